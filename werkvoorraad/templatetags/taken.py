"""What templates ask about tasks."""

from datetime import date

from django import template

from werkvoorraad.lijst import groep_van
from werkvoorraad.models import Taak

register = template.Library()


@register.simple_tag
def taakstatus(taak: Taak, vandaag: date) -> str:
    """In which stretch of time a task that is still open has to be done."""
    return groep_van(taak.uiterlijk, vandaag)
