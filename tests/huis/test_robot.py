"""A small sample of the robot (`tests/lang/robot`): it meets every form that there is, and fills in a few."""

import logging
import random
from collections.abc import Iterator

import pytest

from tests.huis.adressen import alle
from tests.robot.kaart import FORMULIEREN, neemt_post
from tests.robot.rondgang import rondgang
from tests.robot.spel import Speelveld, mankementen, reis, speel, speelveld
from tests.robot.waarden import ZONDER_BROWSER
from tests.robot.wereld import SnelDocument

# With boxes and rows, with a file, with steps, with money, and of a partner.
STEEKPROEF = ["intake_opslaan", "gesprek_nieuw", "partner_bijdrage", "maandregel_nieuw", "taak_klaar"]


@pytest.fixture(scope="module")
def veld(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Speelveld]:
    logging.disable(logging.ERROR)
    with (
        pytest.MonkeyPatch.context() as stand,
        django_db_blocker.unblock(),
        speelveld(tmp_path_factory.mktemp("media"), 1) as veld,
    ):
        stand.setattr("weasyprint.HTML", SnelDocument)
        yield veld
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def _snel(monkeypatch) -> None:
    monkeypatch.setattr("weasyprint.HTML", SnelDocument)


def test_elk_formulier_staat_op_een_bladzijde_waar_de_robot_komt(veld):
    """A form that this names is reached from nowhere, or only after a step that `AANLOOP` does not make."""
    assert sorted(set(FORMULIEREN) - set(veld.kaart.plekken)) == []


def test_wat_de_robot_niet_kan_invullen_bestaat_en_neemt_een_post():
    assert set(ZONDER_BROWSER) <= {adres.naam for adres in alle() if neemt_post(adres.view)}


@pytest.mark.parametrize("naam", STEEKPROEF)
def test_de_robot_vult_in(naam, veld):
    speler = veld.speler(1)
    speel(speler, naam, 3, random.Random(1))
    assert not (mis := mankementen(speler, naam, streng=False)), "\n".join(["", *mis])


def test_een_dossier_opent_overal_en_voor_iedereen(veld):
    speler = veld.speler(1)
    with reis(speler):
        assert rondgang(speler, veld.nummers[0]) > 40
    assert not speler.fouten, "\n".join(["", *speler.fouten])
