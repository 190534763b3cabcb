"""The intake with its answers, what partners fill in, the leerbaarheidstoets, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import bouwstenen.migraties


class Migration(migrations.Migration):
    replaces = [("intake", "0001_begin"), ("intake", "0003_samen"), ("intake", "0005_toets")]

    initial = True

    dependencies = [
        ("dossier", "0002_bewaakt"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name="Intake",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="intakes",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("lijst", models.CharField(editable=False, max_length=10, verbose_name="vragenlijst")),
                        ("begonnen_op", models.DateField(help_text="De dag van het gesprek.", verbose_name="datum")),
                        (
                            "taal",
                            models.CharField(
                                choices=[
                                    ("nl", "Nederlands"),
                                    ("en", "Engels"),
                                    ("ar", "Arabisch"),
                                    ("ti", "Tigrinya"),
                                    ("fa", "Farsi"),
                                    ("prs", "Dari"),
                                    ("ps", "Pasjtoe"),
                                    ("tr", "Turks"),
                                    ("kmr", "Koerdisch (Kurmanji)"),
                                    ("ckb", "Koerdisch (Sorani)"),
                                    ("so", "Somalisch"),
                                    ("am", "Amhaars"),
                                    ("uk", "Oekraïens"),
                                    ("ru", "Russisch"),
                                    ("fr", "Frans"),
                                    ("es", "Spaans"),
                                    ("mis", "andere taal"),
                                ],
                                max_length=3,
                                verbose_name="taal van het gesprek",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                blank=True,
                                help_text="Naam of tolknummer. Leeg als er geen tolk is.",
                                max_length=100,
                                verbose_name="tolk",
                            ),
                        ),
                        ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie zijn erbij")),
                        (
                            "plaats",
                            models.CharField(
                                blank=True, help_text="Bijvoorbeeld: AZC Overloon.", max_length=100, verbose_name="waar"
                            ),
                        ),
                        (
                            "minuten",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(600, "Dat is meer dan tien uur.")],
                                verbose_name="duur in minuten",
                            ),
                        ),
                        (
                            "route",
                            models.CharField(
                                blank=True,
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="gekozen leerroute",
                            ),
                        ),
                        ("route_reden", models.CharField(blank=True, max_length=500, verbose_name="waarom deze route")),
                        ("afgerond_op", models.DateField(editable=False, null=True, verbose_name="afgerond op")),
                        (
                            "afgerond_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "intakes",
                        "ordering": ["-begonnen_op", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(models.F("id"), models.F("gemeente"), name="intake_per_gemeente"),
                            models.UniqueConstraint(
                                models.F("id"), models.F("statushouder"), name="intake_van_statushouder"
                            ),
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                condition=models.Q(("afgerond_op__isnull", True)),
                                name="intake_een_open",
                                violation_error_code="al_open",
                                violation_error_message="Er loopt al een intake met deze cliënt. Rond die eerst af.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afgerond_door__isnull", True), ("afgerond_op__isnull", True)),
                                    models.Q(("afgerond_door__isnull", False), ("afgerond_op__isnull", False)),
                                    _connector="OR",
                                ),
                                name="intake_afgerond_door_iemand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afgerond_op__isnull", True),
                                    ("afgerond_op__gte", models.F("begonnen_op")),
                                    _connector="OR",
                                ),
                                name="intake_afgerond_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De intake kan niet klaar zijn voordat hij begon. Verbeter de datum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("route__in", ["b1", "onderwijs", "z", ""])),
                                name="intake_route_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_intakeevent" ("aanwezig", "afgerond_door_id", "afgerond_op", "begonnen_op", "gemeente_id", "id", "lijst", "minuten", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "route", "route_reden", "statushouder_id", "taal", "tolk", "versie") VALUES (NEW."aanwezig", NEW."afgerond_door_id", NEW."afgerond_op", NEW."begonnen_op", NEW."gemeente_id", NEW."id", NEW."lijst", NEW."minuten", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaats", NEW."route", NEW."route_reden", NEW."statushouder_id", NEW."taal", NEW."tolk", NEW."versie"); RETURN NULL;',
                                    hash="89ea8d49c3809b4f41ff5fd4b1fd4bb4b4c0a494",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6c26f",
                                    table="intake_intake",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_intakeevent" ("aanwezig", "afgerond_door_id", "afgerond_op", "begonnen_op", "gemeente_id", "id", "lijst", "minuten", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "route", "route_reden", "statushouder_id", "taal", "tolk", "versie") VALUES (NEW."aanwezig", NEW."afgerond_door_id", NEW."afgerond_op", NEW."begonnen_op", NEW."gemeente_id", NEW."id", NEW."lijst", NEW."minuten", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaats", NEW."route", NEW."route_reden", NEW."statushouder_id", NEW."taal", NEW."tolk", NEW."versie"); RETURN NULL;',
                                    hash="bb6e93427e491e178f1871b2fc16cb2f14ea27fd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f2f08",
                                    table="intake_intake",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_intakeevent" ("aanwezig", "afgerond_door_id", "afgerond_op", "begonnen_op", "gemeente_id", "id", "lijst", "minuten", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "route", "route_reden", "statushouder_id", "taal", "tolk", "versie") VALUES (OLD."aanwezig", OLD."afgerond_door_id", OLD."afgerond_op", OLD."begonnen_op", OLD."gemeente_id", OLD."id", OLD."lijst", OLD."minuten", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plaats", OLD."route", OLD."route_reden", OLD."statushouder_id", OLD."taal", OLD."tolk", OLD."versie"); RETURN NULL;',
                                    hash="3626ca7730d95e669daedafd1b249f5233b7ae9f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f4e4b",
                                    table="intake_intake",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IntakeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("lijst", models.CharField(editable=False, max_length=10, verbose_name="vragenlijst")),
                        ("begonnen_op", models.DateField(help_text="De dag van het gesprek.", verbose_name="datum")),
                        (
                            "taal",
                            models.CharField(
                                choices=[
                                    ("nl", "Nederlands"),
                                    ("en", "Engels"),
                                    ("ar", "Arabisch"),
                                    ("ti", "Tigrinya"),
                                    ("fa", "Farsi"),
                                    ("prs", "Dari"),
                                    ("ps", "Pasjtoe"),
                                    ("tr", "Turks"),
                                    ("kmr", "Koerdisch (Kurmanji)"),
                                    ("ckb", "Koerdisch (Sorani)"),
                                    ("so", "Somalisch"),
                                    ("am", "Amhaars"),
                                    ("uk", "Oekraïens"),
                                    ("ru", "Russisch"),
                                    ("fr", "Frans"),
                                    ("es", "Spaans"),
                                    ("mis", "andere taal"),
                                ],
                                max_length=3,
                                verbose_name="taal van het gesprek",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                blank=True,
                                help_text="Naam of tolknummer. Leeg als er geen tolk is.",
                                max_length=100,
                                verbose_name="tolk",
                            ),
                        ),
                        ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie zijn erbij")),
                        (
                            "plaats",
                            models.CharField(
                                blank=True, help_text="Bijvoorbeeld: AZC Overloon.", max_length=100, verbose_name="waar"
                            ),
                        ),
                        (
                            "minuten",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(600, "Dat is meer dan tien uur.")],
                                verbose_name="duur in minuten",
                            ),
                        ),
                        (
                            "route",
                            models.CharField(
                                blank=True,
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="gekozen leerroute",
                            ),
                        ),
                        ("route_reden", models.CharField(blank=True, max_length=500, verbose_name="waarom deze route")),
                        ("afgerond_op", models.DateField(editable=False, null=True, verbose_name="afgerond op")),
                        (
                            "afgerond_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c378156a96381242b150e463cde31205fdc7b214",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ddfea",
                                    table="intake_intakeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Antwoord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="antwoorden",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("vraag", models.CharField(max_length=40)),
                        ("waarde", models.JSONField(null=True)),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("client", "cliënt"),
                                    ("tvs", "TVS (opvang)"),
                                    ("partner", "partner"),
                                    ("eerder", "eerdere intake"),
                                ],
                                default="client",
                                max_length=8,
                            ),
                        ),
                        (
                            "door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("op", models.DateTimeField()),
                    ],
                    options={
                        "verbose_name_plural": "antwoorden",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("intake"),
                                models.F("leefgebied"),
                                models.F("vraag"),
                                name="antwoord_een_per_vraag",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "leefgebied__in",
                                        [
                                            "leerbaarheid",
                                            "opleiding",
                                            "werkervaring",
                                            "competenties",
                                            "werknemersvaardigheden",
                                            "taalniveau",
                                            "motivatie",
                                            "zelfredzaamheid",
                                            "digitaal",
                                            "gezinssituatie",
                                            "fysiek",
                                            "mentaal",
                                            "netwerk",
                                        ],
                                    )
                                ),
                                name="antwoord_leefgebied_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bron__in", ["client", "tvs", "partner", "eerder"])),
                                name="antwoord_bron_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_antwoordevent" ("bron", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "vraag", "waarde") VALUES (NEW."bron", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."intake_id", NEW."leefgebied", NEW."op", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."versie", NEW."vraag", NEW."waarde"); RETURN NULL;',
                                    hash="344fbb315012070b35eaeb5aae8d264aa1a6a9e7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e0d44",
                                    table="intake_antwoord",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_antwoordevent" ("bron", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "vraag", "waarde") VALUES (NEW."bron", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."intake_id", NEW."leefgebied", NEW."op", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."versie", NEW."vraag", NEW."waarde"); RETURN NULL;',
                                    hash="1b9752023135d63318ec9ac583793bd26dea1dd7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a5765",
                                    table="intake_antwoord",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_antwoordevent" ("bron", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "vraag", "waarde") VALUES (OLD."bron", OLD."door_id", OLD."gemeente_id", OLD."id", OLD."intake_id", OLD."leefgebied", OLD."op", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."versie", OLD."vraag", OLD."waarde"); RETURN NULL;',
                                    hash="31910d31b53508b159377ceebf082097c8a2e987",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_43025",
                                    table="intake_antwoord",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AntwoordEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.antwoord",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("vraag", models.CharField(max_length=40)),
                        ("waarde", models.JSONField(null=True)),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("client", "cliënt"),
                                    ("tvs", "TVS (opvang)"),
                                    ("partner", "partner"),
                                    ("eerder", "eerdere intake"),
                                ],
                                default="client",
                                max_length=8,
                            ),
                        ),
                        (
                            "door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("op", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d7d5ed426fd86a78d4febe8a7caedb82d92f2f25",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2a025",
                                    table="intake_antwoordevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Toewijzing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="toewijzingen",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "statushouder",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                                verbose_name="leefgebied",
                            ),
                        ),
                        ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                        (
                            "bericht",
                            models.CharField(
                                blank=True,
                                help_text="Wat wilt u weten? De partner leest dit.",
                                max_length=300,
                                verbose_name="bericht aan de partner",
                            ),
                        ),
                        ("ingeleverd_op", models.DateField(editable=False, null=True)),
                        (
                            "ingeleverd_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("overgenomen_op", models.DateField(editable=False, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "toewijzingen",
                        "ordering": ["uiterlijk", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("intake"),
                                models.F("organisatie"),
                                models.F("leefgebied"),
                                name="toewijzing_een_keer",
                                violation_error_code="dubbel",
                                violation_error_message="Dit leefgebied is al aan deze partner gevraagd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "leefgebied__in",
                                        [
                                            "leerbaarheid",
                                            "opleiding",
                                            "werkervaring",
                                            "competenties",
                                            "werknemersvaardigheden",
                                            "taalniveau",
                                            "motivatie",
                                            "zelfredzaamheid",
                                            "digitaal",
                                            "gezinssituatie",
                                            "fysiek",
                                            "mentaal",
                                            "netwerk",
                                        ],
                                    )
                                ),
                                name="toewijzing_leefgebied_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ingeleverd_door__isnull", True), ("ingeleverd_op__isnull", True)),
                                    models.Q(("ingeleverd_door__isnull", False), ("ingeleverd_op__isnull", False)),
                                    _connector="OR",
                                ),
                                name="toewijzing_ingeleverd_door_iemand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overgenomen_op__isnull", True), ("ingeleverd_op__isnull", False), _connector="OR"
                                ),
                                name="toewijzing_overgenomen_na_inleveren",
                                violation_error_code="niet_ingeleverd",
                                violation_error_message="De partner heeft dit deel nog niet ingeleverd.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_toewijzingevent" ("bericht", "gemeente_id", "id", "ingeleverd_door_id", "ingeleverd_op", "intake_id", "leefgebied", "organisatie_id", "overgenomen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uiterlijk", "versie") VALUES (NEW."bericht", NEW."gemeente_id", NEW."id", NEW."ingeleverd_door_id", NEW."ingeleverd_op", NEW."intake_id", NEW."leefgebied", NEW."organisatie_id", NEW."overgenomen_op", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                                    hash="f111ee4b5a7852206c098229525f09c433dc7acb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_bbf11",
                                    table="intake_toewijzing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_toewijzingevent" ("bericht", "gemeente_id", "id", "ingeleverd_door_id", "ingeleverd_op", "intake_id", "leefgebied", "organisatie_id", "overgenomen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uiterlijk", "versie") VALUES (NEW."bericht", NEW."gemeente_id", NEW."id", NEW."ingeleverd_door_id", NEW."ingeleverd_op", NEW."intake_id", NEW."leefgebied", NEW."organisatie_id", NEW."overgenomen_op", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                                    hash="363c85e23473a98ef49d1b143e43ffc8dd813fa4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9b1b8",
                                    table="intake_toewijzing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_toewijzingevent" ("bericht", "gemeente_id", "id", "ingeleverd_door_id", "ingeleverd_op", "intake_id", "leefgebied", "organisatie_id", "overgenomen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "uiterlijk", "versie") VALUES (OLD."bericht", OLD."gemeente_id", OLD."id", OLD."ingeleverd_door_id", OLD."ingeleverd_op", OLD."intake_id", OLD."leefgebied", OLD."organisatie_id", OLD."overgenomen_op", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."uiterlijk", OLD."versie"); RETURN NULL;',
                                    hash="fdca2550ca0fa33c6abd9acec9816f49679bf3c1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_729a1",
                                    table="intake_toewijzing",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ToewijzingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.toewijzing",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "statushouder",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                                verbose_name="leefgebied",
                            ),
                        ),
                        ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                        (
                            "bericht",
                            models.CharField(
                                blank=True,
                                help_text="Wat wilt u weten? De partner leest dit.",
                                max_length=300,
                                verbose_name="bericht aan de partner",
                            ),
                        ),
                        ("ingeleverd_op", models.DateField(editable=False, null=True)),
                        (
                            "ingeleverd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("overgenomen_op", models.DateField(editable=False, null=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2525f5e1cc3a52e2a945f3b99a0d016aacb879fc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_de718",
                                    table="intake_toewijzingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Aanvulling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aanvullingen",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                                verbose_name="leefgebied",
                            ),
                        ),
                        ("tekst", models.TextField(max_length=2000, verbose_name="aanvulling")),
                        ("datum", models.DateField(editable=False, verbose_name="datum")),
                        (
                            "door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "aanvullingen",
                        "ordering": ["datum", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "leefgebied__in",
                                        [
                                            "leerbaarheid",
                                            "opleiding",
                                            "werkervaring",
                                            "competenties",
                                            "werknemersvaardigheden",
                                            "taalniveau",
                                            "motivatie",
                                            "zelfredzaamheid",
                                            "digitaal",
                                            "gezinssituatie",
                                            "fysiek",
                                            "mentaal",
                                            "netwerk",
                                        ],
                                    )
                                ),
                                name="aanvulling_leefgebied_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="aanvulling_met_tekst"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_aanvullingevent" ("datum", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "versie") VALUES (NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."intake_id", NEW."leefgebied", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tekst", NEW."versie"); RETURN NULL;',
                                    hash="363ea9c59d64c5fd3361ba8dc4b32e5c4c83bac5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_26bea",
                                    table="intake_aanvulling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_aanvullingevent" ("datum", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "versie") VALUES (NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."intake_id", NEW."leefgebied", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tekst", NEW."versie"); RETURN NULL;',
                                    hash="e482c55b74cd6bcb32bf92b6b4d2952447f60d9c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1d309",
                                    table="intake_aanvulling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_aanvullingevent" ("datum", "door_id", "gemeente_id", "id", "intake_id", "leefgebied", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "versie") VALUES (OLD."datum", OLD."door_id", OLD."gemeente_id", OLD."id", OLD."intake_id", OLD."leefgebied", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tekst", OLD."versie"); RETURN NULL;',
                                    hash="2d4398e20c48ec56b7fd994b9fe9e4a0af7dde21",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_09774",
                                    table="intake_aanvulling",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AanvullingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.aanvulling",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "intake",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                                verbose_name="leefgebied",
                            ),
                        ),
                        ("tekst", models.TextField(max_length=2000, verbose_name="aanvulling")),
                        ("datum", models.DateField(editable=False, verbose_name="datum")),
                        (
                            "door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="9ac6ddd9577b1e93df8172e20ef5e45fd2a2252c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1dd3f",
                                    table="intake_aanvullingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Leerbaarheidstoets",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.OneToOneField(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="leerbaarheidstoets",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("aangemeld_op", models.DateField(blank=True, null=True, verbose_name="aangemeld op")),
                        ("afgenomen_op", models.DateField(blank=True, null=True, verbose_name="afgenomen op")),
                        (
                            "resultaat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("haalbaar", "B1 haalbaar"),
                                    ("niet_haalbaar", "B1 niet haalbaar"),
                                    ("onbekend", "geen uitslag"),
                                ],
                                max_length=14,
                                verbose_name="uitslag",
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="behaalde score"),
                        ),
                        (
                            "nodig",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="benodigde score"),
                        ),
                        (
                            "overgeslagen",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als de toets niet wordt afgenomen.",
                                max_length=300,
                                verbose_name="waarom overgeslagen",
                            ),
                        ),
                        (
                            "vrijgesteld",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als de cliënt de toets niet hoeft te doen.",
                                max_length=300,
                                verbose_name="waarom vrijgesteld",
                            ),
                        ),
                        (
                            "afwijking",
                            models.CharField(
                                blank=True,
                                choices=[("haalbaar", "B1 haalbaar"), ("niet_haalbaar", "B1 niet haalbaar")],
                                help_text="Alleen als u van de uitslag afwijkt.",
                                max_length=14,
                                verbose_name="oordeel van de gemeente",
                            ),
                        ),
                        (
                            "afwijking_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom u afwijkt"),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "leerbaarheidstoetsen",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afgenomen_op__isnull", True),
                                    ("aangemeld_op__isnull", True),
                                    ("afgenomen_op__gte", models.F("aangemeld_op")),
                                    _connector="OR",
                                ),
                                name="toets_na_aanmelding",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De toets kan niet vóór de aanmelding zijn afgenomen. Verbeter een van beide.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("resultaat", ""), ("afgenomen_op__isnull", False), _connector="OR"),
                                name="toets_uitslag_na_afname",
                                violation_error_code="uitslag",
                                violation_error_message="Vul bij een uitslag ook in wanneer de toets is afgenomen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overgeslagen", ""), ("afgenomen_op__isnull", True), _connector="OR"
                                ),
                                name="toets_overgeslagen_of_afgenomen",
                                violation_error_code="overgeslagen",
                                violation_error_message="De toets is afgenomen of overgeslagen, niet allebei.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vrijgesteld", ""),
                                    models.Q(("afgenomen_op__isnull", True), ("overgeslagen", "")),
                                    _connector="OR",
                                ),
                                name="toets_vrijgesteld_of_afgenomen",
                                violation_error_code="vrijgesteld",
                                violation_error_message="Wie is vrijgesteld, doet de toets niet. Laat de afname en het overslaan leeg.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afwijking", ""),
                                    models.Q(("afwijking", "niet_haalbaar"), ("resultaat", "haalbaar")),
                                    models.Q(("afwijking", "haalbaar"), ("resultaat", "niet_haalbaar")),
                                    _connector="OR",
                                ),
                                name="toets_afwijking_van_uitslag",
                                violation_error_code="afwijking",
                                violation_error_message="Afwijken kan alleen van een uitslag die er is, en naar een ander oordeel.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afwijking", ""), ("afwijking_reden", "")),
                                    models.Q(
                                        models.Q(("afwijking", ""), _negated=True),
                                        models.Q(("afwijking_reden", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="toets_afwijking_met_reden",
                                violation_error_code="afwijking_reden",
                                violation_error_message="Bij een afwijking hoort een oordeel en een reden. Vul beide in, of geen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("resultaat__in", ["haalbaar", "niet_haalbaar", "onbekend", ""])),
                                name="toets_resultaat_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_leerbaarheidstoetsevent" ("aangemeld_op", "afgenomen_op", "afwijking", "afwijking_reden", "gemeente_id", "id", "nodig", "overgeslagen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "statushouder_id", "versie", "vrijgesteld") VALUES (NEW."aangemeld_op", NEW."afgenomen_op", NEW."afwijking", NEW."afwijking_reden", NEW."gemeente_id", NEW."id", NEW."nodig", NEW."overgeslagen", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultaat", NEW."score", NEW."statushouder_id", NEW."versie", NEW."vrijgesteld"); RETURN NULL;',
                                    hash="b0dc1e9e112653043d4f459d105f8d6af6e66981",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5e077",
                                    table="intake_leerbaarheidstoets",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_leerbaarheidstoetsevent" ("aangemeld_op", "afgenomen_op", "afwijking", "afwijking_reden", "gemeente_id", "id", "nodig", "overgeslagen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "statushouder_id", "versie", "vrijgesteld") VALUES (NEW."aangemeld_op", NEW."afgenomen_op", NEW."afwijking", NEW."afwijking_reden", NEW."gemeente_id", NEW."id", NEW."nodig", NEW."overgeslagen", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultaat", NEW."score", NEW."statushouder_id", NEW."versie", NEW."vrijgesteld"); RETURN NULL;',
                                    hash="8f6747ecd9fa14bb23d86adbff4744ad0bfa7848",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f16bd",
                                    table="intake_leerbaarheidstoets",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_leerbaarheidstoetsevent" ("aangemeld_op", "afgenomen_op", "afwijking", "afwijking_reden", "gemeente_id", "id", "nodig", "overgeslagen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "statushouder_id", "versie", "vrijgesteld") VALUES (OLD."aangemeld_op", OLD."afgenomen_op", OLD."afwijking", OLD."afwijking_reden", OLD."gemeente_id", OLD."id", OLD."nodig", OLD."overgeslagen", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultaat", OLD."score", OLD."statushouder_id", OLD."versie", OLD."vrijgesteld"); RETURN NULL;',
                                    hash="b46a38a00aa1e7620ac2b0582c8e556d5fb3ce3e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_da86e",
                                    table="intake_leerbaarheidstoets",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LeerbaarheidstoetsEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.leerbaarheidstoets",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("aangemeld_op", models.DateField(blank=True, null=True, verbose_name="aangemeld op")),
                        ("afgenomen_op", models.DateField(blank=True, null=True, verbose_name="afgenomen op")),
                        (
                            "resultaat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("haalbaar", "B1 haalbaar"),
                                    ("niet_haalbaar", "B1 niet haalbaar"),
                                    ("onbekend", "geen uitslag"),
                                ],
                                max_length=14,
                                verbose_name="uitslag",
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="behaalde score"),
                        ),
                        (
                            "nodig",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="benodigde score"),
                        ),
                        (
                            "overgeslagen",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als de toets niet wordt afgenomen.",
                                max_length=300,
                                verbose_name="waarom overgeslagen",
                            ),
                        ),
                        (
                            "vrijgesteld",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als de cliënt de toets niet hoeft te doen.",
                                max_length=300,
                                verbose_name="waarom vrijgesteld",
                            ),
                        ),
                        (
                            "afwijking",
                            models.CharField(
                                blank=True,
                                choices=[("haalbaar", "B1 haalbaar"), ("niet_haalbaar", "B1 niet haalbaar")],
                                help_text="Alleen als u van de uitslag afwijkt.",
                                max_length=14,
                                verbose_name="oordeel van de gemeente",
                            ),
                        ),
                        (
                            "afwijking_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom u afwijkt"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e883b6f0a7a20493fec7d1e88abee39b1ea91876",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7b9f2",
                                    table="intake_leerbaarheidstoetsevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bronregel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bronregels",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("vraag", models.CharField(max_length=40)),
                        ("waarde", models.JSONField(null=True)),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("client", "cliënt"),
                                    ("tvs", "TVS (opvang)"),
                                    ("partner", "partner"),
                                    ("eerder", "eerdere intake"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.organisatie",
                            ),
                        ),
                        (
                            "door",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("datum", models.DateField()),
                    ],
                    options={
                        "verbose_name_plural": "bronregels",
                        "ordering": ["-datum", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("bron"),
                                models.F("organisatie"),
                                models.F("leefgebied"),
                                models.F("vraag"),
                                name="bronregel_een_per_vraag",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "leefgebied__in",
                                        [
                                            "leerbaarheid",
                                            "opleiding",
                                            "werkervaring",
                                            "competenties",
                                            "werknemersvaardigheden",
                                            "taalniveau",
                                            "motivatie",
                                            "zelfredzaamheid",
                                            "digitaal",
                                            "gezinssituatie",
                                            "fysiek",
                                            "mentaal",
                                            "netwerk",
                                        ],
                                    )
                                ),
                                name="bronregel_leefgebied_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bron__in", ["client", "tvs", "partner", "eerder"])),
                                name="bronregel_bron_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", "partner"), ("organisatie__isnull", False)),
                                    models.Q(
                                        models.Q(("bron", "partner"), _negated=True), ("organisatie__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="bronregel_organisatie_bij_partner",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_bronregelevent" ("bron", "datum", "door_id", "gemeente_id", "id", "leefgebied", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie", "vraag", "waarde") VALUES (NEW."bron", NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."leefgebied", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."versie", NEW."vraag", NEW."waarde"); RETURN NULL;',
                                    hash="b9094b10538004aeffe83845a98b96238539c037",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_40774",
                                    table="intake_bronregel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "intake_bronregelevent" ("bron", "datum", "door_id", "gemeente_id", "id", "leefgebied", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie", "vraag", "waarde") VALUES (NEW."bron", NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."leefgebied", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."versie", NEW."vraag", NEW."waarde"); RETURN NULL;',
                                    hash="7ec1adc6b43680bcab27dd0e367c84725eac80be",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_71599",
                                    table="intake_bronregel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "intake_bronregelevent" ("bron", "datum", "door_id", "gemeente_id", "id", "leefgebied", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie", "vraag", "waarde") VALUES (OLD."bron", OLD."datum", OLD."door_id", OLD."gemeente_id", OLD."id", OLD."leefgebied", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."versie", OLD."vraag", OLD."waarde"); RETURN NULL;',
                                    hash="d9bee578a24280dbf3d67217bde5c9e95a0ea0a6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_33766",
                                    table="intake_bronregel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BronregelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="intake.bronregel",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "statushouder",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "leefgebied",
                            models.CharField(
                                choices=[
                                    ("leerbaarheid", "leerbaarheid"),
                                    ("opleiding", "opleiding"),
                                    ("werkervaring", "werkervaring en vrijwilligerswerk"),
                                    ("competenties", "praktische competenties"),
                                    ("werknemersvaardigheden", "werknemersvaardigheden"),
                                    ("taalniveau", "taalniveau"),
                                    ("motivatie", "motivatie en interesses"),
                                    ("zelfredzaamheid", "zelfredzaamheid"),
                                    ("digitaal", "digitale vaardigheden"),
                                    ("gezinssituatie", "gezinssituatie"),
                                    ("fysiek", "fysieke gezondheid"),
                                    ("mentaal", "mentale gezondheid"),
                                    ("netwerk", "sociaal netwerk"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("vraag", models.CharField(max_length=40)),
                        ("waarde", models.JSONField(null=True)),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("client", "cliënt"),
                                    ("tvs", "TVS (opvang)"),
                                    ("partner", "partner"),
                                    ("eerder", "eerdere intake"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.organisatie",
                            ),
                        ),
                        (
                            "door",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("datum", models.DateField()),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="836ea5d1cea3e3609ba64e752a730980eac880f1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ce3d1",
                                    table="intake_bronregelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
