"""Pages about accounts: medewerkers, waarneming, the table of rights and the municipality's colours."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.huisstijl import thema_css
from toegang.aanmelden import factoren
from toegang.forms import MedewerkerFormulier, WaarnemingFormulier, formulierpagina
from toegang.handelingen import bewaar_medewerker, bewaar_waarneming, nodig_opnieuw_uit, verwijder
from toegang.models import Aanmeldgebeurtenis, Gemeente, Medewerker, Waarneming
from toegang.post.queries import laatste_zending
from toegang.rechten import RECHTEN, Recht, Rol, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

GEMAAKT = "Het account is gemaakt. De e-mail met een link om een wachtwoord te kiezen gaat binnen een paar minuten weg."


@login_not_required
@require_safe
@cache_control(max_age=300, public=True)
def thema(request: HttpRequest, code: str) -> HttpResponse:
    """The municipality's colours as a style sheet."""
    gemeente = get_object_or_404(Gemeente, code=code)
    return HttpResponse(thema_css(gemeente.thema), content_type="text/css")


@vereist(Recht.RECHTEN_ZIEN)
@require_safe
def rechten(request: Verzoek) -> HttpResponse:
    """The table of rights × roles, as the code has it."""
    rijen = [(recht.label, [recht in RECHTEN[rol] for rol in Rol]) for recht in Recht]
    return render(request, "toegang/rechten.html", {"rollen": [rol.label for rol in Rol], "rijen": rijen})


@vereist(Recht.GEBRUIKERS)
@require_safe
def medewerkers(request: Verzoek) -> HttpResponse:
    """Everybody of the gemeente who has an account."""
    rijen = Medewerker.objects.zichtbaar_voor(request.zicht)
    return render(request, "toegang/medewerkers.html", {"rijen": rijen})


@vereist(Recht.GEBRUIKERS)
def medewerker(request: Verzoek, pk: int | None = None) -> HttpResponse:
    """Make or change an account; somebody new gets a mail to choose a password."""
    record = (
        get_object_or_404(Medewerker.objects.zichtbaar_voor(request.zicht), pk=pk)
        if pk
        else Medewerker(gemeente_id=request.zicht.gemeente_id)
    )
    titel = f"Account van {record.naam}" if pk else "Nieuwe medewerker"
    terug = reverse("medewerkers")
    gevoelig = (record.rol, record.email)

    def handeling(medewerker: Medewerker, *, door: Zicht) -> None:
        if gevoelig != (medewerker.rol, medewerker.email):  # who may do what, and who gets the mail with a new password
            raise_if_reauthentication_required(request, app="toegang")
        bewaar_medewerker(medewerker, door=door)

    return formulierpagina(
        request,
        MedewerkerFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel=titel,
        melding="Het account is opgeslagen." if pk else GEMAAKT,
        terug=terug,
        kruimels=[("Medewerkers", terug)],
        handeling=handeling,
        sjabloon="toegang/medewerker.html",
        context={
            "medewerker": record,
            "uitnodiging": laatste_zending(record) if pk and not record.has_usable_password() else None,
            "heeft_tweede_stap": bool(pk) and factoren.heeft(record),
            "gebeurtenissen": Aanmeldgebeurtenis.objects.zichtbaar_voor(request.zicht).filter(wie=pk)[:20],
        },
    )


@vereist(Recht.GEBRUIKERS)
@require_POST
def medewerker_uitnodigen(request: Verzoek, pk: int) -> HttpResponse:
    """Send the welcome once more."""
    record = get_object_or_404(Medewerker.objects.zichtbaar_voor(request.zicht), pk=pk)
    try:
        nodig_opnieuw_uit(record, door=request.zicht)
        messages.success(request, "De e-mail gaat binnen een paar minuten weg. De link erin werkt drie dagen.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect("medewerker", pk)


@vereist(Recht.CASELOAD_VERDELEN)
@require_safe
def waarnemingen(request: Verzoek) -> HttpResponse:
    """Who replaces whom, now and later first."""
    rijen = Waarneming.objects.zichtbaar_voor(request.zicht).select_related("afwezige", "waarnemer")
    return render(request, "toegang/waarnemingen.html", {"rijen": rijen, "vandaag": request.zicht.dag})


@vereist(Recht.CASELOAD_VERDELEN)
def waarneming(request: Verzoek, pk: int | None = None) -> HttpResponse:
    """Arrange or change a replacement."""
    record = (
        get_object_or_404(Waarneming.objects.zichtbaar_voor(request.zicht), pk=pk)
        if pk
        else Waarneming(gemeente_id=request.zicht.gemeente_id)
    )
    terug = reverse("waarnemingen")
    return formulierpagina(
        request,
        WaarnemingFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel="Waarneming wijzigen" if pk else "Waarneming regelen",
        melding="De waarneming is opgeslagen.",
        terug=terug,
        kruimels=[("Waarneming", terug)],
        handeling=bewaar_waarneming,
        verwijder_url=reverse("waarneming_verwijderen", args=[pk]) if pk else "",
    )


@vereist(Recht.CASELOAD_VERDELEN)
@require_POST
def waarneming_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Take back a replacement."""
    verwijder(get_object_or_404(Waarneming.objects.zichtbaar_voor(request.zicht), pk=pk), door=request.zicht)
    messages.success(request, "De waarneming is verwijderd.")
    return redirect("waarnemingen")
