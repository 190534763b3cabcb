"""The taaleis, the PVT and MAP, extensions and files on effort lie in the gemeente of the client, behind row-level
security. The taaleis is only for who has bijstand, with a talk and an advice of that same client; a file stays as it is.
"""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente
from bouwstenen.webrol import WEBROL

GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
BEWERKBAAR = ("inburgering_taaleis", "inburgering_module", "inburgering_verlenging")
STUK = "inburgering_inspanningsdossier"
# What this app asks of the one beside it, that it does not know otherwise. Bijstand is for adults.
BIJSTAND = """
CREATE FUNCTION heeft_bijstand(wie bigint, dag date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM dossier_huishoudlid lid JOIN ontzorging_uitkering bijstand USING (huishouden_id)
            JOIN dossier_statushouder zelf ON zelf.id = lid.statushouder_id
        WHERE zelf.id = wie AND zelf.geboortedatum <= dag - interval '18 years'
            AND lid.van <= dag AND COALESCE(lid.tot, 'infinity') >= dag
            AND bijstand.van <= dag AND COALESCE(bijstand.tot, 'infinity') >= dag)
$$;
"""
TAALEIS = """
CREATE FUNCTION taaleis_volgens_wet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    besluit_nieuw boolean := NEW.besluit <> '' AND (TG_OP = 'INSERT' OR (OLD.besluit, OLD.besloten_op)
        IS DISTINCT FROM (NEW.besluit, NEW.besloten_op));
BEGIN
    IF (TG_OP = 'INSERT' OR OLD.toets_op <> NEW.toets_op) AND NOT heeft_bijstand(NEW.statushouder_id, NEW.toets_op)
            OR besluit_nieuw AND NOT heeft_bijstand(NEW.statushouder_id, NEW.besloten_op) THEN
        RAISE EXCEPTION 'De taaleis geldt alleen voor wie op die dag bijstand heeft (Participatiewet art. 18b).'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_bij_bijstand';
    END IF;
    IF NEW.gesprek_id IS NOT NULL AND NOT EXISTS (SELECT FROM pip_plan_gesprek
                WHERE id = NEW.gesprek_id AND statushouder_id = NEW.statushouder_id)
            OR NEW.advies_id IS NOT NULL AND NOT EXISTS (SELECT FROM pip_plan_advies
                WHERE id = NEW.advies_id AND statushouder_id = NEW.statushouder_id) THEN
        RAISE EXCEPTION 'Dit gesprek of advies is van een andere cliënt.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_van_client';
    END IF;
    IF besluit_nieuw AND NEW.besluit = 'maatregel' AND NOT EXISTS (SELECT FROM pip_plan_gesprek
            WHERE id = NEW.gesprek_id AND datum >= NEW.toets_op) THEN
        RAISE EXCEPTION 'Een maatregel kan alleen na een gesprek met de cliënt over de toets. Kies dat gesprek.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'taaleis_na_gesprek';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER taaleis_volgens_wet BEFORE INSERT OR UPDATE ON inburgering_taaleis
    FOR EACH ROW EXECUTE FUNCTION taaleis_volgens_wet();
"""
VERLENGING = """
CREATE FUNCTION verlenging_van_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.opschorting_id IS NOT NULL AND NOT EXISTS (SELECT FROM dossier_opschorting
            WHERE id = NEW.opschorting_id AND statushouder_id = NEW.statushouder_id) THEN
        RAISE EXCEPTION 'Deze periode is van een andere cliënt.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verlenging_van_client';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verlenging_van_client BEFORE INSERT OR UPDATE ON inburgering_verlenging
    FOR EACH ROW EXECUTE FUNCTION verlenging_van_client();
"""
BLIJFT = f"""
CREATE FUNCTION stuk_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een bewaard document verandert niet.' USING ERRCODE = 'check_violation', CONSTRAINT = 'stuk_blijft';
END $$;
CREATE TRIGGER stuk_blijft BEFORE UPDATE OR DELETE ON {STUK} FOR EACH ROW EXECUTE FUNCTION stuk_blijft();
REVOKE UPDATE, DELETE, TRUNCATE ON {STUK} FROM {WEBROL};
"""
TERUG = f"""
GRANT UPDATE, DELETE ON {STUK} TO {WEBROL};
DROP TRIGGER stuk_blijft ON {STUK};
DROP FUNCTION stuk_blijft();
DROP TRIGGER verlenging_van_client ON inburgering_verlenging;
DROP FUNCTION verlenging_van_client();
DROP TRIGGER taaleis_volgens_wet ON inburgering_taaleis;
DROP FUNCTION taaleis_volgens_wet();
DROP FUNCTION heeft_bijstand(bigint, date);
"""


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0005_taaleis_en_aanvragen"), ("ontzorging", "0003_afscherming")]
    operations = [
        *(zelfde_gemeente(tabel, "statushouder_id", "dossier_statushouder") for tabel in (*BEWERKBAAR, STUK)),
        zelfde_gemeente("inburgering_module", "organisatie_id", "toegang_organisatie"),
        zelfde_gemeente("inburgering_taaleis", "besloten_door_id", "toegang_medewerker"),
        zelfde_gemeente(STUK, "gemaakt_door_id", "toegang_medewerker"),
        afgeschermd("inburgering_taaleis"),
        afgeschermd("inburgering_module", gedeeld=GEDEELD),
        afgeschermd("inburgering_verlenging", gedeeld=GEDEELD),
        *(historie_afgeschermd(f"{tabel}event") for tabel in BEWERKBAAR),
        afgeschermd(STUK, bewerken=False),
        migrations.RunSQL(BIJSTAND + TAALEIS + VERLENGING + BLIJFT, TERUG),
    ]
