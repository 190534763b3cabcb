"""The page Toestand: words, a shape, when it was last seen, and what to do."""

from datetime import datetime, timedelta

import pytest
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse

from bouwstenen import wachtrij
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.klus import KLUSSEN, ouder, vraag
from tests.werkvoorraad.herinneringen import client, ronde
from toegang.hartslag.models import Hartslag, Proces
from toegang.klus.models import Klus
from toegang.klus.uitvoering import neem
from toegang.post.models import Zending
from toegang.rechten import Rol


@pytest.fixture
def beheer(als, db) -> Client:
    for proces in Proces:
        Hartslag.objects.update_or_create(proces=proces, defaults={"gezien_op": Now(), "klok_scheef": 0})
    return als(fabriek.medewerker(Rol.BEHEERDER, "Saskia"))


def pagina(beheer: Client) -> str:
    return beheer.get(reverse("toestand")).content.decode()


def test_als_alles_werkt_is_er_niets_te_doen(beheer):
    html = pagina(beheer)
    assert "Alle onderdelen werken." in html
    assert html.count("status--klaar") == 4
    assert "technisch beheerder" not in html


@pytest.mark.parametrize("proces", Proces)
def test_wie_zwijgt_staat_er_met_wat_u_kunt_doen(beheer, proces):
    Hartslag.objects.filter(proces=proces).update(gezien_op=Now() - timedelta(hours=2))
    html = pagina(beheer)
    assert "Niet alles werkt." in html
    assert html.count("status--te-laat") == 1
    assert f"Vraag uw technisch beheerder om {proces.label} te starten." in html


def test_een_klok_die_verkeerd_loopt_valt_op(beheer):
    Hartslag.objects.filter(proces=Proces.WORKER).update(klok_scheef=-300)
    assert "De klok loopt 300 seconden achter." in pagina(beheer)


def test_een_broker_die_weg_is_valt_op(beheer, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
    assert "antwoordt niet" in pagina(beheer)
    wachtrij.broker.vergeet()


def test_de_rij_van_bestanden_is_die_van_de_eigen_gemeente(beheer, noor, settings):
    """How many and since when, and not what or for whom; monitoring counts over all gemeenten."""
    settings.KLUSSEN = KLUSSEN
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    leeg = pagina(beheer)
    assert rij(leeg, "nu gemaakt worden") == rij(leeg, "wachten tot") == "geen"
    for nummer in range(3):
        vraag(noor, nummer=nummer)
    vraag(karin)
    ouder(Klus.objects.filter(medewerker=karin).get(), "aangevraagd_op", timedelta(days=2))
    with als_werkrol():
        assert neem(VANDAAG).medewerker == karin
        settings.KLUSSEN_TEGELIJK = 2
        assert neem(VANDAAG).medewerker == noor
    oudste = Klus.objects.filter(status="wacht").latest("pk")
    ouder(oudste, "aangevraagd_op", timedelta(days=1))
    oudste.refresh_from_db()
    html = pagina(beheer)
    assert rij(html, "nu gemaakt worden") == "1"
    assert rij(html, "wachten tot").startswith("2, het oudste sinds ")
    assert "Proef" not in html
    stand = Client().get("/statusz").json()
    assert (stand["wachtende_klussen"], stand["lopende_klussen"]) == (2, 2)
    verschil = datetime.fromisoformat(stand["oudste_wachtende_klus"]) - oudste.aangevraagd_op
    assert abs(verschil) < timedelta(seconds=1)


def rij(html: str, wat: str) -> str:
    """What stands behind these words."""
    return html.partition(f"{wat}")[2].partition("<dd>")[2].partition("</dd>")[0]


def test_de_post_is_die_van_de_eigen_gemeente(beheer, noor, vandaag):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    for wie in (noor, karin, karin):
        client(wie)
    ronde()
    ronde(gemeente=karin.gemeente)
    for nummer, wie in enumerate((noor, karin)):
        Zending.objects.create(
            gemeente=wie.gemeente, voor=wie, sjabloon="account/email/welkom", message_id=str(nummer), status="mislukt"
        )
    html = pagina(beheer)
    assert "1, de oudste sinds 25 november 2026, 7.00 uur" in html.replace("07.00", "7.00")
    assert "1: bekijk" in html
    assert "25 november 2026" in html
    assert "Karin" not in html
