"""How a klus looks: a status, and a sentence that says what to do. And the line on every page while one is made."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from bouwstenen.templatetags.opmaak import afstand, datum_kort
from toegang.klus.keuzes import LOPEND, Klusstatus
from toegang.klus.models import Klus
from toegang.klus.queries import BEWAAR, BEWAAR_OPGEHAALD

if TYPE_CHECKING:
    from toegang.verzoek import Verzoek

IN_SESSIE = "klussen"  # ids of what this browser asked for and has not yet seen the end of
# Status → (one of the statuses of the house, word).
STATUS = {
    Klusstatus.WACHT: ("neutraal", "wacht"),
    Klusstatus.BEZIG: ("gepland", "bezig"),
    Klusstatus.KLAAR: ("klaar", "klaar"),
    Klusstatus.MISLUKT: ("te-laat", "niet gelukt"),
    Klusstatus.AFGEBROKEN: ("neutraal", "afgebroken"),
    Klusstatus.VERLOPEN: ("neutraal", "verwijderd"),
}


@dataclass(frozen=True)
class Klusbeeld:
    """A klus in finished words."""

    klus: Klus
    dag: date  # today

    @property
    def kop(self) -> str:
        return koppen(self.klus.wat)[0]

    @property
    def onderkop(self) -> str:
        return koppen(self.klus.wat)[1]

    @property
    def status(self) -> tuple[str, str]:
        return STATUS[Klusstatus(self.klus.status)]

    @property
    def loopt(self) -> bool:
        return self.klus.status in LOPEND

    @property
    def is_bestand(self) -> bool:
        """There is something to download."""
        return self.klus.status == Klusstatus.KLAAR and not self.klus.adres

    @property
    def is_pagina(self) -> bool:
        """There is a page to go on with."""
        return self.klus.status == Klusstatus.KLAAR and bool(self.klus.adres)

    @property
    def kan_opnieuw(self) -> bool:
        return not self.loopt and self.klus.status != Klusstatus.KLAAR

    @property
    def zin(self) -> str:
        """What holds now."""
        klus = self.klus
        match klus.status:
            case Klusstatus.WACHT:
                return "Dit begint zodra er plek is, meestal binnen een paar tellen."
            case Klusstatus.BEZIG:
                deel = f" ({klus.gedaan} van {klus.totaal})" if klus.totaal else ""
                return f"{klus.stap or 'Begonnen'}{deel}"
            case Klusstatus.KLAAR:
                tot = self._moment(self.bewaard_tot)
                return "U kunt verder." if klus.adres else f"Het bestand staat klaar tot {tot}."
            case Klusstatus.MISLUKT:
                return klus.fout
            case Klusstatus.AFGEBROKEN:
                return "U heeft dit afgebroken. Er is niets bewaard."
        return "Het bestand is er niet meer. Maak het opnieuw als u het nog nodig heeft."

    @property
    def bewaard_tot(self) -> datetime:
        """When the file is removed."""
        assert self.klus.klaar_op is not None  # it is ready
        tot = self.klus.klaar_op + BEWAAR
        return min(tot, self.klus.opgehaald_op + BEWAAR_OPGEHAALD) if self.klus.opgehaald_op else tot

    @property
    def gevraagd(self) -> str:
        return self._moment(self.klus.aangevraagd_op)

    @property
    def opgehaald(self) -> str:
        return self._moment(self.klus.opgehaald_op) if self.klus.opgehaald_op else ""

    def als_json(self) -> dict[str, object]:
        """What the page that is open asks for."""
        return {"loopt": self.loopt, "zin": self.zin, "gedaan": self.klus.gedaan, "totaal": self.klus.totaal}

    def _moment(self, wanneer: datetime) -> str:
        """vandaag om 14.05 uur"""
        plaatselijk = timezone.localtime(wanneer)
        ver = abs((plaatselijk.date() - self.dag).days) > 1
        dag = datum_kort(plaatselijk) if ver else afstand(plaatselijk, self.dag)
        return f"{dag} om {plaatselijk:%H.%M}\N{NO-BREAK SPACE}uur"


def koppen(wat: str) -> tuple[str, str]:
    """What it is; what it is about comes after a colon."""
    kop, _, onderkop = wat.partition(": ")
    return kop, onderkop


def onthoud(request: "Verzoek", klus: Klus) -> None:
    """Let the pages of this browser say how far it is."""
    request.session[IN_SESSIE] = [*{*request.session.get(IN_SESSIE, []), klus.pk}]


def vergeet(request: "Verzoek", gezien: set[int]) -> None:
    """Their end was seen."""
    if over := gezien & set(request.session.get(IN_SESSIE, [])):
        request.session[IN_SESSIE] = [pk for pk in request.session[IN_SESSIE] if pk not in over]


def regels(request: "Verzoek") -> list[Klusbeeld]:
    """For the line on every page; asks the database only while this browser waits for something."""
    pks = request.session.get(IN_SESSIE)
    if not pks or (request.resolver_match and request.resolver_match.url_name in {"klus", "klussen"}):
        return []
    rijen = Klus.objects.zichtbaar_voor(request.zicht).filter(pk__in=pks)
    return [Klusbeeld(klus, request.zicht.dag) for klus in rijen]
