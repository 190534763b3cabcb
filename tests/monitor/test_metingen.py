"""A frozen measurement keeps its numbers, whatever happens to the dossiers, and nobody can change it."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from monitor.handelingen import leg_vast
from monitor.models import Meting
from pip_plan.models import Activiteit
from tests import fabriek
from tests.klus import bestand
from tests.monitor.caseload import alleen
from tests.monitor.test_pagina import GEHUISVEST, GOED, over
from tests.pagina import gebreken
from toegang.rechten import Rol
from toegang.zicht import Zicht

LEEG: dict[str, Any] = {"rapport": {}, "definities": [], "definitieversie": "1"}


def sla_op(record: Meting) -> None:
    """Save past the handeling, and check what PostgreSQL otherwise checks at the end of the transaction."""
    record.save()
    connection.check_constraints()


def nieuw(zicht: Zicht, naam: str = "Jaarverslag 2018", **velden: Any) -> Meting:
    standaard: dict[str, Any] = {
        "cohort_van": date(2018, 1, 1),
        "cohort_tot": date(2018, 6, 30),
        "peildatum": date(2018, 12, 31),
        "eenheid": "huishouden",
    }
    return Meting(gemeente_id=zicht.gemeente_id, naam=naam, **{**standaard, **velden})


@pytest.fixture
def meting(zicht: Zicht, noor) -> Meting:
    """One household, without work."""
    alleen(noor, GEHUISVEST)
    return leg_vast(nieuw(zicht), door=zicht)


def ga_werken(noor) -> None:
    """A correction: the client turns out to have worked already on the peildatum."""
    wie = noor.caseload.get()
    Activiteit.objects.create(
        gemeente=noor.gemeente, statushouder=wie, soort="werk", uren_per_week=8, van=date(2018, 10, 1)
    )


def pagina(browser: Any, meting: Meting, **vraag: str) -> str:
    html = browser.get(reverse("meting", args=[meting.pk]), vraag).content.decode()
    assert gebreken(html) == []
    return " ".join(html.split())


def test_vastleggen_op_het_scherm(als, beleid, noor):
    alleen(noor, GEHUISVEST)
    browser = als(beleid)
    url = reverse("meting_nieuw") + "?" + "&".join(f"{naam}={waarde}" for naam, waarde in GOED.items())
    assert "Na het vastleggen veranderen de cijfers" in browser.get(url).content.decode()
    terug = browser.post(url, {"naam": "Jaarverslag 2018"}, follow=True)
    assert terug.redirect_chain == [(reverse("metingen"), 302)]
    assert "De meting is vastgelegd." in terug.content.decode()
    opgeslagen = Meting.objects.get()
    assert (opgeslagen.vastgelegd_door, opgeslagen.gemeente) == (beleid, beleid.gemeente)
    assert opgeslagen.rapport["nu"]["cijfers"]["n_gevolgd"] == 1
    assert opgeslagen.definitieversie == "1"
    assert dict(opgeslagen.definities)["Arbeid"] == "Betaald werk, ook in deeltijd."


def test_een_naam_is_verplicht_en_bestaat_een_keer(als, beleid, meting):
    url = reverse("meting_nieuw") + "?" + "&".join(f"{naam}={waarde}" for naam, waarde in GOED.items())
    assert "Vul dit in." in als(beleid).post(url, {"naam": ""}).content.decode()
    assert "Er is al een meting met deze naam." in als(beleid).post(url, {"naam": meting.naam}).content.decode()
    assert Meting.objects.count() == 1


def test_een_latere_verbetering_verandert_de_meting_niet_maar_staat_eronder(als, beleid, meting, noor):
    browser = als(beleid)
    assert "dezelfde meting geeft vandaag dezelfde aantallen" in pagina(browser, meting)
    ga_werken(noor)
    tekst = pagina(browser, meting)
    werk = '<th scope="row">aan het werk</th><td class="getal">0</td><td class="getal">0%</td>'
    assert werk in tekst
    verschil = '<th scope="row">31 december 2018: aan het werk</th><td class="getal">0</td><td class="getal">1</td>'
    assert verschil in tekst
    assert "versie 1 van de definities" in tekst


def test_voor_publicatie_verbergt_ook_een_vastgelegde_meting(als, beleid, meting, noor):
    ga_werken(noor)
    tekst = pagina(als(beleid), meting, publicatie="on")
    assert "aantal gevolgd verborgen" in tekst
    assert "Wat er nu anders uitkomt" not in tekst


def test_andere_definities_worden_gemeld(als, beleid, meting, monkeypatch):
    monkeypatch.setattr("monitor.views.VERSIE", "2")
    assert "De definities zijn sinds het vastleggen veranderd." in pagina(als(beleid), meting)


def test_downloads_van_een_vastgelegde_meting(als, beleid, meting):
    for naam, begin in (("meting_pdf", b"%PDF"), ("meting_xlsx", b"PK")):
        antwoord = bestand(als(beleid), reverse(naam, args=[meting.pk]))
        assert antwoord.content.startswith(begin)
        assert "attachment" in antwoord["Content-Disposition"]


@pytest.mark.parametrize("opdracht", ["UPDATE monitor_meting SET naam = 'x'", "DELETE FROM monitor_meting"])
def test_de_database_weigert_een_vastgelegde_meting_te_veranderen(opdracht, meting):
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic(), connection.cursor() as c:
        c.execute(opdracht)
    meting.naam = "anders"
    with pytest.raises(DatabaseError), transaction.atomic():
        meting.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        meting.delete()
    assert Meting.objects.get().naam == "Jaarverslag 2018"


@pytest.mark.parametrize(
    "velden",
    [
        {"cohort_tot": date(2017, 12, 31)},
        {"peildatum": date(2017, 12, 31)},
        {"vergelijkdatum": date(2018, 12, 31)},
        {"vergelijkdatum": date(2017, 12, 31)},
        {"eenheid": "gezin"},
    ],
)
def test_de_database_weigert_een_onmogelijke_meting(velden, zicht, beleid):
    record = nieuw(zicht, **velden, **LEEG, vastgelegd_door=beleid)
    with pytest.raises(IntegrityError), transaction.atomic():
        sla_op(record)


def test_wie_vastlegt_hoort_bij_de_gemeente(zicht):
    vreemd = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    record = nieuw(zicht, **LEEG, vastgelegd_door=vreemd)
    with pytest.raises(IntegrityError), transaction.atomic():
        sla_op(record)


def test_alleen_beleid_legt_vast(zicht, noor):
    with pytest.raises(PermissionDenied):
        leg_vast(nieuw(zicht), door=fabriek.zicht(noor))


def test_niet_in_een_andere_gemeente(zicht):
    elders = fabriek.zicht(fabriek.medewerker(Rol.BELEIDSMEDEWERKER, gemeente=fabriek.gemeente("Boxtel")))
    with pytest.raises(PermissionDenied):
        leg_vast(nieuw(zicht), door=elders)


def test_dezelfde_naam_mag_niet_twee_keer(zicht, meting):
    with pytest.raises(ValidationError, match="Er is al een meting met deze naam"):
        leg_vast(nieuw(zicht), door=zicht)


def test_een_meting_van_een_andere_gemeente_bestaat_niet(als, meting):
    vreemd = als(fabriek.medewerker(Rol.BELEIDSMEDEWERKER, gemeente=fabriek.gemeente("Boxtel")))
    for naam in ("meting", "meting_pdf", "meting_xlsx"):
        assert vreemd.get(reverse(naam, args=[meting.pk])).status_code == 404
    assert meting.naam not in vreemd.get(reverse("metingen")).content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_is_een_vraag(aantal, als, beleid, zicht):
    for nummer in range(aantal):
        leg_vast(nieuw(zicht, naam=f"Meting {nummer}"), door=zicht)
    browser = als(beleid)
    with CaptureQueriesContext(connection) as vragen:
        html = browser.get(reverse("metingen")).content.decode()
    assert over(vragen, "monitor_meting") == 1
    assert html.count("Meting ") == aantal
    assert gebreken(html) == []


def test_een_lege_lijst_zegt_wat_u_kunt_doen(als, beleid):
    html = als(beleid).get(reverse("metingen")).content.decode()
    assert "Er is nog geen meting vastgelegd" in html
    assert reverse("monitor") in html
