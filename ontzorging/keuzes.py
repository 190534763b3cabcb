"""The lists to choose from for money."""

from django.db import models


class Bijstandsoort(models.TextChoices):
    VOLLEDIG = "volledig", "volledige bijstand"
    GEDEELTELIJK = "gedeeltelijk", "gedeeltelijke bijstand"
