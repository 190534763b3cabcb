"""Post: in the demonstration, which has no mail server, everybody reads here what was mailed to their address."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from vught_statushouders.demo.postvak import post_voor

MEEST = 50
ADRES = re.compile(r"(https?://\S+)")


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def post(request: Verzoek) -> HttpResponse:
    """What was mailed to one's own address; outside the demonstration this page does not exist."""
    if not settings.DEMO:
        raise Http404
    stukken = post_voor(request.user.adres, settings.EMAIL_FILE_PATH)
    hier = {urlsplit(settings.ADRES).netloc, request.get_host()}
    context: dict[str, Any] = {
        "stukken": [(stuk, list(_delen(stuk.tekst, hier))) for stuk in stukken[:MEEST]],
        "meer": max(0, len(stukken) - MEEST),
    }
    return render(request, "demo/post.html", context)


def _delen(tekst: str, hier: set[str]) -> Iterator[tuple[str, str]]:
    """(text, path) of each piece of a mail; with a path it is a link, and only to this application."""
    for deel in ADRES.split(tekst):
        adres = urlsplit(deel) if ADRES.fullmatch(deel) else None
        yield deel, adres.path if adres and adres.netloc in hier else ""
