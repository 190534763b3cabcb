"""Pages of the client record: opening a dossier, and the forms on it."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from dossier import handelingen
from dossier.forms import (
    AfsluitFormulier,
    FeitFormulier,
    GezinslidFormulier,
    HuishoudenFormulier,
    HuisvestingFormulier,
    KoppelingFormulier,
    LidFormulier,
    NieuwDossierFormulier,
    StatushouderFormulier,
    VertrekFormulier,
)
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from toegang.forms import Kruimel, formulierpagina, opgeslagen, terug_naar
from toegang.handelingen import bewaar, verwijder
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


def dossier_of_404(request: Verzoek, nummer: str, *, met: Iterable[str] = ()) -> Statushouder:
    """The dossier with this number, noted in the read log; 404 when it does not exist or lies outside zicht.

    `met` names relations that are fetched along.
    """
    binnen = Statushouder.objects.zichtbaar_voor(request.zicht).met_waarnemer(request.zicht.dag)
    dossiers = binnen.select_related("klantmanager", *met)
    statushouder = get_object_or_404(dossiers, dossiernummer=nummer)
    noteer(request, [statushouder])
    return statushouder


def kruimels_naar(statushouder: Statushouder) -> list[Kruimel]:
    """The way from the caseload to a dossier."""
    return [("Caseload", reverse("caseload")), (statushouder.naam, dossier_url(statushouder))]


def dossier_url(statushouder: Statushouder) -> str:
    return reverse("dossier", args=[statushouder.dossiernummer])


# --- The person --------------------------------------------------------------------------------------------------


@vereist(Recht.DOSSIER_BEWERKEN)
def dossier_nieuw(request: Verzoek) -> HttpResponse:
    """Open the dossier of a household that was just coupled, with its first person."""
    record = Statushouder(gemeente_id=request.zicht.gemeente_id)
    caseload_url = reverse("caseload")
    formulier = NieuwDossierFormulier(
        request.POST or None,
        instance=record,
        zicht=request.zicht,
        terug=caseload_url,
        initial={"gekoppeld_op": request.zicht.dag},
    )

    def handeling(statushouder: Statushouder, *, door: Zicht, toch: bool) -> None:
        gegevens = {naam: formulier.cleaned_data[naam] for naam in ("gekoppeld_op", "azc")}
        handelingen.open_dossier(statushouder, door=door, toch=toch, **gegevens)

    if request.method == "POST" and opgeslagen(formulier, door=request.zicht, handeling=handeling):
        messages.success(request, f"Dossier {record.dossiernummer} is geopend. Voeg nu de gezinsleden toe.")
        return redirect(dossier_url(record))
    _noteer_dubbel(request, formulier)
    kruimels = [("Caseload", caseload_url), ("Nieuw dossier", None)]
    context = {"form": formulier, "titel": "Nieuw dossier", "kruimels": kruimels, "verwijder_url": ""}
    return render(request, "bouwstenen/formulier.html", context)


def _noteer_dubbel(request: Verzoek, formulier: NieuwDossierFormulier | GezinslidFormulier) -> None:
    """A refusal names the dossier that there is: that is as good as finding it by searching."""
    if formulier.bestaand:
        noteer(request, [formulier.bestaand], Inzage.Soort.ZOEKEN, toelichting="Er was al een dossier van deze cliënt.")


@vereist(Recht.DOSSIER_BEWERKEN)
def persoon(request: Verzoek, nummer: str) -> HttpResponse:
    """Change the personal data of a client."""
    record = dossier_of_404(request, nummer)
    terug = dossier_url(record)
    return formulierpagina(
        request,
        StatushouderFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel="Persoonsgegevens wijzigen",
        melding="De persoonsgegevens zijn opgeslagen.",
        terug=terug,
        kruimels=kruimels_naar(record),
        handeling=handelingen.bewaar_statushouder,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def vertrek(request: Verzoek, nummer: str) -> HttpResponse:
    """Record that somebody left the gemeente."""
    return _met_gezin(
        request,
        nummer,
        VertrekFormulier,
        handelingen.leg_vertrek_vast,
        "Vertrek vastleggen",
        "Het vertrek is vastgelegd.",
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def afsluiten(request: Verzoek, nummer: str) -> HttpResponse:
    """Close a dossier."""
    return _met_gezin(
        request, nummer, AfsluitFormulier, handelingen.sluit_af, "Dossier afsluiten", "Het dossier is afgesloten."
    )


def _met_gezin(
    request: Verzoek, nummer: str, klasse: type[Any], handeling: Any, titel: str, melding: str
) -> HttpResponse:
    record = dossier_of_404(request, nummer)
    terug = dossier_url(record)
    formulier = klasse(request.POST or None, instance=record, terug=terug)

    def voor_gezin(statushouder: Statushouder, *, door: Zicht) -> None:
        handeling(statushouder, door=door, hele_gezin=formulier.cleaned_data["hele_gezin"])

    return formulierpagina(
        request,
        formulier,
        titel=titel,
        melding=melding,
        terug=terug,
        kruimels=kruimels_naar(record),
        handeling=voor_gezin,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def heropenen(request: Verzoek, nummer: str) -> HttpResponse:
    """Undo a departure or a closing."""
    record = dossier_of_404(request, nummer)
    handelingen.heropen(record, door=request.zicht)
    messages.success(request, "Het dossier is weer open.")
    return redirect(dossier_url(record))


# --- The household -----------------------------------------------------------------------------------------------


def gezin_of_404(request: Verzoek, statushouder: Statushouder) -> Huishouden:
    """The household in which this client lives; 404 when there is none."""
    if gezin := handelingen.gezin_van(statushouder, request.zicht.dag):
        return gezin
    raise Http404


@vereist(Recht.DOSSIER_BEWERKEN)
def gezinslid_nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Somebody new joins the household of this client."""
    statushouder = dossier_of_404(request, nummer)
    gezin = gezin_of_404(request, statushouder)
    terug = dossier_url(statushouder)
    formulier = GezinslidFormulier(
        request.POST or None,
        instance=Statushouder(gemeente_id=request.zicht.gemeente_id),
        zicht=request.zicht,
        terug=terug,
        initial={
            "achternaam": statushouder.achternaam,
            "nationaliteit": statushouder.nationaliteit,
            "contacttaal": statushouder.contacttaal,
            "klantmanager": statushouder.klantmanager_id,
            "relatie": "",
            "sinds": request.zicht.dag,
        },
    )

    def handeling(nieuw: Statushouder, *, door: Zicht, toch: bool) -> None:
        plek = {naam: formulier.cleaned_data[naam] for naam in ("relatie", "nareiziger", "sinds")}
        handelingen.voeg_lid_toe(nieuw, door=door, huishouden=gezin, toch=toch, **plek)

    antwoord = formulierpagina(
        request,
        formulier,
        titel=f"Nieuw lid van {gezin.naam}",
        melding="Het gezinslid is toegevoegd.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handeling,
    )
    _noteer_dubbel(request, formulier)
    return antwoord


@vereist(Recht.DOSSIER_BEWERKEN)
def lid(request: Verzoek, nummer: str) -> HttpResponse:
    """Change this client's last place in a household: also when it ended, as an end can be a mistake."""
    statushouder = dossier_of_404(request, nummer)
    terug = dossier_url(statushouder)
    record = Huishoudlid.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder).order_by("van").last()
    if record is None:
        raise Http404
    return formulierpagina(
        request,
        LidFormulier(request.POST or None, instance=record, terug=terug),
        titel="Plaats in het gezin wijzigen",
        melding="De plaats in het gezin is opgeslagen.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handelingen.bewaar_lid,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def huishouden(request: Verzoek, nummer: str) -> HttpResponse:
    """Rename a household."""
    statushouder = dossier_of_404(request, nummer)
    terug = dossier_url(statushouder)
    return formulierpagina(
        request,
        HuishoudenFormulier(request.POST or None, instance=gezin_of_404(request, statushouder), terug=terug),
        titel="Naam van het huishouden wijzigen",
        melding="De naam is opgeslagen.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=bewaar,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def koppeling(request: Verzoek, nummer: str) -> HttpResponse:
    """How COA coupled this household."""
    statushouder = dossier_of_404(request, nummer)
    gezin = gezin_of_404(request, statushouder)
    terug = dossier_url(statushouder)
    record = Koppeling.objects.zichtbaar_voor(request.zicht).filter(huishouden=gezin).first()
    return formulierpagina(
        request,
        KoppelingFormulier(
            request.POST or None,
            instance=record or Koppeling(gemeente_id=gezin.gemeente_id, huishouden=gezin),
            terug=terug,
        ),
        titel="Koppeling",
        melding="De koppeling is opgeslagen.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handelingen.bewaar_koppeling,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def huisvesting(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A home of this household."""
    return feitpagina(request, nummer, pk, HuisvestingFormulier)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def huisvesting_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a home that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Huisvesting)


# --- Facts of a client or household, also those of the apps above -------------------------------------------------


def feitpagina(
    request: Verzoek,
    nummer: str,
    pk: int | None,
    klasse: type[FeitFormulier],
    handeling: Any = bewaar,
    vooraf: dict[str, Any] | None = None,
    anders: str = "",
    heet: str = "",
    **eigen: Any,
) -> HttpResponse:
    """The form on one fact of a client or of the household, new when there is no `pk`; then `vooraf` is filled in.
    Who came from nowhere goes back to the page `anders`, or else to the overview. It is called as its model is, or as
    it `heet` for this client. What this form alone asks for is `eigen`.

    The addresses are named after the model: "cursus", "cursus_nieuw" and "cursus_verwijderen".
    """
    statushouder = dossier_of_404(request, nummer)
    model = klasse._meta.model
    eigenaar = _eigenaar(request, statushouder, model)
    if pk:
        record = get_object_or_404(model._default_manager.zichtbaar_voor(request.zicht), pk=pk, **eigenaar)
    else:
        record = model(gemeente_id=request.zicht.gemeente_id, **eigenaar)
    naam = model._meta.model_name
    titel = heet or str(model._meta.verbose_name)
    terug = terug_naar(request, reverse(anders, args=[nummer]) if anders else dossier_url(statushouder))
    daarna = urlencode({"terug": terug})
    return formulierpagina(
        request,
        klasse(request.POST or None, instance=record, terug=terug, initial=None if pk else vooraf, **eigen),
        titel=f"{titel[0].upper()}{titel[1:]} {'wijzigen' if pk else 'toevoegen'}",
        melding="Opgeslagen.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handeling,
        verwijder_url=f"{reverse(f'{naam}_verwijderen', args=[nummer, pk])}?{daarna}" if pk else "",
    )


def feit_verwijderen(request: Verzoek, nummer: str, pk: int, model: type[models.Model]) -> HttpResponse:
    """Remove one fact that was entered by mistake."""
    statushouder = dossier_of_404(request, nummer)
    eigenaar = _eigenaar(request, statushouder, model)
    record = get_object_or_404(model._default_manager.zichtbaar_voor(request.zicht), pk=pk, **eigenaar)  # type: ignore[attr-defined]  # every fact has it
    try:
        verwijder(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        messages.success(request, f"Verwijderd: {model._meta.verbose_name}.")
    return redirect(terug_naar(request, dossier_url(statushouder)))


def _eigenaar(request: Verzoek, statushouder: Statushouder, model: type[models.Model]) -> dict[str, Any]:
    """Whose fact it is: of the client, or of the household in which the client lives."""
    if any(veld.name == "huishouden" for veld in model._meta.fields):
        return {"huishouden": gezin_of_404(request, statushouder)}
    return {"statushouder": statushouder}
