"""One account, more places to work: what a medewerker has of both."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX as ONBRUIKBAAR
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Cast, Coalesce

if TYPE_CHECKING:
    from toegang.lidmaatschap.regels import Werkplekken
    from toegang.models import Gemeente, Organisatie

GETAL = partial(Cast, output_field=models.BigIntegerField())  # checking a constraint, Django gives numbers no type


class Lidmaatschap(models.Model):
    """A medewerker is somebody at one gemeente, or at one of its partners. Most are an account as well: with its
    address, password and second step somebody signs in. Who also works elsewhere has another row there, which points at
    that account and signs in with nothing of its own; it holds once its owner has accepted it.

    PostgreSQL keeps that a row never points at one that points on (`0011_lidmaatschap`), and that nobody but the owner
    accepts (`wachters.sql`).
    """

    account = models.ForeignKey(
        "toegang.Medewerker",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="lidmaatschappen",
    )
    # As whoever invited typed it: an account that has another address by now is not whom they meant.
    uitnodigingsadres = models.EmailField("uitgenodigd op", blank=True, editable=False)
    aanvaard_op = models.DateTimeField("aanvaard op", null=True, blank=True, editable=False)

    _werkplekken: "Werkplekken | None" = None  # of this account, looked up once

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="account_of_lidmaatschap",
                condition=Q(account__isnull=True, email__isnull=False, uitnodigingsadres="", aanvaard_op__isnull=True)
                | (
                    Q(
                        account__isnull=False,
                        email__isnull=True,
                        last_login__isnull=True,
                        password__startswith=ONBRUIKBAAR,
                    )
                    & ~Q(uitnodigingsadres="")
                ),
            ),
            models.UniqueConstraint(
                Coalesce(GETAL("account"), GETAL("id")),
                "gemeente",
                Coalesce(GETAL("organisatie"), Value(0)),
                name="een_keer_per_werkplek",
                violation_error_code="lid_dubbel",
                violation_error_message="Iemand met dit e-mailadres staat hier al. Zoek diegene op in de lijst.",
            ),
        ]

    if TYPE_CHECKING:  # what the other half of a medewerker has
        email: str | None
        gemeente: Gemeente
        organisatie: Organisatie | None
        is_active: bool
        account_id: int | None

    @property
    def werkzaam(self) -> bool:
        """Whether somebody can work here now."""
        return self.is_active and (self.account_id is None or self.aanvaard_op is not None)

    @property
    def adres(self) -> str:
        """The address by which people here know this colleague."""
        return self.email or self.uitnodigingsadres

    @property
    def mailadres(self) -> str:
        """Where mail goes: to the account, wherever that is."""
        return (self.account or self).email or ""

    @property
    def werkplek(self) -> str:
        """Where somebody works, told from other places by its gemeente."""
        return f"{self.organisatie} in {self.gemeente.naam}" if self.organisatie else str(self.gemeente)
