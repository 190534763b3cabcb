"""Two people in one form of a plan: what goes together goes together, and for the rest somebody chooses."""

import pytest
from django.urls import reverse

from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.models import Pip
from tests import fabriek
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
BESLUIT = {
    "leerroute": "b1", "niveau": "B1", "alfabetisering": "NVT", "gespreksritme": "13", "begeleiding": "Elke maand.",
    "pvt_invulling": "Vier keer.", "pvt_uren": "12", "route_reden": "Kan goed leren.", "mag_opleiding_afmaken": "on",
}  # fmt: skip


@pytest.fixture
def samen(wie, noor, door, als):
    """Noor and a colleague opened the same decision; the colleague saved first."""
    pip = plannen.pip(wie, **{**BESLUIT, "mag_opleiding_afmaken": True})
    bewaar_besluit(pip, door=door)  # so that there is a version to have opened
    versie = str(pip.versie)
    collega = fabriek.medewerker(Rol.TEAMLEIDER, "Ria")
    adres = reverse("pip_besluit", args=[wie.dossiernummer, pip.pk])

    def stuur(eerst, daarna):
        assert als(collega).post(adres, BESLUIT | eerst | {"versie": versie}).status_code == 302
        return als(noor).post(adres, BESLUIT | daarna | {"versie": versie})

    def nog_eens(antwoord, **velden):
        data = dict(antwoord.context["form"].data.lists()) | velden
        assert als(noor).post(adres, data).status_code == 302
        return Pip.objects.get(nummer=1)

    return stuur, nog_eens


def test_wat_allebei_een_ander_veld_is_gaat_samen(samen):
    stuur, nog_eens = samen
    antwoord = stuur({"pvt_invulling": "Acht keer.", "pvt_uren": "24"}, {"begeleiding": "Elke week."})
    html = antwoord.content.decode()
    assert "In het formulier staat nu van uw collega" in html
    assert "gaan samen" in html
    pip = nog_eens(antwoord)
    assert (pip.pvt_invulling, pip.pvt_uren, pip.begeleiding) == ("Acht keer.", 24, "Elke week.")


def test_ook_een_keuze_een_vinkje_een_lijst_en_een_leeg_getal_van_een_collega_blijven(samen, wie):
    stuur, nog_eens = samen
    plannen.vastgesteld(wie, nummer=7, vastgesteld_op=GEKOMEN)  # so that A2 can be chosen
    a2 = {"niveau": "A2", "afgeschaald": ["LE", "SP"], "lesuren": "640", "afschaal_reden": "Drie keer gezakt."}
    antwoord = stuur(
        a2 | {"alfabetisering": "A", "mag_opleiding_afmaken": "", "pvt_uren": ""}, {"begeleiding": "Elke week."}
    )
    pip = nog_eens(antwoord)
    assert (pip.alfabetisering, pip.mag_opleiding_afmaken, pip.pvt_uren) == ("A", False, None)
    assert (pip.niveau, pip.afgeschaald, pip.begeleiding) == ("A2", ["LE", "SP"], "Elke week.")


@pytest.mark.parametrize(("keuze", "blijft"), [({}, "Van Noor."), ({"neem_over": "begeleiding"}, "Van Ria.")])
def test_wat_allebei_veranderden_wordt_gekozen(samen, keuze, blijft):
    stuur, nog_eens = samen
    antwoord = stuur({"begeleiding": "Van Ria.", "pvt_uren": "20"}, {"begeleiding": "Van Noor.", "map_uren": "40"})
    botsing = antwoord.context["form"].botsing
    assert [tuple(regel) for regel in botsing.regels] == [
        ("Ondersteuning en begeleiding", "Van Ria.", "Van Noor.", "begeleiding")
    ]
    assert 'form="botsing" name="neem_over" value="begeleiding"' in antwoord.content.decode()
    assert 'id="botsing"' in antwoord.content.decode()
    pip = nog_eens(antwoord, **keuze)
    assert (pip.begeleiding, pip.pvt_uren, pip.map_uren) == (blijft, 20, 40)


def test_wie_iets_overneemt_dat_niet_in_het_formulier_staat_krijgt_niets(samen):
    stuur, nog_eens = samen
    pip = nog_eens(stuur({"begeleiding": "Van Ria."}, {"begeleiding": "Van Noor."}), neem_over="status")
    assert (pip.begeleiding, pip.status) == ("Van Noor.", "concept")
