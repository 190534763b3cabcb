"""What is encrypted stays unreadable without the key, and a new key can take over."""

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.db import connection

from bouwstenen.versleuteling import VersleuteldeTekst, kenmerk, slot
from dossier.models import Statushouder
from tests import fabriek

BSN = "999990019"
VELD = VersleuteldeTekst()


def test_in_de_database_staat_geen_leesbaar_nummer(noor):
    dossier = fabriek.dossier(noor, bsn=BSN)
    with connection.cursor() as cursor:
        cursor.execute("SELECT s::text FROM dossier_statushouder s WHERE id = %s", [dossier.pk])
        rij = cursor.fetchone()[0]
        cursor.execute("SELECT e::text FROM dossier_statushouderevent e WHERE pgh_obj_id = %s", [dossier.pk])
        geschiedenis = cursor.fetchone()[0]
    assert "Gebre" in rij
    assert BSN not in rij
    assert BSN not in geschiedenis
    assert Statushouder.objects.get(pk=dossier.pk).bsn == BSN


def test_twee_keer_hetzelfde_geeft_twee_geheimen():
    assert VELD.get_prep_value(BSN) != VELD.get_prep_value(BSN)
    assert VELD.from_db_value(VELD.get_prep_value(BSN)) == BSN


@pytest.mark.parametrize("leeg", [None, ""])
def test_leeg_blijft_leeg(leeg):
    assert VELD.get_prep_value(leeg) == leeg
    assert VELD.from_db_value(leeg) == leeg


def test_een_nieuwe_sleutel_leest_wat_de_oude_schreef(settings):
    oud, nieuw = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.BSN_SLEUTELS = [oud]
    geheim = VELD.get_prep_value(BSN)
    settings.BSN_SLEUTELS = [nieuw, oud]
    assert VELD.from_db_value(geheim) == BSN
    opnieuw = slot().rotate(geheim.encode())
    settings.BSN_SLEUTELS = [nieuw]
    assert slot().decrypt(opnieuw).decode() == BSN
    with pytest.raises(InvalidToken):
        VELD.from_db_value(geheim)


def test_wie_aan_het_geheim_zit_maakt_het_onleesbaar():
    geheim = VELD.get_prep_value(BSN)
    met_een_letter_anders = geheim[:-2] + ("A" if geheim[-2] != "A" else "B") + geheim[-1]
    with pytest.raises(InvalidToken):
        VELD.from_db_value(met_een_letter_anders)


def test_een_kenmerk_is_gelijk_voor_gelijke_waarden_en_hangt_aan_de_sleutel(settings):
    eerst = kenmerk(BSN)
    assert kenmerk(BSN) == eerst
    assert kenmerk("999990020") != eerst
    assert len(eerst) == 64
    settings.BSN_ZOEKSLEUTEL = "een andere sleutel"
    assert kenmerk(BSN) != eerst
