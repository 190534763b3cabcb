"""A new key takes over completely, or not at all."""

from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command
from django.db import connection

from dossier.models import Statushouder
from tests import fabriek

BSN = "999990019"
OUD, NIEUW = (Fernet.generate_key().decode() for _ in range(2))


def geheimen(tabel: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT bsn FROM {tabel} WHERE bsn <> ''")
        return [geheim for (geheim,) in cursor.fetchall()]


@pytest.fixture
def dossier(noor, settings) -> Statushouder:
    """Stored with the old key, and then the new one came in front."""
    settings.BSN_SLEUTELS = [OUD]
    dossier = fabriek.dossier(noor, bsn=BSN)
    fabriek.dossier(noor)
    settings.BSN_SLEUTELS = [NIEUW, OUD]
    return dossier


def test_daarna_kan_de_oude_sleutel_weg(dossier, settings):
    versie, gebeurtenissen = dossier.versie, dossier.events.count()
    uit = StringIO()
    call_command("sleutelwissel", stdout=uit)
    assert uit.getvalue() == "2 waarden zijn opnieuw versleuteld.\n"
    settings.BSN_SLEUTELS = [NIEUW]
    dossier.refresh_from_db()
    assert (dossier.bsn, dossier.versie, dossier.events.count()) == (BSN, versie, gebeurtenissen)
    for tabel in ("dossier_statushouder", "dossier_statushouderevent"):
        assert [Fernet(NIEUW).decrypt(geheim).decode() for geheim in geheimen(tabel)] == [BSN]


def test_met_een_ontbrekende_sleutel_verandert_er_niets(dossier, settings):
    voor = geheimen("dossier_statushouder")
    settings.BSN_SLEUTELS = [NIEUW]
    with pytest.raises(CommandError, match="er is niets gewijzigd") as fout:
        call_command("sleutelwissel")
    assert "\n" not in str(fout.value)
    assert geheimen("dossier_statushouder") == voor
