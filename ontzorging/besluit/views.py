"""Forms on the ontzorging itself: its begin, the decision after six months, and the readiness checklist."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from dossier.models import Huishouden
from ontzorging.besluit import handelingen
from ontzorging.besluit.forms import BeginFormulier, GereedFormulier, OntzorgbesluitFormulier
from ontzorging.geld.views import gezin_en_client, kruimels_geld
from ontzorging.models import Ontzorging
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


def ontzorging_van(gezin: Huishouden, zicht: Zicht) -> Ontzorging:
    """What was decided, or an empty record to decide on."""
    rijen = Ontzorging.objects.zichtbaar_voor(zicht).select_related("pip__statushouder")
    bestaand = rijen.filter(huishouden=gezin).first()
    return bestaand or Ontzorging(gemeente_id=gezin.gemeente_id, huishouden=gezin)


def _over_ontzorging(
    request: Verzoek, nummer: str, klasse: type[Any], handeling: Any, titel: str, melding: str
) -> HttpResponse:
    """A form on what was decided about the ontzorging of a household."""
    statushouder, gezin = gezin_en_client(request, nummer)
    terug = reverse("ontzorging", args=[nummer])
    return formulierpagina(
        request,
        klasse(request.POST or None, instance=ontzorging_van(gezin, request.zicht), terug=terug),
        titel=titel,
        melding=melding,
        terug=terug,
        kruimels=kruimels_geld(statushouder),
        handeling=handeling,
    )


@vereist(Recht.FINANCIEN)
def ontzorging_begin(request: Verzoek, nummer: str) -> HttpResponse:
    """Another begin of the six months."""
    titel, melding = "Begin van de ontzorging", "Het begin is opgeslagen."
    return _over_ontzorging(request, nummer, BeginFormulier, handelingen.bewaar_ontzorging, titel, melding)


@vereist(Recht.FINANCIEN)
def ontzorging_besluit(request: Verzoek, nummer: str) -> HttpResponse:
    """The decision on what happens after the six months."""
    titel, melding = "Besluit over de ontzorging", "Het besluit is vastgelegd."
    return _over_ontzorging(request, nummer, OntzorgbesluitFormulier, handelingen.besluit, titel, melding)


@vereist(Recht.FINANCIEN)
def ontzorging_gereed(request: Verzoek, nummer: str) -> HttpResponse:
    """What the client can do alone."""
    titel, melding = "Klaar om het zelf te doen", "Opgeslagen."
    return _over_ontzorging(request, nummer, GereedFormulier, handelingen.bewaar_ontzorging, titel, melding)
