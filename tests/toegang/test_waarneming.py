"""The pages on which a teamleider arranges who replaces whom."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Medewerker, Waarneming
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture
def willem(db) -> Medewerker:
    return fabriek.medewerker(naam="Willem de Wit")


@pytest.fixture
def ingrid(als, db) -> Client:
    """The browser of a teamleider."""
    return als(fabriek.medewerker(Rol.TEAMLEIDER, naam="Ingrid Vos"))


def velden(noor: Medewerker, willem: Medewerker, **anders: str) -> dict[str, str]:
    return {"afwezige": str(noor.pk), "waarnemer": str(willem.pk), "van": "2026-11-25", "tot": "2026-12-04", **anders}


def fouten(antwoord) -> list[str]:
    return list(antwoord.context["form"].errors)


def test_regelen_wijzigen_en_terugnemen(ingrid, noor, willem):
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem), follow=True)
    assert "De waarneming is opgeslagen." in antwoord.content.decode()
    rij = Waarneming.objects.get()
    assert (rij.afwezige, rij.waarnemer, rij.van, rij.tot) == (noor, willem, VANDAAG, VANDAAG + timedelta(9))
    ingrid.post(reverse("waarneming", args=[rij.pk]), velden(noor, willem, tot="2026-11-27"))
    rij.refresh_from_db()
    assert rij.tot == VANDAAG + timedelta(2)
    ingrid.post(reverse("waarneming_verwijderen", args=[rij.pk]))
    assert not Waarneming.objects.exists()


def test_wie_waarneemt_vindt_de_dossiers_in_de_eigen_caseload(ingrid, noor, willem, als):
    dossier = fabriek.dossier(noor, achternaam="Zeldzaamnaam")
    assert dossier.achternaam not in als(willem).get(reverse("caseload")).content.decode()
    ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem))
    assert dossier.achternaam in als(willem).get(reverse("caseload")).content.decode()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"tot": "2026-11-24"}, "tot"), ({"van": ""}, "van"), ({"van": "morgen"}, "van"), ({"afwezige": ""}, "afwezige")],
)
def test_wat_niet_klopt_staat_bij_het_veld(ingrid, noor, willem, anders, veld):
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem, **anders))
    assert fouten(antwoord) == [veld]
    assert not Waarneming.objects.exists()


def test_niemand_neemt_voor_zichzelf_waar(ingrid, noor):
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, noor))
    assert fouten(antwoord) == ["waarnemer"]


def test_er_is_een_waarnemer_tegelijk(ingrid, noor, willem):
    ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem))
    ander = fabriek.medewerker(naam="Ada Jansen")
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, ander, van="2026-12-04", tot=""))
    assert fouten(antwoord) == ["van"]
    assert "al een waarnemer" in antwoord.content.decode()
    ingrid.post(reverse("waarneming_nieuw"), velden(noor, ander, van="2026-12-05", tot=""))
    assert Waarneming.objects.count() == 2


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER, Rol.PARTNER])
def test_alleen_wie_een_caseload_kan_hebben_neemt_waar(ingrid, noor, rol):
    ander = fabriek.medewerker(rol, naam="Iemand Anders")
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, ander))
    assert fouten(antwoord) == ["waarnemer"]
    assert "Iemand Anders" not in antwoord.content.decode()


def test_een_geblokkeerde_collega_neemt_niet_waar(ingrid, noor, willem):
    Medewerker.objects.filter(pk=willem.pk).update(is_active=False)
    assert fouten(ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem))) == ["waarnemer"]


@pytest.mark.parametrize(
    ("van", "tot", "woord"),
    [("2026-11-26", "", "gepland"), ("2026-11-25", "", "loopt"), ("2026-11-01", "2026-11-24", "voorbij")],
)
def test_de_lijst_zegt_wat_nu_geldt(ingrid, noor, willem, van, tot, woord):
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=van, tot=tot or None)
    assert f">{woord}</span>" in ingrid.get(reverse("waarnemingen")).content.decode()


def test_een_lege_lijst_zegt_wat_te_doen(ingrid):
    pagina = ingrid.get(reverse("waarnemingen")).content.decode()
    assert "Er is geen waarneming geregeld" in pagina
    assert reverse("waarneming_nieuw") in pagina


def test_een_waarneming_van_een_andere_gemeente_bestaat_niet(ingrid):
    boxtel = fabriek.gemeente("Boxtel")
    een, ander = (fabriek.medewerker(gemeente=boxtel) for _ in range(2))
    rij = Waarneming.objects.create(gemeente=boxtel, afwezige=een, waarnemer=ander, van=VANDAAG)
    assert ingrid.get(reverse("waarneming", args=[rij.pk])).status_code == 404
    assert ingrid.post(reverse("waarneming_verwijderen", args=[rij.pk])).status_code == 404
    assert Waarneming.objects.filter(pk=rij.pk).exists()


def test_wat_de_pagina_zelf_meestuurt_is_op_te_slaan(ingrid, noor, willem):
    """A record without a version has no field for one."""
    ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem))
    adres = reverse("waarneming", args=[Waarneming.objects.get().pk])
    formulier = ingrid.get(adres).context["form"]
    gegevens = {veld.html_name: veld.value() for veld in formulier if veld.value() is not None}
    assert "versie" not in gegevens
    assert ingrid.post(adres, gegevens | {"versie": "7"}).status_code == 302
