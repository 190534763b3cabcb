"""What the documents of a plan say: the client's own, the decision, the one for the file, and the sheet for DUO."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bouwstenen.werkdagen import bezwaar_tot
from dossier.keuzes import Taal
from dossier.models import Deling, Huisvesting
from dossier.regels import leeftijd
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.models import Antwoord
from intake.regels import Advies, advies, per_vraag
from intake.samenvatting import samenvatting
from intake.vertaling import vertaling
from intake.vragenlijst import Leefgebied, geldig_op, laad
from pip_plan.beeld import doelen_van, per_leefgebied
from pip_plan.duo import controles, velden
from pip_plan.keuzes import Documentsoort, Niveau, Wie
from pip_plan.models import Diplomawaardering, Doel, Doelstap, Pip, Pipdocument
from pip_plan.vertaling import NEDERLANDS, Paar, TweeTalen, talen, twee_talen
from pip_plan.weekbeeld import weekbeeld
from toegang.models import Medewerker
from toegang.rechten import Recht
from toegang.zicht import Zicht

SJABLONEN = {
    Documentsoort.PLAN: "pip_plan/pdf_plan.html",
    Documentsoort.BESCHIKKING: "pip_plan/pdf_beschikking.html",
    Documentsoort.INTERN: "pip_plan/pdf_intern.html",
    Documentsoort.DUO: "pip_plan/pdf_duo.html",
}
# Proposed to who speaks a language in which there is no translation.
ANDERS = str(Taal.ENGELS)
# These hold the goals, also those on health.
MET_DOELEN = (Documentsoort.PLAN, Documentsoort.INTERN)


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


def mag_document(pip: Pip, soort: Documentsoort, zicht: Zicht) -> bool:
    """Whether the visitor may read this kind: one with goals on health only with that right."""
    if soort not in MET_DOELEN or zicht.mag(Recht.GEZONDHEID):
        return True
    return not pip.doelen.filter(leefgebied__in=VAN_GEZONDHEID).exists()


def taal_van(soort: Documentsoort, taal: str) -> str:
    """The language in which a kind is made: only "Mijn plan" has another beside Dutch."""
    ander = twee_talen(taal).ander if soort == Documentsoort.PLAN else None
    return ander.code if ander else NEDERLANDS


# --- The panel -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Documentrij:
    """One kind: what was made of it, and whether the visitor may read it."""

    soort: Documentsoort
    gemaakt: list[Pipdocument]
    mag: bool

    @property
    def is_plan(self) -> bool:
        return self.soort == Documentsoort.PLAN

    @property
    def talen(self) -> set[str]:
        """The languages in which it was made."""
        return {een.taal for een in self.gemaakt}


def paneel(pip: Pip, zicht: Zicht) -> dict[str, Any]:
    """The kinds of document of a version, and the languages of the first: code, name, whether it is proposed."""
    alle = list(Pipdocument.objects.zichtbaar_voor(zicht).filter(pip=pip).select_related("gemaakt_door"))
    keuzes = [*talen(), (NEDERLANDS, "alleen Nederlands")]
    eigen = pip.statushouder.contacttaal
    voorstel = eigen if eigen in dict(keuzes) else ANDERS
    return {
        "documenten": [
            Documentrij(soort, [een for een in alle if een.soort == soort], mag_document(pip, soort, zicht))
            for soort in Documentsoort
        ],
        "talen": [(code, naam, code == voorstel) for code, naam in keuzes],
        "mag_maken": zicht.mag(Recht.DOSSIER_BEWERKEN),
    }


# --- For the client --------------------------------------------------------------------------------------------------


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
        "week": weekbeeld(pip.week.all(), talen),
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
    mensen = Medewerker.objects.filter(organisatie__in=delingen.values("organisatie"), is_active=True)
    bereikbaar = mensen.exclude(telefoon="").select_related("organisatie").order_by("organisatie__naam", "naam")
    for een in bereikbaar:
        uit.append(Helper(een.naam, Paar(str(een.organisatie)), _bellen(een, talen)))
    return uit


def _bellen(wie: Medewerker, talen: TweeTalen) -> Paar | None:
    return talen.paar("bellen", telefoon=wie.telefoon) if wie.telefoon else None


# --- The decision ----------------------------------------------------------------------------------------------------


def _beschikking(pip: Pip, zicht: Zicht) -> dict[str, Any]:
    woningen = Huisvesting.objects.zichtbaar_voor(zicht).filter(huishouden__leden__statushouder=pip.statushouder_id)
    uit = _advies(pip, zicht)
    vorige = pip.statushouder.pips.filter(nummer__lt=pip.nummer, vastgesteld_op__isnull=False).first()
    return {
        "adres": woningen.op(zicht.dag).first(),
        # On health another talk is held; this letter lies open on a table.
        "redenen": [een for een in uit.redenen if een.leefgebied not in VAN_GEZONDHEID] if uit else [],
        "advies": uit.route if uit else None,
        "wijkt_af": bool(uit and uit.route and pip.leerroute and uit.route != pip.leerroute),
        "vorige": vorige,
        "andere_route": bool(vorige and vorige.leerroute != pip.leerroute),
        "onderdelen": _onderdelen(pip),
        "eerste": pip.nummer == 1 and not pip.overgenomen_van,
        "zonder_map": pip.leerroute == Leerroute.ONDERWIJS,
        "verzonden_op": zicht.dag,
        "bezwaar_tot": bezwaar_tot(zicht.dag) if pip.vast else None,
        "kenmerk": f"{pip.statushouder.dossiernummer}, PIP versie {pip.nummer}",
        "klantmanager": pip.statushouder.klantmanager,
    }


def _onderdelen(pip: Pip) -> str:
    """The parts of the exam at A2, in words."""
    return twee_talen("").nl.waarde(list(pip.afgeschaald))


def _advies(pip: Pip, zicht: Zicht) -> Advies | None:
    """What the answers of the intake pointed to."""
    if pip.intake is None:
        return None
    antwoorden = per_vraag(Antwoord.objects.zichtbaar_voor(zicht).filter(intake=pip.intake))
    toets = getattr(pip.statushouder, "leerbaarheidstoets", None)
    return advies(antwoorden, toets, leeftijd(pip.statushouder, pip.vastgesteld_op or zicht.dag))


# --- For the file ----------------------------------------------------------------------------------------------------


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
        "onderdelen": _onderdelen(pip),
        "diplomas": Diplomawaardering.objects.zichtbaar_voor(zicht).filter(statushouder=pip.statushouder_id),
        "versies": pip.statushouder.pips.filter(nummer__lte=pip.nummer).order_by("nummer"),
    }
