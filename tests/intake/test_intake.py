"""The intake: every answer kept with who gave it, nobody's overwritten, fixed after completing, and an advice."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from intake.handelingen import begin_intake, rond_intake_af, sla_op, vul_aan
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.models import Aanvulling, Antwoord, Bronregel, Intake, Leerbaarheidstoets
from intake.queries import AntwoordQuerySet
from intake.regels import advies, per_vraag, voortgang
from intake.vragenlijst import laad
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
CODES = ["sterk", "nodig"]
UITSLAG = {"afgenomen_op": "2026-11-10", "resultaat": "haalbaar"}
NU = datetime(2026, 11, 25, 12, tzinfo=UTC)


def maak(klantmanager, **velden):
    wie = velden.pop("statushouder", None) or fabriek.dossier(klantmanager)
    record = Intake(gemeente=wie.gemeente, statushouder=wie, begonnen_op=VANDAAG, taal="ti", **velden)
    return begin_intake(record, door=fabriek.zicht(klantmanager))


@pytest.fixture
def intake(noor):
    return maak(noor)


def geef(intake, door, leefgebied="taalniveau", versie=0, **antwoorden):
    waarden = {code: (waarde, versie) for code, waarde in antwoorden.items()}
    return sla_op(intake, leefgebied, waarden, door=fabriek.zicht(door), moment=NU)


def vul(intake, door, **anders):
    """Everything that is required."""
    for gebied in laad(intake.lijst).leefgebieden:
        for vraag in gebied.verplicht:
            eerste = next(iter(vraag.opties), None)
            proef = {"getal": vraag.min or 1, "tekst": "tekst", "datum": "2020-01-01", "meerkeuze": [eerste]}
            waarde = anders.get(f"{gebied.code}__{vraag.code}", proef.get(vraag.soort, eerste))
            if vraag.soort == "rijen":
                waarde = [{vraag.kolommen[0].code: "x"}]
            uit = geef(intake, door, gebied.code, **{vraag.code: waarde})
            assert not uit.fouten, (gebied.code, vraag.code, uit.fouten)


def stuur(browser, intake, leefgebied="taalniveau", **antwoorden):
    adres = reverse("intake_opslaan", args=[intake.statushouder.dossiernummer, intake.pk, leefgebied])
    inhoud = {code: {"waarde": waarde, "versie": versie} for code, (waarde, versie) in antwoorden.items()}
    return browser.post(adres, json.dumps(inhoud), content_type="application/json")


# --- Saving ----------------------------------------------------------------------------------------------------------


def test_een_antwoord_is_meteen_bewaard_met_wie_en_wanneer(als, noor, intake):
    antwoord = stuur(als(noor), intake, spreken=("a1", 0), sterk=("Praat graag", 0))
    assert antwoord.status_code == 200
    assert antwoord.json() == {
        "om": "11.00", "versies": {"spreken": 1, "sterk": 1}, "botsingen": {}, "fouten": {}
    }  # fmt: skip
    rij = Antwoord.objects.get(vraag="sterk")
    assert (rij.waarde, rij.door, rij.bron) == ("Praat graag", noor, "client")
    assert Inzage.objects.filter(onderdelen=["taalniveau"]).exists()


@pytest.mark.parametrize(
    ("antwoorden", "status"),
    [
        ({"bestaat_niet": ("x", 0)}, 400), ({"spreken": ("z9", 0)}, 200), ({"sterk": ("x" * 2001, 0)}, 200),
        ({"sterk": ("x" * 100_000, 0)}, 413), ({"spreken": ("a1", "x")}, 400),
    ],
)  # fmt: skip
def test_wat_niet_kan_bewaart_niets(als, noor, intake, antwoorden, status):
    assert stuur(als(noor), intake, lezen=("a2", 0), **antwoorden).status_code == status
    assert not Antwoord.objects.exists()


@pytest.mark.parametrize("lijf", ["[]", "null", '"x"', "{", '{"spreken": 1}', '{"spreken": {"waarde": "a1"}}'])
def test_onzin_als_json_is_een_fout_verzoek(als, noor, intake, lijf):
    adres = reverse("intake_opslaan", args=[intake.statushouder.dossiernummer, intake.pk, "taalniveau"])
    assert als(noor).post(adres, lijf, content_type="application/json").status_code == 400


def test_jaren_voor_de_geboorte_of_achterstevoren(noor, intake):
    for jaren, wat in (((1980, 1990), "geboorte"), ((2010, 2005), "eerste"), ((2030, None), "toekomst")):
        rij = {"land": "Eritrea", "van_jaar": jaren[0], "tot_jaar": jaren[1]}
        assert wat in geef(intake, noor, "opleiding", opleidingen=[rij]).fouten["opleidingen"]


def test_twee_mensen_in_een_vraag_krijgen_de_keuze(als, noor, intake):
    willem = fabriek.medewerker(Rol.TEAMLEIDER, "Willem")
    stuur(als(noor), intake, sterk=("van Noor", 0))
    botsing = stuur(als(willem), intake, sterk=("van Willem", 0), nodig=("hulp", 0)).json()
    assert botsing["botsingen"] == {
        "sterk": {"versie": 1, "waarde": "van Noor", "woorden": "van Noor", "door": "Noor Bakker"}
    }
    assert botsing["versies"] == {"nodig": 1}, "what does not clash is kept"
    assert stuur(als(willem), intake, sterk=("van Willem", 1)).json()["versies"] == {"sterk": 2}
    assert Antwoord.objects.get(vraag="sterk").door == willem


def test_hetzelfde_antwoord_van_een_ander_is_geen_botsing(als, noor, intake):
    stuur(als(noor), intake, spreken=("a1", 0))
    assert stuur(als(noor), intake, spreken=("a1", 0)).json()["versies"] == {"spreken": 1}


def test_gezondheid_heeft_een_eigen_recht(als, noor, intake):
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    geef(intake, noor, "fysiek", sterk="Geheimwoord")
    nummer = intake.statushouder.dossiernummer
    for code in VAN_GEZONDHEID:
        assert als(noor).get(reverse("intake_leefgebied", args=[nummer, intake.pk, code])).status_code == 200
        assert als(ingrid).get(reverse("intake_leefgebied", args=[nummer, intake.pk, code])).status_code == 403
        assert stuur(als(ingrid), intake, code, sterk=("x", 0)).status_code == 403
        with pytest.raises(PermissionDenied):
            geef(intake, ingrid, code, sterk="x")
    for naam in ("intakes", "historie"):
        assert "Geheimwoord" not in als(ingrid).get(reverse(naam, args=[nummer])).content.decode()
    assert "Geheimwoord" in als(noor).get(reverse("historie", args=[nummer])).content.decode()


@pytest.mark.parametrize("aantal", [1, 60])
def test_opslaan_kost_een_vast_aantal_vragen(als, noor, intake, aantal, django_assert_num_queries):
    gebieden = laad(intake.lijst).leefgebieden
    for nummer in range(aantal):
        geef(intake, noor, gebieden[nummer % 13].code, sterk=f"antwoord {nummer}", versie=nummer // 13)
    browser = als(noor)
    with django_assert_num_queries(8):  # and two that tell PostgreSQL for whom: 10
        stuur(browser, intake, nodig=("hulp", 0))


def test_zonder_javascript_werkt_het_ook(als, noor, intake):
    adres = reverse("intake_opslaan", args=[intake.statushouder.dossiernummer, intake.pk, "opleiding"])
    velden = {"school_jaren": "9", "opleidingen.land": ["Eritrea", ""], "opleidingen.naam": ["Lagere school", ""]}
    assert als(noor).post(adres, velden).status_code == 302
    assert per_vraag(Antwoord.objects.all()) == {
        ("opleiding", "school_jaren"): 9, ("opleiding", "opleidingen"): [{"land": "Eritrea", "naam": "Lagere school"}]
    }  # fmt: skip
    fout = als(noor).post(adres, {"school_jaren": "veel", "sterk": "Blijft staan", "school_jaren.versie": "1"})
    assert fout.status_code == 422
    assert "Blijft staan" in fout.content.decode()
    assert "Vul een heel getal in." in fout.content.decode()


class TestOpeenvolging(TestCase):
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        stappen=st.lists(
            st.tuples(
                st.sampled_from([0, 1]),
                st.sampled_from(["sterk", "nodig"]),
                st.sampled_from(["a", "b", ""]),
                st.booleans(),
            ),
            max_size=14,
        )
    )
    def test_elk_aanvaard_antwoord_staat_er_met_de_naam_erbij(self, stappen):
        """Two people save with the version they last saw, fresh or stale; against a plain second administration."""
        mensen = [fabriek.medewerker(), fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")]
        intake = maak(mensen[0])
        waar: dict[str, tuple] = {}  # question → (answer, version, who)
        gezien: list[dict] = [{}, {}]
        for wie, vraag, waarde, kijkt_eerst in stappen:
            if kijkt_eerst:
                gezien[wie] = {code: versie for code, (_, versie, _) in waar.items()}
            nu, versie, _ = waar.get(vraag, (None, 0, None))
            uit = geef(intake, mensen[wie], versie=gezien[wie].get(vraag, 0), **{vraag: waarde})
            schoon = waarde or None
            if schoon == nu:
                assert uit.versies == {vraag: versie}
            elif versie and gezien[wie].get(vraag, 0) != versie:
                assert set(uit.botsingen) == {vraag}
                continue
            else:
                waar[vraag] = (schoon, versie + 1, mensen[wie])
            gezien[wie][vraag] = waar.get(vraag, (None, 0, None))[1]
        rijen = {een.vraag: (een.waarde, een.versie, een.door) for een in intake.antwoorden.select_related("door")}
        assert rijen == waar


# --- Completing ------------------------------------------------------------------------------------------------------


def test_afronden_vraagt_wat_nodig_is_en_daarna_ligt_alles_vast(als, noor, intake):
    with pytest.raises(ValidationError, match="Leerbaarheid"):
        rond_intake_af(Intake.objects.get(pk=intake.pk), door=fabriek.zicht(noor))
    vul(intake, noor)
    adres = reverse("intake_afronden", args=[intake.statushouder.dossiernummer, intake.pk])
    assert als(noor).post(adres, {"route": "", "versie": "0"}).status_code == 200
    assert als(noor).post(adres, {"route": "b1", "route_reden": "Past het best", "versie": "0"}).status_code == 302
    intake.refresh_from_db()
    assert (intake.afgerond_op, intake.afgerond_door, intake.route) == (VANDAAG, noor, "b1")
    assert stuur(als(noor), intake, sterk=("toch anders", 0)).status_code == 409
    for wijzig in (
        lambda: Antwoord.objects.update(waarde="x"),
        lambda: Antwoord.objects.all().delete(),
        lambda: Antwoord.objects.create(
            gemeente=intake.gemeente, intake=intake, leefgebied="netwerk", vraag="nodig", waarde="x", door=noor, op=NU
        ),
        lambda: Intake.objects.update(route="z"),
    ):
        with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
            wijzig()


def test_daarna_alleen_een_aanvulling(als, noor, intake):
    aanvulling = Aanvulling(gemeente=intake.gemeente, intake=intake, leefgebied="opleiding", tekst="Diploma gevonden")
    with pytest.raises(ValidationError, match="loopt nog"):
        vul_aan(aanvulling, door=fabriek.zicht(noor))
    vul(intake, noor)
    intake.route, intake.route_reden = "b1", "Past"
    rond_intake_af(intake, door=fabriek.zicht(noor))
    vul_aan(aanvulling, door=fabriek.zicht(noor))
    html = als(noor).get(reverse("intake", args=[intake.statushouder.dossiernummer, intake.pk])).content.decode()
    assert "Diploma gevonden" in html


def test_een_intake_tegelijk(noor, intake):
    with pytest.raises(ValidationError, match="loopt al een intake"):
        maak(noor, statushouder=intake.statushouder)


# --- Advice ----------------------------------------------------------------------------------------------------------


def toets(resultaat):
    return Leerbaarheidstoets(resultaat=resultaat, afgenomen_op=VANDAAG)


@pytest.mark.parametrize(
    ("antwoorden", "uitslag", "leeftijd", "route"),
    [
        ({}, None, 30, None),
        ({("opleiding", "school_jaren"): 12}, None, 40, Leerroute.B1),
        ({("opleiding", "school_jaren"): 12, ("opleiding", "verder_leren"): "ja"}, None, 22, Leerroute.ONDERWIJS),
        ({("opleiding", "school_jaren"): 12, ("opleiding", "verder_leren"): "ja"}, None, 45, Leerroute.B1),
        ({("opleiding", "school_jaren"): 2, ("leerbaarheid", "schrift"): "niet"}, None, 30, Leerroute.Z),
        ({("opleiding", "school_jaren"): 12}, "niet_haalbaar", 30, Leerroute.Z),
        ({("opleiding", "school_jaren"): 2}, "haalbaar", 30, Leerroute.B1),
        ({("taalniveau", "lezen"): "a2"}, None, 30, Leerroute.B1),
        ({("opleiding", "verder_leren"): "ja"}, None, 30, None),
    ],
)
def test_het_advies_volgt_uit_antwoorden_en_noemt_ze(antwoorden, uitslag, leeftijd, route):
    uit = advies(antwoorden, toets(uitslag) if uitslag else None, leeftijd)
    assert uit.route == route
    assert {(reden.leefgebied, reden.vraag) for reden in uit.redenen} <= {*antwoorden, ("leerbaarheid", "toets")}
    assert bool(uit.redenen) == bool(antwoorden)


def test_het_advies_zegt_wanneer_van_de_toets_is_afgeweken():
    record = toets("niet_haalbaar")
    record.afwijking, record.afwijking_reden = "haalbaar", "Was ziek op de dag van de toets."
    uit = advies({}, record, 30)
    assert uit.route == Leerroute.B1
    assert [reden.tekst for reden in uit.redenen] == [
        "De leerbaarheidstoets zegt: B1 niet haalbaar. De gemeente wijkt daarvan af: B1 haalbaar. "
        "Reden: Was ziek op de dag van de toets."
    ]


def test_wie_is_vrijgesteld_krijgt_daar_geen_route_van():
    uit = advies({}, Leerbaarheidstoets(vrijgesteld="Volgt al een mbo-opleiding."), 30)
    assert uit.route is None
    assert "Vrijgesteld van de leerbaarheidstoets" in uit.redenen[0].tekst


def test_de_vrijstelling_en_de_afwijking_staan_bij_de_toets(als, noor):
    wie = fabriek.dossier(noor)
    adressen = [reverse(naam, args=[wie.dossiernummer]) for naam in ("leerbaarheidstoets", "intakes")]
    afgeweken = {**UITSLAG, "afwijking": "niet_haalbaar", "afwijking_reden": "Leest geen letter."}
    for velden, tekst in (
        (afgeweken, "B1 niet haalbaar: Leest geen letter."),
        ({"vrijgesteld": "Doet mbo"}, "Doet mbo"),
    ):
        assert als(noor).post(adressen[0], {"versie": "0", **velden}).status_code == 302
        assert tekst in als(noor).get(adressen[1]).content.decode()
        Leerbaarheidstoets.objects.all().delete()


def test_gezondheid_geeft_een_aandachtspunt_en_geen_route():
    met = {("opleiding", "school_jaren"): 12, ("fysiek", "gevolg_uren"): "veel_minder"}
    uit = advies(met, None, 30)
    assert uit.route == Leerroute.B1
    assert "intensiteit" in uit.redenen[-1].tekst


def test_afwijken_van_het_advies_vraagt_een_reden(als, noor, intake):
    vul(intake, noor, opleiding__school_jaren=12)
    adres = reverse("intake_afronden", args=[intake.statushouder.dossiernummer, intake.pk])
    assert "Schrijf op waarom" in als(noor).post(adres, {"route": "z", "versie": "0"}).content.decode()
    assert als(noor).post(adres, {"route": "z", "route_reden": "Zorgtaken", "versie": "0"}).status_code == 302


# --- Around it -------------------------------------------------------------------------------------------------------


def test_wat_een_ander_zei_staat_ernaast_en_tegenspraak_valt_op(als, noor, intake):
    vast = {
        "gemeente": noor.gemeente,
        "statushouder": intake.statushouder,
        "leefgebied": "opleiding",
        "vraag": "school_jaren",
    }
    Bronregel.objects.create(**vast, waarde=9, bron="tvs", datum=date(2026, 2, 4))
    adres = reverse("intake_leefgebied", args=[intake.statushouder.dossiernummer, intake.pk, "opleiding"])
    html = als(noor).get(adres).content.decode()
    assert "Volgens TVS (opvang) (4 feb 2026):" in html
    assert 'data-overnemen="9"' in html
    assert "De bronnen zeggen niet hetzelfde" not in html
    Bronregel.objects.create(**vast, waarde=6, bron="partner", organisatie=fabriek.organisatie(), datum=VANDAAG)
    html = als(noor).get(adres).content.decode()
    assert "Volgens VluchtelingenWerk" in html
    assert "De bronnen zeggen niet hetzelfde" in html


def test_een_tweede_intake_laat_de_vorige_zien_en_vergelijkt(als, noor):
    wie = fabriek.dossier(noor)
    eerste = maak(noor, statushouder=wie)
    vul(eerste, noor)
    eerste.route, eerste.route_reden = "b1", "Past"
    rond_intake_af(eerste, door=fabriek.zicht(noor))
    tweede = maak(noor, statushouder=wie)
    geef(tweede, noor, "taalniveau", start="4")
    html = (
        als(noor).get(reverse("intake_leefgebied", args=[wie.dossiernummer, tweede.pk, "taalniveau"])).content.decode()
    )
    assert "Vorige intake:" in html
    profiel = als(noor).get(reverse("intakes", args=[wie.dossiernummer])).context["profiel"]
    (rij,) = (rij for rij in profiel.rijen if rij.naam == "Taalniveau")
    assert [score.stap for _, score in rij.per_moment] == [1, 4]


def test_de_voortgang_telt_wat_verplicht_is(noor, intake):
    stand = {een.leefgebied.code: een.stand for een in voortgang(laad(intake.lijst), {})}
    assert set(stand.values()) == {"leeg"}
    geef(intake, noor, "motivatie", sterk="Wil graag werken")
    assert voortgang(laad(intake.lijst), per_vraag(intake.antwoorden.all()))[6].stand == "bezig"
    vul(intake, noor)
    assert {een.stand for een in voortgang(laad(intake.lijst), per_vraag(intake.antwoorden.all()))} == {"klaar"}


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"aangemeld_op": "2026-11-20", "afgenomen_op": "2026-11-10"}, "vóór de aanmelding"),
        ({"resultaat": "haalbaar"}, "wanneer de toets is afgenomen"),
        ({"afgenomen_op": "2026-11-10", "overgeslagen": "Heeft al een diploma"}, "niet allebei"),
        ({"afgenomen_op": "2026-12-10"}, "toekomst"),
        ({"afgenomen_op": "2026-11-10", "vrijgesteld": "Volgt mbo"}, "Wie is vrijgesteld"),
        ({"overgeslagen": "Ziek", "vrijgesteld": "Volgt mbo"}, "Wie is vrijgesteld"),
        ({"afwijking": "haalbaar", "afwijking_reden": "x"}, "alleen van een uitslag"),
        ({**UITSLAG, "afwijking": "haalbaar", "afwijking_reden": "x"}, "naar een ander oordeel"),
        ({**UITSLAG, "afwijking": "niet_haalbaar"}, "Vul beide in"),
        ({**UITSLAG, "afwijking_reden": "x"}, "Vul beide in"),
    ],
)
def test_een_toets_die_niet_kan(als, noor, velden, fout):
    wie = fabriek.dossier(noor)
    antwoord = als(noor).post(reverse("leerbaarheidstoets", args=[wie.dossiernummer]), {"versie": "0", **velden})
    assert fout in antwoord.content.decode()
    assert not Leerbaarheidstoets.objects.exists()


def test_twee_keer_tegelijk_hetzelfde_is_een_antwoord(noor, intake, monkeypatch):
    """Two requests that both found nothing: the second meets the first in PostgreSQL."""
    geef(intake, noor, sterk="van Noor")
    monkeypatch.setattr(AntwoordQuerySet, "select_for_update", lambda zelf: zelf.none())
    assert geef(intake, noor, sterk="van Noor").versies == {"sterk": 1}
    assert geef(intake, noor, sterk="anders").botsingen["sterk"].waarde == "van Noor"
