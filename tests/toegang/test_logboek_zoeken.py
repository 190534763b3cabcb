"""The privacy officer finds in the read log what there is, hears in words what cannot be found, and takes it along."""

from datetime import UTC, datetime
from importlib import import_module
from zipfile import ZipFile

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.klus import bestand
from tests.toegang.lezen import deel, rijen_van
from toegang.afscherming import binnen
from toegang.klus.models import Klus
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
LOGBOEK = "/logboek/"


def kijk(browser, wie):
    return browser.get(reverse("dossier", args=[wie.dossiernummer]))


@pytest.fixture
def joost(noor):
    return fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters")


@pytest.fixture
def marieke(noor):
    partner = fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)
    return fabriek.medewerker(Rol.PARTNER, "Marieke Jansen", gemeente=noor.gemeente, organisatie=partner)


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ({"onderdeel": "bsn"}, {"Noor Bakker"}),
        ({"onderdeel": "geld"}, {"Noor Bakker", "Ingrid"}),
        ({"onderdeel": "gezondheid"}, {"Noor Bakker"}),
        ({"rol": "teamleider"}, {"Ingrid"}),
        ({"rol": "teamleider", "onderdeel": "bsn"}, set()),
        ({"pagina": "bsn"}, {"Noor Bakker"}),
        ({"bijzonder": "naam"}, set()),
    ],
)
def test_filteren_op_onderdeel_rol_en_pagina(als, noor, joost, vraag, wie):
    """A teamleider sees money, and no health."""
    client = fabriek.dossier(noor, bsn="999000019")
    kijk(als(noor), client)
    als(noor).post(reverse("bsn", args=[client.dossiernummer]))
    kijk(als(fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid", gemeente=noor.gemeente)), client)
    assert {regel.wie for regel in als(joost).get(LOGBOEK, vraag).context["regels"]} == wie


@pytest.mark.parametrize(
    ("vraag", "veld", "melding"),
    [
        ({"dossier": "Gebre"}, "dossier", "Op naam zoeken kan hier niet."),
        ({"dossier": "x" * 10_000}, "dossier", "Een dossiernummer is een D met cijfers"),
        ({"onderdeel": "dagboek"}, "onderdeel", "Deze keuze bestaat niet."),
        ({"pagina": "niets"}, "pagina", "Deze keuze bestaat niet."),
        ({"rol": "koning"}, "rol", "Deze keuze bestaat niet."),
        ({"medewerker": "99999999999999999999"}, "medewerker", "Deze keuze bestaat niet."),
        ({"organisatie": "x"}, "organisatie", "Deze keuze bestaat niet."),
        ({"van": "99-99"}, "van", "Dit is geen datum."),
        ({"van": "2026-11-30", "tot": "2026-11-01"}, "tot", "Deze dag ligt vóór de eerste dag."),
    ],
)
@pytest.mark.parametrize("adres", ["/logboek/", "/register/"])
def test_onzin_wordt_in_woorden_geweigerd_bij_het_veld(als, noor, joost, adres, vraag, veld, melding):
    wie = fabriek.dossier(noor)
    kijk(als(noor), wie)
    deel(wie, fabriek.organisatie(gemeente=noor.gemeente), ["contact"])
    if adres == "/register/" and veld in ("pagina", "rol", "medewerker"):
        veld, vraag = "basis", {"basis": "zomaar"}
    browser = als(joost)
    antwoord = browser.get(adres, vraag)
    assert antwoord.status_code == 200
    assert melding in " ".join(antwoord.context["filterbalk"].errors[veld])
    assert melding in antwoord.content.decode()
    assert wie.dossiernummer not in antwoord.content.decode()
    xlsx = "logboek/logboek.xlsx" if adres == "/logboek/" else "register/register.xlsx"
    terug = browser.post(f"/{xlsx}", query_params=vraag)
    assert (terug.status_code, terug["Location"].split("?")[0]) == (302, adres)
    assert not Klus.objects.exists()


@pytest.mark.parametrize("adres", ["/logboek/", "/register/"])
def test_een_nulteken_komt_de_deur_niet_door(als, joost, adres):
    antwoord = als(joost).get(adres, {"dossier": "D1001\0"})
    assert antwoord.status_code == 400
    assert "<h1" in antwoord.content.decode()


def test_in_het_bestand_staat_wat_het_filter_vraagt_en_geen_formule(als, noor, joost, tmp_path):
    een = fabriek.dossier(fabriek.medewerker(naam="Willem", gemeente=noor.gemeente))
    reden = '=HYPERLINK("https://elders.example";"klik hier")'
    als(noor).post("/dossiers/buiten-caseload/", {"nummer": een.dossiernummer, "reden": reden})
    kijk(als(noor), een)
    antwoord = bestand(als(joost), "/logboek/logboek.xlsx", pagina="noodtoegang")
    (rij,) = rijen_van(antwoord, tmp_path)
    assert (rij["Pagina"], rij["Doel"]) == ("dossier buiten de caseload openen", reden)
    blad = ZipFile(tmp_path / "logboek.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in blad
    assert 'quotePrefix="1"' in ZipFile(tmp_path / "logboek.xlsx").read("xl/styles.xml").decode()


def test_meer_dossiers_dan_in_een_cel_passen_staan_er_allemaal(als, noor, joost, tmp_path):
    nummers = [f"D{nummer}" for nummer in range(10_000_000, 10_004_500)]
    Inzage.objects.create(
        gemeente=noor.gemeente, medewerker=noor, soort="lijst", pagina="agenda", onderdelen=["naam"], doel="x",
        dossiers=nummers, rol="klantmanager",
    )  # fmt: skip
    rijen = rijen_van(bestand(als(joost), "/logboek/logboek.xlsx"), tmp_path)
    assert ", ".join(rij["Dossiers"] for rij in rijen) == ", ".join(nummers)


# --- Unusual reading -------------------------------------------------------------------------------------------------


def lees(wie, begin, aantal, verantwoordelijk):
    """Rows of the log, at that moment: the owner alone can write another one than now."""
    for nummer in range(aantal):
        inzage = Inzage.objects.create(
            gemeente=wie.gemeente, medewerker=wie, organisatie=wie.organisatie, soort="pagina", pagina="dossier",
            onderdelen=["naam"], doel="x", dossiers=[f"D{900000 + nummer}"], rol=wie.rol, moment=begin,
            verantwoordelijk=verantwoordelijk,
        )  # fmt: skip
        assert inzage.moment == begin


def test_een_nacht_door_de_hele_caseload_valt_op_en_een_gewone_dag_niet(als, noor, joost, marieke):
    nacht = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # Saturday half past midnight here
    lees(noor, nacht, 42, 42)
    lees(marieke, nacht, 5, 5)
    lees(fabriek.medewerker(naam="Willem", gemeente=noor.gemeente), datetime(2026, 11, 20, 9, tzinfo=UTC), 20, 42)
    lees(fabriek.medewerker(naam="Fatma", gemeente=noor.gemeente), datetime(2026, 11, 20, 18, 30, tzinfo=UTC), 9, 42)
    antwoord = als(joost).get(LOGBOEK)
    gezien = {o.wie: o for o in antwoord.context["opvallend"]}
    assert set(gezien) == {"Noor Bakker", "Marieke Jansen"}
    assert gezien["Noor Bakker"].wat == (
        "42 verschillende dossiers buiten kantooruren, tussen 20 november 2026 19.00 uur en 23 november 2026 7.00"
        " uur. Van wie er 42 heeft, valt het op vanaf 10."
    )
    assert "5 verschillende dossiers buiten kantooruren" in gezien["Marieke Jansen"].wat
    regels = als(joost).get(gezien["Marieke Jansen"].adres).context["regels"]
    assert {regel.wie for regel in regels} == {"Marieke Jansen"}
    assert len(regels) == 5


def test_het_logboek_weet_waarvoor_iemand_toen_verantwoordelijk_was(als, noor, marieke):
    eigen = [fabriek.dossier(noor) for _ in range(3)]
    fabriek.dossier(noor, afgesloten_op=VANDAAG, afsluitreden="zelfstandig")
    willem = fabriek.medewerker(naam="Willem", gemeente=noor.gemeente)
    fabriek.dossier(willem)
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=VANDAAG, tot=VANDAAG)
    deel(eigen[0], marieke.organisatie, ["contact"])
    deel(eigen[1], fabriek.organisatie("Woonwijze", gemeente=noor.gemeente), ["contact"])
    for wie in (noor, willem, fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid", gemeente=noor.gemeente)):
        kijk(als(wie), eigen[0])
    als(marieke).get(reverse("partner_dossier", args=[eigen[0].dossiernummer]))
    assert list(Inzage.objects.order_by("pk").values_list("medewerker__naam", "verantwoordelijk")) == [
        ("Noor Bakker", 3), ("Willem", 4), ("Ingrid", 4), ("Marieke Jansen", 1),
    ]  # fmt: skip


# --- Rows of before --------------------------------------------------------------------------------------------------


def test_wat_vroeger_is_genoteerd_blijft_zoals_het_was_en_zegt_wat_zeker_is(als, noor, joost, marieke):
    oud = [
        (marieke, "contact, gezin, wonen, begeleiding, gezi", ["contact", "gezin", "wonen", "begeleiding", "onbekend"]),
        # Forty characters that end in a whole word, of which nobody knows whether more came.
        (marieke, "contact, wonen, begeleiding, inburgering", ["contact", "wonen", "begeleiding", "onbekend"]),
        (marieke, "contact, wonen", ["contact", "wonen"]),
        (marieke, "gedeelde dossiers", ["onbekend"]),
        (noor, "deling_nieuw", ["onbekend"]),
        (noor, "intake: fysiek", ["fysiek"]),
        (noor, "bsn", ["bsn"]),
    ]
    for wie, tekst, _ in oud:
        soort = "bsn" if tekst == "bsn" else "pagina"
        Inzage.objects.create(
            gemeente=wie.gemeente, medewerker=wie, organisatie=wie.organisatie, soort=soort, toelichting=tekst,
            onderdelen=["onbekend"], doel="x", dossiers=["D100001"],
        )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what waits for the end of the transaction
        cursor.execute(import_module("toegang.migrations.0010_leeslog").VAN_VROEGER)
    assert list(Inzage.objects.order_by("pk").values_list("toelichting", "onderdelen")) == [
        (tekst, delen) for _, tekst, delen in oud
    ]
    assert set(Inzage.objects.values_list("rol", flat=True)) == {"klantmanager", "partner"}
    antwoord = als(joost).get(LOGBOEK, {"onderdeel": "gezondheid"})
    assert [regel.pagina for regel in antwoord.context["regels"]] == ["intake: fysiek"]
    ook = als(joost).get(LOGBOEK + antwoord.context["oude_regels"]).context["regels"]
    assert [regel.pagina for regel in ook] == [
        "dossier delen met een partner", "gedeelde dossiers", "contact, wonen, begeleiding, inburgering",
        "contact, gezin, wonen, begeleiding, gezi",
    ]  # fmt: skip
    assert ook[-1].onderdelen[-1] == "mogelijk meer (oude regel)"


@pytest.mark.parametrize("onderdelen", [[], ["dagboek"]])
def test_postgresql_weigert_een_regel_zonder_bekende_onderdelen(noor, onderdelen):
    with pytest.raises(IntegrityError), transaction.atomic():
        Inzage.objects.create(
            gemeente=noor.gemeente, medewerker=noor, soort="pagina", pagina="dossier", onderdelen=onderdelen,
            doel="x", dossiers=["D100001"],
        )  # fmt: skip


def test_met_sql_leest_alleen_wie_op_privacy_past_het_logboek_van_de_gemeente(als, noor, joost):
    kijk(als(noor), fabriek.dossier(noor))
    leider, beheerder = (fabriek.medewerker(rol, gemeente=noor.gemeente) for rol in (Rol.TEAMLEIDER, Rol.BEHEERDER))
    gezien = {}
    for wie in (joost, noor, leider, beheerder):
        with als_webrol(), binnen(fabriek.zicht(wie)):
            gezien[wie.rol if wie != noor else "zelf"] = Inzage.objects.count()
    assert gezien == {"privacy_officer": 1, "zelf": 1, "teamleider": 0, "beheerder": 0}
