"""Hours of one lesson beside those of a month, in which group they were; the day of an offer; and measured levels."""

import bouwstenen.migraties
import bouwstenen.periodes
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('inburgering', '0002_bewaakt'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Taalmeting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('datum', models.DateField(verbose_name='gemeten op')),
                        ('bron', models.CharField(choices=[('toets', 'leerbaarheidstoets'), ('school', 'de school'), ('eigen', 'eigen inschatting')], max_length=6, verbose_name='volgens')),
                        ('lezen', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='lezen')),
                        ('luisteren', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='luisteren')),
                        ('schrijven', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='schrijven')),
                        ('spreken', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='spreken')),
                        ('toelichting', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='taalmetingen', to='dossier.statushouder')),
                    ],
                    options={
                        'verbose_name': 'taalmeting',
                        'verbose_name_plural': 'taalmetingen',
                        'ordering': ['datum', 'pk'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('datum'), models.F('bron'), name='taalmeting_een_keer', violation_error_code='meting_dubbel', violation_error_message='Deze meting staat er op deze dag al. Pas die aan.'), models.CheckConstraint(condition=models.Q(('lezen', ''), ('luisteren', ''), ('schrijven', ''), ('spreken', ''), _negated=True), name='taalmeting_ergens_van', violation_error_code='meting_leeg', violation_error_message='Vul het niveau van minstens een vaardigheid in.'), models.CheckConstraint(condition=models.Q(('lezen__in', ['0', 'A1', 'A2', 'B1', 'B2', ''])), name='taalmeting_lezen_bekend'), models.CheckConstraint(condition=models.Q(('luisteren__in', ['0', 'A1', 'A2', 'B1', 'B2', ''])), name='taalmeting_luisteren_bekend'), models.CheckConstraint(condition=models.Q(('schrijven__in', ['0', 'A1', 'A2', 'B1', 'B2', ''])), name='taalmeting_schrijven_bekend'), models.CheckConstraint(condition=models.Q(('spreken__in', ['0', 'A1', 'A2', 'B1', 'B2', ''])), name='taalmeting_spreken_bekend'), models.CheckConstraint(condition=models.Q(('bron__in', ['toets', 'school', 'eigen'])), name='taalmeting_bron_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_taalmetingevent" ("bron", "datum", "gemeente_id", "id", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schrijven", "spreken", "statushouder_id", "toelichting", "versie") VALUES (NEW."bron", NEW."datum", NEW."gemeente_id", NEW."id", NEW."lezen", NEW."luisteren", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."schrijven", NEW."spreken", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;', hash='17ab79d3109a40143de2e96889f07cc285753749', operation='INSERT', pgid='pgtrigger_insert_insert_d7f57', table='inburgering_taalmeting', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_taalmetingevent" ("bron", "datum", "gemeente_id", "id", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schrijven", "spreken", "statushouder_id", "toelichting", "versie") VALUES (NEW."bron", NEW."datum", NEW."gemeente_id", NEW."id", NEW."lezen", NEW."luisteren", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."schrijven", NEW."spreken", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;', hash='bdf3501fccbeeffdd467517eb74d61ed11aef59c', operation='UPDATE', pgid='pgtrigger_update_update_0c78e', table='inburgering_taalmeting', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_taalmetingevent" ("bron", "datum", "gemeente_id", "id", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schrijven", "spreken", "statushouder_id", "toelichting", "versie") VALUES (OLD."bron", OLD."datum", OLD."gemeente_id", OLD."id", OLD."lezen", OLD."luisteren", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."schrijven", OLD."spreken", OLD."statushouder_id", OLD."toelichting", OLD."versie"); RETURN NULL;', hash='ae40b8869ca511a12bdc66c8a280033e3884d00c', operation='DELETE', pgid='pgtrigger_delete_delete_05d08', table='inburgering_taalmeting', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TaalmetingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('datum', models.DateField(verbose_name='gemeten op')),
                        ('bron', models.CharField(choices=[('toets', 'leerbaarheidstoets'), ('school', 'de school'), ('eigen', 'eigen inschatting')], max_length=6, verbose_name='volgens')),
                        ('lezen', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='lezen')),
                        ('luisteren', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='luisteren')),
                        ('schrijven', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='schrijven')),
                        ('spreken', models.CharField(blank=True, choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='spreken')),
                        ('toelichting', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='inburgering.taalmeting')),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='22ad456a11195328949565c4017d03342033e70c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0bd8f', table='inburgering_taalmetingevent', when='BEFORE'))],
                    },
                ),
                migrations.AlterModelOptions(
                    name='uren',
                    options={'ordering': ['-maand', 'soort', '-dag', 'pk'], 'verbose_name': 'uren', 'verbose_name_plural': 'uren'},
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='cursus',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='cursus',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='cursus',
                    name='delete_delete',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='uren',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='uren',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='uren',
                    name='delete_delete',
                ),
                migrations.RemoveConstraint(
                    model_name='uren',
                    name='uren_een_keer',
                ),
                migrations.RemoveConstraint(
                    model_name='uren',
                    name='uren_soort_bekend',
                ),
                migrations.AddField(
                    model_name='cursus',
                    name='aangeboden_op',
                    field=models.DateField(blank=True, help_text='De dag van het aanbod van de gemeente. Leeg als iemand zelf een school koos.', null=True, verbose_name='aangeboden op'),
                ),
                migrations.AddField(
                    model_name='cursusevent',
                    name='aangeboden_op',
                    field=models.DateField(blank=True, help_text='De dag van het aanbod van de gemeente. Leeg als iemand zelf een school koos.', null=True, verbose_name='aangeboden op'),
                ),
                migrations.AddField(
                    model_name='uren',
                    name='dag',
                    field=models.DateField(blank=True, help_text='Leeg voor de hele maand samen.', null=True, verbose_name='dag van de les'),
                ),
                migrations.AddField(
                    model_name='uren',
                    name='groep',
                    field=models.ForeignKey(blank=True, help_text='Alleen uren bij een groep van een school met keurmerk tellen mee voor afschalen.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uren', to='inburgering.groep', verbose_name='groep'),
                ),
                migrations.AddField(
                    model_name='urenevent',
                    name='dag',
                    field=models.DateField(blank=True, help_text='Leeg voor de hele maand samen.', null=True, verbose_name='dag van de les'),
                ),
                migrations.AddField(
                    model_name='urenevent',
                    name='groep',
                    field=models.ForeignKey(blank=True, db_constraint=False, help_text='Alleen uren bij een groep van een school met keurmerk tellen mee voor afschalen.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='inburgering.groep', verbose_name='groep'),
                ),
                migrations.AlterField(
                    model_name='uren',
                    name='soort',
                    field=models.CharField(choices=[('taal', 'taalles en KNM'), ('pvt', 'participatieverklaringstraject'), ('map', 'arbeidsmarkt en participatie (MAP)'), ('participatie', 'participatie (Z-route)'), ('intake', 'brede intake')], default='taal', max_length=12, verbose_name='waarvoor'),
                ),
                migrations.AlterField(
                    model_name='urenevent',
                    name='soort',
                    field=models.CharField(choices=[('taal', 'taalles en KNM'), ('pvt', 'participatieverklaringstraject'), ('map', 'arbeidsmarkt en participatie (MAP)'), ('participatie', 'participatie (Z-route)'), ('intake', 'brede intake')], default='taal', max_length=12, verbose_name='waarvoor'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cursus',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "aangeboden_op", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (NEW."aanbieder", NEW."aangeboden_op", NEW."dagdeel", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."stopreden", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."verwacht_einde"); RETURN NULL;', hash='d263893b6b83888cda72927640de99a720f53bb4', operation='INSERT', pgid='pgtrigger_insert_insert_597cb', table='inburgering_cursus', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cursus',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "aangeboden_op", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (NEW."aanbieder", NEW."aangeboden_op", NEW."dagdeel", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."stopreden", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."verwacht_einde"); RETURN NULL;', hash='7b846e56c9e57443af68d5501c74766b978390e5', operation='UPDATE', pgid='pgtrigger_update_update_1f14c', table='inburgering_cursus', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='cursus',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "aangeboden_op", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (OLD."aanbieder", OLD."aangeboden_op", OLD."dagdeel", OLD."gemeente_id", OLD."groep_id", OLD."id", OLD."niveau", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."stopreden", OLD."toelichting", OLD."tot", OLD."van", OLD."versie", OLD."verwacht_einde"); RETURN NULL;', hash='208fca18b294ad88e4a81ba5971e058c0cef91ad', operation='DELETE', pgid='pgtrigger_delete_delete_69a3f', table='inburgering_cursus', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='uren',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "dag", "gegeven", "gemeente_id", "groep_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."aanwezig", NEW."bron", NEW."dag", NEW."gegeven", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;', hash='40ac5c6492039b5ffda828e70af0bb207c45e7ed', operation='INSERT', pgid='pgtrigger_insert_insert_d7ebc', table='inburgering_uren', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='uren',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "dag", "gegeven", "gemeente_id", "groep_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."aanwezig", NEW."bron", NEW."dag", NEW."gegeven", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;', hash='82cb3772bb9cacf9cd39da27e6a11533cc36c5d2', operation='UPDATE', pgid='pgtrigger_update_update_d5a59', table='inburgering_uren', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='uren',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "dag", "gegeven", "gemeente_id", "groep_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (OLD."aanwezig", OLD."bron", OLD."dag", OLD."gegeven", OLD."gemeente_id", OLD."groep_id", OLD."id", OLD."maand", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."toelichting", OLD."versie"); RETURN NULL;', hash='b81f81f2fc0eeedfff37f61e5bc89e5c4999a095', operation='DELETE', pgid='pgtrigger_delete_delete_d3fab', table='inburgering_uren', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='cursus',
                    constraint=models.CheckConstraint(condition=models.Q(('aangeboden_op__isnull', True), models.Q(('aangeboden_op__lte', models.F('van')), ('groep__isnull', False)), _connector='OR'), name='cursus_aanbod_bij_groep', violation_error_code='aanbod', violation_error_message='Een aanbod is een groep van een school, en wordt gedaan voordat de cursus begint.'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('statushouder', '='), ('soort', '='), ('bron', '='), (django.db.models.functions.comparison.Coalesce('groep', 0), '='), (bouwstenen.periodes.Dagen(django.db.models.functions.comparison.Coalesce('dag', 'maand'), django.db.models.functions.comparison.Coalesce('dag', bouwstenen.periodes.Maandeinde('maand')), models.Value('[]')), '&&')], name='uren_een_keer', violation_error_code='uren_dubbel', violation_error_message='De uren van deze maand of les staan er al. Pas die aan.'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=models.CheckConstraint(condition=models.Q(('dag__isnull', True), models.Q(('dag__gte', models.F('maand')), ('dag__lte', bouwstenen.periodes.Maandeinde('maand'))), _connector='OR'), name='uren_les_in_maand', violation_error_code='les_in_maand', violation_error_message='De les ligt niet in deze maand.'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=models.CheckConstraint(condition=models.Q(('dag__isnull', True), models.Q(('aanwezig__lte', Decimal('12')), models.Q(('gegeven__isnull', True), ('gegeven__lte', Decimal('12')), _connector='OR')), _connector='OR'), name='uren_les_grens', violation_error_code='les_grens', violation_error_message='Een les duurt niet langer dan 12 uur.'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=models.CheckConstraint(condition=models.Q(('soort__in', ['taal', 'pvt', 'map', 'participatie', 'intake'])), name='uren_soort_bekend'),
                ),
            ],
        ),
    ]
