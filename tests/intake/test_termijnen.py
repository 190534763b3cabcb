"""The terms of the intake: to begin one after the koppeling, and to complete what was begun."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from intake.models import Intake
from tests import fabriek
from tests.fabriek import VANDAAG
from werkvoorraad.termijnen import van_dossier

VIER_WEKEN = timedelta(weeks=4)
BEGIN = date(2026, 9, 1)
dagen = st.dates(date(2026, 7, 1), date(2027, 3, 1))


def termijnen(wie, dag=VANDAAG):
    """{code: (start, end, done)} of the intake."""
    return {
        regel.code: (regel.start, regel.einde, regel.afgedaan_op)
        for regel in van_dossier(wie, dag)
        if regel.code.startswith("INTAKE")
    }


def intake(wie, begonnen_op, afgerond_op=None):
    door = wie.klantmanager if afgerond_op else None
    return Intake.objects.create(
        gemeente=wie.gemeente, statushouder=wie, lijst="2026-09-01", taal="ti", begonnen_op=begonnen_op,
        afgerond_op=afgerond_op, afgerond_door=door,
    )  # fmt: skip


class TestIntake(TestCase):
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        gekoppeld=dagen,
        geboren=st.dates(date(2005, 1, 1), date(2015, 1, 1)),
        gesprekken=st.lists(st.tuples(dagen, st.integers(0, 60)), max_size=3),
        loopt=st.booleans(),
    )
    def test_elke_termijn_is_zoals_nagerekend(self, gekoppeld, geboren, gesprekken, loopt):
        noor = fabriek.medewerker()
        wie = fabriek.statushouder(noor, geboortedatum=geboren)
        fabriek.huishouden(wie, gekoppeld=gekoppeld, gehuisvest=None)
        for nummer, (begin, duur) in enumerate(gesprekken):
            open_ = loopt and nummer == len(gesprekken) - 1
            intake(wie, begin, None if open_ else begin + timedelta(days=duur))
        verwacht = {}
        volwassen = (VANDAAG.year - geboren.year, VANDAAG.month, VANDAAG.day) >= (16, geboren.month, geboren.day)
        if volwassen and gekoppeld >= BEGIN:
            verwacht["INTAKE"] = (gekoppeld, gekoppeld + VIER_WEKEN, min((b for b, _ in gesprekken), default=None))
        if loopt and gesprekken:
            laatste = gesprekken[-1][0]
            verwacht["INTAKE-AF"] = (laatste, laatste + VIER_WEKEN, None)
        assert termijnen(wie) == verwacht


@pytest.mark.usefixtures("vandaag")
def test_wie_net_kwam_staat_in_de_werkvoorraad_tot_de_intake_begint(als, noor):
    wie = fabriek.statushouder(noor)
    fabriek.huishouden(wie, gekoppeld=date(2026, 10, 1), gehuisvest=None)
    assert set(termijnen(wie)) == {"INTAKE"}
    browser = als(noor)
    html = browser.get("/werkvoorraad/").content.decode()
    assert "Brede intake beginnen" in html
    assert "4 weken na koppeling, 1 okt 2026" in html
    intake(wie, VANDAAG)
    html = browser.get("/werkvoorraad/").content.decode()
    assert "Brede intake beginnen</th>" not in html
    assert "Brede intake afronden" in html
