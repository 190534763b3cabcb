"""Makers of plans for tests: each fills in what a test does not care about."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.models import Opschorting, Statushouder
from intake.models import Antwoord, Intake
from pip_plan.evaluatie import handelingen
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip, Weekdeel
from tests.fabriek import VANDAAG
from toegang.zicht import Zicht

PLICHT, VESTIGING = date(2026, 5, 1), date(2026, 5, 20)
VASTGESTELD = date(2026, 7, 8)
GEKOMEN = date(2026, 11, 2)  # not long ago, so that nothing is late
NU = f"{VANDAAG} 12:00+00:00"
ONGETEKEND = {"getekend_client_op": None, "scan": ""}
DELEN = {
    "route_reden": "Kan goed leren.",
    "begeleiding": "Elke maand een gesprek.", "pvt_invulling": "Vier bijeenkomsten.", "pvt_uren": 12,
    "map_invulling": "Drie werkgevers.", "map_uren": 40,
}  # fmt: skip


def stil(wie: Statushouder, van: date, tot: date | None) -> None:
    """The inburgeringstermijn stands still."""
    Opschorting.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="opschorting", codes=["TERMIJN"], reden="Ziek.",
        besloten_door="duo", besloten_op=van, van=van, tot=tot,
    )  # fmt: skip


def pip(wie: Statushouder, **velden: Any) -> Pip:
    """A version that is not fixed yet, with a complete decision on the B1-route."""
    standaard: dict[str, Any] = {"nummer": wie.pips.count() + 1, "leerroute": "b1", "niveau": "B1"}
    return Pip.objects.create(gemeente=wie.gemeente, statushouder=wie, **standaard | velden)


def besproken(wie: Statushouder, **velden: Any) -> Pip:
    """A version that was talked about and signed on paper."""
    dag = velden.pop("dag", VASTGESTELD)
    gesprek = {"besproken_op": dag, "taal": "ti", "tolk": "aanwezig", "getekend_client_op": dag, "scan": "pip_scan/x"}
    return pip(wie, **{"status": "besproken", **gesprek} | velden)


def vastgesteld(wie: Statushouder, **velden: Any) -> Pip:
    """A version that was fixed."""
    dag = velden.get("vastgesteld_op", VASTGESTELD)
    vast = {"status": "vastgesteld", "vastgesteld_op": dag, "vastgesteld_door": wie.klantmanager}
    return besproken(wie, **{"dag": dag, **vast} | velden)


def doel(plan: Pip, **velden: Any) -> Doel:
    standaard = {"leefgebied": "taalniveau", "tekst": "Ik leer Nederlands."}
    return Doel.objects.create(gemeente=plan.gemeente, pip=plan, **standaard | velden)


def stap(bij: Doel, **velden: Any) -> Doelstap:
    standaard = {"tekst": "Ik ga naar les.", "wie": "client"}
    return Doelstap.objects.create(gemeente=bij.gemeente, doel=bij, **standaard | velden)


def weekdeel(plan: Pip, **velden: Any) -> Weekdeel:
    standaard = {"soort": "taal", "wat": "Nederlandse les", "dag": 1, "van": "09:00", "tot": "12:00"}
    return Weekdeel.objects.create(gemeente=plan.gemeente, pip=plan, **standaard | velden)


def intake(wie: Statushouder, route: str = "b1", dag: date = VANDAAG, **wensen: str) -> Intake:
    """A completed intake, with what the client wants to learn."""
    record = Intake.objects.create(
        gemeente=wie.gemeente, statushouder=wie, lijst="2026-09-01", begonnen_op=dag, taal="ti", route=route
    )
    for leefgebied, waarde in wensen.items():
        Antwoord.objects.create(
            gemeente=wie.gemeente, intake=record, leefgebied=leefgebied, vraag="ontwikkelen", waarde=waarde, versie=1,
            door=wie.klantmanager, op=NU,
        )  # fmt: skip
    record.afgerond_op, record.afgerond_door = dag, wie.klantmanager
    record.save()
    return record


def klaar(wie: Statushouder, door: Zicht, **velden: Any) -> Pip:
    """A plan that could be fixed today: filled in, and then signed."""
    alles: dict[str, Any] = {
        "getekend_client_op": VANDAAG,
        "scan": "pip_scan/x",
        "visie_client": "Goed zo.",
        **DELEN,
    } | velden
    getekend = {veld: alles.pop(veld) for veld in ("getekend_client_op", "scan")}
    plan = besproken(wie, dag=VANDAAG, **alles, **ONGETEKEND)
    doel(plan)
    plan.getekend_client_op, plan.scan = getekend["getekend_client_op"], getekend["scan"]
    plan.save()
    return plan


def fouten(doe: Callable[[], Any]) -> str:
    """The refusals, as one text."""
    with pytest.raises(ValidationError) as fout, transaction.atomic():
        doe()
    return " ".join(fout.value.messages)


def evalueer(plan: Pip, doel: Doel, stand: str, door: Zicht, **velden: Any) -> None:
    """Write down today how far a goal is."""
    een = Evaluatie(gemeente=plan.gemeente, doel=doel, datum=VANDAAG, stand=stand, **velden)
    handelingen.evalueer([een], door=door)
