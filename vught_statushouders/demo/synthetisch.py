"""A synthetic caseload of any size, for measuring: one gemeente that does not exist, filled in bulk.

The change history (triggers of pghistory) is skipped for these rows: nobody changed anything, and it would take
four times as long and twice the space (`benchmarks/demodata.py`). All constraints of PostgreSQL hold as for any
other row.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any

import pgtrigger
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from bouwstenen.kalender import geboren_uiterlijk, plus_maanden
from dossier.keuzes import Afsluitreden, Kanaal, Leesniveau, Mijlpaalsoort, Relatie, Vertrekreden
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Mijlpaal, Statushouder
from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding, Cursus, Diploma, Isk
from ontzorging.keuzes import Bijstandsoort
from ontzorging.models import Uitkering
from pip_plan.gesprek.regels import beginwaarden
from pip_plan.keuzes import REDEN_VANAF, Activiteitsoort, Gespreksoort, Resultaat, Uitvoerder
from pip_plan.models import Activiteit, Gesprek
from toegang.models import Gemeente, Medewerker
from toegang.rechten import Rol
from vught_statushouders.demo import namen
from vught_statushouders.demo.bouwen import MODELLEN, Rijen, adres, bewaar_alles, geef_bsn
from vught_statushouders.demo.nummers import VOOR_VOORRAAD, proefnummers, telefoon
from vught_statushouders.demo.vorm import KW1C, M, V

GEMEENTE = "9999"
PER_KLANTMANAGER = 100
PER_KEER = 1000  # households in memory at once
BEGIN = date(2015, 1, 1)
# So many days after somebody came: steps of every adult, and those of a whole household.
STAPPEN = {Mijlpaalsoort.PIP: 60}
PVT_NA = 200
STAPPEN_VAN_GEZIN = {
    Mijlpaalsoort.MB_PRAKTISCH: 50, Mijlpaalsoort.ONTZORG_BESLUIT: 130, Mijlpaalsoort.ONTZORG_EINDE: 180,
    Mijlpaalsoort.MB_RISICO: 270, Mijlpaalsoort.MB_OVERDRACHT: 360,
}  # fmt: skip
GROOTTES, HOE_VAAK = (1, 2, 3, 4, 5, 6, 7), (45, 12, 13, 14, 9, 5, 2)
HERKOMST, AANDEEL = ("SY", "ER", "AF", "IQ", "IR", "SO", "TR"), (45, 18, 10, 6, 7, 5, 9)


def aantal_aanwezig() -> int:
    """How many synthetic dossiers there are."""
    return Statushouder.objects.filter(gemeente__code=GEMEENTE).count()


@transaction.atomic
def laad(aantal: int, vandaag: date, zaad: int, meld: Callable[[int], None]) -> None:
    """Make `aantal` dossiers, all or none; `meld` hears how many there are so far."""
    klantmanagers = _klantmanagers(aantal)
    maker = Maker(klantmanagers, vandaag, Random(f"{zaad}-synthetisch"))
    gezinnen = maker.gezinnen(aantal)
    klaar, geteld = 0, 0
    with pgtrigger.ignore():
        while stapel := list(islice(gezinnen, PER_KEER)):
            klaar += bewaar_alles(stapel)
            _controleer_nu()
            if klaar >= 10 * geteld:
                _tel_opnieuw()
                geteld = klaar
            meld(klaar)
        _tel_opnieuw()


def _klantmanagers(aantal: int) -> list[Medewerker]:
    """Enough colleagues for a caseload of about a hundred each; nobody can log in as one of them."""
    gemeente, _ = Gemeente.objects.get_or_create(
        code=GEMEENTE, defaults={"naam": "Voorbeeldstad", "afdeling": "Synthetische gegevens"}
    )
    dicht = make_password(None)
    return Medewerker.objects.bulk_create(
        Medewerker(
            gemeente=gemeente,
            rol=Rol.KLANTMANAGER,
            naam=f"Klantmanager {nummer}",
            email=f"klantmanager{nummer}@voorbeeldstad.example",
            password=dicht,
        )
        for nummer in range(1, 2 + (aantal - 1) // PER_KLANTMANAGER)
    )


def _controleer_nu() -> None:
    """Check the deferred foreign keys of this stack now; they would wait in memory until the end otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _tel_opnieuw() -> None:
    """Tell PostgreSQL how large the tables have become.

    Inside one transaction nothing else does: it would keep checking the foreign keys as if the tables were empty,
    four times slower at 100,000 dossiers.
    """
    with connection.cursor() as cursor:
        for model in MODELLEN:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


class Maker:
    """Makes up households, one after the other."""

    def __init__(self, klantmanagers: list[Medewerker], vandaag: date, dobbel: Random) -> None:
        self.klantmanagers = klantmanagers
        self.gemeente = klantmanagers[0].gemeente
        self.vandaag = vandaag
        self.dobbel = dobbel
        # There are about 82,000 test numbers; who comes after that has no BSN, as before the registration.
        self.bsns = proefnummers(VOOR_VOORRAAD)
        self.gemaakt = 0

    def gezinnen(self, aantal: int) -> Iterator[Rijen]:
        """Households until exactly `aantal` people are reached."""
        while self.gemaakt < aantal:
            grootte = self.dobbel.choices(GROOTTES, HOE_VAAK)[0]
            yield self.gezin(min(grootte, aantal - self.gemaakt))

    def dag(self, van: date, tot: date) -> date:
        """A day from `van` up to and including `tot`."""
        return van + timedelta(days=self.dobbel.randint(0, max(0, (tot - van).days)))

    def kans(self, kans: float) -> bool:
        return self.dobbel.random() < kans

    def gezin(self, grootte: int) -> Rijen:
        """A household of `grootte`, housed between 2015 and today; one in fifty is still in an azc."""
        land = self.dobbel.choices(HERKOMST, AANDEEL)[0]
        achternaam = self.dobbel.choice(namen.VOORRAAD[land][0])
        huishouden = Huishouden(gemeente=self.gemeente, naam=f"gezin {achternaam}" if grootte > 1 else achternaam)
        gekoppeld_op = self.dag(BEGIN, self.vandaag)
        woont_vanaf = gekoppeld_op + timedelta(days=self.dobbel.randint(30, 150))
        gehuisvest = woont_vanaf <= self.vandaag
        rijen = Rijen(
            huishouden,
            Koppeling(
                gemeente=self.gemeente,
                huishouden=huishouden,
                gekoppeld_op=gekoppeld_op,
                azc=self.dobbel.choice(namen.AZC),
            ),
            self._woningen(huishouden, woont_vanaf) if gehuisvest else [],
            [],
        )
        klantmanager = self.klantmanagers[self.gemaakt // PER_KLANTMANAGER]
        for relatie, leeftijd in self._samenstelling(grootte):
            self._lid(rijen, relatie, leeftijd, land, achternaam, woont_vanaf, klantmanager)
        if gehuisvest:
            self._leven(rijen, woont_vanaf)
        return rijen

    def _woningen(self, huishouden: Huishouden, van: date) -> list[Huisvesting]:
        """One home, sometimes a second one later."""
        verhuisd_op = plus_maanden(van, self.dobbel.randint(12, 60))
        begin = [van, verhuisd_op] if self.kans(0.1) and verhuisd_op <= self.vandaag else [van]
        tot = [*(dag - timedelta(days=1) for dag in begin[1:]), None]
        return [
            Huisvesting(
                gemeente=self.gemeente,
                huishouden=huishouden,
                van=eerste,
                tot=laatste,
                contract_op=eerste - timedelta(days=14),
                brp_op=min(eerste + timedelta(days=3), self.vandaag),
                **adres(self.gemeente, self.dobbel),
            )
            for eerste, laatste in zip(begin, tot, strict=True)
        ]

    def _samenstelling(self, grootte: int) -> list[tuple[Relatie, int]]:
        """Relation and age of each member: a head, mostly a partner, and children young enough to be theirs."""
        ouders = 1 if grootte == 1 or self.kans(0.25) else 2
        jongste = 36 if grootte > ouders else 19
        volwassenen = [(relatie, self.dobbel.randint(jongste, 62)) for relatie in (Relatie.HOOFD, Relatie.PARTNER)]
        return [*volwassenen[:ouders], *((Relatie.KIND, self.dobbel.randint(0, 17)) for _ in range(grootte - ouders))]

    def _lid(
        self,
        rijen: Rijen,
        relatie: Relatie,
        leeftijd: int,
        land: str,
        achternaam: str,
        woont_vanaf: date,
        klantmanager: Medewerker,
    ) -> None:
        """One member, of this age when the household was housed; one in five came later."""
        jarig = plus_maanden(woont_vanaf, -12 * leeftijd)
        geboren = min(self.dag(plus_maanden(jarig, -12), plus_maanden(jarig, -1)), self.vandaag)
        nareiziger = relatie != Relatie.HOOFD and self.kans(0.2)
        van = max(rijen.koppeling.gekoppeld_op, geboren)
        if nareiziger:
            van = min(max(woont_vanaf, geboren) + timedelta(days=self.dobbel.randint(60, 400)), self.vandaag)
        statushouder = self._statushouder(land, achternaam, geboren, klantmanager)
        plicht = max(van, woont_vanaf)
        if relatie != Relatie.KIND and plicht <= self.vandaag:
            statushouder.inburgeringsplicht_op = plicht
        rijen.leden.append(
            Huishoudlid(
                gemeente=self.gemeente,
                huishouden=rijen.huishouden,
                statushouder=statushouder,
                relatie=relatie,
                nareiziger=nareiziger,
                van=van,
            )
        )
        self.gemaakt += 1

    def _statushouder(self, land: str, achternaam: str, geboren: date, klantmanager: Medewerker) -> Statushouder:
        geslacht = self.dobbel.choice((M, V))
        nationaliteit, talen = namen.LANDEN[land]
        statushouder = Statushouder(
            gemeente=self.gemeente,
            klantmanager=klantmanager,
            voornamen=self.dobbel.choice(namen.VOORRAAD[land][1 if geslacht == M else 2]),
            achternaam=achternaam,
            geboortedatum=geboren,
            geslacht=geslacht,
            nationaliteit=nationaliteit,
            v_nummer=f"{2_000_000_000 + self.gemaakt}",
            contacttaal=self.dobbel.choice(talen),
        )
        if bsn := next(self.bsns, None):
            geef_bsn(statushouder, bsn)
        if geboren <= geboren_uiterlijk(16, self.vandaag):
            statushouder.leesniveau = self.dobbel.choice(Leesniveau.values)
            statushouder.tolk_nodig = self.kans(0.3)
            statushouder.voorkeurskanaal = self.dobbel.choice(Kanaal.values)
            statushouder.telefoon = telefoon(self.dobbel)
        return statushouder

    def _leven(self, rijen: Rijen, van: date) -> None:
        """What happened since the housing: lessons, trajectories, work, money, and the end."""
        slot = self._slot(rijen, van)
        uiterlijk = slot or self.vandaag
        werk_vanaf = []
        for lid in rijen.leden:
            leeftijd = (lid.van - lid.statushouder.geboortedatum).days // 365
            if leeftijd >= 18:
                werk_vanaf += self._volwassene(rijen, lid.statushouder, max(van, lid.van), uiterlijk)
                self._begeleiding(rijen, lid, max(van, lid.van), uiterlijk)
            elif leeftijd >= 12:
                self._jongere(rijen, lid.statushouder, max(van, lid.van), uiterlijk)
        self._bijstand(rijen, van, min(werk_vanaf, default=None), slot)

    def _feit(
        self, rijen: Rijen, model: Any, statushouder: Statushouder, van: date, tot: date | None, **velden: Any
    ) -> None:
        rijen.feiten.append(model(gemeente=self.gemeente, statushouder=statushouder, van=van, tot=tot, **velden))

    def _tot(self, van: date, maanden: int, uiterlijk: date) -> date | None:
        """The last day after so many months; None while that lies ahead."""
        tot = plus_maanden(van, maanden)
        return tot if tot <= uiterlijk else None

    def _volwassene(self, rijen: Rijen, wie: Statushouder, van: date, uiterlijk: date) -> list[date]:
        """Lessons, a trajectory, volunteering and work; returns when work began."""
        if self.kans(0.9):
            self._lessen(rijen, wie, van + timedelta(days=self.dobbel.randint(20, 90)), uiterlijk)
        werk = van + timedelta(days=self.dobbel.randint(120, 1800))
        traject = werk - timedelta(days=self.dobbel.randint(60, 240))
        if van <= traject <= uiterlijk and self.kans(0.7):
            self._traject(rijen, wie, traject, werk - timedelta(days=1), uiterlijk)
        begin = van + timedelta(days=150)
        if begin <= uiterlijk and self.kans(0.3):
            soort, einde = Activiteitsoort.VRIJWILLIG, self._tot(begin, 12, uiterlijk)
            self._feit(rijen, Activiteit, wie, begin, einde, soort=soort, organisatie="Buurthuis De Ketting")
        if werk > uiterlijk or not self.kans(0.7):
            return []
        self._baan(rijen, wie, werk, uiterlijk)
        return [werk]

    def _begeleiding(self, rijen: Rijen, lid: Huishoudlid, van: date, uiterlijk: date) -> None:
        """The steps that were taken and the talks that were held; one in fifteen was forgotten."""
        stappen = [(soort, van + timedelta(days=dag)) for soort, dag in STAPPEN.items()]
        if lid.relatie == Relatie.HOOFD:
            stappen += [(soort, van + timedelta(days=dag)) for soort, dag in STAPPEN_VAN_GEZIN.items()]
        wie, gezet = lid.statushouder, set()
        for soort, dag in stappen:
            if dag <= uiterlijk and self.kans(14 / 15):
                self._dag(rijen, Mijlpaal, wie, dag, soort=soort)
                gezet.add(soort)
        getekend = van + timedelta(days=PVT_NA)
        if getekend <= uiterlijk and Mijlpaalsoort.PIP in gezet:  # without a plan the term has not begun
            self._dag(rijen, Afronding, wie, getekend, soort=Afrondsoort.PVT)
        for gesprek, dag in ((Gespreksoort.INTAKE_WERK, van + timedelta(days=35)), *self._gesprekken(van, uiterlijk)):
            if dag <= uiterlijk and self.kans(14 / 15):
                self._dag(rijen, Gesprek, wie, dag, gevoerd_door=wie.klantmanager, **beginwaarden(wie, gesprek))

    def _gesprekken(self, van: date, uiterlijk: date) -> list[tuple[Gespreksoort, date]]:
        """The last progress talk and the last review: older ones change nothing."""
        laatste = [(Gespreksoort.VOORTGANG, 100), (Gespreksoort.HALFJAAR, 195)]
        gehad = [(soort, uiterlijk - timedelta(days=self.dobbel.randint(1, dagen))) for soort, dagen in laatste]
        return [(soort, dag) for soort, dag in gehad if dag > van]

    def _dag(self, rijen: Rijen, model: Any, statushouder: Statushouder, dag: date, **velden: Any) -> None:
        rijen.feiten.append(model(gemeente=self.gemeente, statushouder=statushouder, datum=dag, **velden))

    def _lessen(self, rijen: Rijen, wie: Statushouder, van: date, uiterlijk: date) -> None:
        """One or two courses, the second after the first, and for most a diploma at the end."""
        niveaus = self.dobbel.choice((("alfa", "a1"), ("a1", "a2"), ("a2",), ("b1",)))
        klaar: date | None = van - timedelta(days=1)
        for niveau in niveaus:
            begin = klaar + timedelta(days=1) if klaar else None
            if begin is None or begin > uiterlijk:
                return
            klaar = self._tot(begin, self.dobbel.randint(8, 20), uiterlijk)
            self._feit(rijen, Cursus, wie, begin, klaar, aanbieder=KW1C, niveau=niveau)
        if klaar and self.kans(0.75):
            rijen.feiten.append(Diploma(gemeente=self.gemeente, statushouder=wie, behaald_op=klaar, niveau="a2"))

    def _baan(self, rijen: Rijen, wie: Statushouder, van: date, uiterlijk: date) -> None:
        """A job, and perhaps another one after it."""
        for _ in range(2):
            waar, wat = self.dobbel.choice(namen.WERKGEVERS)
            baan = {"soort": Activiteitsoort.WERK, "organisatie": waar, "functie": wat}
            tot = self._tot(van, self.dobbel.randint(6, 72), uiterlijk)
            uren = self.dobbel.choice((12, 16, 20, 24, 32, 36, 40))
            self._feit(rijen, Activiteit, wie, van, tot, uren_per_week=uren, **baan)
            if not tot or tot >= uiterlijk or self.kans(0.4):
                return
            van = tot + timedelta(days=1)

    def _traject(self, rijen: Rijen, wie: Statushouder, van: date, tot: date, uiterlijk: date) -> None:
        klaar, uitvoerder = tot <= uiterlijk, self.dobbel.choice(Uitvoerder.values)
        anders = van >= REDEN_VANAF and uitvoerder != Uitvoerder.WEGWIJS
        self._feit(
            rijen,
            Activiteit,
            wie,
            van,
            tot if klaar else None,
            soort=self.dobbel.choice((Activiteitsoort.TRAJECT, Activiteitsoort.TRAJECT, Activiteitsoort.TRAJECT_MEER)),
            uitvoerder=uitvoerder,
            waarom_niet_wegwijs="De werkplek is alleen daar." if anders else "",
            resultaat=self.dobbel.choice(Resultaat.values) if klaar else "",
        )

    def _jongere(self, rijen: Rijen, wie: Statushouder, van: date, uiterlijk: date) -> None:
        begin = van + timedelta(days=30)
        if begin <= uiterlijk:
            school = self._tot(begin, 24, uiterlijk)
            self._feit(rijen, Isk, wie, begin, school, school="ISK Voorbeeldstad", route=self.dobbel.choice("1234"))

    def _bijstand(self, rijen: Rijen, van: date, werk: date | None, slot: date | None) -> None:
        """Full until work begins, then for some partial; nothing after closing."""
        soorten = [(Bijstandsoort.VOLLEDIG, van, werk - timedelta(days=1) if werk else slot)]
        if werk and self.kans(0.4):
            soorten.append((Bijstandsoort.GEDEELTELIJK, werk, slot))
        rijen.uitkeringen += [
            Uitkering(gemeente=self.gemeente, huishouden=rijen.huishouden, soort=soort, van=begin, tot=tot)
            for soort, begin, tot in soorten
        ]

    def _slot(self, rijen: Rijen, van: date) -> date | None:
        """Most are closed after some years, some move away; None: still with us."""
        slot = plus_maanden(van, self.dobbel.randint(24, 90))
        laatste = max(lid.van for lid in rijen.leden)
        if not laatste < slot <= self.vandaag or self.kans(0.2):
            return None
        verhuisd = self.kans(0.15)
        for lid in rijen.leden:
            wie = lid.statushouder
            wie.afgesloten_op = slot
            wie.afsluitreden = Afsluitreden.VERTROKKEN if verhuisd else Afsluitreden.ZELFSTANDIG
            if verhuisd:
                wie.vertrokken_op, wie.vertrekreden = slot, Vertrekreden.VERHUISD
        if verhuisd:
            rijen.huisvestingen[-1].tot = max(slot, rijen.huisvestingen[-1].van)
        return slot
