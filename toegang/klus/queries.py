"""Querysets of klussen: each is for the eyes of who asked for it alone."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.functions import Now

from toegang.klus.keuzes import LOPEND, Klusstatus

if TYPE_CHECKING:
    from toegang.zicht import Zicht

STIL = timedelta(seconds=30)  # a worker that was not heard for so long has died
WACHT_HOOGSTENS = timedelta(hours=24)
BEWAAR = timedelta(hours=24)  # how long a file can be downloaded
BEWAAR_OPGEHAALD = timedelta(hours=1)  # once it has been
BEWAAR_REGEL = timedelta(days=7)  # how long the list says what there was


class KlusQuerySet(models.QuerySet):
    """Klussen, without what they made: that is fetched for a download alone."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """One's own; nobody else sees them, also not a colleague or a teamleider."""
        return self.filter(gemeente_id=zicht.gemeente_id, medewerker_id=zicht.medewerker_id)

    def lopend(self) -> Self:
        """What waits or is being made."""
        return self.filter(status__in=LOPEND)

    def aan_de_beurt(self) -> Self:
        """What waits, the longest first."""
        return self.filter(status=Klusstatus.WACHT).order_by("aangevraagd_op", "pk")

    def verlaten(self) -> Self:
        """What is said to be made, by a worker that is gone."""
        return self.filter(status=Klusstatus.BEZIG, hartslag_op__lt=Now() - STIL)

    def te_lang_gewacht(self) -> Self:
        """What nothing ever began with."""
        return self.filter(status=Klusstatus.WACHT, aangevraagd_op__lt=Now() - WACHT_HOOGSTENS)

    def uitgediend(self) -> Self:
        """Files whose time is over."""
        oud = models.Q(klaar_op__lt=Now() - BEWAAR) | models.Q(opgehaald_op__lt=Now() - BEWAAR_OPGEHAALD)
        return self.filter(oud, status=Klusstatus.KLAAR)

    def weg_te_doen(self) -> Self:
        """Rows that nobody needs any more."""
        return self.exclude(status__in=[*LOPEND, Klusstatus.KLAAR]).filter(klaar_op__lt=Now() - BEWAAR_REGEL)


class KlusManager(models.Manager.from_queryset(KlusQuerySet)):  # type: ignore[misc]  # made at run time
    """Leaves the file in the database."""

    def get_queryset(self) -> KlusQuerySet:
        return super().get_queryset().defer("inhoud")
