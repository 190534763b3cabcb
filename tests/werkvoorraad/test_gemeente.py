"""What a gemeente says about itself in its letters: the functioneel beheerder keeps it, and the history knows."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests import fabriek
from toegang.handelingen import bewaar_gemeente
from toegang.models import Gemeente
from toegang.rechten import Rol

NIEUW = {"afdeling": "Wegwijs+", "postadres": "Postbus 10100, 5260 GA Vught"}


@pytest.fixture
def beheer(als):
    return als(fabriek.medewerker(Rol.BEHEERDER, "Fatima"))


def test_de_beheerder_zegt_waar_een_bezwaar_heen_kan(beheer):
    boxtel = fabriek.gemeente("Boxtel", postadres="Postbus 2")
    assert "nog niet ingevuld" in beheer.get(reverse("lengtes")).content.decode()
    antwoord = beheer.post(reverse("gemeente"), NIEUW, follow=True)
    assert NIEUW["postadres"] in antwoord.content.decode()
    vught = Gemeente.objects.get(naam="Vught")
    laatste = vught.events.select_related("pgh_context").latest("pgh_id")
    assert (laatste.pgh_label, laatste.postadres) == ("update", NIEUW["postadres"])
    assert laatste.pgh_context.metadata["url"] == reverse("gemeente")
    boxtel.refresh_from_db()
    assert boxtel.postadres == "Postbus 2"


def test_een_leeg_postadres_wordt_geweigerd_en_het_andere_veld_blijft(beheer):
    antwoord = beheer.post(reverse("gemeente"), {"afdeling": "Wat ik net typte", "postadres": ""})
    assert antwoord.context["form"].errors.keys() == {"postadres"}
    assert "Wat ik net typte" in antwoord.content.decode()
    assert not Gemeente.objects.get(naam="Vught").afdeling


def test_alleen_wie_de_inrichting_beheert_en_alleen_de_eigen_gemeente(db):
    beheerder, noor = fabriek.medewerker(Rol.BEHEERDER, "Fatima"), fabriek.medewerker()
    with pytest.raises(PermissionDenied):
        bewaar_gemeente(noor.gemeente, door=fabriek.zicht(noor))
    with pytest.raises(PermissionDenied):
        bewaar_gemeente(fabriek.gemeente("Boxtel"), door=fabriek.zicht(beheerder))
