"""The forms on the client record: what they save, what they refuse and where they say so."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
MORGEN = VANDAAG + timedelta(days=1)

PERSOON = {
    "voornamen": "Eden",
    "achternaam": "Araya",
    "geboortedatum": "2003-02-01",
    "geslacht": "vrouw",
    "contacttaal": "ti",
    "versie": "0",
}
KOPPELING = {"gekoppeld_op": "2026-11-20", "azc": "Overloon"}
WONING = {"van": "2026-10-01", "straat": "Lindelaan", "huisnummer": "7", "postcode": "5261ab", "plaats": "Vught"}


def fouten(antwoord):
    """The refusals by field; the page was shown again."""
    assert antwoord.status_code == 200
    return {veld: " ".join(lijst) for veld, lijst in antwoord.context["form"].errors.items()}


def opgeslagen(antwoord):
    assert antwoord.status_code == 302, fouten(antwoord)
    return antwoord["Location"]


# --- Opening a dossier -------------------------------------------------------------------------------------------


def test_nieuw_dossier_met_huishouden_en_koppeling(als, noor):
    adres = opgeslagen(als(noor).post("/dossiers/nieuw/", PERSOON | KOPPELING | {"bsn": "999000081"}))
    wie = Statushouder.objects.get()
    assert adres == reverse("dossier", args=[wie.dossiernummer])
    assert (wie.naam, wie.klantmanager, wie.gemeente, wie.bsn) == ("Eden Araya", noor, noor.gemeente, "999000081")
    assert Koppeling.objects.get().azc == "Overloon"
    assert Huishoudlid.objects.get().huishouden.naam == "gezin Araya"


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("geboortedatum", MORGEN.isoformat(), "in de toekomst"),
        ("geboortedatum", "31-02-2000", "geldige datum"),
        ("geboortedatum", "", "Vul dit in"),
        ("gekoppeld_op", MORGEN.isoformat(), "in de toekomst"),
        ("bsn", "123456789", "tikfout"),
        ("bsn", "99900", "negen cijfers"),
        ("bsn", "99900008a", "negen cijfers"),
        ("v_nummer", "12345", "tien cijfers"),
        ("telefoon", "bel maar", "cijfers"),
        ("email", "geen adres", "geldig e-mailadres"),
        ("geslacht", "anders dan dit", "uit de lijst"),
        ("inburgeringsplicht_op", "2003-01-01", "vóór de geboorte"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld_en_niets_is_opgeslagen(als, noor, veld, waarde, melding):
    antwoord = als(noor).post("/dossiers/nieuw/", PERSOON | KOPPELING | {veld: waarde})
    assert melding in fouten(antwoord)[veld]
    assert not Statushouder.objects.exists()
    assert not Huishouden.objects.exists()
    assert not Koppeling.objects.exists()


@pytest.mark.parametrize("veld", ["bsn", "v_nummer"])
def test_een_dubbel_nummer_in_dezelfde_gemeente_wordt_geweigerd(als, noor, veld):
    nummer = {"bsn": "999000081", "v_nummer": "1234567890"}[veld]
    fabriek.dossier(fabriek.medewerker(naam="Willem"), **{veld: nummer})
    antwoord = als(noor).post("/dossiers/nieuw/", PERSOON | KOPPELING | {veld: nummer})
    assert "Er is al een dossier met dit" in fouten(antwoord)[veld]
    assert Statushouder.objects.count() == 1


def test_hetzelfde_bsn_in_een_andere_gemeente_mag(als, noor):
    fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")), bsn="999000081")
    opgeslagen(als(noor).post("/dossiers/nieuw/", PERSOON | KOPPELING | {"bsn": "999000081"}))


def test_klantmanager_kan_een_nieuw_dossier_niet_aan_een_ander_geven(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    opgeslagen(als(noor).post("/dossiers/nieuw/", PERSOON | KOPPELING | {"klantmanager": willem.pk}))
    assert Statushouder.objects.get().klantmanager == noor


def test_teamleider_kiest_een_klantmanager_van_de_eigen_gemeente(als, noor):
    boxtel = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    browser = als(fabriek.medewerker(Rol.TEAMLEIDER))
    antwoord = browser.post("/dossiers/nieuw/", PERSOON | KOPPELING | {"klantmanager": boxtel.pk})
    assert "klantmanager" in fouten(antwoord)
    opgeslagen(browser.post("/dossiers/nieuw/", PERSOON | KOPPELING | {"klantmanager": noor.pk}))


# --- Changing a person -------------------------------------------------------------------------------------------


def persoon_url(wie):
    return reverse("persoon", args=[wie.dossiernummer])


def test_het_bsn_gaat_nooit_naar_de_pagina_en_blijft_bij_een_leeg_veld(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081")
    browser = als(noor)
    html = browser.get(persoon_url(wie)).content.decode()
    assert "999000081" not in html
    assert "••••••081" in html
    opgeslagen(browser.post(persoon_url(wie), PERSOON))
    wie.refresh_from_db()
    assert (wie.naam, wie.bsn) == ("Eden Araya", "999000081")


def test_het_bsn_vervangen_en_verwijderen(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081")
    browser = als(noor)
    assert "Kies één" in fouten(browser.post(persoon_url(wie), PERSOON | {"bsn": "999000111", "bsn_weg": "on"}))["bsn"]
    opgeslagen(browser.post(persoon_url(wie), PERSOON | {"bsn": "999000111"}))
    assert Statushouder.objects.zoek("999000111").get() == wie
    opgeslagen(browser.post(persoon_url(wie), PERSOON | {"versie": "1", "bsn_weg": "on"}))
    wie.refresh_from_db()
    assert (wie.bsn, wie.bsn_kenmerk) == (None, None)


def test_wie_te_laat_opslaat_ziet_beide_waarden_en_overschrijft_niets(als, noor):
    wie = fabriek.dossier(noor, telefoon="06 11 11 11 11")
    browser = als(noor)
    gegevens = PERSOON | {"voornamen": wie.voornamen, "achternaam": wie.achternaam, "geboortedatum": "1995-03-03"}
    opgeslagen(browser.post(persoon_url(wie), gegevens | {"telefoon": "06 22 22 22 22"}))
    antwoord = browser.post(persoon_url(wie), gegevens | {"telefoon": "06 33 33 33 33"})
    botsing = antwoord.context["form"].botsing
    assert botsing.regels == [("Telefoon", "06 22 22 22 22", "06 33 33 33 33", "telefoon")]
    assert botsing.overgenomen == []
    html = antwoord.content.decode()
    assert "Een collega heeft dit intussen gewijzigd" in html
    wie.refresh_from_db()
    assert wie.telefoon == "06 22 22 22 22"
    versie = antwoord.context["form"]["versie"].value()
    opgeslagen(browser.post(persoon_url(wie), gegevens | {"telefoon": "06 33 33 33 33", "versie": versie}))
    wie.refresh_from_db()
    assert wie.telefoon == "06 33 33 33 33"


@pytest.mark.parametrize(
    "naam", ["dossier", "persoon", "vertrek", "afsluiten", "gezinslid_nieuw", "lid", "huishouden", "koppeling"]
)
def test_een_dossier_buiten_zicht_bestaat_niet(als, noor, naam):
    collega = fabriek.dossier(fabriek.medewerker(naam="Willem"))
    boxtel = fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")))
    browser = als(noor)
    bodies = {browser.get(reverse(naam, args=[nummer])).content for nummer in (collega.dossiernummer, "D1")}
    assert browser.get(reverse(naam, args=[boxtel.dossiernummer])).status_code == 404
    assert browser.post(reverse(naam, args=[collega.dossiernummer]), PERSOON).status_code in (404, 405)
    assert len(bodies) == 1, "the answer is the same as for a dossier that does not exist"


# --- The household -----------------------------------------------------------------------------------------------


def test_gezinslid_toevoegen(als, noor):
    wie = fabriek.dossier(noor)
    lid = PERSOON | {"relatie": "partner", "nareiziger": "on", "sinds": "2026-11-01"}
    opgeslagen(als(noor).post(reverse("gezinslid_nieuw", args=[wie.dossiernummer]), lid))
    nieuw = Huishoudlid.objects.get(relatie="partner")
    assert (nieuw.nareiziger, nieuw.statushouder.klantmanager) == (True, noor)
    assert nieuw.huishouden.leden.count() == 2


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"relatie": "hoofd"}, "relatie", "al een hoofd"),
        ({"relatie": ""}, "relatie", "Maak een keuze"),
        ({"sinds": MORGEN.isoformat()}, "sinds", "in de toekomst"),
    ],
)
def test_een_gezinslid_dat_niet_kan_wordt_geweigerd(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    lid = PERSOON | {"relatie": "partner", "sinds": "2026-11-01"} | anders
    antwoord = als(noor).post(reverse("gezinslid_nieuw", args=[wie.dossiernummer]), lid)
    assert melding in fouten(antwoord)[veld]
    assert Statushouder.objects.count() == 1


def test_uit_het_gezin(als, noor):
    wie = fabriek.dossier(noor)
    adres = reverse("lid", args=[wie.dossiernummer])
    lid = {"relatie": "hoofd", "van": "2026-03-03", "tot": "2026-02-01", "versie": "0"}
    assert "vóór" not in fouten(als(noor).post(adres, lid))["tot"]
    opgeslagen(als(noor).post(adres, lid | {"tot": "2026-11-24"}))
    html = als(noor).get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert "Hoort nu niet bij een huishouden" in html


def test_wie_per_ongeluk_uit_het_gezin_ging_komt_terug(als, noor):
    wie = fabriek.dossier(noor)
    adres = reverse("lid", args=[wie.dossiernummer])
    browser = als(noor)
    opgeslagen(browser.post(adres, {"relatie": "hoofd", "van": "2026-03-03", "tot": "2026-11-24", "versie": "0"}))
    assert adres in browser.get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    opgeslagen(browser.post(adres, {"relatie": "hoofd", "van": "2026-03-03", "tot": "", "versie": "1"}))
    html = browser.get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert "Hoort nu niet bij een huishouden" not in html


def test_koppeling_wijzigen(als, noor):
    wie = fabriek.dossier(noor)
    adres = reverse("koppeling", args=[wie.dossiernummer])
    gegevens = KOPPELING | {"coa_contact": "Fleur de Graaf", "versie": "0"}
    opgeslagen(als(noor).post(adres, gegevens))
    assert Koppeling.objects.get().coa_contact == "Fleur de Graaf"
    antwoord = als(noor).post(adres, gegevens | {"versie": "1", "gekoppeld_op": MORGEN.isoformat()})
    assert "toekomst" in fouten(antwoord)["gekoppeld_op"]


# --- Housing -----------------------------------------------------------------------------------------------------


def test_woning_toevoegen_wijzigen_en_verwijderen(als, noor):
    wie = fabriek.dossier(noor, gehuisvest=None)
    browser = als(noor)
    opgeslagen(browser.post(reverse("huisvesting_nieuw", args=[wie.dossiernummer]), WONING))
    woning = Huisvesting.objects.get()
    assert woning.postcode == "5261 AB"
    adres = reverse("huisvesting", args=[wie.dossiernummer, woning.pk])
    opgeslagen(browser.post(adres, WONING | {"straat": "Dorpsstraat", "versie": "0"}))
    woning.refresh_from_db()
    assert woning.straat == "Dorpsstraat"
    assert browser.get(reverse("huisvesting_verwijderen", args=[wie.dossiernummer, woning.pk])).status_code == 405
    opgeslagen(browser.post(reverse("huisvesting_verwijderen", args=[wie.dossiernummer, woning.pk])))
    assert not Huisvesting.objects.exists()


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"tot": "2026-09-30"}, "tot", "voor de begindatum"),
        ({"van": "2026-05-12", "tot": "2026-06-01"}, "van", "al op een ander adres"),
        ({"postcode": "0261 AB"}, "postcode", "5261 AB"),
        ({"straat": ""}, "straat", "Vul dit in"),
    ],
)
def test_een_woning_die_niet_kan_wordt_geweigerd(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    antwoord = als(noor).post(reverse("huisvesting_nieuw", args=[wie.dossiernummer]), WONING | anders)
    assert melding in fouten(antwoord)[veld]
    assert Huisvesting.objects.count() == 1


def test_een_woning_van_een_ander_gezin_is_niet_te_wijzigen_via_het_eigen_dossier(als, noor):
    eigen, ander = fabriek.dossier(noor), fabriek.dossier(fabriek.medewerker(naam="Willem"))
    woning = Huisvesting.objects.get(huishouden__leden__statushouder=ander)
    for naam in ("huisvesting", "huisvesting_verwijderen"):
        antwoord = als(noor).post(reverse(naam, args=[eigen.dossiernummer, woning.pk]), WONING)
        assert antwoord.status_code == 404
    woning.refresh_from_db()
    assert woning.straat == "Lindelaan"


# --- Leaving and closing -----------------------------------------------------------------------------------------


def test_vertrek_van_het_hele_gezin_en_heropenen(als, noor):
    hoofd, kind, weg = (fabriek.statushouder(noor) for _ in range(3))
    Statushouder.objects.filter(pk=weg.pk).update(vertrokken_op="2026-01-01", vertrekreden="overleden")
    fabriek.huishouden(hoofd, kind, weg)
    gegevens = {"vertrokken_op": "2026-11-20", "vertrekreden": "verhuisd", "hele_gezin": "on", "versie": "0"}
    opgeslagen(als(noor).post(reverse("vertrek", args=[hoofd.dossiernummer]), gegevens))
    redenen = dict(Statushouder.objects.values_list("pk", "vertrekreden"))
    assert redenen == {hoofd.pk: "verhuisd", kind.pk: "verhuisd", weg.pk: "overleden"}
    opgeslagen(als(noor).post(reverse("heropenen", args=[kind.dossiernummer])))
    kind.refresh_from_db()
    assert (kind.vertrokken_op, kind.vertrekreden) == (None, "")


@pytest.mark.parametrize(
    ("naam", "gegevens", "veld", "melding"),
    [
        ("vertrek", {"vertrokken_op": MORGEN.isoformat(), "vertrekreden": "verhuisd"}, "vertrokken_op", "toekomst"),
        ("vertrek", {"vertrokken_op": "", "vertrekreden": "verhuisd"}, "vertrokken_op", "Vul dit in"),
        ("vertrek", {"vertrokken_op": "1990-01-01", "vertrekreden": "verhuisd"}, "vertrokken_op", "vóór de geboorte"),
        ("afsluiten", {"afgesloten_op": "2026-11-01", "afsluitreden": ""}, "afsluitreden", "Maak een keuze"),
        (
            "afsluiten",
            {"afgesloten_op": MORGEN.isoformat(), "afsluitreden": "zelfstandig"},
            "afgesloten_op",
            "toekomst",
        ),
    ],
)
def test_vertrek_en_afsluiten_weigeren_wat_niet_kan(als, noor, naam, gegevens, veld, melding):
    wie = fabriek.dossier(noor)
    antwoord = als(noor).post(reverse(naam, args=[wie.dossiernummer]), gegevens | {"versie": "0"})
    assert melding in fouten(antwoord)[veld]
    wie.refresh_from_db()
    assert (wie.vertrokken_op, wie.afgesloten_op) == (None, None)


# --- PostgreSQL itself -------------------------------------------------------------------------------------------


def test_postgresql_weigert_een_verband_tussen_gemeenten(noor):
    vreemd = fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")))
    eigen = fabriek.dossier(noor)
    gezin = Huishouden.objects.get(leden__statushouder=eigen)
    lid = Huishoudlid(gemeente=noor.gemeente, huishouden=gezin, statushouder=vreemd, relatie="kind")
    lid.van = lid.tot = VANDAAG
    Huishoudlid.objects.filter(statushouder=vreemd).update(tot=VANDAAG - timedelta(days=1))
    lid.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.check_constraints()
    lid.delete()
