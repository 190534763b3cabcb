"""Names as people type them: without accents or capitals, in any order, any part of the name."""

from django.db.models import Func, Q, TextField, Value


class Zoekvorm(Func):
    """The searchable form of a text, computed by PostgreSQL: no accents, lower case."""

    function = "zoekvorm"
    output_field = TextField()


def alle_woorden(veld: str, tekst: str) -> Q:
    """The condition that `veld` (already in searchable form) contains every word of `tekst`."""
    voorwaarde = Q()
    for woord in tekst.split():
        voorwaarde &= Q(**{f"{veld}__contains": Zoekvorm(Value(woord))})
    return voorwaarde


def alleen_cijfers(tekst: str) -> str:
    """The digits of a number as people write it; empty when it is something else."""
    kaal = tekst.translate({ord(teken): None for teken in " .-"})
    return kaal if kaal.isdecimal() else ""
