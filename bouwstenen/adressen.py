"""Addresses of pages about dossiers, for lists that show many."""

from functools import lru_cache
from typing import Any

from django.urls import reverse


@lru_cache(maxsize=16_384)  # a few megabytes; a worklist asks for a hundred, and making one takes ten microseconds
def adres(naam: str, *waarden: Any) -> str:
    """The path of a page, by the name of its url."""
    return reverse(naam, args=waarden)
