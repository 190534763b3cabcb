"""Answers in templates."""

import json
from typing import Any

from django import template

from intake.vertaling import Vertaling
from intake.vragenlijst import Leefgebied, Vraag

register = template.Library()


@register.filter
def in_woorden(vraag: Vraag, waarde: Any) -> str:
    """An answer as people read it."""
    return vraag.in_woorden(waarde)


@register.simple_tag
def kolom_vertaald(taal: Vertaling | None, gebied: Leefgebied, vraag: Vraag, kolom: Vraag, optie: str = "") -> str:
    """A column of a list in the other language, or one answer to choose in it."""
    if taal is None:
        return ""
    return taal.van_kolomoptie(gebied, vraag, kolom, optie) if optie else taal.van_kolom(gebied, vraag, kolom)


@register.simple_tag
def eenheid_vertaald(taal: Vertaling | None, eenheid: str) -> str:
    """What a number counts, in the other language."""
    return taal.van_eenheid(eenheid) if taal else ""


@register.filter
def als_json(waarde: Any) -> str:
    """An answer as the script reads it."""
    return json.dumps(waarde)
