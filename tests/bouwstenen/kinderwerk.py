"""What the tests let a child do: it is imported there, so there is no Django here."""

import io
import json
import os
import resource
import sys
import time

from bouwstenen.kind import Geweigerd


def draai_om(invoer: bytes) -> bytes:
    return invoer[::-1]


def eet(_: bytes) -> bytes:
    return b"x" * (len(bytes(2 * 1024**3)) > 0)


def reken(_: bytes) -> bytes:
    while True:
        pass


def slaap(_: bytes) -> bytes:
    time.sleep(60)
    return b""


def val_om(_: bytes) -> bytes:
    os.abort()


def praat(_: bytes) -> bytes:
    return bytes(2_000_000)


def struikel(_: bytes) -> bytes:
    raise RuntimeError("999000019")


def weiger(_: bytes) -> bytes:
    raise Geweigerd("Dit is geen lijst.", "soort")


def schrijf(invoer: bytes) -> bytes:
    with open(invoer, "wb") as bestand:
        bestand.write(b"x")
    return b""


def grens(_: bytes) -> bytes:
    return str(resource.getrlimit(resource.RLIMIT_AS)[1]).encode()


def kijk_rond(_: bytes) -> bytes:
    import bouwstenen.plaatjes  # as a real child does
    import bouwstenen.werkboek  # noqa: F401  # the same

    return json.dumps({"omgeving": sorted(os.environ), "django": "django" in sys.modules}).encode()


def lees_ongezien(invoer: bytes) -> bytes:
    """A workbook without looking through it first."""
    from python_calamine import CalamineWorkbook  # only here

    CalamineWorkbook.from_filelike(io.BytesIO(invoer)).get_sheet_by_index(0).to_python()
    return b""
