-- A completed intake does not change any more; a partner hands in its part of it, and does nothing else.

-- Who saves an answer while a colleague completes the intake waits for that, and is refused. A condition on the locked
-- row would leave it alone as long as its new value is not there yet; so first the lock, then the look.
CREATE OR REPLACE FUNCTION intake_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.intake_id ELSE NEW.intake_id END;
BEGIN
    PERFORM FROM intake_intake WHERE id = nummer FOR SHARE;
    IF EXISTS (SELECT FROM intake_intake WHERE id = nummer AND afgerond_op IS NOT NULL) THEN
        RAISE EXCEPTION 'Een afgeronde intake verandert niet'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'intake_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER intake_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON intake_antwoord
    FOR EACH ROW EXECUTE FUNCTION intake_ligt_vast();

CREATE OR REPLACE FUNCTION intake_blijft_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een afgeronde intake verandert niet'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'intake_ligt_vast';
END $$;

CREATE OR REPLACE TRIGGER intake_blijft_vast BEFORE UPDATE ON intake_intake
    FOR EACH ROW WHEN (OLD.afgerond_op IS NOT NULL) EXECUTE FUNCTION intake_blijft_vast();

-- What was asked of a partner stays what it was, and what the gemeente took over stays too.
CREATE OR REPLACE FUNCTION toewijzing_alleen_inleveren() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    mag text[] := ARRAY['ingeleverd_op', 'ingeleverd_door_id', 'versie'];
BEGIN
    IF current_setting('zicht.kring', true) = 'organisatie' AND to_jsonb(NEW) - mag <> to_jsonb(OLD) - mag THEN
        RAISE EXCEPTION 'Een partner levert alleen in' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.overgenomen_op IS NOT NULL THEN
        RAISE EXCEPTION 'Een overgenomen deel verandert niet'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'toewijzing_ligt_vast';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER toewijzing_alleen_inleveren BEFORE UPDATE ON intake_toewijzing
    FOR EACH ROW EXECUTE FUNCTION toewijzing_alleen_inleveren();
