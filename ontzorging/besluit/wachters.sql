-- Longer than six months (Participatiewet art. 56a) goes with a fixed PIP of somebody in this household that says so.
CREATE OR REPLACE FUNCTION ontzorging_volgens_pip() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pip_plan_pip pip JOIN dossier_huishoudlid lid USING (statushouder_id)
        WHERE pip.id = NEW.pip_id AND lid.huishouden_id = NEW.huishouden_id AND pip.status = 'vastgesteld'
            AND pip.ontzorging_verlengd_tot IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'Verlengen kan alleen met een vastgesteld PIP van dit gezin waarin de verlenging staat.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ontzorging_volgens_pip';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER ontzorging_volgens_pip BEFORE INSERT OR UPDATE ON ontzorging_ontzorging
    FOR EACH ROW WHEN (NEW.pip_id IS NOT NULL) EXECUTE FUNCTION ontzorging_volgens_pip();
