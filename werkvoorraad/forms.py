"""What the worklist asks: whose, and which kind."""

from typing import Any

from django import forms

from toegang.models import Organisatie
from toegang.rechten import Recht, Rol
from toegang.zicht import Zicht
from werkvoorraad.lijst import dossiers_van
from werkvoorraad.termijnen import TERMIJNEN


class WerkvoorraadFilter(forms.Form):
    """Filters of the worklist; a choice that does not exist is left out."""

    wie = forms.ChoiceField(label="Van wie", required=False)
    soort = forms.ChoiceField(
        label="Soort", required=False, choices=[("", "Alles"), *((t.code, f"{t.naam} ({t.code})") for t in TERMIJNEN)]
    )
    nareiziger = forms.BooleanField(label="Alleen nareizigers", required=False)
    ver = forms.BooleanField(label="Ook na een half jaar", required=False)
    partner = forms.ModelChoiceField(
        label="Gedeeld met", required=False, queryset=Organisatie.objects.none(), empty_label="Alle"
    )

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie, partner = self.fields["wie"], self.fields["partner"]
        assert isinstance(wie, forms.ChoiceField)
        assert isinstance(partner, forms.ModelChoiceField)
        wie.choices = _keuzes_wie(zicht)
        partner.queryset = Organisatie.objects.zichtbaar_voor(zicht)
        self.is_valid()

    def waarde(self, naam: str) -> Any:
        """What was chosen; empty for nonsense."""
        return self.cleaned_data.get(naam) or ""

    def dossiers(self, zicht: Zicht) -> Any:
        """The dossiers that were asked for."""
        keuze = self.waarde("wie") or ("alles" if zicht.rol == Rol.TEAMLEIDER else "mijn")
        dossiers = dossiers_van(keuze, zicht)
        if self.waarde("nareiziger"):
            dossiers = dossiers.filter(lidmaatschappen__nareiziger=True).distinct()
        if partner := self.waarde("partner"):
            dossiers = dossiers.filter(pk__in=partner.delingen.geldig(zicht.dag).values("statushouder_id"))
        return dossiers


def _keuzes_wie(zicht: Zicht) -> list[tuple[str, str]]:
    if zicht.mag(Recht.TEAM_ZIEN):
        return [("", "Hele team"), ("mijn", "Mijn caseload")]
    waarneming = [("waarneming", "Waarneming")] if zicht.caseload_van - {zicht.medewerker_id} else []
    return [("", "Mijn caseload"), *waarneming, ("alles", "Alles wat ik zie")]
