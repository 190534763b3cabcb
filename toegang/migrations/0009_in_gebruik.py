"""What taking into use asks of the tables: the text at the top of a page, organisations that end, with their history, and
a gemeente that always keeps a functioneel beheerder."""

import bouwstenen.migraties
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE
from bouwstenen.webrol import WEBROL

# One after the other, so that two who take the right from each other at the same moment see each other.
BEHEERDER = """
CREATE FUNCTION toegang_gemeente_houdt_beheerder() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.rol = 'beheerder' AND NEW.is_active AND NEW.gemeente_id = OLD.gemeente_id THEN
        RETURN NULL;
    END IF;
    PERFORM FROM toegang_gemeente WHERE id = OLD.gemeente_id FOR NO KEY UPDATE;
    IF NOT EXISTS (SELECT FROM toegang_medewerker WHERE gemeente_id = OLD.gemeente_id AND rol = 'beheerder' AND is_active)
    THEN
        RAISE EXCEPTION 'Dit is de laatste functioneel beheerder van de gemeente. Geef eerst een collega die rol.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'laatste_beheerder';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER houdt_beheerder AFTER UPDATE OF rol, is_active, gemeente_id OR DELETE ON toegang_medewerker
    FOR EACH ROW WHEN (OLD.rol = 'beheerder' AND OLD.is_active) EXECUTE FUNCTION toegang_gemeente_houdt_beheerder();
"""
BEHEERDER_TERUG = "DROP TRIGGER houdt_beheerder ON toegang_medewerker; DROP FUNCTION toegang_gemeente_houdt_beheerder();"
# A partner's own administrator sees how the invitations of the own people went, and no other mail.
ZENDING = f"""
ALTER POLICY lezen ON toegang_zending USING ({KRING} = 'systeem' OR ({KRING} = 'geen' AND gemeente_id = {GEMEENTE} AND (
    {ORGANISATIE} IS NULL
    OR voor_id IN (SELECT id FROM toegang_medewerker WHERE organisatie_id = {ORGANISATIE} AND rol = 'partner'))))
"""
ZENDING_TERUG = f"""
ALTER POLICY lezen ON toegang_zending
    USING ({KRING} = 'systeem' OR ({KRING} = 'geen' AND {ORGANISATIE} IS NULL AND gemeente_id = {GEMEENTE}))
"""


class Migration(migrations.Migration):
    dependencies = [
        ('bouwstenen', '0002_webrol'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', "0008_ontgrendeld"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='OrganisatieEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('naam', models.CharField(max_length=150, verbose_name='naam')),
                        ('soort', models.CharField(choices=[('begeleiding', 'maatschappelijke begeleiding'), ('wonen', 'woningcorporatie'), ('onderwijs', 'school of taalaanbieder'), ('werk', 'werk en re-integratie'), ('overig', 'overig')], max_length=20, verbose_name='soort')),
                        ('beeindigd_op', models.DateField(blank=True, editable=False, null=True, verbose_name='beëindigd op')),
                        ('gemeente', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.gemeente')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.organisatie')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6c51fb505b7f8747e854635332da5231bb628770', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5e552', table='toegang_organisatieevent', when='BEFORE'))],
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='gemeente',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='gemeente',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='gemeente',
                    name='delete_delete',
                ),
                migrations.RemoveConstraint(
                    model_name='organisatie',
                    name='organisatie_naam_uniek',
                ),
                migrations.AddField(
                    model_name='gemeente',
                    name='logotekst',
                    field=models.CharField(blank=True, max_length=60, verbose_name='tekst linksboven'),
                ),
                migrations.AddField(
                    model_name='gemeenteevent',
                    name='logotekst',
                    field=models.CharField(blank=True, max_length=60, verbose_name='tekst linksboven'),
                ),
                migrations.AddField(
                    model_name='organisatie',
                    name='beeindigd_op',
                    field=models.DateField(blank=True, editable=False, null=True, verbose_name='beëindigd op'),
                ),
                migrations.AlterField(
                    model_name='gemeente',
                    name='code',
                    field=models.CharField(error_messages={'unique': 'Er is al een gemeente met deze code.'}, help_text='De vier cijfers van het CBS.', max_length=4, unique=True, validators=[django.core.validators.RegexValidator('^[0-9]{4}\\Z', 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865.')], verbose_name='gemeentecode'),
                ),
                migrations.AlterField(
                    model_name='gemeente',
                    name='naam',
                    field=models.CharField(error_messages={'unique': 'Er is al een gemeente met deze naam.'}, max_length=100, unique=True, validators=[django.core.validators.RegexValidator('(?i)^gemeente\\b', 'Laat “Gemeente” weg: dat staat er al voor.', inverse_match=True)], verbose_name='naam'),
                ),
                migrations.AlterField(
                    model_name='gemeenteevent',
                    name='code',
                    field=models.CharField(error_messages={'unique': 'Er is al een gemeente met deze code.'}, help_text='De vier cijfers van het CBS.', max_length=4, validators=[django.core.validators.RegexValidator('^[0-9]{4}\\Z', 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865.')], verbose_name='gemeentecode'),
                ),
                migrations.AlterField(
                    model_name='gemeenteevent',
                    name='naam',
                    field=models.CharField(error_messages={'unique': 'Er is al een gemeente met deze naam.'}, max_length=100, validators=[django.core.validators.RegexValidator('(?i)^gemeente\\b', 'Laat “Gemeente” weg: dat staat er al voor.', inverse_match=True)], verbose_name='naam'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "logotekst", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (NEW."afdeling", NEW."code", NEW."id", NEW."logotekst", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postadres", NEW."thema"); RETURN NULL;', hash='ba45a01f80b57444112c943fb5bb65223a0d95e9', operation='INSERT', pgid='pgtrigger_insert_insert_ea98c', table='toegang_gemeente', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "logotekst", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (NEW."afdeling", NEW."code", NEW."id", NEW."logotekst", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postadres", NEW."thema"); RETURN NULL;', hash='aed431c3208b730fe33958d140a622c24f0b3946', operation='UPDATE', pgid='pgtrigger_update_update_e1d48', table='toegang_gemeente', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='gemeente',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gemeenteevent" ("afdeling", "code", "id", "logotekst", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postadres", "thema") VALUES (OLD."afdeling", OLD."code", OLD."id", OLD."logotekst", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postadres", OLD."thema"); RETURN NULL;', hash='a1b8f4f769ce1206d74afadfeeae25b22cf683c2', operation='DELETE', pgid='pgtrigger_delete_delete_f35cc', table='toegang_gemeente', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisatie',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_organisatieevent" ("beeindigd_op", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."beeindigd_op", NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort"); RETURN NULL;', hash='f42056a273cc1d67c710fbe37a901d015c847d58', operation='INSERT', pgid='pgtrigger_insert_insert_c994a', table='toegang_organisatie', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisatie',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_organisatieevent" ("beeindigd_op", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."beeindigd_op", NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort"); RETURN NULL;', hash='dc5f709c824adfd3df0abb2d88051b4f6a0c2bc8', operation='UPDATE', pgid='pgtrigger_update_update_632af', table='toegang_organisatie', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='organisatie',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_organisatieevent" ("beeindigd_op", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."beeindigd_op", OLD."gemeente_id", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort"); RETURN NULL;', hash='2de9b77a5a4625046327636dc796a453e6e3316d', operation='DELETE', pgid='pgtrigger_delete_delete_70cae', table='toegang_organisatie', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='gemeente',
                    constraint=models.CheckConstraint(condition=models.Q(('code__regex', '^[0-9]{4}$')), name='gemeente_code_vier_cijfers'),
                ),
                migrations.AddConstraint(
                    model_name='organisatie',
                    constraint=models.UniqueConstraint(models.F('gemeente'), django.db.models.functions.text.Lower('naam'), name='organisatie_naam_uniek', violation_error_code='naam_dubbel', violation_error_message='Deze organisatie staat er al.'),
                ),
            ],
        ),
        migrations.RunSQL(
            sql=f'REVOKE UPDATE, DELETE, TRUNCATE ON toegang_organisatieevent FROM {WEBROL}',
            reverse_sql=f'GRANT UPDATE, DELETE ON toegang_organisatieevent TO {WEBROL}',
        ),
        migrations.RunSQL(BEHEERDER, BEHEERDER_TERUG),
        migrations.RunSQL(ZENDING, ZENDING_TERUG),
    ]
