-- Exams are of a day on which they were possible, one open attempt at a time, and of parts that their law has.

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
