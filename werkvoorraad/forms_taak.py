"""Forms on tasks, and the form on a talk with its agreements."""

from datetime import date, timedelta
from typing import Any

from crispy_forms.layout import HTML, Fieldset, Row
from django import forms
from django.db.models import Q

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from bouwstenen.templatetags.opmaak import datum
from pip_plan.gesprek.forms import GesprekFormulier
from toegang.models import Medewerker
from toegang.zicht import Zicht
from werkvoorraad.models import Taak, Uitstel

AFSPRAKEN = range(1, 6)
TERMIJN_VAN_AFSPRAAK = timedelta(weeks=2)  # for an agreement without a date


class TaakFormulier(Formulier):
    """Something to do: what, by when, how often, by whom."""

    class Meta(Formulier.Meta):
        model = Taak
        fields = ["wat", "uiterlijk", "herhaal", "voor"]

    foutveld = {"al_klaar": "wat", "niet_later": "uiterlijk"}

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voor = self.fields["voor"]
        assert isinstance(voor, forms.ModelChoiceField)
        # Whom the task was given to may have left since.
        collegas = Medewerker.objects.klantmanagers(zicht)
        voor.queryset = collegas | Medewerker.objects.filter(Q(pk=self.instance.voor_id))
        voor.empty_label = "Kies een collega"
        self.helper = Opmaak("wat", Row("uiterlijk", "herhaal"), "voor", terug=terug)


class UitstelFormulier(Formulier):
    """A later date for a task, and why."""

    class Meta(Formulier.Meta):
        model = Taak
        fields = ["uiterlijk", "uitgesteld_reden"]
        labels = {"uiterlijk": "Nieuwe datum", "uitgesteld_reden": "Waarom stelt u dit uit?"}

    foutveld = {"niet_later": "uiterlijk", "zonder_reden": "uitgesteld_reden"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitgesteld_reden"].required = True
        self.helper = Opmaak("uiterlijk", "uitgesteld_reden", terug=terug, knop="Uitstellen")


class TermijnuitstelFormulier(Formulier):
    """A later day for a term of policy, and why."""

    class Meta(Formulier.Meta):
        model = Uitstel
        fields = ["tot", "reden"]

    foutveld = {"niet_later": "tot", "zonder_reden": "reden"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"].help_text = (
            f"Nu is dat {datum(self.instance.tot or self.instance.uiterlijk)}. De termijn zelf verandert niet: het gaat"
            " om de plek in de werkvoorraad en de agenda, en om de dagen waarop u een herinnering krijgt."
        )
        self.helper = Opmaak("tot", "reden", terug=terug, knop="Uitstellen")


class GesprekMetAfspraken(GesprekFormulier):
    """A talk, and up to five agreements that become tasks."""

    meer = (
        Fieldset(
            "Afspraken",
            HTML('<p class="zacht">Elke afspraak wordt een taak. Zonder datum geldt twee weken na het gesprek.</p>'),
            *(Row(f"afspraak_{nummer}", f"uiterlijk_{nummer}") for nummer in AFSPRAKEN),
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nummer in AFSPRAKEN:
            self.fields[f"afspraak_{nummer}"] = forms.CharField(
                label=f"Afspraak {nummer}", required=False, max_length=200
            )
            self.fields[f"uiterlijk_{nummer}"] = forms.DateField(
                label=f"Afspraak {nummer}: uiterlijk", required=False, widget=Datumkiezer
            )

    def clean(self) -> dict[str, Any]:
        """A date belongs to an agreement, and an agreement is kept after the talk."""
        schoon = super().clean() or self.cleaned_data
        for nummer in AFSPRAKEN:
            wat, uiterlijk = schoon.get(f"afspraak_{nummer}"), schoon.get(f"uiterlijk_{nummer}")
            if uiterlijk and not wat:
                self.add_error(f"afspraak_{nummer}", "Vul in wat is afgesproken, of maak de datum leeg.")
            elif uiterlijk and schoon.get("datum") and uiterlijk < schoon["datum"]:
                self.add_error(f"uiterlijk_{nummer}", "Deze datum ligt vóór het gesprek. Kies een latere datum.")
        return schoon

    @property
    def afspraken(self) -> list[tuple[str, date]]:
        """What was agreed, and by when."""
        schoon = self.cleaned_data
        standaard = schoon["datum"] + TERMIJN_VAN_AFSPRAAK
        return [
            (wat, schoon[f"uiterlijk_{nummer}"] or standaard)
            for nummer in AFSPRAKEN
            if (wat := schoon[f"afspraak_{nummer}"])
        ]
