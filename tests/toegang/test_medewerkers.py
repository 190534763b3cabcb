"""The pages on which a beheerder manages accounts."""

import re

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from tests import fabriek
from tests.post import bezorg
from toegang.handelingen import bewaar_medewerker
from toegang.models import Medewerker
from toegang.rechten import Rol

NIEUW = {
    "naam": "Ada Jansen",
    "email": "ada@gemeente.example",
    "rol": "klantmanager",
    "organisatie": "",
    "is_active": "on",
}


@pytest.fixture
def saskia(db) -> Medewerker:
    return fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")


@pytest.fixture
def beheer(als, saskia) -> Client:
    return als(saskia)


def velden(wie: Medewerker, **anders: str) -> dict[str, str]:
    """The form as the page shows it, with some answers changed."""
    return {
        "naam": wie.naam,
        "email": wie.adres,
        "rol": wie.rol,
        "organisatie": str(wie.organisatie_id or ""),
        "is_active": "on",
        **anders,
    }


def fouten(antwoord) -> dict[str, list[str]]:
    return dict(antwoord.context["form"].errors)


def test_de_lijst_toont_de_eigen_gemeente(beheer, noor):
    fabriek.medewerker(naam="Collega elders", gemeente=fabriek.gemeente("Boxtel"))
    pagina = beheer.get(reverse("medewerkers")).content.decode()
    assert noor.naam in pagina
    assert "Collega elders" not in pagina


@pytest.mark.parametrize("aantal", [1, 5])
def test_de_lijst_kost_evenveel_vragen_bij_meer_mensen(beheer, noor, aantal, django_assert_num_queries):
    for _ in range(aantal):
        fabriek.medewerker(Rol.PARTNER)
        fabriek.medewerker(naam="Nog niet geweest", password="!")
    with django_assert_num_queries(5):  # also which organisaties there are, and the invitations
        beheer.get(reverse("medewerkers"))


def test_een_nieuwe_medewerker_krijgt_een_mail_om_zelf_een_wachtwoord_te_kiezen(beheer, saskia, client):
    antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW)
    assert antwoord["Location"] == reverse("medewerkers")
    ada = Medewerker.objects.get(email="ada@gemeente.example")
    assert ada.gemeente == saskia.gemeente
    assert not ada.has_usable_password()
    (bericht,) = bezorg()
    assert bericht.to == ["ada@gemeente.example"]
    assert bericht.subject == "Welkom: uw account bij Gemeente Vught"
    link = re.search(r"https?://[^/]+(/account/\S+)", bericht.body)
    assert link
    adres = client.get(link[1], follow=True).redirect_chain[-1][0]
    client.post(adres, {"password1": "vijf appels in een mand", "password2": "vijf appels in een mand"})
    ada.refresh_from_db()
    assert ada.check_password("vijf appels in een mand")


def test_wijzigen_stuurt_geen_mail(beheer, noor):
    beheer.post(reverse("medewerker", args=[noor.pk]), velden(noor, naam="Noor Bakker-Smit"))
    noor.refresh_from_db()
    assert noor.naam == "Noor Bakker-Smit"
    assert mail.outbox == []


def test_een_collega_blokkeren_en_weer_toelaten(beheer, noor):
    adres = reverse("medewerker", args=[noor.pk])
    beheer.post(adres, {naam: waarde for naam, waarde in velden(noor).items() if naam != "is_active"})
    noor.refresh_from_db()
    assert noor.is_active is False
    assert "geblokkeerd" in beheer.get(reverse("medewerkers")).content.decode()
    beheer.post(adres, velden(noor))
    noor.refresh_from_db()
    assert noor.is_active is True


@pytest.mark.parametrize("anders", [{"is_active": ""}, {"rol": "teamleider"}])
def test_niemand_sluit_zichzelf_buiten(beheer, saskia, anders):
    gegevens = {naam: waarde for naam, waarde in velden(saskia, **anders).items() if waarde}
    antwoord = beheer.post(reverse("medewerker", args=[saskia.pk]), gegevens)
    assert "Vraag een collega" in antwoord.content.decode()
    saskia.refresh_from_db()
    assert saskia.is_active
    assert saskia.rol == Rol.BEHEERDER


def test_een_partner_hoort_bij_een_organisatie(beheer):
    antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW | {"rol": "partner"})
    assert list(fouten(antwoord)) == ["organisatie"]
    assert not Medewerker.objects.filter(email=NIEUW["email"]).exists()
    assert mail.outbox == []


def test_wie_geen_partner_is_hoort_nergens_anders_bij(beheer):
    organisatie = fabriek.organisatie()
    antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW | {"organisatie": str(organisatie.pk)})
    assert list(fouten(antwoord)) == ["organisatie"]


def test_een_organisatie_van_een_andere_gemeente_is_geen_keuze(beheer):
    elders = fabriek.organisatie("Woonstede", gemeente=fabriek.gemeente("Boxtel"))
    antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW | {"rol": "partner", "organisatie": str(elders.pk)})
    assert list(fouten(antwoord)) == ["organisatie"]
    assert "Woonstede" not in antwoord.content.decode()


def test_een_adres_dat_al_in_gebruik_is(beheer, noor):
    antwoord = beheer.post(reverse("medewerker_nieuw"), NIEUW | {"email": noor.email})
    assert fouten(antwoord) == {"email": ["Iemand met dit e-mailadres staat hier al. Zoek diegene op in de lijst."]}


@pytest.mark.parametrize("leeg", ["naam", "email", "rol"])
def test_wat_verplicht_is_staat_bij_het_veld(beheer, leeg):
    assert list(fouten(beheer.post(reverse("medewerker_nieuw"), NIEUW | {leeg: ""}))) == [leeg]


def test_een_medewerker_van_een_andere_gemeente_bestaat_niet(beheer):
    elders = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    adres = reverse("medewerker", args=[elders.pk])
    assert beheer.get(adres).status_code == 404
    assert beheer.post(adres, velden(elders, naam="Overgenomen")).status_code == 404
    elders.refresh_from_db()
    assert elders.naam == "Noor Bakker"


def test_ook_zonder_pagina_mag_alleen_een_beheerder_het(noor, saskia):
    noor.naam = "Zelf gewijzigd"
    with pytest.raises(PermissionDenied):
        bewaar_medewerker(noor, door=fabriek.zicht(noor))
    elders = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    with pytest.raises(PermissionDenied):
        bewaar_medewerker(elders, door=fabriek.zicht(saskia))


def test_wat_het_formulier_niet_zag_weigert_de_handeling_ook(noor, saskia):
    dubbel = Medewerker(gemeente=noor.gemeente, naam="Dubbel", email=noor.email, rol=Rol.KLANTMANAGER)
    with pytest.raises(ValidationError):
        bewaar_medewerker(dubbel, door=fabriek.zicht(saskia))


def test_de_geschiedenis_houdt_bij_wie_wat_wijzigde(beheer, noor, saskia):
    beheer.post(reverse("medewerker", args=[noor.pk]), velden(noor, naam="Anders"))
    regel = noor.events.order_by("-pgh_id").first()
    assert regel.pgh_label == "update"
    assert regel.naam == "Anders"
    assert regel.pgh_context.metadata["user"] == saskia.pk
    assert not hasattr(regel, "password")
