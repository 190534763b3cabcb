"""The figures of the municipality's own note, by every way in which the monitor can be read."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from monitor.forms import als_velden
from monitor.voorbeelden import NOTITIE
from tests.klus import bestand
from tests.pagina import gebreken
from toegang.models import Medewerker
from vught_statushouders.demo import laden

COHORT_1, COHORT_2 = (voorbeeld.vraag for voorbeeld in NOTITIE)
INDICATOREN_1 = {
    "actief": {"aantal": 25, "percentage": 93},
    "arbeid": {"aantal": 17, "percentage": 63},
    "uitkering": {"aantal": 15, "percentage": 56},
    "traject_afgerond": {"aantal": 13, "percentage": 48},
    "inburgering": {"aantal": 19, "percentage": 70},
}
ACTIVITEIT_2 = {
    "Alleen inburgering": (9, 43),
    "Traject naar werk + inburgering": (8, 38),
    "Arbeid + traject naar meer werk + inburgering": (2, 9),
    "Arbeid": (1, 5),
    "Geen activiteit": (1, 5),
}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker) -> Iterator[Client]:
    """The demonstration, loaded once for this file, and its policy officer in front of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        laden.laad(date(2026, 11, 24), 865)
        browser = Client()
        browser.force_login(Medewerker.objects.get(email="beleid@vught.example"))
        yield browser
        transaction.set_rollback(True)


def meting(vraag: Any, *extra: str) -> dict[str, Any]:
    """What the command says."""
    uit = StringIO()
    cohort = vraag.cohort
    datums = [f"--cohort-van={cohort.van}", f"--cohort-tot={cohort.tot}", f"--peildatum={vraag.peildatum}"]
    call_command("meting", *datums, *extra, stdout=uit)
    return json.loads(uit.getvalue())


def test_cohort_1_in_de_opdracht(demo):
    cijfers = meting(COHORT_1, "--format=json")
    assert (cijfers["n_cohort"], cijfers["n_gevolgd"]) == (28, 27)
    assert cijfers["indicatoren"] == INDICATOREN_1


def test_cohort_2_in_de_opdracht(demo):
    cijfers = meting(COHORT_2)
    assert (cijfers["n_cohort"], cijfers["n_gevolgd"]) == (21, 21)
    getoond = {r["naam"]: (r["aantal"], r["percentage"]) for r in cijfers["activiteit"] if r["aantal"]}
    assert getoond == ACTIVITEIT_2
    lang, kort = (cijfers["verblijfsduur"][naam] for naam in ("zes_maanden_of_langer", "korter"))
    assert (lang["n_gevolgd"], lang["indicatoren"]["arbeid"]) == (14, {"aantal": 3, "percentage": 21})
    assert (kort["n_gevolgd"], kort["indicatoren"]["arbeid"]) == (7, {"aantal": 0, "percentage": 0})


def test_personen_van_beide_cohorten(demo):
    assert [meting(vraag, "--eenheid=persoon")["n_cohort"] for vraag in (COHORT_1, COHORT_2)] == [74, 48]


def test_de_sleutels_van_de_opdracht(demo):
    cijfers = meting(COHORT_1)
    deel = {"n_gevolgd", "indicatoren", "activiteit", "inkomen"}
    assert set(cijfers) == {"n_cohort", "verblijfsduur", *deel}
    assert {frozenset(groep) for groep in cijfers["verblijfsduur"].values()} == {frozenset(deel)}
    assert {frozenset(r) for r in cijfers["activiteit"]} == {frozenset({"naam", "aantal", "percentage"})}


def vraag_op(demo: Client, naam: str, vraag: Any, **extra: str) -> Any:
    antwoord = demo.get(reverse(naam), {**als_velden(vraag), **extra})
    assert antwoord.status_code == 200
    return antwoord


def test_dezelfde_cijfers_op_de_pagina(demo):
    html = vraag_op(demo, "monitor", COHORT_1).content.decode()
    assert gebreken(html) == []
    tekst = " ".join(html.split())
    assert "27 gevolgd van 28 (1 vertrokken)" in tekst
    for aandeel in INDICATOREN_1.values():
        assert f"<b>{aandeel['percentage']}%</b>" in tekst
        assert f"{aandeel['aantal']} van 27 huishoudens" in tekst
    assert "Dit zijn demogegevens" in tekst
    assert "Wie ging van waar naar waar" in tekst
    assert "17 april 2018" in tekst
    assert "Een deel van het verschil komt daardoor" in tekst
    assert "kunt u niet met elkaar vergelijken" in tekst
    for waarde in ("Eenheid:", "n:", "Peildatum:", "Telt mee:", "Telt niet mee:"):
        assert tekst.count(f"<b>{waarde}</b>") >= 6


def test_cohort_2_op_de_pagina(demo):
    tekst = " ".join(vraag_op(demo, "monitor", COHORT_2).content.decode().split())
    assert "21 gevolgd van 21" in tekst
    for naam, (aantal, procent) in ACTIVITEIT_2.items():
        assert f'<th scope="row">{naam}</th><td class="getal">{aantal}</td><td class="getal">{procent}%</td>' in tekst
    assert "Wie ging van waar naar waar" not in tekst


def haal(browser: Client, naam: str, vraag: Any, **extra: str) -> Any:
    """The file, as the worker makes it."""
    return bestand(browser, reverse(naam), **als_velden(vraag), **extra)


def pdftekst(inhoud: bytes) -> str:
    return " ".join(" ".join(pagina.extract_text() for pagina in PdfReader(BytesIO(inhoud)).pages).split())


def test_dezelfde_cijfers_in_de_pdf(demo):
    antwoord = haal(demo, "monitor_pdf", COHORT_1)
    assert antwoord["Content-Type"] == "application/pdf"
    assert "monitor-2015-09-01-2017-07-31-op-2018-12-31.pdf" in antwoord["Content-Disposition"]
    tekst = pdftekst(antwoord.content)
    assert "27 gevolgd van 28 (1 vertrokken)" in tekst
    for aandeel in INDICATOREN_1.values():
        assert f"{aandeel['aantal']} {aandeel['percentage']}%" in tekst
        assert f"{aandeel['aantal']} van 27" in tekst
    assert "Gemeente Vught" in tekst
    assert "Dit zijn demogegevens" in tekst


def test_cohort_2_in_de_pdf(demo):
    tekst = pdftekst(haal(demo, "monitor_pdf", COHORT_2).content)
    for aantal, procent in ACTIVITEIT_2.values():
        assert f"{aantal} {procent}%" in tekst
    assert "14 (zes maanden of langer)" in tekst


def werkboek(inhoud: bytes) -> dict[str, list[list[Any]]]:
    boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    return {naam: boek.get_sheet_by_name(naam).to_python() for naam in boek.sheet_names}


def test_dezelfde_cijfers_in_het_werkboek(demo):
    bladen = werkboek(haal(demo, "monitor_xlsx", COHORT_1).content)
    kern = {rij[0]: rij[3:5] for rij in bladen["Kerncijfers"][1:6]}
    assert kern["aan het werk"] == [17, 63]
    assert [rij[0] for rij in bladen["Kerncijfers"][6:]] == [
        "",
        "Eenheid",
        "n",
        "Peildatum",
        "Telt mee",
        "Telt niet mee",
    ]
    assert list(bladen) == [
        "Meting",
        "Kerncijfers",
        "Activiteit",
        "Inkomen",
        "Verblijf kerncijfers",
        "Verblijf activiteit",
        "Verblijf inkomen",
        "Verloop activiteit",
        "Verloop inkomen",
        "Werk landelijk",
        "Definities",
    ]
    assert sum(rij[-1] for rij in bladen["Verloop inkomen"][1:4]) == 28


def test_voor_publicatie_staat_nergens_een_klein_aantal(demo):
    bladen = werkboek(haal(demo, "monitor_xlsx", COHORT_2, publicatie="on").content)
    for naam in ("Kerncijfers", "Activiteit", "Inkomen", "Verblijf kerncijfers", "Verblijf activiteit"):
        for rij in bladen[naam]:
            aantallen = [cel for cel in rij[1::2] if isinstance(cel, float)]
            assert not [aantal for aantal in aantallen if 0 < aantal < 10], naam
    tekst = vraag_op(demo, "monitor", COHORT_2, publicatie="on").content.decode()
    assert "verborgen" in tekst
    assert gebreken(tekst) == []
    assert "verborgen" in pdftekst(haal(demo, "monitor_pdf", COHORT_1, publicatie="on").content)
