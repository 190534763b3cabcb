"""What a school that logs in sees: its own groups, and in them the clients who are shared with it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from inburgering.groepsblad import Groepsblad
from inburgering.models import Groep
from inburgering.queries_school import Tijdvak, leden_van
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.PARTNER_DOSSIER)
@require_safe
def partner_groepen(request: Verzoek) -> HttpResponse:
    """The groups of the own school that run now or did last month, with who of the shared clients is in them."""
    zicht = request.zicht
    maand = Tijdvak(zicht.dag.replace(day=1))
    groepen = [(groep, leden_van(groep, maand, zicht)) for groep in Groep.objects.zichtbaar_voor(zicht).op(maand.van)]
    for _, leden in groepen:
        noteer(request, "groepen", leden, Inzage.Soort.LIJST)
    return render(request, "inburgering/partner/groepen.html", {"groepen": groepen, "maand": maand})


@vereist(Recht.PARTNER_DOSSIER)
def partner_aanwezigheid(request: Verzoek, pk: int) -> HttpResponse:
    """Who of an own group was there in one month or lesson."""
    record = get_object_or_404(Groep.objects.zichtbaar_voor(request.zicht).select_related("aanbieder"), pk=pk)
    blad = Groepsblad(request, record)
    if blad.bewaard is not None:
        messages.success(request, blad.melding)
        return redirect(f"{reverse('partner_aanwezigheid', args=[pk])}?{blad.tijdvak.vraag}")
    kruimels = [("Onze groepen", reverse("partner_groepen")), (record.naam, None)]
    return render(request, "inburgering/aanwezigheid.html", {**blad.context, "school": True, "kruimels": kruimels})
