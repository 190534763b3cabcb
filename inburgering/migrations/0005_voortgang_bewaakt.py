"""The rows of somebody's progress lie in the gemeente of the client, behind row-level security; what DUO says about
closing a part is guarded here. The participatieverklaring that was a step becomes a closed part."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

TABELLEN = ("inburgering_uren", "inburgering_examen", "inburgering_vrijstelling", "inburgering_afronding")
GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
STAP_WORDT_AFRONDING = """
INSERT INTO inburgering_afronding (gemeente_id, versie, statushouder_id, soort, datum, verwijtbaar, toelichting)
SELECT DISTINCT ON (statushouder_id) gemeente_id, 0, statushouder_id, 'pvt', datum, '', toelichting
FROM dossier_mijlpaal WHERE soort = 'pvt' ORDER BY statushouder_id, datum;
DELETE FROM dossier_mijlpaal WHERE soort = 'pvt';
"""
# Of the law of 2021 the term begins the day after the first PIP. The end of it moves with suspensions, so what DUO says
# about that is checked by the application (`inburgering.regels`).
DUO = """
CREATE FUNCTION afronding_volgens_duo() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wie bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.statushouder_id ELSE NEW.statushouder_id END;
    z date := (SELECT datum FROM inburgering_afronding WHERE statushouder_id = wie AND soort = 'z');
BEGIN
    IF z IS NOT NULL AND (SELECT count(*) FROM inburgering_afronding
            WHERE statushouder_id = wie AND soort IN ('map', 'pvt') AND datum <= z) < 2 THEN
        RAISE EXCEPTION 'Eindgesprek Z-route zonder MAP en PVT' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'afronding_z_na_map_en_pvt';
    END IF;
    IF TG_OP <> 'DELETE' AND EXISTS (SELECT FROM dossier_statushouder WHERE id = wie AND regime = 'wi2021')
            AND NEW.datum <= COALESCE((SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = wie
                AND soort = 'pip'), 'infinity') THEN
        RAISE EXCEPTION 'Afgerond voor het begin van de termijn' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'afronding_na_begin_termijn';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER afronding_volgens_duo AFTER INSERT OR UPDATE OR DELETE ON inburgering_afronding
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION afronding_volgens_duo();
"""
TERUG = "DROP TRIGGER afronding_volgens_duo ON inburgering_afronding; DROP FUNCTION afronding_volgens_duo()"


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0004_voortgang"), ("dossier", "0011_gezinsmigrant")]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in TABELLEN),
        *(afgeschermd(tabel, gedeeld=GEDEELD) for tabel in TABELLEN),
        *(historie_afgeschermd(f"{tabel}event") for tabel in TABELLEN),
        migrations.RunSQL(STAP_WORDT_AFRONDING, migrations.RunSQL.noop),
        migrations.RunSQL(DUO, TERUG),
    ]
