"""Forms on the taaleis, on the PVT and MAP while they run, on exemptions and on a longer term."""

from typing import Any

from crispy_forms.layout import HTML, Fieldset, Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier
from dossier.forms import FeitFormulier
from dossier.keuzes import Regime
from inburgering.keuzes import Grond, Mapthema, Modulesoort, Vrijstellingdeel
from inburgering.models import Module, Taaleis, Verlenging, Vrijstelling
from inburgering.queries import leerroute_van
from inburgering.wet.forms import VolgensWet
from inburgering.wet.regels import bestaat, bij_route
from pip_plan.models import Advies, Gesprek
from toegang.models import Organisatie


class _MetGesprek(FeitFormulier):
    """A form in which a talk or an advice of this client can be chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        van = {"statushouder": self.instance.statushouder_id}
        for naam, model, geen in (
            ("gesprek", Gesprek, "nog niet besproken"),
            ("advies", Advies, "nog geen advies"),
        ):
            if keuze := self.fields.get(naam):
                assert isinstance(keuze, forms.ModelChoiceField)
                keuze.queryset = model._default_manager.filter(**van)
                keuze.empty_label = geen
                keuze.label_from_instance = _met_datum  # type: ignore[assignment,method-assign]  # Django's own way


def _met_datum(rij: Any) -> str:
    """A talk by its kind, an advice by its words; both with the day."""
    return f"{rij.datum:%d-%m-%Y}: {str(getattr(rij, 'tekst', rij))[:60]}"


class _Voldoet(Bevestigbaar, _MetGesprek):
    """A form in which somebody can meet the taaleis with a test that failed: that is asked first."""

    bevestig = "lager"

    toch = forms.BooleanField(
        label="Ja, er is ander bewijs; bij de reden staat welk", required=False, widget=forms.HiddenInput
    )


class TaaleisFormulier(_Voldoet):
    """A test of somebody's Dutch, and what they do about it."""

    class Meta(Formulier.Meta):
        model = Taaleis
        fields = [
            "toets_op", "spreken", "luisteren", "gesprekken", "lezen", "schrijven", "begonnen_op", "inzet", "gesprek",
            "advies",
        ]  # fmt: skip
        widgets = {"inzet": forms.Textarea(attrs={"rows": 4})}

    foutveld = {
        "taaleis_dubbel": "toets_op", "taaleis_bij_bijstand": "toets_op", "toekomst": "toets_op",
        "begonnen_op": "begonnen_op", "taaleis_van_client": "gesprek", "lager": "spreken",
    }  # fmt: skip
    velden = (
        "toets_op",
        Fieldset(
            "Niveau per vaardigheid", Row("spreken", "luisteren"), "gesprekken", Row("lezen", "schrijven"), "toch"
        ),
        Fieldset("Wat doet de cliënt", "begonnen_op", "inzet"),
        Fieldset("Gesprek en advies", "gesprek", "advies"),
    )


class TaaleisbesluitFormulier(_Voldoet):
    """What a person decided, why, and what the client thinks of it."""

    class Meta(Formulier.Meta):
        model = Taaleis
        fields = ["gesprek", "visie_client", "besluit", "reden", "besloten_op"]
        widgets = {naam: forms.Textarea(attrs={"rows": 5}) for naam in ("visie_client", "reden")}
        help_texts = {
            "besluit": "U besluit. Er wordt niets uitgerekend, en er gebeurt niets vanzelf.",
            "gesprek": "Het gesprek waarin de cliënt zijn kant vertelde. Bij een maatregel is dat verplicht.",
        }

    foutveld = {
        **{naam: naam for naam in Meta.fields}, "taaleis_bij_bijstand": "besloten_op",
        "taaleis_na_gesprek": "gesprek", "taaleis_van_client": "gesprek", "lager": "besluit",
    }  # fmt: skip
    velden = (
        Fieldset("De cliënt", "gesprek", "visie_client"),
        Fieldset("Het besluit", "besluit", "toch", "reden", "besloten_op"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("visie_client", "besluit", "reden", "besloten_op"):
            self.fields[naam].required = True


class ModuleFormulier(VolgensWet):
    """The PVT or the MAP while it runs."""

    wetveld = "soort"

    themas = forms.MultipleChoiceField(
        label="Welke thema's van de MAP zijn besproken?", choices=Mapthema, required=False,
        widget=forms.CheckboxSelectMultiple, help_text="Alleen bij de MAP.",
    )  # fmt: skip

    class Meta(Formulier.Meta):
        model = Module
        fields = ["soort", "organisatie", "begonnen_op", "bijeenkomsten", "themas"]

    foutveld = {"module_dubbel": "soort", "themas": "themas", "toekomst": "begonnen_op", "begin": "begonnen_op"}
    velden = ("soort", "organisatie", Row("begonnen_op", "bijeenkomsten"), "themas")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not bestaat(Modulesoort.MAP, self.instance.statushouder.regime):
            self.helper.layout.fields.remove("themas")
            del self.fields["themas"]
        keuze = self.fields["organisatie"]
        assert isinstance(keuze, forms.ModelChoiceField)
        van_gemeente = Organisatie.objects.filter(gemeente=self.instance.gemeente_id)
        keuze.queryset = van_gemeente.kiesbaar(self.instance.organisatie_id)
        keuze.empty_label = "de gemeente zelf"

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """What belongs to the leerroute."""
        route = leerroute_van(self.instance.statushouder)
        super().bied_aan([een for een in keuzes if een[0] in self.gekozen or bij_route(een[0], route)])


class VrijstellingFormulier(VolgensWet):
    """What DUO was asked about an exemption, and decided."""

    wetveld = "delen"

    delen = forms.MultipleChoiceField(
        label="Waarvan?", choices=Vrijstellingdeel, widget=forms.CheckboxSelectMultiple, required=True
    )

    class Meta(Formulier.Meta):
        model = Vrijstelling
        fields = ["soort", "delen", "gevraagd_op", "besluit", "besloten_op", "van", "tot", "grond"]

    foutveld = {
        "besluit": "besluit", "van": "van", "tot": "tot", "delen": "delen", "toekomst": "besloten_op",
        "gevraagd": "gevraagd_op", "grond": "grond",
    }  # fmt: skip
    velden = (
        "soort", "delen", "grond", "gevraagd_op", Row("besluit", "besloten_op"),
        Fieldset(
            "Alleen bij een tijdelijke vrijstelling",
            HTML(
                '<p class="zacht">Geldt die voor de hele plicht, dan staat de inburgeringstermijn zo lang stil. Alle'
                " datums die ervan afhangen schuiven mee. Zonder eerste dag begint zij op de dag van het besluit.</p>"
            ),
            Row("van", "tot"),
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grond = self.fields["grond"]
        assert isinstance(grond, forms.ChoiceField)
        if self.instance.statushouder.regime == Regime.WI2021 and self.instance.grond != Grond.INSPANNING:
            keuzes: Any = grond.choices
            grond.choices = [een for een in keuzes if een[0] != Grond.INSPANNING]


class VerlengingFormulier(FeitFormulier):
    """What DUO was asked about the term, and decided."""

    class Meta(Formulier.Meta):
        model = Verlenging
        fields = ["grond", "gevraagd_op", "besluit", "besloten_op", "tot"]
        help_texts = {"grond": "Alleen de grond. Wat er aan de hand is blijft bij DUO en de medisch adviseur."}

    foutveld = {"besluit": "besluit", "gevraagd": "gevraagd_op", "tot": "tot", "toekomst": "besloten_op"}
    velden = ("grond", "gevraagd_op", Row("besluit", "besloten_op"), "tot")
