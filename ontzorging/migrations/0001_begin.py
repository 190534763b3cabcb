import bouwstenen.migraties
import bouwstenen.periodes
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Uitkering',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('van', models.DateField(help_text='De eerste dag.', verbose_name='van')),
                        ('tot', models.DateField(blank=True, help_text='Leeg zolang het nog loopt.', null=True, verbose_name='tot en met')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('soort', models.CharField(choices=[('volledig', 'volledige bijstand'), ('gedeeltelijk', 'gedeeltelijke bijstand')], max_length=12, verbose_name='soort')),
                        ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('huishouden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uitkeringen', to='dossier.huishouden')),
                    ],
                    options={
                        'verbose_name_plural': 'uitkeringen',
                        'ordering': ['-van', '-pk'],
                        'indexes': [models.Index(models.F('van'), models.F('tot'), models.F('huishouden'), models.F('soort'), name='uitkering_peildatum')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='uitkering_einde_na_begin', violation_error_code='einde_voor_begin', violation_error_message='De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('huishouden', '='), (bouwstenen.periodes.Dagen(django.db.models.functions.comparison.Least('van', 'tot'), 'tot', models.Value('[]')), '&&')], name='uitkering_een_tegelijk', violation_error_code='overlap', violation_error_message='Er loopt in deze periode al bijstand voor dit huishouden. Beëindig die eerst.'), models.CheckConstraint(condition=models.Q(('soort__in', ['volledig', 'gedeeltelijk'])), name='uitkering_soort_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "ontzorging_uitkeringevent" ("gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='015b280234ca596b98e0aab0d605e0e4f1699f25', operation='INSERT', pgid='pgtrigger_insert_insert_7dbef', table='ontzorging_uitkering', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "ontzorging_uitkeringevent" ("gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='787937723de9560671c9a243ba2ddf65a41ce552', operation='UPDATE', pgid='pgtrigger_update_update_cf260', table='ontzorging_uitkering', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "ontzorging_uitkeringevent" ("gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (OLD."gemeente_id", OLD."huishouden_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."toelichting", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;', hash='391190ff83fe4e046e36581ff708f262c80b6075', operation='DELETE', pgid='pgtrigger_delete_delete_6ca94', table='ontzorging_uitkering', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='UitkeringEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('van', models.DateField(help_text='De eerste dag.', verbose_name='van')),
                        ('tot', models.DateField(blank=True, help_text='Leeg zolang het nog loopt.', null=True, verbose_name='tot en met')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('soort', models.CharField(choices=[('volledig', 'volledige bijstand'), ('gedeeltelijk', 'gedeeltelijke bijstand')], max_length=12, verbose_name='soort')),
                        ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('huishouden', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.huishouden')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='ontzorging.uitkering')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fa71444630d61f0d4c1101600d57a300b2da7606', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_99c26', table='ontzorging_uitkeringevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
