"""What goes into DUO's portal about a plan, and the checks that DUO makes (pip.openapi, v2024-11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Min, QuerySet

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Huisvesting, Mijlpaal
from dossier.regels import datum_voluit
from intake.keuzes import Leerroute
from pip_plan.keuzes import Niveau, Pipstatus
from pip_plan.models import Pip

LEERROUTES = {Leerroute.B1: "B", Leerroute.ONDERWIJS: "O", Leerroute.Z: "Z"}
SCHAKELEN, LESUREN, MEESTE_UREN = 18, 600, 9999  # months, hours, hours


@dataclass(frozen=True)
class Veld:
    """A field of the portal: how a person calls it, DUO's own name, what to fill in, and what that means."""

    naam: str
    code: str
    waarde: str
    uitleg: str = ""


@dataclass(frozen=True)
class Controle:
    """One rule of DUO; `klopt` is None when there is nothing to compare with."""

    regel: str
    bron: str
    klopt: bool | None
    uitleg: str


def velden(pip: Pip) -> list[Veld]:
    """Every field of DUO's PIP, in the order of its portal; an empty value is left empty there too."""
    uren = str(pip.intensiteit) if pip.intensiteit else ""
    return [
        Veld("Gemeente", "gemeentecode", pip.gemeente.code, pip.gemeente.naam),
        Veld("Dagtekening PIP", "dagtekeningPip", _datum(pip.vastgesteld_op), "de dag waarop het PIP is vastgesteld"),
        Veld("Leerroute", "leerroute", LEERROUTES.get(Leerroute(pip.leerroute), "") if pip.leerroute else "",
             pip.get_leerroute_display()),
        Veld("Niveau", "niveau", pip.niveau, "het minimale niveau van alle taalexamens" if pip.niveau else
             "alleen bij de B1-route"),
        Veld("Geschatte intensiteit B1-route", "geschatteIntensiteitB1Route", uren,
             "uren taalcursus en KNM samen" if uren else "alleen bij de B1-route en asiel"),
        Veld("Mag opleiding afmaken", "indicatorMagOpleidingAfmaken", "true" if pip.mag_opleiding_afmaken else "false",
             "ja" if pip.mag_opleiding_afmaken else "nee"),
        Veld("Alfabetiseringsonderwijs", "indicatorAlfabetiseringsonderwijs", pip.alfabetisering,
             pip.get_alfabetisering_display()),
    ]  # fmt: skip


def _datum(dag: date | None) -> str:
    return dag.isoformat() if dag else ""


def controles(pip: Pip, vandaag: date) -> list[Controle]:
    """Every rule of DUO on this version, with what was compared."""
    return [*_over_de_datum(pip, vandaag), *_over_de_route(pip), *_over_het_niveau(pip)]


def _over_de_datum(pip: Pip, vandaag: date) -> Iterator[Controle]:
    dag = pip.vastgesteld_op
    woningen = Huisvesting.objects.filter(huishouden__leden__statushouder=pip.statushouder_id)
    gevestigd = woningen.aggregate(dag=Min("brp_op"))["dag"]
    vorige = _eerdere(pip).first()
    yield Controle(
        "De dagtekening is ingevuld.", "DUO", bool(dag), datum_voluit(dag) if dag else "nog niet vastgesteld"
    )
    toekomst = dag <= vandaag if dag else None
    yield Controle("De dagtekening ligt niet in de toekomst.", "DUO", toekomst, "")
    for waarvoor, grens in (
        ("de inburgeringsplicht", pip.statushouder.inburgeringsplicht_op),
        ("de vestiging in de gemeente", gevestigd),
        ("een eerder PIP", vorige.vastgesteld_op if vorige else pip.eerste_pip_op),
    ):
        uitleg = f"{waarvoor}: {datum_voluit(grens)}" if grens else f"{waarvoor}: geen datum bekend"
        klopt = dag >= grens if dag and grens else None
        yield Controle(f"De dagtekening ligt niet vóór {waarvoor}.", "DUO", klopt, uitleg)


def _over_de_route(pip: Pip) -> Iterator[Controle]:
    vorige = _eerdere(pip).first()
    yield Controle("Er is een leerroute.", "DUO", bool(pip.leerroute), pip.get_leerroute_display())
    asiel = not pip.statushouder.gezinsmigrant
    b1 = pip.leerroute == Leerroute.B1
    uren = f"{pip.intensiteit} uur" if pip.intensiteit else "geen uren"
    yield Controle("Geschatte uren alleen bij de B1-route.", "DUO", b1 or not pip.intensiteit, uren)
    yield Controle("Geschatte uren alleen bij asiel.", "DUO", asiel or not pip.intensiteit, uren)
    grens = not pip.intensiteit or 1 <= pip.intensiteit <= MEESTE_UREN
    yield Controle("De geschatte uren zijn 1 tot en met 9999.", "DUO", grens, uren)
    if vorige and vorige.leerroute != pip.leerroute:
        yield _wisselen(pip, vorige)


def _wisselen(pip: Pip, vorige: Pip) -> Controle:
    """Whether the route changes in time."""
    regel, bron = "Wisselen van leerroute binnen anderhalf jaar na het begin van de termijn.", "Besluit inburgering"
    if (vorige.leerroute, pip.leerroute) == (Leerroute.ONDERWIJS, Leerroute.B1):
        return Controle(regel, bron, True, "van de Onderwijsroute naar de B1-route kan altijd")
    stappen = Mijlpaal.objects.filter(statushouder=pip.statushouder_id, soort=Mijlpaalsoort.PIP)
    eerste = pip.eerste_pip_op or stappen.aggregate(dag=Min("datum"))["dag"]
    uiterlijk = plus_maanden(eerste + timedelta(days=1), SCHAKELEN) if eerste else None
    klopt = pip.vastgesteld_op <= uiterlijk if pip.vastgesteld_op and uiterlijk else None
    return Controle(
        regel, bron, klopt, f"uiterlijk {datum_voluit(uiterlijk)}" if uiterlijk else "geen eerste PIP bekend"
    )


def _over_het_niveau(pip: Pip) -> Iterator[Controle]:
    a2, b1 = pip.niveau == Niveau.A2, pip.niveau == Niveau.B1
    eerste = not (_eerdere(pip).exists() or pip.eerste_pip_op)
    stand = f"niveau {pip.niveau}" if pip.niveau else "geen niveau"
    yield Controle("Bij de B1-route is er een niveau.", "DUO", bool(pip.niveau) or pip.leerroute != Leerroute.B1, stand)
    yield Controle("A2 niet bij de Onderwijsroute.", "DUO", not (a2 and pip.leerroute == Leerroute.ONDERWIJS), stand)
    yield Controle("B1 niet bij de Z-route.", "DUO", not (b1 and pip.leerroute == Leerroute.Z), stand)
    yield Controle(
        "A2 niet in een eerste PIP.", "DUO", not (a2 and eerste), "eerste PIP" if eerste else "geen eerste PIP"
    )
    if a2:
        genoeg = bool((pip.lesuren or 0) >= LESUREN and pip.afschaal_reden)
        uitleg = f"{pip.lesuren or 0} uur"
        yield Controle("A2 na 600 lesuren, met de redenen.", "Besluit inburgering art. 5.5", genoeg, uitleg)


def _eerdere(pip: Pip) -> QuerySet[Pip]:
    """The fixed versions before this one, the last first."""
    vast = Pip.objects.filter(statushouder=pip.statushouder_id, status=Pipstatus.VASTGESTELD, nummer__lt=pip.nummer)
    return vast.order_by("-nummer")
