"""What a partner can read with SQL, column by column: what `kolommen.ini` says, however it asks."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from bouwstenen.webrol import PARTNERKIJK, PARTNERMAP, PARTNERROL, WEBROL
from dossier.keuzes import Onderdeel
from dossier.models import Deling, Huishouden, Statushouder
from inburgering.keuzes import Cursusniveau, Dagdeel, IskRoute, IskUitstroom
from inburgering.models import Cursus, Isk, Module
from ontzorging.models import VasteLast
from pip_plan.models import Activiteit
from tests import fabriek, logins
from tests.conftest import als_webrol, als_werkrol
from tests.fabriek import VANDAAG
from toegang.afscherming import VOOR_PARTNER, ZET, binnen, namens
from toegang.rechten import Rol
from vught_statushouders.logins.herstel import herstel, lees, voor_migratie
from vught_statushouders.logins.partner import ALTIJD, NOOIT, heeft_beeld, lees_kolommen

KOLOMMEN = lees_kolommen()
TABELLEN = lees("tabellen.txt")
DEEL = {(tabel, kolom): deel for tabel, delen in KOLOMMEN.items() for deel, rij in delen.items() for kolom in rij}
# A dossier of the world in which everything is filled; who looks is its partner.
VAN = ("v", 1)
# A row of these is only there for a school, or for who gives a module: `test_school_zelf.py`, `test_module_zelf.py`.
VAN_SCHOOL = {"inburgering_groep", "inburgering_aanbieder", "inburgering_uren"}


def sql(vraag: str, *waarden: Any) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden or None)
        return cursor.fetchall() if cursor.description else []


def gelezen(tabel: str, kolommen: Iterable[str]) -> set[str]:
    """Which of these columns give something; to be refused is to be given nothing."""
    delen = ", ".join(f"coalesce(string_agg({kolom}::text, ''), '') <> ''" for kolom in kolommen)
    try:
        with transaction.atomic():
            [antwoord] = sql(f"SELECT {delen} FROM {tabel}")
    except DatabaseError as fout:
        if "permission denied" not in str(fout):
            raise
        return set()
    return {kolom for kolom, iets in zip(kolommen, antwoord, strict=True) if iets}


# --- What is written is all there is --------------------------------------------------------------------------------


def test_elke_kolom_van_elke_tabel_die_een_partner_leest_staat_er_een_keer_in(db):
    assert set(KOLOMMEN) == {tabel for tabel, regel in TABELLEN.items() if "l" in regel.partner}
    bekend = {(tabel, kolom) for tabel, kolom in sql(
        "SELECT relname, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relkind = 'r'"
        " AND relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped"
    ) if tabel in KOLOMMEN}  # fmt: skip
    geschreven = [(tabel, kolom) for tabel, delen in KOLOMMEN.items() for rij in delen.values() for kolom in rij]
    assert sorted(geschreven) == sorted(bekend), "noem elke kolom in kolommen.ini: altijd, bij een onderdeel of nooit"
    assert {deel for delen in KOLOMMEN.values() for deel in delen} <= {ALTIJD, NOOIT, *Onderdeel.values}


def test_van_de_tabellen_zelf_leest_een_partner_alleen_wat_er_altijd_bij_hoort(db):
    mag = sql(
        "SELECT relname, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relkind IN ('r', 'v')"
        " AND relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped"
        " AND has_column_privilege(%s, attrelid, attnum, 'SELECT')",
        PARTNERROL,
    )
    assert set(mag) == {plek for plek, deel in DEEL.items() if deel == ALTIJD}


def test_niemand_werkt_als_de_rol_die_kijkt(db):
    assert sql("SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = %s", PARTNERKIJK) == [
        (False, False, False)
    ]
    leden = sql("SELECT member::regrole::text FROM pg_auth_members WHERE roleid = %s::regrole", PARTNERKIJK)
    assert not {wie for (wie,) in leden} & {"vught_web", "vught_werker", WEBROL, PARTNERROL}
    for rol in (PARTNERROL, PARTNERKIJK, WEBROL):
        assert sql("SELECT has_schema_privilege(%s, %s, 'CREATE')", rol, PARTNERMAP) == [(False,)]


# --- What a partner finds -------------------------------------------------------------------------------------------


@pytest.fixture
def deling(wereld) -> Deling:
    """The sharing of a dossier in which everything is filled, whatever its parts become."""
    wie: Statushouder = wereld.dossiers[VAN]
    Statushouder.objects.update(geheimhouding=False)
    zelf = Statushouder.objects.filter(pk=wie.pk)
    zelf.update(leesniveau="a1", voorkeurskanaal="bellen", inburgeringsplicht_op="2026-06-01")
    Activiteit.objects.filter(statushouder=wie).update(uren_per_week=8, resultaat="deels", tot=VANDAAG)
    Cursus.objects.filter(statushouder=wie).update(dagdeel=Dagdeel.AVOND, niveau=Cursusniveau.A2)
    Isk.objects.filter(statushouder=wie).update(route=IskRoute.values[0], uitstroom=IskUitstroom.VO, tot=VANDAAG)
    Module.objects.filter(statushouder=wie).update(bijeenkomsten=2, begonnen_op="2026-06-02")
    VasteLast.objects.update(zelf_vanaf="2027-01-01")
    rij: Deling = wereld.rijen["v1", "deling"]
    Deling.objects.filter(pk=rij.pk).update(
        basis="toestemming", uitgelegd_taal="nl", uitgelegd_door="x", formulier="x.pdf", intrekreden="x"
    )
    return rij


def deel(deling: Deling, *onderdelen: str) -> None:
    if onderdelen:
        Deling.objects.filter(pk=deling.pk).update(onderdelen=list(onderdelen), ingetrokken_op=None)
    else:
        Deling.objects.filter(pk=deling.pk).update(ingetrokken_op=VANDAAG)


def gezien(wereld: Any) -> dict[tuple[str, str], bool]:
    """Table and column → whether the partner of the world finds something there, by the name that the code uses."""
    with als_webrol(), binnen(fabriek.zicht(wereld.personas["partner"].wie)):
        return {
            (tabel, kolom): kolom in gevonden
            for tabel, delen in KOLOMMEN.items()
            for alle in [[k for d, rij in delen.items() for k in rij if d == ALTIJD or
                          heeft_beeld(delen, TABELLEN[tabel].partner)]]
            for gevonden in [gelezen(tabel, alle)]
            for kolom in alle
        }  # fmt: skip


def test_elk_onderdeel_geeft_zijn_kolommen_en_geen_andere(wereld, deling):
    """Each part alone, none, and all of them together."""
    ooit: set[tuple[str, str]] = set()
    for onderdelen in [(), *((code,) for code in Onderdeel.values), tuple(Onderdeel.values)]:
        deel(deling, *onderdelen)
        nu = {plek for plek, iets in gezien(wereld).items() if iets}
        assert {plek: DEEL[plek] for plek in nu if DEEL[plek] not in {ALTIJD, *onderdelen}} == {}, onderdelen
        ooit |= nu
    nodig = {plek for plek, wanneer in DEEL.items() if wanneer not in {ALTIJD, NOOIT} and plek[0] not in VAN_SCHOOL}
    assert nodig <= ooit, "wat nooit te zien was, bewijst niets"


def test_wat_een_partner_vindt_draagt_alleen_merken_van_wat_gedeeld_is(wereld, deling):
    """Every text of the world says whose it is and of which part."""
    for code in ("contact", "wonen", "activiteiten", "inburgering", "geld", "mentaal"):
        deel(deling, code)
        with als_webrol(), binnen(fabriek.zicht(wereld.personas["partner"].wie)):
            for tabel, delen in KOLOMMEN.items():
                alle = "*" if heeft_beeld(delen, TABELLEN[tabel].partner) else ", ".join(delen[ALTIJD])
                sporen = {een for een in wereld.sporen(str(sql(f"SELECT {alle} FROM {tabel}"))) if een[1]}
                mag = {"naam", "doel", "verwijzing", "bijdrage", "gevraagd", code}
                assert {spoor for spoor in sporen if spoor[:2] != VAN or spoor[2] not in mag} == set(), (code, tabel)


@pytest.mark.parametrize(
    "langs", ["public", "zoekpad", "SET ROLE " + WEBROL, "niets gezegd"],
)  # fmt: skip
def test_langs_een_andere_weg_is_er_niet_meer(wereld, deling, langs):
    """With everything shared; what is not `altijd` is there by the name that the code uses alone."""
    deel(deling, *Onderdeel.values)
    met = [(tabel, [k for d, rij in delen.items() if d != ALTIJD for k in rij]) for tabel, delen in KOLOMMEN.items()]
    with als_webrol(), binnen(fabriek.zicht(wereld.personas["partner"].wie)):
        if langs == "zoekpad":
            sql("SET LOCAL search_path = public")
        elif langs.startswith("SET ROLE"):
            sql(langs.replace("SET ROLE", "SET LOCAL ROLE"))
            sql("SET LOCAL search_path = public")
        voor = f"{PARTNERMAP}." if langs == "niets gezegd" else "public."
        if langs == "niets gezegd":
            sql("SET LOCAL ROLE " + WEBROL)
        gevonden = {
            (tabel, kolom)
            for tabel, kolommen in met
            for kolom in kolommen
            if gelezen(voor + tabel, [kolom])
        }  # fmt: skip
    # Accounts are not behind row-level security: whoever steps back into the role of the web reads them.
    over = {"toegang_medewerker"} if langs == "SET ROLE " + WEBROL else set()
    assert {plek for plek in gevonden if plek[0] not in over} == set()


def test_van_wat_niet_genoemd_is_leest_een_partner_niets(wereld, deling):
    deel(deling, *Onderdeel.values)
    with als_webrol(), binnen(fabriek.zicht(wereld.personas["partner"].wie)):
        for tabel in set(TABELLEN) - set(KOLOMMEN):
            for plek in (tabel, f"public.{tabel}"):
                with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                    sql(f"SELECT * FROM {plek}")


# --- In which role --------------------------------------------------------------------------------------------------


def rol_en_pad() -> list[tuple]:
    return sql("SELECT current_setting('role'), current_setting('search_path')")


def test_rol_en_zoekpad_gelden_zo_lang_als_de_transactie(db, noor):
    marieke, van_noor = fabriek.medewerker(Rol.PARTNER), fabriek.zicht(noor)
    for als in (als_webrol, als_werkrol):
        with als():
            zelf = rol_en_pad()
            with binnen(fabriek.zicht(marieke)):
                van_partner = rol_en_pad()
                with binnen(van_noor):
                    assert rol_en_pad() == zelf
                assert rol_en_pad() == van_partner == [(PARTNERROL, f"{PARTNERMAP}, public")]
            assert rol_en_pad() == zelf


def test_na_een_fout_werkt_niemand_nog_als_partner(db, noor):
    marieke = fabriek.medewerker(Rol.PARTNER)
    with als_webrol():
        zelf = rol_en_pad()
        with pytest.raises(DatabaseError), binnen(fabriek.zicht(marieke)):
            sql("SELECT bsn FROM public.dossier_statushouder")
        assert rol_en_pad() == zelf


def test_ook_de_werker_leest_namens_een_partner_geen_andere_kolommen(db, noor):
    wie = fabriek.dossier(noor, telefoon="0612345678", v_nummer="1234567890")
    marieke = fabriek.medewerker(Rol.PARTNER)
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=marieke.organisatie, basis="afspraak", doel="x",
        van=VANDAAG, tot=VANDAAG + timedelta(days=3), onderdelen=["contact"],
    )  # fmt: skip
    with als_werkrol(), namens(marieke.pk, VANDAAG):
        assert sql("SELECT telefoon, v_nummer FROM dossier_statushouder") == [("0612345678", None)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("login", ["web", "werker"])
def test_wie_uit_de_rol_van_een_partner_stapt_heeft_niets(login):
    """As the server logs in: nothing comes of going back, and the role that looks is for nobody."""
    with psycopg.connect(logins.adres(login), autocommit=True) as lijn:
        lijn.execute(f"SET ROLE statushouders_{login}")
        with lijn.transaction():
            lijn.execute(ZET, ("organisatie", "1", "1", "1", VANDAAG.isoformat(), *VOOR_PARTNER))
            assert lijn.execute("SELECT current_user::text").fetchone() == (PARTNERROL,)
            assert lijn.execute("SELECT bsn FROM dossier_statushouder").fetchall() == []
            for opdracht in (
                "SELECT bsn FROM public.dossier_statushouder",
                "RESET ROLE; SELECT bsn FROM dossier_statushouder",
                f"RESET ROLE; SELECT FROM {PARTNERMAP}.dossier_deling",
                f"SET ROLE {PARTNERKIJK}",
                f"DROP VIEW {PARTNERMAP}.dossier_deling",
                f"CREATE VIEW {PARTNERMAP}.x AS SELECT 1",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege), lijn.transaction():
                    lijn.execute(opdracht)
        assert lijn.execute("SELECT current_user::text").fetchone() == (f"statushouders_{login}",)


# --- Around a migration ---------------------------------------------------------------------------------------------


def test_een_migratie_wijzigt_een_kolom_die_een_partner_ziet(db):
    beelden = (
        "SELECT relname, pg_get_viewdef(oid) FROM pg_class WHERE relkind = 'v' AND relnamespace = to_regnamespace(%s)"
    )
    voor = sql(beelden, PARTNERMAP)
    assert len(voor) == sum(heeft_beeld(delen, TABELLEN[tabel].partner) for tabel, delen in KOLOMMEN.items())
    voor_migratie(using="default", plan=["iets"])
    assert sql(beelden, PARTNERMAP) == []
    sql("ALTER TABLE dossier_huisvesting ALTER COLUMN plaats TYPE varchar(70)")
    herstel("default")
    assert {naam for naam, _ in sql(beelden, PARTNERMAP)} == {naam for naam, _ in voor}
    assert Huishouden.objects.count() == 0


def test_wat_iemand_met_de_hand_toeliet_gaat_weer_weg(db):
    sql(f"GRANT SELECT (bsn) ON dossier_statushouder TO {PARTNERROL}")
    sql(f"GRANT SELECT ON dossier_koppeling TO {PARTNERROL}")
    herstel("default")
    for kolom, tabel in (("bsn", "dossier_statushouder"), ("azc", "dossier_koppeling")):
        assert sql("SELECT has_column_privilege(%s, %s, %s, 'SELECT')", PARTNERROL, tabel, kolom) == [(False,)]
