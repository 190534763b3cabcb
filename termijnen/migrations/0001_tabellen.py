"""Local lengths of terms, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import bouwstenen.migraties
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [('termijnen', '0001_begin'), ('termijnen', '0003_lengte_tot_240')]

    initial = True

    dependencies = [
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Lengte',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('code', models.CharField(max_length=20, verbose_name='termijn')),
                        ('aantal', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1, 'Een termijn duurt minstens 1.'), django.core.validators.MaxValueValidator(240, 'Een termijn duurt hoogstens 240.')], verbose_name='lengte')),
                        ('van', models.DateField(verbose_name='geldt voor termijnen die beginnen vanaf')),
                    ],
                    options={
                        'verbose_name_plural': 'lengtes',
                        'ordering': ['code', '-van'],
                        'constraints': [models.UniqueConstraint(models.F('gemeente'), models.F('code'), models.F('van'), name='lengte_een_per_dag', violation_error_code='dubbel', violation_error_message='Voor deze termijn geldt vanaf die dag al een lengte. Pas die aan.'), models.CheckConstraint(condition=models.Q(('aantal__gte', 1), ('aantal__lte', 240)), name='lengte_is_er')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "termijnen_lengteevent" ("aantal", "code", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van") VALUES (NEW."aantal", NEW."code", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."van"); RETURN NULL;', hash='dd02e0c0a7cdeb1f62cd217b7891f3d2e64e9654', operation='INSERT', pgid='pgtrigger_insert_insert_8249a', table='termijnen_lengte', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "termijnen_lengteevent" ("aantal", "code", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van") VALUES (NEW."aantal", NEW."code", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."van"); RETURN NULL;', hash='d6881ac46c9fb530da1683b119b4c39c7a83dd01', operation='UPDATE', pgid='pgtrigger_update_update_9a8ac', table='termijnen_lengte', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "termijnen_lengteevent" ("aantal", "code", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van") VALUES (OLD."aantal", OLD."code", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."van"); RETURN NULL;', hash='23ff4c09bd1b5ea5097523ff3e459bb3726b5328', operation='DELETE', pgid='pgtrigger_delete_delete_02017', table='termijnen_lengte', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='LengteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='termijnen.lengte')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('code', models.CharField(max_length=20, verbose_name='termijn')),
                        ('aantal', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1, 'Een termijn duurt minstens 1.'), django.core.validators.MaxValueValidator(240, 'Een termijn duurt hoogstens 240.')], verbose_name='lengte')),
                        ('van', models.DateField(verbose_name='geldt voor termijnen die beginnen vanaf')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b5598b0ecb36a69addd00330d6ea5e7fcf950651', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b66dd', table='termijnen_lengteevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
