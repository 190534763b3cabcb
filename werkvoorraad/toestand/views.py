"""Toestand: for who keeps the settings of the gemeente, how everything behind the pages is doing."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.toestand.beeld import onderdelen
from werkvoorraad.toestand.queries import van_gemeente


@vereist(Recht.INRICHTING)
@require_safe
def toestand(request: Verzoek) -> HttpResponse:
    """Each part with its status, when it was last seen and what to do; and the mail of the gemeente."""
    nu = van_gemeente(request.zicht)
    context = {
        "toestand": nu,
        "versie": settings.VERSIE,
        "onderdelen": onderdelen(nu),
        "alles_goed": all(o.soort == "klaar" for o in onderdelen(nu)),
    }
    return render(request, "werkvoorraad/toestand.html", context)
