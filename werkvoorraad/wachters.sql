-- Whose feed a secret opens: one medewerker at most, by the fingerprint of the secret.
CREATE OR REPLACE FUNCTION agenda_van(vingerafdruk_ text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    SELECT medewerker_id FROM werkvoorraad_agendasleutel WHERE vingerafdruk = vingerafdruk_
$$;
