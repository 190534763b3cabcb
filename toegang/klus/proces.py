"""One piece of work in a process of its own: bounded in time and memory, stopped at once, and gone when its parent is.

The child is a copy (fork) of the worker, so that nothing has to be loaded again. It says how far it is through a pipe.
A second pipe, into which nobody writes, tells it that its parent is gone: the kernel closes it however that ends.
"""

import json
import os
import resource
import select
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from typing import Any, NoReturn

from django.db import connections

from bouwstenen.terzijde import sterf_mee

Bericht = dict[str, Any]
Zeg = Callable[[Bericht], None]
POLS = 0.5  # seconds between two looks
UITSTEL = 5.0  # seconds to end in order, once asked
AF: Bericht = {"af": True}
MEGABYTE = 1024 * 1024


class Einde(Enum):
    """How it went."""

    AF = "af"
    GESTOPT = "gestopt"  # who listens wanted no more
    TE_LANG = "te lang"
    OMGEVALLEN = "omgevallen"  # it died without a word


def draai(doe: Callable[[Zeg], None], hoor: Callable[[Bericht], bool], *, seconden: float, megabytes: int) -> Einde:
    """Run `doe` in a child. `hoor` gets the last thing that it said, twice a second; False from it stops the child."""
    connections.close_all()  # a connection belongs to one process
    uit_kind, naar_ouder = os.pipe()
    leven, leeft = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(uit_kind)
        os.close(leeft)
        _kind(doe, naar_ouder, leven, megabytes)
    os.close(naar_ouder)
    os.close(leven)
    try:
        return _luister(uit_kind, hoor, time.monotonic() + seconden)
    finally:
        os.close(uit_kind)
        _beeindig(pid)
        os.close(leeft)


def _luister(pijp: int, hoor: Callable[[Bericht], bool], uiterlijk: float) -> Einde:
    """Until the child is done or dead, the time is up, or nobody wants to hear more."""
    rest, laatste, gehoord = b"", Bericht(), 0.0
    while (nu := time.monotonic()) < uiterlijk:
        if select.select([pijp], [], [], POLS)[0]:
            deel = os.read(pijp, 65536)
            *regels, rest = (rest + deel).split(b"\n")
            berichten = [json.loads(regel) for regel in regels]
            af = AF in berichten
            laatste = next((een for een in reversed(berichten) if een != AF), laatste)
            if af or not deel:
                hoor(laatste)
                return Einde.AF if af else Einde.OMGEVALLEN
        if nu - gehoord >= POLS:
            gehoord = nu
            if not hoor(laatste):
                return Einde.GESTOPT
    return Einde.TE_LANG


def _beeindig(pid: int) -> None:
    """Ask, wait a little, and leave nothing. One that has ended is only taken leave of."""
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGTERM)
        uiterlijk = time.monotonic() + UITSTEL
        while time.monotonic() < uiterlijk:
            if os.waitpid(pid, os.WNOHANG)[0]:
                return
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


# --- In the child ----------------------------------------------------------------------------------------------------


def _kind(doe: Callable[[Zeg], None], uit: int, leven: int, megabytes: int) -> NoReturn:
    """Never returns into what the parent was doing."""
    try:
        for signaal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signaal, signal.SIG_DFL)
        threading.Thread(target=sterf_mee, args=[leven], daemon=True).start()
        _begrens(megabytes)

        def zeg(bericht: Bericht) -> None:
            os.write(uit, json.dumps(bericht).encode() + b"\n")

        doe(zeg)
        zeg(AF)
    finally:
        os._exit(0)  # and nothing else: what the parent had open is not ours to close


def _begrens(megabytes: int) -> None:
    """So much memory on top of what the copy has."""
    with open("/proc/self/statm", encoding="ascii") as statm:
        heeft = int(statm.read().split()[0]) * resource.getpagesize()
    grens = heeft + megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (grens, grens))
