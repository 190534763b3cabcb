"""A temporary exemption has a first day, and the period by which the term moves because of it."""

import bouwstenen.migraties
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# Of what was decided when it was over already, the first day was never asked; it had begun by the last.
BEGIN = """
UPDATE inburgering_vrijstelling SET van = LEAST(gevraagd_op, tot) WHERE soort = 'tijdelijk' AND besloten_op > tot
"""
# The same rule as for an extension: the period is of the same client.
PERIODE = """
ALTER FUNCTION verlenging_van_client() RENAME TO periode_van_client;
ALTER TRIGGER verlenging_van_client ON inburgering_verlenging RENAME TO periode_van_client;
CREATE TRIGGER periode_van_client BEFORE INSERT OR UPDATE ON inburgering_vrijstelling
    FOR EACH ROW EXECUTE FUNCTION periode_van_client();
"""
PERIODE_TERUG = """
DROP TRIGGER periode_van_client ON inburgering_vrijstelling;
ALTER TRIGGER periode_van_client ON inburgering_verlenging RENAME TO verlenging_van_client;
ALTER FUNCTION periode_van_client() RENAME TO verlenging_van_client;
"""


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('inburgering', '0006_taaleis_bewaakt'),
        ('toegang', '0003_gemeente_historie'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name='vrijstelling',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='vrijstelling',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='vrijstelling',
                    name='delete_delete',
                ),
                migrations.AddField(
                    model_name='vrijstelling',
                    name='opschorting',
                    field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='vrijstelling', to='dossier.opschorting'),
                ),
                migrations.AddField(
                    model_name='vrijstelling',
                    name='van',
                    field=models.DateField(blank=True, null=True, verbose_name='geldt vanaf'),
                ),
                migrations.AddField(
                    model_name='vrijstellingevent',
                    name='opschorting',
                    field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.opschorting'),
                ),
                migrations.AddField(
                    model_name='vrijstellingevent',
                    name='van',
                    field=models.DateField(blank=True, null=True, verbose_name='geldt vanaf'),
                ),
                migrations.AlterField(
                    model_name='vrijstelling',
                    name='tot',
                    field=models.DateField(blank=True, null=True, verbose_name='geldt tot en met'),
                ),
                migrations.AlterField(
                    model_name='vrijstellingevent',
                    name='tot',
                    field=models.DateField(blank=True, null=True, verbose_name='geldt tot en met'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "van", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", NEW."opschorting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='2358d6b9a3936980c670636dc00f94b76fd5aa90', operation='INSERT', pgid='pgtrigger_insert_insert_8e5dd', table='inburgering_vrijstelling', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "van", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", NEW."opschorting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='0d6dc3563de34a3cae134f587e28acd5dff5688f', operation='UPDATE', pgid='pgtrigger_update_update_06050', table='inburgering_vrijstelling', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "van", "versie") VALUES (OLD."besloten_op", OLD."besluit", OLD."delen", OLD."gemeente_id", OLD."gevraagd_op", OLD."grond", OLD."id", OLD."opschorting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;', hash='06cad09d9e7573d8263fb279fb75a0b0a86b3511', operation='DELETE', pgid='pgtrigger_delete_delete_92cbc', table='inburgering_vrijstelling', when='AFTER')),
                ),
            ],
        ),
        migrations.RunSQL(BEGIN, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name='vrijstelling',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('van__isnull', True), models.Q(models.Q(('soort', 'tijdelijk'), _negated=True), ('besloten_op__isnull', True), _connector='OR')), models.Q(('soort', 'tijdelijk'), ('tot__gte', django.db.models.functions.comparison.Coalesce('van', 'besloten_op'))), _connector='OR'), name='vrijstelling_begin_bij_tijdelijk', violation_error_code='van', violation_error_message='Alleen een tijdelijke vrijstelling heeft een eerste dag, en die ligt niet na de laatste. Zonder eerste dag begint zij op de dag van het besluit.'),
        ),
        migrations.RunSQL(PERIODE, PERIODE_TERUG),
    ]
