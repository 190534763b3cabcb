"""Fixing a plan: what stands in the way, by which rule, and what begins with it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Huisvesting, Mijlpaal
from intake.keuzes import Toetsresultaat
from intake.models import Leerbaarheidstoets
from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.doel.handelingen import neem_doelen_over, verwijder_doel
from pip_plan.models import Pip
from pip_plan.plan import handelingen
from pip_plan.tekenen.handelingen import bespreek
from pip_plan.vaststellen.handelingen import stel_vast
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN, VESTIGING, fouten, klaar
from toegang.handelingen import Verouderd
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")


def test_wat_nog_mist_wordt_genoemd_met_de_regel(wie, door):
    plan = handelingen.begin_pip(wie, door=door)
    tekst = fouten(lambda: stel_vast(plan, door=door, op=VANDAAG))
    for deel in ("Kies een leerroute", "begeleiding", "participatieverklaring", "module arbeidsmarkt", "één doel",
                 "Bespreek het plan", "art. 15", "DUO"):  # fmt: skip
        assert deel in tekst
    assert not Mijlpaal.objects.exists()


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"route_reden": " "}, "waarom deze leerroute past. (Awb art. 3:46"),
        ({"begeleiding": " "}, "ondersteuning en begeleiding"),
        ({"pvt_uren": None}, "participatieverklaringstraject"),
        ({"map_invulling": ""}, "arbeidsmarkt en participatie"),
        ({"niveau": ""}, "een niveau"),
        ({"visie_client": ""}, "wat de cliënt van het plan vindt"),
        ({"getekend_client_op": None, "scan": ""}, "Laat de cliënt tekenen"),
        ({"status": "concept"}, "Bespreek het plan"),
    ],
)
def test_een_onderdeel_dat_mist_houdt_het_vaststellen_tegen(wie, door, velden, zegt):
    plan = klaar(wie, door, **velden)
    assert zegt in fouten(lambda: stel_vast(plan, door=door, op=VANDAAG))
    assert not Pip.objects.filter(status="vastgesteld").exists()


def test_wie_het_advies_van_de_intake_volgt_hoeft_de_route_niet_uit_te_leggen(wie, door, noor, als):
    intake = plannen.intake(wie)
    plan = klaar(wie, door, route_reden="", intake=intake)
    adres = reverse("pip", args=[wie.dossiernummer, plan.pk])
    assert "Klaar om vast te stellen" not in als(noor).get(adres).content.decode()
    Leerbaarheidstoets.objects.create(
        gemeente=wie.gemeente, statushouder=wie, afgenomen_op=VANDAAG, resultaat=Toetsresultaat.HAALBAAR
    )
    assert "Klaar om vast te stellen" in als(noor).get(adres).content.decode()


def test_zonder_handtekening_kan_met_een_reden(wie, door):
    plan = klaar(wie, door, getekend_client_op=None, scan="", niet_getekend_reden="Wil eerst met zijn broer praten.")
    assert stel_vast(plan, door=door, op=VANDAAG).vast


@pytest.mark.parametrize(
    ("dag", "zegt"),
    [(GEKOMEN - timedelta(days=1), "vóór de inburgeringsplicht"), (VANDAAG + timedelta(days=1), "in de toekomst")],
)
def test_een_dag_die_duo_weigert_wordt_uitgelegd(wie, door, dag, zegt):
    plan = klaar(wie, door, besproken_op=GEKOMEN, getekend_client_op=GEKOMEN)
    gezegd = fouten(lambda: stel_vast(plan, door=door, op=dag))
    assert zegt in gezegd
    assert "DUO weigert" not in gezegd, "the rule that stands behind it says so already"


def test_een_pip_voor_de_inschrijving_wordt_uitgelegd(wie, door):
    Huisvesting.objects.update(brp_op=VANDAAG)
    plan = klaar(wie, door, besproken_op=GEKOMEN, getekend_client_op=GEKOMEN)
    gister = VANDAAG - timedelta(days=1)
    assert "de inschrijving in de BRP" in fouten(lambda: stel_vast(plan, door=door, op=gister))


def test_het_eerste_pip_begint_de_termijn_en_een_latere_versie_niet(wie, door):
    def termijn():
        return next((regel.start for regel in van_dossier(wie, VANDAAG) if regel.code == "TERMIJN"), None)

    assert termijn() is None
    gister = VANDAAG - timedelta(days=1)
    stel_vast(klaar(wie, door, besproken_op=gister, getekend_client_op=gister), door=door, op=gister)
    assert termijn() == VANDAAG
    tweede = handelingen.begin_pip(wie, door=door)
    tweede.besproken_op, tweede.taal, tweede.tolk, tweede.visie_client = VANDAAG, "ti", "geen", "Goed."
    tweede.niet_getekend_reden = "Aan de telefoon besproken."
    bespreek(tweede, door=door)
    stel_vast(tweede, door=door, op=VANDAAG)
    assert termijn() == VANDAAG
    assert list(Mijlpaal.objects.values_list("datum", flat=True)) == [gister]


def test_wie_te_laat_is_zegt_waarom(noor, door, als):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)  # housed in May
    Huisvesting.objects.update(brp_op=VESTIGING)
    plan = klaar(wie, door)
    tekst = fouten(lambda: stel_vast(plan, door=door, op=VANDAAG))
    assert "art. 15" in tekst
    assert "uiterlijk 29 juli 2026" in tekst
    assert "uiterlijk 23 juni 2026" in tekst  # six weeks after the home
    adres = reverse("pip_vaststellen", args=[wie.dossiernummer, plan.pk])
    assert "Waarom is het later geworden</label>" in als(noor).get(adres).content.decode()
    leeg = als(noor).post(adres, {"dagtekening": VANDAAG, "versie": "0"}).content.decode()
    assert "Waarom is het later geworden: Schrijf op waarom het later werd.<" in leeg
    eerder = als(noor).post(adres, {"dagtekening": date(2026, 6, 20), "versie": "0"}).content.decode()
    assert "later werd.<" not in eerder  # only the day of the decision matters
    plan.te_laat_reden = "De school gaf laat advies."
    assert stel_vast(plan, door=door, op=VANDAAG).vast


def test_wie_op_tijd_is_hoeft_niets_uit_te_leggen(wie, noor, door, als):
    plan = klaar(wie, door)
    adres = reverse("pip_vaststellen", args=[wie.dossiernummer, plan.pk])
    assert "Waarom is het later" not in als(noor).get(adres).content.decode()
    assert als(noor).post(adres, {"dagtekening": VANDAAG, "versie": "0"}).status_code == 302
    assert Pip.objects.get().vastgesteld_door == noor


def test_twee_mensen_stellen_een_keer_vast(wie, noor, door, als):
    plan = klaar(wie, door)
    oud = Pip.objects.get()
    stel_vast(plan, door=door, op=VANDAAG)
    for doe in (
        lambda: stel_vast(oud, door=door, op=VANDAAG),
        lambda: bewaar_besluit(oud, door=door),
        lambda: bespreek(oud, door=door),
        lambda: handelingen.verwijder_concept(oud, door=door),
        lambda: neem_doelen_over(oud, [("netwerk", "Ik ken mijn buren.")], door=door),
        lambda: verwijder_doel(plan.doelen.get(), door=door),
    ):
        assert "verandert niet meer" in fouten(doe)
    for naam in ("pip_besluit", "pip_bespreken", "pip_vaststellen", "doel_nieuw"):
        antwoord = als(noor).get(reverse(naam, args=[wie.dossiernummer, plan.pk]), follow=True)
        assert antwoord.redirect_chain == [(reverse("pip", args=[wie.dossiernummer, plan.pk]), 302)]
        assert "verandert niet meer" in antwoord.content.decode()


def test_een_verouderde_versie_wordt_niet_vastgesteld(wie, door):
    plan = klaar(wie, door, getekend_client_op=None, scan="", niet_getekend_reden="Later.")
    oud = Pip.objects.get()
    bespreek(plan, door=door)
    with pytest.raises(Verouderd):
        stel_vast(oud, door=door, op=VANDAAG)


def test_onder_de_wet_van_2013_is_er_geen_pip(noor, als):
    ander = fabriek.dossier(noor, inburgeringsplicht_op=date(2020, 5, 1))
    door = fabriek.zicht(noor)
    with pytest.raises(ValidationError, match="wet van 2013"):
        handelingen.begin_pip(ander, door=door)
    html = als(noor).get(reverse("pips", args=[ander.dossiernummer])).content.decode()
    assert "PIP beginnen" not in html
    assert "Onder de wet van 2013 hoort er geen PIP bij." in html
    plan = plannen.pip(ander)
    assert "wet van 2013" in fouten(lambda: stel_vast(plan, door=door, op=VANDAAG))
    with pytest.raises(IntegrityError, match="wet van 2013"), transaction.atomic():
        plannen.vastgesteld(ander, nummer=2)


def test_zonder_plicht_wordt_er_niets_vastgesteld(noor):
    kind = fabriek.dossier(noor, geboortedatum=date(2012, 1, 1), inburgeringsplicht_op=None)
    plan = klaar(kind, fabriek.zicht(noor))
    assert "zonder plicht is er geen PIP" in fouten(lambda: stel_vast(plan, door=fabriek.zicht(noor), op=VANDAAG))
