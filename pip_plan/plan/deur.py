"""The way to a version of a plan, for every page about one: fetched within zicht, noted, and open or fixed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from dossier.views import kruimels_naar
from pip_plan.models import Pip
from pip_plan.plan import handelingen
from toegang.forms import Kruimel
from toegang.inzage import noteer
from toegang.verzoek import Verzoek


def pip_of_404(request: Verzoek, nummer: str, pk: int) -> Pip:
    """The version of this dossier, noted in the read log; 404 when it lies outside zicht."""
    binnen = Pip.objects.zichtbaar_voor(request.zicht)
    met = binnen.select_related("statushouder__leerbaarheidstoets", "statushouder__klantmanager", "intake")
    pip = get_object_or_404(met, pk=pk, statushouder__dossiernummer=nummer)
    noteer(request, [pip.statushouder])
    return pip


def open_pip_of_404(request: Verzoek, nummer: str, pk: int) -> Pip:
    """The same, when it was not fixed."""
    return nog_open(request, pip_of_404(request, nummer, pk))


class LigtVast(Exception):  # no error: it leads to another page
    """Somebody asked for a form of a version that was fixed, or signed."""

    def __init__(self, pip: Pip) -> None:
        super().__init__(handelingen.VAST if pip.vast else handelingen.GETEKEND)
        self.pip = pip


def van_open_versie(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead who asks for a form of a version that lies fixed to that version, and say why."""

    @wraps(view)
    def of_daarheen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
        try:
            return view(request, nummer, pk)
        except LigtVast as fout:
            messages.info(request, str(fout))
            return redirect(bij_plan(fout.pip))

    return of_daarheen


def nog_open(request: Verzoek, pip: Pip) -> Pip:
    """A fixed version has no form: LigtVast. Who was filling one in while a colleague fixed it sends it all the same,
    and keeps what was typed beside the refusal of the handeling."""
    if pip.vast and request.method != "POST":
        raise LigtVast(pip)
    return pip


def niet_getekend(request: Verzoek, pip: Pip) -> Pip:
    """Nor has a signed one, of what was signed for."""
    if pip.getekend_client_op and request.method != "POST":
        raise LigtVast(pip)
    return pip


def kruimels_pip(pip: Pip) -> list[Kruimel]:
    """The way from the caseload to a version."""
    nummer = pip.statushouder.dossiernummer
    return [
        *kruimels_naar(pip.statushouder),
        ("PIP", reverse("pips", args=[nummer])),
        (f"Versie {pip.nummer}", reverse("pip", args=[nummer, pip.pk])),
    ]


def doe(request: Verzoek, handeling: Callable[..., Any], record: Any, melding: str) -> None:
    """Carry out what a button asks, and say that it was done, or why not."""
    try:
        handeling(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, melding)


def bij_plan(pip: Pip) -> str:
    """The address of a version."""
    return reverse("pip", args=[pip.statushouder.dossiernummer, pip.pk])
