"""Every address opens for everybody, or is refused to them; and so does every dossier of the demonstration."""

import pytest

from tests.lang.conftest import keren
from tests.robot.rondgang import ADRESSEN, overal, rondgang, wie_mag
from tests.robot.spel import Speelveld, reis
from tests.robot.wereld import PERSONAS, alle_dossiers

DELEN = 20
VARIANTEN = 5  # of one kind of address, such as the dossiers of five clients


@pytest.mark.parametrize("persona", PERSONAS)
def test_adressen(persona: str, veld: Speelveld, zaad: int, record_property):
    """Everybody opens every entry of the resolver."""
    speler = veld.speler(zaad)
    with reis(speler):
        aantal = overal(speler, persona, keren(VARIANTEN))
    record_property("adressen", aantal)
    assert aantal > len(ADRESSEN)
    assert not speler.fouten, "\n".join(["", *speler.fouten])


@pytest.mark.parametrize("deel", range(DELEN))
def test_dossiers(deel: int, veld: Speelveld, zaad: int, record_property):
    """Everything of every dossier: of one dossier in each part as everybody, of the others as who may see it, and each
    address as somebody else too."""
    speler, adressen = veld.speler(zaad), 0
    eerste, *andere = alle_dossiers()[deel::DELEN]
    with reis(speler):
        adressen += rondgang(speler, eerste, PERSONAS, rijen=2)
    for nummer in andere[: keren(len(andere))]:
        with reis(speler):
            adressen += rondgang(speler, nummer, [wie_mag(speler, nummer, PERSONAS)], verdeeld=PERSONAS, rijen=2)
    record_property("adressen", adressen)
    record_property("bezocht", speler.bezocht)
    assert adressen > 40 * (1 + keren(len(andere)))
    assert not speler.fouten, "\n".join(["", *speler.fouten])
