"""Row-level security on money."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd


class Migration(migrations.Migration):
    dependencies = [("ontzorging", "0002_gemeente"), ("dossier", "0002_bewaakt")]
    operations = [
        afgeschermd("ontzorging_uitkering", gedeeld="huishouden_id IN (SELECT zicht_gedeelde_gezinnen('geld'))"),
        historie_afgeschermd("ontzorging_uitkeringevent"),
    ]
