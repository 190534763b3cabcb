"""Klussen whatever happens to them: PostgreSQL knows what can follow on what, and a file is for who asked."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pgtrigger
import pytest
from django.conf import settings as instellingen
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now
from django.urls import reverse
from hypothesis import given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.klus import INHOUD, KLUSSEN, PROEF, klaar, ouder, ruim, vraag
from toegang.afscherming import als_systeem, binnen
from toegang.klus.declaratie import Pagina
from toegang.klus.handelingen import TEGELIJK, breek_af, haal_op, opnieuw
from toegang.klus.keuzes import GANG, LOPEND, Klusstatus
from toegang.klus.models import VERSLEUTELD, Klus
from toegang.klus.queries import BEWAAR, STIL
from toegang.klus.uitvoering import TE_GROOT, neem, probeer
from toegang.models import Medewerker
from toegang.rechten import Rol
from toegang.zicht import Zicht


@pytest.fixture(autouse=True)
def _proef(settings) -> None:
    """A kind for tests alone."""
    settings.KLUSSEN = KLUSSEN


@pytest.mark.django_db(transaction=True)
def test_ook_tegelijk_vraagt_iemand_niet_te_veel():
    """The second waits for the first, and then counts it."""
    noor = fabriek.medewerker()
    uitkomst: list[str] = []

    def nog_een() -> None:
        try:
            vraag(noor, nummer=TEGELIJK)
            uitkomst.append("gelukt")
        except ValidationError:
            uitkomst.append("te veel")
        finally:
            connection.close()

    with transaction.atomic():
        for nummer in range(TEGELIJK):
            vraag(noor, nummer=nummer)
        ander = begin_en_wacht(nog_een)
    ander.join()
    assert uitkomst == ["te veel"]


@pytest.mark.django_db(transaction=True)
def test_twee_werkers_op_hetzelfde_moment_nemen_er_samen_een():
    """Neither sees what the other takes; PostgreSQL gives the place to one, and the other looks again later."""
    noor = fabriek.medewerker()
    vraag(noor, nummer=1)
    vraag(noor, nummer=2)
    genomen: list[Klus | None] = []

    def neem_ook() -> None:
        try:
            with als_werkrol():
                genomen.append(neem(VANDAAG))
        finally:
            connection.close()

    with transaction.atomic(), als_werkrol():
        assert neem(VANDAAG)
        ander = begin_en_wacht(neem_ook)
    ander.join()
    assert genomen == [None]
    assert Klus.objects.filter(status="bezig").count() == 1


def begin_en_wacht(doe: Callable[[], None]) -> threading.Thread:
    """Let somebody else do this at the same moment, until PostgreSQL makes them wait for this transaction."""
    ander = threading.Thread(target=doe)
    ander.start()
    with connection.cursor() as cursor:
        wacht = False
        while ander.is_alive() and not wacht:
            ander.join(0.02)
            cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
            (wacht,) = cursor.fetchone()
    return ander


# --- Whatever happens ------------------------------------------------------------------------------------------------

GEBEURTENISSEN = ["vraag", "neem", "maak", "breek_af", "opnieuw", "dood", "verloop", "ruim", "rol"]


class Verloop:
    """Things happen to klussen in any order; what must always hold is looked at after each."""

    def __init__(self, noor: Medewerker, willem: Medewerker) -> None:
        self.noor, self.willem = noor, willem
        self.genomen: list[Klus] = []
        self.was: dict[int, str] = {}

    @property
    def door(self) -> Zicht:
        return fabriek.zicht(Medewerker.objects.get(pk=self.noor.pk))

    def doe(self, wat: str, nummer: int) -> None:
        getattr(self, wat)(nummer)

    def vraag(self, nummer: int) -> None:
        if self.door.mag(PROEF.recht) and Klus.objects.lopend().count() < TEGELIJK:
            vraag(self.noor, nummer=nummer)

    def neem(self, _: int) -> None:
        with als_werkrol():
            genomen = neem(VANDAAG)
        self.genomen += [genomen] if genomen else []

    def maak(self, nummer: int) -> None:
        """By the worker that has it, or by one that had it before."""
        if self.genomen:
            with als_werkrol():
                probeer(self.genomen[-1 if nummer else 0], VANDAAG, PROEF, lambda _: None)

    def breek_af(self, _: int) -> None:
        if klus := Klus.objects.order_by("pk").first():
            breek_af(klus, door=self.door)

    def opnieuw(self, _: int) -> None:
        klus = Klus.objects.order_by("pk").first()
        if klus and self.door.mag(PROEF.recht) and Klus.objects.lopend().count() < TEGELIJK:
            opnieuw(klus, door=self.door)

    def dood(self, _: int) -> None:
        for klus in Klus.objects.filter(status="bezig"):
            ouder(klus, "hartslag_op", STIL * 2)

    def verloop(self, _: int) -> None:
        for klus in Klus.objects.filter(status="klaar"):
            ouder(klus, "klaar_op", BEWAAR * 2)

    def ruim(self, _: int) -> None:
        ruim()

    def rol(self, nummer: int) -> None:
        rol = Rol.KLANTMANAGER if nummer else Rol.PRIVACY_OFFICER
        Medewerker.objects.filter(pk=self.noor.pk).update(rol=rol)

    def klopt(self) -> None:
        nu = dict(Klus.objects.values_list("pk", "status"))
        for pk, status in nu.items():
            eerst = self.was.get(pk, "wacht")
            assert status == eerst or bereikbaar(eerst, status), f"{eerst} → {status}"
        self.was = nu
        zichten = [fabriek.zicht(Medewerker.objects.get(pk=een.pk)) for een in (self.noor, self.willem)]
        for zicht in zichten:
            for klus in Klus.objects.all():
                mag = zicht.medewerker_id == self.noor.pk and zicht.mag(PROEF.recht) and klus.status == "klaar"
                assert self._krijgt(klus, zicht) == mag
        assert Klus.objects.filter(status="bezig").count() <= instellingen.KLUSSEN_TEGELIJK

    @staticmethod
    def _krijgt(klus: Klus, zicht: Any) -> bool:
        with transaction.atomic(), als_werkrol(), binnen(zicht):
            try:
                gekregen = haal_op(klus, door=zicht) is not None
            except PermissionDenied:
                gekregen = False
            transaction.set_rollback(True)
        return gekregen


def bereikbaar(van: str, naar: str) -> bool:
    """In one or more steps."""
    randen, gezien = {(str(a), str(b)) for a, b in GANG}, {van}
    while nieuw := {b for a, b in randen if a in gezien} - gezien:
        gezien |= nieuw
    return naar in gezien


@hypothese(max_examples=30)
@given(stappen=st.lists(st.tuples(st.sampled_from(GEBEURTENISSEN), st.integers(0, 2)), min_size=3, max_size=14))
def test_wat_er_ook_gebeurt_de_stand_klopt_en_het_bestand_is_van_wie_erom_vroeg(
    stappen, django_db_setup, django_db_blocker
):
    with django_db_blocker.unblock(), transaction.atomic():
        verloop = Verloop(fabriek.medewerker(), fabriek.medewerker(naam="Willem"))
        for wat, nummer in stappen:
            verloop.doe(wat, nummer)
            verloop.klopt()
        transaction.set_rollback(True)


@pytest.mark.parametrize("van", Klusstatus)
@pytest.mark.parametrize("naar", Klusstatus)
def test_postgresql_kent_de_gang(noor, van, naar):
    """Whatever a programmer forgets; what the row must have besides is filled in."""
    klus = vraag(noor)
    for status in [*{"klaar": ["bezig"], "mislukt": ["bezig"]}.get(van, []), van]:
        zet(klus, status)
    if van == naar or (van, naar) in GANG:
        zet(klus, naar)
    else:
        with pytest.raises(DatabaseError, match="Invalid transition"), transaction.atomic():
            zet(klus, naar)


def zet(klus: Klus, status: str) -> None:
    """The row as it has to be in this status."""
    bezig = {"plek": 0, "pogingen": 1, "begonnen_op": Now(), "hartslag_op": Now(), "klaar_op": None, "fout": ""}
    los = {"plek": None, "hartslag_op": None, "klaar_op": Now()}
    velden: dict[str, dict[str, Any]] = {
        "wacht": {"plek": None, "hartslag_op": None, "klaar_op": None, "inhoud": None, "naam": "", "fout": ""},
        "bezig": {**bezig, "inhoud": None, "naam": ""},
        "klaar": {**los, "inhoud": b"x", "naam": "x.txt", "mediatype": "text/plain", "fout": ""},
        "mislukt": {**los, "fout": "waarom", "inhoud": None, "naam": ""},
        "afgebroken": {**los, "inhoud": None, "naam": "", "fout": ""},
        "verlopen": {**los, "inhoud": None, "naam": "", "fout": ""},
    }
    Klus.objects.filter(pk=klus.pk).update(status=status, **velden[status])


TE_VEEL_BYTES = RawSQL("convert_to(repeat('x', %s), 'UTF8')", [VERSLEUTELD + 1])
# Of each rule a row that only this rule refuses.
NOOIT: list[tuple[str, dict[str, Any]]] = [
    ("klus_soort", {"soort": "Proef 2"}),
    ("klus_met_titel", {"wat": ""}),
    ("klus_terug_hier", {"terug": "//elders.example"}),
    ("klus_status_bekend", {"status": "zoek", "klaar_op": Now()}),
    ("klus_voortgang", {"gedaan": 2}),
    ("klus_pogingen", {"pogingen": 3}),
    ("klus_bezig_met_werker", {"status": "bezig"}),
    ("klus_bezig_met_werker", {"plek": 0}),
    ("klus_einde", {"klaar_op": Now()}),
    ("klus_resultaat_als_klaar", {"status": "klaar", "klaar_op": Now()}),
    ("klus_resultaat_als_klaar", {"inhoud": b"x"}),
    ("klus_mislukt_met_reden", {"status": "mislukt", "klaar_op": Now()}),
    ("klus_mislukt_met_reden", {"fout": "zomaar"}),
    ("klus_opgehaald_was_klaar", {"opgehaald_op": Now()}),
    ("klus_vraag_begrensd", {"parameters": {"x": "y" * 2000}}),
    (
        "klus_inhoud_begrensd",
        {"status": "klaar", "klaar_op": Now(), "naam": "x", "mediatype": "x", "inhoud": TE_VEEL_BYTES},
    ),
]


@pytest.mark.parametrize(("regel", "velden"), NOOIT)
def test_wat_nooit_waar_kan_zijn_weigert_postgresql(noor, regel, velden):
    klus = vraag(noor)
    with pgtrigger.ignore(), pytest.raises(DatabaseError, match=regel), transaction.atomic():
        Klus.objects.filter(pk=klus.pk).update(**velden)


def test_elke_regel_van_een_klus_is_beproefd():
    """The two that are about more than one row have their tests in `test_klus.py`."""
    meer = {"klus_niet_dubbel", "klus_een_per_plek"}
    assert {regel.name for regel in Klus._meta.constraints} == {regel for regel, _ in NOOIT} | meer


@pytest.mark.parametrize("velden", [{"medewerker_id": 0}, {"parameters": {"x": "y"}}, {"wat": "iets anders"}], ids=str)
def test_wat_gevraagd_is_verandert_niet_meer(noor, velden):
    klus = vraag(noor)
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        Klus.objects.filter(pk=klus.pk).update(**velden)


def test_een_klus_begint_wachtend(noor):
    een = vraag(noor)
    velden = {naam: getattr(een, naam) for naam in ("gemeente", "medewerker", "soort", "wat", "terug")}
    with pytest.raises(DatabaseError, match="Cannot insert"), transaction.atomic():
        Klus.objects.create(**velden, parameters={}, status="verlopen", klaar_op=Now())
    assert {status for status, _ in GANG} >= set(LOPEND)
    with als_werkrol(), als_systeem(VANDAAG):
        assert Klus.objects.count() == 1


def test_het_logboek_vragen_vraagt_eerst_om_bevestiging(client, db):
    """`test_klus.py` looks at downloading it."""
    client.force_login(fabriek.medewerker(Rol.PRIVACY_OFFICER))  # without having just shown who it is
    antwoord = client.post(reverse("logboek_xlsx"))
    assert antwoord["Location"].startswith(reverse("account_reauthenticate"))
    assert not Klus.objects.exists()


def test_wie_blijft_ophalen_wordt_geremd(als, noor, settings):
    settings.GRENZEN = {**settings.GRENZEN, "download": "2/m/user"}
    klus, browser = klaar(noor), als(noor)
    codes = [browser.post(reverse("klus_ophalen", args=[klus.pk])).status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_een_klus_krijgt_van_de_database_de_tijd_van_zijn_soort(noor):
    """What a page may ask is too short; without an end it may not be either."""
    gezien: list[tuple[str, str]] = []

    def kijk(*_: Any) -> Pagina:
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            (vraag_,) = cursor.fetchone()
            cursor.execute("SHOW idle_in_transaction_session_timeout")
            gezien.append((vraag_, cursor.fetchone()[0]))
        return Pagina("/caseload/")

    vraag(noor)
    with als_werkrol():
        klus = neem(VANDAAG)
        assert klus
        probeer(klus, VANDAAG, replace(PROEF, maak=kijk, seconden=77), lambda _: None)
    assert gezien == [("77s", "77s")]


def test_een_te_groot_bestand_wordt_niet_bewaard_en_zegt_wat_te_doen(noor, monkeypatch):
    monkeypatch.setattr("toegang.klus.uitvoering.GROOTSTE", len(INHOUD) - 1)
    klus = klaar(noor)
    assert (klus.status, klus.inhoud, klus.fout) == ("mislukt", None, TE_GROOT)


def test_wie_iets_vroeg_kan_niet_wissen_dat_het_gevraagd_is(noor):
    klus = vraag(noor)
    with als_werkrol(), binnen(fabriek.zicht(noor)):
        Klus.objects.filter(pk=klus.pk).delete()
    assert Klus.objects.filter(pk=klus.pk).exists()
