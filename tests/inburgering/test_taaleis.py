"""The taaleis: only with bijstand, decided by a person who heard the client, and nothing that follows by itself."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Huishouden
from inburgering.models import Taaleis
from inburgering.models.taaleis import GEZAKT, VAARDIGHEDEN
from inburgering.taaleis.regels import gevolg
from ontzorging.models import Uitkering
from pip_plan.models import Advies, Gesprek
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.rechten import Rol
from werkvoorraad.historie import wijzigingen
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
TOETS = date(2026, 10, 1)
STANDEN = {"spreken": "A1", "luisteren": "A2", "gesprekken": "A1", "lezen": "A2", "schrijven": "0"}
BESLUIT = {"besluit": "inzet", "reden": "Volgt drie lessen in de week.", "visie_client": "Ik leer graag.",
           "besloten_op": "2026-11-20", "versie": "0"}  # fmt: skip


@pytest.fixture
def wie(noor):
    """Somebody with bijstand since the summer."""
    wie = fabriek.dossier(noor)
    gezin = Huishouden.objects.get()
    Uitkering.objects.create(gemeente=wie.gemeente, huishouden=gezin, soort="volledig", van=date(2026, 7, 1))
    return wie


def toets(wie, **velden):
    standaard = {"gemeente": wie.gemeente, "statushouder": wie, "toets_op": TOETS, **STANDEN}
    return Taaleis.objects.create(**standaard | velden)


def gesprek(wie, dag=date(2026, 11, 2)):
    return Gesprek.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="halfjaar", datum=dag, kanaal="kantoor", taal="ti",
        gevoerd_door=wie.klantmanager,
    )  # fmt: skip


def vraag(browser, wie, naam, pk=None, **velden):
    return browser.post(reverse(naam, args=[wie.dossiernummer, *([pk] if pk else [])]), {"versie": "0", **velden})


def besluit(browser, record, **velden):
    return vraag(browser, record.statushouder, "taaleis_besluit", record.pk, **{**BESLUIT, **velden})


def test_een_toets_met_inzet_gesprek_en_advies(als, noor, wie):
    over, raad = gesprek(wie), Advies.objects.create(
        gemeente=wie.gemeente, statushouder=wie, datum=TOETS, tekst="Ga naar de taalgroep.", gegeven_door=noor
    )  # fmt: skip
    velden = {
        "toets_op": "2026-10-01",
        **STANDEN,
        "inzet": "Oefent op het werk.",
        "gesprek": over.pk,
        "advies": raad.pk,
    }
    assert vraag(als(noor), wie, "taaleis_nieuw", **velden).url == reverse("taaleisen", args=[wie.dossiernummer])
    html = als(noor).get(reverse("taaleisen", args=[wie.dossiernummer])).content.decode()
    for woord in (
        "nog geen A1",
        "Oefent op het werk.",
        "Ga naar de taalgroep.",
        "nog niet begonnen",
        "2 november 2026",
    ):
        assert woord in html, woord


@pytest.mark.parametrize("naam", VAARDIGHEDEN)
def test_een_vaardigheid_onder_het_niveau_is_genoeg_om_te_zakken(wie, naam):
    goed = dict.fromkeys(VAARDIGHEDEN, "A2")
    gezakt, gehaald = toets(wie, **{**goed, naam: "A1"}), toets(wie, toets_op=VANDAAG, **goed)
    assert list(Taaleis.objects.filter(GEZAKT)) == [gezakt]
    assert (gezakt.gehaald, gehaald.gehaald) == (False, True)


# --- Only with bijstand ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dag", [date(2026, 6, 30), date(2026, 11, 2)])
def test_zonder_bijstand_op_die_dag_geen_taaleis(als, noor, wie, dag):
    Uitkering.objects.update(tot=date(2026, 11, 1))
    html = vraag(als(noor), wie, "taaleis_nieuw", toets_op=dag.isoformat(), **STANDEN).content.decode()
    assert "alleen voor wie op die dag bijstand heeft" in html
    with pytest.raises(IntegrityError, match="bijstand"), transaction.atomic():
        toets(wie, toets_op=dag)
    assert not Taaleis.objects.exists()


def test_een_besluit_als_de_bijstand_gestopt_is_kan_niet(als, noor, wie):
    record = toets(wie)
    Uitkering.objects.update(tot=date(2026, 11, 1))
    assert "alleen voor wie op die dag bijstand heeft" in besluit(als(noor), record).content.decode()
    record.refresh_from_db()
    assert record.besluit == ""
    record.inzet = "Leert door."  # what was there already can still be filled in
    record.save()


def test_een_kind_van_wie_bijstand_heeft_hoeft_niets(noor, wie):
    wie.geboortedatum = TOETS.replace(year=TOETS.year - 18) + timedelta(days=1)
    wie.save()
    with pytest.raises(IntegrityError, match="bijstand"), transaction.atomic():
        toets(wie)
    assert toets(wie, toets_op=TOETS + timedelta(days=1))


def test_de_bijstand_van_een_ander_gezin_telt_niet(noor, wie):
    with pytest.raises(IntegrityError, match="bijstand"), transaction.atomic():
        toets(fabriek.dossier(noor))


def test_op_de_pagina_staat_hij_alleen_bij_bijstand(als, noor, wie):
    adres = reverse("inburgering", args=[wie.dossiernummer])
    assert "Participatiewet" in als(noor).get(adres).content.decode()
    Uitkering.objects.update(tot=date(2026, 11, 1))
    assert "Participatiewet" not in als(noor).get(adres).content.decode()
    assert "geldt hier niet" in als(noor).get(reverse("taaleisen", args=[wie.dossiernummer])).content.decode()


# --- The decision ----------------------------------------------------------------------------------------------------


def test_een_mens_besluit_met_redenen_en_de_mening_van_de_client(als, noor, wie):
    record = toets(wie)
    assert besluit(als(noor), record).status_code == 302
    record.refresh_from_db()
    assert (record.besluit, record.besloten_door) == ("inzet", noor)
    html = als(noor).get(reverse("taaleisen", args=[wie.dossiernummer])).content.decode()
    for woord in ("Ik leer graag.", "Volgt drie lessen in de week.", "geen maatregel", "Noor Bakker"):
        assert woord in html, woord


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"visie_client": " "}, "Wat vindt de cliënt ervan: Vul dit in"),
        ({"reden": ""}, "Waarom dit besluit: Vul dit in"),
        ({"besluit": ""}, "Besluit: Maak een keuze"),
        ({"besloten_op": "2026-09-30"}, "niet vóór de toets"),
        ({"besloten_op": "2026-11-26"}, "toekomst"),
        ({"besluit": "maatregel"}, "alleen na een gesprek met de cliënt"),
        ({"besluit": "boete"}, "uit de lijst"),
    ],
)
def test_een_besluit_dat_niet_kan(als, noor, wie, velden, klacht):
    record = toets(wie)
    assert klacht in besluit(als(noor), record, **velden).content.decode()
    record.refresh_from_db()
    assert record.besluit == ""


@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ({"visie_client": ""}, "taaleis_client_gehoord"),
        ({"reden": ""}, "taaleis_besluit_volledig"),
        ({"besloten_door": None}, "taaleis_besluit_volledig"),
        ({"besloten_op": None}, "bijstand"),  # on no day at all
        ({"besluit": "maatregel"}, "gesprek met de cliënt"),
        ({"besluit": "boete"}, "taaleis_besluit_bekend"),
        ({"lezen": "C2"}, "taaleis_standen_bekend"),
    ],
)
def test_ook_postgresql_weigert_zo_een_besluit(noor, wie, velden, regel):
    besloten = {"besluit": "inzet", "reden": "x", "visie_client": "y", "besloten_op": VANDAAG, "besloten_door": noor}
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        toets(wie, **{**besloten, **velden})


def test_een_maatregel_kan_na_een_gesprek_en_verandert_verder_niets(als, noor, wie):
    record, over = toets(wie), gesprek(wie)
    assert besluit(als(noor), record, besluit="maatregel", gesprek=over.pk).status_code == 302
    assert Uitkering.objects.get().tot is None
    assert {f.name for f in Taaleis._meta.fields} & {"bedrag", "percentage", "boete", "verlaging"} == set()


def test_een_gesprek_van_voor_de_toets_is_niet_genoeg_voor_een_maatregel(als, noor, wie):
    record, eerder = toets(wie), gesprek(wie, TOETS - timedelta(days=1))
    html = besluit(als(noor), record, besluit="maatregel", gesprek=eerder.pk).content.decode()
    assert "alleen na een gesprek met de cliënt over de toets" in html
    assert besluit(als(noor), record, gesprek=eerder.pk).status_code == 302


def test_een_gesprek_of_advies_van_een_ander_kan_niet(als, noor, wie):
    ander, record = gesprek(fabriek.dossier(noor)), toets(wie)
    assert "id_gesprek_error" in besluit(als(noor), record, gesprek=ander.pk).content.decode()
    record.refresh_from_db()
    assert record.besluit == ""
    with pytest.raises(IntegrityError, match="andere cliënt"), transaction.atomic():
        Taaleis.objects.update(gesprek=ander)


def test_naast_het_besluit_staan_de_uitspraken_en_geen_knop_voor_een_boete(als, noor, wie):
    html = als(noor).get(reverse("taaleis_besluit", args=[wie.dossiernummer, toets(wie).pk])).content.decode()
    for woord in ("C-158/23", "4 februari 2025", "9 juli 2025", "Raad van State", "Er wordt niets uitgerekend"):
        assert woord in html, woord


def test_na_het_verwijderen_van_het_gesprek_blijft_het_besluit(als, noor, wie):
    record, over = toets(wie), gesprek(wie)
    besluit(als(noor), record, besluit="maatregel", gesprek=over.pk)
    browser = als(noor)
    assert browser.post(reverse("gesprek_verwijderen", args=[wie.dossiernummer, over.pk])).status_code == 302
    record.refresh_from_db()
    assert (record.gesprek, record.besluit) == (None, "maatregel")


@pytest.mark.parametrize(("laag", "noemt"), [("lezen", "lezen"), ("gesprekken", "gesprekken voeren")])
def test_voldoen_met_een_toets_die_lager_is_vraagt_naar_ander_bewijs(als, noor, wie, laag, noemt):
    record = toets(wie, **{**dict.fromkeys(VAARDIGHEDEN, "A2"), laag: "A1"})
    formulier = besluit(als(noor), record, besluit="voldoet").context["form"]
    assert f"lager dan A2 (1F): {noemt}. Voldoen kan dan alleen" in formulier.errors["besluit"][0]
    assert "art. 18b" in formulier.errors["besluit"][0]
    assert not formulier.fields["toch"].widget.is_hidden
    record.refresh_from_db()
    assert record.besluit == ""
    assert besluit(als(noor), record, besluit="voldoet", toch="on").status_code == 302


def test_wie_na_het_besluit_een_lager_niveau_invult_krijgt_dezelfde_vraag(als, noor, wie):
    record = toets(wie, **dict.fromkeys(VAARDIGHEDEN, "A2"))
    besluit(als(noor), record, besluit="voldoet")
    velden = {"toets_op": TOETS.isoformat(), **dict.fromkeys(VAARDIGHEDEN, "A2"), "lezen": "A1", "versie": "1"}
    formulier = vraag(als(noor), wie, "taaleis", record.pk, **velden).context["form"]
    assert "lager dan A2 (1F): lezen." in formulier.errors["spreken"][0]
    assert vraag(als(noor), wie, "taaleis", record.pk, **velden, toch="on").status_code == 302
    opnieuw = {**velden, "inzet": "Leest elke dag.", "versie": "2"}
    assert vraag(als(noor), wie, "taaleis", record.pk, **opnieuw).status_code == 302, "it was asked before"


def test_met_een_gehaalde_toets_of_een_ander_besluit_wordt_niets_gevraagd(als, noor, wie):
    gehaald = toets(wie, **dict.fromkeys(VAARDIGHEDEN, "A2"))
    assert besluit(als(noor), gehaald, besluit="voldoet").status_code == 302
    assert besluit(als(noor), toets(wie, toets_op=TOETS - timedelta(days=9)), besluit="overmacht").status_code == 302


@pytest.mark.parametrize(
    ("wat", "volgt"),
    [
        ("voldoet", "De taaleis is klaar."),
        ("inzet", "Kijk uiterlijk op 20 mei 2027 opnieuw hoe het gaat."),
        ("overmacht", "Kijk uiterlijk op 20 mei 2027 of dat nog zo is."),
        ("maatregel", "Stuur de cliënt een beschikking met de reden, en hoe bezwaar kan."),
    ],
)
def test_na_het_besluit_staat_er_wat_wanneer_en_wat_volgt(als, noor, wie, wat, volgt):
    record = toets(wie)
    assert besluit(als(noor), record, besluit=wat, toch="on", gesprek=gesprek(wie).pk).status_code == 302
    html = " ".join(als(noor).get(reverse("taaleisen", args=[wie.dossiernummer])).content.decode().split())
    record.refresh_from_db()
    assert f"op 20 november 2026: <strong>{record.get_besluit_display()}</strong>" in html
    assert volgt in html
    assert "nog niet begonnen" not in html
    assert "een maand" not in html
    paneel = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert f"Besloten op 20 november 2026: <strong>{record.get_besluit_display()}</strong>" in paneel
    assert gevolg(toets(wie, toets_op=VANDAAG)) == ""


# --- Who sees it, and its term ---------------------------------------------------------------------------------------


def test_in_de_historie_alleen_voor_wie_geld_mag_zien(noor, wie):
    toets(wie, inzet="Merkwoord")

    def velden(zicht):
        return [nu for regel in wijzigingen(wie, None, zicht) for _, _, nu in regel.velden]

    assert "Merkwoord" in velden(fabriek.zicht(noor))
    beperkt = fabriek.zicht(fabriek.medewerker(Rol.BELEIDSMEDEWERKER, "Bas"))
    assert "Merkwoord" not in velden(beperkt)


def _termijn(wie, dag=VANDAAG):
    return next((r for r in van_dossier(wie, dag) if r.code == "TAALEIS"), None)


def test_na_een_niet_gehaalde_toets_loopt_een_maand(wie):
    record = toets(wie)
    regel = _termijn(wie)
    assert (regel.start, regel.einde, regel.afgedaan_op) == (TOETS, date(2026, 11, 1), None)
    Taaleis.objects.update(begonnen_op=date(2026, 10, 20))
    assert _termijn(wie).afgedaan_op == date(2026, 10, 20)
    toets(wie, toets_op=VANDAAG - timedelta(days=1), **dict.fromkeys(VAARDIGHEDEN, "A2"))
    assert _termijn(wie) is None, "the last test was passed"
    record.refresh_from_db()


def test_na_een_besluit_wacht_niemand_meer_op_het_begin(als, noor, wie):
    record = toets(wie)
    besluit(als(noor), record)
    assert _termijn(wie).afgedaan_op == date(2026, 11, 20)
    Taaleis.objects.update(begonnen_op=date(2026, 10, 20))
    assert _termijn(wie).afgedaan_op == date(2026, 10, 20)


def test_zonder_bijstand_is_er_geen_termijn_meer(wie):
    toets(wie)
    Uitkering.objects.update(tot=date(2026, 11, 1))
    assert _termijn(wie) is None
    assert _termijn(wie, date(2026, 11, 1)) is not None
