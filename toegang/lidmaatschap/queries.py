"""The places where an account works, fetched once."""

from toegang.lidmaatschap.regels import Werkplekken, verdeel
from toegang.models import Medewerker


def met_werkplekken(pk: int) -> Medewerker | None:
    """The account with this number, and with it where it works (one query)."""
    rijen = {wie.pk: wie for wie in Medewerker.objects.van_account(pk).order_by("pk")}
    account: Medewerker | None = rijen.pop(pk, None)
    if account is None or account.account_id:
        return None
    for wie in rijen.values():
        wie.account = account
    account._werkplekken = verdeel(account, rijen.values())
    return account


def werkplekken(account: Medewerker) -> Werkplekken:
    """Where this account works; none for what is no account."""
    if account.account_id:
        return Werkplekken([], [])
    if account._werkplekken is None:
        verder = Medewerker.objects.filter(account=account.pk).order_by("pk")
        account._werkplekken = verdeel(account, verder)
    return account._werkplekken


def mag_inloggen(account: Medewerker) -> bool:
    """Whether there is anywhere that it works, or could."""
    return bool(werkplekken(account))


def werkt_elders(wie: Medewerker) -> bool:
    """Whether the account is also used at another place, as both know: its owner has accepted to work there."""
    if wie.account_id:
        return wie.aanvaard_op is not None
    return Medewerker.objects.werkzaam().filter(account=wie.pk).exists()
