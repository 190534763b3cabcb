"""Pages about talks: only this floor knows the tasks that come out of them."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from dossier.views import dossier_of_404, dossier_url, feit_verwijderen, kruimels_naar
from pip_plan.gesprek.handelingen import leg_telefoon_vast
from pip_plan.gesprek.regels import beginwaarden
from pip_plan.keuzes import Gespreksoort
from pip_plan.models import Gesprek
from toegang.forms import formulierpagina, terug_naar
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht
from werkvoorraad.forms_taak import GesprekMetAfspraken
from werkvoorraad.handelingen import leg_gesprek_vast
from werkvoorraad.models import Taak


@vereist(Recht.DOSSIER_BEWERKEN)
def gesprek(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A talk with this client; `?soort=` says which kind a new one is."""
    statushouder = dossier_of_404(request, nummer)
    terug = terug_naar(request, dossier_url(statushouder))
    zicht = request.zicht
    afspraken = Taak.objects.none()
    if pk:
        gesprekken = Gesprek.objects.zichtbaar_voor(zicht)
        record = get_object_or_404(gesprekken, pk=pk, statushouder=statushouder)
        afspraken = Taak.objects.zichtbaar_voor(zicht).filter(uit_gesprek=record)
        vooraf = {}
    else:
        soort = request.GET.get("soort", Gespreksoort.VOORTGANG)
        if soort not in Gespreksoort.values:
            raise Http404
        record = Gesprek(gemeente_id=zicht.gemeente_id, statushouder=statushouder)
        vooraf = {"datum": zicht.dag, "gevoerd_door": zicht.medewerker_id, **beginwaarden(statushouder, soort)}
    formulier = GesprekMetAfspraken(request.POST or None, instance=record, zicht=zicht, terug=terug, initial=vooraf)

    def handeling(gesprek: Gesprek, *, door: Zicht) -> None:
        leg_gesprek_vast(gesprek, door=door, afspraken=formulier.afspraken)

    return formulierpagina(
        request,
        formulier,
        titel="Gesprek wijzigen" if pk else "Gesprek vastleggen",
        melding="Het gesprek is opgeslagen. De afspraken staan bij de taken.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handeling,
        verwijder_url=reverse("gesprek_verwijderen", args=[nummer, pk]) if pk else "",
        sjabloon="werkvoorraad/gesprek.html",
        context={"statushouder": statushouder, "afspraken": afspraken},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def gesprek_telefoon(request: Verzoek, nummer: str) -> HttpResponse:
    """Somebody was called today, in one click."""
    statushouder = dossier_of_404(request, nummer)
    record, nieuw = leg_telefoon_vast(statushouder, door=request.zicht)
    tekst = "Het telefonisch contact van vandaag is vastgelegd." if nieuw else "Dit contact staat er vandaag al."
    adres = reverse("gesprek", args=[nummer, record.pk])
    messages.success(request, format_html('{} <a href="{}">Aanvullen of verwijderen</a>', tekst, adres))
    return redirect(terug_naar(request, dossier_url(statushouder)))


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def gesprek_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a talk that was entered by mistake; tasks that came out of it stay."""
    return feit_verwijderen(request, nummer, pk, Gesprek)
