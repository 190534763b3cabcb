"""What somebody could try who means harm: each attack that was tried by hand, kept as a test."""

import html
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.conf import settings
from django.core import signing
from django.core.signing import BadSignature
from django.test import Client
from django.urls import reverse

from dossier.models import Bijdrage, Deling, Huishouden, Huisvesting, Statushouder
from dossier.views_caseload import ZOEKTEKST
from inburgering.models import Cursus
from monitor.handelingen import leg_vast
from monitor.models import Meting
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.huis.adressen import alle
from tests.klus import bestand
from tests.post import bezorg
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Inzage, Medewerker, Sessie
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
ZOEKEN = "/dossiers/zoeken/"
DUBBEL = "Iemand met dit e-mailadres staat hier al. Zoek diegene op in de lijst."
KWAAD = "//elders.example/"


@pytest.fixture
def henk(db) -> Medewerker:
    """The administrator of a partner."""
    return fabriek.medewerker(Rol.PARTNERBEHEERDER, "Henk de Boer")


def zoek(browser: Client, tekst: str) -> list[str]:
    """The names that a search finds."""
    antwoord = browser.post(ZOEKEN, {"q": tekst}, follow=True)
    assert antwoord.status_code == 200
    return sorted(wie.achternaam for wie in antwoord.context["pagina"])


# --- The request itself ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", ["/thema/%00.css", "/dossiers/%00/", "/dossiers/?fase=%00", "/partner/dossiers/a%00/"])
def test_een_nulteken_in_het_adres_wordt_geweigerd(als, noor, client, pad):
    """PostgreSQL cannot hold it: it would be an error of ours."""
    assert als(noor).get(pad).status_code == 400
    assert client.get(pad).status_code in {302, 400}


@pytest.mark.parametrize(
    ("pad", "veld"), [(ZOEKEN, "q"), ("/dossiers/overdragen/", "dossier"), ("/dossiers/nieuw/", "x")]
)
def test_een_nulteken_in_een_veld_wordt_geweigerd(als, noor, pad, veld):
    assert als(noor).post(pad, {veld: "a\0b"}).status_code == 400


@pytest.mark.parametrize("methode", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "VERZONNEN"])
def test_andere_methoden_bestaan_niet(als, noor, methode):
    wie = fabriek.dossier(noor)
    for naam in ("persoon", "dossier", "heropenen"):
        antwoord = als(noor).generic(methode, reverse(naam, args=[wie.dossiernummer]))
        assert antwoord.status_code == 405
        assert antwoord["Allow"] == "GET, HEAD, POST"


def test_een_get_die_zich_voor_post_uitgeeft_blijft_een_get(als, noor):
    wie = fabriek.dossier(noor)
    koppen = {"X-HTTP-Method-Override": "POST", "X-Method-Override": "POST"}
    antwoord = als(noor).get(reverse("heropenen", args=[wie.dossiernummer]), {"_method": "POST"}, headers=koppen)
    assert antwoord.status_code == 405


def test_elke_post_zonder_bewijs_wordt_geweigerd(noor):
    assert not [adres.naam for adres in alle() if getattr(adres.view, "csrf_exempt", False)]
    wie = fabriek.dossier(noor)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(noor)
    ander = Client(enforce_csrf_checks=True)
    bewijs = ander.get(reverse("account_login")).context["csrf_token"]
    for gegevens in ({}, {"csrfmiddlewaretoken": str(bewijs)}):
        assert browser.post(reverse("heropenen", args=[wie.dossiernummer]), gegevens).status_code == 403


@pytest.mark.parametrize("naam", ["account_reauthenticate", "account_logout"])
def test_next_leidt_nooit_naar_een_andere_website(als, noor, naam):
    gegevens = {"password": fabriek.WACHTWOORD, "next": KWAAD}
    antwoord = als(noor).post(f"{reverse(naam)}?next={KWAAD}", gegevens)
    assert antwoord.status_code == 302
    assert "elders" not in antwoord["Location"]


def test_een_verzonnen_host_wordt_geweigerd_en_komt_in_geen_mail(client, noor):
    vergeten = reverse("account_reset_password")
    assert client.post(vergeten, {"email": noor.email}, headers={"Host": "elders.example"}).status_code == 400
    client.post(vergeten, {"email": noor.email}, headers={"X-Forwarded-Host": "elders.example"})
    (bericht,) = bezorg()
    assert "elders" not in bericht.body


def test_een_sessie_die_een_ander_koos_wordt_niet_overgenomen(noor):
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = "gekozendooreenaanvaller0123456789"
    browser.post(reverse("account_login"), {"login": noor.email, "password": fabriek.WACHTWOORD})
    assert browser.cookies[settings.SESSION_COOKIE_NAME].value != "gekozendooreenaanvaller0123456789"
    assert not Sessie.objects.filter(pk="gekozendooreenaanvaller0123456789").exists()


# --- Searching -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tekst", ["%", "_", "%%", "\\", "G_bre", "Geb%", "' OR 1=1 --", "'; DROP TABLE x; --", "{{ 7 }}"]
)
def test_zoeken_kent_geen_jokers_en_geen_sql(als, noor, tekst):
    fabriek.dossier(noor, achternaam="Gebre")
    assert zoek(als(noor), tekst) == []


def test_een_joker_die_in_een_naam_staat_wordt_gevonden(als, noor):
    for naam in ("Ab_c", "Abxc", "50%", "500"):
        fabriek.dossier(noor, achternaam=naam, voornamen="")
    browser = als(noor)
    assert (zoek(browser, "b_c"), zoek(browser, "0%")) == (["Ab_c"], ["50%"])


def test_een_sessie_is_zonder_sleutel_niet_te_lezen(als, noor, settings):
    browser = als(noor)
    zoek(browser, "Gebre")
    assert browser.session[ZOEKTEKST] == "Gebre"
    bewaard = Sessie.objects.get(medewerker=noor).session_data
    with pytest.raises(BadSignature):
        signing.loads(bewaard, salt="django.contrib.sessions.SessionStore")
    assert Fernet(settings.BSN_SLEUTELS[0]).decrypt(bewaard.encode())


def test_met_een_andere_sleutel_is_een_sessie_leeg_en_logt_men_opnieuw_in(als, noor, settings):
    browser = als(noor)
    settings.BSN_SLEUTELS = [Fernet.generate_key().decode()]
    assert browser.get("/dossiers/")["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("wat", ["zoeken", "noodtoegang", "bsn", "download"])
def test_wat_veel_laat_zien_is_begrensd(als, noor, settings, wat):
    """Above the limit a 429, also for what would be right, and it is noted."""
    wie = fabriek.dossier(noor, bsn="999000081")
    settings.GRENZEN = {wat: "2/m/user"}
    browser = als(noor)
    vraag = {
        "zoeken": lambda: browser.post(ZOEKEN, {"q": "x"}),
        "noodtoegang": lambda: browser.post(reverse("noodtoegang"), {"nummer": "999000019", "reden": "x" * 20}),
        "bsn": lambda: browser.post(reverse("bsn", args=[wie.dossiernummer])),
        "download": lambda: browser.get(reverse("monitor_xlsx")),
    }[wat]
    assert [vraag().status_code == 429 for _ in range(3)] == [False, False, True]
    assert Aanmeldgebeurtenis.objects.filter(soort=Aanmeldsoort.TE_VAAK, wie=noor).count() == 1
    assert als(fabriek.medewerker(naam="Willem")).get("/dossiers/").status_code == 200


def test_alleen_kijken_naar_het_formulier_telt_niet_mee(als, noor, settings):
    settings.GRENZEN = {"noodtoegang": "1/m/user"}
    browser = als(noor)
    assert {browser.get(reverse("noodtoegang")).status_code for _ in range(4)} == {200}


# --- Fields that no form has -----------------------------------------------------------------------------------------


def test_een_feit_verhuist_niet_naar_een_ander_dossier_huishouden_of_gemeente(als, noor):
    eigen, ander = fabriek.dossier(noor), fabriek.dossier(fabriek.medewerker(naam="Willem"))
    gezin = Huishouden.objects.get(leden__statushouder=ander)
    vals = {"statushouder": ander.pk, "huishouden": gezin.pk, "gemeente": ander.gemeente_id, "id": 1, "versie": "0"}
    browser = als(noor)
    browser.post(reverse("cursus_nieuw", args=[eigen.dossiernummer]), vals | {"aanbieder": "X", "van": "2026-06-01"})
    browser.post(
        reverse("uitkering_nieuw", args=[eigen.dossiernummer]), vals | {"soort": "gedeeltelijk", "van": "2026-06-01"}
    )
    assert Cursus.objects.get().statushouder == eigen
    assert Uitkering.objects.get().huishouden.leden.get().statushouder == eigen


def test_een_partner_kiest_geen_organisatie_afzender_of_dossier(als, noor):
    eigen, ander = fabriek.dossier(noor), fabriek.dossier(noor)
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke")
    deel(eigen, "begeleiding")
    vals = {"organisatie": fabriek.organisatie("Woonwijze").pk, "door": noor.pk, "statushouder": ander.pk}
    gegevens = {"onderdeel": "begeleiding", "datum": "2026-11-24", "tekst": "x", "versie": "0"}
    als(marieke).post(reverse("partner_bijdrage", args=[eigen.dossiernummer]), gegevens | vals)
    bijdrage = Bijdrage.objects.get()
    assert (bijdrage.organisatie, bijdrage.door, bijdrage.statushouder) == (marieke.organisatie, marieke, eigen)


@pytest.mark.parametrize("veld", ["rol", "organisatie", "gemeente", "is_superuser", "password", "is_active"])
def test_het_eigen_account_wijzigt_niemand_met_een_extra_veld(als, noor, veld):
    gegevens = {"oldpassword": fabriek.WACHTWOORD, "password1": "x" * 5, "password2": "x" * 5, veld: "teamleider"}
    als(noor).post(reverse("account_change_password"), gegevens)
    nu = Medewerker.objects.get(pk=noor.pk)
    assert (nu.rol, nu.gemeente_id, nu.is_active) == (noor.rol, noor.gemeente_id, True)
    assert nu.check_password(fabriek.WACHTWOORD)


def test_het_bsn_wijzigt_niemand_langs_een_ander_formulier(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081")
    gegevens = {"vertrokken_op": "2026-11-20", "vertrekreden": "verhuisd", "versie": "0", "bsn": "999000111"}
    als(noor).post(reverse("vertrek", args=[wie.dossiernummer]), gegevens | {"bsn_kenmerk": "0" * 64})
    nu = Statushouder.objects.get(pk=wie.pk)
    assert (nu.bsn, nu.bsn_kenmerk, str(nu.vertrokken_op)) == ("999000081", wie.bsn_kenmerk, "2026-11-20")


# --- Accounts --------------------------------------------------------------------------------------------------------


def test_een_adres_met_andere_hoofdletters_is_hetzelfde_adres(als, henk, noor):
    """Otherwise a partner could put an account beside that of somebody at the gemeente, and shut them out."""
    gegevens = {"naam": "Nep", "email": noor.email.upper(), "is_active": "on"}
    als(henk).post(reverse("partner_medewerker_nieuw"), gegevens)
    nep = Medewerker.objects.get(naam="Nep")
    assert (nep.account, nep.email, nep.werkzaam, nep.has_usable_password()) == (noor, None, False, False)
    saskia = fabriek.medewerker(Rol.BEHEERDER, "Saskia")
    antwoord = als(saskia).post(reverse("medewerker_nieuw"), gegevens | {"rol": "klantmanager"})
    assert antwoord.context["form"].errors["email"] == [DUBBEL]


def test_ook_de_beheerder_van_een_partner_bevestigt_een_ander_adres(henk):
    """Who gets the mail with a new password gets the account."""
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke")
    browser = Client()
    browser.force_login(henk)
    gegevens = {"naam": "Marieke", "email": "henk.prive@elders.example", "is_active": "on"}
    adres = reverse("partner_medewerker", args=[marieke.pk])
    assert browser.post(adres, gegevens)["Location"].startswith(reverse("account_reauthenticate"))
    assert browser.post(adres, gegevens | {"email": marieke.email}).status_code == 302
    assert Medewerker.objects.get(pk=marieke.pk).email == marieke.email


def test_een_partnermedewerker_blokkeren_beeindigt_de_sessies(als, henk):
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke")
    als(marieke)
    adres = reverse("partner_medewerker", args=[marieke.pk])
    als(henk).post(adres, {"naam": "Marieke", "email": marieke.email})
    assert not marieke.sessies.exists()


def test_het_logboek_meenemen_vraagt_om_bevestiging(db):
    joost = fabriek.medewerker(Rol.PRIVACY_OFFICER)
    browser = Client()
    browser.force_login(joost)
    assert browser.get(reverse("logboek")).status_code == 200
    assert browser.get(reverse("logboek_xlsx"))["Location"].startswith(reverse("account_reauthenticate"))


# --- Texts that act --------------------------------------------------------------------------------------------------

SCRIPT = "\"'><script src=//elders.example></script><img src=x onerror=alert(1)>{{7|add:7}}{% now 'Y' %}"


def deel(wie: Statushouder, *onderdelen: str, **velden: Any) -> Deling:
    standaard = {"gemeente": wie.gemeente, "statushouder": wie, "basis": "afspraak", "van": VANDAAG, "tot": VANDAAG}
    organisatie = fabriek.organisatie(gemeente=wie.gemeente)
    return Deling.objects.create(
        **{**standaard, "organisatie": organisatie, "onderdelen": list(onderdelen), "doel": "hulp", **velden}
    )


@pytest.fixture
def besmet(noor) -> Statushouder:
    """A dossier with a script in every text that can hold one."""
    Medewerker.objects.filter(pk=noor.pk).update(naam=f"Noor {SCRIPT}")
    wie = fabriek.statushouder(noor, voornamen=SCRIPT, achternaam=SCRIPT, nationaliteit="<b onclick=x>{{7}}</b>")
    gezin = fabriek.huishouden(wie, naam=SCRIPT, gehuisvest=None)
    fabriek.huisvesting(gezin, VANDAAG, straat=SCRIPT[:100], plaats="<i>{{7}}</i>", verhuurder=SCRIPT[:100])
    van = {"gemeente": noor.gemeente, "van": VANDAAG}
    Activiteit.objects.create(
        **van, statushouder=wie, soort="stage", organisatie=SCRIPT, functie=SCRIPT, toelichting=SCRIPT
    )
    Cursus.objects.create(**van, statushouder=wie, aanbieder=SCRIPT, toelichting=SCRIPT)
    Uitkering.objects.create(**van, huishouden=gezin, soort="volledig", toelichting=SCRIPT)
    deling = deel(wie, "contact", "gezin", "wonen", "activiteiten", "inburgering", "begeleiding", doel=SCRIPT)
    Bijdrage.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=deling.organisatie, door=noor, onderdeel="begeleiding",
        datum=VANDAAG, tekst=SCRIPT,
    )  # fmt: skip
    return wie


def test_een_script_in_een_tekst_blijft_tekst(als, noor, besmet):
    """Every page is looked at by `tests/pagina.py`, which refuses scripts, handlers and addresses elsewhere."""
    nummer, woning = besmet.dossiernummer, Huisvesting.objects.get()
    gemeente = [
        reverse("caseload"), reverse("delingen"), reverse("dossier_nieuw"), reverse("gezinslid_nieuw", args=[nummer]),
        *(reverse(naam, args=[nummer]) for naam in ("dossier", "historie", "persoon", "huishouden", "deling_nieuw")),
        reverse("huisvesting", args=[nummer, woning.pk]),
        reverse("activiteit", args=[nummer, besmet.activiteit_rijen.get().pk]),
        reverse("deling", args=[nummer, Deling.objects.get().pk]),
    ]  # fmt: skip
    partner = [
        reverse("partner_caseload"),
        *(reverse(n, args=[nummer]) for n in ("partner_dossier", "partner_bijdrage")),
    ]
    for wie, paden in ((noor, gemeente), (fabriek.medewerker(Rol.PARTNER), partner)):
        browser, gezien = als(wie), ""
        for pad in paden:
            pagina = browser.get(pad).content.decode()
            assert "<script src=//" not in pagina
            assert "14" not in html.unescape(pagina).partition("{{7|add:7}}")[0][-40:], "the text is not a template"
            gezien += html.unescape(pagina)
        assert SCRIPT in gezien


@pytest.mark.parametrize("sjabloon", ["{{7|add:7}}", "{{user.gemeente.medewerkers.all.0.password}}", "{%now 1%}", "{{"])
def test_de_weg_terug_is_geen_sjabloon(als, noor, sjabloon):
    """It comes from the address; read as a template it would show whatever the page has at hand."""
    wie = fabriek.dossier(noor)
    adressen = [reverse("taak_nieuw"), reverse("dossier_taak_nieuw", args=[wie.dossiernummer])]
    for adres in adressen:
        pagina = als(noor).get(adres, {"terug": f"/x{sjabloon}"})
        assert pagina.status_code == 200
        assert f'href="/x{html.escape(sjabloon)}"' in pagina.content.decode()


@pytest.mark.parametrize(
    "naar", ["//elders.example", "/\\elders.example", "javascript:alert(1)", "https://elders.example"]
)
def test_de_weg_terug_leidt_niet_naar_een_andere_website(als, noor, naar):
    gegevens = {"wat": "Bellen", "uiterlijk": "2027-01-01", "herhaal": "geen", "voor": noor.pk, "terug": naar}
    assert als(noor).post(reverse("taak_nieuw"), gegevens)["Location"] == reverse("start")
    assert naar not in als(noor).get(reverse("taak_nieuw"), {"terug": naar}).content.decode()


def test_een_script_in_een_naam_komt_niet_in_een_document(als, noor):
    beleid = fabriek.medewerker(Rol.BELEIDSMEDEWERKER)
    datums = {"cohort_van": VANDAAG.replace(month=1, day=1), "cohort_tot": VANDAAG, "peildatum": VANDAAG}
    naam = '<img src="file:///etc/passwd">{{7|add:7}}'
    meting = Meting(gemeente=beleid.gemeente, naam=naam, eenheid="persoon", **datums)
    leg_vast(meting, door=fabriek.zicht(beleid))
    antwoord = bestand(als(beleid), reverse("meting_pdf", args=[meting.pk]))
    assert antwoord.content.startswith(b"%PDF")  # an address that is fetched would have stopped it
    assert "\n" not in antwoord["Content-Disposition"]
    assert naam not in antwoord["Content-Disposition"]


# --- Noted, so that it is seen ---------------------------------------------------------------------------------------


def test_wie_nummers_raadt_laat_sporen_na(als, noor, settings):
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"), bsn="999000081")
    als(noor).post(reverse("noodtoegang"), {"nummer": "999000081", "reden": "Staat hier aan de balie."})
    assert Inzage.objects.filter(soort="noodtoegang", dossiers=[ander.dossiernummer]).count() == 1
