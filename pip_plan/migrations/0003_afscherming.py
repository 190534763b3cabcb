"""Row-level security on activities."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0002_gemeente"), ("dossier", "0005_afscherming")]
    operations = [
        afgeschermd("pip_plan_activiteit", gedeeld="statushouder_id IN (SELECT zicht_gedeeld('activiteiten'))"),
        historie_afgeschermd("pip_plan_activiteitevent"),
    ]
