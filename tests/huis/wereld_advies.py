"""Advice and referrals in the world of `wereld.py`."""

from typing import Any

from dossier.models import Statushouder
from pip_plan.models import Advies, Verwijzing
from tests.fabriek import VANDAAG
from toegang.models import Organisatie


def rijen(wie: Statushouder, gezegd: str) -> dict[str, Any]:
    """An advice, and a referral to somebody without an account."""
    van: dict[str, Any] = {"gemeente": wie.gemeente, "statushouder": wie, "datum": VANDAAG}
    antwoord = {"status": "opgepakt", "terugkoppeling": gezegd, "teruggekoppeld_op": VANDAAG}
    return {
        "advies": Advies.objects.create(
            **van, tekst=gezegd, gevolgd="nee", waarom=gezegd, gegeven_door=wie.klantmanager
        ),
        "verwijzing": Verwijzing.objects.create(
            **van, naam=gezegd, waarvoor=gezegd, verwezen_door=wie.klantmanager, **antwoord
        ),
    }


def verwijs(
    g: str, eigen: Statushouder, partner: Organisatie, *, ander: Organisatie | None = None, gestopt: Any = None
) -> dict[tuple[str, str], Any]:
    """To a partner who may know it; to another one, and about a dossier that is no longer shared."""
    if ander and gestopt:
        _naar(ander, eigen, f"mk{g}1verwijzingvananderenkm")
        _naar(partner, gestopt, f"mk{g}5verwijzingkm")
    return {(f"{g}1", "partnerverwijzing"): _naar(partner, eigen, f"mk{g}1verwijzingkm")}


def _naar(organisatie: Organisatie, wie: Statushouder, waarvoor: str) -> Verwijzing:
    van = {"gemeente": wie.gemeente, "statushouder": wie, "datum": VANDAAG, "verwezen_door": wie.klantmanager}
    return Verwijzing.objects.create(**van, organisatie=organisatie, waarvoor=waarvoor)
