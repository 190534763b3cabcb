"""The lists to choose from for tasks."""

from django.db import models


class Herhaling(models.TextChoices):
    GEEN = "geen", "eenmalig"
    WEEK = "week", "elke week"
    MAAND = "maand", "elke maand"
    KWARTAAL = "kwartaal", "elk kwartaal"
    HALFJAAR = "halfjaar", "elk half jaar"


# In calendar months; a week is no number of months.
MAANDEN = {Herhaling.MAAND: 1, Herhaling.KWARTAAL: 3, Herhaling.HALFJAAR: 6}
