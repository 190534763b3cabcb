"""What a partner sees and writes of an intake: its own open parts, as long as that leefgebied is shared with it."""

from django.db import migrations

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE, afgeschermd, historie_afgeschermd, zelfde_gemeente

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


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_samen"), ("dossier", "0005_afscherming")]
    operations = [
        zelfde_gemeente("intake_toewijzing", "intake_id", "intake_intake"),
        zelfde_gemeente("intake_toewijzing", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("intake_toewijzing", "ingeleverd_door_id", "toegang_medewerker"),
        zelfde_gemeente("intake_bronregel", "door_id", "toegang_medewerker"),
        migrations.RunSQL(
            "ALTER TABLE intake_toewijzing ADD CONSTRAINT toewijzing_zelfde_client FOREIGN KEY"
            " (intake_id, statushouder_id) REFERENCES intake_intake (id, statushouder_id) DEFERRABLE INITIALLY DEFERRED",
            "ALTER TABLE intake_toewijzing DROP CONSTRAINT toewijzing_zelfde_client",
        ),
        afgeschermd("intake_toewijzing", gedeeld=f"organisatie_id = {ORGANISATIE} AND {GEDEELD}"),
        historie_afgeschermd("intake_toewijzingevent"),
        migrations.RunSQL(
            [
                f"CREATE POLICY partner_levert_in ON intake_toewijzing FOR UPDATE USING ({PARTNER} AND {GEDEELD})"
                f" WITH CHECK ({PARTNER} AND {GEDEELD})",
                f"CREATE POLICY partner_leest ON intake_intake FOR SELECT USING ({KRING} = 'organisatie'"
                " AND id IN (SELECT intake_id FROM intake_toewijzing))",
                f"CREATE POLICY partner_leest ON intake_bronregel FOR SELECT USING ({PARTNER} AND bron = 'partner'"
                f" AND {GEVRAAGD.format(meer='')})",
                f"CREATE POLICY partner_voegt_toe ON intake_bronregel FOR INSERT WITH CHECK ({EIGEN_ANTWOORD})",
                f"CREATE POLICY partner_wijzigt ON intake_bronregel FOR UPDATE USING ({EIGEN_ANTWOORD})"
                f" WITH CHECK ({EIGEN_ANTWOORD})",
            ],
            [
                "DROP POLICY partner_wijzigt ON intake_bronregel",
                "DROP POLICY partner_voegt_toe ON intake_bronregel",
                "DROP POLICY partner_leest ON intake_bronregel",
                "DROP POLICY partner_leest ON intake_intake",
                "DROP POLICY partner_levert_in ON intake_toewijzing",
            ],
        ),
        migrations.RunSQL(
            ALLEEN_INLEVEREN,
            "DROP TRIGGER toewijzing_alleen_inleveren ON intake_toewijzing;"
            " DROP FUNCTION toewijzing_alleen_inleveren()",
        ),
    ]
