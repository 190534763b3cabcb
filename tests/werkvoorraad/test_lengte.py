"""The length of terms: what the law says stays, what is policy the functioneel beheerder chooses, and nobody else."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from dossier.models import Mijlpaal
from termijnen.models import Lengte
from tests import fabriek
from tests.conftest import als_webrol, als_werkrol
from tests.fabriek import VANDAAG
from tests.logins import leest
from toegang.afscherming import als_systeem, binnen
from toegang.rechten import Rol
from werkvoorraad.handelingen_lengte import bewaar_lengte, verwijder_lengte
from werkvoorraad.termijnen import PER_CODE, van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
EEN_DAG = timedelta(days=1)
GEHUISVEST = date(2026, 9, 1)
EIGEN_BELEID = sorted(code for code, termijn in PER_CODE.items() if not termijn.vast)
WETTELIJK = sorted(code for code, termijn in PER_CODE.items() if termijn.vast)


@pytest.fixture
def fatima(db):
    return fabriek.medewerker(Rol.BEHEERDER, "Fatima")


@pytest.fixture
def wie(noor):
    """Housed in September under the law of 2021: by default a PIP within six weeks."""
    wie = fabriek.statushouder(noor, inburgeringsplicht_op=GEHUISVEST)
    gezin = fabriek.huishouden(wie, gehuisvest=None)
    fabriek.huisvesting(gezin, GEHUISVEST, brp_op=GEHUISVEST)
    return wie


def einde(wie, code="PIP-BELEID"):
    return next(regel.einde for regel in van_dossier(wie, VANDAAG) if regel.code == code)


def lengte(wie, aantal=8, van=VANDAAG, code="PIP-BELEID"):
    return Lengte.objects.create(gemeente=wie.gemeente, code=code, aantal=aantal, van=van)


def stuur(browser, naam, arg, **velden):
    return browser.post(reverse(naam, args=[arg]), {"aantal": "8", "van": VANDAAG.isoformat(), "toch": ""} | velden)


# --- The list -----------------------------------------------------------------------------------------------------


def test_de_lijst_toont_elke_termijn_met_grondslag_en_eigen_keuze(als, fatima):
    for aantal, van in ((5, date(2026, 1, 1)), (8, date(2026, 6, 1)), (9, date(2027, 1, 1))):
        lengte(fatima, aantal, van)
    Lengte.objects.create(gemeente=fabriek.gemeente("Boxtel"), code="PIP-BELEID", aantal=77, van=VANDAAG)
    antwoord = als(fatima).get(reverse("lengtes"))
    assert {rij.termijn.code for rij in antwoord.context["rijen"]} == set(PER_CODE)
    (pip,) = [rij for rij in antwoord.context["rijen"] if rij.termijn.code == "PIP-BELEID"]
    assert (str(pip.nu.duur), [str(k.duur) for k in pip.eerder], [str(k.duur) for k in pip.later]) == (
        "8 weken", ["5 weken"], ["9 weken"],
    )  # fmt: skip
    html = antwoord.content.decode()
    for tekst in ("Besluit inburgering 2021 art. 5.3", "15 weken eerder", "1 juni 2026", "klantmanager"):
        assert tekst in html
    assert html.count("Deze lengte staat in de wet.") == sum(t.soort == "wet" for t in PER_CODE.values())
    assert "77" not in html
    for code in PER_CODE:
        assert (reverse("lengte_nieuw", args=[code]) in html) == (code in EIGEN_BELEID)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_alleen_de_functioneel_beheerder_kiest(als, rol, fatima):
    browser, record = als(fabriek.medewerker(rol)), lengte(fatima, van=VANDAAG + EEN_DAG)
    for naam, arg in (("lengte_nieuw", "PIP-BELEID"), ("lengte", record.pk), ("lengte_verwijderen", record.pk)):
        assert stuur(browser, naam, arg).status_code == 403
    assert Lengte.objects.get().aantal == 8


# --- Choosing -----------------------------------------------------------------------------------------------------


def test_een_lengte_vanaf_vandaag_geldt_voor_wat_nog_begint(als, fatima, wie, noor):
    antwoord = stuur(als(fatima), "lengte_nieuw", "PIP-BELEID")
    assert antwoord.status_code == 302
    assert einde(wie) == GEHUISVEST + timedelta(weeks=6), "began before"
    nieuw = fabriek.dossier(noor, gehuisvest=VANDAAG, inburgeringsplicht_op=GEHUISVEST)
    assert einde(nieuw) == VANDAAG + timedelta(weeks=8)
    assert Lengte.objects.get().events.count() == 1


def test_voor_wat_al_loopt_vraagt_de_pagina_eerst_en_noemt_hoeveel_er_verschuift(als, fatima, wie, noor):
    fabriek.dossier(noor, gehuisvest=GEHUISVEST, inburgeringsplicht_op=GEHUISVEST)
    klaar = fabriek.dossier(noor, gehuisvest=GEHUISVEST, inburgeringsplicht_op=GEHUISVEST)
    Mijlpaal.objects.create(gemeente=noor.gemeente, statushouder=klaar, soort="pip", datum=VANDAAG)
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    fabriek.dossier(karin, gehuisvest=GEHUISVEST, inburgeringsplicht_op=GEHUISVEST)
    fabriek.dossier(noor, gehuisvest=date(2026, 8, 1), inburgeringsplicht_op=GEHUISVEST)
    browser = als(fatima)
    antwoord = stuur(browser, "lengte_nieuw", "PIP-BELEID", van="2026-09-01")
    assert "van 2 open termijnen verandert de laatste dag" in str(antwoord.context["form"].errors["van"])
    assert 'type="checkbox" name="toch"' in antwoord.content.decode()
    assert not Lengte.objects.exists()
    assert einde(wie) == GEHUISVEST + timedelta(weeks=6)
    assert stuur(browser, "lengte_nieuw", "PIP-BELEID", van="2026-09-01", toch="on").status_code == 302
    assert einde(wie) == GEHUISVEST + timedelta(weeks=8)


def test_wat_op_een_andere_termijn_volgt_telt_mee(als, fatima, wie):
    """A year of guidance, and three months before its end the risks."""
    gewoon = einde(wie, "MB-RISICO")
    antwoord = stuur(als(fatima), "lengte_nieuw", "MB-JAAR", aantal="2", van="2026-09-01")
    assert "van 2 open termijnen" in str(antwoord.context["form"].errors["van"])
    lengte(fatima, 2, GEHUISVEST, "MB-JAAR")
    assert einde(wie, "MB-RISICO") == gewoon.replace(year=gewoon.year + 1)


def test_eenzelfde_lengte_verschuift_niets(als, fatima, wie):
    antwoord = stuur(als(fatima), "lengte_nieuw", "PIP-BELEID", aantal="6", van="2026-09-01")
    assert "van geen enkele open termijn" in str(antwoord.context["form"].errors["van"])


def test_een_lengte_die_telt_wijzigt_alleen_met_opzet(als, fatima, wie):
    record, browser = lengte(fatima, 8, GEHUISVEST), als(fatima)
    for velden in ({"aantal": "10", "van": "2026-09-01"}, {"aantal": "8", "van": "2027-01-01"}):
        antwoord = stuur(browser, "lengte", record.pk, **velden)
        assert "van 1 open termijn verandert" in str(antwoord.context["form"].errors["van"]), velden
    assert stuur(browser, "lengte", record.pk, aantal="10", van="2026-09-01", toch="on").status_code == 302
    assert einde(wie) == GEHUISVEST + timedelta(weeks=10)


def test_verwijderen_kan_zolang_de_lengte_niet_telt(als, fatima):
    geldt, straks = lengte(fatima, 8, GEHUISVEST), lengte(fatima, 9, VANDAAG + EEN_DAG)
    browser = als(fatima)
    assert "Ja, verwijderen" not in browser.get(reverse("lengte", args=[geldt.pk])).content.decode()
    assert "Ja, verwijderen" in browser.get(reverse("lengte", args=[straks.pk])).content.decode()
    antwoord = browser.post(reverse("lengte_verwijderen", args=[geldt.pk]), follow=True)
    assert "geldt al en blijft daarom staan" in antwoord.content.decode()
    browser.post(reverse("lengte_verwijderen", args=[straks.pk]))
    assert Lengte.objects.get() == geldt


@pytest.mark.parametrize(
    ("velden", "veld", "melding"),
    [
        ({"aantal": "0"}, "aantal", "minstens 1"),
        ({"aantal": "241"}, "aantal", "hoogstens 240"),
        ({"aantal": "-3"}, "aantal", "0"),
        ({"van": "31-02-2027"}, "van", "geldige datum"),
        ({"van": "2027-01-01"}, "van", "vanaf die dag al een lengte"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(als, fatima, velden, veld, melding):
    lengte(fatima, 8, date(2027, 1, 1))
    antwoord = stuur(als(fatima), "lengte_nieuw", "PIP-BELEID", **velden)
    assert melding in str(antwoord.context["form"].errors[veld])
    assert Lengte.objects.count() == 1


@pytest.mark.parametrize("code", EIGEN_BELEID)
def test_elke_termijn_van_beleid_heeft_een_pagina(als, fatima, code):
    """Also the one that is counted from birth: as long as it is declared, it can be chosen."""
    browser, standaard = als(fatima), abs(PER_CODE[code].duur.aantal)
    assert str(PER_CODE[code].duur) in browser.get(reverse("lengte_nieuw", args=[code])).content.decode()
    assert stuur(browser, "lengte_nieuw", code, aantal=str(standaard)).status_code == 302


def test_terugtellen_blijft_terugtellen(fatima, wie):
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=GEHUISVEST)
    lengte(fatima, 20, GEHUISVEST, "EXAMEN")
    assert einde(wie, "EXAMEN") == einde(wie, "TERMIJN") - timedelta(weeks=20)


# --- The law ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [*WETTELIJK, "ONZIN"])
def test_een_termijn_van_de_wet_of_een_verzonnen_termijn_heeft_geen_pagina(als, fatima, code):
    browser = als(fatima)
    assert browser.get(reverse("lengte_nieuw", args=[code])).status_code == 404
    assert stuur(browser, "lengte_nieuw", code).status_code == 404
    record = Lengte(gemeente=fatima.gemeente, code=code, aantal=3, van=VANDAAG)
    with pytest.raises(ValidationError, match="staat in de wet"):
        bewaar_lengte(record, door=fabriek.zicht(fatima), toch=True)


def test_een_binnengesmokkelde_lengte_van_de_wet_telt_nergens(als, noor, fatima, wie):
    gewoon = einde(wie, "PIP-WET")
    for code in WETTELIJK:
        lengte(fatima, 1, date(2000, 1, 1), code)
    assert einde(wie, "PIP-WET") == gewoon == GEHUISVEST + timedelta(weeks=10)
    assert (
        "gekozen door de gemeente" not in als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    )
    assert "sinds" not in als(fatima).get(reverse("lengtes")).content.decode()


# --- The second lock ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_zonder_het_recht_weigert_ook_de_handeling(rol, fatima):
    record, wie = lengte(fatima, van=VANDAAG + EEN_DAG), fabriek.zicht(fabriek.medewerker(rol))
    for handeling in (bewaar_lengte, verwijder_lengte):
        with pytest.raises(PermissionDenied):
            handeling(record, door=wie)


def test_een_partner_heeft_geen_lengtes_nodig_en_krijgt_ze_niet(fatima):
    lengte(fatima)
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(Rol.PARTNER))):
        assert leest(Lengte.objects.all()) == []


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER])
def test_wie_met_dossiers_werkt_leest_lengtes_en_wijzigt_ze_ook_met_sql_niet(rol, fatima):
    lengte(fatima)
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(rol))):
        assert Lengte.objects.count() == 1
        _weigert_schrijven(fatima)


def test_ook_het_systeem_leest_alleen(fatima):
    lengte(fatima)
    with als_werkrol(), als_systeem(VANDAAG):
        assert Lengte.objects.count() == 1
        _weigert_schrijven(fatima)


def _weigert_schrijven(fatima):
    assert Lengte.objects.update(aantal=1) == 0
    assert Lengte.objects.all().delete()[0] == 0
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        lengte(fatima, van=VANDAAG + EEN_DAG)


def test_een_beheerder_schrijft_alleen_in_de_eigen_gemeente(fatima):
    boxtel = fabriek.medewerker(Rol.BEHEERDER, "Bo", gemeente=fabriek.gemeente("Boxtel"))
    lengte(boxtel)
    with als_webrol(), binnen(fabriek.zicht(fatima)):
        assert not Lengte.objects.exists()
        lengte(fatima)
        assert Lengte.objects.update(aantal=3) == 1
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            lengte(boxtel, van=VANDAAG + EEN_DAG)
    assert Lengte.objects.get(gemeente=boxtel.gemeente).aantal == 8


def test_postgresql_weigert_een_lengte_die_niet_kan(fatima):
    for aantal in (0, 241):
        with pytest.raises(IntegrityError), transaction.atomic():
            lengte(fatima, aantal)
