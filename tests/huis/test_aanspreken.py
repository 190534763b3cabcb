"""Whoever reads a page or a mail is addressed as u, also in the words of a library. Pages: `tests/pagina.py`."""

from pathlib import Path

import allauth
import pytest
from allauth.account.adapter import DefaultAccountAdapter

from tests.huis.bron import sjablonen
from tests.pagina import JE
from toegang.adapter import Accounts, Organisatielogin, TweedeFactor

# Refusals about what does not exist here: names and telephones to log in with, and changing one's own address.
BESTAAT_HIER_NIET = {
    "cannot_remove_primary_email", "max_email_addresses", "phone_password_mismatch", "unverified_primary_email",
    "username_blacklisted", "username_password_mismatch", "add_email_blocked", "unverified_email", "email_taken",
    "disconnect_last", "no_password", "no_verified_email", "connected_other",
    "rate_limited",  # is the page of 429
}  # fmt: skip
MAIL = {"password_reset_key", "password_reset", "password_changed", "unknown_account"}


@pytest.mark.parametrize("adapter", [Accounts, TweedeFactor, Organisatielogin])
def test_een_weigering_zegt_u(adapter):
    teksten = {naam: str(tekst) for naam, tekst in adapter.error_messages.items() if naam not in BESTAAT_HIER_NIET}
    assert not {naam: tekst for naam, tekst in teksten.items() if JE.search(tekst)}


def test_in_de_woorden_van_de_bibliotheek_zou_er_je_staan():
    """Otherwise the tests above would be about nothing."""
    assert JE.search(str(DefaultAccountAdapter.error_messages["email_password_mismatch"]))


@pytest.mark.parametrize("naam", sjablonen())
def test_geen_sjabloon_zegt_je(naam):
    assert not JE.search(sjablonen()[naam])


def test_elke_mail_en_melding_over_een_account_is_van_onszelf():
    """Those that the library would send for what exists here."""
    van_hen = Path(str(allauth.__file__)).parent / "templates"
    hier = sjablonen()
    for map_ in ("mfa/email", "mfa/messages"):
        namen = {str(pad.relative_to(van_hen)) for pad in (van_hen / map_).glob("*.txt")}
        assert namen <= set(hier), map_
    assert {f"account/email/{naam}_message.txt" for naam in MAIL} <= set(hier)
