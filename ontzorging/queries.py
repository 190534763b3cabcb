"""Querysets of money, cut to what the visitor may see, with the sums of a month."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import DecimalField, Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Greatest

from dossier.keuzes import Onderdeel, Relatie
from dossier.models import Huishouden, Huishoudlid
from ontzorging.keuzes import Regelsoort
from pip_plan.models import Doel, Pip
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht

GELD: DecimalField = DecimalField(max_digits=10, decimal_places=2)
NIETS = Value(0, output_field=GELD)


def gelddoelen(gezin: Huishouden) -> models.QuerySet[Doel]:
    """The goals on managing alone, money among them, in the latest plan of each member of a household."""
    later = Pip.objects.filter(statushouder=OuterRef("pip__statushouder"), nummer__gt=OuterRef("pip__nummer"))
    van_gezin = Doel.objects.filter(
        pip__statushouder__in=gezin.leden.values("statushouder"), leefgebied=Onderdeel.ZELFREDZAAMHEID
    )
    return van_gezin.filter(~Exists(later))


class MaandstaatQuerySet(models.QuerySet):
    """Month statements."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the households inside zicht; for a partner with whom money is shared only what was closed."""
        gezinnen = Huishouden.objects.zichtbaar_voor(zicht, Onderdeel.GELD)
        staten = self.filter(huishouden__in=gezinnen.values("pk"))
        return staten.filter(gesloten_op__isnull=False) if zicht.mag(Recht.PARTNER_DOSSIER) else staten

    def van_maand(self, maand: date) -> Self:
        return self.filter(maand=maand)

    def met_sommen(self) -> Self:
        """Adds `lasten`: what is paid out of the bijstand, `naar_client`: what is left, and `tekort`: what is lacking.

        bijstand + tekort = lasten + naar_client, always.
        """
        from ontzorging.models import Maandregel  # the models import this module

        per_staat = Maandregel.objects.filter(maandstaat=OuterRef("pk")).order_by().values("maandstaat")
        som = Subquery(per_staat.annotate(som=Sum("bedrag")).values("som"), output_field=GELD)
        met = self.annotate(lasten=Coalesce(som, NIETS, output_field=GELD))
        return met.annotate(
            naar_client=Greatest(F("bijstand") - F("lasten"), NIETS, output_field=GELD),
            tekort=Greatest(F("lasten") - F("bijstand"), NIETS, output_field=GELD),
        )

    def met_nummer(self) -> Self:
        """Adds `nummer`: the dossier number of the head of the household, now or last; without one it is left out."""
        hoofd = Huishoudlid.objects.filter(huishouden=OuterRef("huishouden"), relatie=Relatie.HOOFD).order_by("-van")
        nummer = Subquery(hoofd.values("statushouder__dossiernummer")[:1])
        return self.annotate(nummer=nummer).filter(nummer__isnull=False)


class MaandregelQuerySet(models.QuerySet):
    """The lines of a month."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the statements inside zicht."""
        from ontzorging.models import Maandstaat  # the models import this module

        return self.filter(maandstaat__in=Maandstaat.objects.zichtbaar_voor(zicht).values("pk"))

    def te_betalen(self, maand: date) -> Self:
        """Lines of closed statements of this month that are in no batch yet."""
        return self.filter(
            ~Q(soort=Regelsoort.CORRECTIE),
            maandstaat__maand=maand,
            maandstaat__gesloten_op__isnull=False,
            betaling__isnull=True,
        )


class BetaalbestandQuerySet(models.QuerySet):
    """Batches of payments."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the gemeente, for who works on money there; partners see none."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.FINANCIEN) else self.none()

    def met_sommen(self) -> Self:
        """Adds `aantal` and `totaal`."""
        return self.annotate(
            aantal=models.Count("betalingen"),
            totaal=Coalesce(Sum("betalingen__regel__bedrag"), NIETS, output_field=GELD),
        )


class BetalingQuerySet(models.QuerySet):
    """Payments."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the batches inside zicht."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.FINANCIEN) else self.none()
