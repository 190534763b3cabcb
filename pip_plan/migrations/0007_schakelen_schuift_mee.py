"""The last day to change the leerroute: eighteen months from the begin of the inburgeringstermijn, that first day
included, and later by as many days as the termijn stands still."""

from importlib import import_module

from django.db import migrations

SCHAKELEN = """
CREATE FUNCTION schakelen_tot(persoon bigint) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT termijn_einde(persoon, 'TERMIJN', min(datum) + 1, (min(datum) + 1 + interval '18 months')::date - 1)
    FROM dossier_mijlpaal WHERE statushouder_id = persoon AND soort = 'pip' HAVING count(*) > 0
$$;
"""
# The trigger of 0002, with another last day.
EERST = (
    import_module("pip_plan.migrations.0002_bewaakt")
    .DUO.split("CREATE TRIGGER")[0]
    .replace("CREATE", "CREATE OR REPLACE")
)
NU = EERST.replace("(eerste + 1 + interval '18 months')::date", "schakelen_tot(NEW.statushouder_id)")


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0006_wet_van_2021"), ("dossier", "0002_bewaakt")]
    operations = [
        migrations.RunSQL(SCHAKELEN, "DROP FUNCTION schakelen_tot(bigint)"),
        migrations.RunSQL(NU, EERST),
    ]
