"""Row-level security on courses, ISK and diplomas."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd

TABELLEN = ("inburgering_cursus", "inburgering_isk", "inburgering_diploma")


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0002_gemeente"), ("dossier", "0005_afscherming")]
    operations = [
        *(
            afgeschermd(tabel, gedeeld="statushouder_id IN (SELECT zicht_gedeeld('inburgering'))")
            for tabel in TABELLEN
        ),
        *(historie_afgeschermd(f"{tabel}event") for tabel in TABELLEN),
    ]
