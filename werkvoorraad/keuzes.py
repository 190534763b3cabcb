"""The lists to choose from for tasks, and the steps of a reminder."""

from django.db import models


class Herhaling(models.TextChoices):
    GEEN = "geen", "eenmalig"
    WEEK = "week", "elke week"
    MAAND = "maand", "elke maand"
    KWARTAAL = "kwartaal", "elk kwartaal"
    HALFJAAR = "halfjaar", "elk half jaar"


# In calendar months; a week is no number of months.
MAANDEN = {Herhaling.MAAND: 1, Herhaling.KWARTAAL: 3, Herhaling.HALFJAAR: 6}


class Stap(models.IntegerChoices):
    """When a term is called to mind, in days from its due date; of the steps that have passed only the last counts."""

    MAAND_VOORAF = -30, "een maand vooraf"
    WEEK_VOORAF = -7, "een week vooraf"
    OP_DE_DAG = 0, "op de dag zelf"
    WEEK_TE_LAAT = 7, "een week te laat"
