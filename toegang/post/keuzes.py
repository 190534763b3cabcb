"""What can become of a mail."""

from django.db import models


class Berichtstatus(models.TextChoices):
    WACHT = "wacht", "wacht"
    VERSTUURD = "verstuurd", "verstuurd"
    MISLUKT = "mislukt", "mislukt"
