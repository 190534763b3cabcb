"""When reminders are made: on the mornings of working days, by beat or by the command, and never twice at once."""

from datetime import UTC, date, datetime, time, timedelta
from io import StringIO

import pytest
import time_machine
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.utils.timezone import localtime
from hypothesis import example, given
from hypothesis import strategies as st

from bouwstenen.werkdagen import is_werkdag
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.werkvoorraad.herinneringen import AMSTERDAM, OCHTEND, client
from toegang.models import Medewerker
from toegang.post.models import Zending
from werkvoorraad.handelingen_herinnering import Telling, maak_herinneringen, nog_te_maken
from werkvoorraad.models import Bericht, Herinnering, Ronde
from werkvoorraad.regels_herinnering import is_tijd
from werkvoorraad.tasks import ochtend

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


def test_de_ochtend_vergeet_mail_van_lang_geleden(noor):
    oud = Zending.objects.create(
        gemeente=noor.gemeente, voor=noor, sjabloon="account/email/password_changed", message_id="oud",
        status="verstuurd", verstuurd_op=OCHTEND - timedelta(days=91),
    )  # fmt: skip
    with time_machine.travel(OCHTEND, tick=False), als_werkrol():
        ochtend()
    assert not Zending.objects.filter(pk=oud.pk).exists()


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
            with als_werkrol():
                ochtend()
    assert Ronde.objects.count() == gemaakt
    assert len(mail.outbox) == Bericht.objects.filter(status="verstuurd").count() == gemaakt


def test_een_dag_die_niet_draaide_wordt_de_volgende_werkdag_ingehaald(noor):
    client(noor, over=3)  # due on Saturday 28 November
    for moment in ("2026-11-20T08:00:00+01:00", "2026-11-28T08:00:00+01:00", "2026-11-30T08:00:00+01:00"):
        with time_machine.travel(moment, tick=False), als_werkrol():
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
    with time_machine.travel(OCHTEND, tick=False), als_werkrol():
        ochtend()
    assert [bericht.to for bericht in mail.outbox] == [[karin.email]]
    assert nog_te_maken(VANDAAG) == [noor.gemeente_id]


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
