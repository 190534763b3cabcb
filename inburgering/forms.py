"""Forms on courses, the ISK, hours, exams, closed parts and the diploma."""

from datetime import date
from typing import Any

from crispy_forms.layout import HTML, Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier, Opmaak
from dossier.forms import FeitFormulier
from inburgering.forms_wet import VolgensWet
from inburgering.keuzes import Afrondsoort, Urenbron, Urensoort
from inburgering.models import Afronding, Cursus, Diploma, Examen, Groep, Isk, Taalmeting, Uren
from inburgering.queries import afgerond_van, kan_z_route, leerroute_van, termijn_van
from inburgering.regels import verwijtbaar_kan
from inburgering.regels_wet import bestaat, bij_route
from intake.keuzes import Leerroute

EXTRA = "<p>De cliënt volgt de Z-route. Daar zijn examens niet nodig. Een examen mag wel: het is dan extra.</p>"


class CursusFormulier(Bevestigbaar, FeitFormulier):
    """An inburgeringscursus with an aanbieder."""

    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Cursus
        fields = [
            "groep", "aanbieder", "niveau", "dagdeel", "aangeboden_op", "van", "tot", "verwacht_einde", "stopreden",
            "toelichting",
        ]  # fmt: skip
        help_texts = {"aanbieder": "Hoeft niet als u een groep kiest."}

    foutveld = {
        **FeitFormulier.foutveld, "verwacht": "verwacht_einde", "stopreden": "stopreden", "keurmerk": "groep",
        "aanbod": "aangeboden_op", "duo": "aangeboden_op", "toekomst": "aangeboden_op", "vreemd": "groep",
    }  # fmt: skip
    velden = (
        "groep", "toch", "aanbieder", Row("niveau", "dagdeel"), "aangeboden_op", Row("van", "tot"),
        Row("verwacht_einde", "stopreden"), "toelichting",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_gemeente = Groep.objects.filter(gemeente_id=self.instance.gemeente_id)
        groep.queryset = van_gemeente.select_related("aanbieder")
        groep.empty_label = "geen groep uit de lijst"
        self.fields["aanbieder"].required = False

    def clean(self) -> dict[str, Any]:
        """A group says which school, level and part of the day it is; without a group the school is typed."""
        schoon = super().clean()
        groep: Groep | None = schoon.get("groep")
        if groep:
            schoon["aanbieder"] = groep.aanbieder.naam
            schoon["niveau"] = schoon.get("niveau") or groep.niveau
            schoon["dagdeel"] = schoon.get("dagdeel") or groep.dagdeel
        elif not schoon.get("aanbieder"):
            self.add_error("aanbieder", "Kies een groep, of schrijf op welke school het is.")
        return schoon


class IskFormulier(FeitFormulier):
    """The Internationale Schakelklas."""

    class Meta(Formulier.Meta):
        model = Isk
        fields = ["school", "route", "van", "tot", "uitstroom", "startkwalificatie_op", "toelichting"]

    foutveld = {
        **FeitFormulier.foutveld, "uitstroom": "tot", "startkwalificatie": "startkwalificatie_op",
        "toekomst": "startkwalificatie_op",
    }  # fmt: skip
    velden = (
        Row("school", "route"), Row("van", "tot"), "uitstroom", "startkwalificatie_op", "toelichting",
    )  # fmt: skip


class DiplomaFormulier(Bevestigbaar, VolgensWet):
    """The inburgeringsdiploma."""

    wetveld = "niveau"
    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Diploma
        fields = ["behaald_op", "niveau"]

    foutveld = {
        "toekomst": "behaald_op", "diploma_dubbel": "behaald_op", "vreemd": "behaald_op", "route": "niveau",
    }  # fmt: skip
    velden = (Row("behaald_op", "niveau"), "toch")


class TaalmetingFormulier(FeitFormulier):
    """The level of each skill on one day."""

    class Meta(Formulier.Meta):
        model = Taalmeting
        fields = ["datum", "bron", "lezen", "luisteren", "schrijven", "spreken", "toelichting"]

    foutveld = {"meting_dubbel": "datum", "toekomst": "datum", "bron": "bron"}
    velden = (Row("datum", "bron"), Row("lezen", "luisteren"), Row("schrijven", "spreken"), "toelichting")


class UrenFormulier(VolgensWet):
    """The hours of one month, or of one lesson in it."""

    wetveld = "soort"

    maand = forms.DateField(
        label="Maand",
        required=False,
        input_formats=["%Y-%m"],
        widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m"),
    )

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["soort", "maand", "dag", "aanwezig", "gegeven", "bron", "groep", "toelichting"]

    foutveld = {
        "uren_dubbel": "maand", "meer_dan_gegeven": "aanwezig", "bron": "bron", "toekomst": "maand",
        "les_in_maand": "dag", "les_grens": "aanwezig", "uren_in_groep": "groep",
        "bijeenkomst": "bron", "participatie_in_z_route": "soort",
    }  # fmt: skip
    velden = ("soort", Row("maand", "dag"), Row("aanwezig", "gegeven"), Row("bron", "groep"), "toelichting")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_client = Groep.objects.filter(cursussen__statushouder=self.instance.statushouder_id)
        groep.queryset = van_client.select_related("aanbieder").distinct()
        groep.empty_label = "geen groep uit de lijst"
        if not bestaat(Urensoort.MAP, self.instance.statushouder.regime):
            groep.help_text = ""  # on what counts for lower exams
            self._zonder_map()

    def _zonder_map(self) -> None:
        """Only the PVT is given."""
        bron = self.fields["bron"]
        assert isinstance(bron, forms.ChoiceField)
        keuzes: list[Any] = list(bron.choices)  # type: ignore[arg-type]  # a callable is iterable here too
        bron.choices = [(een, "wie het PVT geeft" if een == Urenbron.MODULE else naam) for een, naam in keuzes]

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """Participation only for who is or was in the Z-route, or came with a plan from elsewhere."""
        mag = Urensoort.PARTICIPATIE in self.gekozen or kan_z_route(self.instance.statushouder)
        super().bied_aan([een for een in keuzes if mag or een[0] != Urensoort.PARTICIPATIE])

    def clean(self) -> dict[str, Any]:
        """A lesson says in which month it was."""
        schoon = super().clean()
        if dag := schoon.get("dag"):
            if schoon.get("maand") not in (None, dag.replace(day=1)) and "maand" in self.changed_data:
                self.add_error("dag", "Deze dag ligt niet in de gekozen maand.")
            schoon["maand"] = dag.replace(day=1)
        elif not schoon.get("maand") and "maand" not in self.errors:
            self.add_error("maand", "Vul de maand in, of de dag van de les.")
        return schoon


class BijeenkomstFormulier(Formulier):
    """One meeting of the PVT or the MAP, as whoever gives it saw it."""

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["dag", "aanwezig", "toelichting"]
        labels = {"dag": "Dag van de bijeenkomst", "aanwezig": "Hoeveel uur was de cliënt erbij?"}
        help_texts = {
            "dag": "",
            "aanwezig": "Vul 0 in als de cliënt er niet was.",
            "toelichting": "Kort, en alleen wat over de bijeenkomst gaat.",
        }

    foutveld = {"uren_dubbel": "dag", "toekomst": "dag", "begin": "dag", "les_grens": "aanwezig"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dag"].required = True
        self.helper = Opmaak(Row("dag", "aanwezig"), "toelichting", terug=terug)

    def clean_dag(self) -> date:
        """The day says in which month it was."""
        dag: date = self.cleaned_data["dag"]
        self.instance.maand = dag.replace(day=1)
        return dag


class ExamenFormulier(Bevestigbaar, VolgensWet):
    """One attempt at one part of the exam."""

    wetveld = "onderdeel_examen"
    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Examen
        fields = ["onderdeel_examen", "niveau", "aangemeld_op", "datum", "uitslag", "uitslag_op", "staatsexamen"]

    foutveld = {
        "examen_dubbel": "onderdeel_examen", "niveau": "niveau", "uitslag": "uitslag", "aanmelding": "aangemeld_op",
        "staatsexamen": "staatsexamen", "toekomst": "uitslag_op", "vreemd": "datum", "examen_kon_toen": "datum",
        "examen_een_open": "onderdeel_examen", "examen_wanneer": "aangemeld_op",
    }  # fmt: skip
    velden = (
        Row("onderdeel_examen", "niveau"), Row("aangemeld_op", "datum"), "toch", Row("uitslag", "uitslag_op"),
        "staatsexamen",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if leerroute_van(self.instance.statushouder) == Leerroute.Z:
            self.helper.layout.insert(0, HTML(EXTRA))


VOOR_Z = {Afrondsoort.MAP, Afrondsoort.PVT}  # what is closed before the last talk of the Z-route


class AfrondingFormulier(VolgensWet):
    """The day on which a part was closed with the client."""

    wetveld = "soort"

    class Meta(Formulier.Meta):
        model = Afronding
        fields = ["soort", "datum", "verwijtbaar", "toelichting"]

    foutveld = {"afronding_dubbel": "soort", "duo": "datum", "toekomst": "datum"}
    velden = (Row("soort", "datum"), "verwijtbaar", "toelichting")

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _, laatste = termijn_van(self.instance.statushouder, vandaag)
        kan = {self.instance.verwijtbaar, *verwijtbaar_kan(laatste, vandaag)} - {""}
        veld: Any = self.fields["verwijtbaar"]
        veld.choices = [een for een in veld.choices if een[0] in {"", *kan}]
        if not kan:  # DUO does not ask for it
            self.helper.layout.fields.remove("verwijtbaar")
            del self.fields["verwijtbaar"]

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """What belongs to the leerroute and was not closed yet, as long as something is left."""
        wie, eigen = self.instance.statushouder, self.gekozen
        route, klaar = leerroute_van(wie), set(afgerond_van(wie)) - set(eigen)
        mag = [een for een in keuzes if een[0] in eigen or bij_route(een[0], route)]
        if Afrondsoort.Z in dict(mag) and Afrondsoort.Z not in eigen and not klaar >= VOOR_Z:
            mag = [een for een in mag if een[0] != Afrondsoort.Z]
            self.fields["soort"].help_text = "Het eindgesprek van de Z-route kan na de MAP en het PVT."
        over = [een for een in mag if een[0] not in klaar]
        super().bied_aan(over if any(waarde for waarde, _ in over) and not self.is_bound else mag)
