"""The door: holds every visitor, passes on what is complete, and says in our own words why something cannot be."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from django.conf import settings

from bouwstenen.logregels import KOP
from vught_statushouders.server.verzoek import Ruimte, Verzoek, lees
from vught_statushouders.server.weigering import Geweigerd, Weigering, nieuw_nummer

log = logging.getLogger(__name__)

MEESTE_BEZOEKERS = 4000  # one more, and the one who has been asking longest has to go
STUK = 64 * 1024
GROOTSTE_ANTWOORD = 16 * 1024 * 1024  # bytes that are held for a visitor who takes them slowly
# Who was refused and is still sending does not hear the answer: so much longer is listened, to nothing.
AANGEHOORD, AANHOORTIJD = 4 * 1024 * 1024, 5
Lezer = asyncio.StreamReader
Schrijver = asyncio.StreamWriter
Taken = dict[asyncio.Task | None, None]  # in the order of their coming


class Deur:
    """Takes visitors in for the workers behind these sockets."""

    def __init__(self, werkers: list[Path], weigeringen: dict[int, Weigering]) -> None:
        self.weigeringen = weigeringen
        # Who was free last is asked first: what it needs is still in the processor's memory, while the others sleep.
        self.vrij: asyncio.LifoQueue[Path] = asyncio.LifoQueue()
        for socket in werkers:
            self.vrij.put_nowait(socket)
        self.ruimte = Ruimte()
        self.vragend: Taken = {}
        self.bezig: Taken = {}
        self.uitlopend: set[asyncio.Task] = set()

    async def sluit(self, stoptijd: float) -> None:
        """Sends away who is still asking, and makes an end of what a worker works on."""
        for taak in list(self.vragend):
            _stuur_weg(taak)
        if wachten := [taak for taak in self.bezig if taak]:
            await asyncio.wait(wachten, timeout=stoptijd)

    async def ontvang(self, lezer: Lezer, schrijver: Schrijver) -> None:
        """One visitor, from hello to goodbye; whatever goes wrong here comes no further."""
        schrijver.transport.set_write_buffer_limits(high=GROOTSTE_ANTWOORD)
        try:
            await self._bedien(lezer, schrijver)
        except (asyncio.CancelledError, OSError):
            pass  # sent away, or gone
        except Exception:
            log.exception("Een bezoeker is niet geholpen")
        finally:
            schrijver.transport.abort()  # nothing when it was closed

    async def _bedien(self, lezer: Lezer, schrijver: Schrijver) -> None:
        verzoek = None
        try:
            with self._staat_bij(self.vragend):
                verzoek = await lees(lezer, schrijver, self.ruimte)
            if verzoek:
                with self._staat_bij(self.bezig):
                    with verzoek:
                        await self._laat_beantwoorden(verzoek, lezer, schrijver)
                    await _sluit_af(schrijver)
        except Geweigerd as weigering:
            with self._staat_bij(self.bezig):
                self._weiger(weigering, verzoek, schrijver)
                await _hoor_uit(lezer, schrijver)
                await _sluit_af(schrijver)

    @contextmanager
    def _staat_bij(self, taken: Taken) -> Iterator[None]:
        taak = asyncio.current_task()
        taken[taak] = None
        if len(self.vragend) + len(self.bezig) > MEESTE_BEZOEKERS and self.vragend:
            _stuur_weg(oudste := next(iter(self.vragend)))
            del self.vragend[oudste]
        try:
            yield
        finally:
            taken.pop(taak, None)

    def _weiger(self, weigering: Geweigerd, verzoek: Verzoek | None, schrijver: Schrijver) -> None:
        nummer = nieuw_nummer()
        ernst = logging.WARNING if weigering.status >= 500 else logging.INFO
        pad = verzoek.pad if verzoek else "-"
        log.log(ernst, "%s voor %s, nummer %s: %s", weigering.status, pad, nummer, weigering)
        alleen_kop = verzoek is not None and verzoek.kop.method == b"HEAD"
        schrijver.write(self.weigeringen[weigering.status].als_bytes(nummer, alleen_kop=alleen_kop))

    # --- The worker ---------------------------------------------------------------------------------------------------

    async def _laat_beantwoorden(self, verzoek: Verzoek, lezer: Lezer, schrijver: Schrijver) -> None:
        begonnen = False
        try:
            async with asyncio.timeout(settings.TIJDEN["verzoek"]), self._werker() as (van, naar):
                if lezer.at_eof():
                    return  # left before it was their turn
                await _geef(verzoek, _afzender(schrijver), naar)
                kop = await _eigen_kop(van)
                begonnen = True
                schrijver.write(kop)
                while stuk := await van.read(STUK):
                    schrijver.write(stuk)
                    await schrijver.drain()
        except (OSError, asyncio.IncompleteReadError) as fout:
            if begonnen:
                raise ConnectionAbortedError from fout  # half an answer is known by its length
            if isinstance(fout, TimeoutError):
                raise Geweigerd(503, "het antwoord duurde te lang") from fout
            raise Geweigerd(500, "de werker viel uit") from fout

    @asynccontextmanager
    async def _werker(self) -> AsyncIterator[tuple[Lezer, Schrijver]]:
        """A free worker, for one request. It is free again when it says so, not when the visitor left."""
        socket = await self.vrij.get()
        try:
            van, naar = await asyncio.open_unix_connection(socket, limit=STUK)
        except BaseException:
            self.vrij.put_nowait(socket)
            raise
        try:
            yield van, naar
        finally:
            taak = asyncio.create_task(self._laat_uitlopen(socket, van, naar))
            self.uitlopend.add(taak)
            taak.add_done_callback(self.uitlopend.discard)

    async def _laat_uitlopen(self, socket: Path, van: Lezer, naar: Schrijver) -> None:
        try:
            async with asyncio.timeout(2 * settings.TIJDEN["verzoek"]):  # by then the worker has been ended
                while await van.read(STUK):
                    pass
        except OSError:
            pass
        finally:
            naar.transport.abort()
            self.vrij.put_nowait(socket)


async def _geef(verzoek: Verzoek, afzender: bytes, naar: Schrijver) -> None:
    """Who asks, and what."""
    naar.write(afzender + verzoek.regels())
    verzoek.inhoud.seek(0)
    with suppress(ConnectionError):  # a refusal may come before the last of it
        while stuk := verzoek.inhoud.read(STUK):
            naar.write(stuk)
            await naar.drain()


async def _eigen_kop(van: Lezer) -> bytes:
    """The beginning of an answer of the application. What gunicorn says by itself has no number: it is for our log."""
    kop = await van.readuntil(b"\r\n\r\n")
    if f"\r\n{KOP}: ".lower().encode() in kop.lower():
        return kop
    status = kop.split(maxsplit=2)[1]
    raise Geweigerd(400 if status.startswith(b"4") else 500, f"de werker gaf zelf antwoord: {status.decode()}")


def _afzender(schrijver: Schrijver) -> bytes:
    """The address of the visitor, as gunicorn reads it: a line of the PROXY protocol."""
    (van, vanpoort), (naar, naarpoort) = (schrijver.get_extra_info(n)[:2] for n in ("peername", "sockname"))
    soort = "TCP6" if ":" in van else "TCP4"
    return f"PROXY {soort} {van.split('%')[0]} {naar.split('%')[0]} {vanpoort} {naarpoort}\r\n".encode()


async def _hoor_uit(lezer: Lezer, schrijver: Schrijver) -> None:
    """Until the other side hangs up: with something unread, hanging up ourselves would take the answer back."""
    schrijver.write_eof()
    over = AANGEHOORD
    with suppress(TimeoutError):
        async with asyncio.timeout(AANHOORTIJD):
            while over > 0 and (stuk := await lezer.read(STUK)):
                over -= len(stuk)


async def _sluit_af(schrijver: Schrijver) -> None:
    """Until the visitor has taken it all."""
    async with asyncio.timeout(settings.TIJDEN["inhoud"]):
        schrijver.close()
        await schrijver.wait_closed()


def _stuur_weg(taak: asyncio.Task | None) -> None:
    if taak:
        taak.cancel()
