"""A partner's own administrator adds and blocks the people of that organisatie, and does nothing else."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from toegang.forms import PartnermedewerkerFormulier, formulierpagina
from toegang.handelingen import bewaar_partnermedewerker
from toegang.models import Medewerker
from toegang.rechten import Recht, Rol, vereist
from toegang.uitnodiging.regels import is_ongebruikt
from toegang.verzoek import Verzoek
from toegang.views import GEMAAKT, met_uitnodiging
from toegang.zicht import Zicht


@vereist(Recht.PARTNER_BEHEER)
@require_safe
def partner_medewerkers(request: Verzoek) -> HttpResponse:
    """Who of the own organisatie has an account."""
    rijen = met_uitnodiging(list(Medewerker.objects.zichtbaar_voor(request.zicht)))
    return render(request, "toegang/partner_medewerkers.html", {"rijen": rijen})


@vereist(Recht.PARTNER_BEHEER)
def partner_medewerker(request: Verzoek, pk: int | None = None) -> HttpResponse:
    """Add somebody, or block an account."""
    zicht = request.zicht
    record = (
        get_object_or_404(Medewerker.objects.zichtbaar_voor(zicht), pk=pk)
        if pk
        else Medewerker(gemeente_id=zicht.gemeente_id, organisatie_id=zicht.organisatie_id, rol=Rol.PARTNER)
    )
    terug = reverse("partner_medewerkers")
    adres = record.adres

    def handeling(medewerker: Medewerker, *, door: Zicht) -> None:
        if adres != formulier.cleaned_data["email"]:  # who gets the mail with a new password
            raise_if_reauthentication_required(request, app="toegang")
        bewaar_partnermedewerker(medewerker, door=door, adres=formulier.cleaned_data["email"])

    formulier = PartnermedewerkerFormulier(request.POST or None, instance=record, terug=terug)

    return formulierpagina(
        request,
        formulier,
        titel=f"Account van {record.naam}" if pk else "Nieuwe gebruiker",
        melding="Het account is opgeslagen." if pk else GEMAAKT,
        terug=terug,
        kruimels=[("Gebruikers", terug)],
        handeling=handeling,
        sjabloon="toegang/partner_medewerker.html",
        context={
            "medewerker": record,
            "ongebruikt": bool(pk) and record.is_active and is_ongebruikt(record),
            "uitnodiging": met_uitnodiging([record])[0][1],
            "uitnodigen_url": "partner_medewerker_uitnodigen",
        },
    )
