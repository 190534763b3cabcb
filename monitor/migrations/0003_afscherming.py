"""Row-level security on frozen measurements: who may count in the gemeente reads and adds."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING
from bouwstenen.webrol import WEBROL

MAG = f"gemeente_id = {GEMEENTE} AND {KRING} IN ('gemeente', 'tellen')"


class Migration(migrations.Migration):
    dependencies = [("monitor", "0002_gemeente"), ("bouwstenen", "0002_webrol")]
    operations = [
        migrations.RunSQL(
            [
                f"REVOKE UPDATE, DELETE, TRUNCATE ON monitor_meting FROM {WEBROL}",
                "ALTER TABLE monitor_meting ENABLE ROW LEVEL SECURITY",
                f"CREATE POLICY lezen ON monitor_meting FOR SELECT USING ({MAG})",
                f"CREATE POLICY toevoegen ON monitor_meting FOR INSERT WITH CHECK ({MAG})",
            ],
            [
                "DROP POLICY toevoegen ON monitor_meting",
                "DROP POLICY lezen ON monitor_meting",
                "ALTER TABLE monitor_meting DISABLE ROW LEVEL SECURITY",
            ],
        )
    ]
