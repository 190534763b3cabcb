"""The definitions of the monitor (pure): what a unit is doing, what it lives on, and what cannot be measured."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

ACTIVITEITEN = {
    # (arbeid, traject, inburgering): name
    (True, False, False): "Arbeid",
    (True, True, False): "Arbeid + traject",
    (True, False, True): "Arbeid + inburgering",
    (True, True, True): "Arbeid + traject naar meer werk + inburgering",
    (False, True, False): "Traject naar werk",
    (False, True, True): "Traject naar werk + inburgering",
    (False, False, True): "Alleen inburgering",
    (False, False, False): "Geen activiteit",
}
VOLLEDIG, MET_ARBEID, ARBEID, OVERIG = "Volledig bijstand", "Bijstand + arbeid", "Arbeid", "Overig"
INKOMENS = (VOLLEDIG, MET_ARBEID, ARBEID, OVERIG)
NIET_GEHUISVEST, VERTROKKEN = "Nog niet gehuisvest", "Vertrokken"
MAANDEN_LANG = 6
# Nobody who is counted was housed before this day; earlier dates are typing errors.
EERSTE_DAG = date(1990, 1, 1)


@dataclass(frozen=True)
class Stand:
    """Where one unit stood on one date: the facts as PostgreSQL read them."""

    gehuisvest: bool  # on or before the date
    aanwezig: bool  # not moved away, deceased or closed on or before the date
    lang: bool  # housed six calendar months or longer
    arbeid: bool
    traject: bool
    inburgering: bool  # following a course or ISK
    diploma: bool
    traject_afgerond: bool
    bijstand_volledig: bool
    bijstand_gedeeltelijk: bool

    @property
    def gevolgd(self) -> bool:
        return self.gehuisvest and self.aanwezig

    @property
    def buiten_beeld(self) -> str:
        """Why the unit is not followed; empty when it is."""
        if not self.gehuisvest:
            return NIET_GEHUISVEST
        return "" if self.aanwezig else VERTROKKEN

    @property
    def bijstand(self) -> bool:
        return self.bijstand_volledig or self.bijstand_gedeeltelijk

    @property
    def activiteit(self) -> str:
        return ACTIVITEITEN[self.arbeid, self.traject, self.inburgering]

    @property
    def inkomen(self) -> str:
        """Overig: the rest, such as studiefinanciering, or partial bijstand without work."""
        if self.arbeid:
            return MET_ARBEID if self.bijstand else ARBEID
        return VOLLEDIG if self.bijstand_volledig else OVERIG


INDICATOREN: dict[str, tuple[str, Callable[[Stand], bool]]] = {
    "actief": ("actief", lambda s: s.arbeid or s.traject or s.inburgering or s.diploma),
    "arbeid": ("aan het werk", lambda s: s.arbeid),
    "uitkering": ("uitkering", lambda s: s.bijstand),
    "traject_afgerond": ("traject naar werk succesvol afgerond", lambda s: s.traject_afgerond),
    "inburgering": ("inburgering (bezig of diploma)", lambda s: s.inburgering or s.diploma),
}


def bezwaren(
    van: date, tot: date, peildatum: date, vergelijkdatum: date | None, *, vandaag: date
) -> list[tuple[str, str]]:
    """Why this cannot be measured: (field, reason in Dutch); empty when it can."""
    redenen = []
    if van < EERSTE_DAG:
        redenen.append(("cohort_van", "Deze datum is te ver terug. Kies een datum vanaf 1 januari 1990."))
    if tot < van:
        redenen.append(("cohort_tot", "Het einde van het cohort ligt vóór het begin. Kies een latere einddatum."))
    if peildatum < van:
        redenen.append(("peildatum", "De peildatum ligt vóór het cohort. Kies een datum op of na het begin ervan."))
    elif peildatum > vandaag:
        redenen.append(("peildatum", "De peildatum ligt in de toekomst. Kies vandaag of een eerdere datum."))
    if vergelijkdatum and vergelijkdatum >= peildatum:
        redenen.append(("vergelijkdatum", "Deze datum ligt niet vóór de peildatum. Kies een eerdere datum."))
    elif vergelijkdatum and vergelijkdatum < van:
        redenen.append(("vergelijkdatum", "Deze datum ligt vóór het cohort. Kies een datum op of na het begin ervan."))
    return redenen
