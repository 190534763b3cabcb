"""Terms on their pages: the worklist, the explanation, the steps that settle them, and the command."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from bouwstenen.werkdagen import is_werkdag, werkdagen_tot
from dossier.models import Mijlpaal, Opschorting
from termijnen.models import Lengte
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from werkvoorraad.lijst import groep_van
from werkvoorraad.termijnen import PER_CODE, van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
EEN_DAG = timedelta(days=1)


def termijn(wie, code, dag=VANDAAG):
    return next((regel for regel in van_dossier(wie, dag) if regel.code == code), None)


def lijst(browser, **vraag):
    """{group: [(term, client)]} of the worklist."""
    groepen = browser.get(reverse("werkvoorraad"), vraag).context["groepen"]
    return {groep.code: [(regel.code, regel.client) for regel in groep.regels] for groep in groepen}


@pytest.fixture
def wie(noor):
    """Under the law of 2021: obliged and registered in September, without a PIP in time (due 14 November)."""
    wie = fabriek.statushouder(noor, inburgeringsplicht_op=date(2026, 9, 5))
    gezin = fabriek.huishouden(wie, gehuisvest=None)
    fabriek.huisvesting(gezin, date(2026, 9, 1), brp_op=date(2026, 9, 3))
    return wie


def test_een_te_late_termijn_staat_bovenaan_en_is_weg_na_het_vastleggen(als, noor, wie):
    browser = als(noor)
    assert ("PIP-WET", wie.naam) in lijst(browser)["te-laat"]
    html = browser.get(reverse("werkvoorraad")).content.decode()
    assert "14 november 2026" in html
    assert "11 dagen te laat" in html
    stap = {"soort": "pip", "datum": "2026-11-24", "versie": "0"}
    assert browser.post(reverse("mijlpaal_nieuw", args=[wie.dossiernummer]), stap).status_code == 302
    assert "PIP-WET" not in str(lijst(browser)["te-laat"])
    assert termijn(wie, "PIP-WET").status(VANDAAG) == "afgedaan"
    assert termijn(wie, "TERMIJN").start == date(2026, 11, 25), "the day after the first PIP"


def test_een_latere_pip_verschuift_de_inburgeringstermijn_niet(noor, wie):
    for dag in (date(2026, 10, 1), date(2026, 11, 1)):
        Mijlpaal.objects.create(gemeente=noor.gemeente, statushouder=wie, soort="pip", datum=dag)
    assert termijn(wie, "TERMIJN").start == date(2026, 10, 2)
    assert termijn(wie, "TERMIJN").einde == date(2029, 10, 1)


def test_wie_vertrok_heeft_geen_termijnen(noor, wie):
    wie.vertrokken_op, wie.vertrekreden = VANDAAG, "verhuisd"
    wie.save()
    assert van_dossier(wie, VANDAAG) == []
    assert van_dossier(wie, VANDAAG - EEN_DAG)


def test_de_lijst_toont_de_eigen_caseload_en_op_verzoek_de_waarneming(als, noor, wie):
    willem = fabriek.medewerker(naam="Willem de Wit")
    fabriek.dossier(willem, achternaam="Van Willem")
    fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")), achternaam="Boxtels")
    assert "Van Willem" not in str(lijst(als(noor), ver="on"))
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=willem, waarnemer=noor, van=VANDAAG, tot=VANDAAG)
    assert "Van Willem" in str(lijst(als(noor), wie="waarneming", ver="on"))
    assert "Gebre" not in str(lijst(als(noor), wie="waarneming", ver="on")).replace("Van Willem", "")
    team = str(lijst(als(fabriek.medewerker(Rol.TEAMLEIDER)), ver="on"))
    assert "Van Willem" in team
    assert "Boxtels" not in team


def test_filteren_op_soort_nareiziger_en_partner(als, noor, wie):
    fabriek.dossier(noor, achternaam="Ander")
    browser = als(noor)
    alleen = lijst(browser, soort="PIP-WET")
    assert {code for regels in alleen.values() for code, _ in regels} == {"PIP-WET"}
    assert not any(lijst(browser, aandacht="nareiziger", ver="on").values())
    wie.lidmaatschappen.update(nareiziger=True)
    namen = {naam for regels in lijst(browser, aandacht="nareiziger", ver="on").values() for _, naam in regels}
    assert namen == {wie.naam}


def test_de_aantallen_zijn_wat_de_lijst_toont(als, noor, wie):
    antwoord = als(noor).get(reverse("werkvoorraad"))
    html = antwoord.content.decode()
    for groep in antwoord.context["groepen"]:
        if groep.code in {"stil", "signaal"} and not groep.aantal:  # are only there when there is something in them
            assert groep.titel not in html
            continue
        assert f"{groep.titel} ({groep.aantal})" in html
        assert f"{groep.aantal} {groep.titel.lower()}" in html
        alles = als(noor).get(reverse("werkvoorraad"), {"groep": groep.code}).context["getoond"]
        assert [len(een.regels) for een in alles] == [groep.aantal]


def test_wie_er_in_de_lijst_staat_staat_in_het_logboek(als, noor, wie):
    als(noor).get(reverse("werkvoorraad"))
    assert Inzage.objects.get(pagina="werkvoorraad").dossiers == [wie.dossiernummer]


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_vraagt_een_vast_aantal_keer_de_database(als, noor, aantal, django_assert_num_queries):
    for _ in range(aantal):
        fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 9, 5))
    browser = als(noor)
    with django_assert_num_queries(9):
        browser.get(reverse("werkvoorraad"))


@pytest.mark.parametrize(
    ("uiterlijk", "groep"),
    [
        (date(2026, 11, 24), "te-laat"),
        (date(2026, 11, 25), "deze-week"),
        (date(2026, 11, 29), "deze-week"),
        (date(2026, 11, 30), "deze-maand"),
        (date(2026, 12, 1), "later"),
    ],
)
def test_een_week_eindigt_op_zondag_en_een_maand_op_de_laatste_dag(uiterlijk, groep):
    assert groep_van(uiterlijk, VANDAAG) == groep


# --- The explanation ---------------------------------------------------------------------------------------------


def test_de_uitleg_toont_artikel_begin_lengte_en_uitkomst(als, noor, wie):
    html = als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    for tekst in ("Wet inburgering 2021 art. 15", "5 september 2026 + 10 weken = 14 november 2026", "te laat"):
        assert tekst in html


def test_wat_nog_niet_te_berekenen_is_zegt_welk_feit_ontbreekt(als, noor):
    wie = fabriek.dossier(noor, gehuisvest=None, inburgeringsplicht_op=date(2026, 9, 5))
    assert termijn(wie, "PIP-BELEID").einde is None
    html = als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    assert "huisvesting ontbreekt" in html
    assert reverse("huisvesting_nieuw", args=[wie.dossiernummer]) in html


def test_een_lengte_van_de_gemeente_geldt_vanaf_haar_dag_en_alleen_daar(als, noor, wie):
    Lengte.objects.create(gemeente=noor.gemeente, code="PIP-BELEID", aantal=8, van=date(2026, 9, 1))
    Lengte.objects.create(gemeente=fabriek.gemeente("Boxtel"), code="PIP-BELEID", aantal=2, van=date(2020, 1, 1))
    assert termijn(wie, "PIP-BELEID").einde == date(2026, 9, 1) + timedelta(weeks=8)
    eerder = fabriek.dossier(noor, gehuisvest=date(2026, 8, 31), inburgeringsplicht_op=date(2026, 8, 1))
    assert termijn(eerder, "PIP-BELEID").einde == date(2026, 8, 31) + timedelta(weeks=6)
    assert "gekozen door de gemeente" in als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()


# --- Suspensions and steps ---------------------------------------------------------------------------------------

VERLENGING = {
    "soort": "verlenging", "codes": ["TERMIJN-2013"], "van": "2026-06-02", "tot": "2027-06-01", "reden": "inspanning",
    "besloten_door": "duo", "besloten_op": "2026-05-01", "versie": "0",
}  # fmt: skip


def test_een_verlenging_schuift_de_termijn_en_staat_in_de_berekening(als, noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2021, 6, 1), gehuisvest=date(2021, 6, 1))
    assert termijn(wie, "TERMIJN-2013").einde == date(2024, 5, 31)
    gegevens = VERLENGING | {"van": "2024-06-01", "tot": "2027-06-01"}
    antwoord = als(noor).post(reverse("opschorting_nieuw", args=[wie.dossiernummer]), gegevens)
    assert antwoord.status_code == 302
    assert termijn(wie, "TERMIJN-2013").einde == date(2027, 6, 1)
    html = als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    assert "nieuw einde: 1 juni 2027" in html
    assert html.count("nieuw einde") == html.count("Verlenging van 1 juni 2024") == 1, "at the term itself"
    assert "einde van: inburgeringstermijn, opschorting en verlenging meegeteld: 1 juni 2027" in html


@pytest.mark.parametrize(
    ("tot", "begint"),
    [
        (date(2026, 7, 31), "inburgeringstermijn, opschorting en verlenging meegeteld: 16 juli 2029"),
        (None, "inburgeringstermijn, en die staat stil"),
    ],
)
def test_wat_op_een_verschoven_termijn_volgt_herhaalt_de_opschorting_niet(als, noor, tot, begint):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 5, 1))
    van = {"gemeente": noor.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=date(2026, 6, 1))
    Opschorting.objects.create(
        **van, soort="opschorting", codes=["TERMIJN"], van=date(2026, 6, 17), tot=tot, reden="Bevallen.",
        besloten_door="duo", besloten_op=date(2026, 6, 10),
    )  # fmt: skip
    html = als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    berekeningen = html.split("Gezette stappen")[0]
    assert berekeningen.count(f"einde van: {begint}") == 3, "of the exam, the MAP and the PVT"
    assert berekeningen.count("Bevallen.") == 2, "of the term, and of the last day to change the route"


def test_een_lopende_opschorting_laat_de_termijn_stilstaan(noor, wie):
    velden = {"reden": "ziekte", "besloten_door": "duo", "besloten_op": VANDAAG, "codes": ["PIP-WET"]}
    Opschorting.objects.create(
        gemeente=noor.gemeente, statushouder=wie, soort="opschorting", van=date(2026, 10, 1), **velden
    )
    assert termijn(wie, "PIP-WET").einde is None
    assert termijn(wie, "PIP-WET").status(VANDAAG) == "open"


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"tot": ""}, "tot", "nieuwe einddatum"),
        ({"tot": "2026-06-01"}, "tot", "voor de begindatum"),
        ({"codes": []}, "codes", "Kies er minstens één"),
        ({"codes": ["ONZIN"]}, "codes", "uit de lijst"),
        ({"besloten_op": "2026-11-26"}, "besloten_op", "toekomst"),
    ],
)
def test_een_opschorting_die_niet_kan(als, noor, wie, anders, veld, melding):
    antwoord = als(noor).post(reverse("opschorting_nieuw", args=[wie.dossiernummer]), VERLENGING | anders)
    assert melding in " ".join(antwoord.context["form"].errors[veld])
    assert not Opschorting.objects.exists()


def test_opschortingen_overlappen_niet(als, noor, wie):
    adres = reverse("opschorting_nieuw", args=[wie.dossiernummer])
    als(noor).post(adres, VERLENGING)
    antwoord = als(noor).post(adres, VERLENGING | {"van": "2027-06-01", "tot": "2027-08-01"})
    assert "in deze periode al" in " ".join(antwoord.context["form"].errors["van"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Opschorting.objects.create(
            gemeente=noor.gemeente, statushouder=wie, soort="opschorting", codes=["TERMIJN"], van="2026-07-01",
            reden="x", besloten_door="duo", besloten_op="2026-07-01",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("datum", "melding"), [("2026-09-04", "DUO weigert"), ("2026-11-26", "toekomst"), ("1990-01-01", "DUO weigert")]
)
def test_een_pip_voor_de_inburgeringsplicht_wordt_geweigerd_met_de_regel_van_duo(als, noor, wie, datum, melding):
    stap = {"soort": "pip", "datum": datum, "versie": "0"}
    antwoord = als(noor).post(reverse("mijlpaal_nieuw", args=[wie.dossiernummer]), stap)
    assert melding in " ".join(antwoord.context["form"].errors["datum"])
    assert not Mijlpaal.objects.exists()


def test_de_knop_vult_de_stap_en_vandaag_vast_in(als, noor, wie):
    html = als(noor).get(reverse("mijlpaal_nieuw", args=[wie.dossiernummer]), {"stap": "pip"}).content.decode()
    assert '<option value="pip" selected>' in html
    assert 'value="2026-11-25"' in html


def test_elke_termijn_is_af_te_handelen(als, noor, wie):
    for een in PER_CODE.values():
        doen = als(noor).post if een.meteen else als(noor).get
        assert doen(reverse(een.adres, args=[wie.dossiernummer])).status_code == (302 if een.meteen else 200)


# --- The command and the calendar --------------------------------------------------------------------------------


def opdracht(*argumenten):
    uit = StringIO()
    call_command("termijnen", *argumenten, stdout=uit)
    return json.loads(uit.getvalue())


def test_de_opdracht_geeft_wat_de_lijst_toont(noor, wie):
    fabriek.dossier(noor)
    regels = opdracht("--peildatum=2026-11-25", f"--dossier={wie.dossiernummer}")
    (pip,) = [regel for regel in regels if regel["code"] == "PIP-WET"]
    assert pip == {
        "dossier": wie.dossiernummer,
        "persoon": "Selam Gebre",
        "code": "PIP-WET",
        "start": "2026-09-05",
        "einde": "2026-11-14",
        "afgedaan_op": None,
        "status": "verlopen",
        "grondslag": PER_CODE["PIP-WET"].grondslag,
    }
    assert {regel["dossier"] for regel in opdracht("--peildatum=2026-11-25")} > {wie.dossiernummer}


@pytest.mark.parametrize("argumenten", [["--peildatum=gisteren"], ["--peildatum=2026-11-25", "--dossier=D1"]])
def test_de_opdracht_weigert_onzin_in_een_regel(db, argumenten):
    with pytest.raises(CommandError) as fout:
        opdracht(*argumenten)
    assert "\n" not in str(fout.value)


@pytest.mark.parametrize(
    ("dag", "werkdag"),
    [
        (date(2027, 3, 26), False),  # Goede Vrijdag
        (date(2027, 3, 29), False),  # tweede paasdag
        (date(2027, 4, 27), False),  # Koningsdag
        (date(2027, 5, 5), False),  # Bevrijdingsdag, every year for the law
        (date(2027, 5, 6), False),  # Hemelvaart
        (date(2027, 5, 7), True),
        (date(2027, 5, 8), False),  # a Saturday
    ],
)
def test_werkdagen(dag, werkdag):
    assert is_werkdag(dag) is werkdag


def test_werkdagen_tot_telt_de_laatste_dag_mee():
    vrijdag = date(2027, 3, 25) + EEN_DAG
    assert werkdagen_tot(date(2027, 3, 30), vrijdag) == 1, "Easter: only Tuesday"
    assert werkdagen_tot(vrijdag, date(2027, 3, 30)) == -1
    assert werkdagen_tot(vrijdag, vrijdag) == 0
