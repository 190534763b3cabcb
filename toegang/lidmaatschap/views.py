"""Where one works: the list, going on somewhere else, and the answer to an invitation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from toegang.aanmelden.sessies import herkomst_van
from toegang.forms import terug_naar
from toegang.handelingen import noteer
from toegang.lidmaatschap.handelingen import aanvaard, sla_af
from toegang.lidmaatschap.keuze import keuzes, wissel
from toegang.models import Aanmeldsoort, Medewerker
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def werkplekken(request: Verzoek) -> HttpResponse:
    """Where one works, where one is now, and what one was asked for."""
    eigen = keuzes(request)
    context = {"keuzes": eigen.werkzaam, "aangeboden": eigen.aangeboden, "hierna": terug_naar(request, "/")}
    return render(request, "toegang/lidmaatschap/werkplekken.html", context)


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("one is there already")
@require_POST
def wisselen(request: Verzoek, pk: int) -> HttpResponse:
    """Go on for another gemeente or organisatie, at the beginning or at the page that was waiting there."""
    naar = _een_van(keuzes(request).werkzaam, pk)
    if naar != request.medewerker:
        _ga_verder(request, naar)
    return redirect(terug_naar(request, "start"))


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("accepted stays accepted")
@require_POST
def aannemen(request: Verzoek, pk: int) -> HttpResponse:
    """Accept, and go on there."""
    wie = _een_van([*keuzes(request).aangeboden, *keuzes(request).werkzaam], pk)
    if wie.account_id is None:
        raise Http404
    try:
        nu = aanvaard(wie, account=request.user, nu=timezone.now(), herkomst=herkomst_van(request))
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return redirect("werkplekken")
    _ga_verder(request, nu)
    return redirect("start")


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("refused stays refused")
@require_POST
def afslaan(request: Verzoek, pk: int) -> HttpResponse:
    """Refuse; who invited sees a blocked account."""
    wie = _een_van(keuzes(request).aangeboden, pk)
    try:
        sla_af(wie, account=request.user, herkomst=herkomst_van(request))
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, f"U heeft de uitnodiging van {wie.werkplek} afgeslagen.")
    return redirect("werkplekken")


def _een_van(rijen: list[Medewerker], pk: int) -> Medewerker:
    """What is not one's own does not exist."""
    wie = next((wie for wie in rijen if wie.pk == pk), None)
    if wie is None:
        raise Http404
    return wie


def _ga_verder(request: Verzoek, naar: Medewerker) -> None:
    wissel(request, naar)
    noteer(Aanmeldsoort.GEWISSELD, wie=naar, herkomst=herkomst_van(request))
    messages.success(request, f"U werkt nu voor {naar.werkplek}.")
