"""Doing an intake together: a partner fills in what was asked of it and no more, and the gemeente takes it over."""

import json
from datetime import timedelta
from threading import Event

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Deling
from intake.handelingen_samen import sla_bron_op, wijs_toe
from intake.models import Antwoord, Bronregel, Intake, Toewijzing
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.intake.test_intake import geef, maak
from tests.tegelijk import tegelijk, wacht_tot_iemand_wacht
from toegang.afscherming import binnen
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
VOLGENDE_WEEK = VANDAAG + timedelta(days=7)


@pytest.fixture
def intake(noor):
    return maak(noor)


@pytest.fixture
def marieke(noor):
    return fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk")


def deel_met(intake, organisatie, *onderdelen, **velden):
    standaard = {
        "gemeente": intake.gemeente, "statushouder": intake.statushouder, "organisatie": organisatie,
        "onderdelen": list(onderdelen), "basis": "afspraak", "doel": "samen", "van": VANDAAG,
        "tot": VANDAAG + timedelta(days=30),
    }  # fmt: skip
    return Deling.objects.create(**standaard | velden)


def vraag(intake, partner, *leefgebieden, **velden):
    """Shared, and asked for."""
    deel_met(intake, partner.organisatie, *leefgebieden)
    delen = [(partner.organisatie_id, code) for code in leefgebieden]
    noor = intake.statushouder.klantmanager
    wijs_toe(intake, delen, velden.get("uiterlijk", VOLGENDE_WEEK), "Wat weet u?", door=fabriek.zicht(noor))
    return Toewijzing.objects.get(leefgebied=leefgebieden[0])


def adres(deel, naam="partner_intake"):
    return reverse(naam, args=[deel.statushouder.dossiernummer, deel.pk])


def stuur(browser, deel, **antwoorden):
    inhoud = {code: {"waarde": waarde, "versie": versie} for code, (waarde, versie) in antwoorden.items()}
    return browser.post(adres(deel, "partner_intake_opslaan"), json.dumps(inhoud), content_type="application/json")


# --- Asking ----------------------------------------------------------------------------------------------------------


def test_alleen_wat_gedeeld_is_kan_worden_gevraagd(als, noor, intake, marieke):
    pagina = reverse("intake_toewijzen", args=[intake.statushouder.dossiernummer, intake.pk])
    assert "Deel eerst een of meer leefgebieden" in als(noor).get(pagina).content.decode()
    deel_met(intake, marieke.organisatie, "netwerk", "contact")
    keuze = f"{marieke.organisatie_id}:netwerk"
    assert keuze in als(noor).get(pagina).content.decode()
    for delen, uiterlijk, klacht in (
        ([f"{marieke.organisatie_id}:opleiding"], VOLGENDE_WEEK, "geen beschikbare keuze"),
        ([keuze], VANDAAG - timedelta(days=1), "Deze dag is al voorbij"),
        ([keuze], VANDAAG + timedelta(days=60), "ziet dit dossier tot en met 25 december 2026"),
    ):
        antwoord = als(noor).post(pagina, {"delen": delen, "uiterlijk": uiterlijk.isoformat()})
        assert klacht in antwoord.content.decode()
        assert not Toewijzing.objects.exists()
    gevraagd = {"delen": [keuze], "uiterlijk": VOLGENDE_WEEK.isoformat(), "bericht": "Wie kent ze hier?"}
    assert als(noor).post(pagina, gevraagd).status_code == 302
    assert Toewijzing.objects.get().bericht == "Wie kent ze hier?"
    assert keuze not in als(noor).get(pagina).content.decode(), "it is asked once"


def test_van_een_andere_client_kan_een_deel_niet_zijn(noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    ander = fabriek.dossier(noor)
    Toewijzing.objects.filter(pk=deel.pk).update(statushouder=ander)
    with pytest.raises(IntegrityError):
        connection.check_constraints()


# --- The partner -----------------------------------------------------------------------------------------------------


def test_de_partner_ziet_de_vragen_en_niet_wat_de_gemeente_weet(als, noor, intake, marieke):
    geef(intake, noor, "netwerk", sterk="Geheimwoord van Noor")
    Bronregel.objects.create(
        gemeente=intake.gemeente, statushouder=intake.statushouder, leefgebied="netwerk", vraag="sterk", bron="tvs",
        waarde="Geheimwoord van TVS", datum=VANDAAG,
    )  # fmt: skip
    deel = vraag(intake, marieke, "netwerk")
    assert "intake invullen, uiterlijk" in als(marieke).get(reverse("partner_caseload")).content.decode()
    dossier = als(marieke).get(reverse("partner_dossier", args=[intake.statushouder.dossiernummer])).content.decode()
    assert adres(deel) in dossier
    stuur(als(marieke), deel, sterk=("Kent de buren", 0))
    pagina = als(marieke).get(adres(deel)).content.decode()
    assert "Kent de buren" in pagina
    assert "Wat weet u?" in pagina
    assert "Geheimwoord" not in pagina
    assert Inzage.objects.filter(onderdelen=["netwerk"], organisatie=marieke.organisatie).exists()


def test_buiten_het_eigen_deel_is_er_niets(als, noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    ander = fabriek.medewerker(Rol.PARTNER, "Piet", organisatie=fabriek.organisatie("Woonwijze"))
    assert als(ander).get(adres(deel)).status_code == 404
    assert stuur(als(ander), deel, sterk=("x", 0)).status_code == 404
    assert stuur(als(marieke), deel, bestaat_niet=("x", 0)).status_code == 400
    with pytest.raises(PermissionDenied):
        sla_bron_op(intake, "opleiding", {"sterk": ("x", 0)}, bron="partner", door=fabriek.zicht(marieke))
    gedeeld = Deling.objects.get()
    gedeeld.ingetrokken_op = VANDAAG
    gedeeld.save()
    assert als(marieke).get(adres(deel)).status_code == 404
    assert stuur(als(marieke), deel, sterk=("x", 0)).status_code == 404
    assert not Bronregel.objects.exists()


def test_ook_met_sql_schrijft_een_partner_alleen_in_het_eigen_open_deel(noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    geef(intake, noor, "netwerk", sterk="van de gemeente")
    goed = {
        "gemeente": intake.gemeente, "statushouder": intake.statushouder, "organisatie": marieke.organisatie,
        "leefgebied": "netwerk", "vraag": "nodig", "waarde": "x", "bron": "partner", "datum": VANDAAG, "door": marieke,
    }  # fmt: skip
    with als_webrol(), binnen(fabriek.zicht(marieke)):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Antwoord.objects.exists()
        mis = ({"leefgebied": "opleiding"}, {"bron": "tvs", "organisatie": None})
        for anders in mis:
            with pytest.raises(DatabaseError), transaction.atomic():
                Bronregel.objects.create(**goed | anders)
        regel = Bronregel.objects.create(**goed)
        with pytest.raises(DatabaseError), transaction.atomic():
            Toewijzing.objects.filter(pk=deel.pk).update(uiterlijk=VANDAAG)
        Toewijzing.objects.filter(pk=deel.pk).update(ingeleverd_op=VANDAAG, ingeleverd_door=marieke)
        assert Bronregel.objects.filter(pk=regel.pk).update(waarde="later") == 0, "what is handed in is fixed"


def test_twee_mensen_van_een_partner_krijgen_de_keuze(als, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    joep = fabriek.medewerker(Rol.PARTNER, "Joep")
    stuur(als(marieke), deel, sterk=("van Marieke", 0))
    botsing = stuur(als(joep), deel, sterk=("van Joep", 0)).json()["botsingen"]["sterk"]
    assert (botsing["woorden"], botsing["door"]) == ("van Marieke", "Marieke van Dijk")
    assert stuur(als(joep), deel, sterk=("van Joep", 1)).json()["versies"] == {"sterk": 2}


def test_het_geboortejaar_komt_niet_bij_de_partner(als, intake, marieke):
    deel = vraag(intake, marieke, "opleiding")
    antwoord = stuur(als(marieke), deel, opleidingen=([{"land": "Eritrea", "van_jaar": 1980}], 0))
    assert "vóór de geboorte" in antwoord.json()["fouten"]["opleidingen"]
    assert str(intake.statushouder.geboortedatum.year) not in antwoord.content.decode()


# --- Handing in and taking over --------------------------------------------------------------------------------------


def test_inleveren_overnemen_en_daarna_ligt_het_vast(als, noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    geef(intake, noor, "netwerk", nodig="Staat er al")
    inleveren = adres(deel, "partner_intake_inleveren")
    als(marieke).post(inleveren)
    assert Toewijzing.objects.get().stand == "gevraagd", "nothing was filled in"
    stuur(als(marieke), deel, sterk=("Kent de buren", 0), nodig=("Iets anders", 0))
    overnemen = reverse("intake_overnemen", args=[intake.statushouder.dossiernummer, intake.pk, deel.pk])
    als(noor).post(overnemen)
    assert Toewijzing.objects.get().stand == "gevraagd", "not handed in yet"
    als(marieke).post(inleveren)
    assert stuur(als(marieke), deel, sterk=("Toch anders", 1)).status_code == 403
    html = als(noor).post(overnemen, follow=True).content.decode()
    assert "Hier stond al een ander antwoord, dat is gebleven" in html
    rijen = {een.vraag: (een.waarde, een.bron, een.door) for een in Antwoord.objects.all()}
    assert rijen == {"sterk": ("Kent de buren", "partner", noor), "nodig": ("Staat er al", "client", noor)}
    assert Toewijzing.objects.get().stand == "overgenomen"
    with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
        Toewijzing.objects.update(uiterlijk=VANDAAG)


def test_laten_aanvullen_en_intrekken(als, noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    stuur(als(marieke), deel, sterk=("Kent de buren", 0))
    als(marieke).post(adres(deel, "partner_intake_inleveren"))
    sleutel = [intake.statushouder.dossiernummer, intake.pk, deel.pk]
    als(noor).post(reverse("intake_terugsturen", args=sleutel))
    assert stuur(als(marieke), deel, sterk=("Kent ook de imam", 1)).json()["versies"] == {"sterk": 2}
    als(noor).post(reverse("intake_intrekken", args=sleutel))
    assert als(marieke).get(adres(deel)).status_code == 404
    pagina = reverse("intake_leefgebied", args=[intake.statushouder.dossiernummer, intake.pk, "netwerk"])
    assert "Kent ook de imam" in als(noor).get(pagina).content.decode(), "it stays beside the question"


def test_een_afgeronde_intake_vraagt_niets_meer(als, noor, intake, marieke):
    deel = vraag(intake, marieke, "netwerk")
    intake.afgerond_op, intake.afgerond_door = VANDAAG, noor
    intake.save()
    with pytest.raises(ValidationError, match="afgerond"):
        wijs_toe(intake, [(marieke.organisatie_id, "netwerk")], VOLGENDE_WEEK, "", door=fabriek.zicht(noor))
    assert stuur(als(marieke), deel, sterk=("x", 0)).status_code == 403
    assert "niet meer nodig" in als(marieke).get(adres(deel)).content.decode()


# --- Sources ---------------------------------------------------------------------------------------------------------


def test_wat_de_opvang_weet_staat_naast_de_vraag_met_bron_en_datum(als, noor, intake):
    sleutel = [intake.statushouder.dossiernummer, intake.pk, "opleiding"]
    assert als(noor).post(reverse("intake_opvang_opslaan", args=sleutel), {"school_jaren": "9"}).status_code == 302
    regel = Bronregel.objects.get()
    assert (regel.waarde, regel.bron, regel.datum, regel.door) == (9, "tvs", VANDAAG, noor)
    pagina = als(noor).get(reverse("intake_leefgebied", args=sleutel)).content.decode()
    assert "Volgens TVS (opvang)" in pagina
    over = {"school_jaren": {"waarde": 9, "versie": 0, "bron": "tvs"}}
    als(noor).post(reverse("intake_opslaan", args=sleutel), json.dumps(over), content_type="application/json")
    assert Antwoord.objects.get().bron == "tvs"
    over["school_jaren"]["bron"] = "verzonnen"
    fout = als(noor).post(reverse("intake_opslaan", args=sleutel), json.dumps(over), content_type="application/json")
    assert fout.status_code == 400


def test_de_stand_vertelt_wie_bezig_is_en_geen_antwoorden(als, noor, intake):
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid Smit")
    geef(intake, noor, "netwerk", sterk="Geheimwoord")
    geef(intake, noor, "fysiek", sterk="Geheimwoord")
    antwoord = als(ingrid).get(reverse("intake_stand", args=[intake.statushouder.dossiernummer, intake.pk]))
    stand = antwoord.json()
    assert stand["netwerk"] == ["bezig", "Noor Bakker"]
    assert stand["opleiding"] == ["leeg", ""]
    assert "fysiek" not in stand
    assert "Geheimwoord" not in antwoord.content.decode()


@pytest.mark.django_db(transaction=True)
def test_wie_opslaat_terwijl_een_ander_afrondt_wacht_en_wordt_geweigerd():
    noor = fabriek.medewerker()
    intake, afgerond, uitkomst = maak(noor), Event(), []
    geef(intake, noor, sterk="eerder")

    def rond_af() -> None:
        with binnen(fabriek.zicht(noor)):
            Intake.objects.filter(pk=intake.pk).update(afgerond_op=VANDAAG, afgerond_door=noor)
            afgerond.set()
            wacht_tot_iemand_wacht()

    def sla_op() -> None:
        afgerond.wait(timeout=GEDULD)
        try:
            with binnen(fabriek.zicht(noor)):
                Antwoord.objects.filter(vraag="sterk").update(waarde="te laat")
        except IntegrityError as fout:
            uitkomst.append(fout.__cause__.diag.constraint_name)  # type: ignore[union-attr]  # as psycopg gives it

    tegelijk(rond_af, sla_op)
    assert uitkomst == ["intake_ligt_vast"]
    assert Antwoord.objects.get(vraag="sterk").waarde == "eerder"


class TestPartnerEnGemeente(TestCase):
    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
    @given(
        stappen=st.lists(
            st.tuples(st.sampled_from(["noor", "partner"]), st.sampled_from(["sterk", "nodig"]), st.sampled_from("ab")),
            max_size=12,
        )
    )
    def test_geen_van_beiden_overschrijft_de_ander(self, stappen):
        """Each keeps an own column; taking over fills only what is empty."""
        noor, marieke = fabriek.medewerker(), fabriek.medewerker(Rol.PARTNER, "Marieke")
        intake = maak(noor)
        vraag(intake, marieke, "netwerk")
        waar: dict = {"noor": {}, "partner": {}}
        for wie, code, waarde in stappen:
            versie = waar[wie].get(code, (None, 0))[1]
            if wie == "noor":
                uit = geef(intake, noor, "netwerk", versie=versie, **{code: waarde})
            else:
                door = fabriek.zicht(marieke)
                uit = sla_bron_op(intake, "netwerk", {code: (waarde, versie)}, bron="partner", door=door)
            waar[wie][code] = (waarde, uit.versies[code])
        van_partner = {een.vraag: (een.waarde, een.versie) for een in Bronregel.objects.all()}
        assert van_partner == waar["partner"]
        assert {een.vraag: (een.waarde, een.versie) for een in Antwoord.objects.all()} == waar["noor"]
