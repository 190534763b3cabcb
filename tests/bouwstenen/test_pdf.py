"""Documents fetch nothing but our own static files."""

from io import BytesIO

import pytest
from django.template import engines
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from bouwstenen import pdf


def document(html: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(pdf, "render_to_string", lambda *_: engines["django"].from_string(html).render())
    return pdf.maak_pdf("document.html", {})


def test_een_eigen_bestand_mag(monkeypatch):
    html = '<html lang="nl"><title>t</title><link rel="stylesheet" href="pdf/document.css"><p>Dag</p>'
    assert document(html, monkeypatch).startswith(b"%PDF-1.7")


def test_elk_deel_zegt_zelf_in_welke_taal_het_is(monkeypatch):
    html = '<html lang="nl"><title>t</title><h1>Dag <span lang="ar" dir="rtl">صباح</span></h1><p lang="tr">Günaydın</p>'
    lezer = PdfReader(BytesIO(document(html, monkeypatch)))
    assert lezer.trailer["/Root"]["/Lang"] == "nl"
    gezegd = set(talen_in(lezer.trailer["/Root"]["/StructTreeRoot"]))
    assert {een for een in gezegd if not een.endswith(" nl")} == {"/P tr", "/Span ar"}


def talen_in(deel):
    """Of every tag that has a language of its own: which tag and which language."""
    deel = deel.get_object()
    if isinstance(deel, list):
        yield from (een for kind in deel for een in talen_in(kind))
    elif isinstance(deel, dict):
        if "/Lang" in deel:
            yield f"{deel['/S']} {deel['/Lang']}"
        yield from talen_in(deel.get("/K", deel)) if "/K" in deel else ()


@pytest.mark.parametrize(
    "adres",
    ["https://elders.example/x.css", "file:///etc/passwd", "pdf/bestaat-niet.css", "../manage.py", "%2e%2e/manage.py"],
)
def test_al_het_andere_houdt_het_document_tegen(adres, monkeypatch):
    with pytest.raises(FatalURLFetchingError):
        document(f'<html lang="nl"><title>t</title><link rel="stylesheet" href="{adres}"><p>Dag</p>', monkeypatch)
