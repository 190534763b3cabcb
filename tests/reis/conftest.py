"""Journeys in a real browser: Chromium against the application as it is served, static files and headers included."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import fabriek
from tests.geduld import GEDULD
from toegang.models import Medewerker

BREED, SMAL = 1280, 320
HOOG = 900
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")  # as in .ci/systeem
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def _chromium() -> str:
    """The browser of this machine. Without one these tests fail: they are never skipped."""
    for naam in (os.environ.get("CHROMIUM"), *BROWSERS):
        if naam and (pad := shutil.which(naam)):
            return pad
    pytest.fail("Geen Chromium gevonden; `make test` installeert hem of zegt hoe (.ci/systeem toets).", pytrace=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright keeps an event loop in this thread, in which Django would otherwise refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    opties = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(executable_path=_chromium(), args=opties)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def live_server(django_db_setup: None) -> Iterator[LiveServer]:
    """The application on a port of its own; WhiteNoise serves the static files under their hashed names.

    It is gone, with the connections of its threads, before the database goes.
    """
    with patch.object(StaticFilesHandler, "_should_handle", lambda _zelf, _pad: False):
        server = LiveServer("localhost")
        yield server
        server.stop()
        _wacht_op_verzoeken()


def _wacht_op_verzoeken() -> None:
    """Until the server is done with what browsers asked that are gone: such a request still holds its tables."""
    for draad in threading.enumerate():
        if "process_request_thread" in draad.name:
            draad.join(timeout=GEDULD)
            assert not draad.is_alive(), "Een browser bleef open."


class Klachten(list[str]):
    """What the browser complained about: scripts, the Content-Security-Policy, and files that did not come."""

    def volg(self, pagina: Page) -> None:
        pagina.on("console", self._regel)
        pagina.on("pageerror", lambda fout: self.append(str(fout)))
        pagina.on("response", self._antwoord)

    def _regel(self, regel: ConsoleMessage) -> None:
        # About a file that does not come `_antwoord` knows more: a page may well be a 404.
        if regel.type in {"error", "warning"} and "Failed to load resource" not in regel.text:
            self.append(regel.text)

    def _antwoord(self, antwoord: Response) -> None:
        is_pagina = antwoord.request.resource_type == "document"
        # A page that is open hears so that its session is locked, or has ended.
        if antwoord.status >= (500 if is_pagina else 400) and not (antwoord.status in {403, 422} and _vraagt(antwoord)):
            self.append(f"{antwoord.status} {antwoord.url}")


def _vraagt(antwoord: Response) -> bool:
    """Whether a page that is open asked this about its session, or hears of it: who lacks a right gets a page."""
    is_json = antwoord.headers.get("content-type", "").startswith("application/json")
    return antwoord.request.resource_type == "fetch" and ("/account/" in antwoord.url or is_json)


@pytest.fixture
def venster(browser: Browser, live_server: LiveServer, transactional_db: None) -> Iterator[Callable[..., Page]]:
    """Opens an empty browser at the front door, for each visitor that a test has; a complaint of one of them fails it.

    All are closed when the test ends: a connection that stays open keeps a thread of the server waiting for more.
    """
    klachten = Klachten()
    expect.set_options(timeout=GEDULD * 1000)

    def open_(breed: int = BREED, **opties: Any) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": breed, "height": HOOG}, locale="nl-NL", **opties
        )
        context.set_default_timeout(GEDULD * 1000)
        nieuw = context.new_page()
        klachten.volg(nieuw)
        return nieuw

    yield open_
    for een in browser.contexts:
        een.close()
    _wacht_op_verzoeken()  # before the database is emptied
    assert klachten == []


@pytest.fixture
def pagina(venster: Callable[..., Page]) -> Page:
    """The browser of the visitor whom a test is about."""
    return venster()


def log_in(pagina: Page, medewerker: Medewerker) -> None:
    """From here on the browser is that of this medewerker, without passing through the login page."""
    bezoeker = fabriek.browser(medewerker)
    naam = settings.SESSION_COOKIE_NAME
    koek = {"name": naam, "value": bezoeker.cookies[naam].value, "domain": "localhost", "path": "/"}
    pagina.context.add_cookies([koek])  # type: ignore[list-item]  # a plain dict will do


def toegankelijk(pagina: Page) -> None:
    """No WCAG 2.2 A or AA violation, and nothing to scroll sideways, on a small phone and on a screen."""
    pagina.wait_for_load_state()  # a click returns as soon as the new page begins, before it has any element
    for breedte in (SMAL, BREED):
        pagina.set_viewport_size({"width": breedte, "height": HOOG})
        te_breed = pagina.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert te_breed <= 0, f"{pagina.url} is bij {breedte} pixels {te_breed} pixels te breed"
        uitkomst = Axe().run(pagina, options={"runOnly": {"type": "tag", "values": REGELS}})
        assert uitkomst.violations_count == 0, f"{pagina.url} bij {breedte} pixels:\n{uitkomst.generate_report()}"
