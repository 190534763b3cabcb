"""A school's list of attendance: read, looked at row by row, and only then kept, all of it or nothing."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Min

from bouwstenen.getallen import lees_getal
from bouwstenen.maanden import lees_maand
from bouwstenen.tabellen import Gelezen, Rij, lees_tabel
from bouwstenen.xlsx import FORMULETEKENS
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from dossier.regels import maand_voluit
from inburgering.keuzes import EERSTE_WET, Urenbron, Urensoort
from inburgering.models import Cursus, Groep, Uren
from inburgering.models.voortgang import MAANDUREN
from inburgering.queries_school import Tijdvak, met_afspraak
from inburgering.regels_invoer import Regel, Stand
from inburgering.regels_wet import bestaat, z_route_gold
from pip_plan.models import Pip
from toegang.zicht import Zicht

KOLOMMEN = ("dossiernummer", "maand", "uren", "gegeven", "soort", "groep")
VERPLICHT = ("dossiernummer", "maand", "uren")
ALS_TEKST = ("dossiernummer", "maand", "soort", "groep")  # in the list to fill in
LANGSTE_CEL = 60
LAATSTE_KOP = 10  # rows that are looked through for the names of the columns
TOTAAL = ("totaal", "subtotaal", "total", "som")


class Bekend:
    """What the rows are held against: the clients inside zicht, their courses, of whom a school may tell, and what it
    told before."""

    def __init__(self, nummers: set[str], zicht: Zicht) -> None:
        wie = Statushouder.objects.zichtbaar_voor(zicht).filter(dossiernummer__in=nummers)
        self.clienten = {een.dossiernummer: een for een in wie}
        self.cursussen: dict[int, list[Cursus]] = {}
        binnen = Cursus.objects.zichtbaar_voor(zicht).filter(statushouder__in=wie)
        for cursus in binnen.select_related("groep__aanbieder"):
            self.cursussen.setdefault(cursus.statushouder_id, []).append(cursus)
        self.verteld: dict[tuple[int, date, str, int | None], list[Uren]] = {}
        for rij in Uren.objects.zichtbaar_voor(zicht).filter(statushouder__in=wie, bron=Urenbron.SCHOOL):
            self.verteld.setdefault((rij.statushouder_id, rij.maand, rij.soort, rij.groep_id), []).append(rij)
        groepen = {cursus.groep for van in self.cursussen.values() for cursus in van if cursus.groep}
        self.versies: dict[int, list[tuple[str, date]]] = {}
        vast = Pip.objects.vastgesteld().filter(statushouder__in=wie).order_by("nummer")
        for van, route, dag in vast.values_list("statushouder_id", "leerroute", "vastgesteld_op"):
            if dag:
                self.versies.setdefault(van, []).append((route, dag))
        eerste = Mijlpaal.objects.filter(statushouder__in=wie, soort=Mijlpaalsoort.PIP).order_by()
        self.eerste_pip = dict(eerste.values_list("statushouder").annotate(eerste=Min("datum")))
        alle = list(self.clienten.values())
        self.mag = {een.pk: met_afspraak(alle, zicht.dag, een) for een in groepen} | {0: met_afspraak(alle, zicht.dag)}

    def volgde(self, wie: Statushouder, maand: date) -> list[Cursus]:
        """The courses that somebody followed on some day of the month."""
        tijdvak = Tijdvak(maand)
        return [
            cursus
            for cursus in self.cursussen.get(wie.pk, [])
            if cursus.van <= tijdvak.tot and (cursus.tot is None or cursus.tot >= tijdvak.van)
        ]

    def kan(self, wie: Statushouder, maand: date, soort: str) -> str:
        """Why there are no hours of this kind then, by the law and the leerroute; empty when there can be."""
        tijdvak = Tijdvak(maand)
        if not bestaat(soort, wie.regime):
            return f"{soort} bestaat niet onder de wet van deze cliënt"
        gold = z_route_gold(self.versies.get(wie.pk, []), self.eerste_pip.get(wie.pk), tijdvak.van, tijdvak.tot)
        if soort == Urensoort.PARTICIPATIE and not gold:
            return "participatie hoort bij de Z-route, en die gold toen niet voor deze cliënt"
        return ""

    def staat_er(self, wie: Statushouder, maand: date, soort: str, groep: Groep | None) -> tuple[Stand | None, str]:
        """What the school told before about the month as a whole; or what stands in the way, when that was per
        lesson."""
        rijen = self.verteld.get((wie.pk, maand, soort, groep.pk if groep else None), [])
        if any(rij.dag for rij in rijen):
            return None, f"{maand_voluit(maand)} staat er al per les: haal deze regel weg, of verbeter de lessen"
        return next(((rij.aanwezig, rij.gegeven) for rij in rijen), None), ""


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
