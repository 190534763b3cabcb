"""The recognition of diplomas; documents of a plan get the one name that kept documents have."""

import bouwstenen.bestanden
import bouwstenen.migraties
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('pip_plan', '0002_bewaakt'),
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Diplomawaardering',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='diplomawaarderingen', to='dossier.statushouder')),
                        ('diploma', models.CharField(help_text='Bijvoorbeeld: lerares basisschool.', max_length=150, verbose_name='welk diploma')),
                        ('land', models.CharField(max_length=60, verbose_name='land')),
                        ('jaar', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1940), django.core.validators.MaxValueValidator(2100)], verbose_name='jaar')),
                        ('aangevraagd_bij', models.CharField(blank=True, choices=[('nuffic', 'Nuffic'), ('sbb', 'SBB')], help_text='SBB voor beroepsonderwijs (mbo), Nuffic voor de rest.', max_length=6, verbose_name='aangevraagd bij')),
                        ('aangevraagd_op', models.DateField(blank=True, null=True, verbose_name='aangevraagd op')),
                        ('uitkomst', models.CharField(blank=True, choices=[('ja', 'gewaardeerd'), ('nee', 'niet te vergelijken'), ('papieren', 'te weinig papieren')], max_length=10, verbose_name='uitkomst')),
                        ('uitkomst_op', models.DateField(blank=True, null=True, verbose_name='uitkomst ontvangen op')),
                        ('niveau', models.CharField(blank=True, choices=[('vmbo', 'vmbo'), ('havo', 'havo'), ('vwo', 'vwo'), ('mbo1', 'mbo 1'), ('mbo2', 'mbo 2'), ('mbo3', 'mbo 3'), ('mbo4', 'mbo 4'), ('hbo', 'hbo-bachelor'), ('wo', 'wo-bachelor'), ('master', 'master')], max_length=6, verbose_name='niveau in Nederland')),
                    ],
                    options={
                        'verbose_name': 'diplomawaardering',
                        'verbose_name_plural': 'diplomawaarderingen',
                        'ordering': ['-aangevraagd_op', 'pk'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('diploma'), models.F('land'), name='diplomawaardering_een_keer', violation_error_code='diploma_dubbel', violation_error_message='Dit diploma staat er al. Pas dat aan.'), models.CheckConstraint(condition=models.Q(models.Q(('aangevraagd_bij', ''), ('aangevraagd_op__isnull', True)), models.Q(models.Q(('aangevraagd_bij', ''), _negated=True), ('aangevraagd_op__isnull', False)), _connector='OR'), name='diplomawaardering_aanvraag_volledig', violation_error_code='aanvraag', violation_error_message='Vul bij een aanvraag in bij wie én wanneer.'), models.CheckConstraint(condition=models.Q(models.Q(('uitkomst', ''), ('uitkomst_op__isnull', True)), models.Q(models.Q(('uitkomst', ''), _negated=True), ('aangevraagd_op__isnull', False), ('uitkomst_op__isnull', False)), _connector='OR'), name='diplomawaardering_uitkomst_volledig', violation_error_code='uitkomst', violation_error_message='Vul bij een uitkomst ook de dag in, en wanneer het was aangevraagd.'), models.CheckConstraint(condition=models.Q(('uitkomst_op__isnull', True), ('uitkomst_op__gte', models.F('aangevraagd_op')), _connector='OR'), name='diplomawaardering_uitkomst_na_aanvraag', violation_error_code='uitkomst_op', violation_error_message='De uitkomst kan er niet zijn voordat het is aangevraagd.'), models.CheckConstraint(condition=models.Q(models.Q(('uitkomst', 'ja'), models.Q(('niveau', ''), _negated=True)), models.Q(models.Q(('uitkomst', 'ja'), _negated=True), ('niveau', '')), _connector='OR'), name='diplomawaardering_niveau_bij_uitkomst', violation_error_code='niveau', violation_error_message='Een gewaardeerd diploma heeft een niveau in Nederland; een ander niet.'), models.CheckConstraint(condition=models.Q(('aangevraagd_bij__in', ['nuffic', 'sbb', ''])), name='diplomawaardering_bij_bekend'), models.CheckConstraint(condition=models.Q(('uitkomst__in', ['ja', 'nee', 'papieren', ''])), name='diplomawaardering_uitkomst_bekend'), models.CheckConstraint(condition=models.Q(('niveau__in', ['vmbo', 'havo', 'vwo', 'mbo1', 'mbo2', 'mbo3', 'mbo4', 'hbo', 'wo', 'master', ''])), name='diplomawaardering_niveau_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pip_plan_diplomawaarderingevent" ("aangevraagd_bij", "aangevraagd_op", "diploma", "gemeente_id", "id", "jaar", "land", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uitkomst", "uitkomst_op", "versie") VALUES (NEW."aangevraagd_bij", NEW."aangevraagd_op", NEW."diploma", NEW."gemeente_id", NEW."id", NEW."jaar", NEW."land", NEW."niveau", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."uitkomst", NEW."uitkomst_op", NEW."versie"); RETURN NULL;', hash='7ff415c9320292bb8da1dfc753538c7b83a9063e', operation='INSERT', pgid='pgtrigger_insert_insert_2c200', table='pip_plan_diplomawaardering', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "pip_plan_diplomawaarderingevent" ("aangevraagd_bij", "aangevraagd_op", "diploma", "gemeente_id", "id", "jaar", "land", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uitkomst", "uitkomst_op", "versie") VALUES (NEW."aangevraagd_bij", NEW."aangevraagd_op", NEW."diploma", NEW."gemeente_id", NEW."id", NEW."jaar", NEW."land", NEW."niveau", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."uitkomst", NEW."uitkomst_op", NEW."versie"); RETURN NULL;', hash='0c5c952bb106f0d82fffcd260035427340318e2d', operation='UPDATE', pgid='pgtrigger_update_update_d7f44', table='pip_plan_diplomawaardering', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pip_plan_diplomawaarderingevent" ("aangevraagd_bij", "aangevraagd_op", "diploma", "gemeente_id", "id", "jaar", "land", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uitkomst", "uitkomst_op", "versie") VALUES (OLD."aangevraagd_bij", OLD."aangevraagd_op", OLD."diploma", OLD."gemeente_id", OLD."id", OLD."jaar", OLD."land", OLD."niveau", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."uitkomst", OLD."uitkomst_op", OLD."versie"); RETURN NULL;', hash='ce5767890272241cf32238ab95a69b08629a844a', operation='DELETE', pgid='pgtrigger_delete_delete_9ff15', table='pip_plan_diplomawaardering', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='DiplomawaarderingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('diploma', models.CharField(help_text='Bijvoorbeeld: lerares basisschool.', max_length=150, verbose_name='welk diploma')),
                        ('land', models.CharField(max_length=60, verbose_name='land')),
                        ('jaar', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1940), django.core.validators.MaxValueValidator(2100)], verbose_name='jaar')),
                        ('aangevraagd_bij', models.CharField(blank=True, choices=[('nuffic', 'Nuffic'), ('sbb', 'SBB')], help_text='SBB voor beroepsonderwijs (mbo), Nuffic voor de rest.', max_length=6, verbose_name='aangevraagd bij')),
                        ('aangevraagd_op', models.DateField(blank=True, null=True, verbose_name='aangevraagd op')),
                        ('uitkomst', models.CharField(blank=True, choices=[('ja', 'gewaardeerd'), ('nee', 'niet te vergelijken'), ('papieren', 'te weinig papieren')], max_length=10, verbose_name='uitkomst')),
                        ('uitkomst_op', models.DateField(blank=True, null=True, verbose_name='uitkomst ontvangen op')),
                        ('niveau', models.CharField(blank=True, choices=[('vmbo', 'vmbo'), ('havo', 'havo'), ('vwo', 'vwo'), ('mbo1', 'mbo 1'), ('mbo2', 'mbo 2'), ('mbo3', 'mbo 3'), ('mbo4', 'mbo 4'), ('hbo', 'hbo-bachelor'), ('wo', 'wo-bachelor'), ('master', 'master')], max_length=6, verbose_name='niveau in Nederland')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='pip_plan.diplomawaardering')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='47455851640b9757fd1a4ab07b734e441eba5abd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_620a0', table='pip_plan_diplomawaarderingevent', when='BEFORE'))],
                    },
                ),
                migrations.AlterField(
                    model_name='pipdocument',
                    name='bestand',
                    field=models.FileField(editable=False, upload_to=bouwstenen.bestanden.WillekeurigeNaam('stuk'), verbose_name='bestand'),
                ),
            ],
        ),
    ]
