-- The week lies fixed with its plan (pip_plan/plan/wachters.sql).
CREATE OR REPLACE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_weekdeel
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();

-- No week has more hours than a week has; travel counts, there and back. Who adds to the same week waits for the other.
CREATE OR REPLACE FUNCTION week_past() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock('pip_plan_weekdeel'::regclass::int, (NEW.pip_id % 2147483647)::int);
    IF (SELECT sum(tot - van + 2 * reistijd * interval '1 minute') FROM pip_plan_weekdeel WHERE pip_id = NEW.pip_id)
        > interval '168 hours' THEN
        PERFORM pip_weiger('week_past');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER week_past AFTER INSERT OR UPDATE ON pip_plan_weekdeel
    FOR EACH ROW EXECUTE FUNCTION week_past();
