"""What docs/beveiliging.md says is so: the table of rights, the tests that it names, and the SQL that it advises."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.huis.bron import WORTEL
from tests.huis.server import GOED
from toegang.rechten import RECHTEN, Recht, Rol

BESTAND = WORTEL / "docs" / "beveiliging.md"
TEKST = BESTAND.read_text()
GENOEMD = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", TEKST)
REGELS = {*range(1, 14), *range(26, 38)}


def rechtentabel() -> str:
    """The rights of each role, as a table of Markdown."""
    kop = ["Right", *(rol.label for rol in Rol)]
    rijen = [[recht.label, *("●" if recht in RECHTEN[rol] else "" for rol in Rol)] for recht in Recht]
    alles = [kop, ["---", *(":-:" for _ in Rol)], *rijen]
    return "\n".join(f"| {' | '.join(rij)} |" for rij in alles)


def test_de_tabel_met_rechten_is_die_van_de_code():
    tabel = TEKST.partition("<!-- rechten -->\n")[2].partition("\n<!-- /rechten -->")[0]
    assert tabel == rechtentabel(), f"zet dit in {BESTAND.name}:\n{rechtentabel()}"


@pytest.mark.parametrize(("bestand", "test"), sorted(set(GENOEMD)))
def test_elke_genoemde_test_bestaat(bestand: str, test: str):
    pad = Path(WORTEL / bestand)
    assert pad.exists(), bestand
    assert re.search(rf"^def {test}\(", pad.read_text(), re.MULTILINE), f"{bestand}::{test}"


def test_elke_regel_van_de_lijst_heeft_een_test():
    rijen = re.findall(r"^\| (\d+) \| .+ \| `tests/.+` \|$", TEKST, re.MULTILINE)
    assert sorted(map(int, rijen)) == sorted(REGELS)


def test_de_instellingen_van_een_server_doorstaan_de_controle_van_django():
    omgeving = {**os.environ, **GOED}
    omgeving.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # of a browser test that ran before
    opdracht = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    uitkomst = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False)
    assert uitkomst.returncode == 0, uitkomst.stderr
