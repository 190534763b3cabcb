"""What a list tells of the Z-route, and of the MAP, is looked at before it is kept, as PostgreSQL would."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Mijlpaal
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.lijst.invoer import keur
from inburgering.models import Uren
from inburgering.wet.regels import z_route_gold
from tests import fabriek
from tests.inburgering.test_invoer import gedeeld, stuur
from tests.inburgering.test_school import maak_groep
from tests.lijsten import als_csv
from tests.pip_plan import plannen

SOORT = ["dossiernummer", "maand", "uren", "soort"]


def klachten(noor, wie, soort, maand="2026-10"):
    return keur(als_csv([SOORT, [wie.dossiernummer, maand, 20, soort]]), fabriek.zicht(noor))[0].fouten


@pytest.mark.usefixtures("vandaag")
@pytest.mark.parametrize(
    ("plicht", "soort", "zegt"),
    [
        (plannen.PLICHT, "participatie", ("participatie hoort bij de Z-route, en die gold toen niet",)),
        (date(2020, 5, 1), "map", ("map bestaat niet onder de wet",)),
        (plannen.PLICHT, "map", ()),
        (date(2020, 5, 1), "pvt", ()),
    ],
)
def test_wat_niet_bestaat_wordt_vooraf_geweigerd(noor, plicht, soort, zegt):
    wie = gedeeld(noor, inburgeringsplicht_op=plicht)
    gevonden = klachten(noor, wie, soort)
    assert [deel in tekst for deel, tekst in zip(zegt, gevonden, strict=True)] == [True] * len(zegt)


@pytest.mark.usefixtures("vandaag")
def test_de_pagina_zegt_waarvoor_de_uren_zijn(als, noor):
    wie = gedeeld(noor, inburgeringsplicht_op=plannen.PLICHT)
    plannen.vastgesteld(wie, leerroute="z", niveau="")
    assert klachten(noor, wie, "participatie") == ()
    html = stuur(als(noor), als_csv([SOORT, [wie.dossiernummer, "2026-10", 20, "participatie"]])).content.decode()
    assert '<td data-kop="Waarvoor">Participatie' in html


dagen = st.dates(date(2026, 6, 1), date(2026, 11, 25))


class TestZRoute(TestCase):
    """PostgreSQL refuses hours by the same months as the list does."""

    @classmethod
    def setUpTestData(cls):
        cls.wie = fabriek.dossier(fabriek.medewerker(), inburgeringsplicht_op=plannen.PLICHT)

    @settings(max_examples=120, deadline=None)
    @given(
        st.lists(st.tuples(st.sampled_from(["z", "b1", "onderwijs"]), dagen), max_size=3).map(
            lambda rijen: [(route, dag) for (route, _), dag in zip(rijen, sorted(dag for _, dag in rijen), strict=True)]
        ),
        st.none() | dagen,
        st.integers(6, 11),
    )
    def test_zegt_hetzelfde_als_postgresql(self, versies, eerste, maand):
        van = {"gemeente": self.wie.gemeente, "statushouder": self.wie}
        eerste = min([eerste, *(dag for _, dag in versies)]) if eerste else None
        with transaction.atomic():
            for route, dag in versies:
                plannen.vastgesteld(self.wie, leerroute=route, niveau="B1" if route == "b1" else "", vastgesteld_op=dag)
            if eerste:
                Mijlpaal.objects.create(**van, soort="pip", datum=eerste)
            tijdvak = Tijdvak(date(2026, maand, 1))
            try:
                with transaction.atomic():
                    Uren.objects.create(**van, soort="participatie", bron="eigen", maand=tijdvak.maand, aanwezig=3)
                mag = True
            except IntegrityError:
                mag = False
            transaction.set_rollback(True)
        assert z_route_gold(versies, eerste, tijdvak.van, tijdvak.tot) == mag


@pytest.mark.usefixtures("vandaag")
@pytest.mark.parametrize("maand", ["0001-01", "9999-12", "2006-12", "2090-01", "x", ""])
def test_een_maand_die_er_niet_is_wordt_deze_maand(als, noor, maand):
    groep = maak_groep(noor.gemeente)
    html = als(noor).get(f"{reverse('aanwezigheid', args=[groep.pk])}?maand={maand}").content.decode()
    assert "Aanwezigheid november 2026" in html
