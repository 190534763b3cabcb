"""Where an account works, and what it was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from toegang.models import Medewerker


@dataclass(frozen=True)
class Werkplekken:
    """The places of one account: those where it works, and those where it is asked to."""

    werkzaam: list[Medewerker]
    aangeboden: list[Medewerker]

    def __bool__(self) -> bool:
        return bool(self.werkzaam or self.aangeboden)

    def kies(self, pk: int) -> Medewerker | None:
        """That place, when one may still work there; else the first, and before all of that what one was asked for."""
        keuzes = self.werkzaam or self.aangeboden
        return next((wie for wie in keuzes if wie.pk == pk), keuzes[0] if keuzes else None)


def verdeel(account: Medewerker, lidmaatschappen: Iterable[Medewerker]) -> Werkplekken:
    """The places of this account. What somebody was asked for at another address is not theirs."""
    alle = [account, *lidmaatschappen]
    return Werkplekken(
        [wie for wie in alle if wie.werkzaam],
        [wie for wie in alle if wie.is_active and not wie.werkzaam and _is_bedoeld(account, wie)],
    )


def _is_bedoeld(account: Medewerker, wie: Medewerker) -> bool:
    return account.adres.lower() == wie.uitnodigingsadres.lower()
