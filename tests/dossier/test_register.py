"""The register of sharings: who could see what of whom, when and why, for who guards privacy alone."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from python_calamine import CalamineWorkbook

from dossier.handelingen_delen import trek_in
from dossier.models import Deelregel, Deling
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.klus import bestand
from tests.logins import leest
from toegang.afscherming import binnen
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
REGISTER = "/register/"
OKTOBER = {"van": "2026-10-01", "tot": "2026-10-31"}


@pytest.fixture
def joost(noor):
    return fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters")


@pytest.fixture
def partner(noor):
    return fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)


def deel(wie, met, onderdelen=("contact",), **anders):
    velden = {
        "onderdelen": list(onderdelen), "basis": "afspraak", "doel": "begeleiding in het eerste jaar",
        "van": date(2026, 9, 1), "tot": date(2027, 2, 28),
    } | anders  # fmt: skip
    return Deling.objects.create(gemeente=wie.gemeente, statushouder=wie, organisatie=met, **velden)


def gezondheid(wie, met, **anders):
    toestemming = {"basis": "toestemming", "uitgelegd_taal": "ti", "uitgelegd_door": "N. Bakker", "formulier": "f.pdf"}
    return deel(wie, met, ["contact", "fysiek"], **toestemming, **anders)


def wijzig(deling, op, **anders):
    """Change it on that day: the clock of PostgreSQL cannot be set, so its history is moved afterwards."""
    for naam, waarde in anders.items():
        setattr(deling, naam, waarde)
    deling.save()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE dossier_delingevent DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE dossier_delingevent SET pgh_created_at = %s WHERE pgh_id ="
            " (SELECT max(pgh_id) FROM dossier_delingevent WHERE pgh_obj_id = %s)",
            [f"{op} 12:00+01", deling.pk],
        )
        cursor.execute("ALTER TABLE dossier_delingevent ENABLE TRIGGER USER")


def gezien(als, joost, **vraag):
    """What the page shows: the dossier, the parts, and the days."""
    antwoord = als(joost).get(REGISTER, vraag)
    assert antwoord.status_code == 200
    return [(rij.dossiernummer, rij.onderdelen, rij.van, rij.tot) for rij in antwoord.context["pagina"]]


def test_wie_kon_in_oktober_de_gezondheid_van_deze_client_zien_en_waarom(als, noor, joost, partner):
    wie, ander = fabriek.dossier(noor, achternaam="Merkteken"), fabriek.dossier(noor)
    gezondheid(wie, partner)
    gezondheid(ander, partner)
    deel(wie, fabriek.organisatie("Woonwijze", gemeente=noor.gemeente), ["wonen"])
    antwoord = als(joost).get(REGISTER, {"dossier": wie.dossiernummer, "onderdeel": "gezondheid", **OKTOBER})
    (rij,) = antwoord.context["regels"]
    assert (rij.organisatie, rij.waarom) == ("VluchtelingenWerk", "toestemming van de cliënt")
    assert rij.toestemming == "uitgelegd in het Tigrinya door N. Bakker, met getekend formulier"
    assert "fysieke gezondheid" in rij.onderdelen
    assert "Merkteken" not in antwoord.content.decode()


def test_wat_later_is_gewijzigd_was_in_oktober_nog_te_zien(als, noor, joost, partner):
    """The row of today no longer names health."""
    wie = fabriek.dossier(noor)
    deling = gezondheid(wie, partner)
    wijzig(deling, date(2026, 11, 10), onderdelen=["contact"])
    wijzig(deling, date(2026, 11, 20), onderdelen=["contact", "mentaal"])
    oktober = gezien(als, joost, onderdeel="gezondheid", **OKTOBER)
    assert oktober == [(wie.dossiernummer, ["contact", "fysiek"], date(2026, 9, 1), date(2026, 11, 10))]
    tussen = {"van": "2026-11-12", "tot": "2026-11-18"}
    assert gezien(als, joost, onderdeel="gezondheid", **tussen) == []
    assert [onderdelen for _, onderdelen, *_ in gezien(als, joost, **tussen)] == [["contact"]]
    assert len(gezien(als, joost)) == 3


def test_waarom_en_door_wie_een_deling_eindigde(als, noor, joost, partner):
    wie = fabriek.dossier(noor)
    deling = deel(wie, partner)
    als(noor).post(reverse("deling_intrekken", args=[wie.dossiernummer, deling.pk]), {"reden": "Cliënt wil dit niet."})
    (rij,) = als(joost).get(REGISTER).context["regels"]
    assert rij.stand == "afgelopen"
    assert rij.einde.startswith("gestopt op ")
    assert rij.einde.endswith(" door Noor Bakker: Cliënt wil dit niet.")
    assert rij.tot == VANDAAG


def test_wie_deelde_staat_erbij_en_wat_een_opdracht_deed_ook(als, noor, joost, partner):
    wie = fabriek.dossier(noor)
    deel(wie, partner)
    velden = {
        "organisatie": fabriek.organisatie("Woonwijze", gemeente=noor.gemeente).pk, "delen": ["wonen"],
        "doel": "woning zoeken", "van": "2026-11-25", "tot": "2027-05-25", "basis": "afspraak", "versie": "0",
    }  # fmt: skip
    als(noor).post(reverse("deling_nieuw", args=[wie.dossiernummer]), velden)
    vastgelegd = [rij.vastgelegd for rij in als(joost).get(REGISTER).context["regels"]]
    assert vastgelegd[0].endswith("door Noor Bakker")
    assert vastgelegd[1].endswith("door het systeem")


def test_wat_voor_het_begin_is_gestopt_heeft_niemand_gezien(als, noor, joost, partner):
    ver_weg = VANDAAG + timedelta(days=3000)
    deling = deel(fabriek.dossier(noor), partner, van=ver_weg, tot=ver_weg + timedelta(days=100))
    trek_in(deling, door=fabriek.zicht(noor), reden="vergissing")
    (rij,) = als(joost).get(REGISTER).context["regels"]
    assert rij.stand == "nooit te zien"
    assert gezien(als, joost, van=ver_weg.isoformat(), tot=ver_weg.isoformat()) == []


def test_wat_is_verwijderd_blijft_in_het_register(als, noor, joost, partner):
    deel(fabriek.dossier(noor), partner, tot=VANDAAG + timedelta(days=9000)).delete()
    (rij,) = als(joost).get(REGISTER).context["regels"]
    assert rij.einde.startswith("verwijderd op ")
    assert gezien(als, joost, van="2026-09-01", tot="2026-09-01")


@pytest.mark.parametrize(
    ("van", "tot", "ziet"),
    [
        ("2026-08-01", "2026-08-31", False),
        ("2026-08-01", "2026-09-01", True),
        ("2027-02-28", "", True),
        ("2027-03-01", "", False),
        ("", "2026-08-31", False),
        ("", "2026-09-01", True),
    ],
)
def test_de_periode_telt_de_eerste_en_de_laatste_dag_mee(als, noor, joost, partner, van, tot, ziet):
    deel(fabriek.dossier(noor), partner)
    assert bool(gezien(als, joost, van=van, tot=tot)) == ziet


def test_een_andere_gemeente_staat_er_niet_in(als, noor, joost):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin Boxtels")
    deel(fabriek.dossier(karin), fabriek.organisatie("Elders", gemeente=karin.gemeente))
    antwoord = als(joost).get(REGISTER)
    assert list(antwoord.context["pagina"]) == []
    assert "Elders" not in antwoord.content.decode()


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.PRIVACY_OFFICER])
def test_postgresql_toont_het_register_alleen_aan_wie_op_privacy_past(noor, partner, rol):
    wie = fabriek.dossier(noor)
    deel(wie, partner)
    velden = {"organisatie": partner} if rol in (Rol.PARTNER, Rol.PARTNERBEHEERDER) else {}
    ander = fabriek.medewerker(rol, gemeente=noor.gemeente, **velden)
    with als_webrol(), binnen(fabriek.zicht(ander)):
        assert leest(Deelregel.objects.all()) == []
    joost = fabriek.medewerker(Rol.PRIVACY_OFFICER, gemeente=noor.gemeente)
    with als_webrol(), binnen(fabriek.zicht(joost)):
        assert Deelregel.objects.count() == 1
        assert Deling.objects.count() == 0


def test_wie_kijkt_staat_zelf_in_het_logboek(als, noor, joost, partner):
    wie = fabriek.dossier(noor)
    deel(wie, partner)
    gezien(als, joost, onderdeel="contact", **OKTOBER)
    inzage = Inzage.objects.get()
    assert (inzage.medewerker, inzage.pagina, inzage.doel) == (joost, "deelregister", "toezicht op privacy")
    assert (inzage.dossiers, inzage.onderdelen) == ([wie.dossiernummer], ["delingen"])
    assert inzage.toelichting == ("onderdeel contactgegevens, te zien van 1 oktober 2026, tot en met 31 oktober 2026")


def test_downloaden_met_hetzelfde_filter(als, noor, joost, partner, tmp_path):
    een, twee = fabriek.dossier(noor), fabriek.dossier(noor)
    deel(een, partner, doel='=HYPERLINK("https://elders.example")')
    gezondheid(twee, partner)
    pad = tmp_path / "register.xlsx"
    pad.write_bytes(bestand(als(joost), "/register/register.xlsx", dossier=een.dossiernummer).content)
    kop, *rijen = CalamineWorkbook.from_path(str(pad)).get_sheet_by_index(0).to_python()
    assert kop[:3] == ["Dossier", "Organisatie", "Onderdelen"]
    assert [rij[0] for rij in rijen] == [een.dossiernummer]
    assert rijen[0][4] == '=HYPERLINK("https://elders.example")'  # as text: its cell is no formula
    assert Inzage.objects.get().pagina == "deelregister_xlsx"
