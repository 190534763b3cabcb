"""One report: everything that the page, the PDF and the workbook show, as plain data that can also be archived."""

from typing import NotRequired, TypedDict

from bouwstenen.percentages import half_omhoog
from monitor import publicatie
from monitor.cijfers import Aandeel, Meetcijfers, Verloop, meetcijfers, niet_gevolgd, verloop
from monitor.cohort import Meetvraag
from monitor.queries import tel, verblijfsdagen, werkende_personen
from monitor.referenties import WERK
from monitor.regels import ACTIVITEITEN, INDICATOREN, INKOMENS
from toegang.zicht import Zicht

DAGEN_PER_MAAND = 365.25 / 12


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


def meet(vraag: Meetvraag, zicht: Zicht) -> Meetcijfers:
    """The figures on the peildatum alone."""
    return meetcijfers(tel(vraag.cohort, [vraag.peildatum], zicht), 0)


def maak_rapport(vraag: Meetvraag, zicht: Zicht) -> Rapport:
    """The whole report; a fixed number of round trips, whatever the size of the cohort."""
    tellingen = tel(vraag.cohort, vraag.datums, zicht)
    punten: list[Meetpunt] = []
    for nummer, dag in enumerate(vraag.datums):
        dagen = verblijfsdagen(vraag.cohort, dag, zicht)
        punten.append(
            {
                "peildatum": dag.isoformat(),
                "cijfers": meetcijfers(tellingen, nummer),
                "nog_niet_gehuisvest": niet_gevolgd(tellingen, nummer)["nog_niet_gehuisvest"],
                "vertrokken": niet_gevolgd(tellingen, nummer)["vertrokken"],
                "verblijf_maanden": None if dagen is None else round(dagen / DAGEN_PER_MAAND),
            }
        )
    twee = len(punten) == 2
    aantal, geheel = werkende_personen(vraag.cohort, vraag.peildatum, zicht, vanaf=WERK.vanaf, tot=WERK.tot)
    return {
        "nu": punten[-1],
        "eerder": punten[0] if twee else None,
        "activiteit_verloop": verloop(tellingen, [*ACTIVITEITEN.values()], lambda s: s.activiteit) if twee else None,
        "inkomen_verloop": verloop(tellingen, INKOMENS, lambda s: s.inkomen) if twee else None,
        "werkenden": {"aantal": aantal, "geheel": geheel, "percentage": half_omhoog(aantal, geheel)},
    }


def voor_publicatie(rapport: Rapport) -> Rapport:
    """A copy without numbers that are too small to publish; the movement, which is all small numbers, is left out."""
    werkenden, geheel = rapport["werkenden"], rapport["werkenden"]["geheel"] or 0
    veilig = publicatie.verberg_aandeel(werkenden, geheel)
    return {
        "nu": _punt_voor_publicatie(rapport["nu"]),
        "eerder": _punt_voor_publicatie(rapport["eerder"]) if rapport["eerder"] else None,
        "activiteit_verloop": None,
        "inkomen_verloop": None,
        "werkenden": {**werkenden, **veilig, "geheel": None if publicatie.is_klein(geheel) else geheel},
        "publicatie": True,
    }


def _punt_voor_publicatie(punt: Meetpunt) -> Meetpunt:
    cijfers = publicatie.verberg(punt["cijfers"])
    weg = cijfers["n_cohort"] is None
    return {
        **punt,
        "cijfers": cijfers,
        "nog_niet_gehuisvest": None if weg else punt["nog_niet_gehuisvest"],
        "vertrokken": None if weg else punt["vertrokken"],
        "verblijf_maanden": None if cijfers["n_gevolgd"] is None else punt["verblijf_maanden"],
    }


def verschillen(toen: Rapport, nu: Rapport) -> list[dict[str, object]]:
    """Which numbers of an archived report come out differently now: (naam, toen, nu)."""
    oud, nieuw = (_getallen(rapport) for rapport in (toen, nu))
    return [
        {"naam": naam, "toen": oud.get(naam), "nu": nieuw.get(naam)}
        for naam in dict.fromkeys([*oud, *nieuw])
        if oud.get(naam) != nieuw.get(naam)
    ]


def _getallen(rapport: Rapport) -> dict[str, int | None]:
    """Every number of the measurement on the peildatum, by a name for people."""
    cijfers = rapport["nu"]["cijfers"]
    return {
        "In het cohort": cijfers["n_cohort"],
        "Gevolgd": cijfers["n_gevolgd"],
        **{f"Kerncijfer: {INDICATOREN[n][0]}": a["aantal"] for n, a in cijfers["indicatoren"].items()},
        **{f"Activiteit: {r['naam']}": r["aantal"] for r in cijfers["activiteit"]},
        **{f"Inkomen: {r['naam']}": r["aantal"] for r in cijfers["inkomen"]},
    }
