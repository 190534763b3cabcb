"""What exists under one law only is not kept under the other; hours of the Z-route are of months in which it held; an
exam is of a day on which it was possible; and exemptions that say the same twice are refused."""

from django.db import migrations, models
from django.db.models import F, Q

import bouwstenen.migraties

# The column that says what it is. A list of words is looked into too.
KOLOMMEN = {
    "examen": "onderdeel",
    "vrijstelling": "delen",
    "afronding": "soort",
    "module": "soort",
    "uren": "soort",
    "diploma": "niveau",
    "inspanningsdossier": "doel",
}
WET = """
CREATE FUNCTION volgens_wet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wet text := (SELECT regime FROM dossier_statushouder WHERE id = NEW.statushouder_id);
    gekozen jsonb := to_jsonb(NEW) -> TG_ARGV[0];
BEGIN
    IF wet = 'wi2021' AND gekozen ? 'ONA' THEN
        RAISE EXCEPTION 'ONA bestaat alleen onder de Wet inburgering 2013.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
    IF wet = 'wi2013' AND gekozen ?| ARRAY['map', 'MAP', 'participatie', 'z', 'z_route', 'afschalen'] THEN
        RAISE EXCEPTION 'De MAP, afschalen en de Z-route bestaan alleen onder de Wet inburgering 2021.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'volgens_wet';
    END IF;
    RETURN NULL;
END $$;
""" + "".join(
    f"""
CREATE TRIGGER volgens_wet AFTER INSERT OR UPDATE OF {kolom} ON inburgering_{tabel}
    FOR EACH ROW EXECUTE FUNCTION volgens_wet('{kolom}');
"""
    for tabel, kolom in KOLOMMEN.items()
)
WET_TERUG = "".join(f"DROP TRIGGER volgens_wet ON inburgering_{tabel};" for tabel in KOLOMMEN) + "DROP FUNCTION volgens_wet();"
# Each version of the plan holds up to the next one. Before the first one here somebody can have had a plan elsewhere, of
# which the route is not known. PostgreSQL asks the triggers in the order of their names: first the law, then the route.
ROUTE = """
CREATE FUNCTION participatie_in_z_route() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    begin_op date := COALESCE(NEW.dag, NEW.maand);
    einde_op date := COALESCE(NEW.dag, (NEW.maand + interval '1 month' - interval '1 day')::date);
    eerste date := (SELECT min(vastgesteld_op) FROM pip_plan_pip
        WHERE statushouder_id = NEW.statushouder_id AND status = 'vastgesteld');
BEGIN
    IF NOT EXISTS (SELECT FROM (
            SELECT leerroute, vastgesteld_op AS van, lead(vastgesteld_op) OVER (ORDER BY nummer) AS tot
            FROM pip_plan_pip WHERE statushouder_id = NEW.statushouder_id AND status = 'vastgesteld') versie
        WHERE leerroute = 'z' AND van <= einde_op AND (tot IS NULL OR tot > begin_op))
    AND NOT EXISTS (SELECT FROM dossier_mijlpaal WHERE statushouder_id = NEW.statushouder_id AND soort = 'pip'
        AND datum <= einde_op AND (eerste IS NULL OR datum < eerste AND begin_op < eerste)) THEN
        RAISE EXCEPTION 'Participatie hoort bij de Z-route (Besluit inburgering 2021 art. 3.14). Die gold toen niet voor '
            'deze cliënt. Kies iets anders, of een maand waarin de Z-route gold.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'participatie_in_z_route';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER volgens_wet_en_route AFTER INSERT OR UPDATE OF soort, maand, dag ON inburgering_uren
    FOR EACH ROW WHEN (NEW.soort = 'participatie') EXECUTE FUNCTION participatie_in_z_route();
"""
ROUTE_TERUG = "DROP TRIGGER volgens_wet_en_route ON inburgering_uren; DROP FUNCTION participatie_in_z_route();"
# There are exams since the first Wet inburgering. A diploma from before is an exemption of DUO.
EXAMEN = """
CREATE FUNCTION examen_kon_toen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dag date := LEAST(NEW.datum, NEW.aangemeld_op);
BEGIN
    IF dag < DATE '2007-01-01' THEN
        RAISE EXCEPTION 'Het inburgeringsexamen bestaat pas sinds 1 januari 2007. Is er een ouder diploma? Leg dan de '
            'vrijstelling van DUO vast.' USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_kon_toen';
    END IF;
    IF dag < (SELECT geboortedatum + interval '15 years' FROM dossier_statushouder WHERE id = NEW.statushouder_id) THEN
        RAISE EXCEPTION 'Op deze dag was de cliënt nog geen 15 jaar. Controleer de datum.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'examen_kon_toen';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER examen_kon_toen AFTER INSERT OR UPDATE OF datum, aangemeld_op ON inburgering_examen
    FOR EACH ROW EXECUTE FUNCTION examen_kon_toen();
"""
EXAMEN_TERUG = "DROP TRIGGER examen_kon_toen ON inburgering_examen; DROP FUNCTION examen_kon_toen();"
# What was written down as everything and a part of it was everything.
ALLES = "UPDATE inburgering_vrijstelling SET delen = ARRAY['alles'] WHERE 'alles' = ANY (delen) AND cardinality(delen) > 1"
BINNEN = """
CREATE FUNCTION vrijstelling_niet_binnen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dagen daterange := daterange(COALESCE(NEW.van, NEW.besloten_op), NEW.tot, '[]');
BEGIN
    IF EXISTS (SELECT FROM (
            SELECT delen, daterange(COALESCE(van, besloten_op), tot, '[]') AS duur FROM inburgering_vrijstelling
            WHERE statushouder_id = NEW.statushouder_id AND id <> NEW.id AND besluit = 'toegekend') ander
        WHERE ('alles' = ANY (ander.delen) OR NEW.delen <@ ander.delen) AND dagen <@ ander.duur
            OR ('alles' = ANY (NEW.delen) OR ander.delen <@ NEW.delen) AND ander.duur <@ dagen) THEN
        RAISE EXCEPTION 'Deze vrijstelling valt samen met een die er al staat.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vrijstelling_niet_binnen';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER vrijstelling_niet_binnen AFTER INSERT OR UPDATE OF delen, besluit, besloten_op, van, tot
    ON inburgering_vrijstelling FOR EACH ROW WHEN (NEW.besluit = 'toegekend')
    EXECUTE FUNCTION vrijstelling_niet_binnen();
"""
BINNEN_TERUG = (
    "DROP TRIGGER vrijstelling_niet_binnen ON inburgering_vrijstelling; DROP FUNCTION vrijstelling_niet_binnen();"
)


def _grens(naam: str, klopt: Q, code: str, melding: str) -> migrations.AddConstraint:
    regel = models.CheckConstraint(
        name=naam, condition=klopt, violation_error_code=code, violation_error_message=melding
    )
    return migrations.AddConstraint("vrijstelling", regel)


class Migration(migrations.Migration):
    dependencies = [
        ("inburgering", "0011_school_haalt_weg"),
        ("dossier", "0002_bewaakt"),
        ("pip_plan", "0006_wet_van_2021"),
    ]
    operations = [
        migrations.RunSQL(ALLES, migrations.RunSQL.noop),
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.RemoveConstraint("vrijstelling", "vrijstelling_begin_bij_tijdelijk"),
                _grens(
                    "vrijstelling_begin_bij_tijdelijk",
                    Q(van__isnull=True) | Q(soort="tijdelijk"),
                    "van",
                    "Alleen een tijdelijke vrijstelling heeft een eerste dag. Maak dit leeg.",
                ),
                _grens(
                    "vrijstelling_einde_na_begin",
                    Q(van__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=F("van")),
                    "tot",
                    "De laatste dag ligt vóór de eerste dag. Controleer beide datums.",
                ),
                _grens(
                    "vrijstelling_einde_na_besluit",
                    Q(van__isnull=False) | Q(tot__isnull=True) | Q(besloten_op__isnull=True)
                    | Q(tot__gte=F("besloten_op")),
                    "tot",
                    "De laatste dag ligt vóór het besluit. Vul de eerste dag in als de vrijstelling al eerder begon."
                    " Zonder eerste dag begint zij op de dag van het besluit.",
                ),
                _grens(
                    "vrijstelling_alles_of_delen",
                    ~Q(delen__contains=["alles"]) | Q(delen__len=1),
                    "delen",
                    "De hele inburgeringsplicht is alles. Kies die, of losse onderdelen; niet allebei.",
                ),
            ],
        ),
        migrations.RunSQL(WET + ROUTE + EXAMEN + BINNEN, BINNEN_TERUG + EXAMEN_TERUG + ROUTE_TERUG + WET_TERUG),
    ]
