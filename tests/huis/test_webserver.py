"""The web server takes whoever comes: the silent, the slow and the too large keep nobody else waiting."""

import asyncio
import hashlib
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from urllib.parse import urlencode

import h11
import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse

from bouwstenen.bestanden import GROOTSTE, GROOTSTE_VERZOEK
from bouwstenen.logregels import KOP
from dossier.models import Statushouder
from tests import fabriek
from tests.geduld import GEDULD
from tests.huis.adressen import Adres
from tests.huis.test_adressen import beschermd
from tests.huis.webserver import RUIM, Antwoord, Webserver, is_open, lees, webserver
from tests.pagina import gebreken
from tests.tegelijk import tegelijk
from toegang.models import Medewerker
from vught_statushouders.server import deur, verzoek
from vught_statushouders.server.weigering import Geweigerd

LOGIN = "/account/inloggen/"
VEEL = 200
NIEUW = "voornamen=Eden&geboortedatum=2003-02-01&geslacht=vrouw&contacttaal=ti&gekoppeld_op=2026-11-20"


@pytest.fixture(scope="module")
def server(django_db_setup: None) -> Iterator[Webserver]:
    """One that has all the time."""
    with webserver(RUIM) as server:
        yield server


@pytest.fixture(scope="module")
def haastig(django_db_setup: None) -> Iterator[Webserver]:
    """One that loses its patience at once."""
    with webserver(dict.fromkeys(RUIM, 0.5), werkers=1) as server:
        yield server


def is_eigen(antwoord: Antwoord, status: int, kop: str) -> None:
    """Our own page, in Dutch, with a number and the headers of every other page."""
    assert antwoord.status == status
    assert f"<h1>{kop}</h1>" in antwoord.tekst
    assert '<html lang="nl">' in antwoord.tekst
    assert gebreken(antwoord.tekst) == []
    assert int(antwoord["Content-Length"]) == len(antwoord.inhoud)
    assert re.fullmatch(r"[0-9a-f]{12}", antwoord[KOP])
    assert antwoord["Cache-Control"] == "no-store"
    beschermd(antwoord, Adres(kop, lambda: None, {}))


# --- Who is silent or slow ----------------------------------------------------------------------------------------


def test_wie_zwijgt_of_traag_is_houdt_niemand_op(server):
    """A body that comes by the byte, before anybody has logged in, is no exception."""
    halve_kop = f"GET {LOGIN} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ".encode()
    halve_inhoud = f"POST {LOGIN} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nlog".encode()
    with ExitStack() as open_:
        bezoekers = [
            open_.enter_context(server.lijn(begin)) for begin in (b"", halve_kop, halve_inhoud) for _ in range(VEEL)
        ]
        for _ in range(5):
            assert "<h1>Inloggen</h1>" in server.vraag(LOGIN).tekst
            for bezoeker in bezoekers[-VEEL:]:
                bezoeker.send(b"i")
        assert all(is_open(bezoeker) for bezoeker in bezoekers)


def test_wie_net_klaar_is_mag_weer(server):
    """One visitor at a time finds the same worker again, warm, however many there are."""
    assert len({re.search(r'"werker": (\d+)', server.vraag("/echo/").tekst)[1] for _ in range(10)}) == 1


def test_wie_niets_zegt_wordt_verbroken_en_wie_te_traag_is_krijgt_uitleg(haastig):
    with haastig.lijn() as zwijger, haastig.lijn(b"GET / HT") as kop, haastig.lijn(b"") as inhoud:
        inhoud.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
        assert zwijger.recv(1) == b""
        for traag in (kop, inhoud):
            is_eigen(lees(traag), 408, "Uw vraag kwam niet op tijd binnen")


# --- What is too large --------------------------------------------------------------------------------------------


def test_te_veel_wordt_geweigerd_voor_het_binnen_is(server):
    """By what is announced, so nothing of it has to come; nobody has logged in."""
    aankondiging = f"POST {LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Length: {150 * 1024 * 1024}\r\n\r\n".encode()
    is_eigen(server.zeg(aankondiging), 413, "Dit is te groot om te versturen")


def test_wat_niet_is_aangekondigd_wordt_geteld(server):
    stuk = b"10000\r\n" + 65536 * b"x" + b"\r\n"
    kop = f"POST {LOGIN} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    is_eigen(server.zeg(kop + stuk * (GROOTSTE_VERZOEK // 65536 + 1)), 413, "Dit is te groot om te versturen")


def test_wie_na_de_weigering_nog_doorstuurt_mag_uitpraten(server):
    """Hanging up on what is not read yet would take the answer back."""
    kop = f"POST {LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Length: {GROOTSTE_VERZOEK + 1}\r\n\r\n".encode()
    with server.lijn(kop) as lijn:
        is_eigen(lees(lijn), 413, "Dit is te groot om te versturen")
        for _ in range(64):
            lijn.sendall(bytes(16 * 1024))


@pytest.mark.parametrize("lengte", [0, 1, verzoek.IN_GEHEUGEN, GROOTSTE])
def test_wat_mag_komt_heel_over(server, lengte):
    inhoud = bytes(n % 251 for n in range(1000)) * (lengte // 1000 + 1)
    antwoord = server.vraag("/echo/", inhoud=inhoud[:lengte], methode="POST")
    assert f'"lengte": {lengte}, "som": "{hashlib.sha256(inhoud[:lengte]).hexdigest()}"' in antwoord.tekst


def test_wie_geweigerd_wordt_zonder_gelezen_te_zijn_krijgt_de_eigen_weigering(server):
    antwoord = server.vraag(LOGIN, "Content-Type: text/plain", inhoud=GROOTSTE * b"x", methode="POST")
    assert antwoord.status == 403
    assert "<h1>Uw formulier is verlopen</h1>" in antwoord.tekst


@pytest.mark.parametrize("kop", [f"Cookie: a={'x' * 100_000}", f"X-Lang: {'x' * 1024 * 1024}"], ids=["cookie", "kop"])
def test_een_kop_die_te_groot_is(server, kop):
    is_eigen(server.vraag(LOGIN, kop), 431, "Uw browser stuurde te veel mee")
    is_eigen(server.vraag(LOGIN, *["X: 1"] * 1000), 431, "Uw browser stuurde te veel mee")
    is_eigen(server.vraag(f"{LOGIN}?{'x' * 100_000}"), 431, "Uw browser stuurde te veel mee")
    assert server.vraag(LOGIN, f"Cookie: a={'x' * 20_000}").status == 200


@pytest.mark.parametrize(
    "onzin", [b"\x16\x03\x01 TLS\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"get / HTTP/1.0\r\n\r\n"]
)
def test_wat_geen_verzoek_is(server, onzin):
    """The last one only gunicorn refuses, with a page of its own that nobody gets to see."""
    is_eigen(server.zeg(onzin), 400, "Dit verzoek klopt niet")


# --- What takes too long, or dies ---------------------------------------------------------------------------------


def test_een_werker_die_uitvalt_geeft_een_eigen_pagina(server):
    for _ in range(3):  # more often than there are workers
        is_eigen(server.vraag("/sterf/"), 500, "Er ging iets mis bij ons")
    assert server.vraag(LOGIN).status == 200


def test_wat_te_lang_duurt_wordt_afgebroken_en_maakt_plaats(haastig):
    """Of its one worker: who stands in line hears the same, and the next visitor has a worker that is free."""
    antwoorden: list[Antwoord] = []
    tegelijk(*[lambda: antwoorden.append(haastig.vraag("/slaap/"))] * 2)
    for antwoord in antwoorden:
        is_eigen(antwoord, 503, "Dit duurde te lang")
        assert antwoord["Retry-After"] == "30"
    while haastig.vraag("/livez").status == 503:  # the old one is being ended
        time.sleep(0.1)


def test_een_vraag_die_de_database_afbreekt_geeft_uitleg(server):
    is_eigen(server.vraag("/vraag/"), 503, "Dit duurde te lang")


def test_de_database_heeft_voor_een_pagina_minder_geduld_dan_de_webserver(server):
    geduld = {naam: settings.GEDULD["pagina"][naam] for naam in settings.GEDULD["pagina"]}
    tekst = server.vraag("/geduld/").tekst
    for naam, waarde in geduld.items():
        assert f'"{naam}": "{int(waarde.removesuffix("s")) * 1000}"' in tekst
    assert int(geduld["lock_timeout"][:-1]) < int(geduld["statement_timeout"][:-1]) < settings.TIJDEN["verzoek"]


# --- What the application hears -----------------------------------------------------------------------------------


def test_de_toepassing_ziet_de_bezoeker_en_gelooft_geen_verzonnen_kop(server):
    antwoord = server.vraag(
        "/echo/", "SCRIPT_NAME: /x", "PATH_INFO: /y", "REMOTE_ADDR: 10.0.0.1", "X-Forwarded-For: 10.0.0.2"
    )
    assert '"wie": "127.0.0.1"' in antwoord.tekst
    assert '"onder": ""' in antwoord.tekst
    assert '"X-Forwarded-For": "10.0.0.2"' in antwoord.tekst
    assert "10.0.0.1" not in antwoord.tekst


def test_de_eigen_paginas_beschermen_de_browser_zoals_alle_andere(server):
    """Whatever header a later middleware adds belongs on these too."""
    gewoon, eigen = server.vraag("/livez"), server.zeg(b"onzin\r\n\r\n")
    van_het_moment = {"Server", "Date", "Expires", "Vary", "Last-Modified", "Set-Cookie", "Transfer-Encoding"}
    assert set(gewoon.koppen) - van_het_moment <= set(eigen.koppen)


def test_een_kop_zonder_inhoud(server):
    for pad in (LOGIN, "/sterf/"):
        assert server.vraag(pad, methode="HEAD").inhoud == b""


def test_wie_vraagt_of_hij_mag_sturen_hoort_dat(server):
    with server.lijn(
        b"POST /echo/ HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
    ) as lijn:
        assert lijn.recv(100).startswith(b"HTTP/1.1 100 ")
        lijn.sendall(b"abc")
        assert '"lengte": 3' in lees(lijn).tekst


# --- Two gemeenten at the same moment -----------------------------------------------------------------------------


def bezoeker(naam: str) -> tuple[Medewerker, str, str]:
    """Somebody of that gemeente with a client of that name, and what the browser sends along."""
    wie = fabriek.medewerker(naam=f"Medewerker {naam}", gemeente=fabriek.gemeente(naam))
    fabriek.dossier(wie, achternaam=f"Uit{naam}")
    return (
        wie,
        f"Uit{naam}",
        f"Cookie: {settings.SESSION_COOKIE_NAME}={fabriek.browser(wie).cookies[settings.SESSION_COOKIE_NAME].value}",
    )


@pytest.mark.django_db(transaction=True)
def test_bezoekers_van_twee_gemeenten_tegelijk_zien_en_schrijven_alleen_het_hunne(server):
    """The same workers and connections serve both in turn: nothing of the one may be left when the other comes."""
    beiden = [bezoeker("Vught"), bezoeker("Boxtel")]
    fout: list[str] = []

    def kijk(mij: int) -> None:
        (_, eigen, koek), (_, ander, _) = beiden[mij], beiden[1 - mij]
        for keer in range(12):
            antwoord = server.vraag(reverse("caseload"), koek)
            if eigen not in antwoord.tekst or ander in antwoord.tekst:
                fout.append(f"{eigen}: {antwoord.status} met iets anders, keer {keer}")

    def schrijf(mij: int) -> None:
        _, eigen, koek = beiden[mij]
        pad = reverse("dossier_nieuw")
        pagina = server.vraag(pad, koek)
        verborgen = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', pagina.tekst))
        csrf = pagina["Set-Cookie"].split(";")[0]
        gegevens = f"{urlencode(verborgen)}&achternaam=Nieuw{eigen}&{NIEUW}"
        soort = "Content-Type: application/x-www-form-urlencoded"
        antwoord = server.vraag(pad, f"{koek}; {csrf}", soort, inhoud=gegevens.encode(), methode="POST")
        if antwoord.status != 302:
            fout.append(f"{eigen}: {antwoord.status}")

    tegelijk(*(lambda mij=mij: kijk(mij) for mij in (0, 1, 0, 1)), *(lambda mij=mij: schrijf(mij) for mij in (0, 1)))
    assert fout == []
    for wie, eigen, _ in beiden:
        nieuw = Statushouder.objects.get(achternaam=f"Nieuw{eigen}")
        assert nieuw.gemeente_id == wie.gemeente_id
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT DISTINCT c.metadata ->> 'user' FROM dossier_statushouderevent e"
                " JOIN pghistory_context c ON c.id = e.pgh_context_id WHERE e.pgh_obj_id = %s",
                [nieuw.pk],
            )
            assert cursor.fetchall() == [(str(wie.pk),)]


# --- The door by itself -------------------------------------------------------------------------------------------


def test_te_veel_tegelijk_op_de_schijf_wordt_geweigerd_en_daarna_is_er_weer_ruimte():
    kop = h11.Request(method="POST", target="/", headers=[("Host", "x")])
    ruimte = verzoek.Ruimte()
    ruimte.over = 10
    with verzoek.Verzoek(kop, ruimte) as klein:
        klein.voeg_toe(verzoek.IN_GEHEUGEN * b"x")  # takes no room
        klein.voeg_toe(10 * b"x")
        with verzoek.Verzoek(kop, ruimte) as groot, pytest.raises(Geweigerd) as weigering:
            groot.voeg_toe((verzoek.IN_GEHEUGEN + 1) * b"x")
        assert weigering.value.status == 503
    assert ruimte.over == 10


def test_een_volle_schijf_is_een_weigering_en_geen_fout():
    kop = h11.Request(method="POST", target="/", headers=[("Host", "x")])
    with (
        open("/dev/full", "wb", buffering=0) as schijf,
        verzoek.Verzoek(kop, verzoek.Ruimte(), schijf) as vol,
        pytest.raises(Geweigerd, match="de schijf is vol") as weigering,
    ):
        vol.voeg_toe(b"x")
    assert weigering.value.status == 503


def test_als_het_vol_is_gaat_wie_het_langst_vraagt(monkeypatch, tmp_path):
    """And so there is always a place for the next."""
    monkeypatch.setattr(deur, "MEESTE_BEZOEKERS", 2)

    async def vol() -> list[bool]:
        voordeur = deur.Deur([tmp_path / "niemand.sock"], {})
        server = await asyncio.start_server(voordeur.ontvang, "127.0.0.1", 0)
        poort = server.sockets[0].getsockname()[1]
        lijnen = []
        for aantal in (1, 2, 2):
            lijnen.append(await asyncio.open_connection("127.0.0.1", poort))
            while len(voordeur.vragend) < aantal or (len(lijnen) == 3 and not lijnen[0][0].at_eof()):
                await asyncio.sleep(0.01)
        weg = [lezer.at_eof() for lezer, _ in lijnen]
        server.close()
        for _, schrijver in lijnen:
            schrijver.close()
        await voordeur.sluit(10)
        return weg

    with ThreadPoolExecutor(1) as ander:  # a browser of other tests may keep an event loop in this thread
        assert ander.submit(asyncio.run, vol()).result(GEDULD) == [True, False, False]
