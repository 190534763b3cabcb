"""What was sent, so that it counts once; and what was typed and not yet saved."""

import json

from django.conf import settings
from django.db import models

from bouwstenen.versleuteling import VersleuteldeTekst
from toegang.verzenden.queries import ConceptQuerySet

# What the page says above the form that is filled in again.
MELDING = {
    "getypt": "Dit had u eerder getypt. Het is nog niet opgeslagen. Kijk het na en sla op.",
    "uitgelogd": "U was uitgelogd; wat u had getypt staat er nog. Kijk het na en sla op.",
    "verouderd": "De pagina stond te lang open. Wat u had getypt staat er nog. Kijk het na en sla op.",
    "gewijzigd": "Dit formulier was al een keer opgeslagen. Wat u daarna veranderde, is nog niet opgeslagen."
    " Sla het alleen op als het iets nieuws is.",
    "nogmaals": "Precies hetzelfde heeft u net al opgeslagen. Er is niets bij gekomen."
    " Is het toch nog een keer nodig? Sla dan nog een keer op.",
}


class Verzending(models.Model):
    """A form of which the number was used: what it said (a fingerprint), and where it led."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    nummer = models.CharField(max_length=40)
    inhoud = models.CharField(max_length=64)
    leidde_naar = models.CharField(max_length=500, blank=True)
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "verzendingen"
        constraints = [models.UniqueConstraint("medewerker", "nummer", name="nummer_telt_een_keer")]
        indexes = [
            models.Index("medewerker", "inhoud", name="verzending_inhoud"),
            models.Index("op", name="verzending_op"),
        ]

    def __str__(self) -> str:
        return f"{self.medewerker_id} om {self.op}"


class Concept(models.Model):
    """What somebody typed into one form of one page and did not save: encrypted, for them alone, and not for long."""

    class Soort(models.TextChoices):
        GETYPT = "getypt", "getypt"
        UITGELOGD = "uitgelogd", "verstuurd na uitloggen"
        VEROUDERD = "verouderd", "verstuurd van een te oude pagina"
        GEWIJZIGD = "gewijzigd", "gewijzigd na opslaan"
        NOGMAALS = "nogmaals", "precies zo net opgeslagen"

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    pagina = models.CharField(max_length=500)  # where the form stands
    actie = models.CharField(max_length=500)  # where it is sent to
    soort = models.CharField(max_length=10, choices=Soort)
    inhoud = VersleuteldeTekst()
    op = models.DateTimeField()
    verloopt_op = models.DateTimeField()

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "concepten"
        constraints = [
            models.UniqueConstraint("medewerker", "pagina", "actie", name="een_concept_per_formulier"),
            models.CheckConstraint(
                name="concept_soort_bekend",
                condition=models.Q(soort__in=["getypt", "uitgelogd", "verouderd", "gewijzigd", "nogmaals"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medewerker_id} op {self.pagina}"

    @property
    def ingekort(self) -> bool:
        """Whether something did not fit."""
        return any(naam == "" for naam, _ in json.loads(self.inhoud))

    @property
    def melding(self) -> str:
        """What somebody must know before they send it."""
        return MELDING[self.soort]
