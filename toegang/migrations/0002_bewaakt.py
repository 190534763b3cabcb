"""What belongs together lies in one gemeente; row-level security on the read log; the history of changes can only grow.

Accounts themselves (medewerker, waarneming, gemeente, organisatie) are not behind row-level security: logging in has to
find somebody before it is known who looks. They hold no client data; see docs/beveiliging.md.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, MEDEWERKER, zelfde_gemeente
from bouwstenen.webrol import WEBROL

INZAGE = [
    f"REVOKE UPDATE, DELETE, TRUNCATE ON toegang_inzage FROM {WEBROL}",
    "ALTER TABLE toegang_inzage ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY lezen ON toegang_inzage FOR SELECT USING ({KRING} = 'systeem' OR (gemeente_id = {GEMEENTE}"
    f" AND ({KRING} IN ('gemeente', 'geen') OR medewerker_id = {MEDEWERKER})))",
    f"CREATE POLICY toevoegen ON toegang_inzage FOR INSERT WITH CHECK ({KRING} = 'systeem'"
    f" OR (gemeente_id = {GEMEENTE} AND medewerker_id = {MEDEWERKER}))",
]
INZAGE_TERUG = [
    "DROP POLICY toevoegen ON toegang_inzage",
    "DROP POLICY lezen ON toegang_inzage",
    "ALTER TABLE toegang_inzage DISABLE ROW LEVEL SECURITY",
]
# The context of a change is written by a function of django-pghistory that updates on conflict. It runs as the owner,
# so that the web role needs no right to change what was written down.
CONTEXT = [
    "ALTER FUNCTION _pgh_attach_context() SECURITY DEFINER SET search_path = public, pg_temp",
    f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON pghistory_context FROM {WEBROL}",
    *(
        f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {WEBROL}"
        for tabel in (
            "toegang_medewerkerevent",
            "toegang_waarnemingevent",
            "toegang_groepsrolevent",
            "toegang_aanmeldgebeurtenis",
        )
    ),
]
CONTEXT_TERUG = [
    f"GRANT INSERT, UPDATE ON pghistory_context TO {WEBROL}",
    "ALTER FUNCTION _pgh_attach_context() SECURITY INVOKER RESET search_path",
]


class Migration(migrations.Migration):
    replaces = [
        ("toegang", "0002_gemeente"),
        ("toegang", "0005_afscherming"),
    ]
    dependencies = [
        ("toegang", "0001_tabellen"),
    ]
    operations = [
        zelfde_gemeente("toegang_medewerker", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("toegang_waarneming", "afwezige_id", "toegang_medewerker"),
        zelfde_gemeente("toegang_waarneming", "waarnemer_id", "toegang_medewerker"),
        migrations.RunSQL(INZAGE, INZAGE_TERUG),
        migrations.RunSQL(CONTEXT, CONTEXT_TERUG),
    ]
