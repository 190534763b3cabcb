"""Advice that is followed or not with a reason, and referrals that somebody answers: also the partner, and no other."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.urls import reverse

from dossier.models import Deling
from pip_plan.models import Advies, Verwijzing
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from toegang.afscherming import binnen
from toegang.rechten import Rol
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")

ADVIES = {"datum": "2026-11-24", "tekst": "Ga naar de avondcursus.", "gevolgd": "open", "versie": "0"}
VERWIJZING = {
    "naam": "Humanitas",
    "waarvoor": "budgetcoach",
    "datum": "2026-11-02",
    "status": "verstuurd",
    "versie": "0",
}


def post(browser, naam, wie, gegevens, *pk):
    return browser.post(reverse(naam, args=[wie.dossiernummer, *pk]), gegevens)


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def advies(wie, **velden):
    standaard = {"datum": VANDAAG, "tekst": "Zoek een taalmaatje.", "gegeven_door": wie.klantmanager}
    return Advies.objects.create(gemeente=wie.gemeente, statushouder=wie, **standaard | velden)


def verwijzing(wie, **velden):
    standaard = {"waarvoor": "fietsles", "datum": date(2026, 11, 2), "verwezen_door": wie.klantmanager}
    naar = {} if "organisatie" in velden else {"naam": "ANWB"}
    return Verwijzing.objects.create(gemeente=wie.gemeente, statushouder=wie, **standaard | naar | velden)


# --- Advice ----------------------------------------------------------------------------------------------------------


def test_een_advies_en_wat_ervan_kwam_staan_op_het_dossier(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    assert post(browser, "advies_nieuw", wie, ADVIES).status_code == 302
    record = Advies.objects.get()
    assert record.gegeven_door == noor
    gevolgd = ADVIES | {"gevolgd": "nee", "waarom": "Er is geen opvang in de avond."}
    assert post(browser, "advies", wie, gevolgd, record.pk).status_code == 302
    for adres in ("dossier", "activiteiten"):
        html = browser.get(reverse(adres, args=[wie.dossiernummer])).content.decode()
        assert "Ga naar de avondcursus." in html
        assert "niet gevolgd" in html
        assert "Er is geen opvang in de avond." in html
    assert post(browser, "advies_verwijderen", wie, {}, record.pk).status_code == 302
    assert not Advies.objects.exists()


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"gevolgd": "nee"}, "waarom", "waarom het advies niet"),
        ({"tekst": " "}, "tekst", "Vul dit in"),
        ({"datum": "2026-11-26"}, "datum", "toekomst"),
        ({"datum": "1990-01-01"}, "datum", "vóór de geboorte"),
        ({"gevolgd": "misschien"}, "gevolgd", "uit de lijst"),
    ],
)
def test_een_advies_dat_niet_kan(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    assert melding in fout(post(als(noor), "advies_nieuw", wie, ADVIES | anders), veld)
    assert not Advies.objects.exists()


@pytest.mark.parametrize("velden", [{"gevolgd": "nee"}, {"tekst": ""}, {"gevolgd": "wel"}])
def test_ook_postgresql_weigert_zo_n_advies(noor, velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        advies(fabriek.dossier(noor), **velden)


def test_hetzelfde_advies_op_een_dag_is_een_advies(noor):
    wie = fabriek.dossier(noor)
    advies(wie)
    advies(wie, datum=VANDAAG - timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        advies(wie)


# --- Referrals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"naam": ""}, "naam", "één van beide"),
        ({"waarvoor": ""}, "waarvoor", "Vul dit in"),
        ({"datum": "2026-11-26"}, "datum", "toekomst"),
        ({"status": "opgepakt"}, "teruggekoppeld_op", "stand en een datum"),
        ({"terugkoppeling": "Ja."}, "teruggekoppeld_op", "stand en een datum"),
        ({"status": "klaar", "teruggekoppeld_op": "2026-11-01"}, "teruggekoppeld_op", "vóór de verwijzing"),
        ({"status": "klaar", "teruggekoppeld_op": "2026-11-26"}, "teruggekoppeld_op", "toekomst"),
        ({"status": "afgewezen", "teruggekoppeld_op": "2026-11-20"}, "terugkoppeling", "waarom de verwijzing"),
    ],
)  # fmt: skip
def test_een_verwijzing_die_niet_kan(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    # Of two rules that are broken at once the words may stand at either field.
    antwoord = post(als(noor), "verwijzing_nieuw", wie, VERWIJZING | anders)
    assert melding in fout(antwoord, veld)
    assert not Verwijzing.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {"naam": ""},
        {"waarvoor": ""},
        {"status": "opgepakt"},
        {"terugkoppeling": "Ja."},
        {"teruggekoppeld_op": VANDAAG},
        {"status": "klaar", "teruggekoppeld_op": date(2026, 11, 1)},
        {"status": "afgewezen", "teruggekoppeld_op": VANDAAG},
        {"status": "kwijt", "teruggekoppeld_op": VANDAAG},
    ],
)
def test_ook_postgresql_weigert_zo_n_verwijzing(noor, velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        verwijzing(fabriek.dossier(noor), **velden)


def test_naar_een_partner_of_naar_een_naam_maar_niet_naar_beide(als, noor):
    wie, browser, partner = fabriek.dossier(noor), als(noor), fabriek.organisatie()
    van_boxtel = fabriek.organisatie("Welzijn", gemeente=fabriek.gemeente("Boxtel"))
    beide = post(browser, "verwijzing_nieuw", wie, VERWIJZING | {"organisatie": partner.pk})
    assert "één van beide" in fout(beide, "naam")
    elders = post(browser, "verwijzing_nieuw", wie, VERWIJZING | {"naam": "", "organisatie": van_boxtel.pk})
    assert "uit de lijst" in fout(elders, "organisatie")
    assert (
        post(browser, "verwijzing_nieuw", wie, VERWIJZING | {"naam": "", "organisatie": partner.pk}).status_code == 302
    )
    html = browser.get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert "<strong>VluchtelingenWerk</strong>: budgetcoach" in html
    assert "nog geen antwoord" in html


def test_een_partner_van_een_andere_gemeente_kan_er_ook_buiten_het_formulier_niet_in(noor):
    verwijzing(fabriek.dossier(noor), organisatie=fabriek.organisatie("W", gemeente=fabriek.gemeente("Boxtel")))
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_na_vier_weken_zonder_antwoord_staat_een_verwijzing_in_de_werkvoorraad(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    oudste = verwijzing(wie, datum=VANDAAG - timedelta(weeks=4, days=1))
    verwijzing(wie, datum=VANDAAG)
    regels = {regel.code: regel for regel in van_dossier(wie, VANDAAG)}
    assert regels["VERWIJZING"].einde == VANDAAG - timedelta(days=1)
    html = browser.get(reverse("werkvoorraad")).content.decode()
    assert "Vragen wat er van een verwijzing kwam" in html
    assert "1 dag te laat" in html
    oudste.status, oudste.teruggekoppeld_op = "opgepakt", VANDAAG
    oudste.save()
    assert {regel.code: regel for regel in van_dossier(wie, VANDAAG)}["VERWIJZING"].start == VANDAAG


# --- The partner answers ---------------------------------------------------------------------------------------------


@pytest.fixture
def partner(noor):
    return fabriek.medewerker(Rol.PARTNER, "Pien Partner", gemeente=noor.gemeente)


def deel(wie, organisatie, **velden):
    standaard = {"onderdelen": ["contact"], "basis": "afspraak", "doel": "x", "van": VANDAAG, "tot": VANDAAG}
    return Deling.objects.create(gemeente=wie.gemeente, statushouder=wie, organisatie=organisatie, **standaard | velden)


def test_een_partner_antwoordt_op_wat_naar_haar_is_verwezen(als, noor, partner):
    wie = fabriek.dossier(noor)
    deel(wie, partner.organisatie)
    rij = verwijzing(wie, organisatie=partner.organisatie, waarvoor="hulp bij de aanvraag")
    ander = verwijzing(wie, organisatie=fabriek.organisatie("Woonwijze"), waarvoor="Geheim voor haar")
    op_naam = verwijzing(wie, waarvoor="Ook geheim")
    browser = als(partner)
    html = browser.get(reverse("partner_dossier", args=[wie.dossiernummer])).content.decode()
    assert "hulp bij de aanvraag" in html
    assert "eheim" not in html
    for vreemd in (ander, op_naam):
        adres = reverse("partner_verwijzing", args=[wie.dossiernummer, vreemd.pk])
        assert browser.get(adres).status_code == browser.post(adres, {"status": "klaar"}).status_code == 404
    adres = reverse("partner_verwijzing", args=[wie.dossiernummer, rij.pk])
    assert "Maak een keuze" in browser.get(adres).content.decode()
    assert "uit de lijst" in fout(browser.post(adres, {"status": "verstuurd", "versie": "0"}), "status")
    assert "waarom" in fout(browser.post(adres, {"status": "afgewezen", "versie": "0"}), "terugkoppeling")
    antwoord = {"status": "opgepakt", "terugkoppeling": "Dinsdag is het gesprek.", "versie": "0"}
    assert browser.post(adres, antwoord | {"waarvoor": "iets anders", "datum": "2020-01-01"}).status_code == 302
    rij.refresh_from_db()
    assert (rij.status, rij.teruggekoppeld_op, rij.waarvoor) == ("opgepakt", VANDAAG, "hulp bij de aanvraag")
    assert "Dinsdag is het gesprek." in als(noor).get(reverse("dossier", args=[wie.dossiernummer])).content.decode()


def test_zonder_deling_van_nu_is_er_niets_te_antwoorden(als, noor, partner):
    wie = fabriek.dossier(noor)
    rij = verwijzing(wie, organisatie=partner.organisatie)
    adres = reverse("partner_verwijzing", args=[wie.dossiernummer, rij.pk])
    assert als(partner).get(adres).status_code == 404
    gedeeld = deel(wie, partner.organisatie)
    assert als(partner).get(adres).status_code == 200
    gedeeld.ingetrokken_op = VANDAAG
    gedeeld.save()
    assert als(partner).get(adres).status_code == 404


def test_het_tweede_slot_laat_een_partner_alleen_het_eigen_antwoord_schrijven(noor, partner):
    wie, ander = fabriek.dossier(noor), fabriek.dossier(noor)
    deel(wie, partner.organisatie)
    eigen = verwijzing(wie, organisatie=partner.organisatie)
    verwijzing(wie, organisatie=fabriek.organisatie("Woonwijze"))
    verwijzing(ander, organisatie=partner.organisatie)
    advies(wie)
    with als_webrol(), binnen(fabriek.zicht(partner)):
        assert list(Verwijzing.objects.values_list("pk", flat=True)) == [eigen.pk]
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Advies.objects.exists()
        assert Verwijzing.objects.update(status="klaar", teruggekoppeld_op=VANDAAG) == 1
        for velden in ({"waarvoor": "x"}, {"datum": VANDAAG}, {"verwezen_door": partner}, {"statushouder": ander}):
            with pytest.raises(ProgrammingError), transaction.atomic():
                Verwijzing.objects.update(**velden)
        with pytest.raises(ProgrammingError), transaction.atomic():
            verwijzing(wie, organisatie=partner.organisatie, waarvoor="zelf bedacht")
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Verwijzing.objects.all()._raw_delete("default")


def test_achter_het_tweede_slot_ziet_alleen_de_eigen_gemeente_advies_en_verwijzingen(noor):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    for wie in (fabriek.dossier(noor), fabriek.dossier(karin)):
        advies(wie)
        verwijzing(wie)
    with als_webrol(), binnen(fabriek.zicht(noor)):
        assert {rij.gemeente_id for model in (Advies, Verwijzing) for rij in model.objects.all()} == {noor.gemeente_id}
