"""Every write about tasks, and a talk with the tasks that come out of it."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from bouwstenen.templatetags.opmaak import datum
from pip_plan.gesprek.handelingen import bewaar_gesprek
from pip_plan.models import Gesprek
from termijnen.declaratie import Soort
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.models import Taak, Uitstel
from werkvoorraad.regels_taak import volgende_datum
from werkvoorraad.termijnen import PER_CODE

LANGSTE_UITSTEL = timedelta(days=183)  # as far as the worklist looks ahead, so that nothing falls out of it
VERSTE_JAAR = 5  # years before or after this one: further no task is planned
AL_KLAAR = "Deze taak is al klaar. Heropen de taak als er toch nog iets moet gebeuren."


@transaction.atomic
def maak_taak(taak: Taak, *, door: Zicht) -> Taak:
    """Write down something to do; without a choice it is for oneself."""
    _mogelijk(taak.uiterlijk, door)
    taak.voor_id = taak.voor_id or door.medewerker_id
    taak.ritme_vanaf = taak.uiterlijk
    return bewaar(taak, door=door)


@transaction.atomic
def wijzig_taak(taak: Taak, *, door: Zicht) -> Taak:
    """Change a task that is still open; another date is where its series is counted from."""
    nu = _op_slot(taak)
    if nu.klaar_op:
        raise ValidationError(AL_KLAAR, code="al_klaar")
    if taak.uiterlijk != nu.uiterlijk or taak.herhaal != nu.herhaal:
        _mogelijk(taak.uiterlijk, door)
        taak.ritme_vanaf = taak.uiterlijk
    return bewaar(taak, door=door)


@transaction.atomic
def rond_af(taak: Taak, *, door: Zicht) -> Taak | None:
    """Finish a task; returns the next one of a repeating task.

    A second time changes nothing, also when two requests come at once: the row is locked, and PostgreSQL lets one task
    follow on another only once.
    """
    nu = _op_slot(taak)
    if nu.klaar_op:
        return None
    nu.klaar_op, nu.klaar_door_id = door.dag, door.medewerker_id
    bewaar(nu, door=door)
    if nu.herhaal == Herhaling.GEEN or hasattr(nu, "volgende"):
        return None
    volgende = Taak(
        gemeente_id=nu.gemeente_id,
        statushouder_id=nu.statushouder_id,
        wat=nu.wat,
        uiterlijk=volgende_datum(nu.ritme_vanaf, nu.herhaal, na=max(nu.uiterlijk, door.dag)),
        herhaal=nu.herhaal,
        voor_id=nu.voor_id,
        volgt_op=nu,
        ritme_vanaf=nu.ritme_vanaf,
    )
    return bewaar(volgende, door=door)


@transaction.atomic
def stel_uit(taak: Taak, *, door: Zicht) -> Taak:
    """Give an open task a later date, with the reason; the series that it belongs to does not shift."""
    nu = _op_slot(taak)
    if nu.klaar_op:
        raise ValidationError(AL_KLAAR, code="al_klaar")
    if not taak.uitgesteld_reden.strip():
        raise ValidationError("Vul in waarom u deze taak uitstelt.", code="zonder_reden")
    _mogelijk(taak.uiterlijk, door)
    if taak.uiterlijk <= max(nu.uiterlijk, door.dag):
        raise ValidationError("Kies een dag na vandaag, en later dan de taak nu staat.", code="niet_later")
    return bewaar(taak, door=door)


@transaction.atomic
def heropen(taak: Taak, *, door: Zicht) -> Taak:
    """Take back that a task was finished, with the next one that came of it as long as nobody touched that."""
    nu = _op_slot(taak)
    if not nu.klaar_op:
        return nu
    volgende = Taak.objects.select_for_update(of=("self",)).filter(volgt_op=nu).first()
    if volgende and volgende.versie == 0:
        verwijder(volgende, door=door)
    nu.klaar_op = nu.klaar_door = None
    return bewaar(nu, door=door)


@transaction.atomic
def leg_gesprek_vast(gesprek: Gesprek, *, door: Zicht, afspraken: Iterable[tuple[str, date]] = ()) -> Gesprek:
    """Save a talk; every agreement (what, by when) becomes a task for who held the talk."""
    bewaar_gesprek(gesprek, door=door)
    for wat, uiterlijk in afspraken:
        taak = Taak(
            gemeente_id=gesprek.gemeente_id,
            statushouder_id=gesprek.statushouder_id,
            wat=wat,
            uiterlijk=uiterlijk,
            voor_id=gesprek.gevoerd_door_id,
            uit_gesprek=gesprek,
        )
        maak_taak(taak, door=door)
    return gesprek


@transaction.atomic
def stel_termijn_uit(uitstel: Uitstel, *, door: Zicht) -> Uitstel:
    """Let a term of policy stand later in the worklist, with the reason.

    Raises ValidationError for a statutory term, without a reason, or for a day that is no later or too far away.
    """
    if PER_CODE[uitstel.code].soort == Soort.WET:
        raise ValidationError("Deze termijn staat in de wet. U kunt haar niet uitstellen.", code="wet")
    if not uitstel.reden.strip():
        raise ValidationError("Vul in waarom u dit uitstelt.", code="zonder_reden")
    if not door.dag < uitstel.tot <= door.dag + LANGSTE_UITSTEL:
        uiterste = datum(door.dag + LANGSTE_UITSTEL)
        raise ValidationError(f"Kies een dag na vandaag, en niet later dan {uiterste}.", code="niet_later")
    uitstel.door_id = door.medewerker_id
    return bewaar(uitstel, door=door)


def _mogelijk(dag: date, door: Zicht) -> None:
    """Raise ValidationError for a day that must be a slip of the keyboard: long past, or years away."""
    if abs(dag.year - door.dag.year) > VERSTE_JAAR:
        raise ValidationError(f"Het jaar {dag.year} kan niet kloppen. Verbeter de datum.", code="niet_later")


def _op_slot(taak: Taak) -> Taak:
    """The task as it is stored, until the end of the transaction for nobody else to change."""
    return Taak.objects.select_for_update(of=("self",)).get(pk=taak.pk)
