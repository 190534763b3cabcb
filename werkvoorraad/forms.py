"""What the worklist asks: whose, and which kind."""

from typing import Any

from django import forms

from bouwstenen.forms import Filterbalk
from bouwstenen.getallen import Aantalveld
from dossier.keuzes import Geslacht, Regime
from dossier.models import Huishoudlid, Statushouder
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.lijst import ALLES, GROEPEN, TAKEN, dossiers_van, taken_van
from werkvoorraad.termijnen import PER_CODE

SOORTEN = [("", "Alles"), (TAKEN, "Alleen taken"), *((t.code, f"{t.naam} ({t.code})") for t in PER_CODE.values())]
AANDACHT = [("", "Iedereen"), ("nareiziger", "Nareizigers"), ("vrouw", "Vrouwen"), ("beide", "Vrouwen en nareizigers")]
VAN_CLIENT = ("aandacht", "wet", "partner")


class Werkfilter(Filterbalk):
    """Whose clients, and which of them; a choice that does not exist is left out."""

    wie = forms.ChoiceField(label="Van wie", required=False)
    aandacht = forms.ChoiceField(label="Cliënten", required=False, choices=AANDACHT)
    wet = forms.ChoiceField(label="Wet", required=False, choices=[("", "Alle"), *Regime.choices])
    partner = forms.ModelChoiceField(
        label="Gedeeld met", required=False, queryset=Organisatie.objects.none(), empty_label="Alle"
    )

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zicht = zicht
        wie, partner = self.fields["wie"], self.fields["partner"]
        assert isinstance(wie, forms.ChoiceField)
        assert isinstance(partner, forms.ModelChoiceField)
        wie.choices = _keuzes_wie(zicht)
        partner.queryset = Organisatie.objects.zichtbaar_voor(zicht).kiesbaar()

    @property
    def van_wie(self) -> str:
        """Whose work; a teamleider sees that of the whole team unless another choice was made."""
        keuze = str(self.waarde("wie") or (ALLES if self.zicht.mag(Recht.TEAM_ZIEN) else ""))
        return str(self.zicht.medewerker_id) if keuze == "mijn" else keuze

    @property
    def dossiers(self) -> Any:
        """The dossiers that were asked for."""
        return self._gevraagd(dossiers_van(self.van_wie, self.zicht))

    @property
    def taken(self) -> Any:
        """The open tasks that were asked for; about a client only when a client has to be like this. Somebody can have
        a task about a client outside zicht: it stays in the list."""
        taken = taken_van(self.van_wie, self.zicht)
        if any(self.waarde(naam) for naam in VAN_CLIENT):
            van_gemeente = Statushouder.objects.filter(gemeente_id=self.zicht.gemeente_id)
            return taken.filter(statushouder__in=self._gevraagd(van_gemeente))
        return taken

    def _gevraagd(self, dossiers: Any) -> Any:
        aandacht = self.waarde("aandacht")
        nareizigers = Huishoudlid.objects.filter(nareiziger=True).values("statushouder_id")
        if aandacht == "nareiziger":
            dossiers = dossiers.filter(pk__in=nareizigers)
        elif aandacht == "vrouw":
            dossiers = dossiers.filter(geslacht=Geslacht.VROUW)
        elif aandacht:
            dossiers = dossiers.filter(geslacht=Geslacht.VROUW) | dossiers.filter(pk__in=nareizigers)
        if wet := self.waarde("wet"):
            dossiers = dossiers.filter(regime=wet)
        if partner := self.waarde("partner"):
            dossiers = dossiers.filter(pk__in=partner.delingen.geldig(self.zicht.dag).values("statushouder_id"))
        return dossiers


class WerkvoorraadFilter(Werkfilter):
    """Filters of the worklist."""

    soort = forms.ChoiceField(label="Soort", required=False, choices=SOORTEN)
    ver = forms.BooleanField(label="Ook na een half jaar", required=False)
    groep = forms.ChoiceField(required=False, choices=[("", ""), *GROEPEN.items()], widget=forms.HiddenInput)

    field_order = ["wie", "soort", "aandacht", "wet", "partner", "ver"]


class NietGesprokenFilter(Werkfilter):
    """Filters of who was not spoken to for long; `dagen` is how long that is."""

    dagen = Aantalveld(label="Langer dan (dagen)", required=False, min_value=1, max_value=3650)

    field_order = ["wie", "dagen", "aandacht", "wet", "partner"]


def _keuzes_wie(zicht: Zicht) -> list[tuple[str, str]]:
    if zicht.mag(Recht.TEAM_ZIEN):
        collegas = Medewerker.objects.klantmanagers(zicht).values_list("pk", "naam")
        return [("", "Hele team"), ("mijn", "Mijn caseload"), *((str(pk), naam) for pk, naam in collegas)]
    waarneming = [("waarneming", "Waarneming")] if zicht.caseload_van - {zicht.medewerker_id} else []
    return [("", "Mijn caseload"), *waarneming, (ALLES, "Alles wat ik zie")]
