"""Who guards privacy finds out who saw what, and who could have, in a real browser."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from dossier.models import Deling
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.reis.conftest import log_in, toegankelijk
from toegang.keuzes import Onderdeel
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
DERTIEN = [*Onderdeel.values[:11], "fysiek", "mentaal"]


@pytest.fixture
def joost(noor):
    return fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters", gemeente=noor.gemeente)


@pytest.fixture
def gedeeld(noor):
    """A client whose health is shared, and a coach who looks at night."""
    wie = fabriek.dossier(noor)
    partner = fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)
    coach = fabriek.medewerker(Rol.PARTNER, "Marieke Jansen", gemeente=noor.gemeente, organisatie=partner)
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner, onderdelen=DERTIEN, basis="toestemming",
        doel="maatschappelijke begeleiding in het eerste jaar", uitgelegd_taal="ti", uitgelegd_door="N. Bakker",
        formulier="f.pdf", van=VANDAAG - timedelta(days=60), tot=VANDAAG + timedelta(days=200),
    )  # fmt: skip
    nacht = datetime(2026, 11, 21, 23, tzinfo=UTC)
    for nummer in range(5):
        Inzage.objects.create(
            gemeente=noor.gemeente, medewerker=coach, organisatie=partner, rol=coach.rol, soort="pagina",
            pagina="partner_dossier", onderdelen=["contact"], doel="begeleiding", dossiers=[f"D{900000 + nummer}"],
            moment=nacht, verantwoordelijk=5,
        )  # fmt: skip
    fabriek.browser(coach).get(reverse("partner_dossier", args=[wie.dossiernummer]))
    return wie


def test_wie_keek_en_wie_kon_kijken(pagina, joost, gedeeld):
    log_in(pagina, joost)
    pagina.goto(reverse("logboek"))
    expect(pagina.get_by_text("5 verschillende dossiers buiten kantooruren")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_label("Onderdeel").select_option(label="gezondheid")
    pagina.get_by_role("button", name="Filteren").click()
    expect(pagina.get_by_text("13 onderdelen")).to_be_visible()
    pagina.get_by_text("13 onderdelen").click()
    toegankelijk(pagina)

    pagina.get_by_label("Dossiernummer").fill("Gebre")
    pagina.get_by_role("button", name="Filteren").click()
    expect(pagina.get_by_text("Op naam zoeken kan hier niet.")).to_be_visible()
    toegankelijk(pagina)

    pagina.get_by_role("link", name="Delingen").click()
    pagina.get_by_label("Dossiernummer").fill(gedeeld.dossiernummer)
    pagina.get_by_label("Onderdeel").select_option(label="gezondheid")
    pagina.get_by_label("Te zien van").fill("2026-10-01")
    pagina.get_by_label("Tot en met").fill("2026-10-31")
    pagina.get_by_role("button", name="Filteren").click()
    rij = pagina.get_by_role("row", name=gedeeld.dossiernummer)
    expect(rij).to_contain_text("VluchtelingenWerk")
    expect(rij).to_contain_text("Toestemming van de cliënt")
    toegankelijk(pagina)
    pagina.get_by_label("Tot en met").fill("2026-09-01")
    pagina.get_by_role("button", name="Filteren").click()
    expect(pagina.get_by_text("Deze dag ligt vóór de eerste dag.")).to_be_visible()
    toegankelijk(pagina)
