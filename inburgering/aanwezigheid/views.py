"""The attendance of a whole group in one month or lesson: what the pages of the gemeente and of a school share."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from bouwstenen.kalender import plus_maanden
from bouwstenen.templatetags.opmaak import urental
from inburgering.aanwezigheid.forms import AanwezigheidFormulier, tijdvak_uit
from inburgering.aanwezigheid.handelingen import Bewaard, bewaar_aanwezigheid
from inburgering.aanwezigheid.queries import leden_van
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.scholen.queries import met_afspraak
from inburgering.scholen.views import kruimels_naar_school
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


class Groepsblad:
    """One visit to the sheet of a group: who was in it, what is known, and after a POST what came of it."""

    def __init__(self, request: Verzoek, groep: Groep) -> None:
        self.groep, self.zicht = groep, request.zicht
        self.tijdvak = tijdvak_uit(request.GET, request.zicht.dag)
        self.clienten = leden_van(groep, self.tijdvak, request.zicht)
        noteer(request, self.clienten, Inzage.Soort.LIJST)
        verteld = Uren.objects.zichtbaar_voor(request.zicht).filter(
            statushouder__in=self.clienten, groep=groep, soort=Urensoort.TAAL, bron=Urenbron.SCHOOL,
            maand=self.tijdvak.maand,
        )  # fmt: skip
        self.lessen = [rij for rij in verteld if rij.dag]
        self.geheel = [rij for rij in verteld if not rij.dag]
        self.zonder_afspraak = {wie.pk for wie in self.clienten} - met_afspraak(self.clienten, self.zicht.dag, groep)
        self.form = AanwezigheidFormulier(
            request.POST or None, initial=self._staat(), clienten=self.clienten, dicht=self._dicht(),
            tijdvak=self.tijdvak,
        )  # fmt: skip
        kan = request.method == "POST" and not self.andersom and self.form.is_valid()
        self.bewaard = self._bewaar() if kan else None

    @property
    def andersom(self) -> bool:
        """Whether this month is kept the other way: per lesson where the page is about the month, or as a whole."""
        return bool(self.geheel and not self.lessen if self.tijdvak.dag else self.lessen and not self.geheel)

    def _staat(self) -> dict[str, Any]:
        rijen = [rij for rij in self.lessen + self.geheel if rij.dag == self.tijdvak.dag]
        staat: dict[str, Any] = {f"uren-{rij.statushouder_id}": _kaal(rij.aanwezig) for rij in rijen}
        staat |= {f"was-{rij.statushouder_id}": urental(rij.aanwezig) for rij in rijen}
        staat["gegeven"] = _kaal(max((rij.gegeven for rij in rijen if rij.gegeven is not None), default=None))
        return staat

    def _dicht(self) -> dict[int, str]:
        """Whose field is closed, and why: a month stands there as a whole or per lesson, and a school tells only with
        consent."""
        dicht = dict.fromkeys(self.zonder_afspraak, "De school mag dit nog niet vertellen.")
        if self.tijdvak.dag:
            anders = {rij.statushouder_id: f"{urental(rij.aanwezig)} uur in de hele maand." for rij in self.geheel}
        else:
            anders = {pk: f"Per les: {urental(uren)} uur." for pk, (uren, _) in self._per_client().items()}
        return anders | dicht

    def _bewaar(self) -> Bewaard | None:
        try:
            return bewaar_aanwezigheid(
                self.groep, self.tijdvak, self.form.cleaned_data["gegeven"], self.form.aanwezig(),
                self.form.leeggemaakt(), stond=self.form.stond(), door=self.zicht,
            )  # fmt: skip
        except ValidationError as fout:
            self.form.add_error(None, fout.messages[0])
            return None

    @property
    def melding(self) -> str:
        """What was kept and what was taken away, in words."""
        assert self.bewaard is not None  # only after keeping
        aantal, weg = self.bewaard.veranderd, self.bewaard.weg
        wie = "1 cliënt" if aantal == 1 else f"{aantal} cliënten"
        delen = [f"Opgeslagen: de uren van {wie} zijn nieuw of gewijzigd."] if aantal else []
        if weg:
            delen.append(f"Weggehaald: {', '.join(f'{urental(uren)} uur van {een.naam}' for een, uren in weg)}.")
        return " ".join(delen) or "Er is niets veranderd."

    @property
    def context(self) -> dict[str, Any]:
        """What the template asks."""
        return {
            "groep": self.groep,
            "form": self.form,
            "tijdvak": self.tijdvak,
            "vorige": Tijdvak(plus_maanden(self.tijdvak.maand, -1)),
            "volgende": self._volgende(),
            "vandaag": self.zicht.dag,
            "lessen": sorted({rij.dag for rij in self.lessen if rij.dag}),
            "zonder_afspraak": self.zonder_afspraak,
            "andersom": self.andersom,
            "als_geheel": bool(self.geheel and not self.lessen),
            "totalen": [(wie.naam, *self._per_client().get(wie.pk, (None, None))) for wie in self.clienten],
        }

    def _volgende(self) -> Tijdvak | None:
        """There is nothing to fill in of a month that has yet to begin."""
        maand: date = plus_maanden(self.tijdvak.maand, 1)
        return Tijdvak(maand) if maand <= self.zicht.dag else None

    def _per_client(self) -> dict[int, tuple[Decimal, Decimal]]:
        """Of each client the sums of the lessons of the month: how long somebody was there, and of how much."""
        som: dict[int, tuple[Decimal, Decimal]] = {}
        for rij in self.lessen:
            uren, les = som.get(rij.statushouder_id, (Decimal(0), Decimal(0)))
            som[rij.statushouder_id] = uren + rij.aanwezig, les + (rij.gegeven or Decimal(0))
        return som


def _kaal(uren: Decimal | None) -> Decimal | int | None:
    """As people write it: 3, not 3,0."""
    return int(uren) if uren is not None and uren == int(uren) else uren


@vereist(Recht.DOSSIER_BEWERKEN)
def aanwezigheid(request: Verzoek, pk: int) -> HttpResponse:
    """Who of a group was there in one month or lesson, for everybody at once."""
    record = get_object_or_404(Groep.objects.zichtbaar_voor(request.zicht).select_related("aanbieder"), pk=pk)
    blad = Groepsblad(request, record)
    if blad.bewaard is not None:
        messages.success(request, blad.melding)
        return redirect(f"{reverse('aanwezigheid', args=[pk])}?{blad.tijdvak.vraag}")
    kruimels = [*kruimels_naar_school(record.aanbieder), (record.naam, None)]
    return render(request, "inburgering/aanwezigheid.html", {**blad.context, "kruimels": kruimels})
