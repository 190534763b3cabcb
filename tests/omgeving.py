"""Pytest plugin (see `addopts`): a database and a broker for the whole run, before Django reads its settings.

The controller of pytest-xdist starts them; its workers find them in the environment that they inherit. With
`DATABASE_URL` and `REDIS_URL` set, those are used instead.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from vught_statushouders import omgeving

_open = ExitStack()


def _eigen_broker(worker: str) -> None:
    """Workers share one broker: each has a numbered database of it for itself (0 is the controller's)."""
    adres, _, _ = os.environ["REDIS_URL"].rpartition("/")
    os.environ["REDIS_URL"] = f"{adres}/{int(worker.removeprefix('gw')) + 1}"


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        _eigen_broker(worker)
    else:
        # Tests make tables and rows; `tests/conftest.py` sends requests as the web role.
        os.environ["DATABASE_ROL"] = "eigenaar"
        map_ = Path(tempfile.mkdtemp(prefix="vught-toets-"))
        _open.callback(shutil.rmtree, map_, ignore_errors=True)
        os.environ["MEDIA_ROOT"] = str(map_ / "media")
        _open.enter_context(omgeving.demo(map_, snel=True))
    return (yield)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    _open.close()
