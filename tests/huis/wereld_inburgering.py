"""The inburgering in the small world."""

from datetime import date
from typing import Any

from dossier.models import Statushouder
from inburgering.models import Examen, Uren, Vrijstelling


def voortgang(wie: Statushouder, merk: str) -> dict[str, Any]:
    """Hours, an exam and an exemption of one client, with `merk` in every text."""
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    return {
        "uren": Uren.objects.create(**van, maand=date(2026, 6, 1), aanwezig=10, bron="client", toelichting=merk),
        "examen": Examen.objects.create(**van, onderdeel_examen="LE", niveau="B1", aangemeld_op=date(2026, 7, 1)),
        "vrijstelling": Vrijstelling.objects.create(**van, soort="ontheffing", delen=["SP"], reden=merk),
    }
