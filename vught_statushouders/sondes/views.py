"""What a machine asks: does this process run, can it serve pages, and how is all the rest."""

import logging

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from bouwstenen.uitval import Uitval
from vught_statushouders.sondes.queries import nog_uit_te_voeren
from werkvoorraad.toestand.beeld import als_json
from werkvoorraad.toestand.queries import van_alles

log = logging.getLogger(__name__)
WEG = "De database antwoordt niet."
ACHTER = "De database loopt achter op de toepassing: draai `manage.py migrate`."
# What a proxy puts on what comes from outside. Without X-Forwarded-Proto a page would lead to itself for ever, so every
# proxy that works sends at least that one.
VAN_BUITEN = ("X-Forwarded-Proto", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via")
database = Uitval(WEG, (Error,), log)
_bij: list[bool] = []  # not empty: this process has seen that the database is as new as itself


def _regel(tekst: str, status: int = 200) -> HttpResponse:
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8", status=status)


@login_not_required
@never_cache
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """The process runs."""
    return _regel("ok")


@login_not_required
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """This process can serve pages: the database answers, and is as new as the application. Nothing else counts."""
    with database.opgevangen():
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        if not _bij and nog_uit_te_voeren():
            return _regel(ACHTER, 503)
        _bij[:] = [True]
        return _regel("ok")
    return _regel(WEG, 503)


@login_not_required
@never_cache
@require_safe
def statusz(request: HttpRequest) -> HttpResponse:
    """Everything behind the pages, for monitoring on the internal port; from outside this address does not exist."""
    if any(kop in request.headers for kop in VAN_BUITEN):
        raise Http404
    with database.opgevangen():
        return JsonResponse({"versie": settings.VERSIE, **als_json(van_alles())})
    return _regel(WEG, 503)
