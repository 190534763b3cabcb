"""Every limit on guessing, as docs/aanmelden.md promises it, walked through a day of somebody who goes on and on."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
import time_machine
from allauth.core.exceptions import RateLimited
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from tests import fabriek
from tests.fabriek import WACHTWOORD
from toegang.aanmelden import pogingen
from toegang.models import Medewerker

INLOGGEN = reverse("account_login")
BEGIN = datetime(2026, 11, 25, 9, tzinfo=UTC)
Poging = Callable[[HttpRequest, Medewerker], Any]


@pytest.fixture
def klok(settings) -> Iterator[time_machine.Traveller]:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()  # it is that of the whole process
    with time_machine.travel(BEGIN, tick=False) as reis:
        yield reis


def wachtwoord(request: HttpRequest, wie: Medewerker) -> Any:
    return pogingen.wachtwoord(request, wie.adres)


def mail(request: HttpRequest, wie: Medewerker) -> None:
    if not pogingen.mag_mailen(request, wie.adres):
        raise RateLimited


def verzoek(settings: Any, wie: Medewerker, van: str) -> HttpRequest:
    """Of somebody elsewhere, of a browser in which this person logged in before, or inside a session."""
    request = RequestFactory().post(INLOGGEN)
    request.user = wie if van == "sessie" else AnonymousUser()
    if van == "toestel":
        browser = Client()
        browser.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
        request.COOKIES[settings.TOESTEL_COOKIE_NAME] = browser.cookies[settings.TOESTEL_COOKIE_NAME].value
    return request


def lukt(poging: Poging, request: HttpRequest, wie: Medewerker) -> bool:
    try:
        poging(request, wie)
    except RateLimited:
        return False
    return True


@pytest.mark.parametrize(
    ("poging", "van", "na_elkaar", "per_dag"),
    [
        # A known browser has its own, and after those what anybody has at that address on the network.
        (wachtwoord, "elders", 6, 11),
        (wachtwoord, "toestel", 10 + 6, 30 + 11),
        (wachtwoord, "sessie", 5, 30),
        (pogingen.code, "elders", 5, 30),
        (pogingen.code, "toestel", 10 + 5, 50 + 30),
        (pogingen.code, "sessie", 5, 30),
        (mail, "elders", 3, 10),
    ],
)
def test_wie_blijft_proberen(settings, klok, noor, poging, van, na_elkaar, per_dag):
    """All at once, and on another day every five minutes."""
    request = verzoek(settings, noor, van)
    assert sum(lukt(poging, request, noor) for _ in range(40)) == na_elkaar
    klok.shift(timedelta(days=1))
    keren = 0
    for _ in range(24 * 12):
        keren += lukt(poging, request, noor)
        klok.shift(timedelta(minutes=5))
    assert keren == per_dag


@pytest.mark.parametrize(
    ("van", "naam", "velden", "na_elkaar", "per_dag"),
    [
        ("sessie", "account_change_password", {"oldpassword": "fout", "password1": "x", "password2": "x"}, 5, 30),
        ("elders", "account_reset_password", {"email": "m{}@vught.example"}, 60, None),
        ("elders", "account_reset_password_from_key", {}, 60, None),
    ],
)
def test_wie_een_pagina_blijft_sturen(klok, als, noor, van, naam, velden, na_elkaar, per_dag):
    """Each time about somebody else, where there is somebody to name."""
    args = ["1", "onzin-onzin"] if naam.endswith("key") else []
    browser, nummers = als(noor) if van == "sessie" else Client(), count()

    def lukt() -> bool:
        gegevens = {veld: waarde.format(next(nummers)) for veld, waarde in velden.items()}
        return browser.post(reverse(naam, args=args), gegevens).status_code != 429

    assert sum(lukt() for _ in range(na_elkaar + 5)) == na_elkaar
    if per_dag:
        keren = na_elkaar
        for _ in range(per_dag):
            klok.shift(timedelta(minutes=2))
            keren += lukt()
        assert keren == per_dag


# --- Known browsers ------------------------------------------------------------------------------------------------


def test_een_browser_is_een_half_jaar_bekend_na_het_laatste_inloggen(settings, klok, noor):
    request = verzoek(settings, noor, "toestel")
    klok.shift(timedelta(days=179))
    assert pogingen.toestellen.bekend(request, noor.email)
    klok.shift(timedelta(days=2))
    assert not pogingen.toestellen.bekend(request, noor.email)


def test_een_browser_kent_hooguit_vijf_mensen(db, settings, klok):
    """Who logged in last stays; the first of six has to make room."""
    samen, mensen = Client(), [fabriek.medewerker(naam=f"Collega {letter}") for letter in "ABCDEF"]
    for wie in mensen:
        samen.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
        samen.post(reverse("account_logout"))
    request = RequestFactory().post(INLOGGEN)
    request.COOKIES[settings.TOESTEL_COOKIE_NAME] = samen.cookies[settings.TOESTEL_COOKIE_NAME].value
    kent = [pogingen.toestellen.bekend(request, wie.email) is not None for wie in mensen]
    assert kent == [False, True, True, True, True, True]
