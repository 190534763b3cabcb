"""The web server in a crowd, and at its end."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from tests.geduld import GEDULD
from tests.huis.webserver import RUIM, Antwoord, Webserver, is_open, lees, webserver
from tests.lang.conftest import keren
from tests.tegelijk import tegelijk

LOGIN = "/account/inloggen/"
HALF = (
    b"GET / HTTP/1.1\r\nHost: x\r\nX: ",
    f"POST {LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n".encode(),
)


@pytest.fixture
def server(django_db_setup: None) -> Iterator[Webserver]:
    with webserver(RUIM) as server:
        yield server


def test_duizend_verbindingen_van_een_byte_per_seconde(server):
    geheugen = psutil.Process(server.proces.pid).memory_info().rss
    with ExitStack() as open_:
        bezoekers = [open_.enter_context(server.lijn(HALF[n % 2])) for n in range(1000)]
        for _ in range(keren(30)):
            assert "<h1>Inloggen</h1>" in server.vraag(LOGIN).tekst
            for bezoeker in bezoekers:
                bezoeker.send(b"a")
            time.sleep(1)
        assert all(is_open(bezoeker) for bezoeker in bezoekers)
        erbij = psutil.Process(server.proces.pid).memory_info().rss - geheugen
    assert erbij < 100 * 1024 * 1024


def test_wie_honderden_grote_bestanden_halverwege_laat_hangen_houdt_alleen_zijn_soort_op(server):
    """Their room on the disk is bounded; who sends little needs none."""
    kop = f"POST {LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Length: {10 * 1024 * 1024}\r\n\r\n".encode()
    with ExitStack() as open_:
        bezoekers = [open_.enter_context(server.lijn(kop)) for _ in range(60)]
        for bezoeker in bezoekers:
            bezoeker.settimeout(5)
            try:
                bezoeker.sendall(b"x" * (8 * 1024 * 1024))
            except OSError:
                break
        antwoord = server.vraag(LOGIN, inhoud=b"x" * 5 * 1024 * 1024, methode="POST")
        assert antwoord.status == 503
        assert "<h1>Dit duurde te lang</h1>" in antwoord.tekst
        assert "<h1>Inloggen</h1>" in server.vraag(LOGIN).tekst
        assert server.vraag(LOGIN, inhoud=b"login=x", methode="POST").status == 403


def test_wat_te_lang_duurt_raakt_de_buren_niet(django_db_setup):
    """Also when the worker is ended; and afterwards there are as many as before."""
    antwoorden: list[Antwoord] = []
    buren: list[int] = []
    with webserver({**RUIM, "verzoek": 20}) as server:
        slaper = threading.Thread(target=lambda: antwoorden.append(server.vraag("/slaap/")))
        slaper.start()
        while slaper.is_alive():
            buren.append(server.vraag(LOGIN).status)
        tegelijk(*[lambda: buren.append(server.vraag(LOGIN).status)] * 4)
    assert antwoorden[0].status == 503
    assert "<h1>Dit duurde te lang</h1>" in antwoorden[0].tekst
    assert set(buren) == {200}


def test_bij_het_stoppen_krijgt_wie_wacht_nog_antwoord_en_gaat_de_rest_weg(server, tmp_path: Path):
    antwoorden: list[Antwoord] = []
    teken = tmp_path / "nu"
    with ExitStack() as open_:
        zwijgers = [open_.enter_context(server.lijn(HALF[n % 2])) for n in range(100)]
        wachter = threading.Thread(target=lambda: antwoorden.append(server.vraag(f"/wacht/?op={teken}")))
        wachter.start()
        while not teken.with_suffix(".begonnen").exists():
            time.sleep(0.02)
        server.proces.terminate()
        for zwijger in zwijgers:
            assert zwijger.recv(1) == b""
        teken.touch()
        wachter.join()
        assert server.proces.wait(timeout=GEDULD) == 0
    assert antwoorden[0].inhoud == b"klaar"


def test_als_de_werkers_weg_zijn_stopt_de_server(server):
    """Whoever watches over it starts it again; a door with nobody behind it helps nobody."""
    [meester] = psutil.Process(server.proces.pid).children()
    meester.kill()
    assert server.proces.wait(timeout=GEDULD) == 1


def test_een_antwoord_van_megabytes_aan_wie_traag_leest_houdt_geen_werker_bezet(server):
    pad = re.findall(r'href="(/static/css/voorkant\.[0-9a-f]+\.css)"', server.vraag(LOGIN).tekst)[0]
    with ExitStack() as open_:
        vraag = f"GET {pad} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
        lezers = [open_.enter_context(server.lijn(vraag)) for _ in range(50)]
        assert "<h1>Inloggen</h1>" in server.vraag(LOGIN).tekst
        assert {lees(lezer).status for lezer in lezers} == {200}
