"""What saving a decision asks of the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pip_plan.plan import handelingen
from tests import fabriek

pytestmark = pytest.mark.usefixtures("vandaag")


def test_een_besluit_opslaan_vraagt_weinig_van_de_database(wie, noor, als):
    """Forty constraints are one question, and not one (with a savepoint) each."""
    plan = handelingen.begin_pip(wie, door=fabriek.zicht(noor))
    browser = als(noor)
    adres = reverse("pip_besluit", args=[wie.dossiernummer, plan.pk])
    with CaptureQueriesContext(connection) as gevraagd:
        antwoord = browser.post(adres, {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0"})
    assert antwoord.status_code == 302
    assert len(gevraagd) < 60, "\n".join(str(een["sql"]) for een in gevraagd)
