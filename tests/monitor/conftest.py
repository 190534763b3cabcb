"""What the tests of the monitor share: a policy officer, and the zicht to count with."""

import pytest

from tests import fabriek
from toegang.models import Medewerker
from toegang.rechten import Rol
from toegang.zicht import Zicht


@pytest.fixture
def beleid(db: None) -> Medewerker:
    """The policy officer of Vught."""
    return fabriek.medewerker(Rol.BELEIDSMEDEWERKER, "Bram Kuipers")


@pytest.fixture
def zicht(beleid: Medewerker) -> Zicht:
    return fabriek.zicht(beleid)
