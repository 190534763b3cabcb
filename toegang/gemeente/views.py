"""The pages on which a gemeente says who it is: name and letters, and its colours as everybody sees them."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from bouwstenen import huisstijl
from toegang.forms import Kruimel, formulierpagina
from toegang.gemeente.forms import KLEUREN, GemeenteFormulier, KleurenFormulier
from toegang.gemeente.handelingen import bewaar_gemeente
from toegang.models import Gemeente
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@login_not_required
@require_safe
@cache_control(max_age=300, public=True)
def thema(request: HttpRequest, code: str) -> HttpResponse:
    """The municipality's colours as a style sheet."""
    gemeente = get_object_or_404(Gemeente, code=code)
    return HttpResponse(huisstijl.thema_css(gemeente.thema), content_type="text/css")


@vereist(Recht.INRICHTING)
@require_safe
def gemeente(request: Verzoek) -> HttpResponse:
    """What the gemeente set, and the way to change it."""
    eigen = request.medewerker.gemeente
    kleuren = huisstijl.STANDAARD | eigen.thema
    context = {"gemeente": eigen, "voorbeeld": voorbeeld(kleuren), "eigen_kleuren": bool(eigen.thema)}
    return render(request, "toegang/gemeente/gemeente.html", context)


@vereist(Recht.INRICHTING)
def gemeente_wijzigen(request: Verzoek) -> HttpResponse:
    """Name, code, the head of a page, and what letters say."""
    terug = reverse("gemeente")
    return formulierpagina(
        request,
        GemeenteFormulier(request.POST or None, instance=request.medewerker.gemeente, terug=terug),
        titel="Gegevens van de gemeente",
        melding="De gegevens zijn opgeslagen.",
        terug=terug,
        kruimels=_kruimels(),
        handeling=bewaar_gemeente,
    )


@vereist(Recht.INRICHTING)
def gemeente_kleuren(request: Verzoek) -> HttpResponse:
    """The colours, with a picture of how they look; that can be asked for before anything is kept."""
    terug, alleen_kijken = reverse("gemeente"), "bekijk" in request.POST
    formulier = KleurenFormulier(request.POST or None, instance=request.medewerker.gemeente, terug=terug)
    context = {"voorbeeld": voorbeeld(formulier.kleuren)}
    if alleen_kijken:
        formulier.is_valid()
        inhoud = {"form": formulier, "titel": "Kleuren", "kruimels": [*_kruimels(), ("Kleuren", None)], **context}
        return render(request, "toegang/gemeente/kleuren.html", inhoud)
    return formulierpagina(
        request,
        formulier,
        titel="Kleuren",
        melding="De kleuren zijn opgeslagen. Wie een pagina open heeft, ziet ze op de volgende.",
        terug=terug,
        kruimels=_kruimels(),
        handeling=bewaar_gemeente,
        sjabloon="toegang/gemeente/kleuren.html",
        context=context,
    )


def voorbeeld(kleuren: dict[str, str]) -> dict[str, str]:
    """The colours under the names that the picture uses."""
    return {naam: kleuren[token] for naam, (_, token) in KLEUREN.items()}


def _kruimels() -> list[Kruimel]:
    return [("Gemeente", reverse("gemeente"))]
