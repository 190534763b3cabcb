"""Querysets of the client record, cut to what the visitor may see. Every page, count and export starts here."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Min, Q

from bouwstenen.periodes import PeriodeQuerySet
from bouwstenen.versleuteling import kenmerk
from bouwstenen.zoeken import alle_woorden
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


def dossiers_binnen(zicht: "Zicht", pad: str = "") -> Q:
    """The condition that a dossier lies inside zicht; `pad` leads to the statushouder, for example "statushouder__".

    A teamleider sees the gemeente; a klantmanager the own caseload, that of colleagues during waarneming, and the
    relatives in those households. Everybody else sees none.
    """
    if zicht.mag(Recht.TEAM_ZIEN):
        return Q(**{f"{pad}gemeente_id": zicht.gemeente_id})
    if not zicht.caseload_van:
        return Q(pk__in=[])
    from dossier.models import Huishoudlid  # the models import this module

    gezinnen = Huishoudlid.objects.filter(statushouder__klantmanager_id__in=zicht.caseload_van).values("huishouden_id")
    gezinsleden = Huishoudlid.objects.filter(huishouden_id__in=gezinnen).values("statushouder_id")
    return Q(**{f"{pad}gemeente_id": zicht.gemeente_id}) & (
        Q(**{f"{pad}klantmanager_id__in": zicht.caseload_van}) | Q(**{f"{pad}pk__in": gezinsleden})
    )


class StatushouderQuerySet(models.QuerySet):
    """Clients."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The dossiers that the visitor may open."""
        return self.filter(dossiers_binnen(zicht))

    def telbaar_voor(self, zicht: "Zicht") -> Self:
        """The clients that may be counted, never shown: those of the gemeente, for who may see the monitor."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.MONITOR) else self.none()

    def zoek(self, tekst: str) -> Self:
        """By any part of the name (accents and capitals do not matter), V-nummer, dossier number or whole BSN."""
        tekst = tekst.strip()
        if not tekst:
            return self
        cijfers = "".join(teken for teken in tekst if teken.isdigit())
        voorwaarde = alle_woorden("zoeknaam", tekst) | Q(dossiernummer__iexact=tekst)
        if cijfers and len(cijfers) == len(tekst.replace(" ", "").replace(".", "").replace("-", "")):
            voorwaarde |= Q(v_nummer=cijfers) | Q(bsn_kenmerk=kenmerk(cijfers.zfill(9)))
        return self.filter(voorwaarde)

    def aanwezig(self, datum: date) -> Self:
        """Who had not left and whose dossier was not closed on or before `datum`."""
        return self.filter(aanwezig_op(datum))


def aanwezig_op(datum: date, pad: str = "") -> Q:
    """The condition that somebody had not left (moved, deceased, closed) on or before `datum`."""
    return (Q(**{f"{pad}vertrokken_op__isnull": True}) | Q(**{f"{pad}vertrokken_op__gt": datum})) & (
        Q(**{f"{pad}afgesloten_op__isnull": True}) | Q(**{f"{pad}afgesloten_op__gt": datum})
    )


class HuishoudenQuerySet(models.QuerySet):
    """Households."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The households that have a member inside zicht."""
        from dossier.models import Huishoudlid  # the models import this module

        leden = Huishoudlid.objects.filter(dossiers_binnen(zicht, "statushouder__")).values("huishouden_id")
        return self.filter(gemeente_id=zicht.gemeente_id, pk__in=leden)

    def telbaar_voor(self, zicht: "Zicht") -> Self:
        """The households that may be counted, never shown."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.MONITOR) else self.none()

    def met_gehuisvest_op(self) -> Self:
        """Adds `gehuisvest_op`: the first day in a home in this gemeente (None: not yet)."""
        return self.annotate(gehuisvest_op=Min("huisvestingen__van"))


class FeitQuerySet(PeriodeQuerySet):
    """Facts with a period about one client."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The facts of the clients inside zicht."""
        return self.filter(dossiers_binnen(zicht, "statushouder__"))


class GezinsfeitQuerySet(PeriodeQuerySet):
    """Facts with a period about a whole household."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The facts of the households inside zicht."""
        from dossier.models import Huishouden  # the models import this module

        return self.filter(huishouden__in=Huishouden.objects.zichtbaar_voor(zicht).values("pk"))
