"""What of the read log is shown."""

import re
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from bouwstenen.forms import Datumkiezer, Filterbalk
from toegang.keuzes import GEZONDHEID, ONDERDEELNAMEN
from toegang.logboek.paginas import paginas
from toegang.logboek.queries import InzageQuerySet, begin_van
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Rol
from toegang.zicht import Zicht

GEEN_NUMMER = "Een dossiernummer is een D met cijfers, zoals D100123. Op naam zoeken kan hier niet."
DOSSIERNUMMER = re.compile(r"D\d{4,11}")
NAAR_GEZONDHEID = "gezondheid"
BIJZONDER = {"buiten": "buiten de eigen caseload", "naam": "zelfde achternaam"}


def alle(*keuzes: tuple[str, str], woord: str = "Alle") -> list[tuple[str, str]]:
    """The choices, and first that of no choice."""
    return [("", woord), *keuzes]


def codes_van(onderdeel: str) -> list[str]:
    """The parts that one choice stands for."""
    return [code.value for code in GEZONDHEID] if onderdeel == NAAR_GEZONDHEID else [onderdeel]


class Dossierveld(forms.CharField):
    """A dossier number. Names are in no log and no register, so that nothing can be found by one."""

    def __init__(self, **extra: Any) -> None:
        super().__init__(label="Dossiernummer", required=False, **extra)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "maxlength": 12, "autocomplete": "off"}

    def clean(self, value: Any) -> str:
        nummer = str(super().clean(value)).strip().upper()
        if nummer and not DOSSIERNUMMER.fullmatch(nummer):
            raise ValidationError(
                "Een dossiernummer is een D met cijfers, zoals D100123. Op naam zoeken kan hier niet."
            )
        return nummer


class Dagveld(forms.DateField):
    """A day."""

    widget = Datumkiezer
    default_error_messages = {"invalid": "Dit is geen datum. Kies een dag, of schrijf hem als 1-10-2026."}

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False)


class Lijstveld(forms.ChoiceField):
    """One of a list, or none."""

    default_error_messages = {"invalid_choice": "Deze keuze bestaat niet. Kies er een uit de lijst."}

    def __init__(self, label: str, keuzes: list[tuple[str, str]] | None = None, woord: str = "Alle") -> None:
        super().__init__(label=label, required=False, choices=alle(*(keuzes or []), woord=woord))


class Rijveld(forms.ModelChoiceField):
    """One of the rows that the visitor may choose from, or none."""

    default_error_messages = {"invalid_choice": "Deze keuze bestaat niet. Kies er een uit de lijst."}


class Speurbalk(Filterbalk):
    """A filter that refuses nonsense in words: who guards privacy has to know that nothing was left out.

    The same fields go to a klus as numbers, codes and dates, and filter there in the same way.
    """

    vorm = "filterbalk--raster"

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        van, tot = schoon.get("van"), schoon.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "Deze dag ligt vóór de eerste dag. Draai de twee om.")
        return schoon

    def als_velden(self) -> dict[str, str]:
        """The choices in numbers, codes and dates."""
        velden = {naam: getattr(self.waarde(naam), "pk", self.waarde(naam)) for naam in self.fields}
        return {naam: str(waarde) for naam, waarde in velden.items() if waarde}


def op_naam(namen: dict[str, str]) -> list[tuple[str, str]]:
    """As choices, in the order of the alphabet."""
    return sorted(namen.items(), key=lambda keuze: keuze[1].lower())


def onderdeelkeuzes(namen: dict[str, str]) -> list[tuple[str, str]]:
    """The parts by name, and health as one."""
    return [
        (NAAR_GEZONDHEID, "gezondheid"),
        *sorted(namen.items(), key=lambda keuze: keuze[1].lower()),
    ]


class LogboekFilter(Speurbalk):
    """What the read log shows."""

    dossier = Dossierveld()
    onderdeel = Lijstveld("Onderdeel", onderdeelkeuzes(ONDERDEELNAMEN))
    medewerker = Rijveld(label="Medewerker", required=False, queryset=Medewerker.objects.none(), empty_label="Iedereen")
    rol = Lijstveld("Rol", list(Rol.choices))
    organisatie = Rijveld(label="Organisatie", required=False, queryset=Organisatie.objects.none(), empty_label="Alle")
    pagina = Lijstveld("Pagina")
    bijzonder = Lijstveld("Bijzonder", list(BIJZONDER.items()), woord="Alles")
    van = Dagveld("Van")
    tot = Dagveld("Tot en met")

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        medewerker, organisatie, pagina = (self.fields[naam] for naam in ("medewerker", "organisatie", "pagina"))
        assert isinstance(medewerker, Rijveld)
        assert isinstance(organisatie, Rijveld)
        assert isinstance(pagina, Lijstveld)
        medewerker.queryset = Medewerker.objects.filter(gemeente_id=zicht.gemeente_id)
        organisatie.queryset = Organisatie.objects.zichtbaar_voor(zicht)
        pagina.choices = alle(
            *sorted(((code, een.naam) for code, een in paginas().items()), key=lambda keuze: keuze[1])
        )

    def pas_toe(self, inzages: InzageQuerySet) -> InzageQuerySet:
        """The rows that fit; none for a filter that is refused."""
        if not self.is_valid():
            return inzages.none()
        gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        for naam, waarde in gekozen.items():
            inzages = inzages.filter(self._voorwaarde(naam, waarde))
        return inzages

    def _voorwaarde(self, naam: str, waarde: Any) -> Q:
        match naam:
            case "dossier":
                return Q(dossiers__contains=[waarde])
            case "onderdeel":
                return Q(onderdelen__overlap=codes_van(waarde))
            case "pagina":  # a row of before may say its address in words
                return Q(pagina=waarde) | Q(pagina="", toelichting=waarde)
            case "bijzonder":
                return Q(buiten_caseload=True) if waarde == "buiten" else Q(zelfde_achternaam=True)
            case "van":
                return Q(moment__gte=begin_van(waarde))
            case "tot":
                return Q(moment__lt=begin_van(waarde + timedelta(days=1)))
        return Q(**{naam: waarde})
