-- What exists under one law only is not kept under the other (the words for it are in the rules of this room). Which
-- law goes for somebody, is in the dossier; a client without a law yet is left alone.

-- What was chosen is one word, or a list of them. Works as the owner: a partner does not see under which law somebody is.
CREATE OR REPLACE FUNCTION weiger_tegen_wet(persoon bigint, gekozen jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
DECLARE
    wet text := (SELECT regime FROM dossier_statushouder WHERE id = persoon);
BEGIN
    IF wet = 'wi2021' AND gekozen ? 'ONA' THEN
        RAISE EXCEPTION 'ONA bestaat alleen onder de Wet inburgering 2013.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
    IF wet = 'wi2013' AND gekozen ?| ARRAY['map', 'MAP', 'participatie', 'z', 'z_route', 'afschalen'] THEN
        RAISE EXCEPTION 'De MAP, afschalen en de Z-route bestaan alleen onder de Wet inburgering 2021.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
END $$;

-- For the tables that have no other rule about more than one row. The argument names the column that says what it is.
CREATE OR REPLACE FUNCTION volgens_wet() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM weiger_tegen_wet(NEW.statushouder_id, to_jsonb(NEW) -> TG_ARGV[0]);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF soort ON inburgering_module
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('soort');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF niveau ON inburgering_diploma
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('niveau');

CREATE OR REPLACE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF doel ON inburgering_inspanningsdossier
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('doel');
