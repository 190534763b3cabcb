"""The Celery application; each app keeps its tasks in its own `tasks.py`."""

import os
from typing import Any

from celery import Celery
from celery.beat import PersistentScheduler
from celery.signals import heartbeat_sent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
os.environ.setdefault("DATABASE_ROL", "werker")
app = Celery("vught_statushouders")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.autodiscover_tasks(["toegang.post"])  # a room of its own


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
