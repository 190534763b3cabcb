"""Forms about accounts, and the one way in which a form reaches its handeling."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from bouwstenen.forms import Bevestigbaar, Filterbalk, Formulier, Opmaak
from toegang.handelingen import Verouderd, bewaar
from toegang.lidmaatschap.queries import werkt_elders
from toegang.models import Medewerker, Organisatie, Waarneming
from toegang.queries import MedewerkerQuerySet
from toegang.rechten import Rol
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

Kruimel = tuple[str, str | None]


def opgeslagen(formulier: Formulier, *, door: Zicht, handeling: Callable[..., Any] = bewaar, **extra: Any) -> bool:
    """Whether the form was valid and its handeling accepted it; if not, the form says why. Of a form that can be
    confirmed the handeling gets the answer too."""
    if not formulier.is_valid():
        return False
    if isinstance(formulier, Bevestigbaar):
        extra["toch"] = formulier.cleaned_data["toch"]
    try:
        handeling(formulier.instance, door=door, **extra)
    except Verouderd as botsing:
        formulier.toon_botsing(botsing.nu)
        return False
    except ValidationError as fout:
        formulier.meld(fout)
        return False
    return True


VERWIJDEREN = (
    "Verwijder alleen wat per vergissing is ingevoerd."
    " Is iets afgelopen? Vul dan de einddatum in, zodat het bewaard blijft."
)


def terug_naar(request: Verzoek, anders: str) -> str:
    """Where somebody came from: an address of our own in `terug`, or else `anders`."""
    naar = request.POST.get("terug") or request.GET.get("terug") or ""
    return naar if naar.startswith("/") and url_has_allowed_host_and_scheme(naar, allowed_hosts=None) else anders


def formulierpagina(
    request: Verzoek,
    formulier: Formulier,
    *,
    titel: str,
    melding: str | Callable[[], str],
    terug: str,
    kruimels: list[Kruimel],
    handeling: Callable[..., Any] = bewaar,
    verwijder_url: str = "",
    sjabloon: str = "bouwstenen/formulier.html",
    context: dict[str, Any] | None = None,
    **extra: Any,
) -> HttpResponse:
    """The page with one form: shows it, or saves it through `handeling(record, door=zicht, **extra)` and goes back."""
    if request.method == "POST" and opgeslagen(formulier, door=request.zicht, handeling=handeling, **extra):
        messages.success(request, melding() if callable(melding) else melding)
        return redirect(terug)
    inhoud = {
        "form": formulier,
        "titel": titel,
        "kruimels": [*kruimels, (titel, None)],
        "verwijder_url": verwijder_url,
        "verwijder_kop": "Verwijderen",
        "verwijder_uitleg": VERWIJDEREN,
        **(context or {}),
    }
    return render(request, sjabloon, inhoud)


WERKT_ELDERS = "Met dit account werkt iemand ook ergens anders. Daarom blijft het adres staan."


class MetAdres(Formulier):
    """The address by which somebody is invited; `koppel` decides whose account that is. It stays where the account is
    also used somewhere else."""

    email = forms.EmailField(label="E-mailadres", max_length=254)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["email"] = self.instance.adres
        if bool(self.instance.pk) and werkt_elders(self.instance):
            self.fields["email"].disabled = True
            self.fields["email"].help_text = WERKT_ELDERS


class MedewerkerFormulier(MetAdres):
    """A colleague: who, with which role, and whether they may log in."""

    class Meta(Formulier.Meta):
        model = Medewerker
        fields = ["naam", "telefoon", "rol", "organisatie", "is_active"]
        help_texts = {
            "organisatie": "Alleen voor wie bij een partner werkt. Staat die er niet bij? Voeg de partner eerst toe"
            " bij Organisaties.",
            "is_active": "Zet uit om het account te blokkeren. Dat werkt meteen.",
        }

    foutveld = {
        "partner_organisatie": "organisatie",
        "organisatie_beeindigd": "organisatie",
        "email_dubbel": "email",
        "unique": "email",
        "lid_dubbel": "email",
        "adres_elders": "email",
        "laatste_beheerder": "rol",
    }

    def __init__(self, *args: Any, zicht: Zicht, terug: str, bij: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if bij.isdecimal() and not self.instance.pk:  # on the way from the page of a partner
            self.initial.update(organisatie=bij, rol=Rol.PARTNER)
        organisaties = self.fields["organisatie"]
        assert isinstance(organisaties, forms.ModelChoiceField)
        organisaties.queryset = Organisatie.objects.zichtbaar_voor(zicht).kiesbaar(self.instance.organisatie_id)
        organisaties.empty_label = "geen (medewerker van de gemeente)"
        self.helper = Opmaak("naam", "email", *self.Meta.fields[1:], terug=terug)


class MedewerkerFilter(Filterbalk):
    """Which accounts the list shows."""

    organisatie = forms.ModelChoiceField(
        label="Werkt bij", required=False, queryset=Organisatie.objects.none(), empty_label="Alle"
    )
    rol = forms.ChoiceField(label="Rol", required=False, choices=[("", "Alle"), *Rol.choices])

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisatie = self.fields["organisatie"]
        assert isinstance(organisatie, forms.ModelChoiceField)
        organisatie.queryset = Organisatie.objects.zichtbaar_voor(zicht)

    def pas_toe(self, mensen: MedewerkerQuerySet) -> MedewerkerQuerySet:
        """The accounts that fit; a choice that does not exist is left out."""
        keuzes = {naam: self.waarde(naam) for naam in ("organisatie", "rol")}
        return mensen.filter(**{naam: waarde for naam, waarde in keuzes.items() if waarde})


class WaarnemingFormulier(Formulier):
    """Who replaces whom, and when."""

    class Meta(Formulier.Meta):
        model = Waarneming
        fields = ["afwezige", "waarnemer", "van", "tot"]
        labels = {"afwezige": "Wie is er niet?", "waarnemer": "Wie neemt waar?"}

    foutveld = {
        **Formulier.foutveld,
        "zichzelf": "waarnemer",
        "waarnemer_afwezig": "waarnemer",
        "afwezige_neemt_waar": "afwezige",
    }

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("afwezige", "waarnemer"):
            keuze = self.fields[naam]
            assert isinstance(keuze, forms.ModelChoiceField)
            keuze.queryset = Medewerker.objects.klantmanagers(zicht)
            keuze.empty_label = "Kies een collega"
        self.helper = Opmaak(*self.Meta.fields, terug=terug)


class PartnermedewerkerFormulier(MetAdres):
    """A colleague at a partner, kept by its own administrator: who, and whether they may log in."""

    class Meta(Formulier.Meta):
        model = Medewerker
        fields = ["naam", "telefoon", "is_active"]
        help_texts = {"is_active": "Zet uit om het account te blokkeren. Dat werkt meteen."}

    foutveld = {"email_dubbel": "email", "unique": "email", "lid_dubbel": "email", "adres_elders": "email"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("naam", "email", *self.Meta.fields[1:], terug=terug)
