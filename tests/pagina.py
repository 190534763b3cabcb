"""What every page must satisfy, whichever test asked for it."""

import re
from collections import Counter
from functools import lru_cache
from html.parser import HTMLParser

from tests import toetsenbord

ADRESSEN = {"href", "src", "action", "formaction", "srcset", "data", "poster", "xlink:href"}
VREEMD = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
JE = re.compile(r"(?<!\d{4} )\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)  # not of a postcode: 5262 JE
SCHEMA = re.compile(r"\s*javascript:", re.IGNORECASE)


class _Lezer(HTMLParser):
    """Notes what the Content-Security-Policy would block, and what a screen reader or a keyboard would stumble over."""

    def __init__(self) -> None:
        super().__init__()
        self.gebreken: list[str] = []
        self.koppen = 0
        self.ids: Counter[str] = Counter()
        self.is_pagina = False
        self.toetsen = toetsenbord.Meelezer()
        self.zelf_geschreven = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = {naam: waarde or "" for naam, waarde in attrs}
        self.toetsen.begin(tag, waarden)
        self.zelf_geschreven = tag not in {"textarea", "script"}
        self.is_pagina |= tag == "html"
        self.koppen += tag == "h1"
        self.ids.update([waarden["id"]] if "id" in waarden else [])
        if tag == "style" or (tag == "script" and "src" not in waarden and "json" not in waarden.get("type", "")):
            self.gebreken.append(f"<{tag}> in de pagina zelf")
        for naam, waarde in waarden.items():
            if naam == "style" or naam.startswith("on"):
                self.gebreken.append(f"attribuut {naam} op <{tag}>")
            if naam in ADRESSEN and (VREEMD.match(waarde) or SCHEMA.match(waarde)):
                self.gebreken.append(f"adres buiten de toepassing: {waarde}")

    def handle_data(self, data: str) -> None:
        self.toetsen.tekst(data)
        if self.zelf_geschreven and JE.search(data):
            self.gebreken.append(f"zegt je in plaats van u: {data.strip()}")

    def handle_endtag(self, tag: str) -> None:
        self.toetsen.einde(tag)
        self.zelf_geschreven = True


@lru_cache
def gebreken(html: str) -> list[str]:
    """What is wrong with this page, or part of a page."""
    lezer = _Lezer()
    lezer.feed(html)
    gevonden = [
        *lezer.gebreken,
        *lezer.toetsen.gebreken(),
        *(f"id “{naam}” komt vaker voor" for naam, n in lezer.ids.items() if n > 1),
    ]
    if lezer.is_pagina and lezer.koppen != 1:
        gevonden.append(f"{lezer.koppen} keer <h1>")
    return gevonden
