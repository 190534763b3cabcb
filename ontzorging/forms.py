"""Forms on money."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.db import models

from bouwstenen.botsing import Botsregel
from bouwstenen.forms import Formulier, Opmaak
from dossier.forms import FeitFormulier
from dossier.models import Statushouder
from dossier.regels import datum_voluit
from ontzorging.keuzes import Besluit
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
from ontzorging.queries import gelddoelen
from pip_plan.models import Doel, Pip


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
        fields = ["besluit", "besluit_op", "besluit_reden", "brief_op", "pip"]

    foutveld = {
        "besluit": "besluit", "verlenging": "pip", "einde": "pip", "besluit_op": "besluit_op", "brief": "brief_op",
        "brief_op": "brief_op",
    }  # fmt: skip

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("besluit", "besluit_op", "besluit_reden"):
            self.fields[naam].required = True
        verlengen = Fieldset("Alleen bij verlengen", "pip")
        self._bied_aan(self.fields["pip"])
        self.helper = Opmaak(
            "besluit", "besluit_reden", Row("besluit_op", "brief_op"), verlengen, terug=terug,
            knop="Besluit vastleggen",
        )  # fmt: skip
        klaar = sum(getattr(self.instance, naam) is not None for naam in GEREED)
        self.fields[
            "besluit"
        ].help_text = f"Van de lijst “Klaar om het zelf te doen” is {klaar} van {len(GEREED)} klaar."

    def clean(self) -> dict[str, Any]:
        """Only who extends does so by a plan."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("besluit") != Besluit.VERLENGEN:
            schoon["pip"] = None
        return schoon

    def _bied_aan(self, veld: Any) -> None:
        """The fixed plans of the household that extend the ontzorging, the latest first."""
        plannen = Pip.objects.filter(statushouder__in=self.instance.huishouden.leden.values("statushouder"))
        verlengd = plannen.vastgesteld().filter(ontzorging_verlengd_tot__isnull=False)
        veld.queryset = verlengd.select_related("statushouder").order_by("-vastgesteld_op", "-pk")
        veld.label_from_instance = _verlenging
        veld.empty_label = "Niet verlengen"
        veld.help_text = (
            "Hier staan de vastgestelde PIP's met een verlenging. Staat het er niet bij? Leg de verlenging eerst vast"
            " in het PIP."
        )


def _verlenging(pip: Pip) -> str:
    """A plan, by whose it is and until when it extends."""
    assert pip.vastgesteld_op
    assert pip.ontzorging_verlengd_tot
    tot, op = datum_voluit(pip.ontzorging_verlengd_tot), datum_voluit(pip.vastgesteld_op)
    return f"tot en met {tot} (PIP van {op}, {pip.statushouder.naam})"


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
            "doel",
        ]  # fmt: skip

    foutveld = {**Formulier.foutveld, "verzekerde": "wie", "zelf": "zelf_vanaf"}
    velden = (
        Row("soort", "wie"), Row("ontvanger", "iban"), Row("bedrag", "vervaldag"), "kenmerk", Row("van", "tot"),
        Fieldset("Zelf betalen", Row("zelf_vanaf", "doel")),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = self.fields["wie"]
        assert isinstance(wie, forms.ModelChoiceField)
        leden = self.instance.huishouden.leden.values("statushouder")
        wie.queryset = Statushouder.objects.filter(pk__in=leden)
        wie.empty_label = "Alleen bij een zorgverzekering"
        doel: Any = self.fields["doel"]
        doel.queryset = gelddoelen(self.instance.huishouden) | Doel.objects.filter(pk=self.instance.doel_id)
        doel.empty_label = "Geen"
        doel.help_text = "Een doel over zelfredzaamheid uit het PIP, bijvoorbeeld: ik betaal zelf mijn huur."


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


class BestandFormulier(Formulier):
    """A new batch of payments."""

    class Meta(Formulier.Meta):
        model = Betaalbestand
        fields = ["rekeninghouder", "rekening"]

    foutveld = {"al_open": "__all__"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("rekeninghouder", "rekening", terug=terug, knop="Bestand maken")
