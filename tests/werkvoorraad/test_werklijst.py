"""The worklist: terms and tasks in one list, whose they are, what may wait, and who was not spoken to for long."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from dossier.models import Huishoudlid, Opschorting
from termijnen.models import Lengte
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.werkvoorraad.herinneringen import ACHT_WEKEN, CODE, client, deel, ronde
from tests.werkvoorraad.test_agenda import gesprek, taak
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from werkvoorraad.agenda import afspraken
from werkvoorraad.handelingen import stel_termijn_uit
from werkvoorraad.lijst import GROEPEN, groep_van
from werkvoorraad.models import Herinnering, Uitstel
from werkvoorraad.termijnen import TERMIJNEN, van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
NA_EEN_WEEK, LANG_GELEDEN = VANDAAG + timedelta(weeks=1), VANDAAG - timedelta(days=400)
WET, BELEID = "PIP-WET", CODE


def groepen(browser, **vraag):
    """{group: rows} as the page shows them."""
    antwoord = browser.get(reverse("werkvoorraad"), vraag)
    assert antwoord.status_code == 200
    return {groep.code: groep.regels for groep in antwoord.context["getoond"]}


def alles(browser, **vraag):
    """{(term or task, number of the dossier)} of every group, to the last page."""
    gevonden = []
    for groep in GROEPEN:
        antwoord = browser.get(reverse("werkvoorraad"), {**vraag, "groep": groep})
        for blad in antwoord.context["pagina"].paginator.page_range:
            regels = groepen(browser, **vraag, groep=groep, page=blad)[groep]
            gevonden += [(regel.code, regel.dossiernummer) for regel in regels]
    assert len(gevonden) == len(set(gevonden))
    return set(gevonden)


def van_mij(*dossiers):
    return {(BELEID, wie.dossiernummer) for wie in dossiers}


def uitstel(wie, tot=NA_EEN_WEEK, code=BELEID, uiterlijk=None, reden="De sleutel komt later"):
    record = Uitstel(
        gemeente=wie.gemeente, statushouder=wie, code=code, tot=tot, reden=reden, uiterlijk=uiterlijk or VANDAAG
    )
    return stel_termijn_uit(record, door=fabriek.zicht(wie.klantmanager))


# --- One list --------------------------------------------------------------------------------------------------------


def test_taken_staan_tussen_de_termijnen_op_volgorde_van_dag(als, noor):
    wie = client(noor, over=1)
    taak(noor, wie, VANDAAG, "Eerst bellen")
    taak(noor, None, VANDAAG + timedelta(days=2), "Overleg voorbereiden")
    regels = groepen(als(noor))["deze-week"]
    assert [regel.code for regel in regels] == ["TAAK", BELEID, "TAAK"]
    assert [regel.client for regel in regels] == [wie.naam, wie.naam, ""]


def test_de_aantallen_zijn_die_van_de_lijsten(als, noor):
    for dagen in (-40, -3, 0, 2, 4, 30, 50):
        for _ in range(12):
            client(noor, over=dagen)
    taak(noor, None, VANDAAG)
    browser = als(noor)
    eerste = browser.get(reverse("werkvoorraad")).context["groepen"]
    assert all(len(groep.regels) == min(8, groep.aantal) for groep in eerste)
    for groep in eerste:
        antwoord = browser.get(reverse("werkvoorraad"), {"groep": groep.code})
        bladen = antwoord.context["pagina"].paginator
        rijen = [len(groepen(browser, groep=groep.code, page=blad)[groep.code]) for blad in bladen.page_range]
        assert sum(rijen) == groep.aantal
    assert sum(groep.aantal for groep in eerste) == len(alles(browser))
    assert len(alles(browser, soort=BELEID)) == 7 * 12


@given(st.dates(date(2020, 1, 1), date(2032, 12, 31)), st.integers(-400, 400))
def test_elke_dag_valt_in_een_groep(vandaag, over):
    """Against a second calculation that asks a calendar for its weeks."""
    dag = vandaag + timedelta(days=over)
    if dag < vandaag:
        verwacht = "te-laat"
    elif dag.isocalendar()[:2] == vandaag.isocalendar()[:2]:
        verwacht = "deze-week"
    else:
        verwacht = "deze-maand" if dag.strftime("%Y%m") == vandaag.strftime("%Y%m") else "later"
    assert groep_van(dag, vandaag) == verwacht


def test_onzin_in_het_adres_toont_gewoon_de_lijst(als, noor):
    client(noor)
    for vraag in ({"groep": "x"}, {"groep": "te-laat", "page": "-3"}, {"wie": "x"}, {"partner": "9"}, {"soort": "X"}):
        assert als(noor).get(reverse("werkvoorraad"), vraag).status_code == 200
    antwoord = als(noor).get(reverse("werkvoorraad"), {"groep": "later", "page": "99999", "wet": "wi2021"})
    assert antwoord["Location"] == f"{reverse('werkvoorraad')}?groep=later&page=1&wet=wi2021", "the last page there is"


# --- Whose, and which ------------------------------------------------------------------------------------------------


def test_eigen_waarneming_team_en_collega(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    boxtel = fabriek.medewerker(Rol.TEAMLEIDER, "Karin", gemeente=fabriek.gemeente("Boxtel"))
    eigen, van_willem, _ = client(noor), client(willem), client(boxtel)
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=willem, waarnemer=noor, van=VANDAAG, tot=VANDAAG)
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    assert alles(als(noor)) == van_mij(eigen)
    assert alles(als(noor), wie="waarneming") == van_mij(van_willem)
    assert alles(als(noor), wie="alles") == van_mij(eigen, van_willem)
    assert alles(als(ingrid)) == van_mij(eigen, van_willem)
    assert alles(als(ingrid), wie="mijn") == set()
    assert alles(als(ingrid), wie=str(willem.pk)) == van_mij(van_willem)
    assert alles(als(ingrid), wie=str(boxtel.pk)) == van_mij(eigen, van_willem), "no choice that exists"


def test_op_client_en_soort(als, noor):
    man = client(noor, geslacht="man")
    vrouw = client(noor, geslacht="vrouw")
    nareiziger = client(noor, geslacht="man")
    Huishoudlid.objects.filter(statushouder=nareiziger).update(nareiziger=True)
    gedeeld = deel(man, "begeleiding")
    taak(noor, man, VANDAAG)
    browser = als(noor)
    assert alles(browser, aandacht="nareiziger") == van_mij(nareiziger)
    assert alles(browser, aandacht="vrouw") == van_mij(vrouw)
    assert alles(browser, aandacht="beide") == van_mij(vrouw, nareiziger)
    assert alles(browser, partner=gedeeld.organisatie_id) == {*van_mij(man), ("TAAK", man.dossiernummer)}
    assert alles(browser, soort="TAAK") == {("TAAK", man.dossiernummer)}
    assert alles(browser, soort=BELEID) == van_mij(man, vrouw, nareiziger)


def test_na_een_half_jaar_staat_op_verzoek_in_de_lijst(als, noor):
    ver, dichtbij = client(noor, over=400), client(noor, over=100)
    assert alles(als(noor), soort=BELEID) == van_mij(dichtbij)
    assert alles(als(noor), soort=BELEID, ver="on") == van_mij(ver, dichtbij)


# --- Postponing ------------------------------------------------------------------------------------------------------


def test_uitstellen_verplaatst_de_rij_en_zegt_waarom(als, noor):
    wie, browser = client(noor, over=-3), als(noor)
    adres = groepen(browser)["te-laat"][0].uitstellen
    assert browser.get(adres).status_code == 200
    antwoord = browser.post(adres, {"tot": "2026-12-02", "reden": "De sleutel komt later", "versie": "0"})
    assert antwoord["Location"].startswith(reverse("werkvoorraad"))
    nu = groepen(browser)
    assert nu["te-laat"] == []
    (regel,) = nu["later"]
    assert (regel.uiterlijk, regel.uitgesteld) == (
        "2 december 2026",
        "uitgesteld van 22 nov 2026: De sleutel komt later",
    )
    assert van_dossier(wie, VANDAAG)[0].einde == VANDAAG - timedelta(days=3), "the term itself does not move"
    assert "De sleutel komt later" in browser.get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()


def test_uitstel_terugnemen(als, noor):
    record = uitstel(wie := client(noor))
    browser = als(noor)
    assert groepen(browser)["deze-week"] == []
    browser.post(reverse("uitstel_verwijderen", args=[wie.dossiernummer, record.pk]))
    assert [regel.code for regel in groepen(browser)["deze-week"]] == [BELEID]


def test_een_termijn_van_de_wet_wordt_niet_uitgesteld(als, noor):
    wie = fabriek.statushouder(noor, inburgeringsplicht_op=date(2026, 9, 5))
    fabriek.huisvesting(fabriek.huishouden(wie, gehuisvest=None), date(2026, 9, 1), brp_op=date(2026, 9, 3))
    with pytest.raises(ValidationError, match="staat in de wet"):
        uitstel(wie, code=WET)
    assert als(noor).get(reverse("termijn_uitstellen", args=[wie.dossiernummer, WET])).status_code == 404
    Uitstel.objects.create(
        gemeente=wie.gemeente, statushouder=wie, code=WET, uiterlijk=date(2026, 11, 14), tot=NA_EEN_WEEK,
        reden="langs de achterdeur", door=noor,
    )  # fmt: skip
    (regel,) = (regel for regel in groepen(als(noor))["te-laat"] if regel.code == WET)
    assert regel.uitstellen == regel.uitgesteld == ""


@pytest.mark.parametrize("tot", [VANDAAG - timedelta(days=1), VANDAAG, VANDAAG + timedelta(days=184)])
def test_uitstel_is_later_dan_vandaag_en_niet_voorbij_de_lijst(noor, tot):
    with pytest.raises(ValidationError, match="Kies een dag na vandaag, en niet later dan 27 mei 2027"):
        uitstel(client(noor, over=-3), tot=tot, uiterlijk=VANDAAG - timedelta(days=3))


def test_uitstel_heeft_een_reden_en_ligt_na_het_einde(noor):
    wie = client(noor, over=10)
    with pytest.raises(ValidationError, match="waarom"):
        uitstel(wie, reden="  ")
    for fout in ({"reden": ""}, {"tot": VANDAAG}):
        velden = {"code": BELEID, "uiterlijk": VANDAAG, "tot": NA_EEN_WEEK, "reden": "ziek"} | fout
        with pytest.raises(IntegrityError), transaction.atomic():
            Uitstel.objects.create(gemeente=wie.gemeente, statushouder=wie, door=noor, **velden)


def test_verschuift_de_termijn_dan_geldt_het_uitstel_niet_meer(noor):
    uitstel(wie := client(noor))
    assert van_dossier(wie, VANDAAG)[0].op == NA_EEN_WEEK
    gezin = wie.lidmaatschappen.get().huishouden
    gezin.huisvestingen.update(van=VANDAAG + timedelta(days=1) - ACHT_WEKEN)
    assert van_dossier(wie, VANDAAG)[0].op == VANDAAG + timedelta(days=1)


def test_wat_is_uitgesteld_wordt_pas_dan_weer_herinnerd(noor):
    uitstel(client(noor), tot=VANDAAG + timedelta(days=60))
    for dagen in (0, 29, 30, 60, 67):
        ronde(VANDAAG + timedelta(days=dagen))
    gemaakt = Herinnering.objects.order_by("stap").values_list("stap", "uiterlijk")
    assert list(gemaakt) == [(stap, VANDAAG + timedelta(days=60)) for stap in (-30, 0, 7)]


def test_een_collega_zonder_waarneming_stelt_niets_uit(als, noor):
    wie, willem = client(noor), fabriek.medewerker(naam="Willem")
    adres = reverse("termijn_uitstellen", args=[wie.dossiernummer, BELEID])
    assert als(willem).post(adres, {"tot": "2026-12-02", "reden": "x", "versie": "0"}).status_code == 404


def test_wat_open_staat_van_beleid_kan_wachten_en_verder_niets(als, noor):
    wie, browser = client(noor), als(noor)
    open_nu = {regel.code for regel in van_dossier(wie, VANDAAG) if regel.einde and not regel.afgedaan_op}
    beleid = {termijn.code for termijn in TERMIJNEN if termijn.soort == "beleid"}
    for code in (termijn.code for termijn in TERMIJNEN):
        antwoord = browser.get(reverse("termijn_uitstellen", args=[wie.dossiernummer, code]))
        assert antwoord.status_code == (200 if code in open_nu & beleid else 404), code


# --- Not spoken to for long ------------------------------------------------------------------------------------------


@pytest.fixture
def stil(noor):
    """{name: client}: who was spoken to when, all with us for more than a year."""
    gemaakt = {}
    for naam, dagen, geslacht in (
        ("Nooit", None, "man"), ("Lang", 200, "vrouw"), ("Grens", 90, "man"), ("Kort", 89, "vrouw")
    ):  # fmt: skip
        wie = fabriek.statushouder(noor, achternaam=naam, geslacht=geslacht)
        fabriek.huishouden(wie, gekoppeld=LANG_GELEDEN, gehuisvest=LANG_GELEDEN)
        if dagen is not None:
            gesprek(wie, None, datum=VANDAAG - timedelta(days=dagen))
        gemaakt[naam] = wie
    kind = fabriek.statushouder(noor, achternaam="Kind", geboortedatum=date(2015, 1, 1))
    nieuw = fabriek.statushouder(noor, achternaam="Nieuw")
    fabriek.huishouden(kind, gekoppeld=LANG_GELEDEN, gehuisvest=LANG_GELEDEN)
    fabriek.huishouden(nieuw, gekoppeld=VANDAAG - timedelta(days=89))
    Huishoudlid.objects.filter(statushouder=gemaakt["Grens"]).update(nareiziger=True)
    return gemaakt


def namen(browser, **vraag):
    antwoord = browser.get(reverse("niet_gesproken"), vraag)
    return [wie.achternaam for wie in antwoord.context["pagina"].object_list]


def test_wie_lang_niet_is_gesproken_staat_op_volgorde(als, noor, stil):
    browser = als(noor)
    assert namen(browser) == ["Nooit", "Lang", "Grens"]
    assert namen(browser, dagen=89) == ["Nooit", "Lang", "Grens", "Kort", "Nieuw"]
    assert namen(browser, dagen=300) == ["Nooit"]
    assert namen(browser, aandacht="beide") == ["Lang", "Grens"]
    assert Inzage.objects.filter(pagina="niet_gesproken").count() == 4


def test_de_werkvoorraad_telt_ze(als, noor, stil):
    groep = als(noor).get(reverse("werkvoorraad")).context["groepen"][-2]
    assert (groep.code, groep.aantal) == ("niet-gesproken", 3)
    assert [regel.achternaam for regel in groep.regels] == ["Nooit", "Lang", "Grens"]
    assert {regel.knop for regel in groep.regels} == {"Vandaag gebeld"}


def test_een_gemeente_kiest_zelf_hoe_lang_dat_is(als, noor, stil):
    Lengte.objects.create(gemeente=noor.gemeente, code="CONTACT", aantal=89, van=LANG_GELEDEN - timedelta(days=1))
    assert namen(als(noor)) == ["Nooit", "Lang", "Grens", "Kort", "Nieuw"]
    assert als(noor).get(reverse("werkvoorraad")).context["groepen"][-2].aantal == 5


def test_een_signaal_herinnert_niemand_en_staat_niet_in_de_agenda(noor, stil):
    ronde()
    assert not Herinnering.objects.filter(code="CONTACT").exists()
    assert "CONTACT" not in {een.sleutel[-7:] for een in afspraken(fabriek.zicht(noor))}


def test_een_keer_bellen_en_de_rij_is_weg(als, noor, stil):
    browser, nummer = als(noor), stil["Lang"].dossiernummer
    browser.post(reverse("gesprek_telefoon", args=[nummer]), {"terug": reverse("niet_gesproken")})
    assert namen(browser) == ["Nooit", "Grens"]


# --- What is said ----------------------------------------------------------------------------------------------------


def waarom(browser, code):
    alle = [regel for regels in groepen(browser, ver="on").values() for regel in regels]
    return next(regel.reden for regel in alle if regel.code == code)


def test_de_reden_noemt_wat_er_echt_gebeurde(als, noor):
    wie = fabriek.statushouder(noor, inburgeringsplicht_op=date(2026, 9, 5))
    gezin = fabriek.huishouden(wie, gekoppeld=date(2026, 8, 1), gehuisvest=None)
    fabriek.huisvesting(gezin, date(2026, 9, 1), brp_op=date(2026, 9, 3))
    browser = als(noor)
    assert waarom(browser, "GESPREK") == "3 maanden na huisvesting, 1 sep 2026"
    assert waarom(browser, "HALFJAAR") == "6 maanden na melding van DUO, 5 sep 2026"
    assert waarom(browser, "CONTACT") == "90 dagen na komst, 1 aug 2026"
    assert waarom(browser, "PIP-WET").startswith(
        "10 weken na melding van DUO, 5 sep 2026 · Wet inburgering 2021 art. 15"
    )
    gesprek(wie, None, soort="halfjaar", datum=date(2026, 9, 20))
    assert waarom(browser, "GESPREK") == "3 maanden na vorige gesprek, 20 sep 2026"
    assert waarom(browser, "HALFJAAR") == "6 maanden na vorige halfjaargesprek, 20 sep 2026"


def test_wat_stilstaat_verdwijnt_niet(als, noor):
    wie = fabriek.statushouder(noor, inburgeringsplicht_op=date(2026, 9, 5))
    fabriek.huisvesting(fabriek.huishouden(wie, gehuisvest=None), date(2026, 9, 1), brp_op=date(2026, 9, 3))
    Opschorting.objects.create(
        gemeente=noor.gemeente, statushouder=wie, soort="opschorting", codes=["PIP-WET"], reden="Zwanger",
        besloten_door="duo", besloten_op=VANDAAG, van=date(2026, 11, 1),
    )  # fmt: skip
    browser = als(noor)
    (regel,) = groepen(browser)["stil"]
    assert (regel.code, regel.uiterlijk, regel.uitstellen) == ("PIP-WET", "geen einddatum", "")
    html = browser.get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    assert "staat stil" in html
    assert "Zwanger" in html
    assert ronde().herinneringen
    assert not Herinnering.objects.filter(code="PIP-WET").exists()


def test_een_taak_ver_weg_staat_gewoon_in_de_lijst(als, noor):
    taak(noor, None, VANDAAG + timedelta(days=900))
    assert [regel.code for regel in groepen(als(noor))["later"]] == ["TAAK"]


@pytest.mark.parametrize("jaar", [1, 1900, 2200, 9999])
def test_een_taak_in_een_jaar_dat_niet_kan_wordt_geweigerd(als, noor, jaar):
    gegevens = {"wat": "Bellen", "uiterlijk": f"{jaar:04}-12-31", "herhaal": "maand", "voor": noor.pk, "versie": "0"}
    antwoord = als(noor).post(reverse("taak_nieuw"), gegevens)
    assert antwoord.status_code == 200
    assert "kan niet kloppen" in antwoord.content.decode()


def test_een_taak_over_een_client_van_een_collega_heeft_geen_dode_koppeling(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    taak(willem, client(noor, geslacht="vrouw"), VANDAAG)
    (regel,) = groepen(als(willem), aandacht="vrouw")["deze-week"]
    assert (regel.code, regel.client, regel.dossier) == ("TAAK", "Selam Gebre", "")


def test_uitgesteld_contact_staat_bij_de_dag_waarop_het_moet(als, noor, stil):
    uitstel(stil["Lang"], code="CONTACT", uiterlijk=VANDAAG - timedelta(days=110))
    browser = als(noor)
    assert [regel.code for regel in groepen(browser)["later"] if regel.uitgesteld] == ["CONTACT"]
    assert "Lang" in namen(browser)


def test_de_berekening_klopt_ook_terug(als, noor):
    wie = fabriek.dossier(noor, gehuisvest=date(2026, 9, 1))
    html = browser_html(als(noor), "termijnen", wie)
    assert "1 september 2027 \N{MINUS SIGN} 3 maanden = 1 juni 2027" in html


def browser_html(browser, naam, wie):
    return browser.get(reverse(naam, args=[wie.dossiernummer])).content.decode()
