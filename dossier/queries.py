"""Querysets of the client record, cut to what the visitor may see. Every page, count and export starts here."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Min, OuterRef, Q, Subquery
from django.db.models.functions import Greatest

from bouwstenen.periodes import PeriodeQuerySet
from bouwstenen.versleuteling import kenmerk
from bouwstenen.zoeken import alle_woorden, alleen_cijfers
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


def _leden(dag: date) -> Any:
    """Who belongs to which household on `dag`."""
    from dossier.models import Huishoudlid  # the models import this module

    return Huishoudlid.objects.op(dag)


def dossiers_binnen(zicht: "Zicht", pad: str = "") -> Q:
    """The condition that a dossier lies inside zicht; `pad` leads to the statushouder, for example "statushouder__".

    A teamleider sees the gemeente; a klantmanager the own caseload, that of colleagues during waarneming, and the
    people who live with them today: not those who once did. Everybody else sees none.
    """
    if zicht.mag(Recht.TEAM_ZIEN):
        return Q(**{f"{pad}gemeente_id": zicht.gemeente_id})
    if not zicht.caseload_van:
        return Q(pk__in=[])
    from dossier.models import Statushouder  # the models import this module

    eigen = Statushouder.objects.filter(klantmanager_id__in=zicht.caseload_van)
    gezinnen = _leden(zicht.dag).filter(statushouder__in=eigen).values("huishouden_id")
    gezinsleden = _leden(zicht.dag).filter(huishouden_id__in=gezinnen)
    # A union, because PostgreSQL reads a whole table for an OR of a condition and a subquery.
    ids = eigen.order_by().values("pk").union(gezinsleden.order_by().values("statushouder_id"))
    return Q(**{f"{pad}gemeente_id": zicht.gemeente_id, f"{pad}pk__in": ids})


def aanwezig_op(datum: date, pad: str = "") -> Q:
    """The condition that somebody had not left (moved, deceased, closed) on or before `datum`."""
    return (Q(**{f"{pad}vertrokken_op__isnull": True}) | Q(**{f"{pad}vertrokken_op__gt": datum})) & (
        Q(**{f"{pad}afgesloten_op__isnull": True}) | Q(**{f"{pad}afgesloten_op__gt": datum})
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
        voorwaarde = alle_woorden("zoeknaam", tekst) | Q(dossiernummer__iexact=tekst)
        if cijfers := alleen_cijfers(tekst):
            voorwaarde |= Q(v_nummer=cijfers) | Q(bsn_kenmerk=kenmerk(cijfers.zfill(9)))
        return self.filter(voorwaarde)

    def aanwezig(self, datum: date) -> Self:
        """Who had not left and whose dossier was not closed on or before `datum`."""
        return self.filter(aanwezig_op(datum))

    def met_gezin(self, dag: date) -> Self:
        """Adds `gezin_naam` of the household on `dag`, and `gehuisvest_op`: since when this person has a home here."""
        lid = _leden(dag).filter(statushouder=OuterRef("pk"))
        woont = lid.filter(huishouden__huisvestingen__van__isnull=False).order_by("huishouden__huisvestingen__van")
        return self.annotate(
            gezin_naam=Subquery(lid.values("huishouden__naam")[:1]),
            gehuisvest_op=Subquery(woont.values(sinds=Greatest("van", "huishouden__huisvestingen__van"))[:1]),
        )

    def in_fase(self, fase: str, dag: date) -> Self:
        """Those in one phase on `dag`; needs `met_gezin`."""
        aanwezig = self.aanwezig(dag)
        match fase:
            case "gekoppeld":
                return aanwezig.filter(Q(gehuisvest_op__isnull=True) | Q(gehuisvest_op__gt=dag))
            case "gehuisvest":
                return aanwezig.filter(gehuisvest_op__lte=dag)
            case "vertrokken":
                return self.filter(vertrokken_op__lte=dag)
            case "afgesloten":
                return self.filter(afgesloten_op__lte=dag)
            case "alle":
                return self
            case _:
                return aanwezig


class HuishoudenQuerySet(models.QuerySet):
    """Households."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The households in which somebody inside zicht lives today."""
        leden = _leden(zicht.dag).filter(dossiers_binnen(zicht, "statushouder__")).values("huishouden_id")
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
