"""The history of a dossier: who changed what, on which page, before and after."""

import pytest
from django.apps import apps
from django.urls import reverse

from dossier.models import Huishouden
from ontzorging.models import Uitkering
from tests import fabriek
from toegang.rechten import Rol
from werkvoorraad.historie import OVER_GELD, VAN_GELD, VAN_GEZIN, VAN_PERSOON, wijzigingen

pytestmark = pytest.mark.usefixtures("vandaag")
PERSOON = {
    "voornamen": "Selam", "achternaam": "Gebre", "geboortedatum": "1995-03-03", "geslacht": "vrouw",
    "contacttaal": "ti", "versie": "0",
}  # fmt: skip


def regels(wie, door):
    gezin = Huishouden.objects.filter(leden__statushouder=wie).first()
    return wijzigingen(wie, gezin.pk if gezin else None, fabriek.zicht(door))


def gewijzigd(wie, door):
    """The one change; what was added before it happened at the same moment in a test."""
    (regel,) = [r for r in regels(wie, door) if r.handeling == "gewijzigd"]
    return regel


def test_van_elke_tabel_over_een_client_staat_de_historie_op_de_pagina():
    getoond = {*VAN_PERSOON, *OVER_GELD, *VAN_GEZIN, *VAN_GELD}
    bijgehouden = {model for model in apps.get_models() if hasattr(model, "pgh_event_models")}
    over_clienten = {m for m in bijgehouden if {"statushouder", "huishouden"} & {v.name for v in m._meta.get_fields()}}
    assert over_clienten <= getoond


def test_een_wijziging_toont_wie_waar_voor_en_na(als, noor):
    wie = fabriek.dossier(noor, telefoon="06 11 11 11 11")
    adres = reverse("persoon", args=[wie.dossiernummer])
    als(noor).post(adres, PERSOON | {"telefoon": "06 22 22 22 22"})
    laatste = gewijzigd(wie, noor)
    assert (laatste.wie, laatste.pagina, laatste.handeling) == ("Noor Bakker", adres, "gewijzigd")
    assert laatste.velden == [("telefoon", "06 11 11 11 11", "06 22 22 22 22")]
    html = als(noor).get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "06 22 22 22 22" in html


def test_het_bsn_staat_niet_in_de_historie_wel_dat_het_wijzigde(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081")
    als(noor).post(reverse("persoon", args=[wie.dossiernummer]), PERSOON | {"bsn": "999000111"})
    html = als(noor).get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "999000081" not in html
    assert "999000111" not in html
    assert ("BSN", "••••••", "••••••") in gewijzigd(wie, noor).velden


def test_wat_verwijderd_is_blijft_in_de_historie(als, noor):
    wie = fabriek.dossier(noor)
    van = {"soort": "werk", "organisatie": "Bakkerij", "uren_per_week": "12", "van": "2026-06-01", "versie": "0"}
    browser = als(noor)
    browser.post(reverse("activiteit_nieuw", args=[wie.dossiernummer]), van)
    activiteit = wie.activiteit_rijen.get()
    browser.post(reverse("activiteit_verwijderen", args=[wie.dossiernummer, activiteit.pk]))
    handelingen = [(r.wat, r.handeling) for r in regels(wie, noor)]
    assert ("activiteit", "verwijderd") in handelingen
    assert ("activiteit", "toegevoegd") in handelingen


def test_ook_een_wijziging_buiten_de_toepassing_om_staat_erin(noor):
    wie = fabriek.dossier(noor)
    type(wie).objects.filter(pk=wie.pk).update(telefoon="06 99 99 99 99")
    assert gewijzigd(wie, noor).wie == "het systeem"
    assert gewijzigd(wie, noor).velden == [("telefoon", "leeg", "06 99 99 99 99")]


def test_historie_van_een_ander_dossier_blijft_weg(als, noor):
    wie, ander = fabriek.dossier(noor), fabriek.dossier(noor, achternaam="Merkteken")
    ander.telefoon = "06 77 77 77 77"
    ander.save()
    html = als(noor).get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "Merkteken" not in html
    assert "06 77 77 77 77" not in html


def test_geld_staat_alleen_in_de_historie_voor_wie_geld_mag_zien(noor):
    wie = fabriek.dossier(noor)
    gezin = Huishouden.objects.get(leden__statushouder=wie)
    Uitkering.objects.create(gemeente=wie.gemeente, huishouden=gezin, soort="volledig", van="2026-06-01")
    beheerder = fabriek.medewerker(Rol.BEHEERDER)
    assert "uitkering" in {r.wat for r in regels(wie, noor)}
    assert "uitkering" not in {r.wat for r in wijzigingen(wie, gezin.pk, fabriek.zicht(beheerder))}
