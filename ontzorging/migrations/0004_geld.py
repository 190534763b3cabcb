"""Costs, allowances, arrears, months and payments, with their history; bijstand gets its amounts."""

from decimal import Decimal

import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import bouwstenen.migraties
import bouwstenen.periodes
import ontzorging.bedragen


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0002_bewaakt"),
        ("ontzorging", "0003_afscherming"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("pip_plan", "0005_getekend_ligt_vast"),
        ("toegang", "0003_gemeente_historie"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="uitkering",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="uitkering",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="uitkering",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="uitkering",
                    name="bedrag",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Wat dit huishouden per maand krijgt, netto.",
                        max_digits=8,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.00"), "Een bedrag is niet negatief.")
                        ],
                        verbose_name="bedrag per maand",
                    ),
                ),
                migrations.AddField(
                    model_name="uitkering",
                    name="norm",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="De bijstandsnorm van dit huishouden.",
                        max_digits=8,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.01"), "Een bedrag is meer dan nul.")
                        ],
                        verbose_name="norm per maand",
                    ),
                ),
                migrations.AddField(
                    model_name="uitkeringevent",
                    name="bedrag",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Wat dit huishouden per maand krijgt, netto.",
                        max_digits=8,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.00"), "Een bedrag is niet negatief.")
                        ],
                        verbose_name="bedrag per maand",
                    ),
                ),
                migrations.AddField(
                    model_name="uitkeringevent",
                    name="norm",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="De bijstandsnorm van dit huishouden.",
                        max_digits=8,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.01"), "Een bedrag is meer dan nul.")
                        ],
                        verbose_name="norm per maand",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="uitkering",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("bedrag__isnull", True),
                            ("norm__isnull", True),
                            ("bedrag__lte", models.F("norm")),
                            _connector="OR",
                        ),
                        name="uitkering_bedrag_tot_norm",
                        violation_error_code="boven_norm",
                        violation_error_message="Het bedrag is hoger dan de norm. Verbeter een van beide.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="uitkering",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bedrag__isnull", True), ("bedrag__gte", 0), _connector="OR"),
                            models.Q(("norm__isnull", True), ("norm__gt", 0), _connector="OR"),
                        ),
                        name="uitkering_bedrag_niet_negatief",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="uitkering",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "volledig"), _negated=True),
                            ("bedrag__isnull", True),
                            ("norm__isnull", True),
                            ("bedrag", models.F("norm")),
                            _connector="OR",
                        ),
                        name="uitkering_volledig_is_norm",
                        violation_error_code="niet_volledig",
                        violation_error_message="Volledige bijstand is de hele norm. Is het minder? Dan is zij gedeeltelijk.",
                    ),
                ),
                migrations.CreateModel(
                    name="Achterstand",
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
                            "huishouden",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="achterstanden",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huurachterstand"),
                                    ("rekening", "rekening niet betaald"),
                                    ("schuld", "schuld"),
                                ],
                                max_length=10,
                                verbose_name="wat",
                            ),
                        ),
                        ("bij", models.CharField(max_length=100, verbose_name="bij wie")),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="bedrag",
                            ),
                        ),
                        ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                        ("opgelost_op", models.DateField(blank=True, null=True, verbose_name="opgelost op")),
                        ("afspraak", models.CharField(blank=True, max_length=300, verbose_name="afspraak")),
                    ],
                    options={
                        "verbose_name_plural": "achterstanden",
                        "ordering": ["-gemeld_op", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("bedrag__gt", 0)), name="achterstand_bedrag_positief"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("opgelost_op__isnull", True),
                                    ("opgelost_op__gte", models.F("gemeld_op")),
                                    _connector="OR",
                                ),
                                name="achterstand_opgelost_na_melding",
                                violation_error_code="opgelost",
                                violation_error_message="De achterstand kan niet opgelost zijn voordat zij is gemeld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["huur", "rekening", "schuld"])),
                                name="achterstand_soort_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_achterstandevent" ("afspraak", "bedrag", "bij", "gemeente_id", "gemeld_op", "huishouden_id", "id", "opgelost_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."afspraak", NEW."bedrag", NEW."bij", NEW."gemeente_id", NEW."gemeld_op", NEW."huishouden_id", NEW."id", NEW."opgelost_op", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;',
                                    hash="35d8c358686817b0836069917f747031e8127ab4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d8511",
                                    table="ontzorging_achterstand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_achterstandevent" ("afspraak", "bedrag", "bij", "gemeente_id", "gemeld_op", "huishouden_id", "id", "opgelost_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."afspraak", NEW."bedrag", NEW."bij", NEW."gemeente_id", NEW."gemeld_op", NEW."huishouden_id", NEW."id", NEW."opgelost_op", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;',
                                    hash="62f821c28e07a145ce07c8d1361329f4a452b925",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_89462",
                                    table="ontzorging_achterstand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_achterstandevent" ("afspraak", "bedrag", "bij", "gemeente_id", "gemeld_op", "huishouden_id", "id", "opgelost_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (OLD."afspraak", OLD."bedrag", OLD."bij", OLD."gemeente_id", OLD."gemeld_op", OLD."huishouden_id", OLD."id", OLD."opgelost_op", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."versie"); RETURN NULL;',
                                    hash="9cba16207443b83fcb579bf17f08ae15353c1b41",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bf908",
                                    table="ontzorging_achterstand",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AchterstandEvent",
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
                                to="ontzorging.achterstand",
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
                            "huishouden",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huurachterstand"),
                                    ("rekening", "rekening niet betaald"),
                                    ("schuld", "schuld"),
                                ],
                                max_length=10,
                                verbose_name="wat",
                            ),
                        ),
                        ("bij", models.CharField(max_length=100, verbose_name="bij wie")),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="bedrag",
                            ),
                        ),
                        ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                        ("opgelost_op", models.DateField(blank=True, null=True, verbose_name="opgelost op")),
                        ("afspraak", models.CharField(blank=True, max_length=300, verbose_name="afspraak")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c66d72c24e3d7598c143e363a6ec3c663bbd662e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f4add",
                                    table="ontzorging_achterstandevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Betaalbestand",
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
                        ("maand", models.DateField(editable=False, verbose_name="maand")),
                        ("rekeninghouder", models.CharField(max_length=70, verbose_name="naam van de rekening")),
                        ("rekening", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="van rekening (IBAN)")),
                        ("gemaakt_op", models.DateField(editable=False)),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("goedgekeurd_op", models.DateField(editable=False, null=True)),
                        (
                            "goedgekeurd_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("inhoud", models.TextField(blank=True, editable=False)),
                    ],
                    options={
                        "verbose_name_plural": "betaalbestanden",
                        "ordering": ["-maand", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="betaalbestand_per_gemeente"
                            ),
                            models.UniqueConstraint(
                                models.F("gemeente"),
                                condition=models.Q(("goedgekeurd_op__isnull", True)),
                                name="betaalbestand_een_open",
                                violation_error_code="al_open",
                                violation_error_message="Er wacht al een betaalbestand op goedkeuring.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maand__day", 1)), name="betaalbestand_eerste_dag"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("goedgekeurd_door__isnull", True),
                                    models.Q(("goedgekeurd_door", models.F("gemaakt_door")), _negated=True),
                                    _connector="OR",
                                ),
                                name="betaalbestand_door_een_ander",
                                violation_error_code="zelfde",
                                violation_error_message="Wie het bestand maakte, kan het niet goedkeuren. Vraag een collega.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("goedgekeurd_door__isnull", True),
                                        ("goedgekeurd_op__isnull", True),
                                        ("inhoud", ""),
                                    ),
                                    models.Q(
                                        ("goedgekeurd_door__isnull", False),
                                        ("goedgekeurd_op__isnull", False),
                                        models.Q(("inhoud", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="betaalbestand_goedgekeurd_volledig",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_betaalbestandevent" ("gemaakt_door_id", "gemaakt_op", "gemeente_id", "goedgekeurd_door_id", "goedgekeurd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rekening", "rekeninghouder", "versie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gemeente_id", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rekening", NEW."rekeninghouder", NEW."versie"); RETURN NULL;',
                                    hash="d090a7c0c5ed519161a35defb3caeb5efdd176b4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d252b",
                                    table="ontzorging_betaalbestand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."gemaakt_door_id" IS DISTINCT FROM (NEW."gemaakt_door_id") OR OLD."gemaakt_op" IS DISTINCT FROM (NEW."gemaakt_op") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."goedgekeurd_door_id" IS DISTINCT FROM (NEW."goedgekeurd_door_id") OR OLD."goedgekeurd_op" IS DISTINCT FROM (NEW."goedgekeurd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."maand" IS DISTINCT FROM (NEW."maand") OR OLD."rekening" IS DISTINCT FROM (NEW."rekening") OR OLD."rekeninghouder" IS DISTINCT FROM (NEW."rekeninghouder") OR OLD."versie" IS DISTINCT FROM (NEW."versie"))',
                                    func='INSERT INTO "ontzorging_betaalbestandevent" ("gemaakt_door_id", "gemaakt_op", "gemeente_id", "goedgekeurd_door_id", "goedgekeurd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rekening", "rekeninghouder", "versie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gemeente_id", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rekening", NEW."rekeninghouder", NEW."versie"); RETURN NULL;',
                                    hash="33c32816258012342f274482c263d7317ecd4a10",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e5be1",
                                    table="ontzorging_betaalbestand",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_betaalbestandevent" ("gemaakt_door_id", "gemaakt_op", "gemeente_id", "goedgekeurd_door_id", "goedgekeurd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rekening", "rekeninghouder", "versie") VALUES (OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."gemeente_id", OLD."goedgekeurd_door_id", OLD."goedgekeurd_op", OLD."id", OLD."maand", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rekening", OLD."rekeninghouder", OLD."versie"); RETURN NULL;',
                                    hash="719d4e4f160a0be5b1dea2213f939a6087c68878",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4c683",
                                    table="ontzorging_betaalbestand",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BetaalbestandEvent",
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
                                to="ontzorging.betaalbestand",
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
                        ("maand", models.DateField(editable=False, verbose_name="maand")),
                        ("rekeninghouder", models.CharField(max_length=70, verbose_name="naam van de rekening")),
                        ("rekening", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="van rekening (IBAN)")),
                        ("gemaakt_op", models.DateField(editable=False)),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("goedgekeurd_op", models.DateField(editable=False, null=True)),
                        (
                            "goedgekeurd_door",
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
                                    hash="06652303f8a2a2cb17e7d6f8421d45dd166ebdfb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f2dae",
                                    table="ontzorging_betaalbestandevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maandstaat",
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
                            "huishouden",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="maandstaten",
                                to="dossier.huishouden",
                            ),
                        ),
                        ("maand", models.DateField(editable=False, verbose_name="maand")),
                        (
                            "bijstand",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.00"), "Een bedrag is niet negatief."
                                    )
                                ],
                                verbose_name="bijstand deze maand",
                            ),
                        ),
                        (
                            "uitleg",
                            models.CharField(
                                blank=True,
                                help_text="Nodig als de lasten hoger zijn dan de bijstand.",
                                max_length=300,
                                verbose_name="uitleg",
                            ),
                        ),
                        ("gesloten_op", models.DateField(editable=False, null=True, verbose_name="gesloten op")),
                        (
                            "gesloten_door",
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
                        "verbose_name_plural": "maandstaten",
                        "ordering": ["-maand", "huishouden__naam", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="maandstaat_per_gemeente"
                            ),
                            models.UniqueConstraint(
                                models.F("huishouden"),
                                models.F("maand"),
                                name="maandstaat_een_per_maand",
                                violation_error_code="dubbel",
                                violation_error_message="Er is al een maandstaat van deze maand.",
                            ),
                            models.CheckConstraint(condition=models.Q(("maand__day", 1)), name="maandstaat_eerste_dag"),
                            models.CheckConstraint(
                                condition=models.Q(("bijstand__gte", 0)), name="maandstaat_bijstand_niet_negatief"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gesloten_door__isnull", True), ("gesloten_op__isnull", True)),
                                    models.Q(("gesloten_door__isnull", False), ("gesloten_op__isnull", False)),
                                    _connector="OR",
                                ),
                                name="maandstaat_gesloten_door_iemand",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_maandstaatevent" ("bijstand", "gemeente_id", "gesloten_door_id", "gesloten_op", "huishouden_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (NEW."bijstand", NEW."gemeente_id", NEW."gesloten_door_id", NEW."gesloten_op", NEW."huishouden_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."uitleg", NEW."versie"); RETURN NULL;',
                                    hash="85003cf1cdf9d74f39db93b3bb5f7e850de0399e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fa743",
                                    table="ontzorging_maandstaat",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_maandstaatevent" ("bijstand", "gemeente_id", "gesloten_door_id", "gesloten_op", "huishouden_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (NEW."bijstand", NEW."gemeente_id", NEW."gesloten_door_id", NEW."gesloten_op", NEW."huishouden_id", NEW."id", NEW."maand", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."uitleg", NEW."versie"); RETURN NULL;',
                                    hash="6c66bcb8b66ae83cb8eefed64130a10415dc692f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0ca9e",
                                    table="ontzorging_maandstaat",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_maandstaatevent" ("bijstand", "gemeente_id", "gesloten_door_id", "gesloten_op", "huishouden_id", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (OLD."bijstand", OLD."gemeente_id", OLD."gesloten_door_id", OLD."gesloten_op", OLD."huishouden_id", OLD."id", OLD."maand", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."uitleg", OLD."versie"); RETURN NULL;',
                                    hash="9349cfa2ee15df851e65411b12558757ea03676d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_598d3",
                                    table="ontzorging_maandstaat",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VasteLast",
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
                            "huishouden",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="vaste_lasten",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huur"),
                                    ("energie", "gas en stroom"),
                                    ("water", "water"),
                                    ("zorg", "zorgverzekering"),
                                    ("aansprakelijk", "aansprakelijkheidsverzekering"),
                                    ("gemeente", "gemeentelijke belastingen"),
                                    ("anders", "andere vaste last"),
                                ],
                                max_length=14,
                                verbose_name="wat",
                            ),
                        ),
                        (
                            "wie",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dossier.statushouder",
                                verbose_name="verzekerde",
                            ),
                        ),
                        (
                            "ontvanger",
                            models.CharField(
                                help_text="De naam bij het rekeningnummer.", max_length=70, verbose_name="aan wie"
                            ),
                        ),
                        ("iban", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="rekeningnummer (IBAN)")),
                        ("kenmerk", models.CharField(blank=True, max_length=35, verbose_name="betalingskenmerk")),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="bedrag per maand",
                            ),
                        ),
                        (
                            "vervaldag",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="In een korte maand: de laatste dag.",
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Kies een dag van 1 tot 31."),
                                    django.core.validators.MaxValueValidator(31, "Kies een dag tot 31."),
                                ],
                                verbose_name="dag van de maand",
                            ),
                        ),
                        (
                            "zelf_vanaf",
                            models.DateField(blank=True, null=True, verbose_name="cliënt betaalt zelf vanaf"),
                        ),
                        (
                            "doel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="pip_plan.doel",
                                verbose_name="doel in het PIP",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vaste last",
                        "verbose_name_plural": "vaste lasten",
                        "ordering": ["soort", "-van", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="vastelast_per_gemeente"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="vastelast_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("soort", "zorg"), _negated=True),
                                expressions=[
                                    ("huishouden", "="),
                                    ("soort", "="),
                                    ("iban", "="),
                                    ("kenmerk", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="vastelast_niet_dubbel",
                                violation_error_code="overlap",
                                violation_error_message="Deze rekening staat er in deze periode al. Beëindig die eerst of vul een ander kenmerk in.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("soort", "zorg")),
                                expressions=[
                                    ("wie", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="vastelast_een_zorgverzekering",
                                violation_error_code="overlap",
                                violation_error_message="Deze persoon heeft in deze periode al een zorgverzekering.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("soort", "zorg"), ("wie__isnull", False)),
                                    models.Q(models.Q(("soort", "zorg"), _negated=True), ("wie__isnull", True)),
                                    _connector="OR",
                                ),
                                name="vastelast_verzekerde",
                                violation_error_code="verzekerde",
                                violation_error_message="Kies bij een zorgverzekering wie verzekerd is, en alleen daar.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bedrag__gt", 0)), name="vastelast_bedrag_positief"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("vervaldag__gte", 1), ("vervaldag__lte", 31)),
                                name="vastelast_dag_bestaat",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("zelf_vanaf__isnull", True), ("zelf_vanaf__gte", models.F("van")), _connector="OR"
                                ),
                                name="vastelast_zelf_na_begin",
                                violation_error_code="zelf",
                                violation_error_message="De cliënt kan deze last niet zelf betalen voordat zij begint.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("doel__isnull", True), ("zelf_vanaf__isnull", False), _connector="OR"
                                ),
                                name="vastelast_doel_bij_zelf",
                                violation_error_code="zelf",
                                violation_error_message="Vul bij een doel ook in vanaf wanneer de cliënt deze last zelf betaalt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        ["huur", "energie", "water", "zorg", "aansprakelijk", "gemeente", "anders"],
                                    )
                                ),
                                name="vastelast_soort_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_vastelastevent" ("bedrag", "doel_id", "gemeente_id", "huishouden_id", "iban", "id", "kenmerk", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "vervaldag", "wie_id", "zelf_vanaf") VALUES (NEW."bedrag", NEW."doel_id", NEW."gemeente_id", NEW."huishouden_id", NEW."iban", NEW."id", NEW."kenmerk", NEW."ontvanger", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."vervaldag", NEW."wie_id", NEW."zelf_vanaf"); RETURN NULL;',
                                    hash="0e8cd825d0adebf4a2288b428a7f45fc7fd1664b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a91a6",
                                    table="ontzorging_vastelast",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_vastelastevent" ("bedrag", "doel_id", "gemeente_id", "huishouden_id", "iban", "id", "kenmerk", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "vervaldag", "wie_id", "zelf_vanaf") VALUES (NEW."bedrag", NEW."doel_id", NEW."gemeente_id", NEW."huishouden_id", NEW."iban", NEW."id", NEW."kenmerk", NEW."ontvanger", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."vervaldag", NEW."wie_id", NEW."zelf_vanaf"); RETURN NULL;',
                                    hash="8099b433df119c510cd8c3d2cc10664f2da7522f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_59322",
                                    table="ontzorging_vastelast",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_vastelastevent" ("bedrag", "doel_id", "gemeente_id", "huishouden_id", "iban", "id", "kenmerk", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "vervaldag", "wie_id", "zelf_vanaf") VALUES (OLD."bedrag", OLD."doel_id", OLD."gemeente_id", OLD."huishouden_id", OLD."iban", OLD."id", OLD."kenmerk", OLD."ontvanger", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie", OLD."vervaldag", OLD."wie_id", OLD."zelf_vanaf"); RETURN NULL;',
                                    hash="5a277ca0a7ed3f24750a288ee69db5404f25cda1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_89fb2",
                                    table="ontzorging_vastelast",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maandregel",
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
                            "maandstaat",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="regels",
                                to="ontzorging.maandstaat",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("last", "vaste last"),
                                    ("herbetaling", "opnieuw betalen"),
                                    ("correctie", "correctie van een eerdere maand"),
                                ],
                                default="last",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        (
                            "vaste_last",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ontzorging.vastelast",
                            ),
                        ),
                        (
                            "corrigeert",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correcties",
                                to="ontzorging.maandregel",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                choices=[
                                    ("huur", "huur"),
                                    ("energie", "gas en stroom"),
                                    ("water", "water"),
                                    ("zorg", "zorgverzekering"),
                                    ("aansprakelijk", "aansprakelijkheidsverzekering"),
                                    ("gemeente", "gemeentelijke belastingen"),
                                    ("anders", "andere vaste last"),
                                ],
                                max_length=14,
                                verbose_name="wat",
                            ),
                        ),
                        ("ontvanger", models.CharField(max_length=70, verbose_name="aan wie")),
                        ("iban", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="rekeningnummer (IBAN)")),
                        ("kenmerk", models.CharField(blank=True, max_length=35, verbose_name="betalingskenmerk")),
                        ("bedrag", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="bedrag")),
                        ("betaaldag", models.DateField(verbose_name="betalen op")),
                        (
                            "werkelijk",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Als de rekening anders is dan verwacht.",
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.00"), "Een bedrag is niet negatief."
                                    )
                                ],
                                verbose_name="bedrag van de rekening",
                            ),
                        ),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("gepland", "gepland"),
                                    ("betaald", "betaald"),
                                    ("mislukt", "mislukt"),
                                    ("terug", "teruggeboekt"),
                                ],
                                default="gepland",
                                max_length=8,
                                verbose_name="hoe ging de betaling",
                            ),
                        ),
                        ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                    ],
                    options={
                        "verbose_name": "regel",
                        "verbose_name_plural": "regels",
                        "ordering": ["betaaldag", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="maandregel_per_gemeente"
                            ),
                            models.UniqueConstraint(
                                models.F("maandstaat"),
                                models.F("vaste_last"),
                                condition=models.Q(("soort", "last")),
                                name="maandregel_last_een_keer",
                                violation_error_code="dubbel",
                                violation_error_message="Deze vaste last staat al in deze maand.",
                            ),
                            models.UniqueConstraint(
                                models.F("corrigeert"),
                                models.F("soort"),
                                name="maandregel_een_keer_gecorrigeerd",
                                violation_error_code="dubbel",
                                violation_error_message="Deze regel is al gecorrigeerd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bedrag__gt", 0),
                                    models.Q(("soort", "correctie"), models.Q(("bedrag", 0), _negated=True)),
                                    _connector="OR",
                                ),
                                name="maandregel_bedrag",
                                violation_error_code="bedrag",
                                violation_error_message="Een bedrag is meer dan nul.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("corrigeert__isnull", True), ("soort", "last")),
                                    models.Q(models.Q(("soort", "last"), _negated=True), ("corrigeert__isnull", False)),
                                    _connector="OR",
                                ),
                                name="maandregel_correctie_van_iets",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("werkelijk__isnull", True), ("werkelijk__gte", 0), _connector="OR"),
                                name="maandregel_werkelijk",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["last", "herbetaling", "correctie"])),
                                name="maandregel_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "wat__in",
                                        ["huur", "energie", "water", "zorg", "aansprakelijk", "gemeente", "anders"],
                                    )
                                ),
                                name="maandregel_wat_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stand__in", ["gepland", "betaald", "mislukt", "terug"])),
                                name="maandregel_stand_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_maandregelevent" ("bedrag", "betaaldag", "corrigeert_id", "gemeente_id", "iban", "id", "kenmerk", "maandstaat_id", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "toelichting", "vaste_last_id", "versie", "wat", "werkelijk") VALUES (NEW."bedrag", NEW."betaaldag", NEW."corrigeert_id", NEW."gemeente_id", NEW."iban", NEW."id", NEW."kenmerk", NEW."maandstaat_id", NEW."ontvanger", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."stand", NEW."toelichting", NEW."vaste_last_id", NEW."versie", NEW."wat", NEW."werkelijk"); RETURN NULL;',
                                    hash="5879ad719f0701fa88f1242f4014274b6bc99c0e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a9e40",
                                    table="ontzorging_maandregel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_maandregelevent" ("bedrag", "betaaldag", "corrigeert_id", "gemeente_id", "iban", "id", "kenmerk", "maandstaat_id", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "toelichting", "vaste_last_id", "versie", "wat", "werkelijk") VALUES (NEW."bedrag", NEW."betaaldag", NEW."corrigeert_id", NEW."gemeente_id", NEW."iban", NEW."id", NEW."kenmerk", NEW."maandstaat_id", NEW."ontvanger", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."stand", NEW."toelichting", NEW."vaste_last_id", NEW."versie", NEW."wat", NEW."werkelijk"); RETURN NULL;',
                                    hash="f03294f52b396bcdaf38721193159e4deb66bd8d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6abc2",
                                    table="ontzorging_maandregel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_maandregelevent" ("bedrag", "betaaldag", "corrigeert_id", "gemeente_id", "iban", "id", "kenmerk", "maandstaat_id", "ontvanger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stand", "toelichting", "vaste_last_id", "versie", "wat", "werkelijk") VALUES (OLD."bedrag", OLD."betaaldag", OLD."corrigeert_id", OLD."gemeente_id", OLD."iban", OLD."id", OLD."kenmerk", OLD."maandstaat_id", OLD."ontvanger", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."stand", OLD."toelichting", OLD."vaste_last_id", OLD."versie", OLD."wat", OLD."werkelijk"); RETURN NULL;',
                                    hash="482d5815ddfe0779ce6724179817e514c121af1c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e186c",
                                    table="ontzorging_maandregel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Betaling",
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
                            "bestand",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="betalingen",
                                to="ontzorging.betaalbestand",
                            ),
                        ),
                        (
                            "regel",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="betaling",
                                to="ontzorging.maandregel",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "betalingen",
                        "ordering": ["regel__betaaldag", "pk"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_betalingevent" ("bestand_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_id", "versie") VALUES (NEW."bestand_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."regel_id", NEW."versie"); RETURN NULL;',
                                    hash="373129ce89ef705c43ceba4d1d942ebca54a025f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4d894",
                                    table="ontzorging_betaling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_betalingevent" ("bestand_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_id", "versie") VALUES (NEW."bestand_id", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."regel_id", NEW."versie"); RETURN NULL;',
                                    hash="55dcb85b1162d436cfa5b312f7da2cc76fd59539",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_42ae1",
                                    table="ontzorging_betaling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_betalingevent" ("bestand_id", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_id", "versie") VALUES (OLD."bestand_id", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."regel_id", OLD."versie"); RETURN NULL;',
                                    hash="544d0eeb9bbdc45b6a7c9065665b768abddeca2a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_563f6",
                                    table="ontzorging_betaling",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BetalingEvent",
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
                                to="ontzorging.betaling",
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
                            "bestand",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="ontzorging.betaalbestand",
                            ),
                        ),
                        (
                            "regel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="ontzorging.maandregel",
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
                                    hash="bde24fbf906d27ce5b2277972ae0402af4ba2c57",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bd0aa",
                                    table="ontzorging_betalingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MaandregelEvent",
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
                                to="ontzorging.maandregel",
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
                            "maandstaat",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="ontzorging.maandstaat",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("last", "vaste last"),
                                    ("herbetaling", "opnieuw betalen"),
                                    ("correctie", "correctie van een eerdere maand"),
                                ],
                                default="last",
                                editable=False,
                                max_length=12,
                            ),
                        ),
                        (
                            "vaste_last",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="ontzorging.vastelast",
                            ),
                        ),
                        (
                            "corrigeert",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="ontzorging.maandregel",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                choices=[
                                    ("huur", "huur"),
                                    ("energie", "gas en stroom"),
                                    ("water", "water"),
                                    ("zorg", "zorgverzekering"),
                                    ("aansprakelijk", "aansprakelijkheidsverzekering"),
                                    ("gemeente", "gemeentelijke belastingen"),
                                    ("anders", "andere vaste last"),
                                ],
                                max_length=14,
                                verbose_name="wat",
                            ),
                        ),
                        ("ontvanger", models.CharField(max_length=70, verbose_name="aan wie")),
                        ("iban", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="rekeningnummer (IBAN)")),
                        ("kenmerk", models.CharField(blank=True, max_length=35, verbose_name="betalingskenmerk")),
                        ("bedrag", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="bedrag")),
                        ("betaaldag", models.DateField(verbose_name="betalen op")),
                        (
                            "werkelijk",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Als de rekening anders is dan verwacht.",
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.00"), "Een bedrag is niet negatief."
                                    )
                                ],
                                verbose_name="bedrag van de rekening",
                            ),
                        ),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("gepland", "gepland"),
                                    ("betaald", "betaald"),
                                    ("mislukt", "mislukt"),
                                    ("terug", "teruggeboekt"),
                                ],
                                default="gepland",
                                max_length=8,
                                verbose_name="hoe ging de betaling",
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
                                    hash="8b97c3768416a79a133b21181d525cc92fe3e815",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b759a",
                                    table="ontzorging_maandregelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MaandstaatEvent",
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
                                to="ontzorging.maandstaat",
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
                            "huishouden",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.huishouden",
                            ),
                        ),
                        ("maand", models.DateField(editable=False, verbose_name="maand")),
                        (
                            "bijstand",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.00"), "Een bedrag is niet negatief."
                                    )
                                ],
                                verbose_name="bijstand deze maand",
                            ),
                        ),
                        (
                            "uitleg",
                            models.CharField(
                                blank=True,
                                help_text="Nodig als de lasten hoger zijn dan de bijstand.",
                                max_length=300,
                                verbose_name="uitleg",
                            ),
                        ),
                        ("gesloten_op", models.DateField(editable=False, null=True, verbose_name="gesloten op")),
                        (
                            "gesloten_door",
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
                                    hash="a12a7bad863cc9c44044e9498f201cd0571218e0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ec769",
                                    table="ontzorging_maandstaatevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Ontzorging",
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
                            "huishouden",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ontzorging",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "begin",
                            models.DateField(
                                blank=True,
                                help_text="Leeg: de eerste bijstand na de huisvesting.",
                                null=True,
                                verbose_name="ander begin",
                            ),
                        ),
                        ("begin_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom dit begin")),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stoppen", "stoppen: de cliënt betaalt alles zelf"),
                                    ("afbouwen", "afbouwen: stap voor stap zelf betalen"),
                                    ("verlengen", "verlengen: vrijwillig, zoals in het PIP staat"),
                                ],
                                max_length=10,
                                verbose_name="besluit",
                            ),
                        ),
                        ("besluit_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("besluit_reden", models.CharField(blank=True, max_length=500, verbose_name="waarom")),
                        (
                            "pip",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="pip_plan.pip",
                                verbose_name="PIP met de verlenging",
                            ),
                        ),
                        ("bankapp_op", models.DateField(blank=True, null=True, verbose_name="bankapp werkt")),
                        ("digid_op", models.DateField(blank=True, null=True, verbose_name="DigiD werkt")),
                        ("post_op", models.DateField(blank=True, null=True, verbose_name="leest en bewaart de post")),
                        ("toeslagen_op", models.DateField(blank=True, null=True, verbose_name="kent de toeslagen")),
                        ("budget_op", models.DateField(blank=True, null=True, verbose_name="maakt een budget")),
                        (
                            "coach_op",
                            models.DateField(blank=True, null=True, verbose_name="verwezen naar de budgetcoach"),
                        ),
                        (
                            "brief_op",
                            models.DateField(
                                blank=True,
                                help_text="Vanaf die dag kan de cliënt bezwaar maken.",
                                null=True,
                                verbose_name="brief verstuurd op",
                            ),
                        ),
                        ("slotgesprek_op", models.DateField(blank=True, null=True, verbose_name="slotgesprek gevoerd")),
                    ],
                    options={
                        "verbose_name_plural": "ontzorgingen",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("besluit__in", ["stoppen", "afbouwen", "verlengen", ""])),
                                name="ontzorging_besluit_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("begin__isnull", True), ("begin_reden", "")),
                                    models.Q(("begin__isnull", False), models.Q(("begin_reden", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="ontzorging_begin_met_reden",
                                violation_error_code="begin_reden",
                                violation_error_message="Vul bij een ander begin ook in waarom.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("besluit", ""), ("besluit_op__isnull", True), ("besluit_reden", "")),
                                    models.Q(
                                        models.Q(("besluit", ""), _negated=True),
                                        ("besluit_op__isnull", False),
                                        models.Q(("besluit_reden", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="ontzorging_besluit_volledig",
                                violation_error_code="besluit",
                                violation_error_message="Vul bij een besluit ook de datum en de reden in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("brief_op__isnull", True),
                                    models.Q(("besluit_op__isnull", False), ("brief_op__gte", models.F("besluit_op"))),
                                    _connector="OR",
                                ),
                                name="ontzorging_brief_na_besluit",
                                violation_error_code="brief",
                                violation_error_message="De brief gaat niet weg voordat er een besluit is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("pip__isnull", True), models.Q(("besluit", "verlengen"), _negated=True)),
                                    models.Q(("besluit", "verlengen"), ("pip__isnull", False)),
                                    _connector="OR",
                                ),
                                name="ontzorging_verlengd_in_pip",
                                violation_error_code="verlenging",
                                violation_error_message="Verlengen kan alleen vrijwillig en in het PIP. Kies bij verlengen dat PIP.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_ontzorgingevent" ("bankapp_op", "begin", "begin_reden", "besluit", "besluit_op", "besluit_reden", "brief_op", "budget_op", "coach_op", "digid_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "post_op", "slotgesprek_op", "toeslagen_op", "versie") VALUES (NEW."bankapp_op", NEW."begin", NEW."begin_reden", NEW."besluit", NEW."besluit_op", NEW."besluit_reden", NEW."brief_op", NEW."budget_op", NEW."coach_op", NEW."digid_op", NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pip_id", NEW."post_op", NEW."slotgesprek_op", NEW."toeslagen_op", NEW."versie"); RETURN NULL;',
                                    hash="a16ce5f98dbaeaaaf7b19bee27fef0bf838da77b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1e14d",
                                    table="ontzorging_ontzorging",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_ontzorgingevent" ("bankapp_op", "begin", "begin_reden", "besluit", "besluit_op", "besluit_reden", "brief_op", "budget_op", "coach_op", "digid_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "post_op", "slotgesprek_op", "toeslagen_op", "versie") VALUES (NEW."bankapp_op", NEW."begin", NEW."begin_reden", NEW."besluit", NEW."besluit_op", NEW."besluit_reden", NEW."brief_op", NEW."budget_op", NEW."coach_op", NEW."digid_op", NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pip_id", NEW."post_op", NEW."slotgesprek_op", NEW."toeslagen_op", NEW."versie"); RETURN NULL;',
                                    hash="233594d66732454e85a25a94efb9500a0c0c0972",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_083e3",
                                    table="ontzorging_ontzorging",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_ontzorgingevent" ("bankapp_op", "begin", "begin_reden", "besluit", "besluit_op", "besluit_reden", "brief_op", "budget_op", "coach_op", "digid_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "post_op", "slotgesprek_op", "toeslagen_op", "versie") VALUES (OLD."bankapp_op", OLD."begin", OLD."begin_reden", OLD."besluit", OLD."besluit_op", OLD."besluit_reden", OLD."brief_op", OLD."budget_op", OLD."coach_op", OLD."digid_op", OLD."gemeente_id", OLD."huishouden_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pip_id", OLD."post_op", OLD."slotgesprek_op", OLD."toeslagen_op", OLD."versie"); RETURN NULL;',
                                    hash="f848b46f3fd0fb350e060273a9fb00aefb19a398",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f1e45",
                                    table="ontzorging_ontzorging",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OntzorgingEvent",
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
                                to="ontzorging.ontzorging",
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
                            "huishouden",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "begin",
                            models.DateField(
                                blank=True,
                                help_text="Leeg: de eerste bijstand na de huisvesting.",
                                null=True,
                                verbose_name="ander begin",
                            ),
                        ),
                        ("begin_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom dit begin")),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stoppen", "stoppen: de cliënt betaalt alles zelf"),
                                    ("afbouwen", "afbouwen: stap voor stap zelf betalen"),
                                    ("verlengen", "verlengen: vrijwillig, zoals in het PIP staat"),
                                ],
                                max_length=10,
                                verbose_name="besluit",
                            ),
                        ),
                        ("besluit_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("besluit_reden", models.CharField(blank=True, max_length=500, verbose_name="waarom")),
                        (
                            "pip",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.pip",
                                verbose_name="PIP met de verlenging",
                            ),
                        ),
                        ("bankapp_op", models.DateField(blank=True, null=True, verbose_name="bankapp werkt")),
                        ("digid_op", models.DateField(blank=True, null=True, verbose_name="DigiD werkt")),
                        ("post_op", models.DateField(blank=True, null=True, verbose_name="leest en bewaart de post")),
                        ("toeslagen_op", models.DateField(blank=True, null=True, verbose_name="kent de toeslagen")),
                        ("budget_op", models.DateField(blank=True, null=True, verbose_name="maakt een budget")),
                        (
                            "coach_op",
                            models.DateField(blank=True, null=True, verbose_name="verwezen naar de budgetcoach"),
                        ),
                        (
                            "brief_op",
                            models.DateField(
                                blank=True,
                                help_text="Vanaf die dag kan de cliënt bezwaar maken.",
                                null=True,
                                verbose_name="brief verstuurd op",
                            ),
                        ),
                        ("slotgesprek_op", models.DateField(blank=True, null=True, verbose_name="slotgesprek gevoerd")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a41019b28fc5af5276514100d5638868387af3b1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7f445",
                                    table="ontzorging_ontzorgingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Toeslag",
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
                            "huishouden",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="toeslagen",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huurtoeslag"),
                                    ("zorg", "zorgtoeslag"),
                                    ("kind", "kindgebonden budget"),
                                    ("opvang", "kinderopvangtoeslag"),
                                ],
                                max_length=8,
                                verbose_name="toeslag",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="verwacht bedrag per maand",
                            ),
                        ),
                        ("aangevraagd_op", models.DateField(blank=True, null=True, verbose_name="aangevraagd op")),
                        (
                            "ontvangen_op",
                            models.DateField(blank=True, null=True, verbose_name="eerste keer ontvangen op"),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "toeslagen",
                        "ordering": ["soort", "-van"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="toeslag_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("huishouden", "="),
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
                                name="toeslag_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Deze toeslag staat er in deze periode al. Beëindig die eerst.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bedrag__gt", 0)), name="toeslag_bedrag_positief"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ontvangen_op__isnull", True),
                                    ("aangevraagd_op__isnull", True),
                                    ("ontvangen_op__gte", models.F("aangevraagd_op")),
                                    _connector="OR",
                                ),
                                name="toeslag_ontvangen_na_aanvraag",
                                violation_error_code="ontvangen",
                                violation_error_message="De toeslag kan niet ontvangen zijn voordat hij is aangevraagd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["huur", "zorg", "kind", "opvang"])),
                                name="toeslag_soort_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_toeslagevent" ("aangevraagd_op", "bedrag", "gemeente_id", "huishouden_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."aangevraagd_op", NEW."bedrag", NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."ontvangen_op", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="8c9f28fe45f7a3fe3bfb9aa970c944f404839fde",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f0473",
                                    table="ontzorging_toeslag",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "ontzorging_toeslagevent" ("aangevraagd_op", "bedrag", "gemeente_id", "huishouden_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (NEW."aangevraagd_op", NEW."bedrag", NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."ontvangen_op", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="eb09c8f3266f46fd0be52ed844dd15f58df57331",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2189f",
                                    table="ontzorging_toeslag",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "ontzorging_toeslagevent" ("aangevraagd_op", "bedrag", "gemeente_id", "huishouden_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie") VALUES (OLD."aangevraagd_op", OLD."bedrag", OLD."gemeente_id", OLD."huishouden_id", OLD."id", OLD."ontvangen_op", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="ea9fb0b9e63c9ff3a1e306251c20e5d5b56db1ad",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_09135",
                                    table="ontzorging_toeslag",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ToeslagEvent",
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
                                to="ontzorging.toeslag",
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
                            "huishouden",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huurtoeslag"),
                                    ("zorg", "zorgtoeslag"),
                                    ("kind", "kindgebonden budget"),
                                    ("opvang", "kinderopvangtoeslag"),
                                ],
                                max_length=8,
                                verbose_name="toeslag",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="verwacht bedrag per maand",
                            ),
                        ),
                        ("aangevraagd_op", models.DateField(blank=True, null=True, verbose_name="aangevraagd op")),
                        (
                            "ontvangen_op",
                            models.DateField(blank=True, null=True, verbose_name="eerste keer ontvangen op"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e9eab5f7ac96140593638de1664e61ea6ed6fbae",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8d9c6",
                                    table="ontzorging_toeslagevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VasteLastEvent",
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
                                to="ontzorging.vastelast",
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
                            "huishouden",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("huur", "huur"),
                                    ("energie", "gas en stroom"),
                                    ("water", "water"),
                                    ("zorg", "zorgverzekering"),
                                    ("aansprakelijk", "aansprakelijkheidsverzekering"),
                                    ("gemeente", "gemeentelijke belastingen"),
                                    ("anders", "andere vaste last"),
                                ],
                                max_length=14,
                                verbose_name="wat",
                            ),
                        ),
                        (
                            "wie",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dossier.statushouder",
                                verbose_name="verzekerde",
                            ),
                        ),
                        (
                            "ontvanger",
                            models.CharField(
                                help_text="De naam bij het rekeningnummer.", max_length=70, verbose_name="aan wie"
                            ),
                        ),
                        ("iban", ontzorging.bedragen.IbanVeld(max_length=34, verbose_name="rekeningnummer (IBAN)")),
                        ("kenmerk", models.CharField(blank=True, max_length=35, verbose_name="betalingskenmerk")),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=8,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.01"), "Een bedrag is meer dan nul."
                                    )
                                ],
                                verbose_name="bedrag per maand",
                            ),
                        ),
                        (
                            "vervaldag",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="In een korte maand: de laatste dag.",
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Kies een dag van 1 tot 31."),
                                    django.core.validators.MaxValueValidator(31, "Kies een dag tot 31."),
                                ],
                                verbose_name="dag van de maand",
                            ),
                        ),
                        (
                            "zelf_vanaf",
                            models.DateField(blank=True, null=True, verbose_name="cliënt betaalt zelf vanaf"),
                        ),
                        (
                            "doel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.doel",
                                verbose_name="doel in het PIP",
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
                                    hash="27c14ded4d445f6e7cb8a522a15730c0fede4ca1",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_47dd5",
                                    table="ontzorging_vastelastevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="uitkering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "ontzorging_uitkeringevent" ("bedrag", "gemeente_id", "huishouden_id", "id", "norm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (NEW."bedrag", NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."norm", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="4f515c58b8369593c034fa8c5b5f8c2ebb1be496",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7dbef",
                            table="ontzorging_uitkering",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="uitkering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "ontzorging_uitkeringevent" ("bedrag", "gemeente_id", "huishouden_id", "id", "norm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (NEW."bedrag", NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."norm", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                            hash="d0eb1a616b3e3a1af99cfba151d7473978b8b340",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf260",
                            table="ontzorging_uitkering",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="uitkering",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "ontzorging_uitkeringevent" ("bedrag", "gemeente_id", "huishouden_id", "id", "norm", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie") VALUES (OLD."bedrag", OLD."gemeente_id", OLD."huishouden_id", OLD."id", OLD."norm", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."toelichting", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                            hash="36d78bca0ca36a1ce931d873a75d29b901cee124",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6ca94",
                            table="ontzorging_uitkering",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
