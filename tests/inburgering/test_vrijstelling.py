"""Exemptions beside each other: a part inside everything, or twice the same, says nothing new."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Mijlpaal
from inburgering.models import Vrijstelling
from tests import fabriek

pytestmark = pytest.mark.usefixtures("vandaag")
GEGEVEN = {"gevraagd_op": "2026-01-05", "besluit": "toegekend", "besloten_op": "2026-03-02"}


@pytest.fixture
def wie(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 1, 1))
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=date(2026, 2, 1))
    return wie


def stuur(browser, wie, pk=None, **velden):
    adres = reverse("vrijstelling" if pk else "vrijstelling_nieuw", args=[wie.dossiernummer, *([pk] if pk else [])])
    return browser.post(adres, {"versie": "0", **GEGEVEN, **velden})


def tijdelijk(delen, van, tot):
    return {"soort": "tijdelijk", "delen": delen, "van": van, "tot": tot}


VOORGOED = {"soort": "ontheffing", "delen": ["alles"]}
LENTE = tijdelijk(["alles"], "2026-04-01", "2026-06-30")


@pytest.mark.parametrize(
    ("eerst", "daarna", "noemt"),
    [
        (
            VOORGOED,
            {"soort": "vrijstelling", "delen": ["LE"]},
            "ontheffing van de hele inburgeringsplicht, vanaf 2 maart",
        ),
        (VOORGOED, tijdelijk(["LE"], "2026-04-01", "2026-05-01"), "ontheffing van de hele inburgeringsplicht"),
        (tijdelijk(["LE"], "2026-04-01", "2026-05-01"), VOORGOED, "tijdelijke vrijstelling van lezen, vanaf 1 april"),
        (LENTE, tijdelijk(["LE", "SP"], "2026-04-01", "2026-06-30"), "vanaf 1 april 2026 tot en met 30 juni 2026"),
        (
            {"soort": "vrijstelling", "delen": ["LE"]},
            {"soort": "vrijstelling", "delen": ["LE"]},
            "vrijstelling van lezen",
        ),
        ({"soort": "vrijstelling", "delen": ["LE", "SP"]}, {"soort": "ontheffing", "delen": ["SP"]}, "lezen, spreken"),
    ],
)
def test_wat_er_al_in_zit_kan_er_niet_bij(als, noor, wie, eerst, daarna, noemt):
    assert stuur(als(noor), wie, **eerst).status_code == 302
    fouten = stuur(als(noor), wie, **daarna).context["form"].errors["delen"]
    assert "Die twee kunnen niet naast elkaar" in fouten[0]
    assert noemt in fouten[0]
    assert Vrijstelling.objects.count() == 1


@pytest.mark.parametrize(
    ("eerst", "daarna"),
    [
        (LENTE, {"soort": "vrijstelling", "delen": ["LE"]}),  # lasts longer
        ({"soort": "vrijstelling", "delen": ["LE"]}, LENTE),
        ({"soort": "vrijstelling", "delen": ["LE"]}, {"soort": "vrijstelling", "delen": ["SP"]}),
        (LENTE, tijdelijk(["LE"], "2026-07-01", "2026-07-31")),
        (LENTE, tijdelijk(["LE"], "2026-06-30", "2026-07-31")),
        (VOORGOED, {"soort": "vrijstelling", "delen": ["LE"], "besluit": "afgewezen"}),
        ({**VOORGOED, "besluit": "", "besloten_op": ""}, {"soort": "vrijstelling", "delen": ["LE"]}),
    ],
)
def test_wat_iets_toevoegt_kan_wel(als, noor, wie, eerst, daarna):
    assert stuur(als(noor), wie, **eerst).status_code == 302
    assert stuur(als(noor), wie, **daarna).status_code == 302


def test_een_andere_datum_op_dezelfde_vrijstelling_botst_niet_met_zichzelf(als, noor, wie):
    stuur(als(noor), wie, **LENTE)
    een = Vrijstelling.objects.get()
    assert stuur(als(noor), wie, een.pk, **{**LENTE, "tot": "2026-05-31"}).status_code == 302


def test_postgresql_weigert_het_ook(wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie, "besluit": "toegekend", "besloten_op": date(2026, 3, 2)}
    Vrijstelling.objects.create(**van, **VOORGOED)
    for velden in ({"delen": ["LE"]}, {"delen": ["alles"]}):
        with pytest.raises(IntegrityError, match="valt samen"), transaction.atomic():
            Vrijstelling.objects.create(**van, soort="vrijstelling", **velden)
    assert Vrijstelling.objects.create(**{**van, "statushouder": fabriek.dossier(wie.klantmanager)}, **VOORGOED)


def test_alles_en_een_deel_daarvan_is_een_keuze(als, noor, wie):
    fouten = stuur(als(noor), wie, soort="vrijstelling", delen=["alles", "LE"]).context["form"].errors["delen"]
    assert "Kies die, of losse onderdelen" in fouten[0]
    with pytest.raises(IntegrityError, match="vrijstelling_alles_of_delen"), transaction.atomic():
        Vrijstelling.objects.create(
            gemeente=wie.gemeente, statushouder=wie, soort="vrijstelling", delen=["LE", "alles"]
        )


@pytest.mark.parametrize(
    ("velden", "veld", "klacht"),
    [
        ({**LENTE, "tot": "2026-03-31"}, "tot", "De laatste dag ligt vóór de eerste dag."),
        ({**LENTE, "van": "", "tot": "2026-03-01"}, "tot", "De laatste dag ligt vóór het besluit."),
        ({**VOORGOED, "van": "2026-04-01"}, "van", "Alleen een tijdelijke vrijstelling heeft een eerste dag."),
    ],
)
def test_de_dagen_worden_bij_het_goede_veld_uitgelegd(als, noor, wie, velden, veld, klacht):
    fouten = stuur(als(noor), wie, **velden).context["form"].errors
    assert list(fouten) == [veld]
    assert len(fouten[veld]) == 1
    assert klacht in fouten[veld][0]
    assert not Vrijstelling.objects.exists()
