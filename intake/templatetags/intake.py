"""Answers in templates."""

import json
from typing import Any

from django import template

from intake.vragenlijst import Vraag

register = template.Library()


@register.filter
def in_woorden(vraag: Vraag, waarde: Any) -> str:
    """An answer as people read it."""
    return vraag.in_woorden(waarde)


@register.filter
def als_json(waarde: Any) -> str:
    """An answer as the script reads it."""
    return json.dumps(waarde)
