"""Loads the demonstration: the two cohorts of the note, what became of them, the caseload of today, and Boxtel."""

from collections.abc import Sequence
from datetime import date
from random import Random

from django.db import transaction

from dossier.models import Statushouder
from toegang.models import Medewerker
from vught_statushouders.demo import (
    aanvragen,
    actueel,
    advies,
    cohort1,
    cohort2,
    delen,
    geld,
    gesprekken,
    inburgeren,
    intakes,
    pips,
    stappen,
)
from vught_statushouders.demo.bouwen import Plek, Rijen, bewaar_alles, bouw
from vught_statushouders.demo.inrichting import VUGHT, richt_in
from vught_statushouders.demo.nummers import Nummers
from vught_statushouders.demo.vervolg import leef_verder
from vught_statushouders.demo.vorm import Gezin


def is_geladen() -> bool:
    """Whether Vught has dossiers already, of whatever origin."""
    return Statushouder.objects.filter(gemeente__code=VUGHT).exists()


@transaction.atomic
def laad(vandaag: date, zaad: int) -> int:
    """Load everything or nothing; returns the number of dossiers. The same seed and day give the same people."""
    klantmanagers, karin = richt_in(vandaag)
    # One source of chance per part, so that a change in one leaves the others as they were.
    nummers = Nummers(Random(f"{zaad}-nummers"))
    cohorten = _bouw((*cohort1.GEZINNEN, *cohort2.GEZINNEN, *cohort2.BUITEN), klantmanagers, vandaag, nummers, zaad)
    verloop = Random(f"{zaad}-verloop")
    for rijen in cohorten:
        leef_verder(rijen, verloop)
    nu = _bouw(actueel.GEZINNEN, klantmanagers, vandaag, nummers, zaad)
    boxtel = _bouw(actueel.BOXTEL, [karin], vandaag, nummers, zaad)
    aantal = bewaar_alles(sorted([*cohorten, *nu, *boxtel], key=lambda rijen: rijen.koppeling.gekoppeld_op))
    delen.deel(vandaag)
    gesprekken.voer(vandaag)
    intakes.neem_af(vandaag, zaad)
    intakes.vraag_partner(vandaag)
    pips.maak(vandaag)
    advies.geef(vandaag)
    stappen.zet(vandaag, zaad)
    inburgeren.richt_scholen_in(vandaag)
    inburgeren.volg(vandaag, zaad)
    geld.zet(vandaag, zaad)
    aanvragen.leg_vast(vandaag)
    return aantal


def _bouw(
    gezinnen: Sequence[Gezin], klantmanagers: Sequence[Medewerker], vandaag: date, nummers: Nummers, zaad: int
) -> list[Rijen]:
    """The households, divided over the klantmanagers in turn."""
    alle = []
    for volgnummer, gezin in enumerate(gezinnen):
        klantmanager = klantmanagers[volgnummer % len(klantmanagers)]
        dobbel = Random(f"{zaad}-{gezin.achternaam}-{gezin.huisvesting}")
        alle.append(bouw(gezin, Plek(klantmanager.gemeente, klantmanager, vandaag, dobbel, nummers)))
    return alle
