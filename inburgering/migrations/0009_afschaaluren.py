"""The hours of lessons that count for A2 instead of B1, for the plan: the floor below asks, and PostgreSQL answers.

The same hours as `inburgering.queries.afschaaluren`: told by a school, on days on which it had the keurmerk.
"""

from django.db import migrations

AFSCHAALUREN = """
CREATE FUNCTION afschaaluren(persoon bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(les.aanwezig), 0) FROM inburgering_uren les
    JOIN inburgering_groep groep ON groep.id = les.groep_id
    WHERE les.statushouder_id = persoon AND les.soort = 'taal' AND les.bron = 'school'
        AND EXISTS (SELECT FROM inburgering_keurmerk merk WHERE merk.aanbieder_id = groep.aanbieder_id
            AND merk.soort = 'blik_op_werk' AND merk.van <= COALESCE(les.dag, les.maand)
            AND (merk.tot IS NULL
                OR merk.tot >= COALESCE(les.dag, (les.maand + interval '1 month' - interval '1 day')::date)))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0008_partner_bereidt_voor")]
    operations = [migrations.RunSQL(AFSCHAALUREN, "DROP FUNCTION afschaaluren(bigint)")]
