"""Schools and groups lie in their gemeente, behind row-level security; a school that logs in sees its own groups.

What was typed as the name of a school becomes a school of the register."""

from django.db import migrations

from bouwstenen.migraties import ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente

VAN_SCHOOL = ("inburgering_keurmerk", "inburgering_contract", "inburgering_groep")
EIGEN = f"organisatie_id = {ORGANISATIE}"
# Inside a policy the rows of the register are cut by its own policy: a partner finds its own school, or none.
VAN_EIGEN_SCHOOL = "aanbieder_id IN (SELECT id FROM inburgering_aanbieder)"
REGISTER = """
INSERT INTO inburgering_aanbieder (gemeente_id, versie, naam, plaats, telefoon)
SELECT DISTINCT gemeente_id, 0, btrim(aanbieder), '', '' FROM inburgering_cursus WHERE btrim(aanbieder) <> '';
"""


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0006_scholen")]
    operations = [
        zelfde_gemeente("inburgering_aanbieder", "organisatie_id", "toegang_organisatie"),
        *(zelfde_gemeente(tabel, "aanbieder_id", "inburgering_aanbieder") for tabel in VAN_SCHOOL),
        zelfde_gemeente("inburgering_cursus", "groep_id", "inburgering_groep"),
        afgeschermd("inburgering_aanbieder", gedeeld=EIGEN),
        afgeschermd("inburgering_groep", gedeeld=VAN_EIGEN_SCHOOL),
        afgeschermd("inburgering_keurmerk"),
        afgeschermd("inburgering_contract"),
        *(historie_afgeschermd(f"{tabel}event") for tabel in ("inburgering_aanbieder", *VAN_SCHOOL)),
        migrations.RunSQL(REGISTER, migrations.RunSQL.noop),
    ]
