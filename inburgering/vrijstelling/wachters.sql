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

-- The words for it: inburgering/regels_vrijstelling.py. Without a first day one begins on the day of its decision.
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
