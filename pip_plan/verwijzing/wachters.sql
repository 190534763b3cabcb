-- A partner answers a referral, and changes nothing else about it.
CREATE OR REPLACE FUNCTION verwijzing_alleen_antwoord() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    antwoord text[] := ARRAY['status', 'terugkoppeling', 'teruggekoppeld_op', 'versie'];
BEGIN
    IF to_jsonb(OLD) - antwoord IS DISTINCT FROM to_jsonb(NEW) - antwoord THEN
        RAISE EXCEPTION 'Een partner geeft alleen antwoord' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER verwijzing_alleen_antwoord BEFORE UPDATE ON pip_plan_verwijzing
    FOR EACH ROW WHEN (current_setting('zicht.kring', true) = 'organisatie')
    EXECUTE FUNCTION verwijzing_alleen_antwoord();
