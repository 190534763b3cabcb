"""What belongs together lies in one gemeente; dossier numbers come from a sequence, so no two are ever equal."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("dossier", "0001_begin"), ("toegang", "0002_gemeente")]
    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE dossier_dossiernummer START 100001", "DROP SEQUENCE dossier_dossiernummer"
        ),
        zelfde_gemeente("dossier_statushouder", "klantmanager_id", "toegang_medewerker"),
        zelfde_gemeente("dossier_huishoudlid", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("dossier_huishoudlid", "huishouden_id", "dossier_huishouden"),
        zelfde_gemeente("dossier_koppeling", "huishouden_id", "dossier_huishouden"),
        zelfde_gemeente("dossier_huisvesting", "huishouden_id", "dossier_huishouden"),
    ]
