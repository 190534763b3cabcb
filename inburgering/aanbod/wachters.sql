-- An offer of lessons is what DUO accepts: to an asielstatushouder under the law of 2021, after the PIP, at a school
-- with the keurmerk of that route. The end of the term moves with suspensions: the application looks at that.
CREATE OR REPLACE FUNCTION aanbod_volgens_duo() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    pip date := (SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = NEW.statushouder_id AND soort = 'pip');
BEGIN
    IF EXISTS (
        SELECT FROM dossier_statushouder
        WHERE id = NEW.statushouder_id AND (gezinsmigrant OR regime IS DISTINCT FROM 'wi2021')
    ) THEN
        RAISE EXCEPTION 'Alleen een asielstatushouder onder de Wet inburgering 2021 krijgt een aanbod.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_asiel';
    END IF;
    IF pip IS NULL OR NEW.aangeboden_op < pip OR NEW.van <= pip THEN
        RAISE EXCEPTION 'Een aanbod kan niet vóór het PIP zijn, en de cursus begint na het PIP.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_na_pip';
    END IF;
    IF NOT EXISTS (
        SELECT FROM inburgering_groep groep JOIN inburgering_keurmerk merk USING (aanbieder_id)
        WHERE groep.id = NEW.groep_id AND merk.van <= NEW.van AND (merk.tot IS NULL OR merk.tot >= NEW.van)
            AND merk.soort = CASE WHEN groep.leerroute = 'onderwijs' THEN 'tst' ELSE 'blik_op_werk' END
    ) THEN
        RAISE EXCEPTION 'De school heeft op die dag geen keurmerk.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'aanbod_keurmerk';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER aanbod_volgens_duo AFTER INSERT OR UPDATE ON inburgering_cursus
    FOR EACH ROW WHEN (NEW.aangeboden_op IS NOT NULL) EXECUTE FUNCTION aanbod_volgens_duo();
