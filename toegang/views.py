"""Pages about accounts: medewerkers, waarneming and the table of rights."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from toegang.aanmelden import factoren
from toegang.forms import MedewerkerFilter, MedewerkerFormulier, WaarnemingFormulier, formulierpagina
from toegang.handelingen import bewaar_medewerker, bewaar_waarneming, verwijder_waarneming
from toegang.models import Aanmeldgebeurtenis, Medewerker, Waarneming
from toegang.rechten import RECHTEN, Recht, Rol, vereist
from toegang.uitnodiging.queries import uitnodigingen
from toegang.uitnodiging.regels import Uitnodiging, is_ongebruikt
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

GEMAAKT = "De uitnodiging is gemaakt. De e-mail gaat binnen een paar minuten weg."


@vereist(Recht.RECHTEN_ZIEN)
@require_safe
def rechten(request: Verzoek) -> HttpResponse:
    """The table of rights × roles, as the code has it."""
    rijen = [(recht.label, [recht in RECHTEN[rol] for rol in Rol]) for recht in Recht]
    return render(request, "toegang/rechten.html", {"rollen": [rol.label for rol in Rol], "rijen": rijen})


@vereist(Recht.GEBRUIKERS)
@require_safe
def medewerkers(request: Verzoek) -> HttpResponse:
    """Everybody of the gemeente and its partners who has an account, or was invited to one."""
    filterbalk = MedewerkerFilter(request.GET, zicht=request.zicht)
    mensen = list(filterbalk.pas_toe(Medewerker.objects.zichtbaar_voor(request.zicht)))
    context = {"rijen": met_uitnodiging(mensen), "filterbalk": filterbalk}
    return render(request, "toegang/medewerkers.html", context)


def met_uitnodiging(mensen: list[Medewerker]) -> list[tuple[Medewerker, Uitnodiging | None]]:
    """People, each with the invitation that still waits."""
    wachten = uitnodigingen(mensen, timezone.now())
    return [(wie, wachten.get(wie.pk)) for wie in mensen]


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
    gevoelig, bij = (record.rol, record.adres), request.GET.get("organisatie", "")

    def handeling(medewerker: Medewerker, *, door: Zicht) -> None:
        adres = formulier.cleaned_data["email"]
        if gevoelig != (medewerker.rol, adres):  # who may do what, and who gets the mail with a new password
            raise_if_reauthentication_required(request, app="toegang")
        bewaar_medewerker(medewerker, door=door, adres=adres)

    formulier = MedewerkerFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug, bij=bij)

    return formulierpagina(
        request,
        formulier,
        titel=titel,
        melding="Het account is opgeslagen." if pk else GEMAAKT,
        terug=terug,
        kruimels=[("Medewerkers", terug)],
        handeling=handeling,
        sjabloon="toegang/medewerker.html",
        context={
            "medewerker": record,
            "ongebruikt": bool(pk) and record.is_active and is_ongebruikt(record),
            "uitnodiging": met_uitnodiging([record])[0][1],
            "uitnodigen_url": "medewerker_uitnodigen",
            "account_van_elders": bool(record.account_id) and not is_ongebruikt(record),
            "heeft_tweede_stap": bool(pk) and factoren.heeft(record),
            "gebeurtenissen": Aanmeldgebeurtenis.objects.zichtbaar_voor(request.zicht).filter(wie=pk)[:20],
        },
    )


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
    verwijder_waarneming(get_object_or_404(Waarneming.objects.zichtbaar_voor(request.zicht), pk=pk), door=request.zicht)
    messages.success(request, "De waarneming is verwijderd.")
    return redirect("waarnemingen")
