"""The intake lies in the gemeente of its client, behind row-level security; after completing nothing in it changes. A
partner sees and writes its own open parts, as long as that leefgebied is shared with it.
"""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente

# Who saves an answer while a colleague completes the intake waits for that, and is refused. A condition on the locked
# row would leave it alone as long as its new value is not there yet; so first the lock, then the look.
VAST = """
CREATE FUNCTION intake_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.intake_id ELSE NEW.intake_id END;
BEGIN
    PERFORM FROM intake_intake WHERE id = nummer FOR SHARE;
    IF EXISTS (SELECT FROM intake_intake WHERE id = nummer AND afgerond_op IS NOT NULL) THEN
        RAISE EXCEPTION 'Een afgeronde intake verandert niet' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'intake_ligt_vast';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER intake_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON intake_antwoord
    FOR EACH ROW EXECUTE FUNCTION intake_ligt_vast();
CREATE FUNCTION intake_blijft_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een afgeronde intake verandert niet' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'intake_ligt_vast';
END $$;
CREATE TRIGGER intake_blijft_vast BEFORE UPDATE ON intake_intake FOR EACH ROW
    WHEN (OLD.afgerond_op IS NOT NULL) EXECUTE FUNCTION intake_blijft_vast();
"""
TERUG = """
DROP TRIGGER intake_blijft_vast ON intake_intake;
DROP FUNCTION intake_blijft_vast();
DROP TRIGGER intake_ligt_vast ON intake_antwoord;
DROP FUNCTION intake_ligt_vast();
"""
VAN_CLIENT = ("intake_intake", "intake_leerbaarheidstoets", "intake_bronregel")
VAN_INTAKE = ("intake_antwoord", "intake_aanvulling")
GEVRAAGDE = ("intake_bronregel", "intake_toewijzing")
PARTNER = f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND organisatie_id = {ORGANISATIE}"
GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld(leefgebied))"
# Inside a policy the rows of another table are cut by that table's own policy.
GEVRAAGD = (
    "EXISTS (SELECT FROM intake_toewijzing deel WHERE deel.statushouder_id = intake_bronregel.statushouder_id"
    " AND deel.leefgebied = intake_bronregel.leefgebied{meer})"
)
NOG_OPEN = GEVRAAGD.format(
    meer=" AND deel.ingeleverd_op IS NULL AND EXISTS (SELECT FROM intake_intake heel"
    " WHERE heel.id = deel.intake_id AND heel.afgerond_op IS NULL)"
)
EIGEN_ANTWOORD = f"{PARTNER} AND bron = 'partner' AND {NOG_OPEN}"
PARTNERREGELS = {
    "partner_levert_in ON intake_toewijzing": f"FOR UPDATE USING ({PARTNER} AND {GEDEELD})"
    f" WITH CHECK ({PARTNER} AND {GEDEELD})",
    "partner_leest ON intake_intake": f"FOR SELECT USING ({KRING} = 'organisatie'"
    " AND id IN (SELECT intake_id FROM intake_toewijzing))",
    "partner_leest ON intake_bronregel": f"FOR SELECT USING ({PARTNER} AND bron = 'partner'"
    f" AND {GEVRAAGD.format(meer='')})",
    "partner_voegt_toe ON intake_bronregel": f"FOR INSERT WITH CHECK ({EIGEN_ANTWOORD})",
    "partner_wijzigt ON intake_bronregel": f"FOR UPDATE USING ({EIGEN_ANTWOORD}) WITH CHECK ({EIGEN_ANTWOORD})",
}
# A partner hands in, and changes nothing else about what was asked.
ALLEEN_INLEVEREN = """
CREATE FUNCTION toewijzing_alleen_inleveren() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mag text[] := ARRAY['ingeleverd_op', 'ingeleverd_door_id', 'versie'];
BEGIN
    IF current_setting('zicht.kring', true) = 'organisatie' AND to_jsonb(NEW) - mag <> to_jsonb(OLD) - mag THEN
        RAISE EXCEPTION 'Een partner levert alleen in' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.overgenomen_op IS NOT NULL THEN
        RAISE EXCEPTION 'Een overgenomen deel verandert niet' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'toewijzing_ligt_vast';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER toewijzing_alleen_inleveren BEFORE UPDATE ON intake_toewijzing
    FOR EACH ROW EXECUTE FUNCTION toewijzing_alleen_inleveren();
"""
ZELFDE_CLIENT = (
    "ALTER TABLE intake_toewijzing ADD CONSTRAINT toewijzing_zelfde_client FOREIGN KEY"
    " (intake_id, statushouder_id) REFERENCES intake_intake (id, statushouder_id) DEFERRABLE INITIALLY DEFERRED"
)


class Migration(migrations.Migration):
    replaces = [
        ("intake", "0002_afscherming"),
        ("intake", "0004_samen_afscherming"),
        ("intake", "0006_eerst_wachten"),
    ]
    dependencies = [
        ("intake", "0001_tabellen"),
    ]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in VAN_CLIENT),
        *(zelfde_gemeente(tabel, "intake_id", "intake_intake") for tabel in (*VAN_INTAKE, "intake_toewijzing")),
        *(zelfde_gemeente(tabel, "door_id", "toegang_medewerker") for tabel in (*VAN_INTAKE, "intake_bronregel")),
        *(zelfde_gemeente(tabel, "organisatie_id", "toegang_organisatie") for tabel in GEVRAAGDE),
        zelfde_gemeente("intake_intake", "afgerond_door_id", "toegang_medewerker"),
        zelfde_gemeente("intake_toewijzing", "ingeleverd_door_id", "toegang_medewerker"),
        migrations.RunSQL(ZELFDE_CLIENT, "ALTER TABLE intake_toewijzing DROP CONSTRAINT toewijzing_zelfde_client"),
        *(afgeschermd(tabel) for tabel in (*VAN_CLIENT, *VAN_INTAKE)),
        afgeschermd("intake_toewijzing", gedeeld=f"organisatie_id = {ORGANISATIE} AND {GEDEELD}"),
        *(historie_afgeschermd(f"{tabel}event") for tabel in (*VAN_CLIENT, *VAN_INTAKE, "intake_toewijzing")),
        migrations.RunSQL(
            [f"CREATE POLICY {naam} {regel}" for naam, regel in PARTNERREGELS.items()],
            [f"DROP POLICY {naam}" for naam in PARTNERREGELS],
        ),
        migrations.RunSQL(VAST, TERUG),
        migrations.RunSQL(
            ALLEEN_INLEVEREN,
            "DROP TRIGGER toewijzing_alleen_inleveren ON intake_toewijzing;"
            " DROP FUNCTION toewijzing_alleen_inleveren()",
        ),
    ]
