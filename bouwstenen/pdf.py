"""Documents: a template becomes a tagged PDF (PDF/UA-1), with our own fonts and nothing from the network."""

import logging
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from bouwstenen.bestanden import soort_van
from bouwstenen.kind import Geweigerd, Omgekomen
from bouwstenen.plaatjes import keur_tekening
from bouwstenen.terzijde import terzijde

MEDIATYPE = "application/pdf"
# In a document every address is a path in our own static files; the name is reserved for leading nowhere (RFC 6761).
BASIS = "https://huis.invalid/"
logger = logging.getLogger(__name__)


class DocumentMislukt(Exception):
    """A document that would lack a picture is not made; `raad` says what to do."""

    def __init__(self, raad: str = "Geef dit door aan uw functioneel beheerder.") -> None:
        super().__init__(raad)
        self.raad = raad

    def __str__(self) -> str:
        return f"Een afbeelding in dit document is niet te tekenen. {self.raad}"


class _Beelden(dict[str, Any]):
    """The pictures of one document by address. WeasyPrint keeps None for what it cannot draw, and would go on."""

    def __setitem__(self, adres: str, beeld: Any) -> None:
        if beeld is None:
            raise DocumentMislukt
        super().__setitem__(adres, beeld)


def maak_pdf(template: str, context: dict[str, Any], *, beelden: Mapping[str, bytes] | None = None) -> bytes:
    """The document; the template extends "pdf/basis.html". `beelden` are pictures of this document alone, by the name
    that the template gives them. Raises DocumentMislukt when a picture in it cannot be drawn."""
    from weasyprint import HTML  # late: loads Pango, which only documents need
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    _zeg_talen_en_koppen()
    for beeld in (beelden or {}).values():
        _te_tekenen(beeld)

    class EigenBestanden(URLFetcher):
        """Serves static files of the application; anything else stops the document."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if beeld := (beelden or {}).get(url.removeprefix(BASIS)):
                return URLFetcherResponse(url, beeld, {"Content-Type": (soort_van(beeld[:16]) or ("", ""))[1]})
            if not url.startswith(BASIS) or not (pad := _vind(url.removeprefix(BASIS))):
                raise FatalURLFetchingError(f"Not a static file of this application: {url}")
            return URLFetcherResponse(url, pad.read_bytes(), {"Content-Type": _soort(pad)})

    tekst = render_to_string(template, context)  # here: it asks the database

    def teken() -> bytes:
        html = HTML(string=tekst, base_url=BASIS, url_fetcher=EigenBestanden())
        pdf: bytes = html.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, cache=_Beelden())
        return pdf

    return terzijde(teken)


def _te_tekenen(beeld: bytes) -> None:
    """What was kept before it was looked at can still be too large, or broken. WeasyPrint tells Pillow to draw the rest
    of a broken one as if it were there, so another process looks."""
    try:
        keur_tekening(beeld)
    except (Geweigerd, Omgekomen) as fout:
        logger.error("A picture in a document cannot be drawn: %s", getattr(fout, "code", "crash"))
        raise DocumentMislukt from fout


@cache
def _zeg_talen_en_koppen() -> None:
    """Tag each part with its own language (PDF/UA-1, 7.2), so that a screen reader speaks it, and each head of a table
    with what it is the head of (7.5): WeasyPrint names the language of the whole document only, and no scope."""
    from weasyprint.pdf import tags  # late, as above

    bouw = tags._build_box_tree

    def met_taal_en_kop(box: Any, *args: Any) -> Iterator[Any]:
        element = getattr(box, "_box", box).element
        taal = element.attrib.get("lang") if element is not None else None
        for deel in bouw(box, *args):
            if deel["S"] == "/TH" and element is not None and "A" in deel:
                deel["A"]["Scope"] = "/Row" if element.attrib.get("scope") == "row" else "/Column"
            if taal and "Lang" not in deel:  # of html and body, the parts in them come out
                deel["Lang"] = f"({taal})"  # as PDF writes a text
            yield deel

    tags._build_box_tree = met_taal_en_kop


def _vind(naam: str) -> Path | None:
    """The static file of that name: where it is made, or else where it was collected."""
    if gevonden := finders.find(naam):
        return Path(gevonden)
    verzameld = (settings.STATIC_ROOT / naam).resolve()
    return verzameld if verzameld.is_relative_to(settings.STATIC_ROOT) and verzameld.is_file() else None


def _soort(pad: Path) -> str:
    return {".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}.get(
        pad.suffix, "application/octet-stream"
    )
