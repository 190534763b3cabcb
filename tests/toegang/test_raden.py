"""Guessing from many places: never more than a hundred a day for one account, and its owner always gets in."""

from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.core.exceptions import RateLimited
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpRequest
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.post import bezorg
from toegang.aanmelden import pogingen
from toegang.models import Medewerker

INLOGGEN, VERGETEN = reverse("account_login"), reverse("account_reset_password")
BEGIN = datetime(2026, 11, 25, 9, tzinfo=UTC)
DAG = timedelta(days=1)
THUIS, ELDERS = "198.51.100.7", "198.51.100.8"


@pytest.fixture(autouse=True)
def _achter_een_proxy(settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1


@pytest.fixture
def klok(settings) -> Iterator[time_machine.Traveller]:
    """A clock that stands still until a test moves it; the counts live in memory, and expire by this clock too."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    with time_machine.travel(BEGIN, tick=False) as reis:
        yield reis


def vreemde(nummer: int) -> str:
    return f"203.0.{nummer // 200}.{nummer % 200 + 1}"


def verzoek(adres: str) -> HttpRequest:
    """Somebody without any cookie, at this address, seen through one proxy; what they claim does not count."""
    vraag = RequestFactory().post(INLOGGEN, headers={"X-Forwarded-For": f"10.0.0.1, {adres}"})
    vraag.user = AnonymousUser()
    return vraag


def raadt(adres: str, email: str) -> bool:
    """Whether this attempt reached the password."""
    try:
        pogingen.wachtwoord(verzoek(adres), email)
    except RateLimited:
        return False
    return True


def log_in(browser: Client, adres: str, wie: Medewerker, wachtwoord: str = WACHTWOORD) -> int:
    kop = {"X-Forwarded-For": adres}
    return browser.post(INLOGGEN, {"login": wie.email, "password": wachtwoord}, headers=kop).status_code


def log_uit(browser: Client) -> None:
    browser.post(reverse("account_logout"))


# --- The owner gets in ---------------------------------------------------------------------------------------------


def test_duizend_foute_wachtwoorden_van_vijftig_adressen_houden_de_eigenaar_niet_buiten(klok, noor):
    eigen, nieuw = Client(), Client()
    assert log_in(eigen, THUIS, noor) == 302
    log_uit(eigen)
    geraden = sum(raadt(vreemde(nummer % 50), noor.email) for nummer in range(1000))
    assert 50 <= geraden <= 90
    assert log_in(eigen, THUIS, noor) == 302
    assert log_in(nieuw, ELDERS, noor) == 302


def test_ook_op_de_inlogpagina_zelf(client, noor):
    """The same, as strangers meet it: some answers are a refusal of the guess, the rest the page of 429."""
    codes = [log_in(client, vreemde(nummer % 50), noor, "verkeerd") for nummer in range(100)]
    assert {200, 429} == set(codes)
    assert 50 <= codes.count(200) <= 90
    assert log_in(Client(), ELDERS, noor) == 302


def test_tegen_een_leger_helpt_een_nieuw_wachtwoord(klok, noor):
    """With more addresses than there are attempts no stranger gets one, and nobody without a known browser either: the
    owner asks for a mail, chooses a password, and is known from then on."""
    for nummer in range(500):
        raadt(vreemde(nummer), noor.email)
    browser = Client()
    assert log_in(browser, ELDERS, noor) == 429
    browser.post(VERGETEN, {"email": noor.email})
    link = urlsplit(next(regel for regel in bezorg()[-1].body.split() if "/wachtwoord/nieuw/" in regel)).path
    kies = browser.get(link)["Location"]
    browser.post(kies, {"password1": "een heel ander wachtwoord", "password2": "een heel ander wachtwoord"})
    assert log_in(browser, ELDERS, noor, "een heel ander wachtwoord") == 302


def test_wie_om_mail_blijft_vragen_houdt_de_eigenaar_niet_tegen(client, noor):
    antwoorden = [client.post(VERGETEN, {"email": noor.email}) for _ in range(12)]
    assert {antwoord.status_code for antwoord in antwoorden} == {302}
    assert len({antwoord["Location"] for antwoord in antwoorden}) == 1
    assert len(bezorg()) == 3  # every one of them still works


def test_honderd_collegas_achter_een_adres_loggen_in(klok, noor):
    """In the same minute, and four in five type a wrong password first; `tests/lang/aanmelden` does it for real."""
    for nummer in range(99):
        email = f"m{nummer}@vught.example"
        if nummer % 5:
            assert raadt(THUIS, email)
        pogingen.wachtwoord(verzoek(THUIS), email).terug()
    assert log_in(Client(), THUIS, noor) == 302


def test_wie_in_een_sessie_werkt_bevestigt_ook_tijdens_een_aanval(als, noor):
    browser = als(noor)
    for nummer in range(120):
        raadt(vreemde(nummer), noor.email)
    assert browser.post(reverse("account_reauthenticate"), {"password": WACHTWOORD}).status_code == 302


# --- Guesses are bounded -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("adressen", [1, 10, 50, 90, 400])
def test_een_account_krijgt_hooguit_honderd_gokken_per_dag(klok, noor, adressen):
    """A guess every two minutes for a day and a half, by turns from so many addresses; in any 24 hours."""
    recent: deque[datetime] = deque()
    for nummer in range(36 * 30):
        nu = BEGIN + nummer * timedelta(minutes=2)
        klok.move_to(nu)
        if raadt(vreemde(nummer % adressen), noor.email):
            recent.append(nu)
        while recent and recent[0] <= nu - DAG:
            recent.popleft()
        assert len(recent) <= 90


STAP = st.tuples(st.integers(0, 119), st.sampled_from([0, 0, 1, 30, 600, 86_000]))


@given(stappen=st.lists(STAP, min_size=60, max_size=160))
@settings(max_examples=15)
def test_hoe_iemand_het_ook_probeert(stappen):
    """Any order of addresses and pauses: at most 90 in 24 hours, and somewhere else the owner keeps an attempt as long
    as fewer than sixty addresses take part."""
    geheugen = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    nu, gokken = BEGIN, []
    with override_settings(CACHES=geheugen), time_machine.travel(BEGIN, tick=False) as reis:
        cache.clear()
        for plek, pauze in stappen:
            nu += timedelta(seconds=pauze)
            reis.move_to(nu)
            if raadt(vreemde(plek), "noor@vught.example"):
                gokken.append(nu)
        in_een_dag = [moment for moment in gokken if moment > nu - DAG]
        assert len(in_een_dag) <= 90
        if len({plek for plek, _ in stappen}) < 60:
            assert raadt(ELDERS, "noor@vught.example")


@pytest.mark.parametrize("spelling", ["NOOR@vught.example", " noor@vught.example ", "noor@vught.example".title()])
def test_een_andere_spelling_geeft_geen_nieuwe_gokken(klok, spelling):
    for nummer in range(200):
        raadt(vreemde(nummer), "noor@vught.example")
    assert not raadt(ELDERS, spelling)


def test_ook_een_letter_die_de_database_hetzelfde_vindt_niet(klok):
    """Django takes the long s for a letter of an address, and PostgreSQL its capital for an S."""
    for nummer in range(200):
        raadt(vreemde(nummer), "saskia@vught.example")
    assert not raadt(ELDERS, "\u017fa\u017fk\u0131a@vught.example")


def test_een_adres_raadt_hooguit_tien_keer_per_dag_bij_een_account(klok, noor):
    beurten = count()
    assert sum(raadt(THUIS, noor.email) for _ in range(20)) == 6  # the first, and five more in ten minutes
    while next(beurten) < 20:
        klok.shift(timedelta(minutes=20))
        raadt(THUIS, noor.email)
    assert not raadt(THUIS, noor.email)
    assert raadt(ELDERS, noor.email)


def test_een_adres_probeert_hooguit_honderd_accounts_per_tien_minuten(klok):
    assert sum(raadt(THUIS, f"m{nummer}@vught.example") for nummer in range(120)) == 100
    klok.shift(timedelta(minutes=10))
    assert raadt(THUIS, "m200@vught.example")


# --- A known browser -----------------------------------------------------------------------------------------------


def test_een_bekende_browser_heeft_zijn_eigen_tien_pogingen(noor):
    eigen = Client()
    log_in(eigen, THUIS, noor)
    log_uit(eigen)
    for nummer in range(120):
        raadt(vreemde(nummer), noor.email)
    codes = [log_in(eigen, THUIS, noor, "verkeerd") for _ in range(11)]
    assert codes == [200] * 10 + [429]


def test_een_vervalste_of_andermans_koek_helpt_niet(klok, settings, noor):
    willem = fabriek.medewerker(naam="Willem de Wit")
    zijn, vals = Client(), Client()
    log_in(zijn, THUIS, willem)
    log_uit(zijn)
    koek = zijn.cookies[settings.TOESTEL_COOKIE_NAME].value
    vals.cookies[settings.TOESTEL_COOKIE_NAME] = f"x{koek}"
    for nummer in range(120):
        raadt(vreemde(nummer), noor.email)
    assert [log_in(browser, ELDERS, noor) for browser in (zijn, vals)] == [429, 429]


def test_wie_een_browser_delen_zijn_er_allebei_bekend(klok, noor):
    willem, samen = fabriek.medewerker(naam="Willem de Wit"), Client()
    for wie in (noor, willem, noor):
        assert log_in(samen, THUIS, wie) == 302
        log_uit(samen)
    assert (noor.toestellen.count(), willem.toestellen.count()) == (1, 1)
    for nummer in range(120):
        raadt(vreemde(nummer), noor.email)
        raadt(vreemde(nummer), willem.email)
    for wie in (noor, willem):
        assert log_in(samen, THUIS, wie) == 302
        log_uit(samen)


def test_een_ander_wachtwoord_maakt_alle_andere_browsers_onbekend(settings, noor):
    oud, hier = Client(), Client()
    for browser in (oud, hier):
        log_in(browser, THUIS, noor)
    voor = hier.cookies[settings.TOESTEL_COOKIE_NAME].value
    nieuw = "een heel ander wachtwoord"
    hier.post(reverse("account_change_password"), {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw})
    assert noor.toestellen.count() == 1
    assert hier.cookies[settings.TOESTEL_COOKIE_NAME].value != voor
    for nummer in range(120):
        raadt(vreemde(nummer), noor.email)
    assert log_in(oud, ELDERS, noor, nieuw) == 429
    log_uit(hier)
    assert log_in(hier, ELDERS, noor, nieuw) == 302


def test_een_browser_vergeten_kan_op_mijn_account(noor):
    browser = Client()
    log_in(browser, THUIS, noor)
    pagina = browser.get(reverse("mijn_account")).content.decode()
    assert "Browsers die we kennen" in pagina
    adres = reverse("toestel_vergeten", args=[noor.toestellen.get().pk])
    assert adres in pagina
    assert browser.post(adres).status_code == 302
    assert not noor.toestellen.exists()


def test_wat_de_server_bewaart_opent_niets(settings, noor):
    browser = Client()
    log_in(browser, THUIS, noor)
    toestel = noor.toestellen.get()
    assert toestel.plaats == "198.51.100.x"
    assert toestel.kenmerk not in browser.cookies[settings.TOESTEL_COOKIE_NAME].value


def test_hooguit_tien_browsers_per_account(noor):
    for _ in range(12):
        log_in(Client(), THUIS, noor)
    assert noor.toestellen.count() == 10
