"""The house gets easier to inherit, or stays as it is: what `make maat` counts never grows."""

import statistics
from collections.abc import Callable, Sized

import pytest

from tests.huis import maat

# Whoever brings one of these down writes the new number here.
HOOGSTENS: dict[Callable[[], Sized], int] = {
    maat.met_voorvoegsel: 42,
    maat.te_lange_bestanden: 0,
    maat.dubbele_klassen: 32,
    maat.sql_in_python: 130,
    maat.imports_in_functies: 22,
    maat.lange_sjabloonregels: 451,
    maat.volle_sjabloonregels: 161,
}


@pytest.mark.parametrize("geteld", HOOGSTENS, ids=lambda geteld: geteld.__name__)
def test_het_worden_er_niet_meer(geteld):
    assert len(geteld()) <= HOOGSTENS[geteld], geteld()


def test_functies_en_bestanden_zijn_kort():
    assert len(maat.lange_functies()) <= len(list(maat.functies())) / 100
    assert statistics.median(maat.lengtes()) <= 57
    assert maat.keuzes_per_sjabloon().most_common(1)[0][1] <= 59


def test_de_tabel_telt_wat_er_is():
    """Not nothing, for want of files."""
    geteld = dict(maat.tabel())
    assert int(geteld["source files / lines"].split()[0]) > 300
    assert all(maat.SQL.search(wacht) for wacht in ("GRANT SELECT ON x TO y", "CREATE POLICY x", "CREATE FUNCTION x"))
    assert not maat.SQL.search("what may be granted to somebody")
