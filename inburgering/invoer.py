"""A school's list of attendance: read, looked at row by row, and only then kept, all of it or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date

from bouwstenen.tabellen import Rij, lees_tabel
from bouwstenen.xlsx import FORMULETEKENS
from dossier.models import Statushouder
from inburgering.keuzes import Urensoort
from inburgering.models.voortgang import MAANDUREN
from inburgering.queries_school import met_afspraak
from toegang.zicht import Zicht

KOLOMMEN = ("dossiernummer", "maand", "uren", "gegeven", "soort")
VERPLICHT = ("dossiernummer", "maand", "uren")
LANGSTE_CEL = 60


@dataclass(frozen=True)
class Regel:
    """One row of the list: what it says, and what is wrong with it."""

    nummer: int
    dossiernummer: str
    maand: date | None
    uren: Decimal | None
    gegeven: Decimal | None
    soort: str
    fouten: tuple[str, ...]
    wie: Statushouder | None = None


def keur(inhoud: bytes, zicht: Zicht) -> list[Regel]:
    """Every row with what is wrong with it. Raises ValidationError when the file is no list of attendance."""
    kop, *rijen = lees_tabel(inhoud)
    plek = _kolommen(kop)
    ruw = [
        (nummer, {naam: cellen[i] if i < len(cellen) else "" for naam, i in plek.items()}) for nummer, cellen in rijen
    ]
    if not ruw:
        raise ValidationError("Onder de kop staat niets.", code="leeg")
    nummers = {cel["dossiernummer"].upper() for _, cel in ruw}
    clienten = {
        wie.dossiernummer: wie for wie in Statushouder.objects.zichtbaar_voor(zicht).filter(dossiernummer__in=nummers)
    }
    mag = met_afspraak(list(clienten.values()), zicht.dag)
    gezien: dict[tuple[str, str, str], int] = {}
    return [_regel(nummer, cel, clienten, mag, gezien, zicht.dag) for nummer, cel in ruw]


def _kolommen(kop: Rij) -> dict[str, int]:
    namen = [cel.lower().strip() for cel in kop[1]]
    if dubbel := {naam for naam in namen if naam in KOLOMMEN and namen.count(naam) > 1}:
        raise ValidationError(f"Deze kolom staat er twee keer: {sorted(dubbel)[0]}.", code="kop")
    plek = {naam: namen.index(naam) for naam in KOLOMMEN if naam in namen}
    if ontbreekt := [naam for naam in VERPLICHT if naam not in plek]:
        raise ValidationError(
            f"Deze kolom ontbreekt: {', '.join(ontbreekt)}. De eerste regel hoort de namen van de kolommen te hebben: "
            f"{', '.join(KOLOMMEN)}.",
            code="kop",
        )
    return plek


def _regel(
    nummer: int,
    cel: dict[str, str],
    clienten: dict[str, Statushouder],
    mag: set[int],
    gezien: dict[tuple[str, str, str], int],
    vandaag: date,
) -> Regel:
    fouten = [f"{naam} is een formule" for naam, tekst in cel.items() if _is_formule(tekst)]
    fouten += [f"{naam} is te lang" for naam, tekst in cel.items() if len(tekst) > LANGSTE_CEL]
    dossiernummer, soort = cel["dossiernummer"].upper()[:LANGSTE_CEL], (cel.get("soort", "").lower() or Urensoort.TAAL)
    maand = _maand(cel["maand"])
    uren, gegeven = _getal(cel["uren"]), _getal(cel.get("gegeven", ""))
    wie = clienten.get(dossiernummer)
    fouten += _klachten_over_wie(dossiernummer, wie, mag)
    fouten += _klachten_over_uren(cel, maand, uren, gegeven, vandaag)
    if soort not in Urensoort.values:
        fouten.append(f"soort is een van: {', '.join(Urensoort.values)}")
    sleutel = (dossiernummer, str(maand), soort)
    if maand and sleutel in gezien:
        fouten.append(f"staat ook op regel {gezien[sleutel]}")
    gezien.setdefault(sleutel, nummer)
    return Regel(nummer, dossiernummer, maand, uren, gegeven, soort[:20], tuple(fouten), wie)


def _is_formule(tekst: str) -> bool:
    """A text that a spreadsheet would compute; a negative number is refused as a number."""
    return tekst.startswith(FORMULETEKENS) and _getal(tekst) is None


def _klachten_over_wie(dossiernummer: str, wie: Statushouder | None, mag: set[int]) -> Iterable[str]:
    if not dossiernummer:
        yield "dossiernummer ontbreekt"
    elif wie is None:
        yield "dit dossiernummer is niet van een cliënt die u mag zien"
    elif wie.pk not in mag:
        yield "de school mag dit niet vertellen: deel eerst het onderdeel inburgering"


def _klachten_over_uren(
    cel: dict[str, str], maand: date | None, uren: Decimal | None, gegeven: Decimal | None, vandaag: date
) -> Iterable[str]:
    if maand is None:
        yield "maand is geen maand, zoals 2026-10"
    elif maand > vandaag:
        yield "maand ligt in de toekomst"
    if uren is None:
        yield "uren is geen getal"
    if gegeven is None and cel.get("gegeven"):
        yield "gegeven is geen getal"
    for naam, aantal in (("uren", uren), ("gegeven", gegeven)):
        if aantal is not None and not 0 <= aantal <= MAANDUREN:
            yield f"{naam} ligt niet tussen 0 en {MAANDUREN}"
    if uren is not None and gegeven is not None and uren > gegeven:
        yield "meer uren aanwezig dan er les was"


def _maand(tekst: str) -> date | None:
    """ "2026-10", "10-2026" or a day of that month."""
    delen = tekst.replace("/", "-").split("-")
    if len(delen) == 2:
        jaar, maand = delen if len(delen[0]) == 4 else delen[::-1]
        tekst = f"{jaar}-{maand.zfill(2)}-01"
    try:
        dag = parse_date(tekst[:10])
    except ValueError:
        return None
    return dag.replace(day=1) if dag else None


def _getal(tekst: str) -> Decimal | None:
    """Hours, with a comma or a point, in tenths."""
    try:
        getal = Decimal(tekst.replace(",", "."))
    except InvalidOperation:
        return None
    if not getal.is_finite() or abs(getal) > 10_000:
        return None
    return getal.quantize(Decimal("0.1")) if getal == getal.quantize(Decimal("0.1")) else None


def goed(regels: Sequence[Regel]) -> bool:
    """Whether the whole list can be kept."""
    return not any(regel.fouten for regel in regels)
