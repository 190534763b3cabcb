"""What belongs together lies in one gemeente."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0001_begin"), ("dossier", "0002_gemeente")]
    operations = [
        zelfde_gemeente("inburgering_cursus", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("inburgering_isk", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("inburgering_diploma", "statushouder_id", "dossier_statushouder"),
    ]
