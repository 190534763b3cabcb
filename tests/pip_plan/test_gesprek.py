"""Talks: recorded with defaults from context, refused in words, kept inside zicht, and invitations in plain Dutch."""

from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from pip_plan.gesprek.handelingen import leg_telefoon_vast
from pip_plan.models import Gesprek
from pip_plan.uitnodiging.regels import Afspraak, afspraakbericht, afspraaksms
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.logins import leest
from toegang.afscherming import binnen
from toegang.rechten import Rol
from werkvoorraad.models import Taak

pytestmark = pytest.mark.usefixtures("vandaag")

GEGEVENS = {
    "soort": "voortgang", "datum": "2026-11-24", "kanaal": "kantoor", "taal": "ti", "tolk": "telefoon",
    "aanwezig": "Selam Gebre", "verslag": "Het gaat goed op school.", "volgend_op": "2027-02-01", "versie": "0",
}  # fmt: skip


def gegevens(wie, **anders):
    return GEGEVENS | {"gevoerd_door": str(wie.klantmanager_id)} | anders


def nieuw(browser, wie, **anders):
    return browser.post(reverse("gesprek_nieuw", args=[wie.dossiernummer]), gegevens(wie, **anders))


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def gesprek(wie, **velden):
    standaard = {"soort": "voortgang", "datum": VANDAAG, "kanaal": "kantoor", "taal": "ti"}
    return Gesprek.objects.create(
        gemeente=wie.gemeente, statushouder=wie, gevoerd_door=wie.klantmanager, **standaard | velden
    )


def test_het_formulier_weet_al_wat_waarschijnlijk_klopt(als, noor):
    wie = fabriek.dossier(noor, tolk_nodig=True)
    formulier = als(noor).get(reverse("gesprek_nieuw", args=[wie.dossiernummer])).context["form"]
    assert formulier.initial == {
        "datum": VANDAAG, "soort": "voortgang", "kanaal": "kantoor", "taal": "ti", "tolk": "telefoon",
        "aanwezig": "Selam Gebre", "gevoerd_door": noor.pk, "versie": 0,
    } | {naam: formulier.initial[naam] for naam in ("verslag", "volgend_op")}  # fmt: skip


@pytest.mark.parametrize(("soort", "kanaal"), [("huisbezoek", "huisbezoek"), ("telefoon", "telefoon")])
def test_een_soort_in_het_adres_staat_al_ingevuld(als, noor, soort, kanaal):
    adres = reverse("gesprek_nieuw", args=[fabriek.dossier(noor).dossiernummer])
    begin = als(noor).get(adres, {"soort": soort}).context["form"].initial
    assert (begin["soort"], begin["kanaal"], begin["tolk"]) == (soort, kanaal, "geen")
    assert als(noor).get(adres, {"soort": "onzin"}).status_code == 404


def test_vastleggen_wijzigen_verwijderen(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    assert nieuw(browser, wie)["Location"] == reverse("dossier", args=[wie.dossiernummer])
    record = Gesprek.objects.get()
    adres = reverse("gesprek", args=[wie.dossiernummer, record.pk])
    assert "Verwijderen" in browser.get(adres).content.decode()
    assert browser.post(adres, gegevens(wie, verslag="Anders.")).status_code == 302
    record.refresh_from_db()
    assert (record.verslag, record.versie) == ("Anders.", 1)
    browser.post(reverse("gesprek_verwijderen", args=[wie.dossiernummer, record.pk]))
    assert not Gesprek.objects.exists()
    historie = browser.get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "Gesprek verwijderd" in historie
    assert "Anders." in historie


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"datum": "2026-11-26"}, "datum", "toekomst"),
        ({"datum": "1995-03-02", "volgend_op": ""}, "datum", "vóór de geboorte"),
        ({"volgend_op": "2026-11-23"}, "volgend_op", "niet vóór dit gesprek"),
        ({"soort": "huisbezoek"}, "kanaal", "past niet bij het soort"),
        ({"soort": "telefoon"}, "kanaal", "past niet bij het soort"),
        ({"tolk": "buurman"}, "tolk", "uit de lijst"),
        ({"afspraak_1": "", "uiterlijk_1": "2026-12-01"}, "afspraak_1", "wat is afgesproken"),
        ({"afspraak_1": "bellen", "uiterlijk_1": "2026-11-23"}, "uiterlijk_1", "vóór het gesprek"),
    ],
)
def test_een_gesprek_dat_niet_kan(als, noor, anders, veld, melding):
    wie = fabriek.dossier(noor)
    assert melding in fout(nieuw(als(noor), wie, **anders), veld)
    assert not Gesprek.objects.exists()
    assert not Taak.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {"volgend_op": VANDAAG - timedelta(days=1)},
        {"soort": "huisbezoek"},
        {"soort": "praatje"},
        {"kanaal": "postduif"},
        {"taal": "xx"},
        {"tolk": "buurman"},
    ],
)
def test_ook_postgresql_weigert(noor, velden):
    wie = fabriek.dossier(noor)
    with pytest.raises(IntegrityError), transaction.atomic():
        gesprek(wie, **velden)


def test_een_collega_van_een_andere_gemeente_kan_geen_gesprek_voeren(als, noor):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    wie = fabriek.dossier(noor)
    assert "uit de lijst" in fout(nieuw(als(noor), wie, gevoerd_door=str(karin.pk)), "gevoerd_door")
    Gesprek.objects.filter(pk=gesprek(wie).pk).update(gevoerd_door=karin)
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_een_gesprek_van_een_ander_dossier_is_niet_te_bereiken(als, noor):
    eigen, ander = fabriek.dossier(noor), fabriek.dossier(fabriek.medewerker(naam="Willem"))
    record = gesprek(ander, verslag="Geheim merkteken.")
    browser = als(noor)
    for nummer in (eigen.dossiernummer, ander.dossiernummer):
        assert browser.get(reverse("gesprek", args=[nummer, record.pk])).status_code == 404
        assert browser.post(reverse("gesprek_verwijderen", args=[nummer, record.pk])).status_code == 404
    assert nieuw(browser, ander).status_code == 404
    assert browser.post(reverse("gesprek_telefoon", args=[ander.dossiernummer])).status_code == 404
    assert Gesprek.objects.get() == record


def test_achter_het_tweede_slot_ziet_alleen_de_eigen_gemeente_gesprekken(noor):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    eigen = gesprek(fabriek.dossier(noor))
    gesprek(fabriek.dossier(karin))
    for wie, gezien in ((noor, [eigen.pk]), (fabriek.medewerker(Rol.PARTNER), [])):
        with als_webrol(), binnen(fabriek.zicht(wie)):
            assert leest(Gesprek.objects.values_list("pk", flat=True)) == gezien


def test_bellen_is_een_klik_en_een_dubbele_klik_telt_een_keer(als, noor):
    wie, browser = fabriek.dossier(noor, tolk_nodig=True), als(noor)
    adres = reverse("gesprek_telefoon", args=[wie.dossiernummer])
    assert browser.get(adres).status_code == 405
    eerste, tweede = (browser.post(adres, follow=True).content.decode() for _ in range(2))
    record = Gesprek.objects.get()
    assert (record.soort, record.kanaal, record.datum, record.tolk) == ("telefoon", "telefoon", VANDAAG, "telefoon")
    assert record.gevoerd_door == noor
    assert "is vastgelegd" in eerste
    assert f'<a href="{reverse("gesprek", args=[wie.dossiernummer, record.pk])}">Aanvullen' in eerste
    assert "staat er vandaag al" in tweede


def test_na_een_verslag_is_nog_eens_bellen_een_nieuw_gesprek(noor):
    wie, zicht = fabriek.dossier(noor), fabriek.zicht(noor)
    eerste, _ = leg_telefoon_vast(wie, door=zicht)
    eerste.verslag = "Geen gehoor."
    eerste.save()
    assert leg_telefoon_vast(wie, door=zicht)[1]
    assert Gesprek.objects.count() == 2


def test_de_namen_van_wie_weg_is_blijven_bij_een_oud_gesprek(als, noor):
    wie = fabriek.dossier(noor)
    oud = fabriek.medewerker(naam="Vertrokken Collega", is_active=False)
    record = gesprek(wie)
    Gesprek.objects.filter(pk=record.pk).update(gevoerd_door=oud)
    adres = reverse("gesprek", args=[wie.dossiernummer, record.pk])
    assert als(noor).post(adres, gegevens(wie, gevoerd_door=str(oud.pk))).status_code == 302
    nieuw_formulier = als(noor).get(reverse("gesprek_nieuw", args=[wie.dossiernummer]))
    assert "Vertrokken Collega" not in nieuw_formulier.content.decode()


AFSPRAAK = Afspraak(
    dag=date(2026, 12, 3),
    tijd=time(9, 30),
    plaats="Gemeentehuis, balie 2",
    met="Noor Bakker",
    gemeente="Vught",
    meenemen="uw paspoort",
    tolk="Tigrinya",
    telefoon="073 123 45 67",
)


def test_een_brief_zegt_alles_op_een_eigen_regel():
    regels = afspraakbericht("Selam Gebre", AFSPRAAK).splitlines()
    for regel in (
        "Beste Selam Gebre,",
        "Dag: donderdag 3 december 2026",
        "Tijd: 09.30 uur",
        "Plaats: Gemeentehuis, balie 2",
        "Neem mee: uw paspoort",
        "Kunt u niet komen? Bel dan vóór de afspraak: 073 123 45 67.",
    ):
        assert regel in regels


def test_wat_niet_is_ingevuld_staat_niet_in_het_bericht():
    kaal = Afspraak(AFSPRAAK.dag, AFSPRAAK.tijd, AFSPRAAK.plaats, AFSPRAAK.met, AFSPRAAK.gemeente)
    for maak in (afspraakbericht, afspraaksms):
        tekst = maak("Selam", kaal)
        assert "mee:" not in tekst
        assert "tolk" not in tekst
        assert "Laat het dan op tijd weten." in tekst


def test_een_uitnodiging_wordt_gemaakt_en_niet_bewaard(als, noor):
    wie = fabriek.dossier(noor, voorkeurskanaal="bericht", leesniveau="niet")
    gesprek(wie, volgend_op=VANDAAG + timedelta(days=8))
    adres, browser = reverse("bericht_voorbereiden", args=[wie.dossiernummer]), als(noor)
    begin = browser.get(adres)
    assert (begin.context["form"]["vorm"].value(), begin.context["form"]["dag"].value()) == ("sms", date(2026, 12, 3))
    assert "leest nog geen Nederlands" in begin.content.decode()
    vraag = {"vorm": "brief", "dag": "2026-12-03", "tijd": "09:30", "plaats": "Gemeentehuis."}
    antwoord = browser.post(adres, vraag)
    assert "Plaats: Gemeentehuis\n" in antwoord.context["bericht"]
    assert "Tijd: 09.30 uur" in antwoord.content.decode()
    assert "om 09.30 uur" in browser.post(adres, vraag | {"vorm": "sms"}).context["bericht"]
    assert "al voorbij" in fout(browser.post(adres, vraag | {"dag": "2026-11-24"}), "dag")
    assert Gesprek.objects.count() == 1
