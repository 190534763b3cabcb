"""The address of a calendar feed is of its owner alone: colleagues do not even read that there is one.

The system finds the owner of a secret, and may keep others from it meanwhile (FOR UPDATE), but changes nothing.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, MEDEWERKER, historie_afgeschermd, zelfde_gemeente

TABEL = "werkvoorraad_agendasleutel"
EIGEN = f"gemeente_id = {GEMEENTE} AND medewerker_id = {MEDEWERKER}"
VINDEN = f"{KRING} = 'systeem' OR ({EIGEN})"
REGELS = {
    "lezen": f"FOR SELECT USING ({VINDEN})",
    "toevoegen": f"FOR INSERT WITH CHECK ({EIGEN})",
    "wijzigen": f"FOR UPDATE USING ({VINDEN}) WITH CHECK ({EIGEN})",
    "verwijderen": f"FOR DELETE USING ({EIGEN})",
}


class Migration(migrations.Migration):
    dependencies = [("werkvoorraad", "0005_agendasleutel")]
    operations = [
        zelfde_gemeente(TABEL, "medewerker_id", "toegang_medewerker"),
        migrations.RunSQL(
            [
                f"ALTER TABLE {TABEL} ENABLE ROW LEVEL SECURITY",
                *(f"CREATE POLICY {naam} ON {TABEL} {regel}" for naam, regel in REGELS.items()),
            ],
            [
                *(f"DROP POLICY {naam} ON {TABEL}" for naam in REGELS),
                f"ALTER TABLE {TABEL} DISABLE ROW LEVEL SECURITY",
            ],
        ),
        historie_afgeschermd(f"{TABEL}event"),
    ]
