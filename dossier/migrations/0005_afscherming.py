"""Row-level security on the client record, and the search that keeps its index behind it."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd
from bouwstenen.webrol import WEBROL

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
}


class Migration(migrations.Migration):
    dependencies = [("dossier", "0004_gemeente_delen"), ("bouwstenen", "0002_webrol")]
    operations = [
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
    ]
