"""Facts that become known after a plan was fixed: written down as they are, and said where people look."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.models import Huisvesting
from intake.models import Leerbaarheidstoets
from pip_plan.models import Pip
from pip_plan.plan.queries import past_niet_meer, voorgeschiedenis
from pip_plan.tekenen.handelingen import bespreek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import VASTGESTELD, fouten, intake

pytestmark = pytest.mark.usefixtures("vandaag")
KOP = "Dit plan past niet meer bij het dossier"


@pytest.fixture
def plan(wie) -> Pip:
    """Fixed in July, on the B1-route with hours."""
    wie.inburgeringsplicht_op = plannen.PLICHT
    wie.save()
    Huisvesting.objects.update(brp_op=plannen.VESTIGING, van=plannen.VESTIGING)
    return plannen.vastgesteld(wie, intensiteit=640)


def gezegd(plan: Pip) -> str:
    plan = Pip.objects.select_related("statushouder").get(pk=plan.pk)
    return " ".join(een.tekst for een in past_niet_meer(plan, voorgeschiedenis(plan.statushouder, plan)))


def maak_gezinsmigrant(wie):
    wie.gezinsmigrant = True
    wie.save()


def schrijf_later_in(wie):
    Huisvesting.objects.update(brp_op=VASTGESTELD + timedelta(days=1))


def meld_later(wie):
    wie.inburgeringsplicht_op = VASTGESTELD + timedelta(days=1)
    wie.save()


def toets(wie, resultaat="niet_haalbaar", dag=VANDAAG):
    Leerbaarheidstoets.objects.create(gemeente=wie.gemeente, statushouder=wie, afgenomen_op=dag, resultaat=resultaat)


@pytest.mark.parametrize(
    ("gebeurt", "zegt"),
    [
        (maak_gezinsmigrant, "640 geschatte uren"),
        (schrijf_later_in, "vóór de inschrijving in de BRP op 9 juli 2026"),
        (meld_later, "vóór de inburgeringsplicht op 9 juli 2026"),
        (lambda wie: intake(wie, "z"), "koos de Z-route, dit plan de B1-route"),
        (toets, "B1 niet haalbaar"),
    ],
)
def test_wat_later_bekend_wordt_staat_bij_het_plan_en_het_dossier(wie, plan, noor, als, gebeurt, zegt):
    assert gezegd(plan) == ""
    gebeurt(wie)
    assert zegt in gezegd(plan)
    nummer = wie.dossiernummer
    for adres in (
        reverse("pip", args=[nummer, plan.pk]),
        reverse("pips", args=[nummer]),
        reverse("dossier", args=[nummer]),
    ):
        html = als(noor).get(adres).content.decode()
        assert KOP in html
        assert zegt in html


@pytest.mark.parametrize(
    "gebeurt",
    [
        lambda wie: intake(wie, "b1"),
        lambda wie: intake(wie, "z", VASTGESTELD - timedelta(days=1)),
        lambda wie: toets(wie, "haalbaar"),
        lambda wie: toets(wie, dag=VASTGESTELD),
        lambda wie: toets(wie, "onbekend"),
    ],
)
def test_wat_ervoor_al_bekend_was_of_wel_past_waarschuwt_niet(wie, plan, noor, als, gebeurt):
    gebeurt(wie)
    assert gezegd(plan) == ""
    assert KOP not in als(noor).get(reverse("dossier", args=[wie.dossiernummer])).content.decode()


def test_wie_het_gegeven_wijzigt_ziet_meteen_wat_niet_meer_past(wie, plan, noor, als):
    """The page that the form of the person goes back to says it."""
    adres = reverse("persoon", args=[wie.dossiernummer])
    velden = {
        "voornamen": wie.voornamen, "achternaam": wie.achternaam, "geboortedatum": "1995-03-03", "geslacht": "vrouw",
        "inburgeringsplicht_op": "2026-05-01", "gezinsmigrant": "on", "contacttaal": "ti", "versie": wie.versie,
    }  # fmt: skip
    antwoord = als(noor).post(adres, velden, follow=True)
    assert antwoord.redirect_chain, antwoord.context["form"].errors
    assert KOP in antwoord.content.decode()


def test_een_bijgesteld_plan_waarschuwt_niet_meer(wie, plan, noor, als):
    maak_gezinsmigrant(wie)
    plannen.vastgesteld(wie, vastgesteld_op=VANDAAG, dag=VANDAAG)
    for een in Pip.objects.all():
        assert KOP not in als(noor).get(reverse("pip", args=[wie.dossiernummer, een.pk])).content.decode()


def test_voor_een_plan_dat_niet_meer_kan_tekent_niemand(wie, door):
    plan = plannen.besproken(wie, dag=VANDAAG, intensiteit=640, visie_client="Goed.", **plannen.ONGETEKEND)
    plannen.doel(plan)
    maak_gezinsmigrant(wie)
    plan = Pip.objects.get()
    plan.getekend_client_op, plan.scan = date(2026, 11, 25), "pip_scan/x"
    assert "alleen voor asielstatushouders" in fouten(lambda: bespreek(plan, door=door))
