"""The workers: gunicorn with its simplest kind, which answers one request at a time, and speaks to the door alone."""

import math
import os
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from gunicorn.app.base import BaseApplication

from vught_statushouders.server.verzoek import GROOTSTE_KOP

GEHEUGEN = Path("/dev/shm")  # noqa: S108  # for the sign of life of a worker: no disk can hold it up
STUK = 64 * 1024  # bytes


class Werkers(BaseApplication):
    """Gunicorn with settings out of code, for an application that is loaded already."""

    def __init__(self, toepassing: Any, instellingen: dict[str, Any]) -> None:
        self.toepassing, self.instellingen = toepassing, instellingen
        super().__init__()

    def load_config(self) -> None:
        for naam, waarde in self.instellingen.items():
            self.cfg.set(naam, waarde)

    def load(self) -> Any:
        return self._antwoord

    def _antwoord(self, omgeving: dict[str, Any], begin: Any) -> Any:
        """The answer of the application. What it did not read of the request is read now: hanging up with something
        unread would take the answer back."""
        antwoord = self.toepassing(omgeving, begin)
        while omgeving["wsgi.input"].read(STUK):
            pass
        return antwoord


def draai(toepassing: Any, sockets: list[Path], stoptijd: int) -> NoReturn:
    """Runs the workers until they are asked to stop; neither they nor this process return to the code of the door."""
    code: Any = 1
    try:
        Werkers(toepassing, instellingen(sockets, stoptijd)).run()
    except SystemExit as einde:
        code = einde.code or 0
    finally:
        os._exit(code if isinstance(code, int) else 1)


def instellingen(sockets: list[Path], stoptijd: int) -> dict[str, Any]:
    return {
        "bind": [f"unix:{socket}" for socket in sockets],
        "workers": len(sockets),
        "pre_fork": _kies_plaats,
        "post_fork": _neem_plaats,
        "preload_app": True,
        "control_socket_disable": True,
        # The door has told the visitor by then: what is still busy is ended.
        "timeout": math.ceil(settings.TIJDEN["verzoek"]) + 1,
        "graceful_timeout": stoptijd,
        # Now and then a new process, for whatever a library keeps.
        "max_requests": 5000,
        "max_requests_jitter": 500,
        **({"worker_tmp_dir": str(GEHEUGEN)} if GEHEUGEN.is_dir() else {}),
        # Who the visitor is comes from the door, on a line before the request; no header of a visitor may say so.
        "proxy_protocol": True,
        "forwarder_headers": "",
        "secure_scheme_headers": {},
        # The door guards what comes in.
        "limit_request_line": 0,
        "limit_request_field_size": GROOTSTE_KOP,
    }


def _kies_plaats(gunicorn: Any, werker: Any) -> None:
    """Which of the sockets this worker is for: the first that is nobody's, such as that of the worker that left."""
    bezet = {andere.plaats for andere in gunicorn.WORKERS.values()}
    werker.plaats = next(plaats for plaats in range(len(werker.sockets)) if plaats not in bezet)


def _neem_plaats(_: Any, werker: Any) -> None:
    """Each worker has a socket of its own, so that the door chooses who answers, and nobody else wakes up for it."""
    werker.sockets = [werker.sockets[werker.plaats]]
