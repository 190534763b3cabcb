"""Activities: Wegwijs+ first, what was planned, who pays, what was postponed and comes back, and all costs together."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Deling
from pip_plan.financiering.queries import per_bron, totaal
from pip_plan.models import Activiteit
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.rechten import Rol
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")

TRAJECT = {"soort": "traject", "uitvoerder": "wsd", "van": "2026-12-01", "versie": "0"}
REDEN = {"waarom_niet_wegwijs": "Er is begeleiding op de werkvloer nodig."}


def nieuw(browser, wie, **anders):
    return browser.post(reverse("activiteit_nieuw", args=[wie.dossiernummer]), TRAJECT | anders)


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def activiteit(wie, **velden):
    standaard = {"soort": "stage", "van": date(2026, 6, 1)}
    return Activiteit.objects.create(gemeente=wie.gemeente, statushouder=wie, **standaard | velden)


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({}, "waarom_niet_wegwijs", "Wegwijs+ gaat voor"),
        ({"waarom_niet_wegwijs": "   "}, "waarom_niet_wegwijs", "Wegwijs+ gaat voor"),
        (REDEN | {"uitvoerder": "wegwijs"}, "waarom_niet_wegwijs", "Maak haar leeg"),
        (REDEN | {"soort": "stage", "uitvoerder": ""}, "waarom_niet_wegwijs", "Maak haar leeg"),
        (REDEN | {"gepland_tot": "2027-01-01"}, "gepland_tot", "geplande begin"),
        (REDEN | {"gepland_van": "2027-01-02", "gepland_tot": "2027-01-01"}, "gepland_tot", "ligt daarna"),
        (REDEN | {"kosten": "100"}, "financiering", "Kies waaruit"),
        (REDEN | {"kosten": "-1", "financiering": "wmo"}, "kosten", "nul of meer"),
        (REDEN | {"kosten": "0,005", "financiering": "wmo"}, "kosten", "achter de komma"),
        (REDEN | {"uitgesteld_tot": "2027-01-01", "van": "2027-02-01"}, "uitgesteld_reden", "reden én de dag"),
        (REDEN | {"uitgesteld_reden": "ziek"}, "uitgesteld_reden", "reden én de dag"),
        (
            REDEN | {"uitgesteld_reden": "ziek", "uitgesteld_tot": "2027-03-01", "tot": "2027-02-01"},
            "uitgesteld_tot", "al is afgelopen",
        ),
        (REDEN | {"uitgesteld_reden": "ziek", "uitgesteld_tot": "2026-11-25"}, "uitgesteld_tot", "al voorbij"),
        (REDEN | {"uitgesteld_reden": "ziek", "uitgesteld_tot": "2027-01-01"}, "van", "1 januari 2027 of later"),
    ],
)  # fmt: skip
def test_een_activiteit_die_niet_kan_wordt_met_de_reden_geweigerd(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    assert melding in fout(nieuw(als(noor), wie, **anders), veld)
    assert not Activiteit.objects.exists()


def test_ook_een_traject_dat_al_begon_zegt_waarom_een_ander_het_doet(als, noor):
    """PostgreSQL asks for the reason from a day on; who chooses another executor now gives it, whatever the day."""
    wie = fabriek.dossier(noor)
    assert "Wegwijs+ gaat voor" in fout(nieuw(als(noor), wie, van="2026-06-01"), "waarom_niet_wegwijs")
    oud = activiteit(wie, soort="traject", uitvoerder="wsd", van=date(2026, 6, 1))
    adres = reverse("activiteit", args=[wie.dossiernummer, oud.pk])
    zelfde = TRAJECT | {"uitvoerder": "wsd", "van": "2026-06-01", "functie": "Kok", "versie": str(oud.versie)}
    assert als(noor).post(adres, zelfde).status_code == 302, "of an old one nobody wrote it down"
    oud.refresh_from_db()
    anders = zelfde | {"uitvoerder": "kw1c", "versie": str(oud.versie)}
    assert "Wegwijs+ gaat voor" in fout(als(noor).post(adres, anders), "waarom_niet_wegwijs")


def test_een_begin_over_tientallen_jaren_kan_niet(als, noor):
    wie = fabriek.dossier(noor)
    for veld in ("van", "gepland_van"):
        assert "tien jaar vooruit" in fout(nieuw(als(noor), wie, **REDEN, **{veld: "2090-01-01"}), veld)


@pytest.mark.parametrize(
    "velden",
    [
        {"soort": "traject", "uitvoerder": "wsd", "van": date(2026, 12, 1)},
        {"soort": "traject_meer", "uitvoerder": "kw1c", "van": date(2027, 5, 1)},
        {"waarom_niet_wegwijs": "Geen traject."},
        {"soort": "traject", "uitvoerder": "wegwijs", "waarom_niet_wegwijs": "Toch wel."},
        {"gepland_tot": VANDAAG},
        {"gepland_van": VANDAAG, "gepland_tot": VANDAAG - timedelta(days=1)},
        {"financiering": "eigen geld"},
        {"kosten": 10},
        {"kosten": -10, "financiering": "wmo"},
        {"uitgesteld_tot": VANDAAG},
        {"uitgesteld_reden": "ziek"},
        {"uitgesteld_reden": "ziek", "uitgesteld_tot": VANDAAG, "tot": VANDAAG - timedelta(days=1)},
    ],
)
def test_ook_postgresql_weigert(noor, velden):
    wie = fabriek.dossier(noor)
    with pytest.raises(IntegrityError), transaction.atomic():
        activiteit(wie, **velden)


def test_van_een_traject_van_voor_december_is_geen_reden_bekend(noor):
    wie = fabriek.dossier(noor)
    activiteit(wie, soort="traject", uitvoerder="wsd", van=date(2026, 11, 30))
    activiteit(wie, soort="traject_meer", uitvoerder="wegwijs", van=date(2026, 12, 1))


def test_alles_wat_is_ingevuld_staat_op_de_pagina(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    plan = {"gepland_van": "2026-12-01", "gepland_tot": "2027-02-28", "van": "2027-01-11"}
    geld = {"financiering": "participatie", "kosten": "2370.50"}
    uitstel = {"uitgesteld_reden": "Eerst de opvang regelen.", "uitgesteld_tot": "2027-01-11"}
    assert nieuw(browser, wie, **REDEN, **plan, **geld, **uitstel).status_code == 302
    html = browser.get(reverse("activiteiten", args=[wie.dossiernummer])).content.decode()
    for tekst in (
        "volgens plan 1 dec 2026 – 28 feb 2027", "11 jan 2027", "Participatiebudget, €\N{NO-BREAK SPACE}2.370,50",
        "niet bij Wegwijs+: Er is begeleiding", "uitgesteld", "Opnieuw bekijken op 11 januari 2027 (over 7 weken)",
        "Eerst de opvang regelen.", "Samen €\N{NO-BREAK SPACE}2.370,50",
    ):  # fmt: skip
        assert tekst in html


def test_wat_is_uitgesteld_komt_terug_op_de_afgesproken_dag(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    later = {"uitgesteld_reden": "Eerst de schulden.", "uitgesteld_tot": "2026-12-14", "van": "2026-12-14"}
    nieuw(browser, wie, **REDEN, **later)
    activiteit(wie, uitgesteld_tot=date(2027, 2, 1), uitgesteld_reden="Ander.")
    regels = {regel.code: regel for regel in van_dossier(wie, VANDAAG)}
    assert regels["UITSTEL"].einde == date(2026, 12, 14)
    werklijst = browser.get(reverse("werkvoorraad")).content.decode()
    assert "Uitgestelde activiteit opnieuw bekijken" in werklijst
    Activiteit.objects.update(uitgesteld_tot=None, uitgesteld_reden="")
    assert "UITSTEL" not in {regel.code for regel in van_dossier(wie, VANDAAG)}


def test_een_oud_uitstel_houdt_een_andere_wijziging_niet_tegen(als, noor):
    """The day of the review has passed: also then somebody can write down what came of it."""
    wie = fabriek.dossier(noor)
    rij = activiteit(wie, uitgesteld_tot=VANDAAG, uitgesteld_reden="ziek")
    gegevens = {
        "soort": "stage", "van": "2026-06-01", "uitgesteld_tot": "2026-11-25", "uitgesteld_reden": "nog ziek",
        "versie": "0",
    }  # fmt: skip
    assert als(noor).post(reverse("activiteit", args=[wie.dossiernummer, rij.pk]), gegevens).status_code == 302


def test_een_partner_haalt_niet_op_wat_alleen_van_de_gemeente_is(als, noor, django_assert_num_queries):
    wie, partner = fabriek.dossier(noor), fabriek.medewerker(Rol.PARTNER)
    activiteit(
        wie, soort="traject", uitvoerder="wsd", organisatie="Gedeelde plek", waarom_niet_wegwijs="Intern A",
        financiering="wmo", kosten=815, uitgesteld_tot=VANDAAG, uitgesteld_reden="Intern B",
    )  # fmt: skip
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner.organisatie, onderdelen=["activiteiten"],
        basis="afspraak", doel="werk", van=VANDAAG, tot=VANDAAG,
    )  # fmt: skip
    html = als(partner).get(reverse("partner_dossier", args=[wie.dossiernummer])).content.decode()
    assert "Gedeelde plek" in html
    assert not any(tekst in html for tekst in ("Intern", "815", "Wmo"))


# --- Totals ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def teamleider(noor):
    return fabriek.medewerker(Rol.TEAMLEIDER, "Tineke Smit", gemeente=noor.gemeente)


def test_de_teamleider_ziet_per_bron_wat_het_kost(als, noor, teamleider):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    wie = fabriek.dossier(noor)
    activiteit(wie, financiering="wmo", kosten=Decimal("0.10"), organisatie="a")
    activiteit(wie, financiering="wmo", kosten=Decimal("0.20"), organisatie="b")
    activiteit(wie, financiering="web", organisatie="c")
    activiteit(wie, soort="traject", uitvoerder="wegwijs")
    activiteit(wie, organisatie="vrijwillig, kost niets")
    activiteit(wie, financiering="wmo", kosten=500, van=date(2025, 12, 31), organisatie="vorig jaar")
    activiteit(fabriek.dossier(karin), financiering="wmo", kosten=9999)
    browser = als(teamleider)
    pagina = browser.get(reverse("financiering"))
    bronnen = {bron.code: (bron.aantal, bron.zonder_bedrag, bron.kosten) for bron in pagina.context["bronnen"]}
    assert bronnen == {
        "mb": (0, 0, 0), "participatie": (0, 0, 0), "bijzonder": (0, 0, 0), "amif": (0, 0, 0),
        "wmo": (2, 0, Decimal("0.30")), "web": (1, 1, 0), "zonder": (1, 1, 0),
    }  # fmt: skip
    assert "€\N{NO-BREAK SPACE}0,30" in pagina.content.decode()
    alles = browser.get(reverse("financiering"), {"jaar": "alle"}).context["totaal"]
    assert (alles.aantal, alles.kosten) == (5, Decimal("500.30"))
    assert browser.get(reverse("financiering"), {"jaar": "onzin"}).context["totaal"].kosten == Decimal("0.30")


def test_een_aantal_leidt_naar_precies_die_activiteiten(als, noor, teamleider):
    wie = fabriek.dossier(noor)
    activiteit(wie, financiering="wmo", organisatie="Telt mee")
    activiteit(wie, financiering="web", organisatie="Telt elders")
    activiteit(wie, soort="traject", uitvoerder="wegwijs", functie="Zonder bron")
    browser = als(teamleider)
    for bron, rijen in (("wmo", ["Telt mee"]), ("zonder", [""]), ("amif", []), ("onzin", [])):
        getoond = browser.get(reverse("financiering"), {"bron": bron}).context["pagina"]
        assert [rij.organisatie for rij in getoond] == rijen


def test_een_klantmanager_ziet_de_totalen_niet(als, noor):
    assert als(noor).get(reverse("financiering")).status_code == 403


bedragen = st.one_of(st.none(), st.decimals(0, 99_999, places=2))
bronnen = st.sampled_from(["", "mb", "participatie", "bijzonder", "web", "wmo", "amif"])


class TestTotalen(TestCase):
    @settings(max_examples=40)
    @given(st.lists(st.tuples(bronnen, bedragen, st.booleans()), max_size=12))
    def test_de_totalen_kloppen_op_de_cent(self, rijen):
        noor = fabriek.medewerker()
        wie = fabriek.statushouder(noor)
        centen, aantal = 0, 0
        for nummer, (bron, bedrag, traject) in enumerate(rijen):
            bedrag = bedrag if bron else None
            soort = {"soort": "traject", "uitvoerder": "wegwijs"} if traject else {}
            activiteit(wie, financiering=bron, kosten=bedrag, organisatie=str(nummer), **soort)
            centen += int(bedrag * 100) if bedrag else 0
            aantal += bool(bron) or traject
        samen = totaal(per_bron(Activiteit.objects.filter(statushouder=wie)))
        assert (samen.aantal, int(samen.kosten * 100)) == (aantal, centen)
