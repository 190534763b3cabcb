"""The history of a dossier: who changed what, on which page, before and after."""

from datetime import UTC
from html import unescape
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField, RangeField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.range import Range

from dossier.models import Huishouden
from intake.models import Antwoord, Intake
from intake.vragenlijst import laad, versies
from ontzorging.models import Uitkering
from tests import fabriek
from toegang.rechten import Rol
from werkvoorraad.historie import OVER_GELD, VAN_GELD, VAN_GEZIN, VAN_PERSOON, wijzigingen
from werkvoorraad.waarden import Namen, in_woorden

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


# --- Every value that a row can hold ---------------------------------------------------------------------------------


def test_een_antwoord_van_de_intake_staat_er_in_woorden(als, noor):
    """A box, a list of rows, a text, and a question that no version asks any more."""
    wie = fabriek.dossier(noor)
    intake = Intake.objects.create(
        gemeente=wie.gemeente, statushouder=wie, lijst=versies()[0], begonnen_op="2026-11-02", taal="ti"
    )
    van = {"gemeente": wie.gemeente, "intake": intake, "door": noor, "op": timezone.now()}
    boxen, rijen = _van_soort("meerkeuze"), _van_soort("rijen")
    box, kolom = next(iter(boxen[1].opties)), rijen[1].kolommen[0]
    cel = next(iter(kolom.opties), "Asmara")
    for (gebied, vraag), waarde in ((boxen, [box]), (rijen, [{kolom.code: cel}])):
        Antwoord.objects.create(**van, leefgebied=gebied, vraag=vraag.code, waarde=waarde)
    Antwoord.objects.create(**van, leefgebied="opleiding", vraag="vervallen", waarde=[{"a": [1, None, True]}, "los"])
    pagina = als(noor).get(reverse("historie", args=[wie.dossiernummer]))
    html = unescape(pagina.content.decode())
    assert boxen[1].opties[box] in html
    assert boxen[1].tekst in html
    assert kolom.opties.get(cel, cel) in html
    assert "a: 1; leeg; ja; los" in html
    assert "base_field" not in html


def _van_soort(soort):
    """The first question of that kind: its leefgebied, and itself."""
    return next((g.code, v) for g in laad(versies()[0]).leefgebieden for v in g.vragen if v.soort == soort)


TEKST = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEKST,
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(TEKST, deel, max_size=3),
    max_leaves=8,
)
PER_VELD = {
    models.JSONField: JSON,
    models.BooleanField: st.booleans(),
    models.DateTimeField: st.datetimes(timezones=st.just(UTC)),
    models.DateField: st.dates(),
    models.TimeField: st.times(),
    models.DecimalField: st.decimals(allow_nan=False, allow_infinity=False, places=2),
    models.IntegerField: st.integers(),
    models.FileField: TEKST,
    models.BinaryField: st.binary(),
    models.CharField: TEKST,
    models.TextField: TEKST,
    RangeField: st.just(Range(1, 5)),
}
BIJGEHOUDEN = [model for model in apps.get_models() if hasattr(model, "pgh_event_models")]


def _waarden(veld):
    """What PostgreSQL could hold here, also from before a choice was dropped or a row removed."""
    veld = getattr(veld, "output_field", veld)
    if veld.is_relation or veld.primary_key:
        return st.integers(1)
    if isinstance(veld, ArrayField):
        return st.lists(_waarden(veld.base_field), max_size=4)
    vrij = next(bron for soort, bron in PER_VELD.items() if isinstance(veld, soort))
    return vrij | st.sampled_from([waarde for waarde, _ in veld.flatchoices]) if veld.choices else vrij


@pytest.mark.parametrize("model", BIJGEHOUDEN, ids=lambda model: model.__name__)
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_elke_waarde_van_elk_veld_staat_er_in_woorden(model, data, namen):
    for veld in model._meta.concrete_fields:
        waarden = {"leefgebied": "opleiding", "vraag": "onbekend", veld.attname: data.draw(_waarden(veld))}
        tekst = in_woorden(model, veld, SimpleNamespace(**waarden), namen)
        assert tekst, veld
        assert isinstance(tekst, str)
        assert isinstance(waarden[veld.attname], str) or not tekst.startswith(("[", "{")), veld


@pytest.fixture
def namen(noor):
    """The names of a gemeente in which nothing is left of what the history speaks of."""
    return Namen(fabriek.zicht(noor), {})
