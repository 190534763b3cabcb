"""A task lies in the gemeente of all that it names, behind row-level security."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

DOELEN = {
    "statushouder_id": "dossier_statushouder",
    "voor_id": "toegang_medewerker",
    "klaar_door_id": "toegang_medewerker",
    "uit_gesprek_id": "pip_plan_gesprek",
    "volgt_op_id": "werkvoorraad_taak",
}


class Migration(migrations.Migration):
    dependencies = [("werkvoorraad", "0001_begin"), ("pip_plan", "0005_gesprek_afscherming")]
    operations = [
        *(zelfde_gemeente("werkvoorraad_taak", kolom, doel) for kolom, doel in DOELEN.items()),
        afgeschermd("werkvoorraad_taak"),
        historie_afgeschermd("werkvoorraad_taakevent"),
    ]
