"""Every declaration against the same rule in plain Python, over random facts: month ends, leap days, both laws."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Min
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Huishouden, Huishoudlid, Huisvesting, Mijlpaal, Opschorting
from inburgering.models import Aanbieder, Cursus, Examen, Groep, Isk, Keurmerk, Taaleis, Uren
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek, Verwijzing
from pip_plan.queries import SchakelenTot
from tests import fabriek
from tests.pip_plan import plannen
from tests.termijnen.narekenen import maanden_later, verwacht
from werkvoorraad.termijnen import van_dossier

# Around month ends, leap days and the change of law, where mistakes are.
GRENZEN = [
    date(2020, 2, 29),
    date(2021, 8, 31),
    date(2021, 12, 31),
    date(2022, 1, 1),
    date(2024, 2, 29),
    date(2024, 11, 30),
]
dagen = st.one_of(st.dates(date(2017, 1, 1), date(2026, 12, 31)), st.sampled_from(GRENZEN))
geboren = st.one_of(
    st.dates(date(1960, 1, 1), date(2015, 12, 31)), st.sampled_from([date(2004, 2, 29), date(2008, 2, 29)])
)
misschien = st.one_of(st.none(), dagen)
CODES = ["TERMIJN", "TERMIJN-2013", "PIP-WET", "ONTZORG"]
SOORTEN = ["intake_werk", "voortgang", "halfjaar", "huisbezoek", "telefoon", "anders"]
KANAAL = {"telefoon": "telefoon", "huisbezoek": "huisbezoek"}


@st.composite
def periodes(trek) -> list[tuple[date, date | None, list[str]]]:
    """Up to three suspensions after each other, the last perhaps still running."""
    uit, begin = [], trek(dagen)
    for nummer in range(trek(st.integers(0, 3))):
        begin += timedelta(days=trek(st.integers(1, 400)))
        open_ = nummer == 2 and trek(st.booleans())
        einde = None if open_ else begin + timedelta(days=trek(st.integers(0, 200)))
        uit.append((begin, einde, trek(st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True))))
        begin = (einde or begin) + timedelta(days=1)
    return uit


@st.composite
def gesprekken(trek) -> list[tuple[date, str, date | None]]:
    """Up to four talks on different days, each perhaps with an agreed next day."""
    uit = []
    for dag in trek(st.lists(dagen, max_size=4, unique=True)):
        volgend = trek(st.one_of(st.none(), st.integers(0, 120)))
        daarna = None if volgend is None else dag + timedelta(days=volgend)
        uit.append((dag, trek(st.sampled_from(SOORTEN)), daarna))
    return uit


@st.composite
def leren(trek) -> dict:
    """The route of the plan, lessons of the last months (days ago), the keurmerk of the school, and the exams."""
    uren: dict[tuple[str, date], list] = {}
    regel = st.tuples(
        st.sampled_from(["school", "school", "client"]), st.integers(0, 120), st.booleans(),
        st.sampled_from([0, 1, 6, 10, 200, 250]), st.sampled_from([0, 4, 10, 250]),
    )  # fmt: skip
    vandaag = trek(dagen)
    for bron, geleden, per_les, er, gegeven in trek(st.lists(regel, max_size=12, unique_by=lambda een: een[:2])):
        dag = vandaag - timedelta(days=geleden)
        van_maand = uren.setdefault((bron, dag.replace(day=1)), [])
        meest = min(gegeven, 10) if per_les else gegeven
        if not van_maand or (per_les and van_maand[0][2]):
            van_maand.append((bron, dag.replace(day=1), dag if per_les else None, min(er, meest), meest))
    begin = trek(st.integers(0, 200))
    return {
        "vandaag": vandaag,
        "route": trek(st.sampled_from(["b1", "b1", "onderwijs", "z"])),
        "uren": [rij for rijen in uren.values() for rij in rijen],
        "keurmerk": (
            vandaag - timedelta(days=begin),
            trek(st.one_of(st.none(), st.integers(0, begin).map(lambda dagen: vandaag - timedelta(days=dagen)))),
        ),
        "examens": trek(st.sampled_from([None, None, vandaag])),
    }


def _leert(wie, leren) -> None:
    van = {"gemeente": wie.gemeente}
    school = Aanbieder.objects.create(**van, naam="School")
    begin, einde = leren["keurmerk"]
    Keurmerk.objects.create(**van, aanbieder=school, soort="blik_op_werk", van=begin, tot=einde)
    altijd = {**van, "van": date(2016, 1, 1)}
    groep = Groep.objects.create(**altijd, aanbieder=school, naam="A", leerroute="b1", dagdeel="overdag", tijden="ma")
    Cursus.objects.create(**altijd, statushouder=wie, groep=groep, aanbieder="School")
    for bron, maand, dag, er, gegeven in leren["uren"]:
        Uren.objects.create(
            **van, statushouder=wie, soort="taal", bron=bron, groep=groep if bron == "school" else None, maand=maand,
            dag=dag, aanwezig=er, gegeven=gegeven,
        )  # fmt: skip
    if maanden_later(wie.geboortedatum, 15 * 12) > leren["vandaag"]:
        leren["examens"] = None  # too young for an exam
    for deel in ("LE", "LU", "SC", "SP", "KNM") if leren["examens"] else ():
        Examen.objects.create(
            **van, statushouder=wie, onderdeel_examen=deel, niveau="" if deel == "KNM" else "B1", uitslag="geslaagd",
            datum=leren["examens"], uitslag_op=leren["examens"],
        )  # fmt: skip


def _woont(wie, relatie, gehuisvest, brp) -> Huishouden:
    van = {"gemeente": wie.gemeente}
    gezin = Huishouden.objects.create(**van, naam="gezin")
    Huishoudlid.objects.create(**van, huishouden=gezin, statushouder=wie, relatie=relatie, van=date(2016, 1, 1))
    if gehuisvest:
        adres = {"straat": "Laan", "huisnummer": "1", "postcode": "5261 AB", "plaats": "Vught"}
        Huisvesting.objects.create(**van, huishouden=gezin, van=gehuisvest, brp_op=brp, **adres)
    return gezin


def _stuur_door(wie, uitgesteld, verwezen) -> None:
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    for nummer, dag in enumerate(uitgesteld):
        Activiteit.objects.create(
            **van,
            soort="stage",
            organisatie=str(nummer),
            van=date(2016, 1, 1),
            uitgesteld_tot=dag,
            uitgesteld_reden="x",
        )
    for dag, antwoord in verwezen:
        terug = {"status": "klaar", "teruggekoppeld_op": dag} if antwoord else {}
        Verwijzing.objects.create(**van, naam="coach", waarvoor="x", datum=dag, verwezen_door=wie.klantmanager, **terug)


def _later_plan(plicht, pip, brp, ritme) -> tuple[date, int] | None:
    """A later plan with its rhythm; under the law of 2013 a PIP is on paper only."""
    if not (ritme and pip) or (plicht and plicht < date(2022, 1, 1)):
        return None
    return max(filter(None, (pip, brp))) + timedelta(days=100), ritme


def _plant(wie, plan, route) -> None:
    if not plan:
        return
    dag, ritme = plan
    niveau = "B1" if route == "b1" else ""
    plannen.vastgesteld(wie, vastgesteld_op=dag, gespreksritme=ritme, leerroute=route, niveau=niveau)


def _leg_vast(wie, gesproken, schorsing, ontvangen) -> None:
    if ontvangen:
        plannen.pip(wie, wacht_op="de school", ontvangen_op=ontvangen)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    for dag, soort, volgend in gesproken:
        Gesprek.objects.create(
            **van, soort=soort, datum=dag, volgend_op=volgend, taal="nl", kanaal=KANAAL.get(soort, "kantoor"),
            gevoerd_door=wie.klantmanager,
        )  # fmt: skip
    for begin, einde, codes in schorsing:
        Opschorting.objects.create(
            **van, soort="opschorting", codes=codes, van=begin, tot=einde, reden="x", besloten_door="duo",
            besloten_op=begin,
        )  # fmt: skip


def _toets(wie, toetsen, bijstand, gestopt) -> date | None:
    """Tests on days with bijstand; returns the day of the last one, when it failed."""
    getoetst = None
    for dag, gehaald in sorted(toetsen):
        volwassen = maanden_later(dag, -216) >= wie.geboortedatum
        if volwassen and bijstand and bijstand <= dag <= (gestopt or dag):
            standen = dict.fromkeys(("spreken", "luisteren", "gesprekken", "lezen"), "A2")
            Taaleis.objects.create(
                gemeente=wie.gemeente, statushouder=wie, toets_op=dag, schrijven="B1" if gehaald else "A1", **standen
            )
            getoetst = None if gehaald else dag
    return getoetst


def _zelfde_laatste_dag(wie, gevonden) -> None:
    """The trigger that refuses another leerroute counts to the same day as the term does."""
    tot = wie.mijlpalen.aggregate(tot=Min(SchakelenTot("statushouder")))["tot"]
    assert gevonden.get("SCHAKEL", (None, tot))[1] == tot


class TestTermijnen(TestCase):
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        wie_geboren=geboren,
        plicht=misschien,
        gehuisvest=misschien,
        brp=misschien,
        pip=misschien,
        bijstand=misschien,
        gestopt=misschien,
        toetsen=st.lists(st.tuples(dagen, st.booleans()), max_size=2, unique_by=lambda toets: toets[0]),
        isk=misschien,
        hoofd=st.booleans(),
        ritme=st.one_of(st.none(), st.integers(1, 26)),
        ontvangen=misschien,
        schorsing=periodes(),
        gesproken=gesprekken(),
        uitgesteld=st.lists(dagen, max_size=2),
        verwezen=st.lists(st.tuples(dagen, st.booleans()), max_size=3),
        leren=leren(),
    )
    def test_elke_termijn_is_zoals_nagerekend(
        self, wie_geboren, plicht, gehuisvest, brp, pip, bijstand, gestopt, toetsen, isk, hoofd, ritme, ontvangen,
        schorsing, gesproken, uitgesteld, verwezen, leren,
    ):  # fmt: skip
        noor, vandaag = fabriek.medewerker(), leren["vandaag"]
        brp = brp if gehuisvest else None
        plicht = plicht if plicht and plicht > wie_geboren else None
        pip = max(pip, plicht) if pip and plicht else pip
        bijstand = bijstand if bijstand and gehuisvest and bijstand >= gehuisvest else None
        with transaction.atomic():
            wie = fabriek.statushouder(noor, geboortedatum=wie_geboren, inburgeringsplicht_op=plicht)
            van = {"gemeente": noor.gemeente}
            gezin = _woont(wie, "hoofd" if hoofd else "kind", gehuisvest, brp)
            if pip:
                Mijlpaal.objects.create(**van, statushouder=wie, soort="pip", datum=pip)
                Mijlpaal.objects.create(**van, statushouder=wie, soort="pip", datum=pip + timedelta(days=90))
            if bijstand:
                gestopt = max(gestopt, bijstand) if gestopt else None
                Uitkering.objects.create(**van, huishouden=gezin, soort="volledig", van=bijstand, tot=gestopt)
            getoetst = _toets(wie, toetsen, bijstand, gestopt)
            if isk:
                Isk.objects.create(**van, statushouder=wie, school="ISK", van=isk)
            plan = _later_plan(plicht, pip, brp, ritme)
            leren["route"] = leren["route"] if plan else ""
            _plant(wie, plan, leren["route"])
            _leg_vast(wie, gesproken, schorsing, ontvangen)
            _stuur_door(wie, uitgesteld, verwezen)
            _leert(wie, leren)
            gevonden = {regel.code: (regel.start, regel.einde) for regel in van_dossier(wie, vandaag) if regel.start}
            _zelfde_laatste_dag(wie, gevonden)
            transaction.set_rollback(True)
        feiten = {
            "geboren": wie_geboren, "plicht": plicht, "gehuisvest": gehuisvest, "brp": brp, "pip": pip,
            "bijstand": bijstand, "gestopt": gestopt, "toets": getoetst,
            "isk": isk, "hoofd": hoofd, "plan": plan, "ontvangen": ontvangen,
            "gesprekken": gesproken, "komst": date(2016, 1, 1), "uitgesteld": uitgesteld,
            "verwezen": [dag for dag, antwoord in verwezen if not antwoord], **leren,
        }  # fmt: skip
        per_code = {code: [(b, e) for b, e, codes in schorsing if code in codes] for code in CODES}
        assert gevonden == verwacht(feiten, per_code, vandaag)
