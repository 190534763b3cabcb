"""A diploma from elsewhere: how far its recognition is, and that it is seen where the plan is decided."""

from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from pypdf import PdfReader

from pip_plan.models import Diplomawaardering
from tests import fabriek
from tests.pip_plan import plannen

pytestmark = pytest.mark.usefixtures("vandaag")
DIPLOMA = {"diploma": "Lerares basisschool", "land": "Syrië", "jaar": "2012", "versie": "0"}
GEVRAAGD = {**DIPLOMA, "aangevraagd_bij": "nuffic", "aangevraagd_op": "2026-09-01"}
KLAAR = {**GEVRAAGD, "uitkomst": "ja", "uitkomst_op": "2026-11-02", "niveau": "hbo"}


@pytest.fixture
def wie(noor):
    return fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)


def bewaar(browser, wie, **velden):
    return browser.post(reverse("diplomawaardering_nieuw", args=[wie.dossiernummer]), velden)


@pytest.mark.parametrize(
    ("velden", "stand"),
    [
        (DIPLOMA, "Nog niet aangevraagd"),
        (GEVRAAGD, "Aangevraagd bij Nuffic"),
        (KLAAR, "In Nederland: hbo-bachelor"),
        ({**KLAAR, "uitkomst": "papieren", "niveau": ""}, "Te weinig papieren"),
    ],
)
def test_hoe_ver_de_waardering_is(als, noor, wie, velden, stand):
    assert bewaar(als(noor), wie, **velden).status_code == 302
    html = als(noor).get(reverse("activiteiten", args=[wie.dossiernummer])).content.decode()
    assert "Lerares basisschool (Syrië), 2012" in html
    assert stand in html


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({**DIPLOMA, "aangevraagd_bij": "sbb"}, "bij wie én wanneer"),
        ({**DIPLOMA, "aangevraagd_op": "2026-09-01"}, "bij wie én wanneer"),
        ({**DIPLOMA, "uitkomst": "nee", "uitkomst_op": "2026-11-02"}, "wanneer het was aangevraagd"),
        ({**KLAAR, "uitkomst_op": ""}, "ook de dag in"),
        ({**KLAAR, "uitkomst_op": "2026-08-31"}, "voordat het is aangevraagd"),
        ({**KLAAR, "uitkomst_op": "2026-11-26"}, "toekomst"),
        ({**KLAAR, "niveau": ""}, "heeft een niveau in Nederland"),
        ({**KLAAR, "uitkomst": "nee"}, "een ander niet"),
    ],
)
def test_een_waardering_die_niet_kan(als, noor, wie, velden, klacht):
    assert klacht in bewaar(als(noor), wie, **velden).content.decode()
    assert not Diplomawaardering.objects.exists()


def test_een_diploma_staat_er_een_keer(als, noor, wie):
    bewaar(als(noor), wie, **DIPLOMA)
    assert "staat er al" in bewaar(als(noor), wie, **DIPLOMA).content.decode()


def test_ook_postgresql_weigert_een_niveau_zonder_uitkomst(wie):
    with pytest.raises(IntegrityError, match="diplomawaardering_niveau_bij_uitkomst"), transaction.atomic():
        Diplomawaardering.objects.create(
            gemeente=wie.gemeente, statushouder=wie, diploma="Kok", land="Iran", niveau="mbo2"
        )


def test_het_staat_waar_over_de_leerroute_wordt_besloten_en_bij_het_plan(als, noor, wie):
    bewaar(als(noor), wie, **KLAAR)
    ander = fabriek.dossier(noor)
    Diplomawaardering.objects.create(gemeente=noor.gemeente, statushouder=ander, diploma="Bakker", land="Irak")
    plan = plannen.pip(wie)
    for adres in ("pip_besluit", "pip"):
        html = als(noor).get(reverse(adres, args=[wie.dossiernummer, plan.pk])).content.decode()
        assert "Lerares basisschool" in html, adres
        assert "hbo-bachelor" in html, adres
        assert "Bakker (Irak)" not in html, adres
    pdf = als(noor).get(reverse("pip_document", args=[wie.dossiernummer, plan.pk, "intern"])).content
    gelezen = " ".join(blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages)
    assert "Lerares basisschool" in gelezen
