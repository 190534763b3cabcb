"""What the demonstration advised and to whom it referred, who pays for activities, what was postponed, and a full week.

Days count from today.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from dossier.models import Huishoudlid, Statushouder
from pip_plan.activiteit.handelingen import bewaar_activiteit
from pip_plan.advies.handelingen import bewaar_advies
from pip_plan.keuzes import Financiering, Opvolging, Verwijsstatus
from pip_plan.models import Activiteit, Advies, Verwijzing, Weekdeel
from pip_plan.verwijzing.handelingen import bewaar_verwijzing
from pip_plan.week.handelingen import adviseer, voeg_toe
from pip_plan.week.regels import botsingen
from toegang.models import Organisatie
from toegang.zicht import zicht_van
from vught_statushouders.demo.inrichting import PARTNER, VUGHT

# (household, what, who pays, how much, planned from and until)
BETAALD: tuple[tuple[str, str, str, str | None, tuple[int, int]], ...] = (
    ("gezin Barzani", "snuffelstages techniek", Financiering.PARTICIPATIEBUDGET, "1850.00", (-84, 20)),
    ("gezin Haddad", "naar een voltijdbaan", Financiering.PARTICIPATIEBUDGET, "1240.50", (-40, 140)),
    ("Tekeste", "leren en werken in de zorg", Financiering.WEB, "2400.00", (-110, 72)),
    ("N'Diaye", "fietsenmaker", Financiering.MB, None, (-30, 60)),
)
NIEUW: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("gezin Al-Khatib al-Hassani", 6, {
        "soort": "traject", "uitvoerder": "doelgroepwerkt", "functie": "kennismaken met techniek",
        "waarom_niet_wegwijs": "Er is begeleiding op de werkvloer nodig, en die heeft Wegwijs+ niet.",
        "financiering": Financiering.AMIF, "kosten": Decimal("975.00"),
    }),
    ("gezin Rostami", 5, {
        "soort": "traject", "uitvoerder": "wegwijs", "functie": "oriëntatie op werk",
        "uitgesteld_reden": "Eerst rust: de kinderen wennen aan de nieuwe school.", "financiering": "",
    }),
)  # fmt: skip


@dataclass(frozen=True)
class Gezegd:
    """An advice, so many days ago."""

    huishouden: str
    geleden: int
    tekst: str
    gevolgd: str = Opvolging.OPEN
    waarom: str = ""


ADVIEZEN = (
    Gezegd("gezin Haddad", 200, "Ga naar de avondcursus, dan kan het werk overdag.", Opvolging.JA, "Werkt 24 uur."),
    Gezegd("gezin Hashimi", 120, "Ga ook op zaterdag naar de taalgroep.", Opvolging.NEE, "Werkt dan in de winkel."),
    Gezegd("gezin Stanikzai", 29, "Vraag een tolk, en niet meer uw dochter."),
    Gezegd("gezin Bagdasarjan", 12, "Ga met uw moeder naar de koffieochtend in het buurthuis."),
)


@dataclass(frozen=True)
class Verwezen:
    """A referral, so many days ago, to a partner or to a name; and its answer so many days ago."""

    huishouden: str
    geleden: int
    naar: str
    waarvoor: str
    antwoord: tuple[str, int, str] | None = None


VERWIJZINGEN = (
    Verwezen("gezin Rostami", 40, PARTNER, "spreekuur over gezinshereniging"),
    Verwezen("gezin Gebre", 10, PARTNER, "hulp bij de kinderbijslag"),
    Verwezen("gezin Barzani", 8, PARTNER, "inrichting voor het gezin", (Verwijsstatus.OPGEPAKT, 5, "Bus is besteld.")),
    Verwezen("gezin Farah", 90, "budgetcoach van Humanitas", "overzicht over de post",
             (Verwijsstatus.KLAAR, 20, "Alles is op orde, zij doet het nu zelf.")),
    Verwezen("Tekeste", 30, "DoelgroepWerkt", "een vervolg in de zorg",
             (Verwijsstatus.AFGEWEZEN, 16, "Er is nu geen plek. In maart weer.")),
)  # fmt: skip
WEEK = (
    ("taal", "Nederlandse les", "KW1C", (1, 2, 4), "09:00", "12:00", 20),
    ("werk", "bakkerij", "Bakkerij Het Hoekje", (2, 4), "11:00", "14:45", 10),
    ("zorg", "kinderen halen", "", (1, 2, 4, 5), "15:00", "15:30", 10),
    ("vrijwillig", "moestuin", "De Beemd", (6,), "10:00", "12:00", 15),
)


def geef(vandaag: date) -> None:
    """To the heads of the current households, by the same handelingen as the pages use."""
    leden = Huishoudlid.objects.filter(gemeente__code=VUGHT, relatie="hoofd", van__lte=vandaag)
    ophalen = leden.select_related("huishouden", "statushouder__klantmanager").order_by("van", "pk")
    hoofden = {lid.huishouden.naam: lid.statushouder for lid in ophalen}
    _activiteiten(hoofden, vandaag)
    for gezegd in ADVIEZEN:
        wie, dag = hoofden[gezegd.huishouden], vandaag - timedelta(days=gezegd.geleden)
        advies = Advies(gemeente_id=wie.gemeente_id, statushouder=wie, datum=dag, tekst=gezegd.tekst)
        advies.gevolgd, advies.waarom = gezegd.gevolgd, gezegd.waarom
        bewaar_advies(advies, door=zicht_van(wie.klantmanager, vandaag))
    for verwezen in VERWIJZINGEN:
        _verwijs(verwezen, hoofden[verwezen.huishouden], vandaag)
    _week(hoofden["gezin Gebre"], vandaag)


def _activiteiten(hoofden: dict[str, Statushouder], vandaag: date) -> None:
    for huishouden, wat, bron, bedrag, (van, tot) in BETAALD:
        rij = Activiteit.objects.get(statushouder=hoofden[huishouden], functie=wat)
        rij.financiering, rij.kosten = bron, Decimal(bedrag) if bedrag else None
        rij.gepland_van, rij.gepland_tot = vandaag + timedelta(days=van), vandaag + timedelta(days=tot)
        bewaar_activiteit(rij, door=zicht_van(hoofden[huishouden].klantmanager, vandaag))
    for huishouden, over, velden in NIEUW:
        wie, dag = hoofden[huishouden], vandaag + timedelta(days=over)
        rij = Activiteit(gemeente_id=wie.gemeente_id, statushouder=wie, van=dag, gepland_van=dag, **velden)
        if rij.uitgesteld_reden:
            rij.uitgesteld_tot, rij.gepland_van = dag, vandaag - timedelta(days=20)
        bewaar_activiteit(rij, door=zicht_van(wie.klantmanager, vandaag))


def _verwijs(verwezen: Verwezen, wie: Statushouder, vandaag: date) -> None:
    partner = Organisatie.objects.filter(gemeente_id=wie.gemeente_id, naam=verwezen.naar).first()
    rij = Verwijzing(
        gemeente_id=wie.gemeente_id,
        statushouder=wie,
        organisatie=partner,
        naam="" if partner else verwezen.naar,
        waarvoor=verwezen.waarvoor,
        datum=vandaag - timedelta(days=verwezen.geleden),
    )
    if verwezen.antwoord:
        rij.status, geleden, rij.terugkoppeling = verwezen.antwoord
        rij.teruggekoppeld_op = vandaag - timedelta(days=geleden)
    bewaar_verwijzing(rij, door=zicht_van(wie.klantmanager, vandaag))


def _week(wie: Statushouder, vandaag: date) -> None:
    """A lesson and work at the same time on two days; for one of them the advice was given."""
    pip, zicht = wie.pips.get(), zicht_van(wie.klantmanager, vandaag)
    for soort, wat, waar, dagen, van, tot, reistijd in WEEK:
        deel = Weekdeel(gemeente_id=wie.gemeente_id, pip=pip, soort=soort, wat=wat, waar=waar, reistijd=reistijd)
        deel.van, deel.tot = time.fromisoformat(van), time.fromisoformat(tot)
        voeg_toe(deel, door=zicht, dagen=dagen)
    adviseer(pip, botsingen(pip.week.all())[0], door=zicht)
