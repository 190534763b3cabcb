"""Money lies in the gemeente of its household, behind row-level security; what was closed or approved stays so."""

from django.db import migrations

from bouwstenen.migraties import afgeschermd, historie_afgeschermd, zelfde_gemeente

VAST = """
CREATE FUNCTION maandstaat_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een gesloten maandstaat verandert niet' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'maandstaat_ligt_vast';
END $$;
CREATE TRIGGER maandstaat_ligt_vast BEFORE UPDATE OR DELETE ON ontzorging_maandstaat FOR EACH ROW
    WHEN (OLD.gesloten_op IS NOT NULL) EXECUTE FUNCTION maandstaat_ligt_vast();

-- Of a closed month only how a payment went is still written down, until that was put right in a later month.
CREATE FUNCTION maandregel_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mag text[] := ARRAY['stand', 'werkelijk', 'toelichting', 'versie'];
    staat bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.maandstaat_id ELSE NEW.maandstaat_id END;
BEGIN
    IF EXISTS (SELECT FROM ontzorging_maandstaat WHERE id = staat AND gesloten_op IS NOT NULL FOR SHARE)
        AND (TG_OP <> 'UPDATE' OR to_jsonb(NEW) - mag <> to_jsonb(OLD) - mag) THEN
        RAISE EXCEPTION 'Een gesloten maandstaat verandert niet' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'maandregel_ligt_vast';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.stand, NEW.werkelijk) IS DISTINCT FROM (OLD.stand, OLD.werkelijk)
        AND EXISTS (SELECT FROM ontzorging_maandregel WHERE corrigeert_id = OLD.id) THEN
        RAISE EXCEPTION 'Deze regel is al gecorrigeerd' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'maandregel_al_gecorrigeerd';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER maandregel_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON ontzorging_maandregel
    FOR EACH ROW EXECUTE FUNCTION maandregel_ligt_vast();

CREATE FUNCTION ontzorging_volgens_pip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pip_plan_pip pip JOIN dossier_huishoudlid lid USING (statushouder_id)
        WHERE pip.id = NEW.pip_id AND lid.huishouden_id = NEW.huishouden_id AND pip.status = 'vastgesteld'
            AND pip.ontzorging_verlengd_tot IS NOT NULL) THEN
        RAISE EXCEPTION 'Verlengen kan alleen met een vastgesteld PIP van dit gezin waarin de verlenging staat.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ontzorging_volgens_pip';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ontzorging_volgens_pip BEFORE INSERT OR UPDATE ON ontzorging_ontzorging FOR EACH ROW
    WHEN (NEW.pip_id IS NOT NULL) EXECUTE FUNCTION ontzorging_volgens_pip();

CREATE FUNCTION betaalbestand_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een goedgekeurd betaalbestand verandert niet' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'betaalbestand_ligt_vast';
END $$;
CREATE TRIGGER betaalbestand_ligt_vast BEFORE UPDATE OR DELETE ON ontzorging_betaalbestand FOR EACH ROW
    WHEN (OLD.goedgekeurd_op IS NOT NULL) EXECUTE FUNCTION betaalbestand_ligt_vast();

CREATE FUNCTION betaling_ligt_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nummer bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.bestand_id ELSE NEW.bestand_id END;
BEGIN
    IF EXISTS (SELECT FROM ontzorging_betaalbestand WHERE id = nummer AND goedgekeurd_op IS NOT NULL FOR SHARE) THEN
        RAISE EXCEPTION 'Een goedgekeurd betaalbestand verandert niet' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'betaalbestand_ligt_vast';
    END IF;
    IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT FROM ontzorging_maandregel regel
        JOIN ontzorging_maandstaat staat ON staat.id = regel.maandstaat_id
        WHERE regel.id = NEW.regel_id AND staat.gesloten_op IS NOT NULL AND regel.soort <> 'correctie') THEN
        RAISE EXCEPTION 'Alleen een regel van een gesloten maand wordt betaald' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'betaling_van_gesloten_maand';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER betaling_ligt_vast BEFORE INSERT OR UPDATE OR DELETE ON ontzorging_betaling
    FOR EACH ROW EXECUTE FUNCTION betaling_ligt_vast();
"""
TERUG = "".join(
    f"DROP TRIGGER {naam} ON ontzorging_{tabel}; DROP FUNCTION {naam}();"
    for tabel, naam in (
        ("betaling", "betaling_ligt_vast"),
        ("betaalbestand", "betaalbestand_ligt_vast"),
        ("ontzorging", "ontzorging_volgens_pip"),
        ("maandregel", "maandregel_ligt_vast"),
        ("maandstaat", "maandstaat_ligt_vast"),
    )
)
GEDEELD = "huishouden_id IN (SELECT zicht_gedeelde_gezinnen('geld'))"
VAN_GEZIN = ("ontzorging_ontzorging", "ontzorging_vastelast", "ontzorging_toeslag", "ontzorging_achterstand")
REST = ("ontzorging_maandstaat", "ontzorging_maandregel", "ontzorging_betaalbestand", "ontzorging_betaling")


class Migration(migrations.Migration):
    dependencies = [("ontzorging", "0004_geld")]
    operations = [
        *(
            zelfde_gemeente(tabel, "huishouden_id", "dossier_huishouden")
            for tabel in (*VAN_GEZIN, "ontzorging_maandstaat")
        ),
        zelfde_gemeente("ontzorging_ontzorging", "pip_id", "pip_plan_pip"),
        zelfde_gemeente("ontzorging_vastelast", "wie_id", "dossier_statushouder"),
        zelfde_gemeente("ontzorging_vastelast", "doel_id", "pip_plan_doel"),
        zelfde_gemeente("ontzorging_maandstaat", "gesloten_door_id", "toegang_medewerker"),
        zelfde_gemeente("ontzorging_maandregel", "maandstaat_id", "ontzorging_maandstaat"),
        zelfde_gemeente("ontzorging_maandregel", "vaste_last_id", "ontzorging_vastelast"),
        zelfde_gemeente("ontzorging_maandregel", "corrigeert_id", "ontzorging_maandregel"),
        zelfde_gemeente("ontzorging_betaalbestand", "gemaakt_door_id", "toegang_medewerker"),
        zelfde_gemeente("ontzorging_betaalbestand", "goedgekeurd_door_id", "toegang_medewerker"),
        zelfde_gemeente("ontzorging_betaling", "bestand_id", "ontzorging_betaalbestand"),
        zelfde_gemeente("ontzorging_betaling", "regel_id", "ontzorging_maandregel"),
        *(afgeschermd(tabel, gedeeld=GEDEELD) for tabel in VAN_GEZIN),
        afgeschermd("ontzorging_maandstaat", gedeeld=f"gesloten_op IS NOT NULL AND {GEDEELD}"),
        # Inside a policy the rows of another table are cut by that table's own policy.
        afgeschermd("ontzorging_maandregel", gedeeld="maandstaat_id IN (SELECT id FROM ontzorging_maandstaat)"),
        *(afgeschermd(tabel) for tabel in ("ontzorging_betaalbestand", "ontzorging_betaling")),
        *(historie_afgeschermd(f"{tabel}event") for tabel in (*VAN_GEZIN, *REST)),
        migrations.RunSQL(VAST, TERUG),
    ]
