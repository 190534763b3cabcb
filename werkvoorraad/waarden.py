"""A value that the history kept, in words: whatever kind of field it was in, and whatever became of its choices."""

from datetime import datetime, time
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import localize

from bouwstenen.templatetags.opmaak import datum, ja_nee
from inburgering.models import Aanbieder, Groep
from intake.models import Antwoord, Bronregel
from intake.vragenlijst import Vraag, vraag_van
from toegang.models import Medewerker, Organisatie
from toegang.zicht import Zicht

LEEG, VERBORGEN, WEG = "leeg", "••••••", "bestaat niet meer"
GEHEIM = {"bsn", "formulier", "handtekening", "scan"}  # that it changed, not into what
ANTWOORDEN = (Antwoord, Bronregel)


class Namen:
    """The names behind the ids that history keeps, and the questions behind the answers."""

    def __init__(self, zicht: Zicht, lijsten: dict[int, str]) -> None:
        van_gemeente = {"gemeente_id": zicht.gemeente_id}
        self._lijsten = lijsten  # intake → version of its questions
        self._per_model: dict[Any, dict[int, str]] = {
            model: dict(model._default_manager.filter(**van_gemeente).values_list("pk", "naam"))
            for model in (Medewerker, Organisatie, Aanbieder, Groep)
        }

    def van(self, model: Any, id_: int | None) -> str:
        return self._per_model.get(model, {}).get(id_ or 0, WEG)

    def vraag(self, rij: Any) -> Vraag | None:
        """The question that a row of the history answers, in the words of its own intake."""
        return vraag_van(rij.leefgebied, rij.vraag, self._lijsten.get(getattr(rij, "intake_id", 0) or 0, ""))


def in_woorden(model: type[models.Model], veld: Any, rij: Any, namen: Namen) -> str:
    """What a field of this row of the history said."""
    waarde = getattr(rij, veld.attname)
    if waarde in (None, "", [], {}):
        return LEEG
    if veld.name in GEHEIM or isinstance(veld, (models.FileField, models.BinaryField)):
        return VERBORGEN
    if veld.is_relation:
        return namen.van(veld.related_model, waarde)
    if model in ANTWOORDEN and veld.name in ("vraag", "waarde") and (vraag := namen.vraag(rij)):
        return vraag.tekst if veld.name == "vraag" else vraag.in_woorden(waarde)
    if isinstance(waarde, list) and hasattr(veld, "base_field"):
        return ", ".join(_gekozen(veld.base_field, deel) for deel in waarde)
    return _gekozen(veld, waarde)


def _gekozen(veld: Any, waarde: Any) -> str:
    """One value: the words of a choice, also of one that was dropped since."""
    if not veld.choices:
        return los(waarde)
    return str(dict(veld.flatchoices).get(waarde) or f"{waarde} ({WEG})")


def los(waarde: Any) -> str:
    """Words for a value of which only its type is known."""
    match waarde:
        case None | "":
            return LEEG
        case bool():
            return ja_nee(waarde)
        case datetime():
            plaatselijk = timezone.localtime(waarde) if timezone.is_aware(waarde) else waarde
            return f"{datum(waarde)} {plaatselijk:%H.%M}"
        case time():
            return f"{waarde:%H.%M}"
        case list() | tuple() | set():
            return "; ".join(map(los, waarde)) or LEEG
        case dict():
            return ", ".join(f"{naam}: {los(deel)}" for naam, deel in waarde.items()) or LEEG
        case str():
            return waarde
        case bytes() | memoryview():
            return VERBORGEN
    if hasattr(waarde, "lower") and hasattr(waarde, "upper"):  # a range
        return f"van {los(waarde.lower)} tot {los(waarde.upper)}"
    return datum(waarde) if hasattr(waarde, "year") else str(localize(waarde))
