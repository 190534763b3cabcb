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
