"""Every write on the client record."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import Value

from bouwstenen.versleuteling import kenmerk
from bouwstenen.zoeken import Zoekvorm
from dossier import regels
from dossier.keuzes import Relatie
from dossier.models import Huishouden, Huishoudlid, Koppeling, Mijlpaal, Opschorting, Statushouder
from toegang.handelingen import bewaar
from toegang.models import Medewerker
from toegang.rechten import Recht
from toegang.zicht import Zicht


def nieuw_dossiernummer() -> str:
    """The next free number; PostgreSQL hands each out once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('dossier_dossiernummer')")
        return f"D{cursor.fetchone()[0]}"


@transaction.atomic
def bewaar_statushouder(statushouder: Statushouder, *, door: Zicht) -> Statushouder:
    """Save the personal data of a client; a new one gets a number and, unless chosen, oneself as klantmanager."""
    regels.niet_in_toekomst(statushouder.geboortedatum, door.dag, "De geboortedatum")
    if obstakels := regels.obstakels_plicht(statushouder):
        raise ValidationError(obstakels, code="duo")
    statushouder.bsn = statushouder.bsn or None
    statushouder.bsn_kenmerk = kenmerk(statushouder.bsn) if statushouder.bsn else None
    if not statushouder.pk:
        statushouder.dossiernummer = nieuw_dossiernummer()
        statushouder.klantmanager_id = statushouder.klantmanager_id or door.medewerker_id
    return bewaar(statushouder, door=door)


def _een_dossier(statushouder: Statushouder, door: Zicht) -> None:
    """Raise ValidationError (code "dubbel") when somebody with this name and birthday has a dossier inside zicht.

    Two visitors who enter the same person at once wait for each other here. What lies outside zicht is not looked at: a
    refusal would tell that it exists.
    """
    naam = f"{statushouder.achternaam} {statushouder.voornamen}"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(zoekvorm(%s) || %s, %s))",
            [naam, statushouder.geboortedatum.isoformat(), door.gemeente_id],
        )
    vers = replace(door, onthouden={})  # what the other has just written counts too
    zelfde = {"zoeknaam": Zoekvorm(Value(naam)), "geboortedatum": statushouder.geboortedatum}
    if bestaand := Statushouder.objects.zichtbaar_voor(vers).filter(**zelfde).first():
        raise ValidationError(
            "Er is al een dossier van iemand met deze naam en geboortedatum: %(nummer)s. Is dit een ander? Vink dat "
            "dan aan.",
            code="dubbel",
            params={"nummer": bestaand.dossiernummer, "bestaand": bestaand},
        )


@transaction.atomic
def open_dossier(
    statushouder: Statushouder,
    *,
    door: Zicht,
    gekoppeld_op: date,
    azc: str,
    relatie: str = Relatie.HOOFD,
    toch: bool = False,
) -> Statushouder:
    """Start the case of a household at its koppeling, with this client as its first member.

    Raises ValidationError when the client seems to have a dossier, unless it is another person `toch`.
    """
    regels.niet_in_toekomst(gekoppeld_op, door.dag, "De koppeling", code="koppeling_toekomst")
    if not toch:
        _een_dossier(statushouder, door)
    bewaar_statushouder(statushouder, door=door)
    gezin = _nieuw_huishouden(statushouder, Koppeling(gekoppeld_op=gekoppeld_op, azc=azc), door=door)
    voeg_lid_toe(statushouder, door=door, huishouden=gezin, relatie=relatie, nareiziger=False, sinds=gekoppeld_op)
    return statushouder


def _nieuw_huishouden(statushouder: Statushouder, koppeling: Koppeling | None, *, door: Zicht) -> Huishouden:
    """A household of this client, coupled on that day from that azc."""
    gezin = bewaar(Huishouden(gemeente_id=door.gemeente_id, naam=f"gezin {statushouder.achternaam}"), door=door)
    if koppeling:
        plek = {"gekoppeld_op": koppeling.gekoppeld_op, "azc": koppeling.azc}
        bewaar(Koppeling(gemeente_id=door.gemeente_id, huishouden=gezin, **plek), door=door)
    return gezin


@transaction.atomic
def geef_plaats(lid: Huishoudlid, *, door: Zicht, huishouden: Huishouden | None) -> Huishoudlid:
    """Let a client who belongs to no household join one, or begin a new one, coupled as the last one was."""
    wie = lid.statushouder
    if huishouden is None:
        laatste = Koppeling.objects.filter(huishouden__leden__statushouder=wie).order_by("-huishouden__leden__van")
        huishouden = _nieuw_huishouden(wie, laatste.first(), door=door)
    return voeg_lid_toe(
        wie, door=door, huishouden=huishouden, relatie=lid.relatie, nareiziger=lid.nareiziger, sinds=lid.van
    )


@transaction.atomic
def voeg_lid_toe(
    statushouder: Statushouder,
    *,
    door: Zicht,
    huishouden: Huishouden,
    relatie: str,
    nareiziger: bool,
    sinds: date,
    toch: bool = False,
) -> Huishoudlid:
    """Let somebody join a household; a new person gets the klantmanager of the household.

    Raises ValidationError when a new person seems to have a dossier, unless it is another person `toch`.
    """
    regels.niet_in_toekomst(sinds, door.dag, "De datum waarop iemand bij het gezin kwam", code="lid_toekomst")
    if not statushouder.pk:
        if not toch:
            _een_dossier(statushouder, door)
        leden = huishouden.leden.op(door.dag).select_related("statushouder")
        if not statushouder.klantmanager_id and (gezinslid := leden.first()):
            statushouder.klantmanager_id = gezinslid.statushouder.klantmanager_id
        bewaar_statushouder(statushouder, door=door)
    lid = Huishoudlid(
        gemeente_id=door.gemeente_id,
        huishouden=huishouden,
        statushouder=statushouder,
        relatie=relatie,
        nareiziger=nareiziger,
        van=sinds,
    )
    return bewaar(lid, door=door)


@transaction.atomic
def bewaar_lid(lid: Huishoudlid, *, door: Zicht) -> Huishoudlid:
    """Save somebody's place in a household."""
    regels.niet_in_toekomst(lid.van, door.dag, "De datum waarop iemand bij het gezin kwam")
    regels.niet_in_toekomst(lid.tot, door.dag, "De datum waarop iemand uit het gezin ging", code="tot_toekomst")
    return bewaar(lid, door=door)


@transaction.atomic
def bewaar_koppeling(koppeling: Koppeling, *, door: Zicht) -> Koppeling:
    """Save how a household was coupled to the gemeente."""
    regels.niet_in_toekomst(koppeling.gekoppeld_op, door.dag, "De koppeling")
    return bewaar(koppeling, door=door)


def gezin_van(statushouder: Statushouder, vandaag: date) -> Huishouden | None:
    """The household in which somebody lives."""
    lid = statushouder.lidmaatschappen.select_related("huishouden").op(vandaag).first()
    return lid.huishouden if lid else None


@transaction.atomic
def leg_vertrek_vast(statushouder: Statushouder, *, door: Zicht, hele_gezin: bool) -> int:
    """Somebody left the gemeente, alone or with all who still live there; returns how many dossiers were changed."""
    regels.niet_in_toekomst(statushouder.vertrokken_op, door.dag, "Het vertrek")
    return _met_gezin(statushouder, ("vertrokken_op", "vertrekreden"), door=door, hele_gezin=hele_gezin)


@transaction.atomic
def sluit_af(statushouder: Statushouder, *, door: Zicht, hele_gezin: bool) -> int:
    """Close a dossier, alone or with those of the household; returns how many dossiers were changed."""
    regels.niet_in_toekomst(statushouder.afgesloten_op, door.dag, "De afsluiting")
    return _met_gezin(statushouder, ("afgesloten_op", "afsluitreden"), door=door, hele_gezin=hele_gezin)


def _met_gezin(statushouder: Statushouder, velden: tuple[str, str], *, door: Zicht, hele_gezin: bool) -> int:
    bewaar(statushouder, door=door)
    gezin = gezin_van(statushouder, door.dag) if hele_gezin else None
    if gezin is None:
        return 1
    leden = Huishoudlid.objects.filter(huishouden=gezin).op(door.dag).values("statushouder")
    anderen = Statushouder.objects.filter(pk__in=leden, **{f"{velden[0]}__isnull": True}).exclude(pk=statushouder.pk)
    for gezinslid in anderen:
        for veld in velden:
            setattr(gezinslid, veld, getattr(statushouder, veld))
        bewaar(gezinslid, door=door)
    return 1 + len(anderen)


@transaction.atomic
def heropen(statushouder: Statushouder, *, door: Zicht) -> Statushouder:
    """Undo departure and closing; the history keeps both."""
    statushouder.vertrokken_op = statushouder.afgesloten_op = None
    statushouder.vertrekreden = statushouder.afsluitreden = ""
    return bewaar(statushouder, door=door)


@transaction.atomic
def draag_over(statushouders: Iterable[Statushouder], *, klantmanager: Medewerker, door: Zicht) -> int:
    """Give dossiers to another klantmanager, all or none; returns how many changed hands.

    Raises ValidationError with a reason for each dossier that cannot go.
    """
    if not door.mag(Recht.CASELOAD_VERDELEN):
        raise PermissionDenied
    if not Medewerker.objects.klantmanagers(door).filter(pk=klantmanager.pk).exists():
        raise ValidationError(f"{klantmanager.naam} kan geen klantmanager zijn. Kies een collega die mag inloggen.")
    dossiers = list(statushouders)
    if obstakels := [reden for dossier in dossiers for reden in regels.obstakels_overdracht(dossier, door.dag)]:
        raise ValidationError(obstakels)
    over = [dossier for dossier in dossiers if dossier.klantmanager_id != klantmanager.pk]
    for dossier in over:
        dossier.klantmanager = klantmanager
        bewaar(dossier, door=door)
    return len(over)


@transaction.atomic
def bewaar_mijlpaal(mijlpaal: Mijlpaal, *, door: Zicht, elders: bool = False) -> Mijlpaal:
    """Save a step that was taken, here or `elders` in another gemeente; it is only recorded afterwards."""
    regels.niet_in_toekomst(mijlpaal.datum, door.dag, "De datum van deze stap")
    if obstakels := regels.obstakels_mijlpaal(mijlpaal.statushouder, mijlpaal.soort, mijlpaal.datum, elders=elders):
        raise ValidationError(obstakels, code="duo")
    return bewaar(mijlpaal, door=door)


@transaction.atomic
def bewaar_opschorting(opschorting: Opschorting, *, door: Zicht) -> Opschorting:
    """Save a suspension or extension as it was decided."""
    regels.niet_in_toekomst(opschorting.besloten_op, door.dag, "De datum van het besluit")
    return bewaar(opschorting, door=door)
