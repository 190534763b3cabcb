"""What goes to the log of a server: where it went wrong and in which request, never the text of an exception.

PostgreSQL quotes a whole row when a constraint fails ("Failing row contains ..."), and other exceptions quote what was
typed. So an exception is logged by its kind and the lines of code that it came through. Django also logs the address of
whatever it refuses, and an address can be a key.
"""

import copy
import json
import logging
import re
import secrets
import traceback
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

KOP = "X-Request-ID"
NUMMER = re.compile(r"[0-9A-Za-z-]{8,64}", re.ASCII)
SONDE = re.compile(r"/(livez|readyz|statusz)")
# Addresses that open something by themselves: that of a calendar feed, and that of a new password.
GEHEIM_IN_ADRES = re.compile(r"/(agenda|wachtwoord/nieuw)/[^/\s]+")
_nummer: ContextVar[str] = ContextVar("verzoeknummer", default="-")
Fout = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def verzoeknummer() -> str:
    """Names the request that is being answered, in the log, in the history and on the page of an error."""
    return _nummer.get()


class VerzoeknummerMiddleware:
    """Gives every request a number: that of our own proxy, so that its log and ours can be laid side by side, or else a
    new one. What a visitor sends along as one counts for nothing: a proxy has to write over it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        gegeven = request.headers.get(KOP, "") if settings.ALLAUTH_TRUSTED_PROXY_COUNT else ""
        vorige = _nummer.set(gegeven if NUMMER.fullmatch(gegeven) else secrets.token_hex(6))
        try:
            antwoord = self.get_response(request)
            antwoord[KOP] = verzoeknummer()
        finally:
            _nummer.reset(vorige)
        return antwoord


class ZonderSondes(logging.Filter):
    """Leaves out that a probe got 503: it asks every few seconds, and `sondes/views.py` says so once a minute."""

    def filter(self, record: logging.LogRecord) -> bool:
        verzoek = getattr(record, "request", None)
        return not (verzoek is not None and SONDE.fullmatch(verzoek.path_info) and not record.exc_info)


class ZonderBeveiliging(logging.Filter):
    """Leaves out the security log: it has an output of its own."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.name != "beveiliging"


class Logregel(logging.Formatter):
    """One line with the number of the request; below it where an exception came from, without its text."""

    def format(self, record: logging.LogRecord) -> str:
        regel = copy.copy(record)
        regel.verzoek = verzoeknummer()
        regel.exc_text = None  # perhaps made by another formatter
        if regel.exc_info and isinstance(regel.args, dict):  # Celery puts the exception into its message
            soort = regel.exc_info[0].__name__ if regel.exc_info[0] else ""
            regel.args = {**regel.args, "exc": soort, "traceback": ""}
        return GEHEIM_IN_ADRES.sub(r"/\1/***", super().format(regel))

    def formatException(self, ei: Fout) -> str:
        if ei[1] is None:
            return ""
        return "\n".join(_zonder_tekst(traceback.TracebackException(*ei)))


def _zonder_tekst(fout: traceback.TracebackException) -> Iterator[str]:
    """The chain of exceptions, the first cause first."""
    oorzaak = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    if oorzaak:
        yield from _zonder_tekst(oorzaak)
    soort = fout.exc_type.__qualname__ if fout.exc_type else "Exception"
    yield "".join(["Traceback:\n", *fout.stack.format(), soort])


class Beveiligingsregel(logging.Formatter):
    """One line of JSON: what `toegang.beveiliging` says, when, and in which request. Nothing else belongs here, and of
    what comes all the same only its place in the code is kept."""

    def format(self, record: logging.LogRecord) -> str:
        regel = getattr(record, "regel", None) or {
            "gebeurtenis": "onbekend",
            "plek": f"{record.module}:{record.lineno}",
        }
        tijd = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"log": "beveiliging", "tijd": tijd, "verzoek": verzoeknummer(), **regel}, ensure_ascii=False)


def inrichting(niveau: str) -> dict[str, Any]:
    """What `settings.LOGGING` holds: everything goes to the screen, from this level on; the security log to standard
    output, so that it can be taken apart and sent away."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "regel": {
                "()": Logregel,
                "format": "{asctime} {levelname} {verzoek} {name}: {message}",
                "style": "{",
            },
            "beveiliging": {"()": Beveiligingsregel},
        },
        "filters": {"zonder_sondes": {"()": ZonderSondes}, "zonder_beveiliging": {"()": ZonderBeveiliging}},
        "handlers": {
            "scherm": {"class": "logging.StreamHandler", "formatter": "regel", "filters": ["zonder_beveiliging"]},
            "beveiliging": {"class": "logging.StreamHandler", "formatter": "beveiliging", "stream": "ext://sys.stdout"},
        },
        # Django itself would mail an error, with what was typed, to whoever stands in ADMINS.
        "loggers": {
            "beveiliging": {"level": "INFO", "handlers": ["beveiliging"]},
            "django": {"level": "INFO", "handlers": []},
            "django.request": {"filters": ["zonder_sondes"]},
        },
        "root": {"handlers": ["scherm"], "level": niveau},
    }
