"""The models of learning the language, by subject."""

from inburgering.models.leren import Cursus, Diploma, Isk
from inburgering.models.meting import Taalmeting
from inburgering.models.scholen import Aanbieder, Contract, Groep, Keurmerk
from inburgering.models.voortgang import Afronding, Examen, Uren, Vrijstelling

__all__ = [
    "Aanbieder",
    "Afronding",
    "Contract",
    "Cursus",
    "Diploma",
    "Examen",
    "Groep",
    "Isk",
    "Keurmerk",
    "Taalmeting",
    "Uren",
    "Vrijstelling",
]
