"""Who works where and may do what, who looked at what, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import bouwstenen.huisstijl
import bouwstenen.migraties
import bouwstenen.periodes
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [('toegang', '0001_begin'), ('toegang', '0003_groepsrol'), ('toegang', '0004_inzage'), ('toegang', '0006_email'), ('toegang', '0007_telefoon')]

    initial = True

    dependencies = [
        ('bouwstenen', '0002_webrol'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Gemeente',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.CharField(help_text='De vier cijfers van het CBS.', max_length=4, unique=True, validators=[django.core.validators.RegexValidator('^\\d{4}$', 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865.')], verbose_name='gemeentecode')),
                        ('naam', models.CharField(max_length=100, unique=True, verbose_name='naam')),
                        ('afdeling', models.CharField(blank=True, help_text='Staat naast de naam in de kop.', max_length=100, verbose_name='afdeling')),
                        ('postadres', models.CharField(blank=True, help_text='Staat in een besluit: waar bezwaar heen kan.', max_length=200, verbose_name='postadres')),
                        ('thema', models.JSONField(blank=True, default=dict, help_text='De kleuren van de gemeente.', validators=[bouwstenen.huisstijl.controleer_thema], verbose_name='huisstijl')),
                    ],
                    options={
                        'verbose_name_plural': 'gemeenten',
                    },
                ),
                migrations.CreateModel(
                    name='Organisatie',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='organisaties', to='toegang.gemeente')),
                        ('naam', models.CharField(max_length=150, verbose_name='naam')),
                        ('soort', models.CharField(choices=[('begeleiding', 'maatschappelijke begeleiding'), ('wonen', 'woningcorporatie'), ('onderwijs', 'school of taalaanbieder'), ('werk', 'werk en re-integratie'), ('overig', 'overig')], max_length=20, verbose_name='soort')),
                    ],
                    options={
                        'ordering': ['naam', 'pk'],
                        'constraints': [models.UniqueConstraint(models.F('gemeente'), models.F('naam'), name='organisatie_naam_uniek'), models.UniqueConstraint(models.F('id'), models.F('gemeente'), name='organisatie_per_gemeente'), models.CheckConstraint(condition=models.Q(('soort__in', ['begeleiding', 'wonen', 'onderwijs', 'werk', 'overig'])), name='organisatie_soort_bekend')],
                    },
                ),
                migrations.CreateModel(
                    name='Medewerker',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medewerkers', to='toegang.gemeente')),
                        ('organisatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='medewerkers', to='toegang.organisatie')),
                        ('email', models.EmailField(error_messages={'unique': 'Dit e-mailadres is al in gebruik.'}, max_length=254, unique=True, verbose_name='e-mailadres')),
                        ('naam', models.CharField(max_length=150, verbose_name='naam')),
                        ('telefoon', models.CharField(blank=True, help_text='Staat op het plan dat een cliënt meekrijgt.', max_length=20, validators=[django.core.validators.RegexValidator('^\\+?[\\d\\s()-]{8,20}$', 'Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.')], verbose_name='telefoon voor cliënten')),
                        ('rol', models.CharField(choices=[('klantmanager', 'klantmanager'), ('teamleider', 'teamleider'), ('beleidsmedewerker', 'beleidsmedewerker'), ('beheerder', 'functioneel beheerder'), ('privacy_officer', 'privacy officer'), ('partner', 'partnermedewerker'), ('partnerbeheerder', 'beheerder bij een partner')], max_length=20, verbose_name='rol')),
                        ('is_active', models.BooleanField(default=True, verbose_name='mag inloggen')),
                    ],
                    options={
                        'ordering': ['naam', 'pk'],
                        'base_manager_name': 'objects',
                        'constraints': [models.UniqueConstraint(models.F('id'), models.F('gemeente'), name='medewerker_per_gemeente'), models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='medewerker_email_uniek', violation_error_code='email_dubbel', violation_error_message='Dit e-mailadres is al in gebruik.'), models.CheckConstraint(condition=models.Q(('rol__in', ['klantmanager', 'teamleider', 'beleidsmedewerker', 'beheerder', 'privacy_officer', 'partner', 'partnerbeheerder'])), name='medewerker_rol_bekend'), models.CheckConstraint(condition=models.Q(models.Q(('organisatie__isnull', False), ('rol__in', ('partner', 'partnerbeheerder'))), models.Q(models.Q(('rol__in', ('partner', 'partnerbeheerder')), _negated=True), ('organisatie__isnull', True)), _connector='OR'), name='partner_heeft_organisatie', violation_error_code='partner_organisatie', violation_error_message='Alleen een partnermedewerker hoort bij een organisatie, en altijd bij één.')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_medewerkerevent" ("email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon") VALUES (NEW."email", NEW."gemeente_id", NEW."id", NEW."is_active", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rol", NEW."telefoon"); RETURN NULL;', hash='da46b89935f190de036b4c8f8aef64786070df85', operation='INSERT', pgid='pgtrigger_insert_insert_ddb72', table='toegang_medewerker', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."organisatie_id" IS DISTINCT FROM (NEW."organisatie_id") OR OLD."rol" IS DISTINCT FROM (NEW."rol") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon"))', func='INSERT INTO "toegang_medewerkerevent" ("email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon") VALUES (NEW."email", NEW."gemeente_id", NEW."id", NEW."is_active", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rol", NEW."telefoon"); RETURN NULL;', hash='d5404e87851ff7e7f001b56fb524524aa4c9ba5a', operation='UPDATE', pgid='pgtrigger_update_update_b2b5c', table='toegang_medewerker', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_medewerkerevent" ("email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon") VALUES (OLD."email", OLD."gemeente_id", OLD."id", OLD."is_active", OLD."naam", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rol", OLD."telefoon"); RETURN NULL;', hash='f904e6ae1c56a83431bdeb923dedd0f447b49111', operation='DELETE', pgid='pgtrigger_delete_delete_6223e', table='toegang_medewerker', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='MedewerkerEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('organisatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.organisatie')),
                        ('email', models.EmailField(error_messages={'unique': 'Dit e-mailadres is al in gebruik.'}, max_length=254, verbose_name='e-mailadres')),
                        ('naam', models.CharField(max_length=150, verbose_name='naam')),
                        ('telefoon', models.CharField(blank=True, help_text='Staat op het plan dat een cliënt meekrijgt.', max_length=20, validators=[django.core.validators.RegexValidator('^\\+?[\\d\\s()-]{8,20}$', 'Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.')], verbose_name='telefoon voor cliënten')),
                        ('rol', models.CharField(choices=[('klantmanager', 'klantmanager'), ('teamleider', 'teamleider'), ('beleidsmedewerker', 'beleidsmedewerker'), ('beheerder', 'functioneel beheerder'), ('privacy_officer', 'privacy officer'), ('partner', 'partnermedewerker'), ('partnerbeheerder', 'beheerder bij een partner')], max_length=20, verbose_name='rol')),
                        ('is_active', models.BooleanField(default=True, verbose_name='mag inloggen')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5570517aa9d1b9023c90dd6d6229d183ac54f0ce', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e8cd6', table='toegang_medewerkerevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Waarneming',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('van', models.DateField(help_text='De eerste dag.', verbose_name='van')),
                        ('tot', models.DateField(blank=True, help_text='Leeg zolang het nog loopt.', null=True, verbose_name='tot en met')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('afwezige', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waarnemingen', to=settings.AUTH_USER_MODEL)),
                        ('waarnemer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='neemt_waar', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'waarnemingen',
                        'ordering': ['-van', 'pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='waarneming_einde_na_begin', violation_error_code='einde_voor_begin', violation_error_message='De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('afwezige', '='), (bouwstenen.periodes.Dagen(django.db.models.functions.comparison.Least('van', 'tot'), 'tot', models.Value('[]')), '&&')], name='waarneming_een_tegelijk', violation_error_code='overlap', violation_error_message='Er is in deze periode al een waarnemer voor deze collega. Beëindig die eerst.'), models.CheckConstraint(condition=models.Q(('afwezige', models.F('waarnemer')), _negated=True), name='waarneming_door_een_ander', violation_error_code='zichzelf', violation_error_message='Iemand kan niet zijn of haar eigen waarnemer zijn. Kies een collega.')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_waarnemingevent" ("afwezige_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "waarnemer_id") VALUES (NEW."afwezige_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tot", NEW."van", NEW."waarnemer_id"); RETURN NULL;', hash='3b2d7e944e36c45af7c0cdc44c75475742339e58', operation='INSERT', pgid='pgtrigger_insert_insert_54adf', table='toegang_waarneming', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_waarnemingevent" ("afwezige_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "waarnemer_id") VALUES (NEW."afwezige_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tot", NEW."van", NEW."waarnemer_id"); RETURN NULL;', hash='16a53c8d04b40651c3ea69aa68b18fa3eba93a1c', operation='UPDATE', pgid='pgtrigger_update_update_1e226', table='toegang_waarneming', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_waarnemingevent" ("afwezige_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "waarnemer_id") VALUES (OLD."afwezige_id", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tot", OLD."van", OLD."waarnemer_id"); RETURN NULL;', hash='a9f0ebbe5bef43dded603800267ef080042bd389', operation='DELETE', pgid='pgtrigger_delete_delete_95541', table='toegang_waarneming', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='WaarnemingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.waarneming')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('van', models.DateField(help_text='De eerste dag.', verbose_name='van')),
                        ('tot', models.DateField(blank=True, help_text='Leeg zolang het nog loopt.', null=True, verbose_name='tot en met')),
                        ('gemeente', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('afwezige', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('waarnemer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bca3a30c75e8b4be4aef00e1ad4ecc684bf7d4e7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_867a0', table='toegang_waarnemingevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Inzage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inzages', to=settings.AUTH_USER_MODEL)),
                        ('organisatie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inzages', to='toegang.organisatie')),
                        ('moment', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ('soort', models.CharField(choices=[('pagina', 'pagina'), ('lijst', 'lijst'), ('zoeken', 'zoekopdracht'), ('document', 'document'), ('bsn', 'BSN getoond'), ('noodtoegang', 'noodtoegang')], max_length=12)),
                        ('onderdeel', models.CharField(max_length=40)),
                        ('doel', models.CharField(max_length=300)),
                        ('dossiers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                        ('buiten_caseload', models.BooleanField(default=False)),
                        ('zelfde_achternaam', models.BooleanField(default=False)),
                    ],
                    options={
                        'verbose_name_plural': 'inzages',
                        'ordering': ['-moment', '-pk'],
                        'indexes': [models.Index(models.F('gemeente'), models.OrderBy(models.F('moment'), descending=True), name='inzage_op_moment'), models.Index(models.F('medewerker'), models.OrderBy(models.F('moment'), descending=True), name='inzage_van_medewerker'), django.contrib.postgres.indexes.GinIndex(models.F('dossiers'), name='inzage_van_dossier')],
                        'triggers': [pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cc516ca9b536746de15b516b6e99567171132011', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_d5430', table='toegang_inzage', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Sessie',
                    fields=[
                        ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                        ('session_data', models.TextField(verbose_name='session data')),
                        ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                        ('medewerker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sessies', to=settings.AUTH_USER_MODEL)),
                        ('begonnen_op', models.DateTimeField()),
                        ('gebruikt_op', models.DateTimeField()),
                        ('browser', models.CharField(max_length=60)),
                        ('plaats', models.CharField(max_length=45)),
                    ],
                    options={
                        'verbose_name_plural': 'sessies',
                    },
                ),
                migrations.CreateModel(
                    name='Aanmeldgebeurtenis',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('wie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gebeurtenissen', to=settings.AUTH_USER_MODEL)),
                        ('door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('op', models.DateTimeField(auto_now_add=True)),
                        ('soort', models.CharField(choices=[('ingelogd', 'ingelogd'), ('uitgelogd', 'uitgelogd'), ('mislukt', 'inloggen mislukt'), ('te_vaak', 'te vaak geprobeerd'), ('geweigerd', 'geweigerd na inloggen bij de organisatie'), ('rol', 'rol volgt de groep bij de organisatie'), ('wachtwoord', 'wachtwoord gewijzigd'), ('factor_erbij', 'tweede stap toegevoegd'), ('factor_eraf', 'tweede stap verwijderd'), ('factor_gewist', 'tweede stap gewist door de beheerder'), ('herstelcodes', 'nieuwe herstelcodes gemaakt'), ('sessies', 'andere sessies beëindigd')], max_length=20)),
                        ('browser', models.CharField(max_length=60)),
                        ('plaats', models.CharField(max_length=45)),
                    ],
                    options={
                        'verbose_name_plural': 'aanmeldgebeurtenissen',
                        'ordering': ['-op', '-pk'],
                        'indexes': [models.Index(fields=['wie', '-op'], name='gebeurtenis_van_wie')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('soort__in', ['ingelogd', 'uitgelogd', 'mislukt', 'te_vaak', 'geweigerd', 'rol', 'wachtwoord', 'factor_erbij', 'factor_eraf', 'factor_gewist', 'herstelcodes', 'sessies'])), name='gebeurtenis_soort_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='blijft', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3ca1f73f341df703c9b3b59a604af4107f0f4e20', operation='UPDATE OR DELETE', pgid='pgtrigger_blijft_796db', table='toegang_aanmeldgebeurtenis', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Groepsrol',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='groepsrollen', to='toegang.gemeente')),
                        ('groep', models.CharField(help_text='Precies zoals de inlogdienst van uw organisatie die meegeeft. In Entra is dat vaak een lange code.', max_length=200, verbose_name='groep')),
                        ('rol', models.CharField(choices=[('klantmanager', 'klantmanager'), ('teamleider', 'teamleider'), ('beleidsmedewerker', 'beleidsmedewerker'), ('beheerder', 'functioneel beheerder'), ('privacy_officer', 'privacy officer')], max_length=20, verbose_name='rol')),
                        ('voorrang', models.PositiveSmallIntegerField(default=1, help_text='Zit iemand in meer groepen? Dan telt de groep met het laagste nummer.', verbose_name='voorrang')),
                    ],
                    options={
                        'verbose_name_plural': 'groepsrollen',
                        'ordering': ['voorrang', 'groep'],
                        'constraints': [models.UniqueConstraint(models.F('gemeente'), models.F('groep'), name='groep_heeft_een_rol', violation_error_code='groep_dubbel', violation_error_message='Deze groep heeft al een rol. Wijzig die.'), models.CheckConstraint(condition=models.Q(('rol__in', ['klantmanager', 'teamleider', 'beleidsmedewerker', 'beheerder', 'privacy_officer'])), name='groepsrol_rol_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepsrolevent" ("gemeente_id", "groep", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "voorrang") VALUES (NEW."gemeente_id", NEW."groep", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rol", NEW."voorrang"); RETURN NULL;', hash='274ca26ef9b2ac7d3945f260122c48c767f9f3b6', operation='INSERT', pgid='pgtrigger_insert_insert_5debe', table='toegang_groepsrol', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_groepsrolevent" ("gemeente_id", "groep", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "voorrang") VALUES (NEW."gemeente_id", NEW."groep", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rol", NEW."voorrang"); RETURN NULL;', hash='ce2f26a6ee361a0ca63887ee2dd0eb833ecccd0b', operation='UPDATE', pgid='pgtrigger_update_update_20e7f', table='toegang_groepsrol', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepsrolevent" ("gemeente_id", "groep", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "voorrang") VALUES (OLD."gemeente_id", OLD."groep", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rol", OLD."voorrang"); RETURN NULL;', hash='2535a03090cdef5e7f94a6e50d17831245f90f7b', operation='DELETE', pgid='pgtrigger_delete_delete_86c42', table='toegang_groepsrol', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='GroepsrolEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.groepsrol')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('groep', models.CharField(help_text='Precies zoals de inlogdienst van uw organisatie die meegeeft. In Entra is dat vaak een lange code.', max_length=200, verbose_name='groep')),
                        ('rol', models.CharField(choices=[('klantmanager', 'klantmanager'), ('teamleider', 'teamleider'), ('beleidsmedewerker', 'beleidsmedewerker'), ('beheerder', 'functioneel beheerder'), ('privacy_officer', 'privacy officer')], max_length=20, verbose_name='rol')),
                        ('voorrang', models.PositiveSmallIntegerField(default=1, help_text='Zit iemand in meer groepen? Dan telt de groep met het laagste nummer.', verbose_name='voorrang')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d6de1f0c36466baecf78ea5959c030de5ce360e1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8a6b7', table='toegang_groepsrolevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
