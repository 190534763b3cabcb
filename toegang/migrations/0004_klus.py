"""Work that takes too long for a page: its queue, and what came out of it."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from bouwstenen.migraties import GEMEENTE, KRING, MEDEWERKER, zelfde_gemeente

# Whatever the circle: only who asked sees it, and changes it (stopping it, say). The worker works as the system until it
# makes the file, and then as who asked.
MAG = f"{KRING} = 'systeem' OR (gemeente_id = {GEMEENTE} AND medewerker_id = {MEDEWERKER})"
EIGEN = [
    "ALTER TABLE toegang_klus ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY lezen ON toegang_klus FOR SELECT USING ({MAG})",
    f"CREATE POLICY toevoegen ON toegang_klus FOR INSERT WITH CHECK ({MAG})",
    f"CREATE POLICY wijzigen ON toegang_klus FOR UPDATE USING ({MAG}) WITH CHECK ({MAG})",
    f"CREATE POLICY verwijderen ON toegang_klus FOR DELETE USING ({KRING} = 'systeem')",
]
EIGEN_TERUG = [
    *(f"DROP POLICY {naam} ON toegang_klus" for naam in ("lezen", "toevoegen", "wijzigen", "verwijderen")),
    "ALTER TABLE toegang_klus DISABLE ROW LEVEL SECURITY",
]


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0003_gemeente_historie'),
    ]

    operations = [
        migrations.CreateModel(
            name='Klus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=40)),
                ('wat', models.CharField(max_length=200)),
                ('parameters', models.JSONField()),
                ('terug', models.CharField(max_length=400)),
                ('status', models.CharField(choices=[('wacht', 'wacht'), ('bezig', 'bezig'), ('klaar', 'klaar'), ('mislukt', 'mislukt'), ('afgebroken', 'afgebroken'), ('verlopen', 'verlopen')], default='wacht', max_length=10)),
                ('stap', models.CharField(blank=True, max_length=60)),
                ('gedaan', models.PositiveIntegerField(default=0)),
                ('totaal', models.PositiveIntegerField(default=0)),
                ('pogingen', models.PositiveSmallIntegerField(default=0)),
                ('plek', models.PositiveSmallIntegerField(null=True)),
                ('aangevraagd_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('begonnen_op', models.DateTimeField(null=True)),
                ('hartslag_op', models.DateTimeField(null=True)),
                ('klaar_op', models.DateTimeField(null=True)),
                ('opgehaald_op', models.DateTimeField(null=True)),
                ('fout', models.CharField(blank=True, max_length=300)),
                ('naam', models.CharField(blank=True, max_length=120)),
                ('mediatype', models.CharField(blank=True, max_length=100)),
                ('inhoud', models.BinaryField(null=True)),
                ('adres', models.CharField(blank=True, max_length=400)),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'klussen',
                'ordering': ['-aangevraagd_op', '-pk'],
                'indexes': [models.Index(models.F('medewerker'), models.OrderBy(models.F('aangevraagd_op'), descending=True), name='klus_van_medewerker'), models.Index(models.F('status'), models.F('aangevraagd_op'), name='klus_aan_de_beurt')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status__in', ('wacht', 'bezig'))), fields=('medewerker', 'soort', 'parameters'), name='klus_niet_dubbel'), models.UniqueConstraint(condition=models.Q(('status', 'bezig')), fields=('plek',), name='klus_een_per_plek'), models.CheckConstraint(condition=models.Q(('soort__regex', '^[a-z_]+$')), name='klus_soort'), models.CheckConstraint(condition=models.Q(('wat', ''), _negated=True), name='klus_met_titel'), models.CheckConstraint(condition=models.Q(('terug__regex', '^/([^/\\\\].*)?$')), name='klus_terug_hier'), models.CheckConstraint(condition=models.Q(('status__in', ['wacht', 'bezig', 'klaar', 'mislukt', 'afgebroken', 'verlopen'])), name='klus_status_bekend'), models.CheckConstraint(condition=models.Q(('gedaan__lte', models.F('totaal'))), name='klus_voortgang'), models.CheckConstraint(condition=models.Q(('pogingen__lte', 2)), name='klus_pogingen'), models.CheckConstraint(condition=models.Q(models.Q(('begonnen_op__isnull', False), ('hartslag_op__isnull', False), ('plek__isnull', False), ('pogingen__gte', 1), ('status', 'bezig')), models.Q(models.Q(('status', 'bezig'), _negated=True), ('hartslag_op__isnull', True), ('plek__isnull', True)), _connector='OR'), name='klus_bezig_met_werker'), models.CheckConstraint(condition=models.Q(models.Q(('klaar_op__isnull', True), ('status__in', ('wacht', 'bezig'))), models.Q(models.Q(('status__in', ('wacht', 'bezig')), _negated=True), ('klaar_op__isnull', False)), _connector='OR'), name='klus_einde'), models.CheckConstraint(condition=models.Q(models.Q(('adres', ''), ('inhoud__isnull', False), ('naam__regex', '^[a-z0-9][a-z0-9._-]*$'), ('status', 'klaar'), models.Q(('mediatype', ''), _negated=True)), models.Q(('adres__regex', '^/([^/\\\\].*)?$'), ('inhoud__isnull', True), ('naam', ''), ('status', 'klaar')), models.Q(models.Q(('status', 'klaar'), _negated=True), ('adres', ''), ('inhoud__isnull', True)), _connector='OR'), name='klus_resultaat_als_klaar'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'mislukt'), models.Q(('fout', ''), _negated=True)), models.Q(models.Q(('status', 'mislukt'), _negated=True), ('fout', '')), _connector='OR'), name='klus_mislukt_met_reden'), models.CheckConstraint(condition=models.Q(('opgehaald_op__isnull', True), ('status__in', ['klaar', 'verlopen']), _connector='OR'), name='klus_opgehaald_was_klaar'), models.CheckConstraint(condition=models.Q(('inhoud__isnull', True), django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('inhoud'), 35651584), _connector='OR'), name='klus_inhoud_begrensd'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length(django.db.models.functions.comparison.Cast('parameters', models.TextField())), 2000)), name='klus_vraag_begrensd')],
                'triggers': [pgtrigger.compiler.Trigger(name='begint_wachtend', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (NEW."status" = \'wacht\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot insert rows from % table', TG_TABLE_NAME;", hash='c847c3f4a54070027e33eb8dc21aa312ae69f2bf', operation='INSERT', pgid='pgtrigger_begint_wachtend_31e4b', table='toegang_klus', when='BEFORE')), pgtrigger.compiler.Trigger(name='gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{wacht:bezig,wacht:afgebroken,wacht:verlopen,bezig:wacht,bezig:klaar,bezig:mislukt,bezig:afgebroken,klaar:verlopen}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='c0073f17178e2914a6e52e6a5669d50a242dd200', operation='UPDATE', pgid='pgtrigger_gang_e61d4', table='toegang_klus', when='BEFORE')), pgtrigger.compiler.Trigger(name='vraag_blijft', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."medewerker_id" IS DISTINCT FROM (NEW."medewerker_id") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."wat" IS DISTINCT FROM (NEW."wat") OR OLD."parameters" IS DISTINCT FROM (NEW."parameters") OR OLD."terug" IS DISTINCT FROM (NEW."terug") OR OLD."aangevraagd_op" IS DISTINCT FROM (NEW."aangevraagd_op"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='30fb395bf0b36696aeee2560188da050fb90ec3a', operation='UPDATE', pgid='pgtrigger_vraag_blijft_f4942', table='toegang_klus', when='BEFORE'))],
            },
        ),
        zelfde_gemeente("toegang_klus", "medewerker_id", "toegang_medewerker"),
        migrations.RunSQL(EIGEN, EIGEN_TERUG),
    ]
