-- The read log: what comes in happens now, whoever writes it. Only the owner, who restores and converts, may say when.
CREATE OR REPLACE FUNCTION moment_is_nu() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.moment IS DISTINCT FROM statement_timestamp() AND NOT is_eigenaar() THEN
        RAISE EXCEPTION 'Wat in % komt, gebeurt nu.', TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = 'moment_is_nu';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER moment_is_nu BEFORE INSERT ON toegang_inzage
    FOR EACH ROW EXECUTE FUNCTION moment_is_nu();

-- Who replaces somebody is there. Rows of one gemeente one after the other, so that two at the same moment see each
-- other. What each says of the days that they share rules out every chain and circle.
CREATE OR REPLACE FUNCTION toegang_waarneming_aanwezig() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    dagen CONSTANT daterange := daterange(NEW.van, NEW.tot, '[]');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('toegang_waarneming'), NEW.gemeente_id::int);
    IF EXISTS (
        SELECT FROM toegang_waarneming WHERE afwezige_id = NEW.waarnemer_id AND daterange(van, tot, '[]') && dagen
    ) THEN
        RAISE EXCEPTION 'Wie waarneemt, is in deze periode zelf afwezig. Kies een andere collega.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'waarnemer_afwezig';
    END IF;
    IF EXISTS (
        SELECT FROM toegang_waarneming WHERE waarnemer_id = NEW.afwezige_id AND daterange(van, tot, '[]') && dagen
    ) THEN
        RAISE EXCEPTION 'Deze collega neemt in deze periode zelf voor iemand waar. Regel daarvoor eerst een ander.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'afwezige_neemt_waar';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER aanwezig AFTER INSERT OR UPDATE OF afwezige_id, waarnemer_id, van, tot ON toegang_waarneming
    FOR EACH ROW EXECUTE FUNCTION toegang_waarneming_aanwezig();
