"""Every dossier of the demonstration opens on every page, as everybody."""

import pytest

from tests.lang.conftest import keren
from tests.robot.rondgang import rondgang
from tests.robot.spel import Speelveld
from tests.robot.wereld import alle_dossiers

DELEN = 20


@pytest.mark.parametrize("deel", range(DELEN))
def test_dossiers(deel: int, veld: Speelveld, zaad: int):
    dossiers = alle_dossiers()[deel::DELEN]
    speler = veld.speler(zaad)
    for nummer in dossiers[: keren(len(dossiers))]:
        assert rondgang(speler, nummer, rijen=8) > 40
    assert not speler.fouten, "\n".join(["", *speler.fouten])
