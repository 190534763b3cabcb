-- The parts that the gemeente closes: in their order, and under their law.

-- The Z-route ends with a talk, after the MAP and the PVT (Besluit inburgering 2021 art. 3.14). Under the law of 2021
-- the term begins the day after the first PIP, and nothing is closed before. The end of it moves with suspensions, so
-- what DUO says about that the application looks at (inburgering/regels.py). Whoever changes several rows may be looked
-- at when all of them are there.
CREATE OR REPLACE FUNCTION afronding_bewaakt() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wie bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.statushouder_id ELSE NEW.statushouder_id END;
    z date := (SELECT datum FROM inburgering_afronding WHERE statushouder_id = wie AND soort = 'z');
BEGIN
    IF z IS NOT NULL AND (
        SELECT count(*) FROM inburgering_afronding
        WHERE statushouder_id = wie AND soort IN ('map', 'pvt') AND datum <= z
    ) < 2 THEN
        RAISE EXCEPTION 'Eindgesprek Z-route zonder MAP en PVT'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'afronding_z_na_map_en_pvt';
    END IF;
    IF TG_OP <> 'DELETE' AND EXISTS (SELECT FROM dossier_statushouder WHERE id = wie AND regime = 'wi2021')
        AND NEW.datum <= COALESCE(
            (SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = wie AND soort = 'pip'), 'infinity'
        ) THEN
        RAISE EXCEPTION 'Afgerond voor het begin van de termijn'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'afronding_na_begin_termijn';
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM weiger_tegen_wet(wie, to_jsonb(NEW.soort));
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS afronding_bewaakt ON inburgering_afronding;
CREATE CONSTRAINT TRIGGER afronding_bewaakt AFTER INSERT OR UPDATE OR DELETE ON inburgering_afronding
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION afronding_bewaakt();
