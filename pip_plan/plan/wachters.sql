-- What PostgreSQL keeps of a plan: a fixed version never changes again, and a signed one only to be fixed.

-- Every version, in this order: what is fixed stays, DUO's rules (pip_plan/duo/wachters.sql), what is signed stays, the
-- law. A plan that a later fact no longer suits can still be talked about and unsigned: DUO's rules are looked at when
-- the decision changes, and when it is fixed.
CREATE OR REPLACE FUNCTION pip_bewaakt() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'vastgesteld' THEN
        PERFORM pip_weiger('pip_ligt_vast');
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'INSERT' OR NEW.status = 'vastgesteld'
        OR (OLD.niveau, OLD.intensiteit, OLD.intake_id, OLD.overgenomen_van, OLD.statushouder_id)
            IS DISTINCT FROM (NEW.niveau, NEW.intensiteit, NEW.intake_id, NEW.overgenomen_van, NEW.statushouder_id) THEN
        PERFORM pip_volgens_duo(NEW);
    END IF;
    IF OLD.getekend_client_op IS NOT NULL AND NEW.getekend_client_op IS NOT NULL THEN
        PERFORM pip_getekend_ligt_vast(to_jsonb(OLD), to_jsonb(NEW));
    END IF;
    IF NEW.status = 'vastgesteld' THEN
        PERFORM pip_wet_van_2021(NEW.statushouder_id);
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER pip_bewaakt BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_pip
    FOR EACH ROW EXECUTE FUNCTION pip_bewaakt();

-- A refusal that the form has words for: it finds them under this name.
CREATE OR REPLACE FUNCTION pip_weiger(naam text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'PIP geweigerd: %', naam USING ERRCODE = 'check_violation', CONSTRAINT = naam;
END $$;

CREATE OR REPLACE FUNCTION pip_weiger_getekend() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION
        'De cliënt heeft dit plan al getekend. Trek eerst de handtekening in, en bespreek de wijziging.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_getekend_ligt_vast';
END $$;

-- Who signed, signed for the talk and the words about it too: only the fixing is still open. A column that is added
-- later is guarded by itself. Taking back the signature opens the plan again.
CREATE OR REPLACE FUNCTION pip_getekend_ligt_vast(was jsonb, wordt jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    vrij text[] := ARRAY['versie', 'status', 'vastgesteld_op', 'vastgesteld_door_id', 'te_laat_reden'];
BEGIN
    IF was - vrij IS DISTINCT FROM wordt - vrij THEN
        PERFORM pip_weiger_getekend();
    END IF;
END $$;

-- The same for what belongs to a plan, in tables of its own. The lock comes first and the look after it: who changes a
-- goal while a colleague fixes the plan waits, and is refused.
CREATE OR REPLACE FUNCTION pip_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    rijen jsonb := jsonb_build_array(to_jsonb(OLD), to_jsonb(NEW));
    plannen bigint[];
BEGIN
    IF TG_TABLE_NAME = 'pip_plan_doelstap' THEN
        plannen := ARRAY(
            SELECT pip_id FROM pip_plan_doel
            WHERE id IN ((rijen #>> '{0,doel_id}')::bigint, (rijen #>> '{1,doel_id}')::bigint)
        );
    ELSE
        plannen := ARRAY[(rijen #>> '{0,pip_id}')::bigint, (rijen #>> '{1,pip_id}')::bigint];
    END IF;
    PERFORM FROM pip_plan_pip WHERE id = ANY (plannen) ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM pip_plan_pip WHERE id = ANY (plannen) AND status = 'vastgesteld') THEN
        PERFORM pip_weiger('pip_ligt_vast');
    END IF;
    IF EXISTS (SELECT FROM pip_plan_pip WHERE id = ANY (plannen) AND getekend_client_op IS NOT NULL) THEN
        PERFORM pip_weiger_getekend();
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- The step of the first PIP starts the inburgeringstermijn (Wet inburgering 2021 art. 11): once a plan is fixed it
-- neither moves nor goes, unless the client goes with it.
CREATE OR REPLACE FUNCTION pip_stap_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'DELETE' OR (NEW.datum, NEW.soort, NEW.statushouder_id)
            IS DISTINCT FROM (OLD.datum, OLD.soort, OLD.statushouder_id))
        AND EXISTS (SELECT FROM dossier_statushouder WHERE id = OLD.statushouder_id)
        AND EXISTS (SELECT FROM pip_plan_pip WHERE statushouder_id = OLD.statushouder_id AND status = 'vastgesteld')
    THEN
        RAISE EXCEPTION 'Het PIP is vastgesteld: deze stap ligt vast, want daarna loopt de inburgeringstermijn.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_stap_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER pip_stap_ligt_vast BEFORE UPDATE OR DELETE ON dossier_mijlpaal
    FOR EACH ROW WHEN (OLD.soort = 'pip') EXECUTE FUNCTION pip_stap_ligt_vast();
