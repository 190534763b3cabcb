"""Every form of the resolver, filled in two hundred times, and everything looked at afterwards."""

import random

import pytest

from tests.lang.conftest import keren
from tests.robot.kaart import FORMULIEREN
from tests.robot.spel import Speelveld, mankementen, speel

HEEL = 200


def test_de_robot_komt_bij_elk_formulier(veld: Speelveld):
    """What this names is met nowhere, nor its address; or only after a step that `AANLOOP` does not make."""
    assert sorted(set(FORMULIEREN) - veld.kaart.bekend) == []


@pytest.mark.parametrize("naam", sorted(FORMULIEREN))
def test_formulier(naam: str, veld: Speelveld, zaad: int, record_property):
    speler, aantal = veld.speler(zaad), keren(HEEL)
    speel(speler, naam, aantal, random.Random(zaad))
    geheugen = speler.geheugen[naam]
    for wat in ("posts", "gelukt"):
        record_property(wat, getattr(geheugen, wat))
    record_property("ongebruikt", len(geheugen.ongebruikt))
    record_property("bezocht", speler.bezocht)
    assert not (mis := mankementen(speler, naam, aantal)), "\n".join(["", *mis])
