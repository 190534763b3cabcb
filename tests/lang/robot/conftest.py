"""One world for all that the robot does in this process."""

import logging
from collections.abc import Iterator

import pytest

from tests.robot.spel import Speelveld, speelveld
from tests.robot.wereld import SnelDocument

KEER = 4  # as long as the sample looks around for forms


@pytest.fixture(scope="module")
def veld(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Speelveld]:
    logging.disable(logging.ERROR)  # refusals by the thousand are no news
    with (
        pytest.MonkeyPatch.context() as stand,
        django_db_blocker.unblock(),
        speelveld(tmp_path_factory.mktemp("media"), KEER) as veld,
    ):
        stand.setattr("weasyprint.HTML", SnelDocument)
        yield veld
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def _snel(monkeypatch) -> None:
    monkeypatch.setattr("weasyprint.HTML", SnelDocument)
