"""Making the reminders of a day, and the mail that will carry them. Sending it is in `handelingen_bericht.py`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from django.db import connection

from dossier.models import Statushouder
from termijnen.queries import Regel
from toegang.afscherming import als_systeem
from toegang.models import Gemeente
from toegang.post.handelingen import nieuw_nummer
from werkvoorraad.keuzes import Stap
from werkvoorraad.models import Bericht, Herinnering, Ronde, Vermelding
from werkvoorraad.queries_herinnering import gedeeld_op, team_van
from werkvoorraad.regels_herinnering import Team, nieuwe_stap
from werkvoorraad.termijnen import PER_CODE, bereken

T = TypeVar("T")
PER_KEER = 2000  # terms that are in memory at the same time
SLOT = 865  # of PostgreSQL, together with the gemeente: nothing else uses this number


@dataclass
class Telling:
    """What a round made."""

    herinneringen: int = 0
    berichten: int = 0
    zonder_ontvanger: int = 0

    def __add__(self, ander: "Telling") -> "Telling":
        return Telling(
            self.herinneringen + ander.herinneringen,
            self.berichten + ander.berichten,
            self.zonder_ontvanger + ander.zonder_ontvanger,
        )


def nog_te_maken(dag: date) -> list[int]:
    """The gemeenten whose reminders of this day were not made yet."""
    with als_systeem(dag):
        klaar = Ronde.objects.filter(dag=dag).values("gemeente_id")
        return list(Gemeente.objects.exclude(pk__in=klaar).order_by("pk").values_list("pk", flat=True))


def maak_herinneringen(gemeente_id: int, dag: date) -> Telling:
    """Make the reminders of one gemeente with the mails for them: all, or after an error none.

    Running again makes nothing new. A second run at the same moment waits for the first, and then sees its rows.
    """
    with als_systeem(dag):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SLOT, gemeente_id])
        maker = _Ronde(gemeente_id, dag, team_van(gemeente_id, dag))
        van_gemeente = Statushouder.objects.filter(gemeente_id=gemeente_id)
        regels = bereken(van_gemeente, dag, alleen_open=True, uiterlijk=date.fromordinal(dag.toordinal() - min(Stap)))
        for stapel in _stapels(regels, PER_KEER):
            maker.verwerk(stapel)
        Ronde.objects.get_or_create(gemeente_id=gemeente_id, dag=dag)
    return maker.telling


def _stapels(rijen: Iterator[T], aantal: int) -> Iterator[list[T]]:
    while stapel := list(islice(rijen, aantal)):
        yield stapel


class _Ronde:
    """One run over one gemeente; it remembers the mail of each person, and nothing of the dossiers."""

    def __init__(self, gemeente_id: int, dag: date, team: Team) -> None:
        self.gemeente_id, self.dag, self.team = gemeente_id, dag, team
        self.berichten: dict[int, int] = {}
        self.telling = Telling()

    def verwerk(self, regels: list[Regel]) -> None:
        """The reminders that do not exist yet, each with the people who get it."""
        al_gemaakt = Herinnering.objects.laatste_stappen(regel.statushouder_id for regel in regels)
        gedeeld = gedeeld_op(self.dag, (r.statushouder_id for r in regels if PER_CODE[r.code].onderdeel))
        nieuw: list[Herinnering] = []
        voor_wie: list[set[int]] = []
        for regel in regels:
            assert regel.op is not None  # only terms with an end were asked for
            vorige = al_gemaakt.get((regel.statushouder_id, regel.code, regel.op))
            stap = nieuwe_stap(regel.op, self.dag, vorige, regel.start)
            if stap is None:
                continue
            ontvangers = self.team.ontvangers(regel.klantmanager_id, stap)
            if not ontvangers:  # made as soon as there is somebody to tell it to
                self.telling.zonder_ontvanger += 1
                continue
            organisaties = gedeeld.get((regel.statushouder_id, PER_CODE[regel.code].onderdeel), set())
            nieuw.append(self._herinnering(regel, regel.op, stap))
            voor_wie.append(ontvangers | self.team.partners(organisaties))
        self._bewaar(nieuw, voor_wie)

    def _herinnering(self, regel: Regel, uiterlijk: date, stap: Stap) -> Herinnering:
        return Herinnering(
            gemeente_id=self.gemeente_id,
            statushouder_id=regel.statushouder_id,
            code=regel.code,
            uiterlijk=uiterlijk,
            stap=stap,
            gemaakt_op=self.dag,
        )

    def _bewaar(self, nieuw: list[Herinnering], voor_wie: list[set[int]]) -> None:
        Herinnering.objects.bulk_create(nieuw)
        self._maak_berichten(set().union(*voor_wie))
        Vermelding.objects.bulk_create(
            Vermelding(gemeente_id=self.gemeente_id, bericht_id=self.berichten[wie], herinnering=herinnering)
            for herinnering, ontvangers in zip(nieuw, voor_wie, strict=True)
            for wie in sorted(ontvangers)
        )
        self.telling.herinneringen += len(nieuw)

    def _maak_berichten(self, ontvangers: Iterable[int]) -> None:
        erbij = [self._bericht(wie) for wie in sorted(set(ontvangers) - self.berichten.keys())]
        for bericht in Bericht.objects.bulk_create(erbij):
            self.berichten[bericht.voor_id] = bericht.pk
        self.telling.berichten += len(erbij)

    def _bericht(self, wie: int) -> Bericht:
        return Bericht(gemeente_id=self.gemeente_id, voor_id=wie, dag=self.dag, message_id=nieuw_nummer())
