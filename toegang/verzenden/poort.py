"""The gate that every POST passes: a number counts once, and what cannot be saved now is kept for its owner.

`ZichtMiddleware` calls `neem` and `rond_af` around every view that makes something, inside its transaction, so that a
number and what was made with it are one. Whoever cannot go in (the session ended, the page is too old) comes back
to the page of the form with what was typed.
"""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.contrib import messages
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from bouwstenen.versleuteling import kenmerk
from toegang.afscherming import Geweigerd, namens
from toegang.lidmaatschap.keuze import keuzes
from toegang.models import Medewerker
from toegang.rechten import RECHT_PER_URL, Recht
from toegang.verzenden import handelingen, nummer
from toegang.verzenden.models import Concept, Verzending
from toegang.zicht import Zicht

GEMAAKT = {201, 301, 302, 303}  # what a view answers that did what was asked; 200 only shows something
AL_OPGESLAGEN = "Dit had u al opgeslagen. Het staat er één keer."
VAN_EEN_ANDER = "Dit formulier was van een ander account. Er is niets opgeslagen."
VEROUDERD = "De pagina was te oud. Er is niets opgeslagen. Probeer het nog een keer."
GROOTSTE_ADRES = 500


def neem(request: Any, view: Callable[..., Any]) -> HttpResponse | None:
    """Before the view: None when it may go on, else the answer in its place."""
    eigen = nummer.van(request)
    herhaalbaar = nummer.is_herhaalbaar(view, request.resolver_match.url_name)
    over_account = getattr(view, "recht", None) in {None, Recht.EIGEN_ACCOUNT}
    if eigen and not (herhaalbaar and over_account) and (elders := _andere_werkplek(request, eigen)):
        return _van_elders(request, elders)
    if herhaalbaar:
        return None
    if eigen is None or eigen.medewerker_id != request.medewerker.pk:
        return _weiger(request, eigen)
    genomen = handelingen.neem(eigen, _vingerafdruk(request), door=request.zicht, moment=timezone.now())
    if genomen is None:
        return _eerder(request, eigen)
    # Only of a form that somebody filled in it is strange to come twice; a button can be pressed again.
    if genomen.net_ook and not eigen.nogmaals and "opslaan" in request.POST:
        handelingen.geef_vrij(genomen.pk, door=request.zicht)
        return redirect(bewaar(request, Concept.Soort.NOGMAALS, door=request.zicht))
    request.genomen = genomen.pk
    return None


def rond_af(request: Any, antwoord: HttpResponse) -> None:
    """After the view, in its transaction: note where it led, or give the number back when it refused."""
    if request.genomen is None:
        _na_bevestigen(request, antwoord)
    elif antwoord.status_code in GEMAAKT and not _geweigerd(request):
        naar = antwoord.get("Location", "") or plek_van(request)
        handelingen.rond_af(request.genomen, actie=request.path, naar=naar[:GROOTSTE_ADRES], door=request.zicht)
    else:
        handelingen.geef_vrij(request.genomen, door=request.zicht)


def _na_bevestigen(request: Any, antwoord: HttpResponse) -> None:
    """What waited until somebody confirmed who they are, is done by then within another request (django-allauth puts
    the first one in its place): its number is taken after all."""
    if request.path == request.aangevraagd or antwoord.status_code not in GEMAAKT or _geweigerd(request):
        return
    eigen = nummer.van(request)
    if eigen and eigen.medewerker_id == request.medewerker.pk:
        genomen = handelingen.neem(eigen, _vingerafdruk(request), door=request.zicht, moment=timezone.now())
        request.genomen = genomen.pk if genomen else None
        if genomen:
            rond_af(request, antwoord)


def _geweigerd(request: HttpRequest) -> bool:
    """Whether the view told that it did not work. What was added in this request Django only keeps here."""
    nieuwe = getattr(get_messages(request), "_queued_messages", [])
    return any(bericht.level >= messages.ERROR for bericht in nieuwe)


def _weiger(request: Any, eigen: nummer.Nummer | None) -> HttpResponse:
    """Without a number that counts nothing is saved; what was typed comes back to whom the page belonged."""
    if eigen is None:
        naar = bewaar(request, Concept.Soort.VEROUDERD, door=request.zicht)
        if naar == plek_van(request):  # nothing was typed, so no page will say it
            messages.error(request, VEROUDERD)
        return redirect(naar)
    bewaar_voor(eigen.medewerker_id, request)
    messages.error(request, VAN_EEN_ANDER)
    return redirect("start")


def _andere_werkplek(request: Any, eigen: nummer.Nummer) -> Medewerker | None:
    """Another place of the same account, for which the page was that this form comes from."""
    anderen = (wie for wie in keuzes(request).werkzaam if wie.pk != request.medewerker.pk)
    return next((wie for wie in anderen if wie.pk == eigen.medewerker_id), None)


def _van_elders(request: Any, elders: Medewerker) -> HttpResponse:
    """A tab that stood open while its owner went on somewhere else: nothing lands here, and the page waits there."""
    naar = bewaar_voor(elders.pk, request)
    context = {"elders": elders, "naar": naar, "bewaard": "concept=" in naar, "link": False}
    return render(request, "toegang/lidmaatschap/van_elders.html", context, status=409)


def _eerder(request: Any, eigen: nummer.Nummer) -> HttpResponse:
    """The number was taken: the answer of that first time, or the form again when it says something else now."""
    eerste = Verzending.objects.get(medewerker_id=request.medewerker.pk, nummer=eigen.waarde)
    if eerste.inhoud != _vingerafdruk(request):
        return redirect(bewaar(request, Concept.Soort.GEWIJZIGD, door=request.zicht))
    messages.info(request, AL_OPGESLAGEN)
    return redirect(eerste.leidde_naar or plek_van(request))


def _vingerafdruk(request: HttpRequest) -> str:
    """Of what was sent, and where to: equal for equal forms."""
    data = [(naam, waarde) for naam, waarde in _velden(request) if naam not in {nummer.VELD, "csrfmiddlewaretoken"}]
    for naam, bestanden in request.FILES.lists():
        data += [(naam, f"{bestand.name} {bestand.size}") for bestand in bestanden]
    return kenmerk(f"{request.path}?{urlencode(data)}")


def _velden(request: HttpRequest) -> Iterator[tuple[str, str]]:
    return ((naam, str(waarde)) for naam, waarden in request.POST.lists() for waarde in waarden)


# --- What was typed ------------------------------------------------------------------------------------------------


def bewaar_voor(medewerker_id: int, request: HttpRequest) -> str:
    """Keep what came for this account, whoever sent it, and say where it can be seen. It is not given back here: only
    the account itself can read it."""
    try:
        with namens(medewerker_id, timezone.localdate()) as zicht:
            return bewaar(request, Concept.Soort.UITGELOGD, door=zicht)
    except Geweigerd:
        return plek_van(request)


def bewaar(request: HttpRequest, soort: Concept.Soort, *, door: Zicht) -> str:
    """Keep what was typed and give the address of the page that shows it again."""
    plek, velden = plek_van(request), handelingen.past(_velden(request))
    if soort != Concept.Soort.UITGELOGD:  # that one has not been used yet
        vers = [(nummer.VELD, f"{nummer.nieuw(door.medewerker_id, nummer.NOGMAALS)}~0")]
        velden = [paar for paar in velden if paar[0] != nummer.VELD]
        velden += vers if soort == Concept.Soort.NOGMAALS else []
    concept = handelingen.bewaar_concept(
        plek, request.path, velden, soort=soort, door=door, moment=timezone.now()
    ) if _hoort_bij_dossierwerk(request) else None  # fmt: skip
    return met_concept(plek, concept) if concept else plek


def _hoort_bij_dossierwerk(request: HttpRequest) -> bool:
    """Of a search, and of the pages about the account, nothing is kept."""
    gevonden = request.resolver_match or resolve(request.path_info)
    return len(request.path) <= GROOTSTE_ADRES and not nummer.is_herhaalbaar(gevonden.func, gevonden.url_name)


def met_concept(plek: str, concept: Concept) -> str:
    return f"{plek}{'&' if '?' in plek else '?'}concept={concept.pk}"


def zonder_concept(adres: str) -> str:
    """The address of a page without the number of what it was filled in with."""
    pad, _, vraag = adres.partition("?")
    rest = QueryDict(vraag, mutable=True)
    rest.pop("concept", None)
    return f"{pad}?{rest.urlencode(safe='/')}" if rest else pad


def plek_van(request: HttpRequest) -> str:
    """The page on which the form stood: the browser says so. Else where it was sent to, which mostly is the same."""
    verwijzer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(verwijzer, allowed_hosts={request.get_host()}):
        adres = urlsplit(verwijzer)
        plek = zonder_concept(f"{adres.path}?{adres.query}" if adres.query else adres.path)
        if bestaat(adres.path) and len(plek) <= GROOTSTE_ADRES:
            return plek
    return zonder_concept(request.get_full_path())


def bestaat(pad: str) -> bool:
    """Whether there is such a page, apart from those about logging in."""
    gevonden = _op(pad)
    return gevonden is not None and gevonden.url_name not in RECHT_PER_URL


def pagina_boven(pad: str) -> str:
    """From an address that knows no GET, the way to the page above it: `../`, or `../../` when nothing is there."""
    omhoog = 1
    stukken = pad.strip("/").split("/")
    eigen = _op(pad)
    while (hoger := stukken[:-omhoog]) and not _is_pagina_van(eigen, _op("/" + "/".join(hoger) + "/")):
        omhoog += 1
    return "../" * omhoog if pad.endswith("/") else "../" * (omhoog - 1) or "./"


def _op(pad: str) -> ResolverMatch | None:
    try:
        return resolve(pad)
    except Resolver404:
        return None


def _is_pagina_van(eigen: ResolverMatch | None, boven: ResolverMatch | None) -> bool:
    """Whether this is a page about the same, no document, and not something else that begins in the same way."""
    if boven is None or hasattr(boven.func, "is_document"):
        return False
    return eigen is None or boven.kwargs.items() <= eigen.kwargs.items()
