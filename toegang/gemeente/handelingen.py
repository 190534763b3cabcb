"""Taking a gemeente into use, and what it sets about itself."""

from dataclasses import dataclass

import pghistory
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction

from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.gemeente.regels import ander_adres, bezwaar_tegen_account, bezwaar_tegen_gemeente, in_een_zin, vergeefse
from toegang.handelingen import bewaar
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Gemeente, Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.post.regels import OOK_HIER, WELKOM
from toegang.rechten import Recht, Rol
from toegang.uitnodiging.handelingen import koppel
from toegang.uitnodiging.regels import is_ongebruikt
from toegang.zicht import Zicht

# Two who do the same at once: the second finds what the first made.
SLOT = "LOCK TABLE toegang_gemeente, toegang_medewerker IN SHARE ROW EXCLUSIVE MODE"


@transaction.atomic
def bewaar_gemeente(gemeente: Gemeente, *, door: Zicht) -> Gemeente:
    """Save what a gemeente says about itself, such as its name, its colours and where an objection goes."""
    if not door.mag(Recht.INRICHTING):
        raise PermissionDenied
    bewaar(gemeente, door=door)
    meld(Melding.GEMEENTE_GEWIJZIGD, door=door)
    return gemeente


@dataclass(frozen=True)
class InGebruik:
    """What there is now: `ongebruikt` while the beheerder has to choose a password, `opmerkingen` for who asked."""

    beheerder: Medewerker
    nieuw: bool
    ongebruikt: bool
    opmerkingen: list[str]


def neem_in_gebruik(*, code: str, naam: str, beheerder: str, bezwaaradres: str = "", erbij: bool = False) -> InGebruik:
    """A gemeente and its functioneel beheerder; what is there already stays as it is. With `erbij` a gemeente that has
    a beheerder gets another one, for when nobody can log in any more.

    There is no `door`: whoever has the server decides. Raises ValidationError in one sentence, and then made nothing.
    """
    with transaction.atomic(), pghistory.context(opdracht="eerste_gemeente"):
        with connection.cursor() as cursor:
            cursor.execute(SLOT)
        gemeente = _gemeente(code.strip(), naam.strip(), bezwaaradres.strip())
        beheerders = list(gemeente.medewerkers.filter(rol=Rol.BEHEERDER, is_active=True))
        account, nieuw = _beheerder(gemeente, beheerder.strip(), beheerders, erbij)
        if nieuw:
            zet_klaar(OOK_HIER if account.account_id else WELKOM, voor=account)
            meld(Melding.GEMEENTE_IN_GEBRUIK, door=None, gemeente=gemeente.pk, medewerker=account.pk)
        vergeefs = [wie for wie in beheerders if wie != account and is_ongebruikt(wie)]
        opmerkingen = [*ander_adres(gemeente, bezwaaradres.strip()), *vergeefse(vergeefs)]
        return InGebruik(account, nieuw, is_ongebruikt(account), opmerkingen)


def _gemeente(code: str, naam: str, bezwaaradres: str) -> Gemeente:
    """The gemeente of this code and name, made when neither is there."""
    bestaand = list(Gemeente.objects.filter(code=code) | Gemeente.objects.filter(naam__iexact=naam))
    if bezwaar := bezwaar_tegen_gemeente(bestaand, code, naam):
        raise bezwaar
    if bestaand:
        return bestaand[0]
    gemeente = Gemeente(code=code, naam=naam, postadres=bezwaaradres)
    _keur(gemeente)
    gemeente.save()
    return gemeente


def _beheerder(gemeente: Gemeente, email: str, beheerders: list[Medewerker], erbij: bool) -> tuple[Medewerker, bool]:
    """The beheerder of this address, and whether it is a new one: an account, or one that works here too once its owner
    has accepted that."""
    elders = Medewerker.objects.filter(email__iexact=email).first()
    van_account = Medewerker.objects.van_account(elders.pk) if elders else Medewerker.objects.none()
    bestaand = van_account.filter(gemeente=gemeente, organisatie=None).first()
    in_gebruik = [wie for wie in beheerders if not is_ongebruikt(wie)]
    if bezwaar := bezwaar_tegen_account(bestaand, gemeente, [] if erbij else in_gebruik):
        raise bezwaar
    if bestaand:
        return bestaand, False
    if elders and not mag_inloggen(elders):
        raise ValidationError(f"Het account van {email} is beëindigd. Kies een ander adres.", code="beeindigd")
    naam = elders.naam if elders else "Functioneel beheerder"
    account = Medewerker(gemeente=gemeente, naam=naam, rol=Rol.BEHEERDER)
    koppel(account, email)
    account.set_unusable_password()
    _keur(account)
    account.save()
    return account, True


def _keur(record: Gemeente | Medewerker) -> None:
    try:
        record.full_clean()
    except ValidationError as fout:
        raise in_een_zin(fout, record) from fout
