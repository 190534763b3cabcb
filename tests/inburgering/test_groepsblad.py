"""The sheet of a group: hours that are taken away, and a month that is kept as a whole or per lesson."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from inburgering.aanwezigheid.handelingen import bewaar_aanwezigheid
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.models import Uren
from tests import fabriek
from tests.inburgering.test_school import leerling
from tests.inburgering.test_school_zelf import uren

pytestmark = pytest.mark.usefixtures("vandaag")
OKTOBER = Tijdvak(date(2026, 10, 1))
LES = {"dag": date(2026, 10, 5), "aanwezig": 2, "gegeven": 3}


@pytest.fixture
def selam(noor, groep):
    return leerling(noor, groep)


@pytest.fixture(params=["docent", "klantmanager"])
def ga(request, als, noor, docent, groep):
    """Somebody of the school and somebody of the gemeente, each on the own page of the group."""
    zelf = request.param == "docent"
    adres = reverse("partner_aanwezigheid" if zelf else "aanwezigheid", args=[groep.pk])
    browser = als(docent if zelf else noor)

    def naar(vraag="maand=2026-10", **velden):
        antwoord = browser.post(f"{adres}?{vraag}", velden, follow=True) if velden else browser.get(f"{adres}?{vraag}")
        return antwoord.content.decode()

    return naar


# --- Taking away -----------------------------------------------------------------------------------------------------


def test_een_leeg_gemaakt_vak_haalt_de_uren_weg_en_dat_wordt_gezegd(ga, noor, groep, selam):
    eden = leerling(noor, groep, voornamen="Eden")
    weg, blijft = uren(selam, groep, aanwezig="22.5"), uren(eden, groep)
    assert f'name="was-{selam.pk}" value="22,5"' in ga()
    html = ga(**{"gegeven": "24", f"uren-{selam.pk}": "", f"was-{selam.pk}": "22,5", f"uren-{eden.pk}": "20"})
    assert "Weggehaald: 22,5 uur van Selam Gebre." in html
    assert "Opgeslagen" not in html, "of nobody else anything changed"
    assert list(Uren.objects.all()) == [blijft]
    historie = Uren.pgh_event_models["delete"].objects.filter(pgh_obj_id=weg.pk, pgh_label="delete")
    assert historie.get().aanwezig == 22.5, "the history stays"
    assert f'name="was-{selam.pk}" value' not in ga(), "nothing is left to take away"


def test_een_hele_les_kan_leeg(ga, selam, groep):
    uren(selam, groep, **LES)
    velden = {"gegeven": "", f"uren-{selam.pk}": "", f"was-{selam.pk}": "2"}
    assert "Weggehaald: 2 uur van Selam Gebre." in ga("dag=2026-10-05", **velden)
    assert not Uren.objects.exists()


def test_bewaren_en_weghalen_staan_allebei_in_de_melding(ga, noor, groep, selam):
    eden = leerling(noor, groep, voornamen="Eden")
    uren(selam, groep)
    html = ga(**{"gegeven": "24", f"uren-{selam.pk}": "", f"was-{selam.pk}": "20", f"uren-{eden.pk}": "4"})
    assert "Opgeslagen: de uren van 1 cliënt zijn nieuw of gewijzigd. Weggehaald: 20 uur van Selam Gebre." in html
    assert "Er is niets veranderd." in ga(**{"gegeven": "24", f"uren-{eden.pk}": "4", f"was-{eden.pk}": "4"})


def test_een_vak_dat_leeg_was_haalt_niets_weg(ga, groep, selam):
    """What somebody else filled in since then stays."""
    intussen = uren(selam, groep)
    ga(**{"gegeven": "24", f"uren-{selam.pk}": "", f"was-{selam.pk}": ""})
    html = ga(**{"gegeven": "24", f"uren-{selam.pk}": "", f"was-{selam.pk}": "18"})
    assert "Bij Selam Gebre staat intussen 20 uur. Open deze pagina opnieuw" in html
    assert list(Uren.objects.all()) == [intussen]
    Uren.objects.all().delete()
    assert "Er is niets veranderd." in ga(**{"gegeven": "24", f"uren-{selam.pk}": "", f"was-{selam.pk}": "18"})


def test_alles_of_niets_geldt_ook_voor_weghalen(noor, groep, selam):
    eden = leerling(noor, groep, voornamen="Eden")
    for wie in (selam, eden):
        uren(wie, groep)
    door = fabriek.zicht(noor)
    with pytest.raises(ValidationError, match="Bij Eden Gebre"):
        bewaar_aanwezigheid(
            groep, OKTOBER, None, {}, [selam.pk, eden.pk], stond={selam.pk: "20", eden.pk: "7"}, door=door
        )
    ander = leerling(fabriek.medewerker(naam="Willem"), groep)
    uren(ander, groep)
    with pytest.raises(PermissionDenied):
        bewaar_aanwezigheid(groep, OKTOBER, None, {}, [ander.pk], stond={ander.pk: "20"}, door=door)
    assert Uren.objects.count() == 3


def test_zonder_afspraak_haalt_niemand_hier_iets_weg(als, noor, groep):
    wie = leerling(noor, groep, deelt=False)
    uren(wie, groep)
    als(noor).post(
        f"{reverse('aanwezigheid', args=[groep.pk])}?maand=2026-10",
        {"gegeven": "24", f"uren-{wie.pk}": "", f"was-{wie.pk}": "20"},
    )
    assert Uren.objects.exists()


def test_een_dicht_vak_houdt_de_anderen_niet_tegen(ga, noor, groep, selam):
    """Of somebody about whom the school may no longer tell there are more hours than there are lessons now."""
    zonder = leerling(noor, groep, deelt=False, voornamen="Zonder")
    uren(zonder, groep)
    assert "de uren van 1 cliënt zijn nieuw" in ga(**{"gegeven": "10", f"uren-{selam.pk}": "8"})
    assert set(Uren.objects.values_list("aanwezig", "gegeven")) == {(20, 24), (8, 10)}


def test_wie_een_dicht_vak_heeft_staat_onder_de_anderen(als, noor, groep, selam):
    """Tab goes from one field to the next, and not by way of a link in between."""
    dicht = leerling(noor, groep, deelt=False, voornamen="Aster", achternaam="Abel")
    html = als(noor).get(reverse("aanwezigheid", args=[groep.pk])).content.decode()
    assert html.index(f'name="uren-{selam.pk}"') < html.index(reverse("deling_nieuw", args=[dicht.dossiernummer]))


# --- As a whole, or per lesson ---------------------------------------------------------------------------------------


def test_bij_een_maand_als_geheel_wordt_per_les_niet_aangeboden(ga, groep, selam):
    assert "Per les:" in ga()
    uren(selam, groep)
    html = ga()
    assert "Per les:" not in html
    assert "Deze maand is als geheel ingevuld" in html
    html = ga("dag=2026-10-05")
    assert "staan er als geheel" in html
    assert "Opslaan" not in html
    html = ga("dag=2026-10-05", **{"gegeven": "3", f"uren-{selam.pk}": "2"})
    assert "Er is niets opgeslagen." in html
    assert Uren.objects.get().dag is None


def test_bij_lessen_wordt_de_maand_als_geheel_niet_aangeboden(ga, groep, selam):
    uren(selam, groep, **LES)
    html = ga()
    assert "Deze maand is per les ingevuld" in html
    assert "2 van 3" in html
    assert "Opslaan" not in html
    assert "Er is niets opgeslagen." in ga(**{"gegeven": "24", f"uren-{selam.pk}": "20"})
    assert Uren.objects.get().dag == LES["dag"]


def test_wie_het_anders_heeft_dan_de_groep_heeft_een_dicht_vak(ga, noor, groep, selam):
    """After a list: of one client the month as a whole, of the other per lesson."""
    eden = leerling(noor, groep, voornamen="Eden")
    uren(selam, groep)
    uren(eden, groep, **LES)
    assert "Per les: 2 uur." in ga()
    assert "20 uur in de hele maand." in ga("dag=2026-10-05")
    for vraag, dicht, open_ in (("maand=2026-10", eden, selam), ("dag=2026-10-05", selam, eden)):
        html = ga(vraag)
        assert f'name="uren-{open_.pk}"' in html
        assert f'name="uren-{dicht.pk}"' not in html
        geweigerd = ga(vraag, **{"gegeven": "3", f"uren-{dicht.pk}": "1", f"uren-{open_.pk}": "1"})
        assert "Er is niets opgeslagen: dit kan hier niet." in geweigerd
    assert set(Uren.objects.values_list("aanwezig", flat=True)) == {20, 2}


def test_wat_een_collega_intussen_invulde_wordt_niet_overschreven(ga, groep, selam):
    intussen = uren(selam, groep)
    for was, nieuw in (("18", "22"), ("18", "18"), ("", "22")):
        html = ga(**{"gegeven": "24", f"uren-{selam.pk}": nieuw, f"was-{selam.pk}": was})
        assert "Bij Selam Gebre staat intussen 20 uur. Open deze pagina opnieuw" in html
    assert list(Uren.objects.values_list("aanwezig", flat=True)) == [intussen.aanwezig]
    assert "Opgeslagen" in ga(**{"gegeven": "24", f"uren-{selam.pk}": "22", f"was-{selam.pk}": "20"})
    assert Uren.objects.get().aanwezig == 22
