"""Logging in at one's own organisation, against a real server that signs its tokens."""

import runpy
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount, SocialToken
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests import fabriek
from tests.huis.server import GOED
from tests.huis.test_instellingen import SETTINGS
from tests.post import bezorg
from tests.toegang.aanbieder import CLIENT_ID, GEHEIM, Aanbieder, aanbieder
from toegang.aanmelden import organisatie as inrichting
from toegang.aanmelden.views import Inloggen
from toegang.models import Aanmeldsoort, Groepsrol, Medewerker
from toegang.rechten import Rol


@pytest.fixture
def daar() -> Iterator[Aanbieder]:
    """The server of the organisation, where Ada logs in who is in the group of klantmanagers."""
    with aanbieder() as wie:
        wie.gebruik()
        yield wie


@pytest.fixture
def vught(daar, db, settings, monkeypatch) -> inrichting.Organisatie:
    """The same, configured for Vught, with two groups that have a role."""
    reverse("account_login")  # the usual addresses are read before there is an organisation
    gemeente = fabriek.gemeente()
    for groep, rol, voorrang in [("g-klant", Rol.KLANTMANAGER, 2), ("g-team", Rol.TEAMLEIDER, 1)]:
        Groepsrol.objects.create(gemeente=gemeente, groep=groep, rol=rol, voorrang=voorrang)
    organisatie = inrichting.Organisatie(
        daar.adres, CLIENT_ID, GEHEIM, gemeente.code, "Gemeente Vught", "groups", [], [], []
    )
    settings.ROOT_URLCONF = "tests.toegang.urls_met_organisatie"
    monkeypatch.setitem(Inloggen.extra_context, "organisatie", organisatie)
    richt_in(settings, organisatie)
    return organisatie


def richt_in(settings, organisatie: inrichting.Organisatie) -> None:
    settings.OIDC = organisatie
    server = {"OAUTH_PKCE_ENABLED": True, "APPS": inrichting.apps(organisatie)}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": server}


def naar_buiten(browser: Client, **extra: str) -> str:
    """Press the button; where the browser goes."""
    return browser.post(reverse("openid_connect_login", args=["organisatie"]), extra)["Location"]


def log_in(daar: Aanbieder, **extra: str):
    """The whole way, there and back; the browser and the last answer."""
    browser = Client()
    terug = urlsplit(daar.inloggen(naar_buiten(browser, **extra)))
    return browser, browser.get(f"{terug.path}?{terug.query}")


def is_binnen(browser: Client) -> bool:
    return browser.get(reverse("mijn_account")).status_code == 200


def geweigerd(antwoord, reden: str) -> bool:
    return antwoord.status_code == 403 and reden in antwoord.content.decode()


# --- Coming in -----------------------------------------------------------------------------------------------------


def test_de_inlogpagina_heeft_een_knop_die_veilig_vraagt(vught, daar):
    browser = Client()
    assert "Inloggen bij Gemeente Vught" in browser.get(reverse("account_login")).content.decode()
    adres = urlsplit(naar_buiten(browser))
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(adres.query).items()}
    assert f"{adres.scheme}://{adres.netloc}" == daar.adres
    assert vraag["response_type"] == "code"
    assert vraag["code_challenge_method"] == "S256"
    assert len(vraag["state"]) >= 16
    assert set(vraag["scope"].split()) == {"openid", "profile", "email"}


def test_een_nieuwe_collega_krijgt_een_account_met_de_rol_van_de_groep(vught, daar):
    browser, antwoord = log_in(daar)
    assert antwoord["Location"] == reverse("start")
    ada = Medewerker.objects.get(email="ada@vught.example")
    assert (ada.rol, ada.naam, ada.gemeente.code) == (Rol.KLANTMANAGER, "Ada Jansen", vught.gemeente)
    assert not ada.has_usable_password()
    assert is_binnen(browser)
    assert set(ada.gebeurtenissen.values_list("soort", flat=True)) == {Aanmeldsoort.ROL, Aanmeldsoort.INGELOGD}


def test_een_bestaand_account_met_dat_adres_wordt_gevonden(vught, daar, noor):
    daar.gebruik(email=noor.email.upper())
    browser, _ = log_in(daar)
    assert browser.session["_auth_user_id"] == str(noor.pk)
    assert Medewerker.objects.count() == 1


def test_de_tweede_keer_telt_de_koppeling_en_niet_het_adres(vught, daar):
    log_in(daar)
    daar.gebruik(email="ada.jansen@vught.example")
    browser, _ = log_in(daar)
    assert is_binnen(browser)
    assert Medewerker.objects.get().email == "ada@vught.example"


def test_de_rol_volgt_de_groep_bij_elke_keer_inloggen(vught, daar):
    log_in(daar)
    daar.gebruik(groups=["g-klant", "g-team", "anders"])
    log_in(daar)
    ada = Medewerker.objects.get()
    assert ada.rol == Rol.TEAMLEIDER
    daar.gebruik(groups="g-klant")
    log_in(daar)
    ada.refresh_from_db()
    assert ada.rol == Rol.KLANTMANAGER
    assert ada.gebeurtenissen.filter(soort=Aanmeldsoort.ROL).count() == 3


def test_daarna_gaat_men_verder_waar_men_was(vught, daar):
    _, antwoord = log_in(daar, next="/monitor/")
    assert antwoord["Location"] == "/monitor/"


def test_er_blijft_niets_bewaard_van_wat_de_organisatie_vertelde(vught, daar):
    log_in(daar)
    log_in(daar)
    assert SocialAccount.objects.get().extra_data == {}
    assert not SocialToken.objects.exists()


def test_wie_bij_de_organisatie_inlogt_krijgt_hier_geen_wachtwoord(vught, daar, noor):
    log_in(daar)
    antwoorden = [
        Client().post(reverse("account_reset_password"), {"email": adres})
        for adres in ("ada@vught.example", noor.email)
    ]
    assert antwoorden[0]["Location"] == antwoorden[1]["Location"]
    ada, bekend = bezorg()
    assert ada.subject == "U logt in bij uw organisatie"
    assert "http" not in ada.body
    assert "http" in bekend.body


# --- Staying out ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("groepen", [[], ["anders"], None, "g-klan"])
def test_zonder_groep_komt_niemand_binnen(vught, daar, groepen):
    daar.gebruik(groups=groepen)
    browser, antwoord = log_in(daar)
    assert geweigerd(antwoord, "niet in een groep die hier toegang geeft")
    assert not is_binnen(browser)
    assert not Medewerker.objects.exists()


def test_een_groep_van_een_andere_gemeente_telt_niet(vught, daar):
    Groepsrol.objects.create(gemeente=fabriek.gemeente("Boxtel"), groep="g-boxtel", rol=Rol.BEHEERDER)
    daar.gebruik(groups=["g-boxtel"])
    assert geweigerd(log_in(daar)[1], "niet in een groep")


def test_een_geblokkeerd_account_blijft_geblokkeerd(vught, daar):
    log_in(daar)
    Medewerker.objects.update(is_active=False)
    daar.gebruik(groups=["g-team"])
    browser, antwoord = log_in(daar)
    assert antwoord["Location"] == reverse("account_inactive")
    assert not is_binnen(browser)
    ada = Medewerker.objects.get()
    assert (ada.is_active, ada.rol) == (False, Rol.KLANTMANAGER)


@pytest.mark.parametrize("bevestigd", [False, "false", "true", None])
def test_een_adres_dat_niet_is_bevestigd_opent_geen_account(vught, daar, noor, bevestigd):
    daar.gebruik(email=noor.email, email_verified=bevestigd)
    browser, antwoord = log_in(daar)
    assert geweigerd(antwoord, "geen bevestigd e-mailadres")
    assert not is_binnen(browser)


def test_wel_als_de_gemeente_het_domein_vertrouwt(vught, daar, settings):
    richt_in(settings, replace(vught, email_domeinen=["vught.example"]))
    daar.gebruik(email_verified=None)
    assert is_binnen(log_in(daar)[0])
    daar.gebruik(sub="p-2", email="ada@elders.example", email_verified=None)
    assert geweigerd(log_in(daar)[1], "geen bevestigd e-mailadres")


def test_een_account_van_een_andere_gemeente_blijft_dicht(vught, daar):
    vreemd = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    daar.gebruik(email=vreemd.email)
    browser, antwoord = log_in(daar)
    assert geweigerd(antwoord, "hoort niet bij deze gemeente")
    assert not is_binnen(browser)
    assert vreemd.gebeurtenissen.get().soort == Aanmeldsoort.GEWEIGERD


def test_het_account_van_een_partner_blijft_dicht(vught, daar):
    partner = fabriek.medewerker(Rol.PARTNER)
    daar.gebruik(email=partner.email)
    assert geweigerd(log_in(daar)[1], "hoort niet bij deze gemeente")
    partner.refresh_from_db()
    assert partner.rol == Rol.PARTNER


@pytest.mark.parametrize("claims", [{"exp": 1}, {"aud": "een ander"}, {"iss": "https://elders.example"}])
def test_een_bewijs_dat_niet_voor_ons_of_van_nu_is_telt_niet(vught, daar, claims):
    daar.gebruik(**claims)
    browser, antwoord = log_in(daar)
    assert antwoord.status_code == 401
    assert "is niet gelukt" in antwoord.content.decode()
    assert not is_binnen(browser)


def test_een_bewijs_met_een_andere_handtekening_telt_niet(vught, daar):
    daar.ondertekent_met = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    browser, antwoord = log_in(daar)
    assert antwoord.status_code == 401
    assert not is_binnen(browser)


def test_een_antwoord_waar_niemand_om_vroeg_telt_niet(vught, daar):
    terug = urlsplit(daar.inloggen(naar_buiten(Client())))
    ander = Client()
    assert ander.get(f"{terug.path}?{terug.query}").status_code == 401
    assert not is_binnen(ander)


def test_een_code_werkt_een_keer(vught, daar):
    browser = Client()
    vraag = naar_buiten(browser)
    terug = urlsplit(daar.inloggen(vraag))
    assert browser.get(f"{terug.path}?{terug.query}").status_code == 302
    assert Client().get(f"{terug.path}?{terug.query}").status_code == 401


def test_inloggen_koppelt_nooit_aan_wie_al_binnen_is(vught, daar, als, noor):
    """With `process=connect` django-allauth would link the two; that way in does not exist here."""
    browser = als(noor)
    adres = reverse("openid_connect_login", args=["organisatie"])
    for vraag in (browser.post(f"{adres}?process=connect"), browser.post(adres, {"process": "connect"})):
        terug = urlsplit(daar.inloggen(vraag["Location"]))
        browser.get(f"{terug.path}?{terug.query}")
        assert not SocialAccount.objects.filter(user=noor).exists()


def test_een_link_logt_niemand_in(vught, client):
    assert client.get(reverse("openid_connect_login", args=["organisatie"])).status_code == 405
    assert client.post(reverse("openid_connect_login", args=["een-andere"])).status_code == 404


def test_wie_daar_annuleert_kan_het_hier_opnieuw_proberen(vught, daar):
    browser = Client()
    staat = parse_qs(urlsplit(naar_buiten(browser)).query)["state"][0]
    terug = reverse("openid_connect_callback", args=["organisatie"])
    pagina = browser.get(terug, {"error": "access_denied", "state": staat}, follow=True).content.decode()
    assert "U heeft het inloggen bij uw organisatie gestopt" in pagina


def test_een_server_die_niet_antwoordt_geeft_een_nette_pagina(vught, daar):
    daar.stuk = True
    antwoord = Client().post(reverse("openid_connect_login", args=["organisatie"]))
    assert antwoord.status_code == 401
    assert "gaf geen goed antwoord" in antwoord.content.decode()


# --- The second factor over there ----------------------------------------------------------------------------------


@pytest.fixture
def eist_amr(vught, settings):
    """Here a second factor is mandatory, and the organisation must have asked for it."""
    settings.TWEEDE_FACTOR_VERPLICHT = True
    richt_in(settings, replace(vught, amr=["mfa", "hwk"]))


@pytest.mark.parametrize("amr", [None, [], ["pwd"], "pwd"])
def test_zonder_tweede_stap_daar_komt_niemand_binnen(eist_amr, daar, amr):
    daar.gebruik(amr=amr)
    assert geweigerd(log_in(daar)[1], "zonder tweede stap")


def test_met_tweede_stap_daar_is_hier_geen_nodig_ook_wie_er_een_heeft(eist_amr, daar):
    daar.gebruik(amr=["pwd", "mfa"])
    assert is_binnen(log_in(daar)[0])
    TOTP.activate(Medewerker.objects.get(), generate_totp_secret())
    assert is_binnen(log_in(daar)[0])


def test_acr_kan_ook_en_wordt_gevraagd(vught, daar, settings):
    settings.TWEEDE_FACTOR_VERPLICHT = True
    richt_in(settings, replace(vught, acr=["2", "goud"]))
    assert parse_qs(urlsplit(naar_buiten(Client())).query)["acr_values"] == ["2 goud"]
    daar.gebruik(acr="1")
    assert geweigerd(log_in(daar)[1], "zonder tweede stap")
    daar.gebruik(acr="goud")
    assert is_binnen(log_in(daar)[0])


def test_zonder_eis_aan_de_organisatie_geldt_de_eigen_tweede_stap(vught, daar, settings):
    settings.TWEEDE_FACTOR_VERPLICHT = True
    daar.gebruik(amr=["mfa"])  # nobody asked, so it proves nothing
    browser, _ = log_in(daar)
    assert browser.get(reverse("mijn_account"))["Location"] == reverse("mfa_index")
    Authenticator.objects.create(user=Medewerker.objects.get(), type="webauthn", data={"name": "Werk"})
    assert log_in(daar)[1]["Location"] == reverse("mfa_authenticate")


# --- Groups and roles ----------------------------------------------------------------------------------------------


@pytest.fixture
def beheer(als, db) -> Client:
    return als(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))


def test_een_beheerder_geeft_een_groep_een_rol_en_neemt_die_terug(beheer):
    lijst, nieuw = reverse("groepsrollen"), reverse("groepsrol_nieuw")
    assert "nog geen groep" in beheer.get(lijst).content.decode()
    beheer.post(nieuw, {"groep": "g-1", "rol": "klantmanager", "voorrang": 1})
    rij = Groepsrol.objects.get()
    assert "g-1" in beheer.get(lijst).content.decode()
    beheer.post(reverse("groepsrol", args=[rij.pk]), {"groep": "g-1", "rol": "beheerder", "voorrang": 3})
    rij.refresh_from_db()
    assert (rij.rol, rij.voorrang) == (Rol.BEHEERDER, 3)
    beheer.post(reverse("groepsrol_verwijderen", args=[rij.pk]))
    assert not Groepsrol.objects.exists()


def test_een_groep_heeft_een_rol_en_nooit_die_van_partner(beheer):
    nieuw = reverse("groepsrol_nieuw")
    beheer.post(nieuw, {"groep": "g-1", "rol": "klantmanager", "voorrang": 1})
    dubbel = beheer.post(nieuw, {"groep": "g-1", "rol": "teamleider", "voorrang": 1})
    assert "Deze groep heeft al een rol" in dubbel.content.decode()
    assert beheer.post(nieuw, {"groep": "g-2", "rol": "partner", "voorrang": 1}).status_code == 200
    assert Groepsrol.objects.count() == 1


def test_de_groepen_van_een_andere_gemeente_zijn_er_niet(beheer):
    vreemd = Groepsrol.objects.create(gemeente=fabriek.gemeente("Boxtel"), groep="g-zeldzaam", rol=Rol.BEHEERDER)
    assert "g-zeldzaam" not in beheer.get(reverse("groepsrollen")).content.decode()
    for naam in ("groepsrol", "groepsrol_verwijderen"):
        assert beheer.post(reverse(naam, args=[vreemd.pk])).status_code == 404
    assert Groepsrol.objects.exists()


# --- Configuration -------------------------------------------------------------------------------------------------


@pytest.fixture
def omgeving(monkeypatch):
    """The environment of a server with an organisation."""
    for naam, waarde in GOED.items():
        monkeypatch.setenv(naam, waarde)
    waarden = {"SERVER_URL": "https://login.example/realms/vught", "CLIENT_ID": "x", "CLIENT_SECRET": "y"}
    for naam, waarde in {**waarden, "GEMEENTE": "0865", "VEREIST_AMR": "mfa, hwk"}.items():
        monkeypatch.setenv(f"OIDC_{naam}", waarde)
    return monkeypatch


def test_de_omgeving_richt_het_in(omgeving):
    waarden = runpy.run_path(str(SETTINGS))
    assert waarden["OIDC"].amr == ["mfa", "hwk"]
    (app,) = waarden["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]["APPS"]
    assert app["settings"]["server_url"] == "https://login.example/realms/vught"
    beleid = waarden["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert beleid["form-action"][1:] == ["https://login.example"]
    assert waarden["TWEEDE_FACTOR_VERPLICHT"] is True


@pytest.mark.parametrize("naam", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_GEMEENTE"])
def test_een_halve_inrichting_wordt_geweigerd(omgeving, naam):
    omgeving.delenv(naam)
    with pytest.raises(SystemExit, match=naam):
        runpy.run_path(str(SETTINGS))


def test_een_server_zonder_tls_wordt_geweigerd(omgeving):
    omgeving.setenv("OIDC_SERVER_URL", "http://login.example")
    with pytest.raises(SystemExit, match="https"):
        runpy.run_path(str(SETTINGS))


def test_zonder_inrichting_bestaat_het_niet(client, db):
    with pytest.raises(NoReverseMatch):
        reverse("openid_connect_login", args=["organisatie"])
    assert client.post("/account/organisatie/organisatie/").status_code == 404
    assert "Inloggen bij" not in client.get(reverse("account_login")).content.decode()
