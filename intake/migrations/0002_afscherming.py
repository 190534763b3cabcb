"""The intake lies in the gemeente of its client, behind row-level security; after completing nothing in it changes."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

VAST = """
CREATE FUNCTION intake_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.intake_id ELSE NEW.intake_id END;
BEGIN
    IF EXISTS (SELECT FROM intake_intake WHERE id = nummer AND afgerond_op IS NOT NULL FOR SHARE) THEN
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


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_begin"), ("dossier", "0005_afscherming")]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in VAN_CLIENT),
        *(zelfde_gemeente(tabel, "intake_id", "intake_intake") for tabel in VAN_INTAKE),
        *(zelfde_gemeente(tabel, "door_id", "toegang_medewerker") for tabel in VAN_INTAKE),
        zelfde_gemeente("intake_intake", "afgerond_door_id", "toegang_medewerker"),
        zelfde_gemeente("intake_bronregel", "organisatie_id", "toegang_organisatie"),
        *(afgeschermd(tabel) for tabel in (*VAN_CLIENT, *VAN_INTAKE)),
        *(historie_afgeschermd(f"{tabel}event") for tabel in (*VAN_CLIENT, *VAN_INTAKE)),
        migrations.RunSQL(VAST, TERUG),
    ]
