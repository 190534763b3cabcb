"""Somebody for whom a plan is made."""

import pytest

from dossier.models import Huisvesting
from pip_plan.vaststellen.handelingen import stel_vast
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN, klaar


@pytest.fixture
def wie(noor):
    """Somebody who came not long ago, so that nothing is late yet."""
    client = fabriek.dossier(noor, gehuisvest=GEKOMEN, inburgeringsplicht_op=GEKOMEN)
    Huisvesting.objects.update(brp_op=GEKOMEN)
    return client


@pytest.fixture
def door(noor):
    return fabriek.zicht(noor)


@pytest.fixture
def vast(wie, door):
    """A fixed plan with two goals, a step and a week."""
    plan = klaar(wie, door, getekend_client_op=None, scan="", niet_getekend_reden="Later.")
    plannen.stap(plannen.doel(plan, leefgebied="netwerk", tekst="Ik ken mijn buren."))
    plannen.weekdeel(plan)
    return stel_vast(plan, door=door, op=VANDAAG)
