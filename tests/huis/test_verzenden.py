"""House rules for sending: every form of every page carries a once-only number, every POST is held to one unless it
says why not, and every address that knows only POST leads to the page of its button."""

import logging
import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.core.cache import cache as tellers
from django.db import transaction
from django.test import Client

from tests.huis.bron import sjablonen
from tests.huis.matrix import BESLOTEN, OPEN
from tests.huis.test_matrix import ADRESSEN, bezoeken
from tests.huis.test_onzin import SCHRIJFT, bezoeker
from tests.huis.wereld import Wereld
from toegang.rechten import RECHT_PER_URL
from toegang.verzenden import nummer

BROWSER = Client()
FORMULIER = re.compile(r"<form\b[^>]*\bmethod=[\"']?post[^>]*>.*?</form>", re.IGNORECASE | re.DOTALL)
# Of which a POST counts as often as it comes. Why stands with the view.
HERHAALBAAR = {
    "sessie", "zoeken", "bsn", "intake_opslaan", "intake_opvang_opslaan", "partner_intake_opslaan", "ontgrendelen",
    "concept", "concept_weggooien", "werkplek_wisselen", "werkplek_aannemen", "werkplek_afslaan",
}  # fmt: skip
LEZEN = [adres for adres in ADRESSEN.values() if adres.naam not in OPEN]
ALLEEN_POST = [ADRESSEN[naam] for toetsen in BESLOTEN.values() for naam, toets in toetsen.items() if toets.get is None]


@pytest.fixture(autouse=True)
def _stil() -> Iterator[None]:
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def test_wat_mag_worden_herhaald_zegt_waarom():
    eigen = {naam: adres.view for naam, adres in ADRESSEN.items() if naam not in RECHT_PER_URL and adres.recht}
    met_reden = {naam for naam, view in eigen.items() if len(getattr(view, "herhaalbaar", "")) > 10}
    assert {naam for naam, view in eigen.items() if nummer.is_herhaalbaar(view, naam)} == met_reden == HERHAALBAAR


@pytest.mark.parametrize("naam", [naam for naam in sjablonen() if naam.endswith(".html")])
def test_een_formulier_in_een_sjabloon_draagt_bewijs_en_nummer(naam):
    """One tag prints both; what crispy-forms makes is printed by `nlds/whole_uni_form.html`."""
    for formulier in FORMULIER.findall(sjablonen()[naam]):
        assert "{% csrf_token %}" in formulier or "{% slot body %}" in formulier, formulier[:120]


@pytest.mark.parametrize("adres", LEZEN, ids=str)
def test_elk_formulier_van_elke_pagina_draagt_een_nummer(adres, wereld: Wereld):
    for bezoek in bezoeken(wereld, adres):
        if bezoek.methode != "GET" or bezoek.persona.wie is None or bezoek.verwacht() != {200}:
            continue
        with transaction.atomic():
            antwoord = bezoek.vraag(adres.url(**bezoek.doel.waarden))
            transaction.set_rollback(True)
        if antwoord.streaming:
            b"".join(antwoord.streaming_content)  # the file is closed at its end
            return
        if not antwoord.get("Content-Type", "").startswith("text/html"):
            return
        for formulier in FORMULIER.findall(antwoord.content.decode()):
            gevonden = re.findall(r'name="eenmaal" value="([^"]+)"', formulier)
            assert len(gevonden) == 1, formulier[:200]
            assert (eigen := nummer.lees(gevonden[0]))
            assert eigen.medewerker_id == bezoek.persona.wie.pk
        return  # one persona is enough: the frame of the page is the same for all


@pytest.mark.parametrize("adres", SCHRIJFT, ids=str)
def test_zonder_nummer_verandert_er_niets(adres, wereld: Wereld):
    """An address where that is no matter says why."""
    if adres.naam in HERHAALBAAR or adres.naam in RECHT_PER_URL:
        return
    persona, doel = bezoeker(wereld, adres)
    BROWSER.cookies.clear()
    BROWSER.cookies[settings.SESSION_COOKIE_NAME] = persona.sessie
    tellers.clear()
    with transaction.atomic():
        antwoord = BROWSER.post(adres.url(**doel.waarden), {"eenmaal": ""})
        assert antwoord.status_code == 302
        assert not re.search(r"concept=\d", antwoord["Location"])  # nothing was typed
        transaction.set_rollback(True)


@pytest.mark.parametrize("adres", ALLEEN_POST, ids=str)
def test_een_adres_van_een_knop_leidt_naar_zijn_pagina(adres, wereld: Wereld):
    """Out of the address bar, or after logging in: a page in Dutch, with a way to a page that exists."""
    persona, doel = bezoeker(wereld, adres)
    BROWSER.cookies.clear()
    BROWSER.cookies[settings.SESSION_COOKIE_NAME] = persona.sessie
    url = adres.url(**doel.waarden)
    antwoord = BROWSER.get(url)
    assert antwoord.status_code == 405
    assert antwoord["Allow"]
    html = antwoord.content.decode()
    assert "<h1>Hier staat geen pagina</h1>" in html
    (weg,) = re.findall(r'href="(\.[./]*)"', html)
    boven = urljoin(url, weg)
    assert BROWSER.get(boven).status_code in {200, 302}, boven
