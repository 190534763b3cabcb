"""The partners of a gemeente: who they are, who of them logs in, and how the work with one ends."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from toegang.forms import Kruimel, formulierpagina
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.organisaties import handelingen
from werkvoorraad.organisaties.forms import OrganisatieFilter, OrganisatieFormulier
from werkvoorraad.organisaties.queries import loopt
from werkvoorraad.organisaties.regels import hindernissen


@vereist(Recht.INRICHTING)
@require_safe
def organisaties(request: Verzoek) -> HttpResponse:
    """All partners, with how many people of each can log in."""
    alle = Organisatie.objects.zichtbaar_voor(request.zicht)
    filterbalk = OrganisatieFilter(request.GET)
    rijen = filterbalk.pas_toe(alle).annotate(accounts=Count("medewerkers", filter=Q(medewerkers__is_active=True)))
    context = {"rijen": rijen, "filterbalk": filterbalk, "leeg": not alle.exists()}
    return render(request, "werkvoorraad/organisaties/organisaties.html", context)


@vereist(Recht.INRICHTING)
@require_safe
def organisatie(request: Verzoek, pk: int) -> HttpResponse:
    """One partner: its people, what runs with it, and ending or beginning again."""
    record = _of_404(request, pk)
    context = {
        "organisatie": record,
        "mensen": Medewerker.objects.zichtbaar_voor(request.zicht).filter(organisatie=record),
        "hindernissen": [] if record.beeindigd_op else hindernissen(loopt(record, zicht=request.zicht)),
        "kruimels": [*_kruimels(), (record.naam, None)],
    }
    return render(request, "werkvoorraad/organisaties/organisatie.html", context)


@vereist(Recht.INRICHTING)
def organisatie_wijzigen(request: Verzoek, pk: int | None = None) -> HttpResponse:
    """Add a partner, or change its name or kind."""
    record = _of_404(request, pk) if pk else Organisatie(gemeente_id=request.zicht.gemeente_id)
    terug = reverse("organisatie", args=[pk]) if pk else reverse("organisaties")
    return formulierpagina(
        request,
        OrganisatieFormulier(request.POST or None, instance=record, terug=terug),
        titel="Organisatie wijzigen" if pk else "Organisatie toevoegen",
        melding="De organisatie is opgeslagen.",
        terug=terug,
        kruimels=[*_kruimels(), (record.naam, terug)] if pk else _kruimels(),
        handeling=handelingen.bewaar_organisatie,
    )


@vereist(Recht.INRICHTING)
@require_POST
def organisatie_beeindigen(request: Verzoek, pk: int) -> HttpResponse:
    """From today on this partner is no choice any more."""
    record = _of_404(request, pk)
    try:
        handelingen.beeindig(record, door=request.zicht)
        messages.success(request, f"De samenwerking met {record} is beëindigd.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect("organisatie", pk)


@vereist(Recht.INRICHTING)
@require_POST
def organisatie_heropenen(request: Verzoek, pk: int) -> HttpResponse:
    """Work with this partner again."""
    record = handelingen.heropen(_of_404(request, pk), door=request.zicht)
    messages.success(request, f"{record} is weer te kiezen. Laat zo nodig de mensen daar weer inloggen.")
    return redirect("organisatie", pk)


def _of_404(request: Verzoek, pk: int) -> Organisatie:
    return get_object_or_404(Organisatie.objects.zichtbaar_voor(request.zicht), pk=pk)


def _kruimels() -> list[Kruimel]:
    return [("Organisaties", reverse("organisaties"))]
