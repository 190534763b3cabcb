"""Signing a plan: on the screen or on paper, and what changes after it."""

import base64
from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.doel.handelingen import bewaar_doel, verwijder_doel
from pip_plan.models import Pip
from pip_plan.tekenen.handelingen import bespreek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import fouten, klaar
from tests.plaatjes import png
from toegang.models import Inzage

pytestmark = pytest.mark.usefixtures("vandaag")


PNG = png()


def gesprek(**velden):
    return {"besproken_op": VANDAAG, "taal": "ti", "tolk": "aanwezig", "versie": "0", "visie_client": "Goed."} | velden


def test_tekenen_op_het_scherm(wie, noor, als):
    plan = plannen.pip(wie)
    plannen.doel(plan)
    adres = reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])
    tekening = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert als(noor).post(adres, gesprek(getekend_client_op=VANDAAG, tekening=tekening)).status_code == 302
    plan.refresh_from_db()
    assert plan.status == "besproken"
    antwoord = als(noor).get(reverse("pip_handtekening", args=[wie.dossiernummer, plan.pk]))
    assert antwoord["Content-Type"] == "image/png"
    assert b"".join(antwoord.streaming_content) == PNG
    assert Inzage.objects.filter(soort=Inzage.Soort.DOCUMENT).count() == 1


@pytest.mark.parametrize(("weken", "woorden"), [(1, "elke week"), (2, "elke 2 weken")])
def test_hoe_vaak_er_een_gesprek_is_in_woorden(weken, woorden):
    assert Pip(gespreksritme=weken).ritme == woorden


def test_voor_het_tekenen_staat_er_alles_wat_wordt_besloten(wie, noor, als):
    plan = plannen.pip(
        wie, **plannen.DELEN, intensiteit=640, gespreksritme=9, ontzorging_verlengd_tot=date(2027, 8, 31),
        ontzorging_reden="Er zijn nog schulden.",
    )  # fmt: skip
    plannen.weekdeel(plan, waar="Vught")
    html = als(noor).get(reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])).content.decode()
    for deel in (
        "Kan goed leren.", "640 uur", "(PVT): 12 uur. Vier", "(MAP): 40 uur. Drie", "Elke maand een gesprek.",
        "Elke 9 weken",
        "tot en met 31 augustus 2027", "Er zijn nog schulden.", "Maandag 9.00 – 12.00: Nederlandse les, Vught",
    ):  # fmt: skip
        assert deel in html


@pytest.mark.parametrize("tekening", ["data:image/png;base64,AAAA", "data:text/html;base64,PGI+", "zomaar", "%%%"])
def test_wat_geen_tekening_is_wordt_geen_handtekening(wie, noor, als, tekening):
    plan = plannen.pip(wie)
    plannen.doel(plan)
    adres = reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])
    antwoord = als(noor).post(adres, gesprek(getekend_client_op=VANDAAG, tekening=tekening))
    assert "Teken opnieuw" in antwoord.content.decode()
    plan.refresh_from_db()
    assert not plan.handtekening


def test_een_scan_van_papier_en_een_datum_zonder_bewijs(wie, noor, als):
    plan = plannen.pip(wie)
    plannen.doel(plan)
    adres = reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])
    zonder = als(noor).post(adres, gesprek(getekend_client_op=VANDAAG))
    assert "hoort de datum" in zonder.content.decode()
    scan = ContentFile(b"%PDF-1.7 getekend", "Selam Gebre.pdf")
    assert als(noor).post(adres, gesprek(getekend_client_op=VANDAAG, scan=scan)).status_code == 302
    plan.refresh_from_db()
    assert "Selam" not in plan.scan.name


def test_niemand_tekent_voor_een_leeg_plan(wie, door):
    plan = plannen.pip(wie)
    plan.besproken_op = plan.getekend_client_op = VANDAAG
    plan.taal, plan.tolk, plan.scan = "ti", "geen", "pip_scan/x"
    assert "niets om voor te tekenen" in fouten(lambda: bespreek(plan, door=door))


def test_na_de_handtekening_verandert_het_plan_pas_als_die_is_ingetrokken(wie, noor, door, als):
    plan = klaar(wie, door)
    doel = plan.doelen.get()
    for doe in (
        lambda: bewaar_besluit(plan, door=door),
        lambda: bewaar_doel(doel, door=door),
        lambda: verwijder_doel(doel, door=door),
    ):
        assert "al getekend" in fouten(doe)
    als(noor).post(reverse("pip_handtekening_intrekken", args=[wie.dossiernummer, plan.pk]))
    plan.refresh_from_db()
    assert (plan.getekend_client_op, plan.status) == (None, "besproken")
    bewaar_besluit(plan, door=door)


@pytest.mark.parametrize(
    "velden",
    [{"visie_client": "Ik vind alles prima."}, {"besproken_op": VANDAAG - timedelta(days=1)}, {"taal": "nl"},
     {"niet_getekend_reden": "Toch niet."}, {"scan": "pip_scan/anders"}],
)  # fmt: skip
def test_wie_tekende_tekende_ook_voor_wat_er_over_het_gesprek_staat(wie, noor, door, als, velden):
    plan = klaar(wie, door)
    toen = Pip.objects.filter(pk=plan.pk).values().get()
    for veld, waarde in velden.items():
        setattr(plan, veld, waarde)
    assert "al getekend" in fouten(lambda: bespreek(plan, door=door))
    with pytest.raises(IntegrityError, match="al getekend"), transaction.atomic():
        Pip.objects.filter(pk=plan.pk).update(**velden)
    assert Pip.objects.filter(pk=plan.pk).values().get() == toen
    antwoord = als(noor).get(reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk]), follow=True)
    assert reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk]) not in antwoord.content.decode()


@pytest.mark.parametrize("formulier", ["pip_besluit", "pip_bespreken"])
def test_van_een_getekend_plan_opent_geen_formulier(wie, noor, door, als, formulier):
    plan = klaar(wie, door)
    antwoord = als(noor).get(reverse(formulier, args=[wie.dossiernummer, plan.pk]), follow=True)
    assert antwoord.redirect_chain == [(reverse("pip", args=[wie.dossiernummer, plan.pk]), 302)]
    assert "Trek eerst de handtekening in" in antwoord.content.decode()


def test_zonder_wat_de_client_vindt_tekent_niemand(wie, noor, als):
    plan = plannen.pip(wie)
    plannen.doel(plan)
    adres = reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])
    scan = ContentFile(b"%PDF-1.7 getekend", "plan.pdf")
    antwoord = als(noor).post(adres, gesprek(getekend_client_op=VANDAAG, scan=scan, visie_client=" "))
    assert "Schrijf eerst op wat de cliënt" in " ".join(antwoord.context["form"].errors["visie_client"])
