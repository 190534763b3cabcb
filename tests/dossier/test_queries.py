"""Which dossiers lie inside zicht, and how somebody is found."""

from datetime import date, timedelta

import pytest

from dossier.models import Huishouden, Huishoudlid, Huisvesting, Statushouder
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.afscherming import binnen
from toegang.models import Waarneming
from toegang.rechten import Rol

GISTEREN = VANDAAG - timedelta(days=1)


def gezien_door(wie, dag=VANDAAG):
    return set(Statushouder.objects.zichtbaar_voor(fabriek.zicht(wie, dag)).values_list("achternaam", flat=True))


@pytest.fixture
def willem(noor):
    """A colleague in the same gemeente."""
    return fabriek.medewerker(naam="Willem de Wit")


def test_klantmanager_ziet_de_eigen_caseload_en_niet_die_van_een_collega(noor, willem):
    fabriek.dossier(noor, achternaam="Eigen")
    fabriek.dossier(willem, achternaam="Collega")
    assert gezien_door(noor) == {"Eigen"}


def test_klantmanager_ziet_ook_gezinsleden_van_een_collega(noor, willem):
    fabriek.huishouden(
        fabriek.statushouder(noor, achternaam="Vader"), fabriek.statushouder(willem, achternaam="Dochter")
    )
    assert gezien_door(noor) == {"Vader", "Dochter"}


def test_wie_uit_het_gezin_ging_is_niet_meer_te_zien(noor, willem):
    weg = fabriek.statushouder(willem, achternaam="Weggegaan")
    gezin = fabriek.huishouden(fabriek.statushouder(noor, achternaam="Gebleven"), weg)
    Huishoudlid.objects.filter(statushouder=weg).update(tot=GISTEREN)
    assert gezien_door(noor) == {"Gebleven"}
    assert gezien_door(willem) == {"Weggegaan"}
    assert not Huishouden.objects.zichtbaar_voor(fabriek.zicht(willem)).exists()
    assert not Huisvesting.objects.zichtbaar_voor(fabriek.zicht(willem)).filter(huishouden=gezin).exists()
    assert Huishouden.objects.zichtbaar_voor(fabriek.zicht(noor)).get() == gezin


def test_waarnemer_ziet_de_caseload_alleen_tijdens_de_waarneming(noor, willem):
    fabriek.dossier(willem, achternaam="Collega")
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=willem, waarnemer=noor, van=VANDAAG, tot=VANDAAG)
    assert gezien_door(noor) == {"Collega"}
    assert gezien_door(noor, GISTEREN) == set()
    assert gezien_door(noor, VANDAAG + timedelta(days=1)) == set()


def test_teamleider_ziet_de_gemeente_en_geen_andere(noor):
    boxtel = fabriek.gemeente("Boxtel")
    fabriek.dossier(noor, achternaam="Vughts")
    fabriek.dossier(fabriek.medewerker(gemeente=boxtel), achternaam="Boxtels")
    assert gezien_door(fabriek.medewerker(Rol.TEAMLEIDER)) == {"Vughts"}


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER, Rol.PRIVACY_OFFICER, Rol.PARTNER])
def test_andere_rollen_zien_geen_dossier(noor, rol):
    fabriek.dossier(noor)
    assert gezien_door(fabriek.medewerker(rol)) == set()


@pytest.mark.parametrize(
    "tekst",
    ["Öztürk", "ozturk", "ZEYNEP", "turk", "Zeynep Özt", "öztürk zeynep", "1234567890", "999000081", "999.000.081"],
)
def test_zoeken_vindt_iemand_op(noor, tekst):
    fabriek.statushouder(
        noor, voornamen="Zeynep", achternaam="Öztürk", v_nummer="1234567890", bsn="999000081", dossiernummer="D123456"
    )
    fabriek.statushouder(noor, voornamen="Selam", achternaam="Gebre")
    with binnen(fabriek.zicht(noor)):
        assert [wie.achternaam for wie in Statushouder.objects.zoek(tekst)] == ["Öztürk"]


@pytest.mark.parametrize("tekst", ["99900008", "9990000", "123456789", "D12345", "zeynep gebre", "%", "_", "\\\\"])
def test_zoeken_vindt_niet_op(noor, tekst):
    fabriek.statushouder(
        noor, voornamen="Zeynep", achternaam="Öztürk", v_nummer="1234567890", bsn="999000081", dossiernummer="D123456"
    )
    fabriek.statushouder(noor, voornamen="Selam", achternaam="Gebre")
    with binnen(fabriek.zicht(noor)):
        assert not Statushouder.objects.zoek(tekst).exists()


def test_zoeken_op_dossiernummer(noor):
    fabriek.statushouder(noor, dossiernummer="D123456", achternaam="Gezocht")
    fabriek.statushouder(noor, dossiernummer="D123457")
    assert Statushouder.objects.zoek("d123456").get().achternaam == "Gezocht"


def test_gehuisvest_op_telt_vanaf_het_moment_dat_iemand_bij_het_gezin_is(noor):
    hoofd, later = fabriek.statushouder(noor, achternaam="Eerst"), fabriek.statushouder(noor, achternaam="Later")
    gezin = fabriek.huishouden(hoofd, gehuisvest=date(2026, 5, 12))
    Huishoudlid.objects.create(
        gemeente=gezin.gemeente, huishouden=gezin, statushouder=later, relatie="partner", van=date(2026, 9, 1)
    )
    rijen = Statushouder.objects.met_gezin(VANDAAG).values_list("achternaam", "gehuisvest_op", "gezin_naam")
    assert set(rijen) == {
        ("Eerst", date(2026, 5, 12), "gezin Gebre"),
        ("Later", date(2026, 9, 1), "gezin Gebre"),
    }


def test_elke_fase_toont_wie_erin_zit(noor):
    fabriek.dossier(noor, achternaam="Gekoppeld", gehuisvest=None)
    fabriek.dossier(noor, achternaam="Morgen", gehuisvest=VANDAAG + timedelta(days=1))
    fabriek.dossier(noor, achternaam="Gehuisvest", gehuisvest=VANDAAG)
    fabriek.dossier(noor, achternaam="Vertrokken", vertrokken_op=VANDAAG, vertrekreden="verhuisd")
    fabriek.dossier(noor, achternaam="Afgesloten", afgesloten_op=VANDAAG, afsluitreden="zelfstandig")
    fabriek.dossier(
        noor, achternaam="Gaat", vertrokken_op=VANDAAG + timedelta(days=1), vertrekreden="verhuisd", gehuisvest=VANDAAG
    )
    rijen = Statushouder.objects.met_gezin(VANDAAG)
    in_fase = {
        fase: set(rijen.in_fase(fase, VANDAAG).values_list("achternaam", flat=True))
        for fase in ("", "gekoppeld", "gehuisvest", "vertrokken", "afgesloten", "alle")
    }
    lopend = {"Gekoppeld", "Morgen", "Gehuisvest", "Gaat"}
    assert in_fase == {
        "": lopend,
        "gekoppeld": {"Gekoppeld", "Morgen"},
        "gehuisvest": {"Gehuisvest", "Gaat"},
        "vertrokken": {"Vertrokken"},
        "afgesloten": {"Afgesloten"},
        "alle": lopend | {"Vertrokken", "Afgesloten"},
    }
