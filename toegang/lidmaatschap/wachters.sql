-- Who works at more places than one: nobody but the owner of an account says that it also works somewhere else, and no
-- other gemeente can put somebody else in that place.
CREATE OR REPLACE FUNCTION lidmaatschap_klopt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
DECLARE
    adres text;
    ik bigint := nullif(current_setting('zicht.medewerker', true), '')::bigint;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.account_id IS DISTINCT FROM OLD.account_id
            AND (OLD.aanvaard_op IS NOT NULL OR OLD.last_login IS NOT NULL OR OLD.password NOT LIKE '!%') THEN
            RAISE EXCEPTION 'Dit account is al in gebruik.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'lid_in_gebruik';
        END IF;
        IF OLD.aanvaard_op IS NOT NULL AND NEW.aanvaard_op IS DISTINCT FROM OLD.aanvaard_op THEN
            RAISE EXCEPTION 'Wat aangenomen is, blijft aangenomen.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'lid_blijft_aanvaard';
        END IF;
        -- Who gets the mail with a new password can be anybody at all of these places.
        IF lower(NEW.email) <> lower(OLD.email) AND EXISTS (
            SELECT FROM toegang_medewerker
            WHERE account_id = OLD.id AND aanvaard_op IS NOT NULL AND is_active
        ) THEN
            RAISE EXCEPTION 'Met dit account werkt iemand ook ergens anders. Het adres blijft daarom zoals het is.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'adres_elders';
        END IF;
    END IF;
    IF NEW.aanvaard_op IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.aanvaard_op IS NULL) THEN
        -- Waits for who changes the address at this moment.
        SELECT email INTO adres FROM toegang_medewerker WHERE id = NEW.account_id FOR SHARE;
        IF NOT NEW.is_active OR lower(adres) IS DISTINCT FROM lower(NEW.uitnodigingsadres) THEN
            RAISE EXCEPTION 'Deze uitnodiging geldt niet meer.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'lid_vervallen';
        END IF;
        IF NOT is_eigenaar() AND NOT EXISTS (
            SELECT FROM toegang_medewerker WHERE id = ik AND coalesce(account_id, id) = NEW.account_id
        ) THEN
            RAISE EXCEPTION 'Een uitnodiging neemt iemand zelf aan.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'lid_zelf';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER lidmaatschap_klopt BEFORE INSERT OR UPDATE ON toegang_medewerker
    FOR EACH ROW EXECUTE FUNCTION lidmaatschap_klopt();

-- Sessions, known browsers and second steps are those of an account.
CREATE OR REPLACE FUNCTION is_van_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM toegang_medewerker
        WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::bigint AND account_id IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'Inloggen gaat met het account zelf.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'is_van_account';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER is_van_account BEFORE INSERT OR UPDATE OF medewerker_id ON toegang_sessie
    FOR EACH ROW EXECUTE FUNCTION is_van_account('medewerker_id');
CREATE OR REPLACE TRIGGER is_van_account BEFORE INSERT OR UPDATE OF medewerker_id ON toegang_toestel
    FOR EACH ROW EXECUTE FUNCTION is_van_account('medewerker_id');
CREATE OR REPLACE TRIGGER is_van_account BEFORE INSERT OR UPDATE OF user_id ON mfa_authenticator
    FOR EACH ROW EXECUTE FUNCTION is_van_account('user_id');
CREATE OR REPLACE TRIGGER is_van_account BEFORE INSERT OR UPDATE OF user_id ON socialaccount_socialaccount
    FOR EACH ROW EXECUTE FUNCTION is_van_account('user_id');
