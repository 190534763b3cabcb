"""Periods: PostgreSQL itself refuses what cannot be, whichever way a row comes in."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.periodes import Periode
from tests import fabriek
from toegang.models import Waarneming

DAG = date(2026, 6, 15)
DAGEN = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def waarneming(noor):
    """Makes a replacement of Noor by a colleague, past every form."""
    collega = fabriek.medewerker(naam="Willem de Wit")

    def maak(van: date, tot: date | None) -> Waarneming:
        with transaction.atomic():
            return Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=collega, van=van, tot=tot)

    return maak


@pytest.mark.parametrize(
    ("van", "tot"),
    [
        (DAG, DAG),
        (DAG - timedelta(10), DAG),
        (DAG, None),
        (DAG - timedelta(10), None),
        (DAG + timedelta(3), DAG + timedelta(4)),
        (DAG + timedelta(9), DAG + timedelta(20)),
    ],
)
def test_postgresql_weigert_twee_periodes_die_een_dag_delen(waarneming, van, tot):
    waarneming(DAG, DAG + timedelta(9))
    with pytest.raises(IntegrityError, match="waarneming_een_tegelijk"):
        waarneming(van, tot)


@pytest.mark.parametrize(
    ("van", "tot"),
    [(DAG - timedelta(5), DAG - timedelta(1)), (DAG + timedelta(10), None), (DAG + timedelta(10), DAG + timedelta(10))],
)
def test_periodes_mogen_op_elkaar_aansluiten(waarneming, van, tot):
    waarneming(DAG, DAG + timedelta(9))
    waarneming(van, tot)
    assert Waarneming.objects.count() == 2


def test_postgresql_weigert_een_einde_voor_het_begin(waarneming):
    with pytest.raises(IntegrityError, match="waarneming_einde_na_begin"):
        waarneming(DAG, DAG - timedelta(1))


def test_ook_een_wijziging_in_bulk_kan_geen_overlap_maken(waarneming):
    waarneming(DAG, DAG)
    waarneming(DAG + timedelta(1), None)
    with pytest.raises(IntegrityError, match="waarneming_een_tegelijk"), transaction.atomic():
        Waarneming.objects.update(van=DAG)


def test_ook_gewone_sql_kan_geen_overlap_maken(waarneming):
    rij = waarneming(DAG, None)
    with connection.cursor() as cursor, pytest.raises(IntegrityError), transaction.atomic():
        cursor.execute(
            "INSERT INTO toegang_waarneming (gemeente_id, afwezige_id, waarnemer_id, van)"
            " SELECT gemeente_id, afwezige_id, waarnemer_id, %s FROM toegang_waarneming WHERE id = %s",
            [DAG + timedelta(30), rij.pk],
        )


@pytest.mark.parametrize(
    ("dag", "loopt"),
    [
        (DAG - timedelta(1), False),
        (DAG, True),
        (DAG + timedelta(9), True),
        (DAG + timedelta(10), False),
    ],
)
def test_de_eerste_en_de_laatste_dag_horen_erbij(waarneming, dag, loopt):
    rij = waarneming(DAG, DAG + timedelta(9))
    assert rij.loopt(dag) is loopt
    assert Waarneming.objects.op(dag).exists() is loopt


def test_zonder_einde_loopt_een_periode_door(waarneming):
    rij = waarneming(DAG, None)
    assert rij.loopt(date(9999, 12, 31))
    assert Waarneming.objects.op(date(9999, 12, 31)).exists()


class Los(Periode):
    """A period that is in no table."""

    class Meta:
        app_label = "tests"
        managed = False


@given(DAGEN, st.none() | DAGEN, DAGEN)
def test_een_periode_loopt_op_haar_dagen(van, tot, dag):
    dagen = {van + timedelta(n) for n in range(((tot or date(2026, 12, 31)) - van).days + 1)}
    assert Los(van=van, tot=tot).loopt(dag) is (dag in dagen)
