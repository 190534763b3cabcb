-- Exams are of a day on which they were possible, one open attempt at a time; and the parts that the gemeente closes.

CREATE OR REPLACE FUNCTION examen_bewaakt() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM examen_een_open(NEW);
    PERFORM examen_kon_toen(NEW);
    PERFORM weiger_tegen_wet(NEW.statushouder_id, to_jsonb(NEW.onderdeel));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER examen_bewaakt
    AFTER INSERT OR UPDATE OF onderdeel, uitslag, staatsexamen, aangemeld_op, datum ON inburgering_examen
    FOR EACH ROW EXECUTE FUNCTION examen_bewaakt();

-- Of one part one attempt waits for its result, and it is known when somebody was registered or when it is. Who adds at
-- the same moment waits for the other; what was there already stays.
CREATE OR REPLACE FUNCTION examen_een_open(poging inburgering_examen) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF poging.aangemeld_op IS NULL AND poging.datum IS NULL THEN
        RAISE EXCEPTION 'Vul in wanneer de cliënt is aangemeld, of de dag van het examen.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_wanneer';
    END IF;
    IF poging.uitslag = '' THEN
        PERFORM pg_advisory_xact_lock('inburgering_examen'::regclass::int, (poging.statushouder_id % 2147483647)::int);
        IF EXISTS (
            SELECT FROM inburgering_examen
            WHERE statushouder_id = poging.statushouder_id AND uitslag = '' AND onderdeel = poging.onderdeel
                AND staatsexamen = poging.staatsexamen AND id <> poging.id
        ) THEN
            RAISE EXCEPTION
                'Van dit onderdeel staat er al een poging zonder uitslag. Vul daar de uitslag in, of wijzig die.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_een_open';
        END IF;
    END IF;
END $$;

-- There are exams since the first Wet inburgering. A diploma from before is an exemption of DUO.
CREATE OR REPLACE FUNCTION examen_kon_toen(poging inburgering_examen) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    dag date := LEAST(poging.datum, poging.aangemeld_op);
BEGIN
    IF dag < DATE '2007-01-01' THEN
        RAISE EXCEPTION 'Het inburgeringsexamen bestaat pas sinds 1 januari 2007. Is er een ouder diploma? Leg dan de '
            'vrijstelling van DUO vast.' USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_kon_toen';
    END IF;
    IF dag < (
        SELECT geboortedatum + interval '15 years' FROM dossier_statushouder WHERE id = poging.statushouder_id
    ) THEN
        RAISE EXCEPTION 'Op deze dag was de cliënt nog geen 15 jaar. Controleer de datum.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_kon_toen';
    END IF;
END $$;

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
