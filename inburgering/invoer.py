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
from inburgering.models import Cursus, Groep
from inburgering.models.voortgang import MAANDUREN
from inburgering.queries_school import Tijdvak, met_afspraak
from toegang.zicht import Zicht

KOLOMMEN = ("dossiernummer", "maand", "uren", "gegeven", "soort", "groep")
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
    groep: Groep | None = None


class Bekend:
    """What the rows are held against: the clients inside zicht, the groups they were in, and of whom a school may
    tell."""

    def __init__(self, nummers: set[str], zicht: Zicht) -> None:
        wie = Statushouder.objects.zichtbaar_voor(zicht).filter(dossiernummer__in=nummers)
        self.clienten = {een.dossiernummer: een for een in wie}
        self.cursussen: dict[int, list[Cursus]] = {}
        binnen = Cursus.objects.zichtbaar_voor(zicht).filter(statushouder__in=wie, groep__isnull=False)
        for cursus in binnen.select_related("groep__aanbieder"):
            self.cursussen.setdefault(cursus.statushouder_id, []).append(cursus)
        groepen = {cursus.groep for van in self.cursussen.values() for cursus in van if cursus.groep}
        alle = list(self.clienten.values())
        self.mag = {een.pk: met_afspraak(alle, zicht.dag, een) for een in groepen} | {0: met_afspraak(alle, zicht.dag)}

    def groepen(self, wie: Statushouder, maand: date, naam: str) -> list[Groep]:
        """The groups that somebody was in during the month, with that name when one is given."""
        tijdvak = Tijdvak(maand)
        gevonden = {
            cursus.groep
            for cursus in self.cursussen.get(wie.pk, [])
            if cursus.groep and cursus.van <= tijdvak.tot and (cursus.tot is None or cursus.tot >= tijdvak.van)
        }
        return [een for een in gevonden if naam in ("", een.naam.lower())]


def keur(inhoud: bytes, zicht: Zicht) -> list[Regel]:
    """Every row with what is wrong with it. Raises ValidationError when the file is no list of attendance."""
    kop, *rijen = lees_tabel(inhoud)
    plek = _kolommen(kop)
    ruw = [
        (nummer, {naam: cellen[i] if i < len(cellen) else "" for naam, i in plek.items()}) for nummer, cellen in rijen
    ]
    if not ruw:
        raise ValidationError("Onder de kop staat niets.", code="leeg")
    bekend = Bekend({cel["dossiernummer"].upper() for _, cel in ruw}, zicht)
    gezien: dict[tuple[str, str, str, str], int] = {}
    return [_regel(nummer, cel, bekend, gezien, zicht.dag) for nummer, cel in ruw]


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
    nummer: int, cel: dict[str, str], bekend: Bekend, gezien: dict[tuple[str, str, str, str], int], vandaag: date
) -> Regel:
    fouten = [f"{naam} is een formule" for naam, tekst in cel.items() if _is_formule(tekst)]
    fouten += [f"{naam} is te lang" for naam, tekst in cel.items() if len(tekst) > LANGSTE_CEL]
    dossiernummer, soort = cel["dossiernummer"].upper()[:LANGSTE_CEL], (cel.get("soort", "").lower() or Urensoort.TAAL)
    maand = _maand(cel["maand"])
    uren, gegeven = _getal(cel["uren"]), _getal(cel.get("gegeven", ""))
    wie, groep = bekend.clienten.get(dossiernummer), None
    if wie and maand and soort == Urensoort.TAAL:
        groep, klacht = _groep(bekend.groepen(wie, maand, cel.get("groep", "").lower()), cel.get("groep", ""))
        fouten += [klacht] if klacht else []
    fouten += _klachten_over_wie(dossiernummer, wie, bekend.mag[groep.pk if groep else 0])
    fouten += _klachten_over_uren(cel, maand, uren, gegeven, vandaag)
    if soort not in Urensoort.values:
        fouten.append(f"soort is een van: {', '.join(Urensoort.values)}")
    sleutel = (dossiernummer, str(maand), soort, str(groep.pk if groep else ""))
    if maand and sleutel in gezien:
        fouten.append(f"staat ook op regel {gezien[sleutel]}")
    gezien.setdefault(sleutel, nummer)
    return Regel(nummer, dossiernummer, maand, uren, gegeven, soort[:20], tuple(fouten), wie, groep)


def _groep(groepen: list[Groep], gevraagd: str) -> tuple[Groep | None, str]:
    """The one group that is meant, or what is wrong; without a group hours are kept too."""
    if len(groepen) > 1:
        return None, "zat in deze maand in meer groepen: noem de groep in een kolom groep"
    if gevraagd and not groepen:
        return None, "zat in deze maand niet in deze groep"
    return (groepen[0] if groepen else None), ""


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
