"""A school that logs in takes away what it filled in by mistake: hours of its own groups, of clients who are shared with
it, and no others. The history of them stays."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING

# As what it fills in (0004). Inside a policy the rows of another table are cut by its own policy: a partner finds the
# groups of its own school.
MAG = (
    f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND soort = 'taal' AND bron = 'school'"
    " AND statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
    " AND groep_id IN (SELECT id FROM inburgering_groep)"
)


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0010_partner_haalt_weg")]
    operations = [
        migrations.RunSQL(
            f"CREATE POLICY school_haalt_weg ON inburgering_uren FOR DELETE USING ({MAG})",
            "DROP POLICY school_haalt_weg ON inburgering_uren",
        ),
    ]
