-- A gemeente keeps a functioneel beheerder. One after the other, so that two who take the right from each other at the
-- same moment see each other.
CREATE OR REPLACE FUNCTION toegang_gemeente_houdt_beheerder() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.rol = 'beheerder' AND NEW.is_active AND NEW.gemeente_id = OLD.gemeente_id THEN
        RETURN NULL;
    END IF;
    PERFORM FROM toegang_gemeente WHERE id = OLD.gemeente_id FOR NO KEY UPDATE;
    IF NOT EXISTS (
        SELECT FROM toegang_medewerker WHERE gemeente_id = OLD.gemeente_id AND rol = 'beheerder' AND is_active
    ) THEN
        RAISE EXCEPTION 'Dit is de laatste functioneel beheerder van de gemeente. Geef eerst een collega die rol.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'laatste_beheerder';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER houdt_beheerder
    AFTER UPDATE OF rol, is_active, gemeente_id OR DELETE ON toegang_medewerker
    FOR EACH ROW WHEN (OLD.rol = 'beheerder' AND OLD.is_active) EXECUTE FUNCTION toegang_gemeente_houdt_beheerder();
