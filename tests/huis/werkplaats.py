"""Starts Celery workers fast: Django is loaded once, and every line on stdin becomes a worker; prints its pid."""

import os
import signal
import sys

import django

django.setup()

from vught_statushouders.celery import app  # noqa: E402  # needs Django

STIL = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "WARNING"]

if __name__ == "__main__":
    app.loader.import_default_modules()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who dies is gone at once
    for regel in sys.stdin:
        pid = os.fork()
        if not pid:
            os.dup2(2, 1)  # what it says goes to the log
            app.worker_main(["worker", "--pool", "solo", "--hostname", f"{regel.strip()}@toets", *STIL])
            os._exit(0)
        print(pid, flush=True)
