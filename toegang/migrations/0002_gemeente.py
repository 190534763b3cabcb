"""What belongs together lies in one gemeente."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("toegang", "0001_begin")]
    operations = [
        zelfde_gemeente("toegang_medewerker", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("toegang_waarneming", "afwezige_id", "toegang_medewerker"),
        zelfde_gemeente("toegang_waarneming", "waarnemer_id", "toegang_medewerker"),
    ]
