"""What pages say about a client that depends on the day."""

from datetime import date

from django import template

from dossier import regels
from dossier.models import Statushouder

register = template.Library()


@register.filter
def leeftijd(statushouder: Statushouder, vandaag: date) -> int:
    """Age in whole years."""
    return regels.leeftijd(statushouder, vandaag)


@register.filter
def fase(statushouder: Statushouder, vandaag: date) -> str:
    """Where the dossier stands; needs `met_gezin`."""
    return regels.fase(statushouder, statushouder.gehuisvest_op, vandaag)  # type: ignore[attr-defined]  # by `met_gezin`
