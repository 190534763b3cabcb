"""Signs of life, and telling of a process that gives none: by whoever is still alive, once."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models.functions import Now

from toegang.afscherming import als_systeem
from toegang.hartslag.models import Hartslag, Proces
from toegang.hartslag.regels import STIL_NA, scheefstand
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar

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
def meld_stilte() -> int:
    """Put a mail to every beheerder in the outbox about what has been silent for an hour; returns how many.

    The row says that it was told, and is locked meanwhile: of all processes that notice, one tells.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT proces, wie FROM neem_stilte(make_interval(secs => %s))", [STIL_NA.total_seconds()])
        gemeld = cursor.fetchall()
    for proces, wie in gemeld:
        zet_klaar(STILTE, voor=Medewerker(pk=wie), proces=proces, pagina="toestand")
    return len(gemeld)


def worker_is_stil() -> bool:
    """Whether the one that sends mail has been silent for an hour."""
    return Hartslag.objects.filter(proces=Proces.WORKER, gezien_op__lt=Now() - STIL_NA).exists()
