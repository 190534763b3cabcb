"""Migration operations for guarantees that Django's models cannot express."""

from django.db import migrations


def zelfde_gemeente(tabel: str, kolom: str, doel: str) -> migrations.RunSQL:
    """A composite foreign key: the row that `kolom` points at lies in the same gemeente as the row itself.

    The target table needs `uniek_per_gemeente`. Makes a cross-municipality reference impossible in PostgreSQL.
    """
    naam = f"{tabel}_{kolom}_gemeente_fk"[:63]
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} FOREIGN KEY ({kolom}, gemeente_id)"
        f" REFERENCES {doel} (id, gemeente_id) DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}",
    )
