"""What hours tell, against a plain second reckoning: totals, what counts for afschalen, and what stands out."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Mijlpaal
from inburgering.models import Cursus, Keurmerk, Uren
from inburgering.uren.queries import afschaaluren
from inburgering.uren.regels import per_maand, per_soort, telt_voor_afschalen, verzuim
from pip_plan.queries import lesuren_van
from tests import fabriek
from tests.inburgering.test_school import maak_groep
from tests.pip_plan import plannen
from tests.termijnen.narekenen import afschalen_op, taaluren, verzuim_op
from werkvoorraad.termijnen import van_dossier

DAG = date(2026, 11, 25)  # a Wednesday


def les(dag, aanwezig, gegeven=3, bron="school"):
    return Uren(soort="taal", maand=dag.replace(day=1), dag=dag, aanwezig=aanwezig, gegeven=gegeven, bron=bron)


def maand(eerste, aanwezig, gegeven=30, bron="school"):
    return Uren(soort="taal", maand=eerste, aanwezig=aanwezig, gegeven=gegeven, bron=bron)


def weken(*aanwezig, bron="school"):
    """A lesson of three hours in each week, the last one this week."""
    return [les(DAG - timedelta(weeks=nummer), uren, bron=bron) for nummer, uren in enumerate(reversed(aanwezig))]


@pytest.mark.parametrize(
    ("uren", "woorden"),
    [
        (weken(1, 1, 1), ["drie lesweken op rij minder dan 60% van de les"]),
        (weken(1, 1, Decimal("1.8")), []),  # sixty per cent is not below it
        (weken(1, 3, 1), []),
        (weken(3, 1, 1), []),
        (weken(1, 1), []),
        (weken(3, 0, 0), ["twee lesweken op rij niet in de les"]),
        (weken(0, 0, 0), ["drie lesweken op rij minder", "twee lesweken op rij niet"]),
        (weken(3, 0), []),
        ([*weken(0, 0, 0, bron="eigen"), *weken(3, 3, 3, bron="client")], []),  # who says most counts
        ([*weken(3, 3, 3, bron="client"), *weken(3, 0, 0)], ["twee lesweken op rij niet"]),  # but for the school
        ([les(DAG - timedelta(weeks=9 + nummer), 0) for nummer in range(3)], []),  # long ago
        ([maand(date(2026, 10, 1), 17)], ["in oktober 2026 minder dan 60%"]),
        ([maand(date(2026, 10, 1), 18)], []),
        ([maand(date(2026, 9, 1), 0), maand(date(2026, 10, 1), 30)], []),
        ([maand(date(2026, 10, 1), 17, gegeven=None)], []),  # of how many nobody knows
        ([], []),
    ],
)
def test_wat_opvalt(uren, woorden):
    gevonden = [een.tekst for een in verzuim(uren, DAG)]
    assert len(gevonden) == len(woorden)
    for tekst, woord in zip(gevonden, woorden, strict=True):
        assert woord in tekst


dagen = st.dates(date(2026, 8, 1), DAG)
lessen = st.lists(
    st.tuples(st.sampled_from(["school", "client"]), dagen, st.booleans(), st.integers(0, 4), st.integers(0, 4)),
    max_size=25, unique_by=(lambda een: (een[0], een[1])),
)  # fmt: skip


@given(lessen)
def test_verzuim_tegen_een_tweede_telling(verteld):
    uren = [
        les(dag, min(er, gegeven), gegeven, bron)
        if per_les
        else maand(dag.replace(day=1), min(er, gegeven), gegeven, bron)
        for bron, dag, per_les, er, gegeven in verteld
    ]
    gevonden = max((een.dag for een in verzuim(uren, DAG)), default=None)
    rijen = [(een.bron, een.maand, een.dag, een.aanwezig, een.gegeven) for een in uren]
    verwacht = verzuim_op(rijen)
    assert gevonden == (verwacht if verwacht and DAG - timedelta(days=56) < verwacht <= DAG else None)


def test_de_school_telt_en_anders_de_hoogste_en_lessen_tellen_op():
    uren = [les(date(2026, 10, dag), 3) for dag in (5, 12)] + [maand(date(2026, 10, 1), 40, bron="client")]
    assert per_soort(uren) == {"taal": 6}
    september = maand(date(2026, 9, 1), 5, bron="client")
    assert per_soort([*uren, september]) == {"taal": 11}, "of a month about which the school is silent, the client"
    assert per_soort([september, maand(date(2026, 9, 1), 7, bron="eigen")]) == {"taal": 7}
    niet_verteld = Uren(soort="participatie", maand=date(2026, 10, 1), aanwezig=9, bron="client")
    assert per_soort([*uren, niet_verteld]) == {"taal": 6, "participatie": 9}


opgaven = st.lists(
    st.tuples(
        st.sampled_from(["school", "client", "eigen"]), st.integers(7, 10), st.booleans(), st.integers(0, 90),
    ),
    max_size=12, unique_by=lambda een: een[:3],
)  # fmt: skip


@given(opgaven)
def test_de_som_tegen_een_tweede_telling(verteld):
    uren = [
        Uren(soort="taal", maand=date(2026, nummer, 1), aanwezig=er, bron=bron, groep_id=7 if groep else None)
        for bron, nummer, groep, er in verteld
    ]
    assert per_soort(uren).get("taal", 0) == taaluren(verteld)
    stil = sum(een.aanwezig for een in per_maand(uren) if not een.telt_niet)
    assert stil >= per_soort(uren).get("taal", 0), "what counts is never said not to"


@pytest.mark.parametrize(
    ("van_client", "van_school", "woorden"),
    [
        (40, 24, ["De cliënt gaf 40 op, de school 24: de 24 van de school tellen."]),
        (0, Decimal("22.5"), ["De cliënt gaf 0 op, de school 22,5: de 22,5 van de school tellen."]),
        (2, 1, ["De cliënt gaf 2 op, de school 1: de 1 van de school telt."]),
        (24, 24, []),
        (24, None, []),
    ],
)
def test_wat_niet_telt_zegt_waarom(van_client, van_school, woorden):
    uren = [maand(date(2026, 10, 1), van_client, bron="client")]
    uren += [maand(date(2026, 10, 1), van_school)] if van_school is not None else []
    assert [een.telt_niet for een in per_maand(uren) if een.telt_niet] == woorden


def test_lessen_van_een_maand_staan_samen_op_een_regel():
    regels = per_maand([les(date(2026, 10, 12), 2), les(date(2026, 10, 5), 3), maand(date(2026, 9, 1), 20)])
    assert [(een.maand.month, een.aanwezig, een.gegeven, len(een.lessen)) for een in regels] == [
        (10, 5, 6, 2), (9, 20, 30, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("velden", "keurmerken", "telt"),
    [
        ({}, [(date(2026, 10, 1), date(2026, 10, 31))], True),
        ({}, [(date(2026, 10, 1), None)], True),
        ({}, [(date(2026, 10, 2), None)], False),
        ({}, [(date(2026, 1, 1), date(2026, 10, 30))], False),
        ({}, [], False),
        ({"dag": date(2026, 10, 5)}, [(date(2026, 10, 5), date(2026, 10, 5))], True),
        ({"bron": "client"}, [(date(2020, 1, 1), None)], False),
        ({"groep_id": None}, [(date(2020, 1, 1), None)], False),
        ({"soort": "map"}, [(date(2020, 1, 1), None)], False),
    ],
)
def test_alleen_lessen_bij_een_school_met_keurmerk_op_die_dagen_tellen_voor_afschalen(velden, keurmerken, telt):
    standaard = {"soort": "taal", "maand": date(2026, 10, 1), "bron": "school", "groep_id": 1, "aanwezig": 30}
    assert telt_voor_afschalen(Uren(**standaard | velden), keurmerken) is telt


dichte_weken = st.lists(
    st.tuples(st.sampled_from(["school", "client"]), st.integers(0, 4), st.integers(0, 2), st.integers(0, 5)),
    min_size=2, max_size=14, unique_by=lambda een: een[:3],
)  # fmt: skip


class TestVerzuimInPostgresql(TestCase):
    """The worklist asks PostgreSQL; the page of a client asks the rule. Both say the same."""

    @classmethod
    def setUpTestData(cls):
        cls.wie = fabriek.dossier(fabriek.medewerker())

    @settings(max_examples=300, deadline=None)
    @given(dichte_weken, st.none() | st.tuples(st.integers(8, 10), st.integers(0, 5)))
    def test_zegt_hetzelfde_als_de_regel(self, lessen, als_maand):
        uren = [les(DAG - timedelta(weeks=week, days=dag), er, 5, bron) for bron, week, dag, er in lessen]
        uren += [maand(date(2026, als_maand[0], 1), als_maand[1], 5, bron="eigen")] if als_maand else []
        for een in uren:
            een.gemeente, een.statushouder = self.wie.gemeente, self.wie
        with transaction.atomic():
            Uren.objects.bulk_create(uren)
            gevonden = {een.code: een.einde for een in van_dossier(self.wie, DAG)}
            transaction.set_rollback(True)
        assert gevonden.get("VERZUIM") == max((een.dag for een in verzuim(uren, DAG)), default=None)


class TestAfschalenInPostgresql(TestCase):
    """On which day 600 hours were reached, against a plain second reckoning."""

    @classmethod
    def setUpTestData(cls):
        noor = fabriek.medewerker()
        cls.groep = maak_groep(noor.gemeente)
        cls.wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)
        van = {"gemeente": noor.gemeente, "statushouder": cls.wie}
        Mijlpaal.objects.create(**van, soort="pip", datum=plannen.VASTGESTELD)
        plannen.vastgesteld(cls.wie)
        Cursus.objects.create(**van, groep=cls.groep, aanbieder="KW1C", van=date(2025, 1, 1))

    @settings(max_examples=200, deadline=None)
    @given(
        st.lists(st.tuples(st.integers(1, 10), st.integers(80, 250)), max_size=9, unique_by=lambda een: een[0]),
        st.lists(st.integers(1, 24), max_size=4, unique=True),
        st.tuples(st.dates(date(2025, 12, 25), date(2026, 5, 5)), st.none() | st.dates(date(2026, 5, 5), DAG)),
        st.sampled_from(["school", "school", "school", "client"]),
    )
    def test_zegt_dezelfde_dag(self, maanden, lessen, merk, bron):
        uren = [maand(date(2026, nummer, 1), er, 250, bron) for nummer, er in maanden]
        uren += [les(date(2026, 11, dag), 12, 12) for dag in lessen]
        for een in uren:
            een.gemeente, een.statushouder, een.groep = self.wie.gemeente, self.wie, self.groep
        with transaction.atomic():
            Keurmerk.objects.create(
                gemeente=self.wie.gemeente, aanbieder=self.groep.aanbieder, soort="blik_op_werk", van=merk[0],
                tot=merk[1],
            )  # fmt: skip
            Uren.objects.bulk_create(uren)
            gevonden = {een.code: een.einde for een in van_dossier(self.wie, DAG)}
            telt = afschaaluren(uren)
            assert lesuren_van(self.wie) == telt, "the plan asks PostgreSQL"
            transaction.set_rollback(True)
        rijen = [(een.bron, een.maand, een.dag, een.aanwezig, een.gegeven) for een in uren]
        assert gevonden.get("AFSCHAAL") == afschalen_op(rijen, merk)
        assert (telt >= 600) == ("AFSCHAAL" in gevonden), "the page and the worklist agree"
