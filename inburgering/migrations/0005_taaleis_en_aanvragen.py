"""The taaleis, the PVT and MAP while they run, extensions and files on effort; more about the ISK.

The free text with an exemption goes: it could hold medical details, and only the ground is asked now.
"""

import bouwstenen.bestanden
import bouwstenen.migraties
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('inburgering', '0004_school_vult_in'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('pip_plan', '0004_diplomawaardering_bewaakt'),
        ('toegang', '0002_bewaakt'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name='isk',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='isk',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='isk',
                    name='delete_delete',
                ),
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
                migrations.CreateModel(
                    name='Inspanningsdossier',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.RESTRICT, related_name='inspanningsdossiers', to='dossier.statushouder')),
                        ('bestand', models.FileField(editable=False, upload_to=bouwstenen.bestanden.WillekeurigeNaam('stuk'), verbose_name='bestand')),
                        ('sha256', models.CharField(editable=False, max_length=64, verbose_name='hash (SHA-256)')),
                        ('gemaakt_op', models.DateTimeField(editable=False, verbose_name='gemaakt op')),
                        ('doel', models.CharField(choices=[('afschalen', 'afschalen naar A2'), ('verlenging', 'verlenging van de termijn'), ('z_route', 'Z-route')], max_length=10, verbose_name='waarvoor')),
                        ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'dossier aantoonbare inspanning',
                        'verbose_name_plural': 'dossiers aantoonbare inspanning',
                        'ordering': ['-gemaakt_op', '-pk'],
                        'abstract': False,
                        'constraints': [models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='inspanningsdossier_met_hash'), models.CheckConstraint(condition=models.Q(('bestand', ''), _negated=True), name='inspanningsdossier_met_bestand'), models.CheckConstraint(condition=models.Q(('doel__in', ['afschalen', 'verlenging', 'z_route'])), name='inspanningsdossier_doel_bekend')],
                    },
                ),
                migrations.CreateModel(
                    name='Module',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='modules', to='dossier.statushouder')),
                        ('soort', models.CharField(choices=[('pvt', 'participatieverklaringstraject (PVT)'), ('map', 'arbeidsmarkt en participatie (MAP)')], max_length=3, verbose_name='wat')),
                        ('begonnen_op', models.DateField(blank=True, null=True, verbose_name='begonnen op')),
                        ('bijeenkomsten', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(200, 'Dat zijn er te veel.')], verbose_name='bijeenkomsten tot nu toe')),
                        ('themas', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('beroepen', 'beroepenoriëntatie'), ('beroepsbeeld', 'realistisch beroepsbeeld'), ('kansen', 'beroepskansen'), ('beroep', 'beroepscompetenties'), ('werknemer', 'werknemerscompetenties'), ('netwerk', 'netwerk opbouwen'), ('werkcultuur', 'werkcultuur'), ('werk', 'werk vinden')], max_length=12), blank=True, default=list, size=None, verbose_name="thema's van de MAP die besproken zijn")),
                        ('organisatie', models.ForeignKey(blank=True, help_text='Het PVT bereidt VluchtelingenWerk voor; de gemeente laat tekenen. Leeg: de gemeente zelf.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.organisatie', verbose_name='wie doet dit')),
                    ],
                    options={
                        'verbose_name': 'PVT of MAP',
                        'verbose_name_plural': 'PVT en MAP',
                        'ordering': ['-soort'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('soort'), name='module_een_keer', violation_error_code='module_dubbel', violation_error_message='Dit staat er al. Pas dat aan.'), models.CheckConstraint(condition=models.Q(('soort', 'map'), ('themas__len', 0), _connector='OR'), name='module_themas_van_map', violation_error_code='themas', violation_error_message="De acht thema's horen bij de MAP, niet bij het PVT."), models.CheckConstraint(condition=models.Q(('themas__contained_by', ['beroepen', 'beroepsbeeld', 'kansen', 'beroep', 'werknemer', 'netwerk', 'werkcultuur', 'werk'])), name='module_themas_bekend'), models.CheckConstraint(condition=models.Q(('soort__in', ['pvt', 'map'])), name='module_soort_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_moduleevent" ("begonnen_op", "bijeenkomsten", "gemeente_id", "id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "themas", "versie") VALUES (NEW."begonnen_op", NEW."bijeenkomsten", NEW."gemeente_id", NEW."id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."themas", NEW."versie"); RETURN NULL;', hash='140d6b4b189020e6f4eae05fb203d10bfa0e9bb1', operation='INSERT', pgid='pgtrigger_insert_insert_bbba9', table='inburgering_module', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_moduleevent" ("begonnen_op", "bijeenkomsten", "gemeente_id", "id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "themas", "versie") VALUES (NEW."begonnen_op", NEW."bijeenkomsten", NEW."gemeente_id", NEW."id", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."themas", NEW."versie"); RETURN NULL;', hash='b38c0714a29b9d36aa9f829a71e4a52af9ee2152', operation='UPDATE', pgid='pgtrigger_update_update_23368', table='inburgering_module', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_moduleevent" ("begonnen_op", "bijeenkomsten", "gemeente_id", "id", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "themas", "versie") VALUES (OLD."begonnen_op", OLD."bijeenkomsten", OLD."gemeente_id", OLD."id", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."themas", OLD."versie"); RETURN NULL;', hash='5944bb7634b83276b77a4b6f53dd44da7ffa7761', operation='DELETE', pgid='pgtrigger_delete_delete_383d7', table='inburgering_module', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Taaleis',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='taaleisen', to='dossier.statushouder')),
                        ('toets_op', models.DateField(verbose_name='getoetst op')),
                        ('spreken', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='spreken')),
                        ('luisteren', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='luisteren')),
                        ('gesprekken', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='gesprekken voeren')),
                        ('lezen', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='lezen')),
                        ('schrijven', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='schrijven')),
                        ('begonnen_op', models.DateField(blank=True, help_text='Na een niet gehaalde toets is daar een maand voor (Participatiewet art. 18b).', null=True, verbose_name='begonnen met leren op')),
                        ('inzet', models.TextField(blank=True, help_text='Bijvoorbeeld: lessen, taalcoach, oefenen op het werk. Geen medische bijzonderheden.', max_length=1000, verbose_name='wat doet de cliënt om Nederlands te leren')),
                        ('besluit', models.CharField(blank=True, choices=[('voldoet', 'voldoet aan de taaleis'), ('inzet', 'werkt genoeg aan de taal: geen maatregel'), ('overmacht', 'kan er niets aan doen: geen maatregel'), ('maatregel', 'maatregel')], max_length=10, verbose_name='besluit')),
                        ('reden', models.TextField(blank=True, help_text='Wat weegt mee, en waarom is dit besluit passend voor deze cliënt?', max_length=2000, verbose_name='waarom dit besluit')),
                        ('visie_client', models.TextField(blank=True, help_text='In de woorden van de cliënt.', max_length=2000, verbose_name='wat vindt de cliënt ervan')),
                        ('besloten_op', models.DateField(blank=True, null=True, verbose_name='datum van het besluit')),
                        ('advies', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pip_plan.advies', verbose_name='advies aan de cliënt')),
                        ('besloten_door', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='besloten door')),
                        ('gesprek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pip_plan.gesprek', verbose_name='besproken in')),
                    ],
                    options={
                        'verbose_name': 'taaltoets',
                        'verbose_name_plural': 'taaltoetsen',
                        'ordering': ['-toets_op', '-pk'],
                        'constraints': [models.UniqueConstraint(models.F('statushouder'), models.F('toets_op'), name='taaleis_een_per_dag', violation_error_code='taaleis_dubbel', violation_error_message='Er staat al een taaltoets op deze dag. Pas die aan.'), models.CheckConstraint(condition=models.Q(models.Q(('besloten_door__isnull', True), ('besloten_op__isnull', True), ('besluit', '')), models.Q(models.Q(('besluit', ''), _negated=True), models.Q(('reden', ''), _negated=True), ('besloten_door__isnull', False), ('besloten_op__isnull', False)), _connector='OR'), name='taaleis_besluit_volledig', violation_error_code='reden', violation_error_message='Een besluit heeft een datum en een reden.'), models.CheckConstraint(condition=models.Q(('besluit', ''), models.Q(('visie_client', ''), _negated=True), _connector='OR'), name='taaleis_client_gehoord', violation_error_code='visie_client', violation_error_message='Schrijf op wat de cliënt ervan vindt. Zonder dat kan er geen besluit zijn.'), models.CheckConstraint(condition=models.Q(('besloten_op__isnull', True), ('besloten_op__gte', models.F('toets_op')), _connector='OR'), name='taaleis_besluit_na_toets', violation_error_code='besloten_op', violation_error_message='Het besluit kan niet vóór de toets zijn.'), models.CheckConstraint(condition=models.Q(('gesprekken__in', ['0', 'A1', 'A2', 'B1', 'B2']), ('lezen__in', ['0', 'A1', 'A2', 'B1', 'B2']), ('luisteren__in', ['0', 'A1', 'A2', 'B1', 'B2']), ('schrijven__in', ['0', 'A1', 'A2', 'B1', 'B2']), ('spreken__in', ['0', 'A1', 'A2', 'B1', 'B2'])), name='taaleis_standen_bekend'), models.CheckConstraint(condition=models.Q(('besluit__in', ['voldoet', 'inzet', 'overmacht', 'maatregel', ''])), name='taaleis_besluit_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_taaleisevent" ("advies_id", "begonnen_op", "besloten_door_id", "besloten_op", "besluit", "gemeente_id", "gesprek_id", "gesprekken", "id", "inzet", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "schrijven", "spreken", "statushouder_id", "toets_op", "versie", "visie_client") VALUES (NEW."advies_id", NEW."begonnen_op", NEW."besloten_door_id", NEW."besloten_op", NEW."besluit", NEW."gemeente_id", NEW."gesprek_id", NEW."gesprekken", NEW."id", NEW."inzet", NEW."lezen", NEW."luisteren", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."schrijven", NEW."spreken", NEW."statushouder_id", NEW."toets_op", NEW."versie", NEW."visie_client"); RETURN NULL;', hash='e34aea3c4c0474a22e282b154a03b076c5f2a09a', operation='INSERT', pgid='pgtrigger_insert_insert_85765', table='inburgering_taaleis', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_taaleisevent" ("advies_id", "begonnen_op", "besloten_door_id", "besloten_op", "besluit", "gemeente_id", "gesprek_id", "gesprekken", "id", "inzet", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "schrijven", "spreken", "statushouder_id", "toets_op", "versie", "visie_client") VALUES (NEW."advies_id", NEW."begonnen_op", NEW."besloten_door_id", NEW."besloten_op", NEW."besluit", NEW."gemeente_id", NEW."gesprek_id", NEW."gesprekken", NEW."id", NEW."inzet", NEW."lezen", NEW."luisteren", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."schrijven", NEW."spreken", NEW."statushouder_id", NEW."toets_op", NEW."versie", NEW."visie_client"); RETURN NULL;', hash='8abe9e05c47be297fdb9fdc967c257eea78da010', operation='UPDATE', pgid='pgtrigger_update_update_84d28', table='inburgering_taaleis', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_taaleisevent" ("advies_id", "begonnen_op", "besloten_door_id", "besloten_op", "besluit", "gemeente_id", "gesprek_id", "gesprekken", "id", "inzet", "lezen", "luisteren", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "schrijven", "spreken", "statushouder_id", "toets_op", "versie", "visie_client") VALUES (OLD."advies_id", OLD."begonnen_op", OLD."besloten_door_id", OLD."besloten_op", OLD."besluit", OLD."gemeente_id", OLD."gesprek_id", OLD."gesprekken", OLD."id", OLD."inzet", OLD."lezen", OLD."luisteren", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."schrijven", OLD."spreken", OLD."statushouder_id", OLD."toets_op", OLD."versie", OLD."visie_client"); RETURN NULL;', hash='b18f743d8ca071496944a4c2b92cc839429fe451', operation='DELETE', pgid='pgtrigger_delete_delete_d39d7', table='inburgering_taaleis', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Verlenging',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='verlengingen', to='dossier.statushouder')),
                        ('grond', models.CharField(choices=[('medisch', 'medisch'), ('persoonlijk', 'bijzondere individuele omstandigheden'), ('inspanning', 'aantoonbare inspanning'), ('opleiding', 'opleiding of diploma'), ('anders', 'anders')], max_length=11, verbose_name='waarom')),
                        ('gevraagd_op', models.DateField(blank=True, help_text='Leeg als DUO het zelf besloot.', null=True, verbose_name='gevraagd op')),
                        ('besluit', models.CharField(blank=True, choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen')], max_length=10, verbose_name='besluit van DUO')),
                        ('besloten_op', models.DateField(blank=True, null=True, verbose_name='datum van het besluit')),
                        ('tot', models.DateField(blank=True, help_text='Zoals in het besluit van DUO staat. Alle datums die ervan afhangen schuiven mee.', null=True, verbose_name='nieuwe laatste dag van de termijn')),
                        ('opschorting', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='verlenging', to='dossier.opschorting')),
                    ],
                    options={
                        'verbose_name': 'verlenging',
                        'verbose_name_plural': 'verlengingen',
                        'ordering': ['-gevraagd_op', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('besloten_op__isnull', True), ('besluit', '')), models.Q(models.Q(('besluit', ''), _negated=True), ('besloten_op__isnull', False)), _connector='OR'), name='verlenging_besluit_met_dag', violation_error_code='besluit', violation_error_message='Vul bij een besluit van DUO ook de datum in.'), models.CheckConstraint(condition=models.Q(('gevraagd_op__isnull', True), ('besloten_op__isnull', True), ('besloten_op__gte', models.F('gevraagd_op')), _connector='OR'), name='verlenging_besluit_na_vraag', violation_error_code='besluit', violation_error_message='DUO kan niet besluiten voordat het is gevraagd.'), models.CheckConstraint(condition=models.Q(('gevraagd_op__isnull', False), ('besloten_op__isnull', False), _connector='OR'), name='verlenging_iets_gebeurd', violation_error_code='gevraagd', violation_error_message='Vul in wanneer het is gevraagd, of wanneer DUO besloot.'), models.CheckConstraint(condition=models.Q(models.Q(('besluit', 'toegekend'), ('tot__isnull', False)), models.Q(models.Q(('besluit', 'toegekend'), _negated=True), ('tot__isnull', True)), _connector='OR'), name='verlenging_toegekend_met_einde', violation_error_code='tot', violation_error_message='Bij een toegekende verlenging hoort de nieuwe laatste dag, anders niet.'), models.CheckConstraint(condition=models.Q(('grond__in', ['medisch', 'persoonlijk', 'inspanning', 'opleiding', 'anders'])), name='verlenging_grond_bekend'), models.CheckConstraint(condition=models.Q(('besluit__in', ['toegekend', 'afgewezen', ''])), name='verlenging_besluit_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_verlengingevent" ("besloten_op", "besluit", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", NEW."opschorting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;', hash='e2b86cbd68b3bd016fae6f2ee973be41dcd812fd', operation='INSERT', pgid='pgtrigger_insert_insert_a011b', table='inburgering_verlenging', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_verlengingevent" ("besloten_op", "besluit", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", NEW."opschorting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;', hash='162ad2bd25ebfa88f2e1a00a65e65fabe3a29693', operation='UPDATE', pgid='pgtrigger_update_update_2853a', table='inburgering_verlenging', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_verlengingevent" ("besloten_op", "besluit", "gemeente_id", "gevraagd_op", "grond", "id", "opschorting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "versie") VALUES (OLD."besloten_op", OLD."besluit", OLD."gemeente_id", OLD."gevraagd_op", OLD."grond", OLD."id", OLD."opschorting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."tot", OLD."versie"); RETURN NULL;', hash='67774dbe333ba3193621cbe1878e2189801020f8', operation='DELETE', pgid='pgtrigger_delete_delete_04abc', table='inburgering_verlenging', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ModuleEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('soort', models.CharField(choices=[('pvt', 'participatieverklaringstraject (PVT)'), ('map', 'arbeidsmarkt en participatie (MAP)')], max_length=3, verbose_name='wat')),
                        ('begonnen_op', models.DateField(blank=True, null=True, verbose_name='begonnen op')),
                        ('bijeenkomsten', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(200, 'Dat zijn er te veel.')], verbose_name='bijeenkomsten tot nu toe')),
                        ('themas', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('beroepen', 'beroepenoriëntatie'), ('beroepsbeeld', 'realistisch beroepsbeeld'), ('kansen', 'beroepskansen'), ('beroep', 'beroepscompetenties'), ('werknemer', 'werknemerscompetenties'), ('netwerk', 'netwerk opbouwen'), ('werkcultuur', 'werkcultuur'), ('werk', 'werk vinden')], max_length=12), blank=True, default=list, size=None, verbose_name="thema's van de MAP die besproken zijn")),
                        ('organisatie', models.ForeignKey(blank=True, db_constraint=False, help_text='Het PVT bereidt VluchtelingenWerk voor; de gemeente laat tekenen. Leeg: de gemeente zelf.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.organisatie', verbose_name='wie doet dit')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='inburgering.module')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='488866eb29330f183d9591ec08ccb9272e514f2a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_de59a', table='inburgering_moduleevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='TaaleisEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('toets_op', models.DateField(verbose_name='getoetst op')),
                        ('spreken', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='spreken')),
                        ('luisteren', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='luisteren')),
                        ('gesprekken', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='gesprekken voeren')),
                        ('lezen', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='lezen')),
                        ('schrijven', models.CharField(choices=[('0', 'nog geen A1'), ('A1', 'A1'), ('A2', 'A2'), ('B1', 'B1'), ('B2', 'B2')], max_length=2, verbose_name='schrijven')),
                        ('begonnen_op', models.DateField(blank=True, help_text='Na een niet gehaalde toets is daar een maand voor (Participatiewet art. 18b).', null=True, verbose_name='begonnen met leren op')),
                        ('inzet', models.TextField(blank=True, help_text='Bijvoorbeeld: lessen, taalcoach, oefenen op het werk. Geen medische bijzonderheden.', max_length=1000, verbose_name='wat doet de cliënt om Nederlands te leren')),
                        ('besluit', models.CharField(blank=True, choices=[('voldoet', 'voldoet aan de taaleis'), ('inzet', 'werkt genoeg aan de taal: geen maatregel'), ('overmacht', 'kan er niets aan doen: geen maatregel'), ('maatregel', 'maatregel')], max_length=10, verbose_name='besluit')),
                        ('reden', models.TextField(blank=True, help_text='Wat weegt mee, en waarom is dit besluit passend voor deze cliënt?', max_length=2000, verbose_name='waarom dit besluit')),
                        ('visie_client', models.TextField(blank=True, help_text='In de woorden van de cliënt.', max_length=2000, verbose_name='wat vindt de cliënt ervan')),
                        ('besloten_op', models.DateField(blank=True, null=True, verbose_name='datum van het besluit')),
                        ('advies', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pip_plan.advies', verbose_name='advies aan de cliënt')),
                        ('besloten_door', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='besloten door')),
                        ('gesprek', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pip_plan.gesprek', verbose_name='besproken in')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='inburgering.taaleis')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ae28115875e0d0ee260a89985a2cbd2b3fd687df', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_630a2', table='inburgering_taaleisevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='VerlengingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('gemeente', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('versie', models.PositiveIntegerField(default=0, editable=False)),
                        ('statushouder', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.statushouder')),
                        ('grond', models.CharField(choices=[('medisch', 'medisch'), ('persoonlijk', 'bijzondere individuele omstandigheden'), ('inspanning', 'aantoonbare inspanning'), ('opleiding', 'opleiding of diploma'), ('anders', 'anders')], max_length=11, verbose_name='waarom')),
                        ('gevraagd_op', models.DateField(blank=True, help_text='Leeg als DUO het zelf besloot.', null=True, verbose_name='gevraagd op')),
                        ('besluit', models.CharField(blank=True, choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen')], max_length=10, verbose_name='besluit van DUO')),
                        ('besloten_op', models.DateField(blank=True, null=True, verbose_name='datum van het besluit')),
                        ('tot', models.DateField(blank=True, help_text='Zoals in het besluit van DUO staat. Alle datums die ervan afhangen schuiven mee.', null=True, verbose_name='nieuwe laatste dag van de termijn')),
                        ('opschorting', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.opschorting')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='inburgering.verlenging')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c8d3119b0a65d9948c3474d139e83da9237b3346', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_08c9d', table='inburgering_verlengingevent', when='BEFORE'))],
                    },
                ),
                migrations.RemoveField(
                    model_name='vrijstelling',
                    name='reden',
                ),
                migrations.RemoveField(
                    model_name='vrijstellingevent',
                    name='reden',
                ),
                migrations.AddField(
                    model_name='isk',
                    name='startkwalificatie_op',
                    field=models.DateField(blank=True, help_text='Minstens mbo 2, havo of vwo. Daarmee is vanaf 18 jaar aan de inburgeringsplicht voldaan.', null=True, verbose_name='startkwalificatie behaald op'),
                ),
                migrations.AddField(
                    model_name='isk',
                    name='uitstroom',
                    field=models.CharField(blank=True, choices=[('vo', 'voortgezet onderwijs'), ('mbo', 'mbo'), ('hoger', 'hbo of universiteit'), ('werk', 'werk'), ('anders', 'iets anders')], max_length=6, verbose_name='ging daarna naar'),
                ),
                migrations.AddField(
                    model_name='iskevent',
                    name='startkwalificatie_op',
                    field=models.DateField(blank=True, help_text='Minstens mbo 2, havo of vwo. Daarmee is vanaf 18 jaar aan de inburgeringsplicht voldaan.', null=True, verbose_name='startkwalificatie behaald op'),
                ),
                migrations.AddField(
                    model_name='iskevent',
                    name='uitstroom',
                    field=models.CharField(blank=True, choices=[('vo', 'voortgezet onderwijs'), ('mbo', 'mbo'), ('hoger', 'hbo of universiteit'), ('werk', 'werk'), ('anders', 'iets anders')], max_length=6, verbose_name='ging daarna naar'),
                ),
                migrations.AddField(
                    model_name='vrijstelling',
                    name='grond',
                    field=models.CharField(blank=True, choices=[('medisch', 'medisch'), ('persoonlijk', 'bijzondere individuele omstandigheden'), ('inspanning', 'aantoonbare inspanning'), ('opleiding', 'opleiding of diploma'), ('anders', 'anders')], help_text='Alleen de grond. Wat er aan de hand is blijft bij DUO en de medisch adviseur.', max_length=11, verbose_name='waarom'),
                ),
                migrations.AddField(
                    model_name='vrijstellingevent',
                    name='grond',
                    field=models.CharField(blank=True, choices=[('medisch', 'medisch'), ('persoonlijk', 'bijzondere individuele omstandigheden'), ('inspanning', 'aantoonbare inspanning'), ('opleiding', 'opleiding of diploma'), ('anders', 'anders')], help_text='Alleen de grond. Wat er aan de hand is blijft bij DUO en de medisch adviseur.', max_length=11, verbose_name='waarom'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='isk',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "startkwalificatie_op", "statushouder_id", "toelichting", "tot", "uitstroom", "van", "versie") VALUES (NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."route", NEW."school", NEW."startkwalificatie_op", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."uitstroom", NEW."van", NEW."versie"); RETURN NULL;', hash='89b048bf4aec38abd2611cc7fd72edb92dda6089', operation='INSERT', pgid='pgtrigger_insert_insert_0eee3', table='inburgering_isk', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='isk',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "startkwalificatie_op", "statushouder_id", "toelichting", "tot", "uitstroom", "van", "versie") VALUES (NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."route", NEW."school", NEW."startkwalificatie_op", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."uitstroom", NEW."van", NEW."versie"); RETURN NULL;', hash='0a3d15f910346f4c7a0022e57bd9e15e3a0dd8b6', operation='UPDATE', pgid='pgtrigger_update_update_ea290', table='inburgering_isk', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='isk',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "startkwalificatie_op", "statushouder_id", "toelichting", "tot", "uitstroom", "van", "versie") VALUES (OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."route", OLD."school", OLD."startkwalificatie_op", OLD."statushouder_id", OLD."toelichting", OLD."tot", OLD."uitstroom", OLD."van", OLD."versie"); RETURN NULL;', hash='4f7ce66fcbace26cf0db44894aaf353486b92c58', operation='DELETE', pgid='pgtrigger_delete_delete_800eb', table='inburgering_isk', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;', hash='18f7910cfa5788abf81e4c93a68bdbf0d7692fa5', operation='INSERT', pgid='pgtrigger_insert_insert_8e5dd', table='inburgering_vrijstelling', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."grond", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;', hash='713c2347c4e01d6ee67aa2ce5a08092c6cbf1101', operation='UPDATE', pgid='pgtrigger_update_update_06050', table='inburgering_vrijstelling', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='vrijstelling',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "tot", "versie") VALUES (OLD."besloten_op", OLD."besluit", OLD."delen", OLD."gemeente_id", OLD."gevraagd_op", OLD."grond", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."tot", OLD."versie"); RETURN NULL;', hash='d488c3b4db12ac617c965d8eefe65d3b987136cc', operation='DELETE', pgid='pgtrigger_delete_delete_92cbc', table='inburgering_vrijstelling', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='isk',
                    constraint=models.CheckConstraint(condition=models.Q(('uitstroom', ''), ('tot__isnull', False), _connector='OR'), name='isk_uitstroom_na_einde', violation_error_code='uitstroom', violation_error_message='Vul ook de laatste dag op de ISK in.'),
                ),
                migrations.AddConstraint(
                    model_name='isk',
                    constraint=models.CheckConstraint(condition=models.Q(('startkwalificatie_op__isnull', True), ('startkwalificatie_op__gte', models.F('van')), _connector='OR'), name='isk_startkwalificatie_na_begin', violation_error_code='startkwalificatie', violation_error_message='De startkwalificatie kan niet vóór het begin van de ISK zijn.'),
                ),
                migrations.AddConstraint(
                    model_name='isk',
                    constraint=models.CheckConstraint(condition=models.Q(('uitstroom__in', ['vo', 'mbo', 'hoger', 'werk', 'anders', ''])), name='isk_uitstroom_bekend'),
                ),
                migrations.AddConstraint(
                    model_name='vrijstelling',
                    constraint=models.CheckConstraint(condition=models.Q(('grond__in', ['medisch', 'persoonlijk', 'inspanning', 'opleiding', 'anders', ''])), name='vrijstelling_grond_bekend'),
                ),
            ],
        ),
    ]
