"""What the page on financing shows: of which year, and the activities of one source."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from bouwstenen.forms import Filterbalk
from pip_plan.financiering.queries import ZONDER, betaald
from pip_plan.keuzes import Financiering
from pip_plan.models import Activiteit


class FinancieringFilter(Filterbalk):
    """One year, or all of them; the source is in the address of a number in the table."""

    ALLE = "alle"

    jaar = forms.ChoiceField(label="Begonnen in", required=False)
    bron = forms.ChoiceField(
        widget=forms.HiddenInput, required=False, choices=[*Financiering.choices, (ZONDER, "nog geen bron ingevuld")]
    )

    def __init__(self, *args: Any, jaren: list[int], dit_jaar: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dit_jaar = str(dit_jaar)
        keuzes = sorted({str(jaar) for jaar in jaren} - {self.dit_jaar}, reverse=True)
        veld = self.fields["jaar"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [("", f"{dit_jaar} (dit jaar)"), *((jaar, jaar) for jaar in keuzes), (self.ALLE, "alle jaren")]

    @property
    def van_jaar(self) -> str:
        """The year that is shown, or "alle"."""
        return self.waarde("jaar") or self.dit_jaar

    def in_jaar(self, activiteiten: QuerySet[Activiteit]) -> QuerySet[Activiteit]:
        """What began in the year that was chosen."""
        return activiteiten if self.van_jaar == self.ALLE else activiteiten.filter(van__year=int(self.van_jaar))

    def van_bron(self, activiteiten: QuerySet[Activiteit]) -> QuerySet[Activiteit]:
        """What is paid out of the source that was chosen."""
        bron = self.waarde("bron")
        return betaald(activiteiten).filter(financiering="" if bron == ZONDER else bron)
