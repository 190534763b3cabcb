"""Of one part of the exam one attempt waits for its result, and it is known when somebody was registered or when it is.
Who adds at the same moment waits for the other; what was there already stays."""

from django.db import migrations

OPEN = """
CREATE FUNCTION examen_een_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.aangemeld_op IS NULL AND NEW.datum IS NULL THEN
        RAISE EXCEPTION 'Vul in wanneer de cliënt is aangemeld, of de dag van het examen.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_wanneer';
    END IF;
    IF NEW.uitslag = '' THEN
        PERFORM pg_advisory_xact_lock('inburgering_examen'::regclass::int, (NEW.statushouder_id % 2147483647)::int);
        IF EXISTS (SELECT FROM inburgering_examen WHERE statushouder_id = NEW.statushouder_id AND uitslag = ''
                AND onderdeel = NEW.onderdeel AND staatsexamen = NEW.staatsexamen AND id <> NEW.id) THEN
            RAISE EXCEPTION
                'Van dit onderdeel staat er al een poging zonder uitslag. Vul daar de uitslag in, of wijzig die.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_een_open';
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER examen_een_open AFTER INSERT OR UPDATE OF onderdeel, uitslag, staatsexamen, aangemeld_op, datum
    ON inburgering_examen FOR EACH ROW EXECUTE FUNCTION examen_een_open();
"""


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0012_wet_en_route")]
    operations = [
        migrations.RunSQL(OPEN, "DROP TRIGGER examen_een_open ON inburgering_examen; DROP FUNCTION examen_een_open();")
    ]
