"""Forms on courses, the ISK and the diploma."""

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from inburgering.models import Cursus, Diploma, Isk


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
