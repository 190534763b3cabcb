"""What each of the three logins may do in PostgreSQL: all that is written, tried, and nothing else."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from bouwstenen.webrol import PARTNERKIJK, PARTNERROL, WEBROL, WERKROL
from dossier.models import Statushouder
from tests import fabriek, logins
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.huis.bron import WORTEL
from toegang.afscherming import als_systeem, binnen
from vught_statushouders.bewaker import postgres_bin
from vught_statushouders.logins.herstel import EIGEN, WOORDEN, herstel, lees

TABELLEN, FUNCTIES = lees("tabellen.txt"), lees("functies.txt")
ROL = {"web": WEBROL, "werker": WERKROL, "partner": PARTNERROL, "eigenaar": "NONE"}
OPDRACHTEN = {
    "l": "SELECT FROM {tabel}",
    "t": "INSERT INTO {tabel} DEFAULT VALUES",
    "w": "UPDATE {tabel} SET {kolom} = DEFAULT",
    "v": "DELETE FROM {tabel}",
}
# What nobody may do, whatever the table: emptying it past its guards, guarding it otherwise, or changing what it is.
NOOIT = ["TRUNCATE {tabel}", "ALTER TABLE {tabel} DISABLE TRIGGER ALL", "ALTER TABLE {tabel} ADD nieuw int",
         "CREATE TRIGGER x BEFORE INSERT ON {tabel} EXECUTE FUNCTION suppress_redundant_updates_trigger()",
         "ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY", "DROP TABLE {tabel}"]  # fmt: skip
VAN_EEN_VIEW = ("cannot insert into view", "cannot update view", "cannot delete from view", "is not a table")
GEWEIGERD = (
    "permission denied", "must be owner", "schrijft zichzelf", "Cannot update or delete rows", *VAN_EEN_VIEW,
)  # fmt: skip


def sql(vraag: str, *waarden: Any) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden or None)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def als(login: str) -> Iterator[None]:
    with als_webrol(ROL[login]):
        yield


def mag(opdracht: str) -> bool:
    """Whether PostgreSQL would do this; it is taken back. What is refused because of a row was allowed on the table."""
    punt = transaction.savepoint()
    try:
        sql(opdracht)
    except DatabaseError as fout:
        return not any(deel in str(fout) for deel in GEWEIGERD)
    finally:
        transaction.savepoint_rollback(punt)
    return True


def kolom(tabel: str) -> str:
    [(naam,)] = sql(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped"
        " AND attidentity = '' ORDER BY attnum LIMIT 1",
        tabel,
    )
    return str(naam)


# --- What is written is what is so ----------------------------------------------------------------------------------


def test_elke_tabel_en_elke_functie_staat_er_in(db):
    tabellen = sql("SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = 'public'::regnamespace")
    assert set(TABELLEN) == {naam for (naam,) in tabellen}
    functies = {naam for naam, *_ in sql(EIGEN)}
    van_triggers = {naam for (naam,) in sql("SELECT DISTINCT tgfoid::regprocedure::text FROM pg_trigger")}
    van_triggers.add("_pgh_attach_context()")
    assert set(FUNCTIES) == functies - van_triggers


@pytest.mark.parametrize("login", ["web", "werker", "partner"])
def test_elk_doet_met_elke_tabel_wat_er_staat_en_niet_meer(db, login):
    kolommen = {tabel: kolom(tabel) for tabel in TABELLEN}
    mis = []
    with als(login):
        for tabel, regel in TABELLEN.items():
            for letter, opdracht in OPDRACHTEN.items():
                kan = mag(opdracht.format(tabel=tabel, kolom=kolommen[tabel]))
                if kan != (letter in getattr(regel, login)):
                    mis.append(f"{login} {WOORDEN[letter]} {tabel}: {'kan' if kan else 'kan niet'}")
            bij_botsing = f"INSERT INTO {tabel} DEFAULT VALUES ON CONFLICT DO NOTHING"
            if mag(bij_botsing) != ("t" in getattr(regel, login)):
                mis.append(f"{login} ON CONFLICT {tabel}")
            mis += [f"{login}: {opdracht}" for opdracht in (een.format(tabel=tabel) for een in NOOIT) if mag(opdracht)]
    assert mis == []


def test_ook_de_eigenaar_schrijft_geen_historie(db, noor):
    """Its rows are there, so that a guard has something to guard."""
    wie = fabriek.dossier(noor)
    wie.achternaam = "Anders"
    wie.save()
    for tabel, regel in TABELLEN.items():
        if tabel.endswith("event"):
            assert regel.eigenaar == "l", tabel
            assert not mag(OPDRACHTEN["t"].format(tabel=tabel)), tabel
    for tabel in ("dossier_statushouderevent", "toegang_medewerkerevent"):
        for letter in "wv":
            assert not mag(OPDRACHTEN[letter].format(tabel=tabel, kolom="pgh_created_at"))


@pytest.mark.parametrize("login", ["web", "werker", "partner"])
def test_elk_roept_alleen_aan_wat_er_staat(db, login):
    with als(login):
        for functie, *_ in sql(EIGEN):
            naam, _, rest = functie.partition("(")
            soorten = [soort for soort in rest.removesuffix(")").split(",") if soort]
            aanroep = f"SELECT {naam}({', '.join(f'NULL::{soort}' for soort in soorten)})"
            verwacht = functie in FUNCTIES and bool(getattr(FUNCTIES[functie], login))
            # A function of a trigger says itself that it is called by nobody.
            assert mag(aanroep) == verwacht, functie


def test_functies_die_als_eigenaar_werken_hebben_een_vast_zoekpad(db):
    assert (
        sql("SELECT proname FROM pg_proc WHERE prosecdef AND strpos(coalesce(proconfig::text, ''), 'search_path') = 0")
        == []
    )


# --- Stepping out of one's role -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("login", "rol"), [("web", WEBROL), ("werker", WERKROL)])
@pytest.mark.django_db(transaction=True)
def test_een_eigen_login_heeft_zonder_zijn_rol_niets(login, rol, noor):
    fabriek.dossier(noor)
    with psycopg.connect(logins.adres(login), autocommit=True) as lijn:
        lijn.execute(f"SET ROLE {rol}")
        assert lijn.execute("SELECT count(*) FROM dossier_statushouder").fetchone() == (0,)
        lijn.execute("RESET ROLE")
        for opdracht in ("SELECT FROM dossier_statushouder", "SET ROLE vught", "CREATE TEMP TABLE x ()",
                         "CREATE TABLE x ()", "CREATE ROLE x"):  # fmt: skip
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                lijn.execute(opdracht)
        assert lijn.execute("SELECT count(*) FROM pg_class WHERE relowner = session_user::regrole").fetchone() == (0,)


def test_alleen_de_werker_werkt_voor_alle_gemeenten(db, noor):
    fabriek.dossier(noor)
    fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente(code="0757")))
    gezien = {}
    for login in ("web", "werker"):
        with als(login), als_systeem(VANDAAG):
            gezien[login] = Statushouder.objects.count()
    assert gezien == {"web": 0, "werker": 2}


# --- History is what happened ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("login", ["web", "werker"])
def test_niemand_zet_de_historie_uit(db, noor, login):
    wie = fabriek.dossier(noor)
    alle = [naam for (naam,) in sql("SELECT tgname FROM pg_trigger WHERE tgrelid = 'dossier_statushouder'::regclass")]
    with als(login), binnen(fabriek.zicht(noor)):
        sql("SELECT set_config('pgtrigger.ignore', %s, true)", "{" + ",".join(alle) + "}")
        sql("UPDATE dossier_statushouder SET achternaam = 'Stiekem' WHERE id = %s", wie.pk)
    assert wie.events.filter(achternaam="Stiekem").count() == 1


def test_wie_een_wijziging_deed_wordt_niet_herschreven(db, noor):
    wie, nummer, echt = fabriek.dossier(noor), str(uuid.uuid4()), '{"user": 1}'
    zet = "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)"
    wijzig = "UPDATE dossier_statushouder SET achternaam = achternaam || 'x' WHERE id = %s"
    with als("web"), binnen(fabriek.zicht(noor)):
        for _ in range(2):  # two changes of one request
            sql(zet, nummer, echt)
            sql(wijzig, wie.pk)
        sql(zet, nummer, '{"user": 2}')
        for opdracht in ("SELECT _pgh_attach_context()", wijzig.replace("%s", str(wie.pk))):
            with pytest.raises(DatabaseError, match=r"ligt vast|permission denied"), transaction.atomic():
                sql(opdracht)
    assert sql("SELECT metadata ->> 'user' FROM pghistory_context WHERE id = %s", nummer) == [("1",)]


@pytest.mark.parametrize("login", ["web", "werker"])
def test_een_inzage_is_van_nu(db, noor, login):
    nieuw = (
        "INSERT INTO toegang_inzage (gemeente_id, medewerker_id, moment, soort, pagina, rol, onderdelen, toelichting,"
        " doel, dossiers, buiten_caseload, zelfde_achternaam)"
        " VALUES (%s, %s, '2020-01-01', 'pagina', 'x', '', '{naam}', '', 'x', '{}', false, false)"
    )
    with (
        als(login),
        binnen(fabriek.zicht(noor)),
        pytest.raises(DatabaseError, match="gebeurt nu"),
        transaction.atomic(),
    ):
        sql(nieuw, noor.gemeente_id, noor.pk)


# --- Made so again by every migrate -----------------------------------------------------------------------------------


def stand() -> list[tuple]:
    return [
        *sql("SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"),
        *sql(f"SELECT * FROM ({EIGEN}) functies ORDER BY 1"),
        *sql("SELECT tablename, policyname, qual, with_check FROM pg_policies ORDER BY 1, 2"),
        *sql("SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2"),
    ]


def rechten() -> set[tuple]:
    return {
        *sql(
            "SELECT rol, relname, woord FROM pg_class, unnest(%s::text[]) rol,"
            " unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) woord WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace AND has_table_privilege(rol, pg_class.oid, woord)",
            [WEBROL, WERKROL],
        ),
        *sql(
            "SELECT rol, pg_proc.oid::regprocedure::text, prosecdef FROM pg_proc, unnest(%s::text[]) rol"
            " WHERE pronamespace = 'public'::regnamespace AND has_function_privilege(rol, pg_proc.oid, 'EXECUTE')",
            [WEBROL, WERKROL],
        ),
    }


def test_nog_een_keer_verandert_niets(db):
    voor = stand()
    herstel("default")
    assert stand() == voor


def test_wat_weg_was_of_te_veel_was_wordt_hersteld(db):
    """As after a restore in a server that did not know the roles, or whatever somebody did by hand."""
    voor, wachters = rechten(), stand()[-1]
    for opdracht in (
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {WEBROL}, {WERKROL}",
        f"GRANT ALL ON dossier_statushouderevent, pghistory_context TO {WEBROL}",
        f"GRANT EXECUTE ON FUNCTION _pgh_attach_context() TO {WEBROL}",
        f"REVOKE ALL ON FUNCTION zicht_kring() FROM {WEBROL}",
        "ALTER FUNCTION _pgh_attach_context() SECURITY INVOKER",
        "DROP TRIGGER moment_is_nu ON toegang_inzage",
    ):
        sql(opdracht)
    assert rechten() != voor
    herstel("default")
    assert (rechten(), stand()[-1]) == (voor, wachters)


@pytest.mark.parametrize("login", ["web", "werker"])
@pytest.mark.django_db(transaction=True)
def test_een_opdracht_met_een_ander_login_stopt_voor_hij_begint(login):
    """Nothing half done, and no traceback: `manage.py` in the container of the web server has the wrong login."""
    klaar = subprocess.run(
        [sys.executable, "manage.py", "eerste_gemeente", "--code=0757", "--naam=Boxtel", "--beheerder=x@boxtel.nl"],
        cwd=WORTEL, env={**logins.omgeving(login), "DATABASE_ROL": "eigenaar"}, capture_output=True, text=True,
    )  # fmt: skip
    assert klaar.returncode == 1
    assert klaar.stderr.startswith(f"CommandError: Het login vught_{login} is niet de eigenaar van de tabellen.")
    assert "Traceback" not in klaar.stderr


LOGINS = WORTEL / "vught_statushouders" / "logins"
ROLLEN = [rol.removeprefix("statushouders_") for rol in (WEBROL, WERKROL, PARTNERROL, PARTNERKIJK)]


@pytest.fixture
def beheerder_van_postgresql() -> Iterator[psycopg.Connection]:
    """On the server of the tests; what `logins.sql` makes there under other names goes again."""
    socket_ = parse_qs(urlsplit(os.environ["DATABASE_URL"]).query)["host"][0]
    with psycopg.connect(host=socket_, user="postgres", dbname="postgres", autocommit=True) as beheer:
        yield beheer
        beheer.execute("DROP DATABASE IF EXISTS toetsvught")
        for rol in ("toetsvught_web", "toetsvught_werker", "toetsvught", *(f"toets_{rol}" for rol in ROLLEN)):
            beheer.execute(f"DROP ROLE IF EXISTS {rol}")


def draai_logins(map_: Path, socket_: str) -> None:
    anders = map_ / "logins.sql"
    tekst = (LOGINS / "logins.sql").read_text()
    anders.write_text(tekst.replace("statushouders_", "toets_").replace("vught", "toetsvught"))
    geheim = {f"DATABASE_{login}_PASSWORD": f"geheim-{login}'s" for login in ("EIGENAAR", "WEB", "WERKER")}
    opdracht = [str(postgres_bin() / "psql"), "--no-psqlrc", "--quiet", "--user", "postgres", "--dbname", "postgres",
                "--host", socket_, "--file", str(anders)]  # fmt: skip
    subprocess.run(opdracht, env={"PATH": os.environ["PATH"], **geheim}, check=True, capture_output=True)


def test_de_opdracht_voor_de_databasebeheerder_maakt_wat_ontbreekt(beheerder_van_postgresql, tmp_path):
    """By the real psql. Again it changes nothing but passwords."""
    vraag = beheerder_van_postgresql.execute
    for _ in range(2):
        draai_logins(tmp_path, beheerder_van_postgresql.info.host)
    rollen = "SELECT rolname, rolcanlogin, rolinherit FROM pg_roles WHERE rolname ~ '^toets'"
    assert set(vraag(rollen).fetchall()) == {
        *((f"toets_{rol}", False, True) for rol in ROLLEN),
        ("toetsvught", True, True),
        ("toetsvught_web", True, False),
        ("toetsvught_werker", True, False),
    }
    leden = "SELECT member::regrole::text, roleid::regrole::text FROM pg_auth_members"
    leden += " WHERE roleid::regrole::text ~ '^toets_'"
    assert set(vraag(leden).fetchall()) == {
        *(("toetsvught", f"toets_{rol}") for rol in ROLLEN),
        *((f"toetsvught_{login}", f"toets_{rol}") for login in ("web", "werker") for rol in (login, "partner")),
    }
    mag_veel = "rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
    assert vraag(f"SELECT rolname FROM pg_roles WHERE rolname ~ '^toets' AND ({mag_veel})").fetchall() == []
    database = "SELECT pg_get_userbyid(datdba), datcollate FROM pg_database WHERE datname = 'toetsvught'"
    assert vraag(database).fetchall() == [("toetsvught", "C.UTF-8")]


@pytest.mark.parametrize("mag_uitvoeren", [True, False])
def test_het_image_van_postgresql_gaat_verder_na_het_begin(mag_uitvoeren, tmp_path):
    """It runs a script that it may run, and reads another one as a part of itself: an `exec` would be its end."""
    begin, psql = tmp_path / "begin.sh", tmp_path / "psql"
    begin.write_text((LOGINS / "begin.sh").read_text())
    begin.chmod(0o755 if mag_uitvoeren else 0o644)
    psql.write_text('#!/bin/sh\necho "psql $*"\n')
    psql.chmod(0o755)
    ingang = f"if [ -x {begin} ]; then {begin}; else . {begin}; fi; echo verder"
    omgeving = {"PATH": f"{tmp_path}:/usr/bin:/bin", "POSTGRES_USER": "postgres"}
    klaar = subprocess.run(["sh", "-euc", ingang], env=omgeving, capture_output=True, text=True, check=False)
    assert klaar.stdout.splitlines() == [
        "psql --username postgres --dbname postgres --no-psqlrc --file /logins/logins.sql",
        "verder",
    ]
