"""Asking the worker for something at once. It is a courtesy: what must happen is in the database, where beat finds it,
so that a broker that is away keeps no page waiting and loses nothing."""

import logging
from typing import Any

from celery import current_app
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from bouwstenen.uitval import Uitval

log = logging.getLogger(__name__)
WACHT = 0.5  # seconds at most for an answer; Celery itself would try for six
EENS = {"max_retries": 0, "socket_connect_timeout": WACHT, "socket_timeout": WACHT}
WEG = (OperationalError, RedisError, OSError)
broker = Uitval("De broker antwoordt niet: wat nu gevraagd wordt, doet de worker later.", WEG, log)


def zet_in_rij(taak: str, *args: Any) -> bool:
    """Give the worker a task, by its name and with ids only; whether the broker took it."""
    if not broker.rust:
        with (
            broker.opgevangen(),
            current_app.connection_for_write(connect_timeout=WACHT, transport_options=EENS) as verbinding,
        ):
            current_app.send_task(taak, args, connection=verbinding, retry=False)
            return True
    return False


def antwoordt() -> bool:
    """Whether the broker takes work at this moment."""
    with (
        broker.opgevangen(),
        current_app.connection_for_write(connect_timeout=WACHT, transport_options=EENS) as verbinding,
    ):
        verbinding.default_channel  # noqa: B018  # connects
        return True
    return False
