"""The SQL of the monitor against a plain recount, on caseloads full of boundary dates."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.cijfers import niet_gevolgd
from monitor.cohort import Cohort, Eenheid, Meetvraag
from monitor.queries import tel, verblijfsdagen, werkende_personen
from monitor.rapport import meet
from tests import fabriek
from tests.monitor import narekenen
from tests.monitor.caseload import (
    HALF_JAAR,
    PEILDATUMS,
    Caseload,
    Feit,
    Gezin,
    Persoon,
    bewaar,
    caseloads,
    cohorten,
    jarig_op,
)


def als_aantallen(deel: Any) -> dict[str, Any]:
    """The figures of the monitor in the shape of the recount: numbers only, without noughts in the distributions."""
    return {
        "n_gevolgd": deel["n_gevolgd"],
        **{naam: aandeel["aantal"] for naam, aandeel in deel["indicatoren"].items()},
        "per activiteit": {regel["naam"]: regel["aantal"] for regel in deel["activiteit"] if regel["aantal"]},
        "per inkomen": {regel["naam"]: regel["aantal"] for regel in deel["inkomen"] if regel["aantal"]},
    }


def vergelijk(caseload: Caseload, vraag: Meetvraag, zicht: Any) -> None:
    van, tot, eenheid, dag = vraag.cohort.van, vraag.cohort.tot, vraag.cohort.eenheid, vraag.peildatum
    cijfers = meet(vraag, zicht)
    gevonden = {
        "n_cohort": cijfers["n_cohort"],
        **als_aantallen(cijfers),
        **{naam: als_aantallen(deel) for naam, deel in cijfers["verblijfsduur"].items()},
    }
    assert gevonden == narekenen.meting(caseload, eenheid, van, tot, dag)
    oordelen = narekenen.cohort(caseload, eenheid, van, tot, dag)
    assert verblijfsdagen(vraag.cohort, dag, zicht) == pytest.approx(narekenen.gemiddeld_verblijf(oordelen, dag))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gegevens=st.data())
def test_de_database_telt_wat_gewoon_python_telt(gegevens, zicht, noor):
    peildatum = gegevens.draw(st.sampled_from(PEILDATUMS))
    caseload = gegevens.draw(caseloads(peildatum))
    elders = gegevens.draw(caseloads(peildatum))
    van, tot = gegevens.draw(cohorten(peildatum))
    with transaction.atomic():
        bewaar(caseload, noor)
        bewaar(elders, fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")))
        for eenheid in Eenheid:
            vergelijk(caseload, Meetvraag(Cohort(van, tot, eenheid), peildatum), zicht)
        transaction.set_rollback(True)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gegevens=st.data())
def test_ook_twee_datums_tegelijk_en_personen_aan_het_werk(gegevens, zicht, noor):
    peildatum = gegevens.draw(st.sampled_from(PEILDATUMS))
    eerder = peildatum - timedelta(days=gegevens.draw(st.sampled_from([1, 60, 184])))
    caseload = gegevens.draw(caseloads(peildatum))
    van, tot = gegevens.draw(cohorten(peildatum))
    with transaction.atomic():
        bewaar(caseload, noor)
        for eenheid in Eenheid:
            cohort = Cohort(van, tot, eenheid)
            tellingen = tel(cohort, [eerder, peildatum], zicht)
            for nummer, dag in enumerate((eerder, peildatum)):
                oordelen = narekenen.cohort(caseload, eenheid, van, tot, dag)
                nog_niet = [o for o in oordelen if o.sinds and o.sinds > dag]
                assert niet_gevolgd(tellingen, nummer) == {
                    "nog_niet_gehuisvest": len(nog_niet),
                    "vertrokken": len(oordelen) - len(nog_niet) - len(narekenen.gevolgd(oordelen, dag)),
                }
        assert werkende_personen(cohort, peildatum, zicht, vanaf=18, tot=65) == aan_het_werk(
            caseload, cohort, peildatum
        )
        transaction.set_rollback(True)


def aan_het_werk(caseload: Caseload, cohort: Cohort, dag: Any) -> tuple[int, int]:
    """(How many at work, how many) of the followed persons from 18 up to 65 years."""
    gevonden = [
        oordeel.werk
        for persoon in caseload.personen
        if 18 <= narekenen.jaren_oud(persoon.geboren, dag) < 65
        for oordeel in [narekenen.oordeel_persoon(caseload, persoon, dag)]
        if oordeel.sinds and cohort.van <= oordeel.sinds <= cohort.tot and oordeel.sinds <= dag and oordeel.aanwezig
    ]
    return sum(gevonden), len(gevonden)


D = PEILDATUMS[0]


def dag(verschil: int) -> Any:
    return D + timedelta(days=verschil)


@pytest.mark.parametrize(
    ("persoon", "verwacht"),
    [
        (Persoon(dag(-9000), [], [Feit("werk", (D, None))]), 1),
        (Persoon(dag(-9000), [], [Feit("werk", (dag(-9), D))]), 1),
        (Persoon(dag(-9000), [], [Feit("werk", (dag(1), None))]), 0),
        (Persoon(dag(-9000), [], [Feit("werk", (dag(-9), dag(-1)))]), 0),
        (Persoon(D.replace(year=D.year - 16), [], [Feit("werk", (dag(-9), None))]), 1),
        (Persoon(D.replace(year=D.year - 15, month=1, day=1), [], [Feit("werk", (dag(-9), None))]), 0),
    ],
    ids=["begint die dag", "eindigt die dag", "begint morgen", "eindigde gisteren", "wordt die dag 16", "is nog 15"],
)
def test_de_randen_van_een_periode_en_van_een_verjaardag(persoon, verwacht, zicht, noor):
    persoon.woont = [(0, (dag(-500), None))]
    caseload = Caseload([Gezin([dag(-400)], [])], [persoon])
    bewaar(caseload, noor)
    for eenheid in Eenheid:
        vraag = Meetvraag(Cohort(dag(-400), dag(-400), eenheid), D)
        assert meet(vraag, zicht)["indicatoren"]["arbeid"]["aantal"] == verwacht
        vergelijk(caseload, vraag, zicht)


@pytest.mark.parametrize("peildatum", PEILDATUMS, ids=str)
def test_elke_dag_rond_een_half_jaar_en_rond_de_zestiende_verjaardag(peildatum, zicht, noor):
    """A household for each day: housed about six months ago, with a member who works and turns sixteen about now."""
    lang_geleden = (peildatum - timedelta(days=900), None)
    dagen = [peildatum + timedelta(days=verschil) for verschil in HALF_JAAR]
    jarigen = [jarig_op(peildatum, 16) + timedelta(days=verschil) for verschil in range(-4, 4)]
    personen = [
        Persoon(jarige, [(nummer, lang_geleden)], [Feit("werk", lang_geleden)]) for nummer, jarige in enumerate(jarigen)
    ]
    caseload = Caseload([Gezin([gehuisvest], []) for gehuisvest in dagen], personen)
    bewaar(caseload, noor)
    for eenheid in Eenheid:
        vraag = Meetvraag(Cohort(dagen[0], dagen[-1], eenheid), peildatum)
        cijfers = als_aantallen(meet(vraag, zicht))
        assert 0 < cijfers["arbeid"] < 8
        assert 0 < als_aantallen(meet(vraag, zicht)["verblijfsduur"]["korter"])["n_gevolgd"] < 8
        vergelijk(caseload, vraag, zicht)


@pytest.mark.parametrize(("vertrokken", "gevolgd"), [(dag(-1), 0), (D, 0), (dag(1), 1)])
def test_wie_op_de_peildatum_vertrok_wordt_niet_meer_gevolgd(vertrokken, gevolgd, zicht, noor):
    persoon = Persoon(dag(-9000), [(0, (dag(-500), None))], vertrokken=vertrokken)
    bewaar(Caseload([Gezin([dag(-400)], [])], [persoon]), noor)
    for eenheid in Eenheid:
        cijfers = meet(Meetvraag(Cohort(dag(-400), D, eenheid), D), zicht)
        assert (cijfers["n_cohort"], cijfers["n_gevolgd"]) == (1, gevolgd)


def test_een_nareiziger_telt_als_persoon_vanaf_de_eigen_komst(zicht, noor):
    eerst = Persoon(dag(-9000), [(0, (dag(-500), None))])
    later = Persoon(dag(-9000), [(0, (dag(-100), None))])
    bewaar(Caseload([Gezin([dag(-400)], [])], [eerst, later]), noor)
    toen, straks = Cohort(dag(-400), dag(-400), Eenheid.PERSOON), Cohort(dag(-100), dag(-100), Eenheid.PERSOON)
    assert meet(Meetvraag(toen, D), zicht)["n_cohort"] == 1
    assert meet(Meetvraag(straks, D), zicht)["verblijfsduur"]["korter"]["n_gevolgd"] == 1


def test_een_verhuizing_is_geen_nieuwe_huisvesting(zicht, noor):
    persoon = Persoon(dag(-9000), [(0, (dag(-500), None))])
    bewaar(Caseload([Gezin([dag(-400), dag(-100)], [])], [persoon]), noor)
    for eenheid in Eenheid:
        assert meet(Meetvraag(Cohort(dag(-100), D, eenheid), D), zicht)["n_cohort"] == 0
        assert meet(Meetvraag(Cohort(dag(-400), D, eenheid), D), zicht)["n_cohort"] == 1


def test_een_uiteengevallen_huishouden_wordt_niet_gevolgd(zicht, noor):
    persoon = Persoon(dag(-9000), [(0, (dag(-500), dag(-1)))])
    bewaar(Caseload([Gezin([dag(-400)], [])], [persoon]), noor)
    cijfers = meet(Meetvraag(Cohort(dag(-400), D), D), zicht)
    assert (cijfers["n_cohort"], cijfers["n_gevolgd"]) == (1, 0)


@pytest.mark.parametrize("huishoudens", [1, 3])
def test_elk_cijfer_kost_een_vraag_aan_de_database(huishoudens, zicht, noor, django_assert_num_queries):
    personen = [Persoon(dag(-9000), [(nummer, (dag(-500), None))]) for nummer in range(huishoudens)]
    bewaar(Caseload([Gezin([dag(-400)], []) for _ in personen], personen), noor)
    for eenheid in Eenheid:
        cohort = Cohort(dag(-400), D, eenheid)
        for vraag in (
            lambda cohort=cohort: tel(cohort, [D], zicht),
            lambda cohort=cohort: tel(cohort, [dag(-30), D], zicht),
            lambda cohort=cohort: verblijfsdagen(cohort, D, zicht),
            lambda cohort=cohort: werkende_personen(cohort, D, zicht, vanaf=18, tot=65),
        ):
            with django_assert_num_queries(1):
                vraag()
