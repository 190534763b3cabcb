-- A year in what a partner writes down cannot be from before the birth; which day that was it does not learn.
CREATE OR REPLACE FUNCTION zicht_voor_geboorte(persoon bigint, jaar integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM dossier_statushouder
        WHERE id = persoon AND jaar < extract(year FROM geboortedatum) AND id IN (SELECT zicht_gedeeld(''))
    )
$$;

-- What a partner wrote about a part, it reads as long as that part is shared with it.
DO $$
BEGIN
    IF (SELECT strpos(pg_get_expr(polqual, polrelid), 'zicht_gedeeld(onderdeel') = 0 FROM pg_policy
            WHERE polrelid = 'dossier_bijdrage'::regclass AND polname = 'lezen') THEN
        ALTER POLICY lezen ON dossier_bijdrage USING (
            (SELECT zicht_kring()) = 'systeem' OR (
                gemeente_id = (SELECT nullif(current_setting('zicht.gemeente', true), '')::bigint)
                AND ((SELECT zicht_kring()) IN ('gemeente', 'tellen') OR (
                    (SELECT zicht_kring()) = 'organisatie'
                    AND organisatie_id = (SELECT nullif(current_setting('zicht.organisatie', true), '')::bigint)
                    AND statushouder_id IN (SELECT zicht_gedeeld(onderdeel))
                ))
            )
        );
    END IF;
END $$;
