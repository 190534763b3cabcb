"""The form with which a client who left a household gets a place in one again."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from dossier.keuzes import Relatie
from dossier.models import Huishouden, Huishoudlid, Statushouder
from toegang.zicht import Zicht

MEEST = 20  # more families than one picks from at a glance


class PlaatsFormulier(Formulier):
    """With whom, as what, and since when. When the name fits more families, the page shows them to choose from."""

    bij = forms.CharField(
        label="Bij welk gezin?",
        required=False,
        max_length=100,
        help_text="Een deel van de naam of het dossiernummer van iemand uit dat gezin. Leeg voor een nieuw huishouden.",
    )
    gezin = forms.ModelChoiceField(
        label="Kies het gezin",
        required=False,
        queryset=Huishouden.objects.none(),
        empty_label="Maak een keuze",
        widget=forms.HiddenInput,
    )

    class Meta(Formulier.Meta):
        model = Huishoudlid
        fields = ["relatie", "nareiziger", "van"]
        labels = {"van": "Hoort bij dit gezin sinds"}
        help_texts = {"van": ""}

    foutveld = {**Formulier.foutveld, "lid_toekomst": "van"}

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zicht = zicht
        self.gevonden: list[Huishoudlid] = []  # of the families to choose from, for the read log
        self.gezinnen = Huishouden.objects.zichtbaar_voor(zicht)
        self._gezin.queryset = self.gezinnen
        self.helper = Opmaak("bij", "gezin", Row("relatie", "van"), "nareiziger", terug=terug)

    @property
    def _gezin(self) -> forms.ModelChoiceField:
        veld = self.fields["gezin"]
        assert isinstance(veld, forms.ModelChoiceField)
        return veld

    @property
    def huishouden(self) -> Huishouden | None:
        """The family that was chosen; None for a new household."""
        return self.cleaned_data.get("gezin")

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        if schoon.get("bij") and not schoon.get("gezin"):
            schoon["gezin"] = self._zoek(schoon["bij"])
        gezin, van, relatie = (schoon.get(naam) for naam in ("gezin", "van", "relatie"))
        if gezin and van and relatie == Relatie.HOOFD and gezin.leden.filter(relatie=Relatie.HOOFD).op(van).exists():
            self.add_error("relatie", "Dit huishouden heeft dan al een hoofd. Kies een andere plaats in het gezin.")
        return schoon

    def _zoek(self, tekst: str) -> Huishouden | None:
        """The one family with somebody who is called so; otherwise the form says what to do."""
        personen = Statushouder.objects.zichtbaar_voor(self.zicht).zoek(tekst)
        leden = Huishoudlid.objects.zichtbaar_voor(self.zicht).op(self.zicht.dag)
        gezinnen = self.gezinnen.filter(pk__in=leden.filter(statushouder__in=personen).values("huishouden_id"))
        gevonden = list(gezinnen[: MEEST + 1])
        if len(gevonden) == 1:
            return gevonden[0]
        if not gevonden:
            self.add_error("bij", "Er is geen gezin gevonden met iemand die zo heet. Controleer de naam of het nummer.")
        elif len(gevonden) > MEEST:
            self.add_error("bij", f"Er zijn meer dan {MEEST} gezinnen gevonden. Vul meer van de naam in.")
        else:
            self.gevonden = list(leden.filter(huishouden__in=gevonden).select_related("statushouder"))
            self._laat_kiezen(gevonden)
        return None

    def _laat_kiezen(self, gezinnen: list[Huishouden]) -> None:
        """Families often share a name: show who lives there."""
        namen = {gezin.pk: [str(lid.statushouder) for lid in self.gevonden if lid.huishouden_id == gezin.pk]
                 for gezin in gezinnen}  # fmt: skip
        keuzes = [(gezin.pk, f"{gezin.naam}: {', '.join(namen[gezin.pk])}") for gezin in gezinnen]
        self._gezin.widget = forms.Select(choices=[("", "Maak een keuze"), *keuzes])
        self.add_error("gezin", "Er zijn meer gezinnen gevonden. Kies het gezin.")
