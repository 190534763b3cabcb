"""The write on an activity."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import datum_voluit
from pip_plan.keuzes import TRAJECTEN, Uitvoerder
from pip_plan.models import Activiteit
from pip_plan.models.activiteit import ZONDER_REDEN
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_activiteit(activiteit: Activiteit, *, door: Zicht) -> Activiteit:
    """Save an activity. What is postponed is looked at again on a later day, and does not begin before it."""
    _zegt_waarom(activiteit)
    tot = activiteit.uitgesteld_tot
    nu = Activiteit.objects.filter(pk=activiteit.pk).values_list("uitgesteld_tot", flat=True).first()
    if tot and tot != nu and tot <= door.dag:
        raise ValidationError("Deze dag is al voorbij. Kies een dag na vandaag.", code="uitstel_voorbij")
    if tot and door.dag <= activiteit.van < tot:
        raise ValidationError(
            f"Het begint vóór u opnieuw kijkt. Zet het begin op {datum_voluit(tot)} of later.",
            code="begin_voor_uitstel",
        )
    return bewaar(activiteit, door=door)


def _zegt_waarom(activiteit: Activiteit) -> None:
    """Raise ValidationError when somebody chooses another executor and does not say why. What was there already stays:
    of old trajectories nobody wrote it down, and PostgreSQL asks for it from a day on."""
    ander = activiteit.soort in TRAJECTEN and activiteit.uitvoerder not in ("", Uitvoerder.WEGWIJS)
    if ander and not activiteit.waarom_niet_wegwijs.strip():
        was = Activiteit.objects.filter(pk=activiteit.pk).values_list("uitvoerder", flat=True).first()
        if was != activiteit.uitvoerder:
            raise ValidationError(ZONDER_REDEN, code="zonder_reden")
