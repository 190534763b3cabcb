"""Making a plan: begin, set goals, decide, and sign. Every refusal names its rule."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.doel.beeld import voorstellen
from pip_plan.doel.handelingen import bewaar_doel
from pip_plan.models import Doel, Pip
from pip_plan.plan import handelingen
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import fouten, intake
from toegang.models import Inzage
from toegang.rechten import Rol
from werkvoorraad.historie import wijzigingen

pytestmark = pytest.mark.usefixtures("vandaag")


def test_een_plan_begint_met_de_uitkomst_van_de_laatste_intake(wie, door):
    intake(wie, "z", VANDAAG - timedelta(days=90))
    laatste = intake(wie, "b1")
    plan = handelingen.begin_pip(wie, door=door)
    assert (plan.intake, plan.nummer, plan.leerroute, plan.niveau) == (laatste, 1, "b1", "B1")


def test_een_plan_kan_zonder_intake_beginnen_en_er_is_er_een_tegelijk(wie, door):
    plan = handelingen.begin_pip(wie, door=door)
    assert (plan.intake, plan.leerroute, plan.status) == (None, "", "concept")
    assert "al een PIP in voorbereiding" in fouten(lambda: handelingen.begin_pip(wie, door=door))


def test_wensen_uit_de_intake_worden_doelen_met_een_klik(wie, noor, als):
    intake(wie, taalniveau="Meer durven praten.\nik wil brieven lezen", fysiek="Fitter worden")
    plan = handelingen.begin_pip(wie, door=fabriek.zicht(noor))
    per_code = {code: alle for code, _, alle in voorstellen(plan, fabriek.zicht(noor))}
    wensen = [een.tekst for een in per_code["taalniveau"] if een.van_client]
    assert wensen == ["Ik wil leren of verbeteren: Meer durven praten.", "Ik wil brieven lezen"]
    adres = reverse("pip_voorstellen", args=[wie.dossiernummer, plan.pk])
    als(noor).post(adres, {"voorstel": [f"taalniveau:{wensen[0]}", "taalniveau:Dit staat er niet."]})
    als(noor).post(adres, {"voorstel": [f"taalniveau:{wensen[0]}"]})  # a second click is the same goal
    assert list(plan.doelen.values_list("leefgebied", "tekst")) == [("taalniveau", wensen[0])]
    for rol, gezien in ((noor, True), (fabriek.medewerker(Rol.TEAMLEIDER), False)):
        codes = {code for code, _, _ in voorstellen(plan, fabriek.zicht(rol))}
        assert ("fysiek" in codes) is gezien


def test_een_doel_over_gezondheid_is_niet_voor_wie_dat_recht_mist(wie, door):
    teamleider = fabriek.zicht(fabriek.medewerker(Rol.TEAMLEIDER))
    plan = handelingen.begin_pip(wie, door=door)
    nieuw = Doel(gemeente=wie.gemeente, pip=plan, leefgebied="mentaal", tekst="Ik slaap genoeg.")
    with pytest.raises(PermissionDenied):
        bewaar_doel(nieuw, door=teamleider)


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"leerroute": "onderwijs", "niveau": "A2", "afgeschaald": ["LE"]}, "A2 kan niet bij de Onderwijsroute"),
        ({"leerroute": "z", "niveau": "B1"}, "B1 kan niet bij de Z-route"),
        ({"leerroute": "z", "intensiteit": "700"}, "horen alleen bij de B1-route"),
        ({"leerroute": "b1", "niveau": "A2", "afgeschaald": ["LE"], "lesuren": "599", "afschaal_reden": "x"}, "600"),
        ({"leerroute": "b1", "niveau": "A2", "afgeschaald": ["LE"], "lesuren": "601", "afschaal_reden": "x"},
         "A2 kan niet in een eerste PIP"),
        ({"leerroute": "b1", "niveau": "B1", "intensiteit": "10000"}, "9999"),
        ({"leerroute": "b1", "niveau": "B1", "pvt_uren": "11"}, "minstens 12"),
        ({"leerroute": "z"}, "Schrijf op waarom"),  # the intake advised B1
        ({"ontzorging_verlengd_tot": "2027-02-01"}, "de einddatum én de reden"),
        ({"ontvangen_op": "2026-12-01", "wacht_op": "de school"}, "in de toekomst"),
        ({"overgenomen_van": "Tilburg"}, "de gemeente én de dagtekening"),
    ],
)  # fmt: skip
def test_wat_duo_weigert_staat_bij_het_veld_en_wat_getypt_was_blijft(wie, noor, als, velden, zegt):
    intake(wie, "b1")
    plan = handelingen.begin_pip(wie, door=fabriek.zicht(noor))
    adres = reverse("pip_besluit", args=[wie.dossiernummer, plan.pk])
    vast = {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0", "begeleiding": "Wat ik net typte."}
    html = als(noor).post(adres, vast | velden).content.decode()
    assert zegt in html
    assert "Wat ik net typte." in html
    plan.refresh_from_db()
    assert plan.begeleiding == ""


def test_wie_geen_asielstatus_heeft_krijgt_geen_uren(noor, door):
    wie = fabriek.dossier(noor, gezinsmigrant=True)
    plan = handelingen.begin_pip(wie, door=door)
    plan.leerroute, plan.niveau, plan.intensiteit = "b1", "B1", 600
    assert "alleen voor asielstatushouders" in fouten(lambda: bewaar_besluit(plan, door=door))


def test_twee_mensen_in_een_besluit_krijgen_een_keuze(wie, noor, als):
    plan = handelingen.begin_pip(wie, door=fabriek.zicht(noor))
    adres = reverse("pip_besluit", args=[wie.dossiernummer, plan.pk])
    vast = {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0"}
    assert als(noor).post(adres, vast | {"begeleiding": "Van Noor."}).status_code == 302
    html = als(fabriek.medewerker(Rol.TEAMLEIDER)).post(adres, vast | {"begeleiding": "Van Kees."}).content.decode()
    assert "Een collega heeft dit intussen gewijzigd" in html
    assert "Van Noor." in html
    assert "Van Kees." in html
    plan.refresh_from_db()
    assert plan.begeleiding == "Van Noor."


def test_een_versie_weggooien_mag_zolang_er_geen_document_van_is(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    plannen.weekdeel(plan)
    plannen.stap(plannen.doel(plan))
    als(noor).post(reverse("pip_verwijderen", args=[wie.dossiernummer, plan.pk]))
    assert not Pip.objects.exists()


def test_de_termijnen_wijzen_naar_het_plan(wie, noor, als):
    html = als(noor).get(reverse("termijnen", args=[wie.dossiernummer])).content.decode()
    assert reverse("pips", args=[wie.dossiernummer]) in html


def test_een_partner_ziet_geen_plan(wie, vast, als):
    partner = als(fabriek.medewerker(Rol.PARTNER))
    assert partner.get(reverse("pip", args=[wie.dossiernummer, vast.pk])).status_code == 403


def test_een_race_om_een_doel_verliest_van_het_vaststellen(wie, vast):
    """Whatever the application forgets, PostgreSQL does not."""
    with pytest.raises(IntegrityError), transaction.atomic():
        plannen.doel(vast, tekst="Te laat.")


def test_lezen_zegt_welk_deel_is_bekeken(wie, vast, noor, als):
    als(noor).get(reverse("pip", args=[wie.dossiernummer, vast.pk]))
    assert Inzage.objects.latest("pk").onderdelen == ["pip", "fysiek", "mentaal"]


def test_de_historie_vertelt_wat_er_in_een_plan_veranderde(wie, door):
    plan = plannen.pip(wie)
    plannen.stap(plannen.doel(plan, leefgebied="mentaal", tekst="Ik slaap genoeg."), tekst="Naar de huisarts.")
    plannen.stap(plannen.doel(plan), tekst="Naar de les.")
    plannen.weekdeel(plan, wat="Zwemles")
    handelingen.verwijder_concept(Pip.objects.get(), door=door)

    def gezien(zicht):
        return " ".join(deel for een in wijzigingen(wie, None, zicht) for veld in een.velden for deel in veld)

    van_noor, van_teamleider = gezien(door), gezien(fabriek.zicht(fabriek.medewerker(Rol.TEAMLEIDER)))
    for woord in ("Ik leer Nederlands.", "Naar de les.", "Zwemles"):
        assert woord in van_noor
        assert woord in van_teamleider
    for woord in ("Ik slaap genoeg.", "Naar de huisarts."):
        assert woord in van_noor
        assert woord not in van_teamleider
