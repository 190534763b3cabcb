"""When a household is relieved of its payments: six months as the term counts them, the pauses, and what the PIP
added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dossier.keuzes import Opschortsoort, Relatie
from dossier.models import Huishoudlid, Opschorting, Statushouder
from dossier.termijnen import FEITEN as VAN_DOSSIER
from ontzorging.models import Ontzorging
from ontzorging.termijnen import FEITEN, TERMIJNEN
from termijnen.queries import Stelsel

DAG = timedelta(days=1)
STELSEL = Stelsel(Statushouder, {**VAN_DOSSIER, **FEITEN}, TERMIJNEN[:1])


@dataclass(frozen=True)
class Periode:
    """The ontzorging of one household. `einde` is the last day of the six months; without it a pause is going on that
    has no end yet."""

    begin: date
    einde: date | None
    verlengd_tot: date | None = None
    pauzes: tuple[tuple[date, date | None], ...] = ()
    gestopt_op: date | None = None

    @property
    def laatste(self) -> date | None:
        """The last day, the extension included; earlier when it was stopped."""
        if self.einde is None:
            return self.gestopt_op
        laatste = max(self.einde, self.verlengd_tot or self.begin)
        return min(laatste, self.gestopt_op or laatste)

    def soort(self, dag: date) -> str:
        """What holds on this day: "verplicht", "verlengd", "pauze" or nothing."""
        if dag < self.begin or (self.gestopt_op and dag > self.gestopt_op):
            return ""
        if any(van <= dag and (tot is None or dag <= tot) for van, tot in self.pauzes):
            return "pauze"
        if self.einde is None or dag <= self.einde:
            return "verplicht"
        return "verlengd" if self.verlengd_tot and dag <= self.verlengd_tot else ""

    def betaalt(self, dag: date) -> bool:
        """Whether the gemeente pays the bills of this day."""
        return self.soort(dag) in {"verplicht", "verlengd"}

    def raakt(self, van: date, tot: date) -> bool:
        """Whether a day of this stretch is one of payment."""
        return any(self.betaalt(van + n * DAG) for n in range((tot - van).days + 1))


def periodes(gezinnen: Iterable[int], vandaag: date) -> dict[int, Periode]:
    """The ontzorging of these households (by id), of those that have one; a fixed number of queries."""
    hoofden = _hoofden(gezinnen, vandaag)
    wie = Statushouder.objects.filter(pk__in=hoofden)
    regels = {r.statushouder_id: r for r in STELSEL.lees(wie, lokaal=[], vandaag=vandaag, in_een_keer=True) if r.start}
    rijen = Ontzorging.objects.filter(huishouden__in=hoofden.values()).select_related("pip")
    besloten = {rij.huishouden_id: rij for rij in rijen}
    pauzes: dict[int, list[tuple[date, date | None]]] = {}
    stil = Opschorting.objects.filter(
        statushouder__in=regels, codes__contains=["ONTZORG"], soort=Opschortsoort.OPSCHORTING
    )
    for van, tot, pk in stil.values_list("van", "tot", "statushouder_id"):
        pauzes.setdefault(pk, []).append((van, tot))
    gevonden = {}
    for pk, regel in regels.items():
        assert regel.start is not None  # those without one were left out
        rij = besloten.get(hoofden[pk])
        gevonden[hoofden[pk]] = Periode(
            regel.start, regel.einde, rij.verlengd_tot if rij else None, tuple(pauzes.get(pk, ())), regel.afgedaan_op
        )
    return gevonden


def _hoofden(gezinnen: Iterable[int], vandaag: date) -> dict[int, int]:
    """Head → household, as they are now; of a household that has fallen apart, as it was last."""
    leden: Any = Huishoudlid.objects.filter(huishouden__in=list(gezinnen), relatie=Relatie.HOOFD).order_by("van")
    per_gezin = {lid.huishouden_id: lid.statushouder_id for lid in leden}
    return {hoofd: gezin for gezin, hoofd in per_gezin.items()}
