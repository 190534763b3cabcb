"""Activities, talks, the plan with goals and week, advice and referrals, and their history.

Made by `makemigrations` and folded: what belongs to a table in its step, all steps together (see docs/huis.md).
"""

import datetime
from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import bouwstenen.bestanden
import bouwstenen.migraties
import bouwstenen.periodes
import pip_plan.models.grenzen


class Migration(migrations.Migration):
    replaces = [
        ("pip_plan", "0001_begin"),
        ("pip_plan", "0004_gesprek"),
        ("pip_plan", "0007_plan"),
        ("pip_plan", "0009_advies_en_week"),
        ("pip_plan", "0011_document_een_keer"),
    ]

    initial = True

    dependencies = [
        ("dossier", "0002_bewaakt"),
        ("intake", "0002_bewaakt"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name="Activiteit",
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
                            "soort",
                            models.CharField(
                                choices=[
                                    ("werk", "betaald werk"),
                                    ("traject", "traject naar werk"),
                                    ("traject_meer", "traject naar meer werk"),
                                    ("vrijwillig", "vrijwilligerswerk"),
                                    ("stage", "stage"),
                                    ("opleiding", "opleiding"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "organisatie",
                            models.CharField(
                                blank=True,
                                help_text="De werkgever, school, vereniging of het project.",
                                max_length=150,
                                verbose_name="waar",
                            ),
                        ),
                        (
                            "functie",
                            models.CharField(
                                blank=True, help_text="Bijvoorbeeld: vakkenvuller.", max_length=150, verbose_name="wat"
                            ),
                        ),
                        (
                            "uren_per_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.5"), "Vul minstens een half uur in."
                                    ),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("60"), "Meer dan 60 uur per week kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "uitvoerder",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("wegwijs", "Wegwijs+"),
                                    ("wsd", "WSD"),
                                    ("doelgroepwerkt", "DoelgroepWerkt"),
                                    ("kw1c", "Koning Willem I College"),
                                    ("anders", "andere uitvoerder"),
                                ],
                                max_length=16,
                                verbose_name="uitvoerder van het traject",
                            ),
                        ),
                        (
                            "resultaat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("succesvol", "succesvol afgerond"),
                                    ("deels", "afgerond, doel deels gehaald"),
                                    ("gestopt", "voortijdig gestopt"),
                                ],
                                max_length=12,
                                verbose_name="resultaat van het traject",
                            ),
                        ),
                        (
                            "waarom_niet_wegwijs",
                            models.CharField(
                                blank=True,
                                help_text="Alleen bij een andere uitvoerder. Schrijf het kort, zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarom kon Wegwijs+ dit niet doen?",
                            ),
                        ),
                        (
                            "gepland_van",
                            models.DateField(
                                blank=True,
                                help_text="Het begin zoals afgesproken.",
                                null=True,
                                verbose_name="volgens plan van",
                            ),
                        ),
                        (
                            "gepland_tot",
                            models.DateField(blank=True, null=True, verbose_name="volgens plan tot en met"),
                        ),
                        (
                            "financiering",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("mb", "bijdrage maatschappelijke begeleiding"),
                                    ("participatie", "Participatiebudget"),
                                    ("bijzonder", "bijzondere bijstand"),
                                    ("web", "WEB (volwasseneneducatie)"),
                                    ("wmo", "Wmo"),
                                    ("amif", "AMIF"),
                                ],
                                max_length=12,
                                verbose_name="betaald uit",
                            ),
                        ),
                        (
                            "kosten",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Voor de hele periode. Leeg als het bedrag nog niet bekend is.",
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "Vul een bedrag van nul of meer in."
                                    )
                                ],
                                verbose_name="kosten in euro's",
                            ),
                        ),
                        (
                            "uitgesteld_tot",
                            models.DateField(
                                blank=True,
                                help_text="Op deze dag staat het weer in de werkvoorraad.",
                                null=True,
                                verbose_name="opnieuw bekijken op",
                            ),
                        ),
                        (
                            "uitgesteld_reden",
                            models.CharField(
                                blank=True,
                                help_text="Zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarom uitgesteld?",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "activiteiten",
                        "ordering": ["-van", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                models.F("soort"),
                                models.F("van"),
                                models.F("tot"),
                                models.F("statushouder"),
                                name="activiteit_peildatum",
                            ),
                            models.Index(
                                models.F("statushouder"),
                                models.F("uitgesteld_tot"),
                                condition=models.Q(("uitgesteld_tot__isnull", False)),
                                name="activiteit_uitgesteld",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                                ),
                                name="activiteit_einde_na_begin",
                                violation_error_code="einde_voor_begin",
                                violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("statushouder", "="),
                                    ("soort", "="),
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
                                name="activiteit_niet_dubbel",
                                violation_error_code="overlap",
                                violation_error_message="Deze activiteit staat er in deze periode al. Pas de bestaande aan of kies andere datums.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        ["werk", "traject", "traject_meer", "vrijwillig", "stage", "opleiding"],
                                    )
                                ),
                                name="activiteit_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("uitvoerder__in", ["wegwijs", "wsd", "doelgroepwerkt", "kw1c", "anders", ""])
                                ),
                                name="activiteit_uitvoerder_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("resultaat__in", ["succesvol", "deels", "gestopt", ""])),
                                name="activiteit_resultaat_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("soort", "werk"), _negated=True),
                                    ("uren_per_week__isnull", False),
                                    _connector="OR",
                                ),
                                name="activiteit_werk_heeft_uren",
                                violation_error_code="werk_zonder_uren",
                                violation_error_message="Vul bij betaald werk het aantal uren per week in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("uren_per_week__isnull", True),
                                    models.Q(("uren_per_week__gt", 0), ("uren_per_week__lte", 60)),
                                    _connector="OR",
                                ),
                                name="activiteit_uren_in_week",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("soort__in", ["traject", "traject_meer"]),
                                        models.Q(("uitvoerder", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("soort__in", ["traject", "traject_meer"]), _negated=True),
                                        ("resultaat", ""),
                                        ("uitvoerder", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="activiteit_traject_heeft_uitvoerder",
                                violation_error_code="traject_uitvoerder",
                                violation_error_message="Een traject heeft een uitvoerder; andere activiteiten hebben geen uitvoerder of resultaat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("resultaat", ""), ("tot__isnull", False), _connector="OR"),
                                name="activiteit_resultaat_na_einde",
                                violation_error_code="resultaat_zonder_einde",
                                violation_error_message="Vul bij een resultaat ook de einddatum van het traject in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("van__lt", datetime.date(2026, 12, 1)),
                                    models.Q(("soort__in", ("traject", "traject_meer")), _negated=True),
                                    ("uitvoerder", "wegwijs"),
                                    models.Q(("waarom_niet_wegwijs", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="activiteit_niet_wegwijs_met_reden",
                                violation_error_code="zonder_reden",
                                violation_error_message="Wegwijs+ gaat voor. Schrijf op waarom Wegwijs+ dit traject niet kon doen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("waarom_niet_wegwijs", ""),
                                    models.Q(
                                        ("soort__in", ("traject", "traject_meer")),
                                        models.Q(("uitvoerder", "wegwijs"), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="activiteit_reden_alleen_bij_ander",
                                violation_error_code="reden_te_veel",
                                violation_error_message="Deze reden hoort alleen bij een traject van een andere uitvoerder. Maak haar leeg.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gepland_tot__isnull", True),
                                    models.Q(
                                        ("gepland_tot__gte", models.F("gepland_van")), ("gepland_van__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="activiteit_plan_volledig",
                                violation_error_code="plan_einde",
                                violation_error_message="Vul ook het geplande begin in; het geplande einde ligt daarna.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("financiering__in", ["mb", "participatie", "bijzonder", "web", "wmo", "amif", ""])
                                ),
                                name="activiteit_financiering_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kosten__isnull", True),
                                    models.Q(("kosten__gte", 0), models.Q(("financiering", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="activiteit_kosten_uit_bron",
                                violation_error_code="kosten_zonder_bron",
                                violation_error_message="Kies waaruit deze kosten worden betaald.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("uitgesteld_reden", ""), ("uitgesteld_tot__isnull", True)),
                                    models.Q(
                                        ("uitgesteld_tot__isnull", False),
                                        models.Q(("uitgesteld_reden", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="activiteit_uitstel_volledig",
                                violation_error_code="uitstel_volledig",
                                violation_error_message="Vul bij uitstel de reden én de dag in waarop u opnieuw kijkt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("uitgesteld_tot__isnull", True),
                                    ("tot__isnull", True),
                                    ("tot__gte", models.F("uitgesteld_tot")),
                                    _connector="OR",
                                ),
                                name="activiteit_uitstel_voor_einde",
                                violation_error_code="uitstel_na_einde",
                                violation_error_message="Een activiteit die dan al is afgelopen, is niet uitgesteld. Maak het uitstel leeg of kies een eerdere dag.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_activiteitevent" ("financiering", "functie", "gemeente_id", "gepland_tot", "gepland_van", "id", "kosten", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "soort", "statushouder_id", "toelichting", "tot", "uitgesteld_reden", "uitgesteld_tot", "uitvoerder", "uren_per_week", "van", "versie", "waarom_niet_wegwijs") VALUES (NEW."financiering", NEW."functie", NEW."gemeente_id", NEW."gepland_tot", NEW."gepland_van", NEW."id", NEW."kosten", NEW."organisatie", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultaat", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."uitgesteld_reden", NEW."uitgesteld_tot", NEW."uitvoerder", NEW."uren_per_week", NEW."van", NEW."versie", NEW."waarom_niet_wegwijs"); RETURN NULL;',
                                    hash="4ec3b769a1ef6aea75f943180892d93e08921580",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e856b",
                                    table="pip_plan_activiteit",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_activiteitevent" ("financiering", "functie", "gemeente_id", "gepland_tot", "gepland_van", "id", "kosten", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "soort", "statushouder_id", "toelichting", "tot", "uitgesteld_reden", "uitgesteld_tot", "uitvoerder", "uren_per_week", "van", "versie", "waarom_niet_wegwijs") VALUES (NEW."financiering", NEW."functie", NEW."gemeente_id", NEW."gepland_tot", NEW."gepland_van", NEW."id", NEW."kosten", NEW."organisatie", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultaat", NEW."soort", NEW."statushouder_id", NEW."toelichting", NEW."tot", NEW."uitgesteld_reden", NEW."uitgesteld_tot", NEW."uitvoerder", NEW."uren_per_week", NEW."van", NEW."versie", NEW."waarom_niet_wegwijs"); RETURN NULL;',
                                    hash="5a27d02f1b48995a6346c1d59a547129c595074d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_575db",
                                    table="pip_plan_activiteit",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_activiteitevent" ("financiering", "functie", "gemeente_id", "gepland_tot", "gepland_van", "id", "kosten", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "soort", "statushouder_id", "toelichting", "tot", "uitgesteld_reden", "uitgesteld_tot", "uitvoerder", "uren_per_week", "van", "versie", "waarom_niet_wegwijs") VALUES (OLD."financiering", OLD."functie", OLD."gemeente_id", OLD."gepland_tot", OLD."gepland_van", OLD."id", OLD."kosten", OLD."organisatie", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultaat", OLD."soort", OLD."statushouder_id", OLD."toelichting", OLD."tot", OLD."uitgesteld_reden", OLD."uitgesteld_tot", OLD."uitvoerder", OLD."uren_per_week", OLD."van", OLD."versie", OLD."waarom_niet_wegwijs"); RETURN NULL;',
                                    hash="c962b60aadc6370de4d051dd398d9886c7256c15",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_89abd",
                                    table="pip_plan_activiteit",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActiviteitEvent",
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
                                to="pip_plan.activiteit",
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
                            "soort",
                            models.CharField(
                                choices=[
                                    ("werk", "betaald werk"),
                                    ("traject", "traject naar werk"),
                                    ("traject_meer", "traject naar meer werk"),
                                    ("vrijwillig", "vrijwilligerswerk"),
                                    ("stage", "stage"),
                                    ("opleiding", "opleiding"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "organisatie",
                            models.CharField(
                                blank=True,
                                help_text="De werkgever, school, vereniging of het project.",
                                max_length=150,
                                verbose_name="waar",
                            ),
                        ),
                        (
                            "functie",
                            models.CharField(
                                blank=True, help_text="Bijvoorbeeld: vakkenvuller.", max_length=150, verbose_name="wat"
                            ),
                        ),
                        (
                            "uren_per_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0.5"), "Vul minstens een half uur in."
                                    ),
                                    django.core.validators.MaxValueValidator(
                                        Decimal("60"), "Meer dan 60 uur per week kan niet. Controleer het aantal."
                                    ),
                                ],
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "uitvoerder",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("wegwijs", "Wegwijs+"),
                                    ("wsd", "WSD"),
                                    ("doelgroepwerkt", "DoelgroepWerkt"),
                                    ("kw1c", "Koning Willem I College"),
                                    ("anders", "andere uitvoerder"),
                                ],
                                max_length=16,
                                verbose_name="uitvoerder van het traject",
                            ),
                        ),
                        (
                            "resultaat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("succesvol", "succesvol afgerond"),
                                    ("deels", "afgerond, doel deels gehaald"),
                                    ("gestopt", "voortijdig gestopt"),
                                ],
                                max_length=12,
                                verbose_name="resultaat van het traject",
                            ),
                        ),
                        (
                            "waarom_niet_wegwijs",
                            models.CharField(
                                blank=True,
                                help_text="Alleen bij een andere uitvoerder. Schrijf het kort, zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarom kon Wegwijs+ dit niet doen?",
                            ),
                        ),
                        (
                            "gepland_van",
                            models.DateField(
                                blank=True,
                                help_text="Het begin zoals afgesproken.",
                                null=True,
                                verbose_name="volgens plan van",
                            ),
                        ),
                        (
                            "gepland_tot",
                            models.DateField(blank=True, null=True, verbose_name="volgens plan tot en met"),
                        ),
                        (
                            "financiering",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("mb", "bijdrage maatschappelijke begeleiding"),
                                    ("participatie", "Participatiebudget"),
                                    ("bijzonder", "bijzondere bijstand"),
                                    ("web", "WEB (volwasseneneducatie)"),
                                    ("wmo", "Wmo"),
                                    ("amif", "AMIF"),
                                ],
                                max_length=12,
                                verbose_name="betaald uit",
                            ),
                        ),
                        (
                            "kosten",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Voor de hele periode. Leeg als het bedrag nog niet bekend is.",
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "Vul een bedrag van nul of meer in."
                                    )
                                ],
                                verbose_name="kosten in euro's",
                            ),
                        ),
                        (
                            "uitgesteld_tot",
                            models.DateField(
                                blank=True,
                                help_text="Op deze dag staat het weer in de werkvoorraad.",
                                null=True,
                                verbose_name="opnieuw bekijken op",
                            ),
                        ),
                        (
                            "uitgesteld_reden",
                            models.CharField(
                                blank=True,
                                help_text="Zonder medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarom uitgesteld?",
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
                                    hash="2037756db1535446fa2af350d28ca83b58ef3c16",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_705d4",
                                    table="pip_plan_activiteitevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Advies",
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
                                related_name="adviezen",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "tekst",
                            models.TextField(
                                help_text="Wat u de cliënt adviseert, in gewone woorden. De cliënt kan dit opvragen.",
                                max_length=1000,
                                verbose_name="advies",
                            ),
                        ),
                        (
                            "gevolgd",
                            models.CharField(
                                choices=[
                                    ("open", "nog niet bekend"),
                                    ("ja", "ja, gevolgd"),
                                    ("nee", "nee, niet gevolgd"),
                                ],
                                default="open",
                                max_length=4,
                                verbose_name="gevolgd?",
                            ),
                        ),
                        (
                            "waarom",
                            models.CharField(
                                blank=True,
                                help_text="Verplicht als het advies niet is gevolgd.",
                                max_length=300,
                                verbose_name="waarom wel of niet?",
                            ),
                        ),
                        (
                            "gegeven_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gegeven door",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "adviezen",
                        "ordering": ["-datum", "-pk"],
                        "indexes": [
                            models.Index(
                                models.F("statushouder"),
                                models.OrderBy(models.F("datum"), descending=True),
                                name="advies_van_dossier",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("gevolgd__in", ["open", "ja", "nee"])), name="advies_gevolgd_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="advies_zegt_iets"
                            ),
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("datum"),
                                django.db.models.functions.text.MD5("tekst"),
                                name="advies_niet_dubbel",
                                violation_error_code="dubbel",
                                violation_error_message="Dit advies staat er op deze dag al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gevolgd", "nee"), _negated=True),
                                    models.Q(("waarom", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="advies_niet_gevolgd_met_reden",
                                violation_error_code="zonder_reden",
                                violation_error_message="Schrijf op waarom het advies niet is gevolgd.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_adviesevent" ("datum", "gegeven_door_id", "gemeente_id", "gevolgd", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie", "waarom") VALUES (NEW."datum", NEW."gegeven_door_id", NEW."gemeente_id", NEW."gevolgd", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statushouder_id", NEW."tekst", NEW."versie", NEW."waarom"); RETURN NULL;',
                                    hash="09dd3f145785bc3c88eabb42a02604e7db2b5610",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b8045",
                                    table="pip_plan_advies",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_adviesevent" ("datum", "gegeven_door_id", "gemeente_id", "gevolgd", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie", "waarom") VALUES (NEW."datum", NEW."gegeven_door_id", NEW."gemeente_id", NEW."gevolgd", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statushouder_id", NEW."tekst", NEW."versie", NEW."waarom"); RETURN NULL;',
                                    hash="23a1a07d3aa226c8a2683f1ffe29df5872968da3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dd7de",
                                    table="pip_plan_advies",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_adviesevent" ("datum", "gegeven_door_id", "gemeente_id", "gevolgd", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statushouder_id", "tekst", "versie", "waarom") VALUES (OLD."datum", OLD."gegeven_door_id", OLD."gemeente_id", OLD."gevolgd", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statushouder_id", OLD."tekst", OLD."versie", OLD."waarom"); RETURN NULL;',
                                    hash="266b6da8e921b49383e23780fe2f62640ebc4ec4",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d0c76",
                                    table="pip_plan_advies",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdviesEvent",
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
                                to="pip_plan.advies",
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
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "tekst",
                            models.TextField(
                                help_text="Wat u de cliënt adviseert, in gewone woorden. De cliënt kan dit opvragen.",
                                max_length=1000,
                                verbose_name="advies",
                            ),
                        ),
                        (
                            "gevolgd",
                            models.CharField(
                                choices=[
                                    ("open", "nog niet bekend"),
                                    ("ja", "ja, gevolgd"),
                                    ("nee", "nee, niet gevolgd"),
                                ],
                                default="open",
                                max_length=4,
                                verbose_name="gevolgd?",
                            ),
                        ),
                        (
                            "waarom",
                            models.CharField(
                                blank=True,
                                help_text="Verplicht als het advies niet is gevolgd.",
                                max_length=300,
                                verbose_name="waarom wel of niet?",
                            ),
                        ),
                        (
                            "gegeven_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gegeven door",
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
                                    hash="70b9399223cca4c809ec169233c4c7bd5d2a440b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_dd374",
                                    table="pip_plan_adviesevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gesprek",
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
                                related_name="gesprekken",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("intake_werk", "intake met de focus op werk"),
                                    ("voortgang", "voortgangsgesprek"),
                                    ("halfjaar", "halfjaargesprek over taaleis en PIP"),
                                    ("huisbezoek", "huisbezoek"),
                                    ("telefoon", "telefonisch contact"),
                                    ("anders", "ander contact"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "kanaal",
                            models.CharField(
                                choices=[
                                    ("kantoor", "op kantoor"),
                                    ("telefoon", "telefoon"),
                                    ("beeldbellen", "beeldbellen"),
                                    ("huisbezoek", "bij de cliënt thuis"),
                                    ("bericht", "sms of app-bericht"),
                                ],
                                max_length=12,
                                verbose_name="hoe",
                            ),
                        ),
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
                                verbose_name="taal",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                choices=[
                                    ("geen", "geen tolk"),
                                    ("aanwezig", "tolk aanwezig"),
                                    ("telefoon", "tolktelefoon"),
                                    ("bekende", "familie of bekende"),
                                ],
                                default="geen",
                                max_length=10,
                                verbose_name="tolk",
                            ),
                        ),
                        ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie waren erbij")),
                        (
                            "verslag",
                            models.TextField(
                                blank=True,
                                help_text="Schrijf kort en in gewone woorden: de cliënt kan het verslag opvragen. Geen medische bijzonderheden, geen asielverhaal.",
                                max_length=4000,
                                verbose_name="verslag",
                            ),
                        ),
                        (
                            "volgend_op",
                            models.DateField(
                                blank=True,
                                help_text="Leeg als er nog geen datum is.",
                                null=True,
                                verbose_name="volgend gesprek",
                            ),
                        ),
                        (
                            "gevoerd_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gesprekken",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gevoerd door",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "gesprekken",
                        "ordering": ["-datum", "-pk"],
                        "indexes": [
                            models.Index(
                                models.F("statushouder"),
                                models.OrderBy(models.F("datum"), descending=True),
                                name="gesprek_laatste",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(models.F("id"), models.F("gemeente"), name="gesprek_per_gemeente"),
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("datum"),
                                models.F("gevoerd_door"),
                                condition=models.Q(("soort", "telefoon"), ("verslag", "")),
                                name="gesprek_een_leeg_telefoontje",
                                violation_error_code="telefoon_dubbel",
                                violation_error_message="Op deze dag staat al een telefonisch contact zonder verslag. Vul dat aan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("volgend_op__isnull", True),
                                    ("volgend_op__gte", models.F("datum")),
                                    _connector="OR",
                                ),
                                name="gesprek_volgend_daarna",
                                violation_error_code="volgend_te_vroeg",
                                violation_error_message="Het volgende gesprek kan niet vóór dit gesprek zijn. Kies een latere datum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("soort", "telefoon"), _negated=True),
                                        ("kanaal", "telefoon"),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        models.Q(("soort", "huisbezoek"), _negated=True),
                                        ("kanaal", "huisbezoek"),
                                        _connector="OR",
                                    ),
                                ),
                                name="gesprek_kanaal_past",
                                violation_error_code="kanaal_past_niet",
                                violation_error_message="Dit past niet bij het soort gesprek: een huisbezoek is bij de cliënt thuis, een telefonisch contact is per telefoon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        ["intake_werk", "voortgang", "halfjaar", "huisbezoek", "telefoon", "anders"],
                                    )
                                ),
                                name="gesprek_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kanaal__in", ["kantoor", "telefoon", "beeldbellen", "huisbezoek", "bericht"])
                                ),
                                name="gesprek_kanaal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "taal__in",
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
                                name="gesprek_taal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tolk__in", ["geen", "aanwezig", "telefoon", "bekende"])),
                                name="gesprek_tolk_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_gesprekevent" ("aanwezig", "datum", "gemeente_id", "gevoerd_door_id", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "taal", "tolk", "versie", "verslag", "volgend_op") VALUES (NEW."aanwezig", NEW."datum", NEW."gemeente_id", NEW."gevoerd_door_id", NEW."id", NEW."kanaal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."taal", NEW."tolk", NEW."versie", NEW."verslag", NEW."volgend_op"); RETURN NULL;',
                                    hash="f4b00d8bf7dfdcd265d7f2ae13b627028fb18bb8",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0d5f1",
                                    table="pip_plan_gesprek",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_gesprekevent" ("aanwezig", "datum", "gemeente_id", "gevoerd_door_id", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "taal", "tolk", "versie", "verslag", "volgend_op") VALUES (NEW."aanwezig", NEW."datum", NEW."gemeente_id", NEW."gevoerd_door_id", NEW."id", NEW."kanaal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."statushouder_id", NEW."taal", NEW."tolk", NEW."versie", NEW."verslag", NEW."volgend_op"); RETURN NULL;',
                                    hash="13f3c2a4e0ee074a6d27806d10717e3e7da24480",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e604d",
                                    table="pip_plan_gesprek",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_gesprekevent" ("aanwezig", "datum", "gemeente_id", "gevoerd_door_id", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "statushouder_id", "taal", "tolk", "versie", "verslag", "volgend_op") VALUES (OLD."aanwezig", OLD."datum", OLD."gemeente_id", OLD."gevoerd_door_id", OLD."id", OLD."kanaal", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."statushouder_id", OLD."taal", OLD."tolk", OLD."versie", OLD."verslag", OLD."volgend_op"); RETURN NULL;',
                                    hash="e52b61ac05bed8a70bbfe9681ab16f6acb67240c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c7a2a",
                                    table="pip_plan_gesprek",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GesprekEvent",
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
                                to="pip_plan.gesprek",
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
                                    ("intake_werk", "intake met de focus op werk"),
                                    ("voortgang", "voortgangsgesprek"),
                                    ("halfjaar", "halfjaargesprek over taaleis en PIP"),
                                    ("huisbezoek", "huisbezoek"),
                                    ("telefoon", "telefonisch contact"),
                                    ("anders", "ander contact"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "kanaal",
                            models.CharField(
                                choices=[
                                    ("kantoor", "op kantoor"),
                                    ("telefoon", "telefoon"),
                                    ("beeldbellen", "beeldbellen"),
                                    ("huisbezoek", "bij de cliënt thuis"),
                                    ("bericht", "sms of app-bericht"),
                                ],
                                max_length=12,
                                verbose_name="hoe",
                            ),
                        ),
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
                                verbose_name="taal",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                choices=[
                                    ("geen", "geen tolk"),
                                    ("aanwezig", "tolk aanwezig"),
                                    ("telefoon", "tolktelefoon"),
                                    ("bekende", "familie of bekende"),
                                ],
                                default="geen",
                                max_length=10,
                                verbose_name="tolk",
                            ),
                        ),
                        ("aanwezig", models.CharField(blank=True, max_length=200, verbose_name="wie waren erbij")),
                        (
                            "verslag",
                            models.TextField(
                                blank=True,
                                help_text="Schrijf kort en in gewone woorden: de cliënt kan het verslag opvragen. Geen medische bijzonderheden, geen asielverhaal.",
                                max_length=4000,
                                verbose_name="verslag",
                            ),
                        ),
                        (
                            "volgend_op",
                            models.DateField(
                                blank=True,
                                help_text="Leeg als er nog geen datum is.",
                                null=True,
                                verbose_name="volgend gesprek",
                            ),
                        ),
                        (
                            "gevoerd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gevoerd door",
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
                                    hash="b622950d282324bef974b762d941df28bd0ef47a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_82841",
                                    table="pip_plan_gesprekevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pip",
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
                                related_name="pips",
                                to="dossier.statushouder",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(editable=False, verbose_name="versie")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "concept"),
                                    ("besproken", "besproken met de cliënt"),
                                    ("vastgesteld", "vastgesteld"),
                                ],
                                default="concept",
                                editable=False,
                                max_length=12,
                                verbose_name="stand",
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="pips",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "wacht_op",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: advies van de school.",
                                max_length=200,
                                verbose_name="welke informatie ontbreekt nog",
                            ),
                        ),
                        (
                            "ontvangen_op",
                            models.DateField(
                                blank=True,
                                help_text="Daarna is er twee weken om het PIP vast te stellen.",
                                null=True,
                                verbose_name="binnengekomen op",
                            ),
                        ),
                        (
                            "leerroute",
                            models.CharField(
                                blank=True,
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "route_reden",
                            models.TextField(blank=True, max_length=1000, verbose_name="waarom deze route"),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("A2", "A2"), ("B1", "B1")],
                                help_text="Alleen bij de B1-route.",
                                max_length=2,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "intensiteit",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Taalcursus en KNM samen. Alleen bij de B1-route en asiel.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Vul minstens 1 uur in."),
                                    django.core.validators.MaxValueValidator(9999, "Vul hoogstens 9999 uur in."),
                                ],
                                verbose_name="geschatte uren tot het examen",
                            ),
                        ),
                        (
                            "alfabetisering",
                            models.CharField(
                                choices=[
                                    ("A", "onderwijs voor analfabeten"),
                                    ("AA", "onderwijs voor wie in een ander schrift leest"),
                                    ("NVT", "niet van toepassing"),
                                ],
                                default="NVT",
                                max_length=3,
                                verbose_name="alfabetiseringsonderwijs",
                            ),
                        ),
                        (
                            "mag_opleiding_afmaken",
                            models.BooleanField(default=False, verbose_name="mag eerst de huidige opleiding afmaken"),
                        ),
                        (
                            "afgeschaald",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("LE", "lezen"),
                                        ("LU", "luisteren"),
                                        ("SC", "schrijven"),
                                        ("SP", "spreken"),
                                    ],
                                    max_length=2,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="examenonderdelen op A2",
                            ),
                        ),
                        (
                            "lesuren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Vul minstens 1 uur in."),
                                    django.core.validators.MaxValueValidator(9999, "Vul hoogstens 9999 uur in."),
                                ],
                                verbose_name="gevolgde lesuren bij een school met keurmerk",
                            ),
                        ),
                        (
                            "afschaal_reden",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="waarom A2, en de inzet tot nu toe"
                            ),
                        ),
                        (
                            "begeleiding",
                            models.TextField(blank=True, max_length=2000, verbose_name="ondersteuning en begeleiding"),
                        ),
                        (
                            "pvt_invulling",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="participatieverklaringstraject: wat"
                            ),
                        ),
                        (
                            "pvt_uren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(12, "Vul minstens 12 uur in."),
                                    django.core.validators.MaxValueValidator(200, "Vul hoogstens 200 uur in."),
                                ],
                                verbose_name="participatieverklaringstraject: uren",
                            ),
                        ),
                        (
                            "map_invulling",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="arbeidsmarkt en participatie (MAP): wat"
                            ),
                        ),
                        (
                            "map_uren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(40, "Vul minstens 40 uur in."),
                                    django.core.validators.MaxValueValidator(400, "Vul hoogstens 400 uur in."),
                                ],
                                verbose_name="arbeidsmarkt en participatie (MAP): uren",
                            ),
                        ),
                        (
                            "gespreksritme",
                            models.PositiveSmallIntegerField(
                                default=13,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Minstens 1 week."),
                                    django.core.validators.MaxValueValidator(26, "Hoogstens 26 weken."),
                                ],
                                verbose_name="een voortgangsgesprek elke … weken",
                            ),
                        ),
                        (
                            "ontzorging_verlengd_tot",
                            models.DateField(blank=True, null=True, verbose_name="ontzorging verlengd tot en met"),
                        ),
                        (
                            "ontzorging_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom verlengd"),
                        ),
                        (
                            "overgenomen_van",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als iemand met een PIP hierheen kwam.",
                                max_length=60,
                                verbose_name="overgenomen van gemeente",
                            ),
                        ),
                        (
                            "eerste_pip_op",
                            models.DateField(
                                blank=True,
                                help_text="Daarna loopt de inburgeringstermijn.",
                                null=True,
                                verbose_name="dagtekening van het eerste PIP daar",
                            ),
                        ),
                        ("besproken_op", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                        (
                            "taal",
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
                                verbose_name="taal van het gesprek",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geen", "geen tolk"),
                                    ("aanwezig", "tolk aanwezig"),
                                    ("telefoon", "tolktelefoon"),
                                    ("bekende", "familie of bekende"),
                                ],
                                max_length=10,
                                verbose_name="tolk",
                            ),
                        ),
                        (
                            "uitgelegd_in",
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
                                verbose_name="mondeling uitgelegd in het",
                            ),
                        ),
                        (
                            "visie_client",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="wat vindt de cliënt van het plan"
                            ),
                        ),
                        (
                            "getekend_client_op",
                            models.DateField(blank=True, null=True, verbose_name="getekend door de cliënt op"),
                        ),
                        (
                            "handtekening",
                            models.FileField(
                                blank=True,
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("handtekening"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="handtekening",
                            ),
                        ),
                        (
                            "scan",
                            models.FileField(
                                blank=True,
                                help_text="Een scan of foto (PDF, JPG of PNG).",
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("pip_scan"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="scan van het getekende plan",
                            ),
                        ),
                        (
                            "niet_getekend_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom tekent de cliënt niet"),
                        ),
                        ("vastgesteld_op", models.DateField(blank=True, null=True, verbose_name="dagtekening")),
                        (
                            "vastgesteld_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "te_laat_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom is het later geworden"),
                        ),
                    ],
                    options={
                        "verbose_name": "PIP",
                        "verbose_name_plural": "PIP's",
                        "ordering": ["-nummer"],
                        "constraints": [
                            models.UniqueConstraint(models.F("id"), models.F("gemeente"), name="pip_per_gemeente"),
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                models.F("nummer"),
                                name="pip_nummer_een_keer",
                                violation_error_code="al_open",
                                violation_error_message="Er is al een PIP in voorbereiding. Werk daarin verder.",
                            ),
                            models.UniqueConstraint(
                                models.F("statushouder"),
                                condition=models.Q(("status", "vastgesteld"), _negated=True),
                                name="pip_een_open",
                                violation_error_code="al_open",
                                violation_error_message="Er is al een PIP in voorbereiding. Werk daarin verder.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leerroute", "onderwijs"), ("niveau", "A2"), _negated=True),
                                name="pip_a2_niet_onderwijs",
                                violation_error_code="pip_a2_niet_onderwijs",
                                violation_error_message="A2 kan niet bij de Onderwijsroute. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leerroute", "z"), ("niveau", "B1"), _negated=True),
                                name="pip_b1_niet_z",
                                violation_error_code="pip_b1_niet_z",
                                violation_error_message="B1 kan niet bij de Z-route. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("niveau", ""),
                                    ("leerroute", "b1"),
                                    models.Q(("leerroute", "onderwijs"), ("niveau", "A2")),
                                    models.Q(("leerroute", "z"), ("niveau", "B1")),
                                    _connector="OR",
                                ),
                                name="pip_niveau_b1_route",
                                violation_error_code="pip_niveau_b1_route",
                                violation_error_message="Een niveau hoort alleen bij de B1-route. Maak het niveau leeg of kies de B1-route. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("intensiteit__isnull", True), ("leerroute", "b1"), _connector="OR"),
                                name="pip_intensiteit_b1_route",
                                violation_error_code="pip_intensiteit_b1_route",
                                violation_error_message="Geschatte uren horen alleen bij de B1-route. Maak dit leeg of kies de B1-route. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("intensiteit__isnull", True),
                                    models.Q(("intensiteit__gte", 1), ("intensiteit__lte", 9999)),
                                    _connector="OR",
                                ),
                                name="pip_intensiteit_grens",
                                violation_error_code="pip_intensiteit_grens",
                                violation_error_message="De geschatte uren zijn een getal van 1 tot en met 9999. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afgeschaald__len__gte", 1), ("niveau", "A2")),
                                    models.Q(models.Q(("niveau", "A2"), _negated=True), ("afgeschaald__len", 0)),
                                    _connector="OR",
                                ),
                                name="pip_a2_per_onderdeel",
                                violation_error_code="pip_a2_per_onderdeel",
                                violation_error_message="Kies bij niveau A2 voor welke examenonderdelen, en anders geen (Besluit inburgering 2021 art. 5.5).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afgeschaald__len", 0),
                                    models.Q(
                                        ("lesuren__gte", 600),
                                        ("lesuren__isnull", False),
                                        models.Q(("afschaal_reden", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_afschalen_na_600_uur",
                                violation_error_code="pip_afschalen_na_600_uur",
                                violation_error_message="A2 kan pas na 600 lesuren bij een school met keurmerk, met de redenen en de inzet erbij (Besluit inburgering 2021 art. 5.5). Vul de uren en de reden in, of kies B1.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pvt_uren__isnull", True), ("pvt_uren__gte", 12), _connector="OR"),
                                name="pip_pvt_uren_genoeg",
                                violation_error_code="pip_pvt_uren_genoeg",
                                violation_error_message="Het participatieverklaringstraject duurt minstens 12 uur (Besluit inburgering 2021 art. 3.1).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("map_uren__isnull", True), ("map_uren__gte", 40), _connector="OR"),
                                name="pip_map_uren_genoeg",
                                violation_error_code="pip_map_uren_genoeg",
                                violation_error_message="De module arbeidsmarkt en participatie duurt minstens 40 uur (Wet inburgering 2021 art. 8).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("map_invulling", ""), ("map_uren__isnull", True)),
                                    models.Q(("leerroute", "onderwijs"), _negated=True),
                                    _connector="OR",
                                ),
                                name="pip_map_niet_onderwijs",
                                violation_error_code="pip_map_niet_onderwijs",
                                violation_error_message="De Onderwijsroute heeft geen module arbeidsmarkt en participatie (Wet inburgering 2021 art. 8). Maak die velden leeg.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ontzorging_reden", ""), ("ontzorging_verlengd_tot__isnull", True)),
                                    models.Q(
                                        ("ontzorging_verlengd_tot__isnull", False),
                                        models.Q(("ontzorging_reden", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_ontzorging_met_reden",
                                violation_error_code="pip_ontzorging_met_reden",
                                violation_error_message="Vul bij verlengen van de ontzorging de einddatum én de reden in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gespreksritme__gte", 1), ("gespreksritme__lte", 26)),
                                name="pip_gespreksritme_grens",
                                violation_error_code="pip_gespreksritme_grens",
                                violation_error_message="Een voortgangsgesprek is er minstens elk half jaar (1 tot en met 26 weken).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("eerste_pip_op__isnull", True), ("overgenomen_van", "")),
                                    models.Q(
                                        models.Q(("overgenomen_van", ""), _negated=True),
                                        ("eerste_pip_op__isnull", False),
                                        ("nummer", 1),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_overgenomen_volledig",
                                violation_error_code="pip_overgenomen_volledig",
                                violation_error_message="Vul bij overnemen de gemeente én de dagtekening van het eerste PIP in. Dat kan alleen in de eerste versie.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ontvangen_op__isnull", True),
                                    models.Q(("wacht_op", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pip_wacht_op_iets",
                                violation_error_code="pip_wacht_op_iets",
                                violation_error_message="Schrijf op welke informatie er is binnengekomen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "concept"),
                                    models.Q(
                                        ("besproken_op__isnull", False),
                                        models.Q(("taal", ""), _negated=True),
                                        models.Q(("tolk", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_besproken_volledig",
                                violation_error_code="pip_besproken_volledig",
                                violation_error_message="Vul in wanneer het plan is besproken, in welke taal en of er een tolk was.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("getekend_client_op__isnull", True), ("handtekening", ""), ("scan", "")),
                                    models.Q(
                                        ("getekend_client_op__isnull", False),
                                        models.Q(
                                            models.Q(("handtekening", ""), _negated=True),
                                            models.Q(("scan", ""), _negated=True),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_getekend_met_bewijs",
                                violation_error_code="pip_getekend_met_bewijs",
                                violation_error_message="Bij een handtekening hoort de datum, en bij de datum een handtekening of een scan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("getekend_client_op__isnull", True),
                                    models.Q(
                                        ("besproken_op__isnull", False),
                                        ("getekend_client_op__gte", models.F("besproken_op")),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_getekend_na_gesprek",
                                violation_error_code="pip_getekend_na_gesprek",
                                violation_error_message="De cliënt kan niet tekenen voordat het plan is besproken. Verbeter een van beide datums.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("vastgesteld_door__isnull", True),
                                        ("vastgesteld_op__isnull", True),
                                        models.Q(("status", "vastgesteld"), _negated=True),
                                    ),
                                    models.Q(
                                        ("vastgesteld_door__isnull", False),
                                        ("vastgesteld_op__isnull", False),
                                        ("status", "vastgesteld"),
                                    ),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_volledig",
                                violation_error_code="pip_vastgesteld_volledig",
                                violation_error_message="Een vastgesteld PIP heeft een dagtekening, en een dagtekening alleen een vastgesteld PIP.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "vastgesteld"), _negated=True),
                                    ("eerste_pip_op__isnull", True),
                                    ("vastgesteld_op__gte", models.F("eerste_pip_op")),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_na_eerste",
                                violation_error_code="pip_vastgesteld_na_eerste",
                                violation_error_message="Het PIP kan niet vóór het eerste PIP (in de vorige gemeente) zijn vastgesteld. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "vastgesteld"), _negated=True),
                                    models.Q(("leerroute", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_met_route",
                                violation_error_code="pip_vastgesteld_met_route",
                                violation_error_message="Kies een leerroute. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "vastgesteld"), _negated=True),
                                    models.Q(("leerroute", "b1"), _negated=True),
                                    models.Q(("niveau", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_met_niveau",
                                violation_error_code="pip_vastgesteld_met_niveau",
                                violation_error_message="Kies bij de B1-route een niveau. DUO weigert dit (voorwaarden gegevensuitwisseling PIP).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "vastgesteld"), _negated=True),
                                    ("vastgesteld_op__gte", models.F("besproken_op")),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_na_gesprek",
                                violation_error_code="pip_vastgesteld_na_gesprek",
                                violation_error_message="Het PIP kan niet zijn vastgesteld voordat het is besproken. Verbeter een van beide datums.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "vastgesteld"), _negated=True),
                                    models.Q(
                                        ("getekend_client_op__isnull", False),
                                        ("getekend_client_op__lte", models.F("vastgesteld_op")),
                                    ),
                                    models.Q(("niet_getekend_reden", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="pip_vastgesteld_getekend",
                                violation_error_code="pip_vastgesteld_getekend",
                                violation_error_message="Laat de cliënt tekenen, uiterlijk op de dag van vaststellen, of schrijf op waarom dat niet lukt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["concept", "besproken", "vastgesteld"])),
                                name="pip_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leerroute__in", ["b1", "onderwijs", "z", ""])),
                                name="pip_leerroute_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["A2", "B1", ""])), name="pip_niveau_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("alfabetisering__in", ["A", "AA", "NVT"])),
                                name="pip_alfabetisering_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "taal__in",
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
                                name="pip_taal_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "uitgelegd_in__in",
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
                                name="pip_uitgelegd_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tolk__in", ["geen", "aanwezig", "telefoon", "bekende", ""])),
                                name="pip_tolk_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("afgeschaald__contained_by", ["LE", "LU", "SC", "SP"])),
                                name="pip_afgeschaald_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_pipevent" ("afgeschaald", "afschaal_reden", "alfabetisering", "begeleiding", "besproken_op", "eerste_pip_op", "gemeente_id", "gespreksritme", "getekend_client_op", "handtekening", "id", "intake_id", "intensiteit", "leerroute", "lesuren", "mag_opleiding_afmaken", "map_invulling", "map_uren", "niet_getekend_reden", "niveau", "nummer", "ontvangen_op", "ontzorging_reden", "ontzorging_verlengd_tot", "overgenomen_van", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pvt_invulling", "pvt_uren", "route_reden", "scan", "status", "statushouder_id", "taal", "te_laat_reden", "tolk", "uitgelegd_in", "vastgesteld_door_id", "vastgesteld_op", "versie", "visie_client", "wacht_op") VALUES (NEW."afgeschaald", NEW."afschaal_reden", NEW."alfabetisering", NEW."begeleiding", NEW."besproken_op", NEW."eerste_pip_op", NEW."gemeente_id", NEW."gespreksritme", NEW."getekend_client_op", NEW."handtekening", NEW."id", NEW."intake_id", NEW."intensiteit", NEW."leerroute", NEW."lesuren", NEW."mag_opleiding_afmaken", NEW."map_invulling", NEW."map_uren", NEW."niet_getekend_reden", NEW."niveau", NEW."nummer", NEW."ontvangen_op", NEW."ontzorging_reden", NEW."ontzorging_verlengd_tot", NEW."overgenomen_van", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pvt_invulling", NEW."pvt_uren", NEW."route_reden", NEW."scan", NEW."status", NEW."statushouder_id", NEW."taal", NEW."te_laat_reden", NEW."tolk", NEW."uitgelegd_in", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie", NEW."visie_client", NEW."wacht_op"); RETURN NULL;',
                                    hash="17c24eccf3666ab257bbc1b20e624d5caae55815",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d101a",
                                    table="pip_plan_pip",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_pipevent" ("afgeschaald", "afschaal_reden", "alfabetisering", "begeleiding", "besproken_op", "eerste_pip_op", "gemeente_id", "gespreksritme", "getekend_client_op", "handtekening", "id", "intake_id", "intensiteit", "leerroute", "lesuren", "mag_opleiding_afmaken", "map_invulling", "map_uren", "niet_getekend_reden", "niveau", "nummer", "ontvangen_op", "ontzorging_reden", "ontzorging_verlengd_tot", "overgenomen_van", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pvt_invulling", "pvt_uren", "route_reden", "scan", "status", "statushouder_id", "taal", "te_laat_reden", "tolk", "uitgelegd_in", "vastgesteld_door_id", "vastgesteld_op", "versie", "visie_client", "wacht_op") VALUES (NEW."afgeschaald", NEW."afschaal_reden", NEW."alfabetisering", NEW."begeleiding", NEW."besproken_op", NEW."eerste_pip_op", NEW."gemeente_id", NEW."gespreksritme", NEW."getekend_client_op", NEW."handtekening", NEW."id", NEW."intake_id", NEW."intensiteit", NEW."leerroute", NEW."lesuren", NEW."mag_opleiding_afmaken", NEW."map_invulling", NEW."map_uren", NEW."niet_getekend_reden", NEW."niveau", NEW."nummer", NEW."ontvangen_op", NEW."ontzorging_reden", NEW."ontzorging_verlengd_tot", NEW."overgenomen_van", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pvt_invulling", NEW."pvt_uren", NEW."route_reden", NEW."scan", NEW."status", NEW."statushouder_id", NEW."taal", NEW."te_laat_reden", NEW."tolk", NEW."uitgelegd_in", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie", NEW."visie_client", NEW."wacht_op"); RETURN NULL;',
                                    hash="b1e03ad6b28905f5819497de4cb47d48d1ee820f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0e2e4",
                                    table="pip_plan_pip",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_pipevent" ("afgeschaald", "afschaal_reden", "alfabetisering", "begeleiding", "besproken_op", "eerste_pip_op", "gemeente_id", "gespreksritme", "getekend_client_op", "handtekening", "id", "intake_id", "intensiteit", "leerroute", "lesuren", "mag_opleiding_afmaken", "map_invulling", "map_uren", "niet_getekend_reden", "niveau", "nummer", "ontvangen_op", "ontzorging_reden", "ontzorging_verlengd_tot", "overgenomen_van", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pvt_invulling", "pvt_uren", "route_reden", "scan", "status", "statushouder_id", "taal", "te_laat_reden", "tolk", "uitgelegd_in", "vastgesteld_door_id", "vastgesteld_op", "versie", "visie_client", "wacht_op") VALUES (OLD."afgeschaald", OLD."afschaal_reden", OLD."alfabetisering", OLD."begeleiding", OLD."besproken_op", OLD."eerste_pip_op", OLD."gemeente_id", OLD."gespreksritme", OLD."getekend_client_op", OLD."handtekening", OLD."id", OLD."intake_id", OLD."intensiteit", OLD."leerroute", OLD."lesuren", OLD."mag_opleiding_afmaken", OLD."map_invulling", OLD."map_uren", OLD."niet_getekend_reden", OLD."niveau", OLD."nummer", OLD."ontvangen_op", OLD."ontzorging_reden", OLD."ontzorging_verlengd_tot", OLD."overgenomen_van", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pvt_invulling", OLD."pvt_uren", OLD."route_reden", OLD."scan", OLD."status", OLD."statushouder_id", OLD."taal", OLD."te_laat_reden", OLD."tolk", OLD."uitgelegd_in", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."versie", OLD."visie_client", OLD."wacht_op"); RETURN NULL;',
                                    hash="32babf17fc15b16a775ac54ef52a605c368f8993",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0b6a5",
                                    table="pip_plan_pip",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PipEvent",
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
                                to="pip_plan.pip",
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
                        ("nummer", models.PositiveSmallIntegerField(editable=False, verbose_name="versie")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "concept"),
                                    ("besproken", "besproken met de cliënt"),
                                    ("vastgesteld", "vastgesteld"),
                                ],
                                default="concept",
                                editable=False,
                                max_length=12,
                                verbose_name="stand",
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="intake.intake",
                            ),
                        ),
                        (
                            "wacht_op",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: advies van de school.",
                                max_length=200,
                                verbose_name="welke informatie ontbreekt nog",
                            ),
                        ),
                        (
                            "ontvangen_op",
                            models.DateField(
                                blank=True,
                                help_text="Daarna is er twee weken om het PIP vast te stellen.",
                                null=True,
                                verbose_name="binnengekomen op",
                            ),
                        ),
                        (
                            "leerroute",
                            models.CharField(
                                blank=True,
                                choices=[("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Z-route")],
                                max_length=10,
                                verbose_name="leerroute",
                            ),
                        ),
                        (
                            "route_reden",
                            models.TextField(blank=True, max_length=1000, verbose_name="waarom deze route"),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[("A2", "A2"), ("B1", "B1")],
                                help_text="Alleen bij de B1-route.",
                                max_length=2,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "intensiteit",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Taalcursus en KNM samen. Alleen bij de B1-route en asiel.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Vul minstens 1 uur in."),
                                    django.core.validators.MaxValueValidator(9999, "Vul hoogstens 9999 uur in."),
                                ],
                                verbose_name="geschatte uren tot het examen",
                            ),
                        ),
                        (
                            "alfabetisering",
                            models.CharField(
                                choices=[
                                    ("A", "onderwijs voor analfabeten"),
                                    ("AA", "onderwijs voor wie in een ander schrift leest"),
                                    ("NVT", "niet van toepassing"),
                                ],
                                default="NVT",
                                max_length=3,
                                verbose_name="alfabetiseringsonderwijs",
                            ),
                        ),
                        (
                            "mag_opleiding_afmaken",
                            models.BooleanField(default=False, verbose_name="mag eerst de huidige opleiding afmaken"),
                        ),
                        (
                            "afgeschaald",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("LE", "lezen"),
                                        ("LU", "luisteren"),
                                        ("SC", "schrijven"),
                                        ("SP", "spreken"),
                                    ],
                                    max_length=2,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="examenonderdelen op A2",
                            ),
                        ),
                        (
                            "lesuren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Vul minstens 1 uur in."),
                                    django.core.validators.MaxValueValidator(9999, "Vul hoogstens 9999 uur in."),
                                ],
                                verbose_name="gevolgde lesuren bij een school met keurmerk",
                            ),
                        ),
                        (
                            "afschaal_reden",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="waarom A2, en de inzet tot nu toe"
                            ),
                        ),
                        (
                            "begeleiding",
                            models.TextField(blank=True, max_length=2000, verbose_name="ondersteuning en begeleiding"),
                        ),
                        (
                            "pvt_invulling",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="participatieverklaringstraject: wat"
                            ),
                        ),
                        (
                            "pvt_uren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(12, "Vul minstens 12 uur in."),
                                    django.core.validators.MaxValueValidator(200, "Vul hoogstens 200 uur in."),
                                ],
                                verbose_name="participatieverklaringstraject: uren",
                            ),
                        ),
                        (
                            "map_invulling",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="arbeidsmarkt en participatie (MAP): wat"
                            ),
                        ),
                        (
                            "map_uren",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(40, "Vul minstens 40 uur in."),
                                    django.core.validators.MaxValueValidator(400, "Vul hoogstens 400 uur in."),
                                ],
                                verbose_name="arbeidsmarkt en participatie (MAP): uren",
                            ),
                        ),
                        (
                            "gespreksritme",
                            models.PositiveSmallIntegerField(
                                default=13,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Minstens 1 week."),
                                    django.core.validators.MaxValueValidator(26, "Hoogstens 26 weken."),
                                ],
                                verbose_name="een voortgangsgesprek elke … weken",
                            ),
                        ),
                        (
                            "ontzorging_verlengd_tot",
                            models.DateField(blank=True, null=True, verbose_name="ontzorging verlengd tot en met"),
                        ),
                        (
                            "ontzorging_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom verlengd"),
                        ),
                        (
                            "overgenomen_van",
                            models.CharField(
                                blank=True,
                                help_text="Alleen als iemand met een PIP hierheen kwam.",
                                max_length=60,
                                verbose_name="overgenomen van gemeente",
                            ),
                        ),
                        (
                            "eerste_pip_op",
                            models.DateField(
                                blank=True,
                                help_text="Daarna loopt de inburgeringstermijn.",
                                null=True,
                                verbose_name="dagtekening van het eerste PIP daar",
                            ),
                        ),
                        ("besproken_op", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                        (
                            "taal",
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
                                verbose_name="taal van het gesprek",
                            ),
                        ),
                        (
                            "tolk",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geen", "geen tolk"),
                                    ("aanwezig", "tolk aanwezig"),
                                    ("telefoon", "tolktelefoon"),
                                    ("bekende", "familie of bekende"),
                                ],
                                max_length=10,
                                verbose_name="tolk",
                            ),
                        ),
                        (
                            "uitgelegd_in",
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
                                verbose_name="mondeling uitgelegd in het",
                            ),
                        ),
                        (
                            "visie_client",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="wat vindt de cliënt van het plan"
                            ),
                        ),
                        (
                            "getekend_client_op",
                            models.DateField(blank=True, null=True, verbose_name="getekend door de cliënt op"),
                        ),
                        (
                            "handtekening",
                            models.FileField(
                                blank=True,
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("handtekening"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="handtekening",
                            ),
                        ),
                        (
                            "scan",
                            models.FileField(
                                blank=True,
                                help_text="Een scan of foto (PDF, JPG of PNG).",
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("pip_scan"),
                                validators=[bouwstenen.bestanden.controleer_bestand],
                                verbose_name="scan van het getekende plan",
                            ),
                        ),
                        (
                            "niet_getekend_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom tekent de cliënt niet"),
                        ),
                        ("vastgesteld_op", models.DateField(blank=True, null=True, verbose_name="dagtekening")),
                        (
                            "vastgesteld_door",
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
                        (
                            "te_laat_reden",
                            models.CharField(blank=True, max_length=500, verbose_name="waarom is het later geworden"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="07d1ce513501a3379aa0c55e410a59d7c52f647e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_051b7",
                                    table="pip_plan_pipevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Weekdeel",
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
                            "pip",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="week",
                                to="pip_plan.pip",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("taal", "taal"),
                                    ("werk", "werk"),
                                    ("traject", "traject"),
                                    ("vrijwillig", "vrijwilligerswerk"),
                                    ("stage", "stage"),
                                    ("studie", "studie"),
                                    ("zorg", "zorg"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Bijvoorbeeld: Nederlandse les.", max_length=100, verbose_name="wat"
                            ),
                        ),
                        ("waar", models.CharField(blank=True, max_length=100, verbose_name="waar")),
                        (
                            "dag",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "maandag"),
                                    (2, "dinsdag"),
                                    (3, "woensdag"),
                                    (4, "donderdag"),
                                    (5, "vrijdag"),
                                    (6, "zaterdag"),
                                    (7, "zondag"),
                                ],
                                verbose_name="dag",
                            ),
                        ),
                        ("van", models.TimeField(verbose_name="van")),
                        ("tot", models.TimeField(verbose_name="tot")),
                        (
                            "reistijd",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Een enkele reis.",
                                validators=[
                                    django.core.validators.MaxValueValidator(
                                        240, "Dat is meer dan vier uur. Controleer de reistijd."
                                    )
                                ],
                                verbose_name="reistijd in minuten",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deel van de week",
                        "verbose_name_plural": "delen van de week",
                        "ordering": ["dag", "van", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tot__gt", models.F("van"))),
                                name="weekdeel_einde_na_begin",
                                violation_error_code="weekdeel_einde_na_begin",
                                violation_error_message="Het einde is niet later dan het begin. Verbeter dat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reistijd__lte", 240)),
                                name="weekdeel_reistijd_grens",
                                violation_error_code="weekdeel_reistijd_grens",
                                violation_error_message="De reistijd is meer dan vier uur. Controleer die.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("wat", ""), _negated=True),
                                name="weekdeel_is_iets",
                                violation_error_code="weekdeel_is_iets",
                                violation_error_message="Schrijf op wat iemand dan doet.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("pip", "="),
                                    ("soort", "="),
                                    ("dag", "="),
                                    (
                                        pip_plan.models.grenzen.Uren(
                                            django.db.models.functions.comparison.Least("van", "tot"), "tot"
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="weekdeel_niet_twee_keer",
                                violation_error_code="twee_keer",
                                violation_error_message="Op deze tijd staat er al iets van dezelfde soort. Pas dat aan, of kies een andere tijd.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dag__in", [1, 2, 3, 4, 5, 6, 7])), name="weekdeel_dag_bekend"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("soort__in", ["taal", "werk", "traject", "vrijwillig", "stage", "studie", "zorg"])
                                ),
                                name="weekdeel_soort_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_weekdeelevent" ("dag", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "reistijd", "soort", "tot", "van", "versie", "waar", "wat") VALUES (NEW."dag", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pip_id", NEW."reistijd", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."waar", NEW."wat"); RETURN NULL;',
                                    hash="315e52bb65e55ca005275ed24faa00521296670d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_003ea",
                                    table="pip_plan_weekdeel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_weekdeelevent" ("dag", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "reistijd", "soort", "tot", "van", "versie", "waar", "wat") VALUES (NEW."dag", NEW."gemeente_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pip_id", NEW."reistijd", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."waar", NEW."wat"); RETURN NULL;',
                                    hash="37e55319f1ad2d5debe413abe88a028fd91e675b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c872a",
                                    table="pip_plan_weekdeel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_weekdeelevent" ("dag", "gemeente_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "reistijd", "soort", "tot", "van", "versie", "waar", "wat") VALUES (OLD."dag", OLD."gemeente_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pip_id", OLD."reistijd", OLD."soort", OLD."tot", OLD."van", OLD."versie", OLD."waar", OLD."wat"); RETURN NULL;',
                                    hash="47d2548395d48b2a4ee713d5153afdfdcb38520d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7acc3",
                                    table="pip_plan_weekdeel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WeekdeelEvent",
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
                                to="pip_plan.weekdeel",
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
                            "pip",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.pip",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("taal", "taal"),
                                    ("werk", "werk"),
                                    ("traject", "traject"),
                                    ("vrijwillig", "vrijwilligerswerk"),
                                    ("stage", "stage"),
                                    ("studie", "studie"),
                                    ("zorg", "zorg"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Bijvoorbeeld: Nederlandse les.", max_length=100, verbose_name="wat"
                            ),
                        ),
                        ("waar", models.CharField(blank=True, max_length=100, verbose_name="waar")),
                        (
                            "dag",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "maandag"),
                                    (2, "dinsdag"),
                                    (3, "woensdag"),
                                    (4, "donderdag"),
                                    (5, "vrijdag"),
                                    (6, "zaterdag"),
                                    (7, "zondag"),
                                ],
                                verbose_name="dag",
                            ),
                        ),
                        ("van", models.TimeField(verbose_name="van")),
                        ("tot", models.TimeField(verbose_name="tot")),
                        (
                            "reistijd",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Een enkele reis.",
                                validators=[
                                    django.core.validators.MaxValueValidator(
                                        240, "Dat is meer dan vier uur. Controleer de reistijd."
                                    )
                                ],
                                verbose_name="reistijd in minuten",
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
                                    hash="b7f8963f6e03c8938c4c26da87e03627336568a7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e6910",
                                    table="pip_plan_weekdeelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pipdocument",
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
                            "pip",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="documenten",
                                to="pip_plan.pip",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("plan", "Mijn plan"),
                                    ("beschikking", "beschikking"),
                                    ("intern", "interne versie"),
                                    ("duo", "invoerblad voor DUO"),
                                ],
                                editable=False,
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
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
                                editable=False,
                                max_length=3,
                                verbose_name="taal",
                            ),
                        ),
                        (
                            "bestand",
                            models.FileField(
                                editable=False,
                                upload_to=bouwstenen.bestanden.WillekeurigeNaam("pip"),
                                verbose_name="bestand",
                            ),
                        ),
                        ("sha256", models.CharField(editable=False, max_length=64, verbose_name="hash (SHA-256)")),
                        ("gemaakt_op", models.DateTimeField(editable=False, verbose_name="gemaakt op")),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document bij een PIP",
                        "verbose_name_plural": "documenten bij een PIP",
                        "ordering": ["-gemaakt_op", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("pip"), models.F("soort"), models.F("taal"), name="pipdocument_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="pipdocument_met_hash"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bestand", ""), _negated=True), name="pipdocument_met_bestand"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["plan", "beschikking", "intern", "duo"])),
                                name="pipdocument_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "taal__in",
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
                                name="pipdocument_taal_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Doel",
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
                            "pip",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="doelen",
                                to="pip_plan.pip",
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
                        (
                            "tekst",
                            models.CharField(
                                help_text="In de ik-vorm en in gewone woorden: Ik leer fietsen.",
                                max_length=300,
                                verbose_name="mijn doel",
                            ),
                        ),
                        (
                            "voorwaarde",
                            models.BooleanField(
                                default=False,
                                help_text="Bijvoorbeeld kinderopvang, schulden of gezondheid.",
                                verbose_name="dit moet eerst geregeld zijn",
                            ),
                        ),
                        ("volgorde", models.PositiveSmallIntegerField(default=0, editable=False)),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        (
                            "oorsprong",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="kopieen",
                                to="pip_plan.doel",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "doelen",
                        "ordering": ["volgorde", "pk"],
                        "constraints": [
                            models.UniqueConstraint(models.F("id"), models.F("gemeente"), name="doel_per_gemeente"),
                            models.UniqueConstraint(
                                models.F("pip"),
                                models.F("leefgebied"),
                                models.F("tekst"),
                                name="doel_niet_dubbel",
                                violation_error_code="dubbel",
                                violation_error_message="Dit doel staat al in het plan.",
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
                                name="doel_leefgebied_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="doel_met_tekst",
                                violation_error_code="doel_met_tekst",
                                violation_error_message="Schrijf het doel op.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_doelevent" ("gemeente_id", "id", "leefgebied", "oorsprong_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "tekst", "uiterlijk", "versie", "volgorde", "voorwaarde") VALUES (NEW."gemeente_id", NEW."id", NEW."leefgebied", NEW."oorsprong_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pip_id", NEW."tekst", NEW."uiterlijk", NEW."versie", NEW."volgorde", NEW."voorwaarde"); RETURN NULL;',
                                    hash="ed09d282005ffca0cefbd113df11054531ca8792",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b65ee",
                                    table="pip_plan_doel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_doelevent" ("gemeente_id", "id", "leefgebied", "oorsprong_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "tekst", "uiterlijk", "versie", "volgorde", "voorwaarde") VALUES (NEW."gemeente_id", NEW."id", NEW."leefgebied", NEW."oorsprong_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pip_id", NEW."tekst", NEW."uiterlijk", NEW."versie", NEW."volgorde", NEW."voorwaarde"); RETURN NULL;',
                                    hash="1b2ec64f49e42dddd2dd41d0406658a22aa43742",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_96241",
                                    table="pip_plan_doel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_doelevent" ("gemeente_id", "id", "leefgebied", "oorsprong_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pip_id", "tekst", "uiterlijk", "versie", "volgorde", "voorwaarde") VALUES (OLD."gemeente_id", OLD."id", OLD."leefgebied", OLD."oorsprong_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pip_id", OLD."tekst", OLD."uiterlijk", OLD."versie", OLD."volgorde", OLD."voorwaarde"); RETURN NULL;',
                                    hash="28bc7c1cae903889c099f058f9fc160f9d868f38",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ba6c4",
                                    table="pip_plan_doel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DoelEvent",
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
                                to="pip_plan.doel",
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
                            "pip",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.pip",
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
                        (
                            "tekst",
                            models.CharField(
                                help_text="In de ik-vorm en in gewone woorden: Ik leer fietsen.",
                                max_length=300,
                                verbose_name="mijn doel",
                            ),
                        ),
                        (
                            "voorwaarde",
                            models.BooleanField(
                                default=False,
                                help_text="Bijvoorbeeld kinderopvang, schulden of gezondheid.",
                                verbose_name="dit moet eerst geregeld zijn",
                            ),
                        ),
                        ("volgorde", models.PositiveSmallIntegerField(default=0, editable=False)),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        (
                            "oorsprong",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.doel",
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
                                    hash="dec604e82eb8e98721654aa2b7ecedd847d41757",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8a398",
                                    table="pip_plan_doelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Doelstap",
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
                            "doel",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stappen",
                                to="pip_plan.doel",
                            ),
                        ),
                        ("tekst", models.CharField(max_length=300, verbose_name="stap")),
                        (
                            "wie",
                            models.CharField(
                                choices=[
                                    ("client", "ik (de cliënt)"),
                                    ("gemeente", "de gemeente"),
                                    ("partner", "een partner"),
                                    ("ander", "iemand anders"),
                                ],
                                max_length=8,
                                verbose_name="wie doet dit",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                blank=True,
                                help_text="Wie precies, bijvoorbeeld: taalcoach Ria.",
                                max_length=100,
                                verbose_name="naam",
                            ),
                        ),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                    ],
                    options={
                        "verbose_name_plural": "stappen naar een doel",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="doelstap_met_tekst",
                                violation_error_code="doelstap_met_tekst",
                                violation_error_message="Schrijf de stap op.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("wie__in", ["partner", "ander"]), _negated=True),
                                    models.Q(("naam", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="doelstap_met_naam",
                                violation_error_code="doelstap_met_naam",
                                violation_error_message="Schrijf op welke partner of wie dit doet.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("wie__in", ["client", "gemeente", "partner", "ander"])),
                                name="doelstap_wie_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_doelstapevent" ("doel_id", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "uiterlijk", "versie", "wie") VALUES (NEW."doel_id", NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tekst", NEW."uiterlijk", NEW."versie", NEW."wie"); RETURN NULL;',
                                    hash="a3852d777fe069b1ef79369d25bd98a04aae89b0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_33e92",
                                    table="pip_plan_doelstap",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_doelstapevent" ("doel_id", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "uiterlijk", "versie", "wie") VALUES (NEW."doel_id", NEW."gemeente_id", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tekst", NEW."uiterlijk", NEW."versie", NEW."wie"); RETURN NULL;',
                                    hash="bc3c4751c8a594230d8578d6b385b5257a27d678",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_88767",
                                    table="pip_plan_doelstap",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_doelstapevent" ("doel_id", "gemeente_id", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "uiterlijk", "versie", "wie") VALUES (OLD."doel_id", OLD."gemeente_id", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tekst", OLD."uiterlijk", OLD."versie", OLD."wie"); RETURN NULL;',
                                    hash="5161eb67d3ac95e23cbd5120f97e01c01954d426",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bb40d",
                                    table="pip_plan_doelstap",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DoelstapEvent",
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
                                to="pip_plan.doelstap",
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
                            "doel",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.doel",
                            ),
                        ),
                        ("tekst", models.CharField(max_length=300, verbose_name="stap")),
                        (
                            "wie",
                            models.CharField(
                                choices=[
                                    ("client", "ik (de cliënt)"),
                                    ("gemeente", "de gemeente"),
                                    ("partner", "een partner"),
                                    ("ander", "iemand anders"),
                                ],
                                max_length=8,
                                verbose_name="wie doet dit",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                blank=True,
                                help_text="Wie precies, bijvoorbeeld: taalcoach Ria.",
                                max_length=100,
                                verbose_name="naam",
                            ),
                        ),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="90d3fa2a23559f613ab815212f8c710d915d0ef7",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4a2e1",
                                    table="pip_plan_doelstapevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatie",
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
                            "doel",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evaluaties",
                                to="pip_plan.doel",
                            ),
                        ),
                        (
                            "gesprek",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="evaluaties",
                                to="pip_plan.gesprek",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("nog_niet", "nog niet begonnen"),
                                    ("bezig", "bezig"),
                                    ("bereikt", "bereikt"),
                                    ("gestopt", "gestopt"),
                                ],
                                max_length=8,
                                verbose_name="hoe ver",
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1: het lukt nog niet. 5: het lukt helemaal.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Kies 1 tot en met 5."),
                                    django.core.validators.MaxValueValidator(5, "Kies 1 tot en met 5."),
                                ],
                                verbose_name="hoe gaat het (1 tot en met 5)",
                            ),
                        ),
                        ("resultaat", models.TextField(blank=True, max_length=1000, verbose_name="wat is er bereikt")),
                    ],
                    options={
                        "verbose_name_plural": "evaluaties",
                        "ordering": ["-datum", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("score__isnull", True),
                                    models.Q(("score__gte", 1), ("score__lte", 5)),
                                    _connector="OR",
                                ),
                                name="evaluatie_score_grens",
                                violation_error_code="evaluatie_score_grens",
                                violation_error_message="Een score is 1, 2, 3, 4 of 5.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stand__in", ["nog_niet", "bezig", "bereikt", "gestopt"])),
                                name="evaluatie_stand_bekend",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_evaluatieevent" ("datum", "doel_id", "gemeente_id", "gesprek_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "stand", "versie") VALUES (NEW."datum", NEW."doel_id", NEW."gemeente_id", NEW."gesprek_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultaat", NEW."score", NEW."stand", NEW."versie"); RETURN NULL;',
                                    hash="e489f0086df0986d0bf191611635963e84875c2d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6174a",
                                    table="pip_plan_evaluatie",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_evaluatieevent" ("datum", "doel_id", "gemeente_id", "gesprek_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "stand", "versie") VALUES (NEW."datum", NEW."doel_id", NEW."gemeente_id", NEW."gesprek_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultaat", NEW."score", NEW."stand", NEW."versie"); RETURN NULL;',
                                    hash="255b6454d5a48a37fc1be1242775f81a9e387081",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d4940",
                                    table="pip_plan_evaluatie",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_evaluatieevent" ("datum", "doel_id", "gemeente_id", "gesprek_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "score", "stand", "versie") VALUES (OLD."datum", OLD."doel_id", OLD."gemeente_id", OLD."gesprek_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultaat", OLD."score", OLD."stand", OLD."versie"); RETURN NULL;',
                                    hash="5d938bff7483f3eb2a34d975398cdd21f0083ac0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c2b6d",
                                    table="pip_plan_evaluatie",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluatieEvent",
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
                                to="pip_plan.evaluatie",
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
                            "doel",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.doel",
                            ),
                        ),
                        (
                            "gesprek",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pip_plan.gesprek",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("nog_niet", "nog niet begonnen"),
                                    ("bezig", "bezig"),
                                    ("bereikt", "bereikt"),
                                    ("gestopt", "gestopt"),
                                ],
                                max_length=8,
                                verbose_name="hoe ver",
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1: het lukt nog niet. 5: het lukt helemaal.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1, "Kies 1 tot en met 5."),
                                    django.core.validators.MaxValueValidator(5, "Kies 1 tot en met 5."),
                                ],
                                verbose_name="hoe gaat het (1 tot en met 5)",
                            ),
                        ),
                        ("resultaat", models.TextField(blank=True, max_length=1000, verbose_name="wat is er bereikt")),
                    ],
                    options={
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="981574ac9c5ef71f3fbd48691c78bfa75ff29273",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_96eb3",
                                    table="pip_plan_evaluatieevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Verwijzing",
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
                                related_name="verwijzingen",
                                to="dossier.statushouder",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="toegang.organisatie",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: budgetcoach Humanitas.",
                                max_length=150,
                                verbose_name="of een andere organisatie of persoon",
                            ),
                        ),
                        (
                            "waarvoor",
                            models.CharField(
                                help_text="Wat vraagt u? De partner leest dit. Geen medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="verwezen op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("verstuurd", "verstuurd, nog geen antwoord"),
                                    ("opgepakt", "opgepakt"),
                                    ("klaar", "klaar"),
                                    ("afgewezen", "afgewezen"),
                                ],
                                default="verstuurd",
                                max_length=10,
                                verbose_name="stand",
                            ),
                        ),
                        (
                            "terugkoppeling",
                            models.CharField(blank=True, max_length=1000, verbose_name="terugkoppeling"),
                        ),
                        (
                            "teruggekoppeld_op",
                            models.DateField(blank=True, null=True, verbose_name="antwoord gekregen op"),
                        ),
                        (
                            "verwezen_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="verwezen door",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "verwijzingen",
                        "ordering": ["-datum", "-pk"],
                        "indexes": [
                            models.Index(
                                models.F("statushouder"),
                                models.F("datum"),
                                condition=models.Q(("status", "verstuurd")),
                                name="verwijzing_zonder_antwoord",
                            ),
                            models.Index(
                                models.F("statushouder"),
                                models.OrderBy(models.F("datum"), descending=True),
                                name="verwijzing_van_dossier",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["verstuurd", "opgepakt", "klaar", "afgewezen"])),
                                name="verwijzing_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("waarvoor", ""), _negated=True), name="verwijzing_zegt_waarvoor"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), ("organisatie__isnull", False)),
                                    models.Q(("organisatie__isnull", True), models.Q(("naam", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="verwijzing_naar_een",
                                violation_error_code="naar_een",
                                violation_error_message="Kies een partner óf vul een naam in: één van beide.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", "verstuurd"),
                                        ("teruggekoppeld_op__isnull", True),
                                        ("terugkoppeling", ""),
                                    ),
                                    models.Q(
                                        models.Q(("status", "verstuurd"), _negated=True),
                                        ("teruggekoppeld_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="verwijzing_antwoord_met_datum",
                                violation_error_code="antwoord_datum",
                                violation_error_message="Een antwoord heeft een stand en een datum. Kies de stand en vul in wanneer u het antwoord kreeg.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("teruggekoppeld_op__isnull", True),
                                    ("teruggekoppeld_op__gte", models.F("datum")),
                                    _connector="OR",
                                ),
                                name="verwijzing_antwoord_daarna",
                                violation_error_code="antwoord_te_vroeg",
                                violation_error_message="Het antwoord kan niet van vóór de verwijzing zijn. Controleer de datum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "afgewezen"), _negated=True),
                                    models.Q(("terugkoppeling", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="verwijzing_afgewezen_met_reden",
                                violation_error_code="zonder_reden",
                                violation_error_message="Schrijf op waarom de verwijzing is afgewezen.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_verwijzingevent" ("datum", "gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "statushouder_id", "teruggekoppeld_op", "terugkoppeling", "versie", "verwezen_door_id", "waarvoor") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."statushouder_id", NEW."teruggekoppeld_op", NEW."terugkoppeling", NEW."versie", NEW."verwezen_door_id", NEW."waarvoor"); RETURN NULL;',
                                    hash="0fbaa43ca944fb99f0bc03d0f7a423b1b5f32a65",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6ace9",
                                    table="pip_plan_verwijzing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "pip_plan_verwijzingevent" ("datum", "gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "statushouder_id", "teruggekoppeld_op", "terugkoppeling", "versie", "verwezen_door_id", "waarvoor") VALUES (NEW."datum", NEW."gemeente_id", NEW."id", NEW."naam", NEW."organisatie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."statushouder_id", NEW."teruggekoppeld_op", NEW."terugkoppeling", NEW."versie", NEW."verwezen_door_id", NEW."waarvoor"); RETURN NULL;',
                                    hash="c6e7be15700926b50c60ddb0ef0aeb96b1de99d0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2dccf",
                                    table="pip_plan_verwijzing",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "pip_plan_verwijzingevent" ("datum", "gemeente_id", "id", "naam", "organisatie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "statushouder_id", "teruggekoppeld_op", "terugkoppeling", "versie", "verwezen_door_id", "waarvoor") VALUES (OLD."datum", OLD."gemeente_id", OLD."id", OLD."naam", OLD."organisatie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."statushouder_id", OLD."teruggekoppeld_op", OLD."terugkoppeling", OLD."versie", OLD."verwezen_door_id", OLD."waarvoor"); RETURN NULL;',
                                    hash="ad8070cf5f0bca6b3aa787917e0a1aeed2e8c7f6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a176f",
                                    table="pip_plan_verwijzing",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VerwijzingEvent",
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
                                to="pip_plan.verwijzing",
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
                        (
                            "naam",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: budgetcoach Humanitas.",
                                max_length=150,
                                verbose_name="of een andere organisatie of persoon",
                            ),
                        ),
                        (
                            "waarvoor",
                            models.CharField(
                                help_text="Wat vraagt u? De partner leest dit. Geen medische bijzonderheden.",
                                max_length=300,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="verwezen op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("verstuurd", "verstuurd, nog geen antwoord"),
                                    ("opgepakt", "opgepakt"),
                                    ("klaar", "klaar"),
                                    ("afgewezen", "afgewezen"),
                                ],
                                default="verstuurd",
                                max_length=10,
                                verbose_name="stand",
                            ),
                        ),
                        (
                            "terugkoppeling",
                            models.CharField(blank=True, max_length=1000, verbose_name="terugkoppeling"),
                        ),
                        (
                            "teruggekoppeld_op",
                            models.DateField(blank=True, null=True, verbose_name="antwoord gekregen op"),
                        ),
                        (
                            "verwezen_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="verwezen door",
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
                                    hash="52c63fba2befe66852f7570d67803ec967c82d34",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d3d17",
                                    table="pip_plan_verwijzingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
