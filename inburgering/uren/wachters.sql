-- Hours lie in the time that somebody was in the group, and those of participation in months in which the Z-route held.

CREATE OR REPLACE FUNCTION uren_bewaakt() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.groep_id IS NOT NULL THEN
        PERFORM uren_bij_groep(NEW);
    END IF;
    PERFORM weiger_tegen_wet(NEW.statushouder_id, to_jsonb(NEW.soort));
    IF NEW.soort = 'participatie' THEN
        PERFORM participatie_in_z_route(NEW);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER uren_bewaakt AFTER INSERT OR UPDATE ON inburgering_uren
    FOR EACH ROW EXECUTE FUNCTION uren_bewaakt();

CREATE OR REPLACE FUNCTION uren_bij_groep(les inburgering_uren) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    begin_op date := COALESCE(les.dag, les.maand);
    einde_op date := COALESCE(les.dag, (les.maand + interval '1 month' - interval '1 day')::date);
BEGIN
    IF NOT EXISTS (
        SELECT FROM inburgering_cursus
        WHERE statushouder_id = les.statushouder_id AND groep_id = les.groep_id
            AND van <= einde_op AND (tot IS NULL OR tot >= begin_op)
    ) THEN
        RAISE EXCEPTION 'Deze cliënt zat toen niet in deze groep. Kies een andere groep, of pas de cursus aan.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'uren_in_groep';
    END IF;
END $$;

-- Each version of the plan holds up to the next one. Before the first one here somebody can have had a plan elsewhere,
-- of which the route is not known.
CREATE OR REPLACE FUNCTION participatie_in_z_route(les inburgering_uren) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    begin_op date := COALESCE(les.dag, les.maand);
    einde_op date := COALESCE(les.dag, (les.maand + interval '1 month' - interval '1 day')::date);
    eerste date := (
        SELECT min(vastgesteld_op) FROM pip_plan_pip
        WHERE statushouder_id = les.statushouder_id AND status = 'vastgesteld'
    );
BEGIN
    IF NOT EXISTS (
        SELECT FROM (
            SELECT leerroute, vastgesteld_op AS van, lead(vastgesteld_op) OVER (ORDER BY nummer) AS tot
            FROM pip_plan_pip WHERE statushouder_id = les.statushouder_id AND status = 'vastgesteld'
        ) versie
        WHERE leerroute = 'z' AND van <= einde_op AND (tot IS NULL OR tot > begin_op)
    ) AND NOT EXISTS (
        SELECT FROM dossier_mijlpaal
        WHERE statushouder_id = les.statushouder_id AND soort = 'pip'
            AND datum <= einde_op AND (eerste IS NULL OR datum < eerste AND begin_op < eerste)
    ) THEN
        RAISE EXCEPTION 'Participatie hoort bij de Z-route (Besluit inburgering 2021 art. 3.14). Die gold toen niet '
            'voor deze cliënt. Kies iets anders, of een maand waarin de Z-route gold.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'participatie_in_z_route';
    END IF;
END $$;

-- The hours of lessons that count for A2 instead of B1 (Besluit inburgering 2021 art. 5.5), for the plan: the floor
-- below asks, and PostgreSQL answers. The same hours as `inburgering.queries.afschaaluren`: told by a school, on days
-- on which it had the keurmerk.
CREATE OR REPLACE FUNCTION afschaaluren(persoon bigint) RETURNS numeric
LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(les.aanwezig), 0) FROM inburgering_uren les
    JOIN inburgering_groep groep ON groep.id = les.groep_id
    WHERE les.statushouder_id = persoon AND les.soort = 'taal' AND les.bron = 'school'
        AND EXISTS (
            SELECT FROM inburgering_keurmerk merk
            WHERE merk.aanbieder_id = groep.aanbieder_id AND merk.soort = 'blik_op_werk'
                AND merk.van <= COALESCE(les.dag, les.maand)
                AND (
                    merk.tot IS NULL
                    OR merk.tot >= COALESCE(les.dag, (les.maand + interval '1 month' - interval '1 day')::date)
                )
        )
$$;
