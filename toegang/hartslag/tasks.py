"""What each process does once a minute: give a sign of life, and look whether the others do."""

import logging
import threading
import time

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from bouwstenen.uitval import Uitval
from toegang.hartslag.handelingen import klop, meld_stilte, worker_is_stil
from toegang.hartslag.models import Proces
from toegang.hartslag.regels import ELKE
from toegang.post.tasks import verstuur_post

log = logging.getLogger(__name__)
uitval = Uitval("De database neemt geen teken van leven aan.", (Error,), log)


def waak() -> None:
    """Tell of what is silent. When that is the worker, its mail goes from here."""
    meld_stilte()
    if worker_is_stil():
        verstuur_post()


class Ritme:
    """Once a minute, however often it is asked. `proces` None: the web server, which only looks at the others."""

    def __init__(self, proces: Proces | None) -> None:
        self.proces = proces
        self._weer_vanaf = float("-inf")
        self._slot = threading.Lock()

    def _is_tijd(self) -> bool:
        with self._slot:
            nu = time.monotonic()
            if nu < self._weer_vanaf:
                return False
            self._weer_vanaf = nu + ELKE
            return True

    def tik(self) -> None:
        """For a process of its own, whose connection to the database may have been idle for long."""
        if self._is_tijd():
            self._doe()

    def tik_ernaast(self) -> None:
        """For a web server: no visitor waits for it."""
        if self._is_tijd():
            threading.Thread(target=self._doe, name="waak", daemon=True).start()

    def _doe(self) -> None:
        close_old_connections()
        with uitval.opgevangen():
            if self.proces:
                klop(self.proces, timezone.now())
            waak()
        if not connection.in_atomic_block:
            connection.close()


worker, beat, web = Ritme(Proces.WORKER), Ritme(Proces.BEAT), Ritme(None)
