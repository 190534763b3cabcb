"""Which processes run, read from /proc itself.

psutil tells processes apart by when they started, and overlooks one when the clock of the machine is being set.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil

Opdracht = list[str]


def _alle() -> Iterator[tuple[int, int, Opdracht]]:
    """(pid, pid of its parent, command) of every process."""
    for map_ in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # ended in the meantime
            na_de_naam = (map_ / "stat").read_text().rpartition(")")[2].split()
            opdracht = (map_ / "cmdline").read_bytes().decode(errors="replace").split("\0")
            yield int(map_.name), int(na_de_naam[1]), opdracht


def processen_met(gezocht: Callable[[Opdracht], bool], *pids: int) -> list[psutil.Process]:
    """The processes with such a command, and these; after them everything below."""
    lopend = list(_alle())
    gevonden = [pid for pid, _, opdracht in lopend if gezocht(opdracht) or pid in pids]
    for boven in gevonden:
        gevonden.extend(pid for pid, ouder, _ in lopend if ouder == boven and pid not in gevonden)
    processen = []
    for pid in gevonden:
        with suppress(psutil.NoSuchProcess):
            processen.append(psutil.Process(pid))
    return processen
