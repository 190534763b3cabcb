"""One account may be a medewerker at more gemeenten and organisaties: a row for each, which points at the account."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Cast, Coalesce

from bouwstenen.migraties import Samen

# What a row points at is an account, and nothing that points on: the key holds also when two change at once.
NAAR_EEN_ACCOUNT = """
ALTER TABLE toegang_medewerker
    ADD COLUMN is_account boolean GENERATED ALWAYS AS (account_id IS NULL) STORED,
    ADD COLUMN wijst_naar_account boolean GENERATED ALWAYS AS (CASE WHEN account_id IS NOT NULL THEN true END) STORED;
ALTER TABLE toegang_medewerker
    ADD CONSTRAINT medewerker_is_account UNIQUE (id, is_account),
    ADD CONSTRAINT medewerker_naar_account FOREIGN KEY (account_id, wijst_naar_account)
        REFERENCES toegang_medewerker (id, is_account);
"""
NAAR_EEN_ACCOUNT_TERUG = """
DROP TRIGGER IF EXISTS lidmaatschap_klopt ON toegang_medewerker;
ALTER TABLE toegang_medewerker DROP CONSTRAINT medewerker_naar_account, DROP CONSTRAINT medewerker_is_account;
ALTER TABLE toegang_medewerker DROP COLUMN is_account, DROP COLUMN wijst_naar_account;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0010_leeslog'),
    ]

    operations = [
        Samen(
            stappen=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name='medewerker',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='medewerker',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='medewerker',
                    name='delete_delete',
                ),
                migrations.RemoveConstraint(
                    model_name='aanmeldgebeurtenis',
                    name='gebeurtenis_soort_bekend',
                ),
                migrations.AddField(
                    model_name='medewerker',
                    name='aanvaard_op',
                    field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='aanvaard op'),
                ),
                migrations.AddField(
                    model_name='medewerker',
                    name='account',
                    field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lidmaatschappen', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='medewerker',
                    name='uitnodigingsadres',
                    field=models.EmailField(blank=True, editable=False, max_length=254, verbose_name='uitgenodigd op'),
                ),
                migrations.AddField(
                    model_name='medewerkerevent',
                    name='aanvaard_op',
                    field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='aanvaard op'),
                ),
                migrations.AddField(
                    model_name='medewerkerevent',
                    name='account',
                    field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='medewerkerevent',
                    name='uitnodigingsadres',
                    field=models.EmailField(blank=True, editable=False, max_length=254, verbose_name='uitgenodigd op'),
                ),
                migrations.AlterField(
                    model_name='aanmeldgebeurtenis',
                    name='soort',
                    field=models.CharField(choices=[('ingelogd', 'ingelogd'), ('ontgrendeld', 'scherm ontgrendeld'), ('uitgelogd', 'uitgelogd'), ('mislukt', 'inloggen mislukt'), ('te_vaak', 'te vaak geprobeerd'), ('geweigerd', 'geweigerd na inloggen bij de organisatie'), ('rol', 'rol volgt de groep bij de organisatie'), ('wachtwoord', 'wachtwoord gewijzigd'), ('factor_erbij', 'tweede stap toegevoegd'), ('factor_eraf', 'tweede stap verwijderd'), ('factor_gewist', 'tweede stap gewist door de beheerder'), ('herstelcodes', 'nieuwe herstelcodes gemaakt'), ('sessies', 'andere sessies beëindigd'), ('aanvaard', 'uitnodiging aangenomen'), ('afgeslagen', 'uitnodiging afgeslagen'), ('gewisseld', 'hier verder gegaan')], max_length=20),
                ),
                migrations.AlterField(
                    model_name='medewerker',
                    name='email',
                    field=models.EmailField(blank=True, error_messages={'unique': 'Dit e-mailadres is al in gebruik.'}, max_length=254, null=True, unique=True, verbose_name='e-mailadres'),
                ),
                migrations.AlterField(
                    model_name='medewerkerevent',
                    name='email',
                    field=models.EmailField(blank=True, error_messages={'unique': 'Dit e-mailadres is al in gebruik.'}, max_length=254, null=True, verbose_name='e-mailadres'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='medewerker',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_medewerkerevent" ("aanvaard_op", "account_id", "email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon", "uitnodigingsadres") VALUES (NEW."aanvaard_op", NEW."account_id", NEW."email", NEW."gemeente_id", NEW."id", NEW."is_active", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rol", NEW."telefoon", NEW."uitnodigingsadres"); RETURN NULL;', hash='f4daaa9b549b5c0fec54efa9075bac8b5de20f2b', operation='INSERT', pgid='pgtrigger_insert_insert_ddb72', table='toegang_medewerker', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='medewerker',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aanvaard_op" IS DISTINCT FROM (NEW."aanvaard_op") OR OLD."account_id" IS DISTINCT FROM (NEW."account_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."organisatie_id" IS DISTINCT FROM (NEW."organisatie_id") OR OLD."rol" IS DISTINCT FROM (NEW."rol") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."uitnodigingsadres" IS DISTINCT FROM (NEW."uitnodigingsadres"))', func='INSERT INTO "toegang_medewerkerevent" ("aanvaard_op", "account_id", "email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon", "uitnodigingsadres") VALUES (NEW."aanvaard_op", NEW."account_id", NEW."email", NEW."gemeente_id", NEW."id", NEW."is_active", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rol", NEW."telefoon", NEW."uitnodigingsadres"); RETURN NULL;', hash='d8d2bff8f7b4606c45fa9c6adc2345daa1c6f5e5', operation='UPDATE', pgid='pgtrigger_update_update_b2b5c', table='toegang_medewerker', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='medewerker',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_medewerkerevent" ("aanvaard_op", "account_id", "email", "gemeente_id", "id", "is_active", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "telefoon", "uitnodigingsadres") VALUES (OLD."aanvaard_op", OLD."account_id", OLD."email", OLD."gemeente_id", OLD."id", OLD."is_active", OLD."naam", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rol", OLD."telefoon", OLD."uitnodigingsadres"); RETURN NULL;', hash='bd36bd917c2acdb62e7b0ceec91903087d6f55d3', operation='DELETE', pgid='pgtrigger_delete_delete_6223e', table='toegang_medewerker', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='aanmeldgebeurtenis',
                    constraint=models.CheckConstraint(condition=models.Q(('soort__in', ['ingelogd', 'ontgrendeld', 'uitgelogd', 'mislukt', 'te_vaak', 'geweigerd', 'rol', 'wachtwoord', 'factor_erbij', 'factor_eraf', 'factor_gewist', 'herstelcodes', 'sessies', 'aanvaard', 'afgeslagen', 'gewisseld'])), name='gebeurtenis_soort_bekend'),
                ),
                migrations.AddConstraint(
                    model_name='medewerker',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('aanvaard_op__isnull', True), ('account__isnull', True), ('email__isnull', False), ('uitnodigingsadres', '')), models.Q(('account__isnull', False), ('email__isnull', True), ('last_login__isnull', True), ('password__startswith', '!'), models.Q(('uitnodigingsadres', ''), _negated=True)), _connector='OR'), name='account_of_lidmaatschap'),
                ),
                migrations.AddConstraint(
                    model_name='medewerker',
                    constraint=models.UniqueConstraint(Coalesce(Cast('account', models.BigIntegerField()), Cast('id', models.BigIntegerField())), models.F('gemeente'), Coalesce(Cast('organisatie', models.BigIntegerField()), models.Value(0)), name='een_keer_per_werkplek', violation_error_code='lid_dubbel', violation_error_message='Iemand met dit e-mailadres staat hier al. Zoek diegene op in de lijst.'),
                ),
            ],
        ),
        migrations.RunSQL(NAAR_EEN_ACCOUNT, NAAR_EEN_ACCOUNT_TERUG),
    ]
