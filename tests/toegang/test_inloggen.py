"""Logging in, changing a password and asking for a new one: what works, and what gives nothing away."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.fabriek import WACHTWOORD
from tests.post import bezorg
from toegang.models import Medewerker

INLOGGEN = "/account/inloggen/"
VERGETEN = "/account/wachtwoord/vergeten/"


@pytest.fixture
def wie(noor) -> Medewerker:
    """A klantmanager."""
    return noor


def log_in(client: Client, email: str, wachtwoord: str = WACHTWOORD, **extra: Any) -> Any:
    return client.post(INLOGGEN, {"login": email, "password": wachtwoord}, **extra)


def is_ingelogd(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_met_het_juiste_wachtwoord_begint_het_werk(client, wie):
    antwoord = log_in(client, wie.email)
    assert antwoord.status_code == 302
    assert antwoord["Location"] == reverse("start")
    assert client.get(reverse("start"))["Location"] == reverse("werkvoorraad")


def test_hoofdletters_in_het_adres_maken_niet_uit(client, wie):
    log_in(client, wie.email.upper())
    assert is_ingelogd(client)


def test_na_inloggen_gaat_men_verder_waar_men_was(client, wie):
    antwoord = client.post(
        f"{INLOGGEN}?next=/monitor/", {"login": wie.email, "password": WACHTWOORD, "next": "/monitor/"}
    )
    assert antwoord["Location"] == "/monitor/"


def test_maar_nooit_naar_een_andere_website(client, wie):
    ergens = "//elders.example/"
    antwoord = client.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD, "next": ergens})
    assert antwoord["Location"] == reverse("start")


def test_een_fout_wachtwoord_en_een_onbekend_adres_krijgen_hetzelfde_antwoord(client, wie):
    fout = log_in(client, wie.email, "verkeerd")
    onbekend = log_in(client, "niemand@gemeente.example", "verkeerd")
    assert fout.status_code == onbekend.status_code == 200
    assert not is_ingelogd(client)
    meldingen = [antwoord.context["form"].errors.as_json() for antwoord in (fout, onbekend)]
    assert meldingen[0] == meldingen[1]


def test_een_geblokkeerd_account_komt_er_niet_in(client, wie):
    Medewerker.objects.filter(pk=wie.pk).update(is_active=False)
    antwoord = log_in(client, wie.email)
    assert antwoord["Location"] == reverse("account_inactive")
    assert not is_ingelogd(client)
    assert "Uw account staat uit" in client.get(antwoord["Location"]).content.decode()


def test_blokkeren_werkt_meteen_ook_voor_wie_al_binnen_is(als, wie):
    browser = als(wie)
    assert browser.get(reverse("start")).status_code == 302
    Medewerker.objects.filter(pk=wie.pk).update(is_active=False)
    assert browser.get(reverse("start"))["Location"].startswith(INLOGGEN)


def test_een_andere_rol_werkt_meteen(als, wie):
    browser = als(wie)
    assert browser.get(reverse("caseload")).status_code == 200
    Medewerker.objects.filter(pk=wie.pk).update(rol="beheerder")
    assert browser.get(reverse("caseload")).status_code == 403
    assert browser.get(reverse("medewerkers")).status_code == 200


def test_inloggen_geeft_een_nieuwe_sessie_en_uitloggen_maakt_haar_waardeloos(client, wie):
    client.get(INLOGGEN)
    log_in(client, wie.email)
    oud = client.cookies["sessie"].value
    client.post(reverse("account_logout"))
    assert not is_ingelogd(client)
    nieuw = Client()
    nieuw.cookies["sessie"] = oud
    assert nieuw.get(reverse("start"))["Location"].startswith(INLOGGEN)
    log_in(client, wie.email)
    assert client.cookies["sessie"].value != oud


def test_een_link_logt_niemand_uit(als, wie):
    browser = als(wie)
    assert "Wilt u uitloggen?" in browser.get(reverse("account_logout")).content.decode()
    assert is_ingelogd(browser)


def test_na_zes_fouten_wacht_ook_het_goede_wachtwoord(client, wie):
    for _ in range(6):
        log_in(client, wie.email, "verkeerd")
    antwoord = log_in(client, wie.email)
    assert not is_ingelogd(client)
    assert "te vaak" in antwoord.content.decode().lower() or "te veel" in antwoord.content.decode().lower()


def test_wie_blijft_proberen_krijgt_een_429(client, wie):
    antwoorden = [log_in(client, f"m{n}@elders.example", "verkeerd") for n in range(101)]
    assert antwoorden[-1].status_code == 429
    assert "U heeft het te vaak geprobeerd" in antwoorden[-1].content.decode()


# --- A new password ----------------------------------------------------------------------------------------------


def test_vergeten_verraadt_niet_wie_een_account_heeft(client, wie):
    bekend = client.post(VERGETEN, {"email": wie.email})
    onbekend = client.post(VERGETEN, {"email": "niemand@gemeente.example"})
    assert bekend.status_code == onbekend.status_code == 302
    assert bekend["Location"] == onbekend["Location"] == reverse("account_reset_password_done")
    assert [bericht.to for bericht in bezorg()] == [[wie.email], ["niemand@gemeente.example"]]
    assert "geen account" in mail.outbox[1].body


def test_de_mail_leidt_naar_een_nieuw_wachtwoord_en_werkt_een_keer(client, wie):
    client.post(VERGETEN, {"email": wie.email})
    (bericht,) = bezorg()
    assert "Kies een nieuw wachtwoord" in bericht.subject
    assert wie.naam not in bericht.body
    link = re.search(r"https?://[^/]+(/account/\S+)", bericht.body)
    assert link
    formulier = client.get(link[1], follow=True)
    adres = formulier.redirect_chain[-1][0]
    nieuw = "een heel ander wachtwoord"
    klaar = client.post(adres, {"password1": nieuw, "password2": nieuw}, follow=True)
    assert "Uw wachtwoord is gewijzigd" in klaar.content.decode()
    assert "Deze link werkt niet meer" in Client().get(link[1], follow=True).content.decode()
    log_in(client, wie.email, nieuw)
    assert is_ingelogd(client)


def test_een_verzonnen_link_werkt_niet(client, db):
    pagina = client.get(reverse("account_reset_password_from_key", kwargs={"uidb36": "1", "key": "x-y"}))
    assert "Deze link werkt niet meer" in pagina.content.decode()


@pytest.mark.parametrize("zwak", ["kort", "q1w2e3r4t5y6", "123456789012"])
def test_een_zwak_wachtwoord_wordt_geweigerd(als, wie, zwak):
    adres = reverse("account_change_password")
    antwoord = als(wie).post(adres, {"oldpassword": WACHTWOORD, "password1": zwak, "password2": zwak})
    assert antwoord.context["form"].errors
    wie.refresh_from_db()
    assert wie.check_password(WACHTWOORD)


def test_wachtwoord_wijzigen_vraagt_het_oude(als, wie):
    adres, nieuw = reverse("account_change_password"), "een heel ander wachtwoord"
    als(wie).post(adres, {"oldpassword": "verkeerd", "password1": nieuw, "password2": nieuw})
    wie.refresh_from_db()
    assert wie.check_password(WACHTWOORD)
    antwoord = als(wie).post(adres, {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw})
    assert antwoord["Location"] == reverse("mijn_account")
    wie.refresh_from_db()
    assert wie.check_password(nieuw)


def test_niemand_meldt_zichzelf_aan(client, db):
    gegevens = {"email": "nieuw@gemeente.example", "password1": WACHTWOORD, "password2": WACHTWOORD}
    for antwoord in (client.get(reverse("account_signup")), client.post(reverse("account_signup"), gegevens)):
        assert "Een account krijgt u van de gemeente" in antwoord.content.decode()
    assert not Medewerker.objects.exists()


def test_achter_een_proxy_telt_elke_bezoeker_voor_zich(client, wie, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for _ in range(6):
        log_in(client, wie.email, "verkeerd", HTTP_X_FORWARDED_FOR="verzonnen, 203.0.113.5")
    log_in(client, wie.email, HTTP_X_FORWARDED_FOR="203.0.113.5")
    assert not is_ingelogd(client)
    log_in(client, wie.email, HTTP_X_FORWARDED_FOR="203.0.113.6")
    assert is_ingelogd(client)


@pytest.mark.parametrize("pad", ["/account/signup/", "/account/email/", "/admin/", "/accounts/login/"])
def test_wat_we_niet_gebruiken_bestaat_niet(client, db, pad):
    assert client.get(pad).status_code == 404
