-- Exemptions do not say the same twice (the words for it: inburgering/regels_vrijstelling.py). Without a first day one
-- begins on the day of its decision.
CREATE OR REPLACE FUNCTION vrijstelling_niet_binnen() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    dagen daterange := daterange(COALESCE(NEW.van, NEW.besloten_op), NEW.tot, '[]');
BEGIN
    IF EXISTS (
        SELECT FROM (
            SELECT delen, daterange(COALESCE(van, besloten_op), tot, '[]') AS duur FROM inburgering_vrijstelling
            WHERE statushouder_id = NEW.statushouder_id AND id <> NEW.id AND besluit = 'toegekend'
        ) ander
        WHERE ('alles' = ANY (ander.delen) OR NEW.delen <@ ander.delen) AND dagen <@ ander.duur
            OR ('alles' = ANY (NEW.delen) OR ander.delen <@ NEW.delen) AND ander.duur <@ dagen
    ) THEN
        RAISE EXCEPTION 'Deze vrijstelling valt samen met een die er al staat.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vrijstelling_niet_binnen';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER vrijstelling_niet_binnen
    AFTER INSERT OR UPDATE OF delen, besluit, besloten_op, van, tot ON inburgering_vrijstelling
    FOR EACH ROW WHEN (NEW.besluit = 'toegekend') EXECUTE FUNCTION vrijstelling_niet_binnen();
