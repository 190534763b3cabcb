"""What goes into DUO's portal about a plan, and the checks that DUO makes (pip.openapi, v2024-11; pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bouwstenen.templatetags.opmaak import ja_nee
from dossier.regels import datum_voluit
from intake.keuzes import Leerroute
from pip_plan.keuzes import Niveau
from pip_plan.models import Pip
from pip_plan.plan.regels import Voorgeschiedenis

LEERROUTES = {Leerroute.B1: "B", Leerroute.ONDERWIJS: "O", Leerroute.Z: "Z"}
DUO = "DUO"
LESUREN, MEESTE_UREN = 600, 9999  # hours


@dataclass(frozen=True)
class Veld:
    """A field of the portal: how a person calls it, what to fill in, and DUO's own name and value for these."""

    naam: str
    invullen: str
    code: str
    waarde: str


@dataclass(frozen=True)
class Controle:
    """One rule of DUO; `klopt` is None when there is nothing to compare with."""

    regel: str
    bron: str
    klopt: bool | None
    uitleg: str


def velden(pip: Pip) -> list[Veld]:
    """Every field of DUO's PIP, in the order of its portal; what is empty is left empty there too."""
    dag, uren = pip.vastgesteld_op, str(pip.intensiteit or "")
    route = LEERROUTES[Leerroute(pip.leerroute)] if pip.leerroute else ""
    return [
        Veld("Gemeente", pip.gemeente.naam, "gemeentecode", pip.gemeente.code),
        Veld("Dagtekening PIP", f"{dag:%d-%m-%Y}" if dag else "", "dagtekeningPip", dag.isoformat() if dag else ""),
        Veld("Leerroute", pip.get_leerroute_display(), "leerroute", route),
        Veld("Niveau", pip.niveau, "niveau", pip.niveau),
        Veld("Geschatte intensiteit B1-route (uren taalcursus en KNM)", uren, "geschatteIntensiteitB1Route", uren),
        Veld(
            "Mag opleiding afmaken",
            ja_nee(pip.mag_opleiding_afmaken),
            "indicatorMagOpleidingAfmaken",
            str(pip.mag_opleiding_afmaken).lower(),
        ),
        Veld(
            "Alfabetiseringsonderwijs",
            pip.get_alfabetisering_display(),
            "indicatorAlfabetiseringsonderwijs",
            pip.alfabetisering,
        ),
    ]


def toets(pip: Pip, voor: Voorgeschiedenis, vandaag: date) -> list[Controle]:
    """Every rule of DUO on this version, with what was compared."""
    return [*_over_de_datum(pip, voor, vandaag), *_over_de_route(pip, voor), *_over_het_niveau(pip, voor)]


def _over_de_datum(pip: Pip, voor: Voorgeschiedenis, vandaag: date) -> Iterator[Controle]:
    dag = pip.vastgesteld_op
    yield Controle("De dagtekening is ingevuld.", DUO, bool(dag), datum_voluit(dag) if dag else "nog niet vastgesteld")
    yield Controle("De dagtekening ligt niet in de toekomst.", DUO, dag <= vandaag if dag else None, "")
    for waarvoor, grens in (
        ("de inburgeringsplicht", voor.plicht),
        ("de vestiging in de gemeente", voor.gevestigd),
    ):
        uitleg = datum_voluit(grens) if grens else "geen datum bekend"
        klopt = dag >= grens if dag and grens else None
        yield Controle(f"De dagtekening ligt niet vóór {waarvoor}.", DUO, klopt, uitleg)
    eerst = voor.laatste_dag(pip)
    klopt = not eerst or (dag >= eerst if dag else None)
    uitleg = datum_voluit(eerst) if eerst else "er is geen eerder PIP"
    yield Controle("De dagtekening ligt niet vóór een eerder PIP.", DUO, klopt, uitleg)


def _over_de_route(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Controle]:
    uren = f"{pip.intensiteit} uur" if pip.intensiteit else "geen uren"
    b1 = pip.leerroute == Leerroute.B1
    yield Controle("Er is een leerroute.", DUO, bool(pip.leerroute), pip.get_leerroute_display())
    yield Controle("Geschatte uren alleen bij de B1-route.", DUO, b1 or not pip.intensiteit, uren)
    yield Controle("Geschatte uren alleen bij asiel.", DUO, voor.asiel or not pip.intensiteit, uren)
    grens = not pip.intensiteit or 1 <= pip.intensiteit <= MEESTE_UREN
    yield Controle(f"De geschatte uren zijn 1 tot en met {MEESTE_UREN}.", DUO, grens, uren)
    if voor.vorige and voor.vorige.leerroute != pip.leerroute:
        yield _wisselen(pip, voor.vorige, voor)


def _wisselen(pip: Pip, vorige: Pip, voor: Voorgeschiedenis) -> Controle:
    """Whether the route changes in time."""
    regel, bron = (
        "Wisselen van leerroute binnen anderhalf jaar na het begin van de termijn.",
        "Besluit inburgering 2021",
    )
    if (vorige.leerroute, pip.leerroute) == (Leerroute.ONDERWIJS, Leerroute.B1):
        return Controle(regel, bron, True, "van de Onderwijsroute naar de B1-route kan altijd")
    if (pip.eerste_pip_op or voor.eerste) and not voor.schakelen_tot:
        return Controle(regel, bron, True, "de termijn staat stil")
    uiterlijk = voor.schakelen_tot
    klopt = pip.vastgesteld_op <= uiterlijk if pip.vastgesteld_op and uiterlijk else None
    uitleg = f"uiterlijk {datum_voluit(uiterlijk)}" if uiterlijk else "geen eerste PIP bekend"
    return Controle(regel, bron, klopt, uitleg)


def _over_het_niveau(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Controle]:
    a2, b1 = pip.niveau == Niveau.A2, pip.niveau == Niveau.B1
    eerste = voor.is_eerste(pip)
    stand = f"niveau {pip.niveau}" if pip.niveau else "geen niveau"
    nodig = pip.leerroute != Leerroute.B1 or bool(pip.niveau)
    yield Controle("Bij de B1-route is er een niveau.", DUO, nodig, stand)
    yield Controle("A2 niet bij de Onderwijsroute.", DUO, not (a2 and pip.leerroute == Leerroute.ONDERWIJS), stand)
    yield Controle("B1 niet bij de Z-route.", DUO, not (b1 and pip.leerroute == Leerroute.Z), stand)
    uitleg = "dit is het eerste PIP" if eerste else "dit is niet het eerste PIP"
    yield Controle("A2 niet in een eerste PIP.", DUO, not (a2 and eerste), uitleg)
    if a2:
        genoeg = bool((pip.lesuren or 0) >= LESUREN and pip.afschaal_reden)
        uitleg = f"{pip.lesuren or 0} uur"
        yield Controle(
            "A2 per onderdeel na 600 lesuren, met redenen.", "Besluit inburgering 2021 art. 5.5", genoeg, uitleg
        )
