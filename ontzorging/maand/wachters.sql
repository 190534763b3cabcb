-- A closed month stays as it is.
CREATE OR REPLACE FUNCTION maandstaat_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een gesloten maandstaat verandert niet'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'maandstaat_ligt_vast';
END $$;

CREATE OR REPLACE TRIGGER maandstaat_ligt_vast BEFORE UPDATE OR DELETE ON ontzorging_maandstaat
    FOR EACH ROW WHEN (OLD.gesloten_op IS NOT NULL) EXECUTE FUNCTION maandstaat_ligt_vast();

-- Of a closed month only how a payment went is still written down, until that was put right in a later month. The lock
-- is part of the look: who adds a line while a colleague closes the month waits, and is refused.
CREATE OR REPLACE FUNCTION maandregel_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    mag text[] := ARRAY['stand', 'werkelijk', 'toelichting', 'versie'];
    staat bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.maandstaat_id ELSE NEW.maandstaat_id END;
BEGIN
    IF EXISTS (SELECT FROM ontzorging_maandstaat WHERE id = staat AND gesloten_op IS NOT NULL FOR SHARE)
        AND (TG_OP <> 'UPDATE' OR to_jsonb(NEW) - mag <> to_jsonb(OLD) - mag) THEN
        RAISE EXCEPTION 'Een gesloten maandstaat verandert niet'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'maandregel_ligt_vast';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.stand, NEW.werkelijk) IS DISTINCT FROM (OLD.stand, OLD.werkelijk)
        AND EXISTS (SELECT FROM ontzorging_maandregel WHERE corrigeert_id = OLD.id) THEN
        RAISE EXCEPTION 'Deze regel is al gecorrigeerd'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'maandregel_al_gecorrigeerd';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER maandregel_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON ontzorging_maandregel
    FOR EACH ROW EXECUTE FUNCTION maandregel_ligt_vast();
