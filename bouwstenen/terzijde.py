"""Long computing beside the pages: in a copy (fork) of this process that gives way to whoever waits for a page.

The kernel gives the copy what the pages leave of the processor. What it took of the memory goes back at once. It
uses no connection of the process that it is a copy of.
"""

import logging
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable
from typing import NoReturn, TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")
VOORRANG = 19  # of the pages: as many steps of `nice` as there are


class Verongelukt(Exception):
    """The copy was ended from outside: by the kernel, for want of memory, or by a crash of a library."""


def terzijde(doe: Callable[[], T]) -> T:
    """What `doe` gives or raises, computed in a copy of this process. Both have to survive pickle."""
    uit_kopie, naar_ouder = os.pipe()
    leven, leeft = os.pipe()  # nobody writes into it: the kernel closes it with the parent, however that ends
    pid = os.fork()
    if not pid:
        os.close(uit_kopie)
        os.close(leeft)
        _in_kopie(doe, naar_ouder, leven)
    os.close(naar_ouder)
    os.close(leven)
    try:
        with os.fdopen(uit_kopie, "rb") as pijp:
            antwoord = pijp.read()
    finally:  # also when this process was told to stop: then the copy stops too
        os.close(leeft)
        os.waitpid(pid, 0)
    if not antwoord:
        raise Verongelukt
    uitkomst, fout = pickle.loads(antwoord)  # noqa: S301  # from our own copy
    if fout is not None:
        raise fout
    gegeven: T = uitkomst
    return gegeven


def sterf_mee(leven: int) -> None:
    """End this process when the other end of this pipe is gone."""
    os.read(leven, 1)
    os.kill(os.getpid(), signal.SIGKILL)


def _in_kopie(doe: Callable[[], object], naar_ouder: int, leven: int) -> NoReturn:
    """Never returns into what the parent was doing."""
    try:
        for signaal in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGABRT):
            signal.signal(signaal, signal.SIG_DFL)
        threading.Thread(target=sterf_mee, args=[leven], daemon=True).start()
        os.nice(VOORRANG)
        antwoord = _uitkomst(doe)
        with os.fdopen(naar_ouder, "wb") as pijp:
            pijp.write(antwoord)
    finally:
        os._exit(0)  # and nothing else: what the parent had open is not ours to close


def _uitkomst(doe: Callable[[], object]) -> bytes:
    """(what it gave, what it raised). Where that was does not survive pickle, so it is logged here."""
    try:
        return pickle.dumps((doe(), None))
    except BaseException as fout:
        log.warning("%s in:\n%s", type(fout).__qualname__, "".join(traceback.format_tb(fout.__traceback__)))
        return pickle.dumps((None, fout))
