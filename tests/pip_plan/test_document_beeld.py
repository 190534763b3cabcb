"""A document of a plan has its signature in it, or is not made: whoever signed is never left out in silence."""

import base64

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from bouwstenen import pdf
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pip, Pipdocument
from tests import plaatjes
from tests.pip_plan import plannen
from tests.pip_plan.test_plan_tekenen import gesprek

pytestmark = pytest.mark.usefixtures("vandaag")
ONBRUIKBAAR = {
    "te groot": lambda: plaatjes.grote_png(13_000, 13_056),
    "kapot": lambda: b"\x89PNG\r\n\x1a\nhandtekening",
    "afgekapt": lambda: plaatjes.ruis("PNG")[:-900],
}


def met(plan: Pip, beeld: bytes) -> Pip:
    naam = default_storage.save("handtekening/" + "a" * 32, ContentFile(beeld))
    Pip.objects.filter(pk=plan.pk).update(handtekening=naam, getekend_client_op="2026-11-25", besproken_op="2026-11-25",
                                          taal="ti", tolk="geen", status="besproken", visie_client="Goed.")  # fmt: skip
    return Pip.objects.get(pk=plan.pk)


@pytest.mark.parametrize("soort", ONBRUIKBAAR)
def test_een_handtekening_die_niet_te_tekenen_is_houdt_het_document_tegen(soort, wie, noor, als):
    plan = met(plannen.pip(wie), ONBRUIKBAAR[soort]())
    antwoord = als(noor).get(reverse("pip_document", args=[wie.dossiernummer, plan.pk, Documentsoort.PLAN]))
    assert antwoord.status_code == 409
    pagina = antwoord.content.decode()
    assert "Het document is niet gemaakt" in pagina
    assert "Trek de handtekening dan in" in pagina
    assert not Pipdocument.objects.exists()


def test_ook_als_het_bestand_weg_is(wie, noor, als):
    plan = met(plannen.pip(wie), plaatjes.png())
    default_storage.delete(plan.handtekening.name)
    antwoord = als(noor).get(reverse("pip_document", args=[wie.dossiernummer, plan.pk, Documentsoort.PLAN]))
    assert (antwoord.status_code, "niet gemaakt" in antwoord.content.decode()) == (409, True)


def test_een_goede_handtekening_staat_erin(wie, noor, als):
    zonder = plannen.pip(wie)
    adres = reverse("pip_document", args=[wie.dossiernummer, zonder.pk, Documentsoort.PLAN])
    assert b"/Subtype /Image" not in als(noor).get(adres).content
    met(zonder, plaatjes.png())
    assert b"/Subtype /Image" in als(noor).get(adres).content


@pytest.mark.parametrize("soort", ["te groot", "kapot", "bewegend", "profiel"])
def test_zo_een_tekening_wordt_bij_het_veld_geweigerd(soort, wie, noor, als):
    beelden = ONBRUIKBAAR | {"bewegend": plaatjes.bewegend, "profiel": lambda: plaatjes.met_profiel(5_000_000)}
    plan = plannen.pip(wie)
    tekening = "data:image/png;base64," + base64.b64encode(beelden[soort]()).decode()
    adres = reverse("pip_bespreken", args=[wie.dossiernummer, plan.pk])
    antwoord = als(noor).post(adres, gesprek(getekend_client_op="2026-11-25", tekening=tekening))
    assert antwoord.status_code == 200
    assert "Deze afbeelding" in " ".join(antwoord.context["form"].errors["tekening"])
    plan.refresh_from_db()
    assert not plan.handtekening


def test_ook_een_ander_plaatje_dat_mislukt_houdt_een_document_tegen(monkeypatch):
    """Whatever WeasyPrint cannot draw: also a file of our own."""
    html = '<html lang="nl"><title>t</title><img alt="x" src="kapot.png"><p>Dag</p>'
    monkeypatch.setattr(pdf, "render_to_string", lambda *_: html)
    monkeypatch.setattr(pdf, "_te_tekenen", lambda _: None)
    with pytest.raises(pdf.DocumentMislukt):
        pdf.maak_pdf("x", {}, beelden={"kapot.png": ONBRUIKBAAR["kapot"]()})
