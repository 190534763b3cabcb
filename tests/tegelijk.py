"""Two people at the same moment, each with a connection of their own; only for tests with `transaction=True`."""

import threading
import time
from collections.abc import Callable

from django.db import connection

from tests.geduld import GEDULD


def tegelijk(*taken: Callable[[], None]) -> None:
    """Carry out tasks in threads of their own, each with its own connection."""

    def in_draad(taak: Callable[[], None]) -> None:
        try:
            taak()
        finally:
            connection.close()

    draden = [threading.Thread(target=in_draad, args=[taak]) for taak in taken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=GEDULD)


def wacht_tot_iemand_wacht() -> None:
    """Until another connection waits for a lock that this one holds."""
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        with connection.cursor() as cursor:
            cursor.execute(  # not pg_stat_activity, which a transaction reads only once
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
            )
            if cursor.fetchone()[0]:
                return
        time.sleep(0.02)
    raise AssertionError("Niemand wachtte.")
