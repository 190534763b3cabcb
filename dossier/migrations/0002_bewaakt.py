"""One gemeente and row-level security for the client record, the search that keeps its index behind it, and what
PostgreSQL knows of terms: how suspensions move an end, and that a PIP is never from before the inburgeringsplicht.

Dossier numbers come from a sequence, so no two are ever equal.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente
from bouwstenen.webrol import WEBROL

# Which column points at what, in the same gemeente.
SAMEN = (
    ("dossier_statushouder", "klantmanager_id", "toegang_medewerker"),
    ("dossier_huishoudlid", "statushouder_id", "dossier_statushouder"),
    ("dossier_huishoudlid", "huishouden_id", "dossier_huishouden"),
    ("dossier_koppeling", "huishouden_id", "dossier_huishouden"),
    ("dossier_huisvesting", "huishouden_id", "dossier_huishouden"),
    ("dossier_deling", "statushouder_id", "dossier_statushouder"),
    ("dossier_deling", "organisatie_id", "toegang_organisatie"),
    ("dossier_bijdrage", "statushouder_id", "dossier_statushouder"),
    ("dossier_bijdrage", "organisatie_id", "toegang_organisatie"),
    ("dossier_bijdrage", "door_id", "toegang_medewerker"),
    ("dossier_noodtoegang", "statushouder_id", "dossier_statushouder"),
    ("dossier_noodtoegang", "medewerker_id", "toegang_medewerker"),
    ("dossier_mijlpaal", "statushouder_id", "dossier_statushouder"),
    ("dossier_opschorting", "statushouder_id", "dossier_statushouder"),
)
DAG = "nullif(current_setting('zicht.dag', true), '')::date"
VEILIG = "STABLE SECURITY DEFINER SET search_path = public, pg_temp"

# Run as the owner, because the policies of a table cannot ask that same table. They return ids and nothing else.
GEDEELD = f"""
CREATE FUNCTION zicht_gedeeld(deel text) RETURNS SETOF bigint LANGUAGE sql {VEILIG} AS $$
    SELECT statushouder_id FROM dossier_deling
    WHERE gemeente_id = {GEMEENTE} AND organisatie_id = {ORGANISATIE}
      AND ingetrokken_op IS NULL AND van <= {DAG} AND tot >= {DAG}
      AND (deel = '' OR onderdelen @> ARRAY[deel]::varchar[])
$$;
CREATE FUNCTION zicht_gedeelde_gezinnen(deel text) RETURNS SETOF bigint LANGUAGE sql {VEILIG} AS $$
    SELECT lid.huishouden_id FROM dossier_huishoudlid lid
    WHERE lid.statushouder_id IN (SELECT zicht_gedeeld(deel))
      AND lid.van <= {DAG} AND (lid.tot IS NULL OR lid.tot >= {DAG})
      AND (deel <> 'wonen' OR NOT EXISTS (
          SELECT FROM dossier_huishoudlid ander JOIN dossier_statushouder wie ON wie.id = ander.statushouder_id
          WHERE ander.huishouden_id = lid.huishouden_id AND wie.geheimhouding
            AND ander.van <= {DAG} AND (ander.tot IS NULL OR ander.tot >= {DAG})
      ))
$$;
"""
# LIKE is not leakproof, so behind row-level security PostgreSQL would read every row instead of the trigram index.
# This function looks in the index first and returns only ids inside the caller's own scope.
ZOEK = f"""
CREATE FUNCTION zicht_zoek(woorden text[]) RETURNS SETOF bigint LANGUAGE plpgsql {VEILIG} AS $$
DECLARE
    patronen text[] := ARRAY(
        SELECT '%' || replace(replace(replace(zoekvorm(woord), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        FROM unnest(woorden) woord ORDER BY length(woord) DESC
    );
BEGIN
    RETURN QUERY SELECT wie.id FROM dossier_statushouder wie
    WHERE wie.zoeknaam LIKE patronen[1] AND wie.zoeknaam LIKE ALL (patronen)
      AND ({KRING} = 'systeem' OR (wie.gemeente_id = {GEMEENTE} AND ({KRING} = 'gemeente'
           OR ({KRING} = 'organisatie' AND wie.id IN (SELECT zicht_gedeeld(''))))));
END $$;
"""
FUNCTIES = ("zicht_zoek(text[])", "zicht_gedeelde_gezinnen(text)", "zicht_gedeeld(text)")
BIJDRAGE = [
    "CREATE POLICY partner_voegt_toe ON dossier_bijdrage FOR INSERT WITH CHECK ("
    f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND organisatie_id = {ORGANISATIE}"
    " AND statushouder_id IN (SELECT zicht_gedeeld(onderdeel)))",
]


def _persoon(deel: str, kolom: str = "statushouder_id") -> str:
    return f"{kolom} IN (SELECT zicht_gedeeld('{deel}'))"


def _gezin(deel: str, kolom: str = "huishouden_id") -> str:
    return f"{kolom} IN (SELECT zicht_gedeelde_gezinnen('{deel}'))"


EIGEN = f"organisatie_id = {ORGANISATIE}"
TABELLEN = {
    "dossier_statushouder": _persoon("", "id"),
    "dossier_huishouden": _gezin("", "id"),
    "dossier_huishoudlid": _persoon(""),
    "dossier_koppeling": _gezin("wonen"),
    "dossier_huisvesting": _gezin("wonen"),
    "dossier_deling": f"{EIGEN} AND {_persoon('')}",
    "dossier_bijdrage": f"{EIGEN} AND {_persoon('')}",
    "dossier_noodtoegang": "",
    "dossier_mijlpaal": _persoon("begeleiding"),
    "dossier_opschorting": _persoon("begeleiding"),
}
# Each period that began before the term ended (or the day after, as an extension does) moves the end by its days, from
# the start of the term on. One without an end lets the term stand still: then there is no end.
EINDE = """
CREATE FUNCTION termijn_einde(persoon bigint, termijn text, begin date, eind date) RETURNS date LANGUAGE plpgsql STABLE
AS $$
DECLARE periode record;
BEGIN
    FOR periode IN SELECT van, tot FROM dossier_opschorting
        WHERE statushouder_id = persoon AND termijn = ANY (codes) ORDER BY van
    LOOP
        EXIT WHEN periode.van > eind + 1;
        IF periode.tot IS NULL THEN RETURN NULL; END IF;
        IF periode.tot >= begin THEN
            eind := eind + (periode.tot - GREATEST(periode.van, begin) + 1);
        END IF;
    END LOOP;
    RETURN eind;
END $$;
"""
PIP_NA_PLICHT = """
CREATE FUNCTION pip_na_plicht() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM dossier_mijlpaal stap JOIN dossier_statushouder wie ON wie.id = stap.statushouder_id
        WHERE stap.soort = 'pip' AND stap.datum < wie.inburgeringsplicht_op
            AND wie.id = CASE TG_TABLE_NAME WHEN 'dossier_mijlpaal' THEN (to_jsonb(NEW) ->> 'statushouder_id')::bigint
                ELSE NEW.id END
    ) THEN
        RAISE EXCEPTION 'PIP van voor de inburgeringsplicht' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'pip_na_plicht';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER pip_na_plicht AFTER INSERT OR UPDATE ON dossier_mijlpaal FOR EACH ROW WHEN (NEW.soort = 'pip')
    EXECUTE FUNCTION pip_na_plicht();
CREATE TRIGGER pip_na_plicht AFTER UPDATE OF inburgeringsplicht_op ON dossier_statushouder FOR EACH ROW
    WHEN (NEW.inburgeringsplicht_op IS DISTINCT FROM OLD.inburgeringsplicht_op) EXECUTE FUNCTION pip_na_plicht();
"""
PIP_TERUG = """
DROP TRIGGER pip_na_plicht ON dossier_mijlpaal;
DROP TRIGGER pip_na_plicht ON dossier_statushouder;
DROP FUNCTION pip_na_plicht();
"""


class Migration(migrations.Migration):
    replaces = [
        ("dossier", "0002_gemeente"),
        ("dossier", "0004_gemeente_delen"),
        ("dossier", "0005_afscherming"),
        ("dossier", "0007_termijnen_bewaakt"),
        ("dossier", "0009_pip_na_plicht"),
    ]
    dependencies = [
        ("dossier", "0001_tabellen"),
    ]
    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE dossier_dossiernummer START 100001", "DROP SEQUENCE dossier_dossiernummer"
        ),
        *(zelfde_gemeente(*kolom) for kolom in SAMEN),
        migrations.RunSQL(
            [
                GEDEELD,
                ZOEK,
                *(f"REVOKE ALL ON FUNCTION {functie} FROM PUBLIC" for functie in FUNCTIES),
                *(f"GRANT EXECUTE ON FUNCTION {functie} TO {WEBROL}" for functie in FUNCTIES),
            ],
            [f"DROP FUNCTION {functie}" for functie in FUNCTIES],
        ),
        *(afgeschermd(tabel, gedeeld=gedeeld) for tabel, gedeeld in TABELLEN.items()),
        migrations.RunSQL(BIJDRAGE, "DROP POLICY partner_voegt_toe ON dossier_bijdrage"),
        *(historie_afgeschermd(f"{tabel}event") for tabel in TABELLEN),
        migrations.RunSQL(EINDE, "DROP FUNCTION termijn_einde(bigint, text, date, date)"),
        migrations.RunSQL(PIP_NA_PLICHT, PIP_TERUG),
    ]
