"""Real files with something wrong in them: bytes turned, parts of the XML changed, numbers made huge, ends cut off."""

import random
import re
import zipfile
from collections.abc import Callable

from tests import plaatjes
from tests.bouwstenen.misbruik import ingepakt, uitgepakt
from tests.lijsten import SOORTEN

HUGE = [
    b"0",
    b"-1",
    b"1048576",
    b"16384",
    b"4294967296",
    b"9" * 30,
    b"XFD1048576",
    b"A0",
    b"",
    b"1e9",
    b"&#0;",
    b"\xff",
]
STUKKEN = [
    b"<f>1+1</f>",
    b"<!-- x -->",
    b"<![CDATA[",
    b"<!DOCTYPE x>",
    b"<c>",
    b"</row>",
    b"<table:table>",
    b"&x;",
    b'"',
    b"'",
]
KOP = ["dossiernummer", "maand", "uren", "gegeven"]
Mutatie = Callable[[random.Random, bytes], bytes]


def lijst(toeval: random.Random, soort: str, nummers: list[str]) -> bytes:
    """A list with some right and some odd rows, broken in some way or whole."""
    vreemd = ["", "2026-13", "=A1", "NaN", "één", "x" * 80, "1e400", "-3"]
    rijen = [
        [toeval.choice([*nummers, *vreemd]), toeval.choice(["2026-09", *vreemd]), toeval.choice(["7,5", *vreemd]), 24]
        for _ in range(toeval.randint(1, 6))
    ] if toeval.random() < 0.5 else [[een, "2026-10", toeval.randint(0, 24), 24] for een in nummers]  # fmt: skip
    heel = SOORTEN[soort]([toeval.sample(KOP, 4) if toeval.random() < 0.2 else KOP, *rijen])
    if soort == "csv" or toeval.random() < 0.3:
        return breek(toeval, heel)
    return breek_van_binnen(toeval, heel)


def plaatje(toeval: random.Random) -> bytes:
    """A picture of some kind and colour, broken in some way or whole."""
    maat = toeval.randint(1, 300), toeval.randint(1, 300)
    maak = toeval.choice([
        lambda: plaatjes.png(maat=maat, kleuren=toeval.choice(["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])),
        lambda: plaatjes.jpg(maat, toeval.choice(["L", "RGB", "CMYK"]), progressive=toeval.random() < 0.5),
        lambda: plaatjes.ruis(toeval.choice(["PNG", "JPEG"])), plaatjes.bewegend,
        lambda: plaatjes.grote_png(toeval.choice([100, 5000, 20_000]), toeval.choice([100, 5000])),
        lambda: plaatjes.met_profiel(toeval.choice([10, 3_000_000])),
    ])  # fmt: skip
    return breek(toeval, maak())


def breek(toeval: random.Random, inhoud: bytes) -> bytes:
    """Whatever the file is: some bytes of it."""
    for _ in range(toeval.choice([0, 1, 1, 2, 5])):
        inhoud = toeval.choice([_keer_om, _knip_af, _plak_erin, _haal_weg, _herhaal])(toeval, inhoud)
    return inhoud


def breek_van_binnen(toeval: random.Random, inhoud: bytes) -> bytes:
    """A workbook of which the parts can still be unpacked."""
    delen = uitgepakt(inhoud)
    for _ in range(toeval.choice([1, 1, 2, 4])):
        naam = toeval.choice([een for een in delen if een.endswith((".xml", ".rels"))])
        delen[naam] = toeval.choice([_ander_getal, _ander_getal, _plak_erin, _keer_om, _herhaal, _haal_weg])(
            toeval, delen[naam]
        )
    if toeval.random() < 0.1:
        delen.pop(toeval.choice(list(delen)))
    return ingepakt(
        delen, toeval.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
    )


def _plek(toeval: random.Random, inhoud: bytes) -> int:
    return toeval.randint(0, len(inhoud))


def _keer_om(toeval: random.Random, inhoud: bytes) -> bytes:
    plek = _plek(toeval, inhoud)
    return inhoud[:plek] + toeval.randbytes(1) + inhoud[plek + 1 :]


def _knip_af(toeval: random.Random, inhoud: bytes) -> bytes:
    return inhoud[: _plek(toeval, inhoud)]


def _plak_erin(toeval: random.Random, inhoud: bytes) -> bytes:
    plek = _plek(toeval, inhoud)
    return inhoud[:plek] + toeval.choice([*STUKKEN, *HUGE]) + inhoud[plek:]


def _haal_weg(toeval: random.Random, inhoud: bytes) -> bytes:
    plek = _plek(toeval, inhoud)
    return inhoud[:plek] + inhoud[plek + toeval.randint(1, 60) :]


def _herhaal(toeval: random.Random, inhoud: bytes) -> bytes:
    plek = _plek(toeval, inhoud)
    return inhoud[:plek] + inhoud[plek : plek + 60] * toeval.choice([2, 50, 2000]) + inhoud[plek + 60 :]


def _ander_getal(toeval: random.Random, inhoud: bytes) -> bytes:
    """One value between quotes or tags becomes another."""
    plekken = list(re.finditer(rb'(?<=[">])[\w.]+(?=["<])', inhoud))
    if not plekken:
        return inhoud
    plek = toeval.choice(plekken)
    return inhoud[: plek.start()] + toeval.choice(HUGE) + inhoud[plek.end() :]
