"""The lists to choose from for courses, ISK and diplomas."""

from django.db import models


class Dagdeel(models.TextChoices):
    OVERDAG = "overdag", "overdag"
    AVOND = "avond", "'s avonds"


class Cursusniveau(models.TextChoices):
    ALFA = "alfa", "alfabetisering"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"


class IskRoute(models.TextChoices):
    ROUTE_1 = "1", "route 1: naar vervolgonderwijs"
    ROUTE_2 = "2", "route 2: naar vervolgonderwijs"
    ROUTE_3 = "3", "route 3: naar vervolgonderwijs"
    ROUTE_4 = "4", "route 4: naar werk"


class Diplomaniveau(models.TextChoices):
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    Z_ROUTE = "z", "certificaat Z-route"
