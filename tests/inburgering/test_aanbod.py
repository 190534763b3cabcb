"""What DUO says about an offer, and whether there is enough of it for the three routes."""

from datetime import date, timedelta

import pytest
from django.db import Error, transaction
from django.urls import reverse

from dossier.models import Mijlpaal
from inburgering.aanbod.queries import Aanbod, aanbod_per_route, cijfers_per_school
from inburgering.leren.regels import obstakels_aanbod
from inburgering.models import Contract, Cursus, Examen, Keurmerk, Uren
from tests import fabriek
from tests.inburgering.test_school import leerling, maak_groep
from tests.pip_plan import plannen

pytestmark = pytest.mark.usefixtures("vandaag")
PIP = date(2026, 7, 1)
BEGIN, LAATSTE = date(2026, 7, 2), date(2029, 7, 1)


@pytest.mark.parametrize(
    ("aangeboden", "begint", "anders", "klacht"),
    [
        (PIP, BEGIN, {}, ""),
        (PIP - timedelta(days=1), BEGIN, {}, "niet vóór de datum van het PIP"),
        (PIP, PIP, {}, "binnen de inburgeringstermijn beginnen"),
        (PIP, LAATSTE, {}, ""),
        (PIP, LAATSTE + timedelta(days=1), {}, "binnen de inburgeringstermijn beginnen"),
        (PIP, LAATSTE + timedelta(days=1), {"termijn": (BEGIN, None)}, ""),  # it stands still
        (PIP, BEGIN, {"klaar": LAATSTE}, ""),
        (PIP, BEGIN, {"klaar": LAATSTE + timedelta(days=1)}, "binnen de inburgeringstermijn beginnen"),
        (PIP, BEGIN, {"asiel": False}, "Alleen asielstatushouders"),
        (PIP, BEGIN, {"regime": "wi2013"}, "Alleen asielstatushouders"),
        (PIP, BEGIN, {"termijn": (None, None)}, "nog geen PIP"),
    ],
)
def test_wat_duo_over_een_aanbod_zegt(aangeboden, begint, anders, klacht):
    standaard = {"regime": "wi2021", "asiel": True, "termijn": (BEGIN, LAATSTE)}
    anders = standaard | anders
    gevonden = obstakels_aanbod(aangeboden, begint, anders.pop("klaar", None), **anders)
    assert (klacht in " ".join(gevonden)) if klacht else gevonden == []


@pytest.fixture
def groep(noor):
    groep = maak_groep(noor.gemeente)
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2020, 1, 1)
    )
    return groep


def client(noor, *, pip=PIP, **velden):
    wie = fabriek.dossier(noor, **{"inburgeringsplicht_op": date(2026, 4, 1)} | velden)
    if pip:
        Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=pip)
    return wie


def test_een_aanbod_in_het_formulier(als, noor, groep):
    wie = client(noor)
    adres = reverse("cursus_nieuw", args=[wie.dossiernummer])
    velden = {"groep": groep.pk, "van": "2026-09-01", "aangeboden_op": "2026-08-20", "versie": "0"}
    for anders, klacht in (
        ({"groep": "", "aanbieder": "KW1C"}, "Een aanbod is een groep van een school"),
        ({"aangeboden_op": "2026-09-02"}, "voordat de cursus begint"),
        ({"aangeboden_op": "2026-06-30"}, "niet vóór de datum van het PIP"),
        ({"aangeboden_op": "2026-12-30", "van": "2027-01-04"}, "toekomst"),
    ):
        assert klacht in als(noor).post(adres, velden | anders).content.decode(), klacht
    assert not Cursus.objects.exists()
    assert als(noor).post(adres, velden).status_code == 302
    assert Cursus.objects.get().aangeboden_op == date(2026, 8, 20)


@pytest.mark.parametrize(
    ("wie", "velden", "regel"),
    [
        ({"gezinsmigrant": True}, {}, "asielstatushouder"),
        ({"inburgeringsplicht_op": date(2021, 12, 1)}, {}, "asielstatushouder"),
        ({"pip": None}, {}, "vóór het PIP"),
        ({}, {"aangeboden_op": PIP - timedelta(days=1)}, "vóór het PIP"),
        ({}, {"aangeboden_op": PIP, "van": PIP}, "vóór het PIP"),
        ({}, {"aangeboden_op": date(2019, 1, 1), "van": date(2026, 9, 1)}, "vóór het PIP"),
        ({}, {"keurmerk": date(2026, 9, 2)}, "keurmerk"),
        ({}, {"groep": None}, "cursus_aanbod_bij_groep"),
        ({}, {"aangeboden_op": date(2026, 9, 2)}, "cursus_aanbod_bij_groep"),
    ],
)
def test_postgresql_weigert_een_aanbod_dat_duo_weigert(noor, groep, wie, velden, regel):
    wie = client(noor, **wie)
    if begin := velden.pop("keurmerk", None):
        Keurmerk.objects.update(van=begin)
    standaard = {"groep": groep, "aanbieder": "KW1C", "van": date(2026, 9, 1), "aangeboden_op": date(2026, 8, 20)}
    with pytest.raises(Error, match=regel), transaction.atomic():
        Cursus.objects.create(gemeente=wie.gemeente, statushouder=wie, **standaard | velden)


def test_een_onderwijsroute_vraagt_een_erkende_tst(noor, groep):
    wie = client(noor)
    onderwijs = maak_groep(noor.gemeente, "Schakeljaar", leerroute="onderwijs")
    velden = {"groep": onderwijs, "aanbieder": "KW1C", "van": date(2026, 9, 1), "aangeboden_op": date(2026, 8, 20)}
    with pytest.raises(Error, match="keurmerk"), transaction.atomic():
        Cursus.objects.create(gemeente=wie.gemeente, statushouder=wie, **velden)
    Keurmerk.objects.create(gemeente=noor.gemeente, aanbieder=onderwijs.aanbieder, soort="tst", van=date(2020, 1, 1))
    Cursus.objects.create(gemeente=wie.gemeente, statushouder=wie, **velden)


@pytest.mark.parametrize(
    ("nodig", "lerend", "plaatsen", "oordeel"),
    [
        (0, 0, 0, ("neutraal", "geen aanbod")),
        (1, 0, 0, ("te-laat", "geen aanbod")),
        (3, 1, 3, ("klaar", "genoeg")),
        (3, 1, 2, ("te-laat", "te weinig plaatsen")),
        (1, 3, 2, ("te-laat", "te weinig plaatsen")),
    ],
)
def test_of_er_genoeg_is(nodig, lerend, plaatsen, oordeel):
    assert Aanbod("B1-route", nodig, lerend, plaatsen).oordeel == oordeel


def test_per_route_tellen_het_laatste_pip_de_groepen_en_de_contracten(als, noor, groep):
    zicht = fabriek.zicht(noor)
    wie = leerling(noor, groep)
    gewisseld = client(noor)
    plannen.vastgesteld(gewisseld, leerroute="b1")
    plannen.vastgesteld(gewisseld, leerroute="z", niveau="", vastgesteld_op=date(2026, 8, 8), route_reden="te moeilijk")
    weg = client(noor, vertrokken_op=date(2026, 11, 1), vertrekreden="verhuisd")
    plannen.vastgesteld(weg)
    Contract.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, leerroute="b1", plaatsen=9, van=date(2026, 1, 1)
    )
    gevonden = {een.naam: (een.nodig, een.lerend, een.plaatsen) for een in aanbod_per_route(zicht)}
    assert gevonden == {"B1-route": (0, 1, 9), "Onderwijsroute": (0, 0, 0), "Z-route": (1, 0, 0)}
    van = {"gemeente": noor.gemeente, "statushouder": wie}
    Uren.objects.create(**van, groep=groep, bron="school", maand=date(2026, 10, 1), aanwezig=15, gegeven=20)
    Uren.objects.create(**van, bron="client", maand=date(2026, 10, 1), aanwezig=20, gegeven=20)
    for deel, dag, uitslag in (("LE", 9, "geslaagd"), ("LU", 9, "gezakt"), ("SC", 8, "geslaagd")):
        Examen.objects.create(
            **van, onderdeel_examen=deel, niveau="B1", datum=date(2026, dag, 5), uitslag=uitslag,
            uitslag_op=date(2026, 10, 1),
        )  # fmt: skip
    cijfers = cijfers_per_school(zicht)[groep.aanbieder_id]
    assert (cijfers.procent_aanwezig, cijfers.geslaagd, cijfers.examens) == (75, 1, 2), "not before the course began"
    html = als(noor).get(reverse("scholen")).content.decode()
    assert "1 van 9" in html
    assert "geen aanbod" in html
