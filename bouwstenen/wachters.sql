-- The roles in which web server and worker work, the one in which both work for a partner, and the one that looks at
-- tables on behalf of a partner. They make nothing and bypass nothing, and own no table.
-- Databases of one server share their roles, and two may be made at the same moment.
DO $$
DECLARE
    rol name;
    login regrole;
BEGIN
    FOREACH rol IN ARRAY ARRAY['statushouders_web', 'statushouders_werker', 'statushouders_partner',
            'statushouders_partnerkijk'] LOOP
        BEGIN
            IF to_regrole(rol::text) IS NULL THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', rol);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                RAISE EXCEPTION 'De rol % ontbreekt.', rol USING ERRCODE = 'insufficient_privilege',
                    HINT = 'Laat een databasebeheerder de opdrachten van vught_statushouders/logins/logins.sql uitvoeren'
                        ' waarin die rol staat.';
        END;
        -- The owner may act as them. Since version 16 whoever makes a role is a member of it without that right.
        BEGIN
            IF NOT EXISTS (
                SELECT FROM pg_auth_members lid
                WHERE lid.roleid = rol::regrole AND lid.member = current_user::regrole
                  AND to_jsonb(lid) ->> 'set_option' IS DISTINCT FROM 'false'
            ) THEN
                EXECUTE format('GRANT %I TO %I', rol, current_user);
            END IF;
        EXCEPTION WHEN unique_violation OR internal_error THEN NULL;
        END;
        -- Nothing is theirs by itself: what they may, is given by name (vught_statushouders/logins/).
        IF EXISTS (SELECT FROM pg_default_acl, aclexplode(defaclacl) WHERE grantee = rol::regrole) THEN
            EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM %I', rol);
            EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM %I', rol);
        END IF;
        -- Whoever may make a table of their own, may have a guard write into another one.
        IF has_schema_privilege(rol, 'public', 'CREATE') OR NOT has_schema_privilege(rol, 'public', 'USAGE') THEN
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
            EXECUTE format('REVOKE ALL ON SCHEMA public FROM %I', rol);
            EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', rol);
        END IF;
    END LOOP;
    GRANT USAGE ON SCHEMA public TO statushouders_partnerkijk;
    -- Whoever works as the web server or the worker, works for a partner now and then.
    FOR login IN
        SELECT member::regrole FROM pg_auth_members
        WHERE roleid IN ('statushouders_web'::regrole, 'statushouders_werker'::regrole)
            AND member NOT IN (SELECT member FROM pg_auth_members WHERE roleid = 'statushouders_partner'::regrole)
    LOOP
        BEGIN
            EXECUTE format('GRANT statushouders_partner TO %s', login);
        EXCEPTION WHEN unique_violation OR internal_error THEN NULL;
        END;
    END LOOP;
END $$;

-- Which state of all the guards this is: one more with each change that lands, in whatever file. A database that says
-- more was made by newer files, and older ones do not touch it (vught_statushouders/logins/stand.py).
CREATE OR REPLACE FUNCTION wachters_stand() RETURNS int
LANGUAGE sql IMMUTABLE
RETURN 1;

-- A text as it is searched for: without accents, in small letters. unaccent() is only STABLE because its dictionary may
-- change; naming the dictionary makes the result fixed, so that generated columns and indexes may use it. First
-- unaccent, then lower: lower() of É depends on the locale, of E not.
CREATE OR REPLACE FUNCTION zoekvorm(tekst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT lower(public.unaccent('public.unaccent', tekst))
$$;

-- Which role asked for this statement. `current_user` is another one inside a function that works as the owner.
CREATE OR REPLACE FUNCTION handelt_als() RETURNS name
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN CASE current_setting('role') WHEN 'none' THEN session_user ELSE current_setting('role')::name END;

-- Whether that is the owner of the tables.
CREATE OR REPLACE FUNCTION is_eigenaar() RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_catalog, pg_temp
RETURN (
    SELECT pg_has_role(handelt_als(), relowner, 'USAGE') FROM pg_class
    WHERE oid = 'public.pghistory_context'::regclass
);

-- For whom this transaction works, as the policies of every table read it. Only the worker works for nobody in
-- particular, and for a partner only the role that sees the columns of a partner; whoever else says so works for
-- somebody who may see nothing.
CREATE OR REPLACE FUNCTION zicht_kring() RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_catalog, pg_temp
RETURN CASE
    WHEN current_setting('zicht.kring', true) = 'systeem'
        AND NOT pg_has_role(handelt_als(), 'statushouders_werker', 'USAGE') THEN 'geen'
    WHEN current_setting('zicht.kring', true) = 'organisatie'
        AND handelt_als() <> 'statushouders_partner' THEN 'geen'
    ELSE current_setting('zicht.kring', true)
END;

-- History: what changed, written by triggers; and the context: who did it, on which page.

-- Nobody but the owner, for a command such as `sleutelwissel`, works without triggers.
CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_catalog, pg_temp
RETURN is_eigenaar()
    AND trigger_name = ANY (coalesce(nullif(current_setting('pgtrigger.ignore', true), ''), '{}')::text[]);

-- A context is written once. Who names one of before has to name it as it is.
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
DECLARE
    nummer uuid := nullif(current_setting('pghistory.context_id', true), '');
    inhoud jsonb := nullif(current_setting('pghistory.context_metadata', true), '');
BEGIN
    IF nummer IS NULL OR inhoud IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO pghistory_context (id, metadata, created_at, updated_at) VALUES (nummer, inhoud, now(), now())
        ON CONFLICT (id) DO NOTHING;
    IF (SELECT metadata FROM pghistory_context WHERE id = nummer) IS DISTINCT FROM inhoud THEN
        RAISE EXCEPTION 'Wie een wijziging heeft gedaan, ligt vast.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'historie_ligt_vast';
    END IF;
    RETURN nummer;
END $$;

-- Nobody writes history or a context by hand, or with another day than today: not even the owner.
CREATE OR REPLACE FUNCTION alleen_door_een_trigger() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' AND pg_trigger_depth() > 1 THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'De historie van % schrijft zichzelf, en verandert niet.', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = 'historie_ligt_vast';
END $$;

-- The triggers of django-pghistory write as the owner, so that the web server and the worker need not be allowed to.
DO $$
DECLARE
    functie regprocedure;
BEGIN
    FOR functie IN
        SELECT oid FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND strpos(prosrc, '_pgh_attach_context()') > 0
            AND NOT prosecdef
    LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp', functie);
    END LOOP;
END $$;

-- Once for each table of history, in the place of its name.
CREATE OR REPLACE TRIGGER alleen_door_een_trigger BEFORE INSERT ON ELKE_HISTORIE
    FOR EACH ROW EXECUTE FUNCTION alleen_door_een_trigger();

-- Changing or removing history is refused by the `append_only` of django-pghistory; a context has none.
CREATE OR REPLACE TRIGGER alleen_door_een_trigger BEFORE INSERT OR UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION alleen_door_een_trigger();
