"""Forms on schools, their keurmerk, contracts and groups."""

from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.db.models import Q

from bouwstenen.forms import Formulier, Opmaak
from inburgering.models import Aanbieder, Contract, Groep, Keurmerk
from toegang.models import Organisatie
from toegang.zicht import Zicht


class SchoolFormulier(Formulier):
    """The base of forms on a school and what belongs to it."""

    velden: tuple[Any, ...] = ()

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(*self.velden, terug=terug)


class AanbiederFormulier(SchoolFormulier):
    """A school."""

    class Meta(Formulier.Meta):
        model = Aanbieder
        fields = ["naam", "plaats", "telefoon", "organisatie"]
        help_texts = {"organisatie": "Alleen als de school ook zelf inlogt."}

    foutveld = {"naam": "naam"}
    velden = ("naam", Row("plaats", "telefoon"), "organisatie")

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner = self.fields["organisatie"]
        assert isinstance(partner, forms.ModelChoiceField)
        scholen = Organisatie.objects.zichtbaar_voor(zicht).filter(soort=Organisatie.Soort.ONDERWIJS)
        # A partner is one school; those that are one already cannot be chosen again.
        vrij = scholen.filter(Q(aanbieder=None) | Q(aanbieder=self.instance.pk))
        partner.queryset = vrij.kiesbaar(self.instance.organisatie_id)
        partner.empty_label = "logt niet in"


class KeurmerkFormulier(SchoolFormulier):
    """A keurmerk of a school."""

    class Meta(Formulier.Meta):
        model = Keurmerk
        fields = ["soort", "van", "tot"]

    velden = ("soort", Row("van", "tot"))


class ContractFormulier(SchoolFormulier):
    """Places at a school."""

    class Meta(Formulier.Meta):
        model = Contract
        fields = ["leerroute", "plaatsen", "van", "tot"]

    velden = (Row("leerroute", "plaatsen"), Row("van", "tot"))


class GroepFormulier(SchoolFormulier):
    """A group of a school."""

    class Meta(Formulier.Meta):
        model = Groep
        fields = ["naam", "leerroute", "niveau", "dagdeel", "tijden", "plaats", "plaatsen", "van", "tot"]

    velden = (
        "naam", Row("leerroute", "niveau"), Row("dagdeel", "tijden"), Row("plaats", "plaatsen"), Row("van", "tot"),
    )  # fmt: skip
