-- The outbox takes mail from everybody, also from a page on which nobody has logged in yet; only the worker reads it.
CREATE OR REPLACE FUNCTION zet_post_klaar(
    aan bigint, adres text, sjabloon text, gegevens jsonb, message_id text, gemaakt_op timestamptz
) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog, pg_temp AS $$
    INSERT INTO toegang_zending
        (gemeente_id, voor_id, adres, sjabloon, gegevens, message_id, gemaakt_op, status, pogingen, fout)
    VALUES ((SELECT gemeente_id FROM toegang_medewerker WHERE id = aan), aan, adres, sjabloon, gegevens, message_id,
        gemaakt_op, 'wacht', 0, '')
    RETURNING id
$$;
