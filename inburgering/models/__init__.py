"""The models of learning the language, by subject."""

from inburgering.models.leren import Cursus, Diploma, Isk
from inburgering.models.voortgang import Afronding, Examen, Uren, Vrijstelling

__all__ = ["Afronding", "Cursus", "Diploma", "Examen", "Isk", "Uren", "Vrijstelling"]
