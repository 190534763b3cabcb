"""Time the web server against the one before it, and against itself on a quiet moment, in one run.

    VUGHT_DATA_DIR=/tmp/drukte .venv/bin/python manage.py start    # once, for the demonstration; then Ctrl-C
    VUGHT_DATA_DIR=/tmp/drukte .venv/bin/python -m benchmarks.drukte

First the throughput of the old and the new server on the same pages, in turns, for one visitor and for eight at once.
Then how much longer a page takes while 200 visitors are silent, 200 send a byte a second and two long documents are
made. The machine counts in all of these, so only the ratios say something.
"""

import os
import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Any

from benchmarks.paginas import drukste, ingelogd, milliseconden
from benchmarks.server import ADRES, Bezoeker, nu, server, vroeger
from vught_statushouders import omgeving

LEEG = "/leeg/"
PAGINAS = {"worklist": "/werkvoorraad/", "caseload": "/dossiers/"}
DOCUMENTEN = 2
RONDES, PER_RONDE, DRUKTES = 12, 8, 4
KEREN = 10  # a round, short enough for nobody of the crowd to be sent away
STIL = TRAAG = 200


def main() -> None:
    """Compare, then crowd; print ratios."""
    with omgeving.voor(["benchmark"]):
        os.environ |= {"DATABASE_ROL": "eigenaar", "DJANGO_SETTINGS_MODULE": "benchmarks.instellingen"}
        import django  # the settings need the environment

        django.setup()
        from monitor.voorbeelden import DEMOGEMEENTE  # the models exist only after setup
        from toegang.models import Gemeente

        gemeente = Gemeente.objects.get(code=DEMOGEMEENTE)
        koekjes = _koekjes(drukste(gemeente))
        with server(vroeger) as oud, server(nu) as nieuw:
            vergelijk(Bezoeker(oud, koekjes), Bezoeker(nieuw, koekjes))
            collegas = [(Bezoeker(nieuw, _koekjes(wie)), pad) for wie, pad in maandstaten(gemeente)]
            druk(Bezoeker(nieuw, koekjes), collegas)


def maandstaten(gemeente: Any) -> list[tuple[Any, str]]:
    """Two month statements, the longest documents that are made while somebody waits, and whose clients they are of."""
    from django.urls import reverse  # idem
    from django.utils import timezone

    from dossier.models import Huishoudlid
    from toegang.afscherming import als_systeem

    met_staat = Huishoudlid.objects.filter(gemeente=gemeente, huishouden__maandstaten__isnull=False)
    with als_systeem(timezone.localdate()):
        leden = list(met_staat.filter(statushouder__klantmanager__isnull=False).distinct()[:DOCUMENTEN])
        return [
            (
                lid.statushouder.klantmanager,
                reverse(
                    "maandstaat_pdf", args=[lid.statushouder.dossiernummer, lid.huishouden.maandstaten.all()[0].pk]
                ),
            )
            for lid in leden
        ]


def _koekjes(wie: Any) -> dict[str, str]:
    return {naam: koekje.value for naam, koekje in ingelogd(wie).cookies.items()}


def vergelijk(oud: Bezoeker, nieuw: Bezoeker) -> None:
    """The median of rounds in turns; a round is a number of pages, asked by so many visitors at once."""
    for naam, pad in PAGINAS.items():
        for tegelijk in (1, 8):
            duren: dict[Bezoeker, list[float]] = {oud: [], nieuw: []}
            with ThreadPoolExecutor(tegelijk) as bezoekers:
                for ronde in range(RONDES):
                    for wie in (oud, nieuw) if ronde % 2 else (nieuw, oud):
                        vraag = partial(wie.haal, pad)
                        duren[wie].append(milliseconden(partial(_allen, bezoekers, vraag)))
            van_oud, van_nieuw = (statistics.median(duren[wie]) / PER_RONDE for wie in (oud, nieuw))
            deel = statistics.median(o / n for o, n in zip(duren[oud], duren[nieuw], strict=True))
            print(f"{naam}, {tegelijk} at once: {van_oud:.1f} → {van_nieuw:.1f} ms a page, throughput {deel:.2f}x")


def _allen(bezoekers: ThreadPoolExecutor, vraag: Callable[[], object]) -> None:
    for klaar in [bezoekers.submit(vraag) for _ in range(PER_RONDE)]:
        klaar.result()


def druk(bezoeker: Bezoeker, collegas: list[tuple[Bezoeker, str]]) -> None:
    """The same pages with and without a crowd, in turns."""
    paden = {"empty page": LEEG, "worklist": PAGINAS["worklist"]}
    stil: dict[str, list[float]] = {naam: [] for naam in paden}
    vol: dict[str, list[float]] = {naam: [] for naam in paden}
    for _ in range(DRUKTES):
        _meet(bezoeker, paden, stil)
        with menigte(bezoeker), documenten(collegas) as aantal:
            _meet(bezoeker, paden, vol)
    print(f"a crowd of {STIL} silent and {TRAAG} slow visitors, {aantal()} documents made meanwhile:")
    for naam in paden:
        zonder, met = statistics.median(stil[naam]), statistics.median(vol[naam])
        print(f"  {naam}: {zonder:.1f} → {met:.1f} ms, {met / zonder:.2f}x")


def _meet(bezoeker: Bezoeker, paden: dict[str, str], duren: dict[str, list[float]]) -> None:
    for _ in range(KEREN):
        for naam, pad in paden.items():
            duren[naam].append(milliseconden(partial(bezoeker.haal, pad)))


@contextmanager
def menigte(bezoeker: Bezoeker) -> Iterator[None]:
    """Who says nothing, and who sends a byte of a form or of its head every second."""
    halve_kop = b"GET / HTTP/1.1\r\nHost: x\r\nX: "
    halve_inhoud = b"POST /account/inloggen/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
    genoeg = threading.Event()
    with ExitStack() as open_:
        lijnen = [open_.enter_context(socket.create_connection((ADRES, bezoeker.poort))) for _ in range(STIL + TRAAG)]
        for nummer, lijn in enumerate(lijnen[:TRAAG]):
            lijn.sendall(halve_kop if nummer % 2 else halve_inhoud)
        druppelaar = threading.Thread(target=_druppel, args=[lijnen[:TRAAG], genoeg])
        druppelaar.start()
        open_.callback(druppelaar.join)
        open_.callback(genoeg.set)
        yield


def _druppel(lijnen: list[socket.socket], genoeg: threading.Event) -> None:
    while not genoeg.wait(1):
        for lijn in lijnen:
            with suppress(OSError):  # sent away, as too slow
                lijn.send(b"a")


@contextmanager
def documenten(collegas: list[tuple[Bezoeker, str]]) -> Iterator[Callable[[], int]]:
    """Two colleagues who make a long document, and when it is there the next."""
    genoeg, gemaakt = threading.Event(), []

    def maak(collega: Bezoeker, pad: str) -> None:
        while not genoeg.is_set():
            document = collega.haal(pad)
            assert document.startswith("%PDF-"), pad
            gemaakt.append(document)

    makers = [threading.Thread(target=maak, args=collega) for collega in collegas]
    for maker in makers:
        maker.start()
    time.sleep(0.5)  # both have begun
    try:
        yield lambda: len(gemaakt)
    finally:
        genoeg.set()
        for maker in makers:
            maker.join()


if __name__ == "__main__":
    main()
