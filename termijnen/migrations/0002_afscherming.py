"""Row-level security on local lengths: the gemeente reads them, who keeps the settings of the gemeente changes them."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, historie_afgeschermd

MAG = f"{KRING} = 'systeem' OR gemeente_id = {GEMEENTE}"


class Migration(migrations.Migration):
    dependencies = [("termijnen", "0001_begin"), ("bouwstenen", "0002_webrol")]
    operations = [
        migrations.RunSQL(
            [
                "ALTER TABLE termijnen_lengte ENABLE ROW LEVEL SECURITY",
                f"CREATE POLICY eigen_gemeente ON termijnen_lengte USING ({MAG}) WITH CHECK ({MAG})",
            ],
            [
                "DROP POLICY eigen_gemeente ON termijnen_lengte",
                "ALTER TABLE termijnen_lengte DISABLE ROW LEVEL SECURITY",
            ],
        ),
        historie_afgeschermd("termijnen_lengteevent"),
    ]
