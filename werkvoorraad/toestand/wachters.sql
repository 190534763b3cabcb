-- Numbers about the work behind the pages, of one gemeente or (NULL) of all, for a page that may not read the work
-- itself.
CREATE OR REPLACE FUNCTION toestand_van(welke bigint) RETURNS TABLE (
    wachtend bigint, oudste_dag date, oudste_moment timestamptz, mislukt bigint, laatste_ronde date,
    klussen_wachtend bigint, klussen_bezig bigint, oudste_klus timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    WITH post AS (
        SELECT status, dag, NULL::timestamptz AS moment FROM werkvoorraad_bericht
        WHERE welke IS NULL OR gemeente_id = welke
        UNION ALL
        SELECT status, NULL, gemaakt_op FROM toegang_zending WHERE welke IS NULL OR gemeente_id = welke
    )
    SELECT
        count(status) FILTER (WHERE status = 'wacht'),
        min(dag) FILTER (WHERE status = 'wacht'),
        min(moment) FILTER (WHERE status = 'wacht'),
        count(status) FILTER (WHERE status = 'mislukt'),
        (SELECT max(ronde.dag) FROM werkvoorraad_ronde ronde WHERE welke IS NULL OR gemeente_id = welke),
        klussen.*
    FROM post RIGHT JOIN (
        SELECT count(*) FILTER (WHERE status = 'wacht'), count(*) FILTER (WHERE status = 'bezig'),
            min(aangevraagd_op) FILTER (WHERE status = 'wacht')
        FROM toegang_klus WHERE welke IS NULL OR gemeente_id = welke
    ) klussen (wachtend, bezig, oudste) ON true
    GROUP BY klussen.wachtend, klussen.bezig, klussen.oudste
$$;
