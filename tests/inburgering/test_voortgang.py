"""The page on inburgering, and what may never be written on it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from lxml.html import document_fromstring

from dossier.models import Deling, Mijlpaal
from inburgering.models import Afronding, Examen, Uren, Vrijstelling
from inburgering.queries import feiten_van
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Organisatie
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture
def wie(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1))
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=date(2026, 7, 1))
    return wie


def bewaar(browser, wie, naam, **velden):
    return browser.post(reverse(f"{naam}_nieuw", args=[wie.dossiernummer]), {"versie": "0", **velden})


def test_de_pagina_zegt_wat_er_nog_moet_en_hoe_ver_het_is(als, noor, wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Examen.objects.create(
        **van,
        onderdeel_examen="LE",
        niveau="B1",
        datum=date(2026, 10, 1),
        uitslag="geslaagd",
        uitslag_op=date(2026, 11, 2),
    )
    Uren.objects.create(**van, soort="pvt", maand=date(2026, 9, 1), aanwezig=8, gegeven=12, bron="client")
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    for tekst in ("Lezen B1", "Geslaagd op B1", "8 van 12 uur, nog niet afgerond", "termijn tot en met", "1 juli 2029"):
        assert tekst in html
    assert "ONA" not in html, "only what belongs to this law"


def test_zonder_plicht_zegt_de_pagina_wat_te_doen(als, noor):
    ander = fabriek.dossier(noor)
    html = als(noor).get(reverse("inburgering", args=[ander.dossiernummer])).content.decode()
    assert "Er is nog geen inburgeringsplicht" in html


def test_uren_van_de_school_pas_als_dat_is_afgesproken(als, noor, wie):
    uren = {"soort": "taal", "maand": "2026-10", "aanwezig": "20", "gegeven": "24", "bron": "school"}
    assert "Deel eerst het onderdeel inburgering" in bewaar(als(noor), wie, "uren", **uren).content.decode()
    assert not Uren.objects.exists()
    school = fabriek.organisatie("KW1C", soort=Organisatie.Soort.ONDERWIJS)
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=school, onderdelen=["inburgering"], basis="afspraak",
        doel="aanwezigheid", van=VANDAAG, tot=VANDAAG + timedelta(days=30),
    )  # fmt: skip
    assert bewaar(als(noor), wie, "uren", **uren).status_code == 302
    assert Uren.objects.get().maand == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"aanwezig": "25"}, "niet meer uren aanwezig"),
        ({"aanwezig": "-1"}, "nul of meer"),
        ({"aanwezig": "300", "gegeven": "300"}, "250 uur"),
        ({"maand": "2027-03"}, "toekomst"),
    ],
)
def test_uren_die_niet_kunnen(als, noor, wie, velden, klacht):
    uren = {"soort": "taal", "maand": "2026-10", "aanwezig": "20", "gegeven": "24", "bron": "client", **velden}
    assert klacht in bewaar(als(noor), wie, "uren", **uren).content.decode()
    assert not Uren.objects.exists()


def test_van_twee_bronnen_over_een_maand_telt_de_school_en_dat_staat_erbij(als, noor, wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie, "soort": "taal"}
    Uren.objects.create(**van, maand=date(2026, 9, 1), aanwezig=20, bron="school")
    Uren.objects.create(**van, maand=date(2026, 9, 1), aanwezig=24, bron="client")
    Uren.objects.create(**van, maand=date(2026, 10, 1), aanwezig=10, bron="client")
    assert feiten_van(wie, fabriek.zicht(noor)).uren == {"taal": 30}
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert "30 uur taalles" in html
    assert "De cliënt gaf 24 op, de school 20: de 20 van de school tellen." in html
    inspanning = als(noor).get(reverse("inspanning", args=[wie.dossiernummer])).content.decode()
    assert "30 uur les" in inspanning


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"uitslag": "geslaagd", "uitslag_op": "2026-09-30"}, "komt niet vóór het examen"),
        ({"uitslag": "geslaagd"}, "Vul bij een uitslag ook"),
        ({"datum": "", "uitslag": "gezakt", "uitslag_op": "2026-11-01"}, "Vul bij een uitslag ook"),
        ({"niveau": ""}, "hebben een niveau"),
        ({"onderdeel_examen": "KNM"}, "KNM en ONA niet"),
        ({"aangemeld_op": "2026-10-02"}, "niet na het examen"),
        ({"niveau": "A2", "staatsexamen": "on"}, "op niveau B1 en B2"),
        ({"uitslag": "geslaagd", "uitslag_op": "2026-12-30"}, "toekomst"),
    ],
)
def test_een_examen_dat_niet_kan(als, noor, wie, velden, klacht):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "datum": "2026-10-01", **velden}
    assert klacht in bewaar(als(noor), wie, "examen", **examen).content.decode()
    assert not Examen.objects.exists()


def test_een_onderdeel_op_een_dag_staat_er_een_keer(als, noor, wie):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "datum": "2026-10-01"}
    assert bewaar(als(noor), wie, "examen", **examen).status_code == 302
    assert "staat er op deze dag al" in bewaar(als(noor), wie, "examen", **examen).content.decode()


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"besluit": "toegekend"}, "Vul bij een besluit"),
        ({"gevraagd_op": "2026-10-02", "besluit": "toegekend", "besloten_op": "2026-10-01"}, "voordat het is gevraagd"),
        ({"soort": "tijdelijk"}, "heeft een laatste dag"),
        ({"tot": "2027-01-01"}, "heeft een laatste dag"),
        ({"delen": []}, "Waarvan? Kies er minstens één"),
    ],
)
def test_een_vrijstelling_die_niet_kan(als, noor, wie, velden, klacht):
    vrijstelling = {"soort": "vrijstelling", "delen": ["LE"], **velden}
    assert klacht in bewaar(als(noor), wie, "vrijstelling", **vrijstelling).content.decode()
    assert not Vrijstelling.objects.exists()


def test_afronden_volgens_duo_in_het_formulier_en_in_postgresql(als, noor, wie):
    te_vroeg = bewaar(als(noor), wie, "afronding", soort="map", datum="2026-07-01")
    assert "DUO weigert dit" in te_vroeg.content.decode()
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    with pytest.raises(IntegrityError, match="begin van de termijn"), transaction.atomic():
        Afronding.objects.create(**van, soort="map", datum=date(2026, 7, 1))
    with pytest.raises(IntegrityError, match="zonder MAP en PVT"), transaction.atomic():
        Afronding.objects.create(**van, soort="z", datum=VANDAAG)
    for soort in ("map", "pvt", "z"):
        Afronding.objects.create(**van, soort=soort, datum=VANDAAG)
    with pytest.raises(IntegrityError, match="zonder MAP en PVT"), transaction.atomic():
        Afronding.objects.filter(soort="map").delete()


def test_de_participatieverklaring_doet_haar_termijn_af(als, noor, wie):
    pagina = reverse("termijnen", args=[wie.dossiernummer])
    assert f"{reverse('afronding_nieuw', args=[wie.dossiernummer])}?soort=pvt" in als(noor).get(pagina).content.decode()
    assert bewaar(als(noor), wie, "afronding", soort="pvt", datum="2026-11-20").status_code == 302
    assert "soort=pvt" not in als(noor).get(pagina).content.decode()


def test_een_school_ziet_de_uren_van_een_gedeelde_client_niet_op_een_pagina_van_de_gemeente(als, noor, wie):
    partner = fabriek.medewerker(Rol.PARTNER, "Docent")
    assert als(partner).get(reverse("inburgering", args=[wie.dossiernummer])).status_code == 403


@pytest.mark.parametrize(("over", "kan"), [(-1, {"", "ja", "nee"}), (0, {"", "nee"}), (57, {"", "nee"}), (70, set())])
def test_een_afronding_vraagt_alleen_wat_duo_aanneemt(als, noor, over, kan):
    """So many days from now the term ends: not before that it is too late, and nearly so only in two months."""
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2022, 1, 1))
    einde = VANDAAG + timedelta(days=over)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=einde.replace(year=einde.year - 3))
    html = als(noor).get(reverse("afronding_nieuw", args=[wie.dossiernummer])).content.decode()
    assert keuzes(html, "verwijtbaar") == kan


def test_een_afronding_biedt_niet_aan_wat_al_is_afgerond(als, noor, wie):
    Afronding.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pvt", datum=VANDAAG)
    html = als(noor).get(reverse("afronding_nieuw", args=[wie.dossiernummer])).content.decode()
    assert keuzes(html, "soort") == {"", "map"}, "the Z-route ends after both"
    # Who had the page open when a colleague closed it reads why it is refused.
    assert "Dit is al vastgelegd" in bewaar(als(noor), wie, "afronding", soort="pvt", datum=VANDAAG).content.decode()


def test_uren_van_wie_het_pvt_geeft_gaan_over_een_bijeenkomst_daarvan(als, noor, wie):
    taal = {"soort": "taal", "maand": "2026-11", "dag": "2026-11-03", "aanwezig": "2", "bron": "module"}
    assert "kies die soort" in bewaar(als(noor), wie, "uren", **taal).content.decode()
    assert bewaar(als(noor), wie, "uren", **taal | {"soort": "pvt"}).status_code == 302


def keuzes(html, naam):
    """What can be chosen in a field."""
    return set(document_fromstring(html).xpath("//select[@name=$naam]/option/@value", naam=naam))
