"""What a client signed for stays as it is until the signature is taken back. And a plan that a later fact no longer suits
can still be talked about and unsigned: DUO's rules are looked at when the decision changes, and when it is fixed."""

from django.db import migrations

# Of the plan itself all is guarded but the talk, the signature and the fixing; a column that is added later is too.
GETEKEND = """
CREATE FUNCTION pip_weiger_getekend() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION
        'De cliënt heeft dit plan al getekend. Trek eerst de handtekening in, en bespreek de wijziging.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_getekend_ligt_vast';
END $$;
CREATE FUNCTION pip_getekend_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    vrij text[] := ARRAY['versie', 'status', 'besproken_op', 'taal', 'tolk', 'uitgelegd_in', 'visie_client',
        'getekend_client_op', 'handtekening', 'scan', 'niet_getekend_reden', 'vastgesteld_op', 'vastgesteld_door_id',
        'te_laat_reden'];
BEGIN
    IF to_jsonb(OLD) - vrij IS DISTINCT FROM to_jsonb(NEW) - vrij THEN
        PERFORM pip_weiger_getekend();
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER pip_getekend_ligt_vast BEFORE UPDATE ON pip_plan_pip FOR EACH ROW
    WHEN (OLD.getekend_client_op IS NOT NULL AND NEW.getekend_client_op IS NOT NULL)
    EXECUTE FUNCTION pip_getekend_ligt_vast();
"""
# As in 0002_bewaakt, with the signature. The lock comes first and the look after it.
DELEN = """
CREATE OR REPLACE FUNCTION pip_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    rijen jsonb := jsonb_build_array(to_jsonb(OLD), to_jsonb(NEW));
    plannen bigint[];
BEGIN
    IF TG_TABLE_NAME = 'pip_plan_doelstap' THEN
        plannen := ARRAY(SELECT pip_id FROM pip_plan_doel
            WHERE id IN ((rijen #>> '{0,doel_id}')::bigint, (rijen #>> '{1,doel_id}')::bigint));
    ELSE
        plannen := ARRAY[(rijen #>> '{0,pip_id}')::bigint, (rijen #>> '{1,pip_id}')::bigint];
    END IF;
    PERFORM FROM pip_plan_pip WHERE id = ANY (plannen) ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM pip_plan_pip WHERE id = ANY (plannen) AND status = 'vastgesteld') THEN
        PERFORM pip_weiger('pip_ligt_vast');
    END IF;
    %s
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
OOK_GETEKEND = """
    IF EXISTS (SELECT FROM pip_plan_pip WHERE id = ANY (plannen) AND getekend_client_op IS NOT NULL) THEN
        PERFORM pip_weiger_getekend();
    END IF;
"""
DUO = """
DROP TRIGGER pip_volgens_duo ON pip_plan_pip;
CREATE TRIGGER pip_volgens_duo BEFORE INSERT ON pip_plan_pip FOR EACH ROW EXECUTE FUNCTION pip_volgens_duo();
CREATE TRIGGER pip_blijft_volgens_duo BEFORE UPDATE ON pip_plan_pip FOR EACH ROW
    WHEN (NEW.status = 'vastgesteld' OR (OLD.niveau, OLD.intensiteit, OLD.intake_id, OLD.overgenomen_van,
        OLD.statushouder_id) IS DISTINCT FROM (NEW.niveau, NEW.intensiteit, NEW.intake_id, NEW.overgenomen_van,
        NEW.statushouder_id))
    EXECUTE FUNCTION pip_volgens_duo();
"""
TERUG = """
DROP TRIGGER pip_blijft_volgens_duo ON pip_plan_pip;
DROP TRIGGER pip_volgens_duo ON pip_plan_pip;
CREATE TRIGGER pip_volgens_duo BEFORE INSERT OR UPDATE ON pip_plan_pip
    FOR EACH ROW EXECUTE FUNCTION pip_volgens_duo();
DROP TRIGGER pip_getekend_ligt_vast ON pip_plan_pip;
DROP FUNCTION pip_getekend_ligt_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0004_diplomawaardering_bewaakt")]
    operations = [
        migrations.RunSQL(
            GETEKEND + DELEN % OOK_GETEKEND + DUO, TERUG + DELEN % "" + "DROP FUNCTION pip_weiger_getekend();"
        )
    ]
