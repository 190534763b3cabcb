"""The recognition of a diploma lies in the gemeente of its client, behind row-level security."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

TABEL = "pip_plan_diplomawaardering"


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0003_diplomawaardering")]
    operations = [
        zelfde_gemeente(TABEL, "statushouder_id", "dossier_statushouder"),
        afgeschermd(TABEL, gedeeld="statushouder_id IN (SELECT zicht_gedeeld('opleiding'))"),
        historie_afgeschermd(f"{TABEL}event"),
    ]
