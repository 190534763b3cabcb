"""The second talk and the half-year review are talks, no longer steps beside them: what was recorded as a step becomes
a talk, held by the klantmanager of the dossier."""

from django.db import migrations

STAP_WORDT_GESPREK = """
INSERT INTO pip_plan_gesprek (gemeente_id, versie, statushouder_id, soort, datum, kanaal, taal, tolk, aanwezig, verslag,
    gevoerd_door_id)
SELECT stap.gemeente_id, 0, wie.id, CASE stap.soort WHEN 'halfjaar' THEN 'halfjaar' ELSE 'intake_werk' END, stap.datum,
    'kantoor', wie.contacttaal, 'geen', '', stap.toelichting, wie.klantmanager_id
FROM dossier_mijlpaal stap JOIN dossier_statushouder wie ON wie.id = stap.statushouder_id
WHERE stap.soort IN ('tweede_gesprek', 'halfjaar');
DELETE FROM dossier_mijlpaal WHERE soort IN ('tweede_gesprek', 'halfjaar');
"""


class Migration(migrations.Migration):
    dependencies = [("dossier", "0007_termijnen_bewaakt"), ("pip_plan", "0005_gesprek_afscherming")]
    operations = [migrations.RunSQL(STAP_WORDT_GESPREK, migrations.RunSQL.noop)]
