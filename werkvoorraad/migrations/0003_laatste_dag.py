"""The end of a term is its last day; of these it was the first day after it. What was postponed or reminded of by that
end moves along, so that nothing is reminded of twice and no postponement is lost."""

from django.db import migrations

CODES = "('TERMIJN', 'TERMIJN-2013', 'EXAMEN', 'MAP', 'Z-UREN', 'PVT-2021', 'ONTZORG', 'ONTZORG-BESLUIT')"
ZELFDE = {
    "werkvoorraad_uitstel": "(ander.statushouder_id, ander.code) = (rij.statushouder_id, rij.code)",
    "werkvoorraad_herinnering": (
        "(ander.statushouder_id, ander.code, ander.stap) = (rij.statushouder_id, rij.code, rij.stap)"
    ),
}


def schuif(tabel: str, dagen: int) -> str:
    """Another day for every row, unless there is one of that day."""
    # Only names of our own code are put into the text.
    return (
        f"UPDATE {tabel} rij SET uiterlijk = rij.uiterlijk + ({dagen:d}) WHERE code IN {CODES} AND NOT EXISTS"  # noqa: S608  # names from this file
        f" (SELECT FROM {tabel} ander WHERE {ZELFDE[tabel]} AND ander.uiterlijk = rij.uiterlijk + ({dagen:d}))"
    )


class Migration(migrations.Migration):
    dependencies = [("werkvoorraad", "0002_bewaakt")]

    operations = [migrations.RunSQL(schuif(tabel, -1), schuif(tabel, 1)) for tabel in ZELFDE]
