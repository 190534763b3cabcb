"""The client, the household, homes, sharings, steps and suspensions, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import bouwstenen.bestanden
import bouwstenen.migraties
import bouwstenen.periodes
import bouwstenen.versleuteling
import bouwstenen.zoeken


class Migration(migrations.Migration):
    replaces = [
        ("dossier", "0001_begin"),
        ("dossier", "0003_delen"),
        ("dossier", "0006_termijnen"),
        ("dossier", "0008_minder_stappen"),
        ("dossier", "0010_dubbel_dossier"),
        ("dossier", "0011_gezinsmigrant"),
        ("dossier", "0012_pvt_is_een_afronding"),
    ]

    initial = True

    dependencies = [
        ("toegang", "0002_bewaakt"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name="Huishouden",
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
                            "naam",
                            models.CharField(
                                help_text="Bijvoorbeeld: gezin Gebre.", max_length=150, verbose_name="naam"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "huishoudens",
                        "ordering": ["naam", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="huishouden_per_gemeente"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huishoudenevent" ("gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."versie"); RETURN NULL;',
                                    hash="9230d4ec553abbfa620806ff7f1fcdeac205cc5c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_51d2a",
                                    table="dossier_huishouden",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_huishoudenevent" ("gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."versie"); RETURN NULL;',
                                    hash="5db4aaf57fe6b2aa4c4cad88d0789d5f6f61d8f0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e8164",
                                    table="dossier_huishouden",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huishoudenevent" ("gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."gemeente_id", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."versie"); RETURN NULL;',
                                    hash="ef06253da2a912c26392aaf1228fdb9105c18b43",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a470f",
                                    table="dossier_huishouden",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HuishoudenEvent",
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
                                to="dossier.huishouden",
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
                            "naam",
                            models.CharField(
                                help_text="Bijvoorbeeld: gezin Gebre.", max_length=150, verbose_name="naam"
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
                                    hash="4d575c855bba22166adaad3245b25b2a65d5f3b5",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_83f75",
                                    table="dossier_huishoudenevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Statushouder",
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
                            "dossiernummer",
                            models.CharField(editable=False, max_length=12, unique=True, verbose_name="dossiernummer"),
                        ),
                        (
                            "voornamen",
                            models.CharField(
                                blank=True,
                                help_text="Leeg als iemand maar één naam heeft.",
                                max_length=150,
                                verbose_name="voornamen",
                            ),
                        ),
                        ("achternaam", models.CharField(max_length=150, verbose_name="achternaam")),
                        ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                        (
                            "geslacht",
                            models.CharField(
                                choices=[("man", "man"), ("vrouw", "vrouw"), ("onbekend", "onbekend of anders")],
                                max_length=10,
                                verbose_name="geslacht",
                            ),
                        ),
                        ("nationaliteit", models.CharField(blank=True, max_length=60, verbose_name="nationaliteit")),
                        (
                            "v_nummer",
                            models.CharField(
                                blank=True,
                                help_text="Vreemdelingennummer: tien cijfers, op het verblijfsdocument.",
                                max_length=10,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\d{10}$", "Een V-nummer heeft tien cijfers."
                                    )
                                ],
                                verbose_name="V-nummer",
                            ),
                        ),
                        ("bsn", bouwstenen.versleuteling.VersleuteldeTekst(blank=True, null=True, verbose_name="BSN")),
                        ("bsn_kenmerk", models.CharField(editable=False, max_length=64, null=True)),
                        (
                            "contacttaal",
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
                                verbose_name="contacttaal",
                            ),
                        ),
                        (
                            "leesniveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("niet", "leest niet"),
                                    ("eigen_taal", "leest de eigen taal"),
                                    ("a1", "leest een beetje Nederlands (A1)"),
                                    ("a2", "leest eenvoudig Nederlands (A2)"),
                                    ("b1", "leest Nederlands (B1 of hoger)"),
                                ],
                                max_length=12,
                                verbose_name="leesniveau",
                            ),
                        ),
                        ("tolk_nodig", models.BooleanField(default=False, verbose_name="tolk nodig")),
                        (
                            "voorkeurskanaal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("bellen", "bellen"),
                                    ("bericht", "sms of app-bericht"),
                                    ("langskomen", "langskomen"),
                                    ("email", "e-mail"),
                                    ("post", "brief"),
                                ],
                                max_length=12,
                                verbose_name="heeft het liefst contact via",
                            ),
                        ),
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
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                        (
                            "geheimhouding",
                            models.BooleanField(
                                default=False,
                                help_text="Het adres is geheim in de BRP. Partners zien het niet.",
                                verbose_name="geheimhouding",
                            ),
                        ),
                        (
                            "inburgeringsplicht_op",
                            models.DateField(
                                blank=True,
                                help_text="De datum in de melding van DUO.",
                                null=True,
                                verbose_name="inburgeringsplichtig vanaf",
                            ),
                        ),
                        (
                            "gezinsmigrant",
                            models.BooleanField(
                                default=False,
                                help_text="Geen asielstatus: dan doet de gemeente geen aanbod en staan er geen geschatte uren in het PIP.",
                                verbose_name="gezinsmigrant of overige migrant",
                            ),
                        ),
                        (
                            "regime",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Case(
                                    models.When(inburgeringsplicht_op__isnull=True, then=models.Value("")),
                                    models.When(
                                        inburgeringsplicht_op__lt=datetime.date(2022, 1, 1), then=models.Value("wi2013")
                                    ),
                                    default=models.Value("wi2021"),
                                ),
                                output_field=models.CharField(
                                    choices=[("wi2013", "Wet inburgering 2013"), ("wi2021", "Wet inburgering 2021")],
                                    max_length=6,
                                    verbose_name="regime",
                                ),
                            ),
                        ),
                        (
                            "zoeknaam",
                            models.GeneratedField(
                                db_persist=True,
                                expression=bouwstenen.zoeken.Zoekvorm(
                                    django.db.models.functions.text.Concat("achternaam", models.Value(" "), "voornamen")
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "klantmanager",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="caseload",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="klantmanager",
                            ),
                        ),
                        ("vertrokken_op", models.DateField(blank=True, null=True, verbose_name="vertrokken op")),
                        (
                            "vertrekreden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verhuisd", "verhuisd naar een andere gemeente"),
                                    ("buitenland", "vertrokken naar het buitenland"),
                                    ("overleden", "overleden"),
                                    ("onbekend", "vertrokken, bestemming onbekend"),
                                ],
                                max_length=12,
                                verbose_name="reden van vertrek",
                            ),
                        ),
                        ("afgesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                        (
                            "afsluitreden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("zelfstandig", "redt zich zelf, geen begeleiding meer nodig"),
                                    ("vertrokken", "vertrokken uit de gemeente"),
                                    ("overleden", "overleden"),
                                    ("overgedragen", "overgedragen aan een andere dienst"),
                                    ("onterecht", "ten onrechte aangemaakt"),
                                ],
                                max_length=12,
                                verbose_name="reden van afsluiten",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["zoeknaam", "pk"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("zoeknaam", name="gin_trgm_ops"),
                                name="statushouder_zoeknaam",
                            ),
                            models.Index(
                                models.F("gemeente"), models.F("zoeknaam"), models.F("id"), name="statushouder_op_naam"
                            ),
                            models.Index(
                                models.F("klantmanager"),
                                models.F("zoeknaam"),
                                models.F("id"),
                                name="statushouder_caseload",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("id"), models.F("gemeente"), name="statushouder_per_gemeente"
                            ),
                            models.UniqueConstraint(
                                models.F("gemeente"),
                                models.F("bsn_kenmerk"),
                                name="statushouder_bsn_uniek",
                                violation_error_code="bsn_dubbel",
                                violation_error_message="Er is al een dossier met dit BSN. Zoek het op in plaats van een nieuw te maken. Vindt u het niet, dan is het van een collega: ga naar de pagina “Dossier buiten uw caseload”.",
                            ),
                            models.UniqueConstraint(
                                models.F("gemeente"),
                                models.F("v_nummer"),
                                condition=models.Q(("v_nummer", ""), _negated=True),
                                name="statushouder_v_nummer_uniek",
                                violation_error_code="v_nummer_dubbel",
                                violation_error_message="Er is al een dossier met dit V-nummer. Zoek het op in plaats van een nieuw te maken. Vindt u het niet, dan is het van een collega: ga naar de pagina “Dossier buiten uw caseload”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bsn__isnull", True), ("bsn_kenmerk__isnull", True)),
                                    models.Q(("bsn__isnull", False), ("bsn_kenmerk__isnull", False)),
                                    _connector="OR",
                                ),
                                name="statushouder_bsn_met_kenmerk",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("inburgeringsplicht_op__isnull", True),
                                    ("inburgeringsplicht_op__gt", models.F("geboortedatum")),
                                    _connector="OR",
                                ),
                                name="statushouder_plicht_na_geboorte",
                                violation_error_code="plicht_voor_geboorte",
                                violation_error_message="De inburgeringsplicht kan niet vóór de geboorte beginnen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrekreden", ""), ("vertrokken_op__isnull", True)),
                                    models.Q(
                                        ("vertrokken_op__isnull", False), models.Q(("vertrekreden", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="statushouder_vertrek_volledig",
                                violation_error_message="Vul bij een vertrek de datum én de reden in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afgesloten_op__isnull", True), ("afsluitreden", "")),
                                    models.Q(
                                        ("afgesloten_op__isnull", False), models.Q(("afsluitreden", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="statushouder_afsluiting_volledig",
                                violation_error_message="Vul bij het afsluiten de datum én de reden in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("vertrokken_op__isnull", True),
                                        ("vertrokken_op__gte", models.F("geboortedatum")),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("afgesloten_op__isnull", True),
                                        ("afgesloten_op__gte", models.F("geboortedatum")),
                                        _connector="OR",
                                    ),
                                ),
                                name="statushouder_vertrek_na_geboorte",
                                violation_error_code="vertrek_voor_geboorte",
                                violation_error_message="Iemand kan niet vertrekken of afgesloten worden vóór de geboorte.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("geslacht__in", ["man", "vrouw", "onbekend"])),
                                name="statushouder_geslacht_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "contacttaal__in",
                                        [
                                            "nl",
                                            "en",
                                            "ar",
                                            "ti",
                                            "fa",
                                            "prs",
                                            "ps",
                                            "tr",
                                            "kmr",
                                            "ckb",
                                            "so",
                                            "am",
                                            "uk",
                                            "ru",
                                            "fr",
                                            "es",
                                            "mis",
                                        ],
                                    )
                                ),
                                name="statushouder_taal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leesniveau__in", ["niet", "eigen_taal", "a1", "a2", "b1", ""])),
                                name="statushouder_leesniveau_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("voorkeurskanaal__in", ["bellen", "bericht", "langskomen", "email", "post", ""])
                                ),
                                name="statushouder_kanaal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrekreden__in", ["verhuisd", "buitenland", "overleden", "onbekend", ""])
                                ),
                                name="statushouder_vertrekreden_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "afsluitreden__in",
                                        ["zelfstandig", "vertrokken", "overleden", "overgedragen", "onterecht", ""],
                                    )
                                ),
                                name="statushouder_afsluitreden_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_statushouderevent" ("achternaam", "afgesloten_op", "afsluitreden", "bsn", "bsn_kenmerk", "contacttaal", "dossiernummer", "email", "geboortedatum", "geheimhouding", "gemeente_id", "geslacht", "gezinsmigrant", "id", "inburgeringsplicht_op", "klantmanager_id", "leesniveau", "nationaliteit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "tolk_nodig", "v_nummer", "versie", "vertrekreden", "vertrokken_op", "voorkeurskanaal", "voornamen") VALUES (NEW."achternaam", NEW."afgesloten_op", NEW."afsluitreden", NEW."bsn", NEW."bsn_kenmerk", NEW."contacttaal", NEW."dossiernummer", NEW."email", NEW."geboortedatum", NEW."geheimhouding", NEW."gemeente_id", NEW."geslacht", NEW."gezinsmigrant", NEW."id", NEW."inburgeringsplicht_op", NEW."klantmanager_id", NEW."leesniveau", NEW."nationaliteit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."telefoon", NEW."tolk_nodig", NEW."v_nummer", NEW."versie", NEW."vertrekreden", NEW."vertrokken_op", NEW."voorkeurskanaal", NEW."voornamen"); RETURN NULL;',
                                    hash="0266377b55ff34f5aa5dfa37e2eb08217918b734",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_56db9",
                                    table="dossier_statushouder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."afgesloten_op" IS DISTINCT FROM (NEW."afgesloten_op") OR OLD."afsluitreden" IS DISTINCT FROM (NEW."afsluitreden") OR OLD."bsn" IS DISTINCT FROM (NEW."bsn") OR OLD."bsn_kenmerk" IS DISTINCT FROM (NEW."bsn_kenmerk") OR OLD."contacttaal" IS DISTINCT FROM (NEW."contacttaal") OR OLD."dossiernummer" IS DISTINCT FROM (NEW."dossiernummer") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."geboortedatum" IS DISTINCT FROM (NEW."geboortedatum") OR OLD."geheimhouding" IS DISTINCT FROM (NEW."geheimhouding") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."geslacht" IS DISTINCT FROM (NEW."geslacht") OR OLD."gezinsmigrant" IS DISTINCT FROM (NEW."gezinsmigrant") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inburgeringsplicht_op" IS DISTINCT FROM (NEW."inburgeringsplicht_op") OR OLD."klantmanager_id" IS DISTINCT FROM (NEW."klantmanager_id") OR OLD."leesniveau" IS DISTINCT FROM (NEW."leesniveau") OR OLD."nationaliteit" IS DISTINCT FROM (NEW."nationaliteit") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."tolk_nodig" IS DISTINCT FROM (NEW."tolk_nodig") OR OLD."v_nummer" IS DISTINCT FROM (NEW."v_nummer") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."vertrekreden" IS DISTINCT FROM (NEW."vertrekreden") OR OLD."vertrokken_op" IS DISTINCT FROM (NEW."vertrokken_op") OR OLD."voorkeurskanaal" IS DISTINCT FROM (NEW."voorkeurskanaal") OR OLD."voornamen" IS DISTINCT FROM (NEW."voornamen"))',
                                    func='INSERT INTO "dossier_statushouderevent" ("achternaam", "afgesloten_op", "afsluitreden", "bsn", "bsn_kenmerk", "contacttaal", "dossiernummer", "email", "geboortedatum", "geheimhouding", "gemeente_id", "geslacht", "gezinsmigrant", "id", "inburgeringsplicht_op", "klantmanager_id", "leesniveau", "nationaliteit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "tolk_nodig", "v_nummer", "versie", "vertrekreden", "vertrokken_op", "voorkeurskanaal", "voornamen") VALUES (NEW."achternaam", NEW."afgesloten_op", NEW."afsluitreden", NEW."bsn", NEW."bsn_kenmerk", NEW."contacttaal", NEW."dossiernummer", NEW."email", NEW."geboortedatum", NEW."geheimhouding", NEW."gemeente_id", NEW."geslacht", NEW."gezinsmigrant", NEW."id", NEW."inburgeringsplicht_op", NEW."klantmanager_id", NEW."leesniveau", NEW."nationaliteit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."telefoon", NEW."tolk_nodig", NEW."v_nummer", NEW."versie", NEW."vertrekreden", NEW."vertrokken_op", NEW."voorkeurskanaal", NEW."voornamen"); RETURN NULL;',
                                    hash="9624de80149018acde13ba82f2c63656665199a0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f4c67",
                                    table="dossier_statushouder",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_statushouderevent" ("achternaam", "afgesloten_op", "afsluitreden", "bsn", "bsn_kenmerk", "contacttaal", "dossiernummer", "email", "geboortedatum", "geheimhouding", "gemeente_id", "geslacht", "gezinsmigrant", "id", "inburgeringsplicht_op", "klantmanager_id", "leesniveau", "nationaliteit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "tolk_nodig", "v_nummer", "versie", "vertrekreden", "vertrokken_op", "voorkeurskanaal", "voornamen") VALUES (OLD."achternaam", OLD."afgesloten_op", OLD."afsluitreden", OLD."bsn", OLD."bsn_kenmerk", OLD."contacttaal", OLD."dossiernummer", OLD."email", OLD."geboortedatum", OLD."geheimhouding", OLD."gemeente_id", OLD."geslacht", OLD."gezinsmigrant", OLD."id", OLD."inburgeringsplicht_op", OLD."klantmanager_id", OLD."leesniveau", OLD."nationaliteit", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."telefoon", OLD."tolk_nodig", OLD."v_nummer", OLD."versie", OLD."vertrekreden", OLD."vertrokken_op", OLD."voorkeurskanaal", OLD."voornamen"); RETURN NULL;',
                                    hash="b6d236e3809c4ee6ec655b81a87ba8b65a2a0b09",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_71538",
                                    table="dossier_statushouder",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatushouderEvent",
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
                                to="dossier.statushouder",
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
                            "dossiernummer",
                            models.CharField(editable=False, max_length=12, verbose_name="dossiernummer"),
                        ),
                        (
                            "voornamen",
                            models.CharField(
                                blank=True,
                                help_text="Leeg als iemand maar één naam heeft.",
                                max_length=150,
                                verbose_name="voornamen",
                            ),
                        ),
                        ("achternaam", models.CharField(max_length=150, verbose_name="achternaam")),
                        ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                        (
                            "geslacht",
                            models.CharField(
                                choices=[("man", "man"), ("vrouw", "vrouw"), ("onbekend", "onbekend of anders")],
                                max_length=10,
                                verbose_name="geslacht",
                            ),
                        ),
                        ("nationaliteit", models.CharField(blank=True, max_length=60, verbose_name="nationaliteit")),
                        (
                            "v_nummer",
                            models.CharField(
                                blank=True,
                                help_text="Vreemdelingennummer: tien cijfers, op het verblijfsdocument.",
                                max_length=10,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\d{10}$", "Een V-nummer heeft tien cijfers."
                                    )
                                ],
                                verbose_name="V-nummer",
                            ),
                        ),
                        ("bsn", bouwstenen.versleuteling.VersleuteldeTekst(blank=True, null=True, verbose_name="BSN")),
                        ("bsn_kenmerk", models.CharField(editable=False, max_length=64, null=True)),
                        (
                            "contacttaal",
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
                                verbose_name="contacttaal",
                            ),
                        ),
                        (
                            "leesniveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("niet", "leest niet"),
                                    ("eigen_taal", "leest de eigen taal"),
                                    ("a1", "leest een beetje Nederlands (A1)"),
                                    ("a2", "leest eenvoudig Nederlands (A2)"),
                                    ("b1", "leest Nederlands (B1 of hoger)"),
                                ],
                                max_length=12,
                                verbose_name="leesniveau",
                            ),
                        ),
                        ("tolk_nodig", models.BooleanField(default=False, verbose_name="tolk nodig")),
                        (
                            "voorkeurskanaal",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("bellen", "bellen"),
                                    ("bericht", "sms of app-bericht"),
                                    ("langskomen", "langskomen"),
                                    ("email", "e-mail"),
                                    ("post", "brief"),
                                ],
                                max_length=12,
                                verbose_name="heeft het liefst contact via",
                            ),
                        ),
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
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                        (
                            "geheimhouding",
                            models.BooleanField(
                                default=False,
                                help_text="Het adres is geheim in de BRP. Partners zien het niet.",
                                verbose_name="geheimhouding",
                            ),
                        ),
                        (
                            "inburgeringsplicht_op",
                            models.DateField(
                                blank=True,
                                help_text="De datum in de melding van DUO.",
                                null=True,
                                verbose_name="inburgeringsplichtig vanaf",
                            ),
                        ),
                        (
                            "gezinsmigrant",
                            models.BooleanField(
                                default=False,
                                help_text="Geen asielstatus: dan doet de gemeente geen aanbod en staan er geen geschatte uren in het PIP.",
                                verbose_name="gezinsmigrant of overige migrant",
                            ),
                        ),
                        (
                            "klantmanager",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="klantmanager",
                            ),
                        ),
                        ("vertrokken_op", models.DateField(blank=True, null=True, verbose_name="vertrokken op")),
                        (
                            "vertrekreden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verhuisd", "verhuisd naar een andere gemeente"),
                                    ("buitenland", "vertrokken naar het buitenland"),
                                    ("overleden", "overleden"),
                                    ("onbekend", "vertrokken, bestemming onbekend"),
                                ],
                                max_length=12,
                                verbose_name="reden van vertrek",
                            ),
                        ),
                        ("afgesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                        (
                            "afsluitreden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("zelfstandig", "redt zich zelf, geen begeleiding meer nodig"),
                                    ("vertrokken", "vertrokken uit de gemeente"),
                                    ("overleden", "overleden"),
                                    ("overgedragen", "overgedragen aan een andere dienst"),
                                    ("onterecht", "ten onrechte aangemaakt"),
                                ],
                                max_length=12,
                                verbose_name="reden van afsluiten",
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
                                    hash="89580ab5dc68e185bd6e45818dbcb8d602ffda15",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_537c7",
                                    table="dossier_statushouderevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Huishoudlid",
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
                                related_name="leden",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "statushouder",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lidmaatschappen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "relatie",
                            models.CharField(
                                choices=[
                                    ("hoofd", "hoofd van het gezin"),
                                    ("partner", "partner"),
                                    ("kind", "kind"),
                                    ("ouder", "ouder"),
                                    ("broer_zus", "broer of zus"),
                                    ("anders", "anders"),
                                ],
                                max_length=10,
                                verbose_name="plaats in het gezin",
                            ),
                        ),
                        (
                            "nareiziger",
                            models.BooleanField(
                                default=False,
                                help_text="Later gekomen door gezinshereniging.",
                                verbose_name="nareiziger",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "huishoudleden",
                        "ordering": ["van", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="huishoudlid_einde_na_begin",
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
                                name="huishoudlid_een_gezin",
                                violation_error_code="overlap",
                                violation_error_message="Deze persoon hoort in deze periode al bij een huishouden. Beëindig dat eerst.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("relatie", "hoofd")),
                                expressions=[
                                    ("huishouden", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="huishoudlid_een_hoofd",
                                violation_error_code="overlap",
                                violation_error_message="Dit huishouden heeft in deze periode al een hoofd. Kies een andere plaats in het gezin.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("relatie__in", ["hoofd", "partner", "kind", "ouder", "broer_zus", "anders"])
                                ),
                                name="huishoudlid_relatie_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huishoudlidevent" ("gemeente_id", "huishouden_id", "id", "nareiziger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "statushouder_id", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."nareiziger", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."relatie", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="32a5da54ffac9e824153d15e809dfb36b609547c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4dffb",
                                    table="dossier_huishoudlid",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_huishoudlidevent" ("gemeente_id", "huishouden_id", "id", "nareiziger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "statushouder_id", "tot", "van", "versie") VALUES (NEW."gemeente_id", NEW."huishouden_id", NEW."id", NEW."nareiziger", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."relatie", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="70e42d2b3f41352bf5414db17272b72b8d4f0ace",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_48523",
                                    table="dossier_huishoudlid",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huishoudlidevent" ("gemeente_id", "huishouden_id", "id", "nareiziger", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "statushouder_id", "tot", "van", "versie") VALUES (OLD."gemeente_id", OLD."huishouden_id", OLD."id", OLD."nareiziger", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."relatie", OLD."statushouder_id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="6f21bf028ccd49d7a553c18354f0323065752692",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b8e3c",
                                    table="dossier_huishoudlid",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HuishoudlidEvent",
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
                                to="dossier.huishoudlid",
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
                            "relatie",
                            models.CharField(
                                choices=[
                                    ("hoofd", "hoofd van het gezin"),
                                    ("partner", "partner"),
                                    ("kind", "kind"),
                                    ("ouder", "ouder"),
                                    ("broer_zus", "broer of zus"),
                                    ("anders", "anders"),
                                ],
                                max_length=10,
                                verbose_name="plaats in het gezin",
                            ),
                        ),
                        (
                            "nareiziger",
                            models.BooleanField(
                                default=False,
                                help_text="Later gekomen door gezinshereniging.",
                                verbose_name="nareiziger",
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
                                    hash="45f3fd4fe6d830139f528b95d532df80ca361599",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1538b",
                                    table="dossier_huishoudlidevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Koppeling",
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
                                related_name="koppeling",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "gekoppeld_op",
                            models.DateField(help_text="De koppelingsdatum in TVS.", verbose_name="gekoppeld op"),
                        ),
                        ("azc", models.CharField(blank=True, max_length=100, verbose_name="azc")),
                        (
                            "coa_contact",
                            models.CharField(blank=True, max_length=150, verbose_name="regievoerder plaatsing (COA)"),
                        ),
                        (
                            "coa_telefoon",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\+?[\\d\\s()-]{8,20}$",
                                        "Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.",
                                    )
                                ],
                                verbose_name="telefoon COA",
                            ),
                        ),
                        ("coa_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres COA")),
                    ],
                    options={
                        "verbose_name_plural": "koppelingen",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_koppelingevent" ("azc", "coa_contact", "coa_email", "coa_telefoon", "gekoppeld_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."azc", NEW."coa_contact", NEW."coa_email", NEW."coa_telefoon", NEW."gekoppeld_op", NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."versie"); RETURN NULL;',
                                    hash="a1f77e01d3a12d0fcad4a2e6abae15534721e8cd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d01fb",
                                    table="dossier_koppeling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_koppelingevent" ("azc", "coa_contact", "coa_email", "coa_telefoon", "gekoppeld_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."azc", NEW."coa_contact", NEW."coa_email", NEW."coa_telefoon", NEW."gekoppeld_op", NEW."gemeente_id", NEW."huishouden_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."versie"); RETURN NULL;',
                                    hash="b998f38830dead658ffd00079fdf7a3411134839",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f5209",
                                    table="dossier_koppeling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_koppelingevent" ("azc", "coa_contact", "coa_email", "coa_telefoon", "gekoppeld_op", "gemeente_id", "huishouden_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."azc", OLD."coa_contact", OLD."coa_email", OLD."coa_telefoon", OLD."gekoppeld_op", OLD."gemeente_id", OLD."huishouden_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."versie"); RETURN NULL;',
                                    hash="fe5872d3a24db8e35368bc38971aedecac0814b1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4a875",
                                    table="dossier_koppeling",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoppelingEvent",
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
                                to="dossier.koppeling",
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
                            "gekoppeld_op",
                            models.DateField(help_text="De koppelingsdatum in TVS.", verbose_name="gekoppeld op"),
                        ),
                        ("azc", models.CharField(blank=True, max_length=100, verbose_name="azc")),
                        (
                            "coa_contact",
                            models.CharField(blank=True, max_length=150, verbose_name="regievoerder plaatsing (COA)"),
                        ),
                        (
                            "coa_telefoon",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^\\+?[\\d\\s()-]{8,20}$",
                                        "Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78.",
                                    )
                                ],
                                verbose_name="telefoon COA",
                            ),
                        ),
                        ("coa_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres COA")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="08465ecd7da7528882c14789bebfd2a900fc59b8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0fff1",
                                    table="dossier_koppelingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Huisvesting",
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
                                related_name="huisvestingen",
                                to="dossier.huishouden",
                            ),
                        ),
                        (
                            "contract_op",
                            models.DateField(blank=True, null=True, verbose_name="huurcontract getekend op"),
                        ),
                        ("brp_op", models.DateField(blank=True, null=True, verbose_name="ingeschreven in de BRP op")),
                        ("straat", models.CharField(max_length=100, verbose_name="straat")),
                        ("huisnummer", models.CharField(max_length=12, verbose_name="huisnummer")),
                        (
                            "postcode",
                            models.CharField(
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[1-9]\\d{3} ?[A-Z]{2}$", "Een postcode ziet eruit als 5261 AB."
                                    )
                                ],
                                verbose_name="postcode",
                            ),
                        ),
                        ("plaats", models.CharField(max_length=60, verbose_name="plaats")),
                        ("verhuurder", models.CharField(blank=True, max_length=100, verbose_name="verhuurder")),
                    ],
                    options={
                        "verbose_name_plural": "huisvestingen",
                        "ordering": ["van", "pk"],
                        "indexes": [
                            models.Index(
                                models.F("gemeente"), models.F("van"), models.F("huishouden"), name="huisvesting_cohort"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="huisvesting_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("huishouden", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="huisvesting_een_adres",
                                violation_error_code="overlap",
                                violation_error_message="Dit huishouden woont in deze periode al op een ander adres. Beëindig dat eerst.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huisvestingevent" ("brp_op", "contract_op", "gemeente_id", "huishouden_id", "huisnummer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "tot", "van", "verhuurder", "versie") VALUES (NEW."brp_op", NEW."contract_op", NEW."gemeente_id", NEW."huishouden_id", NEW."huisnummer", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."straat", NEW."tot", NEW."van", NEW."verhuurder", NEW."versie"); RETURN NULL;',
                                    hash="6dc4961143f8c7a25f103f83fce71c6f500e3755",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9f396",
                                    table="dossier_huisvesting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_huisvestingevent" ("brp_op", "contract_op", "gemeente_id", "huishouden_id", "huisnummer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "tot", "van", "verhuurder", "versie") VALUES (NEW."brp_op", NEW."contract_op", NEW."gemeente_id", NEW."huishouden_id", NEW."huisnummer", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."straat", NEW."tot", NEW."van", NEW."verhuurder", NEW."versie"); RETURN NULL;',
                                    hash="91fd8dc0b723d53da7baf6cc9f25a2b93e46b041",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f87f5",
                                    table="dossier_huisvesting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_huisvestingevent" ("brp_op", "contract_op", "gemeente_id", "huishouden_id", "huisnummer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "tot", "van", "verhuurder", "versie") VALUES (OLD."brp_op", OLD."contract_op", OLD."gemeente_id", OLD."huishouden_id", OLD."huisnummer", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."tot", OLD."van", OLD."verhuurder", OLD."versie"); RETURN NULL;',
                                    hash="ffc510f90ac254d3efe75850d495e3a90eb7910a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_11922",
                                    table="dossier_huisvesting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HuisvestingEvent",
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
                                to="dossier.huisvesting",
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
                            "contract_op",
                            models.DateField(blank=True, null=True, verbose_name="huurcontract getekend op"),
                        ),
                        ("brp_op", models.DateField(blank=True, null=True, verbose_name="ingeschreven in de BRP op")),
                        ("straat", models.CharField(max_length=100, verbose_name="straat")),
                        ("huisnummer", models.CharField(max_length=12, verbose_name="huisnummer")),
                        (
                            "postcode",
                            models.CharField(
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[1-9]\\d{3} ?[A-Z]{2}$", "Een postcode ziet eruit als 5261 AB."
                                    )
                                ],
                                verbose_name="postcode",
                            ),
                        ),
                        ("plaats", models.CharField(max_length=60, verbose_name="plaats")),
                        ("verhuurder", models.CharField(blank=True, max_length=100, verbose_name="verhuurder")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="31a74c6db2e53444975b51a75cb9789ed38db0c7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_359a7",
                                    table="dossier_huisvestingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Deling",
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
                                related_name="delingen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delingen",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "onderdelen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("contact", "contactgegevens"),
                                        ("gezin", "gezin"),
                                        ("wonen", "wonen en adres"),
                                        ("activiteiten", "werk en activiteiten"),
                                        ("inburgering", "inburgering"),
                                        ("geld", "uitkering en geldzaken"),
                                        ("pip", "Plan Inburgering en Participatie"),
                                        ("begeleiding", "maatschappelijke begeleiding"),
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
                                size=None,
                                verbose_name="onderdelen",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("wet", "wettelijke taak"),
                                    ("afspraak", "samenwerkingsafspraak"),
                                    ("toestemming", "toestemming van de cliënt"),
                                ],
                                max_length=12,
                                verbose_name="op basis van",
                            ),
                        ),
                        (
                            "doel",
                            models.CharField(
                                help_text="Bijvoorbeeld: maatschappelijke begeleiding in het eerste jaar.",
                                max_length=200,
                                verbose_name="waarvoor",
                            ),
                        ),
                        (
                            "uitgelegd_taal",
                            models.CharField(
                                blank=True,
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
                                verbose_name="uitgelegd in het",
                            ),
                        ),
                        ("uitgelegd_door", models.CharField(blank=True, max_length=150, verbose_name="uitgelegd door")),
                        (
                            "formulier",
                            models.FileField(
                                blank=True,
                                help_text="Een scan of foto (PDF, JPG of PNG).",
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("toestemming"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="getekend formulier",
                            ),
                        ),
                        ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                        ("intrekreden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                    ],
                    options={
                        "verbose_name_plural": "delingen",
                        "ordering": ["organisatie__naam", "-van", "pk"],
                        "indexes": [
                            models.Index(
                                models.F("organisatie"), models.F("statushouder"), name="deling_van_organisatie"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="deling_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tot__isnull", False)),
                                name="deling_heeft_einde",
                                violation_error_code="zonder_einde",
                                violation_error_message="Kies tot wanneer de partner dit mag zien.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("ingetrokken_op__isnull", True)),
                                expressions=[
                                    ("statushouder", "="),
                                    ("organisatie", "="),
                                    (
                                        bouwstenen.periodes.Dagen(
                                            django.db.models.functions.comparison.Least("van", "tot"),
                                            "tot",
                                            models.Value("[]"),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="deling_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Dit dossier is in deze periode al gedeeld met deze partner. Pas die deling aan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["wet", "afspraak", "toestemming"])),
                                name="deling_basis_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "uitgelegd_taal__in",
                                        [
                                            "nl",
                                            "en",
                                            "ar",
                                            "ti",
                                            "fa",
                                            "prs",
                                            "ps",
                                            "tr",
                                            "kmr",
                                            "ckb",
                                            "so",
                                            "am",
                                            "uk",
                                            "ru",
                                            "fr",
                                            "es",
                                            "mis",
                                            "",
                                        ],
                                    )
                                ),
                                name="deling_taal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "onderdelen__contained_by",
                                        [
                                            "contact",
                                            "gezin",
                                            "wonen",
                                            "activiteiten",
                                            "inburgering",
                                            "geld",
                                            "pip",
                                            "begeleiding",
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
                                    ),
                                    ("onderdelen__len__gte", 1),
                                ),
                                name="deling_onderdelen_bekend",
                                violation_error_code="onderdelen",
                                violation_error_message="Kies minstens één onderdeel.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("onderdelen__overlap", ["fysiek", "mentaal"]), _negated=True),
                                    ("basis", "toestemming"),
                                    _connector="OR",
                                ),
                                name="deling_gezondheid_met_toestemming",
                                violation_error_code="gezondheid",
                                violation_error_message="Gezondheid delen kan alleen met toestemming van de cliënt (AVG artikel 9).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("basis", "toestemming"), _negated=True),
                                    models.Q(
                                        models.Q(("uitgelegd_taal", ""), _negated=True),
                                        models.Q(("uitgelegd_door", ""), _negated=True),
                                        models.Q(("formulier", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="deling_toestemming_vastgelegd",
                                violation_error_code="toestemming",
                                violation_error_message="Leg bij toestemming vast in welke taal en door wie het is uitgelegd, en voeg het getekende formulier toe.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ingetrokken_op__isnull", True),
                                    ("ingetrokken_op__gte", models.F("van")),
                                    _connector="OR",
                                ),
                                name="deling_intrekking_in_periode",
                                violation_error_message="Een deling kan niet worden ingetrokken voordat zij begon.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_delingevent" ("basis", "doel", "formulier", "gemeente_id", "id", "ingetrokken_op", "intrekreden", "onderdelen", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "uitgelegd_door", "uitgelegd_taal", "van", "versie") VALUES (NEW."basis", NEW."doel", NEW."formulier", NEW."gemeente_id", NEW."id", NEW."ingetrokken_op", NEW."intrekreden", NEW."onderdelen", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."tot", NEW."uitgelegd_door", NEW."uitgelegd_taal", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="2d60aa9ca9c696f97c475bf098d46f08379e53db",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_aba31",
                                    table="dossier_deling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_delingevent" ("basis", "doel", "formulier", "gemeente_id", "id", "ingetrokken_op", "intrekreden", "onderdelen", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "uitgelegd_door", "uitgelegd_taal", "van", "versie") VALUES (NEW."basis", NEW."doel", NEW."formulier", NEW."gemeente_id", NEW."id", NEW."ingetrokken_op", NEW."intrekreden", NEW."onderdelen", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."tot", NEW."uitgelegd_door", NEW."uitgelegd_taal", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="f6fe5fcf247a4a43a7c65ff242690e1de8ada1c1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c55bc",
                                    table="dossier_deling",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_delingevent" ("basis", "doel", "formulier", "gemeente_id", "id", "ingetrokken_op", "intrekreden", "onderdelen", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tot", "uitgelegd_door", "uitgelegd_taal", "van", "versie") VALUES (OLD."basis", OLD."doel", OLD."formulier", OLD."gemeente_id", OLD."id", OLD."ingetrokken_op", OLD."intrekreden", OLD."onderdelen", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."tot", OLD."uitgelegd_door", OLD."uitgelegd_taal", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="ef3fc1047ef8e4addc137254307c650985eebca6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d9210",
                                    table="dossier_deling",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DelingEvent",
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
                                to="dossier.deling",
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
                            "onderdelen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("contact", "contactgegevens"),
                                        ("gezin", "gezin"),
                                        ("wonen", "wonen en adres"),
                                        ("activiteiten", "werk en activiteiten"),
                                        ("inburgering", "inburgering"),
                                        ("geld", "uitkering en geldzaken"),
                                        ("pip", "Plan Inburgering en Participatie"),
                                        ("begeleiding", "maatschappelijke begeleiding"),
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
                                size=None,
                                verbose_name="onderdelen",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("wet", "wettelijke taak"),
                                    ("afspraak", "samenwerkingsafspraak"),
                                    ("toestemming", "toestemming van de cliënt"),
                                ],
                                max_length=12,
                                verbose_name="op basis van",
                            ),
                        ),
                        (
                            "doel",
                            models.CharField(
                                help_text="Bijvoorbeeld: maatschappelijke begeleiding in het eerste jaar.",
                                max_length=200,
                                verbose_name="waarvoor",
                            ),
                        ),
                        (
                            "uitgelegd_taal",
                            models.CharField(
                                blank=True,
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
                                verbose_name="uitgelegd in het",
                            ),
                        ),
                        ("uitgelegd_door", models.CharField(blank=True, max_length=150, verbose_name="uitgelegd door")),
                        (
                            "formulier",
                            models.FileField(
                                blank=True,
                                help_text="Een scan of foto (PDF, JPG of PNG).",
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("toestemming"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="getekend formulier",
                            ),
                        ),
                        ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                        ("intrekreden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b49842eb505e8316420ab83d47da9d000309a36c",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fad6b",
                                    table="dossier_delingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bijdrage",
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
                                related_name="bijdragen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bijdragen",
                                to="toegang.organisatie",
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
                        (
                            "onderdeel",
                            models.CharField(
                                choices=[
                                    ("contact", "contactgegevens"),
                                    ("gezin", "gezin"),
                                    ("wonen", "wonen en adres"),
                                    ("activiteiten", "werk en activiteiten"),
                                    ("inburgering", "inburgering"),
                                    ("geld", "uitkering en geldzaken"),
                                    ("pip", "Plan Inburgering en Participatie"),
                                    ("begeleiding", "maatschappelijke begeleiding"),
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
                                verbose_name="onderdeel",
                            ),
                        ),
                        ("datum", models.DateField(help_text="Wanneer u dit zag of besprak.", verbose_name="datum")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="tekst")),
                    ],
                    options={
                        "verbose_name_plural": "bijdragen",
                        "ordering": ["-datum", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "onderdeel__in",
                                        [
                                            "contact",
                                            "gezin",
                                            "wonen",
                                            "activiteiten",
                                            "inburgering",
                                            "geld",
                                            "pip",
                                            "begeleiding",
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
                                name="bijdrage_onderdeel_bekend",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_bijdrageevent" ("datum", "door_id", "gemeente_id", "id", "onderdeel", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie") VALUES (NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."onderdeel", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."tekst", NEW."versie"); RETURN NULL;',
                                    hash="2f039823c62c65a8b7d78f82e925bb8cc665b0cb",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_019a3",
                                    table="dossier_bijdrage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_bijdrageevent" ("datum", "door_id", "gemeente_id", "id", "onderdeel", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie") VALUES (NEW."datum", NEW."door_id", NEW."gemeente_id", NEW."id", NEW."onderdeel", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."tekst", NEW."versie"); RETURN NULL;',
                                    hash="cf610684610aa1be0b50e971ddc3520da3aca380",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_40ccb",
                                    table="dossier_bijdrage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_bijdrageevent" ("datum", "door_id", "gemeente_id", "id", "onderdeel", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie") VALUES (OLD."datum", OLD."door_id", OLD."gemeente_id", OLD."id", OLD."onderdeel", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."tekst", OLD."versie"); RETURN NULL;',
                                    hash="edd531e6228733252077568e55c23279d3ca2547",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5ff53",
                                    table="dossier_bijdrage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BijdrageEvent",
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
                                to="dossier.bijdrage",
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
                            "organisatie",
                            models.ForeignKey(
                                db_constraint=False,
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "onderdeel",
                            models.CharField(
                                choices=[
                                    ("contact", "contactgegevens"),
                                    ("gezin", "gezin"),
                                    ("wonen", "wonen en adres"),
                                    ("activiteiten", "werk en activiteiten"),
                                    ("inburgering", "inburgering"),
                                    ("geld", "uitkering en geldzaken"),
                                    ("pip", "Plan Inburgering en Participatie"),
                                    ("begeleiding", "maatschappelijke begeleiding"),
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
                                verbose_name="onderdeel",
                            ),
                        ),
                        ("datum", models.DateField(help_text="Wanneer u dit zag of besprak.", verbose_name="datum")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="tekst")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="90d7ba07c35fe2423ed0a473439ea3732bc0e119",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_671d3",
                                    table="dossier_bijdrageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Noodtoegang",
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
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="toegang.gemeente"
                            ),
                        ),
                        (
                            "statushouder",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="noodtoegangen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "medewerker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="noodtoegangen",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="De teamleider en de privacy officer lezen dit.",
                                max_length=300,
                                verbose_name="waarom moet u in dit dossier zijn?",
                            ),
                        ),
                        ("geopend_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name_plural": "noodtoegangen",
                        "ordering": ["-geopend_op", "-pk"],
                        "indexes": [
                            models.Index(
                                models.F("medewerker"),
                                models.F("tot"),
                                models.F("statushouder"),
                                name="noodtoegang_van",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="noodtoegang_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tot__isnull", False)), name="noodtoegang_heeft_einde"
                            ),
                            models.CheckConstraint(
                                condition=django.db.models.lookups.GreaterThanOrEqual(
                                    django.db.models.functions.text.Length("reden"), 15
                                ),
                                name="noodtoegang_met_reden",
                                violation_error_code="reden",
                                violation_error_message="Schrijf in een zin waarom u dit dossier nu nodig heeft (minstens 15 tekens).",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_noodtoegangevent" ("gemeente_id", "geopend_op", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "van") VALUES (NEW."gemeente_id", NEW."geopend_op", NEW."id", NEW."medewerker_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."statushouder_id", NEW."tot", NEW."van"); RETURN NULL;',
                                    hash="48e6c228f904162c1dcab037258b0ef706f99146",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_515f9",
                                    table="dossier_noodtoegang",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_noodtoegangevent" ("gemeente_id", "geopend_op", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "van") VALUES (NEW."gemeente_id", NEW."geopend_op", NEW."id", NEW."medewerker_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."statushouder_id", NEW."tot", NEW."van"); RETURN NULL;',
                                    hash="ae2d4b09d40c45ed15a5a262c2c0742ffa35a34d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a5b0c",
                                    table="dossier_noodtoegang",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_noodtoegangevent" ("gemeente_id", "geopend_op", "id", "medewerker_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "statushouder_id", "tot", "van") VALUES (OLD."gemeente_id", OLD."geopend_op", OLD."id", OLD."medewerker_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."statushouder_id", OLD."tot", OLD."van"); RETURN NULL;',
                                    hash="5171a1e34b8456470ab75e0a38796b5738c4aa0a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e1526",
                                    table="dossier_noodtoegang",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NoodtoegangEvent",
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
                                to="dossier.noodtoegang",
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="toegang.gemeente",
                            ),
                        ),
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
                            "medewerker",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="De teamleider en de privacy officer lezen dit.",
                                max_length=300,
                                verbose_name="waarom moet u in dit dossier zijn?",
                            ),
                        ),
                        ("geopend_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="790a46c1d4760fc2d8d67add90ac6be4d9026a1d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8b370",
                                    table="dossier_noodtoegangevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Mijlpaal",
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
                                related_name="mijlpalen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("pip", "eerste PIP vastgesteld"),
                                    ("ontzorg_besluit", "besluit over verlengen of afbouwen van ontzorging"),
                                    ("ontzorg_einde", "ontzorging beëindigd"),
                                    ("mb_praktisch", "praktische fase van de begeleiding afgerond"),
                                    ("mb_risico", "risico's in kaart en vervolg geregeld"),
                                    ("mb_overdracht", "warme overdracht na de begeleiding"),
                                    ("isk_18", "inburgeringsplicht rond 18 jaar nagekeken"),
                                ],
                                max_length=20,
                                verbose_name="stap",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="gedaan op")),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                    ],
                    options={
                        "verbose_name": "stap",
                        "verbose_name_plural": "stappen",
                        "ordering": ["-datum", "-pk"],
                        "indexes": [
                            models.Index(
                                models.F("statushouder"),
                                models.F("soort"),
                                models.F("datum"),
                                name="mijlpaal_van_dossier",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("soort"),
                                models.F("datum"),
                                name="mijlpaal_niet_dubbel",
                                violation_error_code="dubbel",
                                violation_error_message="Deze stap staat er op die dag al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "pip",
                                            "ontzorg_besluit",
                                            "ontzorg_einde",
                                            "mb_praktisch",
                                            "mb_risico",
                                            "mb_overdracht",
                                            "isk_18",
                                        ],
                                    )
                                ),
                                name="mijlpaal_soort_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_mijlpaalevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;',
                                    hash="e5849fcaa2b778e4505c55ce0c7e325c320eafc2",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_de1a7",
                                    table="dossier_mijlpaal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_mijlpaalevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."versie"); RETURN NULL;',
                                    hash="a3dd489690db7ef62fafe7b8e7f1b02e66220e6f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_84cfb",
                                    table="dossier_mijlpaal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_mijlpaalevent" ("datum", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "toelichting", "versie") VALUES (OLD."datum", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."toelichting", OLD."versie"); RETURN NULL;',
                                    hash="2bf8d48eab4dcef1e4c26c3a52631e15651364b8",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c27e6",
                                    table="dossier_mijlpaal",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MijlpaalEvent",
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
                                to="dossier.mijlpaal",
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
                            "soort",
                            models.CharField(
                                choices=[
                                    ("pip", "eerste PIP vastgesteld"),
                                    ("ontzorg_besluit", "besluit over verlengen of afbouwen van ontzorging"),
                                    ("ontzorg_einde", "ontzorging beëindigd"),
                                    ("mb_praktisch", "praktische fase van de begeleiding afgerond"),
                                    ("mb_risico", "risico's in kaart en vervolg geregeld"),
                                    ("mb_overdracht", "warme overdracht na de begeleiding"),
                                    ("isk_18", "inburgeringsplicht rond 18 jaar nagekeken"),
                                ],
                                max_length=20,
                                verbose_name="stap",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="gedaan op")),
                        ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f8c442286457510ab2cdddd00677dd564f1b18de",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ceba1",
                                    table="dossier_mijlpaalevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opschorting",
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
                                related_name="opschortingen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("opschorting", "opschorting: de termijn staat stil"),
                                    ("verlenging", "verlenging: de termijn duurt langer"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "codes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=20), size=None, verbose_name="welke termijnen"
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="Zonder medische bijzonderheden.", max_length=300, verbose_name="reden"
                            ),
                        ),
                        (
                            "besloten_door",
                            models.CharField(
                                choices=[("duo", "DUO"), ("gemeente", "de gemeente")],
                                max_length=10,
                                verbose_name="besloten door",
                            ),
                        ),
                        ("besloten_op", models.DateField(verbose_name="datum van het besluit")),
                    ],
                    options={
                        "verbose_name_plural": "opschortingen",
                        "ordering": ["-van", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="opschorting_einde_na_begin",
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
                                name="opschorting_een_tegelijk",
                                violation_error_code="overlap",
                                violation_error_message="Er is in deze periode al een opschorting of verlenging. Pas die aan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("soort", "verlenging"), _negated=True),
                                    ("tot__isnull", False),
                                    _connector="OR",
                                ),
                                name="opschorting_verlenging_met_einde",
                                violation_error_code="verlenging_zonder_einde",
                                violation_error_message="Vul bij een verlenging de nieuwe einddatum in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("codes__len__gte", 1)), name="opschorting_van_iets"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["opschorting", "verlenging"])),
                                name="opschorting_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("besloten_door__in", ["duo", "gemeente"])),
                                name="opschorting_besluiter_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_opschortingevent" ("besloten_door", "besloten_op", "codes", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "van", "versie") VALUES (NEW."besloten_door", NEW."besloten_op", NEW."codes", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="a58918ca909473221ca2d19a5ff062887637fc67",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_360d1",
                                    table="dossier_opschorting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "dossier_opschortingevent" ("besloten_door", "besloten_op", "codes", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "van", "versie") VALUES (NEW."besloten_door", NEW."besloten_op", NEW."codes", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."soort", NEW."statushouder_id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                                    hash="16ddfc77c7243c15d0cbf9cd6be713e7ab18293f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b7128",
                                    table="dossier_opschorting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "dossier_opschortingevent" ("besloten_door", "besloten_op", "codes", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "statushouder_id", "tot", "van", "versie") VALUES (OLD."besloten_door", OLD."besloten_op", OLD."codes", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."soort", OLD."statushouder_id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                                    hash="8a63c206bfd55f9be042fba3c76fb073db70e73d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a7f3f",
                                    table="dossier_opschorting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OpschortingEvent",
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
                                to="dossier.opschorting",
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
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("opschorting", "opschorting: de termijn staat stil"),
                                    ("verlenging", "verlenging: de termijn duurt langer"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "codes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=20), size=None, verbose_name="welke termijnen"
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="Zonder medische bijzonderheden.", max_length=300, verbose_name="reden"
                            ),
                        ),
                        (
                            "besloten_door",
                            models.CharField(
                                choices=[("duo", "DUO"), ("gemeente", "de gemeente")],
                                max_length=10,
                                verbose_name="besloten door",
                            ),
                        ),
                        ("besloten_op", models.DateField(verbose_name="datum van het besluit")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="7e90ddac8e4000a968a035545fdce865ca04761b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_095b1",
                                    table="dossier_opschortingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
