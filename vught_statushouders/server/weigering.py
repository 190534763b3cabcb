"""What the door says by itself: our own page of an error, with the headers that every page has."""

import http
import secrets
from collections.abc import Callable
from typing import Any

from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.security import SecurityMiddleware
from django.template.loader import render_to_string

from bouwstenen.koppen import KoppenMiddleware
from bouwstenen.logregels import KOP

STATUSSEN = (400, 408, 413, 431, 500, 503)
# What protects the browser; the rest of the middleware asks who the visitor is.
BESCHERMING: list[Callable[..., Any]] = [XFrameOptionsMiddleware, CSPMiddleware, SecurityMiddleware, KoppenMiddleware]
OPNIEUW = 30  # seconds, after which a program may try again
_NUMMER = "nummer-volgt"  # as long as a number is, so that a page is made once


class Geweigerd(Exception):
    """A request gets no further than the door."""

    def __init__(self, status: int, waarom: str) -> None:
        super().__init__(waarom)
        self.status = status


class Weigering:
    """One page, ready to be sent, for a visitor who needs to hear that number."""

    def __init__(self, status: int) -> None:
        pagina = render_to_string(f"{status}.html", {"nummer": _NUMMER})
        antwoord = HttpResponse(pagina, status=status, headers={"Cache-Control": "no-store", KOP: _NUMMER})
        if status == http.HTTPStatus.SERVICE_UNAVAILABLE:
            antwoord["Retry-After"] = str(OPNIEUW)
        antwoord["Content-Length"] = str(len(antwoord.content))
        antwoord["Connection"] = "close"
        for middleware in BESCHERMING:
            antwoord = middleware(lambda _verzoek, antwoord=antwoord: antwoord)(_verzoek())
        regels = [f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}", *(f"{n}: {w}" for n, w in antwoord.items())]
        self.kop = "\r\n".join([*regels, "", ""])
        self.inhoud = antwoord.content.decode()

    def als_bytes(self, nummer: str, *, alleen_kop: bool = False) -> bytes:
        return (self.kop + ("" if alleen_kop else self.inhoud)).replace(_NUMMER, nummer).encode()


def maak() -> dict[int, Weigering]:
    """All of them, before the first visitor: it must also work when nothing else does."""
    return {status: Weigering(status) for status in STATUSSEN}


def nieuw_nummer() -> str:
    """As the application numbers its requests."""
    return secrets.token_hex(len(_NUMMER) // 2)


def _verzoek() -> HttpRequest:
    """A visitor of whom nothing is known; over TLS, as the proxy has it."""
    verzoek = HttpRequest()
    verzoek.method = "GET"
    verzoek.META = {"SERVER_NAME": "localhost", "SERVER_PORT": "443", "HTTP_X_FORWARDED_PROTO": "https"}
    return verzoek
