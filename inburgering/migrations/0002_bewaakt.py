"""Courses, hours, exams, exemptions and closed parts lie in the gemeente of the client, schools and groups in their own,
all behind row-level security; a school that logs in sees its own groups. What DUO says about closing a part is guarded.
"""

from django.db import migrations

from bouwstenen.migraties import ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente

VAN_CLIENT = (
    "inburgering_cursus",
    "inburgering_isk",
    "inburgering_diploma",
    "inburgering_uren",
    "inburgering_examen",
    "inburgering_vrijstelling",
    "inburgering_afronding",
)
VAN_SCHOOL = ("inburgering_keurmerk", "inburgering_contract", "inburgering_groep")
GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
EIGEN = f"organisatie_id = {ORGANISATIE}"
# Inside a policy the rows of the register are cut by its own policy: a partner finds its own school, or none.
VAN_EIGEN_SCHOOL = "aanbieder_id IN (SELECT id FROM inburgering_aanbieder)"
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
    replaces = [
        ("inburgering", "0002_gemeente"),
        ("inburgering", "0003_afscherming"),
        ("inburgering", "0005_voortgang_bewaakt"),
        ("inburgering", "0007_scholen_bewaakt"),
    ]
    dependencies = [
        ("inburgering", "0001_tabellen"),
    ]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in VAN_CLIENT),
        zelfde_gemeente("inburgering_aanbieder", "organisatie_id", "toegang_organisatie"),
        *(zelfde_gemeente(tabel, "aanbieder_id", "inburgering_aanbieder") for tabel in VAN_SCHOOL),
        zelfde_gemeente("inburgering_cursus", "groep_id", "inburgering_groep"),
        *(afgeschermd(tabel, gedeeld=GEDEELD) for tabel in VAN_CLIENT),
        afgeschermd("inburgering_aanbieder", gedeeld=EIGEN),
        afgeschermd("inburgering_groep", gedeeld=VAN_EIGEN_SCHOOL),
        afgeschermd("inburgering_keurmerk"),
        afgeschermd("inburgering_contract"),
        *(historie_afgeschermd(f"{tabel}event") for tabel in (*VAN_CLIENT, "inburgering_aanbieder", *VAN_SCHOOL)),
        migrations.RunSQL(DUO, TERUG),
    ]
