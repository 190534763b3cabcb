"""Forms on a month: its lines, how a payment went, and closing it."""

from typing import Any

from crispy_forms.layout import Row
from django.db import models

from bouwstenen.botsing import Botsregel
from bouwstenen.forms import Formulier, Opmaak
from ontzorging.models import (
    Maandregel,
    Maandstaat,
)


class RegelFormulier(Formulier):
    """A line of a draft."""

    class Meta(Formulier.Meta):
        model = Maandregel
        fields = ["wat", "ontvanger", "iban", "kenmerk", "bedrag", "betaaldag", "werkelijk", "toelichting"]

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            Row("wat", "bedrag"), Row("ontvanger", "iban"), Row("kenmerk", "betaaldag"), "werkelijk", "toelichting",
            terug=terug,
        )  # fmt: skip

    foutveld = {"dubbel": "wat", "bedrag": "bedrag", "gesloten": "__all__"}


class UitkomstFormulier(Formulier):
    """How the payment of a line of a closed month went."""

    class Meta(Formulier.Meta):
        model = Maandregel
        fields = ["stand", "werkelijk", "toelichting"]

    foutveld = {"stand": "stand"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("stand", "werkelijk", "toelichting", terug=terug)


class SluitFormulier(Formulier):
    """Checking and closing a month."""

    class Meta(Formulier.Meta):
        model = Maandstaat
        fields = ["bijstand", "uitleg"]

    foutveld = {"tekort": "uitleg"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("bijstand", "uitleg", terug=terug, knop="Maand sluiten")

    def toon_botsing(self, nu: models.Model) -> None:
        """A colleague may have changed only a line: then too the month is looked at again before it is closed."""
        super().toon_botsing(nu)
        assert self.botsing is not None  # just made
        lijnen = Botsregel("Regels", "gewijzigd: zie de tabel hieronder", "zoals u ze eerder zag")
        self.botsing.regels.append(lijnen)
