"""What `test_matrix` sends to the addresses that save something."""

from collections.abc import Callable
from typing import Any

from bouwstenen import huisstijl
from tests.huis.wereld import Wereld
from toegang.gemeente.forms import KLEUREN as KLEURVELDEN

Gegevens = Callable[[Wereld, str], dict[str, Any]]


def vast(**gegevens: str) -> Gegevens:
    """The same for everybody."""
    return lambda wereld, gemeente: {"versie": "0", **gegevens}


def persoon(**extra: str) -> Gegevens:
    return lambda wereld, g: {
        "voornamen": "Eden", "achternaam": "Araya", "geboortedatum": "2003-02-01", "geslacht": "vrouw",
        "contacttaal": "ti", "versie": "0", "klantmanager": wereld.rijen[g, "medewerker"].pk, **extra,
    }  # fmt: skip


def deling(wereld: Wereld, g: str) -> dict[str, Any]:
    return {
        "organisatie": wereld.rijen[g, "partner"].organisatie_id, "delen": ["begeleiding"], "doel": "begeleiding",
        "van": "2027-02-01", "tot": "2027-03-01", "basis": "afspraak", "versie": "0",
    }  # fmt: skip


def medewerker(**extra: str) -> Gegevens:
    return lambda wereld, g: {
        "naam": "Nieuwe collega", "email": "nieuw@gemeente.example", "rol": "klantmanager", "organisatie": "",
        "is_active": "on", "versie": "0", **extra,
    }  # fmt: skip


def gemeente(wereld: Wereld, g: str) -> dict[str, Any]:
    eigen = wereld.rijen[g, "gemeente"]
    return {"naam": eigen.naam, "code": eigen.code, "afdeling": "Wegwijs+", "postadres": "Postbus 1, 5260 AA Vught"}


def waarneming(wereld: Wereld, g: str) -> dict[str, Any]:
    rij = wereld.rijen[g, "waarneming"]
    periode = {"van": "2027-01-04", "tot": "2027-01-08", "versie": "0"}
    return {"afwezige": rij.waarnemer_id, "waarnemer": rij.afwezige_id, **periode}


def noodtoegang(wereld: Wereld, g: str) -> dict[str, Any]:
    """A dossier of the other gemeente."""
    ander = wereld.dossiers["b" if g == "v" else "v", 1]
    return {"nummer": ander.dossiernummer, "reden": "De cliënt staat hier aan de balie."}


def overdracht(wereld: Wereld, g: str) -> dict[str, Any]:
    return {"dossier": [wereld.dossiers[g, 1].dossiernummer], "naar": wereld.rijen[g, "waarneming"].waarnemer_id}


def gesprek(wereld: Wereld, g: str) -> dict[str, Any]:
    return {
        "soort": "huisbezoek", "datum": "2026-11-24", "kanaal": "huisbezoek", "taal": "ti", "tolk": "geen",
        "gevoerd_door": wereld.rijen[g, "medewerker"].pk, "versie": "0",
    }  # fmt: skip


def taak(wereld: Wereld, g: str) -> dict[str, Any]:
    collega = wereld.rijen[g, "medewerker"].pk
    return {"wat": "Bellen", "uiterlijk": "2026-12-01", "herhaal": "geen", "voor": collega, "versie": "0"}


def opschorting(wereld: Wereld, g: str) -> dict[str, Any]:
    besluit = {"besloten_door": "duo", "besloten_op": "2026-11-01", "reden": "Besluit van DUO."}
    return {"soort": "opschorting", "codes": ["TERMIJN"], "versie": "0", **PERIODE, **besluit}


def evaluatie(wereld: Wereld, g: str) -> dict[str, Any]:
    return {"datum": "2026-11-24", f"doel{wereld.rijen[f'{g}1', 'vast_doel'].pk}-stand": "bereikt"}


KLEUREN = {naam: huisstijl.STANDAARD[token] for naam, (_, token) in KLEURVELDEN.items()}
VAN_PLAN = {"pip", "vast_pip", "doel", "doelstap", "weekdeel"}
WEEKDEEL = {"soort": "werk", "wat": "Winkel", "van": "10:00", "tot": "12:00", "reistijd": "0"}
PERIODE = {"van": "2026-11-01", "tot": "2026-11-20"}
WONING = vast(van="2026-05-12", straat="Dorp", huisnummer="7", postcode="5261 AB", plaats="Vught")
GROEP = vast(naam="Avond", leerroute="b1", dagdeel="avond", tijden="dinsdag", van="2026-01-01")
INTAKE = vast(begonnen_op="2026-11-24", taal="ti")
UITNODIGING = vast(vorm="brief", dag="2026-12-01", tijd="10:00", plaats="Hal")
TAALEIS = vast(besluit="inzet", reden="Leert elke dag.", visie_client="Ik doe mijn best.", besloten_op="2026-11-24")
FEITEN: dict[str, Gegevens] = {
    "huisvesting": WONING,
    "activiteit": vast(soort="stage", organisatie="School", **PERIODE),
    "cursus": vast(aanbieder="Taalschool", toch="on", **PERIODE),
    "isk": vast(school="School", van="2026-06-01"),
    "diploma": vast(behaald_op="2026-10-01", toch="on"),
    "uren": vast(soort="taal", maand="2026-10", aanwezig="8", bron="client"),
    "taalmeting": vast(datum="2026-10-01", bron="eigen", lezen="A1"),
    "examen": vast(onderdeel_examen="LU", niveau="B1", aangemeld_op="2026-10-01", toch="on"),
    "taaleis": vast(toets_op="2026-10-01", spreken="A1", luisteren="A2", gesprekken="A1", lezen="A2", schrijven="0"),
    "module": vast(soort="pvt", organisatie="", bijeenkomsten="2"),
    "verlenging": vast(grond="inspanning", gevraagd_op="2026-10-01"),
    "diplomawaardering": vast(diploma="Lerares", land="Syrië"),
    "vrijstelling": vast(soort="vrijstelling", delen="LE", gevraagd_op="2026-10-01"),
    "afronding": vast(soort="pvt", datum="2026-10-02"),
    "uitkering": vast(soort="volledig", van="2026-06-01"),
    "vastelast": vast(
        soort="water", ontvanger="W", iban="NL91ABNA0417164300", bedrag="20", vervaldag="1", van="2026-06-01"
    ),
    "toeslag": vast(soort="zorg", bedrag="100", van="2026-06-01"),
    "achterstand": vast(soort="schuld", bij="Bank", bedrag="50", gemeld_op="2026-11-03"),
    "gesprek": gesprek,
    "mijlpaal": vast(soort="isk_18", datum="2026-11-02"),
    "opschorting": opschorting,
    "advies": vast(datum="2026-11-24", tekst="Ga naar de avondcursus.", gevolgd="open"),
    "verwijzing": vast(
        organisatie="", naam="Humanitas", waarvoor="budgetcoach", datum="2026-11-24", status="verstuurd"
    ),
}
# A second one at the same time does not exist, so these are refused at the field.
EEN_TEGELIJK = {"huisvesting", "isk", "diploma", "uitkering", "afronding", "toeslag"}


def aanwezig(wereld: Wereld, gemeente: str) -> dict[str, str]:
    """The hours of the one client of the school's group who is shared with it."""
    return {"gegeven": "10", f"uren-{wereld.dossiers['v', 3].pk}": "8"}
