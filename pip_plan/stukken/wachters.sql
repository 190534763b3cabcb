-- A document of the plan stays as it was made.
CREATE OR REPLACE FUNCTION pip_blijft_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pip_weiger('pip_ligt_vast');
END $$;

CREATE OR REPLACE TRIGGER pipdocument_blijft BEFORE UPDATE OR DELETE ON pip_plan_pipdocument
    FOR EACH ROW EXECUTE FUNCTION pip_blijft_vast();
