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

-- An exemption is of something that exists under the law of the client, and two of them do not say the same twice.

CREATE OR REPLACE FUNCTION vrijstelling_bewaakt() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM weiger_tegen_wet(NEW.statushouder_id, to_jsonb(NEW.delen));
    IF NEW.besluit = 'toegekend' THEN
        PERFORM vrijstelling_niet_binnen(NEW);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER vrijstelling_bewaakt
    AFTER INSERT OR UPDATE OF delen, besluit, besloten_op, van, tot ON inburgering_vrijstelling
    FOR EACH ROW EXECUTE FUNCTION vrijstelling_bewaakt();

-- The words for it are in the rules of this room. Without a first day one begins on the day of its decision.
CREATE OR REPLACE FUNCTION vrijstelling_niet_binnen(deze inburgering_vrijstelling) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    dagen daterange := daterange(COALESCE(deze.van, deze.besloten_op), deze.tot, '[]');
BEGIN
    IF EXISTS (
        SELECT FROM (
            SELECT delen, daterange(COALESCE(van, besloten_op), tot, '[]') AS duur FROM inburgering_vrijstelling
            WHERE statushouder_id = deze.statushouder_id AND id <> deze.id AND besluit = 'toegekend'
        ) ander
        WHERE ('alles' = ANY (ander.delen) OR deze.delen <@ ander.delen) AND dagen <@ ander.duur
            OR ('alles' = ANY (deze.delen) OR ander.delen <@ deze.delen) AND ander.duur <@ dagen
    ) THEN
        RAISE EXCEPTION 'Deze vrijstelling valt samen met een die er al staat.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vrijstelling_niet_binnen';
    END IF;
END $$;
