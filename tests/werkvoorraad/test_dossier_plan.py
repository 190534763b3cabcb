"""The plan on the page of a dossier: the goals with their next step, the timeline, and the phase that it reached."""

from datetime import date

import pytest
from django.urls import reverse

from dossier.models import Mijlpaal
from pip_plan.models import Evaluatie, Pip
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import ONGETEKEND, VASTGESTELD
from toegang.rechten import Rol
from werkvoorraad.queries import dossierbeeld
from werkvoorraad.regels import fasen, gebeurtenissen

pytestmark = pytest.mark.usefixtures("vandaag")


def vast(wie, *doelen) -> Pip:
    """A plan with these goals (leefgebied, text), fixed in July."""
    plan = plannen.besproken(wie, **ONGETEKEND, niet_getekend_reden="Later.")
    for leefgebied, tekst in doelen:
        doel = plannen.doel(plan, leefgebied=leefgebied, tekst=tekst)
        plannen.stap(doel, tekst=f"Later voor {tekst}", uiterlijk=date(2027, 3, 1))
        plannen.stap(doel, tekst=f"Eerst voor {tekst}", uiterlijk=date(2027, 1, 1))
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "vastgesteld", VASTGESTELD, wie.klantmanager
    plan.save()
    return plan


def evalueer(plan, tekst, stand, resultaat=""):
    doel = plan.doelen.get(tekst=tekst)
    Evaluatie.objects.create(gemeente=plan.gemeente, doel=doel, datum=VANDAAG, stand=stand, resultaat=resultaat)


def test_lopende_doelen_staan_er_met_hun_volgende_stap_en_wat_klaar_is_daaronder(als, noor):
    wie = fabriek.dossier(noor)
    plan = vast(wie, ("taalniveau", "brieven"), ("netwerk", "buren"), ("fysiek", "fitter"))
    evalueer(plan, "brieven", "bereikt")
    evalueer(plan, "buren", "bezig")
    adres = reverse("dossier", args=[wie.dossiernummer])
    html = als(noor).get(adres).content.decode()
    paneel = html[html.index('id="plan"') : html.index('id="taken"')]
    assert paneel.index("buren") < paneel.index("fitter") < paneel.index("brieven")
    assert "Eerst voor buren" in paneel
    assert "Later voor buren" not in paneel
    assert "Eerst voor brieven" not in paneel
    van_teamleider = als(fabriek.medewerker(Rol.TEAMLEIDER)).get(adres).content.decode()
    assert "Eerst voor buren" in van_teamleider
    assert "fitter" not in van_teamleider


def test_de_tijdlijn_kent_elke_versie_en_elke_blik_op_een_doel(noor):
    wie = fabriek.dossier(noor)
    plan = vast(wie, ("taalniveau", "brieven"), ("fysiek", "fitter"))
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=VASTGESTELD)
    evalueer(plan, "brieven", "bezig", "Gaat goed.")
    evalueer(plan, "fitter", "bezig")
    plannen.pip(wie)  # a version in the making is no event

    def van(kijker):
        return [(g.datum, g.tekst) for g in gebeurtenissen(dossierbeeld(wie, fabriek.zicht(kijker)), VANDAAG, "plan")]

    versie, brieven = (VASTGESTELD, "PIP vastgesteld, versie 1"), (VANDAAG, "Doel bekeken: brieven")
    assert set(van(noor)) == {versie, brieven, (VANDAAG, "Doel bekeken: fitter")}
    assert van(fabriek.medewerker(Rol.TEAMLEIDER)) == [brieven, versie]
    alles = [g.tekst for g in gebeurtenissen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG) if "PIP" in g.tekst]
    assert alles == [versie[1]], "the step and the version are the same thing"


@pytest.mark.parametrize(("stap", "dag"), [(None, VASTGESTELD), (date(2026, 6, 1), date(2026, 6, 1))])
def test_de_fase_volgt_het_eerste_pip_hier_of_op_papier(noor, stap, dag):
    wie = fabriek.dossier(noor)
    plannen.pip(wie)
    assert {fase.naam: fase.datum for fase in fasen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG)}["PIP"] is None
    Pip.objects.all().delete()
    if stap:
        Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=stap)
    vast(wie, ("taalniveau", "brieven"))
    fase = next(een for een in fasen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG) if een.naam == "PIP")
    assert (fase.datum, fase.nu, fase.pagina) == (dag, True, "pips")


@pytest.mark.parametrize("aantal", [1, 3])
def test_een_plan_kost_een_vast_aantal_vragen(als, noor, aantal, django_assert_num_queries):
    wie = fabriek.dossier(noor)
    plan = vast(wie, *[("taalniveau", f"doel {nummer}") for nummer in range(aantal)])
    for nummer in range(aantal):
        evalueer(plan, f"doel {nummer}", "bezig")
    browser = als(noor)
    with django_assert_num_queries(31):
        browser.get(reverse("dossier", args=[wie.dossiernummer]))
