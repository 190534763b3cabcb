"""Thousands of broken files: each is read or refused in words, nothing is kept of half a list, and no child swells."""

import random
import resource
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from bouwstenen import plaatjes as bekeken
from bouwstenen.bestanden import controleer_bestand
from inburgering.lijst.handelingen import voer_in
from inburgering.lijst.invoer import keur
from inburgering.lijst.regels import goed
from inburgering.models import Uren
from tests import fabriek
from tests.bouwstenen import mutaties
from tests.inburgering.test_invoer import gedeeld
from tests.lang.conftest import keren

pytestmark = pytest.mark.usefixtures("vandaag")
LIJSTEN, PLAATJES = 1400, 1200  # of each kind of list; of pictures


def grootste_kind() -> int:
    """Bytes of memory that the largest child of this process had."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@pytest.mark.parametrize("soort", ["csv", "xlsx", "ods"])
def test_een_kapotte_lijst_wordt_gelezen_of_geweigerd(soort, db, zaad):
    toeval, noor = random.Random(zaad), fabriek.medewerker()
    nummers, door = [gedeeld(noor).dossiernummer for _ in range(3)], fabriek.zicht(noor)
    antwoorden = {"geweigerd": 0, "fouten": 0, "ingevoerd": 0, "zwaar": 0}
    for _ in range(keren(LIJSTEN)):
        inhoud = mutaties.lijst(toeval, soort, nummers)
        try:
            regels = keur(inhoud, door)
        except ValidationError as fout:
            antwoorden["geweigerd" if fout.code != "zwaar" else "zwaar"] += 1
            continue
        if not goed(regels):
            antwoorden["fouten"] += 1
            continue
        with transaction.atomic():
            voer_in(regels, door=door)
            assert Uren.objects.filter(maand__gte=date(2022, 1, 1)).count() == len(regels)
            transaction.set_rollback(True)
        antwoorden["ingevoerd"] += 1
    assert not Uren.objects.exists()
    assert antwoorden.pop("zwaar") == 0, "looking through it comes before what the child may use"
    assert min(antwoorden.values()) * 100 >= keren(LIJSTEN), antwoorden
    assert grootste_kind() < bekeken.GRENZEN.geheugen


def test_een_kapot_plaatje_mag_of_wordt_geweigerd(zaad):
    toeval = random.Random(zaad)
    antwoorden = {"mag": 0, "geweigerd": 0}
    for _ in range(keren(PLAATJES)):
        try:
            controleer_bestand(ContentFile(mutaties.plaatje(toeval), "scan"))
            antwoorden["mag"] += 1
        except ValidationError:
            antwoorden["geweigerd"] += 1
    assert min(antwoorden.values()) * 5 > keren(PLAATJES), antwoorden
    assert grootste_kind() < bekeken.GRENZEN.geheugen
