-- With whom a dossier is shared, how it is found, how a term ends, and what stays as it was.

-- Whose dossiers the visiting organisation may see today: with a part of them, or ('') at all. Works as the owner,
-- because the policies of a table cannot ask that same table; it returns ids and nothing else.
CREATE OR REPLACE FUNCTION zicht_gedeeld(deel text) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT statushouder_id FROM dossier_deling
    WHERE gemeente_id = (SELECT nullif(current_setting('zicht.gemeente', true), '')::bigint)
        AND organisatie_id = (SELECT nullif(current_setting('zicht.organisatie', true), '')::bigint)
        AND ingetrokken_op IS NULL
        AND van <= nullif(current_setting('zicht.dag', true), '')::date
        AND tot >= nullif(current_setting('zicht.dag', true), '')::date
        AND (deel = '' OR onderdelen @> ARRAY[deel]::varchar[])
$$;

-- The households of those people. Where one of them has geheimhouding, nobody learns where they live.
CREATE OR REPLACE FUNCTION zicht_gedeelde_gezinnen(deel text) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT lid.huishouden_id FROM dossier_huishoudlid lid
    WHERE lid.statushouder_id IN (SELECT zicht_gedeeld(deel))
        AND lid.van <= nullif(current_setting('zicht.dag', true), '')::date
        AND (lid.tot IS NULL OR lid.tot >= nullif(current_setting('zicht.dag', true), '')::date)
        AND (deel <> 'wonen' OR NOT EXISTS (
            SELECT FROM dossier_huishoudlid ander JOIN dossier_statushouder wie ON wie.id = ander.statushouder_id
            WHERE ander.huishouden_id = lid.huishouden_id AND wie.geheimhouding
                AND ander.van <= nullif(current_setting('zicht.dag', true), '')::date
                AND (ander.tot IS NULL OR ander.tot >= nullif(current_setting('zicht.dag', true), '')::date)
        ))
$$;

-- LIKE is not leakproof, so behind row-level security PostgreSQL would read every row instead of the trigram index.
-- This function looks in the index first, the longest word before the others, and returns only ids inside the caller's
-- own scope.
CREATE OR REPLACE FUNCTION zicht_zoek(woorden text[]) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    patronen text[] := ARRAY(
        SELECT '%' || replace(replace(replace(zoekvorm(woord), '\', '\\'), '%', '\%'), '_', '\_') || '%'
        FROM unnest(woorden) woord ORDER BY length(woord) DESC
    );
BEGIN
    RETURN QUERY SELECT wie.id FROM dossier_statushouder wie
    WHERE wie.zoeknaam LIKE patronen[1] AND wie.zoeknaam LIKE ALL (patronen)
        AND (
            (SELECT current_setting('zicht.kring', true)) = 'systeem'
            OR wie.gemeente_id = (SELECT nullif(current_setting('zicht.gemeente', true), '')::bigint) AND (
                (SELECT current_setting('zicht.kring', true)) = 'gemeente'
                OR (SELECT current_setting('zicht.kring', true)) = 'organisatie'
                    AND wie.id IN (SELECT zicht_gedeeld(''))
            )
        );
END $$;

-- The last day of a term. Each period that began before the term ended (or the day after, as an extension does) moves
-- the end by its days, from the start of the term on. One without an end lets the term stand still: then there is no
-- end.
CREATE OR REPLACE FUNCTION termijn_einde(persoon bigint, termijn text, begin date, eind date) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
    periode record;
BEGIN
    FOR periode IN
        SELECT van, tot FROM dossier_opschorting
        WHERE statushouder_id = persoon AND termijn = ANY (codes) ORDER BY van
    LOOP
        EXIT WHEN periode.van > eind + 1;
        IF periode.tot IS NULL THEN
            RETURN NULL;
        END IF;
        IF periode.tot >= begin THEN
            eind := eind + (periode.tot - GREATEST(periode.van, begin) + 1);
        END IF;
    END LOOP;
    RETURN eind;
END $$;

-- A PIP is never from before the inburgeringsplicht, whichever of the two is written down last.
CREATE OR REPLACE FUNCTION pip_na_plicht() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM dossier_mijlpaal stap JOIN dossier_statushouder wie ON wie.id = stap.statushouder_id
        WHERE stap.soort = 'pip' AND stap.datum < wie.inburgeringsplicht_op
            AND wie.id = CASE TG_TABLE_NAME
                WHEN 'dossier_mijlpaal' THEN (to_jsonb(NEW) ->> 'statushouder_id')::bigint
                ELSE NEW.id
            END
    ) THEN
        RAISE EXCEPTION 'PIP van voor de inburgeringsplicht'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_na_plicht';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER pip_na_plicht AFTER INSERT OR UPDATE ON dossier_mijlpaal
    FOR EACH ROW WHEN (NEW.soort = 'pip') EXECUTE FUNCTION pip_na_plicht();

CREATE OR REPLACE TRIGGER pip_na_plicht AFTER UPDATE OF inburgeringsplicht_op ON dossier_statushouder
    FOR EACH ROW WHEN (NEW.inburgeringsplicht_op IS DISTINCT FROM OLD.inburgeringsplicht_op)
    EXECUTE FUNCTION pip_na_plicht();

-- Documents are added and read, and never changed or removed (`dossier.records.Stuk`).
CREATE OR REPLACE FUNCTION stuk_blijft() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een bewaard document verandert niet.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'stuk_blijft';
END $$;

-- A year in what a partner writes down cannot be from before the birth; which day that was it does not learn.
CREATE OR REPLACE FUNCTION zicht_voor_geboorte(persoon bigint, jaar integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM dossier_statushouder
        WHERE id = persoon AND jaar < extract(year FROM geboortedatum) AND id IN (SELECT zicht_gedeeld(''))
    )
$$;
