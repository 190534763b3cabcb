"""One world for all that the robot does in this process."""

from collections.abc import Iterator

import pytest

from tests.lang.conftest import keren
from tests.robot.spel import Speelveld, kijk_overal, speelveld

KEER = 2  # times as long as is just enough to find every form


@pytest.fixture(scope="session")
def veld(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Speelveld]:
    with django_db_blocker.unblock(), speelveld(tmp_path_factory.mktemp("media")) as veld:
        kijk_overal(veld, keren(KEER))
        yield veld
