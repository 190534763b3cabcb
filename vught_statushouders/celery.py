"""The Celery application; each app keeps its tasks in its own `tasks.py`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
app = Celery("vught_statushouders")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
