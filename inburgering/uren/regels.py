"""What hours tell: which count for afschalen, and when somebody is seldom at the lessons (pure)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.dateformat import format as opgemaakt

from bouwstenen.templatetags.opmaak import urental
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Uren

# Below this share of the lessons somebody is seldom there: so many weeks with lessons in a row, or not at all in so
# many. After so many days it is no news any more.
GRENS, WEKEN_LAAG, WEKEN_WEG, VERS = Decimal("0.6"), 3, 2, 56
# Who gives the lessons keeps the list of who was there. Of a month about which one of these told, nobody else counts.
GEEFT_LES = (Urenbron.SCHOOL, Urenbron.MODULE)
WIE = {
    Urenbron.SCHOOL: "de school",
    Urenbron.CLIENT: "de cliënt",
    Urenbron.EIGEN: "de gemeente",
    Urenbron.MODULE: "wie het PVT of de MAP geeft",
}
Opgave = tuple[str, bool]  # who told, and whether that was with the group


@dataclass(frozen=True)
class Verzuim:
    """A pattern in somebody's attendance, and the last lesson in it."""

    dag: date
    tekst: str


def verzuim(uren: Iterable[Uren], vandaag: date) -> list[Verzuim]:
    """The patterns that stand out today. No measure follows from them: they are a reason to ask how it goes."""
    lessen = [een for een in tellend(uren) if een.soort == Urensoort.TAAL and een.gegeven]
    weken = _aandelen((een for een in lessen if een.dag), lambda een: een.laatste - timedelta(een.laatste.weekday()))
    maanden = _aandelen((een for een in lessen if not een.dag), lambda een: een.maand)
    gevonden = [*_in_weken(weken), *_in_maand(maanden)]
    laatste = max((een.dag for een in gevonden), default=vandaag)
    return gevonden if vandaag - timedelta(VERS) < laatste <= vandaag else []


def _in_weken(weken: list[tuple[date, Decimal]]) -> Iterable[Verzuim]:
    laag = [deel < GRENS for _, deel in weken[:WEKEN_LAAG]]
    if len(laag) == WEKEN_LAAG and all(laag):
        yield Verzuim(weken[0][0], "drie lesweken op rij minder dan 60% van de les")
    weg = [deel == 0 for _, deel in weken[:WEKEN_WEG]]
    if len(weg) == WEKEN_WEG and all(weg):
        yield Verzuim(weken[0][0], "twee lesweken op rij niet in de les")


def _in_maand(maanden: list[tuple[date, Decimal]]) -> Iterable[Verzuim]:
    if maanden and maanden[0][1] < GRENS:
        yield Verzuim(maanden[0][0], f"in {opgemaakt(maanden[0][0], 'F Y')} minder dan 60% van de les")


def _aandelen(uren: Iterable[Uren], tijdvak: Callable[[Uren], date]) -> list[tuple[date, Decimal]]:
    """Per week or month the last day in it and the share of the lessons, the latest first; of two sources that count
    the one that says most, as with the hours themselves."""
    per_bron: dict[tuple[date, str], list[Uren]] = {}
    for een in uren:
        per_bron.setdefault((tijdvak(een), een.bron), []).append(een)
    delen: dict[date, tuple[date, Decimal]] = {}
    for (begin, _), rijen in per_bron.items():
        deel = sum((een.aanwezig for een in rijen), Decimal(0)) / sum((een.gegeven or 0 for een in rijen), Decimal(0))
        laatste, hoogste = delen.get(begin, (date.min, Decimal(0)))
        delen[begin] = max(laatste, *(een.laatste for een in rijen)), max(hoogste, deel)
    return [delen[begin] for begin in sorted(delen, reverse=True)]


def tellend(uren: Iterable[Uren]) -> list[Uren]:
    """The hours without what others say of a month about which whoever gives the lessons told."""
    alle = list(uren)
    verteld = {(een.soort, een.maand) for een in alle if een.bron in GEEFT_LES}
    return [een for een in alle if een.bron in GEEFT_LES or (een.soort, een.maand) not in verteld]


def _opgaven(uren: Iterable[Uren]) -> dict[tuple[str, date], dict[Opgave, Decimal]]:
    """What each told, per kind and month."""
    verteld: dict[tuple[str, date], dict[Opgave, Decimal]] = {}
    for een in uren:
        maand = verteld.setdefault((een.soort, een.maand), {})
        maand[_opgave(een)] = maand.get(_opgave(een), Decimal(0)) + een.aanwezig
    return verteld


def _opgave(een: Uren) -> Opgave:
    return een.bron, een.groep_id is not None


def _telt(opgaven: dict[Opgave, Decimal]) -> Opgave:
    """Which of them counts: that of whoever gives the lessons, and else the highest."""
    return max(opgaven, key=lambda een: (een[0] in GEEFT_LES, opgaven[een]))


def per_soort(uren: Iterable[Uren]) -> dict[str, Decimal]:
    """Hours attended per kind. When two tell about one month one of them counts, never their sum; so too when a school
    told about a month both with and without the group."""
    totaal: dict[str, Decimal] = {}
    for (soort, _), opgaven in _opgaven(uren).items():
        totaal[soort] = totaal.get(soort, Decimal(0)) + opgaven[_telt(opgaven)]
    return totaal


def telt_voor_afschalen(een: Uren, keurmerken: Iterable[tuple[date, date | None]]) -> bool:
    """Lessons that a school told about (with consent, or it could not have), in a group of a school that had the
    keurmerk on all of those days (Besluit inburgering 2021 art. 5.5)."""
    van_school = een.soort == Urensoort.TAAL and een.bron == Urenbron.SCHOOL and een.groep_id is not None
    return van_school and any(
        van <= (een.dag or een.maand) and (tot is None or tot >= een.laatste) for van, tot in keurmerken
    )


@dataclass(frozen=True)
class Urenmaand:
    """The hours of one kind and source in one month, for a list; `lessen` when they were told per lesson, and in words
    why they do not count when other hours of that month do."""

    maand: date
    soort: str
    bron: str
    aanwezig: Decimal
    gegeven: Decimal | None
    lessen: list[Uren]
    rij: Uren  # of a month as a whole
    telt_niet: str

    @property
    def in_woorden(self) -> str:
        """How long somebody was there, and of how much when that is known."""
        return f"{_van_gegeven(self.aanwezig, self.gegeven)} uur"

    @property
    def per_les(self) -> list[tuple[Uren, str]]:
        """The lessons, each with the same in words."""
        return [(les, _van_gegeven(les.aanwezig, les.gegeven)) for les in self.lessen]

    @property
    def aantal_lessen(self) -> str:
        return f"{len(self.lessen)} {'les' if len(self.lessen) == 1 else 'lessen'}"


def _van_gegeven(aanwezig: Decimal, gegeven: Decimal | None) -> str:
    return f"{urental(aanwezig)} van {urental(gegeven)}" if gegeven else urental(aanwezig)


def per_maand(uren: Iterable[Uren]) -> list[Urenmaand]:
    """The rows of a list: a month as a whole, or its lessons together."""
    alle = list(uren)
    opgaven = _opgaven(alle)
    samen: dict[tuple[object, ...], list[Uren]] = {}
    for een in alle:
        samen.setdefault((een.maand, een.soort, een.bron, een.groep_id), []).append(een)
    return [
        Urenmaand(
            rijen[0].maand,
            rijen[0].get_soort_display(),
            rijen[0].get_bron_display(),
            sum((een.aanwezig for een in rijen), Decimal(0)),
            sum((een.gegeven or Decimal(0) for een in rijen), Decimal(0)) or None,
            [een for een in rijen if een.dag],
            rijen[0],
            _waarom_niet(_opgave(rijen[0]), opgaven[rijen[0].soort, rijen[0].maand]),
        )
        for rijen in samen.values()
    ]


def _waarom_niet(opgave: Opgave, opgaven: dict[Opgave, Decimal]) -> str:
    """Why these hours do not count, in words; empty when they do, or when it makes no difference."""
    telt = _telt(opgaven)
    gezegd, wel = urental(opgaven[opgave]), urental(opgaven[telt])
    if gezegd == wel:
        return ""
    wie, ander, tellen = WIE[Urenbron(opgave[0])], WIE[Urenbron(telt[0])], "telt" if wel == "1" else "tellen"
    if wie == ander:
        return f"{wie.capitalize()} gaf ook {wel} op: de {wel} {tellen}."
    return f"{wie.capitalize()} gaf {gezegd} op, {ander} {wel}: de {wel} van {ander} {tellen}."
