"""The one command that serves the application: `manage.py start`, the image and the benchmarks use it alike."""

import argparse
import asyncio
import os
import resource
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vught_statushouders.server.deur import Deur

WERKERS = 4  # also with few processors: two make a long document while two others answer
WACHTRIJ = 1024  # connections that the kernel holds for us
BESTANDEN = 10_000  # each visitor is one; the usual 1,024 are from another time
STOP = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def main() -> int:
    """Serves until it is asked to stop. The workers leave before the door begins, with the application in them."""
    gekozen = opties()
    # Late: the help needs no settings, and `wsgi` says which they are.
    from vught_statushouders.server import deur, weigering, werkers
    from vught_statushouders.wsgi import application

    _sta_bestanden_toe()
    with tempfile.TemporaryDirectory(prefix="vught-web-") as map_:
        sockets = [Path(map_) / f"werker{nummer}.sock" for nummer in range(gekozen.werkers)]
        if not (pid := os.fork()):
            werkers.draai(application, sockets, gekozen.stoptijd)
        return asyncio.run(bedien(deur.Deur(sockets, weigering.maak()), pid, gekozen))


async def bedien(deur: "Deur", pid: int, gekozen: argparse.Namespace) -> int:
    """Until somebody asks us to stop, or the workers are gone; returns the exit code."""
    gestopt = asyncio.Event()
    for signaal in STOP:
        asyncio.get_running_loop().add_signal_handler(signaal, gestopt.set)
    stop = asyncio.create_task(gestopt.wait())
    werkers = asyncio.create_task(asyncio.to_thread(os.waitpid, pid, 0))
    try:
        open_ = await asyncio.start_server(deur.ontvang, gekozen.adres, gekozen.poort, backlog=WACHTRIJ)
        await asyncio.wait({stop, werkers}, return_when=asyncio.FIRST_COMPLETED)
        open_.close()
        await deur.sluit(gekozen.stoptijd)
    finally:
        if gewild := not werkers.done():
            os.kill(pid, signal.SIGTERM)
        stop.cancel()
        await werkers
    return 0 if gewild else 1


def opties() -> argparse.Namespace:
    """What the command was given."""
    lezer = argparse.ArgumentParser(prog="python -m vught_statushouders.server", description=__doc__)
    aantal = int(os.environ.get("WEB_CONCURRENCY") or WERKERS)
    lezer.add_argument("--adres", default="127.0.0.1")
    lezer.add_argument("--poort", type=int, default=8000)
    lezer.add_argument("--werkers", type=int, default=aantal, help="standaard WEB_CONCURRENCY, of %(default)s")
    lezer.add_argument("--stoptijd", type=int, default=25, help="seconden om af te maken waar iemand op wacht")
    return lezer.parse_args()


def _sta_bestanden_toe() -> None:
    _, hoogste = resource.getrlimit(resource.RLIMIT_NOFILE)
    aantal = BESTANDEN if hoogste == resource.RLIM_INFINITY else min(hoogste, BESTANDEN)
    resource.setrlimit(resource.RLIMIT_NOFILE, (aantal, hoogste))


if __name__ == "__main__":
    sys.exit(main())
