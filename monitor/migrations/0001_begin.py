import bouwstenen.migraties
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ('toegang', '0002_bewaakt'),
        ('toegang', '__first__'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Meting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('naam', models.CharField(max_length=120, verbose_name='naam')),
                        ('cohort_van', models.DateField(verbose_name='gehuisvest van')),
                        ('cohort_tot', models.DateField(verbose_name='gehuisvest tot en met')),
                        ('peildatum', models.DateField(verbose_name='peildatum')),
                        ('vergelijkdatum', models.DateField(blank=True, null=True, verbose_name='vergeleken met')),
                        ('eenheid', models.CharField(choices=[('huishouden', 'huishouden'), ('persoon', 'persoon')], max_length=11, verbose_name='eenheid')),
                        ('rapport', models.JSONField(editable=False, verbose_name='cijfers')),
                        ('definities', models.JSONField(editable=False, verbose_name='definities')),
                        ('definitieversie', models.CharField(editable=False, max_length=10, verbose_name='versie van de definities')),
                        ('vastgelegd_op', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='vastgelegd op')),
                        ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                        ('vastgelegd_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'metingen',
                        'ordering': ['-vastgelegd_op', '-pk'],
                        'constraints': [models.UniqueConstraint(models.F('gemeente'), models.F('naam'), name='meting_naam_uniek', violation_error_code='naam_dubbel', violation_error_message='Er is al een meting met deze naam. Kies een andere naam.'), models.CheckConstraint(condition=models.Q(('cohort_tot__gte', models.F('cohort_van'))), name='meting_cohort_loopt_af'), models.CheckConstraint(condition=models.Q(('peildatum__gte', models.F('cohort_van'))), name='meting_na_begin_cohort'), models.CheckConstraint(condition=models.Q(('vergelijkdatum__isnull', True), models.Q(('vergelijkdatum__gte', models.F('cohort_van')), ('vergelijkdatum__lt', models.F('peildatum'))), _connector='OR'), name='meting_eerst_de_oudste'), models.CheckConstraint(condition=models.Q(('eenheid__in', ['huishouden', 'persoon'])), name='meting_eenheid_bekend')],
                        'triggers': [pgtrigger.compiler.Trigger(name='vastgelegd', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='750d66258fead2e14fb795384cdea3da563d45d9', operation='UPDATE OR DELETE', pgid='pgtrigger_vastgelegd_be0a0', table='monitor_meting', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
