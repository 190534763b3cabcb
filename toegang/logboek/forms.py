"""What of the read log is shown."""

import re
from typing import Any

from django import forms

from bouwstenen.forms import Datumkiezer, Filterbalk
from toegang.logboek.queries import InzageQuerySet
from toegang.models import Medewerker, Organisatie
from toegang.zicht import Zicht

GEEN_DOSSIER = "-"


class LogboekFilter(Filterbalk):
    """What the read log shows."""

    dossier = forms.CharField(label="Dossiernummer", required=False, max_length=12)
    medewerker = forms.ModelChoiceField(
        label="Medewerker", required=False, queryset=Medewerker.objects.none(), empty_label="Iedereen"
    )
    organisatie = forms.ModelChoiceField(
        label="Organisatie", required=False, queryset=Organisatie.objects.none(), empty_label="Alle"
    )
    van = forms.DateField(label="Van", required=False, widget=Datumkiezer)
    tot = forms.DateField(label="Tot en met", required=False, widget=Datumkiezer)

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        medewerker, organisatie = self.fields["medewerker"], self.fields["organisatie"]
        assert isinstance(medewerker, forms.ModelChoiceField)
        assert isinstance(organisatie, forms.ModelChoiceField)
        medewerker.queryset = Medewerker.objects.filter(gemeente_id=zicht.gemeente_id)
        organisatie.queryset = Organisatie.objects.zichtbaar_voor(zicht)

    def als_velden(self) -> dict[str, str]:
        """The choices in numbers and dates, for a klus that filters the same later. A text that is no dossier number
        finds nothing and may be a name, so that it is not kept."""
        dossier = self.waarde("dossier").strip().upper()
        velden = {
            "dossier": dossier if not dossier or re.fullmatch(r"D\d+", dossier) else GEEN_DOSSIER,
            **{naam: getattr(self.waarde(naam), "pk", "") for naam in ("medewerker", "organisatie")},
            **{naam: self.waarde(naam) for naam in ("van", "tot")},
        }
        return {naam: str(waarde) for naam, waarde in velden.items() if waarde}

    def pas_toe(self, inzages: InzageQuerySet) -> InzageQuerySet:
        """The rows that fit; a choice that does not exist is left out."""
        dossier = self.waarde("dossier").strip().upper()
        voorwaarden = {
            "dossiers__contains": [dossier] if dossier else None,
            "medewerker": self.waarde("medewerker"),
            "organisatie": self.waarde("organisatie"),
            "moment__date__gte": self.waarde("van"),
            "moment__date__lte": self.waarde("tot"),
        }
        return inzages.filter(**{naam: waarde for naam, waarde in voorwaarden.items() if waarde})
