"""PostgreSQL refuses a PIP from before the inburgeringsplicht, from whichever side the contradiction comes."""

from django.db import migrations

WEIGER = """
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
TERUG = """
DROP TRIGGER pip_na_plicht ON dossier_mijlpaal;
DROP TRIGGER pip_na_plicht ON dossier_statushouder;
DROP FUNCTION pip_na_plicht();
"""


class Migration(migrations.Migration):
    dependencies = [("dossier", "0008_minder_stappen")]
    operations = [migrations.RunSQL(WEIGER, TERUG)]
