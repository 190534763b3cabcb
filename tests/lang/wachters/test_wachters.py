"""No guard is there for nothing: without it a test of its subject fails. What no test misses, is a survivor."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection

from tests.huis.bron import WORTEL
from tests.huis.test_wachters import GEWILD
from tests.lang.conftest import ZAAD, keren
from tests.lang.wachters import breken
from vught_statushouders.logins.wachters import Wachter

# Of which tests the guards of an app are the subject, besides those of that app.
OOK = {
    "bouwstenen": [
        "tests/toegang",
        "tests/huis/test_schrijven.py",
        "tests/dossier",
        "tests/huis/test_sleutelwissel.py",
    ],
    "dossier": ["tests/toegang", "tests/pip_plan", "tests/werkvoorraad", "tests/intake"],
    "toegang": ["tests/werkvoorraad", "tests/huis/test_sondes.py"],
    "inburgering": ["tests/werkvoorraad", "tests/toegang", "tests/pip_plan"],
    "pip_plan": ["tests/werkvoorraad", "tests/toegang"],
    "intake": ["tests/toegang"],
    "ontzorging": ["tests/toegang", "tests/werkvoorraad"],
    "werkvoorraad": ["tests/toegang"],
}
# What these do, no test of a subject can miss: another one says so.
NIET_TE_MISSEN = {
    "wachters_stand": "compared in tests/huis/test_wachters.py",
    "alleen_door_een_trigger": "tried on every table of history in tests/huis/test_logins.py",
}


def gekozen() -> list[Wachter]:
    """Every function and trigger, and of the policies a sample."""
    deze = [een for een in GEWILD if een.sleutel.naam not in NIET_TE_MISSEN]
    beleid = [een for een in deze if een.sleutel.soort == "POLICY"]
    monster = random.Random(ZAAD).sample(beleid, min(keren(60), len(beleid)))
    return sorted((een for een in deze if een.sleutel.soort != "POLICY" or een in monster), key=lambda een: een.bestand)


class Loper:
    """The tests of one app, collected once, in a process and a database of their own."""

    def __init__(self, app: str) -> None:
        hier, daar = os.pipe(), os.pipe()
        database = f"wachters_{app}_{os.environ.get('PYTEST_XDIST_WORKER', 'een')}"
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PYTEST")}
        omgeving |= {
            "DATABASE_URL": urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}").geturl(),
            "LOPER": f"{hier[0]},{daar[1]}",
        }
        del omgeving["LANGE_TESTS"]
        paden = [f"tests/{app}", *OOK[app]]
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.lang.wachters.loper", *paden],
            cwd=WORTEL, env=omgeving, pass_fds=(hier[0], daar[1]), stdout=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(hier[0])
        os.close(daar[1])
        self.vragen, self.antwoorden = os.fdopen(hier[1], "w"), os.fdopen(daar[0])

    def mist(self, vraag: dict[str, Any]) -> str | None:
        self.vragen.write(json.dumps(vraag) + "\n")
        self.vragen.flush()
        antwoord = self.antwoorden.readline()
        assert antwoord, "the pytest of the subject ended"
        return json.loads(antwoord)

    def stop(self) -> None:
        self.vragen.close()
        self.proces.wait()
        self.antwoorden.close()


@pytest.fixture(scope="session")
def lopers() -> Iterator[dict[str, Loper]]:
    alle: dict[str, Loper] = {}
    yield alle
    for een in alle.values():
        een.stop()


@pytest.mark.parametrize("een", gekozen(), ids=lambda een: f"{een.bestand}:{'.'.join(een.sleutel)}")
def test_zonder_deze_wachter_faalt_een_test(een: Wachter, lopers: dict[str, Loper], db: None):
    app = een.bestand.split("/")[0]
    if app not in lopers:
        lopers[app] = Loper(app)
    with connection.cursor() as cursor:
        opdrachten = breken.weg(cursor, een)
    vraag = {"weg": opdrachten, "terug": breken.terug(een), "woorden": breken.woorden(een, GEWILD)}
    mist = lopers[app].mist(vraag)
    print(f"{een.bestand} {' '.join(een.sleutel)}: {mist or 'SURVIVES'}")
    assert mist, f"{een.sleutel} of {een.bestand} is missed by no test"
