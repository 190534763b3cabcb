"""Makers of plans for tests: each fills in what a test does not care about."""

from datetime import date
from typing import Any

from dossier.models import Statushouder
from pip_plan.models import Doel, Doelstap, Pip, Weekdeel

PLICHT, VESTIGING = date(2026, 5, 1), date(2026, 5, 20)
VASTGESTELD = date(2026, 7, 8)


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
