"""Forms on what somebody does on the way to work, and the letter that invites somebody."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from dossier.keuzes import Kanaal, Leesniveau
from dossier.models import Statushouder
from dossier.views import dossier_of_404, dossier_url, feit_verwijderen, feitpagina, kruimels_naar
from pip_plan.activiteit.handelingen import bewaar_activiteit
from pip_plan.gesprek.forms import ActiviteitFormulier, BerichtFormulier
from pip_plan.models import Activiteit, Gesprek
from pip_plan.uitnodiging.regels import Afspraak, afspraakbericht, afspraaksms
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def activiteit(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An activity of this client."""
    return feitpagina(request, nummer, pk, ActiviteitFormulier, handeling=bewaar_activiteit)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def activiteit_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an activity that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Activiteit)


@vereist(Recht.DOSSIER_BEWERKEN)
def bericht_voorbereiden(request: Verzoek, nummer: str) -> HttpResponse:
    """Put an invitation into plain words, to copy or print; nothing is sent and nothing is kept."""
    statushouder = dossier_of_404(request, nummer)
    dag = request.zicht.dag
    gepland = Gesprek.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder, volgend_op__gte=dag)
    vooraf = {
        "vorm": "sms" if statushouder.voorkeurskanaal == Kanaal.BERICHT else "brief",
        "dag": gepland.order_by("-datum", "-pk").values_list("volgend_op", flat=True).first(),
        "tolk": statushouder.tolk_nodig,
    }
    formulier = BerichtFormulier(request.POST or None, initial=vooraf, terug=dossier_url(statushouder), vandaag=dag)
    bericht = _in_woorden(request, statushouder, formulier.cleaned_data) if formulier.is_valid() else ""
    context = {
        "form": formulier,
        "bericht": bericht,
        "statushouder": statushouder,
        "leest_niet": statushouder.leesniveau in (Leesniveau.NIET, Leesniveau.EIGEN_TAAL),
        "kruimels": [*kruimels_naar(statushouder), ("Uitnodiging", None)],
    }
    return render(request, "pip_plan/bericht.html", context)


def _in_woorden(request: Verzoek, statushouder: Statushouder, gegevens: dict[str, Any]) -> str:
    afspraak = Afspraak(
        dag=gegevens["dag"],
        tijd=gegevens["tijd"],
        plaats=gegevens["plaats"].rstrip(". "),
        met=request.user.naam,
        gemeente=request.user.gemeente.naam,
        meenemen=gegevens["meenemen"].rstrip(". "),
        tolk=statushouder.get_contacttaal_display() if gegevens["tolk"] else "",
        telefoon=gegevens["telefoon"],
    )
    maak = afspraaksms if gegevens["vorm"] == "sms" else afspraakbericht
    return maak(statushouder.naam, afspraak)
