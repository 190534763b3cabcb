-- What exists under one law only is not kept under the other (the words for it: inburgering/regels_wet.py). Which law goes
-- for somebody, is in the dossier; a client without a law yet is left alone.

-- The argument names the column that says what it is. A list of words is looked into too.
CREATE OR REPLACE FUNCTION volgens_wet() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wet text := (SELECT regime FROM dossier_statushouder WHERE id = NEW.statushouder_id);
    gekozen jsonb := to_jsonb(NEW) -> TG_ARGV[0];
BEGIN
    IF wet = 'wi2021' AND gekozen ? 'ONA' THEN
        RAISE EXCEPTION 'ONA bestaat alleen onder de Wet inburgering 2013.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
    IF wet = 'wi2013' AND gekozen ?| ARRAY['map', 'MAP', 'participatie', 'z', 'z_route', 'afschalen'] THEN
        RAISE EXCEPTION 'De MAP, afschalen en de Z-route bestaan alleen onder de Wet inburgering 2021.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF onderdeel ON inburgering_examen
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('onderdeel');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF delen ON inburgering_vrijstelling
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('delen');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF soort ON inburgering_afronding
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('soort');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF soort ON inburgering_module
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('soort');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF soort ON inburgering_uren
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('soort');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF niveau ON inburgering_diploma
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('niveau');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF doel ON inburgering_inspanningsdossier
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('doel');
