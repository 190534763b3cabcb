"""Pictures for tests: as people send them, and as nobody should."""

import io
import random
import struct
import zlib
from typing import Any

from PIL import Image, PngImagePlugin


def png(merk: str = "", maat: tuple[int, int] = (60, 20), kleuren: str = "RGBA", **opties: Any) -> bytes:
    """A real picture; `merk` tells it from others."""
    tekst = PngImagePlugin.PngInfo()
    tekst.add_text("merk", merk)
    return _bewaard(Image.new(kleuren, maat), "PNG", pnginfo=tekst, **opties)


def jpg(maat: tuple[int, int] = (60, 20), kleuren: str = "RGB", **opties: Any) -> bytes:
    return _bewaard(Image.new(kleuren, maat), "JPEG", **opties)


def telefoonfoto() -> bytes:
    """A JPG with a small copy of itself behind it."""
    klein = Image.new("RGB", (6, 2))
    return _bewaard(Image.new("RGB", (60, 20)), "MPO", save_all=True, append_images=[klein])


def ander(soort: str) -> bytes:
    """Of a kind that nobody needs here, such as those whose reader starts another program."""
    return _bewaard(Image.new("RGB", (60, 20)), soort)


def ruis(soort: str) -> bytes:
    """A picture of which every byte matters."""
    return _bewaard(Image.frombytes("RGB", (60, 20), random.Random(1).randbytes(60 * 20 * 3)), soort)


def bewegend() -> bytes:
    beelden = [Image.new("RGB", (60, 20), kleur) for kleur in ("red", "blue", "green")]
    return _bewaard(beelden[0], "PNG", save_all=True, append_images=beelden[1:], duration=100)


def grote_png(breedte: int, hoogte: int) -> bytes:
    """A small file that becomes so many pixels, of which each is there."""
    regel = b"\0" + bytes((breedte + 7) // 8)
    pers = zlib.compressobj(9)
    punten = b"".join(pers.compress(regel) for _ in range(hoogte)) + pers.flush()
    kop = struct.pack(">IIBBBBB", breedte, hoogte, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _stuk(b"IHDR", kop) + _stuk(b"IDAT", punten) + _stuk(b"IEND", b"")


def met_profiel(bytes_: int) -> bytes:
    """With a colour profile of so many bytes, packed small."""
    profiel = _stuk(b"iCCP", b"x\0\0" + zlib.compress(bytes(bytes_), 9))
    heel = png()
    na_kop = 8 + 25
    return heel[:na_kop] + profiel + heel[na_kop:]


def _stuk(soort: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))


def _bewaard(beeld: Image.Image, soort: str, **opties: Any) -> bytes:
    bestand = io.BytesIO()
    beeld.save(bestand, soort, **opties)
    return bestand.getvalue()
