"""Whatever is sent to an address that saves something, the answer is a page: never an error of the server."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache as tellers
from django.db import transaction
from django.test import Client

from tests.huis.adressen import Adres
from tests.huis.matrix import BESLOTEN, WIE_MAG, doelen
from tests.huis.test_matrix import ADRESSEN, RECHT_VAN, toets_van
from tests.huis.toets import Doel
from tests.huis.wereld import Persona, Wereld
from toegang.rechten import Rol

ONZIN = ["", " ", "x\x00y", "☃" * 5000, "-1", "9" * 40, "2026-02-30", "9999-12-31", "NaN", "1e999"]
BROWSER = Client()
SCHRIJFT = [
    ADRESSEN[naam] for toetsen in BESLOTEN.values() for naam, toets in toetsen.items() if toets.post is not None
]


@pytest.fixture(autouse=True)
def _stil() -> Iterator[None]:
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def bezoeker(wereld: Wereld, adres: Adres) -> tuple[Persona, Doel]:
    """Somebody of Vught who may save here, and something that they see."""
    for persona in wereld.personas.values():
        if persona.wie and persona.gemeente == "v" and Rol(persona.wie.rol) in WIE_MAG[RECHT_VAN[adres.naam]]:
            for doel in doelen(wereld, toets_van(adres, persona).over):
                if persona.naam in doel.zien:
                    return persona, doel
    raise AssertionError(f"nobody reaches {adres.naam}")


def varianten(goed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Nothing, the same nonsense everywhere, and what is right but for one field that is left out or is nonsense."""
    yield {}
    for onzin in ONZIN:
        yield dict.fromkeys(goed, onzin)
    for nummer, veld in enumerate(goed):
        yield {naam: waarde for naam, waarde in goed.items() if naam != veld}
        yield {**goed, veld: ONZIN[nummer % len(ONZIN)]}


@pytest.mark.parametrize("adres", SCHRIJFT, ids=str)
def test_onzin_geeft_nooit_een_fout_van_de_server(adres: Adres, wereld: Wereld):
    persona, doel = bezoeker(wereld, adres)
    url, goed = adres.url(**doel.waarden), toets_van(adres, persona).gegevens(wereld, "v")
    for velden in varianten(goed):
        BROWSER.cookies.clear()
        BROWSER.cookies[settings.SESSION_COOKIE_NAME] = persona.sessie
        tellers.clear()
        with transaction.atomic():
            antwoord = BROWSER.post(url, velden)  # an error of the server would be raised here
            assert antwoord.status_code < 500, velden
            transaction.set_rollback(True)
