"""A school that logs in reads and writes the hours of its own groups, of clients who agreed to that, and nothing else.
Hours lie in the gemeente of their group and in the time that somebody was in it; an offer is what DUO accepts."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, afgeschermd, historie_afgeschermd, zelfde_gemeente

GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
# Inside a policy the rows of another table are cut by its own policy: a partner finds the groups of its own school.
EIGEN_GROEP = f"{GEDEELD} AND bron = 'school' AND groep_id IN (SELECT id FROM inburgering_groep)"
LEZEN = (
    f"{KRING} = 'systeem' OR (gemeente_id = {GEMEENTE} AND ({KRING} IN ('gemeente', 'tellen')"
    f" OR ({KRING} = 'organisatie' AND {{partner}})))"
)
MAG = f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND soort = 'taal' AND {EIGEN_GROEP}"
PARTNER = f"""
ALTER POLICY lezen ON inburgering_uren USING ({LEZEN.format(partner=EIGEN_GROEP)});
CREATE POLICY school_vult_in ON inburgering_uren FOR INSERT WITH CHECK ({MAG});
CREATE POLICY school_wijzigt ON inburgering_uren FOR UPDATE USING ({MAG}) WITH CHECK ({MAG});
"""
PARTNER_TERUG = f"""
DROP POLICY school_wijzigt ON inburgering_uren;
DROP POLICY school_vult_in ON inburgering_uren;
ALTER POLICY lezen ON inburgering_uren USING ({LEZEN.format(partner=GEDEELD)});
"""
UREN = """
CREATE FUNCTION uren_bij_groep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    begin_op date := COALESCE(NEW.dag, NEW.maand);
    einde_op date := COALESCE(NEW.dag, (NEW.maand + interval '1 month' - interval '1 day')::date);
BEGIN
    IF NEW.groep_id IS NOT NULL AND NOT EXISTS (SELECT FROM inburgering_cursus
            WHERE statushouder_id = NEW.statushouder_id AND groep_id = NEW.groep_id
            AND van <= einde_op AND (tot IS NULL OR tot >= begin_op)) THEN
        RAISE EXCEPTION 'Deze cliënt zat toen niet in deze groep. Kies een andere groep, of pas de cursus aan.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'uren_in_groep';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER uren_bij_groep AFTER INSERT OR UPDATE ON inburgering_uren
    FOR EACH ROW EXECUTE FUNCTION uren_bij_groep();
"""
UREN_TERUG = "DROP TRIGGER uren_bij_groep ON inburgering_uren; DROP FUNCTION uren_bij_groep();"
# DUO's rules on the offer. The end of the term moves with suspensions: the application looks at that.
AANBOD = """
CREATE FUNCTION aanbod_volgens_duo() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    pip date := (SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = NEW.statushouder_id AND soort = 'pip');
BEGIN
    IF EXISTS (SELECT FROM dossier_statushouder WHERE id = NEW.statushouder_id
            AND (gezinsmigrant OR regime IS DISTINCT FROM 'wi2021')) THEN
        RAISE EXCEPTION 'Alleen een asielstatushouder onder de Wet inburgering 2021 krijgt een aanbod.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_asiel';
    END IF;
    IF pip IS NULL OR NEW.aangeboden_op < pip OR NEW.van <= pip THEN
        RAISE EXCEPTION 'Een aanbod kan niet vóór het PIP zijn, en de cursus begint na het PIP.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_na_pip';
    END IF;
    IF NOT EXISTS (SELECT FROM inburgering_groep groep JOIN inburgering_keurmerk merk USING (aanbieder_id)
            WHERE groep.id = NEW.groep_id AND merk.van <= NEW.van AND (merk.tot IS NULL OR merk.tot >= NEW.van)
            AND merk.soort = CASE WHEN groep.leerroute = 'onderwijs' THEN 'tst' ELSE 'blik_op_werk' END) THEN
        RAISE EXCEPTION 'De school heeft op die dag geen keurmerk.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_keurmerk';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER aanbod_volgens_duo AFTER INSERT OR UPDATE ON inburgering_cursus
    FOR EACH ROW WHEN (NEW.aangeboden_op IS NOT NULL) EXECUTE FUNCTION aanbod_volgens_duo();
"""
AANBOD_TERUG = "DROP TRIGGER aanbod_volgens_duo ON inburgering_cursus; DROP FUNCTION aanbod_volgens_duo();"


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0003_lessen_en_taalmetingen"), ("dossier", "0002_bewaakt")]
    operations = [
        zelfde_gemeente("inburgering_uren", "groep_id", "inburgering_groep"),
        zelfde_gemeente("inburgering_taalmeting", "statushouder_id", "dossier_statushouder"),
        afgeschermd("inburgering_taalmeting", gedeeld=GEDEELD),
        historie_afgeschermd("inburgering_taalmetingevent"),
        migrations.RunSQL(PARTNER + UREN + AANBOD, AANBOD_TERUG + UREN_TERUG + PARTNER_TERUG),
    ]
