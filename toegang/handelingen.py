"""Every write goes through here: inside zicht, validated, in one transaction, never over somebody else's work."""

from typing import Any, TypeVar

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction

from bouwstenen.kalender import schrijffouten
from toegang.aanmelden import toestellen
from toegang.aanmelden.sessies import Herkomst, beeindig_andere
from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Groepsrol, Medewerker, Waarneming
from toegang.rechten import Recht, Rol
from toegang.regels import bezwaar_tegen
from toegang.uitnodiging.handelingen import koppel, nodig_uit
from toegang.uitnodiging.regels import is_ongebruikt
from toegang.zicht import Zicht

M = TypeVar("M", bound=models.Model)
GEWEIGERD = "23514"  # PostgreSQL's check_violation
ELDERS = Herkomst("", "")


class Verouderd(Exception):
    """Somebody else saved the record in the meantime; `nu` is the record as it stands now."""

    def __init__(self, nu: models.Model) -> None:
        super().__init__("Het record is intussen door iemand anders gewijzigd.")
        self.nu = nu


@transaction.atomic
def bewaar(record: M, *, door: Zicht) -> M:
    """Save one record of the gemeente.

    Raises PermissionDenied for another gemeente, ValidationError for what the model or PostgreSQL refuses, and
    Verouderd when the stored version is not the one that `record` was read from.
    """
    if record.gemeente_id != door.gemeente_id:  # type: ignore[attr-defined]  # every record has a gemeente
        raise PermissionDenied
    if record.pk and hasattr(record, "versie"):
        nu = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if nu.versie != record.versie:
            raise Verouderd(nu)
        record.versie += 1
    if fouten := schrijffouten(record, door.dag):
        raise ValidationError(fouten)
    record.full_clean()
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError as fout:
        raise _als_melding(record, fout) from fout
    return record


def _als_melding(record: models.Model, fout: IntegrityError) -> ValidationError:
    """What PostgreSQL refused in a race, in the words that the form would have used."""
    diagnose = getattr(fout.__cause__, "diag", None)
    for regel in record._meta.constraints:
        if diagnose and regel.name == diagnose.constraint_name:
            return ValidationError(regel.get_violation_error_message(), code=regel.violation_error_code)
    if diagnose and diagnose.sqlstate == GEWEIGERD and not diagnose.table_name:  # our own words, in a trigger
        return ValidationError(diagnose.message_primary, code=diagnose.constraint_name)
    raise fout


@transaction.atomic
def verwijder(record: models.Model, *, door: Zicht) -> None:
    """Remove one record that was entered by mistake; its history stays. Raises ValidationError when PostgreSQL keeps
    it, and says why."""
    if record.gemeente_id != door.gemeente_id:  # type: ignore[attr-defined]  # every record has a gemeente
        raise PermissionDenied
    try:
        with transaction.atomic():
            record.delete()
    except IntegrityError as fout:
        raise _als_melding(record, fout) from fout


@transaction.atomic
def bewaar_medewerker(medewerker: Medewerker, *, door: Zicht, adres: str = "") -> Medewerker:
    """Save a colleague, whom `adres` invites. A new account has no password until its owner sets one, with the link in
    the welcome; who has an account somewhere works here too once they have accepted it.

    Blocking always works, also when somebody still has a caseload: the teamleider finds those dossiers by filter.
    Raises ValidationError when somebody would lock themselves out.
    """
    if not door.mag(Recht.GEBRUIKERS):
        raise PermissionDenied
    if medewerker.pk == door.medewerker_id and not (medewerker.is_active and medewerker.rol == door.rol):
        raise ValidationError("U kunt uw eigen account niet blokkeren of een andere rol geven. Vraag een collega.")
    return _bewaar_account(medewerker, door=door, adres=adres)


def _bewaar_account(medewerker: Medewerker, *, door: Zicht, adres: str) -> Medewerker:
    """Blocking ends every session of who works nowhere any more; who does goes on there (`LidmaatschapMiddleware`)."""
    nieuw = not medewerker.pk
    was = Medewerker.objects.filter(pk=medewerker.pk).values("rol", "organisatie_id", "email", "is_active").first()
    if nieuw:
        medewerker.set_unusable_password()
    koppel(medewerker, adres or medewerker.adres)
    bewaar(medewerker, door=door)
    if nieuw:
        nodig_uit(medewerker, door=door)
    _meld_account(medewerker, was, door)
    account = medewerker.account or medewerker
    account._werkplekken = None  # they have just changed
    if not medewerker.is_active and not mag_inloggen(account):
        beeindig_andere(account)
    return medewerker


def _meld_account(wie: Medewerker, was: dict[str, Any] | None, door: Zicht) -> None:
    """One line for each thing about an account that decides what it may see."""
    over: dict[str, Any] = {"door": door, "medewerker": wie.pk}
    if was is None:
        meld(Melding.ACCOUNT_GEMAAKT, **over, rol=wie.rol, organisatie=wie.organisatie_id)
        return
    if was["rol"] != wie.rol:
        meld(Melding.ACCOUNT_ROL, **over, rol=wie.rol, was=was["rol"])
    if was["organisatie_id"] != wie.organisatie_id:
        meld(Melding.ACCOUNT_ORGANISATIE, **over, organisatie=wie.organisatie_id, was=was["organisatie_id"])
    if was["email"] != wie.email:
        meld(Melding.ACCOUNT_ADRES, **over)
    if was["is_active"] != wie.is_active:
        meld(Melding.ACCOUNT_VRIJGEGEVEN if wie.is_active else Melding.ACCOUNT_GEBLOKKEERD, **over)


def bewaar_eigen(medewerker: Medewerker) -> None:
    """Save what the owner of an account said about working at another gemeente. Raises ValidationError for what
    PostgreSQL refuses."""
    try:
        with transaction.atomic():
            medewerker.save()
    except IntegrityError as fout:
        raise _als_melding(medewerker, fout) from fout


@transaction.atomic
def bewaar_waarneming(waarneming: Waarneming, *, door: Zicht) -> Waarneming:
    """Save who replaces whom. Raises ValidationError when one of the two is away or needed elsewhere on those days."""
    if not door.mag(Recht.CASELOAD_VERDELEN):
        raise PermissionDenied
    in_de_weg = Waarneming.objects.in_de_weg_van(waarneming).select_related("afwezige", "waarnemer")
    if bezwaar := bezwaar_tegen(waarneming, list(in_de_weg)):
        raise bezwaar
    bewaar(waarneming, door=door)
    meld(Melding.WAARNEMING, door=door, medewerker=waarneming.waarnemer_id, was=waarneming.afwezige_id)
    return waarneming


@transaction.atomic
def verwijder_waarneming(waarneming: Waarneming, *, door: Zicht) -> None:
    """Nobody replaces them after all."""
    over = {"medewerker": waarneming.waarnemer_id, "was": waarneming.afwezige_id}
    verwijder(waarneming, door=door)
    meld(Melding.WAARNEMING_WEG, door=door, **over)


@transaction.atomic
def bewaar_partnermedewerker(medewerker: Medewerker, *, door: Zicht, adres: str = "") -> Medewerker:
    """Save a colleague of the own organisatie; only somebody who looks at shared dossiers, nobody with more rights."""
    eigen = (medewerker.gemeente_id, medewerker.organisatie_id) == (door.gemeente_id, door.organisatie_id)
    if not door.mag(Recht.PARTNER_BEHEER) or not eigen or medewerker.rol != Rol.PARTNER:
        raise PermissionDenied
    return _bewaar_account(medewerker, door=door, adres=adres)


def noteer(
    soort: Aanmeldsoort, *, wie: Medewerker | None, door: Zicht | None = None, herkomst: Herkomst = ELDERS
) -> None:
    """Keep what happened around logging in: in the database, and in the log that a server collects."""
    Aanmeldgebeurtenis.objects.create(
        soort=soort, wie=wie, door_id=door.medewerker_id if door else None, **vars(herkomst)
    )
    gemeente = None if door else wie and wie.gemeente_id
    over = {"gemeente": gemeente} if gemeente else {}
    meld(soort.value, door=door, medewerker=wie.pk if wie else None, plaats=herkomst.plaats or None, **over)


@transaction.atomic
def wis_tweede_factor(medewerker: Medewerker, *, door: Zicht) -> None:
    """Help somebody who lost phone and key: their next login sets up a second factor again, open sessions end.

    Raises ValidationError for one's own: with only a password somebody could otherwise replace the second factor.
    """
    if not door.mag(Recht.GEBRUIKERS) or medewerker.gemeente_id != door.gemeente_id:
        raise PermissionDenied
    if medewerker.pk == door.medewerker_id:
        raise ValidationError("U kunt uw eigen tweede stap hier niet wissen. Vraag een collega-beheerder.")
    if is_ongebruikt(medewerker):
        raise ValidationError("Er is nog geen tweede stap gekozen.")
    if medewerker.account_id:
        raise ValidationError(
            "Deze collega logt in met een account van elders. Daar wist een beheerder de tweede stap."
        )
    Authenticator.objects.filter(user=medewerker).delete()
    beeindig_andere(medewerker)
    toestellen.vergeet(medewerker)  # the phone may be in other hands
    noteer(Aanmeldsoort.FACTOR_GEWIST, wie=medewerker, door=door)
    for elders in Medewerker.objects.werkzaam().filter(account=medewerker):  # who keeps accounts there should know
        noteer(Aanmeldsoort.FACTOR_GEWIST, wie=elders)


@transaction.atomic
def bewaar_groepsrol(groepsrol: Groepsrol, *, door: Zicht) -> Groepsrol:
    """Save which group at the organisation has which role."""
    if not door.mag(Recht.INRICHTING):
        raise PermissionDenied
    bewaar(groepsrol, door=door)
    meld(Melding.GROEP_ROL, door=door, rij=groepsrol.pk, rol=groepsrol.rol)
    return groepsrol


@transaction.atomic
def volg_organisatie(medewerker: Medewerker, rol: Rol, *, herkomst: Herkomst) -> Medewerker:
    """Give somebody who logged in at the organisation the role of their group; new people get their account here.

    There is no `door`: the organisation decides. A blocked account stays as it is. Raises ValidationError, also when
    the gemeente would be left without a functioneel beheerder.
    """
    if medewerker.pk and (medewerker.rol == rol or not medewerker.is_active):
        return medewerker
    if not medewerker.pk:
        medewerker.set_unusable_password()
    medewerker.rol = rol
    medewerker.full_clean()
    try:
        with transaction.atomic():
            medewerker.save()
    except IntegrityError as fout:
        raise _als_melding(medewerker, fout) from fout
    noteer(Aanmeldsoort.ROL, wie=medewerker, herkomst=herkomst)
    return medewerker
