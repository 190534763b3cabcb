"""Signs of life, and telling of a process that gives none: by whoever is still alive, once."""

from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from toegang.afscherming import als_systeem
from toegang.hartslag.models import Hartslag, Proces
from toegang.hartslag.regels import STIL_NA, scheefstand
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.rechten import Rol

STILTE = "toegang/email/stilte"


def databaseklok() -> datetime:
    """What time it is for PostgreSQL: the one clock that all processes share."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        nu: datetime = cursor.fetchone()[0]
    return nu


def klop(proces: Proces, eigen_klok: datetime) -> None:
    """This process is alive."""
    with als_systeem(eigen_klok.date()):
        slag = Hartslag(proces=proces, gezien_op=Now(), klok_scheef=scheefstand(eigen_klok, databaseklok()))
        Hartslag.objects.bulk_create(
            [slag], update_conflicts=True, unique_fields=["proces"], update_fields=["gezien_op", "klok_scheef"]
        )


@transaction.atomic
def meld_stilte(dag: date) -> int:
    """Put a mail to every beheerder in the outbox about what has been silent for an hour; returns how many.

    The row says that it was told, and is locked meanwhile: of all processes that notice, one tells.
    """
    gemaakt = 0
    with als_systeem(dag):
        nog_niet = Q(gemeld_op__isnull=True) | Q(gemeld_op__lt=F("gezien_op"))
        stil = Hartslag.objects.filter(nog_niet, gezien_op__lt=Now() - STIL_NA)
        for slag in stil.select_for_update(skip_locked=True):
            for wie in Medewerker.objects.filter(rol=Rol.BEHEERDER, is_active=True).order_by("pk"):
                zet_klaar(STILTE, voor=wie, dag=dag, proces=slag.proces, pagina="toestand")
                gemaakt += 1
            Hartslag.objects.filter(pk=slag.pk).update(gemeld_op=Now())
    return gemaakt


def worker_is_stil(dag: date) -> bool:
    """Whether the one that sends mail has been silent for an hour."""
    with als_systeem(dag):
        return Hartslag.objects.filter(proces=Proces.WORKER, gezien_op__lt=Now() - STIL_NA).exists()
