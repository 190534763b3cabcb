-- What two people approved is what is paid: an approved file stays as it is, and so do its payments.
CREATE OR REPLACE FUNCTION betaalbestand_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een goedgekeurd betaalbestand verandert niet'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'betaalbestand_ligt_vast';
END $$;

CREATE OR REPLACE TRIGGER betaalbestand_ligt_vast BEFORE UPDATE OR DELETE ON ontzorging_betaalbestand
    FOR EACH ROW WHEN (OLD.goedgekeurd_op IS NOT NULL) EXECUTE FUNCTION betaalbestand_ligt_vast();

-- Paid are lines of a closed month; a correction is no payment.
CREATE OR REPLACE FUNCTION betaling_ligt_vast() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.bestand_id ELSE NEW.bestand_id END;
BEGIN
    IF EXISTS (SELECT FROM ontzorging_betaalbestand WHERE id = nummer AND goedgekeurd_op IS NOT NULL FOR SHARE) THEN
        RAISE EXCEPTION 'Een goedgekeurd betaalbestand verandert niet'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'betaalbestand_ligt_vast';
    END IF;
    IF TG_OP <> 'DELETE' AND NOT EXISTS (
        SELECT FROM ontzorging_maandregel regel JOIN ontzorging_maandstaat staat ON staat.id = regel.maandstaat_id
        WHERE regel.id = NEW.regel_id AND staat.gesloten_op IS NOT NULL AND regel.soort <> 'correctie'
    ) THEN
        RAISE EXCEPTION 'Alleen een regel van een gesloten maand wordt betaald'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'betaling_van_gesloten_maand';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER betaling_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON ontzorging_betaling
    FOR EACH ROW EXECUTE FUNCTION betaling_ligt_vast();
