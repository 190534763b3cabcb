"""The second lock: what PostgreSQL itself refuses when the application forgets to filter."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from bouwstenen.webrol import WEBROL
from dossier.models import Bijdrage, Deling, Huishouden, Statushouder
from inburgering.models import Cursus
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit
from tests import fabriek
from tests.conftest import als_webrol, als_werkrol
from tests.fabriek import VANDAAG
from toegang.afscherming import Geweigerd, als_systeem, binnen, namens
from toegang.models import Inzage
from toegang.rechten import Rol
from vught_statushouders.logins.herstel import ZONDER_SLOT

EIGEN_APPS = (
    "toegang",
    "termijnen",
    "dossier",
    "intake",
    "pip_plan",
    "inburgering",
    "ontzorging",
    "monitor",
    "werkvoorraad",
)


def sql(vraag: str, *waarden: Any) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden)
        return cursor.fetchall() if cursor.description else []


def gevonden(tabel: str) -> int:
    """How many rows raw SQL finds; to be refused is to find none."""
    try:
        with transaction.atomic():
            return int(str(sql(f"SELECT count(*) FROM {tabel}")[0][0]))
    except DatabaseError as fout:
        if "permission denied" not in str(fout):
            raise
        return 0


def aantallen() -> dict[str, int]:
    """That, of the tables with client data."""
    tabellen = ("dossier_statushouder", "dossier_huishouden", "dossier_huishoudlid", "dossier_huisvesting",
                "dossier_koppeling", "pip_plan_activiteit", "inburgering_cursus", "ontzorging_uitkering",
                "dossier_statushouderevent")  # fmt: skip
    return {tabel: gevonden(tabel) for tabel in tabellen}


def vol_dossier(klantmanager, **velden) -> Statushouder:
    wie = fabriek.dossier(klantmanager, **velden)
    van = {"gemeente": wie.gemeente, "van": VANDAAG}
    Activiteit.objects.create(**van, statushouder=wie, soort="stage")
    Cursus.objects.create(**van, statushouder=wie, aanbieder="School")
    gezin = Huishouden.objects.get(leden__statushouder=wie)
    Uitkering.objects.create(**van, huishouden=gezin, soort="volledig")
    return wie


def deel(wie: Statushouder, *onderdelen: str, **velden) -> Deling:
    standaard = {
        "gemeente": wie.gemeente,
        "statushouder": wie,
        "organisatie": fabriek.organisatie(gemeente=wie.gemeente),
        "basis": "afspraak",
        "doel": "begeleiding",
        "van": VANDAAG,
        "tot": VANDAAG + timedelta(days=30),
        "onderdelen": list(onderdelen),
    }
    return Deling.objects.create(**standaard | velden)


@pytest.fixture
def twee_gemeenten(noor):
    """A full dossier in Vught, and one in Boxtel that could leak."""
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    return vol_dossier(noor, achternaam="Vughts"), vol_dossier(karin, achternaam="Boxtels")


def test_zonder_zicht_is_er_geen_rij(twee_gemeenten):
    assert min(aantallen().values()) >= 2
    with als_webrol():
        assert set(aantallen().values()) == {0}


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER])
def test_met_zicht_is_er_alleen_de_eigen_gemeente(twee_gemeenten, rol):
    zicht = fabriek.zicht(fabriek.medewerker(rol))
    with als_webrol(), binnen(zicht):
        assert set(aantallen().values()) == {1}
        assert sql("SELECT achternaam FROM dossier_statushouder") == [("Vughts",)]


@pytest.mark.parametrize("rol", [Rol.BEHEERDER, Rol.PRIVACY_OFFICER, Rol.PARTNERBEHEERDER])
def test_wie_niet_met_clienten_werkt_vindt_ook_met_sql_niets(twee_gemeenten, rol):
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(rol))):
        assert set(aantallen().values()) == {0}


def test_wie_telt_leest_en_schrijft_niet(twee_gemeenten):
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(Rol.BELEIDSMEDEWERKER))):
        assert len(sql("SELECT id FROM dossier_statushouder")) == 1
        assert sql("UPDATE dossier_statushouder SET achternaam = 'x' RETURNING id") == []
        assert sql("DELETE FROM pip_plan_activiteit RETURNING id") == []


def test_een_partner_vindt_met_sql_alleen_wat_gedeeld_is(twee_gemeenten, noor):
    gedeeld = vol_dossier(noor, achternaam="Gedeeld")
    deel(gedeeld, "activiteiten")
    deel(vol_dossier(noor, achternaam="Afgelopen"), "activiteiten", van="2026-01-01", tot="2026-11-24")
    deel(vol_dossier(noor, achternaam="Later"), "activiteiten", van="2026-11-26")
    deel(vol_dossier(noor, achternaam="Gestopt"), "activiteiten", ingetrokken_op=VANDAAG)
    deel(vol_dossier(noor, achternaam="Ander"), "activiteiten", organisatie=fabriek.organisatie("Woonwijze"))
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(Rol.PARTNER))):
        assert sql("SELECT achternaam FROM dossier_statushouder") == [("Gedeeld",)]
        assert {tabel for tabel, aantal in aantallen().items() if aantal} == {
            "dossier_statushouder", "dossier_huishouden", "dossier_huishoudlid", "pip_plan_activiteit",
        }  # fmt: skip
        assert sql("SELECT count(*) FROM pip_plan_activiteit") == [(1,)]
        for opdracht in (
            "UPDATE pip_plan_activiteit SET functie = 'x'",
            "UPDATE dossier_deling SET tot = '2030-01-01'",
        ):
            with pytest.raises(DatabaseError, match=r"permission denied|cannot update"), transaction.atomic():
                sql(opdracht)


@pytest.mark.parametrize(("geheim", "gezien"), [(False, 1), (True, 0)])
def test_een_geheim_adres_komt_ook_met_sql_niet_bij_een_partner(noor, geheim, gezien):
    wie, kind = fabriek.statushouder(noor), fabriek.statushouder(noor, geheimhouding=geheim)
    fabriek.huishouden(wie, kind)
    deel(wie, "wonen")  # the child, whose address is secret, is not shared at all
    with als_webrol(), binnen(fabriek.zicht(fabriek.medewerker(Rol.PARTNER))):
        assert len(sql("SELECT straat FROM dossier_huisvesting")) == gezien


def test_een_bijdrage_kan_alleen_bij_een_gedeeld_onderdeel_van_de_eigen_organisatie(noor):
    wie = fabriek.dossier(noor)
    deel(wie, "begeleiding")
    marieke, woonwijze = fabriek.medewerker(Rol.PARTNER, "Marieke"), fabriek.organisatie("Woonwijze")
    velden = {"gemeente": noor.gemeente, "statushouder": wie, "door": marieke, "datum": VANDAAG, "tekst": "x"}
    with als_webrol(), binnen(fabriek.zicht(marieke)):
        Bijdrage.objects.create(**velden, organisatie=marieke.organisatie, onderdeel="begeleiding")
        for anders in ({"onderdeel": "geld"}, {"organisatie": woonwijze}):
            gegevens = {**velden, "organisatie": marieke.organisatie, "onderdeel": "begeleiding", **anders}
            with pytest.raises(DatabaseError), transaction.atomic():
                Bijdrage.objects.create(**gegevens)


def test_toevoegen_voor_een_andere_gemeente_mislukt(twee_gemeenten, noor):
    _, boxtels = twee_gemeenten
    with als_webrol(), binnen(fabriek.zicht(noor)), pytest.raises(DatabaseError), transaction.atomic():
        Activiteit.objects.create(gemeente=boxtels.gemeente, statushouder=boxtels, soort="stage", van="2020-01-01")


def test_verhuizen_naar_een_andere_gemeente_mislukt(twee_gemeenten, noor):
    vughts, boxtels = twee_gemeenten
    with als_webrol(), binnen(fabriek.zicht(noor)), pytest.raises(DatabaseError), transaction.atomic():
        Statushouder.objects.filter(pk=vughts.pk).update(gemeente=boxtels.gemeente)


def test_zicht_geldt_niet_voor_het_volgende_verzoek_op_dezelfde_verbinding(als, twee_gemeenten, noor):
    vughts, _ = twee_gemeenten
    assert als(noor).get(f"/dossiers/{vughts.dossiernummer}/").status_code == 200
    with als_webrol():
        assert sql("SELECT current_setting('zicht.gemeente', true)") in ([("",)], [(None,)])
        assert set(aantallen().values()) == {0}


def test_genest_zicht_krijgt_daarna_het_vorige_terug(twee_gemeenten, noor):
    karin = twee_gemeenten[1].klantmanager
    with als_webrol(), binnen(fabriek.zicht(noor)):
        with binnen(fabriek.zicht(karin)):
            assert sql("SELECT achternaam FROM dossier_statushouder") == [("Boxtels",)]
        assert sql("SELECT achternaam FROM dossier_statushouder") == [("Vughts",)]


def test_lezen_schrijft_niet(noor):
    fabriek.dossier(noor)
    with (
        als_webrol(),
        binnen(fabriek.zicht(noor), alleen_lezen=True),
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        sql("UPDATE dossier_statushouder SET achternaam = 'x'")


# --- Tasks -------------------------------------------------------------------------------------------------------


def test_een_taak_werkt_met_het_zicht_van_wie_haar_startte(twee_gemeenten, noor):
    with als_webrol(), namens(noor.pk, VANDAAG) as zicht:
        assert zicht.medewerker_id == noor.pk
        assert sql("SELECT achternaam FROM dossier_statushouder") == [("Vughts",)]
    with als_webrol():
        assert set(aantallen().values()) == {0}


def test_een_taak_van_wie_intussen_geblokkeerd_is_wordt_geweigerd(twee_gemeenten, noor):
    noor.is_active = False
    noor.save()
    with als_webrol(), pytest.raises(Geweigerd), namens(noor.pk, VANDAAG):
        pass


def test_een_taak_met_minder_rechten_dan_toen_ziet_minder(twee_gemeenten, noor):
    noor.rol = Rol.BEHEERDER
    noor.save()
    with als_webrol(), namens(noor.pk, VANDAAG):
        assert set(aantallen().values()) == {0}


def test_het_systeem_ziet_alles_en_zegt_dat_met_opzet(twee_gemeenten):
    with als_werkrol(), als_systeem(VANDAAG):
        assert aantallen()["dossier_statushouder"] == 2


# --- The role, the tables, the functions -------------------------------------------------------------------------


def test_de_webrol_bezit_niets_en_kan_het_slot_niet_omzeilen(db):
    rol = sql(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = %s",
        WEBROL,
    )
    assert rol == [(False, False, False, False, False)]
    assert sql("SELECT relname FROM pg_class WHERE relowner = %s::regrole", WEBROL) == []
    assert sql("SELECT has_schema_privilege(%s, 'public', 'CREATE')", WEBROL) == [(False,)]


def test_elke_tabel_met_clientgegevens_heeft_row_level_security(db):
    modellen = [m for app in EIGEN_APPS for m in apps.get_app_config(app).get_models() if m._meta.managed]
    tabellen = {m._meta.db_table for m in modellen} - ZONDER_SLOT
    met_slot = {naam for (naam,) in sql("SELECT relname FROM pg_class WHERE relrowsecurity")}
    assert len(tabellen) > 20
    assert tabellen <= met_slot, f"zonder slot: {sorted(tabellen - met_slot)}"


def test_een_view_werkt_voor_wie_vraagt_of_opent_voor_een_kring(db):
    """A view of the owner looks past row-level security."""
    views = sql(
        "SELECT relname, pg_get_viewdef(oid) FROM pg_class WHERE relkind = 'v'"
        " AND relnamespace = 'public'::regnamespace AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"
    )
    assert {naam for naam, _ in views} == {"dossier_deelregister"}
    assert all("zicht.kring" in tekst and "zicht.gemeente" in tekst for _, tekst in views)


@pytest.mark.parametrize("opdracht", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_historie_en_logboek_zijn_alleen_aan_te_vullen(db, opdracht):
    for model in [*(m for app in EIGEN_APPS for m in apps.get_app_config(app).get_models()), Inzage]:
        tabel, sleutel = model._meta.db_table, model._meta.pk.column
        if not (tabel.endswith("event") or model is Inzage):
            continue
        with als_webrol(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            sql(opdracht.format(tabel, sleutel, sleutel))


def test_de_context_van_een_wijziging_is_niet_te_vervalsen(db):
    for opdracht in ("INSERT INTO pghistory_context (id) VALUES (gen_random_uuid())", "DELETE FROM pghistory_context"):
        with als_webrol(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            sql(opdracht)


def test_functies_die_als_eigenaar_werken_geven_alleen_nummers_en_alleen_aan_de_webrol(db):
    rijen = sql(
        "SELECT proname, pg_get_function_result(oid), proconfig::text, has_function_privilege('public', oid, 'EXECUTE')"
        " FROM pg_proc WHERE prosecdef AND proname LIKE 'zicht%%'"
    )
    assert {naam for naam, *_ in rijen} == {
        "zicht_zoek",
        "zicht_gedeeld",
        "zicht_gedeelde_gezinnen",
        "zicht_voor_geboorte",
    }
    for naam, geeft, instelling, iedereen in rijen:
        assert geeft == ("boolean" if naam == "zicht_voor_geboorte" else "SETOF bigint"), naam
        assert "search_path" in str(instelling), naam
        assert not iedereen, naam


def test_zoeken_blijft_binnen_het_zicht(twee_gemeenten, noor):
    deel(fabriek.dossier(noor, achternaam="Gedeeld"), "contact")
    marieke = fabriek.medewerker(Rol.PARTNER)
    for wie, gevonden in (
        (noor, {"Vughts", "Gedeeld"}),
        (marieke, {"Gedeeld"}),
        (fabriek.medewerker(Rol.BEHEERDER), set()),
    ):
        with als_webrol(), binnen(fabriek.zicht(wie)):
            ids = [nummer for (nummer,) in sql("SELECT zicht_zoek(%s)", ["e"])] + [
                n for (n,) in sql("SELECT zicht_zoek(%s)", ["u"])
            ]
        namen = set(Statushouder.objects.filter(pk__in=ids).values_list("achternaam", flat=True))
        assert namen == gevonden, wie.rol
