"""What the page of one leefgebied shows and sends back: used for the answers themselves and for what others say."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpResponse, JsonResponse
from django.utils import timezone

from intake.handelingen import Gezegd, Opgeslagen, Waarden
from intake.keuzes import Bron
from intake.models import Bronregel
from intake.vertaling import Vertaling, talen, vertaling
from intake.vragenlijst import Leefgebied, Vraag
from toegang.verzoek import Verzoek

# What a message can be that our own page did not send: no JSON, another shape, without end, or too deep to read.
ONZIN = (ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError)
GROOTSTE_BERICHT = 60_000  # bytes: more than the longest answers of one leefgebied together
Opslaan = Callable[[Waarden, Mapping[str, Bron]], Opgeslagen]


@dataclass(frozen=True)
class Veld:
    """One question on the page: its answer, in which version, what others said, and the words of another language."""

    vraag: Vraag
    waarde: Any
    versie: int
    wie: str
    bronnen: list[Bronregel]
    eerder: Any
    vertaald: str
    hulp_vertaald: str
    opties: list[tuple[str, str, str, bool]]  # code, Dutch, other language, chosen
    fout: str = ""
    botsing: Gezegd | None = None

    @property
    def spreken_tegen(self) -> bool:
        """Whether the sources say different things."""
        return len({self.vraag.in_woorden(bron.waarde) for bron in self.bronnen}) > 1

    @property
    def rijen(self) -> list[list[tuple[Vraag, Any]]]:
        """The rows of a list, and an empty one."""
        rijen = self.waarde if isinstance(self.waarde, list) else []
        return [[(kolom, rij.get(kolom.code)) for kolom in self.vraag.kolommen] for rij in [*rijen, {}]]


@dataclass(frozen=True)
class Getypt:
    """What a browser without scripts sent, and why it was not saved."""

    waarden: Mapping[str, Any]
    uit: Opgeslagen


def blad(
    request: Verzoek,
    gebied: Leefgebied,
    gezegd: Iterable[Gezegd],
    *,
    bronnen: Iterable[Bronregel] = (),
    eerder: Mapping[str, Any] | None = None,
    getypt: Getypt | None = None,
) -> dict[str, Any]:
    """The context of `intake/vragen.html`: the questions, and the language beside the Dutch."""
    taal = vertaling(request.GET.get("taal", ""))
    hier = {een.vraag: een for een in gezegd if een.leefgebied == gebied.code}
    alle_bronnen = list(bronnen)
    velden = [
        _veld(
            gebied,
            vraag,
            hier.get(vraag.code),
            taal,
            [een for een in alle_bronnen if een.vraag == vraag.code],
            (eerder or {}).get(vraag.code),
            getypt,
        )
        for vraag in gebied.vragen
    ]
    return {
        "gebied": gebied,
        "velden": velden,
        "fout": getypt.uit.fouten.get("", "") if getypt else "",
        "taal": taal,
        "gedraaid": taal is not None and "gedraaid" in request.GET,
        "talen": talen(),
        "naam_vertaald": taal.van_leefgebied(gebied, "naam") if taal else "",
        "inleiding_vertaald": taal.van_leefgebied(gebied, "inleiding") if taal else "",
    }


def _veld(
    gebied: Leefgebied,
    vraag: Vraag,
    rij: Gezegd | None,
    taal: Vertaling | None,
    bronnen: list[Bronregel],
    eerder: Any,
    getypt: Getypt | None,
) -> Veld:
    waarde = getypt.waarden[vraag.code] if getypt else (rij.waarde if rij else None)
    return Veld(
        vraag=vraag,
        waarde=waarde,
        versie=rij.versie if rij else 0,
        wie=rij.door.naam if rij and rij.door else "",
        bronnen=bronnen,
        eerder=eerder,
        vertaald=taal.van_vraag(gebied, vraag) if taal else "",
        hulp_vertaald=taal.van_hulp(gebied, vraag) if taal else "",
        opties=_opties(gebied, vraag, waarde, taal),
        fout=getypt.uit.fouten.get(vraag.code, "") if getypt else "",
        botsing=getypt.uit.botsingen.get(vraag.code) if getypt else None,
    )


def _opties(gebied: Leefgebied, vraag: Vraag, waarde: Any, taal: Vertaling | None) -> list[tuple[str, str, str, bool]]:
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    return [
        (code, tekst, taal.van_optie(gebied, vraag, code) if taal else "", code in gekozen)
        for code, tekst in vraag.opties.items()
    ]


# --- What comes back -------------------------------------------------------------------------------------------------


def bewaar_json(request: Verzoek, gebied: Leefgebied, opslaan: Opslaan) -> HttpResponse:
    """Save what the page sent by itself, and tell it what became of that."""
    if len(request.body) > GROOTSTE_BERICHT:
        return JsonResponse({"fout": "Dit is te veel tekst voor een keer opslaan."}, status=413)
    try:
        inhoud = _gelezen(request.body)
        waarden = {code: (een["waarde"], int(een["versie"])) for code, een in inhoud.items()}
        uit = opslaan(waarden, {code: Bron(een["bron"]) for code, een in inhoud.items() if een.get("bron")})
    except ONZIN as fout:
        raise BadRequest("Geen antwoorden op vragen van dit leefgebied.") from fout
    except ValidationError as fout:
        return JsonResponse({"fout": fout.messages[0]}, status=409)
    return JsonResponse(_antwoord(gebied, uit))


def _gelezen(bericht: bytes) -> Any:
    """Raises ValueError for characters that nobody can type and PostgreSQL cannot hold: NUL, and half of one."""
    inhoud = json.loads(bericht)
    tekst = json.dumps(inhoud, ensure_ascii=False)
    if "\\u0000" in tekst:
        raise ValueError
    tekst.encode()
    return inhoud


def _antwoord(gebied: Leefgebied, uit: Opgeslagen) -> dict[str, Any]:
    botsingen = {
        code: {
            "versie": rij.versie,
            "waarde": rij.waarde,
            "woorden": gebied.per_code[code].in_woorden(rij.waarde) or "leeg",
            "door": rij.door.naam if rij.door else "een ander",
        }
        for code, rij in uit.botsingen.items()
    }
    om = timezone.localtime().strftime("%H.%M")
    return {"om": om, "versies": uit.versies, "botsingen": botsingen, "fouten": uit.fouten}


def bewaar_formulier(request: Verzoek, gebied: Leefgebied, opslaan: Opslaan) -> Getypt | None:
    """Save everything on the page at once, for a browser without scripts; returns what was typed when that fails."""
    waarden = {vraag.code: (_uit_formulier(vraag, request.POST), _versie(request, vraag)) for vraag in gebied.vragen}
    try:
        uit = opslaan(waarden, {})
    except ValidationError as fout:
        uit = Opgeslagen(fouten={"": fout.messages[0]})
    if uit.fouten or uit.botsingen:
        return Getypt({vraag: waarde for vraag, (waarde, _) in waarden.items()}, uit)
    return None


def _versie(request: Verzoek, vraag: Vraag) -> int:
    tekst = request.POST.get(f"{vraag.code}.versie", "")
    return int(tekst) if tekst.isdecimal() and len(tekst) < 9 else 0


def _uit_formulier(vraag: Vraag, post: Any) -> Any:
    """What a plain form sent about one question."""
    if vraag.soort == "meerkeuze":
        return post.getlist(vraag.code)
    if vraag.soort != "rijen":
        return post.get(vraag.code, "")
    kolommen = {kolom.code: post.getlist(f"{vraag.code}.{kolom.code}") for kolom in vraag.kolommen}
    aantal = max((len(waarden) for waarden in kolommen.values()), default=0)
    return [{code: w[nummer] for code, w in kolommen.items() if nummer < len(w)} for nummer in range(aantal)]
