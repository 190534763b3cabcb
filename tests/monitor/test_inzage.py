"""Who looked at which figures is in the read log: the page, the cohort, the dates and the version."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from monitor.models import Meting
from tests import fabriek
from tests.klus import bestand
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
VRAAG = {"cohort_van": "2018-01-01", "cohort_tot": "2018-06-30", "peildatum": "2018-12-31", "eenheid": "persoon"}
COHORT = "Personen gehuisvest van 1 januari 2018 tot en met 30 juni 2018, peildatum 31 december 2018"


def test_wie_cijfers_bekijkt_staat_in_het_logboek_met_cohort_datum_en_versie(als, beleid):
    browser = als(beleid)
    browser.get(reverse("monitor"), VRAAG)
    browser.get(reverse("monitor"), {**VRAAG, "vergelijkdatum": "2018-07-31", "publicatie": "on"})
    bestand(browser, reverse("monitor_xlsx"), **VRAAG)
    gezien = list(Inzage.objects.order_by("pk").values_list("pagina", "toelichting"))
    assert gezien == [
        ("monitor", f"{COHORT}, versie intern"),
        ("monitor", f"{COHORT} vergeleken met 31 juli 2018, versie voor publicatie"),
        ("monitor_xlsx", f"{COHORT}, versie intern"),
    ]
    (inzage,) = Inzage.objects.filter(pagina="monitor_xlsx")
    assert (inzage.medewerker, inzage.rol, inzage.onderdelen) == (beleid, "beleidsmedewerker", ["cijfers"])
    assert (inzage.doel, inzage.dossiers, inzage.soort) == ("beleid en verantwoording", [], "document")
    privacy = fabriek.medewerker(Rol.PRIVACY_OFFICER, gemeente=beleid.gemeente)
    vraag = {"onderdeel": "cijfers", "rol": "beleidsmedewerker"}
    regels = als(privacy).get(reverse("logboek"), vraag).context["regels"]
    assert [regel.pagina for regel in regels][-1] == f"monitor: {COHORT}, versie intern"


def test_een_vastgelegde_meting_ook_met_haar_naam(als, beleid):
    browser = als(beleid)
    browser.post(f"{reverse('meting_nieuw')}?{urlencode(VRAAG)}", {"naam": "Jaarverslag"})
    browser.get(reverse("meting", args=[Meting.objects.get().pk]))
    assert Inzage.objects.get(pagina="meting").toelichting == f"Jaarverslag: {COHORT}, versie intern"


def test_een_vraag_die_niet_kan_laat_geen_cijfers_zien_en_dus_geen_regel(als, beleid):
    als(beleid).get(reverse("monitor"), {**VRAAG, "peildatum": "2017-01-01"})
    assert not Inzage.objects.exists()
