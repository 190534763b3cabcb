"""Who signed in is not always who works: one account may work at more places."""

import re
from pathlib import Path

from tests.huis.bron import WORTEL

ACCOUNT = re.compile(r"request\.user\b(?!\.is_authenticated)|\{[{%][^}]*\buser\.(?!is_authenticated)")
# What is about signing in, and so about the account.
OVER_INLOGGEN = (
    "toegang/aanmelden/", "toegang/ontgrendelen/", "toegang/lidmaatschap/", "toegang/adapter.py",
    "vught_statushouders/demo/views.py", "templates/demo/", "templates/account/", "templates/mfa/",
    "templates/toegang/mijn_account.html", "templates/toegang/ontgrendelen.html", "templates/bouwstenen/sessie.html",
)  # fmt: skip
APPS = ("toegang", "termijnen", "dossier", "intake", "pip_plan", "inburgering", "ontzorging", "monitor", "werkvoorraad")


def bronnen() -> list[Path]:
    python = [pad for app in (*APPS, "bouwstenen", "vught_statushouders") for pad in (WORTEL / app).rglob("*.py")]
    return [*python, *(WORTEL / "templates").rglob("*.html")]


def test_alleen_wat_over_inloggen_gaat_kijkt_naar_het_account():
    """Everything else would look, write or log at the place where the account was made, wherever somebody works now."""
    naar_account = {
        str(pad.relative_to(WORTEL)) for pad in bronnen() if ACCOUNT.search(pad.read_text(encoding="utf-8"))
    }
    assert naar_account
    assert {naam for naam in naar_account if not naam.startswith(OVER_INLOGGEN)} == set()
