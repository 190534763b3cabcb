"""The register of sharings: a view of PostgreSQL over the history of `Deling`, for who guards privacy.

A sharing can be changed, so that the row of today does not say what a partner could see in October. Each row of the
register is one version of a sharing, for the days on which it held. It knows no client but by dossier number, and shows
itself to who guards privacy alone (`zicht.kring` is `toezicht`): row-level security keeps the dossiers closed to them.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dossier.keuzes import Basis, Taal
from dossier.register.queries import DeelregelQuerySet
from toegang.keuzes import Onderdeel
from toegang.models import Gemeente, Medewerker, Organisatie


class Deelregel(models.Model):
    """What one organisatie could see of one dossier from `van` up to and including `tot`, why, and how that ended.

    `tot` before `van`: it was taken back before it began, and nobody saw anything.
    """

    class Afloop(models.TextChoices):
        GESTOPT = "gestopt", "gestopt"
        GEWIJZIGD = "gewijzigd", "gewijzigd"
        VERWIJDERD = "verwijderd", "verwijderd"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.DO_NOTHING, related_name="+")
    deling_id = models.BigIntegerField()
    dossiernummer = models.CharField(max_length=12)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.DO_NOTHING, related_name="+")
    onderdelen = ArrayField(models.CharField(max_length=24, choices=Onderdeel))
    basis = models.CharField(max_length=12, choices=Basis)
    doel = models.CharField(max_length=200)
    uitgelegd_taal = models.CharField(max_length=3, choices=Taal)
    uitgelegd_door = models.CharField(max_length=150)
    met_formulier = models.BooleanField()
    van = models.DateField()
    tot = models.DateField()
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.ForeignKey(Medewerker, on_delete=models.DO_NOTHING, null=True, related_name="+")
    einde = models.CharField(max_length=10, choices=Afloop)  # empty: it ended, or will end, on the last day
    einde_op = models.DateTimeField(null=True)
    einde_door = models.ForeignKey(Medewerker, on_delete=models.DO_NOTHING, null=True, related_name="+")
    einde_reden = models.CharField(max_length=200)

    objects = DeelregelQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "dossier_deelregister"
        ordering = ["-van", "-pk"]
        verbose_name_plural = "deelregels"

    def __str__(self) -> str:
        return f"{self.dossiernummer} met {self.organisatie}"
