"""Words of refusals that say what to do; and a trajectory without an executor is refused for that, and not for the reason
that is missing as well."""

import datetime

import bouwstenen.periodes
import django.contrib.postgres.constraints
import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('pip_plan', '0008_getekend_is_getekend'),
        ('toegang', '0003_gemeente_historie'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='activiteit',
            name='activiteit_niet_wegwijs_met_reden',
        ),
        migrations.AddConstraint(
            model_name='activiteit',
            constraint=models.CheckConstraint(condition=models.Q(('van__lt', datetime.date(2026, 12, 1)), models.Q(('soort__in', ('traject', 'traject_meer')), _negated=True), ('uitvoerder__in', ['', 'wegwijs']), models.Q(('waarom_niet_wegwijs', ''), _negated=True), _connector='OR'), name='activiteit_niet_wegwijs_met_reden', violation_error_code='zonder_reden', violation_error_message='Wegwijs+ gaat voor. Schrijf op waarom Wegwijs+ dit traject niet kon doen.'),
        ),
        migrations.AlterConstraint(
            model_name='activiteit',
            name='activiteit_niet_dubbel',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('statushouder', '='), ('soort', '='), ('organisatie', '='), (bouwstenen.periodes.Dagen(django.db.models.functions.comparison.Least('van', 'tot'), 'tot', models.Value('[]')), '&&')], name='activiteit_niet_dubbel', violation_error_code='overlap', violation_error_message="Er staat in deze periode al zo'n activiteit op dezelfde plek. Vul in waar deze is, of geef de andere een einddatum."),
        ),
        migrations.AlterConstraint(
            model_name='activiteit',
            name='activiteit_traject_heeft_uitvoerder',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('soort__in', ['traject', 'traject_meer']), models.Q(('uitvoerder', ''), _negated=True)), models.Q(models.Q(('soort__in', ['traject', 'traject_meer']), _negated=True), ('resultaat', ''), ('uitvoerder', '')), _connector='OR'), name='activiteit_traject_heeft_uitvoerder', violation_error_code='traject_uitvoerder', violation_error_message='Kies wie het traject uitvoert. Bij een andere activiteit blijven uitvoerder en resultaat leeg.'),
        ),
        migrations.AlterConstraint(
            model_name='weekdeel',
            name='weekdeel_einde_na_begin',
            constraint=models.CheckConstraint(condition=models.Q(('tot__gt', models.F('van'))), name='weekdeel_einde_na_begin', violation_error_code='weekdeel_einde_na_begin', violation_error_message='Het einde is niet later dan het begin. Gaat het door na middernacht? Maak er twee delen van.'),
        ),
    ]
