"""The step of the first PIP starts the inburgeringstermijn: once a plan is fixed it neither moves nor goes."""

from django.db import migrations

STAP = """
CREATE FUNCTION pip_stap_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'DELETE' OR (NEW.datum, NEW.soort, NEW.statushouder_id) IS DISTINCT FROM
            (OLD.datum, OLD.soort, OLD.statushouder_id))
        AND EXISTS (SELECT FROM dossier_statushouder WHERE id = OLD.statushouder_id)
        AND EXISTS (SELECT FROM pip_plan_pip WHERE statushouder_id = OLD.statushouder_id AND status = 'vastgesteld')
    THEN
        RAISE EXCEPTION 'Het PIP is vastgesteld: deze stap ligt vast, want daarna loopt de inburgeringstermijn.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_stap_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER pip_stap_ligt_vast BEFORE UPDATE OR DELETE ON dossier_mijlpaal FOR EACH ROW WHEN (OLD.soort = 'pip')
    EXECUTE FUNCTION pip_stap_ligt_vast();
"""
TERUG = "DROP TRIGGER pip_stap_ligt_vast ON dossier_mijlpaal; DROP FUNCTION pip_stap_ligt_vast()"


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0011_document_een_keer"), ("dossier", "0007_termijnen_bewaakt")]
    operations = [migrations.RunSQL(STAP, TERUG)]
