"""Reminders: which step, to whom, and exactly once."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.keuzes import Onderdeel
from dossier.models import Mijlpaal
from pip_plan.models import Verwijzing
from tests import fabriek
from tests.conftest import als_webrol, als_werkrol
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.werkvoorraad.herinneringen import ACHT_WEKEN, CODE, OCHTEND, client, deel, ontvangers, ronde
from toegang.afscherming import als_systeem, binnen
from toegang.models import Medewerker, Waarneming
from toegang.rechten import Rol
from werkvoorraad.handelingen_bericht import verstuur_wachtende
from werkvoorraad.handelingen_herinnering import Telling, maak_herinneringen, nog_te_maken
from werkvoorraad.keuzes import Stap
from werkvoorraad.models import Bericht, Herinnering, Vermelding
from werkvoorraad.regels_herinnering import nieuwe_stap, stap_op
from werkvoorraad.termijnen import TERMIJNEN

# --- Which step ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("over", "stap"),
    [(31, None), (30, -30), (8, -30), (7, -7), (1, -7), (0, 0), (-1, 0), (-6, 0), (-7, 7), (-400, 7)],
)
def test_de_laatste_stap_die_is_geweest_telt(over, stap):
    assert stap_op(VANDAAG + timedelta(over), VANDAAG) == stap


@pytest.mark.parametrize(
    ("duur", "over", "stap"),
    [(42, 30, -30), (31, 30, -30), (30, 30, None), (28, 28, None), (28, 7, -7), (14, 14, None), (7, 7, None),
     (7, 0, 0), (0, 30, -30), (-42, 30, -30)],
)  # fmt: skip
def test_aan_wat_net_begon_wordt_niemand_herinnerd(duur, over, stap):
    """A step ahead that lies before the begin is none; what is agreed on a day, or counted back, has no such begin."""
    einde = VANDAAG + timedelta(over)
    assert stap_op(einde, VANDAAG, einde - timedelta(duur)) == stap


def test_aan_een_verwijzing_wordt_pas_na_drie_weken_herinnerd(noor):
    wie = fabriek.statushouder(noor)
    Verwijzing.objects.create(
        gemeente=wie.gemeente, statushouder=wie, naam="Humanitas", waarvoor="Een coach.", datum=VANDAAG,
        verwezen_door=noor,
    )  # fmt: skip
    for dag in range(60):
        ronde(VANDAAG + timedelta(dag))
    gemaakt = Herinnering.objects.filter(code="VERWIJZING").order_by("stap")
    assert [(h.stap, (h.gemaakt_op - VANDAAG).days) for h in gemaakt] == [(-7, 21), (0, 28), (7, 35)]


@given(
    st.lists(st.integers(-60, 60), min_size=1, max_size=25),
    st.lists(st.integers(-60, 60), min_size=1, max_size=6, unique=True),
)
@example([0, 1, 2], [0])
def test_op_welke_dagen_er_ook_gedraaid_wordt_er_is_nooit_een_stap_te_veel(dagen, termijnen):
    """Against a second calculation: a day at a time, without knowing of steps that were caught up."""
    gemaakt: list[tuple[int, int]] = []
    for dag in dagen:
        for einde in termijnen:
            vorige = max((s for e, s in gemaakt if e == einde), default=None)
            stap = nieuwe_stap(VANDAAG + timedelta(einde), VANDAAG + timedelta(dag), vorige)
            gemaakt += [(einde, int(stap))] if stap is not None else []
    verwacht = []
    for einde in termijnen:
        hoogste = -999
        for dag in dagen:
            te_laat = dag - einde
            nu = 7 if te_laat >= 7 else 0 if te_laat >= 0 else -7 if te_laat >= -7 else -30 if te_laat >= -30 else -999
            if nu > hoogste:
                verwacht.append((einde, nu))
                hoogste = nu
    assert sorted(gemaakt) == sorted(verwacht)
    assert len(gemaakt) == len(set(gemaakt))


def test_een_termijn_wordt_vier_keer_herinnerd_en_daarna_niet_meer(noor):
    wie = client(noor, over=30)
    for dag in range(60):
        ronde(VANDAAG + timedelta(dag))
    gemaakt = Herinnering.objects.filter(statushouder=wie, code=CODE).order_by("stap")
    assert [(h.stap, (h.gemaakt_op - VANDAAG).days) for h in gemaakt] == [(-30, 0), (-7, 23), (0, 30), (7, 37)]


@pytest.mark.parametrize("dagen", [[0, 45], [20, 29, 45], [45, 0, 23]])
def test_overgeslagen_dagen_worden_met_een_herinnering_ingehaald(noor, dagen):
    client(noor, over=30)
    for dag in dagen:
        assert ronde(VANDAAG + timedelta(dag)).herinneringen <= 1
    ronde(VANDAAG + timedelta(46))
    assert Herinnering.objects.filter(code=CODE).latest("stap").stap == Stap.WEEK_TE_LAAT
    assert Herinnering.objects.count() <= len(dagen)


def test_een_termijn_die_verschuift_begint_opnieuw(noor):
    wie = client(noor, over=0)
    ronde()
    gezin = wie.lidmaatschappen.get().huishouden
    gezin.huisvestingen.update(van=VANDAAG + timedelta(7) - ACHT_WEKEN)
    assert ronde().herinneringen == 1
    assert {h.uiterlijk for h in Herinnering.objects.all()} == {VANDAAG, VANDAAG + timedelta(7)}


def test_wat_klaar_is_of_wie_weg_is_krijgt_geen_herinnering(noor):
    klaar = client(noor)
    Mijlpaal.objects.create(gemeente=noor.gemeente, statushouder=klaar, soort="mb_praktisch", datum=VANDAAG)
    client(noor, vertrokken_op=VANDAAG, vertrekreden="verhuisd")
    client(noor, afgesloten_op=VANDAAG, afsluitreden="zelfstandig")
    blijft = client(noor)
    ronde()
    assert [h.statushouder for h in Herinnering.objects.all()] == [blijft]


# --- To whom ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def team(noor):
    """Everybody who could be written to by mistake."""
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER, Rol.PRIVACY_OFFICER, Rol.PARTNER, Rol.PARTNERBEHEERDER):
        fabriek.medewerker(rol, naam=str(rol))
    fabriek.medewerker(Rol.TEAMLEIDER, "Oud-teamleider", is_active=False)
    boxtel = fabriek.gemeente("Boxtel")
    karin = fabriek.medewerker(Rol.TEAMLEIDER, "Karin", gemeente=boxtel)
    client(karin, over=-30)
    return fabriek.medewerker(naam="Willem"), fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")


def test_de_klantmanager_krijgt_een_bericht_met_alles(noor, team):
    eigen = {client(noor, over=dagen).dossiernummer for dagen in (30, 7, 0)}
    van_willem = client(team[0])
    ronde()
    assert ontvangers() == {"Noor Bakker": eigen, "Willem": {van_willem.dossiernummer}}


def test_een_week_te_laat_hoort_de_teamleider_het_ook(noor, team):
    op_tijd, te_laat = client(noor, over=-6), client(noor, over=-7)
    ronde()
    nummers = {op_tijd.dossiernummer, te_laat.dossiernummer}
    assert ontvangers() == {"Noor Bakker": nummers, "Ingrid": {te_laat.dossiernummer}}
    assert Herinnering.objects.count() == 2, "one row, also when two people read it"


def test_tijdens_afwezigheid_krijgt_de_waarnemer_het(noor, team):
    willem, _ = team
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=VANDAAG, tot=VANDAAG)
    vandaag = client(noor, over=0).dossiernummer
    ronde()
    assert ontvangers() == {"Willem": {vandaag}}
    morgen = client(noor, over=1).dossiernummer
    ronde(VANDAAG + timedelta(1))
    assert ontvangers() == {"Willem": {vandaag}, "Noor Bakker": {morgen}}


@pytest.mark.parametrize("anders", [{"is_active": False}, {"rol": Rol.BELEIDSMEDEWERKER}])
def test_van_wie_geen_dossiers_meer_mag_openen_krijgt_de_teamleider_het(noor, team, anders):
    wie = client(noor)
    Medewerker.objects.filter(pk=noor.pk).update(**anders)
    ronde()
    assert ontvangers() == {"Ingrid": {wie.dossiernummer}}


def test_een_geblokkeerde_waarnemer_krijgt_niets(noor, team):
    willem, _ = team
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=VANDAAG, tot=VANDAAG)
    Medewerker.objects.filter(pk=willem.pk).update(is_active=False)
    wie = client(noor)
    ronde()
    assert ontvangers() == {"Noor Bakker": {wie.dossiernummer}}


def test_zonder_iemand_om_aan_te_schrijven_blijft_de_herinnering_te_maken(noor):
    wie = client(noor)
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    assert ronde() == Telling(zonder_ontvanger=1)
    assert not Herinnering.objects.exists()
    fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    ronde(VANDAAG + timedelta(1))
    assert ontvangers() == {"Ingrid": {wie.dossiernummer}}


@pytest.mark.parametrize(
    ("onderdelen", "anders", "krijgt"),
    [
        (["begeleiding"], {}, True),
        (["contact", "wonen"], {}, False),
        (["begeleiding"], {"van": VANDAAG - timedelta(9), "tot": VANDAAG - timedelta(1)}, False),
        (["begeleiding"], {"van": VANDAAG + timedelta(1)}, False),
        (["begeleiding"], {"ingetrokken_op": VANDAAG}, False),
    ],
)
def test_een_partner_krijgt_alleen_wat_bij_een_gedeeld_onderdeel_hoort(noor, onderdelen, anders, krijgt):
    fabriek.medewerker(Rol.PARTNER, "Marieke")
    fabriek.medewerker(Rol.PARTNER, "Weg", is_active=False)
    fabriek.medewerker(Rol.PARTNERBEHEERDER, "Beheerder")
    fabriek.medewerker(Rol.PARTNER, "Woonwijze", organisatie=fabriek.organisatie("Woonwijze"))
    gedeeld, ander = client(noor), client(noor)
    # Of a term that is no part of what is shared the partner hears nothing, whatever else is shared of this client.
    volwassen = fabriek.dossier(noor, VANDAAG - timedelta(weeks=6))
    for wie in (gedeeld, volwassen):
        deel(wie, *onderdelen, **anders)
    ronde()
    alle = {wie.dossiernummer for wie in (gedeeld, ander, volwassen)}
    partner = {"Marieke": {gedeeld.dossiernummer, volwassen.dossiernummer}} if krijgt else {}
    assert ontvangers() == {"Noor Bakker": alle, **partner}
    bij_partner = Vermelding.objects.filter(bericht__voor__rol=Rol.PARTNER)
    assert {v.herinnering.code for v in bij_partner} <= {CODE}
    assert Herinnering.objects.exclude(code=CODE).exists(), "there was something to leak"


def test_elke_termijn_noemt_een_onderdeel_dat_bestaat():
    assert {t.onderdeel for t in TERMIJNEN if t.onderdeel} == {"begeleiding"}
    assert {t.onderdeel for t in TERMIJNEN} <= {"", *Onderdeel.values}


# --- Exactly once ----------------------------------------------------------------------------------------------------


def test_nog_een_keer_maakt_niets_nieuws(noor):
    client(noor)
    assert ronde() == Telling(herinneringen=1, berichten=1)
    assert ronde() == Telling()
    assert Bericht.objects.count() == 1


def test_postgresql_weigert_een_tweede_herinnering_en_een_vreemde_gemeente(noor):
    client(noor)
    ronde()
    eerste = Herinnering.objects.get()
    velden = ("gemeente", "statushouder", "code", "uiterlijk", "stap", "gemaakt_op")
    with pytest.raises(IntegrityError), transaction.atomic():
        Herinnering.objects.create(**{veld: getattr(eerste, veld) for veld in velden})
    Herinnering.objects.filter(pk=eerste.pk).update(gemeente=fabriek.gemeente("Boxtel"))
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.check_constraints()
    transaction.set_rollback(True)


def test_een_ronde_die_halverwege_breekt_laat_niets_achter(noor, monkeypatch):
    client(noor)

    def breek(*_: Any, **__: Any) -> None:
        raise DatabaseError("halverwege")

    monkeypatch.setattr(Vermelding.objects, "bulk_create", breek)
    with pytest.raises(DatabaseError):
        ronde()
    assert not Herinnering.objects.exists()
    assert not Bericht.objects.exists()
    assert nog_te_maken(VANDAAG) == [noor.gemeente_id]
    monkeypatch.undo()
    assert ronde() == Telling(herinneringen=1, berichten=1)


def gelijktijdig(*werk: Callable[[], object]) -> list[object]:
    """Each in a thread with a connection of its own, let go at the same moment."""
    hek = threading.Barrier(len(werk), timeout=GEDULD)
    uit: list[object] = [None] * len(werk)

    def doe(nummer: int) -> None:
        try:
            hek.wait()
            with als_werkrol():
                uit[nummer] = werk[nummer]()
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=[nummer]) for nummer in range(len(werk))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(GEDULD)
    return uit


@pytest.mark.django_db(transaction=True)
def test_twee_rondes_tegelijk_maken_alles_een_keer(noor):
    for over in range(-20, 20):
        client(noor, over=over)
    fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    uit = gelijktijdig(*[lambda: maak_herinneringen(noor.gemeente_id, VANDAAG)] * 4)
    assert sorted(telling.herinneringen for telling in uit) == [0, 0, 0, 40]
    assert Herinnering.objects.count() == 40
    assert Bericht.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_vier_werkers_versturen_elk_bericht_een_keer(noor):
    for nummer in range(12):
        client(fabriek.medewerker(naam=f"Collega {nummer}"))
    ronde()
    uit = gelijktijdig(*[lambda: verstuur_wachtende(lambda: OCHTEND)] * 4)
    assert sum(uit) >= 12
    verstuurd = sorted(bericht.extra_headers["Message-ID"] for bericht in mail.outbox)
    assert verstuurd == sorted(Bericht.objects.values_list("message_id", flat=True))


# --- The second lock -------------------------------------------------------------------------------------------------


def aantallen() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in (Bericht, Herinnering, Vermelding)}


def test_postgresql_laat_ieder_alleen_zien_wat_hij_moet_zien(noor, team):
    """A partner is refused the tables themselves: it has no page about them."""
    _, ingrid = team
    gedeeld = client(noor)
    deel(gedeeld, "begeleiding")
    for gemeente in (fabriek.gemeente(), fabriek.gemeente("Boxtel")):
        ronde(gemeente=gemeente)
    ziet = {}
    for wie in (noor, ingrid, *Medewerker.objects.filter(gemeente=noor.gemeente, organisatie__isnull=False),
                Medewerker.objects.get(rol=Rol.BEHEERDER)):  # fmt: skip
        with als_webrol(), suppress(DatabaseError), binnen(fabriek.zicht(wie)):
            ziet[str(wie.rol)] = tuple(aantallen().values())
    assert ziet == {
        "klantmanager": (1, 1, 2), "teamleider": (0, 1, 2), "partnerbeheerder": (0, 0, 0),
        "beheerder": (2, 0, 0),
    }  # fmt: skip
    with als_webrol():
        assert set(aantallen().values()) == {0}
    with als_werkrol(), als_systeem(VANDAAG):
        assert aantallen() == {"Bericht": 3, "Herinnering": 2, "Vermelding": 3}


def test_alleen_het_systeem_maakt_berichten(noor):
    velden = {"gemeente": noor.gemeente, "voor": noor, "dag": VANDAAG, "message_id": "<x@y>"}
    for rol in (Rol.KLANTMANAGER, Rol.BEHEERDER):
        with (
            als_webrol(),
            binnen(fabriek.zicht(fabriek.medewerker(rol))),
            pytest.raises(DatabaseError),
            transaction.atomic(),
        ):
            Bericht.objects.create(**velden)
