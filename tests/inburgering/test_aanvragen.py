"""A longer term that moves every date, the ISK, the PVT and MAP while they run, and what comes after the diploma."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Mijlpaal, Opschorting
from inburgering.afronding.handelingen import bewaar_afronding
from inburgering.diploma.beeld import vervolg
from inburgering.keuzes import Mapthema
from inburgering.models import Afronding, Diploma, Isk, Module, Uren, Verlenging, Vrijstelling
from inburgering.queries import feiten_van
from inburgering.regels import eisen, nog_te_doen, voldaan
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Organisatie
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
EINDE = date(2029, 7, 1)  # the last day of the term
VERLENGD = {"grond": "inspanning", "gevraagd_op": "2026-10-01", "besluit": "toegekend", "besloten_op": "2026-11-02",
            "tot": "2030-01-01", "versie": "0"}  # fmt: skip


@pytest.fixture
def wie(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1))
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=date(2026, 7, 1))
    return wie


def bewaar(browser, wie, naam, pk=None, **velden):
    adres = reverse(naam if pk else f"{naam}_nieuw", args=[wie.dossiernummer, *([pk] if pk else [])])
    return browser.post(adres, {"versie": "0", **velden})


def einden(wie):
    return {regel.code: regel.einde for regel in van_dossier(wie, VANDAAG)}


# --- A longer term ---------------------------------------------------------------------------------------------------


def test_een_toegekende_verlenging_schuift_elke_datum_en_terug(als, noor, wie):
    voor = einden(wie)
    assert voor["TERMIJN"] == EINDE
    assert bewaar(als(noor), wie, "verlenging", **VERLENGD).status_code == 302
    na, nieuw = einden(wie), date(2030, 1, 1)
    assert [na[code] for code in ("TERMIJN", "MAP", "PVT-2021")] == [nieuw] * 3
    assert na["EXAMEN"] - voor["EXAMEN"] == nieuw - EINDE
    verlenging = Verlenging.objects.get()
    assert (verlenging.opschorting.besloten_door, verlenging.opschorting.reden) == ("duo", "aantoonbare inspanning")
    als(noor).post(reverse("verlenging_verwijderen", args=[wie.dossiernummer, verlenging.pk]))
    assert einden(wie) == voor
    assert not Opschorting.objects.exists()


def test_een_ander_besluit_vervangt_wat_het_eerste_verschoof(als, noor, wie):
    bewaar(als(noor), wie, "verlenging", **VERLENGD)
    pk = Verlenging.objects.get().pk
    assert bewaar(als(noor), wie, "verlenging", pk, **{**VERLENGD, "tot": "2029-10-01"}).status_code == 302
    assert einden(wie)["TERMIJN"] == date(2029, 10, 1)
    afgewezen = {**VERLENGD, "besluit": "afgewezen", "tot": "", "versie": "1"}
    assert bewaar(als(noor), wie, "verlenging", pk, **afgewezen).status_code == 302
    assert einden(wie)["TERMIJN"] == EINDE
    assert Verlenging.objects.get().opschorting is None


@pytest.mark.parametrize("besluit", ["", "afgewezen"])
def test_gevraagd_of_afgewezen_schuift_niets(als, noor, wie, besluit):
    besloten = {"besluit": besluit, "besloten_op": "2026-11-02" if besluit else "", "tot": ""}
    assert bewaar(als(noor), wie, "verlenging", **{**VERLENGD, **besloten}).status_code == 302
    assert einden(wie)["TERMIJN"] == EINDE
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert ("Afgewezen op" if besluit else "Gevraagd op 1 oktober 2026, nog geen besluit") in html


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"tot": ""}, "hoort de nieuwe laatste dag"),
        ({"besluit": "afgewezen"}, "hoort de nieuwe laatste dag"),
        ({"tot": "2029-07-01"}, "liep al tot die dag"),
        ({"besloten_op": ""}, "ook de datum"),
        ({"besloten_op": "2026-09-30"}, "voordat het is gevraagd"),
        ({"besloten_op": "2026-11-26"}, "toekomst"),
        ({"gevraagd_op": "", "besluit": "", "besloten_op": "", "tot": ""}, "wanneer het is gevraagd"),
        ({"grond": "ziekte van de nieren"}, "uit de lijst"),
    ],
)
def test_een_verlenging_die_niet_kan(als, noor, wie, velden, klacht):
    assert klacht in bewaar(als(noor), wie, "verlenging", **{**VERLENGD, **velden}).content.decode()
    assert not Verlenging.objects.exists()
    assert not Opschorting.objects.exists()


def test_zonder_termijn_kan_er_niets_langer_worden(als, noor):
    ander = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1))
    assert "nog geen einde" in bewaar(als(noor), ander, "verlenging", **VERLENGD).content.decode()


def test_onder_de_wet_van_2013_schuift_die_termijn(als, noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2020, 5, 1))
    bewaar(als(noor), wie, "verlenging", **{**VERLENGD, "tot": "2024-04-30"})
    assert einden(wie)["TERMIJN-2013"] == date(2024, 4, 30)


def test_de_periode_van_een_ander_kan_er_niet_aan_hangen(als, noor, wie):
    bewaar(als(noor), wie, "verlenging", **VERLENGD)
    ander = fabriek.dossier(noor)
    vreemd = Opschorting.objects.create(
        gemeente=noor.gemeente, statushouder=ander, soort="verlenging", codes=["TERMIJN"], reden="x",
        besloten_door="duo", besloten_op=VANDAAG, van=VANDAAG, tot=VANDAAG,
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="andere cliënt"), transaction.atomic():
        Verlenging.objects.update(opschorting=vreemd)


# --- An exemption for a time -----------------------------------------------------------------------------------------

TIJDELIJK = {"soort": "tijdelijk", "delen": ["alles"], "gevraagd_op": "2026-10-01", "besluit": "toegekend",
             "besloten_op": "2026-11-02", "tot": "2026-12-31"}  # fmt: skip


@pytest.mark.parametrize(
    ("velden", "later"),
    [
        ({}, 60),  # 2 November up to and with 31 December
        ({"van": "2026-11-02"}, 60),
        ({"van": "2026-12-30"}, 2),
        ({"van": "2026-06-02", "tot": "2026-07-31"}, 30),  # of June the term had not begun
        ({"delen": ["MAP"]}, 0),
        ({"besluit": "afgewezen"}, 0),
        ({"besluit": "", "besloten_op": ""}, 0),
        ({"soort": "vrijstelling", "tot": ""}, 0),
    ],
)
def test_zolang_een_tijdelijke_vrijstelling_duurt_staat_de_termijn_stil(als, noor, wie, velden, later):
    voor = einden(wie)
    assert bewaar(als(noor), wie, "vrijstelling", **{**TIJDELIJK, **velden}).status_code == 302
    na = einden(wie)
    for code in ("TERMIJN", "MAP", "PVT-2021", "EXAMEN"):
        assert (na[code] - voor[code]).days == later, code
    assert Opschorting.objects.count() == (later > 0)


def test_zolang_die_duurt_is_er_niets_gehaald(als, noor, wie):
    voor = [eis.code for eis in eisen(feiten_van(wie, fabriek.zicht(noor)))]
    bewaar(als(noor), wie, "vrijstelling", **TIJDELIJK)
    assert [eis.code for eis in eisen(feiten_van(wie, fabriek.zicht(noor)))] == voor
    assert not voldaan(feiten_van(wie, fabriek.zicht(noor)))
    html = " ".join(als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode().split())
    assert "DUO gaf een tijdelijke vrijstelling, tot en met 31 december 2026." in html
    assert "Alles is gedaan" not in html


def test_wie_voorgoed_is_ontheven_krijgt_geen_diploma(als, noor, wie):
    bewaar(als(noor), wie, "vrijstelling", **{**TIJDELIJK, "soort": "ontheffing", "tot": ""})
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert "Hoeft niet in te burgeren" in html
    for woord in ("Alles is gedaan", "Diploma vastleggen", "Aan alle eisen is voldaan", "Voor deze route"):
        assert woord not in html, woord
    pagina = als(noor).get(reverse("inspanning", args=[wie.dossiernummer])).content.decode()
    assert "alle onderdelen zijn gehaald" not in pagina
    assert "vrijgesteld of ontheven" in pagina


def test_een_ander_besluit_over_de_vrijstelling_en_terug(als, noor, wie):
    voor = einden(wie)
    bewaar(als(noor), wie, "vrijstelling", **TIJDELIJK)
    een = Vrijstelling.objects.get()
    assert (een.opschorting.soort, een.opschorting.besloten_door) == ("opschorting", "duo")
    bewaar(als(noor), wie, "vrijstelling", een.pk, **{**TIJDELIJK, "tot": "2026-11-11"})
    assert (einden(wie)["TERMIJN"] - voor["TERMIJN"]).days == 10
    als(noor).post(reverse("vrijstelling_verwijderen", args=[wie.dossiernummer, een.pk]))
    assert einden(wie) == voor
    assert not Opschorting.objects.exists()


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"van": "2027-01-01"}, "ligt vóór de eerste dag"),
        ({"tot": "2026-11-01"}, "Zonder eerste dag begint zij op de dag van het besluit"),
        ({"soort": "ontheffing", "tot": "", "van": "2026-11-02"}, "Alleen een tijdelijke"),
        ({"besloten_op": "2026-11-26"}, "toekomst"),
    ],
)
def test_een_tijdelijke_vrijstelling_die_niet_kan(als, noor, wie, velden, klacht):
    assert klacht in bewaar(als(noor), wie, "vrijstelling", **{**TIJDELIJK, **velden}).content.decode()
    assert not Vrijstelling.objects.exists()
    assert not Opschorting.objects.exists()


def test_in_dezelfde_tijd_staat_de_termijn_maar_een_keer_stil(als, noor, wie):
    bewaar(als(noor), wie, "vrijstelling", **TIJDELIJK)
    opnieuw = bewaar(als(noor), wie, "vrijstelling", **{**TIJDELIJK, "tot": "2027-01-31"})
    assert "in deze periode al een opschorting" in opnieuw.content.decode()
    ander = Opschorting.objects.create(
        gemeente=noor.gemeente, statushouder=fabriek.dossier(noor), soort="opschorting", codes=["TERMIJN"], reden="x",
        besloten_door="duo", besloten_op=VANDAAG, van=VANDAAG, tot=VANDAAG,
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="andere cliënt"), transaction.atomic():
        Vrijstelling.objects.update(opschorting=ander)


def test_onder_de_wet_van_2013_staat_die_termijn_stil(als, noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2020, 5, 1))
    bewaar(als(noor), wie, "vrijstelling", **{**TIJDELIJK, "van": "2022-01-01", "tot": "2022-01-31"})
    assert einden(wie)["TERMIJN-2013"] == date(2023, 5, 31)


def test_nergens_is_een_veld_voor_medische_bijzonderheden(als, noor, wie):
    tekst = {"TextField", "CharField"}
    for model in (Verlenging, Vrijstelling):
        vrij = [f.name for f in model._meta.fields if f.get_internal_type() in tekst and not f.choices]
        assert vrij == [], model
    html = als(noor).get(reverse("vrijstelling_nieuw", args=[wie.dossiernummer])).content.decode()
    assert "Alleen de grond." in html


# --- The ISK ---------------------------------------------------------------------------------------------------------


def test_een_startkwalificatie_telt_vanaf_achttien_jaar(noor):
    jong = VANDAAG.replace(year=VANDAAG.year - 18)
    wie = fabriek.dossier(noor, geboortedatum=jong, inburgeringsplicht_op=date(2026, 4, 1))
    Isk.objects.create(
        gemeente=noor.gemeente, statushouder=wie, school="ISK", van=date(2024, 8, 1), tot=date(2026, 7, 1),
        route="1", uitstroom="mbo", startkwalificatie_op=date(2026, 7, 1),
    )  # fmt: skip
    assert voldaan(feiten_van(wie, fabriek.zicht(noor)))
    assert not voldaan(feiten_van(wie, fabriek.zicht(noor, VANDAAG - timedelta(days=1))))


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"uitstroom": "mbo"}, "ook de laatste dag"),
        ({"startkwalificatie_op": "2024-07-01"}, "niet vóór het begin"),
        ({"startkwalificatie_op": "2026-12-01"}, "toekomst"),
    ],
)
def test_een_isk_die_niet_kan(als, noor, velden, klacht):
    wie = fabriek.dossier(noor, geboortedatum=date(2009, 1, 1))
    isk = {"school": "ISK", "route": "4", "van": "2024-08-01", **velden}
    assert klacht in bewaar(als(noor), wie, "isk", **isk).content.decode()
    assert not Isk.objects.exists()


def test_van_wie_nog_geen_plicht_heeft_staat_de_isk_op_de_pagina(als, noor):
    wie = fabriek.dossier(noor, geboortedatum=date(2010, 1, 1))
    bewaar(als(noor), wie, "isk", school="Rodenborch", route="2", van="2024-08-01", tot="2026-07-01", uitstroom="vo")
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    for woord in ("Rodenborch", "route 2", "daarna voortgezet onderwijs"):
        assert woord in html, woord


# --- The PVT and the MAP ---------------------------------------------------------------------------------------------


def test_vluchtelingenwerk_bereidt_het_pvt_voor_en_de_gemeente_laat_tekenen(als, noor, wie):
    partner = fabriek.organisatie("VluchtelingenWerk", soort=Organisatie.Soort.BEGELEIDING)
    velden = {"soort": "pvt", "organisatie": partner.pk, "begonnen_op": "2026-09-01", "bijeenkomsten": "3"}
    assert bewaar(als(noor), wie, "module", **velden).status_code == 302
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert "VluchtelingenWerk · sinds 1 september 2026 · 3 bijeenkomsten" in " ".join(html.split())
    assert "pvt" in [eis.code for eis in eisen(feiten_van(wie, fabriek.zicht(noor))) if not eis.behaald]


def test_alle_acht_themas_horen_bij_de_map(noor, wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Uren.objects.create(**van, soort="map", maand=date(2026, 9, 1), aanwezig=40, bron="client")
    Afronding.objects.create(**van, soort="map", datum=VANDAAG)
    zeven = Module.objects.create(**van, soort="map", themas=Mapthema.values[:7])

    def map_eis():
        return next(eis for eis in eisen(feiten_van(wie, fabriek.zicht(noor))) if eis.code == "map")

    assert (map_eis().behaald, map_eis().uitleg) == (False, "afgerond; 7 van 8 thema's")
    zeven.themas = Mapthema.values
    zeven.save()
    assert map_eis().behaald


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"soort": "pvt", "themas": ["netwerk"]}, "horen bij de MAP"),
        ({"soort": "map", "themas": ["zwemmen"]}, "uit de lijst"),
        ({"soort": "map", "bijeenkomsten": "500"}, "te veel"),
    ],
)
def test_een_module_die_niet_kan(als, noor, wie, velden, klacht):
    assert klacht in bewaar(als(noor), wie, "module", **velden).content.decode()
    assert not Module.objects.exists()


def test_elk_staat_er_een_keer(als, noor, wie):
    assert bewaar(als(noor), wie, "module", soort="map").status_code == 302
    assert "Dit staat er al" in bewaar(als(noor), wie, "module", soort="map").content.decode()


@pytest.mark.parametrize("soort", ["pvt", "map", "z"])
def test_afronden_kan_niet_in_de_toekomst(als, noor, wie, soort):
    """DUO refuses a signature or a closing talk that is still to come."""
    morgen = VANDAAG + timedelta(days=1)
    if soort != "z":  # offered after the other two
        html = bewaar(als(noor), wie, "afronding", soort=soort, datum=morgen.isoformat()).content.decode()
        assert "ligt in de toekomst" in html
    with pytest.raises(ValidationError, match="ligt in de toekomst"):
        bewaar_afronding(_afronding(wie, soort=soort, datum=morgen), door=fabriek.zicht(noor))
    assert not Afronding.objects.exists()


def _afronding(wie, **velden):
    return Afronding(gemeente=wie.gemeente, statushouder=wie, **velden)


@pytest.mark.parametrize(
    ("verwijtbaar", "klacht"), [("ja", "als de termijn voorbij is"), ("nee", "in de laatste twee maanden")]
)
def test_te_laat_door_eigen_toedoen_alleen_als_duo_het_vraagt(als, noor, wie, verwijtbaar, klacht):
    """The form does not ask it either."""
    formulier = als(noor).get(reverse("afronding_nieuw", args=[wie.dossiernummer])).context["form"]
    assert "verwijtbaar" not in formulier.fields
    nieuw = _afronding(wie, soort="pvt", datum=date(2026, 11, 20), verwijtbaar=verwijtbaar)
    with pytest.raises(ValidationError, match=klacht):
        bewaar_afronding(nieuw, door=fabriek.zicht(noor))
    assert not Afronding.objects.exists()


# --- What is left, and what comes after ------------------------------------------------------------------------------


def test_wat_nog_moet_staat_in_een_zin_met_het_artikel_erbij(als, noor, wie):
    html = " ".join(als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode().split())
    assert (
        "Nog te doen: lezen B1, luisteren B1, schrijven B1, spreken B1, kennis van de Nederlandse maatschappij" in html
    )
    for artikel in ("Wet inburgering 2021 art. 6", "Besluit inburgering 2021 art. 3.1", "Wet inburgering 2021 art. 8"):
        assert artikel in html, artikel
    assert nog_te_doen([]) == ""


@pytest.mark.parametrize(
    ("niveau", "wel", "niet"),
    [
        ("b1", ["Staatsexamen", "Werk", "Nederlander worden"], ["certificaat van de Z-route"]),
        ("b2", ["Werk", "Nederlander worden"], ["Staatsexamen Nederlands op B2"]),
        ("z", ["Werk", "certificaat van de Z-route"], ["Staatsexamen Nederlands op B2"]),
    ],
)
def test_na_het_diploma_staat_er_wat_kan_met_bron_en_wat_te_doen(als, noor, wie, niveau, wel, niet):
    Diploma.objects.create(gemeente=wie.gemeente, statushouder=wie, behaald_op=VANDAAG, niveau=niveau)
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert [woord for woord in wel if woord not in html] == []
    assert [woord for woord in niet if woord in html] == []
    assert "Rijkswet op het Nederlanderschap" in html
    assert all(stap.bron and stap.doen for stap in vervolg(niveau))
    assert "Nog te doen:" not in html
    overzicht = als(noor).get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert f'<a href="{reverse("inburgering", args=[wie.dossiernummer])}">Wat kan hierna</a>' in overzicht
