"""Tasks: made by hand or in a talk, repeated exactly once, postponed with a reason, and seen by whom they concern."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from pip_plan.models import Gesprek
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.logins import leest
from tests.pip_plan.test_gesprek import gegevens
from toegang.afscherming import binnen
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from werkvoorraad.handelingen import heropen, maak_taak, rond_af, stel_uit, wijzig_taak
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.models import Taak
from werkvoorraad.regels_taak import volgende_datum

pytestmark = pytest.mark.usefixtures("vandaag")
MORGEN = VANDAAG + timedelta(days=1)


def taak(voor, wie=None, **velden):
    record = Taak(
        gemeente=voor.gemeente, statushouder=wie, voor=voor, **{"wat": "Bellen", "uiterlijk": MORGEN} | velden
    )
    return maak_taak(record, door=fabriek.zicht(voor))


def vers(record):
    return Taak.objects.get(pk=record.pk)


# --- When it comes back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begin", "herhaal", "na", "verwacht"),
    [
        ((2026, 11, 25), "week", (2026, 11, 25), (2026, 12, 2)),
        ((2026, 11, 25), "week", (2026, 12, 1), (2026, 12, 2)),
        ((2026, 11, 25), "week", (2026, 12, 2), (2026, 12, 9)),
        ((2027, 1, 31), "maand", (2027, 1, 31), (2027, 2, 28)),
        ((2027, 1, 31), "maand", (2027, 2, 28), (2027, 3, 31)),
        ((2027, 1, 31), "kwartaal", (2027, 9, 1), (2027, 10, 31)),
        ((2027, 8, 31), "halfjaar", (2027, 8, 31), (2028, 2, 29)),
    ],
)
def test_een_reeks_schuift_niet(begin, herhaal, na, verwacht):
    assert volgende_datum(date(*begin), herhaal, date(*na)) == date(*verwacht)


@pytest.mark.parametrize("herhaal", [h for h in Herhaling if h != Herhaling.GEEN])
@pytest.mark.parametrize("dagen", [0, 1, 6, 7, 8, 30, 31, 182, 183, 800])
def test_de_volgende_keer_ligt_altijd_later(herhaal, dagen):
    assert volgende_datum(VANDAAG, herhaal, VANDAAG + timedelta(days=dagen)) > VANDAAG + timedelta(days=dagen)


# --- Writing ------------------------------------------------------------------------------------------------------


def test_klaar_staat_vast_met_dag_en_naam(noor):
    record = taak(noor)
    assert rond_af(record, door=fabriek.zicht(noor)) is None
    assert (vers(record).klaar_op, vers(record).klaar_door) == (VANDAAG, noor)


def test_een_herhaalde_taak_komt_een_keer_terug_ook_bij_dubbel_versturen(noor):
    wie, zicht = fabriek.dossier(noor), fabriek.zicht(noor)
    record = taak(noor, wie, herhaal="maand", uiterlijk=date(2026, 10, 31))
    dubbel = vers(record)
    volgende = rond_af(record, door=zicht)
    assert rond_af(dubbel, door=zicht) is None
    assert rond_af(record, door=zicht) is None
    assert Taak.objects.open().get() == volgende
    assert (volgende.uiterlijk, volgende.wat, volgende.statushouder) == (date(2026, 11, 30), "Bellen", wie)
    # Counted from the 31st, not from the 30th.
    assert rond_af(volgende, door=fabriek.zicht(noor, date(2026, 12, 1))).uiterlijk == date(2026, 12, 31)


def test_postgresql_laat_een_taak_maar_een_keer_volgen(noor):
    record = taak(noor, herhaal="week")
    volgende = rond_af(record, door=fabriek.zicht(noor))
    with pytest.raises(IntegrityError), transaction.atomic():
        Taak.objects.create(
            gemeente=noor.gemeente, voor=noor, wat="x", uiterlijk=MORGEN, ritme_vanaf=MORGEN, volgt_op=record
        )
    assert volgende.volgt_op == record


def test_heropenen_neemt_de_volgende_keer_terug_en_opnieuw_afronden_maakt_er_weer_een(noor):
    zicht = fabriek.zicht(noor)
    record = taak(noor, herhaal="week")
    rond_af(record, door=zicht)
    heropen(vers(record), door=zicht)
    assert Taak.objects.get() == record
    assert vers(record).klaar_op is None
    assert rond_af(record, door=zicht)
    assert Taak.objects.count() == 2


def test_heropenen_laat_een_volgende_keer_staan_die_al_is_aangepast(noor):
    zicht = fabriek.zicht(noor)
    record = taak(noor, herhaal="week")
    volgende = rond_af(record, door=zicht)
    volgende.wat = "Langsgaan"
    wijzig_taak(volgende, door=zicht)
    heropen(vers(record), door=zicht)
    assert rond_af(record, door=zicht) is None
    assert Taak.objects.open().get().wat == "Langsgaan"


def test_uitstellen_vraagt_een_reden_en_een_latere_dag_en_schuift_de_reeks_niet(noor):
    zicht = fabriek.zicht(noor)
    record = taak(noor, herhaal="week", uiterlijk=VANDAAG - timedelta(days=2))
    for reden, dag, code in (
        (" ", MORGEN, "zonder_reden"),
        ("ziek", VANDAAG, "niet_later"),
        ("ziek", VANDAAG - timedelta(days=1), "niet_later"),
    ):
        kopie = vers(record)
        kopie.uitgesteld_reden, kopie.uiterlijk = reden, dag
        with pytest.raises(ValidationError) as fout:
            stel_uit(kopie, door=zicht)
        assert fout.value.code == code
    record.uitgesteld_reden, record.uiterlijk = "ziek", MORGEN
    stel_uit(record, door=zicht)
    assert (vers(record).uiterlijk, vers(record).ritme_vanaf) == (MORGEN, VANDAAG - timedelta(days=2))
    assert rond_af(record, door=zicht).uiterlijk == VANDAAG + timedelta(days=5)


def test_een_andere_datum_is_een_nieuw_begin_van_de_reeks(noor):
    record = taak(noor, herhaal="maand", uiterlijk=MORGEN)
    record.uiterlijk = date(2026, 12, 15)
    wijzig_taak(record, door=fabriek.zicht(noor))
    assert vers(record).ritme_vanaf == date(2026, 12, 15)


def test_wat_klaar_is_verandert_niet_meer(noor):
    zicht = fabriek.zicht(noor)
    record = taak(noor)
    rond_af(record, door=zicht)
    klaar = vers(record)
    klaar.uitgesteld_reden, klaar.uiterlijk = "toch niet", VANDAAG + timedelta(days=9)
    for handeling in (wijzig_taak, stel_uit):
        with pytest.raises(ValidationError, match="al klaar"):
            handeling(klaar, door=zicht)


@pytest.mark.parametrize("velden", [{"wat": ""}, {"herhaal": "soms"}, {"klaar_op": VANDAAG}])
def test_postgresql_weigert_een_halve_taak(noor, velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        Taak.objects.filter(pk=taak(noor).pk).update(**velden)


@pytest.mark.parametrize("veld", ["voor", "statushouder"])
def test_een_taak_blijft_binnen_de_gemeente(noor, veld):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    vreemd = {"voor": karin, "statushouder": fabriek.dossier(karin)}
    Taak.objects.filter(pk=taak(noor).pk).update(**{veld: vreemd[veld]})
    with pytest.raises(IntegrityError):
        connection.check_constraints()


# --- Who sees it --------------------------------------------------------------------------------------------------


def test_een_taak_ziet_wie_het_dossier_heeft_of_hem_moet_doen(noor):
    willem, derde = fabriek.medewerker(naam="Willem"), fabriek.medewerker(naam="Derde")
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    bij_noor, voor_willem = taak(noor, fabriek.dossier(noor)), taak(willem, fabriek.dossier(noor))
    los = taak(noor)
    taak(karin, fabriek.dossier(karin))
    verwacht = [
        (noor, {bij_noor, voor_willem, los}),
        (willem, {voor_willem}),
        (derde, set()),
        (fabriek.medewerker(Rol.TEAMLEIDER), {bij_noor, voor_willem, los}),
        (fabriek.medewerker(Rol.PARTNER), set()),
        (fabriek.medewerker(Rol.BEHEERDER), set()),
    ]
    for wie, gezien in verwacht:
        assert set(Taak.objects.zichtbaar_voor(fabriek.zicht(wie))) == gezien, wie.rol
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=derde, van=VANDAAG, tot=VANDAAG)
    assert set(Taak.objects.zichtbaar_voor(fabriek.zicht(derde))) == {bij_noor, voor_willem, los}


def test_een_partner_ziet_geen_taak_van_een_gedeeld_dossier(noor):
    from tests.toegang.test_afscherming import deel  # only this test shares a dossier

    wie = fabriek.dossier(noor)
    taak(noor, wie)
    deel(wie, "pip")
    marieke = fabriek.medewerker(Rol.PARTNER)
    assert not Taak.objects.zichtbaar_voor(fabriek.zicht(marieke)).exists()
    with als_webrol(), binnen(fabriek.zicht(marieke)):
        assert not leest(Taak.objects.all())


def test_een_taak_van_een_ander_is_niet_te_bereiken(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    record = taak(willem, fabriek.dossier(willem))
    browser = als(noor)
    for naam in ("taak", "taak_klaar", "taak_uitstellen", "taak_heropenen", "taak_verwijderen"):
        assert browser.post(reverse(naam, args=[record.pk])).status_code == 404
    assert vers(record).klaar_op is None


def test_wie_een_taak_krijgt_over_een_dossier_van_een_collega_komt_niet_in_het_dossier(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    wie = fabriek.dossier(noor, achternaam="Andermans")
    record = taak(willem, wie)
    browser = als(willem)
    html = browser.get(reverse("taak", args=[record.pk])).content.decode()
    assert "Andermans" in html
    assert reverse("dossier", args=[wie.dossiernummer]) not in html
    assert Inzage.objects.filter(medewerker=willem, dossiers=[wie.dossiernummer], buiten_caseload=True).exists()
    assert browser.post(reverse("taak_klaar", args=[record.pk]))["Location"] == reverse("start")


# --- Pages --------------------------------------------------------------------------------------------------------


def test_een_taak_maken_wijzigen_uitstellen_afronden_heropenen_en_verwijderen(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    dossier = reverse("dossier", args=[wie.dossiernummer])
    invoer = {"wat": "School bellen", "uiterlijk": "2026-12-01", "herhaal": "geen", "voor": noor.pk, "versie": "0"}
    nieuw = reverse("dossier_taak_nieuw", args=[wie.dossiernummer])
    begin = browser.get(nieuw).context["form"].initial
    assert (begin["uiterlijk"], begin["voor"]) == (VANDAAG + timedelta(days=7), noor.pk)
    assert browser.post(nieuw, invoer)["Location"] == dossier
    record = Taak.objects.get()
    assert "School bellen" in browser.get(dossier).content.decode()
    adres = reverse("taak", args=[record.pk])
    assert browser.post(adres, invoer | {"wat": "School mailen"}).status_code == 302
    uitstel = {"uiterlijk": "2026-12-08", "uitgesteld_reden": "", "versie": "1"}
    uitstellen = reverse("taak_uitstellen", args=[record.pk])
    assert browser.post(uitstellen, uitstel).context["form"].errors["uitgesteld_reden"]
    te_vroeg = browser.post(uitstellen, uitstel | {"uitgesteld_reden": "vakantie", "uiterlijk": "2026-11-30"})
    assert "Kies een dag na vandaag" in te_vroeg.context["form"].errors["uiterlijk"][0]
    assert browser.post(uitstellen, uitstel | {"uitgesteld_reden": "vakantie"})["Location"] == dossier
    assert "Uitgesteld: vakantie" in browser.get(dossier).content.decode()
    klaar = browser.post(reverse("taak_klaar", args=[record.pk]), follow=True)
    assert "Klaar: School mailen." in klaar.content.decode()
    assert "Heropenen" in browser.get(adres).content.decode()
    assert "al klaar" in browser.post(adres, invoer).content.decode()
    assert browser.get(uitstellen)["Location"] == adres
    browser.post(reverse("taak_heropenen", args=[record.pk]))
    assert vers(record).klaar_op is None
    browser.post(reverse("taak_verwijderen", args=[record.pk]))
    assert not Taak.objects.exists()
    historie = browser.get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "Taak verwijderd" in historie
    assert "vakantie" in historie


def test_een_taak_kan_ook_over_niemand_gaan(als, noor):
    willem = fabriek.medewerker(naam="Willem")
    invoer = {"wat": "Folder maken", "uiterlijk": "2026-12-01", "herhaal": "week", "voor": willem.pk}
    assert als(noor).post(reverse("taak_nieuw"), invoer)["Location"] == reverse("start")
    record = Taak.objects.get()
    assert (record.statushouder, record.voor) == (None, willem)
    tekst = als(willem).post(reverse("taak_klaar", args=[record.pk]), follow=True).content.decode()
    assert "De volgende keer is uiterlijk 8 december 2026." in tekst


@pytest.mark.parametrize(
    ("terug", "naar"),
    [
        ("/werkvoorraad/?soort=x", "/werkvoorraad/?soort=x"),
        ("https://elders.example/", None),
        ("//elders.example", None),
    ],
)
def test_na_afronden_terug_naar_waar_iemand_was_en_nooit_naar_elders(als, noor, terug, naar):
    wie = fabriek.dossier(noor)
    record = taak(noor, wie)
    antwoord = als(noor).post(reverse("taak_klaar", args=[record.pk]), {"terug": terug})
    assert antwoord["Location"] == (naar or reverse("dossier", args=[wie.dossiernummer]))


def test_een_ander_was_eerder_met_deze_taak(als, noor):
    record = taak(noor)
    Taak.objects.filter(pk=record.pk).update(wat="Door een ander", versie=1)
    invoer = {"wat": "Door mij", "uiterlijk": "2026-12-01", "herhaal": "geen", "voor": noor.pk, "versie": "0"}
    html = als(noor).post(reverse("taak", args=[record.pk]), invoer).content.decode()
    assert "Een collega heeft dit intussen gewijzigd" in html
    assert vers(record).wat == "Door een ander"


# --- Out of a talk ------------------------------------------------------------------------------------------------


def test_afspraken_uit_een_gesprek_worden_taken(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    adres = reverse("gesprek_nieuw", args=[wie.dossiernummer])
    afspraken = {"afspraak_1": "DigiD aanvragen", "uiterlijk_1": "2026-12-01", "afspraak_3": "Tolk regelen"}
    browser.post(adres, gegevens(wie, **afspraken))
    record = Gesprek.objects.get()
    assert [(t.wat, t.uiterlijk, t.voor, t.uit_gesprek, t.statushouder) for t in Taak.objects.all()] == [
        ("DigiD aanvragen", date(2026, 12, 1), noor, record, wie),
        ("Tolk regelen", date(2026, 12, 8), noor, record, wie),
    ]
    html = browser.get(reverse("gesprek", args=[wie.dossiernummer, record.pk])).content.decode()
    assert "Taken uit dit gesprek" in html
    browser.post(reverse("gesprek_verwijderen", args=[wie.dossiernummer, record.pk]))
    assert Taak.objects.filter(uit_gesprek=None).count() == 2


def test_bij_een_botsing_komt_geen_afspraak_dubbel(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    browser.post(reverse("gesprek_nieuw", args=[wie.dossiernummer]), gegevens(wie))
    Gesprek.objects.update(versie=3)
    record = Gesprek.objects.get()
    adres = reverse("gesprek", args=[wie.dossiernummer, record.pk])
    assert browser.post(adres, gegevens(wie, afspraak_1="DigiD")).status_code == 200
    assert not Taak.objects.exists()


def test_gesprekken_en_taken_staan_op_het_dossier_en_in_de_tijdlijn(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    for dag in range(5):
        browser.post(
            reverse("gesprek_nieuw", args=[wie.dossiernummer]), gegevens(wie, datum=f"2026-11-{10 + dag}", verslag="")
        )
    taak(noor, wie, uiterlijk=VANDAAG - timedelta(days=1))
    adres = reverse("dossier", args=[wie.dossiernummer])
    html = browser.get(adres).content.decode()
    for tekst in ("Eerdere gesprekken (2)", "te laat", "Volgend gesprek: 1 februari 2027", "Vandaag gebeld"):
        assert tekst in html
    tijdlijn = browser.get(adres, {"tijdlijn": "gesprek"}).context["gebeurtenissen"]
    assert [(g.tekst, g.nadere) for g in tijdlijn] == [
        ("Gesproken: voortgangsgesprek", "op kantoor · tolktelefoon")
    ] * 5
