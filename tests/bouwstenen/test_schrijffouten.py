"""No day of any record is far ahead or long before anything could happen: one slip of the pen moves every term."""

from datetime import date

import pytest

from bouwstenen.kalender import schrijffouten
from dossier.models import Deling
from inburgering.models import Cursus, Diploma, Taalmeting, Uren, Verlenging, Vrijstelling
from tests.fabriek import VANDAAG


@pytest.mark.parametrize(
    ("record", "veld", "zegt"),
    [
        (Verlenging(tot=date(2090, 1, 1)), "tot", "tien jaar vooruit"),
        (Vrijstelling(besloten_op=date(1990, 11, 10)), "besloten_op", "vóór 2007"),
        (Vrijstelling(tot=date(2090, 5, 14)), "tot", "tien jaar vooruit"),
        (Cursus(van=date(2090, 11, 10)), "van", "tien jaar vooruit"),
        (Uren(maand=date(1990, 12, 1)), "maand", "vóór 2007"),
        (Taalmeting(datum=date(1990, 11, 27)), "datum", "vóór 2007"),
        (Diploma(behaald_op=date(2006, 12, 31)), "behaald_op", "vóór 2007"),
        (Deling(van=date(1899, 12, 31)), "van", "vóór 1900"),
        (Deling(tot=date(2037, 1, 1)), "tot", "tien jaar vooruit"),
    ],
)
def test_een_schrijffout_staat_bij_het_veld(record, veld, zegt):
    fouten = schrijffouten(record, VANDAAG)
    assert list(fouten) == [veld]
    assert zegt in fouten[veld]


@pytest.mark.parametrize(
    "record",
    [
        Verlenging(tot=date(2036, 12, 31)),
        Uren(maand=date(2007, 1, 1)),
        Deling(van=date(1900, 1, 1), tot=None),
        Cursus(),
    ],
)
def test_wat_kan_blijft(record):
    assert schrijffouten(record, VANDAAG) == {}
