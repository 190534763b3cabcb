"""Which form a language uses after a number: one week, two weeks; Arabic has six. The rules are those of the CLDR."""

from collections.abc import Mapping

from babel import Locale

Vormen = str | Mapping[str, str]  # one text for every number, or one per form: "one", "two", "few", "many", "other"


def vorm(taal: str, aantal: int, vormen: Vormen) -> str:
    """The text that fits this number."""
    if isinstance(vormen, str):
        return vormen
    return vormen.get(Locale.parse(taal).plural_form(aantal)) or vormen["other"]
