"""From nothing: one command makes a gemeente and its functioneel beheerder, and again changes nothing."""

import re
import threading
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests import fabriek
from tests.post import bezorg
from tests.tegelijk import tegelijk
from toegang.handelingen import bewaar_medewerker
from toegang.models import Gemeente, Medewerker
from toegang.post.models import Zending
from toegang.rechten import Rol

VUGHT = {
    "code": "0865",
    "naam": "Vught",
    "beheerder": "beheer@vught.nl",
    "bezwaaradres": "Postbus 10100, 5260 GA Vught",
}
LINK = re.compile(r"https?://[^/\s]+(/account/\S+)")


def opdracht(**anders: Any) -> str:
    uit = StringIO()
    call_command("eerste_gemeente", **{**VUGHT, **anders}, stdout=uit)
    return uit.getvalue()


def link_in(tekst: str) -> str:
    gevonden = LINK.search(tekst)
    assert gevonden, tekst
    return gevonden[1]


def kies_wachtwoord(client: Any, link: str) -> bool:
    """Whether the link still lets somebody choose a password; it is done when it does."""
    antwoord = client.get(link, follow=True)
    if not antwoord.redirect_chain:
        return False
    nieuw = {"password1": fabriek.WACHTWOORD, "password2": fabriek.WACHTWOORD}
    return client.post(antwoord.redirect_chain[-1][0], nieuw).status_code == 302


def alles() -> tuple[list[Any], ...]:
    return tuple(list(soort.objects.order_by("pk").values()) for soort in (Gemeente, Medewerker, Zending))


def test_in_een_lege_installatie_ontstaan_gemeente_beheerder_mail_en_link(db, client):
    link = link_in(opdracht())
    beheerder = Medewerker.objects.get()
    assert (beheerder.email, beheerder.rol, str(beheerder.gemeente)) == (
        VUGHT["beheerder"],
        Rol.BEHEERDER,
        "Gemeente Vught",
    )
    assert (beheerder.gemeente.code, beheerder.gemeente.postadres) == ("0865", VUGHT["bezwaaradres"])
    (mail,) = bezorg()
    assert mail.to == [VUGHT["beheerder"]]
    assert "De technisch beheerder van Gemeente Vught heeft een account voor u gemaakt" in mail.body
    assert kies_wachtwoord(client, link)
    assert not kies_wachtwoord(client, link_in(mail.body))  # both are of the same once


def test_nog_een_keer_wijzigt_niets_en_geeft_een_link_zolang_niemand_hem_gebruikte(db, client):
    opdracht()
    voor = alles()
    link = link_in(opdracht(naam="vught", beheerder="Beheer@Vught.nl", bezwaaradres="Postbus 2"))
    assert alles() == voor
    assert kies_wachtwoord(client, link)
    voor = alles()
    assert "al gebruikt" in opdracht()
    assert not LINK.search(opdracht())
    assert alles() == voor


def test_een_tweede_gemeente_staat_naast_de_eerste(db):
    opdracht()
    opdracht(code="0757", naam="Boxtel", beheerder="beheer@boxtel.nl")
    assert {(wie.email, wie.gemeente.naam) for wie in Medewerker.objects.all()} == {
        ("beheer@vught.nl", "Vught"), ("beheer@boxtel.nl", "Boxtel"),
    }  # fmt: skip


def test_een_tweede_gemeente_met_dezelfde_beheerder(db, als):
    opdracht()
    vught = Medewerker.objects.get()
    vught.set_password(fabriek.WACHTWOORD)
    vught.save()
    uitvoer = opdracht(code="0757", naam="Boxtel")
    lid = Medewerker.objects.get(account=vught)
    assert (lid.rol, lid.gemeente.naam, lid.werkzaam) == (Rol.BEHEERDER, "Boxtel", False)
    assert "neemt de uitnodiging aan" in uitvoer
    assert opdracht(code="0757", naam="Boxtel").splitlines()[0] == uitvoer.splitlines()[0]
    assert Medewerker.objects.count() == 2
    assert len([brief for brief in bezorg() if brief.to == [vught.adres] and "Boxtel" in brief.subject]) == 1
    browser = als(vught)
    browser.post(reverse("werkplek_aannemen", args=[lid.pk]))
    assert browser.get(reverse("medewerkers")).status_code == 200


def _elders_weg(_: Any) -> None:
    _collega(Gemeente.objects.create(code="0757", naam="Boxtel"), is_active=False)


def _collega(vught: Gemeente, **velden: Any) -> None:
    wie = fabriek.medewerker(naam="Collega", gemeente=vught, **velden)
    Medewerker.objects.filter(pk=wie.pk).update(email="anders@vught.nl")


def _geblokkeerd(vught: Gemeente) -> None:
    _collega(vught, rol=Rol.BEHEERDER, is_active=False)


@pytest.mark.parametrize(
    ("vooraf", "anders", "zegt"),
    [
        (None, {"naam": "Boxtel"}, "De code 0865 is al van Gemeente Vught."),
        (None, {"code": "0757"}, "Gemeente Vught heeft al de code 0865."),
        (_elders_weg, {"beheerder": "anders@vught.nl"}, "Het account van anders@vught.nl is beëindigd."),
        (_collega, {"beheerder": "anders@vught.nl"}, "anders@vught.nl heeft al een account als klantmanager."),
        (_geblokkeerd, {"beheerder": "anders@vught.nl"}, "Het account van anders@vught.nl is geblokkeerd."),
        (None, {"code": "865", "naam": "Nieuw"}, "Gemeentecode: Een gemeentecode heeft vier cijfers"),
        (
            None,
            {"code": "\u0660\u0667\u0665\u0667", "naam": "Nieuw"},
            "Gemeentecode: Een gemeentecode heeft vier cijfers",
        ),
        (None, {"code": "0757", "naam": "Gemeente Boxtel"}, "Naam: Laat “Gemeente” weg"),
        (None, {"code": "0757", "naam": "Boxtel", "beheerder": "geen adres"}, "E-mailadres:"),
        (None, {"code": "0757", "naam": "Boxtel", "bezwaaradres": "x" * 201}, "Postadres:"),
        (None, {"beheerder": ""}, "Geef --code, --naam en --beheerder"),
    ],
)
def test_wat_niet_kan_is_een_zin_en_er_verandert_niets(db, vooraf, anders, zegt):
    opdracht()
    if vooraf:
        vooraf(Gemeente.objects.get())
    voor = alles()
    with pytest.raises(CommandError) as fout:
        opdracht(**anders)
    assert str(fout.value).startswith(zegt)
    assert "\n" not in str(fout.value)
    assert alles() == voor


def test_wie_een_beheerder_heeft_krijgt_geen_andere_tenzij_erom_gevraagd_wordt(db, client):
    kies_wachtwoord(client, link_in(opdracht()))
    with pytest.raises(CommandError, match="heeft al een functioneel beheerder"):
        opdracht(beheerder="tweede@vught.nl")
    assert LINK.search(opdracht(beheerder="tweede@vught.nl", erbij=True))


def test_een_adres_met_een_tikfout_staat_niet_in_de_weg_maar_valt_op(db):
    opdracht(beheerder="beheer@vugth.nl")
    assert "beheer@vugth.nl is ook beheerder, en kwam nog nooit." in opdracht()


def test_uit_de_omgeving_van_een_container(db, monkeypatch):
    for naam in ("CODE", "NAAM", "BEHEERDER", "BEZWAARADRES"):
        monkeypatch.delenv(f"EERSTE_GEMEENTE_{naam}", raising=False)
    leeg = {"code": "", "naam": "", "beheerder": "", "bezwaaradres": "", "uit_omgeving": True}
    assert "geen gemeente gevraagd" in opdracht(**leeg)
    assert not Gemeente.objects.exists()
    for naam in ("code", "naam", "beheerder", "bezwaaradres"):
        monkeypatch.setenv(f"EERSTE_GEMEENTE_{naam.upper()}", VUGHT[naam])
    assert LINK.search(opdracht(**leeg))
    assert Gemeente.objects.get().naam == "Vught"


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_maken_er_een():
    samen, gelukt = threading.Barrier(2), list[str]()

    def maak() -> None:
        samen.wait()
        gelukt.append(opdracht())

    tegelijk(maak, maak)
    assert len(gelukt) == 2
    assert (Gemeente.objects.count(), Medewerker.objects.count(), Zending.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize("opties", [{"interactive": False, "email": "x@y.nl"}, {"interactive": True}])
def test_createsuperuser_zegt_wat_er_wel_kan(db, opties):
    with pytest.raises(CommandError, match=r"Gebruik: manage\.py eerste_gemeente") as fout:
        call_command("createsuperuser", **opties)
    assert "\n" not in str(fout.value)
    assert not Medewerker.objects.exists()


# --- A gemeente keeps a beheerder ------------------------------------------------------------------------------------


@pytest.mark.parametrize("anders", [{"is_active": False}, {"rol": Rol.KLANTMANAGER}, {"gemeente": "Boxtel"}, None])
def test_de_laatste_beheerder_blijft_ook_buiten_de_pagina_om(db, anders):
    wie = fabriek.medewerker(Rol.BEHEERDER, "Saskia")
    fabriek.medewerker(Rol.BEHEERDER, "Geblokkeerd", is_active=False)
    fabriek.medewerker(Rol.BEHEERDER, "Elders", gemeente=fabriek.gemeente("Boxtel"))
    if anders and "gemeente" in anders:
        anders = {"gemeente": fabriek.gemeente("Boxtel")}
    with pytest.raises(IntegrityError, match="laatste functioneel beheerder"), transaction.atomic():
        Medewerker.objects.filter(pk=wie.pk).update(**anders) if anders else wie.delete()
    wie.refresh_from_db()
    assert (wie.rol, wie.is_active, wie.gemeente.naam) == (Rol.BEHEERDER, True, "Vught")


@pytest.mark.django_db(transaction=True)
def test_twee_beheerders_die_elkaar_tegelijk_afzetten_houden_er_een_over():
    saskia, fatima = (fabriek.medewerker(Rol.BEHEERDER, naam) for naam in ("Saskia", "Fatima"))
    samen, geweigerd = threading.Barrier(2), list[ValidationError]()

    def zet_af(door: Medewerker, wie: Medewerker) -> None:
        zicht, record = fabriek.zicht(door), Medewerker.objects.get(pk=wie.pk)
        record.is_active = False
        try:
            with transaction.atomic():
                samen.wait()
                bewaar_medewerker(record, door=zicht)
        except ValidationError as fout:
            geweigerd.append(fout)

    tegelijk(lambda: zet_af(saskia, fatima), lambda: zet_af(fatima, saskia))
    assert [fout.code for fout in geweigerd] == ["laatste_beheerder"]
    assert Medewerker.objects.filter(rol=Rol.BEHEERDER, is_active=True).count() == 1
