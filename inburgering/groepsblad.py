"""The attendance of a whole group in one month or lesson: what the pages of the gemeente and of a school share."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Sum

from bouwstenen.kalender import plus_maanden
from inburgering.forms_school import AanwezigheidFormulier, tijdvak_uit
from inburgering.handelingen_school import bewaar_aanwezigheid
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.queries_school import Tijdvak, leden_van, met_afspraak
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.verzoek import Verzoek


class Groepsblad:
    """One visit to the sheet of a group: who was in it, what is known, and after a POST how many rows were kept."""

    def __init__(self, request: Verzoek, groep: Groep) -> None:
        self.groep, self.zicht = groep, request.zicht
        self.tijdvak = tijdvak_uit(request.GET, request.zicht.dag)
        self.clienten = leden_van(groep, self.tijdvak, request.zicht)
        noteer(request, "aanwezigheid", self.clienten, Inzage.Soort.LIJST)
        self.verteld = Uren.objects.zichtbaar_voor(request.zicht).filter(
            statushouder__in=self.clienten, groep=groep, soort=Urensoort.TAAL, bron=Urenbron.SCHOOL,
            maand=self.tijdvak.maand,
        )  # fmt: skip
        mag = met_afspraak(self.clienten, request.zicht.dag, groep)
        self.form = AanwezigheidFormulier(
            request.POST or None, initial=self._staat(), clienten=self.clienten, mag=mag, tijdvak=self.tijdvak
        )
        self.bewaard = self._bewaar() if request.method == "POST" and self.form.is_valid() else None

    def _staat(self) -> dict[str, Any]:
        rijen = list(self.verteld.filter(dag=self.tijdvak.dag))
        staat: dict[str, Any] = {f"uren-{rij.statushouder_id}": _kaal(rij.aanwezig) for rij in rijen}
        staat["gegeven"] = _kaal(max((rij.gegeven for rij in rijen if rij.gegeven is not None), default=None))
        return staat

    def _bewaar(self) -> int | None:
        try:
            return bewaar_aanwezigheid(
                self.groep, self.tijdvak, self.form.cleaned_data["gegeven"], self.form.aanwezig(), door=self.zicht
            )
        except ValidationError as fout:
            self.form.add_error(None, fout.messages[0])
            return None

    @property
    def melding(self) -> str:
        """What was kept, in words."""
        wie = "1 cliënt is" if self.bewaard == 1 else f"{self.bewaard} cliënten zijn"
        return f"Opgeslagen: de uren van {wie} nieuw of gewijzigd."

    @property
    def context(self) -> dict[str, Any]:
        """What the template asks."""
        lessen = list(self.verteld.filter(dag__isnull=False).order_by("dag").values_list("dag", flat=True).distinct())
        return {
            "groep": self.groep,
            "form": self.form,
            "tijdvak": self.tijdvak,
            "vorige": Tijdvak(plus_maanden(self.tijdvak.maand, -1)),
            "volgende": self._volgende(),
            "vandaag": self.zicht.dag,
            "lessen": lessen,
            "per_les": bool(lessen) and not self.tijdvak.dag,
            "totalen": self._totalen() if lessen and not self.tijdvak.dag else [],
        }

    def _volgende(self) -> Tijdvak | None:
        """There is nothing to fill in of a month that has yet to begin."""
        maand: date = plus_maanden(self.tijdvak.maand, 1)
        return Tijdvak(maand) if maand <= self.zicht.dag else None

    def _totalen(self) -> list[tuple[str, Any, Any]]:
        """Of a month that was told per lesson the sums."""
        som = {
            rij["statushouder"]: rij
            for rij in self.verteld.order_by().values("statushouder").annotate(
                uren=Sum("aanwezig"), les=Sum("gegeven")
            )
        }  # fmt: skip
        leeg = {"uren": None, "les": None}
        return [(wie.naam, som.get(wie.pk, leeg)["uren"], som.get(wie.pk, leeg)["les"]) for wie in self.clienten]


def _kaal(uren: Decimal | None) -> Decimal | int | None:
    """As people write it: 3, not 3,0."""
    return int(uren) if uren is not None and uren == int(uren) else uren
