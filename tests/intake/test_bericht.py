"""What the page of an intake sends by itself: whatever somebody makes of it, the server answers in words."""

import json

import pytest
from django.urls import reverse

from intake.models import Antwoord
from tests.intake.test_intake import maak

pytestmark = pytest.mark.usefixtures("vandaag")
EEN = '{{"sterk": {{"waarde": {}, "versie": {}}}}}'
BERICHTEN = {
    "diep": "[" * 50_000,
    "diep in een antwoord": EEN.format("[" * 20_000 + "]" * 20_000, 0),
    "oneindig als versie": EEN.format('"x"', "1e999"),
    "geen getal als versie": EEN.format('"x"', "NaN"),
    "een reusachtige versie": EEN.format('"x"', "9" * 4000),
    "een reusachtige versie als tekst": EEN.format('"x"', f'"{"9" * 5000}"'),
    "nulteken": EEN.format('"a\\u0000b"', 0),
    "half teken": EEN.format('"\\ud800"', 0),
    "geen woorden": '"x"',
    "niets": "null",
    "te veel": json.dumps({"sterk": {"waarde": "x" * 70_000, "versie": 0}}),
    "geen utf-8": b"\xff\xfe{",
    "meerkeuze zonder einde": json.dumps({"sterk": {"waarde": ["x"] * 9000, "versie": 0}}),
}


@pytest.mark.parametrize("soort", BERICHTEN)
def test_een_verzonnen_bericht_wordt_geweigerd(soort, als, noor):
    intake = maak(noor)
    adres = reverse("intake_opslaan", args=[intake.statushouder.dossiernummer, intake.pk, "taalniveau"])
    antwoord = als(noor).post(adres, BERICHTEN[soort], content_type="application/json")
    assert antwoord.status_code in (200, 400, 409, 413)
    assert not Antwoord.objects.filter(intake=intake).exclude(waarde="").exists() or soort.startswith("een reusachtige")
