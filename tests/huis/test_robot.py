"""A small sample of the robot (`tests/lang/robot`): it knows every form that there is, and fills in a few."""

import random

from dossier.models import Statushouder
from tests.huis.adressen import alle
from tests.robot.kaart import BEKEND, FORMULIEREN, neemt_post
from tests.robot.rondgang import rondgang
from tests.robot.spel import mankementen, speel, speelveld
from tests.robot.waarden import ZONDER_BROWSER

# With rows, with steps, with money, and with a button alone.
STEEKPROEF = ["gesprek_nieuw", "activiteit_nieuw", "vastelast_nieuw", "taak_klaar"]
KIJKERS = ["klantmanager@vught.example", "docent@kw1c.example"]
VEEL_GEBEURD = {"voornamen": "Karwan", "achternaam": "Barzani"}  # in whose dossier there is something of much


def test_de_robot_kent_elk_formulier():
    """A new form is met by `make lang DEEL=robot`; then it is named in tests/robot/formulieren.txt, which says that the
    robot gets there. When it does not, a step in `AANLOOP` is missing."""
    assert sorted(BEKEND) == sorted(FORMULIEREN)


def test_wat_de_robot_niet_kan_invullen_bestaat_en_neemt_een_post():
    assert set(ZONDER_BROWSER) <= {adres.naam for adres in alle() if neemt_post(adres.view)}


def test_de_robot_kijkt_rond_en_vult_in(django_db_setup, django_db_blocker, tmp_path):
    with django_db_blocker.unblock(), speelveld(tmp_path) as veld:
        speler = veld.speler(1)
        nummer = Statushouder.objects.get(**VEEL_GEBEURD).dossiernummer  # another one after other tests
        assert rondgang(speler, nummer, KIJKERS, rijen=1) > 40
        for naam in STEEKPROEF:
            speel(speler, naam, 3, random.Random(1), rond=False)
    mis = [wat for naam in STEEKPROEF for wat in mankementen(speler, naam, 3)]
    assert not mis, "\n".join(["", *mis])
