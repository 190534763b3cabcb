"""A small caseload as plain data: drawn at random, saved in the database, and counted in plain Python."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

from dossier.keuzes import Afsluitreden, Geslacht, Relatie, Taal, Vertrekreden
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Statushouder
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit
from tests import fabriek
from toegang.models import Medewerker

# The last days of months, a leap day and an ordinary day: where calendar arithmetic goes wrong.
PEILDATUMS = (date(2018, 12, 31), date(2019, 2, 28), date(2020, 2, 29), date(2018, 8, 30), date(2019, 5, 14))
RANDEN = (-800, -365, -60, -1, -1, 0, 0, 1, 60)
HALF_JAAR = range(-186, -178)

Periode = tuple[date, date | None]


@dataclass
class Feit:
    """`wat`: werk, traject, cursus or isk; `goed`: a trajectory with a good result."""

    wat: str
    periode: Periode
    goed: bool = False


@dataclass
class Persoon:
    geboren: date
    woont: list[tuple[int, Periode]]  # (number of the household, period)
    feiten: list[Feit] = field(default_factory=list)
    diploma: date | None = None
    vertrokken: date | None = None
    afgesloten: date | None = None


@dataclass
class Gezin:
    huisvestingen: list[date]
    bijstand: list[tuple[str, Periode]]


@dataclass
class Caseload:
    gezinnen: list[Gezin]
    personen: list[Persoon]


# --- At random -------------------------------------------------------------------------------------------------------


def dagen(peildatum: date) -> st.SearchStrategy[date]:
    """Days around the peildatum, mostly at an edge."""
    verschil = st.sampled_from([*RANDEN, *RANDEN, *HALF_JAAR]) | st.integers(-900, 90)
    return verschil.map(lambda n: peildatum + timedelta(days=n))


@st.composite
def periodes(draw: st.DrawFn, peildatum: date) -> Periode:
    """Mostly begun long ago or at an edge, and still running or ended at an edge."""
    van = draw(st.just(peildatum - timedelta(days=300)) | dagen(peildatum))
    tot = draw(st.none() | st.sampled_from([-1, 0, 1]).map(lambda n: peildatum + timedelta(days=n)) | dagen(peildatum))
    return van, (None if tot is None else max(van, tot))


@st.composite
def na_elkaar(draw: st.DrawFn, peildatum: date, hoogstens: int = 2) -> list[Periode]:
    """Periods that do not overlap, each after the one before."""
    grenzen = sorted(draw(st.lists(dagen(peildatum), min_size=1, max_size=2 * hoogstens, unique=True)))
    paren = [(grenzen[i], grenzen[i + 1] if i + 1 < len(grenzen) else None) for i in range(0, len(grenzen), 2)]
    return [(van, tot and tot - timedelta(days=draw(st.sampled_from([0, 1])))) for van, tot in paren]


@st.composite
def personen(draw: st.DrawFn, peildatum: date, gezinnen: int) -> Persoon:
    jaren = draw(st.sampled_from([0, 16, 16, 18, 30, 40, 65]))
    geboren = jarig_op(peildatum, jaren) + timedelta(days=draw(st.integers(-2, 2)))
    perioden = draw(st.just([(peildatum - timedelta(days=900), None)]) | na_elkaar(peildatum))
    woont = [(draw(st.integers(0, gezinnen - 1)), periode) for periode in perioden]
    soorten = st.sampled_from(["werk", "traject", "cursus"])
    feiten = draw(st.lists(st.builds(Feit, soorten, periodes(peildatum), st.booleans()), max_size=3))
    feiten += [Feit("isk", periode) for periode in draw(st.lists(periodes(peildatum), max_size=1))]
    weg = st.none() | st.none() | st.none() | dagen(peildatum).map(lambda dag: max(dag, geboren))
    return Persoon(geboren, woont, feiten, draw(st.none() | dagen(peildatum)), draw(weg), draw(weg))


@st.composite
def caseloads(draw: st.DrawFn, peildatum: date) -> Caseload:
    aantal = draw(st.integers(1, 4))
    huizen = st.lists(dagen(peildatum), min_size=draw(st.sampled_from([0, 1, 1])), max_size=2, unique=True).map(sorted)
    soorten = st.sampled_from(["volledig", "gedeeltelijk"])
    gezinnen = [
        Gezin(draw(huizen), [(draw(soorten), periode) for periode in draw(na_elkaar(peildatum))]) for _ in range(aantal)
    ]
    return Caseload(gezinnen, draw(st.lists(personen(peildatum, aantal), min_size=2, max_size=8)))


def jarig_op(peildatum: date, jaren: int) -> date:
    """The birth date of who turns `jaren` on the peildatum."""
    try:
        return peildatum.replace(year=peildatum.year - jaren)
    except ValueError:
        return date(peildatum.year - jaren, 2, 28)


@st.composite
def cohorten(draw: st.DrawFn, peildatum: date) -> tuple[date, date]:
    """Everybody, or who was housed between two days."""
    iedereen = (peildatum - timedelta(days=1000), peildatum + timedelta(days=100))
    van, tot = sorted([draw(dagen(peildatum)), draw(dagen(peildatum))])
    return draw(st.sampled_from([iedereen, (van, tot)]))


# --- In the database -------------------------------------------------------------------------------------------------


def alleen(klantmanager: Medewerker, gehuisvest: date) -> Statushouder:
    """Somebody alone, coupled and then housed on this day."""
    wie = fabriek.statushouder(klantmanager)
    fabriek.huishouden(wie, gehuisvest=gehuisvest, gekoppeld=gehuisvest - timedelta(days=60))
    return wie


def bewaar(caseload: Caseload, klantmanager: Medewerker) -> None:
    """Save it all in the gemeente of this klantmanager."""
    vast = {"gemeente": klantmanager.gemeente}
    gezinnen = Huishouden.objects.bulk_create(
        Huishouden(naam=f"gezin {nummer}", **vast) for nummer in range(len(caseload.gezinnen))
    )
    for gezin, rij in zip(caseload.gezinnen, gezinnen, strict=True):
        _bewaar_gezin(gezin, rij)
    for nummer, persoon in enumerate(caseload.personen):
        wie = Statushouder.objects.create(
            dossiernummer=f"P{klantmanager.pk}-{nummer}",
            achternaam="Toets",
            geboortedatum=persoon.geboren,
            geslacht=Geslacht.ONBEKEND,
            contacttaal=Taal.ARABISCH,
            klantmanager=klantmanager,
            vertrokken_op=persoon.vertrokken,
            vertrekreden=Vertrekreden.VERHUISD if persoon.vertrokken else "",
            afgesloten_op=persoon.afgesloten,
            afsluitreden=Afsluitreden.ZELFSTANDIG if persoon.afgesloten else "",
            **vast,
        )
        _bewaar_leven(persoon, wie, gezinnen)


def _bewaar_gezin(gezin: Gezin, rij: Huishouden) -> None:
    vast = {"gemeente": rij.gemeente, "huishouden": rij}
    adres = {"straat": "Lindelaan", "huisnummer": "7", "postcode": "5261 AB", "plaats": "Vught"}
    einden = [*(van - timedelta(days=1) for van in gezin.huisvestingen[1:]), None]
    Huisvesting.objects.bulk_create(
        Huisvesting(van=van, tot=tot, **vast, **adres) for van, tot in zip(gezin.huisvestingen, einden, strict=False)
    )
    Uitkering.objects.bulk_create(
        Uitkering(soort=soort, van=van, tot=tot, **vast) for soort, (van, tot) in gezin.bijstand
    )


def _bewaar_leven(persoon: Persoon, wie: Statushouder, gezinnen: list[Huishouden]) -> None:
    vast = {"gemeente": wie.gemeente, "statushouder": wie}
    Huishoudlid.objects.bulk_create(
        Huishoudlid(huishouden=gezinnen[nummer], van=van, tot=tot, relatie=Relatie.ANDERS, **vast)
        for nummer, (van, tot) in persoon.woont
    )
    for nummer, feit in enumerate(persoon.feiten):
        periode = {"van": feit.periode[0], "tot": feit.periode[1], **vast}
        match feit.wat:
            case "werk":
                Activiteit.objects.create(soort="werk", organisatie=str(nummer), uren_per_week=8, **periode)
            case "traject":
                goed = "succesvol" if feit.goed and feit.periode[1] else ""
                traject = {"soort": "traject", "uitvoerder": "wsd", "organisatie": str(nummer), "resultaat": goed}
                Activiteit.objects.create(**traject, **periode)
            case "cursus":
                Cursus.objects.create(aanbieder=str(nummer), **periode)
            case "isk":
                Isk.objects.create(school="ISK", **periode)
    if persoon.diploma:
        Diploma.objects.create(behaald_op=persoon.diploma, **vast)
