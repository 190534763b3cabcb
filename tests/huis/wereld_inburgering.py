"""The inburgering in the small world."""

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile

from dossier.models import Statushouder
from inburgering.models import (
    Aanbieder,
    Contract,
    Cursus,
    Examen,
    Groep,
    Inspanningsdossier,
    Keurmerk,
    Module,
    Taaleis,
    Taalmeting,
    Uren,
    Verlenging,
    Vrijstelling,
)
from pip_plan.models import Diplomawaardering
from tests.fabriek import VANDAAG
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
        "vrijstelling": Vrijstelling.objects.create(**van, soort="ontheffing", delen=["SP"], grond="medisch"),
        "module": Module.objects.create(**van, soort="map", themas=["netwerk"]),
        "verlenging": Verlenging.objects.create(**van, grond="inspanning", gevraagd_op=date(2026, 10, 1)),
        "diplomawaardering": Diplomawaardering.objects.create(**van, diploma=merk, land=merk),
        "inspanningsdossier": _stuk(wie, merk),
    }


def bijeenkomst(wie: Statushouder, organisatie: Organisatie | None = None) -> Uren:
    """A meeting of the PVT, by the organisatie that gives it; without one nobody is known who does."""
    van = {"gemeente": wie.gemeente, "statushouder": wie, "soort": "pvt"}
    if organisatie:
        Module.objects.create(**van, organisatie=organisatie)
    return Uren.objects.create(**van, bron="module", maand=date(2026, 10, 1), dag=date(2026, 10, 6), aanwezig=3)


def _stuk(wie: Statushouder, merk: str) -> Inspanningsdossier:
    pdf = b"%PDF-1.7\n" + merk.encode()
    return Inspanningsdossier.objects.create(
        gemeente=wie.gemeente, statushouder=wie, doel="verlenging", sha256=sha256(pdf).hexdigest(),
        gemaakt_op=datetime(2026, 11, 1, 12, tzinfo=UTC), gemaakt_door=wie.klantmanager,
        bestand=ContentFile(pdf, "stuk.pdf"),
    )  # fmt: skip


def taaleis(wie: Statushouder, merk: str) -> Taaleis:
    """A test and a decision about it, of somebody with bijstand."""
    niveaus = dict.fromkeys(("spreken", "luisteren", "gesprekken", "lezen", "schrijven"), "A1")
    return Taaleis.objects.create(
        gemeente=wie.gemeente, statushouder=wie, toets_op=date(2026, 9, 1), inzet=merk, besluit="inzet", reden=merk,
        visie_client=merk, besloten_op=VANDAAG, besloten_door=wie.klantmanager, **niveaus,
    )  # fmt: skip


def school(gemeente: Gemeente, merk: str) -> dict[str, Any]:
    """A school of one gemeente with something of everything."""
    van = {"gemeente": gemeente, "van": date(2026, 1, 1)}
    aanbieder = Aanbieder.objects.create(gemeente=gemeente, naam=merk)
    groep = Groep.objects.create(
        **van, aanbieder=aanbieder, naam=merk, leerroute="b1", dagdeel="overdag", tijden="maandag"
    )
    return {
        "school": aanbieder,
        "keurmerk": Keurmerk.objects.create(**van, aanbieder=aanbieder, soort="blik_op_werk"),
        "contract": Contract.objects.create(**van, aanbieder=aanbieder, leerroute="b1", plaatsen=10),
        "groep": groep,
        "lesgroep": groep,
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
