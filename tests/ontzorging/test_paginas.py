"""What the pages about money say, and to whom."""

import hashlib
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from pypdf import PdfReader

from dossier.models import Deling, Huishoudlid, Mijlpaal
from ontzorging.geld.queries import periodes
from ontzorging.geld.regels import plicht, stand_op
from ontzorging.lasten.handelingen import bewaar_last
from ontzorging.maand.handelingen import bewaar_regel
from ontzorging.models import Achterstand, Besluitbrief, Maandstaat, Ontzorging, Toeslag, VasteLast
from ontzorging.vertaling import talen, twee_talen
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.ontzorging.geld import bijstand, gesloten, gezin, last, staat, verlengd
from toegang.afscherming import binnen
from toegang.models import Inzage
from toegang.rechten import Rol


@pytest.fixture
def wie(noor):
    wie, huis = gezin(noor)
    bijstand(huis)
    last(huis)
    return wie


@pytest.fixture
def huis(wie):
    return wie.lidmaatschappen.get().huishouden


def pagina(browser, naam, *args):
    return browser.get(reverse(naam, args=args)).content.decode()


@pytest.mark.usefixtures("vandaag")
def test_een_mislukte_betaling_blijft_in_beeld_tot_zij_is_rechtgezet(als, noor, wie, huis):
    regel = gesloten(huis, fabriek.zicht(noor)).regels.get()
    regel.stand = "mislukt"
    bewaar_regel(regel, door=fabriek.zicht(noor))
    browser = als(noor)
    assert "Betaling mislukt: huur" in pagina(browser, "ontzorging", wie.dossiernummer)
    staat(huis, date(2027, 1, 1))
    assert "Betaling mislukt: huur" not in pagina(browser, "ontzorging", wie.dossiernummer)


@pytest.mark.usefixtures("vandaag")
def test_de_volgende_maand_is_ook_meteen_op_te_stellen(als, noor, wie, huis):
    browser = als(noor)
    for _ in range(2):
        browser.post(reverse("maandstaat_opstellen", args=[wie.dossiernummer]))
    assert Maandstaat.objects.get(huishouden=huis).maand == date(2026, 12, 1)


@pytest.mark.usefixtures("vandaag")
def test_een_brief_zegt_tot_wanneer_en_wat_de_client_overneemt(als, noor, wie, huis):
    besluit = {"besluit": "afbouwen", "besluit_op": date(2026, 11, 2), "besluit_reden": "lukt", "brief_op": VANDAAG}
    Ontzorging.objects.create(gemeente=huis.gemeente, huishouden=huis, **besluit)
    huis.vaste_lasten.update(zelf_vanaf=date(2027, 1, 1))
    antwoord = als(noor).get(reverse("ontzorging_brief_pdf", args=[wie.dossiernummer]), {"taal": "ti"})
    tekst = " ".join(" ".join(blad.extract_text() for blad in PdfReader(BytesIO(antwoord.content)).pages).split())
    for deel in ("Wij betalen tot en met 28 februari 2027", "Huur: 1 januari 2027", "uiterlijk op 6 januari 2027"):
        assert deel in tekst


@pytest.mark.usefixtures("vandaag")
def test_een_brief_blijft_zoals_hij_is_verstuurd(als, noor, wie, huis):
    browser, maken = als(noor), reverse("ontzorging_brief_maken", args=[wie.dossiernummer])
    besluit = {"besluit": "stoppen", "besluit_op": date(2026, 11, 2), "besluit_reden": "lukt"}
    rij = Ontzorging.objects.create(gemeente=huis.gemeente, huishouden=huis, **besluit)
    antwoord = browser.post(maken, follow=True)
    assert "Vul eerst bij het besluit in wanneer de brief weggaat" in antwoord.content.decode()
    assert not Besluitbrief.objects.exists()
    rij.brief_op = VANDAAG
    rij.save()
    eerste = browser.post(maken, follow=True)
    assert eerste["Content-Type"] == "application/pdf"
    assert browser.post(maken, follow=True).content == eerste.content, "a double click"
    brief = Besluitbrief.objects.get()
    assert brief.sha256 == hashlib.sha256(eerste.content).hexdigest()
    Ontzorging.objects.update(besluit_reden="toch niet")
    adres = reverse("besluitbrief", args=[wie.dossiernummer, brief.pk])
    assert browser.get(adres).content == eerste.content
    assert Inzage.objects.filter(pagina="besluitbrief", soort="document").exists()
    html = browser.get(reverse("ontzorging", args=[wie.dossiernummer])).content.decode()
    assert adres in html
    assert brief.sha256[:12] in html
    for verander in (lambda: Besluitbrief.objects.update(taal="nl"), lambda: Besluitbrief.objects.all().delete()):
        with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
            verander()


def test_elke_volwassene_heeft_een_eigen_zorgverzekering_bij_dezelfde_verzekeraar(noor, wie, huis):
    ander = fabriek.statushouder(noor)
    kind = fabriek.statushouder(noor, geboortedatum=date(2018, 1, 1))
    for lid in (ander, kind):
        Huishoudlid.objects.create(
            gemeente=huis.gemeente, huishouden=huis, statushouder=lid, relatie="kind", van=date(2026, 9, 1)
        )
    zorg = {"soort": "zorg", "bedrag": "158.25", "kenmerk": ""}
    last(huis, **zorg, wie=wie)
    last(huis, **zorg, wie=ander)
    with pytest.raises(ValidationError, match="gratis verzekerd"):
        bewaar_last(VasteLast(huishouden=huis, wie=kind, van=VANDAAG, soort="zorg"), door=fabriek.zicht(noor))


def test_wie_verlengd_is_eindigt_niet_binnenkort(noor):
    _, huis = gezin(noor, date(2026, 6, 10))
    bijstand(huis, van=date(2026, 6, 10))
    assert stand_op(periodes([huis.pk], VANDAAG)[huis.pk], VANDAAG) == "eindigt"
    langer = verlengd(huis.leden.get().statushouder, date(2027, 4, 30))
    besluit = {"besluit": "verlengen", "besluit_op": VANDAAG, "besluit_reden": "nog niet"}
    Ontzorging.objects.create(gemeente=huis.gemeente, huishouden=huis, **besluit, pip=langer)
    assert stand_op(periodes([huis.pk], VANDAAG)[huis.pk], VANDAAG) == "loopt"


@pytest.mark.usefixtures("vandaag")
def test_de_pagina_zegt_wat_aandacht_vraagt(als, noor, wie, huis):
    last(huis, "energie", "900.00")
    Toeslag.objects.create(
        gemeente=huis.gemeente, huishouden=huis, soort="zorg", bedrag=120, van=date(2026, 9, 1),
        aangevraagd_op=VANDAAG - timedelta(weeks=8, days=1),
    )  # fmt: skip
    Achterstand.objects.create(
        gemeente=huis.gemeente, huishouden=huis, soort="huur", bij="Woonwijze", bedrag=400, gemeld_op=VANDAAG
    )
    last(huis, "water", "20.00", tot=VANDAAG + timedelta(days=30))
    inhoud = pagina(als(noor), "ontzorging", wie.dossiernummer)
    for tekst in (
        "is hoger dan wat er over is van de bijstand",
        "Zorgtoeslag is na acht weken nog niet ontvangen",
        "Geen zorgverzekering bekend",
        "Huurachterstand bij Woonwijze: €\N{NO-BREAK SPACE}400,00",
        "Water aan Woonwijze stopt op 25 december 2026",
        "28 februari 2027",
    ):
        assert tekst in inhoud


@pytest.mark.usefixtures("vandaag")
def test_wie_onder_de_plicht_valt_en_waarom(noor, wie, huis):
    lid = wie.lidmaatschappen.get()
    assert plicht(lid) == (True, "asielvergunning")
    lid.statushouder.gezinsmigrant = True
    assert not plicht(lid)[0]
    lid.nareiziger = True
    assert plicht(lid)[0]


@pytest.mark.usefixtures("vandaag")
def test_een_reguliere_vergunning_heeft_geen_termijn_van_zes_maanden(als, noor, wie):
    wie.gezinsmigrant = True
    wie.save()
    inhoud = pagina(als(noor), "ontzorging", wie.dossiernummer)
    assert "niet verplicht" in inhoud
    assert "nog niet te berekenen" in inhoud


@pytest.mark.usefixtures("vandaag")
def test_het_team_ziet_wat_loopt_eindigt_en_achterloopt(als, noor, wie, huis):
    _, ander = gezin(noor, date(2026, 6, 10), achternaam="Eindigt")
    bijstand(ander, van=date(2026, 6, 10))
    Achterstand.objects.create(
        gemeente=huis.gemeente, huishouden=huis, soort="schuld", bij="Bank", bedrag=400, gemeld_op=VANDAAG
    )
    leider = als(fabriek.medewerker(Rol.TEAMLEIDER, "Thea Leider"))
    eindigt = leider.get(reverse("ontzorging_team"), {"stand": "eindigt"}).content.decode()
    assert "Eindigt" in eindigt
    assert wie.dossiernummer not in eindigt
    assert wie.dossiernummer in leider.get(reverse("ontzorging_team"), {"stand": "achterstand"}).content.decode()
    assert wie.dossiernummer not in pagina(als(fabriek.medewerker(naam="Kees Collega")), "ontzorging_team")


@pytest.mark.usefixtures("vandaag")
def test_een_maand_die_open_bleef_staat_in_de_lijst_ook_na_de_zes_maanden(als, noor, wie, huis):
    een = staat(huis)
    Mijlpaal.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="ontzorg_einde", datum=VANDAAG - timedelta(days=1)
    )
    inhoud = pagina(als(noor), "ontzorging_team")
    assert reverse("maandstaat", args=[wie.dossiernummer, een.pk]) in inhoud
    assert reverse("ontzorging", args=[wie.dossiernummer]) not in inhoud


@pytest.mark.parametrize("onderdelen", [["geld"], ["wonen"]])
def test_een_partner_ziet_alleen_gesloten_maanden_en_alleen_als_geld_gedeeld_is(noor, wie, huis, onderdelen):
    """Also for PostgreSQL itself, whatever a queryset forgets."""
    partner = fabriek.medewerker(Rol.PARTNER, "Vera Partner")
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner.organisatie, onderdelen=onderdelen,
        basis="afspraak", doel="budget", van=VANDAAG, tot=VANDAAG + timedelta(days=30),
    )  # fmt: skip
    gesloten(huis, fabriek.zicht(noor))
    staat(huis, date(2027, 1, 1))
    zicht, mag = fabriek.zicht(partner), onderdelen == ["geld"]
    with als_webrol(), binnen(zicht, alleen_lezen=True):
        assert Maandstaat.objects.count() == Maandstaat.objects.zichtbaar_voor(zicht).count() == mag
        assert (huis.vaste_lasten.count() == 1) == mag


@pytest.mark.parametrize("taal", ["ar", "ti", "nl", "niets"])
@pytest.mark.usefixtures("vandaag")
def test_de_maand_voor_de_client_staat_in_twee_talen(als, noor, wie, huis, taal):
    een = gesloten(huis, fabriek.zicht(noor))
    antwoord = als(noor).get(reverse("maandstaat_pdf", args=[wie.dossiernummer, een.pk]), {"taal": taal})
    assert antwoord["Content-Disposition"] == f'attachment; filename="maand-2026-12-{wie.dossiernummer}.pdf"'
    lezer = PdfReader(BytesIO(antwoord.content))
    tekst = " ".join(blad.extract_text() for blad in lezer.pages)
    assert "650,00" in tekst
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert ("concept" in tekst) == (taal in {"ar", "ti"})


def test_elke_taal_heeft_elk_woord():
    nederlands = twee_talen("").nl.teksten
    for code, _ in talen():
        ander = twee_talen(code).ander
        assert ander
        assert ander.teksten.keys() == nederlands.keys()
        for deel in ("last", "toeslag", "besluit"):
            assert ander.teksten[deel].keys() == nederlands[deel].keys()


@pytest.mark.usefixtures("vandaag")
def test_het_overzicht_voor_de_budgetcoach_is_er_alleen_met_toestemming(als, noor, wie):
    adres = reverse("ontzorging_overzicht_pdf", args=[wie.dossiernummer])
    deling = Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=fabriek.organisatie(), onderdelen=["geld"],
        basis="afspraak", doel="budget", van=VANDAAG, tot=VANDAAG + timedelta(days=30),
    )  # fmt: skip
    assert als(noor).get(adres).status_code == 404
    formulier = ContentFile(b"%PDF-1.7", "scan.pdf")
    deling.basis, deling.uitgelegd_taal, deling.uitgelegd_door = "toestemming", "ti", "tolk"
    deling.formulier = formulier
    deling.save()
    tekst = PdfReader(BytesIO(als(noor).get(adres).content)).pages[0].extract_text()
    assert "€\N{NO-BREAK SPACE}650,00" in tekst
