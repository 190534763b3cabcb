"""The document that the monitor makes: tagged for a screen reader, with its own fonts, and the same everywhere."""

import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from pypdf import PdfReader

from tests.klus import bestand
from tests.monitor.caseload import alleen
from tests.monitor.test_pagina import GEHUISVEST, GOED


@pytest.fixture
def document(als, beleid, noor) -> bytes:
    """A report with two dates about one household."""
    alleen(noor, GEHUISVEST)
    return bestand(als(beleid), reverse("monitor_pdf"), **GOED, vergelijkdatum="2018-06-30").content


@pytest.fixture
def lezer(document: bytes) -> PdfReader:
    return PdfReader(BytesIO(document))


def stukken(deel: Any) -> Counter[str]:
    """How often each kind of tag occurs."""
    deel = deel.get_object()
    if isinstance(deel, list):
        return sum((stukken(kind) for kind in deel), Counter())
    if not isinstance(deel, dict):
        return Counter()
    onder = stukken(deel["/K"]) if "/K" in deel else Counter()
    return onder + Counter([str(deel["/S"])] if "/S" in deel else [])


def figuren(deel: Any) -> list[Any]:
    deel = deel.get_object()
    if isinstance(deel, list):
        return [figuur for kind in deel for figuur in figuren(kind)]
    if not isinstance(deel, dict):
        return []
    return ([deel] if deel.get("/S") == "/Figure" else []) + (figuren(deel["/K"]) if "/K" in deel else [])


def test_het_document_is_pdf_ua(lezer):
    wortel = lezer.root_object
    assert wortel["/MarkInfo"]["/Marked"] == True  # noqa: E712  # pypdf's own kind of boolean
    assert wortel["/Lang"] == "nl"
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    metagegevens = wortel["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid" in metagegevens
    assert lezer.metadata
    assert lezer.metadata.title == "Monitor: huishoudens gehuisvest van 1 januari 2018 tot en met 30 juni 2018"
    assert lezer.metadata.author == "Gemeente Vught"


def test_koppen_tabellen_en_figuren_zijn_benoemd(lezer):
    boom = lezer.root_object["/StructTreeRoot"]["/K"]
    soorten = stukken(boom)
    assert soorten["/H1"] == 1
    assert soorten["/Table"] == 9  # six figures, two movements, one reference
    assert soorten["/TH"] > 50
    grafieken = [figuur for figuur in figuren(boom) if "/Alt" in figuur]
    assert len(grafieken) == 6
    assert {str(grafiek["/Alt"]).startswith("Staafdiagram: ") for grafiek in grafieken} == {True}
    assert len(figuren(boom)) == len(grafieken)


def test_elke_pagina_heeft_kop_en_voet(lezer):
    aantal = len(lezer.pages)
    for nummer, pagina in enumerate(lezer.pages, start=1):
        tekst = " ".join(pagina.extract_text().split())
        assert "Gemeente Vught" in tekst
        assert f"Pagina {nummer} van {aantal}" in tekst
        assert "Gemaakt op" in tekst
        breedte, hoogte = sorted((float(pagina.mediabox.width), float(pagina.mediabox.height)))
        assert (round(breedte), round(hoogte)) == (595, 842)


def test_de_letters_zitten_in_het_document(document, tmp_path: Path):
    bestand = tmp_path / "monitor.pdf"
    bestand.write_bytes(document)
    regels = subprocess.run(["pdffonts", bestand], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert len(regels) == 3
    for regel in regels:
        assert "Noto-Sans" in regel
        assert regel.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, a subset, with Unicode
