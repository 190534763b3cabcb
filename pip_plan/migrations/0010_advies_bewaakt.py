"""Advice and referrals lie in the gemeente of their client. A partner sees the referrals to itself, and may answer them:
it changes what is its own answer, and nothing else of the row. A week holds no more hours than there are."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente

VAN_PARTNER = f"organisatie_id = {ORGANISATIE} AND statushouder_id IN (SELECT zicht_gedeeld(''))"
MAG = f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND {VAN_PARTNER}"
ANTWOORD = f"""
CREATE FUNCTION verwijzing_alleen_antwoord() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    antwoord text[] := ARRAY['status', 'terugkoppeling', 'teruggekoppeld_op', 'versie'];
BEGIN
    IF to_jsonb(OLD) - antwoord IS DISTINCT FROM to_jsonb(NEW) - antwoord THEN
        RAISE EXCEPTION 'Een partner geeft alleen antwoord' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verwijzing_alleen_antwoord BEFORE UPDATE ON pip_plan_verwijzing FOR EACH ROW
    WHEN (current_setting('zicht.kring', true) = 'organisatie') EXECUTE FUNCTION verwijzing_alleen_antwoord();
CREATE POLICY partner_antwoordt ON pip_plan_verwijzing FOR UPDATE USING ({MAG}) WITH CHECK ({MAG});
"""
# Who adds to the same week waits for the other; travel counts, there and back.
WEEK = """
CREATE FUNCTION week_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock('pip_plan_weekdeel'::regclass::int, (NEW.pip_id % 2147483647)::int);
    IF (SELECT sum(tot - van + 2 * reistijd * interval '1 minute') FROM pip_plan_weekdeel WHERE pip_id = NEW.pip_id)
        > interval '168 hours' THEN
        PERFORM pip_weiger('week_past');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER week_past AFTER INSERT OR UPDATE ON pip_plan_weekdeel FOR EACH ROW EXECUTE FUNCTION week_past();
"""
WEEK_TERUG = "DROP TRIGGER week_past ON pip_plan_weekdeel; DROP FUNCTION week_past();"
TERUG = """
DROP POLICY partner_antwoordt ON pip_plan_verwijzing;
DROP TRIGGER verwijzing_alleen_antwoord ON pip_plan_verwijzing;
DROP FUNCTION verwijzing_alleen_antwoord();
"""


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0009_advies_en_week"), ("dossier", "0005_afscherming")]
    operations = [
        zelfde_gemeente("pip_plan_advies", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("pip_plan_advies", "gegeven_door_id", "toegang_medewerker"),
        zelfde_gemeente("pip_plan_verwijzing", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("pip_plan_verwijzing", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("pip_plan_verwijzing", "verwezen_door_id", "toegang_medewerker"),
        afgeschermd("pip_plan_advies"),
        afgeschermd("pip_plan_verwijzing", gedeeld=VAN_PARTNER),
        historie_afgeschermd("pip_plan_adviesevent"),
        historie_afgeschermd("pip_plan_verwijzingevent"),
        migrations.RunSQL(ANTWOORD, TERUG),
        migrations.RunSQL(WEEK, WEEK_TERUG),
    ]
