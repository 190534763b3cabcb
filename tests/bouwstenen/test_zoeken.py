"""Names as people type them; PostgreSQL does the work."""

import pytest
from django.db import connection
from django.db.models import Value

from bouwstenen.zoeken import Zoekvorm, alle_woorden
from dossier.models import Statushouder
from tests import fabriek


def zoekvorm(tekst: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT zoekvorm(%s)", [tekst])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("naam", "vorm"),
    [
        ("Öztürk", "ozturk"),
        ("Yıldız", "yildiz"),
        ("ŞAHİN", "sahin"),
        ("Æbele Ørsted", "aebele orsted"),
        ("Ní Dhomhnaill", "ni dhomhnaill"),
        ("van 't Hof", "van 't hof"),
        ("", ""),
    ],
)
def test_de_zoekvorm_heeft_geen_accenten_en_geen_hoofdletters(db, naam, vorm):
    assert zoekvorm(naam) == vorm


@pytest.mark.parametrize("gezocht", ["ozturk", "ÖZTÜRK", "turk", "emre", "Emre Öztürk", "öztürk emre", "em  zt"])
def test_elk_deel_van_de_naam_vindt_iemand(noor, gezocht):
    dossier = fabriek.statushouder(noor, voornamen="Emre", achternaam="Öztürk")
    fabriek.statushouder(noor, voornamen="Selam", achternaam="Gebre")
    assert list(Statushouder.objects.filter(alle_woorden("zoeknaam", gezocht))) == [dossier]


@pytest.mark.parametrize("gezocht", ["%", "_", "100%", "\\", "emre selam"])
def test_jokertekens_zijn_gewone_tekens(noor, gezocht):
    fabriek.statushouder(noor, voornamen="Emre", achternaam="Öztürk")
    fabriek.statushouder(noor, voornamen="Selam", achternaam="Gebre")
    assert not Statushouder.objects.filter(alle_woorden("zoeknaam", gezocht)).exists()


def test_de_index_voor_namen_past_bij_de_vraag(noor):
    """PostgreSQL can use the trigram index for it (not: the value is computed per row)."""
    dossiers = Statushouder.objects.order_by().filter(alle_woorden("zoeknaam", "ozturk"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "statushouder_zoeknaam" in dossiers.explain()
    assert Statushouder.objects.annotate(vorm=Zoekvorm(Value("É"))).count() == 0
