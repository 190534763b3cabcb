-- With an organisatie that ended nothing runs any more. What runs is counted in one place, for the page and for the
-- triggers, and no rule of row-level security hides it from who keeps the settings. Only numbers come out.

-- What still runs on or after a day, by kind (its words: werkvoorraad/organisaties/regels.py); of a dossier that is
-- closed nothing does.
CREATE OR REPLACE FUNCTION organisatie_loopt(welke bigint, dag date) RETURNS TABLE (soort text, aantal bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH dossier AS MATERIALIZED (
        SELECT id FROM dossier_statushouder
        WHERE afgesloten_op IS NULL AND gemeente_id = (SELECT gemeente_id FROM toegang_organisatie WHERE id = welke)
    )
    SELECT soort, count(*) FROM (
        SELECT 'account' AS soort FROM toegang_medewerker WHERE organisatie_id = welke AND is_active
        UNION ALL SELECT 'deling' FROM dossier_deling
            WHERE organisatie_id = welke AND ingetrokken_op IS NULL AND tot >= dag
        UNION ALL SELECT 'verwijzing' FROM pip_plan_verwijzing
            WHERE organisatie_id = welke AND status IN ('verstuurd', 'opgepakt')
            AND statushouder_id IN (SELECT id FROM dossier)
        UNION ALL SELECT 'vraag' FROM intake_toewijzing
            WHERE organisatie_id = welke AND ingeleverd_op IS NULL AND statushouder_id IN (SELECT id FROM dossier)
        UNION ALL SELECT 'module' FROM inburgering_module module
            WHERE organisatie_id = welke AND statushouder_id IN (SELECT id FROM dossier) AND NOT EXISTS (
                SELECT FROM inburgering_afronding klaar
                WHERE klaar.statushouder_id = module.statushouder_id AND klaar.soort = module.soort
            )
        UNION ALL SELECT 'contract' FROM inburgering_contract
            JOIN inburgering_aanbieder school ON school.id = aanbieder_id
            WHERE organisatie_id = welke AND (tot IS NULL OR tot >= dag)
        UNION ALL SELECT 'groep' FROM inburgering_groep
            JOIN inburgering_aanbieder school ON school.id = aanbieder_id
            WHERE organisatie_id = welke AND (tot IS NULL OR tot >= dag)
    ) alles GROUP BY soort
$$;

-- The same for a page: of an organisatie of one's own gemeente only.
CREATE OR REPLACE FUNCTION organisatie_loopt_hier(welke bigint, dag date) RETURNS TABLE (soort text, aantal bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT loopt.soort, loopt.aantal FROM toegang_organisatie, organisatie_loopt(welke, dag) loopt
    WHERE id = welke AND gemeente_id = (SELECT nullif(current_setting('zicht.gemeente', true), '')::bigint)
        AND (SELECT current_setting('zicht.kring', true)) IN ('gemeente', 'geen')
$$;

-- Whoever adds something locks the organisatie against ending, and whoever ends it against what is added.
CREATE OR REPLACE FUNCTION organisatie_is_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    welke bigint;
    einde date;
BEGIN
    IF TG_TABLE_NAME = 'toegang_organisatie' THEN
        IF EXISTS (SELECT FROM organisatie_loopt(NEW.id, NEW.beeindigd_op)) THEN
            RAISE EXCEPTION 'Bij deze organisatie loopt nog iets. Rond dat eerst af.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'organisatie_loopt';
        END IF;
        RETURN NULL;
    ELSIF TG_TABLE_NAME IN ('inburgering_contract', 'inburgering_groep') THEN
        SELECT organisatie_id INTO welke FROM inburgering_aanbieder WHERE id = NEW.aanbieder_id;
    ELSE
        welke := NEW.organisatie_id;
    END IF;
    SELECT beeindigd_op INTO einde FROM toegang_organisatie WHERE id = welke FOR SHARE;
    IF einde IS NOT NULL AND EXISTS (SELECT FROM organisatie_loopt(welke, einde)) THEN
        RAISE EXCEPTION 'De samenwerking met deze organisatie is beëindigd. Kies een andere organisatie.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organisatie_beeindigd';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER is_open AFTER INSERT OR UPDATE OF beeindigd_op ON toegang_organisatie
    FOR EACH ROW WHEN (NEW.beeindigd_op IS NOT NULL) EXECUTE FUNCTION organisatie_is_open();

-- When a row of these can run with an organisatie: whatever closes it is never refused.
CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON toegang_medewerker
    FOR EACH ROW WHEN (NEW.is_active AND NEW.organisatie_id IS NOT NULL) EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON dossier_deling
    FOR EACH ROW WHEN (NEW.ingetrokken_op IS NULL) EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON pip_plan_verwijzing
    FOR EACH ROW WHEN (NEW.organisatie_id IS NOT NULL AND NEW.status IN ('verstuurd', 'opgepakt'))
    EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON intake_toewijzing
    FOR EACH ROW WHEN (NEW.ingeleverd_op IS NULL) EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON inburgering_module
    FOR EACH ROW WHEN (NEW.organisatie_id IS NOT NULL) EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON inburgering_aanbieder
    FOR EACH ROW WHEN (NEW.organisatie_id IS NOT NULL) EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON inburgering_contract
    FOR EACH ROW EXECUTE FUNCTION organisatie_is_open();

CREATE OR REPLACE TRIGGER organisatie_is_open AFTER INSERT OR UPDATE ON inburgering_groep
    FOR EACH ROW EXECUTE FUNCTION organisatie_is_open();
