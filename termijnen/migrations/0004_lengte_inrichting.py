"""Only who keeps the settings of the gemeente chooses a length: not who works with dossiers, counts, or is a partner.

Everybody in the gemeente reads lengths, because everybody computes terms with them. The circle `geen` opens no dossier;
which of its roles may choose a length, the application says (`Recht.INRICHTING`).
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING

EIGEN = f"gemeente_id = {GEMEENTE}"
INRICHTING = f"{EIGEN} AND {KRING} = 'geen'"
TABEL = "termijnen_lengte"
REGELS = {
    "lezen": f"FOR SELECT USING ({KRING} = 'systeem' OR {EIGEN})",
    "toevoegen": f"FOR INSERT WITH CHECK ({INRICHTING})",
    "wijzigen": f"FOR UPDATE USING ({INRICHTING}) WITH CHECK ({INRICHTING})",
    "verwijderen": f"FOR DELETE USING ({INRICHTING})",
}
VOORHEEN = f"{KRING} = 'systeem' OR {EIGEN}"


class Migration(migrations.Migration):
    dependencies = [("termijnen", "0003_lengte_tot_240")]
    operations = [
        migrations.RunSQL(
            [
                f"DROP POLICY eigen_gemeente ON {TABEL}",
                *(f"CREATE POLICY {naam} ON {TABEL} {regel}" for naam, regel in REGELS.items()),
            ],
            [
                *(f"DROP POLICY {naam} ON {TABEL}" for naam in REGELS),
                f"CREATE POLICY eigen_gemeente ON {TABEL} USING ({VOORHEEN}) WITH CHECK ({VOORHEEN})",
            ],
        ),
    ]
