"""A school's list of attendance."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.tabellen import Gelezen
from bouwstenen.xlsx import MEDIATYPE, Blad, maak_werkboek
from inburgering.lijst.forms import LijstFormulier, onderteken
from inburgering.lijst.handelingen import voer_in
from inburgering.lijst.invoer import ALS_TEKST, KOLOMMEN, keur
from inburgering.lijst.regels import ONGEWIJZIGD, Regel, goed, oordeel, samenvatting
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def lijst_invoeren(request: Verzoek) -> HttpResponse:
    """A school's list of attendance: looked at first, row by row; kept only when everything is right and asked for.

    Between looking and keeping the list waits in the page, signed, and nowhere else.
    """
    formulier = LijstFormulier(request.POST or None, request.FILES or None)
    regels: Gelezen[Regel] = Gelezen([])
    if request.method == "POST" and formulier.is_valid():
        inhoud = formulier.cleaned_data["inhoud"]
        try:
            regels = keur(inhoud, request.zicht)
            clienten = {regel.wie.pk: regel.wie for regel in regels if regel.wie}
            noteer(request, clienten.values(), Inzage.Soort.LIJST)
            if "getoond" in formulier.cleaned_data:
                voer_in(regels, door=request.zicht, getoond=formulier.cleaned_data["getoond"])
                messages.success(request, f"De lijst is ingevoerd: {samenvatting(regels)}.")
                return redirect("scholen")
        except ValidationError as fout:
            formulier.add_error("bestand", fout.messages[0])
    gevolgen = [regel.gevolg for regel in regels]
    in_te_voeren = goed(regels) and set(gevolgen) - {ONGEWIJZIGD}
    context = {
        "form": formulier,
        "regels": regels,
        "niet_gelezen": regels.niet,
        "fouten": not goed(regels),
        "oordeel": oordeel(regels),
        "samenvatting": samenvatting(regels),
        "ondertekend": onderteken(formulier.cleaned_data["inhoud"], gevolgen) if in_te_voeren else "",
        "kolommen": KOLOMMEN,
        "kruimels": [("Scholen", reverse("scholen")), ("Lijst invoeren", None)],
    }
    return render(request, "inburgering/lijst.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_safe
def lijst_voorbeeld(_: Verzoek) -> HttpResponse:
    """An empty list to fill in, in which a spreadsheet changes nothing of what is typed."""
    antwoord = HttpResponse(
        maak_werkboek([Blad("Aanwezigheid", KOLOMMEN, als_tekst=ALS_TEKST)]), content_type=MEDIATYPE
    )
    antwoord["Content-Disposition"] = 'attachment; filename="aanwezigheid.xlsx"'
    return antwoord
