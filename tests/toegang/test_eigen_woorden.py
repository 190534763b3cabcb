"""Passwords of words that anybody can guess are refused, and the page says so beforehand."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests import fabriek
from tests.fabriek import WACHTWOORD
from toegang.aanmelden.wachtwoord import EigenWoorden
from toegang.models import Medewerker
from toegang.rechten import Rol


@pytest.fixture
def fatima(db) -> Medewerker:
    gemeente = fabriek.gemeente("Vught", afdeling="Nieuwkomers")
    wie = fabriek.medewerker(Rol.PARTNER, "Fatima el Amrani", organisatie=fabriek.organisatie("Humanitas De Meierij"))
    wie.email, wie.gemeente = "f.elamrani@huisvanvrede.example", gemeente
    wie.save()
    return wie


@pytest.mark.parametrize(
    "wachtwoord",
    [
        "welkom-in-vught",
        "Vught2026!!!",
        "vughtvughtvught",
        "V.u.g.h.t - 1234567",
        "W3lk0m1nVugh7!",
        "$tatu$h0uder$2026",
        "wegwijs-wegwijs",
        "Wegwijs+Vught+2026",
        "zomer2026zomer2026",
        "November-2026!",
        "2026-herfst-2027",
        "fatimafatima1!",
        "El_Amrani_El_Amrani",
        "humanitas-2026",
        "huisvanvrede!!",
        "nieuwkomers-2026",
        "1nburger1ng-2026",
        "we1kom-we1kom!!",
        "Vúght-Vúght-2026",
        "wachtwoord1234",
        "123456vught789012",
        "de brug in vught",
        "vught-kersenbomen",  # one letter short
    ],
)
def test_eigen_woorden_worden_geweigerd(fatima, wachtwoord):
    with pytest.raises(ValidationError, match="ligt voor de hand"):
        EigenWoorden().validate(wachtwoord, fatima)


@pytest.mark.parametrize(
    "wachtwoord",
    [
        WACHTWOORD,
        "paarse fiets onder de waterval",
        "elke zaterdag kaas van de markt in vught",  # strong without the town
        "zomerse kersen plukken bij oma",
        "vught-appelbloesem",
        "xK9#mP2wLz7Qr4Tb",
    ],
)
def test_een_goede_zin_mag(fatima, wachtwoord):
    validate_password(wachtwoord, fatima)


@pytest.mark.parametrize("wachtwoord", ["bernheze-2026!", "vreemdenwijzer-26"])
def test_de_woorden_van_deze_installatie_tellen_ook_zonder_account(settings, wachtwoord):
    """As of the first account, which is made on the command line."""
    settings.GEMEENTE_NAAM, settings.MFA_TOTP_ISSUER = "Bernheze", "Vreemdenwijzer"
    with pytest.raises(ValidationError, match="ligt voor de hand"):
        EigenWoorden().validate(wachtwoord)


def test_ook_een_deel_van_een_lange_plaatsnaam_telt(db):
    wie = fabriek.medewerker(gemeente=fabriek.gemeente("Sint-Michielsgestel"))
    with pytest.raises(ValidationError, match="“michielsgestel”"):
        EigenWoorden().validate("michielsgestel-26", wie)


def test_een_korte_plaatsnaam_telt_ook(db):
    wie = fabriek.medewerker(gemeente=fabriek.gemeente("Oss"))
    with pytest.raises(ValidationError, match="“oss”"):
        EigenWoorden().validate("oss-oss-oss-oss", wie)


def test_de_pagina_zegt_het_vooraf_en_noemt_het_woord(als, noor):
    browser, adres = als(noor), reverse("account_change_password")
    assert "de naam van de gemeente" in browser.get(adres).content.decode()
    zwak = {"oldpassword": WACHTWOORD, "password1": "welkom-in-vught", "password2": "welkom-in-vught"}
    antwoord = browser.post(adres, zwak).content.decode()
    assert "Dit wachtwoord is te raden, want “welkom” ligt voor de hand." in antwoord
    noor.refresh_from_db()
    assert noor.check_password(WACHTWOORD)


def test_twee_verschillende_wachtwoorden_zijn_niet_gelijk(als, noor):
    anders = {"oldpassword": WACHTWOORD, "password1": "paarse fiets in de sloot", "password2": "paarse fiets in sloot"}
    antwoord = als(noor).post(reverse("account_change_password"), anders)
    assert antwoord.context["form"].errors == {"password2": ["De twee wachtwoorden zijn niet gelijk."]}
