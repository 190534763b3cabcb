"""The Celery application; each app keeps its tasks in its own `tasks.py`."""

import os
from typing import Any

from celery import Celery
from celery.beat import PersistentScheduler
from celery.signals import beat_init, heartbeat_sent, worker_init
from django.conf import settings

from bouwstenen.webrol import WERKROL

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
app = Celery("vught_statushouders")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.autodiscover_tasks(["toegang.post", "ontzorging.maand"])  # rooms of their own


@worker_init.connect
@beat_init.connect
def _als_werker(**_: Any) -> None:
    """Who works for all gemeenten and is not believed, would do nothing, and say nothing."""
    if settings.ROL not in {WERKROL, ""}:
        raise SystemExit("Worker en beat werken met DATABASE_ROL=werker. Zet dat in hun omgeving.")


@heartbeat_sent.connect  # of the worker's main loop, every two seconds, for as long as it can be given work
def _worker_leeft(**_: Any) -> None:
    from toegang.hartslag import tasks  # needs Django, which Celery sets up later

    tasks.worker.tik()


class Rooster(PersistentScheduler):
    """Celery's own, which gives a sign of life with every look at the clock."""

    def tick(self, *args: Any, **kwargs: Any) -> Any:
        from toegang.hartslag import tasks  # needs Django, which Celery sets up later

        tasks.beat.tik()
        return super().tick(*args, **kwargs)
