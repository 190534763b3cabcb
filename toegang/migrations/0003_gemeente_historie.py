"""Who changed what the letters of a gemeente say about it, such as where an objection goes."""

import bouwstenen.huisstijl
import bouwstenen.migraties
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from bouwstenen.webrol import WEBROL


class Migration(migrations.Migration):
    dependencies = [
        ('bouwstenen', '0002_webrol'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='GemeenteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('code', models.CharField(help_text='De vier cijfers van het CBS.', max_length=4, validators=[django.core.validators.RegexValidator('^\\d{4}$', 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865.')], verbose_name='gemeentecode')),
                        ('naam', models.CharField(max_length=100, verbose_name='naam')),
                        ('afdeling', models.CharField(blank=True, help_text='Staat naast de naam in de kop.', max_length=100, verbose_name='afdeling')),
                        ('postadres', models.CharField(blank=True, help_text='Staat in een besluit: waar bezwaar heen kan.', max_length=200, verbose_name='postadres')),
                        ('thema', models.JSONField(blank=True, default=dict, help_text='De kleuren van de gemeente.', validators=[bouwstenen.huisstijl.controleer_thema], verbose_name='huisstijl')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.gemeente')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5e2c49f137c013d21c049f1feae1d7afdaa7770a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea7d6', table='toegang_gemeenteevent', when='BEFORE'))],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (NEW."afdeling", NEW."code", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postadres", NEW."thema"); RETURN NULL;', hash='2dcbc865aafab05873ddeeaaf74fa6c737485a79', operation='INSERT', pgid='pgtrigger_insert_insert_ea98c', table='toegang_gemeente', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (NEW."afdeling", NEW."code", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postadres", NEW."thema"); RETURN NULL;', hash='fd71e7887c608005c20901c641db77934e2a188f', operation='UPDATE', pgid='pgtrigger_update_update_e1d48', table='toegang_gemeente', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (OLD."afdeling", OLD."code", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postadres", OLD."thema"); RETURN NULL;', hash='1db5b2f1c82d0041e870ec5761edd2dcf74fc75e', operation='DELETE', pgid='pgtrigger_delete_delete_f35cc', table='toegang_gemeente', when='AFTER')),
                ),
            ],
        ),
        migrations.RunSQL(
            sql=f'REVOKE UPDATE, DELETE, TRUNCATE ON toegang_gemeenteevent FROM {WEBROL}',
            reverse_sql=f'GRANT UPDATE, DELETE ON toegang_gemeenteevent TO {WEBROL}',
        ),
    ]
