"""Pages that misbehave, for the tests of the web server."""

import hashlib
import os
import signal
import time
from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from vught_statushouders.urls import handler500
from vught_statushouders.urls import urlpatterns as van_de_toepassing

__all__ = ["handler500"]
LANG = 600  # seconds; nothing waits for it


@csrf_exempt
@login_not_required
def echo(request: HttpRequest) -> HttpResponse:
    """What came in, as the application sees it."""
    inhoud = request.read()
    return JsonResponse(
        {
            "werker": os.getpid(),
            "wie": request.META["REMOTE_ADDR"],
            "koppen": dict(request.headers),
            "onder": request.META["SCRIPT_NAME"],
            "lengte": len(inhoud),
            "som": hashlib.sha256(inhoud).hexdigest(),
        }
    )


@login_not_required
def slaap(_request: HttpRequest) -> HttpResponse:
    """Takes longer than anybody waits."""
    time.sleep(LANG)
    return HttpResponse()


@login_not_required
def sterf(_request: HttpRequest) -> HttpResponse:
    """As when the machine has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)
    return HttpResponse()


@login_not_required
def geduld(_request: HttpRequest) -> HttpResponse:
    """For how long the database works for a page."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name LIKE '%timeout'")
        return JsonResponse(dict(cursor.fetchall()))


@login_not_required
def vraag(_request: HttpRequest) -> HttpResponse:
    """A statement that takes too long."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '50ms'")
        cursor.execute("SELECT pg_sleep(%s)", [LANG])
    return HttpResponse()


@login_not_required
def wacht(request: HttpRequest) -> HttpResponse:
    """Says that it has begun, and answers as soon as that file is there."""
    teken = Path(request.GET["op"])
    teken.with_suffix(".begonnen").touch()
    while not teken.exists():
        time.sleep(0.02)
    return HttpResponse("klaar")


urlpatterns = [
    *van_de_toepassing,
    *(path(f"{view.__name__}/", view, name=view.__name__) for view in (echo, slaap, sterf, geduld, vraag, wacht)),
]
