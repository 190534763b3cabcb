"""The table of rights, and the middleware that keeps to it."""

from contextlib import ExitStack
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory

from dossier.models import Statushouder
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.middleware import ZichtMiddleware
from toegang.models import Medewerker, Organisatie, Waarneming
from toegang.rechten import RECHTEN, Recht, Rol, vereist
from toegang.zicht import Zicht

EEN_DAG = timedelta(days=1)


def neem_waar(afwezige: Medewerker, waarnemer: Medewerker, van: date, tot: date | None = None) -> Waarneming:
    return Waarneming.objects.create(
        gemeente=afwezige.gemeente, afwezige=afwezige, waarnemer=waarnemer, van=van, tot=tot
    )


def zichtbaar(wie: Medewerker, dag: date = VANDAAG) -> set[Statushouder]:
    return set(Statushouder.objects.zichtbaar_voor(fabriek.zicht(wie, dag)))


# --- The table ---------------------------------------------------------------------------------------------------


def test_elke_rol_staat_in_de_tabel_en_elk_recht_wordt_gegeven():
    assert set(RECHTEN) == set(Rol)
    assert set().union(*RECHTEN.values()) == set(Recht)
    assert len(Recht) <= 16


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER, Rol.PRIVACY_OFFICER])
def test_wie_niet_met_clienten_werkt_opent_nooit_een_dossier(rol, noor):
    fabriek.dossier(noor)
    assert Recht.DOSSIER_LEZEN not in RECHTEN[rol]
    assert zichtbaar(fabriek.medewerker(rol)) == set()


def test_een_partner_ziet_geen_geldzaken_en_wijzigt_niets():
    assert not RECHTEN[Rol.PARTNER] & {Recht.FINANCIEN, Recht.DOSSIER_BEWERKEN, Recht.TEAM_ZIEN}


@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_beheert_het_eigen_account(rol):
    assert Recht.EIGEN_ACCOUNT in RECHTEN[rol]


def test_de_pagina_toont_de_tabel_zoals_zij_is(als):
    antwoord = als(fabriek.medewerker(Rol.PRIVACY_OFFICER)).get("/rechten/")
    rijen = dict(antwoord.context["rijen"])
    assert rijen[Recht.FINANCIEN.label] == [Recht.FINANCIEN in RECHTEN[rol] for rol in Rol]
    assert set(rijen) == {recht.label for recht in Recht}


# --- The middleware ----------------------------------------------------------------------------------------------


def door_de_deur(view, wie) -> Zicht | None:
    """What the middleware makes of a request for this view; returns the zicht that the view would get."""
    verzoek: Any = RequestFactory().get("/")
    verzoek.user, verzoek.session = wie, {}
    verzoek.resolver_match = type("Treffer", (), {"url_name": "proef"})()
    verzoek.zicht, verzoek.notities, verzoek.transactie = None, [], ExitStack()
    with verzoek.transactie:
        ZichtMiddleware(lambda _: HttpResponse()).process_view(verzoek, view, (), {})
    return verzoek.zicht


@vereist(Recht.FINANCIEN)
def geldzaken(_verzoek) -> HttpResponse:
    return HttpResponse()


def vergeten(_verzoek) -> HttpResponse:
    return HttpResponse()


def test_met_het_recht_komt_iemand_binnen_met_zicht(noor):
    zicht = door_de_deur(geldzaken, noor)
    assert zicht
    assert zicht.medewerker_id == noor.pk
    assert zicht.gemeente_id == noor.gemeente_id


def test_zonder_het_recht_blijft_de_deur_dicht(db):
    with pytest.raises(PermissionDenied):
        door_de_deur(geldzaken, fabriek.medewerker(Rol.PARTNER))


@pytest.mark.parametrize("wie", [AnonymousUser(), None])
def test_een_pagina_zonder_recht_gaat_voor_niemand_open(noor, wie):
    with pytest.raises(ImproperlyConfigured, match="noemt geen recht"):
        door_de_deur(vergeten, wie or noor)


def test_wie_niet_is_ingelogd_krijgt_geen_zicht(db):
    assert door_de_deur(geldzaken, AnonymousUser()) is None


# --- Zicht -------------------------------------------------------------------------------------------------------


def test_zicht_kost_een_vraag(noor, django_assert_num_queries):
    with django_assert_num_queries(1):
        fabriek.zicht(noor)


def test_een_klantmanager_ziet_de_eigen_caseload(noor):
    eigen = fabriek.dossier(noor)
    fabriek.dossier(fabriek.medewerker(naam="Willem de Wit"))
    assert zichtbaar(noor) == {eigen}


def test_een_teamleider_ziet_de_gemeente_en_niets_daarbuiten(noor):
    eigen = fabriek.dossier(noor)
    fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")))
    assert zichtbaar(fabriek.medewerker(Rol.TEAMLEIDER)) == {eigen}


@pytest.mark.parametrize(
    ("verschuiving", "ziet"),
    [(-EEN_DAG, False), (0 * EEN_DAG, True), (4 * EEN_DAG, True), (5 * EEN_DAG, False)],
)
def test_waarneming_geeft_zicht_van_de_eerste_tot_en_met_de_laatste_dag(noor, verschuiving, ziet):
    willem = fabriek.medewerker(naam="Willem de Wit")
    dossier = fabriek.dossier(noor)
    neem_waar(noor, willem, VANDAAG, VANDAAG + 4 * EEN_DAG)
    assert (dossier in zichtbaar(willem, VANDAAG + verschuiving)) is ziet


def test_waarneming_werkt_een_kant_op(noor):
    """That somebody is replaced who replaces a third is refused by PostgreSQL (test_waarneming.py)."""
    willem, derde = fabriek.medewerker(naam="Willem de Wit"), fabriek.medewerker(naam="Ada Jansen")
    van_noor, van_willem, van_derde = (fabriek.dossier(wie) for wie in (noor, willem, derde))
    neem_waar(noor, willem, VANDAAG)
    assert zichtbaar(willem) == {van_noor, van_willem}
    assert zichtbaar(derde) == {van_derde}
    assert zichtbaar(noor) == {van_noor}


def test_een_partner_ziet_alleen_de_eigen_organisatie(db):
    partner = fabriek.medewerker(Rol.PARTNER)
    fabriek.organisatie("Woonwijze")
    zicht = fabriek.zicht(partner)
    assert list(Organisatie.objects.zichtbaar_voor(zicht)) == [partner.organisatie]
    assert list(Medewerker.objects.zichtbaar_voor(zicht)) == [partner]
