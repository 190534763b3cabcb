"""What makes somebody's inburgering complete, per law and leerroute, and what is left to do (pure).

Wet inburgering 2021 art. 6 and Besluit inburgering 2021 chapter 3; Wet inburgering (2013) art. 7 and 7a.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from bouwstenen.kalender import plus_maanden
from bouwstenen.templatetags.opmaak import urental
from dossier.keuzes import Regime
from dossier.regels import datum_voluit
from inburgering.keuzes import (
    TAALONDERDELEN,
    Afrondsoort,
    Examenniveau,
    Examenonderdeel,
    Mapthema,
    Uitslag,
    Urensoort,
    Vrijstellingdeel,
)
from inburgering.models import Examen
from inburgering.regels_wet import UIT_2021, bestaat
from intake.keuzes import Leerroute

PVT_UREN, MAP_UREN, Z_UREN, AFSCHAAL_UREN = Decimal(12), Decimal(40), Decimal(800), Decimal(600)
VRIJE_POGINGEN = 2  # per part, for who was granted asylum
# The law of 2013 grew: ONA came on this day, the participatieverklaring on that.
ONA_VANAF, PVT_VANAF = date(2015, 1, 1), date(2017, 10, 1)
NIVEAUS = list(Examenniveau)
# Which article asks for it.
WET_2013, WET_2021 = "Wet inburgering (2013) art. 7 en 7a", "Wet inburgering 2021 art. 6"
Z_ROUTE = "Besluit inburgering 2021 art. 3.14"
GRONDSLAG = {
    "pvt": "Besluit inburgering 2021 art. 3.1", "map": "Wet inburgering 2021 art. 8",
    "taal": Z_ROUTE, "participatie": Z_ROUTE, "z": Z_ROUTE,
}  # fmt: skip
DUO = "DUO weigert dit (voorwaarden gegevensuitwisseling MAP, PVT en Z-route)."
AANBOD = "DUO weigert dit (voorwaarden gegevensuitwisseling inburgeringsaanbod)."


@dataclass(frozen=True)
class Feiten:
    """What is known of one client's inburgering on one day."""

    regime: str
    leerroute: str = ""
    afgeschaald: Sequence[str] = ()  # examenonderdelen on A2
    plicht: date | None = None
    examens: Sequence[Examen] = ()
    uren: dict[str, Decimal] = field(default_factory=dict)  # Urensoort → hours attended
    afschaaluren: Decimal = Decimal(0)
    afgerond: dict[str, date] = field(default_factory=dict)  # Afrondsoort → day
    vrijgesteld: frozenset[str] = frozenset()  # Vrijstellingdeel, for good
    tijdelijk: dict[str, date] = field(default_factory=dict)  # Vrijstellingdeel → the last day; it meets nothing
    asiel: bool = True
    themas: frozenset[str] = frozenset()  # Mapthema
    startkwalificatie: date | None = None  # from which day on it counts
    diploma: bool = False
    vandaag: date = date.max  # the day on which is asked


@dataclass(frozen=True)
class Eis:
    """One thing that has to be done: whether it is, in words, and how far as (so much, of so much)."""

    code: str
    naam: str
    behaald: bool
    uitleg: str
    stand: tuple[Decimal, Decimal] | None = None
    grondslag: str = ""
    vrijgesteld: bool = False

    @property
    def in_zin(self) -> str:
        """Its name inside a sentence."""
        return f"{self.naam[0].lower()}{self.naam[1:]}"

    @property
    def procent(self) -> int:
        """How far it is, from 0 to 100; what is done is 100."""
        if self.behaald or self.stand is None:
            return 100 if self.behaald else 0
        return int(min(Decimal(1), self.stand[0] / self.stand[1]) * 100)


def eisen(feiten: Feiten) -> list[Eis]:
    """Everything that belongs to this person's law and route, done or not; empty without an obligation."""
    if not feiten.regime:
        return []
    if vrij_van_alles(feiten):
        return [Eis("alles", "Inburgeringsplicht", behaald=True, uitleg="vrijgesteld of ontheven door DUO")]
    if feiten.diploma:
        return [Eis("diploma", "Inburgeringsdiploma", behaald=True, uitleg="behaald")]
    if feiten.startkwalificatie:
        return [Eis("startkwalificatie", "Startkwalificatie na de ISK", behaald=True, uitleg="behaald")]
    if feiten.regime == Regime.WI2013:
        return [replace(eis, grondslag=WET_2013) for eis in _wet_2013(feiten)]
    alle = _z_route(feiten) if feiten.leerroute == Leerroute.Z else _met_examens(feiten)
    return [replace(eis, grondslag=GRONDSLAG.get(eis.code, WET_2021)) for eis in alle]


def nog_te_doen(alle: Iterable[Eis]) -> str:
    """What is left, as one sentence; empty when nothing is."""
    namen = [eis.in_zin for eis in alle if not eis.behaald]
    if not namen:
        return ""
    return f"Nog te doen: {' en '.join(filter(None, [', '.join(namen[:-1]), namen[-1]]))}."


def vrij_van_alles(feiten: Feiten) -> bool:
    """Whether DUO ended the obligation: then nothing is asked, and no diploma follows."""
    return Vrijstellingdeel.ALLES in feiten.vrijgesteld


def voldaan(feiten: Feiten) -> bool:
    """Whether everything is done."""
    alle = eisen(feiten)
    return bool(alle) and all(eis.behaald for eis in alle)


def nodig_niveau(feiten: Feiten, deel: Examenonderdeel) -> Examenniveau | None:
    """The level of one part of the language exam; none without an obligation and in the Z-route."""
    if not feiten.regime or (feiten.regime == Regime.WI2021 and feiten.leerroute == Leerroute.Z):
        return None
    laag = feiten.regime == Regime.WI2013 or deel in feiten.afgeschaald
    return Examenniveau.A2 if laag else Examenniveau.B1


def _wet_2013(feiten: Feiten) -> Iterable[Eis]:
    plicht = feiten.plicht or date.min
    for deel in TAALONDERDELEN:
        yield _examen(feiten, deel, nodig_niveau(feiten, deel))
    yield _examen(feiten, Examenonderdeel.KNM)
    if plicht >= ONA_VANAF:
        yield _examen(feiten, Examenonderdeel.ONA)
    if plicht >= PVT_VANAF:
        yield _moment(feiten, Afrondsoort.PVT, "Participatieverklaring")


def _met_examens(feiten: Feiten) -> Iterable[Eis]:
    """The B1-route and the Onderwijsroute (and who has no route yet)."""
    for deel in TAALONDERDELEN:
        yield _examen(feiten, deel, nodig_niveau(feiten, deel))
    yield _examen(feiten, Examenonderdeel.KNM)
    yield _moment(feiten, Afrondsoort.PVT, "Participatieverklaringstraject", PVT_UREN)
    if feiten.leerroute != Leerroute.ONDERWIJS:
        yield _map(feiten)


def _z_route(feiten: Feiten) -> Iterable[Eis]:
    """800 hours of language and 800 of participation, for who was granted asylum; the closing talk for everybody."""
    if feiten.asiel:
        yield _uren(feiten, Urensoort.TAAL, "Taal en KNM")
        yield _uren(feiten, Urensoort.PARTICIPATIE, "Participatie")
    yield _moment(feiten, Afrondsoort.PVT, "Participatieverklaringstraject", PVT_UREN)
    yield _map(feiten)
    yield _moment(feiten, Afrondsoort.Z, "Eindgesprek Z-route")


def _examen(feiten: Feiten, deel: Examenonderdeel, nodig: Examenniveau | None = None) -> Eis:
    """Passed on the level or a higher one."""
    naam = f"{_hoofdletter(deel.label)} {nodig or ''}".strip()
    pogingen = [een for een in feiten.examens if een.onderdeel_examen == deel]
    for een in pogingen:
        if een.uitslag == Uitslag.GESLAAGD and (nodig is None or _haalt(een.niveau, nodig)):
            return Eis(deel.value, naam, behaald=True, uitleg=f"geslaagd op {een.niveau or 'dit onderdeel'}")
    if deel.value in feiten.vrijgesteld:
        return Eis(deel.value, naam, behaald=True, uitleg="vrijgesteld door DUO", vrijgesteld=True)
    uitleg = _tijdelijk(feiten, deel.value) or _nog_geen(pogingen, nodig, feiten.vandaag)
    return Eis(deel.value, naam, behaald=False, uitleg=uitleg)


def _tijdelijk(feiten: Feiten, deel: str) -> str:
    """Until when DUO does not ask for it; empty when it does."""
    tot = feiten.tijdelijk.get(deel)
    return f"tijdelijk vrijgesteld tot en met {datum_voluit(tot)}" if tot else ""


def _hoofdletter(woorden: str) -> str:
    return f"{woorden[0].upper()}{woorden[1:]}"


def _haalt(niveau: str, nodig: Examenniveau) -> bool:
    return NIVEAUS.index(Examenniveau(niveau)) >= NIVEAUS.index(nodig)


def _nog_geen(pogingen: Sequence[Examen], nodig: Examenniveau | None, vandaag: date) -> str:
    open_ = [een.datum for een in pogingen if een.datum and not een.uitslag]
    if any(dag <= vandaag for dag in open_):
        return "wacht op de uitslag"
    if open_:
        return f"gepland op {datum_voluit(min(open_))}"
    if any(not een.datum for een in pogingen):
        return "aangemeld"
    if any(een.uitslag == Uitslag.GESLAAGD for een in pogingen):
        return f"geslaagd op een lager niveau; {nodig} is nodig"
    if pogingen:
        return f"nog niet geslaagd, {len(pogingen)} keer geprobeerd"
    return "nog geen examen"


def _uren(feiten: Feiten, soort: Urensoort, naam: str) -> Eis:
    gedaan = feiten.uren.get(soort, Decimal(0))
    return Eis(soort.value, naam, behaald=gedaan >= Z_UREN, uitleg=_van(gedaan, Z_UREN), stand=(gedaan, Z_UREN))


def _moment(feiten: Feiten, soort: Afrondsoort, naam: str, nodig: Decimal | None = None) -> Eis:
    """Closed on a day, and the hours that belong to it."""
    if soort.name in feiten.vrijgesteld:
        return Eis(soort.value, naam, behaald=True, uitleg="vrijgesteld door DUO")
    dag = feiten.afgerond.get(soort)
    gedaan = feiten.uren.get(soort.value, Decimal(0))
    genoeg = nodig is None or gedaan >= nodig
    if dag is None:
        uitleg = "nog niet afgerond" if nodig is None else f"{_van(gedaan, nodig)}, nog niet afgerond"
    else:
        uitleg = "afgerond" if genoeg or nodig is None else f"afgerond, maar {_van(gedaan, nodig)}"
    behaald = dag is not None and genoeg
    if not behaald and (tijdelijk := _tijdelijk(feiten, soort.name)):
        uitleg = f"{tijdelijk}; {uitleg}"
    return Eis(
        soort.value, naam, behaald=behaald, uitleg=uitleg,
        stand=(gedaan, nodig) if nodig is not None else None,
    )  # fmt: skip


def _map(feiten: Feiten) -> Eis:
    """The closing talk, the hours of practice, and the eight themes."""
    eis = _moment(feiten, Afrondsoort.MAP, "Arbeidsmarkt en participatie (MAP)", MAP_UREN)
    if Vrijstellingdeel.MAP in feiten.vrijgesteld:
        return eis
    gedaan, alle = len(feiten.themas), len(Mapthema)
    return replace(eis, behaald=eis.behaald and gedaan == alle, uitleg=f"{eis.uitleg}; {gedaan} van {alle} thema's")


def _van(gedaan: Decimal, nodig: Decimal) -> str:
    return f"{urental(gedaan)} van {urental(nodig)} uur"


# --- The exams at a glance -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Roosterrij:
    """One part of the exam with its attempts, the first one first."""

    code: str
    naam: str
    nodig: str  # the level, or empty
    behaald: bool
    pogingen: list[Examen]
    vrij: int | None = None  # attempts left that cost nothing; None when that does not hold for this person
    wacht: bool = False  # a result is awaited
    gepland: bool = False  # the exam is still to come
    vrijgesteld: bool = False  # met by an exemption and not by an exam
    extra: bool = False  # not asked of this person


def rooster(feiten: Feiten) -> list[Roosterrij]:
    """The parts that belong to this person, each with its attempts; and what was tried besides."""
    namen = {deel.value: _hoofdletter(deel.label) for deel in Examenonderdeel}
    van_alles = vrij_van_alles(feiten)
    # Who is exempt from everything keeps what was passed, and sees what it would have been.
    zelf = replace(feiten, vrijgesteld=feiten.vrijgesteld - {Vrijstellingdeel.ALLES})
    per_code = {eis.code: eis for eis in eisen(zelf) if eis.code in namen}
    codes = [*per_code, *(code for code in namen if code not in per_code and _pogingen(feiten, code))]
    return [
        Roosterrij(
            code,
            namen[code],
            nodig=per_code[code].naam.split()[-1] if code in per_code and code in TAALONDERDELEN else "",
            behaald=feiten.diploma or (code in per_code and per_code[code].behaald),
            pogingen=_pogingen(feiten, code),
            vrij=_vrij(feiten, code) if not van_alles and code in per_code and not per_code[code].behaald else None,
            wacht=any(een.datum and een.datum <= feiten.vandaag for een in _open(feiten, code)),
            gepland=any(een.datum and een.datum > feiten.vandaag for een in _open(feiten, code)),
            extra=code not in per_code and not feiten.diploma,
            vrijgesteld=not feiten.diploma and _vrijgesteld(per_code.get(code), van_alles=van_alles),
        )
        for code in codes
    ]


def _vrijgesteld(eis: Eis | None, *, van_alles: bool) -> bool:
    """Whether DUO does not ask for it; what was passed was passed."""
    if eis is None:
        return van_alles
    return eis.vrijgesteld or (van_alles and not eis.behaald)


def _vrij(feiten: Feiten, code: str) -> int | None:
    """For who was granted asylum the first attempts at each part are free (Besluit inburgering 2021)."""
    if feiten.regime != Regime.WI2021 or not feiten.asiel:
        return None
    return max(0, VRIJE_POGINGEN - len(_pogingen(feiten, code)))


def _open(feiten: Feiten, code: str) -> list[Examen]:
    return [een for een in _pogingen(feiten, code) if not een.uitslag]


def _pogingen(feiten: Feiten, code: str) -> list[Examen]:
    return sorted(
        (een for een in feiten.examens if een.onderdeel_examen == code), key=lambda een: een.datum or date.max
    )


# --- What DUO says about an offer and about closing a part -----------------------------------------------------------


def obstakels_aanbod(
    aangeboden_op: date,
    begint: date,
    klaar: date | None,
    *,
    regime: str,
    asiel: bool,
    termijn: tuple[date | None, date | None],
) -> list[str]:
    """Why a course cannot have been offered like this, from `begint` to `klaar`; `termijn` is the first day of the
    inburgeringstermijn (the day after the PIP) and its last. The keurmerk of the school is looked at for every course.
    """
    begin, einde = termijn
    if regime != Regime.WI2021 or not asiel:
        return [f"Alleen asielstatushouders onder de Wet inburgering 2021 krijgen een aanbod van de gemeente. {AANBOD}"]
    if begin is None:
        return [f"Er is nog geen PIP: een aanbod kan pas daarna. {AANBOD}"]
    klachten = []
    if aangeboden_op < begin - timedelta(days=1):
        klachten.append(f"Het aanbod kan niet vóór de datum van het PIP zijn. {AANBOD}")
    if begint < begin or (einde is not None and max(begint, klaar or begint) > einde):
        klachten.append(f"De cursus moet binnen de inburgeringstermijn beginnen en klaar zijn. {AANBOD}")
    return klachten


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
