"""What the page *Toestand* shows and monitoring reads: finished words and statuses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toegang.hartslag.models import Hartslag, Proces
from toegang.hartslag.regels import SCHEEF, is_laat, is_stil
from werkvoorraad.toestand.queries import Toestand

GOED, LAAT, STIL = "goed", "laat", "stil"
SOORT = {GOED: "klaar", LAAT: "deze-week", STIL: "te-laat"}
TAAK = {
    Proces.WORKER: "Verstuurt e-mail en doet werk op de achtergrond.",
    Proces.BEAT: "Zet elke paar minuten klaar wat er te doen is, zoals de herinneringen van vandaag.",
}
START = "Vraag uw technisch beheerder om {} te starten."


@dataclass(frozen=True)
class Onderdeel:
    """One row: its status in a word and a shape, when it was last seen, and what to do."""

    naam: str
    taak: str
    soort: str
    woord: str
    gezien: datetime | None
    doen: str


def stand(slag: Hartslag | None, nu: datetime) -> str:
    if slag is None or is_stil(slag.gezien_op, nu):
        return STIL
    return LAAT if is_laat(slag.gezien_op, nu) else GOED


def onderdelen(toestand: Toestand) -> list[Onderdeel]:
    """The rows of the page, each with its own advice. Whoever reads this has a web server and a database."""
    broker = (
        ("klaar", "werkt", "") if toestand.broker else ("te-laat", "antwoordt niet", START.format("Redis of Valkey"))
    )
    return [
        Onderdeel("Website en database", "Laten de pagina's zien.", "klaar", "werken", toestand.nu, ""),
        Onderdeel("Broker", "Geeft werk door aan de worker.", broker[0], broker[1], None, broker[2]),
        *(_proces(proces, slag, toestand.nu) for proces, slag in toestand.processen.items()),
    ]


def _proces(proces: Proces, slag: Hartslag | None, nu: datetime) -> Onderdeel:
    hoe = stand(slag, nu)
    woord = {GOED: "werkt", LAAT: "even niet gezien", STIL: "niet gezien"}[hoe]
    doen = {GOED: "", LAAT: "Kijk over een kwartier nog eens.", STIL: START.format(proces.label)}[hoe]
    soort = SOORT[hoe]
    if slag and hoe == GOED and abs(slag.klok_scheef) >= SCHEEF:
        richting = "voor" if slag.klok_scheef > 0 else "achter"
        soort, woord = "deze-week", "klok loopt verkeerd"
        doen = (
            f"De klok loopt {abs(slag.klok_scheef)} seconden {richting}. Laat uw technisch beheerder die gelijkzetten."
        )
    return Onderdeel(proces.label.capitalize(), TAAK[proces], soort, woord, slag.gezien_op if slag else None, doen)


def als_json(toestand: Toestand) -> dict[str, Any]:
    """The same for a machine; moments with their time zone."""
    processen = {
        proces.value: {
            "toestand": stand(slag, toestand.nu),
            "gezien_op": slag and slag.gezien_op,
            "klok_scheef": slag and slag.klok_scheef,
        }
        for proces, slag in toestand.processen.items()
    }
    goed = toestand.broker and all(proces["toestand"] == GOED for proces in processen.values())
    return {
        "toestand": GOED if goed else "let op",
        "nu": toestand.nu,
        "broker": GOED if toestand.broker else STIL,
        **processen,
        "wachtende_post": toestand.wachtend,
        "oudste_wachtende_post": toestand.oudste,
        "mislukte_post": toestand.mislukt,
        "laatste_ronde": toestand.ronde,
        "wachtende_klussen": toestand.klussen.wachtend,
        "oudste_wachtende_klus": toestand.klussen.oudste,
        "lopende_klussen": toestand.klussen.bezig,
    }
