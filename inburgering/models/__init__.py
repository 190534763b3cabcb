"""The models of learning the language, by subject."""

from inburgering.models.aanvraag import Inspanningsdossier, Verlenging, Vrijstelling
from inburgering.models.leren import Cursus, Diploma, Isk
from inburgering.models.meting import Taalmeting
from inburgering.models.module import Module
from inburgering.models.scholen import Aanbieder, Contract, Groep, Keurmerk
from inburgering.models.taaleis import Taaleis
from inburgering.models.voortgang import Afronding, Examen, Uren

__all__ = [
    "Aanbieder",
    "Afronding",
    "Contract",
    "Cursus",
    "Diploma",
    "Examen",
    "Groep",
    "Inspanningsdossier",
    "Isk",
    "Keurmerk",
    "Module",
    "Taaleis",
    "Taalmeting",
    "Uren",
    "Verlenging",
    "Vrijstelling",
]
