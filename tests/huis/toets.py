"""What the matrix says of one address, and of one object behind it."""

from dataclasses import dataclass
from typing import Any

from tests.huis.gegevens import Gegevens

Status = int | None


@dataclass(frozen=True)
class Toets:
    """What an address answers to who has the right and may see the object: to a GET, and to a POST of `gegevens`.

    None: not that method. Two numbers: the answer depends on the visitor's own account.
    """

    get: Status | set[int] = 200
    post: Status | set[int] = None
    gegevens: Gegevens = lambda wereld, gemeente: {}
    over: str = ""  # the object, see `doelen`


@dataclass(frozen=True)
class Doel:
    """Where an address leads: the values in it, the personas that see what is there, and (if not all) who tries."""

    naam: str
    waarden: dict[str, Any]
    zien: set[str]
    langs: frozenset[str] = frozenset()
