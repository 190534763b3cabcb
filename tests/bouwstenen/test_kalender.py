"""Calendar months, compared with a second calculation that counts days one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.kalender import geboren_uiterlijk, laatste_begin, plus_maanden

DATA = st.dates(date(1950, 1, 1), date(2099, 12, 31))
EEN_DAG = timedelta(days=1)


def plus_een_maand(dag: date) -> tuple[int, int]:
    """(year, month) of the month after."""
    return (dag.year + 1, 1) if dag.month == 12 else (dag.year, dag.month + 1)


def gewoon_plus(dag: date, maanden: int) -> date:
    """The plain way: walk month by month, then back from the wanted day until it exists."""
    jaar, maand = dag.year, dag.month
    for _ in range(maanden):
        jaar, maand = plus_een_maand(date(jaar, maand, 1))
    gewenst = dag.day
    while True:
        try:
            return date(jaar, maand, gewenst)
        except ValueError:
            gewenst -= 1


@given(DATA, st.integers(0, 60))
def test_plus_maanden_is_wat_de_kalender_zegt(dag, maanden):
    assert plus_maanden(dag, maanden) == gewoon_plus(dag, maanden)


@given(DATA, st.integers(-600, 600))
def test_terug_komt_uit_of_op_een_kortere_maand(dag, maanden):
    er = plus_maanden(dag, maanden)
    terug = plus_maanden(er, -maanden)
    assert (terug.year, terug.month) == (dag.year, dag.month)
    assert terug.day == min(dag.day, er.day)


@given(DATA, st.integers(0, 60))
def test_laatste_begin_is_het_laatste_en_niets_later_past(dag, maanden):
    begin = laatste_begin(dag, maanden)
    assert gewoon_plus(begin, maanden) <= dag
    assert gewoon_plus(begin + EEN_DAG, maanden) > dag


@given(DATA, DATA, st.integers(0, 36))
def test_laatste_begin_verdeelt_alle_data(begin, dag, maanden):
    """The condition in SQL (begin <= laatste_begin) is the condition of the definition."""
    assert (begin <= laatste_begin(dag, maanden)) == (gewoon_plus(begin, maanden) <= dag)


def leeftijd(geboren: date, dag: date) -> int:
    """In whole years; on 29 February somebody turns a year older on 1 March of a common year."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


@given(DATA, DATA, st.integers(0, 67))
def test_geboren_uiterlijk_verdeelt_alle_geboortedata(geboren, dag, jaren):
    assert (geboren <= geboren_uiterlijk(jaren, dag)) == (leeftijd(geboren, dag) >= jaren)


@pytest.mark.parametrize(
    ("dag", "maanden", "wordt"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
    ],
)
def test_maanden_zoals_de_wet_ze_telt(dag, maanden, wordt):
    assert plus_maanden(dag, maanden) == wordt


def test_zes_maanden_voor_de_laatste_dag_van_februari():
    assert laatste_begin(date(2027, 2, 28), 6) == date(2026, 8, 31)
    assert laatste_begin(date(2027, 2, 27), 6) == date(2026, 8, 27)


def test_een_schrikkelkind_wordt_achttien_op_1_maart():
    assert geboren_uiterlijk(18, date(2026, 2, 28)) == date(2008, 2, 28)
    assert geboren_uiterlijk(18, date(2026, 3, 1)) == date(2008, 3, 1)
