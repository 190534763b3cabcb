"""Two people in one plan at the same moment: PostgreSQL lets one wait for the other, and refuses who comes after."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from pip_plan.models import Doel, Pip
from pip_plan.plan.handelingen import begin_pip
from pip_plan.vaststellen import handelingen
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN
from tests.tegelijk import tegelijk, wacht_tot_iemand_wacht
from toegang.afscherming import binnen

pytestmark = pytest.mark.django_db(transaction=True)


def test_een_doel_dat_tijdens_het_vaststellen_komt_wordt_geweigerd():
    noor = fabriek.medewerker()
    wie = fabriek.dossier(noor, gehuisvest=GEKOMEN, inburgeringsplicht_op=GEKOMEN)
    zicht, begonnen, uitkomst = fabriek.zicht(noor), threading.Event(), []
    plan = plannen.klaar(wie, zicht)

    def stel_vast() -> None:
        with binnen(zicht):
            handelingen.stel_vast(plan, door=zicht, op=VANDAAG)
            begonnen.set()
            wacht_tot_iemand_wacht()

    def voeg_toe() -> None:
        begonnen.wait(timeout=GEDULD)
        try:
            with binnen(fabriek.zicht(noor)):
                plannen.doel(Pip.objects.get(), tekst="Te laat.")
        except IntegrityError as fout:
            uitkomst.append(fout.__cause__.diag.constraint_name)  # type: ignore[union-attr]  # as psycopg gives it

    tegelijk(stel_vast, voeg_toe)
    assert uitkomst == ["pip_ligt_vast"]
    assert Pip.objects.get().vast
    assert Doel.objects.count() == 1


def test_twee_mensen_beginnen_een_versie():
    noor = fabriek.medewerker()
    wie = fabriek.dossier(noor, gehuisvest=GEKOMEN - timedelta(days=1))
    samen, uitkomst = threading.Barrier(2, timeout=GEDULD), []

    def begin() -> None:
        zicht = fabriek.zicht(noor)
        samen.wait()
        try:
            with binnen(zicht):
                begin_pip(wie, door=zicht)
            uitkomst.append("gelukt")
        except ValidationError as fout:
            uitkomst.append(" ".join(fout.messages))

    tegelijk(begin, begin)
    assert len(uitkomst) == 2
    assert sorted(uitkomst)[1] == "gelukt"
    assert "al een PIP in voorbereiding" in sorted(uitkomst)[0]
    assert Pip.objects.count() == 1
