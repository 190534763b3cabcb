"""One gemeente and row-level security for steps and suspensions, and the function by which suspensions move an end."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

# Each period that began before the term ended (or the day after, as an extension does) moves the end by its days, from
# the start of the term on. One without an end lets the term stand still: then there is no end.
EINDE = """
CREATE FUNCTION termijn_einde(persoon bigint, termijn text, begin date, eind date) RETURNS date LANGUAGE plpgsql STABLE
AS $$
DECLARE periode record;
BEGIN
    FOR periode IN SELECT van, tot FROM dossier_opschorting
        WHERE statushouder_id = persoon AND termijn = ANY (codes) ORDER BY van
    LOOP
        EXIT WHEN periode.van > eind + 1;
        IF periode.tot IS NULL THEN RETURN NULL; END IF;
        IF periode.tot >= begin THEN
            eind := eind + (periode.tot - GREATEST(periode.van, begin) + 1);
        END IF;
    END LOOP;
    RETURN eind;
END $$;
"""
GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('begeleiding'))"


class Migration(migrations.Migration):
    dependencies = [("dossier", "0006_termijnen")]
    operations = [
        migrations.RunSQL(EINDE, "DROP FUNCTION termijn_einde(bigint, text, date, date)"),
        *(
            operatie
            for tabel in ("dossier_mijlpaal", "dossier_opschorting")
            for operatie in (
                zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder"),
                afgeschermd(tabel, gedeeld=GEDEELD),
                historie_afgeschermd(f"{tabel}event"),
            )
        ),
    ]
