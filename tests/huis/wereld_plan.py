"""The plans in the small world: one that was fixed and one that is being made, each with something of everything."""

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile

from dossier.models import Statushouder
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip, Pipdocument, Weekdeel
from tests.fabriek import VANDAAG
from tests.plaatjes import png

PDF = b"%PDF-1.7\n"


def plannen(wie: Statushouder, merk: str) -> dict[str, Any]:
    """Both plans of one client, with `merk` in every text."""
    vast, dag = open_plan(wie, merk, 1), date(2026, 9, 2)
    vast.besproken_op, vast.getekend_client_op, vast.taal, vast.tolk, vast.te_laat_reden = dag, dag, "ti", "geen", merk
    vast.handtekening = ContentFile(png(merk), "naam.png")
    vast.status, vast.vastgesteld_op, vast.vastgesteld_door = "vastgesteld", dag, wie.klantmanager
    vast.save()
    pip = open_plan(wie, merk, 2)
    doel = pip.doelen.get()
    return {"pip": pip, "vast_pip": vast, "doel": doel, "doelstap": doel.stappen.get(), "vast_doel": vast.doelen.get(),
            "weekdeel": pip.week.get()}  # fmt: skip


def open_plan(wie: Statushouder, merk: str, versie: int) -> Pip:
    """A version that is still open."""
    van = {"gemeente": wie.gemeente}
    plan = Pip.objects.create(
        **van, statushouder=wie, nummer=versie, leerroute="b1", niveau="B1", begeleiding=merk, visie_client=merk,
        route_reden=merk,
    )  # fmt: skip
    doel = Doel.objects.create(**van, pip=plan, leefgebied="taalniveau", tekst=merk)
    Doelstap.objects.create(**van, doel=doel, tekst=merk, wie="client", naam=merk)
    Evaluatie.objects.create(**van, doel=doel, datum=VANDAAG, stand="bezig", resultaat=merk)
    Weekdeel.objects.create(**van, pip=plan, soort="taal", wat=merk, waar=merk, dag=1, van="09:00", tot="12:00")
    pdf = PDF + merk.encode()
    Pipdocument.objects.create(
        **van, pip=plan, soort="plan", taal="nl", sha256=sha256(pdf).hexdigest(), gemaakt_door=wie.klantmanager,
        gemaakt_op=datetime(2026, 11, 1, 12, tzinfo=UTC), bestand=ContentFile(pdf, "plan.pdf"),
    )  # fmt: skip
    return plan
