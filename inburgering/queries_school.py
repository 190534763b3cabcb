"""Querysets of schools and their groups: facts of the gemeente, not of one client."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Q

from bouwstenen.kalender import plus_maanden
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


def leden_van(groep: "Groep", maand: date, zicht: "Zicht") -> list[Statushouder]:
    """Who was in this group on some day of the month, as far as inside zicht, by name."""
    einde = plus_maanden(maand, 1)
    cursussen = groep.cursussen.zichtbaar_voor(zicht).filter(Q(tot__isnull=True) | Q(tot__gte=maand), van__lt=einde)
    wie = Statushouder.objects.zichtbaar_voor(zicht).filter(pk__in=cursussen.values("statushouder_id"))
    return list(wie.order_by("zoeknaam"))


def met_afspraak(clienten: list[Statushouder], dag: date) -> set[int]:
    """Of whom a school may tell: the part inburgering is shared with one on that day."""
    delingen = Deling.objects.geldig(dag).filter(
        statushouder__in=clienten,
        organisatie__soort=Organisatie.Soort.ONDERWIJS,
        onderdelen__contains=[Onderdeel.INBURGERING],
    )
    return set(delingen.values_list("statushouder_id", flat=True))
