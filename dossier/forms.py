"""Forms on the client record."""

from typing import Any, ClassVar

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.html import format_html

from bouwstenen.bsn import gemaskeerd, schoon_bsn
from bouwstenen.forms import Bevestigbaar, Datumkiezer, Filterbalk, Formulier, Opmaak
from bouwstenen.versleuteling import kenmerk
from dossier.keuzes import Relatie, Taal
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from dossier.regels import FASEN
from toegang.models import Medewerker
from toegang.rechten import Recht
from toegang.zicht import Zicht

WIE = Fieldset(
    "Wie",
    Row("voornamen", "achternaam"),
    Row("geboortedatum", "geslacht"),
    "nationaliteit",
)
NUMMERS = Fieldset("Nummers", Row("v_nummer", "bsn"))
CONTACT = Fieldset(
    "Contact",
    Row("contacttaal", "leesniveau"),
    "tolk_nodig",
    "voorkeurskanaal",
    Row("telefoon", "email"),
    "geheimhouding",
)


class StatushouderFormulier(Formulier):
    """The personal data of one client. The BSN is never sent to the page: an empty field leaves it as it is."""

    bsn = forms.CharField(label="BSN", required=False, max_length=12)
    bsn_weg = forms.BooleanField(label="BSN verwijderen", required=False)

    class Meta(Formulier.Meta):
        model = Statushouder
        fields = [
            "voornamen", "achternaam", "geboortedatum", "geslacht", "nationaliteit", "v_nummer", "contacttaal",
            "leesniveau", "tolk_nodig", "voorkeurskanaal", "telefoon", "email", "geheimhouding",
            "inburgeringsplicht_op", "gezinsmigrant", "klantmanager",
        ]  # fmt: skip

    foutveld = {
        "bsn_dubbel": "bsn",
        "v_nummer_dubbel": "v_nummer",
        "plicht_voor_geboorte": "inburgeringsplicht_op",
        "duo": "inburgeringsplicht_op",
        "toekomst": "geboortedatum",
    }
    extra: tuple[Any, ...] = ()
    knop = "Opslaan"

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kies_klantmanager(zicht)
        bekend = self.instance.bsn if self.instance.pk else None
        self.fields["bsn"].help_text = (
            f"Nu opgeslagen: {gemaskeerd(bekend)}. Vul alleen iets in als het nummer moet veranderen." if bekend else ""
        )
        if not bekend:
            del self.fields["bsn_weg"]
        nummers = Fieldset(NUMMERS.legend, *NUMMERS.fields, *(["bsn_weg"] if bekend else []))
        inburgering = Fieldset("Inburgering", "inburgeringsplicht_op", "gezinsmigrant")
        slot = [Fieldset("Begeleiding", "klantmanager")] if "klantmanager" in self.fields else []
        wie = [WIE, *(["toch"] if "toch" in self.fields else [])]
        self.helper = Opmaak(*self.extra, *wie, nummers, CONTACT, inburgering, *slot, terug=terug, knop=self.knop)

    def _kies_klantmanager(self, zicht: Zicht) -> None:
        """Only who divides the caseload chooses; a klantmanager keeps what is new."""
        if not zicht.mag(Recht.CASELOAD_VERDELEN):
            del self.fields["klantmanager"]
            return
        keuze = self.fields["klantmanager"]
        assert isinstance(keuze, forms.ModelChoiceField)
        keuze.queryset = Medewerker.objects.klantmanagers(zicht)
        keuze.empty_label = "Kies een klantmanager"

    def clean_bsn(self) -> str:
        ingevuld = self.cleaned_data["bsn"]
        return schoon_bsn(ingevuld) if ingevuld else ""

    def clean(self) -> dict[str, Any]:
        """Set the BSN before the constraints are checked, so that a duplicate is refused at the field."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("bsn") and schoon.get("bsn_weg"):
            self.add_error("bsn", "U vult een nieuw BSN in én wilt het verwijderen. Kies één van beide.")
        elif schoon.get("bsn_weg"):
            self.instance.bsn = self.instance.bsn_kenmerk = None
        elif schoon.get("bsn"):
            self.instance.bsn, self.instance.bsn_kenmerk = schoon["bsn"], kenmerk(schoon["bsn"])
        return schoon


class _NieuwPersoon(Bevestigbaar, StatushouderFormulier):
    """Somebody new. When there is a dossier of that name and birthday, the visitor says that it is another person."""

    toch = forms.BooleanField(label="Dit is een andere persoon", required=False, widget=forms.HiddenInput)

    bevestig = "dubbel"
    bestaand: Statushouder | None = None  # after the refusal

    def meld(self, fout: ValidationError) -> None:
        super().meld(fout)
        if getattr(fout, "code", None) == self.bevestig and fout.params:
            self.bestaand = bestaand = fout.params["bestaand"]
            self["toch"].help_text = format_html(
                '<a href="{}" target="_blank">Dossier {} bekijken (in een nieuw tabblad)</a>',
                reverse("dossier", args=[bestaand.dossiernummer]),
                bestaand.dossiernummer,
            )


class NieuwDossierFormulier(_NieuwPersoon):
    """The first person of a household that COA couples to the gemeente."""

    gekoppeld_op = forms.DateField(label="Gekoppeld op", widget=Datumkiezer, help_text="De koppelingsdatum in TVS.")
    azc = forms.CharField(label="Azc", max_length=100, required=False, help_text="Waar iemand nu verblijft.")

    foutveld = {**StatushouderFormulier.foutveld, "koppeling_toekomst": "gekoppeld_op", "dubbel": "achternaam"}
    extra = (Fieldset("Koppeling", Row("gekoppeld_op", "azc")),)
    knop = "Dossier openen"


class GezinslidFormulier(_NieuwPersoon):
    """Somebody who joins a household, with the place in it."""

    relatie = forms.ChoiceField(label="Plaats in het gezin", choices=[("", "Maak een keuze"), *Relatie.choices])
    nareiziger = forms.BooleanField(
        label="Nareiziger", required=False, help_text="Later gekomen door gezinshereniging."
    )
    sinds = forms.DateField(label="Hoort bij het gezin sinds", widget=Datumkiezer)

    foutveld = {**StatushouderFormulier.foutveld, "overlap": "relatie", "lid_toekomst": "sinds", "dubbel": "achternaam"}
    extra = (Fieldset("Plaats in het gezin", Row("relatie", "sinds"), "nareiziger"),)
    knop = "Toevoegen"


class LidFormulier(Formulier):
    """Somebody's place in the household, and until when."""

    class Meta(Formulier.Meta):
        model = Huishoudlid
        fields = ["relatie", "nareiziger", "van", "tot"]
        labels = {"van": "Hoort bij het gezin sinds", "tot": "Tot en met"}
        help_texts = {"van": "", "tot": "Leeg zolang deze persoon bij het gezin hoort."}

    foutveld = {**Formulier.foutveld, "toekomst": "van", "tot_toekomst": "tot"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("relatie", "nareiziger", Row("van", "tot"), terug=terug)


class HuishoudenFormulier(Formulier):
    """What a household is called."""

    class Meta(Formulier.Meta):
        model = Huishouden
        fields = ["naam"]

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("naam", terug=terug)


class KoppelingFormulier(Formulier):
    """When and from where COA coupled a household, and whom to call."""

    class Meta(Formulier.Meta):
        model = Koppeling
        fields = ["gekoppeld_op", "azc", "coa_contact", "coa_telefoon", "coa_email"]

    foutveld = {"toekomst": "gekoppeld_op"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contact = Fieldset("Contact bij het COA", "coa_contact", Row("coa_telefoon", "coa_email"))
        self.helper = Opmaak(Row("gekoppeld_op", "azc"), contact, terug=terug)


class FeitFormulier(Formulier):
    """The base of forms on a fact of one client or household that holds during a period."""

    velden: tuple[Any, ...] = ()

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(*self.velden, terug=terug)

    def clean(self) -> dict[str, Any]:
        """A fact about one person does not begin before that person's birth."""
        schoon = super().clean() or self.cleaned_data
        geboren = self.instance.statushouder.geboortedatum if hasattr(self.instance, "statushouder") else None
        for naam in ("van", "behaald_op"):
            if geboren and schoon.get(naam) and schoon[naam] < geboren:
                self.add_error(naam, ValidationError("Deze datum ligt vóór de geboorte. Controleer de datum."))
        return schoon


class HuisvestingFormulier(FeitFormulier):
    """A home: contract, moving in, BRP registration and address."""

    class Meta(Formulier.Meta):
        model = Huisvesting
        fields = [
            "contract_op", "van", "brp_op", "tot", "straat", "huisnummer", "postcode", "plaats", "verhuurder",
        ]  # fmt: skip
        labels = {"van": "Woont hier sinds"}
        help_texts = {
            "van": "De dag van de sleutel. Hier beginnen termijnen en het cohort van de monitor.",
            "tot": "Leeg zolang het gezin hier woont.",
        }

    velden = (
        Fieldset("Datums", Row("contract_op", "van"), Row("brp_op", "tot")),
        Fieldset("Adres", Row("straat", "huisnummer"), Row("postcode", "plaats"), "verhuurder"),
    )

    def clean_postcode(self) -> str:
        """5261ab and 5261 AB are the same; the second is how it is stored."""
        kaal = self.cleaned_data["postcode"].replace(" ", "").upper()
        return f"{kaal[:4]} {kaal[4:]}"


class _MetGezin(Formulier):
    """A change that can also go for the rest of the household."""

    hele_gezin = forms.BooleanField(label="Geldt voor het hele gezin", required=False)

    knop = "Opslaan"

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.Meta.fields:
            self.fields[naam].required = True
        self.helper = Opmaak(*self.Meta.fields, "hele_gezin", terug=terug, knop=self.knop)


class VertrekFormulier(_MetGezin):
    """Somebody left the gemeente."""

    class Meta(Formulier.Meta):
        model = Statushouder
        fields = ["vertrokken_op", "vertrekreden"]

    foutveld = {"toekomst": "vertrokken_op", "vertrek_voor_geboorte": "vertrokken_op"}
    knop = "Vertrek vastleggen"


class AfsluitFormulier(_MetGezin):
    """The guidance is over."""

    class Meta(Formulier.Meta):
        model = Statushouder
        fields = ["afgesloten_op", "afsluitreden"]

    foutveld = {"toekomst": "afgesloten_op", "vertrek_voor_geboorte": "afgesloten_op"}
    knop = "Dossier afsluiten"


class OverdraagFormulier(forms.Form):
    """To whom the ticked dossiers of the caseload go."""

    naar = forms.ModelChoiceField(
        label="Nieuwe klantmanager",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een klantmanager",
        widget=forms.Select(attrs={"form": "verdelen"}),
    )

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["naar"]
        assert isinstance(keuze, forms.ModelChoiceField)
        keuze.queryset = Medewerker.objects.klantmanagers(zicht)


class CaseloadFilter(Filterbalk):
    """What the caseload shows. Choices are in the address; a search text never is."""

    SORTERING: ClassVar[dict[str, tuple[str, list[Any]]]] = {
        "naam": ("Naam", ["zoeknaam", "pk"]),
        "gehuisvest": ("Gehuisvest", [models.F("gehuisvest_op").desc(nulls_first=True), "zoeknaam", "pk"]),
        "leeftijd": ("Leeftijd", ["-geboortedatum", "pk"]),
        "klantmanager": ("Klantmanager", ["klantmanager__naam", "zoeknaam", "pk"]),
    }

    fase = forms.ChoiceField(
        label="Fase", required=False, choices=[("", "Lopend"), *FASEN.items(), ("alle", "Alle, ook afgesloten")]
    )
    klantmanager = forms.ModelChoiceField(
        label="Klantmanager", required=False, queryset=Medewerker.objects.none(), empty_label="Iedereen"
    )
    taal = forms.ChoiceField(label="Contacttaal", required=False)
    zoek = forms.CharField(widget=forms.HiddenInput, required=False)
    sorteer = forms.ChoiceField(widget=forms.HiddenInput, required=False, choices=[(s, s) for s in SORTERING])

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        binnen = Statushouder.objects.zichtbaar_voor(zicht)
        eigenaren = Medewerker.objects.filter(pk__in=binnen.order_by().values("klantmanager_id"))
        klantmanager, taal = self.fields["klantmanager"], self.fields["taal"]
        assert isinstance(klantmanager, forms.ModelChoiceField)
        assert isinstance(taal, forms.ChoiceField)
        klantmanager.queryset = eigenaren
        gesproken = binnen.order_by().values_list("contacttaal", flat=True).distinct()
        talen: list[Any] = sorted(((code, Taal(code).label) for code in gesproken), key=lambda keuze: keuze[1])
        taal.choices = [("", "Alle talen"), *talen]

    def pas_toe(self, dossiers: Any, zicht: Zicht) -> Any:
        """The dossiers that fit, in the order asked for; a choice that does not exist is left out."""
        dossiers = dossiers.met_gezin(zicht.dag).in_fase(self.waarde("fase"), zicht.dag)
        if klantmanager := self.waarde("klantmanager"):
            dossiers = dossiers.filter(klantmanager=klantmanager)
        if taal := self.waarde("taal"):
            dossiers = dossiers.filter(contacttaal=taal)
        return dossiers.order_by(*self.SORTERING[self.sortering][1])

    @property
    def sortering(self) -> str:
        """By which column the list is sorted."""
        return str(self.waarde("sorteer") or "naam")
