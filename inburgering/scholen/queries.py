"""Querysets of schools and their groups: facts of the gemeente, not of one client."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from bouwstenen.periodes import PeriodeQuerySet
from dossier.keuzes import Onderdeel
from dossier.models import Deling, Statushouder
from toegang.models import Organisatie
from toegang.rechten import Recht

if TYPE_CHECKING:
    from inburgering.models import Groep
    from toegang.zicht import Zicht


class SchoolQuerySet(PeriodeQuerySet):
    """Schools, and what belongs to one."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the gemeente, for who works with dossiers."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.DOSSIER_LEZEN) else self.none()


class GroepQuerySet(SchoolQuerySet):
    """Groups of schools."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the gemeente; for a school that logs in, its own."""
        if zicht.mag(Recht.PARTNER_DOSSIER):
            return self.filter(gemeente_id=zicht.gemeente_id, aanbieder__organisatie=zicht.organisatie_id)
        return super().zichtbaar_voor(zicht)


def met_afspraak(clienten: Iterable[Statushouder], dag: date, groep: "Groep | None" = None) -> set[int]:
    """Of whom a school may tell: the part inburgering is shared with one on that day; with the school of the group when
    that one is a partner."""
    delingen = Deling.objects.geldig(dag).filter(
        statushouder__in=clienten,
        organisatie__soort=Organisatie.Soort.ONDERWIJS,
        onderdelen__contains=[Onderdeel.INBURGERING],
    )
    if groep and groep.aanbieder.organisatie_id:
        delingen = delingen.filter(organisatie_id=groep.aanbieder.organisatie_id)
    return set(delingen.values_list("statushouder_id", flat=True))
