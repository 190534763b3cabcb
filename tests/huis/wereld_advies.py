"""Advice, referrals, what partners added and what was asked of them, in the world of `wereld.py`."""

from typing import Any

from dossier.models import Bijdrage, Statushouder
from intake.models import Bronregel, Intake, Toewijzing
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


def verwijs(dossiers: dict[Any, Statushouder], rijen: dict[Any, Any]) -> dict[Any, Any]:
    """To the partners with whom a dossier is shared; to another one, and about a dossier that is no longer shared."""
    partner, ander = (rijen[dossier, "deling"].organisatie for dossier in ("v1", "v3"))
    _naar(ander, dossiers["v", 1], "mkv1verwijzingvananderenkm")
    _naar(partner, dossiers["v", 5], "mkv5verwijzingkm")
    return {
        ("v1", "partnerverwijzing"): _naar(partner, dossiers["v", 1], "mkv1verwijzingkm"),
        ("b1", "partnerverwijzing"): _naar(rijen["b1", "deling"].organisatie, dossiers["b", 1], "mkb1verwijzingkm"),
    }


def _naar(organisatie: Organisatie, wie: Statushouder, waarvoor: str) -> Verwijzing:
    van = {"gemeente": wie.gemeente, "statushouder": wie, "datum": VANDAAG, "verwezen_door": wie.klantmanager}
    return Verwijzing.objects.create(**van, organisatie=organisatie, waarvoor=waarvoor)


def bijdrage(wie: Statushouder, organisatie: Organisatie, door: Any, tekst: str) -> None:
    Bijdrage.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=organisatie, door=door, onderdeel="begeleiding",
        datum=VANDAAG, tekst=tekst,
    )  # fmt: skip


def gevraagd(rijen: dict[Any, Any], g: str, door: Any, tekst: str) -> None:
    """A part of the running intake of the first dossier that a partner fills in, with what it wrote so far."""
    intake: Intake = rijen[f"{g}1", "intake"]
    van = {"gemeente": intake.gemeente, "statushouder": intake.statushouder, "organisatie": door.organisatie}
    rijen.setdefault(
        (f"{g}1", "toewijzing"),
        Toewijzing.objects.create(**van, intake=intake, leefgebied="netwerk", uiterlijk=VANDAAG, bericht=tekst),
    )
    Bronregel.objects.create(
        **van, leefgebied="netwerk", vraag="sterk", waarde=tekst, bron="partner", door=door, datum=VANDAAG, versie=1
    )
