"""Inviting somebody to an account that was made for them, or to work here too with the one that they have."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction

from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.post.regels import OOK_HIER, WELKOM
from toegang.rechten import Recht, Rol
from toegang.uitnodiging.queries import uitnodigingen
from toegang.uitnodiging.regels import bezwaar_tegen_opnieuw, is_ongebruikt
from toegang.zicht import Zicht

# Two gemeenten that invite one address at once: the second finds the account that the first made.
SLOT = "SELECT pg_advisory_xact_lock(hashtextextended('uitnodiging ' || upper(%s), 0))"
ANDER_ADRES = "Dit adres kan hier niet worden gewijzigd. Blokkeer dit account, en nodig iemand op het nieuwe adres uit."


def koppel(wie: Medewerker, adres: str) -> None:
    """Let the address say whose account it is: one that exists somewhere, or a new one. Who invites cannot tell which.

    While nobody has used it, another address may make it somebody else's. Once in use, an account stays one and a
    membership keeps its account. Raises ValidationError.
    """
    if wie.pk and adres == wie.adres:
        return
    if wie.pk and not is_ongebruikt(wie):
        if wie.account_id:
            raise ValidationError(ANDER_ADRES, code="adres_elders")
        wie.email = adres
        return
    with connection.cursor() as cursor:
        cursor.execute(SLOT, [adres])
    account = Medewerker.objects.filter(email__iexact=adres).exclude(pk=wie.pk).first()
    if account and wie.pk and wie.lidmaatschappen.exists():
        raise ValidationError(ANDER_ADRES, code="adres_elders")
    wie.account, wie.email, wie.uitnodigingsadres = (account, None, adres) if account else (None, adres, "")


def nodig_uit(medewerker: Medewerker, *, door: Zicht) -> None:
    """Put the invitation in the outbox, in the name of whoever made the account."""
    zet_klaar(OOK_HIER if medewerker.account_id else WELKOM, voor=medewerker, door=door.medewerker_id)


@transaction.atomic
def nodig_opnieuw_uit(medewerker: Medewerker, *, door: Zicht, nu: datetime) -> None:
    """Send the invitation once more; a link from before opens nothing any more.

    Raises ValidationError when one is on its way or has just gone, and when the account is in use.
    """
    if not _beheert(medewerker, door):
        raise PermissionDenied
    wie = Medewerker.objects.select_for_update().get(pk=medewerker.pk)
    if bezwaar := bezwaar_tegen_opnieuw(wie, uitnodigingen([wie], nu).get(wie.pk)):
        raise bezwaar
    wie.set_unusable_password()  # another one, which every link is made of
    _volg_het_adres(wie)
    wie.save()
    nodig_uit(wie, door=door)
    meld(Melding.ACCOUNT_UITGENODIGD, door=door, medewerker=wie.pk)


def _volg_het_adres(wie: Medewerker) -> None:
    """The account may have got another address since: then the one that was invited is somebody else's."""
    adres = wie.uitnodigingsadres
    if adres and wie.mailadres.lower() != adres.lower():
        wie.uitnodigingsadres = ""
        koppel(wie, adres)


def _beheert(wie: Medewerker, door: Zicht) -> bool:
    if door.mag(Recht.GEBRUIKERS):
        return wie.gemeente_id == door.gemeente_id
    eigen = (wie.gemeente_id, wie.organisatie_id) == (door.gemeente_id, door.organisatie_id)
    return door.mag(Recht.PARTNER_BEHEER) and eigen and wie.rol == Rol.PARTNER
