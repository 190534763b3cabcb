"""One request as it comes in: read within bounds of size and time, and kept until it is there as a whole."""

import asyncio
import tempfile
from dataclasses import dataclass, field
from typing import IO, Any

import h11
from django.conf import settings

from bouwstenen.bestanden import GROOTSTE_VERZOEK
from vught_statushouders.server.weigering import Geweigerd

GROOTSTE_KOP = 32 * 1024  # bytes: the address, the cookies and whatever else a browser tells
MEESTE_KOPPEN = 100
IN_GEHEUGEN = 64 * 1024  # bytes of what is sent along; the rest goes to a temporary file
OP_SCHIJF = 256 * 1024 * 1024  # bytes, of all visitors together
# About the line between the visitor and the door; between door and worker there is another one.
VAN_DE_LIJN = {
    b"connection", b"content-length", b"expect", b"keep-alive", b"proxy-connection", b"te", b"trailer",
    b"transfer-encoding", b"upgrade",
}  # fmt: skip


class Ruimte:
    """How much of the disk all that is coming in may take together."""

    def __init__(self) -> None:
        self.over = OP_SCHIJF

    def neem(self, bytes_: int) -> None:
        if bytes_ > self.over:
            raise Geweigerd(503, "er komt te veel tegelijk binnen")
        self.over -= bytes_


@dataclass
class Verzoek:
    """What a visitor asks. The file closes with the block in which it is used."""

    kop: h11.Request
    ruimte: Ruimte
    inhoud: IO[bytes] = field(default_factory=lambda: tempfile.SpooledTemporaryFile(IN_GEHEUGEN))  # noqa: SIM115
    lengte: int = 0

    def __enter__(self) -> "Verzoek":
        return self

    def __exit__(self, *_: object) -> None:
        self.inhoud.close()
        self.ruimte.over += max(0, self.lengte - IN_GEHEUGEN)

    @property
    def pad(self) -> str:
        """For the log: without what was asked behind it."""
        return self.kop.target.split(b"?")[0].decode("ascii", "replace")

    def voeg_toe(self, stuk: bytes) -> None:
        erbij = max(0, self.lengte + len(stuk) - IN_GEHEUGEN) - max(0, self.lengte - IN_GEHEUGEN)
        if self.lengte + len(stuk) > GROOTSTE_VERZOEK:
            raise Geweigerd(413, "de inhoud is te groot")
        self.ruimte.neem(erbij)
        self.lengte += len(stuk)
        try:
            self.inhoud.write(stuk)
        except OSError as fout:
            raise Geweigerd(503, "de schijf is vol") from fout

    def regels(self) -> bytes:
        """Written anew: what the worker reads is what was checked here."""
        koppen = [(naam, waarde) for naam, waarde in self.kop.headers if naam not in VAN_DE_LIJN]
        if self.lengte:
            koppen.append((b"content-length", b"%d" % self.lengte))
        begin = b"%s %s HTTP/%s" % (self.kop.method, self.kop.target, self.kop.http_version)
        return b"\r\n".join([begin, *(b"%s: %s" % kop for kop in koppen), b"", b""])


async def lees(lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter, ruimte: Ruimte) -> Verzoek | None:
    """The request; None of somebody who said nothing. Raises Geweigerd for what is wrong, too large or too slow."""
    lijn = h11.Connection(h11.SERVER, max_incomplete_event_size=GROOTSTE_KOP)
    try:
        async with asyncio.timeout(settings.TIJDEN["kop"]):
            kop = await _volgende(lijn, lezer)
        if not isinstance(kop, h11.Request):
            return None
        _keur(kop)
        if lijn.they_are_waiting_for_100_continue:
            schrijver.write(lijn.send(h11.InformationalResponse(status_code=100, headers=[])) or b"")
        return await _met_inhoud(Verzoek(kop, ruimte), lijn, lezer)
    except TimeoutError:
        if lijn.their_state is h11.IDLE and not lijn.trailing_data[0]:
            return None
        raise Geweigerd(408, "het verzoek kwam te langzaam binnen") from None
    except h11.RemoteProtocolError as fout:
        raise Geweigerd(431 if fout.error_status_hint == 431 else 400, "het verzoek is geen HTTP") from fout


async def _met_inhoud(verzoek: Verzoek, lijn: h11.Connection, lezer: asyncio.StreamReader) -> Verzoek:
    try:
        async with asyncio.timeout(settings.TIJDEN["inhoud"]):
            while isinstance(stuk := await _volgende(lijn, lezer), h11.Data):
                verzoek.voeg_toe(bytes(stuk.data))
    except BaseException:
        verzoek.__exit__()
        raise
    return verzoek


async def _volgende(lijn: h11.Connection, lezer: asyncio.StreamReader) -> Any:
    while (deel := lijn.next_event()) is h11.NEED_DATA:
        lijn.receive_data(await lezer.read(IN_GEHEUGEN))
    return deel


def _keur(kop: h11.Request) -> None:
    """Refuses by what is announced, before any of it is taken in."""
    grootte = len(kop.target) + sum(len(naam) + len(waarde) for naam, waarde in kop.headers)
    if grootte > GROOTSTE_KOP or len(kop.headers) > MEESTE_KOPPEN:
        raise Geweigerd(431, "de kop is te groot")
    for naam, waarde in kop.headers:
        if naam == b"content-length" and int(waarde) > GROOTSTE_VERZOEK:
            raise Geweigerd(413, "de inhoud is te groot")
