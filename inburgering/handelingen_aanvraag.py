"""Writes on the taaleis, on a longer term, and on the file about somebody's effort."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from bouwstenen.pdf import maak_pdf
from dossier.keuzes import Besluiter, Opschortsoort, Regime
from dossier.models import Opschorting, Statushouder
from dossier.regels import niet_in_toekomst
from dossier.stukken import leg_vast
from inburgering.documenten import SJABLOON, inhoud
from inburgering.keuzes import Besluit, Inspanningsdoel
from inburgering.models import Inspanningsdossier, Taaleis, Verlenging
from inburgering.queries import termijn_van
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht


def bewaar_taaleis(taaleis: Taaleis, *, door: Zicht) -> Taaleis:
    """Save a test of somebody's Dutch and what they do about it."""
    niet_in_toekomst(taaleis.toets_op, door.dag, "De datum van de toets")
    niet_in_toekomst(taaleis.begonnen_op, door.dag, "De dag van het begin", "begonnen_op")
    return bewaar(taaleis, door=door)


def besluit_taaleis(taaleis: Taaleis, *, door: Zicht) -> Taaleis:
    """Record what a person decided about the taaleis: that person is `door`. Nothing follows from it by itself."""
    niet_in_toekomst(taaleis.besloten_op, door.dag, "De datum van het besluit", "besloten_op")
    taaleis.besloten_door_id = door.medewerker_id
    return bewaar(taaleis, door=door)


@transaction.atomic
def bewaar_verlenging(verlenging: Verlenging, *, door: Zicht) -> Verlenging:
    """Save what DUO was asked and decided; the term, and all that hangs on it, moves along with the decision."""
    niet_in_toekomst(verlenging.gevraagd_op, door.dag, "De dag van de aanvraag", "gevraagd")
    niet_in_toekomst(verlenging.besloten_op, door.dag, "De datum van het besluit")
    oud = verlenging.opschorting
    if oud:  # the old end counts again before the new one is reckoned
        verlenging.opschorting = None
        verwijder(oud, door=door)
    if verlenging.besluit == Besluit.TOEGEKEND and verlenging.tot and verlenging.besloten_op:
        verlenging.opschorting = _verleng(verlenging, verlenging.tot, verlenging.besloten_op, door)
    return bewaar(verlenging, door=door)


def _verleng(verlenging: Verlenging, tot: date, besloten_op: date, door: Zicht) -> Opschorting:
    """The period by which the term lasts longer: from the day after its present last day up to the new one."""
    wie = verlenging.statushouder
    einde = termijn_van(wie, door.dag)[1]
    if einde is None:
        raise ValidationError("De termijn heeft nog geen einde, of staat stil. Leg eerst het PIP vast.", code="tot")
    if tot <= einde:
        raise ValidationError("De termijn liep al tot die dag of later. Kijk in het besluit van DUO.", code="tot")
    code = "TERMIJN" if wie.regime == Regime.WI2021 else "TERMIJN-2013"
    periode = Opschorting(
        gemeente_id=verlenging.gemeente_id, statushouder=wie, soort=Opschortsoort.VERLENGING, codes=[code],
        reden=verlenging.get_grond_display(), besloten_door=Besluiter.DUO, besloten_op=besloten_op, tot=tot,
        van=einde + timedelta(days=1),
    )  # fmt: skip
    try:
        return bewaar(periode, door=door)
    except ValidationError as fout:  # of a record that the form does not show
        raise ValidationError(fout.messages[0], code="tot") from fout


@transaction.atomic
def verwijder_verlenging(verlenging: Verlenging, *, door: Zicht) -> None:
    """Remove an extension that was entered by mistake; the term ends again when it did."""
    periode = verlenging.opschorting
    verwijder(verlenging, door=door)
    if periode:
        verwijder(periode, door=door)


@transaction.atomic
def maak_inspanningsdossier(
    statushouder: Statushouder, doel: Inspanningsdoel, *, door: Zicht, moment: datetime
) -> Inspanningsdossier:
    """Put together what somebody did, and keep it as it is now. Twice within a minute is one: a double click."""
    Statushouder.objects.select_for_update(of=("self",)).get(pk=statushouder.pk)
    zojuist = {"statushouder": statushouder, "doel": doel, "gemaakt_op__gt": moment - timedelta(minutes=1)}
    if bestaand := Inspanningsdossier.objects.filter(**zojuist, gemaakt_door=door.medewerker_id).first():
        return bestaand
    pdf = maak_pdf(SJABLOON, inhoud(statushouder, doel, door))
    stuk = Inspanningsdossier(gemeente_id=statushouder.gemeente_id, statushouder=statushouder, doel=doel)
    return leg_vast(stuk, pdf, door=door, moment=moment)
