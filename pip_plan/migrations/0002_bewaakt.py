"""Everything of the plan lies in the gemeente of its client, behind row-level security. PostgreSQL keeps a fixed version
and the step from which the term runs as they are, only adds documents, holds a week to its hours, lets a partner only
answer a referral, and refuses what DUO would refuse when that takes more than one row to see.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente
from bouwstenen.webrol import WEBROL

WEIGER = """
CREATE FUNCTION pip_weiger(naam text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'PIP geweigerd: %', naam USING ERRCODE = 'check_violation', CONSTRAINT = naam;
END $$;
"""
# The day on which is asked is what the transaction says (toegang/afscherming.py); a route changes within one and a half
# years after the day on which the inburgeringstermijn began, and from the Onderwijsroute to B1 always.
DUO = """
CREATE FUNCTION pip_volgens_duo() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wie dossier_statushouder;
    vorige pip_plan_pip;
    eerste date := (SELECT min(datum) FROM dossier_mijlpaal WHERE statushouder_id = NEW.statushouder_id AND soort = 'pip');
    gevestigd date := (SELECT min(woning.brp_op) FROM dossier_huishoudlid lid JOIN dossier_huisvesting woning
        USING (huishouden_id) WHERE lid.statushouder_id = NEW.statushouder_id);
BEGIN
    SELECT * INTO wie FROM dossier_statushouder WHERE id = NEW.statushouder_id;
    SELECT * INTO vorige FROM pip_plan_pip
        WHERE statushouder_id = NEW.statushouder_id AND status = 'vastgesteld' AND id <> NEW.id
        ORDER BY nummer DESC LIMIT 1;
    IF NEW.intake_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM intake_intake WHERE id = NEW.intake_id AND statushouder_id = NEW.statushouder_id
            AND afgerond_op IS NOT NULL
    ) THEN
        PERFORM pip_weiger('pip_intake_van_client');
    END IF;
    IF NEW.intensiteit IS NOT NULL AND wie.gezinsmigrant THEN
        PERFORM pip_weiger('pip_intensiteit_asiel');
    END IF;
    IF NEW.niveau = 'A2' AND NEW.overgenomen_van = '' AND vorige.id IS NULL AND eerste IS NULL THEN
        PERFORM pip_weiger('pip_a2_niet_eerste');
    END IF;
    IF NEW.status <> 'vastgesteld' THEN
        RETURN NEW;
    END IF;
    IF NEW.vastgesteld_op > nullif(current_setting('zicht.dag', true), '')::date THEN
        PERFORM pip_weiger('pip_niet_in_toekomst');
    END IF;
    IF NEW.vastgesteld_op < wie.inburgeringsplicht_op THEN
        PERFORM pip_weiger('pip_niet_voor_plicht');
    END IF;
    IF NEW.vastgesteld_op < gevestigd THEN
        PERFORM pip_weiger('pip_niet_voor_vestiging');
    END IF;
    IF NEW.vastgesteld_op < GREATEST(vorige.vastgesteld_op, eerste) THEN
        PERFORM pip_weiger('pip_niet_voor_eerder');
    END IF;
    IF vorige.leerroute <> NEW.leerroute AND NOT (vorige.leerroute = 'onderwijs' AND NEW.leerroute = 'b1')
        AND NEW.vastgesteld_op > (eerste + 1 + interval '18 months')::date THEN
        PERFORM pip_weiger('pip_schakelen_op_tijd');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER pip_volgens_duo BEFORE INSERT OR UPDATE ON pip_plan_pip
    FOR EACH ROW EXECUTE FUNCTION pip_volgens_duo();
"""
# The lock comes first and the look after it: who changes a goal while a colleague fixes the plan waits, and is refused.
VAST = """
CREATE FUNCTION pip_blijft_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pip_weiger('pip_ligt_vast');
END $$;
CREATE TRIGGER pip_blijft_vast BEFORE UPDATE OR DELETE ON pip_plan_pip FOR EACH ROW
    WHEN (OLD.status = 'vastgesteld') EXECUTE FUNCTION pip_blijft_vast();
CREATE FUNCTION pip_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    rijen jsonb := jsonb_build_array(to_jsonb(OLD), to_jsonb(NEW));
    plannen bigint[];
BEGIN
    IF TG_TABLE_NAME = 'pip_plan_doelstap' THEN
        plannen := ARRAY(SELECT pip_id FROM pip_plan_doel
            WHERE id IN ((rijen #>> '{0,doel_id}')::bigint, (rijen #>> '{1,doel_id}')::bigint));
    ELSE
        plannen := ARRAY[(rijen #>> '{0,pip_id}')::bigint, (rijen #>> '{1,pip_id}')::bigint];
    END IF;
    PERFORM FROM pip_plan_pip WHERE id = ANY (plannen) ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM pip_plan_pip WHERE id = ANY (plannen) AND status = 'vastgesteld') THEN
        PERFORM pip_weiger('pip_ligt_vast');
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_doel
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();
CREATE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_doelstap
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();
CREATE TRIGGER pip_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_weekdeel
    FOR EACH ROW EXECUTE FUNCTION pip_ligt_vast();
CREATE TRIGGER pipdocument_blijft BEFORE UPDATE OR DELETE ON pip_plan_pipdocument
    FOR EACH ROW EXECUTE FUNCTION pip_blijft_vast();
"""
PLAN_TERUG = """
DROP TRIGGER pipdocument_blijft ON pip_plan_pipdocument;
DROP TRIGGER pip_ligt_vast ON pip_plan_weekdeel;
DROP TRIGGER pip_ligt_vast ON pip_plan_doelstap;
DROP TRIGGER pip_ligt_vast ON pip_plan_doel;
DROP TRIGGER pip_blijft_vast ON pip_plan_pip;
DROP TRIGGER pip_volgens_duo ON pip_plan_pip;
DROP FUNCTION pip_ligt_vast();
DROP FUNCTION pip_blijft_vast();
DROP FUNCTION pip_volgens_duo();
DROP FUNCTION pip_weiger(text);
"""
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
ANTWOORD_TERUG = """
DROP POLICY partner_antwoordt ON pip_plan_verwijzing;
DROP TRIGGER verwijzing_alleen_antwoord ON pip_plan_verwijzing;
DROP FUNCTION verwijzing_alleen_antwoord();
"""
# The step of the first PIP starts the inburgeringstermijn: once a plan is fixed it neither moves nor goes.
STAP = """
CREATE FUNCTION pip_stap_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'DELETE' OR (NEW.datum, NEW.soort, NEW.statushouder_id) IS DISTINCT FROM
            (OLD.datum, OLD.soort, OLD.statushouder_id))
        AND EXISTS (SELECT FROM dossier_statushouder WHERE id = OLD.statushouder_id)
        AND EXISTS (SELECT FROM pip_plan_pip WHERE statushouder_id = OLD.statushouder_id AND status = 'vastgesteld')
    THEN
        RAISE EXCEPTION 'Het PIP is vastgesteld: deze stap ligt vast, want daarna loopt de inburgeringstermijn.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pip_stap_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER pip_stap_ligt_vast BEFORE UPDATE OR DELETE ON dossier_mijlpaal FOR EACH ROW WHEN (OLD.soort = 'pip')
    EXECUTE FUNCTION pip_stap_ligt_vast();
"""
STAP_TERUG = "DROP TRIGGER pip_stap_ligt_vast ON dossier_mijlpaal; DROP FUNCTION pip_stap_ligt_vast()"
VAN_CLIENT = ("pip_plan_activiteit", "pip_plan_gesprek", "pip_plan_pip", "pip_plan_advies", "pip_plan_verwijzing")
VAN_PIP = ("pip_plan_doel", "pip_plan_weekdeel", "pip_plan_pipdocument")
VAN_DOEL = ("pip_plan_doelstap", "pip_plan_evaluatie")
DOOR = (
    ("pip_plan_gesprek", "gevoerd_door_id"),
    ("pip_plan_pip", "vastgesteld_door_id"),
    ("pip_plan_pipdocument", "gemaakt_door_id"),
    ("pip_plan_advies", "gegeven_door_id"),
    ("pip_plan_verwijzing", "verwezen_door_id"),
)
# What a partner reads of each table that is edited; empty: nothing.
GEDEELD = {
    "pip_plan_activiteit": "statushouder_id IN (SELECT zicht_gedeeld('activiteiten'))",
    "pip_plan_verwijzing": VAN_PARTNER,
    **dict.fromkeys(
        (
            "pip_plan_gesprek",
            "pip_plan_pip",
            "pip_plan_doel",
            "pip_plan_weekdeel",
            "pip_plan_doelstap",
            "pip_plan_evaluatie",
            "pip_plan_advies",
        ),
        "",
    ),
}


class Migration(migrations.Migration):
    replaces = [
        ("pip_plan", "0002_gemeente"),
        ("pip_plan", "0003_afscherming"),
        ("pip_plan", "0005_gesprek_afscherming"),
        ("pip_plan", "0006_stap_wordt_gesprek"),
        ("pip_plan", "0008_plan_bewaakt"),
        ("pip_plan", "0010_advies_bewaakt"),
        ("pip_plan", "0012_eerste_stap_ligt_vast"),
    ]
    dependencies = [
        ("pip_plan", "0001_tabellen"),
    ]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in VAN_CLIENT),
        *(zelfde_gemeente(tabel, kolom, "toegang_medewerker") for tabel, kolom in DOOR),
        *(zelfde_gemeente(tabel, "pip_id", "pip_plan_pip") for tabel in VAN_PIP),
        *(zelfde_gemeente(tabel, "doel_id", "pip_plan_doel") for tabel in VAN_DOEL),
        zelfde_gemeente("pip_plan_pip", "intake_id", "intake_intake"),
        zelfde_gemeente("pip_plan_doel", "oorsprong_id", "pip_plan_doel"),
        zelfde_gemeente("pip_plan_evaluatie", "gesprek_id", "pip_plan_gesprek"),
        zelfde_gemeente("pip_plan_verwijzing", "organisatie_id", "toegang_organisatie"),
        *(afgeschermd(tabel, gedeeld=gedeeld) for tabel, gedeeld in GEDEELD.items()),
        *(historie_afgeschermd(f"{tabel}event") for tabel in GEDEELD),
        afgeschermd("pip_plan_pipdocument", bewerken=False),
        migrations.RunSQL(
            f"REVOKE UPDATE, DELETE, TRUNCATE ON pip_plan_pipdocument FROM {WEBROL}",
            f"GRANT UPDATE, DELETE ON pip_plan_pipdocument TO {WEBROL}",
        ),
        migrations.RunSQL(WEIGER + DUO + VAST, PLAN_TERUG),
        migrations.RunSQL(ANTWOORD, ANTWOORD_TERUG),
        migrations.RunSQL(WEEK, WEEK_TERUG),
        migrations.RunSQL(STAP, STAP_TERUG),
    ]
