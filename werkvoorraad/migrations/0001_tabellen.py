"""Tasks, reminders, the calendar feed, postponements, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import bouwstenen.migraties
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [('werkvoorraad', '0001_begin'), ('werkvoorraad', '0003_herinneringen'), ('werkvoorraad', '0005_agendasleutel'), ('werkvoorraad', '0007_uitstel')]

    initial = True

    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('pip_plan', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Taak',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='taken', to='dossier.statushouder')),
                        ('wat', models.CharField(help_text='Bijvoorbeeld: bellen over de inschrijving op school.', max_length=200, verbose_name='wat')),
                        ('uiterlijk', models.DateField(verbose_name='uiterlijk')),
                        ('herhaal', models.CharField(choices=[('geen', 'eenmalig'), ('week', 'elke week'), ('maand', 'elke maand'), ('kwartaal', 'elk kwartaal'), ('halfjaar', 'elk half jaar')], default='geen', max_length=10, verbose_name='herhalen')),
                        ('voor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='taken', to=settings.AUTH_USER_MODEL, verbose_name='voor')),
                        ('klaar_op', models.DateField(blank=True, editable=False, null=True, verbose_name='klaar op')),
                        ('klaar_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='klaar door')),
                        ('uitgesteld_reden', models.CharField(blank=True, max_length=200, verbose_name='reden van uitstel')),
                        ('uit_gesprek', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='taken', to='pip_plan.gesprek')),
                        ('volgt_op', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='volgende', to='werkvoorraad.taak')),
                        ('ritme_vanaf', models.DateField(editable=False)),
                    ],
                    options={
                        'verbose_name_plural': 'taken',
                        'ordering': ['uiterlijk', 'pk'],
                        'indexes': [models.Index(models.F('voor'), models.F('uiterlijk'), condition=models.Q(('klaar_op__isnull', True)), name='taak_open_van_wie'), models.Index(models.F('statushouder'), models.F('uiterlijk'), condition=models.Q(('klaar_op__isnull', True)), name='taak_open_van_dossier')],
                        'constraints': [models.UniqueConstraint(models.F('id'), models.F('gemeente'), name='taak_per_gemeente'), models.CheckConstraint(condition=models.Q(('wat', ''), _negated=True), name='taak_zegt_wat'), models.CheckConstraint(condition=models.Q(models.Q(('klaar_door__isnull', True), ('klaar_op__isnull', True)), models.Q(('klaar_door__isnull', False), ('klaar_op__isnull', False)), _connector='OR'), name='taak_klaar_volledig'), models.CheckConstraint(condition=models.Q(('uit_gesprek__isnull', True), ('statushouder__isnull', False), _connector='OR'), name='taak_uit_gesprek_heeft_client'), models.CheckConstraint(condition=models.Q(('herhaal__in', ['geen', 'week', 'maand', 'kwartaal', 'halfjaar'])), name='taak_herhaling_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_taakevent" ("gemeente_id", "herhaal", "id", "klaar_door_id", "klaar_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme_vanaf", "statushouder_id", "uit_gesprek_id", "uiterlijk", "uitgesteld_reden", "versie", "volgt_op_id", "voor_id", "wat") VALUES (NEW."gemeente_id", NEW."herhaal", NEW."id", NEW."klaar_door_id", NEW."klaar_op", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."ritme_vanaf", NEW."statushouder_id", NEW."uit_gesprek_id", NEW."uiterlijk", NEW."uitgesteld_reden", NEW."versie", NEW."volgt_op_id", NEW."voor_id", NEW."wat"); RETURN NULL;', hash='14582e5860364deca9353d94bc2a448f162c1929', operation='INSERT', pgid='pgtrigger_insert_insert_c727c', table='werkvoorraad_taak', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "werkvoorraad_taakevent" ("gemeente_id", "herhaal", "id", "klaar_door_id", "klaar_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme_vanaf", "statushouder_id", "uit_gesprek_id", "uiterlijk", "uitgesteld_reden", "versie", "volgt_op_id", "voor_id", "wat") VALUES (NEW."gemeente_id", NEW."herhaal", NEW."id", NEW."klaar_door_id", NEW."klaar_op", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."ritme_vanaf", NEW."statushouder_id", NEW."uit_gesprek_id", NEW."uiterlijk", NEW."uitgesteld_reden", NEW."versie", NEW."volgt_op_id", NEW."voor_id", NEW."wat"); RETURN NULL;', hash='066b69aa50c7c5a92345040ac1d9b861e8c263b9', operation='UPDATE', pgid='pgtrigger_update_update_6f992', table='werkvoorraad_taak', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_taakevent" ("gemeente_id", "herhaal", "id", "klaar_door_id", "klaar_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme_vanaf", "statushouder_id", "uit_gesprek_id", "uiterlijk", "uitgesteld_reden", "versie", "volgt_op_id", "voor_id", "wat") VALUES (OLD."gemeente_id", OLD."herhaal", OLD."id", OLD."klaar_door_id", OLD."klaar_op", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."ritme_vanaf", OLD."statushouder_id", OLD."uit_gesprek_id", OLD."uiterlijk", OLD."uitgesteld_reden", OLD."versie", OLD."volgt_op_id", OLD."voor_id", OLD."wat"); RETURN NULL;', hash='7b17436f6838ac3a083663c85b17e1d54c2b9c07', operation='DELETE', pgid='pgtrigger_delete_delete_d33f2', table='werkvoorraad_taak', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TaakEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='werkvoorraad.taak')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('wat', models.CharField(help_text='Bijvoorbeeld: bellen over de inschrijving op school.', max_length=200, verbose_name='wat')),
                        ('uiterlijk', models.DateField(verbose_name='uiterlijk')),
                        ('herhaal', models.CharField(choices=[('geen', 'eenmalig'), ('week', 'elke week'), ('maand', 'elke maand'), ('kwartaal', 'elk kwartaal'), ('halfjaar', 'elk half jaar')], default='geen', max_length=10, verbose_name='herhalen')),
                        ('voor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='voor')),
                        ('klaar_op', models.DateField(blank=True, editable=False, null=True, verbose_name='klaar op')),
                        ('klaar_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='klaar door')),
                        ('uitgesteld_reden', models.CharField(blank=True, max_length=200, verbose_name='reden van uitstel')),
                        ('uit_gesprek', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pip_plan.gesprek')),
                        ('volgt_op', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='werkvoorraad.taak')),
                        ('ritme_vanaf', models.DateField(editable=False)),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d605b679378a187b29b9c2fd11a59461921c731', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b18c8', table='werkvoorraad_taakevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Uitstel',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='uitstel', to='dossier.statushouder')),
                        ('code', models.CharField(editable=False, max_length=20, verbose_name='termijn')),
                        ('uiterlijk', models.DateField(editable=False, verbose_name='uiterlijk')),
                        ('tot', models.DateField(verbose_name='nieuwe datum')),
                        ('reden', models.CharField(max_length=200, verbose_name='waarom stelt u dit uit?')),
                        ('door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'uitstel',
                        'ordering': ['-tot', 'pk'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('code'), models.F('uiterlijk'), name='uitstel_een_per_termijn'), models.CheckConstraint(condition=models.Q(('tot__gt', models.F('uiterlijk'))), name='uitstel_is_later', violation_error_code='niet_later', violation_error_message='Kies een dag na de datum waarop dit nu klaar moet zijn.'), models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='uitstel_zegt_waarom')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_uitstelevent" ("code", "door_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "uiterlijk", "versie") VALUES (NEW."code", NEW."door_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."statushouder_id", NEW."tot", NEW."uiterlijk", NEW."versie"); RETURN NULL;', hash='fc04c88ca4de7f870ce29a8c2ec7eebd26b827b1', operation='INSERT', pgid='pgtrigger_insert_insert_426b3', table='werkvoorraad_uitstel', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "werkvoorraad_uitstelevent" ("code", "door_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "uiterlijk", "versie") VALUES (NEW."code", NEW."door_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."statushouder_id", NEW."tot", NEW."uiterlijk", NEW."versie"); RETURN NULL;', hash='19631e3a95829002579521d3e9169baaeee36226', operation='UPDATE', pgid='pgtrigger_update_update_eb310', table='werkvoorraad_uitstel', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_uitstelevent" ("code", "door_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "uiterlijk", "versie") VALUES (OLD."code", OLD."door_id", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."statushouder_id", OLD."tot", OLD."uiterlijk", OLD."versie"); RETURN NULL;', hash='013eae4b15a7b6e20986d9ec7a131ec50e002e42', operation='DELETE', pgid='pgtrigger_delete_delete_1e993', table='werkvoorraad_uitstel', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='UitstelEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='werkvoorraad.uitstel')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('code', models.CharField(editable=False, max_length=20, verbose_name='termijn')),
                        ('uiterlijk', models.DateField(editable=False, verbose_name='uiterlijk')),
                        ('tot', models.DateField(verbose_name='nieuwe datum')),
                        ('reden', models.CharField(max_length=200, verbose_name='waarom stelt u dit uit?')),
                        ('door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='62dff1756508b651579a03b2e7e179cc6cdcc171', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0ef95', table='werkvoorraad_uitstelevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Ronde',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('dag', models.DateField()),
                    ],
                    options={
                        'verbose_name_plural': 'rondes',
                        'constraints': [models.UniqueConstraint(models.F('gemeente'), models.F('dag'), name='ronde_een_per_dag')],
                    },
                ),
                migrations.CreateModel(
                    name='Herinnering',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('statushouder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='herinneringen', to='dossier.statushouder')),
                        ('code', models.CharField(max_length=20)),
                        ('uiterlijk', models.DateField()),
                        ('stap', models.SmallIntegerField(choices=[(-30, 'een maand vooraf'), (-7, 'een week vooraf'), (0, 'op de dag zelf'), (7, 'een week te laat')])),
                        ('gemaakt_op', models.DateField()),
                    ],
                    options={
                        'verbose_name_plural': 'herinneringen',
                        'ordering': ['uiterlijk', 'pk'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('code'), models.F('uiterlijk'), models.F('stap'), name='herinnering_eens'), models.UniqueConstraint(models.F('id'), models.F('gemeente'), name='herinnering_per_gemeente'), models.CheckConstraint(condition=models.Q(('stap__in', [-30, -7, 0, 7])), name='herinnering_stap_bekend')],
                    },
                ),
                migrations.CreateModel(
                    name='Bericht',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('voor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='berichten', to=settings.AUTH_USER_MODEL)),
                        ('dag', models.DateField()),
                        ('message_id', models.CharField(max_length=200, unique=True)),
                        ('status', models.CharField(choices=[('wacht', 'wacht'), ('verstuurd', 'verstuurd'), ('mislukt', 'mislukt')], default='wacht', max_length=10)),
                        ('pogingen', models.PositiveSmallIntegerField(default=0)),
                        ('volgende_poging', models.DateTimeField(blank=True, null=True)),
                        ('verstuurd_op', models.DateTimeField(blank=True, null=True)),
                        ('fout', models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        'verbose_name_plural': 'berichten',
                        'ordering': ['-dag', '-pk'],
                        'indexes': [models.Index(models.F('volgende_poging'), models.F('id'), condition=models.Q(('status', 'wacht')), name='bericht_wacht'), models.Index(models.F('gemeente'), models.OrderBy(models.F('dag'), descending=True), models.OrderBy(models.F('id'), descending=True), name='bericht_van_gemeente')],
                        'constraints': [models.UniqueConstraint(models.F('id'), models.F('gemeente'), name='bericht_per_gemeente'), models.CheckConstraint(condition=models.Q(('status__in', ['wacht', 'verstuurd', 'mislukt'])), name='bericht_status_bekend'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'verstuurd'), ('verstuurd_op__isnull', False)), models.Q(models.Q(('status', 'verstuurd'), _negated=True), ('verstuurd_op__isnull', True)), _connector='OR'), name='bericht_verstuurd_volledig')],
                    },
                ),
                migrations.CreateModel(
                    name='Vermelding',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('bericht', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vermeldingen', to='werkvoorraad.bericht')),
                        ('herinnering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vermeldingen', to='werkvoorraad.herinnering')),
                    ],
                    options={
                        'verbose_name_plural': 'vermeldingen',
                        'constraints': [models.UniqueConstraint(models.F('bericht'), models.F('herinnering'), name='vermelding_eens')],
                    },
                ),
                migrations.CreateModel(
                    name='Agendasleutel',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('medewerker', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('vingerafdruk', models.CharField(editable=False, max_length=64, unique=True)),
                        ('gemaakt_op', models.DateField(editable=False, verbose_name='gemaakt op')),
                        ('opgehaald_op', models.DateField(editable=False, null=True, verbose_name='laatst opgehaald op')),
                        ('genoteerd', models.CharField(blank=True, editable=False, max_length=64)),
                    ],
                    options={
                        'verbose_name_plural': 'agendasleutels',
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_agendasleutelevent" ("gemaakt_op", "gemeente_id", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vingerafdruk") VALUES (NEW."gemaakt_op", NEW."gemeente_id", NEW."id", NEW."medewerker_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vingerafdruk"); RETURN NULL;', hash='6bbe5177418d4696f0ac6e66fb553a5ae970f672', operation='INSERT', pgid='pgtrigger_insert_insert_69394', table='werkvoorraad_agendasleutel', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."gemaakt_op" IS DISTINCT FROM (NEW."gemaakt_op") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."medewerker_id" IS DISTINCT FROM (NEW."medewerker_id") OR OLD."vingerafdruk" IS DISTINCT FROM (NEW."vingerafdruk"))', func='INSERT INTO "werkvoorraad_agendasleutelevent" ("gemaakt_op", "gemeente_id", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vingerafdruk") VALUES (NEW."gemaakt_op", NEW."gemeente_id", NEW."id", NEW."medewerker_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vingerafdruk"); RETURN NULL;', hash='21c2604fd44b371bb276a1ced594815e4e4d6390', operation='UPDATE', pgid='pgtrigger_update_update_5b9d4', table='werkvoorraad_agendasleutel', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "werkvoorraad_agendasleutelevent" ("gemaakt_op", "gemeente_id", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vingerafdruk") VALUES (OLD."gemaakt_op", OLD."gemeente_id", OLD."id", OLD."medewerker_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vingerafdruk"); RETURN NULL;', hash='035b2c07672a08b498d7ebfb36385ead4dea6c0c', operation='DELETE', pgid='pgtrigger_delete_delete_19c3f', table='werkvoorraad_agendasleutel', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AgendasleutelEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='werkvoorraad.agendasleutel')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('medewerker', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('vingerafdruk', models.CharField(editable=False, max_length=64)),
                        ('gemaakt_op', models.DateField(editable=False, verbose_name='gemaakt op')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c0cd451bec1bb31982066edec8bc6fdbde3ad1fe', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1e53a', table='werkvoorraad_agendasleutelevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
        migrations.AddField(
            model_name='bericht',
            name='herinneringen',
            field=models.ManyToManyField(related_name='berichten', through='werkvoorraad.Vermelding', to='werkvoorraad.herinnering'),
        ),
    ]
