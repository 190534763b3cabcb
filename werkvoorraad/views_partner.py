"""What a partner sees: its own pages, with only the fields that are shared. No page of the gemeente is reused."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dossier.forms_delen import BijdrageFormulier
from dossier.handelingen_delen import voeg_bijdrage_toe
from dossier.models import Bijdrage, Deling, Statushouder
from intake.models import Toewijzing
from pip_plan.models import Verwijzing
from pip_plan.verwijzing.forms import AntwoordFormulier
from pip_plan.verwijzing.handelingen import beantwoord
from toegang.forms import formulierpagina, opgeslagen
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.queries import partnerbeeld


def _deling_of_404(request: Verzoek, nummer: str, *, toont_alles: bool = False) -> tuple[Deling, Statushouder]:
    """The sharing that opens this dossier today, and the client with only what any partner may know; `toont_alles` when
    the page shows every part that is shared."""
    delingen = Deling.objects.zichtbaar_voor(request.zicht).filter(statushouder__dossiernummer=nummer)
    deling = get_object_or_404(delingen)
    statushouder = get_object_or_404(
        Statushouder.objects.zichtbaar_voor(request.zicht).voor_partner(), pk=deling.statushouder_id
    )
    noteer(request, [statushouder], onderdelen=deling.onderdelen if toont_alles else (), doel=deling.doel)
    return deling, statushouder


@vereist(Recht.PARTNER_DOSSIER)
@require_safe
def partner_caseload(request: Verzoek) -> HttpResponse:
    """The dossiers that are shared with this organisatie, by name."""
    clienten = {
        wie.pk: wie for wie in Statushouder.objects.zichtbaar_voor(request.zicht).voor_partner().order_by("zoeknaam")
    }
    delingen = {d.statushouder_id: d for d in Deling.objects.zichtbaar_voor(request.zicht)}
    noteer(request, clienten.values(), Inzage.Soort.LIJST)
    gevraagd = Toewijzing.objects.zichtbaar_voor(request.zicht).open().order_by("-uiterlijk")
    uiterlijk = dict(gevraagd.values_list("statushouder_id", "uiterlijk"))  # of several the first day
    rijen = [(wie, delingen[pk], uiterlijk.get(pk)) for pk, wie in clienten.items() if pk in delingen]
    rijen.sort(key=lambda rij: rij[2] or date.max)  # first what is asked
    return render(request, "werkvoorraad/partner/caseload.html", {"rijen": rijen, "vandaag": request.zicht.dag})


@vereist(Recht.PARTNER_DOSSIER)
@require_safe
def partner_dossier(request: Verzoek, nummer: str) -> HttpResponse:
    """The shared parts of one dossier."""
    deling, statushouder = _deling_of_404(request, nummer, toont_alles=True)
    context = {
        "deling": deling,
        "statushouder": statushouder,
        "beeld": partnerbeeld(statushouder, deling, request.zicht),
        "gevraagd": Toewijzing.objects.zichtbaar_voor(request.zicht)
        .filter(statushouder=statushouder)
        .select_related("intake"),
        "bijdragen": Bijdrage.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder),
        "verwijzingen": Verwijzing.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder),
        "nummer": nummer,
        "vandaag": request.zicht.dag,
        "kruimels": [("Onze cliënten", reverse("partner_caseload")), (statushouder.naam, None)],
    }
    return render(request, "werkvoorraad/partner/dossier.html", context)


@vereist(Recht.PARTNER_DOSSIER)
def partner_bijdrage(request: Verzoek, nummer: str) -> HttpResponse:
    """Pass something on about a shared part."""
    deling, statushouder = _deling_of_404(request, nummer)
    if not deling.onderdelen:
        raise Http404
    terug = reverse("partner_dossier", args=[nummer])
    zicht = request.zicht
    assert zicht.organisatie_id is not None  # PostgreSQL gives every partner one
    record = Bijdrage(
        gemeente_id=zicht.gemeente_id,
        statushouder=statushouder,
        organisatie_id=zicht.organisatie_id,
        door_id=zicht.medewerker_id,
        datum=zicht.dag,
    )
    formulier = BijdrageFormulier(request.POST or None, instance=record, onderdelen=deling.onderdelen, terug=terug)
    if request.method == "POST" and opgeslagen(formulier, door=zicht, handeling=voeg_bijdrage_toe):
        messages.success(request, "Doorgegeven. De klantmanager ziet uw bijdrage in het dossier.")
        return redirect(terug)
    titel = "Iets doorgeven"
    kruimels = [("Onze cliënten", reverse("partner_caseload")), (statushouder.naam, terug), (titel, None)]
    context = {"form": formulier, "titel": titel, "kruimels": kruimels, "verwijder_url": ""}
    return render(request, "bouwstenen/formulier.html", context)


@vereist(Recht.PARTNER_DOSSIER)
def partner_verwijzing(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Answer a referral to the own organisatie."""
    _, statushouder = _deling_of_404(request, nummer)
    verwijzingen = Verwijzing.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    record = get_object_or_404(verwijzingen, pk=pk)
    terug = reverse("partner_dossier", args=[nummer])
    return formulierpagina(
        request,
        AntwoordFormulier(request.POST or None, instance=record, terug=terug, vandaag=request.zicht.dag),
        titel=f"Antwoord op: {record.waarvoor}",
        melding="Doorgegeven. De klantmanager ziet uw antwoord in het dossier.",
        terug=terug,
        kruimels=[("Onze cliënten", reverse("partner_caseload")), (statushouder.naam, terug)],
        handeling=beantwoord,
    )
