"""Forms on courses, the ISK, hours, exams, closed parts and the diploma."""

from datetime import date
from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from dossier.forms import FeitFormulier
from inburgering.models import Afronding, Cursus, Diploma, Examen, Groep, Isk, Taalmeting, Uren


class CursusFormulier(FeitFormulier):
    """An inburgeringscursus with an aanbieder."""

    class Meta(Formulier.Meta):
        model = Cursus
        fields = [
            "groep", "aanbieder", "niveau", "dagdeel", "aangeboden_op", "van", "tot", "verwacht_einde", "stopreden",
            "toelichting",
        ]  # fmt: skip
        help_texts = {"aanbieder": "Hoeft niet als u een groep kiest."}

    foutveld = {
        **FeitFormulier.foutveld, "verwacht": "verwacht_einde", "stopreden": "stopreden", "keurmerk": "groep",
        "aanbod": "aangeboden_op", "duo": "aangeboden_op", "toekomst": "aangeboden_op",
    }  # fmt: skip
    velden = (
        "groep", "aanbieder", Row("niveau", "dagdeel"), "aangeboden_op", Row("van", "tot"),
        Row("verwacht_einde", "stopreden"), "toelichting",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_gemeente = Groep.objects.filter(gemeente_id=self.instance.gemeente_id)
        groep.queryset = van_gemeente.select_related("aanbieder")
        groep.empty_label = "geen groep uit de lijst"
        self.fields["aanbieder"].required = False

    def clean(self) -> dict[str, Any]:
        """A group says which school, level and part of the day it is; without a group the school is typed."""
        schoon = super().clean()
        groep: Groep | None = schoon.get("groep")
        if groep:
            schoon["aanbieder"] = groep.aanbieder.naam
            schoon["niveau"] = schoon.get("niveau") or groep.niveau
            schoon["dagdeel"] = schoon.get("dagdeel") or groep.dagdeel
        elif not schoon.get("aanbieder"):
            self.add_error("aanbieder", "Kies een groep, of schrijf op welke school het is.")
        return schoon


class IskFormulier(FeitFormulier):
    """The Internationale Schakelklas."""

    class Meta(Formulier.Meta):
        model = Isk
        fields = ["school", "route", "van", "tot", "uitstroom", "startkwalificatie_op", "toelichting"]

    foutveld = {
        **FeitFormulier.foutveld, "uitstroom": "tot", "startkwalificatie": "startkwalificatie_op",
        "toekomst": "startkwalificatie_op",
    }  # fmt: skip
    velden = (
        Row("school", "route"), Row("van", "tot"), "uitstroom", "startkwalificatie_op", "toelichting",
    )  # fmt: skip


class DiplomaFormulier(FeitFormulier):
    """The inburgeringsdiploma."""

    class Meta(Formulier.Meta):
        model = Diploma
        fields = ["behaald_op", "niveau"]

    foutveld = {"toekomst": "behaald_op", "diploma_dubbel": "behaald_op"}
    velden = (Row("behaald_op", "niveau"),)


class TaalmetingFormulier(FeitFormulier):
    """The level of each skill on one day."""

    class Meta(Formulier.Meta):
        model = Taalmeting
        fields = ["datum", "bron", "lezen", "luisteren", "schrijven", "spreken", "toelichting"]

    foutveld = {"meting_dubbel": "datum", "toekomst": "datum"}
    velden = (Row("datum", "bron"), Row("lezen", "luisteren"), Row("schrijven", "spreken"), "toelichting")


class UrenFormulier(FeitFormulier):
    """The hours of one month, or of one lesson in it."""

    maand = forms.DateField(
        label="Maand",
        required=False,
        input_formats=["%Y-%m"],
        widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m"),
    )

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["soort", "maand", "dag", "aanwezig", "gegeven", "bron", "groep", "toelichting"]

    foutveld = {
        "uren_dubbel": "maand", "meer_dan_gegeven": "aanwezig", "bron": "bron", "toekomst": "maand",
        "les_in_maand": "dag", "les_grens": "aanwezig", "uren_in_groep": "groep",
        "bijeenkomst": "dag",
    }  # fmt: skip
    velden = ("soort", Row("maand", "dag"), Row("aanwezig", "gegeven"), Row("bron", "groep"), "toelichting")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_client = Groep.objects.filter(cursussen__statushouder=self.instance.statushouder_id)
        groep.queryset = van_client.select_related("aanbieder").distinct()
        groep.empty_label = "geen groep uit de lijst"

    def clean(self) -> dict[str, Any]:
        """A lesson says in which month it was."""
        schoon = super().clean()
        if dag := schoon.get("dag"):
            schoon["maand"] = dag.replace(day=1)
        elif not schoon.get("maand") and "maand" not in self.errors:
            self.add_error("maand", "Vul de maand in, of de dag van de les.")
        return schoon


class BijeenkomstFormulier(Formulier):
    """One meeting of the PVT or the MAP, as whoever gives it saw it."""

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["dag", "aanwezig", "toelichting"]
        labels = {"dag": "Dag van de bijeenkomst", "aanwezig": "Hoeveel uur was de cliënt erbij?"}
        help_texts = {
            "dag": "",
            "aanwezig": "Vul 0 in als de cliënt er niet was.",
            "toelichting": "Kort, en alleen wat over de bijeenkomst gaat.",
        }

    foutveld = {"uren_dubbel": "dag", "toekomst": "dag", "begin": "dag", "les_grens": "aanwezig"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dag"].required = True
        self.helper = Opmaak(Row("dag", "aanwezig"), "toelichting", terug=terug)

    def clean_dag(self) -> date:
        """The day says in which month it was."""
        dag: date = self.cleaned_data["dag"]
        self.instance.maand = dag.replace(day=1)
        return dag


class ExamenFormulier(FeitFormulier):
    """One attempt at one part of the exam."""

    class Meta(Formulier.Meta):
        model = Examen
        fields = ["onderdeel_examen", "niveau", "aangemeld_op", "datum", "uitslag", "uitslag_op", "staatsexamen"]

    foutveld = {
        "examen_dubbel": "onderdeel_examen", "niveau": "niveau", "uitslag": "uitslag", "aanmelding": "aangemeld_op",
        "staatsexamen": "staatsexamen", "toekomst": "uitslag_op",
    }  # fmt: skip
    velden = (
        Row("onderdeel_examen", "niveau"), Row("aangemeld_op", "datum"), Row("uitslag", "uitslag_op"), "staatsexamen",
    )  # fmt: skip


class AfrondingFormulier(FeitFormulier):
    """The day on which a part was closed with the client."""

    class Meta(Formulier.Meta):
        model = Afronding
        fields = ["soort", "datum", "verwijtbaar", "toelichting"]

    foutveld = {"afronding_dubbel": "soort", "duo": "datum", "toekomst": "datum"}
    velden = (Row("soort", "datum"), "verwijtbaar", "toelichting")
