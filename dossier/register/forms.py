"""What of the register of sharings is shown."""

from datetime import date
from typing import Any

from bouwstenen.templatetags.opmaak import datum
from dossier.keuzes import Basis
from dossier.register.queries import DeelregelQuerySet
from toegang.keuzes import Onderdeel
from toegang.logboek.forms import Dagveld, Dossierveld, Lijstveld, Rijveld, Speurbalk, codes_van, onderdeelkeuzes
from toegang.models import Organisatie
from toegang.zicht import Zicht


class RegisterFilter(Speurbalk):
    """Whose dossier, with whom, which part, why, and on which days."""

    dossier = Dossierveld()
    organisatie = Rijveld(label="Organisatie", required=False, queryset=Organisatie.objects.none(), empty_label="Alle")
    onderdeel = Lijstveld("Onderdeel", onderdeelkeuzes({code: str(naam) for code, naam in Onderdeel.choices}))
    basis = Lijstveld("Op basis van", list(Basis.choices))
    van = Dagveld("Te zien van")
    tot = Dagveld("Tot en met")

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisatie = self.fields["organisatie"]
        assert isinstance(organisatie, Rijveld)
        organisatie.queryset = Organisatie.objects.zichtbaar_voor(zicht)

    def pas_toe(self, regels: DeelregelQuerySet) -> DeelregelQuerySet:
        """The rows that fit; none for a filter that is refused."""
        if not self.is_valid():
            return regels.none()
        gekozen = self.cleaned_data
        if gekozen["dossier"]:
            regels = regels.filter(dossiernummer=gekozen["dossier"])
        if gekozen["organisatie"]:
            regels = regels.filter(organisatie=gekozen["organisatie"])
        if gekozen["onderdeel"]:
            regels = regels.met_een_van(codes_van(gekozen["onderdeel"]))
        if gekozen["basis"]:
            regels = regels.filter(basis=gekozen["basis"])
        return regels.tussen(gekozen["van"], gekozen["tot"])

    @property
    def in_woorden(self) -> str:
        """What was looked for, for the read log."""
        delen = []
        for veld, keuzes in self.velden:
            if waarde := self.waarde(veld.name):
                anders = datum(waarde) if isinstance(waarde, date) else waarde
                woord = next((tekst for _, tekst, gekozen in keuzes if gekozen), anders)
                delen.append(f"{str(veld.label).lower()} {woord}")
        return ", ".join(delen) or "alles"
