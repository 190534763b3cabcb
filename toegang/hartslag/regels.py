"""When a process counts as silent, and its clock as wrong."""

from datetime import datetime, timedelta

ELKE = 60.0  # seconds between two signs of life
LAAT_NA = timedelta(minutes=10)  # shown: something may be going on
STIL_NA = timedelta(hours=1)  # mailed, once
SCHEEF = 60  # seconds; the work that beat hands out is too old for a worker that is two minutes ahead
HOOGSTENS = 32_000  # what fits into the column


def is_stil(gezien_op: datetime, nu: datetime) -> bool:
    return nu - gezien_op >= STIL_NA


def is_laat(gezien_op: datetime, nu: datetime) -> bool:
    return nu - gezien_op >= LAAT_NA


def scheefstand(eigen: datetime, nu: datetime) -> int:
    """How many seconds the own clock is ahead."""
    return max(-HOOGSTENS, min(HOOGSTENS, round((eigen - nu).total_seconds())))
