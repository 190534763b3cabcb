"""Courses, ISK, diplomas, hours, exams, exemptions, schools and groups, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
from django.db import migrations, models

import bouwstenen.migraties
import bouwstenen.periodes


class Migration(migrations.Migration):
    replaces = [("inburgering", "0001_begin"), ("inburgering", "0004_voortgang"), ("inburgering", "0006_scholen")]

    initial = True

    dependencies = [
        ("dossier", "0002_bewaakt"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name="Aanbieder",
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
                        ("naam", models.CharField(max_length=150, verbose_name="naam")),
                        (
                            "organisatie",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aanbieder",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=60, verbose_name="plaats")),
                        (
                            "telefoon",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\+?[\\d\\s()-]{8,20}$",
                                        "Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.",
                                    )
                                ],
                                verbose_name="telefoon",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "school",
                        "verbose_name_plural": "scholen",
                        "ordering": ["naam"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="aanbieder_per_gemeente"
                            ),
                            models.UniqueConstraint(
                                models.F("gemeente"),
                                models.F("naam"),
                                name="aanbieder_een_keer",
                                violation_error_code="naam",
                                violation_error_message="Deze school staat er al.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_aanbiederevent" ("gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "telefoon", "versie") VALUES (NEW."gemeente_id", NEW."id", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaats", NEW."telefoon", NEW."versie"); RETURN NULL;',
                                    hash="c9efe3b088d9cc20aed52070fd95397e864193ae",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e4cdb",
                                    table="inburgering_aanbieder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_aanbiederevent" ("gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "telefoon", "versie") VALUES (NEW."gemeente_id", NEW."id", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaats", NEW."telefoon", NEW."versie"); RETURN NULL;',
                                    hash="30d592a1c78d792ee4c91ffe4fdf72829ae089e9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ba1a2",
                                    table="inburgering_aanbieder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_aanbiederevent" ("gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "telefoon", "versie") VALUES (OLD."gemeente_id", OLD."id", OLD."naam", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plaats", OLD."telefoon", OLD."versie"); RETURN NULL;',
                                    hash="5210478d3a976ed06b6ed3414f84dcaad4f6a896",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7f501",
                                    table="inburgering_aanbieder",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AanbiederEvent",
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
                                to="inburgering.aanbieder",
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
                        ("naam", models.CharField(max_length=150, verbose_name="naam")),
                        (
                            "organisatie",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=60, verbose_name="plaats")),
                        (
                            "telefoon",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\+?[\\d\\s()-]{8,20}$",
                                        "Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.",
                                    )
                                ],
                                verbose_name="telefoon",
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
                                    hash="ec27a21c7fbaa8216a00af06fe093af486c04757",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e4300",
                                    table="inburgering_aanbiederevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Keurmerk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
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
                            "aanbieder",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="keurmerken",
                                to="inburgering.aanbieder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[("blik_op_werk", "Blik op Werk"), ("tst", "erkende TST (Onderwijsroute)")],
                                max_length=12,
                                verbose_name="keurmerk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "keurmerken",
                        "ordering": ["-van", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="keurmerk_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("aanbieder", "="),
                                    ("soort", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="keurmerk_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Dit keurmerk loopt al in die tijd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["blik_op_werk", "tst"])), name="keurmerk_soort_bekend"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_keurmerkevent" ("aanbieder_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="361763c944aae7540ce17b4a5238ec30cb3028c7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cbcf9",
                                    table="inburgering_keurmerk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_keurmerkevent" ("aanbieder_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="95e3bee7348493ebe9918e733260f4e361e85a0e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1dff7",
                                    table="inburgering_keurmerk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_keurmerkevent" ("aanbieder_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (OLD."aanbieder_id", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="1a6680b983c4787018dd8bbb3b30af1c6f4cfb65",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a8f65",
                                    table="inburgering_keurmerk",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeurmerkEvent",
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
                                to="inburgering.keurmerk",
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
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
                            ),
                        ),
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
                            "aanbieder",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="inburgering.aanbieder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[("blik_op_werk", "Blik op Werk"), ("tst", "erkende TST (Onderwijsroute)")],
                                max_length=12,
                                verbose_name="keurmerk",
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
                                    hash="d12801cb0d60989469c8b58302100230b19bad96",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_04663",
                                    table="inburgering_keurmerkevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
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
                            "aanbieder",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contracten",
                                to="inburgering.aanbieder",
                            ),
                        ),
                        (
                            "leerroute",
                            models.CharField(
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "plaatsen",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Minstens een plaats."),
                                    django.core.validators.MaxValueValidator(2000),
                                ],
                                verbose_name="plaatsen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "contracten",
                        "ordering": ["-van", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="contract_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("aanbieder", "="),
                                    ("leerroute", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="contract_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Voor deze leerroute loopt in die tijd al een contract.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leerroute__in", ["b1", "onderwijs", "z"])),
                                name="contract_leerroute_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_contractevent" ("aanbieder_id", "gemeente_id", "id", "leerroute", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."gemeente_id", NEW."id", NEW."leerroute", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaatsen", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="56096ca48aadf24b04bce06f22450d34d7715ceb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6cdd8",
                                    table="inburgering_contract",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_contractevent" ("aanbieder_id", "gemeente_id", "id", "leerroute", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."gemeente_id", NEW."id", NEW."leerroute", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaatsen", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="f57dd924094a77e515e085c2b0020e962d564c5d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bf19d",
                                    table="inburgering_contract",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_contractevent" ("aanbieder_id", "gemeente_id", "id", "leerroute", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "tot", "van", "versie") VALUES (OLD."aanbieder_id", OLD."gemeente_id", OLD."id", OLD."leerroute", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plaatsen", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="20c5845371be4ba96098514052f81f466e3da0e5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a2450",
                                    table="inburgering_contract",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContractEvent",
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
                                to="inburgering.contract",
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
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
                            ),
                        ),
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
                            "aanbieder",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="inburgering.aanbieder",
                            ),
                        ),
                        (
                            "leerroute",
                            models.CharField(
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "plaatsen",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Minstens een plaats."),
                                    django.core.validators.MaxValueValidator(2000),
                                ],
                                verbose_name="plaatsen",
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
                                    hash="3e6ffdd91421918616a8dc0004e5f57f2778c4dd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b7a73",
                                    table="inburgering_contractevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Groep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
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
                            "aanbieder",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="groepen",
                                to="inburgering.aanbieder",
                                verbose_name="school",
                            ),
                        ),
                        ("naam", models.CharField(max_length=80, verbose_name="naam van de groep")),
                        (
                            "leerroute",
                            models.CharField(
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("alfa", "alfabetisering"),
                                    ("a1", "A1"),
                                    ("a2", "A2"),
                                    ("b1", "B1"),
                                    ("b2", "B2"),
                                ],
                                max_length=4,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "dagdeel",
                            models.CharField(
                                choices=[("overdag", "overdag"), ("avond", "'s avonds")],
                                max_length=8,
                                verbose_name="dagdeel",
                            ),
                        ),
                        (
                            "tijden",
                            models.CharField(
                                help_text="Bijvoorbeeld: ma, wo en vr 9.00–12.00 uur.",
                                max_length=120,
                                verbose_name="dagen en tijden",
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=120, verbose_name="waar")),
                        (
                            "plaatsen",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1, "Minstens een plaats.")],
                                verbose_name="plaatsen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "groepen",
                        "ordering": ["aanbieder__naam", "naam", "-van"],
                        "constraints": [
                            models.UniqueConstraint(models.F("id"), models.F("gemeente"), name="groep_per_gemeente"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="groep_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("aanbieder", "="),
                                    ("naam", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="groep_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Deze groep bestaat in die tijd al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leerroute__in", ["b1", "onderwijs", "z"])),
                                name="groep_leerroute_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["alfa", "a1", "a2", "b1", "b2", ""])),
                                name="groep_niveau_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dagdeel__in", ["overdag", "avond"])), name="groep_dagdeel_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("plaatsen__isnull", True), ("plaatsen__gte", 1), _connector="OR"),
                                name="groep_plaatsen_grens",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_groepevent" ("aanbieder_id", "dagdeel", "gemeente_id", "id", "leerroute", "naam", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "plaatsen", "tijden", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."dagdeel", NEW."gemeente_id", NEW."id", NEW."leerroute", NEW."naam", NEW."niveau", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaats", NEW."plaatsen", NEW."tijden", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="a5650e7097f0acb37f9fd9806cc2abf57a2cef5e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ec2ee",
                                    table="inburgering_groep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_groepevent" ("aanbieder_id", "dagdeel", "gemeente_id", "id", "leerroute", "naam", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "plaatsen", "tijden", "tot", "van", "versie") VALUES (NEW."aanbieder_id", NEW."dagdeel", NEW."gemeente_id", NEW."id", NEW."leerroute", NEW."naam", NEW."niveau", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaats", NEW."plaatsen", NEW."tijden", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="ceb762a6b1fd275e34af3e15d576dd048dc0faf5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_50d7c",
                                    table="inburgering_groep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_groepevent" ("aanbieder_id", "dagdeel", "gemeente_id", "id", "leerroute", "naam", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "plaatsen", "tijden", "tot", "van", "versie") VALUES (OLD."aanbieder_id", OLD."dagdeel", OLD."gemeente_id", OLD."id", OLD."leerroute", OLD."naam", OLD."niveau", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plaats", OLD."plaatsen", OLD."tijden", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="ba5988f3984207edee5f263c55f4a47b2e12e7ba",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e7cba",
                                    table="inburgering_groep",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroepEvent",
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
                                to="inburgering.groep",
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
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
                            ),
                        ),
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
                            "aanbieder",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="inburgering.aanbieder",
                                verbose_name="school",
                            ),
                        ),
                        ("naam", models.CharField(max_length=80, verbose_name="naam van de groep")),
                        (
                            "leerroute",
                            models.CharField(
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("alfa", "alfabetisering"),
                                    ("a1", "A1"),
                                    ("a2", "A2"),
                                    ("b1", "B1"),
                                    ("b2", "B2"),
                                ],
                                max_length=4,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "dagdeel",
                            models.CharField(
                                choices=[("overdag", "overdag"), ("avond", "'s avonds")],
                                max_length=8,
                                verbose_name="dagdeel",
                            ),
                        ),
                        (
                            "tijden",
                            models.CharField(
                                help_text="Bijvoorbeeld: ma, wo en vr 9.00–12.00 uur.",
                                max_length=120,
                                verbose_name="dagen en tijden",
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=120, verbose_name="waar")),
                        (
                            "plaatsen",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1, "Minstens een plaats.")],
                                verbose_name="plaatsen",
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
                                    hash="7db2308da55f13fbef71e5d43e14f74eaade4f98",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2b557",
                                    table="inburgering_groepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cursus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
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
                                related_name="%(class)s_rijen",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                        (
                            "groep",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cursussen",
                                to="inburgering.groep",
                                verbose_name="groep",
                            ),
                        ),
                        (
                            "aanbieder",
                            models.CharField(
                                help_text="De school of taalaanbieder.", max_length=150, verbose_name="aanbieder"
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("alfa", "alfabetisering"),
                                    ("a1", "A1"),
                                    ("a2", "A2"),
                                    ("b1", "B1"),
                                    ("b2", "B2"),
                                ],
                                max_length=4,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "dagdeel",
                            models.CharField(
                                blank=True,
                                choices=[("overdag", "overdag"), ("avond", "'s avonds")],
                                max_length=8,
                                verbose_name="dagdeel",
                            ),
                        ),
                        ("verwacht_einde", models.DateField(blank=True, null=True, verbose_name="verwacht klaar op")),
                        (
                            "stopreden",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: naar de avond vanwege werk.",
                                max_length=200,
                                verbose_name="waarom gestopt of gewisseld",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "cursussen",
                        "ordering": ["-van", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                models.F("van"), models.F("tot"), models.F("statushouder"), name="cursus_peildatum"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="cursus_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("statushouder", "="),
                                    ("aanbieder", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="cursus_niet_dubbel",
                                violation_error_code="overlap",
                                violation_error_message="Deze cursus staat er in deze periode al. Pas de bestaande aan of kies andere datums.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verwacht_einde__isnull", True),
                                    ("verwacht_einde__gte", models.F("van")),
                                    _connector="OR",
                                ),
                                name="cursus_verwacht_na_begin",
                                violation_error_code="verwacht",
                                violation_error_message="De cursus kan niet klaar zijn voordat hij begint.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stopreden", ""), ("tot__isnull", False), _connector="OR"),
                                name="cursus_stopreden_bij_einde",
                                violation_error_code="stopreden",
                                violation_error_message="Vul bij een reden van stoppen ook de laatste dag in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["alfa", "a1", "a2", "b1", "b2", ""])),
                                name="cursus_niveau_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dagdeel__in", ["overdag", "avond", ""])),
                                name="cursus_dagdeel_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (NEW."aanbieder", NEW."dagdeel", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."stopreden", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."verwacht_einde"); RETURN NULL;',
                                    hash="4d7c5e89183c081dc8d0ec96d9038ed0b0ae00cf",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_597cb",
                                    table="inburgering_cursus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (NEW."aanbieder", NEW."dagdeel", NEW."gemeente_id", NEW."groep_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."stopreden", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."verwacht_einde"); RETURN NULL;',
                                    hash="8c8c90dc7e322926cb386272ef238df791453f12",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1f14c",
                                    table="inburgering_cursus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_cursusevent" ("aanbieder", "dagdeel", "gemeente_id", "groep_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "stopreden", "toelichting", "tot", "van", "versie", "verwacht_einde") VALUES (OLD."aanbieder", OLD."dagdeel", OLD."gemeente_id", OLD."groep_id", OLD."id", OLD."niveau", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."stopreden", OLD."toelichting", OLD."tot", OLD."van", OLD."versie", OLD."verwacht_einde"); RETURN NULL;',
                                    hash="1700d1cf860133ff61f9d3c171ca3c00a97feeda",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_69a3f",
                                    table="inburgering_cursus",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CursusEvent",
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
                                to="inburgering.cursus",
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
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
                            ),
                        ),
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
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                        (
                            "groep",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="inburgering.groep",
                                verbose_name="groep",
                            ),
                        ),
                        (
                            "aanbieder",
                            models.CharField(
                                help_text="De school of taalaanbieder.", max_length=150, verbose_name="aanbieder"
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("alfa", "alfabetisering"),
                                    ("a1", "A1"),
                                    ("a2", "A2"),
                                    ("b1", "B1"),
                                    ("b2", "B2"),
                                ],
                                max_length=4,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "dagdeel",
                            models.CharField(
                                blank=True,
                                choices=[("overdag", "overdag"), ("avond", "'s avonds")],
                                max_length=8,
                                verbose_name="dagdeel",
                            ),
                        ),
                        ("verwacht_einde", models.DateField(blank=True, null=True, verbose_name="verwacht klaar op")),
                        (
                            "stopreden",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: naar de avond vanwege werk.",
                                max_length=200,
                                verbose_name="waarom gestopt of gewisseld",
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
                                    hash="479a183085211d1bf23e30bf8976e7dc666e8c75",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_951a4",
                                    table="inburgering_cursusevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Isk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
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
                                related_name="%(class)s_rijen",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                        ("school", models.CharField(max_length=150, verbose_name="school")),
                        (
                            "route",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "route 1: naar vervolgonderwijs"),
                                    ("2", "route 2: naar vervolgonderwijs"),
                                    ("3", "route 3: naar vervolgonderwijs"),
                                    ("4", "route 4: naar werk"),
                                ],
                                max_length=1,
                                verbose_name="route",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ISK",
                        "verbose_name_plural": "ISK",
                        "ordering": ["-van", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                models.F("van"), models.F("tot"), models.F("statushouder"), name="isk_peildatum"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="isk_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("statushouder", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="isk_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Deze persoon zit in deze periode al op een ISK. Beëindig die eerst.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("route__in", ["1", "2", "3", "4", ""])), name="isk_route_bekend"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "statushouder_id", "toelichting", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."route", NEW."school", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="03b81912312c9e959c6459f948972a4bb9cb6a7e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0eee3",
                                    table="inburgering_isk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "statushouder_id", "toelichting", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."route", NEW."school", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="bc0502a5d4d9e98ee840661fbb636875e5472866",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ea290",
                                    table="inburgering_isk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_iskevent" ("gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "school", "statushouder_id", "toelichting", "tot", "van", "versie") VALUES (OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."route", OLD."school", OLD."statushouder_id", OLD."toelichting", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="d1449ec46672d349688611846e48353b5b58967e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_800eb",
                                    table="inburgering_isk",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IskEvent",
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
                                to="inburgering.isk",
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
                        ("van", models.DateField(help_text="De eerste dag.", verbose_name="van")),
                        (
                            "tot",
                            models.DateField(
                                blank=True, help_text="Leeg zolang het nog loopt.", null=True, verbose_name="tot en met"
                            ),
                        ),
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
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                        ("school", models.CharField(max_length=150, verbose_name="school")),
                        (
                            "route",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "route 1: naar vervolgonderwijs"),
                                    ("2", "route 2: naar vervolgonderwijs"),
                                    ("3", "route 3: naar vervolgonderwijs"),
                                    ("4", "route 4: naar werk"),
                                ],
                                max_length=1,
                                verbose_name="route",
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
                                    hash="8c93e616383acc4e869b2c4149c8ea49d50434c3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4c4f4",
                                    table="inburgering_iskevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Diploma",
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
                                error_messages={
                                    "unique": "Deze persoon heeft al een inburgeringsdiploma. Pas dat aan."
                                },
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="inburgeringsdiploma",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("behaald_op", models.DateField(verbose_name="behaald op")),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("a2", "A2"), ("b1", "B1"), ("b2", "B2"), ("z", "certificaat Z-route")],
                                max_length=4,
                                verbose_name="niveau",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "inburgeringsdiploma",
                        "verbose_name_plural": "inburgeringsdiploma's",
                        "indexes": [
                            models.Index(models.F("behaald_op"), models.F("statushouder"), name="diploma_peildatum")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["a2", "b1", "b2", "z", ""])),
                                name="diploma_niveau_bekend",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_diplomaevent" ("behaald_op", "gemeente_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie") VALUES (NEW."behaald_op", NEW."gemeente_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."versie"); RETURN NULL;',
                                    hash="f817981bd9a80613eeaea66ff6e29bffe21dd954",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9b667",
                                    table="inburgering_diploma",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_diplomaevent" ("behaald_op", "gemeente_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie") VALUES (NEW."behaald_op", NEW."gemeente_id", NEW."id", NEW."niveau", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."versie"); RETURN NULL;',
                                    hash="45bc4121fa24ba0e8faf5fdf0fd40600b132d00e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ffad7",
                                    table="inburgering_diploma",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_diplomaevent" ("behaald_op", "gemeente_id", "id", "niveau", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "versie") VALUES (OLD."behaald_op", OLD."gemeente_id", OLD."id", OLD."niveau", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."versie"); RETURN NULL;',
                                    hash="441ac409f31a996ed9c92b7ffcb42d2ec623d1da",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_762af",
                                    table="inburgering_diploma",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DiplomaEvent",
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
                                to="inburgering.diploma",
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
                                error_messages={
                                    "unique": "Deze persoon heeft al een inburgeringsdiploma. Pas dat aan."
                                },
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("behaald_op", models.DateField(verbose_name="behaald op")),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("a2", "A2"), ("b1", "B1"), ("b2", "B2"), ("z", "certificaat Z-route")],
                                max_length=4,
                                verbose_name="niveau",
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
                                    hash="fa0daceb931cbba433f476c5d119b96e867f68ba",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_2b4c6",
                                    table="inburgering_diplomaevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Uren",
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
                                related_name="inburgeringsuren",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("taal", "taalles en KNM"),
                                    ("pvt", "participatieverklaringstraject"),
                                    ("map", "arbeidsmarkt en participatie (MAP)"),
                                    ("participatie", "participatie (Z-route)"),
                                ],
                                default="taal",
                                max_length=12,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("maand", models.DateField(verbose_name="maand")),
                        (
                            "aanwezig",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=5,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0"), "Vul nul of meer in."),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("250"), "Meer dan 250 uur in een maand kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren aanwezig",
                            ),
                        ),
                        (
                            "gegeven",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                help_text="Leeg als u dat niet weet.",
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0"), "Vul nul of meer in."),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("250"), "Meer dan 250 uur in een maand kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren gegeven",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("school", "de school"),
                                    ("client", "de cliënt"),
                                    ("eigen", "eigen waarneming"),
                                ],
                                max_length=6,
                                verbose_name="volgens",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                    ],
                    options={
                        "verbose_name": "uren",
                        "verbose_name_plural": "uren",
                        "ordering": ["-maand", "soort", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("soort"),
                                models.F("maand"),
                                models.F("bron"),
                                name="uren_een_keer",
                                violation_error_code="uren_dubbel",
                                violation_error_message="De uren van deze maand staan er al. Pas die aan.",
                            ),
                            models.CheckConstraint(condition=models.Q(("maand__day", 1)), name="uren_eerste_dag"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aanwezig__gte", 0),
                                    ("aanwezig__lte", Decimal("250")),
                                    models.Q(
                                        ("gegeven__isnull", True), ("gegeven__lte", Decimal("250")), _connector="OR"
                                    ),
                                ),
                                name="uren_grens",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gegeven__isnull", True), ("aanwezig__lte", models.F("gegeven")), _connector="OR"
                                ),
                                name="uren_niet_meer_dan_gegeven",
                                violation_error_code="meer_dan_gegeven",
                                violation_error_message="Iemand kan niet meer uren aanwezig zijn dan er les was.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["taal", "pvt", "map", "participatie"])),
                                name="uren_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bron__in", ["school", "client", "eigen"])), name="uren_bron_bekend"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "gegeven", "gemeente_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."aanwezig", NEW."bron", NEW."gegeven", NEW."gemeente_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;',
                                    hash="1070ce0ff216fe2b72059c259f5f780192993399",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d7ebc",
                                    table="inburgering_uren",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "gegeven", "gemeente_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."aanwezig", NEW."bron", NEW."gegeven", NEW."gemeente_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;',
                                    hash="704608a2cb46704db5473dbed8876d98b2281225",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d5a59",
                                    table="inburgering_uren",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_urenevent" ("aanwezig", "bron", "gegeven", "gemeente_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (OLD."aanwezig", OLD."bron", OLD."gegeven", OLD."gemeente_id", OLD."id", OLD."maand", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."toelichting", OLD."versie"); RETURN NULL;',
                                    hash="81ca5e9d6b1d571f88224dab063e3ccc8a9da50f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d3fab",
                                    table="inburgering_uren",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UrenEvent",
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
                                to="inburgering.uren",
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
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("taal", "taalles en KNM"),
                                    ("pvt", "participatieverklaringstraject"),
                                    ("map", "arbeidsmarkt en participatie (MAP)"),
                                    ("participatie", "participatie (Z-route)"),
                                ],
                                default="taal",
                                max_length=12,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("maand", models.DateField(verbose_name="maand")),
                        (
                            "aanwezig",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=5,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0"), "Vul nul of meer in."),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("250"), "Meer dan 250 uur in een maand kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren aanwezig",
                            ),
                        ),
                        (
                            "gegeven",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                help_text="Leeg als u dat niet weet.",
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0"), "Vul nul of meer in."),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("250"), "Meer dan 250 uur in een maand kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren gegeven",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                choices=[
                                    ("school", "de school"),
                                    ("client", "de cliënt"),
                                    ("eigen", "eigen waarneming"),
                                ],
                                max_length=6,
                                verbose_name="volgens",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c789f9f282d2352ea0245b4f695cf5834067dc7d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_14b95",
                                    table="inburgering_urenevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Examen",
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
                                related_name="examens",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "onderdeel_examen",
                            models.CharField(
                                choices=[
                                    ("LE", "lezen"),
                                    ("LU", "luisteren"),
                                    ("SC", "schrijven"),
                                    ("SP", "spreken"),
                                    ("KNM", "kennis van de Nederlandse maatschappij"),
                                    ("ONA", "oriëntatie op de Nederlandse arbeidsmarkt"),
                                ],
                                db_column="onderdeel",
                                max_length=3,
                                verbose_name="onderdeel",
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("A2", "A2"), ("B1", "B1"), ("B2", "B2")],
                                max_length=2,
                                verbose_name="niveau",
                            ),
                        ),
                        ("aangemeld_op", models.DateField(blank=True, null=True, verbose_name="aangemeld op")),
                        ("datum", models.DateField(blank=True, null=True, verbose_name="datum van het examen")),
                        (
                            "uitslag",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geslaagd", "geslaagd"),
                                    ("gezakt", "niet geslaagd"),
                                    ("niet_gekomen", "niet gekomen"),
                                ],
                                help_text="Leeg tot hij er is.",
                                max_length=12,
                                verbose_name="uitslag",
                            ),
                        ),
                        ("uitslag_op", models.DateField(blank=True, null=True, verbose_name="uitslag ontvangen op")),
                        ("staatsexamen", models.BooleanField(default=False, verbose_name="staatsexamen NT2")),
                    ],
                    options={
                        "verbose_name": "examen",
                        "verbose_name_plural": "examens",
                        "ordering": ["onderdeel_examen", "datum", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("onderdeel_examen"),
                                models.F("datum"),
                                name="examen_niet_dubbel",
                                violation_error_code="examen_dubbel",
                                violation_error_message="Dit onderdeel staat er op deze dag al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("onderdeel_examen__in", ["LE", "LU", "SC", "SP"]),
                                        models.Q(("niveau", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("onderdeel_examen__in", ["LE", "LU", "SC", "SP"]), _negated=True),
                                        ("niveau", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="examen_niveau_bij_taal",
                                violation_error_code="niveau",
                                violation_error_message="Lezen, luisteren, schrijven en spreken hebben een niveau; KNM en ONA niet.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("uitslag", ""), ("uitslag_op__isnull", True)),
                                    models.Q(
                                        models.Q(("uitslag", ""), _negated=True),
                                        ("datum__isnull", False),
                                        ("uitslag_op__gte", models.F("datum")),
                                        ("uitslag_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="examen_uitslag_na_examen",
                                violation_error_code="uitslag",
                                violation_error_message="Vul bij een uitslag ook de datum van het examen in en de dag van de uitslag; de uitslag komt niet vóór het examen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aangemeld_op__isnull", True),
                                    ("datum__isnull", True),
                                    ("datum__gte", models.F("aangemeld_op")),
                                    _connector="OR",
                                ),
                                name="examen_na_aanmelding",
                                violation_error_code="aanmelding",
                                violation_error_message="De aanmelding kan niet na het examen zijn.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("staatsexamen", False), ("niveau__in", ["B1", "B2"]), _connector="OR"
                                ),
                                name="examen_staatsexamen_b1",
                                violation_error_code="staatsexamen",
                                violation_error_message="Een staatsexamen NT2 is er op niveau B1 en B2.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("onderdeel_examen__in", ["LE", "LU", "SC", "SP", "KNM", "ONA"])),
                                name="examen_onderdeel_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["A2", "B1", "B2", ""])), name="examen_niveau_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("uitslag__in", ["geslaagd", "gezakt", "niet_gekomen", ""])),
                                name="examen_uitslag_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_examenevent" ("aangemeld_op", "datum", "gemeente_id", "id", "niveau", "onderdeel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staatsexamen", "statushouder_id", "uitslag", "uitslag_op", "versie") VALUES (NEW."aangemeld_op", NEW."datum", NEW."gemeente_id", NEW."id", NEW."niveau", NEW."onderdeel", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."staatsexamen", NEW."statushouder_id", NEW."uitslag", NEW."uitslag_op", NEW."versie"); RETURN NULL;',
                                    hash="6ce7f7ccaa842366392b4af1b6dac6a173f74565",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a5d85",
                                    table="inburgering_examen",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_examenevent" ("aangemeld_op", "datum", "gemeente_id", "id", "niveau", "onderdeel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staatsexamen", "statushouder_id", "uitslag", "uitslag_op", "versie") VALUES (NEW."aangemeld_op", NEW."datum", NEW."gemeente_id", NEW."id", NEW."niveau", NEW."onderdeel", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."staatsexamen", NEW."statushouder_id", NEW."uitslag", NEW."uitslag_op", NEW."versie"); RETURN NULL;',
                                    hash="8b8e9cb146bfd1681106075b571a7b216abd54e3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_36674",
                                    table="inburgering_examen",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_examenevent" ("aangemeld_op", "datum", "gemeente_id", "id", "niveau", "onderdeel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staatsexamen", "statushouder_id", "uitslag", "uitslag_op", "versie") VALUES (OLD."aangemeld_op", OLD."datum", OLD."gemeente_id", OLD."id", OLD."niveau", OLD."onderdeel", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."staatsexamen", OLD."statushouder_id", OLD."uitslag", OLD."uitslag_op", OLD."versie"); RETURN NULL;',
                                    hash="7b5f565a669278ebe856c70019d2d598fc176934",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8554b",
                                    table="inburgering_examen",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExamenEvent",
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
                                to="inburgering.examen",
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
                        (
                            "onderdeel_examen",
                            models.CharField(
                                choices=[
                                    ("LE", "lezen"),
                                    ("LU", "luisteren"),
                                    ("SC", "schrijven"),
                                    ("SP", "spreken"),
                                    ("KNM", "kennis van de Nederlandse maatschappij"),
                                    ("ONA", "oriëntatie op de Nederlandse arbeidsmarkt"),
                                ],
                                db_column="onderdeel",
                                max_length=3,
                                verbose_name="onderdeel",
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("A2", "A2"), ("B1", "B1"), ("B2", "B2")],
                                max_length=2,
                                verbose_name="niveau",
                            ),
                        ),
                        ("aangemeld_op", models.DateField(blank=True, null=True, verbose_name="aangemeld op")),
                        ("datum", models.DateField(blank=True, null=True, verbose_name="datum van het examen")),
                        (
                            "uitslag",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geslaagd", "geslaagd"),
                                    ("gezakt", "niet geslaagd"),
                                    ("niet_gekomen", "niet gekomen"),
                                ],
                                help_text="Leeg tot hij er is.",
                                max_length=12,
                                verbose_name="uitslag",
                            ),
                        ),
                        ("uitslag_op", models.DateField(blank=True, null=True, verbose_name="uitslag ontvangen op")),
                        ("staatsexamen", models.BooleanField(default=False, verbose_name="staatsexamen NT2")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4ebe1dab8d47081ad6f35dfd8882831a306cc9aa",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7cf81",
                                    table="inburgering_examenevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vrijstelling",
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
                                related_name="vrijstellingen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("vrijstelling", "vrijstelling"),
                                    ("tijdelijk", "tijdelijke vrijstelling"),
                                    ("ontheffing", "ontheffing"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "delen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("alles", "de hele inburgeringsplicht"),
                                        ("LE", "lezen"),
                                        ("LU", "luisteren"),
                                        ("SC", "schrijven"),
                                        ("SP", "spreken"),
                                        ("KNM", "KNM"),
                                        ("ONA", "ONA"),
                                        ("PVT", "participatieverklaring"),
                                        ("MAP", "MAP"),
                                    ],
                                    max_length=5,
                                ),
                                size=None,
                                verbose_name="waarvan",
                            ),
                        ),
                        ("gevraagd_op", models.DateField(blank=True, null=True, verbose_name="gevraagd op")),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[("toegekend", "toegekend"), ("afgewezen", "afgewezen")],
                                max_length=10,
                                verbose_name="besluit van DUO",
                            ),
                        ),
                        ("besloten_op", models.DateField(blank=True, null=True, verbose_name="datum van het besluit")),
                        (
                            "tot",
                            models.DateField(
                                blank=True,
                                help_text="Alleen bij een tijdelijke.",
                                null=True,
                                verbose_name="geldt tot en met",
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                blank=True,
                                help_text="Zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="reden",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vrijstelling",
                        "verbose_name_plural": "vrijstellingen",
                        "ordering": ["-besloten_op", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("besloten_op__isnull", True), ("besluit", "")),
                                    models.Q(models.Q(("besluit", ""), _negated=True), ("besloten_op__isnull", False)),
                                    _connector="OR",
                                ),
                                name="vrijstelling_besluit_met_dag",
                                violation_error_code="besluit",
                                violation_error_message="Vul bij een besluit van DUO ook de datum in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gevraagd_op__isnull", True),
                                    ("besloten_op__isnull", True),
                                    ("besloten_op__gte", models.F("gevraagd_op")),
                                    _connector="OR",
                                ),
                                name="vrijstelling_besluit_na_vraag",
                                violation_error_code="besluit",
                                violation_error_message="DUO kan niet besluiten voordat het is gevraagd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("soort", "tijdelijk"), ("tot__isnull", False)),
                                    models.Q(models.Q(("soort", "tijdelijk"), _negated=True), ("tot__isnull", True)),
                                    _connector="OR",
                                ),
                                name="vrijstelling_einde_bij_tijdelijk",
                                violation_error_code="tot",
                                violation_error_message="Een tijdelijke vrijstelling heeft een laatste dag; de andere hebben er geen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "delen__contained_by",
                                        ["alles", "LE", "LU", "SC", "SP", "KNM", "ONA", "PVT", "MAP"],
                                    ),
                                    ("delen__len__gte", 1),
                                ),
                                name="vrijstelling_delen_bekend",
                                violation_error_code="delen",
                                violation_error_message="Kies waarvan iemand is vrijgesteld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["vrijstelling", "tijdelijk", "ontheffing"])),
                                name="vrijstelling_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("besluit__in", ["toegekend", "afgewezen", ""])),
                                name="vrijstelling_besluit_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;',
                                    hash="af539c1b4c8e3709a4f4509b37d670775b8bb75d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8e5dd",
                                    table="inburgering_vrijstelling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "versie") VALUES (NEW."besloten_op", NEW."besluit", NEW."delen", NEW."gemeente_id", NEW."gevraagd_op", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."versie"); RETURN NULL;',
                                    hash="c39553a27726254319fc563ec8629a325b67a89a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_06050",
                                    table="inburgering_vrijstelling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_vrijstellingevent" ("besloten_op", "besluit", "delen", "gemeente_id", "gevraagd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "versie") VALUES (OLD."besloten_op", OLD."besluit", OLD."delen", OLD."gemeente_id", OLD."gevraagd_op", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."soort", OLD."statushouder_id", OLD."tot", OLD."versie"); RETURN NULL;',
                                    hash="36132c90d4644769c62686c5a639a0348dce96e4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_92cbc",
                                    table="inburgering_vrijstelling",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VrijstellingEvent",
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
                                to="inburgering.vrijstelling",
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
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("vrijstelling", "vrijstelling"),
                                    ("tijdelijk", "tijdelijke vrijstelling"),
                                    ("ontheffing", "ontheffing"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "delen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("alles", "de hele inburgeringsplicht"),
                                        ("LE", "lezen"),
                                        ("LU", "luisteren"),
                                        ("SC", "schrijven"),
                                        ("SP", "spreken"),
                                        ("KNM", "KNM"),
                                        ("ONA", "ONA"),
                                        ("PVT", "participatieverklaring"),
                                        ("MAP", "MAP"),
                                    ],
                                    max_length=5,
                                ),
                                size=None,
                                verbose_name="waarvan",
                            ),
                        ),
                        ("gevraagd_op", models.DateField(blank=True, null=True, verbose_name="gevraagd op")),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[("toegekend", "toegekend"), ("afgewezen", "afgewezen")],
                                max_length=10,
                                verbose_name="besluit van DUO",
                            ),
                        ),
                        ("besloten_op", models.DateField(blank=True, null=True, verbose_name="datum van het besluit")),
                        (
                            "tot",
                            models.DateField(
                                blank=True,
                                help_text="Alleen bij een tijdelijke.",
                                null=True,
                                verbose_name="geldt tot en met",
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                blank=True,
                                help_text="Zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="reden",
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
                                    hash="50a4a9061807504da155259e351e53eeec085a8b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_aee97",
                                    table="inburgering_vrijstellingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afronding",
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
                                related_name="afrondingen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("pvt", "participatieverklaring getekend"),
                                    ("map", "eindgesprek MAP"),
                                    ("z", "eindgesprek Z-route"),
                                ],
                                max_length=3,
                                verbose_name="wat",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "verwijtbaar",
                            models.CharField(
                                blank=True,
                                choices=[("ja", "ja, verwijtbaar te laat"), ("nee", "nee, niet verwijtbaar")],
                                help_text="Alleen invullen als DUO erom vraagt.",
                                max_length=3,
                                verbose_name="te laat door eigen toedoen",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                    ],
                    options={
                        "verbose_name": "afronding",
                        "verbose_name_plural": "afrondingen",
                        "ordering": ["datum", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("soort"),
                                name="afronding_een_keer",
                                violation_error_code="afronding_dubbel",
                                violation_error_message="Dit is al vastgelegd. Pas dat aan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["pvt", "map", "z"])), name="afronding_soort_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("verwijtbaar__in", ["ja", "nee", ""])),
                                name="afronding_verwijtbaar_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_afrondingevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie", "verwijtbaar") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie", NEW."verwijtbaar"); RETURN NULL;',
                                    hash="7d4e8dd4049378bf5c673f134c0f91a829b78201",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7e72b",
                                    table="inburgering_afronding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "inburgering_afrondingevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie", "verwijtbaar") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie", NEW."verwijtbaar"); RETURN NULL;',
                                    hash="40df841c9dd95c37a2097c3dc4803eea48ea310a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_83494",
                                    table="inburgering_afronding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "inburgering_afrondingevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie", "verwijtbaar") VALUES (OLD."datum", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."toelichting", OLD."versie", OLD."verwijtbaar"); RETURN NULL;',
                                    hash="c53d765d80d4cc863b5c7afa2bc90eaf8f0adf28",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1616a",
                                    table="inburgering_afronding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AfrondingEvent",
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
                                to="inburgering.afronding",
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
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("pvt", "participatieverklaring getekend"),
                                    ("map", "eindgesprek MAP"),
                                    ("z", "eindgesprek Z-route"),
                                ],
                                max_length=3,
                                verbose_name="wat",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "verwijtbaar",
                            models.CharField(
                                blank=True,
                                choices=[("ja", "ja, verwijtbaar te laat"), ("nee", "nee, niet verwijtbaar")],
                                help_text="Alleen invullen als DUO erom vraagt.",
                                max_length=3,
                                verbose_name="te laat door eigen toedoen",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="808f01842788b64025754fb52dbb081cccf83e52",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4c331",
                                    table="inburgering_afrondingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
