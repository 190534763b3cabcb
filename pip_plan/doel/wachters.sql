-- Goals and their steps lie fixed with their plan (pip_plan/plan/wachters.sql).
CREATE OR REPLACE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_doel
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();

CREATE OR REPLACE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_doelstap
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();
