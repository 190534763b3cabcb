"""Keep what DUO was asked and decided; the term, and all that hangs on it, moves along."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.keuzes import Besluiter, Opschortsoort, Regime
from dossier.models import Opschorting
from dossier.regels import niet_in_toekomst
from inburgering.aanvragen.regels import dubbel
from inburgering.keuzes import Besluit, Grond
from inburgering.models import Verlenging, Vrijstelling
from inburgering.queries import termijn_van
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht

INSPANNING_2013 = (
    "Ontheffing na aantoonbare inspanning bestaat alleen onder de Wet inburgering 2013. Onder die van 2021 is er de "
    "Z-route."
)


@transaction.atomic
def bewaar_verlenging(verlenging: Verlenging, *, door: Zicht) -> Verlenging:
    """Save what DUO was asked and decided; the term, and all that hangs on it, moves along with the decision."""
    _nog_niet_verschoven(verlenging, door)
    if verlenging.besluit == Besluit.TOEGEKEND and verlenging.tot:
        _verleng(verlenging, verlenging.tot, door)
    return bewaar(verlenging, door=door)


@transaction.atomic
def bewaar_vrijstelling(vrijstelling: Vrijstelling, *, door: Zicht) -> Vrijstelling:
    """Save what DUO was asked and decided; exempt from everything for a time, the term stands still for so long.

    Raises ValidationError (code "delen") when it says what another says already.
    """
    _nog_niet_verschoven(vrijstelling, door)
    if vrijstelling.grond == Grond.INSPANNING and vrijstelling.statushouder.regime == Regime.WI2021:
        raise ValidationError(INSPANNING_2013, code="grond")
    if vrijstelling.stil:
        _verschuif(vrijstelling, Opschortsoort.OPSCHORTING, vrijstelling.stil, str(vrijstelling), door)
    anderen = Vrijstelling.objects.filter(statushouder=vrijstelling.statushouder).exclude(pk=vrijstelling.pk)
    if reden := dubbel(vrijstelling, anderen):
        raise ValidationError(reden, code="delen")
    return bewaar(vrijstelling, door=door)


@transaction.atomic
def verwijder_aanvraag(aanvraag: Verlenging | Vrijstelling, *, door: Zicht) -> None:
    """Remove what was entered by mistake; the term ends again when it did."""
    periode = aanvraag.opschorting
    verwijder(aanvraag, door=door)
    if periode:
        verwijder(periode, door=door)


def _nog_niet_verschoven(aanvraag: Verlenging | Vrijstelling, door: Zicht) -> None:
    """The old end counts again before a new one is reckoned."""
    niet_in_toekomst(aanvraag.gevraagd_op, door.dag, "De dag van de aanvraag", "gevraagd")
    niet_in_toekomst(aanvraag.besloten_op, door.dag, "De datum van het besluit")
    if oud := aanvraag.opschorting:
        aanvraag.opschorting = None
        type(aanvraag).objects.filter(pk=aanvraag.pk).update(opschorting=None)  # PostgreSQL keeps what belongs to it
        verwijder(oud, door=door)


def _verleng(verlenging: Verlenging, tot: date, door: Zicht) -> None:
    """The term lasts longer, from the day after its present last day up to the new one."""
    einde = termijn_van(verlenging.statushouder, door.dag)[1]
    if einde is None:
        raise ValidationError("De termijn heeft nog geen einde, of staat stil. Leg eerst het PIP vast.", code="tot")
    if tot <= einde:
        raise ValidationError("De termijn liep al tot die dag of later. Kijk in het besluit van DUO.", code="tot")
    periode = (einde + timedelta(days=1), tot)
    _verschuif(verlenging, Opschortsoort.VERLENGING, periode, verlenging.get_grond_display(), door)


def _verschuif(
    aanvraag: Verlenging | Vrijstelling, soort: Opschortsoort, periode: tuple[date, date], reden: str, door: Zicht
) -> None:
    """Keep the period by which the term of this client moves. Raises ValidationError at the last day when it cannot."""
    wie, besloten_op = aanvraag.statushouder, aanvraag.besloten_op
    if besloten_op is None:
        return  # a decision without a day is refused by what follows
    code = "TERMIJN" if wie.regime == Regime.WI2021 else "TERMIJN-2013"
    nieuw = Opschorting(
        gemeente_id=aanvraag.gemeente_id, statushouder=wie, soort=soort, codes=[code], reden=reden,
        besloten_door=Besluiter.DUO, besloten_op=besloten_op, van=periode[0], tot=periode[1],
    )  # fmt: skip
    try:
        aanvraag.opschorting = bewaar(nieuw, door=door)
    except ValidationError as fout:  # of a record that the form does not show
        raise ValidationError(fout.messages[0], code="tot") from fout
