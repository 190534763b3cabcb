"""What the rules of the house share: a world in which everything could leak."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
import time_machine
from django.conf import settings
from django.db import transaction

from tests import fabriek
from tests.huis.wereld import Wereld, bouw


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Wereld]:
    """The world, made once for this file, on its own day. Its clock stands still: no session grows old."""
    media, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path_factory.mktemp("media")
    with (
        time_machine.travel(datetime.combine(fabriek.VANDAAG, time(10)), tick=False),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        yield bouw()
        transaction.set_rollback(True)
    settings.MEDIA_ROOT = media
