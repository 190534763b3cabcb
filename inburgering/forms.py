"""Forms on courses, the ISK, hours, exams, exemptions, closed parts and the diploma."""

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from inburgering.keuzes import Vrijstellingdeel
from inburgering.models import Afronding, Cursus, Diploma, Examen, Isk, Uren, Vrijstelling


class CursusFormulier(FeitFormulier):
    """An inburgeringscursus with an aanbieder."""

    class Meta(Formulier.Meta):
        model = Cursus
        fields = ["aanbieder", "niveau", "dagdeel", "van", "tot", "toelichting"]

    velden = ("aanbieder", Row("niveau", "dagdeel"), Row("van", "tot"), "toelichting")


class IskFormulier(FeitFormulier):
    """The Internationale Schakelklas."""

    class Meta(Formulier.Meta):
        model = Isk
        fields = ["school", "route", "van", "tot", "toelichting"]

    velden = (Row("school", "route"), Row("van", "tot"), "toelichting")


class DiplomaFormulier(FeitFormulier):
    """The inburgeringsdiploma."""

    class Meta(Formulier.Meta):
        model = Diploma
        fields = ["behaald_op", "niveau"]

    foutveld = {"toekomst": "behaald_op", "diploma_dubbel": "behaald_op"}
    velden = (Row("behaald_op", "niveau"),)


class UrenFormulier(FeitFormulier):
    """The hours of one month."""

    maand = forms.DateField(
        label="Maand",
        input_formats=["%Y-%m"],
        widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m"),
    )

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["soort", "maand", "aanwezig", "gegeven", "bron", "toelichting"]

    foutveld = {"uren_dubbel": "maand", "meer_dan_gegeven": "aanwezig", "bron": "bron", "toekomst": "maand"}
    velden = (Row("soort", "maand"), Row("aanwezig", "gegeven"), "bron", "toelichting")


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


class VrijstellingFormulier(FeitFormulier):
    """What DUO was asked and decided."""

    delen = forms.MultipleChoiceField(
        label="Waarvan?", choices=Vrijstellingdeel, widget=forms.CheckboxSelectMultiple, required=True
    )

    class Meta(Formulier.Meta):
        model = Vrijstelling
        fields = ["soort", "delen", "gevraagd_op", "besluit", "besloten_op", "tot", "reden"]

    foutveld = {"besluit": "besluit", "tot": "tot", "delen": "delen"}
    velden = ("soort", "delen", "gevraagd_op", Row("besluit", "besloten_op"), "tot", "reden")


class AfrondingFormulier(FeitFormulier):
    """The day on which a part was closed with the client."""

    class Meta(Formulier.Meta):
        model = Afronding
        fields = ["soort", "datum", "verwijtbaar", "toelichting"]

    foutveld = {"afronding_dubbel": "soort", "duo": "datum", "toekomst": "datum"}
    velden = (Row("soort", "datum"), "verwijtbaar", "toelichting")
