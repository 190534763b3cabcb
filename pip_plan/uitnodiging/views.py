"""The page that puts an invitation into words."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from dossier.keuzes import Kanaal, Leesniveau
from dossier.models import Statushouder
from dossier.views import dossier_of_404, dossier_url, kruimels_naar
from pip_plan.models import Gesprek
from pip_plan.uitnodiging.forms import BerichtFormulier
from pip_plan.uitnodiging.regels import Afspraak, afspraakbericht, afspraaksms
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


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
        met=request.medewerker.naam,
        gemeente=request.medewerker.gemeente.naam,
        meenemen=gegevens["meenemen"].rstrip(". "),
        tolk=statushouder.get_contacttaal_display() if gegevens["tolk"] else "",
        telefoon=gegevens["telefoon"],
    )
    maak = afspraaksms if gegevens["vorm"] == "sms" else afspraakbericht
    return maak(statushouder.naam, afspraak)
