-- Whoever notices that a process has been silent for so long tells every beheerder, once: its row says so, and stays
-- locked until that is done. Returns which process, and whom to tell.
CREATE OR REPLACE FUNCTION neem_stilte(stil_na interval) RETURNS TABLE (proces text, wie bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    WITH stil AS (
        SELECT slag.proces FROM toegang_hartslag slag
        WHERE gezien_op < now() - stil_na AND (gemeld_op IS NULL OR gemeld_op < gezien_op)
        FOR UPDATE SKIP LOCKED
    ), gemeld AS (
        UPDATE toegang_hartslag slag SET gemeld_op = now() FROM stil WHERE slag.proces = stil.proces
        RETURNING slag.proces
    )
    SELECT gemeld.proces, beheerder.id FROM gemeld, toegang_medewerker beheerder
    WHERE beheerder.rol = 'beheerder' AND beheerder.is_active
        AND (beheerder.account_id IS NULL OR beheerder.aanvaard_op IS NOT NULL)
    ORDER BY gemeld.proces, beheerder.id
$$;
