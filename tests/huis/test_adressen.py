"""Every address answers for its rights: who may see it, what stands in its headers, and that nothing leaks."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.test import Client
from django.urls import reverse

from bouwstenen.koppen import KOPPEN
from tests import fabriek
from tests.huis.adressen import Adres, alle
from toegang.middleware import recht_van
from toegang.models import Medewerker
from toegang.rechten import RECHT_PER_URL, RECHTEN, Rol

ADRESSEN = list(alle())
# Open to everybody, and why.
PUBLIEK = {
    "livez": "a machine asks whether the process runs",
    "readyz": "a machine asks whether this process can serve pages",
    "statusz": "monitoring asks how all the rest is; does not exist from outside, and says nothing about people",
    "security_txt": "who found a hole has no account",
    "thema": "colours, which the login page needs too",
    "agenda": "a calendar program cannot log in; the address holds a secret and the feed no names",
    "account_login": "the door",
    "mfa_authenticate": "the second step of the door; opens nothing without the first",
    "mfa_login_webauthn": "the door, for a passkey",
    "account_signup": "says that a beheerder makes the accounts",
    "account_inactive": "says why the door stays closed",
    "account_reset_password": "somebody who cannot log in",
    "account_reset_password_done": "idem",
    "account_reset_password_from_key": "idem, with a secret in the address",
    "account_reset_password_from_key_done": "idem",
}
BESLOTEN = [adres for adres in ADRESSEN if adres.naam not in PUBLIEK]
MERK = "Zeldzaamnaam"
Inloggen = Callable[[Medewerker], Client]

VEILIG = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": KOPPEN["Permissions-Policy"],
}


def beschermd(antwoord: Any, adres: Adres) -> None:
    """The headers that make the browser refuse what a page of ours never asks for."""
    assert {naam: antwoord.get(naam) for naam in VEILIG} == VEILIG, adres
    beleid = antwoord["Content-Security-Policy"]
    assert not any(ruim in beleid for ruim in ("unsafe", "*", "http")), beleid
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(beleid.split("; "))


def test_elk_adres_noemt_een_recht_of_is_met_reden_open():
    assert {adres.naam for adres in ADRESSEN if adres.recht is None} == set(PUBLIEK)


def test_elk_adres_heeft_een_eigen_naam():
    assert [naam for naam, aantal in Counter(adres.naam for adres in ADRESSEN).items() if aantal > 1] == []
    assert set(RECHT_PER_URL) <= {adres.naam for adres in ADRESSEN}


def test_een_vergeten_recht_houdt_de_pagina_dicht():
    with pytest.raises(ImproperlyConfigured, match="noemt geen recht"):
        recht_van(lambda request: None, "vergeten")


@pytest.mark.parametrize("adres", BESLOTEN, ids=str)
def test_wie_niet_is_ingelogd_gaat_naar_de_inlogpagina(adres: Adres, client, db):
    for vraag in (client.get, client.post):
        antwoord = vraag(adres.url())
        assert antwoord.status_code == 302
        assert antwoord["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("rol", Rol)
def test_een_rol_ziet_wat_zij_mag_en_niets_van_een_andere_gemeente(rol: Rol, als: Inloggen):
    boxtel = fabriek.gemeente("Boxtel")
    fabriek.dossier(fabriek.medewerker(gemeente=boxtel, naam=f"Collega {MERK}"), achternaam=MERK)
    fabriek.organisatie(MERK, gemeente=boxtel)
    bezoeker = als(fabriek.medewerker(rol))
    for adres in ADRESSEN:
        antwoord = bezoeker.get(adres.url())
        beschermd(antwoord, adres)
        assert MERK not in antwoord.content.decode(errors="ignore"), adres
        if adres.naam in PUBLIEK:
            continue
        assert "no-store" in antwoord["Cache-Control"], adres
        if adres.recht in RECHTEN[rol]:
            assert antwoord.status_code in {200, 302, 404, 405}, f"{adres}: {antwoord.status_code}"
        else:
            assert antwoord.status_code == 403, f"{adres}: {antwoord.status_code}"
            assert bezoeker.post(adres.url()).status_code == 403, adres


def test_een_dossier_van_een_andere_gemeente_bestaat_niet(als: Inloggen):
    boxtel = fabriek.gemeente("Boxtel")
    vreemd = fabriek.dossier(fabriek.medewerker(gemeente=boxtel), achternaam=MERK)
    bezoeker = als(fabriek.medewerker(Rol.TEAMLEIDER))
    mag = RECHTEN[Rol.TEAMLEIDER]
    over_een_dossier = [adres for adres in BESLOTEN if "nummer" in adres.nergens and adres.recht in mag]
    assert len(over_een_dossier) > 10
    for adres in over_een_dossier:
        url = adres.url(nummer=vreemd.dossiernummer)
        assert bezoeker.get(url).status_code in {404, 405}, adres
        assert bezoeker.post(url).status_code in {404, 405}, adres
        gelijk = bezoeker.get(url).content == bezoeker.get(adres.url()).content
        assert gelijk, f"{adres} verraadt dat het dossier bestaat"


def test_ook_zonder_inloggen_beschermen_de_koppen_de_browser(client, db):
    for adres in ADRESSEN:
        beschermd(client.get(adres.url()), adres)


def test_wat_niet_bestaat_wordt_ook_niet_onthouden(client, db):
    """Somebody else may come to see a page there; a style sheet may be kept."""
    assert "no-store" in client.get("/bestaat-niet/")["Cache-Control"]
    assert "no-store" in client.get(reverse("security_txt"))["Cache-Control"]
    stijl = client.get(static("css/voorkant.css"))
    assert "max-age" in stijl["Cache-Control"]
    stijl.close()


def test_wat_een_pagina_nooit_vraagt_mag_de_browser_niet():
    """Also not when a script of elsewhere came in. Keys are asked by our own pages alone."""
    beleid = dict(deel.split("=") for deel in VEILIG["Permissions-Policy"].split(", "))
    uit = {naam for naam, voor_wie in beleid.items() if voor_wie == "()"}
    assert {naam for naam in beleid if naam not in uit} == {"publickey-credentials-create", "publickey-credentials-get"}
    assert beleid["publickey-credentials-get"] == beleid["publickey-credentials-create"] == "(self)"
    assert {"camera", "microphone", "geolocation", "display-capture", "clipboard-read", "local-fonts", "storage-access",
            "usb", "serial", "hid", "midi", "payment", "browsing-topics", "idle-detection"} <= uit  # fmt: skip


def test_wat_open_is_laat_geen_persoonsgegevens_achter(client, db):
    """What machines ask every few seconds makes no session."""
    for naam in ("livez", "readyz"):
        antwoord = client.get(reverse(naam))
        assert antwoord.content == b"ok"
        assert not antwoord.cookies
        assert "no-store" in antwoord["Cache-Control"]
