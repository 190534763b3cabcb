"""Whoever gives the PVT or the MAP takes back a meeting that was written down by mistake; its history stays. And hours
that are there already are refused in words that fit a meeting too."""

from importlib import import_module

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations
from django.db.models import Value
from django.db.models.functions import Coalesce

from bouwstenen.periodes import Dagen, Maandeinde

# What such an organisatie may write, as in 0008.
MAG = import_module("inburgering.migrations.0008_partner_bereidt_voor").MAG


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0009_afschaaluren")]
    operations = [
        migrations.RunSQL(
            f"CREATE POLICY partner_haalt_weg ON inburgering_uren FOR DELETE USING ({MAG})",
            "DROP POLICY partner_haalt_weg ON inburgering_uren",
        ),
        migrations.AlterConstraint(
            "uren",
            "uren_een_keer",
            ExclusionConstraint(
                name="uren_een_keer",
                expressions=[
                    *((veld, "=") for veld in ("statushouder", "soort", "bron")),
                    (Coalesce("groep", 0), "="),
                    (Dagen(Coalesce("dag", "maand"), Coalesce("dag", Maandeinde("maand")), Value("[]")), "&&"),
                ],
                violation_error_code="uren_dubbel",
                violation_error_message="Van deze dag of maand staan er al uren. Wijzig die, of kies een andere dag.",
            ),
        ),
    ]
