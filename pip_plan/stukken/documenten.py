"""What the documents of a plan say: the client's own, the decision, the one for the file, and the sheet for DUO."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bouwstenen.werkdagen import bezwaar_tot
from dossier.models import Deling, Huisvesting
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.models import Antwoord
from intake.regels import Advies, per_vraag
from intake.samenvatting import samenvatting
from intake.vertaling import vertaling
from intake.vragenlijst import Leefgebied, geldig_op, laad
from pip_plan.besluit.queries import advies_van_intake
from pip_plan.doel.beeld import doelen_van, per_leefgebied
from pip_plan.duo.queries import controles
from pip_plan.duo.regels import velden
from pip_plan.keuzes import Documentsoort, Niveau, Wie
from pip_plan.models import Diplomawaardering, Doel, Doelstap, Pip
from pip_plan.vertaling import Paar, TweeTalen, twee_talen
from pip_plan.week.beeld import weekkaart
from toegang.models import Medewerker
from toegang.zicht import Zicht

SJABLONEN = {
    Documentsoort.PLAN: "pip_plan/pdf_plan.html",
    Documentsoort.BESCHIKKING: "pip_plan/pdf_beschikking.html",
    Documentsoort.INTERN: "pip_plan/pdf_intern.html",
    Documentsoort.DUO: "pip_plan/pdf_duo.html",
}


def inhoud(pip: Pip, soort: Documentsoort, taal: str, zicht: Zicht) -> dict[str, Any]:
    """The context of one kind of document."""
    vast: dict[str, Any] = {
        "pip": pip,
        "statushouder": pip.statushouder,
        "gemeente": pip.gemeente,
        "dag": zicht.dag,
        "nummer": pip.statushouder.dossiernummer,
    }
    match soort:
        case Documentsoort.PLAN:
            return vast | _plan(pip, twee_talen(taal), zicht)
        case Documentsoort.BESCHIKKING:
            return vast | _beschikking(pip, zicht)
        case Documentsoort.INTERN:
            return vast | _intern(pip, zicht)
        case Documentsoort.DUO:
            return vast | {"velden": velden(pip), "controles": controles(pip, zicht.dag)}


@dataclass(frozen=True)
class Stapregel:
    """One step, as the client reads it."""

    wie: Paar
    tekst: str
    klaar_op: Paar | None


@dataclass(frozen=True)
class Doelregel:
    """One goal, as the client reads it."""

    tekst: Paar
    eerst: bool
    klaar_op: Paar | None
    stappen: list[Stapregel]


@dataclass(frozen=True)
class Gebied:
    """The goals on one leefgebied, under its drawing and its name."""

    naam: Paar
    pictogram: str
    doelen: list[Doelregel]


@dataclass(frozen=True)
class Helper:
    """Somebody who helps, and how to call them."""

    naam: str
    wat: Paar
    bellen: Paar | None


def _plan(pip: Pip, talen: TweeTalen, zicht: Zicht) -> dict[str, Any]:
    return {
        "talen": talen,
        "taal": talen.ander,
        "t": {sleutel: talen.paar(sleutel) for sleutel in _zonder_invulling(talen)},
        "route": _route(pip, talen),
        "gebieden": _gebieden(pip, talen, zicht),
        "week": weekkaart(pip.week.all(), talen),
        "helpers": _helpers(pip, talen, zicht),
        "ritme": talen.paar("ritme", weken=pip.gespreksritme),
        "getekend": talen.paar("getekend", dag=pip.getekend_client_op) if pip.getekend_client_op else None,
    }


def _zonder_invulling(talen: TweeTalen) -> list[str]:
    return [sleutel for sleutel, tekst in talen.nl.teksten["tekst"].items() if "{" not in str(tekst)]


def _route(pip: Pip, talen: TweeTalen) -> list[Paar]:
    """What was decided, as sentences in the first person."""
    regels = []
    if pip.niveau == Niveau.A2:
        regels.append(talen.paar("route_a2", onderdelen=list(pip.afgeschaald)))
    elif pip.leerroute:
        regels.append(talen.paar(f"route_{pip.leerroute}"))
    if pip.intensiteit:
        regels.append(talen.paar("uren", uren=pip.intensiteit))
    if pip.alfabetisering != "NVT":
        regels.append(talen.paar(f"letters_{pip.alfabetisering}"))
    if pip.mag_opleiding_afmaken:
        regels.append(talen.paar("opleiding_afmaken"))
    if pip.pvt_uren:
        regels.append(talen.paar("pvt", uren=pip.pvt_uren))
    if pip.map_uren:
        regels.append(talen.paar("map", uren=pip.map_uren))
    if pip.ontzorging_verlengd_tot:
        regels.append(talen.paar("ontzorging", dag=pip.ontzorging_verlengd_tot))
    return [*regels, talen.paar("drie_jaar")] if pip.nummer == 1 and not pip.overgenomen_van else regels


def _gebieden(pip: Pip, talen: TweeTalen, zicht: Zicht) -> list[Gebied]:
    doelen = Doel.objects.zichtbaar_voor(zicht).filter(pip=pip).prefetch_related("stappen")
    lijst = laad(pip.intake.lijst if pip.intake else geldig_op(zicht.dag)).leefgebieden
    return [
        Gebied(_naam(gebied, talen), gebied.pictogram, [_doel(een, talen) for een in hier])
        for gebied in lijst
        if (hier := [een for een in doelen if een.leefgebied == gebied.code])
    ]


def _naam(gebied: Leefgebied, talen: TweeTalen) -> Paar:
    ander = vertaling(talen.ander.code) if talen.ander else None
    return Paar(gebied.naam, ander.van_leefgebied(gebied, "naam") if ander else "")


def _doel(doel: Doel, talen: TweeTalen) -> Doelregel:
    stappen = [_stap(stap, talen) for stap in doel.stappen.all()]
    return Doelregel(talen.doel(doel.tekst), doel.voorwaarde, _klaar(doel.uiterlijk, talen), stappen)


def _stap(stap: Doelstap, talen: TweeTalen) -> Stapregel:
    eigen = stap.wie in (Wie.CLIENT, Wie.GEMEENTE) and not (stap.wie == Wie.GEMEENTE and stap.naam)
    wie = talen.paar(stap.wie) if eigen else talen.paar("ander", naam=stap.naam)
    return Stapregel(wie, stap.tekst, _klaar(stap.uiterlijk, talen))


def _klaar(dag: date | None, talen: TweeTalen) -> Paar | None:
    return talen.paar("klaar_op", dag=dag) if dag else None


def _helpers(pip: Pip, talen: TweeTalen, zicht: Zicht) -> list[Helper]:
    """The klantmanager, and who helps at the partners with whom the dossier is shared."""
    wie = pip.statushouder.klantmanager
    uit = [Helper(wie.naam, talen.paar("begeleider"), _bellen(wie, talen))]
    delingen = Deling.objects.zichtbaar_voor(zicht).filter(statushouder=pip.statushouder_id).geldig(zicht.dag)
    mensen = Medewerker.objects.werkzaam().filter(organisatie__in=delingen.values("organisatie"))
    bereikbaar = mensen.exclude(telefoon="").select_related("organisatie").order_by("organisatie__naam", "naam")
    for een in bereikbaar:
        uit.append(Helper(een.naam, Paar(str(een.organisatie)), _bellen(een, talen)))
    return uit


def _bellen(wie: Medewerker, talen: TweeTalen) -> Paar | None:
    return talen.paar("bellen", telefoon=wie.telefoon) if wie.telefoon else None


def _beschikking(pip: Pip, zicht: Zicht) -> dict[str, Any]:
    woningen = Huisvesting.objects.zichtbaar_voor(zicht).filter(huishouden__leden__statushouder=pip.statushouder_id)
    uit = _advies(pip, zicht)
    vorige = Pip.objects.voor(pip).geldig()
    return {
        "adres": woningen.op(zicht.dag).first(),
        # On health another talk is held; this letter lies open on a table.
        "redenen": [een for een in uit.redenen if een.leefgebied not in VAN_GEZONDHEID] if uit else [],
        "advies": uit.route if uit else None,
        "wijkt_af": bool(uit and uit.route and pip.leerroute and uit.route != pip.leerroute),
        "vorige": vorige,
        "andere_route": bool(vorige and vorige.leerroute != pip.leerroute),
        "onderdelen": pip.op_a2,
        "eerste": pip.nummer == 1 and not pip.overgenomen_van,
        "zonder_map": pip.leerroute == Leerroute.ONDERWIJS,
        "verzonden_op": zicht.dag,
        "bezwaar_tot": bezwaar_tot(zicht.dag) if pip.vast else None,
        "kenmerk": f"{pip.statushouder.dossiernummer}, PIP versie {pip.nummer}",
        "klantmanager": pip.statushouder.klantmanager,
    }


def _advies(pip: Pip, zicht: Zicht) -> Advies | None:
    """What the answers of the intake pointed to when the plan was fixed."""
    return advies_van_intake(pip, Antwoord.objects.zichtbaar_voor(zicht), pip.vastgesteld_op or zicht.dag)


def _intern(pip: Pip, zicht: Zicht) -> dict[str, Any]:
    uit = _advies(pip, zicht)
    rijen = []
    if pip.intake:
        antwoorden = per_vraag(Antwoord.objects.zichtbaar_voor(zicht).filter(intake=pip.intake))
        rijen = samenvatting(laad(pip.intake.lijst), antwoorden)
    return {
        "advies": uit.route if uit else None,
        "redenen": uit.redenen if uit else [],
        "leefgebieden": per_leefgebied(doelen_van(pip, zicht)),
        "samenvatting": rijen,
        "week": pip.week.all(),
        "onderdelen": pip.op_a2,
        "diplomas": Diplomawaardering.objects.zichtbaar_voor(zicht).filter(statushouder=pip.statushouder_id),
        "versies": pip.statushouder.pips.filter(nummer__lte=pip.nummer).order_by("nummer"),
    }
