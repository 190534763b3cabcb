"""Attacks on signing in as strangers make them, on the login page itself and for hours on end."""

import random

import pytest
from django.test import Client

from tests import fabriek
from tests.lang.conftest import keren
from tests.toegang.test_raden import DAG, ELDERS, THUIS, klok, log_in, log_uit, raadt, vreemde

__all__ = ["klok"]


@pytest.fixture(autouse=True)
def _achter_een_proxy(settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1


def test_duizend_foute_wachtwoorden_op_de_inlogpagina(noor):
    eigen, vreemd = Client(), Client()
    assert log_in(eigen, THUIS, noor) == 302
    log_uit(eigen)
    codes = [log_in(vreemd, vreemde(nummer % 50), noor, "verkeerd") for nummer in range(1000)]
    assert codes.count(200) <= 90
    assert log_in(eigen, THUIS, noor) == 302
    assert log_in(Client(), ELDERS, noor) == 302


def test_honderd_collegas_achter_een_adres(db):
    """One in five types a wrong password first; nobody sees a 429."""
    for nummer in range(100):
        browser, wie = Client(), fabriek.medewerker()
        if nummer % 5 == 0:
            assert log_in(browser, THUIS, wie, "verkeerd") == 200
        assert log_in(browser, THUIS, wie) == 302


def test_dagen_lang_raden_met_wisselende_kracht(klok, noor, zaad):
    """Attackers who change pace and numbers; never more than 90 in 24 hours, and the owner's browser always opens."""
    kans, nu, gokken = random.Random(zaad), 0.0, []
    eigen = Client()
    assert log_in(eigen, THUIS, noor) == 302
    log_uit(eigen)
    for ronde in range(keren(200)):
        adressen, pauze = kans.choice([1, 5, 50, 500]), kans.choice([0.1, 5, 60, 900])
        for _ in range(50):
            nu += pauze
            klok.shift(pauze)
            if raadt(vreemde(kans.randrange(adressen)), noor.email):
                gokken.append(nu)
            gokken = [moment for moment in gokken if moment > nu - DAG.total_seconds()]
            assert len(gokken) <= 90
        if ronde % 10 == 0:
            assert log_in(eigen, THUIS, noor) == 302
            log_uit(eigen)
