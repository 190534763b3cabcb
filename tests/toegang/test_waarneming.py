"""The pages on which a teamleider arranges who replaces whom."""

import threading
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests import fabriek
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.tegelijk import tegelijk
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


# --- Who replaces somebody is there -----------------------------------------------------------------------------------


def regel(afwezige: Medewerker, waarnemer: Medewerker, van: str = "2026-11-25", tot: str | None = "2026-12-04") -> None:
    rij = {"gemeente": afwezige.gemeente, "van": van, "tot": tot}
    Waarneming.objects.create(afwezige=afwezige, waarnemer=waarnemer, **rij)


def test_twee_mensen_nemen_niet_voor_elkaar_waar(ingrid, noor, willem):
    regel(willem, noor, tot="2026-12-11")
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem, van="2026-12-01"))
    assert antwoord.context["form"].errors["waarnemer"] == [
        "Willem de Wit is zelf afwezig t/m 11 december 2026. Kies een andere collega."
    ]
    assert Waarneming.objects.count() == 1


def test_ook_niet_langs_een_ander(ingrid, noor, willem):
    """Ada replaces Willem, so Ada cannot be away; who replaces her would have nobody's caseload but hers."""
    ada = fabriek.medewerker(naam="Ada Jansen")
    regel(willem, ada)
    antwoord = ingrid.post(reverse("waarneming_nieuw"), velden(ada, noor))
    assert antwoord.context["form"].errors["afwezige"] == [
        "Ada Jansen neemt zelf waar voor Willem de Wit, t/m 4 december 2026."
        " Regel eerst een andere waarnemer voor Willem de Wit."
    ]


@pytest.mark.parametrize(("van", "tot"), [("2026-12-05", ""), ("2026-11-01", "2026-11-24")])
def test_op_andere_dagen_wel(ingrid, noor, willem, van, tot):
    regel(willem, noor)
    assert ingrid.post(reverse("waarneming_nieuw"), velden(noor, willem, van=van, tot=tot)).status_code == 302


def test_wie_een_periode_verlengt_tot_in_een_andere_hoort_het(ingrid, noor, willem):
    regel(willem, noor)
    regel(noor, willem, van="2026-12-05", tot=None)
    rij = Waarneming.objects.get(afwezige=willem)
    antwoord = ingrid.post(reverse("waarneming", args=[rij.pk]), velden(willem, noor, tot="2026-12-05"))
    assert antwoord.context["form"].errors["waarnemer"] == [
        "Noor Bakker is zelf afwezig vanaf 5 december 2026. Kies een andere collega."
    ]


@pytest.mark.parametrize("kring", [2, 3, 4, 5])
def test_postgresql_laat_geen_kring_rondkomen(db, kring):
    """A is replaced by B, B by C … and the last by A: whatever was accepted, nobody is needed while away."""
    mensen = [fabriek.medewerker() for _ in range(kring)]
    for afwezige, waarnemer in zip(mensen, [*mensen[1:], mensen[0]], strict=True):
        with suppress(IntegrityError), transaction.atomic():
            regel(afwezige, waarnemer)
    geregeld = Waarneming.objects.values_list("afwezige", "waarnemer")
    assert len(geregeld) == kring // 2
    assert not {afwezige for afwezige, _ in geregeld} & {waarnemer for _, waarnemer in geregeld}


def test_postgresql_weigert_ook_wat_naar_een_kring_toe_wordt_gewijzigd(noor, willem):
    regel(willem, noor)
    regel(noor, willem, van="2027-01-01", tot="2027-01-08")
    with pytest.raises(IntegrityError):
        Waarneming.objects.filter(afwezige=noor).update(van="2026-12-04")


def test_postgresql_weigert_ook_een_ander_in_de_plaats(noor, willem):
    """The days stay; who is put in the place of one of the two is away, or needed elsewhere."""
    ada, els = fabriek.medewerker(naam="Ada Jansen"), fabriek.medewerker(naam="Els Smit")
    regel(willem, noor)
    regel(ada, els)
    rij = Waarneming.objects.filter(afwezige=ada)
    with pytest.raises(IntegrityError, match="zelf afwezig"), transaction.atomic():
        rij.update(waarnemer=willem)
    with pytest.raises(IntegrityError, match="zelf voor iemand waar"), transaction.atomic():
        rij.update(afwezige=noor)


@pytest.mark.django_db(transaction=True)
def test_op_hetzelfde_moment_lukt_er_een():
    noor, willem = fabriek.medewerker(), fabriek.medewerker(naam="Willem de Wit")
    uitkomsten: list[str] = []
    klaar = threading.Barrier(2, timeout=GEDULD)

    def probeer(afwezige: Medewerker, waarnemer: Medewerker) -> None:
        with transaction.atomic():
            klaar.wait()
            try:
                with transaction.atomic():
                    regel(afwezige, waarnemer)
                    uitkomsten.append("gelukt")
            except IntegrityError as fout:
                uitkomsten.append(getattr(fout.__cause__, "diag").constraint_name)  # noqa: B009  # of psycopg

    tegelijk(lambda: probeer(noor, willem), lambda: probeer(willem, noor))
    assert sorted(uitkomsten) == ["gelukt", "waarnemer_afwezig"]
    assert Waarneming.objects.count() == 1
