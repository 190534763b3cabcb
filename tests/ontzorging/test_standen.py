"""The statuses on the pages about money: which word, of which kind, and which lines lead to a form."""

import pytest

from ontzorging.geld.regels import Signaal
from ontzorging.maand.beeld import regelbeelden
from ontzorging.models import Maandregel
from ontzorging.team.queries import Rij


@pytest.mark.parametrize(
    ("regel", "stand"),
    [
        ({}, ("gepland", "gepland")),
        ({"stand": "betaald"}, ("klaar", "betaald")),
        ({"stand": "mislukt"}, ("te-laat", "mislukt")),
        ({"stand": "terug"}, ("te-laat", "teruggeboekt")),
        ({"soort": "correctie"}, ("neutraal", "verrekend")),
        ({"soort": "correctie", "stand": "betaald"}, ("klaar", "betaald")),
    ],
)
def test_hoe_een_betaling_ging(regel, stand):
    (beeld,) = regelbeelden([Maandregel(**regel)], gesloten=True)
    assert beeld.stand == stand


@pytest.mark.parametrize(("soort", "gesloten", "met"), [
    ("last", False, True), ("last", True, True), ("correctie", False, False), ("correctie", True, True),
])  # fmt: skip
def test_in_een_concept_is_alleen_een_last_te_wijzigen(soort, gesloten, met):
    (beeld,) = regelbeelden([Maandregel(soort=soort, toelichting="uit mei")], gesloten=gesloten)
    assert beeld.met_formulier is met
    assert beeld.nader.endswith("uit mei") != (soort == "last")


@pytest.mark.parametrize(
    ("stand", "status"),
    [
        ("eindigt", ("deze-week", "eindigt binnen zes weken")), ("loopt", ("klaar", "loopt")),
        ("pauze", ("neutraal", "pauze")), ("afgelopen", ("neutraal", "afgelopen")),
    ],
)  # fmt: skip
def test_waar_de_ontzorging_staat(stand, status):
    assert Rij(None, "D1", "Noor", None, stand, achterstand=False).status == status


def test_wat_ernstig_is_gaat_voor():
    assert [Signaal("x", ernstig=ernstig).status for ernstig in (True, False)] == [
        ("te-laat", "eerst"), ("deze-week", "bekijk"),
    ]  # fmt: skip
