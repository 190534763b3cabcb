"""The read log: every look leaves a trace, no trace means no page, and the privacy officer finds it."""

from datetime import UTC, datetime, timedelta
from importlib import import_module
from zipfile import ZipFile

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from dossier.keuzes import Onderdeel
from dossier.models import Deling, Noodtoegang
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.klus import bestand
from toegang import middleware
from toegang.afscherming import binnen
from toegang.klus.models import Klus
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from vught_statushouders.paginas import PAGINAS

pytestmark = pytest.mark.usefixtures("vandaag")
LOGBOEK = "/logboek/"


@pytest.fixture
def joost(noor):
    return fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters")


def kijk(browser, wie):
    return browser.get(reverse("dossier", args=[wie.dossiernummer]))


def test_elke_pagina_lijst_en_zoekopdracht_staat_in_het_logboek(als, noor):
    wie = fabriek.dossier(noor)
    browser = als(noor)
    kijk(browser, wie)
    browser.get("/dossiers/")
    browser.post("/dossiers/zoeken/", {"q": wie.dossiernummer})
    browser.post("/dossiers/zoeken/", {"q": "gebre"}, follow=True)
    soorten = set(Inzage.objects.values_list("soort", "medewerker__naam", "dossiers__0"))
    assert soorten == {(soort, "Noor Bakker", wie.dossiernummer) for soort in ("pagina", "lijst", "zoeken")}


def test_het_logboek_noteert_onderdeel_en_doel(als, noor):
    kijk(als(noor), fabriek.dossier(noor))
    inzage = Inzage.objects.get()
    assert (inzage.pagina, inzage.doel) == ("dossier", "begeleiding van de cliënt")


def test_wat_niet_bestaat_laat_geen_inzage_na(als, noor):
    vreemd = fabriek.dossier(fabriek.medewerker(naam="Willem"))
    assert kijk(als(noor), vreemd).status_code == 404
    assert not Inzage.objects.exists()


def test_zonder_logboek_geen_pagina(als, noor, monkeypatch):
    wie = fabriek.dossier(noor, achternaam="Merkteken")

    def kapot(*_, **__):
        raise DatabaseError("vol")

    monkeypatch.setattr(middleware, "leg_vast", kapot)
    browser = als(noor)
    browser.raise_request_exception = False
    antwoord = kijk(browser, wie)
    assert antwoord.status_code == 500
    assert "Merkteken" not in antwoord.content.decode()


def test_zonder_logboek_gaat_ook_geen_dossier_open(als, noor, monkeypatch):
    """What a POST wrote is taken back when its trace cannot be written."""
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"))

    def kapot(*_, **__):
        raise DatabaseError("vol")

    monkeypatch.setattr(middleware, "leg_vast", kapot)
    browser = als(noor)
    browser.raise_request_exception = False
    gegevens = {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."}
    assert browser.post("/dossiers/buiten-caseload/", gegevens).status_code == 500
    assert not Noodtoegang.objects.exists()


def test_een_pagina_die_vergeet_te_noteren_wordt_niet_getoond(als, noor, monkeypatch):
    wie = fabriek.dossier(noor)
    monkeypatch.setattr("dossier.views.noteer", lambda *_, **__: None)
    browser = als(noor)
    browser.raise_request_exception = False
    assert kijk(browser, wie).status_code == 500


def test_zelfde_achternaam_en_buiten_caseload_vallen_op(als, noor, joost):
    ingrid = fabriek.medewerker(naam="Ingrid Gebre")
    kijk(als(ingrid), fabriek.dossier(ingrid, achternaam="Gebre"))
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"), achternaam="Haddad")
    als(noor).post("/dossiers/buiten-caseload/", {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."})
    kijk(als(noor), ander)
    wat = {(o.wie, o.wat) for o in als(joost).get(LOGBOEK).context["opvallend"]}
    assert ("Ingrid Gebre", "1 keer een dossier van iemand met dezelfde achternaam.") in wat
    assert any(wie == "Noor Bakker" and "buiten de eigen caseload" in tekst for wie, tekst in wat)


def test_filteren_op_dossier_medewerker_en_periode(als, noor, joost):
    een, twee = fabriek.dossier(noor), fabriek.dossier(noor)
    kijk(als(noor), een)
    kijk(als(fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")), twee)
    browser = als(joost)

    def gevonden(**vraag):
        return {(i.medewerker.naam, *i.dossiers) for i in browser.get(LOGBOEK, vraag).context["pagina"]}

    van_noor, van_ingrid = ("Noor Bakker", een.dossiernummer), ("Ingrid", twee.dossiernummer)
    assert gevonden() == {van_noor, van_ingrid}
    assert gevonden(dossier=een.dossiernummer.lower()) == {van_noor}
    assert gevonden(medewerker=noor.pk) == {van_noor}
    dag = timezone.localtime(Inzage.objects.latest("moment").moment).date()  # by the clock of PostgreSQL
    assert gevonden(van=dag.isoformat(), tot=dag.isoformat()) == {van_noor, van_ingrid}
    assert gevonden(tot=(dag - timedelta(days=1)).isoformat()) == set()


def test_het_logboek_toont_geen_inhoud_en_geen_andere_gemeente(als, noor, joost):
    kijk(als(noor), fabriek.dossier(noor, achternaam="Merkteken"))
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin Boxtels")
    kijk(als(karin), fabriek.dossier(karin))
    html = als(joost).get(LOGBOEK).content.decode()
    assert "Noor Bakker" in html
    assert "Merkteken" not in html
    assert "Karin" not in html


def test_downloaden(als, noor, joost, tmp_path):
    wie = fabriek.dossier(noor)
    kijk(als(noor), wie)
    pad = tmp_path / "logboek.xlsx"
    pad.write_bytes(bestand(als(joost), "/logboek/logboek.xlsx").content)
    rijen = CalamineWorkbook.from_path(str(pad)).get_sheet_by_index(0).to_python()
    assert rijen[0][0] == "Moment"
    assert rijen[1][1] == "Noor Bakker"
    assert wie.dossiernummer in rijen[1]


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.PARTNER])
def test_alleen_de_privacy_officer_leest_het_logboek(als, rol):
    assert als(fabriek.medewerker(rol)).get(LOGBOEK).status_code == 403
    assert als(fabriek.medewerker(rol)).get("/logboek/logboek.xlsx").status_code == 403


# --- All that was seen -----------------------------------------------------------------------------------------------

DERTIEN = [
    "contact", "gezin", "wonen", "activiteiten", "inburgering", "pip", "begeleiding", "leerbaarheid", "taalniveau",
    "gezinssituatie", "fysiek", "mentaal", "netwerk",
]  # fmt: skip


@pytest.fixture
def marieke(noor):
    partner = fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)
    return fabriek.medewerker(Rol.PARTNER, "Marieke Jansen", gemeente=noor.gemeente, organisatie=partner)


def deel(wie, partner, onderdelen):
    return Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner, onderdelen=onderdelen, basis="toestemming",
        doel="begeleiding", uitgelegd_taal="ti", uitgelegd_door="N. Bakker", formulier="f.pdf", van=VANDAAG,
        tot=VANDAAG + timedelta(days=90),
    )  # fmt: skip


def rijen_van(antwoord, tmp_path):
    pad = tmp_path / "logboek.xlsx"
    pad.write_bytes(antwoord.content)
    kop, *rijen = CalamineWorkbook.from_path(str(pad)).get_sheet_by_index(0).to_python()
    return [dict(zip(kop, rij, strict=True)) for rij in rijen]


def test_dertien_gedeelde_onderdelen_zijn_er_dertien_op_de_pagina_en_in_het_bestand(
    als, noor, joost, marieke, tmp_path
):
    wie, ander = fabriek.dossier(noor), fabriek.dossier(noor)
    deel(wie, marieke.organisatie, DERTIEN)
    deel(ander, marieke.organisatie, ["contact", "wonen"])
    for client in (wie, ander):
        als(marieke).get(reverse("partner_dossier", args=[client.dossiernummer]))
    assert [inzage.onderdelen for inzage in Inzage.objects.order_by("pk")] == [DERTIEN, ["contact", "wonen"]]
    antwoord = als(joost).get(LOGBOEK, {"onderdeel": "gezondheid"})
    (regel,) = antwoord.context["regels"]
    namen = [str(Onderdeel(code).label) for code in DERTIEN]
    assert regel.onderdelen == namen
    assert ", ".join(namen) in antwoord.content.decode()
    (rij,) = rijen_van(bestand(als(joost), "/logboek/logboek.xlsx", onderdeel="mentaal"), tmp_path)
    assert (rij["Dossiers"], rij["Onderdelen"]) == (wie.dossiernummer, ", ".join(namen))


def test_ieder_doet_iets_voor_een_doel_van_de_eigen_rol(als, noor):
    wie = fabriek.dossier(noor)
    willem = fabriek.medewerker(naam="Willem", gemeente=noor.gemeente)
    leider = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid", gemeente=noor.gemeente)
    van_leider = fabriek.dossier(leider)
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=VANDAAG, tot=VANDAAG)
    for kijker, client in ((noor, wie), (willem, wie), (leider, wie), (leider, van_leider)):
        kijk(als(kijker), client)
    als(leider).get(reverse("noodtoegangen"))
    als(leider).get(reverse("financiering"))
    assert list(Inzage.objects.order_by("pk").values_list("doel", flat=True)) == [
        "begeleiding van de cliënt", "waarneming voor een collega", "aansturing van het team",
        "begeleiding van de cliënt",
    ]  # fmt: skip


def test_een_lijst_van_de_teamleider_heeft_het_doel_van_die_lijst(als, noor):
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem", gemeente=noor.gemeente))
    als(noor).post("/dossiers/buiten-caseload/", {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."})
    als(fabriek.medewerker(Rol.TEAMLEIDER, gemeente=noor.gemeente)).get(reverse("noodtoegangen"))
    assert Inzage.objects.latest("pk").doel == "toezicht op dossiers die met een reden zijn geopend"


def test_geen_naam_van_een_adres_op_het_scherm(als, noor, joost):
    wie = fabriek.dossier(noor)
    for naam in ("deling_nieuw", "gesprek_nieuw", "bericht_voorbereiden", "lid", "historie"):
        als(noor).get(reverse(naam, args=[wie.dossiernummer]))
    regels = als(joost).get(LOGBOEK).context["regels"]
    assert [regel.pagina for regel in regels] == [
        "delen en logboek van het dossier", "plaats in het huishouden wijzigen",
        "bericht aan de cliënt voorbereiden", "gesprek toevoegen", "dossier delen met een partner",
    ]  # fmt: skip
    assert all("_" not in f"{regel.pagina}{regel.doel}{regel.onderdelen}" for regel in regels)


def test_een_pagina_zonder_naam_wordt_niet_getoond(als, noor, monkeypatch):
    wie = fabriek.dossier(noor)
    monkeypatch.delitem(PAGINAS, "dossier")
    browser = als(noor)
    browser.raise_request_exception = False
    assert kijk(browser, wie).status_code == 500


# --- Looking for it --------------------------------------------------------------------------------------------------


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
        ({"van": "2026-11-30", "tot": "2026-11-01"}, "tot", "Deze dag ligt vóór “Van”."),
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
        "42 verschillende dossiers buiten kantooruren, tussen 20 november 2026 19.00 uur en 23 november 2026 07.00"
        " uur. Verantwoordelijk voor 42. Dat valt op vanaf 10."
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
        "dossier delen met een partner", "gedeelde dossiers", "contact, gezin, wonen, begeleiding, gezi",
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
