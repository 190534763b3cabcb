"""The front door, where to report a hole, and the page of an error; what machines ask is in `sondes/`."""

import sys
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from bouwstenen.databank import is_afgebroken
from bouwstenen.logregels import verzoeknummer
from inburgering.models import Groep
from toegang.afscherming import binnen
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

# Where a role begins: the first page that its rights open.
BEGIN = [
    (Recht.DOSSIER_LEZEN, "werkvoorraad"),
    (Recht.PARTNER_DOSSIER, "partner_caseload"),
    (Recht.PARTNER_BEHEER, "partner_medewerkers"),
    (Recht.MONITOR, "monitor"),
    (Recht.GEBRUIKERS, "medewerkers"),
    (Recht.LOGBOEK, "logboek"),
    (Recht.RECHTEN_ZIEN, "rechten"),
]


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def start(request: Verzoek) -> HttpResponse:
    """Go to the page where the visitor's work begins."""
    if not request.medewerker.werkzaam:
        return redirect("werkplekken")
    if request.zicht.mag(Recht.PARTNER_DOSSIER):
        with binnen(request.zicht):  # a page about the account sees no groups
            is_school = Groep.objects.zichtbaar_voor(request.zicht).exists()
        if is_school:
            return redirect("partner_groepen")
    return redirect(next(naam for recht, naam in BEGIN if request.zicht.mag(recht)))


@login_not_required
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where somebody goes who found a hole (RFC 9116); only where the gemeente said so."""
    if not (contact := settings.BEVEILIGING_CONTACT):
        raise Http404
    regels = {
        "Contact": contact if contact.startswith("https://") else f"mailto:{contact}",
        # It has to end within a year, so that no address lives on after its server.
        "Expires": f"{now() + timedelta(days=90):%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages": "nl, en",
        "Canonical": f"{settings.ADRES}{reverse('security_txt')}",
    }
    tekst = "".join(f"{naam}: {waarde}\n" for naam, waarde in regels.items())
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8")


def fout(request: HttpRequest) -> HttpResponse:
    """Something broke: a page that tells nothing but a number, by which the log is found. `handler500`, and so called
    while the exception is being handled: what the database broke off deserves another page than what is wrong."""
    status = 503 if is_afgebroken(sys.exception()) else 500
    pagina = render_to_string(f"{status}.html", {"nummer": verzoeknummer()})
    return HttpResponse(pagina, status=status, headers={"Cache-Control": "no-store"})
