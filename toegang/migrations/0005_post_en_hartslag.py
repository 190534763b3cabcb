"""Mail of its own in the outbox, and when the processes behind the pages were last seen.

Only the system makes and sends mail. Who keeps the settings of a gemeente sees to whom it went, and can let it go again.
"""

import bouwstenen.versleuteling
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, zelfde_gemeente

SYSTEEM = f"{KRING} = 'systeem'"
BEHEERDER = f"({KRING} = 'geen' AND {ORGANISATIE} IS NULL)"
EIGEN = f"({BEHEERDER} AND gemeente_id = {GEMEENTE})"
REGELS = {
    "toegang_zending": (f"{SYSTEEM} OR {EIGEN}", f"{SYSTEEM} OR {EIGEN}"),
    "toegang_hartslag": (f"{SYSTEEM} OR {BEHEERDER}", SYSTEEM),
}


def met_slot(tabel: str, lezen: str, wijzigen: str) -> migrations.RunSQL:
    regels = {
        "lezen": f"FOR SELECT USING ({lezen})",
        "toevoegen": f"FOR INSERT WITH CHECK ({SYSTEEM})",
        "wijzigen": f"FOR UPDATE USING ({wijzigen}) WITH CHECK ({wijzigen})",
        "verwijderen": f"FOR DELETE USING ({SYSTEEM})",
    }
    return migrations.RunSQL(
        [
            f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
            *(f"CREATE POLICY {naam} ON {tabel} {regel}" for naam, regel in regels.items()),
        ],
        [
            *(f"DROP POLICY {naam} ON {tabel}" for naam in regels),
            f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY",
        ],
    )


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0004_klus'),
    ]

    operations = [
        migrations.CreateModel(
            name='Hartslag',
            fields=[
                ('proces', models.CharField(choices=[('worker', 'worker'), ('beat', 'beat')], max_length=10, primary_key=True, serialize=False)),
                ('gezien_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('klok_scheef', models.SmallIntegerField(default=0)),
                ('gemeld_op', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name_plural': 'hartslagen',
                'constraints': [models.CheckConstraint(condition=models.Q(('proces__in', ['worker', 'beat'])), name='hartslag_proces_bekend')],
            },
        ),
        migrations.CreateModel(
            name='Zending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message_id', models.CharField(max_length=200, unique=True)),
                ('status', models.CharField(choices=[('wacht', 'wacht'), ('verstuurd', 'verstuurd'), ('mislukt', 'mislukt')], default='wacht', max_length=10)),
                ('pogingen', models.PositiveSmallIntegerField(default=0)),
                ('volgende_poging', models.DateTimeField(blank=True, null=True)),
                ('verstuurd_op', models.DateTimeField(blank=True, null=True)),
                ('fout', models.CharField(blank=True, max_length=200)),
                ('adres', bouwstenen.versleuteling.VersleuteldeTekst(blank=True)),
                ('sjabloon', models.CharField(max_length=60)),
                ('gegevens', models.JSONField(blank=True, default=dict)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('gemeente', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                ('voor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='zendingen', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'zendingen',
                'ordering': ['-pk'],
                'abstract': False,
                'indexes': [models.Index(models.F('volgende_poging'), models.F('id'), condition=models.Q(('status', 'wacht')), name='zending_wacht'), models.Index(models.F('gemeente'), models.OrderBy(models.F('id'), descending=True), name='zending_van_gemeente')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['wacht', 'verstuurd', 'mislukt'])), name='zending_status_bekend'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'verstuurd'), ('verstuurd_op__isnull', False)), models.Q(models.Q(('status', 'verstuurd'), _negated=True), ('verstuurd_op__isnull', True)), _connector='OR'), name='zending_verstuurd_volledig'), models.CheckConstraint(condition=models.Q(models.Q(('adres', ''), ('gemeente__isnull', False), ('voor__isnull', False)), models.Q(('gemeente__isnull', True), ('voor__isnull', True), models.Q(('adres', ''), _negated=True)), _connector='OR'), name='zending_voor_iemand')],
            },
        ),
        zelfde_gemeente("toegang_zending", "voor_id", "toegang_medewerker"),
        *(met_slot(tabel, *regels) for tabel, regels in REGELS.items()),
        # From now on they are expected: who never starts is missed too.
        migrations.RunSQL(
            "INSERT INTO toegang_hartslag (proces, klok_scheef) VALUES ('worker', 0), ('beat', 0)",
            migrations.RunSQL.noop,
        ),
    ]
