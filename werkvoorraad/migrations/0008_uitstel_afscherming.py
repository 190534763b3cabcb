"""Postponing lies in the gemeente of its client and of who did it, behind row-level security."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("werkvoorraad", "0007_uitstel")]
    operations = [
        zelfde_gemeente("werkvoorraad_uitstel", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("werkvoorraad_uitstel", "door_id", "toegang_medewerker"),
        afgeschermd("werkvoorraad_uitstel"),
        historie_afgeschermd("werkvoorraad_uitstelevent"),
    ]
