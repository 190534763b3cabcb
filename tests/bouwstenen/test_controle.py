"""Constraints that are looked at together: the same refusals in the same words, in fewer questions."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bouwstenen.controle import kloppend
from pip_plan.models import Pip
from tests import fabriek

pytestmark = pytest.mark.django_db
GOED = {"leerroute": "b1", "niveau": "B1"}


def plan(noor, **velden) -> Pip:
    wie = fabriek.statushouder(noor)
    return Pip(gemeente=wie.gemeente, statushouder=wie, nummer=1, **GOED | velden)


def weigeringen(record: Pip, controleer, **extra) -> set[str]:
    try:
        controleer(record, **extra)
    except ValidationError as fout:
        return set(fout.messages)
    return set()


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"leerroute": "z"},
        {"pvt_uren": 3, "map_uren": 3, "ontzorging_reden": "x"},
        {"gespreksritme": 0, "intensiteit": 10_000},
        {"gespreksritme": 10**12},  # PostgreSQL has no such number
        {"taal": "zz"},
    ],
)
@pytest.mark.parametrize("exclude", [None, {"niveau", "pvt_uren"}])
def test_samen_weigeren_ze_wat_elk_apart_weigert(noor, velden, exclude):
    record = plan(noor, **velden)
    samen = weigeringen(record, Pip.validate_constraints, exclude=exclude)
    apart = weigeringen(record, _apart, exclude=exclude)
    assert samen == apart


def _apart(record: Pip, exclude=None) -> None:
    """As Django does it."""
    fouten: list[ValidationError] = []
    for regel in record._meta.constraints:
        try:
            regel.validate(Pip, record, exclude=exclude)
        except ValidationError as fout:
            fouten.append(fout)
    if fouten:
        raise ValidationError(fouten)


def test_wat_klopt_is_een_vraag(noor):
    record = plan(noor)
    with CaptureQueriesContext(connection) as gevraagd:
        assert {"pip_b1_niet_z", "pip_getekend_na_gesprek"} <= kloppend(record, None)
    assert len([een for een in gevraagd if "SAVEPOINT" not in str(een["sql"])]) == 1
