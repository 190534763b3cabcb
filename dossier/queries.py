"""Querysets of the client record, cut to what the visitor may see. Every page, count and export starts here."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import connection, models
from django.db.models import Exists, Min, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest

from bouwstenen.databank import voorbereid
from bouwstenen.periodes import PeriodeQuerySet
from bouwstenen.versleuteling import kenmerk
from bouwstenen.zoeken import alleen_cijfers
from toegang.models import Waarneming
from toegang.rechten import Recht

if TYPE_CHECKING:
    from dossier.models import Statushouder
    from toegang.zicht import Zicht

DOSSIERNUMMER = re.compile(r"[Dd]\d{4,11}")


def _leden(dag: date) -> Any:
    """Who belongs to which household on `dag`."""
    from dossier.models import Huishoudlid  # the models import this module

    return Huishoudlid.objects.op(dag)


def dossiers_binnen(zicht: "Zicht", pad: str = "", onderdeel: str = "") -> Q:
    """The condition that a dossier lies inside zicht; `pad` leads to the statushouder, for example "statushouder__".

    A teamleider sees the gemeente; a klantmanager the own caseload, that of colleagues during waarneming, the people
    who live with them today (not those who once did), and what noodtoegang opened. A partner sees what is shared with
    its organisatie: the dossier when anything is, an `onderdeel` when that is. Everybody else sees none.
    """
    from dossier.models import Deling  # the models import this module

    if zicht.mag(Recht.TEAM_ZIEN):
        return Q(**{f"{pad}gemeente_id": zicht.gemeente_id})
    if zicht.mag(Recht.PARTNER_DOSSIER):
        ids: dict[str, Any] = {f"{pad}pk__in": Deling.objects.geldig_voor(zicht, onderdeel).values("statushouder_id")}
    elif zicht.caseload_van:
        ids = {f"{pad}pk__een_van": caseload(zicht)}
    else:
        return Q(pk__in=[])
    return Q(**{f"{pad}gemeente_id": zicht.gemeente_id}, **ids)


# Written out: it runs on every page, and Django would need longer to put it into words than PostgreSQL to answer it.
CASELOAD = """
    WITH eigen AS (
        SELECT id FROM dossier_statushouder WHERE gemeente_id = %(gemeente)s AND klantmanager_id = ANY(%(van)s)
    ), woont AS NOT MATERIALIZED (
        SELECT huishouden_id, statushouder_id FROM dossier_huishoudlid
        WHERE van <= %(dag)s AND (tot IS NULL OR tot >= %(dag)s)
    )
    SELECT id FROM eigen
    UNION SELECT ander.statushouder_id FROM woont zelf JOIN woont ander USING (huishouden_id)
        WHERE zelf.statushouder_id IN (SELECT id FROM eigen)
    UNION SELECT statushouder_id FROM dossier_noodtoegang
        WHERE medewerker_id = %(medewerker)s AND van <= %(dag)s AND tot >= %(dag)s
    ORDER BY 1"""


def caseload(zicht: "Zicht") -> list[int]:
    """The ids of the dossiers of a klantmanager, looked up once per request: as a subquery in every queryset PostgreSQL
    would spend more time on planning than on reading."""
    if "caseload" not in zicht.onthouden:
        waarden: dict[str, Any] = {
            "gemeente": zicht.gemeente_id,
            "van": sorted(zicht.caseload_van),
            "dag": zicht.dag,
            "medewerker": zicht.medewerker_id,
        }
        with voorbereid() as cursor:
            cursor.execute(CASELOAD, waarden)
            zicht.onthouden["caseload"] = [pk for (pk,) in cursor.fetchall()]
    return list(zicht.onthouden["caseload"])


def ligt_voor_geboorte(statushouder: "Statushouder", jaar: int) -> bool:
    """Whether this year is from before the birth. A partner does not see the birthday: PostgreSQL says yes or no."""
    if geboren := statushouder.geboortedatum:
        return jaar < geboren.year
    with connection.cursor() as cursor:
        cursor.execute("SELECT zicht_voor_geboorte(%s, %s)", [statushouder.pk, jaar])
        return bool(cursor.fetchone()[0])


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
        if cijfers := alleen_cijfers(tekst):
            return self.filter(Q(v_nummer=cijfers) | Q(bsn_kenmerk=kenmerk(cijfers.zfill(9))))
        if DOSSIERNUMMER.fullmatch(tekst):
            return self.filter(dossiernummer=tekst.upper())
        # By a function of PostgreSQL, that uses the index and keeps to the caller's scope (see docs/beveiliging.md).
        return self.filter(pk__in=RawSQL("SELECT zicht_zoek(%s)", [tekst.split()]))

    def voor_partner(self) -> Self:
        """Only the fields that every partner of a dossier may know; the others are not even fetched."""
        return self.select_related("klantmanager").only(
            "dossiernummer", "voornamen", "achternaam", "contacttaal", "tolk_nodig", "gemeente_id",
            "klantmanager__naam", "klantmanager__email",
        )  # fmt: skip

    def aanwezig(self, datum: date) -> Self:
        """Who had not left and whose dossier was not closed on or before `datum`."""
        return self.filter(aanwezig_op(datum))

    def met_waarnemer(self, dag: date) -> Self:
        """Adds `waarnemer`: the name of who replaces the klantmanager on `dag`."""
        waarneming = Waarneming.objects.filter(afwezige=OuterRef("klantmanager")).op(dag)
        return self.annotate(waarnemer=Subquery(waarneming.values("waarnemer__naam")[:1]))

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

    def zichtbaar_voor(self, zicht: "Zicht", onderdeel: str = "gezin") -> Self:
        """The households in which somebody inside zicht lives today, for a partner: with whom `onderdeel` is shared.

        A partner does not see where people with geheimhouding live.
        """
        binnen = dossiers_binnen(zicht, "statushouder__", onderdeel)
        gezinnen = self.filter(
            gemeente_id=zicht.gemeente_id, pk__in=_leden(zicht.dag).filter(binnen).values("huishouden_id")
        )
        if onderdeel == "wonen" and zicht.mag(Recht.PARTNER_DOSSIER):
            geheim = _leden(zicht.dag).filter(statushouder__geheimhouding=True)
            return gezinnen.exclude(pk__in=geheim.values("huishouden_id"))
        return gezinnen

    def telbaar_voor(self, zicht: "Zicht") -> Self:
        """The households that may be counted, never shown."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.MONITOR) else self.none()

    def met_gehuisvest_op(self) -> Self:
        """Adds `gehuisvest_op`: the first day in a home in this gemeente (None: not yet)."""
        return self.annotate(gehuisvest_op=Min("huisvestingen__van"))


class FeitQuerySet(PeriodeQuerySet):
    """Facts about one client; the model says as `onderdeel` to which part of the dossier they belong."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The facts of the clients inside zicht."""
        onderdeel = self.model.onderdeel  # type: ignore[attr-defined]  # every fact has one
        return self.filter(dossiers_binnen(zicht, "statushouder__", onderdeel))


class GezinsfeitQuerySet(PeriodeQuerySet):
    """Facts about a whole household; the model says as `onderdeel` to which part of the dossier they belong."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The facts of the households inside zicht."""
        from dossier.models import Huishouden  # the models import this module

        onderdeel = self.model.onderdeel  # type: ignore[attr-defined]  # every fact has one
        gezinnen = Huishouden.objects.zichtbaar_voor(zicht, onderdeel)
        return self.filter(huishouden__in=gezinnen.values("pk"))


class DelingQuerySet(PeriodeQuerySet):
    """Sharings of a dossier with a partner."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For the gemeente those of the dossiers inside zicht, for a partner its own that hold today."""
        if zicht.mag(Recht.PARTNER_DOSSIER):
            return self.geldig_voor(zicht)
        return self.filter(dossiers_binnen(zicht, "statushouder__"))

    def geldig(self, dag: date) -> Self:
        """Those that open a dossier on `dag`: begun, not ended, not withdrawn."""
        return self.op(dag).filter(ingetrokken_op__isnull=True)

    def geldig_voor(self, zicht: "Zicht", onderdeel: str = "") -> Self:
        """Those that open a dossier (or one part of it) today for the organisatie of the visitor."""
        geldig = self.geldig(zicht.dag).filter(gemeente_id=zicht.gemeente_id, organisatie_id=zicht.organisatie_id)
        return geldig.filter(onderdelen__contains=[onderdeel]) if onderdeel else geldig


class BijdrageQuerySet(models.QuerySet):
    """What partners added."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For the gemeente those of the dossiers inside zicht; for a partner its own, on parts still shared."""
        if not zicht.mag(Recht.PARTNER_DOSSIER):
            return self.filter(dossiers_binnen(zicht, "statushouder__"))
        from dossier.models import Deling  # the models import this module

        gedeeld = Deling.objects.geldig_voor(zicht).filter(
            statushouder=OuterRef("statushouder"), onderdelen__contains=[OuterRef("onderdeel")]
        )
        return self.filter(Exists(gedeeld), organisatie_id=zicht.organisatie_id)


class NoodtoegangQuerySet(PeriodeQuerySet):
    """Dossiers opened outside the own caseload."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """All of the gemeente for the teamleider, otherwise one's own."""
        van_gemeente = self.filter(gemeente_id=zicht.gemeente_id)
        return van_gemeente if zicht.mag(Recht.TEAM_ZIEN) else van_gemeente.filter(medewerker_id=zicht.medewerker_id)
