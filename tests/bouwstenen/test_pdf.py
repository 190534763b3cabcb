"""Documents fetch nothing but our own static files."""

import pytest
from django.template import engines
from weasyprint.urls import FatalURLFetchingError

from bouwstenen import pdf


def document(html: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(pdf, "render_to_string", lambda *_: engines["django"].from_string(html).render())
    return pdf.maak_pdf("document.html", {})


def test_een_eigen_bestand_mag(monkeypatch):
    html = '<html lang="nl"><title>t</title><link rel="stylesheet" href="pdf/document.css"><p>Dag</p>'
    assert document(html, monkeypatch).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "adres",
    ["https://elders.example/x.css", "file:///etc/passwd", "pdf/bestaat-niet.css", "../manage.py", "%2e%2e/manage.py"],
)
def test_al_het_andere_houdt_het_document_tegen(adres, monkeypatch):
    with pytest.raises(FatalURLFetchingError):
        document(f'<html lang="nl"><title>t</title><link rel="stylesheet" href="{adres}"><p>Dag</p>', monkeypatch)
