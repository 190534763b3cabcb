"""The base of forms that offer what exists under the law of the client, and nothing of the other law."""

from typing import Any

from django import forms

from dossier.forms import FeitFormulier
from inburgering.wet.regels import keuzes_onder


class VolgensWet(FeitFormulier):
    """A form of which the choices of `wetveld` follow the law; what was chosen before stays to be seen."""

    wetveld = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.foutveld = {**self.foutveld, "volgens_wet": self.wetveld}
        self.bied_aan(keuzes_onder(self._keuzes.choices, self.instance.statushouder.regime, self.gekozen))

    @property
    def gekozen(self) -> list[str]:
        """What the record says now."""
        nu = getattr(self.instance, self.wetveld) or []
        return [nu] if isinstance(nu, str) else list(nu)

    @property
    def _keuzes(self) -> Any:
        veld = self.fields[self.wetveld]
        assert isinstance(veld, forms.ChoiceField)
        return veld

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """Offer these; a form that knows more leaves some out."""
        self._keuzes.choices = keuzes
