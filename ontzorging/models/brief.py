"""The letter about what was decided, as it went to the client."""

from django.db import models

from dossier.keuzes import Onderdeel, Taal
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Stuk, gekozen


class Besluitbrief(Stuk):
    """A decision on the ontzorging as a letter to one client, in Dutch and in `taal`."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.RESTRICT, editable=False, related_name="besluitbrieven"
    )
    taal = models.CharField("taal", max_length=3, choices=Taal)
    verzonden_op = models.DateField("verzonden op")

    onderdeel = Onderdeel.GELD
    objects = FeitQuerySet.as_manager()

    class Meta(Stuk.Meta):
        verbose_name = "besluit over de ontzorging"
        verbose_name_plural = "besluiten over de ontzorging"
        constraints = [*Stuk.Meta.constraints, gekozen("besluitbrief_taal_bekend", "taal", Taal)]

    def __str__(self) -> str:
        return "besluit over de ontzorging"
