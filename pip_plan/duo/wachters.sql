-- What DUO refuses of a plan, when that takes more than one row to see. What one row shows, constraints refuse
-- (pip_plan/models/grenzen.py); the words of all of these are in the forms.

-- The last day to change the leerroute: eighteen months from the first day of the inburgeringstermijn, which is the day
-- after the first PIP; later by as many days as the termijn stands still. Empty without a PIP.
CREATE OR REPLACE FUNCTION schakelen_tot(persoon bigint) RETURNS date
LANGUAGE sql STABLE AS $$
    SELECT termijn_einde(persoon, 'TERMIJN', min(datum) + 1, (min(datum) + 1 + interval '18 months')::date - 1)
    FROM dossier_mijlpaal WHERE statushouder_id = persoon AND soort = 'pip' HAVING count(*) > 0
$$;

-- Of every version: the intake is of this client, and completed; an intensity is for asielstatushouders alone; and A2
-- is not for a first PIP (Besluit inburgering 2021 art. 5.5). Of what is fixed also its day, and the day of another
-- route.
CREATE OR REPLACE FUNCTION pip_volgens_duo(plan pip_plan_pip) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    wie dossier_statushouder;
    vorige pip_plan_pip;
    eerste date := (
        SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = plan.statushouder_id AND soort = 'pip'
    );
    gevestigd date := (
        SELECT min(woning.brp_op) FROM dossier_huishoudlid lid JOIN dossier_huisvesting woning USING (huishouden_id)
        WHERE lid.statushouder_id = plan.statushouder_id
    );
BEGIN
    SELECT * INTO wie FROM dossier_statushouder WHERE id = plan.statushouder_id;
    SELECT * INTO vorige FROM pip_plan_pip
        WHERE statushouder_id = plan.statushouder_id AND status = 'vastgesteld' AND id <> plan.id
        ORDER BY nummer DESC LIMIT 1;
    IF plan.intake_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM intake_intake
        WHERE id = plan.intake_id AND statushouder_id = plan.statushouder_id AND afgerond_op IS NOT NULL
    ) THEN
        PERFORM pip_weiger('pip_intake_van_client');
    END IF;
    IF plan.intensiteit IS NOT NULL AND wie.gezinsmigrant THEN
        PERFORM pip_weiger('pip_intensiteit_asiel');
    END IF;
    IF plan.niveau = 'A2' AND plan.overgenomen_van = '' AND vorige.id IS NULL AND eerste IS NULL THEN
        PERFORM pip_weiger('pip_a2_niet_eerste');
    END IF;
    IF plan.status <> 'vastgesteld' THEN
        RETURN;
    END IF;
    -- Today is what the transaction says (toegang/afscherming.py).
    IF plan.vastgesteld_op > nullif(current_setting('zicht.dag', true), '')::date THEN
        PERFORM pip_weiger('pip_niet_in_toekomst');
    END IF;
    IF plan.vastgesteld_op < wie.inburgeringsplicht_op THEN
        PERFORM pip_weiger('pip_niet_voor_plicht');
    END IF;
    IF plan.vastgesteld_op < gevestigd THEN
        PERFORM pip_weiger('pip_niet_voor_vestiging');
    END IF;
    IF plan.vastgesteld_op < GREATEST(vorige.vastgesteld_op, eerste) THEN
        PERFORM pip_weiger('pip_niet_voor_eerder');
    END IF;
    -- From the Onderwijsroute to B1 always.
    IF vorige.leerroute <> plan.leerroute AND NOT (vorige.leerroute = 'onderwijs' AND plan.leerroute = 'b1')
        AND plan.vastgesteld_op > schakelen_tot(plan.statushouder_id) THEN
        PERFORM pip_weiger('pip_schakelen_op_tijd');
    END IF;
END $$;

-- Under the law of 2013 no PIP is fixed. Without a duty PostgreSQL lets it be: that fact comes from outside, and later.
CREATE OR REPLACE FUNCTION pip_wet_van_2021(persoon bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM dossier_statushouder WHERE id = persoon AND regime = 'wi2013') THEN
        RAISE EXCEPTION 'Onder de wet van 2013 hoort er geen PIP bij. Leg afspraken vast bij een gesprek.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_wet_van_2021';
    END IF;
END $$;
