"""What a school that logs in sees: its own groups, and in them the clients who are shared with it. And what whoever
prepares the PVT or the MAP fills in: the meetings, one client at a time."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Statushouder
from inburgering.aanwezigheid.queries import leden_van
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.aanwezigheid.views import Groepsblad
from inburgering.keuzes import Urenbron
from inburgering.models import Groep, Module, Uren
from inburgering.partner.forms import BijeenkomstFormulier
from inburgering.partner.handelingen import bewaar_bijeenkomst
from toegang.forms import formulierpagina
from toegang.handelingen import verwijder
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
        noteer(request, leden, Inzage.Soort.LIJST)
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


def _client_of_404(request: Verzoek, nummer: str) -> Statushouder:
    """A client who is shared with this organisatie, with only what any partner may know."""
    clienten = Statushouder.objects.zichtbaar_voor(request.zicht).voor_partner()
    return get_object_or_404(clienten, dossiernummer=nummer)


@vereist(Recht.PARTNER_DOSSIER)
def partner_bijeenkomst_nieuw(request: Verzoek, nummer: str, soort: str) -> HttpResponse:
    """Write down a meeting of the PVT or the MAP that the own organisatie gives this client."""
    wie = _client_of_404(request, nummer)
    modules = Module.objects.zichtbaar_voor(request.zicht).filter(statushouder=wie, soort=soort)
    module = get_object_or_404(modules, organisatie=request.zicht.organisatie_id)
    uren = Uren(gemeente_id=request.zicht.gemeente_id, statushouder_id=wie.pk, soort=module.soort, bron=Urenbron.MODULE)
    return _bijeenkomst(request, wie, uren)


@vereist(Recht.PARTNER_DOSSIER)
def partner_bijeenkomst(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Correct a meeting that was written down."""
    wie = _client_of_404(request, nummer)
    return _bijeenkomst(request, wie, _bijeenkomst_of_404(request, wie, pk))


@vereist(Recht.PARTNER_DOSSIER)
@require_POST
def partner_bijeenkomst_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a meeting that was written down by mistake."""
    wie = _client_of_404(request, nummer)
    uren = _bijeenkomst_of_404(request, wie, pk)
    noteer(request, [wie])
    verwijder(uren, door=request.zicht)
    messages.success(request, f"De bijeenkomst van {datum(uren.dag)} is verwijderd.")
    return redirect("partner_dossier", nummer)


def _bijeenkomst_of_404(request: Verzoek, wie: Statushouder, pk: int) -> Uren:
    uren = Uren.objects.zichtbaar_voor(request.zicht).filter(statushouder=wie, bron=Urenbron.MODULE)
    return get_object_or_404(uren, pk=pk)


def _bijeenkomst(request: Verzoek, wie: Statushouder, uren: Uren) -> HttpResponse:
    noteer(request, [wie])
    terug = reverse("partner_dossier", args=[wie.dossiernummer])
    vooraf = {} if uren.pk else {"dag": request.zicht.dag}
    return formulierpagina(
        request,
        BijeenkomstFormulier(request.POST or None, instance=uren, terug=terug, initial=vooraf),
        titel=f"Bijeenkomst {uren.soort.upper()}",
        melding="Opgeslagen. De klantmanager ziet de uren in het dossier.",
        terug=terug,
        kruimels=[("Onze cliënten", reverse("partner_caseload")), (wie.naam, terug)],
        handeling=bewaar_bijeenkomst,
        verwijder_url=reverse("partner_bijeenkomst_verwijderen", args=[wie.dossiernummer, uren.pk]) if uren.pk else "",
    )
