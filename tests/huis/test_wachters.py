"""Every own function, trigger and policy of PostgreSQL stands in a file as it runs, and `migrate` makes it so again."""

import hashlib
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from bouwstenen.migraties import zonder_wachters
from tests.huis.bron import WORTEL
from tests.huis.test_logins import sql
from tests.lang.wachters import breken
from vught_statushouders.logins import wachters
from vught_statushouders.logins.herstel import bewaking, herstel
from vught_statushouders.logins.stand import stand
from vught_statushouders.logins.wachters import Sleutel

GEWILD, _ = bewaking()
# What landed before the guards had files of their own; migrations do not change any more.
MET_WACHTERS = {
    "bouwstenen/migrations/0001_database.py", "bouwstenen/migrations/0002_webrol.py",
    "dossier/migrations/0002_bewaakt.py",
    "inburgering/migrations/0002_bewaakt.py", "inburgering/migrations/0004_school_vult_in.py",
    "inburgering/migrations/0006_taaleis_bewaakt.py", "inburgering/migrations/0007_periode_van_vrijstelling.py",
    "inburgering/migrations/0009_afschaaluren.py", "inburgering/migrations/0010_partner_haalt_weg.py",
    "inburgering/migrations/0012_wet_en_route.py",
    "inburgering/migrations/0013_een_open_examen.py", "inburgering/migrations/0014_opschorting_hoort_bij.py",
    "intake/migrations/0002_bewaakt.py",
    "ontzorging/migrations/0005_geld_bewaakt.py",
    "pip_plan/migrations/0002_bewaakt.py", "pip_plan/migrations/0005_getekend_ligt_vast.py",
    "pip_plan/migrations/0006_wet_van_2021.py", "pip_plan/migrations/0007_schakelen_schuift_mee.py",
    "pip_plan/migrations/0008_getekend_is_getekend.py",
    "toegang/migrations/0007_aanmelden.py", "toegang/migrations/0009_in_gebruik.py",
    "werkvoorraad/migrations/0004_organisatie_loopt.py",
}  # fmt: skip
# Two rules of two floors on one table, of which either may answer first: both are true.
OP_TWEE_VERDIEPINGEN = {
    ("inburgering_module", "AFTER", "INSERT"), ("inburgering_module", "AFTER", "UPDATE"),
    ("toegang_medewerker", "AFTER", "UPDATE"),
}  # fmt: skip


def nu() -> dict[Sleutel, wachters.Gemaakt]:
    with connection.cursor() as cursor:
        return {een.sleutel: een for een in wachters.gemaakt(cursor)}


def _van(naam: str) -> wachters.Wachter:
    [een] = [een for een in GEWILD if een.sleutel.naam == naam and een.sleutel.soort == "FUNCTION"]
    return een


def teksten(deze: dict[Sleutel, wachters.Gemaakt]) -> dict[Sleutel, str]:
    return {sleutel: een.tekst for sleutel, een in deze.items()}


def aangeraakt() -> list[tuple]:
    """Which transaction wrote each row of the catalogue last: that of a guard that is made again is another one."""
    return [
        rij
        for tabel in ("pg_proc", "pg_trigger", "pg_policy", "pg_description")
        for rij in sql(f"SELECT '{tabel}', ctid::text, xmin::text FROM {tabel} ORDER BY 2")
    ]


def test_elke_functie_en_elke_trigger_staat_in_een_bestand(db):
    """What a file has is made once more, past everything that compares, and has to be what there was."""
    voor = nu()
    assert len(voor) > 100
    herkomst = {een.sleutel: een.bestand for een in GEWILD}
    assert len(herkomst) == len(GEWILD), "one name is one function"
    with connection.cursor() as cursor:
        for een in sorted(GEWILD, key=lambda een: een.sleutel.soort):
            cursor.execute(een.tekst)
    na = nu()
    anders = {sleutel for sleutel in voor.keys() | na.keys()
              if sleutel not in voor or sleutel not in na or voor[sleutel].tekst != na[sleutel].tekst}  # fmt: skip
    assert {herkomst.get(sleutel, "no file"): sleutel for sleutel in anders} == {}
    assert [str(een) for sleutel, een in voor.items() if sleutel not in herkomst] == []


def test_een_migrate_die_niets_verandert_raakt_geen_wachter_aan(db):
    voor = aangeraakt()
    assert herstel("default") == []
    assert aangeraakt() == voor


MET_DE_HAND = {
    Sleutel("FUNCTION", "pip_weiger", ""):
        "CREATE OR REPLACE FUNCTION pip_weiger(naam text) RETURNS void LANGUAGE sql AS 'SELECT'",
    Sleutel("FUNCTION", "zicht_gedeeld", ""): "ALTER FUNCTION zicht_gedeeld SECURITY INVOKER",
    Sleutel("TRIGGER", "week_past", "pip_plan_weekdeel"): "DROP TRIGGER week_past ON pip_plan_weekdeel",
    Sleutel("TRIGGER", "stuk_blijft", "ontzorging_besluitbrief"):
        "ALTER TABLE ontzorging_besluitbrief DISABLE TRIGGER stuk_blijft",
    Sleutel("TRIGGER", "afronding_bewaakt", "inburgering_afronding"):
        "DROP TRIGGER afronding_bewaakt ON inburgering_afronding",
    Sleutel("POLICY", "stilte", "toegang_zending"): "ALTER POLICY stilte ON toegang_zending USING (true)",
}  # fmt: skip


@pytest.mark.parametrize(("sleutel", "opdracht"), MET_DE_HAND.items(), ids=lambda deel: getattr(deel, "naam", ""))
def test_wat_met_de_hand_veranderd_werd_wordt_weer_wat_er_staat(db, sleutel, opdracht):
    voor = nu()
    sql(opdracht)
    assert nu().get(sleutel) != voor[sleutel]
    herstel("default")
    assert teksten(nu()) == teksten(voor)


def test_een_andere_tekst_komt_in_de_plaats(db):
    """Also with other arguments: nothing of the earlier function is left."""
    voor = nu()
    anders = "CREATE OR REPLACE FUNCTION schakelen_tot(persoon int) RETURNS date LANGUAGE sql RETURN current_date;"
    oud = _van("schakelen_tot")
    with connection.cursor() as cursor:
        assert wachters.zet(cursor, [een for een in GEWILD if een is not oud] + [oud._replace(tekst=anders)]) == []
        gevonden = [een for een in wachters.gemaakt(cursor) if een.sleutel.naam == "schakelen_tot"]
    assert [een.wat for een in gevonden] == ["schakelen_tot(integer)"]
    assert voor[Sleutel("FUNCTION", "schakelen_tot", "")].wat == "schakelen_tot(bigint)"


def test_wat_in_geen_bestand_staat_gaat_weg(db):
    """It might let through what all others refuse. Of an extension, of a model or in another schema it stays."""
    voor = set(nu())
    for opdracht in (
        "CREATE FUNCTION achterdeur() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER achterdeur BEFORE UPDATE ON pip_plan_pip FOR EACH ROW EXECUTE FUNCTION achterdeur()",
        "CREATE POLICY alles ON dossier_statushouder USING (true)",
        "CREATE SCHEMA beheer",
        "CREATE FUNCTION beheer.achterdeur() RETURNS int LANGUAGE sql RETURN 1",
    ):
        sql(opdracht)
    weg = herstel("default")
    assert set(weg) == {
        "TRIGGER achterdeur ON pip_plan_pip", "FUNCTION achterdeur()", "POLICY alles ON dossier_statushouder",
    }  # fmt: skip
    assert set(nu()) == voor
    assert sql("SELECT beheer.achterdeur(), similarity('een', 'een') FROM pg_trigger WHERE tgname LIKE 'pgtrigger%'")


def test_elke_tabel_van_een_gemeente_staat_in_de_lijst_van_zicht(db):
    """And what is not in it has no policy: it is needed before it is known who looks (docs/beveiliging.md)."""
    aan = {naam for (naam,) in sql(
        "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"
    )}  # fmt: skip
    assert aan == {een.sleutel.tabel for een in GEWILD if een.sleutel.soort == "POLICY"}
    zonder = {naam for (naam,) in sql(
        "SELECT relname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
        " WHERE attname = 'gemeente_id' AND relkind = 'r' AND NOT relrowsecurity"
    )}  # fmt: skip
    rekeningen = ("toegang_medewerker", "toegang_organisatie", "toegang_waarneming", "toegang_groepsrol")
    assert zonder <= {*rekeningen, *(f"{tabel}event" for tabel in rekeningen), "toegang_aanmeldgebeurtenis"}


def test_de_volgorde_van_wachters_hangt_niet_af_van_hun_naam(db):
    """PostgreSQL asks the triggers of one table and moment by the alphabet; so there is one."""
    rijen = sql(
        "SELECT event_object_table, action_timing, event_manipulation FROM information_schema.triggers"
        r" WHERE trigger_schema = 'public' AND trigger_name NOT LIKE 'pgtrigger\_%'"
        " GROUP BY 1, 2, 3 HAVING count(*) > 1"
    )
    assert set(rijen) == OP_TWEE_VERDIEPINGEN


def test_een_nieuwe_migratie_maakt_geen_wachter():
    """Its text would be a second one beside that of the file. A frozen copy that data need goes away by itself."""
    maakt = re.compile(r"\bCREATE (OR REPLACE )?(CONSTRAINT )?(FUNCTION|TRIGGER)\b|import_module")
    gevonden = {
        pad.relative_to(WORTEL).as_posix()
        for pad in WORTEL.glob("*/migrations/0*.py")
        if maakt.search(pad.read_text(encoding="utf-8"))
    }
    assert gevonden - MET_WACHTERS == set()


# --- Older files keep off ---------------------------------------------------------------------------------------------


def alles() -> list[tuple]:
    """Every row of every catalogue that a migrate could touch."""
    return [*aangeraakt(), *sql("SELECT oid, xmin::text FROM pg_class ORDER BY 1"), *sql("TABLE django_migrations")]


STAP = "INSERT INTO django_migrations (app, name, applied) VALUES ('{}', '{}', now())"
VREEMD = {
    STAP.format("pip_plan", "0999_later"): "nieuwere versie",
    STAP.format("later", "0001_begin"): "nieuwere versie",
    "CREATE OR REPLACE FUNCTION wachters_stand() RETURNS int LANGUAGE sql RETURN 1000000": "nieuwere versie",
    "DELETE FROM django_migrations WHERE name = '0005_getekend_ligt_vast'": "niet alle stappen",
    "DELETE FROM django_migrations": "staan al tabellen in",
}


@pytest.mark.parametrize(("opdracht", "zin"), VREEMD.items(), ids=VREEMD.values())
def test_een_database_die_niet_bij_deze_code_hoort_blijft_zoals_zij_is(db, opdracht, zin):
    sql(opdracht)
    voor = alles()
    with pytest.raises(CommandError, match=zin) as geweigerd:
        call_command("migrate", verbosity=0, interactive=False)
    assert alles() == voor
    assert str(geweigerd.value).count("er is niets veranderd") == 1


def test_wie_een_wachter_wijzigt_hoogt_de_stand_op():
    """One line per state that landed: its number, and a hash of all texts but that number."""
    teksten = sorted(een.tekst for een in GEWILD if een.sleutel.naam != "wachters_stand")
    som = hashlib.sha256("\0".join(teksten).encode()).hexdigest()[:12]
    standen = (Path(__file__).parent / "wachters.txt").read_text(encoding="utf-8").splitlines()
    assert [int(regel.split()[0]) for regel in standen] == list(range(1, len(standen) + 1))
    assert standen[-1] == f"{stand()} {som}", (
        "Raise the number in wachters_stand() (bouwstenen/wachters.sql), and add a line with it and the hash to"
        " tests/huis/wachters.txt."
    )


# --- Taking one away --------------------------------------------------------------------------------------------------


def test_wie_een_kolom_wijzigt_laat_de_wachters_eerst_los(db):
    """A column that a trigger names cannot get another type; and all of them come back."""
    voor = nu()
    sql(zonder_wachters("dossier_statushouder").sql)
    assert set(voor) - set(nu()) == {een for een in voor if een.tabel == "dossier_statushouder"} != set()
    herstel("default")
    assert nu().keys() == voor.keys()


def test_wat_de_lange_test_wegneemt_is_weg_en_komt_terug(db):
    """`make lang DEEL=wachters` does so with each in turn, and runs the tests of its subject."""
    voor = nu()
    with connection.cursor() as cursor:
        for een in GEWILD:
            for opdracht in breken.weg(cursor, een):
                cursor.execute(opdracht)
            assert een.sleutel not in (zonder := nu()) or zonder[een.sleutel].tekst != voor[een.sleutel].tekst
            for opdracht in breken.terug(een):
                cursor.execute(opdracht)
    assert {sleutel: een.tekst for sleutel, een in nu().items()} == {
        sleutel: een.tekst for sleutel, een in voor.items()
    }
