"""What stands in the way of closing a part, in DUO's rules (pure)."""

from datetime import date, timedelta

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Regime
from inburgering.keuzes import (
    Afrondsoort,
)
from inburgering.wet.regels import UIT_2021, bestaat
from intake.keuzes import Leerroute

DUO = "DUO weigert dit (voorwaarden gegevensuitwisseling MAP, PVT en Z-route)."


def obstakels_afronding(
    soort: str,
    datum: date,
    verwijtbaar: str,
    *,
    regime: str,
    leerroute: str,
    termijn: tuple[date | None, date | None],
    afgerond: dict[str, date],
) -> list[str]:
    """Why a part cannot have been closed like this, in DUO's rules; `termijn` is the first and the last day
    of the inburgeringstermijn."""
    begin, einde = termijn
    if not bestaat(soort, regime):
        return [UIT_2021]
    klachten = []
    if regime == Regime.WI2021 and (begin is None or datum < begin):
        klachten.append(f"De inburgeringstermijn liep op deze dag nog niet. {DUO}")
    z = afgerond.get(Afrondsoort.Z)
    if soort == Afrondsoort.Z:
        eerst = [str(een.label) for een in (Afrondsoort.MAP, Afrondsoort.PVT) if afgerond.get(een, date.max) > datum]
        if eerst:
            klachten.append(f"Leg eerst vast: {' en '.join(eerst)}. {DUO}")
        if leerroute and leerroute != Leerroute.Z:
            klachten.append("Dit eindgesprek hoort bij de Z-route; in het PIP staat een andere route.")
    elif z is not None and datum > z:
        klachten.append(f"Dit kan niet na het eindgesprek van de Z-route zijn. {DUO}")
    if soort == Afrondsoort.MAP and leerroute == Leerroute.ONDERWIJS:
        klachten.append("In de Onderwijsroute is er geen MAP (Wet inburgering 2021 art. 8).")
    klachten += _verwijtbaar(verwijtbaar, datum, einde)
    return klachten


def verwijtbaar_kan(laatste: date | None, vandaag: date) -> set[str]:
    """What can be said, on any day up to today, of being too late."""
    if laatste is None:
        return set()
    wel = {"ja"} if laatste < vandaag else set()
    return wel | ({"nee"} if vandaag >= _laatste_maanden(laatste) else set())


def _laatste_maanden(laatste: date) -> date:
    """The first of the last two months of a term."""
    return plus_maanden(laatste + timedelta(days=1), -2)


def _verwijtbaar(verwijtbaar: str, datum: date, laatste: date | None) -> list[str]:
    """Yes only after the last day of the term, no only in its last two months."""
    if verwijtbaar and laatste is None:
        return [f"Er is nog geen einde van de termijn; laat “te laat door eigen toedoen” leeg. {DUO}"]
    if verwijtbaar == "ja" and laatste is not None and datum <= laatste:
        return [f"“Ja, verwijtbaar” kan alleen als de termijn voorbij is. {DUO}"]
    if verwijtbaar == "nee" and laatste and not _laatste_maanden(laatste) <= datum <= laatste:
        return [f"“Nee, niet verwijtbaar” kan alleen in de laatste twee maanden van de termijn. {DUO}"]
    return []
