"""What belongs together lies in one gemeente."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("ontzorging", "0001_begin"), ("dossier", "0002_bewaakt")]
    operations = [
        zelfde_gemeente("ontzorging_uitkering", "huishouden_id", "dossier_huishouden"),
    ]
