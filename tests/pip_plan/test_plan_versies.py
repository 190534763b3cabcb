"""A later version: what it takes over, how it differs, another route, and how far goals are."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.models import Huisvesting, Mijlpaal
from pip_plan.beeld import beweging
from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.doel.beeld import doelen_van
from pip_plan.doel.handelingen import bewaar_doel, verwijder_doel
from pip_plan.models import Evaluatie
from pip_plan.plan import handelingen
from pip_plan.vaststellen.handelingen import stel_vast
from pip_plan.verschil.beeld import verschillen
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan.plannen import GEKOMEN, evalueer, fouten, klaar
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")


def test_een_nieuwe_versie_neemt_over_wat_nog_loopt(wie, vast, door):
    taal, buren = vast.doelen.all()
    evalueer(vast, taal, "bereikt", door)
    evalueer(vast, buren, "bezig", door, score=3)
    tweede = handelingen.begin_pip(wie, door=door)
    assert (tweede.nummer, tweede.leerroute, tweede.status, tweede.besproken_op) == (2, "b1", "concept", None)
    (doel,) = tweede.doelen.all()
    assert (doel.tekst, doel.oorsprong, doel.stappen.count()) == ("Ik ken mijn buren.", buren, 1)
    assert tweede.week.count() == 1
    (beeld,) = doelen_van(tweede, door)
    assert beeld.stand == "bezig"  # its history came along
    assert vast.doelen.count() == 2


def test_verschillen_tussen_versies_zijn_leesbaar(wie, vast, noor, door, als):
    tweede = handelingen.begin_pip(wie, door=door)
    tweede.begeleiding, tweede.mag_opleiding_afmaken = "Om de week een gesprek.", True
    bewaar_besluit(tweede, door=door)
    buren = tweede.doelen.get(leefgebied="netwerk")
    buren.tekst = "Ik ken mijn buren bij naam."
    bewaar_doel(buren, door=door)
    verwijder_doel(tweede.doelen.get(leefgebied="taalniveau"), door=door)
    anders = {(een.wat, een.oud, een.nieuw) for een in verschillen(vast, tweede, door)}
    assert ("ondersteuning en begeleiding", "Elke maand een gesprek.", "Om de week een gesprek.") in anders
    assert ("mag eerst de huidige opleiding afmaken", "nee", "ja") in anders
    assert any("Ik ken mijn buren." in oud and "bij naam" in nieuw for wat, oud, nieuw in anders if wat == "doel")
    assert any("Nederlands" in oud and not nieuw for wat, oud, nieuw in anders if wat == "doel")
    adres = reverse("pip_verschil", args=[wie.dossiernummer])
    for vraag in ({}, {"van": "1", "naar": "2"}, {"van": "2", "naar": "1"}):
        html = als(noor).get(adres, vraag).content.decode()
        assert "Om de week een gesprek." in html
        assert "Versie 1" in html
    assert "versies zijn gelijk" not in html
    assert "twee verschillende" in als(noor).get(adres, {"van": "1", "naar": "1"}).content.decode()


@pytest.mark.parametrize("vraag", [{"van": "x"}, {"van": "99", "naar": "-1"}, {"naar": ""}])
def test_een_versie_die_er_niet_is_geeft_gewoon_de_laatste(wie, vast, noor, als, vraag):
    assert als(noor).get(reverse("pip_verschil", args=[wie.dossiernummer]), vraag).status_code == 200


def later(wie, vast, dag):
    """Somebody whose plan is from long ago, looked at on `dag`."""
    return fabriek.zicht(wie.klantmanager, dag)


def test_van_route_wisselen_kan_binnen_de_termijn_en_met_een_reden(wie, vast):
    binnen, erna = date(2028, 5, 25), date(2028, 5, 26)  # the inburgeringstermijn began on 26 November 2026
    zicht = later(wie, vast, binnen)
    tweede = handelingen.begin_pip(wie, door=zicht)
    tweede.leerroute, tweede.niveau = "z", ""
    assert "waarom de leerroute verandert" in fouten(lambda: bewaar_besluit(tweede, door=zicht))
    tweede.route_reden = "De lessen gaan te snel."
    bewaar_besluit(tweede, door=zicht)
    tekst = fouten(lambda: bewaar_besluit(tweede, door=later(wie, vast, erna)))
    assert "tot en met 25 mei 2028" in tekst
    assert "anderhalf jaar" in tekst


def test_een_pip_uit_een_andere_gemeente_neemt_de_termijn_mee(wie, door):
    eerder = GEKOMEN + timedelta(days=3)
    Huisvesting.objects.update(brp_op=GEKOMEN + timedelta(days=10))  # moved here after the first PIP
    plan = klaar(wie, door, overgenomen_van="Tilburg", eerste_pip_op=eerder, niveau="A2", afgeschaald=["SP"],
                 lesuren=620, afschaal_reden="Drie keer gezakt.")  # fmt: skip
    stel_vast(plan, door=door, op=VANDAAG)
    assert Mijlpaal.objects.get().datum == eerder
    per_code = {regel.code: regel.start for regel in van_dossier(wie, VANDAAG)}
    assert per_code["TERMIJN"] == eerder + timedelta(days=1)


def test_evalueren_bij_een_gesprek(wie, vast, noor, als):
    taal, buren = vast.doelen.all()
    adres = reverse("pip_evalueren", args=[wie.dossiernummer, vast.pk])
    html = als(noor).get(adres).content.decode()
    assert taal.tekst in html
    assert buren.tekst in html
    leeg = als(noor).post(adres, {"datum": VANDAAG})
    assert "Kies bij minstens één doel" in leeg.content.decode()
    morgen = als(noor).post(adres, {"datum": VANDAAG + timedelta(days=1), f"doel{taal.pk}-stand": "bezig"})
    assert "in de toekomst" in morgen.content.decode()
    goed = {"datum": VANDAAG, f"doel{taal.pk}-stand": "bezig", f"doel{taal.pk}-score": "4"}
    assert als(noor).post(adres, goed | {f"doel{buren.pk}-stand": ""}).status_code == 302
    assert list(Evaluatie.objects.values_list("doel", "score")) == [(taal.pk, 4)]
    fout = als(noor).post(adres, goed | {f"doel{taal.pk}-score": "6"})
    assert "Kies 1 tot en met 5." in fout.content.decode()
    assert Evaluatie.objects.count() == 1


def test_beweging_per_leefgebied(wie, vast, door):
    evalueer(vast, vast.doelen.get(leefgebied="netwerk"), "bereikt", door, score=5)
    momenten, rijen = beweging(vast, doelen_van(vast, door), door)
    assert momenten == []
    assert [(een.rij.naam, een.doelen[0].stand) for een in rijen] == [
        ("Taalniveau", "nog niet begonnen"),
        ("Sociaal netwerk", "bereikt"),
    ]


def test_overnemen_van_een_andere_gemeente_kan_alleen_in_de_eerste_versie(wie, noor, door, als):
    """The rule `pip_overgenomen_volledig`: a page does not ask what it refuses."""
    eerste = handelingen.begin_pip(wie, door=door)
    assert "overgenomen_van" in besluit_van(eerste, als(noor))


def test_een_latere_versie_vraagt_niet_of_zij_is_overgenomen(vast, noor, door, als):
    html = besluit_van(handelingen.begin_pip(vast.statushouder, door=door), als(noor))
    assert "route_reden" in html
    assert "overgenomen_van" not in html


def besluit_van(pip, browser):
    return browser.get(reverse("pip_besluit", args=[pip.statushouder.dossiernummer, pip.pk])).content.decode()
