"""Pages about the length of each term that is no law, which a gemeente sets itself."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from termijnen.models import Lengte
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad import handelingen_lengte as handelingen
from werkvoorraad.forms_lengte import LengteFormulier
from werkvoorraad.regels_lengte import overzicht
from werkvoorraad.termijnen import PER_CODE


@vereist(Recht.INRICHTING)
@require_safe
def lengtes(request: Verzoek) -> HttpResponse:
    """Every term with its length."""
    rijen = overzicht(Lengte.objects.zichtbaar_voor(request.zicht), request.zicht.dag)
    return render(request, "werkvoorraad/lengtes.html", {"rijen": rijen})


@vereist(Recht.INRICHTING)
def lengte_nieuw(request: Verzoek, code: str) -> HttpResponse:
    """Another length for a policy term, from a day on."""
    if code not in PER_CODE or PER_CODE[code].vast:
        raise Http404
    return _formulier(request, Lengte(gemeente_id=request.zicht.gemeente_id, code=code, van=request.zicht.dag))


@vereist(Recht.INRICHTING)
def lengte(request: Verzoek, pk: int) -> HttpResponse:
    """Change a length that was chosen."""
    record = get_object_or_404(Lengte.objects.zichtbaar_voor(request.zicht), pk=pk)
    if record.code not in PER_CODE:  # of a term that was taken out since
        raise Http404
    return _formulier(request, record)


def _formulier(request: Verzoek, record: Lengte) -> HttpResponse:
    termijn, terug = PER_CODE[record.code], reverse("lengtes")
    formulier = LengteFormulier(request.POST or None, instance=record, termijn=termijn, terug=terug)
    nog_niet = bool(record.pk) and record.van >= request.zicht.dag
    return formulierpagina(
        request,
        formulier,
        titel=termijn.naam,
        melding=f"De lengte van “{termijn.naam}” is opgeslagen.",
        terug=terug,
        kruimels=[("Termijnen", terug)],
        handeling=handelingen.bewaar_lengte,
        verwijder_url=reverse("lengte_verwijderen", args=[record.pk]) if nog_niet else "",
    )


@vereist(Recht.INRICHTING)
@require_POST
def lengte_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Take back a length that does not count yet."""
    record = get_object_or_404(Lengte.objects.zichtbaar_voor(request.zicht), pk=pk)
    try:
        handelingen.verwijder_lengte(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.message)
    else:
        messages.success(request, "De lengte is verwijderd.")
    return redirect("lengtes")
