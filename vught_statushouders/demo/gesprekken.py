"""What was said in the demonstration and what has to be done: talks of the current caseload, and tasks.

Days count from today. An agreement is (what, by when, when it was done or None).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from dossier.keuzes import Relatie
from dossier.models import Huishoudlid, Statushouder
from pip_plan.gesprek.regels import beginwaarden
from pip_plan.keuzes import Gespreksoort, Tolk
from pip_plan.models import Gesprek
from toegang.models import Medewerker
from toegang.rechten import Rol
from vught_statushouders.demo.inrichting import VUGHT
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.models import Taak

Afgesproken = tuple[str, int, int | None]
VOORTGANG, HALFJAAR, HUISBEZOEK, TELEFOON = (
    Gespreksoort.VOORTGANG, Gespreksoort.HALFJAAR, Gespreksoort.HUISBEZOEK, Gespreksoort.TELEFOON,
)  # fmt: skip
INTAKE = Gespreksoort.INTAKE_WERK


@dataclass(frozen=True)
class Gevoerd:
    """One talk with the head of a household."""

    huishouden: str
    soort: Gespreksoort
    dag: int
    verslag: str = ""
    volgend: int | None = None
    afspraken: tuple[Afgesproken, ...] = ()
    tolk: str = ""  # another than one would expect


GESPREKKEN = (
    Gevoerd("gezin Sheikh Mohammad", HUISBEZOEK, -2, "Sleutel gekregen, huis is nog leeg. Bijstand aangevraagd.", 5,
            (("Inschrijving BRP nakijken", 1, None), ("Bellen over de inrichting", 4, None))),
    Gevoerd("gezin Gebre", HUISBEZOEK, -20, "Woning is ingericht. De kinderen hebben nog geen school.", -6,
            (("School voor Nahom en Heran zoeken", -3, None), ("DigiD aanvragen", -8, -9)), Tolk.AANWEZIG),
    Gevoerd("gezin Gebre", TELEFOON, -6, "DigiD is er. De school belt volgende week terug.", 9),
    Gevoerd("gezin Stanikzai", INTAKE, -29, "Wil graag werken met zijn handen. Had een eigen kleermakerij.", 6,
            (("Snuffelstage bij een naaiatelier vragen", 2, None), ("Tolk zoeken, niet meer via Palwasha", -14, -15)),
            Tolk.BEKENDE),
    Gevoerd("gezin Stanikzai", TELEFOON, -11, "Geen gehoor, later nog eens gebeld. Komt volgende week langs."),
    Gevoerd("gezin Bagdasarjan", VOORTGANG, -31, "De cursus bevalt. Haar moeder voelt zich alleen.", 3,
            (("Koffieochtend voor ouderen doorgeven", -10, None),)),
    Gevoerd("gezin Al-Khatib al-Hassani", VOORTGANG, -47, "Gaat vier dagdelen naar school. Zijn vrouw wil ook.",
            12, (("Plek en kinderopvang regelen voor de cursus van Fatima", 10, None),)),
    Gevoerd("N'Diaye", VOORTGANG, -64, "Doet het goed op de ISK. Zoekt een bijbaan voor de zaterdag."),
    Gevoerd("N'Diaye", TELEFOON, -33, "Stage bij de fietswerkplaats is begonnen.", 15),
    Gevoerd("Woldu", VOORTGANG, -58, "Vindt de kringloopwinkel leuk en leert daar Nederlands.", 1,
            (("Verklaring van de kringloopwinkel opvragen", 5, None),)),
    Gevoerd("gezin Rostami", VOORTGANG, -101, "Rust in huis. Wil later een opleiding doen.", -11,
            (("Diploma laten waarderen", -20, None),)),
    Gevoerd("gezin Farah", HUISBEZOEK, -75, "Ayub mag volgend jaar naar het mbo. Hodan leert haar eerste letters.", 20),
    Gevoerd("gezin Barzani", HUISBEZOEK, -8, "Zijn gezin is aangekomen. Veel te regelen, grote blijdschap.", 6,
            (("Rozan en de kinderen inschrijven bij de huisarts", 0, None), ("School voor Rebin en Sara", 7, None))),
    Gevoerd("gezin Haddad", HALFJAAR, -140, "Werkt 24 uur en haalt goede cijfers op de avondschool."),
    Gevoerd("gezin Haddad", VOORTGANG, -38, "Wil meer uren. De garage denkt mee.", 22,
            (("Garage Wielborg bellen over meer uren", 3, None),)),
    Gevoerd("Tekeste", VOORTGANG, -12, "De stage is klaar en deels gelukt. Wil verder in de zorg.", 16,
            (("Gesprek met Zorggroep De Wilgenhof plannen", 8, None),)),
    Gevoerd("gezin Hashimi", HALFJAAR, -172, "Taal gaat langzaam, werk gaat goed. Plan blijft zoals het is.", 10),
    Gevoerd("gezin Al-Tamimi", HUISBEZOEK, -198, "Werkt graag op de tuin. Leren blijft moeilijk.", None,
            (("Advies over de leerroute vragen", -30, -34),)),
    Gevoerd("gezin Öztürk", TELEFOON, -90, "Alles loopt. Belt zelf als er iets is."),
    Gevoerd("gezin Jama", HALFJAAR, -130, "Nieuwe school, nieuwe moed. De groep is klein.", 30),
)  # fmt: skip
# (household or "", what, by when, how often): tasks that come out of no talk.
TAKEN = (
    ("Yemane", "Nakijken of het dossier dicht kan", -5, Herhaling.GEEN),
    ("gezin Jama", "Aanwezigheid opvragen bij de taalschool", 4, Herhaling.MAAND),
    ("gezin Farah", "Bellen hoe het gaat", 13, Herhaling.KWARTAAL),
    ("", "Caseload doornemen met de teamleider", 6, Herhaling.WEEK),
    ("", "Folder over fietslessen vernieuwen", 27, Herhaling.GEEN),
)


def voer(vandaag: date) -> None:
    """Hold the talks and write down the tasks."""
    hoofden = _hoofden(vandaag)
    taken: list[Taak] = []
    for gevoerd in GESPREKKEN:
        gesprek = _gesprek(gevoerd, hoofden[gevoerd.huishouden], vandaag)
        gesprek.save()
        taken += [_afspraak(gesprek, afspraak, vandaag) for afspraak in gevoerd.afspraken]
    noor = Medewerker.objects.filter(gemeente__code=VUGHT, rol=Rol.KLANTMANAGER).order_by("pk")[0]
    for huishouden, wat, dag, herhaal in TAKEN:
        wie = hoofden[huishouden] if huishouden else None
        taken.append(_taak(wie.klantmanager if wie else noor, wie, wat, vandaag + timedelta(days=dag), herhaal))
    Taak.objects.bulk_create(taken)


def _hoofden(vandaag: date) -> dict[str, Statushouder]:
    """The head of every household of Vught; of two with the same name the last that came."""
    leden = Huishoudlid.objects.filter(gemeente__code=VUGHT, relatie=Relatie.HOOFD, van__lte=vandaag)
    ophalen = leden.select_related("huishouden", "statushouder__klantmanager").order_by("van", "pk")
    return {lid.huishouden.naam: lid.statushouder for lid in ophalen}


def _gesprek(gevoerd: Gevoerd, wie: Statushouder, vandaag: date) -> Gesprek:
    waarden = beginwaarden(wie, gevoerd.soort)
    return Gesprek(
        gemeente_id=wie.gemeente_id,
        statushouder=wie,
        datum=vandaag + timedelta(days=gevoerd.dag),
        verslag=gevoerd.verslag,
        volgend_op=None if gevoerd.volgend is None else vandaag + timedelta(days=gevoerd.volgend),
        gevoerd_door=wie.klantmanager,
        **(waarden | {"tolk": gevoerd.tolk} if gevoerd.tolk else waarden),
    )


def _taak(voor: Medewerker, wie: Statushouder | None, wat: str, uiterlijk: date, herhaal: str = Herhaling.GEEN) -> Taak:
    return Taak(
        gemeente_id=voor.gemeente_id,
        statushouder=wie,
        wat=wat,
        uiterlijk=uiterlijk,
        ritme_vanaf=uiterlijk,
        herhaal=herhaal,
        voor=voor,
    )


def _afspraak(gesprek: Gesprek, afspraak: Afgesproken, vandaag: date) -> Taak:
    wat, uiterlijk, klaar = afspraak
    taak = _taak(gesprek.gevoerd_door, gesprek.statushouder, wat, vandaag + timedelta(days=uiterlijk))
    taak.uit_gesprek = gesprek
    if klaar is not None:
        taak.klaar_op, taak.klaar_door = vandaag + timedelta(days=klaar), gesprek.gevoerd_door
    return taak
