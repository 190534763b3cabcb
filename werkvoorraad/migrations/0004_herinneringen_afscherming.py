"""Reminders lie in the gemeente of all that they name, behind row-level security.

Only the system makes and changes them. Who works in the gemeente reads its reminders; of a mail who keeps the settings of
the gemeente sees to whom it went, not about which dossiers, and can let it go again; a partner sees its own.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, zelfde_gemeente

MEDEWERKER = "(SELECT nullif(current_setting('zicht.medewerker', true), '')::bigint)"
SYSTEEM = f"{KRING} = 'systeem'"
EIGEN = f"gemeente_id = {GEMEENTE}"
BEHEER = f"({EIGEN} AND {KRING} = 'geen' AND {ORGANISATIE} IS NULL)"
LEZEN = {
    "werkvoorraad_ronde": SYSTEEM,
    "werkvoorraad_herinnering": f"{SYSTEEM} OR ({EIGEN} AND {KRING} = 'gemeente')",
    "werkvoorraad_vermelding": f"{SYSTEEM} OR ({EIGEN} AND {KRING} = 'gemeente')",
    "werkvoorraad_bericht": f"{SYSTEEM} OR {BEHEER} OR ({EIGEN} AND voor_id = {MEDEWERKER})",
}
WIJZIGEN = {**dict.fromkeys(LEZEN, SYSTEEM), "werkvoorraad_bericht": f"{SYSTEEM} OR {BEHEER}"}


def afgeschermd(tabel: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        [
            f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY lezen ON {tabel} FOR SELECT USING ({LEZEN[tabel]})",
            f"CREATE POLICY toevoegen ON {tabel} FOR INSERT WITH CHECK ({SYSTEEM})",
            f"CREATE POLICY wijzigen ON {tabel} FOR UPDATE USING ({WIJZIGEN[tabel]}) WITH CHECK ({WIJZIGEN[tabel]})",
            f"CREATE POLICY verwijderen ON {tabel} FOR DELETE USING ({SYSTEEM})",
        ],
        [
            *(f"DROP POLICY {naam} ON {tabel}" for naam in ("lezen", "toevoegen", "wijzigen", "verwijderen")),
            f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY",
        ],
    )


class Migration(migrations.Migration):
    dependencies = [("werkvoorraad", "0003_herinneringen")]
    operations = [
        zelfde_gemeente("werkvoorraad_herinnering", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("werkvoorraad_bericht", "voor_id", "toegang_medewerker"),
        zelfde_gemeente("werkvoorraad_vermelding", "bericht_id", "werkvoorraad_bericht"),
        zelfde_gemeente("werkvoorraad_vermelding", "herinnering_id", "werkvoorraad_herinnering"),
        *(afgeschermd(tabel) for tabel in LEZEN),
    ]
