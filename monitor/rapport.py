"""One report: everything that the page, the PDF and the workbook show, as plain data that can also be archived."""

from collections.abc import Iterable
from datetime import date
from typing import NotRequired, TypedDict

from bouwstenen.percentages import half_omhoog
from bouwstenen.templatetags.opmaak import datum
from monitor import publicatie
from monitor.cijfers import Aandeel, Deel, Meetcijfers, Verloop, meetcijfers, niet_gevolgd, verloop
from monitor.cohort import Eenheid, Meetvraag
from monitor.queries import Telling, tel, verblijfsdagen, werkende_personen
from monitor.referenties import WERK
from monitor.regels import ACTIVITEITEN, INDICATOREN, INKOMENS
from toegang.zicht import Zicht

DAGEN_PER_MAAND = 365.25 / 12
VERBLIJF = {"zes_maanden_of_langer": "zes maanden of langer", "korter": "korter dan zes maanden"}


class Meetpunt(TypedDict):
    """What was found on one date."""

    peildatum: str
    cijfers: Meetcijfers
    nog_niet_gehuisvest: int | None
    vertrokken: int | None
    verblijf_maanden: int | None


class Werkenden(Aandeel):
    """Persons at work, to put beside the figure of Statistics Netherlands."""

    geheel: int | None


class Rapport(TypedDict):
    nu: Meetpunt
    eerder: Meetpunt | None
    activiteit_verloop: Verloop | None
    inkomen_verloop: Verloop | None
    werkenden: Werkenden
    publicatie: NotRequired[bool]


class Verschil(TypedDict):
    """One number of an archived report that comes out differently now."""

    naam: str
    toen: int | None
    nu: int | None


def meet(vraag: Meetvraag, zicht: Zicht) -> Meetcijfers:
    """The figures on the peildatum alone."""
    return meetcijfers(tel(vraag.cohort, [vraag.peildatum], zicht), 0)


def maak_rapport(vraag: Meetvraag, zicht: Zicht) -> Rapport:
    """The whole report; a fixed number of round trips, whatever the size of the cohort."""
    tellingen = tel(vraag.cohort, vraag.datums, zicht)
    punten = [_meetpunt(vraag, tellingen, nummer, zicht) for nummer in range(len(vraag.datums))]
    twee = len(punten) == 2
    aantal, geheel = werkende_personen(vraag.cohort, vraag.peildatum, zicht, vanaf=WERK.vanaf, tot=WERK.tot)
    return {
        "nu": punten[-1],
        "eerder": punten[0] if twee else None,
        "activiteit_verloop": verloop(tellingen, [*ACTIVITEITEN.values()], lambda s: s.activiteit) if twee else None,
        "inkomen_verloop": verloop(tellingen, INKOMENS, lambda s: s.inkomen) if twee else None,
        "werkenden": {"aantal": aantal, "geheel": geheel, "percentage": half_omhoog(aantal, geheel)},
    }


def _meetpunt(vraag: Meetvraag, tellingen: list[Telling], nummer: int, zicht: Zicht) -> Meetpunt:
    dag = vraag.datums[nummer]
    dagen = verblijfsdagen(vraag.cohort, dag, zicht)
    buiten = niet_gevolgd(tellingen, nummer)
    return {
        "peildatum": dag.isoformat(),
        "cijfers": meetcijfers(tellingen, nummer),
        "nog_niet_gehuisvest": buiten["nog_niet_gehuisvest"],
        "vertrokken": buiten["vertrokken"],
        "verblijf_maanden": None if dagen is None else round(dagen / DAGEN_PER_MAAND),
    }


def meetpunten(rapport: Rapport) -> list[Meetpunt]:
    """From early to late; the last is the peildatum."""
    return [punt for punt in (rapport["eerder"], rapport["nu"]) if punt]


# --- For publication -------------------------------------------------------------------------------------------------


def voor_publicatie(rapport: Rapport, eenheid: Eenheid) -> Rapport:
    """A copy without numbers that are too small to publish; the movement, which is all small numbers, is left out."""
    eerder = rapport["eerder"]
    if eerder and publicatie.is_klein(abs(_opbouw(eerder)[0] - _opbouw(rapport["nu"])[0])):
        eerder = None  # two dates that differ by a few tell that those few came or left in between
    # The size of the cohort is the same on both dates, so what one date must hide the other may not show.
    punten = [punt for punt in (eerder, rapport["nu"]) if punt]
    cohort_zichtbaar = not any(publicatie.is_klein(n) for punt in punten for n in _opbouw(punt))
    return {
        "nu": _punt_voor_publicatie(rapport["nu"], cohort_zichtbaar),
        "eerder": _punt_voor_publicatie(eerder, cohort_zichtbaar) if eerder else None,
        "activiteit_verloop": None,
        "inkomen_verloop": None,
        "werkenden": _werkenden_voor_publicatie(rapport, eenheid),
        "publicatie": True,
    }


def _opbouw(punt: Meetpunt) -> list[int]:
    """The numbers that add up to the size of the cohort, the followed units first."""
    return [n or 0 for n in (punt["cijfers"]["n_gevolgd"], punt["nog_niet_gehuisvest"], punt["vertrokken"])]


def _punt_voor_publicatie(punt: Meetpunt, cohort_zichtbaar: bool) -> Meetpunt:
    cijfers = publicatie.verberg(punt["cijfers"])
    if not cohort_zichtbaar:
        cijfers["n_cohort"] = None
    return {
        **punt,
        "cijfers": cijfers,
        "nog_niet_gehuisvest": punt["nog_niet_gehuisvest"] if cohort_zichtbaar else None,
        "vertrokken": punt["vertrokken"] if cohort_zichtbaar else None,
        "verblijf_maanden": None if cijfers["n_gevolgd"] is None else punt["verblijf_maanden"],
    }


def _werkenden_voor_publicatie(rapport: Rapport, eenheid: Eenheid) -> Werkenden:
    """Hidden too when the few who are older or younger would follow from it and the other figures about persons."""
    werkenden, cijfers = rapport["werkenden"], rapport["nu"]["cijfers"]
    aantal, geheel = werkenden["aantal"] or 0, werkenden["geheel"] or 0
    buiten = ((cijfers["n_gevolgd"] or 0) - geheel, (cijfers["indicatoren"]["arbeid"]["aantal"] or 0) - aantal)
    if publicatie.is_klein(geheel) or (eenheid == Eenheid.PERSOON and any(map(publicatie.is_klein, buiten))):
        return {"aantal": None, "percentage": None, "geheel": None}
    return {"geheel": geheel, **publicatie.verberg_aandeel(werkenden, geheel)}


# --- Then and now ----------------------------------------------------------------------------------------------------


def verschillen(toen: Rapport, nu: Rapport) -> list[Verschil]:
    """Which numbers of an archived report come out differently now."""
    oud, nieuw = (dict(_getallen(rapport)) for rapport in (toen, nu))
    return [
        {"naam": naam, "toen": oud.get(naam, 0), "nu": nieuw.get(naam, 0)}
        for naam in dict.fromkeys([*oud, *nieuw])
        if oud.get(naam, 0) != nieuw.get(naam, 0)
    ]


def _getallen(rapport: Rapport) -> Iterable[tuple[str, int | None]]:
    """Every number of the report, by a name for people."""
    for punt in meetpunten(rapport):
        op = datum(date.fromisoformat(punt["peildatum"]))
        cijfers = punt["cijfers"]
        yield f"{op}: in het cohort", cijfers["n_cohort"]
        yield f"{op}: nog niet gehuisvest", punt["nog_niet_gehuisvest"]
        yield f"{op}: vertrokken", punt["vertrokken"]
        yield from _getallen_van(cijfers, op)
        for sleutel, naam in VERBLIJF.items():
            yield from _getallen_van(cijfers["verblijfsduur"][sleutel], f"{op}, {naam}")
    yield from _stappen(rapport["activiteit_verloop"], "activiteit")
    yield from _stappen(rapport["inkomen_verloop"], "inkomen")
    yield f"personen van {WERK.vanaf} tot {WERK.tot} jaar", rapport["werkenden"]["geheel"]
    yield f"personen van {WERK.vanaf} tot {WERK.tot} jaar aan het werk", rapport["werkenden"]["aantal"]


def _getallen_van(deel: Deel, waar: str) -> Iterable[tuple[str, int | None]]:
    yield f"{waar}: gevolgd", deel["n_gevolgd"]
    for code, aandeel in deel["indicatoren"].items():
        yield f"{waar}: {INDICATOREN[code][0]}", aandeel["aantal"]
    for regel in deel["activiteit"]:
        yield f"{waar}: activiteit {regel['naam']}", regel["aantal"]
    for regel in deel["inkomen"]:
        yield f"{waar}: inkomen {regel['naam']}", regel["aantal"]


def _stappen(gang: Verloop | None, soort: str) -> Iterable[tuple[str, int]]:
    if gang:
        for rij in gang["rijen"]:
            for naar, aantal in zip(gang["kolommen"], rij["aantallen"], strict=True):
                yield f"verloop {soort}: van {rij['naam']} naar {naar}", aantal
