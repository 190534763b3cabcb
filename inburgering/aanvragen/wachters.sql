-- A decision of DUO and the period by which it moves the term belong together.

-- The period is of the same client.
CREATE OR REPLACE FUNCTION periode_van_client() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.opschorting_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM dossier_opschorting WHERE id = NEW.opschorting_id AND statushouder_id = NEW.statushouder_id
    ) THEN
        RAISE EXCEPTION 'Deze periode is van een andere cliënt.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verlenging_van_client';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER periode_van_client BEFORE INSERT OR UPDATE ON inburgering_verlenging
    FOR EACH ROW EXECUTE FUNCTION periode_van_client();

CREATE OR REPLACE TRIGGER periode_van_client BEFORE INSERT OR UPDATE ON inburgering_vrijstelling
    FOR EACH ROW EXECUTE FUNCTION periode_van_client();

-- It changes with its decision, and not by itself.
CREATE OR REPLACE FUNCTION opschorting_hoort_bij() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM inburgering_vrijstelling WHERE opschorting_id = OLD.id)
        OR EXISTS (SELECT FROM inburgering_verlenging WHERE opschorting_id = OLD.id) THEN
        RAISE EXCEPTION 'Dit hoort bij een vrijstelling of verlenging van DUO. Wijzig die bij Inburgering.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'opschorting_hoort_bij';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER opschorting_hoort_bij BEFORE UPDATE OR DELETE ON dossier_opschorting
    FOR EACH ROW EXECUTE FUNCTION opschorting_hoort_bij();

-- A file on somebody's effort stays as it was made.
CREATE OR REPLACE TRIGGER stuk_blijft BEFORE UPDATE OR DELETE ON inburgering_inspanningsdossier
    FOR EACH ROW EXECUTE FUNCTION stuk_blijft();
