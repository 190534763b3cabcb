"""A measurement and who froze it lie in one gemeente."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("monitor", "0001_begin")]
    operations = [
        zelfde_gemeente("monitor_meting", "vastgelegd_door_id", "toegang_medewerker"),
    ]
