"""What PostgreSQL keeps of one account at more places, whoever asks."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, IntegrityError, connection, transaction

from tests import fabriek
from tests.conftest import als_webrol
from tests.tegelijk import tegelijk
from toegang.afscherming import binnen
from toegang.models import Medewerker, Sessie, Toestel
from toegang.rechten import Rol
from toegang.zicht import Kring

GESTELD = "2026-11-25 10:00+01:00"


@pytest.fixture
def marieke(db) -> Medewerker:
    return fabriek.medewerker(Rol.PARTNER, "Marieke")


@pytest.fixture
def gevraagd(marieke) -> Medewerker:
    return fabriek.lidmaatschap(marieke, aanvaard=False)


def zet(wie: Medewerker, veld: str, waarde: Any) -> None:
    """As raw SQL of the web server would, without any of our own code."""
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE toegang_medewerker SET {veld} = %s WHERE id = %s", [waarde, wie.pk])


def weigert(regel: str, wie: Medewerker, veld: str, waarde: Any) -> None:
    """PostgreSQL refuses it as the web and as the owner, under this name."""
    for als in (als_webrol, transaction.atomic):
        with als(), pytest.raises(IntegrityError) as fout, transaction.atomic():
            zet(wie, veld, waarde)
        oorzaak: Any = fout.value.__cause__
        assert oorzaak.diag.constraint_name == regel


def test_een_plek_heeft_niets_om_mee_in_te_loggen(marieke, gevraagd):
    for veld, waarde in (
        ("email", "x@post.example"), ("password", make_password("x")), ("last_login", GESTELD),
        ("uitnodigingsadres", ""),
    ):  # fmt: skip
        weigert("account_of_lidmaatschap", gevraagd, veld, waarde)
    weigert("account_of_lidmaatschap", marieke, "email", None)
    for maak in (
        lambda: Authenticator.objects.create(user=gevraagd, type="totp", data={}),
        lambda: Toestel.objects.create(medewerker=gevraagd, kenmerk="x", browser="x"),
        lambda: Sessie.objects.create(
            session_key="x", medewerker=gevraagd, expire_date=GESTELD, begonnen_op=GESTELD, gebruikt_op=GESTELD
        ),
    ):
        with pytest.raises(IntegrityError, match="Inloggen gaat met het account zelf"), transaction.atomic():
            maak()


def test_er_zijn_geen_ketens(marieke, gevraagd):
    ander = fabriek.medewerker(naam="Ander", password="!")
    weigert("medewerker_naar_account", fabriek.lidmaatschap(ander, aanvaard=False), "account_id", gevraagd.pk)
    Medewerker.objects.filter(pk=marieke.pk).update(password="!")
    velden = "email = NULL, uitnodigingsadres = 'x@post.example', account_id"
    weigert("medewerker_naar_account", marieke, velden, ander.pk)
    weigert("medewerker_naar_account", ander, velden, ander.pk)


@pytest.mark.django_db(transaction=True)
def test_ook_niet_als_twee_tegelijk_naar_elkaar_gaan_wijzen():
    een, ander = (fabriek.medewerker(naam=naam, password="!") for naam in ("Een", "Ander"))
    velden = "email = NULL, uitnodigingsadres = 'x@post.example', account_id"

    def wijs(wie: Medewerker, naar: Medewerker) -> None:
        try:
            with transaction.atomic():
                zet(wie, velden, naar.pk)
        except DatabaseError:
            pass  # a refusal, or a deadlock that PostgreSQL breaks

    tegelijk(lambda: wijs(een, ander), lambda: wijs(ander, een))
    assert Medewerker.objects.filter(account__isnull=False).count() <= 1
    assert not Medewerker.objects.filter(account__account__isnull=False).exists()


def test_een_keer_per_gemeente_en_organisatie(marieke, gevraagd):
    for velden in ({}, {"gemeente": marieke.gemeente, "organisatie": marieke.organisatie}):
        with pytest.raises(IntegrityError, match="een_keer_per_werkplek"), transaction.atomic():
            fabriek.lidmaatschap(marieke, **velden)
    fabriek.lidmaatschap(marieke, Rol.KLANTMANAGER)  # another place in the same gemeente
    with pytest.raises(IntegrityError, match="een_keer_per_werkplek"), transaction.atomic():
        fabriek.lidmaatschap(marieke, Rol.TEAMLEIDER)


def test_alleen_wie_met_het_account_inlogde_neemt_aan(marieke, gevraagd):
    vreemden = [
        fabriek.medewerker(Rol.BEHEERDER, "Bo", gemeente=gevraagd.gemeente),
        fabriek.medewerker(Rol.PARTNER, "Els", gemeente=gevraagd.gemeente),
    ]
    for vreemd in vreemden:
        zelf = pytest.raises(IntegrityError, match="neemt iemand zelf aan")
        with als_webrol(), binnen(fabriek.zicht(vreemd), kring=Kring.GEEN), zelf, transaction.atomic():
            zet(gevraagd, "aanvaard_op", GESTELD)
    with als_webrol(), pytest.raises(IntegrityError, match="neemt iemand zelf aan"), transaction.atomic():
        zet(gevraagd, "aanvaard_op", GESTELD)
    with als_webrol(), binnen(fabriek.zicht(marieke), kring=Kring.GEEN):
        zet(gevraagd, "aanvaard_op", GESTELD)
    gevraagd.refresh_from_db()
    assert gevraagd.werkzaam


def test_niemand_neemt_aan_wat_is_ingetrokken_of_voor_een_ander_was(marieke, gevraagd):
    zet(gevraagd, "is_active", False)
    weigert("lid_vervallen", gevraagd, "aanvaard_op", GESTELD)
    zet(gevraagd, "is_active", True)
    zet(marieke, "email", "ander@post.example")
    weigert("lid_vervallen", gevraagd, "aanvaard_op", GESTELD)


def test_wat_is_aangenomen_krijgt_geen_andere_eigenaar_en_geen_ander_adres(marieke, gevraagd):
    zet(gevraagd, "aanvaard_op", GESTELD)
    weigert("lid_in_gebruik", gevraagd, "account_id", fabriek.medewerker(naam="Inbreker").pk)
    weigert("lid_blijft_aanvaard", gevraagd, "aanvaard_op", None)
    weigert("adres_elders", marieke, "email", "inbreker@post.example")
    zet(gevraagd, "is_active", False)
    zet(marieke, "email", "nieuw@post.example")  # nobody gets in anywhere else with it


def test_de_laatste_beheerder_blijft_ook_als_het_account_van_elders_is(marieke, gevraagd):
    boxtel = gevraagd.gemeente
    enige = fabriek.lidmaatschap(marieke, Rol.BEHEERDER, gemeente=boxtel)
    weigert("laatste_beheerder", enige, "is_active", False)
    fabriek.medewerker(Rol.BEHEERDER, "Bo", gemeente=fabriek.gemeente("Oss"))
    weigert("laatste_beheerder", enige, "rol", "klantmanager")
    fabriek.medewerker(Rol.BEHEERDER, "Bo", gemeente=boxtel)
    zet(enige, "is_active", False)
