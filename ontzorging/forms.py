"""Forms on money."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.db import models

from bouwstenen.forms import Formulier, Opmaak
from dossier.forms import FeitFormulier
from dossier.models import Statushouder
from ontzorging.models import (
    Achterstand,
    Betaalbestand,
    Maandregel,
    Maandstaat,
    Ontzorging,
    Toeslag,
    Uitkering,
    VasteLast,
)


class UitkeringFormulier(FeitFormulier):
    """Bijstand of a household."""

    class Meta(Formulier.Meta):
        model = Uitkering
        fields = ["soort", "norm", "bedrag", "van", "tot", "toelichting"]

    foutveld = {**Formulier.foutveld, "boven_norm": "bedrag", "niet_volledig": "bedrag"}
    velden = ("soort", Row("norm", "bedrag"), Row("van", "tot"), "toelichting")


class BeginFormulier(Formulier):
    """Another begin of the six months than the first bijstand after housing."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = ["begin", "begin_reden"]

    foutveld = {"begin_reden": "begin_reden"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("begin", "begin_reden", terug=terug)


class BesluitFormulier(Formulier):
    """What happens after the six months."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = ["besluit", "besluit_op", "besluit_reden", "verlengd_tot", "pip_op"]

    foutveld = {
        "besluit": "besluit", "verlenging": "verlengd_tot", "einde": "verlengd_tot", "besluit_op": "besluit_op",
        "pip_op": "pip_op",
    }  # fmt: skip

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("besluit", "besluit_op", "besluit_reden"):
            self.fields[naam].required = True
        verlengen = Fieldset("Alleen bij verlengen", Row("verlengd_tot", "pip_op"))
        self.helper = Opmaak(
            "besluit", "besluit_op", "besluit_reden", verlengen, terug=terug, knop="Besluit vastleggen"
        )


GEREED = ["bankapp_op", "digid_op", "post_op", "toeslagen_op", "budget_op", "coach_op", "slotgesprek_op"]


class GereedFormulier(Formulier):
    """The readiness checklist, each with the day on which it was ready."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = GEREED

    foutveld = {naam: naam for naam in GEREED}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            Row("bankapp_op", "digid_op"), Row("post_op", "toeslagen_op"), Row("budget_op", "coach_op"),
            "slotgesprek_op", terug=terug,
        )  # fmt: skip


class VasteLastFormulier(FeitFormulier):
    """A fixed cost."""

    class Meta(Formulier.Meta):
        model = VasteLast
        fields = [
            "soort", "wie", "ontvanger", "iban", "kenmerk", "bedrag", "vervaldag", "van", "tot", "zelf_vanaf",
            "zelf_doel",
        ]  # fmt: skip

    foutveld = {**Formulier.foutveld, "verzekerde": "wie", "zelf": "zelf_vanaf"}
    velden = (
        Row("soort", "wie"), Row("ontvanger", "iban"), Row("bedrag", "vervaldag"), "kenmerk", Row("van", "tot"),
        Fieldset("Zelf betalen", Row("zelf_vanaf", "zelf_doel")),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = self.fields["wie"]
        assert isinstance(wie, forms.ModelChoiceField)
        leden = self.instance.huishouden.leden.values("statushouder")
        wie.queryset = Statushouder.objects.filter(pk__in=leden)
        wie.empty_label = "Alleen bij een zorgverzekering"


class ToeslagFormulier(FeitFormulier):
    """An allowance."""

    class Meta(Formulier.Meta):
        model = Toeslag
        fields = ["soort", "bedrag", "aangevraagd_op", "ontvangen_op", "van", "tot"]
        help_texts = {"van": "De eerste maand waarvoor de toeslag is."}

    foutveld = {**Formulier.foutveld, "aangevraagd": "aangevraagd_op", "ontvangen": "ontvangen_op"}
    velden = (Row("soort", "bedrag"), Row("aangevraagd_op", "ontvangen_op"), Row("van", "tot"))


class AchterstandFormulier(FeitFormulier):
    """Arrears or a debt."""

    class Meta(Formulier.Meta):
        model = Achterstand
        fields = ["soort", "bij", "bedrag", "gemeld_op", "opgelost_op", "afspraak"]

    foutveld = {"gemeld": "gemeld_op", "opgelost": "opgelost_op"}
    velden = (Row("soort", "bij"), "bedrag", Row("gemeld_op", "opgelost_op"), "afspraak")


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
        lijnen = ("Regels", "gewijzigd: zie de tabel hieronder", "zoals u ze eerder zag")
        self.botsing = [*self.botsing, lijnen]


class BestandFormulier(Formulier):
    """A new batch of payments."""

    class Meta(Formulier.Meta):
        model = Betaalbestand
        fields = ["rekeninghouder", "rekening"]

    foutveld = {"al_open": "__all__"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("rekeninghouder", "rekening", terug=terug, knop="Bestand maken")
