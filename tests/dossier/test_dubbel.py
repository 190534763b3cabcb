"""One person has one dossier: a second one is refused, also to two at once, without telling what lies outside zicht."""

import threading
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from dossier.handelingen import open_dossier
from dossier.models import Huishouden, Huishoudlid, Koppeling, Noodtoegang, Statushouder
from tests import fabriek
from tests.dossier.test_formulieren import KOPPELING, PERSOON, fouten, opgeslagen
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from toegang.afscherming import binnen
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
EDEN = {"voornamen": "Eden", "achternaam": "Araya", "geboortedatum": date(2003, 2, 1)}
NIEUW = "/dossiers/nieuw/"


@pytest.mark.parametrize(
    "anders", [{}, {"voornamen": "ÉDEN"}, {"achternaam": " araya "}, {"bsn": "999000081"}, {"geslacht": "man"}]
)
def test_dezelfde_naam_en_geboortedatum_wordt_geweigerd_met_het_nummer(als, noor, anders):
    bestaand = fabriek.dossier(noor, **EDEN)
    antwoord = als(noor).post(NIEUW, PERSOON | KOPPELING | anders)
    assert bestaand.dossiernummer in fouten(antwoord)["achternaam"]
    html = antwoord.content.decode()
    assert 'type="checkbox" name="toch"' in html
    assert f'href="{reverse("dossier", args=[bestaand.dossiernummer])}"' in html
    assert (Statushouder.objects.count(), Huishouden.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "anders", [{"voornamen": "Edena"}, {"geboortedatum": "2003-02-02"}, {"voornamen": "Araya", "achternaam": "Eden"}]
)
def test_wie_anders_heet_of_op_een_andere_dag_jarig_is_is_een_ander(als, noor, anders):
    fabriek.dossier(noor, **EDEN)
    browser = als(noor)
    assert 'type="checkbox" name="toch"' not in browser.get(NIEUW).content.decode(), "asked only after a refusal"
    opgeslagen(browser.post(NIEUW, PERSOON | KOPPELING | anders))


def test_een_andere_persoon_met_dezelfde_naam_kan_toch(als, noor):
    fabriek.dossier(noor, **EDEN)
    browser = als(noor)
    fout = browser.post(NIEUW, PERSOON | KOPPELING | {"toch": "on", "azc": "x" * 200})
    assert "azc" in fouten(fout)
    assert 'type="checkbox" name="toch"' in fout.content.decode(), "what was ticked stays in sight"
    opgeslagen(browser.post(NIEUW, PERSOON | KOPPELING | {"toch": "on"}))
    assert Statushouder.objects.filter(**EDEN).count() == 2


def test_ook_een_gezinslid_heeft_al_een_dossier(als, noor):
    wie, bestaand = fabriek.dossier(noor), fabriek.dossier(noor, **EDEN)
    adres = reverse("gezinslid_nieuw", args=[wie.dossiernummer])
    lid = PERSOON | {"relatie": "partner", "sinds": "2026-11-01"}
    browser = als(noor)
    assert bestaand.dossiernummer in fouten(browser.post(adres, lid))["achternaam"]
    opgeslagen(browser.post(adres, lid | {"toch": "on"}))


def test_een_persoon_wijzigen_vraagt_niets(als, noor):
    fabriek.dossier(noor, **EDEN)
    ander = fabriek.dossier(noor)
    opgeslagen(als(noor).post(reverse("persoon", args=[ander.dossiernummer]), PERSOON))


def test_wat_buiten_zicht_ligt_wordt_niet_verraden(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    fabriek.dossier(willem, **EDEN)
    fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")), **EDEN)
    opgeslagen(als(noor).post(NIEUW, PERSOON | KOPPELING))
    assert not Inzage.objects.filter(soort="zoeken").exists()


def _waarneming(noor, bestaand):
    Waarneming.objects.create(
        gemeente=noor.gemeente, afwezige=bestaand.klantmanager, waarnemer=noor, van=VANDAAG, tot=VANDAAG
    )


def _noodtoegang(noor, bestaand):
    Noodtoegang.objects.create(
        gemeente=noor.gemeente, statushouder=bestaand, medewerker=noor, reden="staat hier aan de balie", van=VANDAAG,
        tot=VANDAAG,
    )  # fmt: skip


@pytest.mark.parametrize("maak_zichtbaar", [_waarneming, _noodtoegang])
def test_wat_van_een_collega_zichtbaar_is_telt_mee(als, noor, maak_zichtbaar):
    bestaand = fabriek.dossier(fabriek.medewerker(naam="Willem"), **EDEN)
    maak_zichtbaar(noor, bestaand)
    assert bestaand.dossiernummer in fouten(als(noor).post(NIEUW, PERSOON | KOPPELING))["achternaam"]


def test_een_teamleider_hoort_het_van_de_hele_gemeente(als, noor):
    bestaand = fabriek.dossier(noor, **EDEN)
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    antwoord = als(ingrid).post(NIEUW, PERSOON | KOPPELING | {"klantmanager": noor.pk})
    assert bestaand.dossiernummer in fouten(antwoord)["achternaam"]


def test_een_weigering_is_een_zoekopdracht_en_staat_in_het_logboek(als, noor):
    bestaand = fabriek.dossier(noor, **EDEN)
    als(noor).post(NIEUW, PERSOON | KOPPELING)
    inzage = Inzage.objects.get(toelichting="Er was al een dossier van deze cliënt.")
    assert (inzage.soort, inzage.dossiers) == ("zoeken", [bestaand.dossiernummer])


def test_een_bekend_bsn_wijst_de_weg_naar_een_dossier_van_een_collega(als, noor):
    fabriek.dossier(fabriek.medewerker(naam="Willem"), bsn="999000081")
    fout = fouten(als(noor).post(NIEUW, PERSOON | KOPPELING | {"bsn": "999000081"}))["bsn"]
    assert "Dossier buiten uw caseload" in fout


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_maken_een_dossier():
    """Both begin before either has written: the second waits, and then sees the first."""
    noor = fabriek.medewerker()
    klaar, uitkomst = threading.Barrier(2, timeout=GEDULD), []

    def maak() -> None:
        zicht = fabriek.zicht(noor)
        wie = Statushouder(gemeente=noor.gemeente, **EDEN, geslacht="vrouw", contacttaal="ti")
        try:
            with binnen(zicht):
                assert not Statushouder.objects.zichtbaar_voor(zicht).exists()
                klaar.wait()
                open_dossier(wie, door=zicht, gekoppeld_op=VANDAAG, azc="")
            uitkomst.append("gelukt")
        except ValidationError as fout:
            uitkomst.append(fout.code)
        finally:
            connection.close()

    draden = [threading.Thread(target=maak) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=GEDULD)
    assert sorted(uitkomst) == ["dubbel", "gelukt"]
    assert Statushouder.objects.count() == 1


# --- A place in a household again ---------------------------------------------------------------------------------


@pytest.fixture
def alleen(noor):
    """Somebody who left their household yesterday; the rest still lives there."""
    wie, ander = fabriek.statushouder(noor, **EDEN), fabriek.statushouder(noor, voornamen="Yonas", achternaam="Araya")
    fabriek.huishouden(ander, wie, naam="gezin Araya", gekoppeld=date(2026, 4, 1))
    Huishoudlid.objects.filter(statushouder=wie).update(tot=VANDAAG - timedelta(days=1))
    return wie


def plaats(browser, wie, **velden):
    standaard = {"bij": "", "gezin": "", "relatie": "hoofd", "van": VANDAAG.isoformat(), "versie": "0"}
    return browser.post(reverse("nieuwe_plaats", args=[wie.dossiernummer]), standaard | velden)


def gezin_van(wie):
    lid = Huishoudlid.objects.filter(statushouder=wie).op(VANDAAG).select_related("huishouden").first()
    return lid and lid.huishouden


def test_een_nieuw_huishouden_neemt_de_koppeling_mee(als, noor, alleen):
    browser = als(noor)
    pagina = browser.get(reverse("dossier", args=[alleen.dossiernummer])).content.decode()
    assert reverse("nieuwe_plaats", args=[alleen.dossiernummer]) in pagina
    opgeslagen(plaats(browser, alleen))
    gezin = gezin_van(alleen)
    assert (gezin.naam, gezin.leden.count()) == ("gezin Araya", 1)
    assert (gezin.koppeling.gekoppeld_op, gezin.koppeling.azc) == (date(2026, 4, 1), "Overloon")
    assert Koppeling.objects.count() == 2
    assert alleen.lidmaatschappen.count() == 2, "where they lived before stays"


def test_zonder_eerdere_koppeling_komt_er_geen(als, noor):
    wie = fabriek.statushouder(noor)
    opgeslagen(plaats(als(noor), wie))
    assert not Koppeling.objects.exists()
    assert gezin_van(wie).naam == "gezin Gebre"


@pytest.mark.parametrize("zoek", ["hád", "haddad fadi", "nummer"])
def test_een_bestaand_gezin_op_naam_of_nummer(als, noor, alleen, zoek):
    fadi = fabriek.dossier(noor, voornamen="Fadi", achternaam="Haddad")
    fabriek.dossier(noor, achternaam="Ander")
    zoek = fadi.dossiernummer if zoek == "nummer" else zoek
    opgeslagen(plaats(als(noor), alleen, bij=zoek, relatie="partner", nareiziger="on"))
    assert gezin_van(alleen) == gezin_van(fadi)
    lid = alleen.lidmaatschappen.latest("van")
    assert (lid.relatie, lid.nareiziger, lid.van) == ("partner", True, VANDAAG)


def test_bij_meer_gezinnen_met_die_naam_kiest_u_en_staan_ze_in_het_logboek(als, noor, alleen):
    een, twee = (fabriek.dossier(noor, voornamen=naam, achternaam="Haddad") for naam in ("Fadi", "Rana"))
    browser = als(noor)
    antwoord = plaats(browser, alleen, bij="Haddad", relatie="partner")
    assert "Kies het gezin" in fouten(antwoord)["gezin"]
    html = antwoord.content.decode()
    assert "Haddad: Fadi Haddad" in html
    assert "Haddad: Rana Haddad" in html
    assert set(Inzage.objects.get(soort="zoeken").dossiers) == {een.dossiernummer, twee.dossiernummer}
    opgeslagen(plaats(browser, alleen, bij="Haddad", relatie="partner", gezin=gezin_van(twee).pk))
    assert gezin_van(alleen) == gezin_van(twee)


def test_te_veel_gezinnen_worden_niet_getoond(als, noor, alleen):
    for _ in range(21):
        fabriek.dossier(noor, achternaam="Haddad")
    antwoord = plaats(als(noor), alleen, bij="Haddad", relatie="partner")
    assert "Vul meer van de naam in" in fouten(antwoord)["bij"]
    assert "Haddad:" not in antwoord.content.decode()


def test_een_gezin_buiten_zicht_is_niet_te_vinden_en_niet_te_kiezen(als, noor, alleen):
    willem, karin = fabriek.medewerker(naam="Willem"), fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    browser = als(noor)
    for ander in (fabriek.dossier(willem, achternaam="Haddad"), fabriek.dossier(karin, achternaam="Haddad")):
        for bij in ("Haddad", ander.dossiernummer):
            antwoord = plaats(browser, alleen, bij=bij, relatie="partner")
            assert "geen gezin gevonden" in fouten(antwoord)["bij"]
        assert "gezin" in fouten(plaats(browser, alleen, gezin=gezin_van(ander).pk, relatie="partner"))
    assert gezin_van(alleen) is None


@pytest.mark.parametrize(
    ("velden", "veld", "melding"),
    [
        ({"van": (VANDAAG + timedelta(days=1)).isoformat()}, "van", "in de toekomst"),
        ({"van": (VANDAAG - timedelta(days=1)).isoformat()}, "van", "al bij een huishouden"),
        ({"bij": "Yonas"}, "relatie", "al een hoofd"),
        ({"relatie": ""}, "relatie", "Maak een keuze"),
    ],
)
def test_een_plaats_die_niet_kan_staat_bij_het_veld(als, noor, alleen, velden, veld, melding):
    assert melding in fouten(plaats(als(noor), alleen, **velden))[veld]
    assert gezin_van(alleen) is None
    assert Huishouden.objects.count() == 1


def test_wie_al_bij_een_gezin_hoort_krijgt_geen_tweede_plaats(als, noor):
    wie = fabriek.dossier(noor)
    browser = als(noor)
    for antwoord in (browser.get(reverse("nieuwe_plaats", args=[wie.dossiernummer])), plaats(browser, wie)):
        assert antwoord["Location"] == reverse("dossier", args=[wie.dossiernummer])
    pagina = browser.get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert "hoort al bij" in pagina
    assert reverse("nieuwe_plaats", args=[wie.dossiernummer]) not in pagina
    assert Huishoudlid.objects.count() == 1


def test_een_einde_in_de_toekomst_staat_bij_het_einde(als, noor):
    wie = fabriek.dossier(noor)
    morgen = (VANDAAG + timedelta(days=1)).isoformat()
    gegevens = {"relatie": "hoofd", "van": "2026-03-03", "tot": morgen, "versie": "0"}
    antwoord = als(noor).post(reverse("lid", args=[wie.dossiernummer]), gegevens)
    assert "toekomst" in fouten(antwoord)["tot"]
    assert "van" not in fouten(antwoord)
