"""What DUO was asked and decided: the same for an exemption as for a longer term."""

from django.db import models
from django.db.models import F, Q

from dossier.records import gekozen
from inburgering.keuzes import Besluit


def besluit_van_duo(naam: str) -> list[models.CheckConstraint]:
    """A decision has a day, and comes after the question (of a model with `gevraagd_op`, `besluit`, `besloten_op`)."""
    return [
        models.CheckConstraint(
            name=f"{naam}_besluit_met_dag",
            condition=Q(besluit="", besloten_op__isnull=True) | (~Q(besluit="") & Q(besloten_op__isnull=False)),
            violation_error_code="besluit",
            violation_error_message="Vul bij een besluit van DUO ook de datum in.",
        ),
        models.CheckConstraint(
            name=f"{naam}_besluit_na_vraag",
            condition=Q(gevraagd_op__isnull=True) | Q(besloten_op__isnull=True) | Q(besloten_op__gte=F("gevraagd_op")),
            violation_error_code="besluit",
            violation_error_message="DUO kan niet besluiten voordat het is gevraagd.",
        ),
        gekozen(f"{naam}_besluit_bekend", "besluit", Besluit, leeg=True),
    ]
