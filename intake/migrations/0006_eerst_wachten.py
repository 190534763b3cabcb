"""Who saves an answer while a colleague completes the intake waits for that, and is refused."""

from django.db import migrations

LIGT_VAST = """
CREATE OR REPLACE FUNCTION intake_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.intake_id ELSE NEW.intake_id END;
BEGIN
    {wacht}
    IF EXISTS (SELECT FROM intake_intake WHERE id = nummer AND afgerond_op IS NOT NULL{slot}) THEN
        RAISE EXCEPTION 'Een afgeronde intake verandert niet' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'intake_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
# A condition on the row would leave it alone as long as its new value is not there yet; so first the lock, then the look.
WACHT = "PERFORM FROM intake_intake WHERE id = nummer FOR SHARE;"


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_toets")]
    operations = [
        migrations.RunSQL(
            LIGT_VAST.format(wacht=WACHT, slot=""),
            LIGT_VAST.format(wacht="", slot=" FOR SHARE"),
        ),
    ]
