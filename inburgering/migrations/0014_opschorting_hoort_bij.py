"""A suspension that a decision of DUO makes changes with that decision, and not by itself."""

import django.db.models.deletion
from django.db import migrations, models

import bouwstenen.migraties

HOORT_BIJ = """
CREATE FUNCTION opschorting_hoort_bij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM inburgering_vrijstelling WHERE opschorting_id = OLD.id)
        OR EXISTS (SELECT FROM inburgering_verlenging WHERE opschorting_id = OLD.id) THEN
        RAISE EXCEPTION 'Dit hoort bij een vrijstelling of verlenging van DUO. Wijzig die bij Inburgering.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'opschorting_hoort_bij';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER opschorting_hoort_bij BEFORE UPDATE OR DELETE ON dossier_opschorting
    FOR EACH ROW EXECUTE FUNCTION opschorting_hoort_bij();
"""
TERUG = "DROP TRIGGER opschorting_hoort_bij ON dossier_opschorting; DROP FUNCTION opschorting_hoort_bij();"


def _van(model: str) -> migrations.AlterField:
    veld = models.OneToOneField(
        editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name=model,
        to="dossier.opschorting",
    )  # fmt: skip
    return migrations.AlterField(model, "opschorting", veld)


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0013_een_open_examen"), ("dossier", "0002_bewaakt")]
    operations = [
        bouwstenen.migraties.Samen(stappen=[_van("vrijstelling"), _van("verlenging")]),
        migrations.RunSQL(HOORT_BIJ, TERUG),
    ]
