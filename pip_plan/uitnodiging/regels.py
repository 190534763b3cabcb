"""The words of an invitation (pure)."""

from dataclasses import dataclass
from datetime import date, time

from django.utils.dateformat import format as opgemaakt


@dataclass(frozen=True)
class Afspraak:
    """An appointment as a client has to know it."""

    dag: date
    tijd: time
    plaats: str
    met: str
    gemeente: str
    meenemen: str = ""
    tolk: str = ""  # the language of the interpreter who comes along
    telefoon: str = ""


def afspraakbericht(naam: str, afspraak: Afspraak) -> str:
    """A letter in plain Dutch: one thing per line."""
    wanneer = opgemaakt(afspraak.dag, "l j F Y")
    regels = [
        f"Beste {naam},",
        "",
        f"U heeft een afspraak met {afspraak.met} van de gemeente {afspraak.gemeente}.",
        "",
        f"Dag: {wanneer}",
        f"Tijd: {_uur(afspraak.tijd)}",
        f"Plaats: {afspraak.plaats}",
        *([f"Neem mee: {afspraak.meenemen}"] if afspraak.meenemen else []),
        *([f"Er is een tolk bij het gesprek. De taal is: {afspraak.tolk}."] if afspraak.tolk else []),
        "",
        f"Kunt u niet komen? {_bel(afspraak)}",
        "",
        "Met vriendelijke groet,",
        f"{afspraak.met}, gemeente {afspraak.gemeente}",
    ]
    return "\n".join(regels)


def afspraaksms(naam: str, afspraak: Afspraak) -> str:
    """The same in one short message."""
    mee = f" Neem mee: {afspraak.meenemen}." if afspraak.meenemen else ""
    tolk = f" Er is een tolk ({afspraak.tolk})." if afspraak.tolk else ""
    return (
        f"Beste {naam}, u heeft een afspraak op {opgemaakt(afspraak.dag, 'l j F')} om {_uur(afspraak.tijd)}."
        f" Plaats: {afspraak.plaats}.{mee}{tolk} Kunt u niet komen? {_bel(afspraak)}"
        f" Groet, {afspraak.met}, gemeente {afspraak.gemeente}"
    )


def _uur(tijd: time) -> str:
    return f"{tijd:%H.%M} uur"


def _bel(afspraak: Afspraak) -> str:
    return f"Bel dan vóór de afspraak: {afspraak.telefoon}." if afspraak.telefoon else "Laat het dan op tijd weten."
