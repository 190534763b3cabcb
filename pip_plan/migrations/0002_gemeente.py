"""What belongs together lies in one gemeente."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0001_begin"), ("dossier", "0002_gemeente")]
    operations = [
        zelfde_gemeente("pip_plan_activiteit", "statushouder_id", "dossier_statushouder"),
    ]
