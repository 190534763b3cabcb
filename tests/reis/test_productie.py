"""Signing in as on a server: the settings of production, TLS, and everything that a demonstration leaves out."""

import http.client
import re
import time
from collections.abc import Iterator
from http.client import HTTPResponse

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from bouwstenen.koppen import KOPPEN
from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.geduld import GEDULD
from tests.reis.conftest import HOOG, SMAL, Klachten, _chromium
from tests.reis.productie import HOST, INLOGDIENST, Bewijs, Server, maak_bewijs, tls, toepassing
from tests.reis.test_aanmelden import code, kop, sleutelbos, stel_app_in, uitloggen
from tests.toegang.aanbieder import CLIENT_ID, GEHEIM, Aanbieder, aanbieder
from toegang.models import Groepsrol, Medewerker
from toegang.rechten import Rol

__all__ = ["sleutelbos"]
KOEKEN = {"__Host-sessie", "__Host-csrf", "__Host-toestel"}


@pytest.fixture(scope="module")
def bewijs(tmp_path_factory) -> Bewijs:
    return maak_bewijs(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def daar(bewijs) -> Iterator[tuple[Aanbieder, str]]:
    """The server of the organisation, and its address over TLS."""
    with aanbieder() as wie, tls(int(wie.adres.rpartition(":")[2]), bewijs) as poort:
        wie.adres = f"https://{INLOGDIENST}:{poort}"
        wie.gebruik()
        yield wie, wie.adres


@pytest.fixture(scope="module")
def server(django_db_setup, tmp_path_factory, bewijs, daar) -> Iterator[Server]:
    oidc = {"SERVER_URL": daar[1], "CLIENT_ID": CLIENT_ID, "CLIENT_SECRET": GEHEIM, "GEMEENTE": "0865"}
    omgeving = {f"OIDC_{naam}": waarde for naam, waarde in oidc.items()}
    with toepassing(tmp_path_factory.mktemp("server"), bewijs, OIDC_NAAM="Gemeente Vught", **omgeving) as hier:
        yield hier


@pytest.fixture
def context(browser, server, bewijs, transactional_db) -> Iterator[BrowserContext]:
    """A browser that finds the server by its name, and believes its certificate and no other."""
    opties = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        f"--host-resolver-rules=MAP {HOST} 127.0.0.1, MAP {INLOGDIENST} 127.0.0.1",
        f"--ignore-certificate-errors-spki-list={bewijs.spki}",
    ]
    eigen = browser.browser_type.launch(executable_path=_chromium(), args=opties)
    nieuw = eigen.new_context(base_url=server.adres, viewport={"width": 1280, "height": HOOG}, locale="nl-NL")
    nieuw.set_default_timeout(GEDULD * 1000)
    expect.set_options(timeout=GEDULD * 1000)
    yield nieuw
    eigen.close()


@pytest.fixture
def pagina(context) -> Iterator[Page]:
    klachten, nieuw = Klachten(), context.new_page()
    klachten.volg(nieuw)
    yield nieuw
    assert klachten == []


@pytest.fixture
def noor(transactional_db) -> Medewerker:
    gemeente = fabriek.gemeente()
    gemeente.code = "0865"
    gemeente.save()
    hasher = PBKDF2PasswordHasher()  # the server knows no other
    return fabriek.medewerker(password=hasher.encode(WACHTWOORD, hasher.salt(), 1000))


def met_wachtwoord(pagina: Page, wie: Medewerker) -> None:
    pagina.goto(reverse("account_login"))
    pagina.get_by_label("E-mail").fill(wie.adres)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.keyboard.press("Enter")


def met_code(pagina: Page, wie: Medewerker, tekst: str) -> None:
    met_wachtwoord(pagina, wie)
    kop(pagina, "Inloggen: de tweede stap")
    pagina.get_by_label("Code").fill(tekst)
    pagina.keyboard.press("Enter")


def vraag(server: Server, pad: str, methode: str = "GET", **koppen: str) -> HTTPResponse:
    """As behind the proxy, which says that the visitor came over TLS unless the test says otherwise."""
    lijn = http.client.HTTPConnection("127.0.0.1", server.poort, timeout=60)
    lijn.request(methode, pad, headers={"Host": HOST, "X-Forwarded-Proto": "https", **koppen})
    antwoord = lijn.getresponse()
    antwoord.read()
    return antwoord


# --- The second factor ---------------------------------------------------------------------------------------------


def test_de_eerste_keer_een_app_en_daarna_codes_en_herstelcodes(pagina, server, noor):
    met_wachtwoord(pagina, noor)
    kop(pagina, "Inloggen in twee stappen")
    pagina.goto(reverse("caseload"))
    kop(pagina, "Inloggen in twee stappen")
    geheim = stel_app_in(pagina)
    codes = pagina.locator(".herstelcodes code").all_inner_texts()
    assert len(set(codes)) == 10
    pagina.reload()
    expect(pagina.locator(".herstelcodes")).to_have_count(0)  # shown once
    uitloggen(pagina, noor)

    met_code(pagina, noor, "000000")
    expect(pagina.get_by_role("alert").first).to_contain_text("klopt niet")
    pagina.get_by_label("Code").fill(code(geheim, 1))
    pagina.keyboard.press("Enter")
    kop(pagina, "Goedendag, Noor")
    uitloggen(pagina, noor)

    met_code(pagina, noor, codes[0])
    expect(pagina.get_by_text("U heeft nog 9 herstelcodes")).to_be_visible()
    uitloggen(pagina, noor)
    met_code(pagina, noor, codes[0])
    expect(pagina.get_by_role("alert").first).to_contain_text("is al gebruikt")


def test_de_laatste_herstelcode_waarschuwt(pagina, server, noor):
    met_wachtwoord(pagina, noor)
    stel_app_in(pagina)
    laatste = pagina.locator(".herstelcodes code").last.inner_text()
    uitloggen(pagina, noor)
    herstel = Authenticator.objects.get(user=noor, type=Authenticator.Type.RECOVERY_CODES)
    herstel.data["used_mask"] = 0b0111111111
    herstel.save()
    met_code(pagina, noor, laatste)
    expect(pagina.get_by_text("Dit was uw laatste herstelcode")).to_be_visible()


def test_een_passkey_toevoegen_en_ermee_inloggen(pagina, sleutelbos, noor):
    met_wachtwoord(pagina, noor)
    pagina.get_by_role("link", name="Sleutel toevoegen").click()
    pagina.get_by_label("Naam van de sleutel").fill("Werklaptop")
    pagina.get_by_label("Ook zonder wachtwoord inloggen").check()
    pagina.get_by_role("button", name="Sleutel toevoegen").click()
    kop(pagina, "Uw herstelcodes")
    pagina.goto("/")
    uitloggen(pagina, noor)
    pagina.get_by_role("button", name="Met passkey").click()
    kop(pagina, "Goedendag, Noor")


# --- Cookies, TLS and headers --------------------------------------------------------------------------------------


def test_koeken_zijn_van_deze_server_alleen(pagina, context, noor):
    met_wachtwoord(pagina, noor)
    kop(pagina, "Inloggen in twee stappen")
    koeken = {koek["name"]: koek for koek in context.cookies()}
    assert set(koeken) == KOEKEN
    for koek in koeken.values():
        assert (koek["domain"], koek["path"], koek["secure"], koek["httpOnly"]) == (HOST, "/", True, True)
        assert koek["sameSite"] == "Lax"
    assert koeken["__Host-sessie"]["expires"] == -1
    assert koeken["__Host-toestel"]["expires"] > time.time() + 150 * 24 * 3600
    assert pagina.evaluate("document.cookie") == ""


def test_uitloggen_ruimt_de_browser_op_en_laat_hem_bekend(pagina, context, noor):
    met_wachtwoord(pagina, noor)
    stel_app_in(pagina)
    pagina.evaluate("sessionStorage.setItem('x', 'y'); localStorage.setItem('x', 'y')")
    pagina.goto("/")
    uitloggen(pagina, noor)
    assert pagina.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert "__Host-toestel" in {koek["name"] for koek in context.cookies()}
    pagina.go_back()
    expect(pagina).to_have_title("Inloggen")


def test_zonder_tls_gaat_er_niets_over_de_lijn(server, transactional_db):
    for pad in ("/", reverse("account_login"), "/bestaat-niet/"):
        antwoord = vraag(server, pad, **{"X-Forwarded-Proto": "http"})
        assert antwoord.status == 301
        assert antwoord.headers["Location"] == f"https://{HOST}{pad}"
        assert "Set-Cookie" not in antwoord.headers


def een_bestand(server: Server) -> str:
    lijn = http.client.HTTPConnection("127.0.0.1", server.poort, timeout=60)
    lijn.request("GET", reverse("account_login"), headers={"Host": HOST, "X-Forwarded-Proto": "https"})
    gevonden = re.search(r'href="(/static/[^"]+\.css)"', lijn.getresponse().read().decode())
    assert gevonden
    return gevonden[1]


def test_elk_antwoord_draagt_de_koppen(server, transactional_db):
    """Pages, refusals, errors, files and what another site asks for."""
    vragen = [
        (reverse("account_login"), "GET", 200),
        ("/", "GET", 302),
        ("/bestaat-niet/", "GET", 404),
        (reverse("account_login"), "POST", 403),
        (reverse("account_login"), "OPTIONS", 405),
        (reverse("account_reset_password"), "HEAD", 200),
        (een_bestand(server), "GET", 200),
    ]
    for pad, methode, status in vragen:
        antwoord = vraag(server, pad, methode)
        koppen = antwoord.headers
        assert antwoord.status == status, pad
        assert koppen["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
        assert {naam: koppen[naam] for naam in KOPPEN} == KOPPEN | {"Cache-Control": koppen["Cache-Control"]}, pad
        assert ("no-store" in koppen["Cache-Control"]) == ("/static/" not in pad)
        assert koppen["X-Content-Type-Options"] == "nosniff"
        assert koppen["Cross-Origin-Opener-Policy"] == "same-origin"
        assert koppen["Referrer-Policy"] == "same-origin"
        if "/static/" not in pad:
            assert "frame-ancestors 'none'" in koppen["Content-Security-Policy"]
            assert koppen["X-Frame-Options"] == "DENY"


def test_een_andere_naam_of_een_andere_herkomst_komt_er_niet_in(server, transactional_db):
    assert vraag(server, "/", Host="elders.example").status == 400
    assert vraag(server, reverse("account_login"), "POST", Origin="https://elders.example").status == 403


# --- The own organisation ------------------------------------------------------------------------------------------


@pytest.fixture
def ada(noor, daar) -> Aanbieder:
    """Ada logs in there, in the group of klantmanagers."""
    Groepsrol.objects.create(gemeente=noor.gemeente, groep="g-klant", rol=Rol.KLANTMANAGER)
    daar[0].adres = daar[1]
    daar[0].gebruik()
    return daar[0]


def bij_de_organisatie(pagina: Page, wie: Aanbieder, **anders: str) -> None:
    """Press the button; over there somebody logs in, and the browser comes back with what is changed by the test."""
    pagina.goto(reverse("account_login"))
    with pagina.expect_request(lambda verzoek: "/auth?" in verzoek.url) as heen:
        pagina.get_by_role("button", name="Inloggen bij Gemeente Vught").click()
    terug = wie.inloggen(heen.value.url)
    for naam, waarde in anders.items():
        terug = re.sub(rf"{naam}=[^&]+", f"{naam}={waarde}", terug)
    pagina.goto(terug)


def test_inloggen_bij_de_organisatie(context, ada):
    pagina = context.new_page()
    bij_de_organisatie(pagina, ada)
    kop(pagina, "Inloggen in twee stappen")  # the organisation was not asked for a second factor


@pytest.mark.parametrize(
    ("claims", "anders"),
    [
        ({}, {"state": "verzonnen"}),
        ({}, {"code": "verzonnen"}),
        ({"iss": "https://elders.example"}, {}),
        ({"aud": "een-ander"}, {}),
        ({"exp": 1}, {}),
    ],
)
def test_wat_niet_klopt_geeft_een_nederlandse_pagina_en_geen_toegang(context, ada, claims, anders):
    pagina = context.new_page()
    ada.gebruik(**claims)
    bij_de_organisatie(pagina, ada, **anders)
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("niet gelukt")
    assert pagina.locator("html").get_attribute("lang") == "nl"
    pagina.goto(reverse("mijn_account"))
    expect(pagina).to_have_title("Inloggen")


def test_de_inlogpagina_is_ook_smal_heel(pagina, noor):
    pagina.set_viewport_size({"width": SMAL, "height": HOOG})
    pagina.goto(reverse("account_login"))
    assert pagina.evaluate("document.documentElement.scrollWidth") <= SMAL
