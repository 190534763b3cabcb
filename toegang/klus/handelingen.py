"""What people do with a klus: ask for it, stop it, fetch what it made."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Now

from bouwstenen.versleuteling import slot
from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.klus.declaratie import Parameters, Soort, soort_van
from toegang.klus.keuzes import Klusstatus
from toegang.klus.models import Klus
from toegang.klus.tasks import wek
from toegang.models import Medewerker
from toegang.zicht import Zicht

TEGELIJK = 5  # waiting or running, per person
TE_VEEL = f"Er worden al {TEGELIJK} bestanden voor u gemaakt. Wacht tot er een klaar is, of breek er een af."


@transaction.atomic
def vraag_aan(soort: Soort, parameters: Parameters, *, wat: str, terug: str, door: Zicht) -> Klus:
    """Ask for a klus; the same question gives the one that is there already.

    Raises PermissionDenied without the right, and ValidationError when this person asked for too much at once.
    """
    if not door.mag(soort.recht):
        raise PermissionDenied
    Medewerker.objects.select_for_update().get(pk=door.medewerker_id)  # two clicks wait for each other
    lopend = Klus.objects.zichtbaar_voor(door).lopend()
    if bestaand := lopend.filter(soort=soort.code, parameters=parameters).first():
        return bestaand
    if lopend.count() >= TEGELIJK:
        raise ValidationError(TE_VEEL, code="te_veel")
    klus = Klus.objects.create(
        gemeente_id=door.gemeente_id,
        medewerker_id=door.medewerker_id,
        soort=soort.code,
        wat=wat,
        terug=terug,
        parameters=parameters,
    )
    transaction.on_commit(wek, robust=True)
    return klus


def opnieuw(klus: Klus, *, door: Zicht) -> Klus:
    """Ask the same once more, after it failed or its file was removed."""
    return vraag_aan(soort_van(klus.soort), klus.parameters, wat=klus.wat, terug=klus.terug, door=door)


def breek_af(klus: Klus, *, door: Zicht) -> bool:
    """Stop a klus; whether there was something to stop. Its worker notices, and what it made is never kept."""
    lopend = Klus.objects.zichtbaar_voor(door).lopend().filter(pk=klus.pk)
    return bool(lopend.update(status=Klusstatus.AFGEBROKEN, plek=None, hartslag_op=None, klaar_op=Now()))


@transaction.atomic
def haal_op(klus: Klus, *, door: Zicht) -> bytes | None:
    """The file, for who asked and still has the right; None when it is not there (any more)."""
    if not door.mag(soort_van(klus.soort).recht):
        raise PermissionDenied
    rij = Klus.objects.zichtbaar_voor(door).defer(None).select_for_update(of=("self",))
    nu = rij.filter(pk=klus.pk, status=Klusstatus.KLAAR, inhoud__isnull=False).first()
    if nu is None:
        return None
    Klus.objects.filter(pk=klus.pk).update(opgehaald_op=Now())
    meld(Melding.BESTAND_OPGEHAALD, door=door, klus=klus.pk, soort=klus.soort)
    return slot().decrypt(bytes(nu.inhoud))
