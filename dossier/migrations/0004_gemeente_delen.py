"""What belongs together lies in one gemeente: also sharings, contributions and noodtoegang."""

from django.db import migrations

from bouwstenen.migraties import zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("dossier", "0003_delen"), ("toegang", "0004_inzage")]
    operations = [
        zelfde_gemeente("dossier_deling", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("dossier_deling", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("dossier_bijdrage", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("dossier_bijdrage", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("dossier_bijdrage", "door_id", "toegang_medewerker"),
        zelfde_gemeente("dossier_noodtoegang", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("dossier_noodtoegang", "medewerker_id", "toegang_medewerker"),
    ]
