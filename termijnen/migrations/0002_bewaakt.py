"""Row-level security on local lengths: only who keeps the settings of the gemeente chooses a length, not who works with
dossiers, counts, or is a partner.

Everybody in the gemeente reads lengths, because everybody computes terms with them. The circle `geen` opens no dossier;
which of its roles may choose a length, the application says (`Recht.INRICHTING`).
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, historie_afgeschermd

EIGEN = f"gemeente_id = {GEMEENTE}"
INRICHTING = f"{EIGEN} AND {KRING} = 'geen'"
TABEL = "termijnen_lengte"
REGELS = {
    "lezen": f"FOR SELECT USING ({KRING} = 'systeem' OR {EIGEN})",
    "toevoegen": f"FOR INSERT WITH CHECK ({INRICHTING})",
    "wijzigen": f"FOR UPDATE USING ({INRICHTING}) WITH CHECK ({INRICHTING})",
    "verwijderen": f"FOR DELETE USING ({INRICHTING})",
}


class Migration(migrations.Migration):
    replaces = [
        ("termijnen", "0002_afscherming"),
        ("termijnen", "0004_lengte_inrichting"),
    ]
    dependencies = [
        ("termijnen", "0001_tabellen"),
    ]
    operations = [
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
