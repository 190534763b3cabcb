"""Reminders: which step, to whom, exactly once; and the mail that carries them."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils.timezone import localtime
from hypothesis import example, given
from hypothesis import strategies as st

from bouwstenen.werkdagen import is_werkdag
from dossier.keuzes import Onderdeel
from dossier.models import Deling, Mijlpaal
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from toegang.afscherming import als_systeem, binnen
from toegang.models import Gemeente, Medewerker, Waarneming
from toegang.rechten import Rol
from werkvoorraad.handelingen_bericht import verstuur_wachtende
from werkvoorraad.handelingen_herinnering import Telling, maak_herinneringen, nog_te_maken
from werkvoorraad.keuzes import Stap
from werkvoorraad.models import Bericht, Herinnering, Ronde, Vermelding
from werkvoorraad.regels_herinnering import is_tijd, nieuwe_stap, stap_op
from werkvoorraad.tasks import ochtend
from werkvoorraad.termijnen import TERMIJNEN

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OCHTEND = datetime(2026, 11, 25, 8, tzinfo=AMSTERDAM)
CODE = "MB-PRAKTISCH"
ACHT_WEKEN = timedelta(weeks=8)


def client(klantmanager: Medewerker, over: int = 0, **velden: Any) -> Any:
    """A child at the head of a household, who has one term only: due so many days from today."""
    gehuisvest = VANDAAG + timedelta(over) - ACHT_WEKEN
    return fabriek.dossier(klantmanager, gehuisvest, geboortedatum=date(2015, 3, 3), **velden)


def ronde(dag: date = VANDAAG, gemeente: Gemeente | None = None) -> Telling:
    """As the worker does it: in the role that owns nothing."""
    with als_webrol():
        return maak_herinneringen((gemeente or fabriek.gemeente()).pk, dag)


def verstuur(moment: datetime = OCHTEND) -> int:
    with als_webrol():
        return verstuur_wachtende(lambda: moment)


def ontvangers() -> dict[str, set[str]]:
    """{name: numbers of the dossiers} of all mail that was made."""
    return {
        bericht.voor.naam: {h.statushouder.dossiernummer for h in bericht.herinneringen.all()}
        for bericht in Bericht.objects.all()
    }


def deel(wie: Any, *onderdelen: str, **anders: Any) -> Deling:
    standaard = {
        "gemeente": wie.gemeente, "statushouder": wie, "organisatie": fabriek.organisatie(gemeente=wie.gemeente),
        "basis": "afspraak", "doel": "begeleiding", "van": VANDAAG, "tot": VANDAAG + timedelta(30),
        "onderdelen": list(onderdelen),
    }  # fmt: skip
    return Deling.objects.create(**standaard | anders)


# --- Which step ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("over", "stap"),
    [(31, None), (30, -30), (8, -30), (7, -7), (1, -7), (0, 0), (-1, 0), (-6, 0), (-7, 7), (-400, 7)],
)
def test_de_laatste_stap_die_is_geweest_telt(over, stap):
    assert stap_op(VANDAAG + timedelta(over), VANDAAG) == stap


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
    hek, uit = threading.Barrier(len(werk)), [None] * len(werk)

    def doe(nummer: int) -> None:
        try:
            hek.wait(10)
            uit[nummer] = werk[nummer]()
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=[nummer]) for nummer in range(len(werk))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
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


# --- When ------------------------------------------------------------------------------------------------------------


@given(st.dates(date(2024, 1, 1), date(2035, 1, 1)), st.times())
@example(date(2027, 3, 29), time(7))  # Easter Monday, the day after summer time began
@example(date(2026, 10, 26), time(7))  # the first morning of winter time
@example(date(2027, 4, 27), time(9))  # the birthday of the king
@example(date(2027, 5, 6), time(9))  # Ascension Day
def test_alleen_op_werkdagen_vanaf_zeven_uur_op_de_klok(dag, tijd):
    """The clock on the wall counts, whatever it is in London: one moment, told in two ways."""
    moment = datetime.combine(dag, tijd, AMSTERDAM)
    assert is_tijd(moment) == (is_werkdag(dag) and tijd.strftime("%H") >= "07")
    with time_machine.travel(moment.astimezone(UTC), tick=False):
        assert is_tijd(localtime()) == is_tijd(moment)


@pytest.mark.parametrize(
    ("moment", "gemaakt"),
    [
        ("2026-11-25T06:59:00+01:00", False),  # Wednesday
        ("2026-11-25T07:00:00+01:00", True),
        ("2026-11-25T23:59:00+01:00", True),
        ("2026-11-28T09:00:00+01:00", False),  # Saturday
        ("2026-12-25T09:00:00+01:00", False),
        ("2027-03-25T07:00:00+01:00", True),  # the Thursday before Easter, and before summer time
        ("2027-03-26T09:00:00+01:00", False),  # Good Friday
        ("2027-03-30T06:59:00+02:00", False),  # the Tuesday after
        ("2027-03-30T07:00:00+02:00", True),
    ],
)
def test_de_ochtend_maakt_een_keer_per_werkdag(noor, moment, gemaakt):
    client(noor)
    with time_machine.travel(moment, tick=False):
        for _ in range(3):
            with als_webrol():
                ochtend()
    assert Ronde.objects.count() == gemaakt
    assert len(mail.outbox) == Bericht.objects.filter(status="verstuurd").count() == gemaakt


def test_een_dag_die_niet_draaide_wordt_de_volgende_werkdag_ingehaald(noor):
    client(noor, over=3)  # due on Saturday 28 November
    for moment in ("2026-11-20T08:00:00+01:00", "2026-11-28T08:00:00+01:00", "2026-11-30T08:00:00+01:00"):
        with time_machine.travel(moment, tick=False), als_webrol():
            ochtend()
    assert [h.stap for h in Herinnering.objects.order_by("stap")] == [-30, 0]
    assert "2 dagen te laat" in mail.outbox[-1].body


def test_een_gemeente_waar_het_misgaat_houdt_een_andere_niet_op(noor, monkeypatch):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    client(noor)
    client(karin)
    maak = maak_herinneringen

    def soms(gemeente_id: int, dag: date) -> Telling:
        if gemeente_id == noor.gemeente_id:
            raise DatabaseError
        return maak(gemeente_id, dag)

    monkeypatch.setattr("werkvoorraad.tasks.maak_herinneringen", soms)
    with time_machine.travel(OCHTEND, tick=False), als_webrol():
        ochtend()
    assert [bericht.to for bericht in mail.outbox] == [[karin.email]]
    assert nog_te_maken(VANDAAG) == [noor.gemeente_id]


# --- The second lock -------------------------------------------------------------------------------------------------


def aantallen() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in (Bericht, Herinnering, Vermelding)}


def test_postgresql_laat_ieder_alleen_zien_wat_hij_moet_zien(noor, team):
    _, ingrid = team
    gedeeld = client(noor)
    deel(gedeeld, "begeleiding")
    for gemeente in (fabriek.gemeente(), fabriek.gemeente("Boxtel")):
        ronde(gemeente=gemeente)
    ziet = {}
    for wie in (noor, ingrid, *Medewerker.objects.filter(gemeente=noor.gemeente, organisatie__isnull=False),
                Medewerker.objects.get(rol=Rol.BEHEERDER)):  # fmt: skip
        with als_webrol(), binnen(fabriek.zicht(wie)):
            ziet[str(wie.rol)] = tuple(aantallen().values())
    assert ziet == {
        "klantmanager": (1, 1, 2), "teamleider": (0, 1, 2), "partner": (1, 0, 0), "partnerbeheerder": (0, 0, 0),
        "beheerder": (2, 0, 0),
    }  # fmt: skip
    with als_webrol():
        assert set(aantallen().values()) == {0}
    with als_webrol(), als_systeem(VANDAAG):
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


# --- The command -----------------------------------------------------------------------------------------------------


def opdracht(peildatum: str) -> str:
    uit = StringIO()
    call_command("herinneringen", peildatum=peildatum, stdout=uit)
    return uit.getvalue()


def test_de_opdracht_zegt_wat_er_gemaakt_is_en_kan_nog_een_keer(noor):
    client(noor)
    assert opdracht("2026-11-25") == "1 herinnering gemaakt, 1 e-mail klaargezet om te versturen.\n"
    assert opdracht("2026-11-25") == "0 herinneringen gemaakt, 0 e-mails klaargezet om te versturen.\n"


def test_de_opdracht_zegt_het_als_niemand_te_bereiken_is(noor):
    client(noor)
    Medewerker.objects.update(is_active=False)
    assert "Voor 1 termijn is er niemand" in opdracht("2026-11-25")


@pytest.mark.parametrize("dag", ["gisteren", "2026-02-30", "25-11-2026", "0001-01-01", "9999-12-31", ""])
def test_een_dag_die_niet_kan_wordt_uitgelegd(db, dag):
    with pytest.raises(CommandError, match=r"geen datum|ver weg"):
        opdracht(dag)
