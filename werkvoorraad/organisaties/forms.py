"""Which organisatie it is, and which of them a list shows."""

from typing import Any

from django import forms

from bouwstenen.forms import Filterbalk, Formulier, Opmaak
from toegang.models import Organisatie
from toegang.queries import OrganisatieQuerySet


class OrganisatieFormulier(Formulier):
    """A partner: its name and what it does."""

    class Meta(Formulier.Meta):
        model = Organisatie
        fields = ["naam", "soort"]
        help_texts = {"naam": "Zoals uw collega's de organisatie noemen, bijvoorbeeld VluchtelingenWerk."}

    foutveld = {"naam_dubbel": "naam"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(*self.Meta.fields, terug=terug)


class OrganisatieFilter(Filterbalk):
    """Of which kind, and whether those that ended are there too."""

    soort = forms.ChoiceField(label="Soort", required=False, choices=[("", "Alle"), *Organisatie.Soort.choices])
    beeindigd = forms.BooleanField(label="Ook beëindigd", required=False)

    def pas_toe(self, organisaties: OrganisatieQuerySet) -> OrganisatieQuerySet:
        """The organisaties that fit; a kind that does not exist is left out."""
        if soort := self.waarde("soort"):
            organisaties = organisaties.filter(soort=soort)
        return organisaties if self.waarde("beeindigd") else organisaties.kiesbaar()
