"""A school's list of attendance, read and looked at row by row; `handelingen` keeps all of it or nothing."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from bouwstenen.getallen import lees_getal
from bouwstenen.maanden import lees_maand
from bouwstenen.tabellen import Gelezen, Rij, lees_tabel
from bouwstenen.xlsx import FORMULETEKENS
from dossier.models import Statushouder
from dossier.regels import maand_voluit
from inburgering.keuzes import EERSTE_WET, Urensoort
from inburgering.lijst.queries import Bekend
from inburgering.lijst.regels import Regel
from inburgering.models import Groep
from inburgering.models.voortgang import MAANDUREN
from toegang.zicht import Zicht

KOLOMMEN = ("dossiernummer", "maand", "uren", "gegeven", "soort", "groep")
VERPLICHT = ("dossiernummer", "maand", "uren")
ALS_TEKST = ("dossiernummer", "maand", "soort", "groep")  # in the list to fill in
LANGSTE_CEL = 60
LAATSTE_KOP = 10  # rows that are looked through for the names of the columns
TOTAAL = ("totaal", "subtotaal", "total", "som")


def keur(inhoud: bytes, zicht: Zicht) -> Gelezen[Regel]:
    """Every row with what is wrong with it. Raises ValidationError when the file is no list of attendance."""
    tabel = lees_tabel(inhoud)
    boven = next((plek for plek, rij in enumerate(tabel[:LAATSTE_KOP]) if _is_kop(rij)), 0)
    plek = _kolommen(tabel[boven])
    niet = [*tabel.niet, *(f"regel {nummer}, boven de kop" for nummer, _ in tabel[:boven])]
    ruw = []
    for nummer, cellen in tabel[boven + 1 :]:
        if any(cel.lower().startswith(TOTAAL) for cel in cellen):
            niet.append(f"regel {nummer}, een totaal")
        else:
            ruw.append((nummer, {naam: cellen[i] if i < len(cellen) else "" for naam, i in plek.items()}))
    if not ruw:
        raise ValidationError("Onder de kop staat niets.", code="leeg")
    bekend = Bekend({cel["dossiernummer"].upper() for _, cel in ruw}, zicht)
    gezien: dict[tuple[str, str, str, str], int] = {}
    return Gelezen([_regel(nummer, cel, bekend, gezien, zicht.dag) for nummer, cel in ruw], niet)


def _is_kop(rij: Rij) -> bool:
    return set(VERPLICHT) <= {cel.lower().strip() for cel in rij[1]}


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
    maand = lees_maand(cel["maand"])
    uren, gegeven = _getal(cel["uren"]), _getal(cel.get("gegeven", ""))
    wie, groep, was = bekend.clienten.get(dossiernummer), None, None
    if wie and maand:
        groep, klacht = _groep(bekend, wie, maand, cel.get("groep", "")) if soort == Urensoort.TAAL else (None, "")
        klacht = klacht or bekend.kan(wie, maand, soort)
        if not klacht:
            was, klacht = bekend.staat_er(wie, maand, soort, groep)
        fouten += [klacht] if klacht else []
    fouten += _klachten_over_wie(dossiernummer, wie, bekend.mag[groep.pk if groep else 0])
    fouten += _klachten_over_uren(cel, maand, uren, gegeven, vandaag)
    if soort not in Urensoort.values:
        fouten.append(f"soort is een van: {', '.join(Urensoort.values)}")
    sleutel = (dossiernummer, str(maand), soort, str(groep.pk if groep else ""))
    if maand and sleutel in gezien:
        fouten.append(f"staat ook op regel {gezien[sleutel]}")
    gezien.setdefault(sleutel, nummer)
    return Regel(nummer, dossiernummer, maand, uren, gegeven, soort[:20], tuple(fouten), wie, groep, was)


def _groep(bekend: Bekend, wie: Statushouder, maand: date, gevraagd: str) -> tuple[Groep | None, str]:
    """The one group that is meant, or what is wrong; of a course without a group the hours are kept too."""
    cursussen = bekend.volgde(wie, maand)
    if not cursussen:
        return None, f"volgde in {maand_voluit(maand)} geen cursus: leg eerst de inschrijving vast"
    groepen = {een.groep for een in cursussen if een.groep and gevraagd.lower() in ("", een.groep.naam.lower())}
    if len(groepen) > 1:
        return None, "zat in deze maand in meer groepen: noem de groep in een kolom groep"
    if gevraagd and not groepen:
        return None, f"zat in {maand_voluit(maand)} niet in deze groep: verbeter de naam, of leg de inschrijving vast"
    return next(iter(groepen), None), ""


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
        yield "maand is geen maand met een jaar, zoals 2026-10 of okt-26"
    elif maand > vandaag:
        yield "maand ligt in de toekomst"
    elif maand < EERSTE_WET:
        yield f"maand ligt vóór {EERSTE_WET.year}"
    for naam, aantal in (("uren", uren), ("gegeven", gegeven)):
        if aantal is None and (cel.get(naam) or naam in VERPLICHT):
            yield f"{naam} is geen getal met hoogstens één cijfer achter de komma, zoals 24,5 of 24:30"
    for naam, aantal in (("uren", uren), ("gegeven", gegeven)):
        if aantal is not None and not 0 <= aantal <= MAANDUREN:
            yield f"{naam} ligt niet tussen 0 en {MAANDUREN}"
    if uren is not None and gegeven is not None and uren > gegeven:
        yield "meer uren aanwezig dan er les was"


def _getal(tekst: str) -> Decimal | None:
    """Hours as people write them, in tenths."""
    try:
        getal = lees_getal(tekst, in_uren=True)
    except ValidationError:
        return None
    return getal if getal == getal.quantize(Decimal("0.1")) and abs(getal) <= 10_000 else None
