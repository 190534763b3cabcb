"""One account that works for more gemeenten and organisaties: being asked, accepting, going from one to the other."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dossier.models import Bijdrage, Deling, Statushouder
from dossier.views_caseload import ZOEKTEKST
from tests import fabriek
from tests.fabriek import VANDAAG, WACHTWOORD
from tests.post import bezorg
from toegang.afscherming import Geweigerd, namens
from toegang.lidmaatschap.keuze import SLEUTEL
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Inzage, Medewerker, Sessie
from toegang.post.models import Zending
from toegang.rechten import Rol
from toegang.verzenden.models import Concept
from werkvoorraad.models import Taak

pytestmark = pytest.mark.usefixtures("vandaag")
WERKPLEKKEN = reverse("werkplekken")
NIEUW = {"naam": "Marieke van Dijk", "rol": "klantmanager", "organisatie": "", "is_active": "on"}


@pytest.fixture
def boxtel(db):
    return fabriek.gemeente("Boxtel")


@pytest.fixture
def marieke(db) -> Medewerker:
    """A coach of VluchtelingenWerk in Vught."""
    return fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk")


@pytest.fixture
def ook_boxtel(marieke, boxtel) -> Medewerker:
    """The same coach in Boxtel."""
    return fabriek.lidmaatschap(marieke)


@pytest.fixture
def beheer(als, boxtel) -> Client:
    return als(fabriek.medewerker(Rol.BEHEERDER, "Bo Beheer", gemeente=boxtel))


def log_in(adres: str) -> tuple[Client, str]:
    """A new browser, and where it lands."""
    browser = Client()
    antwoord = browser.post(reverse("account_login"), {"login": adres, "password": WACHTWOORD})
    return browser, antwoord.get("Location", "")


def gedeeld(gemeente, naam: str) -> Statushouder:
    """A client of this gemeente, shared with VluchtelingenWerk there."""
    wie = fabriek.dossier(fabriek.medewerker(naam=f"Klantmanager {naam}", gemeente=gemeente), achternaam=naam)
    Deling.objects.create(
        gemeente=gemeente, statushouder=wie, organisatie=fabriek.organisatie(gemeente=gemeente), basis="afspraak",
        doel="begeleiding", van=VANDAAG, tot=VANDAAG + timedelta(days=30), onderdelen=["contact", "begeleiding"],
    )  # fmt: skip
    return wie


def wissel(browser: Client, naar: Medewerker, **velden: str):
    return browser.post(reverse("werkplek_wisselen", args=[naar.pk]), velden)


# --- Being asked -----------------------------------------------------------------------------------------------------


NAMEN = "Marieke van Dijk|Nieuw Iemand"


def zonder_namen(html: str) -> str:
    """What is the same for two people; of a list the one row."""
    rij = next((rij for rij in re.findall("<tr>.*?</tr>", html, re.S) if re.search(NAMEN, rij)), html)
    html = re.sub(r'value="\d+\.[^"]*~\d+"|name="csrfmiddlewaretoken" value="\w+"|data-over="\d+"', "", rij)
    return re.sub(r"/\d+/|[\w.]+@[\w.]+|" + NAMEN, "*", html)


def test_wie_uitnodigt_ziet_niet_of_er_al_een_account_is(beheer, marieke):
    def nodig_uit(naam: str, adres: str) -> list[str]:
        antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW | {"naam": naam, "email": adres}, follow=True)
        wie = Medewerker.objects.get(naam=naam, gemeente__naam="Boxtel")
        bezorg()
        adressen = [reverse("medewerker", args=[wie.pk]), reverse("zendingen")]
        assert "De uitnodiging is gemaakt" in antwoord.content.decode()
        paginas = [antwoord.content.decode(), *(beheer.get(adres).content.decode() for adres in adressen)]
        opnieuw = beheer.post(reverse("medewerker_uitnodigen", args=[wie.pk]), follow=True)
        wissen = beheer.post(reverse("tweede_stap_wissen", args=[wie.pk]), follow=True)
        anders = beheer.post(adressen[0], NIEUW | {"naam": naam, "email": f"x{adres}"}, follow=True)
        weer = beheer.post(adressen[0], NIEUW | {"naam": naam, "email": adres}, follow=True)
        wie.refresh_from_db()
        wie.is_active = False
        wie.save()
        return [zonder_namen(een) for een in paginas] + [
            zonder_namen(een.content.decode()) for een in (opnieuw, wissen, anders, weer)
        ]

    bekend = nodig_uit("Marieke van Dijk", marieke.adres)
    Medewerker.objects.filter(account=marieke).update(naam="Weg")
    aantal = Medewerker.objects.filter(gemeente__naam="Boxtel").count()
    onbekend = nodig_uit("Nieuw Iemand", "nieuw.iemand@post.example")
    assert Medewerker.objects.filter(gemeente__naam="Boxtel").count() == aantal + 1
    assert bekend == onbekend


def test_de_mail_zegt_wie_vraagt_en_bevat_geen_link_die_iets_opent(beheer, marieke):
    beheer.post(reverse("medewerker_nieuw"), NIEUW | {"email": marieke.adres.upper()})
    (brief,) = bezorg()
    assert brief.to == [marieke.adres]
    assert brief.subject == "U bent gevraagd om ook te werken voor Gemeente Boxtel"
    assert "Bo Beheer (Gemeente Boxtel)" in brief.body
    assert WERKPLEKKEN in brief.body
    assert "wachtwoord/nieuw" not in brief.body


def test_aannemen_na_inloggen_en_niet_eerder(beheer, marieke):
    beheer.post(reverse("medewerker_nieuw"), NIEUW | {"email": marieke.adres})
    lid = Medewerker.objects.get(account=marieke)
    assert not lid.werkzaam
    with pytest.raises(Geweigerd), namens(lid.pk, VANDAAG):
        pass
    browser, waar = log_in(marieke.adres)
    assert waar == WERKPLEKKEN
    pagina = browser.get(waar).content.decode()
    assert "Gemeente Boxtel" in pagina
    assert wissel(browser, lid).status_code == 404, "not before it was accepted"
    assert browser.get(reverse("werkvoorraad")).status_code == 403
    assert browser.post(reverse("werkplek_aannemen", args=[lid.pk]))["Location"] == "/"
    assert browser.get(reverse("werkvoorraad")).status_code == 200
    assert "Gemeente Boxtel" in browser.get(reverse("werkvoorraad")).content.decode()
    wie = [(gebeurtenis.soort, gebeurtenis.wie) for gebeurtenis in Aanmeldgebeurtenis.objects.order_by("pk")]
    assert wie[-2:] == [(Aanmeldsoort.AANVAARD, lid), (Aanmeldsoort.GEWISSELD, lid)]


def test_alleen_de_eigenaar_neemt_aan(als, beheer, marieke, ook_boxtel, noor, boxtel):
    lid = fabriek.lidmaatschap(marieke, Rol.KLANTMANAGER, aanvaard=False, gemeente=boxtel)
    for vreemd in (beheer, als(noor), als(fabriek.medewerker(Rol.PARTNER, "Els", gemeente=boxtel))):
        for naam in ("werkplek_aannemen", "werkplek_afslaan", "werkplek_wisselen"):
            assert vreemd.post(reverse(naam, args=[lid.pk])).status_code == 404
    lid.refresh_from_db()
    assert (lid.aanvaard_op, lid.is_active) == (None, True)


def test_afslaan_blokkeert_daar_en_nergens_anders(als, marieke, boxtel):
    lid = fabriek.lidmaatschap(marieke, aanvaard=False)
    browser = als(marieke)
    browser.post(reverse("werkplek_afslaan", args=[lid.pk]))
    lid.refresh_from_db()
    assert (lid.is_active, lid.aanvaard_op) == (False, None)
    assert browser.get(reverse("partner_caseload")).status_code == 200
    assert "Uitnodigingen" not in browser.get(WERKPLEKKEN).content.decode()


def test_wie_nergens_meer_werkt_kan_inloggen_om_aan_te_nemen_en_ziet_tot_dan_niets(marieke, boxtel):
    lid = fabriek.lidmaatschap(marieke, aanvaard=False)
    Medewerker.objects.filter(pk=marieke.pk).update(is_active=False)
    browser, waar = log_in(marieke.adres)
    assert waar == WERKPLEKKEN
    assert browser.get("/")["Location"] == WERKPLEKKEN
    assert browser.get(reverse("partner_caseload")).status_code == 403
    assert "Werkplekken" not in browser.get(WERKPLEKKEN).content.decode()
    browser.post(reverse("werkplek_aannemen", args=[lid.pk]))
    assert browser.get(reverse("partner_caseload")).status_code == 200


def test_een_ander_adres_bij_het_account_is_niet_wie_gevraagd_was(als, beheer, boxtel):
    """A beheerder elsewhere could otherwise put their own address under an invitation for somebody else."""
    elders = fabriek.medewerker(naam="Nog nooit", password="!", gemeente=fabriek.gemeente("Oss"))
    beheer.post(reverse("medewerker_nieuw"), NIEUW | {"email": elders.adres})
    lid = Medewerker.objects.get(account=elders)
    Medewerker.objects.filter(pk=elders.pk).update(email="inbreker@post.example")
    browser = als(Medewerker.objects.get(pk=elders.pk))
    assert "Uitnodigingen" not in browser.get(WERKPLEKKEN).content.decode()
    assert browser.post(reverse("werkplek_aannemen", args=[lid.pk])).status_code == 404
    bezorg()
    Zending.objects.update(verstuurd_op=timezone.now() - timedelta(hours=1))
    beheer.post(reverse("medewerker_uitnodigen", args=[lid.pk]))
    lid.refresh_from_db()
    assert (lid.account, lid.email) == (None, lid.adres), "who was asked gets an account of their own"


# --- Going from one to the other -------------------------------------------------------------------------------------


def test_wat_van_de_ene_gemeente_is_is_bij_de_andere_niet_te_zien(als, marieke, ook_boxtel, boxtel):
    hier, daar = gedeeld(marieke.gemeente, "Vughts"), gedeeld(boxtel, "Boxtels")
    browser = als(marieke)
    for wie, eigen, vreemd in ((marieke, hier, daar), (ook_boxtel, daar, hier), (marieke, hier, daar)):
        wissel(browser, wie)
        pagina = browser.get(reverse("partner_caseload")).content.decode()
        assert (eigen.achternaam in pagina, vreemd.achternaam in pagina) == (True, False)
        assert wie.werkplek in pagina
        assert browser.get(reverse("partner_dossier", args=[eigen.dossiernummer])).status_code == 200
        assert browser.get(reverse("partner_dossier", args=[vreemd.dossiernummer])).status_code == 404
    laatste = Inzage.objects.filter(dossiers__contains=[daar.dossiernummer]).first()
    assert (laatste.medewerker, laatste.gemeente) == (ook_boxtel, boxtel)


def test_wisselen_maakt_de_sessie_leeg_en_geeft_haar_een_nieuwe_sleutel(als, noor, boxtel):
    daar = fabriek.lidmaatschap(noor, Rol.KLANTMANAGER)
    browser = als(noor)
    browser.post(reverse("zoeken"), {"q": "Gebre"})
    oud = browser.session.session_key
    assert ZOEKTEKST in browser.session
    wissel(browser, daar)
    assert ZOEKTEKST not in browser.session
    assert browser.session[SLEUTEL] == daar.pk
    assert not Sessie.objects.filter(pk=oud).exists()
    assert Sessie.objects.get().medewerker == noor


def test_een_tabblad_van_daarnet_slaat_niets_op_bij_de_andere_gemeente(als, noor, boxtel):
    daar = fabriek.lidmaatschap(noor, Rol.KLANTMANAGER)
    browser = als(noor)
    adres = reverse("taak_nieuw")
    nummer = re.search(r'class="formulier".*?name="eenmaal" value="([^"]+)"', browser.get(adres).content.decode(), re.S)
    wissel(browser, daar)
    taak = {"wat": "Huisarts bellen", "uiterlijk": "2026-12-01", "herhaal": "geen", "voor": noor.pk, "opslaan": "1"}
    antwoord = browser.post(adres, {**taak, "eenmaal": nummer[1]})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Deze pagina is van Gemeente Vught" in pagina
    assert "Wat u had getypt, staat er nog" in pagina
    assert Taak.objects.count() == 0
    assert Concept.objects.get().medewerker == noor
    terug = re.search(r'name="terug" value="([^"]+)"', pagina)[1]
    assert "Huisarts bellen" not in browser.get(terug, follow=True).content.decode(), "not here"
    naar = wissel(browser, noor, terug=terug)["Location"]
    assert "Huisarts bellen" in browser.get(naar).content.decode()


@pytest.mark.parametrize("naam", ["zoeken", "bsn"])
def test_ook_wat_niets_maakt_gaat_niet_over_de_andere_gemeente(als, noor, boxtel, naam):
    daar = fabriek.lidmaatschap(noor, Rol.KLANTMANAGER)
    wie = fabriek.dossier(daar, bsn="999000081")
    browser = als(noor)
    nummer = re.search(r'name="eenmaal" value="([^"]+)"', browser.get(reverse("caseload")).content.decode())[1]
    wissel(browser, daar)
    adres = reverse(naam, args=[wie.dossiernummer] if naam == "bsn" else [])
    antwoord = browser.post(adres, {"q": "Gebre", "eenmaal": nummer})
    assert antwoord.status_code == 409
    assert ZOEKTEKST not in browser.session
    assert browser.post(reverse("account_logout"), {"eenmaal": nummer}).status_code == 302, "one account, one way out"


def test_wat_iemand_typt_in_een_tabblad_van_daarnet_blijft_daar(als, noor, boxtel):
    daar = fabriek.lidmaatschap(noor, Rol.KLANTMANAGER)
    browser, adres = als(noor), reverse("taak_nieuw")
    nummer = re.search(r'name="eenmaal" value="([^"]+)"', browser.get(adres).content.decode())[1]
    wissel(browser, daar)
    inhoud = {"pagina": adres, "actie": adres, "velden": [["wat", "Huisarts bellen"], ["eenmaal", nummer]]}
    browser.post(reverse("concept"), inhoud, content_type="application/json")
    assert Concept.objects.get().medewerker == noor
    assert browser.get(reverse("concept"), {"pagina": adres}).json() == {}


def test_een_pagina_die_open_staat_hoort_dat_er_gewisseld_is(als, marieke, ook_boxtel):
    browser = als(marieke)
    wissel(browser, ook_boxtel)
    stand = browser.get(reverse("sessie")).json()
    assert (stand["account"], stand["wie"], stand["werkplek"]) == (
        marieke.pk, ook_boxtel.pk, "VluchtelingenWerk in Boxtel",
    )  # fmt: skip


# --- Ending ----------------------------------------------------------------------------------------------------------


def test_blokkeren_op_de_ene_plek_raakt_de_andere_niet(als, beheer, marieke, ook_boxtel):
    bezig_daar, bezig_hier = als(ook_boxtel), als(marieke)
    bezig_daar.post(reverse("mijn_account"))
    velden = {"naam": "Marieke", "email": marieke.adres, "rol": "partner", "organisatie": ook_boxtel.organisatie_id}
    assert beheer.post(reverse("medewerker", args=[ook_boxtel.pk]), velden)["Location"] == reverse("medewerkers")
    ook_boxtel.refresh_from_db()
    marieke.refresh_from_db()
    assert (ook_boxtel.is_active, marieke.is_active) == (False, True)
    antwoord = bezig_daar.get(reverse("partner_caseload"))
    assert antwoord["Location"] == WERKPLEKKEN
    assert "U werkt nu voor VluchtelingenWerk in Vught" in bezig_daar.get(WERKPLEKKEN).content.decode()
    assert bezig_hier.get(reverse("partner_caseload")).status_code == 200
    assert wissel(bezig_hier, ook_boxtel).status_code == 404


def test_waar_het_account_gemaakt_is_geblokkeerd_werkt_iemand_elders_door(als, marieke, ook_boxtel):
    saskia = als(fabriek.medewerker(Rol.BEHEERDER, "Saskia"))
    bezig = als(ook_boxtel)
    velden = {"naam": "Marieke", "email": marieke.adres, "rol": "partner", "organisatie": marieke.organisatie_id}
    saskia.post(reverse("medewerker", args=[marieke.pk]), velden)
    marieke.refresh_from_db()
    assert not marieke.is_active
    assert bezig.get(reverse("partner_caseload")).status_code == 200
    browser, waar = log_in(marieke.adres)
    assert waar == "/"
    assert "VluchtelingenWerk in Boxtel" in browser.get(WERKPLEKKEN).content.decode()
    Client().post(reverse("account_reset_password"), {"email": marieke.adres})
    assert "wachtwoord/nieuw" in bezorg()[-1].body


def test_na_de_laatste_plek_kan_niemand_meer_inloggen(als, beheer, marieke, ook_boxtel):
    Medewerker.objects.filter(pk=marieke.pk).update(is_active=False)
    bezig = als(ook_boxtel)
    velden = {"naam": "Marieke", "email": marieke.adres, "rol": "partner", "organisatie": ook_boxtel.organisatie_id}
    beheer.post(reverse("medewerker", args=[ook_boxtel.pk]), velden)
    assert not Sessie.objects.filter(medewerker=marieke).exists()
    assert bezig.get("/")["Location"].startswith(reverse("account_login"))
    assert log_in(marieke.adres)[1] == reverse("account_inactive")
    Client().post(reverse("account_reset_password"), {"email": marieke.adres})
    assert not [brief for brief in bezorg() if "wachtwoord/nieuw" in brief.body]


def test_het_adres_blijft_staan_zolang_iemand_ook_elders_werkt(als, marieke, ook_boxtel):
    """Who gets the mail with a new password would get in there too."""
    saskia = als(fabriek.medewerker(Rol.BEHEERDER, "Saskia"))
    velden = {"naam": "M", "rol": "partner", "organisatie": marieke.organisatie_id, "is_active": "on"}
    saskia.post(reverse("medewerker", args=[marieke.pk]), velden | {"email": "inbreker@post.example"})
    marieke.refresh_from_db()
    assert marieke.naam == "M"
    assert marieke.email != "inbreker@post.example"


def test_de_tweede_stap_wist_wie_het_account_maakte_en_de_andere_gemeente_leest_het(als, beheer, marieke, ook_boxtel):
    Authenticator.objects.create(user=marieke, type="webauthn", data={"name": "Werk"})
    beheer.post(reverse("tweede_stap_wissen", args=[ook_boxtel.pk]))
    assert Authenticator.objects.exists()
    als(fabriek.medewerker(Rol.BEHEERDER, "Saskia")).post(reverse("tweede_stap_wissen", args=[marieke.pk]))
    assert not Authenticator.objects.exists()
    gewist = Aanmeldgebeurtenis.objects.filter(soort=Aanmeldsoort.FACTOR_GEWIST)
    assert {gebeurtenis.wie for gebeurtenis in gewist} == {marieke, ook_boxtel}


def test_wie_via_de_eigen_organisatie_inlogt_werkt_alleen_daar(als, noor, boxtel):
    daar = fabriek.lidmaatschap(noor, Rol.KLANTMANAGER)
    browser = als(noor)
    sessie = browser.session
    sessie["account_authentication_methods"] = [{"method": "socialaccount", "at": 1.0}]
    sessie.save()
    assert wissel(browser, daar).status_code == 404
    assert browser.get(reverse("werkvoorraad")).status_code == 200
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    assert browser.get(reverse("werkvoorraad"))["Location"].startswith(reverse("account_login"))


def test_een_link_in_een_mail_over_de_andere_plek_zegt_dat_en_wisselt_niet_vanzelf(als, marieke, ook_boxtel, boxtel):
    wie = gedeeld(boxtel, "Boxtels")
    browser, adres = als(marieke), reverse("partner_dossier", args=[wie.dossiernummer])
    antwoord = browser.get(f"{adres}?voor={ook_boxtel.pk}")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Deze pagina is van VluchtelingenWerk in Boxtel" in pagina
    assert wie.achternaam not in pagina
    assert browser.get(adres).status_code == 404, "nothing has changed yet"
    terug = re.search(r'name="terug" value="([^"]+)"', pagina)[1]
    assert wissel(browser, ook_boxtel, terug=terug)["Location"] == adres
    assert browser.get(f"{adres}?voor={ook_boxtel.pk}").status_code == 200
    assert browser.get(f"{adres}?voor=999").status_code == 200


# --- What goes on behind the pages -----------------------------------------------------------------------------------


def test_iemands_bijdrage_en_historie_noemen_de_plek(als, marieke, ook_boxtel, boxtel):
    wie = gedeeld(boxtel, "Boxtels")
    velden = {"onderdeel": "begeleiding", "datum": VANDAAG.isoformat(), "tekst": "Wij belden de school."}
    als(ook_boxtel).post(reverse("partner_bijdrage", args=[wie.dossiernummer]), velden)
    bijdrage = Bijdrage.objects.get()
    assert bijdrage.door == ook_boxtel
    assert bijdrage.events.get().pgh_context.metadata["user"] == ook_boxtel.pk


def test_de_eigen_pagina_toont_sessies_en_gebeurtenissen_van_het_account(als, marieke, ook_boxtel):
    Aanmeldgebeurtenis.objects.create(wie=marieke, soort=Aanmeldsoort.WACHTWOORD, browser="", plaats="")
    browser = als(ook_boxtel)
    pagina = browser.get(reverse("mijn_account")).content.decode()
    assert "deze browser" in pagina
    assert "Wachtwoord gewijzigd" in pagina
    assert "voor al uw werkplekken" in pagina
