"""Whose money a page is about, and the way back to it."""

from django.urls import reverse

from dossier.models import Huishouden, Statushouder
from dossier.views import dossier_of_404, gezin_of_404, kruimels_naar
from toegang.forms import Kruimel
from toegang.verzoek import Verzoek


def gezin_en_client(request: Verzoek, nummer: str) -> tuple[Statushouder, Huishouden]:
    """The client and the household; 404 outside zicht, or when somebody belongs to no household."""
    statushouder = dossier_of_404(request, nummer)
    return statushouder, gezin_of_404(request, statushouder)


def kruimels_geld(statushouder: Statushouder) -> list[Kruimel]:
    terug = reverse("ontzorging", args=[statushouder.dossiernummer])
    return [*kruimels_naar(statushouder), ("Ontzorging", terug)]
