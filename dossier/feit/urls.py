"""The three addresses of one kind of fact of a client or household: a new one, changing it, taking it back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from dossier.forms import FeitFormulier
from dossier.views import feit_verwijderen, feitpagina
from toegang.handelingen import bewaar
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

Pagina = Callable[..., HttpResponse]


def feitadressen(
    pad: str,
    klasse: type[FeitFormulier],
    handeling: Any = bewaar,
    *,
    recht: Recht,
    vooraf: Callable[[Verzoek], dict[str, Any]] | None = None,
    anders: str = "",
    pagina: Pagina | None = None,
    weg: Pagina | None = None,
) -> list[URLPattern]:
    """Under `pad`, named after the model of the form: "cursus_nieuw", "cursus" and "cursus_verwijderen".

    `vooraf` says what a new one begins with, and `anders` to which page somebody goes who came from nowhere. Where a
    fact asks for more than its form and its handeling, `pagina` or `weg` is a view of the room itself.
    """
    model = klasse._meta.model
    naam = model._meta.model_name

    @vereist(recht)
    def feit(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
        begin = vooraf(request) if vooraf else None
        return feitpagina(request, nummer, pk, klasse, handeling, vooraf=begin, anders=anders)

    @vereist(recht)
    @require_POST
    def verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
        return feit_verwijderen(request, nummer, pk, model)

    toon, haal_weg = pagina or feit, weg or verwijderen
    return [
        path(f"{pad}/nieuw/", toon, name=f"{naam}_nieuw"),
        path(f"{pad}/<int:pk>/", toon, name=naam),
        path(f"{pad}/<int:pk>/verwijderen/", haal_weg, name=f"{naam}_verwijderen"),
    ]
