"""Two people in one plan at the same moment: PostgreSQL lets one wait for the other, and refuses who comes after."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from pip_plan import handelingen_plan as handelingen
from pip_plan.models import Doel, Pip
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN
from toegang.afscherming import binnen

pytestmark = pytest.mark.django_db(transaction=True)


def tegelijk(*taken: Callable[[], None]) -> None:
    """Carry out tasks in threads of their own, each with its own connection."""

    def in_draad(taak: Callable[[], None]) -> None:
        try:
            taak()
        finally:
            connection.close()

    draden = [threading.Thread(target=in_draad, args=[taak]) for taak in taken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=40)


def wacht_tot_iemand_wacht() -> None:
    """Until another connection waits for a lock that this one holds."""
    einde = time.monotonic() + 20
    while time.monotonic() < einde:
        with connection.cursor() as cursor:
            cursor.execute(  # not pg_stat_activity, which a transaction reads only once
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
            )
            if cursor.fetchone()[0]:
                return
        time.sleep(0.02)
    raise AssertionError("Niemand wachtte op het vaststellen.")


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
        begonnen.wait(timeout=20)
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
    samen, uitkomst = threading.Barrier(2, timeout=20), []

    def begin() -> None:
        zicht = fabriek.zicht(noor)
        samen.wait()
        try:
            with binnen(zicht):
                handelingen.begin_pip(wie, door=zicht)
            uitkomst.append("gelukt")
        except ValidationError as fout:
            uitkomst.append(" ".join(fout.messages))

    tegelijk(begin, begin)
    assert len(uitkomst) == 2
    assert sorted(uitkomst)[1] == "gelukt"
    assert "al een PIP in voorbereiding" in sorted(uitkomst)[0]
    assert Pip.objects.count() == 1
