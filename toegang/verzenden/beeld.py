"""A page with a form, filled in with what was typed before.

Any form of any page: it works on the HTML that the page already is, so that no form has to know of it.
"""

from collections import defaultdict
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from toegang.verzenden.handelingen import NOOIT, Velden

KIES = {"checkbox", "radio"}
ONZICHTBAAR = {"hidden", "submit", "button", "image", "reset"}
ZELF = {"file", "password", "submit", "button", "image", "reset"}
Attributen = dict[str, str | None]


def vul_in(html: str, pad: str, actie: str, velden: Velden) -> str | None:
    """The page at `pad`, with these fields in its form that is sent to `actie`; None when that form is no more than a
    button, in which nobody typed anything."""
    lezer = _Invuller(pad, actie, velden)
    lezer.feed(html)
    lezer.close()
    return None if lezer.klaar and not lezer.invulbaar else "".join(lezer.uit)


class _Invuller(HTMLParser):
    """Writes out what it reads, but for the fields of the one form."""

    def __init__(self, pad: str, actie: str, velden: Velden) -> None:
        super().__init__(convert_charrefs=False)
        self.pad, self.actie = pad, actie
        self.waarden: dict[str, list[str]] = defaultdict(list)
        for naam, waarde in velden:
            self.waarden[naam].append(waarde)
        self.uit: list[str] = []
        self.uitklap: list[int] = []  # where each <details> around this place was written
        self.binnen = self.klaar = self.invulbaar = False
        self.keuzelijst = ""
        self.tekstvak = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigen = dict(attrs)
        if tag == "details":
            self.uitklap.append(len(self.uit))
        if tag == "form" and not self.klaar and self._is_het(eigen):
            self.binnen = self.klaar = True
            for plek in self.uitklap:
                self.uit[plek] = self.uit[plek].replace("<details", "<details open", 1)
        self.uit.append((self._veld(tag, eigen) if self.binnen else "") or self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigen = self._veld(tag, dict(attrs)) if self.binnen else ""
        self.uit.append(eigen or self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "details" and self.uitklap:
            self.uitklap.pop()
        if tag == "form":
            self.binnen = False
        if tag == "select":
            self.keuzelijst = ""
        if tag == "textarea":
            self.tekstvak = False
        self.uit.append(f"</{tag}>")

    def _is_het(self, attrs: Attributen) -> bool:
        naar = urlsplit(attrs.get("action") or "").path or self.pad
        return (attrs.get("method") or "").lower() == "post" and naar == self.actie

    def _veld(self, tag: str, attrs: Attributen) -> str:
        """The field as it must be written; empty when it stays as it is."""
        naam, soort = attrs.get("name") or "", (attrs.get("type") or "text").lower()
        self.invulbaar |= tag in {"select", "textarea"} or (tag == "input" and soort not in ONZICHTBAAR)
        if tag == "option" and self.keuzelijst:
            return self._gekozen(tag, attrs, "selected", self.keuzelijst)
        if not naam or NOOIT.search(naam) or (tag == "input" and soort in ZELF):
            return ""
        if tag == "select":
            self.keuzelijst = naam
        elif tag == "input" and soort in KIES:
            return self._gekozen(tag, attrs, "checked", naam)
        elif tag == "input" and self.waarden[naam]:
            return _schrijf(tag, {**attrs, "value": self.waarden[naam].pop(0)})
        elif tag == "textarea" and self.waarden[naam]:
            self.tekstvak = True
            # The first line end after the tag is not part of the text.
            return _schrijf(tag, attrs) + "\n" + escape(self.waarden[naam].pop(0))
        return ""

    def _gekozen(self, tag: str, attrs: Attributen, merk: str, naam: str) -> str:
        rest = {een: waarde for een, waarde in attrs.items() if een != merk}
        waarde = "on" if attrs.get("value") is None else attrs["value"]
        return _schrijf(tag, {**rest, merk: None} if waarde in self.waarden[naam] else rest)

    # Everything else goes out as it came in.

    def handle_data(self, data: str) -> None:
        if not self.tekstvak:
            self.uit.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.uit.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.uit.append(f"<!{decl}>")


def _schrijf(tag: str, attrs: Attributen) -> str:
    tekst = "".join(f" {naam}" if waarde is None else f' {naam}="{escape(waarde)}"' for naam, waarde in attrs.items())
    return f"<{tag}{tekst}>"
