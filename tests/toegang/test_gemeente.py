"""What a gemeente sets about itself: the functioneel beheerder keeps it, everybody sees it, and the history knows."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from bouwstenen import huisstijl
from tests import fabriek
from toegang.gemeente.forms import KLEUREN
from toegang.gemeente.handelingen import bewaar_gemeente
from toegang.models import Gemeente
from toegang.rechten import Rol

NIEUW = {
    "naam": "Vught", "code": "0865", "logotekst": "", "afdeling": "Wegwijs+",
    "postadres": "Postbus 10100, 5260 GA Vught",
}  # fmt: skip
STANDAARD = {naam: huisstijl.STANDAARD[token] for naam, (_, token) in KLEUREN.items()}


@pytest.fixture
def beheer(als):
    return als(fabriek.medewerker(Rol.BEHEERDER, "Fatima"))


def fouten(antwoord) -> dict[str, list[str]]:
    return dict(antwoord.context["form"].errors)


def test_de_beheerder_zegt_waar_een_bezwaar_heen_kan(beheer):
    boxtel = fabriek.gemeente("Boxtel", postadres="Postbus 2")
    assert "nog niet ingevuld" in beheer.get(reverse("gemeente")).content.decode()
    antwoord = beheer.post(reverse("gemeente_wijzigen"), NIEUW, follow=True)
    assert NIEUW["postadres"] in antwoord.content.decode()
    vught = Gemeente.objects.get(naam="Vught")
    laatste = vught.events.select_related("pgh_context").latest("pgh_id")
    assert (laatste.pgh_label, laatste.postadres) == ("update", NIEUW["postadres"])
    assert laatste.pgh_context.metadata["url"] == reverse("gemeente_wijzigen")
    boxtel.refresh_from_db()
    assert boxtel.postadres == "Postbus 2"


def test_naam_code_en_tekst_linksboven_staan_op_elke_pagina(beheer):
    beheer.post(reverse("gemeente_wijzigen"), NIEUW | {"naam": "Vught en omstreken", "code": "0866"})
    assert "Gemeente Vught en omstreken" in beheer.get(reverse("lengtes")).content.decode()
    beheer.post(reverse("gemeente_wijzigen"), NIEUW | {"logotekst": "Werkplein <b>De Meierij</b>"})
    assert "Werkplein &lt;b&gt;De Meierij" in beheer.get(reverse("lengtes")).content.decode()


@pytest.mark.parametrize(
    ("anders", "veld", "zegt"),
    [
        ({"postadres": ""}, "postadres", "Vul dit in."),
        ({"code": "865"}, "code", "Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865."),
        ({"code": "0757"}, "code", "Er is al een gemeente met deze code."),
        ({"naam": "Boxtel"}, "naam", "Er is al een gemeente met deze naam."),
        ({"naam": "gemeente Vught"}, "naam", "Laat “Gemeente” weg: dat staat er al voor."),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld_en_het_andere_blijft(beheer, anders, veld, zegt):
    Gemeente.objects.create(code="0757", naam="Boxtel")
    antwoord = beheer.post(reverse("gemeente_wijzigen"), NIEUW | {"afdeling": "Wat ik net typte"} | anders)
    assert fouten(antwoord) == {veld: [zegt]}
    assert "Wat ik net typte" in antwoord.content.decode()
    assert not Gemeente.objects.get(naam="Vught").afdeling


def test_alleen_wie_de_inrichting_beheert_en_alleen_de_eigen_gemeente(db):
    beheerder, noor = fabriek.medewerker(Rol.BEHEERDER, "Fatima"), fabriek.medewerker()
    with pytest.raises(PermissionDenied):
        bewaar_gemeente(noor.gemeente, door=fabriek.zicht(noor))
    with pytest.raises(PermissionDenied):
        bewaar_gemeente(fabriek.gemeente("Boxtel"), door=fabriek.zicht(beheerder))


# --- Colours ---------------------------------------------------------------------------------------------------------


def test_eigen_kleuren_ziet_iedereen_en_alleen_wat_anders_is_wordt_bewaard(beheer, als):
    groen = STANDAARD | {"kopbalk": "#004d2a"}
    assert beheer.post(reverse("gemeente_kleuren"), groen)["Location"] == reverse("gemeente")
    vught = Gemeente.objects.get(naam="Vught")
    assert vught.thema == {huisstijl.KOPBALK: "#004d2a"}
    assert "#004d2a" in beheer.get(reverse("thema", args=[vught.code])).content.decode()
    eerst = als(fabriek.medewerker()).get(reverse("werkvoorraad")).context["huisstijl"].thema_css_url
    beheer.post(reverse("gemeente_kleuren"), groen | {"kopbalk": "#4d002a"})
    later = als(fabriek.medewerker()).get(reverse("werkvoorraad")).context["huisstijl"].thema_css_url
    assert eerst != later  # a browser that kept the first asks for the second
    assert eerst.partition("?")[0] == later.partition("?")[0] == reverse("thema", args=[vught.code])
    beheer.post(reverse("gemeente_kleuren"), groen | {"standaard": "on"})
    vught.refresh_from_db()
    assert vught.thema == {}


def test_bij_elke_kleur_staat_hoe_goed_die_te_lezen_is(beheer):
    pagina = beheer.get(reverse("gemeente_kleuren")).content.decode()
    assert "De tekst in de kopbalk: 11,1 op 1, goed." in pagina
    assert pagina.count("op 1, goed.") == len(huisstijl.oordelen(huisstijl.STANDAARD))


def test_wat_niet_te_lezen_is_wordt_bij_de_kleur_geweigerd(beheer):
    antwoord = beheer.post(reverse("gemeente_kleuren"), STANDAARD | {"link": "#8899aa"})
    (veld, meldingen), *rest = fouten(antwoord).items()
    assert (veld, rest) == ("link", [])
    assert meldingen[0].startswith("Te weinig contrast voor een link: 2,9 op 1, minstens 4,5 is nodig.")
    assert "Een link: 2,9 op 1, te weinig." in antwoord.content.decode()
    assert Gemeente.objects.get(naam="Vught").thema == {}


@pytest.mark.parametrize("kleur", ["rood", "#00568b; }", "#00568b\n", "", "#12345g"])
def test_wat_geen_kleur_is_komt_niet_in_de_stijl(beheer, kleur):
    antwoord = beheer.post(reverse("gemeente_kleuren"), STANDAARD | {"knop": kleur})
    assert list(fouten(antwoord)) == ["knop"]
    assert Gemeente.objects.get(naam="Vught").thema == {}


def test_bekijken_laat_het_zien_en_bewaart_niets(beheer):
    keuze = STANDAARD | {"kopbalk": "#004d2a", "bekijk": "Voorbeeld bekijken"}
    antwoord = beheer.post(reverse("gemeente_kleuren"), keuze)
    assert antwoord.content.decode().count('fill="#004d2a"') == 1
    assert antwoord.context["form"]["kopbalk"].value() == "#004d2a"
    assert Gemeente.objects.get(naam="Vught").thema == {}
