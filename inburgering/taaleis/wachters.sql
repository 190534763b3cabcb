-- The taaleis is for who has bijstand (Participatiewet art. 18b), with a talk and an advice of that same client.

-- What this app asks of the one beside it, that it does not know otherwise. Bijstand is for adults.
CREATE OR REPLACE FUNCTION heeft_bijstand(wie bigint, dag date) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM dossier_huishoudlid lid JOIN ontzorging_uitkering bijstand USING (huishouden_id)
            JOIN dossier_statushouder zelf ON zelf.id = lid.statushouder_id
        WHERE zelf.id = wie AND zelf.geboortedatum <= dag - interval '18 years'
            AND lid.van <= dag AND COALESCE(lid.tot, 'infinity') >= dag
            AND bijstand.van <= dag AND COALESCE(bijstand.tot, 'infinity') >= dag
    )
$$;

-- Bijstand is looked at when the test or the decision is written down or gets another day: what was right then, stays.
CREATE OR REPLACE FUNCTION taaleis_volgens_wet() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    besluit_nieuw boolean := NEW.besluit <> '' AND (
        TG_OP = 'INSERT' OR (OLD.besluit, OLD.besloten_op) IS DISTINCT FROM (NEW.besluit, NEW.besloten_op)
    );
BEGIN
    IF (TG_OP = 'INSERT' OR OLD.toets_op <> NEW.toets_op) AND NOT heeft_bijstand(NEW.statushouder_id, NEW.toets_op)
        OR besluit_nieuw AND NOT heeft_bijstand(NEW.statushouder_id, NEW.besloten_op) THEN
        RAISE EXCEPTION 'De taaleis geldt alleen voor wie op die dag bijstand heeft (Participatiewet art. 18b).'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_bij_bijstand';
    END IF;
    IF NEW.gesprek_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM pip_plan_gesprek WHERE id = NEW.gesprek_id AND statushouder_id = NEW.statushouder_id
    ) OR NEW.advies_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM pip_plan_advies WHERE id = NEW.advies_id AND statushouder_id = NEW.statushouder_id
    ) THEN
        RAISE EXCEPTION 'Dit gesprek of advies is van een andere cliënt.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_van_client';
    END IF;
    IF besluit_nieuw AND NEW.besluit = 'maatregel' AND NOT EXISTS (
        SELECT FROM pip_plan_gesprek WHERE id = NEW.gesprek_id AND datum >= NEW.toets_op
    ) THEN
        RAISE EXCEPTION 'Een maatregel kan alleen na een gesprek met de cliënt over de toets. Kies dat gesprek.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_na_gesprek';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER taaleis_volgens_wet BEFORE INSERT OR UPDATE ON inburgering_taaleis
    FOR EACH ROW EXECUTE FUNCTION taaleis_volgens_wet();
