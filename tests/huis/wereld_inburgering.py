"""The inburgering in the small world."""

from datetime import date
from typing import Any

from dossier.models import Statushouder
from inburgering.models import Aanbieder, Contract, Cursus, Examen, Groep, Keurmerk, Taalmeting, Uren, Vrijstelling
from toegang.models import Gemeente, Organisatie


def voortgang(wie: Statushouder, merk: str) -> dict[str, Any]:
    """Hours, an exam and an exemption of one client, with `merk` in every text."""
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    return {
        "uren": Uren.objects.create(**van, maand=date(2026, 6, 1), aanwezig=10, bron="client", toelichting=merk),
        "taalmeting": Taalmeting.objects.create(
            **van, datum=date(2026, 7, 1), bron="school", lezen="A1", toelichting=merk
        ),
        "examen": Examen.objects.create(**van, onderdeel_examen="LE", niveau="B1", aangemeld_op=date(2026, 7, 1)),
        "vrijstelling": Vrijstelling.objects.create(**van, soort="ontheffing", delen=["SP"], reden=merk),
    }


def school(gemeente: Gemeente, merk: str) -> dict[str, Any]:
    """A school of one gemeente with something of everything."""
    van = {"gemeente": gemeente, "van": date(2026, 1, 1)}
    aanbieder = Aanbieder.objects.create(gemeente=gemeente, naam=merk)
    return {
        "school": aanbieder,
        "keurmerk": Keurmerk.objects.create(**van, aanbieder=aanbieder, soort="blik_op_werk"),
        "contract": Contract.objects.create(**van, aanbieder=aanbieder, leerroute="b1", plaatsen=10),
        "groep": Groep.objects.create(
            **van, aanbieder=aanbieder, naam=merk, leerroute="b1", dagdeel="overdag", tijden="maandag"
        ),
    }


def lesgroep(gemeente: Gemeente, merk: str, leden: list[Statushouder], organisatie: Organisatie | None = None) -> Groep:
    """A group of a school (that logs in), with these clients and their hours in it."""
    van = {"gemeente": gemeente, "van": date(2026, 1, 1)}
    aanbieder = Aanbieder.objects.create(gemeente=gemeente, naam=f"{merk} zelf", organisatie=organisatie)
    groep = Groep.objects.create(
        **van, aanbieder=aanbieder, naam=merk, leerroute="b1", dagdeel="overdag", tijden="maandag"
    )
    for wie in leden:
        Cursus.objects.create(**van, statushouder=wie, groep=groep, aanbieder=f"{merk} zelf")
        Uren.objects.create(
            gemeente=gemeente, statushouder=wie, groep=groep, maand=date(2026, 9, 1), aanwezig=5, gegeven=10,
            bron="school",
        )  # fmt: skip
    return groep
