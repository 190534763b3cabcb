-- For how many dossiers the visitor of this transaction is responsible: those of the named klantmanagers (oneself and who
-- is replaced), those of the team when none is named, and for a partner what is shared today. Who left or whose dossier
-- is closed does not count. NULL for who is responsible for none, as who counts or guards. RLS holds in it.
CREATE OR REPLACE FUNCTION zicht_verantwoordelijk(klantmanagers bigint[]) RETURNS integer
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog, pg_temp AS $$
DECLARE
    vandaag CONSTANT date := nullif(current_setting('zicht.dag', true), '')::date;
BEGIN
    CASE zicht_kring()
    WHEN 'organisatie' THEN
        RETURN (
            SELECT count(DISTINCT statushouder_id) FROM dossier_deling
            WHERE organisatie_id = nullif(current_setting('zicht.organisatie', true), '')::bigint
                AND van <= vandaag AND tot >= vandaag AND ingetrokken_op IS NULL
        );
    WHEN 'gemeente' THEN
        RETURN (
            SELECT count(*) FROM dossier_statushouder
            WHERE gemeente_id = nullif(current_setting('zicht.gemeente', true), '')::bigint
                AND (cardinality(klantmanagers) = 0 OR klantmanager_id = ANY (klantmanagers))
                AND (vertrokken_op IS NULL OR vertrokken_op > vandaag)
                AND (afgesloten_op IS NULL OR afgesloten_op > vandaag)
        );
    ELSE
        RETURN NULL;
    END CASE;
END $$;
