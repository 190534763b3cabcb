"""A school's list: every mistake named with its line, all of it or nothing, and no file that breaks anything."""

import io
import re
import zipfile
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bouwstenen.tabellen import MEESTE_RIJEN, lees_tabel
from dossier.models import Deling
from inburgering.lijst.handelingen import voer_in
from inburgering.lijst.invoer import KOLOMMEN, keur
from inburgering.lijst.regels import goed
from inburgering.models import Cursus, Uren
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.lijsten import SOORTEN, als_bladen, als_csv, als_xlsx

pytestmark = pytest.mark.usefixtures("vandaag")
KOP = ["dossiernummer", "maand", "uren", "gegeven"]


def gedeeld(klantmanager, **velden):
    """Somebody who follows a course since September, of whom a school may tell."""
    wie = fabriek.dossier(klantmanager, **velden)
    Cursus.objects.create(gemeente=wie.gemeente, statushouder=wie, aanbieder="KW1C", van=date(2026, 9, 14))
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=fabriek.organisatie("KW1C", soort="onderwijs"),
        onderdelen=["inburgering"], basis="afspraak", doel="les", van=VANDAAG, tot=VANDAAG + timedelta(days=30),
    )  # fmt: skip
    return wie


def stuur(browser, inhoud, naam="lijst.csv"):
    return browser.post(reverse("lijst_invoeren"), {"bestand": SimpleUploadedFile(naam, inhoud)})


@pytest.mark.parametrize("soort", SOORTEN)
def test_eerst_kijken_dan_invoeren(als, noor, soort):
    wie = gedeeld(noor)
    lijst = SOORTEN[soort](
        [KOP, [wie.dossiernummer, "2026-10", "20,5", 24], [], [wie.dossiernummer, "2026-09", 12, ""]]
    )
    antwoord = stuur(als(noor), lijst, f"lijst.{soort}")
    assert "Alle 2 regels kloppen" in antwoord.content.decode()
    assert not Uren.objects.exists(), "looking is not keeping"
    bewijs = {"ondertekend": antwoord.context["ondertekend"], "invoeren": "ja"}
    assert als(noor).post(reverse("lijst_invoeren"), bewijs).status_code == 302
    assert list(Uren.objects.order_by("maand").values_list("maand", "aanwezig", "gegeven", "bron")) == [
        (date(2026, 9, 1), 12, None, "school"), (date(2026, 10, 1), pytest.approx(20.5), 24, "school"),
    ]  # fmt: skip
    als(noor).post(reverse("lijst_invoeren"), bewijs)
    assert Uren.objects.count() == 2, "a second time changes nothing"


def test_een_veranderde_lijst_komt_er_niet_in(als, noor):
    wie = gedeeld(noor)
    bewijs = stuur(als(noor), als_csv([KOP, [wie.dossiernummer, "2026-10", 20, 24]])).context["ondertekend"]
    anders = {"ondertekend": f"x{bewijs[1:]}", "invoeren": "ja"}
    assert "te oud of veranderd" in als(noor).post(reverse("lijst_invoeren"), anders).content.decode()
    Deling.objects.all().delete()
    html = als(noor).post(reverse("lijst_invoeren"), {"ondertekend": bewijs, "invoeren": "ja"}).content.decode()
    assert "de school mag dit niet vertellen" in html, "looked at again when it is kept"
    assert not Uren.objects.exists()


@pytest.mark.parametrize(
    ("rij", "klacht"),
    [
        (["D000000", "2026-10", 20, 24], "niet van een cliënt die u mag zien"),
        (["", "2026-10", 20, 24], "dossiernummer ontbreekt"),
        (["{}", "oktober", 20, 24], "maand is geen maand"),
        (["{}", "2026-13", 20, 24], "maand is geen maand"),
        (["{}", "2027-02", 20, 24], "toekomst"),
        (["{}", "1990-12", 20, 24], "vóór 2007"),
        (["{}", "2026-10", "veel", 24], "uren is geen getal"),
        (["{}", "2026-10", -1, 24], "niet tussen 0 en 250"),
        (["{}", "2026-10", 300, 300], "niet tussen 0 en 250"),
        (["{}", "2026-10", 25, 24], "meer uren aanwezig dan er les was"),
        (["{}", "2026-10", "=1+1", 24], "uren is een formule"),
        (["{}", "2026-10", "NaN", 24], "uren is geen getal"),
        (["{}", "2026-10", "1e9", 24], "uren is geen getal"),
        (["{}", "2026-10", "1.234", 24], "niet tussen 0 en 250"),
        (["{}", "2026-10", "1,234", 24], "uren is geen getal"),
    ],
)
def test_een_fout_heeft_een_regelnummer_en_houdt_alles_tegen(als, noor, rij, klacht):
    wie = gedeeld(noor)
    fout = [str(cel).format(wie.dossiernummer) for cel in rij]
    html = stuur(als(noor), als_csv([KOP, [wie.dossiernummer, "2026-09", 10, 24], fout])).content.decode()
    assert klacht in html
    assert '<th scope="row">3</th>' in html
    regels = keur(als_csv([KOP, [wie.dossiernummer, "2026-09", 10, 24], fout]), fabriek.zicht(noor))
    with pytest.raises(ValidationError, match="niets ingevoerd"):
        voer_in(regels, door=fabriek.zicht(noor))
    assert not Uren.objects.exists()


def test_een_dubbele_regel_noemt_de_andere(noor):
    wie = gedeeld(noor)
    rij = [wie.dossiernummer, "2026-10", 20, 24]
    tweede = keur(als_csv([KOP, rij, rij]), fabriek.zicht(noor))[1]
    assert tweede.fouten == ("staat ook op regel 2",)


def test_de_client_van_een_collega_bestaat_hier_niet(als, noor):
    ander = gedeeld(fabriek.medewerker(naam="Willem"), voornamen="Geheim")
    html = stuur(als(noor), als_csv([KOP, [ander.dossiernummer, "2026-10", 20, 24]])).content.decode()
    assert "niet van een cliënt die u mag zien" in html
    assert "Geheim" not in html


@pytest.mark.parametrize(
    ("inhoud", "klacht"),
    [
        (b"", "leeg"),
        (b"naam;uren\nx;1", "Deze kolom ontbreekt: dossiernummer, maand"),
        (b"dossiernummer;maand;uren;uren\n", "staat er twee keer"),
        (b"dossiernummer;maand;uren", "Onder de kop staat niets"),
        ("dossiernummer;maand;uren\nD1;één;1".encode("latin-1"), "niet in UTF-8"),
        ("dossiernummer;maand;uren".encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04 geen werkblad", "geen werkblad"),
        (b"\x89PNG\r\n\x1a\n\0\0", "XLSX of ODS"),
        (b"dossiernummer;maand;uren\n" + b"D1;2026-10;1\n" * (MEESTE_RIJEN + 1), "meer dan 2000 rijen"),
        (als_xlsx([KOP, *[["D1", "2026-10", 1, 2]] * 2100]), "meer dan 2000 rijen"),
        (als_xlsx([KOP, ["D1", "2026-10", 1, 2]], samen="A3:B3"), "Regel 3 heeft samengevoegde cellen"),
        (b"x" * (1024 * 1024 + 1), "groter dan 1 MB"),
    ],
    ids=range(12),
)
def test_een_bestand_dat_geen_lijst_is(als, noor, inhoud, klacht):
    antwoord = stuur(als(noor), inhoud)
    if inhoud:
        assert klacht in antwoord.content.decode()
    with pytest.raises(ValidationError, match=klacht):
        keur(inhoud, fabriek.zicht(noor))


def test_een_zipbom_wordt_niet_uitgepakt(noor):
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as boek:
        boek.writestr("content.xml", b"0" * (50 * 1024 * 1024))
    with pytest.raises(ValidationError, match="te groot"):
        keur(bestand.getvalue(), fabriek.zicht(noor))


CEL = st.one_of(
    st.sampled_from(
        ["{}", "D1", "2026-10", "2026-13-45", "20", "20,5", "-3", "=A1", "NaN", "1e400", "", "één", "0" * 80]
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    st.integers(-5, 400).map(str),
)


class TestVerzonnenLijsten(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.noor = fabriek.medewerker()
        cls.wie = gedeeld(cls.noor)

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(
        soort=st.sampled_from(sorted(SOORTEN)), kop=st.permutations(KOP),
        rijen=st.lists(st.lists(CEL, min_size=1, max_size=5), min_size=1, max_size=5),
        kapot=st.none() | st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=3)),
    )  # fmt: skip
    def test_geven_nooit_een_fout_van_de_server_en_nooit_een_halve_lijst(self, soort, kop, rijen, kapot):
        door = fabriek.zicht(self.noor)
        lijst = SOORTEN[soort]([kop, *([cel.replace("{}", self.wie.dossiernummer) for cel in rij] for rij in rijen)])
        if kapot:
            plek, bytes_ = kapot
            lijst = lijst[:plek] + bytes_ + lijst[plek + len(bytes_) :]
        try:
            regels = keur(lijst, door)
        except ValidationError:
            return
        if goed(regels):
            voer_in(regels, door=door)
            assert Uren.objects.count() == len(regels)
        else:
            assert not Uren.objects.exists()


# --- Lists as they come from Dutch Excel ---------------------------------------------------------------------------


def test_een_lijst_uit_nederlands_excel_wordt_gelezen_zoals_zij_bedoeld_is(noor):
    """A title above the head, months that became dates, hours on a clock, a total below; what was not read is said."""
    wie, ander = gedeeld(noor), gedeeld(noor)
    rijen = [
        ["Aanwezigheid KW1C"],
        KOP,
        [wie.dossiernummer, "okt-26", "24,5", "30:00"],
        [ander.dossiernummer, "1-10-2026", "24:30", "30"],
        ["Totaal", "", "49", "60"],
    ]
    for lijst in (b"sep=;\r\n" + als_csv(rijen), als_xlsx(rijen)):
        regels = keur(lijst, fabriek.zicht(noor))
        assert [regel.fouten for regel in regels] == [(), ()]
        assert {(regel.maand, regel.uren, regel.gegeven) for regel in regels} == {
            (date(2026, 10, 1), Decimal("24.5"), Decimal("30"))
        }
        assert [wat.split(", ")[1] for wat in regels.niet] == ["boven de kop", "een totaal"]


def test_een_kwartier_wordt_niet_stil_afgerond(noor):
    (regel,) = keur(als_csv([KOP, [gedeeld(noor).dossiernummer, "2026-10", "24:15", "30"]]), fabriek.zicht(noor))
    assert regel.fouten == ("uren is geen getal met hoogstens één cijfer achter de komma, zoals 24,5 of 24:30",)


def test_de_pagina_zegt_wat_er_niet_gelezen_is(als, noor):
    inhoud = als_bladen({"sept": [KOP, [gedeeld(noor).dossiernummer, "2026-09", 10, 24]], "okt": [KOP]})
    bestand = SimpleUploadedFile("lijst.xlsx", inhoud)
    html = als(noor).post(reverse("lijst_invoeren"), {"bestand": bestand}).content.decode()
    assert "Het blad “okt”" in html


def test_de_lege_lijst_laat_excel_niets_veranderen(als, noor):
    """Every column in which something else than a number is typed is text, and the head is what the page asks for."""
    inhoud = als(noor).get(reverse("lijst_voorbeeld")).content
    assert lees_tabel(inhoud)[0][1] == list(KOLOMMEN)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
        blad, stijlen = boek.read("xl/worksheets/sheet1.xml").decode(), boek.read("xl/styles.xml").decode()
    reeksen = re.findall(r'<col min="(\d+)" max="(\d+)" width="[\d.]+" style="\d+"', blad)
    tekst = [naam for begin, einde in reeksen for naam in KOLOMMEN[int(begin) - 1 : int(einde)]]
    assert tekst == ["dossiernummer", "maand", "soort", "groep"]
    assert 'numFmtId="49"' in stijlen  # "@"
