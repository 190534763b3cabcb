"""What the keyboard does in the forms of a page: which button Enter presses, and what Tab meets between two fields."""

from collections.abc import Iterator
from dataclasses import dataclass, field

VELDEN = {"input", "select", "textarea"}
GEEN_VELD = {"hidden", "submit", "button", "image", "reset"}
HOOFD, GEVAARLIJK = "utrecht-button--primary-action", "utrecht-button--danger"
# What may stand before the last field of a form, by the words it begins with, and why.
TUSSEN = {
    "Overnemen": "fills in the answer below it, and belongs to that question",
    "+ rij": "adds a row to the answer above it",
    "Dossier D": "opens beside this page, to answer the question below it: is it the same person?",
}


@dataclass(frozen=True)
class Halte:
    """Where Tab stops: a field, a button that sends its form, or something that leads elsewhere."""

    soort: str
    woorden: str
    klasse: str
    plek: int  # on the page

    @property
    def is_hoofdknop(self) -> bool:
        return HOOFD in self.klasse and GEVAARLIJK not in self.klasse


@dataclass
class Formulier:
    """One form, with its stops in the order of the page."""

    naam: str
    halten: list[Halte] = field(default_factory=list)

    def gebreken(self) -> Iterator[str]:
        velden = [nummer for nummer, halte in enumerate(self.halten) if halte.soort == "veld"]
        if not velden:  # there is nothing in which to press Enter
            return
        knoppen = [halte for halte in self.halten if halte.soort == "verstuurt"]
        if len(knoppen) > 1 and not knoppen[0].is_hoofdknop:
            yield f"{self.naam}: Enter drukt op “{knoppen[0].woorden}”"
        for halte in self.halten[: velden[-1]]:
            if halte.soort != "veld" and not halte.woorden.startswith(tuple(TUSSEN)):
                yield f"{self.naam}: “{halte.woorden}” staat tussen de velden"


class Meelezer:
    """Reads along with a parser of HTML, and gathers the forms; a button can belong to a form elsewhere (`form=`)."""

    def __init__(self) -> None:
        self.formulieren: list[Formulier] = []
        self.op_id: dict[str, Formulier] = {}
        self.elders: list[tuple[str, Halte]] = []
        self.nu: Formulier | None = None
        self.open: tuple[str, dict[str, str]] | None = None
        self.woorden = ""
        self.plek = 0

    def begin(self, tag: str, waarden: dict[str, str]) -> None:
        if tag == "form":
            self.nu = self.op_id[waarden.get("id", "")] = Formulier(waarden.get("action") or "deze pagina")
            self.formulieren.append(self.nu)
        elif tag in VELDEN and waarden.get("type") not in GEEN_VELD:
            self._halte("veld", waarden.get("name", ""), waarden)
        elif tag == "input" and waarden.get("type") in {"submit", "image"}:
            self._halte("verstuurt", waarden.get("value", ""), waarden)
        elif tag == "button" or (tag == "a" and not waarden.get("href", "#").startswith("#")):  # away from this page
            self.open, self.woorden = (tag, waarden), ""

    def tekst(self, tekst: str) -> None:
        if self.open:
            self.woorden += tekst

    def einde(self, tag: str) -> None:
        if tag == "form":
            self.nu = None
        elif self.open and tag == self.open[0]:
            waarden, self.open = self.open[1], None
            verstuurt = tag == "button" and waarden.get("type", "submit") == "submit"
            self._halte("verstuurt" if verstuurt else "elders", " ".join(self.woorden.split()), waarden)

    def _halte(self, soort: str, woorden: str, waarden: dict[str, str]) -> None:
        self.plek += 1
        halte = Halte(soort, woorden, waarden.get("class", ""), self.plek)
        if "form" in waarden:
            self.elders.append((waarden["form"], halte))
        elif self.nu:
            self.nu.halten.append(halte)

    def gebreken(self) -> Iterator[str]:
        for naam, halte in self.elders:
            if naam in self.op_id:
                self.op_id[naam].halten.append(halte)
                self.op_id[naam].halten.sort(key=lambda een: een.plek)
        for formulier in self.formulieren:
            yield from formulier.gebreken()
