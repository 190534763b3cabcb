"""A talk lies in the gemeente of its client, behind row-level security; no page shows talks to partners."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0004_gesprek"), ("dossier", "0005_afscherming")]
    operations = [
        zelfde_gemeente("pip_plan_gesprek", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("pip_plan_gesprek", "gevoerd_door_id", "toegang_medewerker"),
        afgeschermd("pip_plan_gesprek"),
        historie_afgeschermd("pip_plan_gesprekevent"),
    ]
