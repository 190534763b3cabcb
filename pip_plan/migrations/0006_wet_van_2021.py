"""Under the law of 2013 no PIP is fixed. Without a duty PostgreSQL lets it be: that fact comes from outside, and later."""

from django.db import migrations

WET = """
CREATE FUNCTION pip_wet_van_2021() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM dossier_statushouder WHERE id = NEW.statushouder_id AND regime = 'wi2013') THEN
        RAISE EXCEPTION 'Onder de wet van 2013 hoort er geen PIP bij. Leg afspraken vast bij een gesprek.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_wet_van_2021';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER pip_wet_van_2021 BEFORE INSERT OR UPDATE OF status ON pip_plan_pip
    FOR EACH ROW WHEN (NEW.status = 'vastgesteld') EXECUTE FUNCTION pip_wet_van_2021();
"""
TERUG = "DROP TRIGGER pip_wet_van_2021 ON pip_plan_pip; DROP FUNCTION pip_wet_van_2021();"


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0005_getekend_ligt_vast"), ("dossier", "0002_bewaakt")]
    operations = [migrations.RunSQL(WET, TERUG)]
