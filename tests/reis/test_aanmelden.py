"""Signing in, in a real browser: an app, a key, recovery codes, and a form that survives the end of the session."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import CDPSession, Page, expect

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Medewerker, Sessie, Waarneming
from toegang.rechten import Rol


@pytest.fixture
def noor(transactional_db) -> Medewerker:
    """A klantmanager, who is a teamleider where that is needed."""
    return fabriek.medewerker()


@pytest.fixture
def verplicht(settings):
    """As on a server."""
    settings.TWEEDE_FACTOR_VERPLICHT = True


def met_wachtwoord(pagina: Page, wie: Medewerker) -> None:
    pagina.goto(reverse("account_login"))
    pagina.get_by_label("E-mail").fill(wie.adres)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


def uitloggen(pagina: Page, wie: Medewerker) -> None:
    pagina.get_by_text(wie.naam).first.click()
    pagina.get_by_role("button", name="Uitloggen").click()
    expect(pagina).to_have_title("Inloggen")


def code(geheim: str, stap: int = 0) -> str:
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stap))


def kop(pagina: Page, tekst: str) -> None:
    expect(pagina.get_by_role("heading", level=1)).to_have_text(tekst)


def stel_app_in(pagina: Page) -> str:
    """From the page about the second step; the secret of the app."""
    pagina.get_by_role("link", name="App instellen").click()
    kop(pagina, "App met codes instellen")
    geheim = pagina.locator("code.sleutel").inner_text()
    pagina.get_by_label("code", exact=False).last.fill(code(geheim))
    pagina.get_by_role("button", name="App inschakelen").click()
    kop(pagina, "Uw herstelcodes")
    return geheim


@pytest.fixture
def sleutelbos(pagina) -> Iterator[CDPSession]:
    """A virtual key with a fingerprint, in this browser."""
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("WebAuthn.enable")
    opties: dict[str, Any] = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})
    yield cdp
    cdp.detach()


# --- An app --------------------------------------------------------------------------------------------------------


def test_verplicht_een_app_instellen_en_daarmee_inloggen(pagina, verplicht, noor):
    met_wachtwoord(pagina, noor)
    kop(pagina, "Inloggen in twee stappen")
    toegankelijk(pagina)
    pagina.goto(reverse("caseload"))
    kop(pagina, "Inloggen in twee stappen")
    pagina.goto(reverse("mfa_activate_totp"))
    toegankelijk(pagina)
    pagina.goto(reverse("mfa_index"))
    geheim = stel_app_in(pagina)

    toegankelijk(pagina)
    with pagina.expect_download() as download:
        pagina.get_by_role("link", name="Opslaan als bestand").click()
    codes = download.value.path().read_text().split()
    assert len(codes) == 10
    pagina.get_by_role("link", name="Ik heb ze bewaard").click()
    kop(pagina, "Goedendag, Noor")
    uitloggen(pagina, noor)

    met_wachtwoord(pagina, noor)
    kop(pagina, "Inloggen: de tweede stap")
    toegankelijk(pagina)
    pagina.get_by_label("Code").fill("000000")
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    expect(pagina.get_by_role("alert").first).to_contain_text("klopt niet")
    pagina.get_by_label("Code").fill(code(geheim, 1))
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    kop(pagina, "Goedendag, Noor")
    uitloggen(pagina, noor)

    met_wachtwoord(pagina, noor)
    pagina.get_by_label("Code").fill(codes[0])
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    kop(pagina, "Goedendag, Noor")


# --- A key ---------------------------------------------------------------------------------------------------------


def test_een_sleutel_toevoegen_en_ermee_inloggen(pagina, verplicht, sleutelbos, noor):
    met_wachtwoord(pagina, noor)
    pagina.get_by_role("link", name="Sleutel toevoegen").click()
    toegankelijk(pagina)
    pagina.get_by_label("Naam van de sleutel").fill("Werklaptop")
    pagina.get_by_label("Ook zonder wachtwoord inloggen").check()
    pagina.get_by_role("button", name="Sleutel toevoegen").click()
    kop(pagina, "Uw herstelcodes")
    assert Authenticator.objects.filter(user=noor, type=Authenticator.Type.WEBAUTHN).count() == 1
    uitloggen(pagina, noor)

    met_wachtwoord(pagina, noor)
    pagina.get_by_role("button", name="Sleutel gebruiken").click()
    kop(pagina, "Goedendag, Noor")
    uitloggen(pagina, noor)

    pagina.get_by_role("button", name="Met passkey").click()
    kop(pagina, "Goedendag, Noor")

    # A screen that was left alone opens with the key: in the window over the page, and on a page of its own.
    noor.sessies.update(gebruikt_op=timezone.now() - timedelta(minutes=16))
    pagina.evaluate("document.querySelector('[data-doe=verder]').click()")
    venster = pagina.get_by_role("dialog")
    expect(venster).to_contain_text("Uw scherm is vergrendeld")
    toegankelijk(pagina)
    venster.get_by_role("button", name="Met passkey").click()
    expect(venster).to_be_hidden()
    noor.sessies.update(gebruikt_op=timezone.now() - timedelta(minutes=16))
    pagina.goto(reverse("mfa_index"))
    kop(pagina, "Uw scherm is vergrendeld")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Met passkey").click()

    expect(pagina.get_by_text("Werklaptop").first).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Verwijderen van Werklaptop").click()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Ja, verwijderen").click()
    expect(pagina.get_by_role("alert")).to_contain_text("uw enige tweede stap")


def test_een_sleutel_die_er_niet_is_zegt_dat(pagina, noor):
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("WebAuthn.enable")  # a browser in which there is no key at all
    met_wachtwoord(pagina, noor)
    pagina.goto(reverse("mfa_add_webauthn"))
    expect(pagina.get_by_role("alert")).to_be_hidden()
    pagina.evaluate("document.dispatchEvent(new CustomEvent('allauth.error', {cancelable: true, detail: {}}))")
    expect(pagina.get_by_role("alert")).to_contain_text("niet gelukt")
    toegankelijk(pagina)


def test_bevestigen_met_een_sleutel(pagina, sleutelbos, noor):
    log_in(pagina, noor)
    pagina.goto(reverse("mfa_add_webauthn"))
    pagina.get_by_role("button", name="Sleutel toevoegen").click()
    kop(pagina, "Uw herstelcodes")
    pagina.goto(reverse("mfa_reauthenticate_webauthn"))
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Bevestigen met sleutel").click()
    kop(pagina, "Goedendag, Noor")
    pagina.goto(reverse("account_reauthenticate"))
    toegankelijk(pagina)
    pagina.goto(reverse("mfa_reauthenticate"))
    toegankelijk(pagina)
    pagina.goto(reverse("mfa_generate_recovery_codes"))
    toegankelijk(pagina)


# --- One's own account ---------------------------------------------------------------------------------------------


def test_mijn_account_toont_en_beeindigt_sessies(pagina, noor):
    log_in(pagina, noor)
    for _ in range(2):
        fabriek.browser(noor)
    pagina.goto(reverse("mijn_account"))
    toegankelijk(pagina)
    expect(pagina.get_by_text("deze browser", exact=True)).to_be_visible()
    pagina.get_by_role("button", name=re.compile("^Beëindigen")).first.click()
    expect(pagina.get_by_role("status")).to_contain_text("De sessie is beëindigd")
    assert noor.sessies.count() == 2
    fabriek.browser(noor)
    pagina.reload()
    pagina.get_by_role("button", name="Alle andere beëindigen").click()
    expect(pagina.get_by_role("status")).to_contain_text("2 sessies beëindigd")
    assert noor.sessies.count() == 1


def test_de_pagina_s_van_de_beheerder(pagina, noor):
    saskia = fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")
    Authenticator.objects.create(user=noor, type=Authenticator.Type.WEBAUTHN, data={"name": "Werk"})
    log_in(pagina, saskia)
    pagina.goto(reverse("medewerker", args=[noor.pk]))
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Tweede stap wissen").click()
    expect(pagina.get_by_role("status")).to_contain_text("is gewist")
    toegankelijk(pagina)
    pagina.goto(reverse("groepsrollen"))
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Groep toevoegen").first.click()
    pagina.get_by_label("Groep").fill("klantmanagers")
    pagina.get_by_label("Rol").select_option("klantmanager")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("link", name="klantmanagers")).to_be_visible()
    toegankelijk(pagina)


# --- The end of the session ----------------------------------------------------------------------------------------


def zet_klok(settings, stil: float, waarschuwing: float) -> None:
    settings.SESSIE_STIL = timedelta(seconds=stil)
    settings.SESSIE_WAARSCHUWING = timedelta(seconds=waarschuwing)


def test_een_waarschuwing_en_een_knop_om_te_blijven(pagina, noor):
    pagina.clock.install()
    log_in(pagina, noor)
    pagina.goto(reverse("mijn_account"))
    nu = timezone.now()
    noor.sessies.update(gebruikt_op=nu - timedelta(minutes=13, seconds=30))
    pagina.clock.fast_forward("13:01")
    venster = pagina.get_by_role("dialog")
    expect(venster).to_contain_text("Bent u er nog?")
    expect(venster).to_contain_text("2 minuten")
    toegankelijk(pagina)
    venster.get_by_role("button", name="Verder werken").click()
    expect(venster).to_be_hidden()
    assert noor.sessies.get().gebruikt_op >= nu


def test_wie_typt_is_er_nog(pagina, noor, settings):
    zet_klok(settings, stil=6, waarschuwing=4)
    log_in(pagina, noor)
    pagina.goto(reverse("account_change_password"))
    gebruikt = noor.sessies.get().gebruikt_op
    with pagina.expect_response(lambda antwoord: antwoord.request.method == "POST"):
        pagina.get_by_label("Huidig wachtwoord").press_sequentially("een lange zin over iets", delay=100)
    assert noor.sessies.get().gebruikt_op > gebruikt
    expect(pagina.get_by_role("dialog")).to_be_hidden()


@pytest.fixture
def teamleider(noor) -> Medewerker:
    """Somebody who arranges a replacement for Noor by Willem."""
    fabriek.medewerker(naam="Willem de Wit")
    return fabriek.medewerker(Rol.TEAMLEIDER, naam="Ingrid Vos")


def vul_in(pagina: Page) -> None:
    pagina.goto(reverse("waarneming_nieuw"))
    pagina.get_by_label("Wie is er niet").select_option(label="Noor Bakker")
    pagina.get_by_label("Wie neemt waar").select_option(label="Willem de Wit")
    pagina.get_by_label("Van").fill("2026-12-01")


def weer_inloggen(pagina: Page, wie: Medewerker) -> None:
    """In the new tab to which the window leads."""
    with pagina.expect_popup() as tabblad:
        pagina.get_by_role("link", name="Opnieuw inloggen").click()
    nieuw = tabblad.value
    nieuw.get_by_label("E-mail").fill(wie.adres)
    nieuw.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    nieuw.get_by_role("button", name="Inloggen", exact=True).click()
    kop(nieuw, "U bent weer ingelogd")
    toegankelijk(nieuw)
    nieuw.close()


def laat_staan(pagina: Page, wie: Medewerker) -> None:
    """As if nobody touched the page for a quarter of an hour."""
    wie.sessies.update(gebruikt_op=timezone.now() - timedelta(minutes=16))
    pagina.clock.fast_forward("16:00")


def test_een_scherm_dat_bleef_staan_gaat_met_het_wachtwoord_weer_open(pagina, teamleider):
    pagina.clock.install()
    log_in(pagina, teamleider)
    vul_in(pagina)
    laat_staan(pagina, teamleider)
    venster = pagina.get_by_role("dialog")
    expect(venster).to_contain_text("Uw scherm is vergrendeld")
    toegankelijk(pagina)
    venster.get_by_label("Wachtwoord").fill("fout")
    venster.get_by_role("button", name="Ontgrendelen").click()
    expect(venster.get_by_role("alert")).to_contain_text("wachtwoord")
    venster.get_by_label("Wachtwoord").fill(WACHTWOORD)
    venster.get_by_role("button", name="Ontgrendelen").click()
    expect(venster).to_be_hidden()
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("De waarneming is opgeslagen")
    assert Waarneming.objects.get().waarnemer.naam == "Willem de Wit"


def test_versturen_na_het_einde_verliest_niets(pagina, teamleider):
    """The session was ended elsewhere, and the page has been open for a while."""
    pagina.clock.install()
    log_in(pagina, teamleider)
    vul_in(pagina)
    Sessie.objects.all().delete()
    pagina.clock.fast_forward("05:00")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("dialog")).to_contain_text("U bent uitgelogd")
    weer_inloggen(pagina, teamleider)
    pagina.get_by_role("button", name="Ik ben weer ingelogd").click()
    expect(pagina.get_by_label("Van")).to_have_value("2026-12-01")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("De waarneming is opgeslagen")


def test_als_een_ander_inlogt_gaat_het_formulier_niet_onder_diens_naam_weg(pagina, teamleider):
    pagina.clock.install()
    log_in(pagina, teamleider)
    vul_in(pagina)
    Sessie.objects.all().delete()
    pagina.clock.fast_forward("16:00")
    expect(pagina.get_by_role("dialog")).to_contain_text("U bent uitgelogd")
    weer_inloggen(pagina, fabriek.medewerker(Rol.TEAMLEIDER, naam="Een ander"))
    pagina.get_by_role("button", name="Ik ben weer ingelogd").click()
    expect(pagina.get_by_role("dialog")).to_contain_text("iemand anders ingelogd")
    assert not Waarneming.objects.exists()


def test_zonder_javascript_werkt_alles_behalve_het_wachten(venster, teamleider):
    pagina = venster(java_script_enabled=False)
    met_wachtwoord(pagina, teamleider)
    pagina.goto(reverse("waarneming_nieuw"))
    pagina.get_by_label("Wie is er niet").select_option(label="Noor Bakker")
    pagina.get_by_label("Wie neemt waar").select_option(label="Willem de Wit")
    pagina.get_by_label("Van").fill("2026-12-01")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("De waarneming is opgeslagen")
