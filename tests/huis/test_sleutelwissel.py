"""A new key takes over completely, or not at all."""

from io import StringIO

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from bouwstenen.versleuteling import kenmerk
from dossier.models import Statushouder
from tests import fabriek
from vught_statushouders.sleutels import sleutels_openen

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


def test_ook_de_tweede_stap_gaat_mee(dossier, noor, settings):
    """Whoever logs in with an app must not be shut out when the old key goes."""
    settings.BSN_SLEUTELS = [OUD]
    app = TOTP.activate(noor, generate_totp_secret()).instance
    eerste = RecoveryCodes.activate(noor).get_unused_codes()[0]
    settings.BSN_SLEUTELS = [NIEUW, OUD]
    call_command("sleutelwissel", stdout=StringIO())
    settings.BSN_SLEUTELS = [NIEUW]
    app.refresh_from_db()
    nu = next(iter(yield_hotp_counters_from_time()))
    code = format_hotp_value(hotp_value(get_adapter().decrypt(app.data["secret"]), nu))
    assert TOTP(app).validate_code(code)
    codes = RecoveryCodes(Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES))
    assert codes.get_unused_codes()[0] == eerste


def test_een_nieuwe_zoeksleutel_vindt_alles_terug(dossier, settings):
    settings.BSN_ZOEKSLEUTEL = "een nieuwe zoeksleutel"
    assert not Statushouder.objects.zoek(BSN).exists()
    call_command("sleutelwissel", stdout=StringIO())
    assert Statushouder.objects.zoek(BSN).get() == dossier
    assert set(dossier.events.values_list("bsn_kenmerk", flat=True)) == {kenmerk(BSN)}


def test_met_een_ontbrekende_sleutel_verandert_er_niets(dossier, settings):
    voor = geheimen("dossier_statushouder")
    settings.BSN_SLEUTELS = [NIEUW]
    with pytest.raises(CommandError, match="er is niets gewijzigd") as fout:
        call_command("sleutelwissel")
    assert "\n" not in str(fout.value)
    assert geheimen("dossier_statushouder") == voor


@pytest.mark.parametrize(("naam", "waarde"), [("BSN_SLEUTELS", [NIEUW]), ("BSN_ZOEKSLEUTEL", "een andere")])
def test_sleutels_van_een_andere_server_worden_genoemd_voor_er_iets_begint(dossier, settings, naam, waarde):
    """`migrate` looks at one value per column, so that nothing starts with keys that open nothing."""
    call_command("check", databases=["default"])
    setattr(settings, naam, waarde)
    with pytest.raises(SystemCheckError, match=naam) as fout:
        call_command("migrate", verbosity=0, skip_checks=False)
    assert "statushouders.E030" in str(fout.value)
    assert BSN not in str(fout.value)


def test_voor_de_eerste_migrate_valt_er_niets_te_openen(db):
    """A table or a column that is still to come is no wrong key."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE dossier_statushouder RENAME TO nog_niet")
        cursor.execute("ALTER TABLE toegang_zending RENAME COLUMN adres TO nog_niet")
    assert sleutels_openen(["default"]) == []
