"""A small sample of `tests/lang/bestanden/`: broken files are read or refused, and nothing else happens."""

import random
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from bouwstenen.bestanden import controleer_bestand
from bouwstenen.tabellen import lees_tabel
from tests.bouwstenen import mutaties


@pytest.mark.parametrize("soort", ["csv", "xlsx", "ods"])
def test_een_kapotte_lijst_wordt_gelezen_of_geweigerd(soort):
    toeval = random.Random(1)
    for _ in range(6):
        with suppress(ValidationError):
            lees_tabel(mutaties.lijst(toeval, soort, ["D1"]))


def test_een_kapot_plaatje_mag_of_wordt_geweigerd():
    toeval = random.Random(1)
    for _ in range(6):
        with suppress(ValidationError):
            controleer_bestand(ContentFile(mutaties.plaatje(toeval), "scan"))
