"""What the long tests share: one seed for a whole run, and going on where a run was broken off.

A test that passed is written down under the seed and the state of the code, and is left out when the same run is asked
for again; a test that failed is not. `make lang OPNIEUW=1` forgets what passed.
"""

import os
import random
import subprocess
from pathlib import Path

import pytest

from tests.huis.bron import WORTEL

ZAAD = int(os.environ.get("ZAAD") or 1)
# How much of a part is done: 1 is a whole run, 0.1 a tenth of it.
DEEL_VAN = float(os.environ.get("DEEL_VAN") or 1)


def keren(heel: int) -> int:
    """How often something is tried in this run, of `heel` times in a whole one."""
    return max(1, round(heel * DEEL_VAN))


def _git(*woorden: str) -> str:
    return subprocess.run(["git", *woorden], cwd=WORTEL, capture_output=True, text=True, check=True).stdout.strip()


def _gelukt() -> Path:
    """Where this run writes down what passed; other code or another seed is another run."""
    stand = _git("stash", "create") or _git("rev-parse", "HEAD")  # the first makes an object, and changes nothing
    boom = _git("rev-parse", f"{stand}^{{tree}}")
    return WORTEL / ".pytest_cache" / "lang" / f"{boom[:12]}-{ZAAD}-{DEEL_VAN:g}"


@pytest.fixture
def zaad(request: pytest.FixtureRequest) -> int:
    """The seed of this one test: the same in every run with the same `ZAAD`."""
    return random.Random(f"{ZAAD} {request.node.nodeid}").randrange(2**32)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    bestand = _gelukt()
    if os.environ.get("OPNIEUW"):
        bestand.unlink(missing_ok=True)
    klaar = set(bestand.read_text(encoding="utf-8").splitlines()) if bestand.exists() else set()
    over = [item for item in items if item.nodeid not in klaar]
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid in klaar])
    items[:] = over


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Called in the controller alone when the tests are spread over processes, and so one at a time."""
    if report.when == "call" and report.passed and "PYTEST_XDIST_WORKER" not in os.environ:
        bestand = _gelukt()
        bestand.parent.mkdir(parents=True, exist_ok=True)
        with bestand.open("a", encoding="utf-8") as lijst:
            lijst.write(f"{report.nodeid}\n")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Nothing left to do is no failure."""
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and _gelukt().exists():
        session.exitstatus = pytest.ExitCode.OK
