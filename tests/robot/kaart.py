"""Where the forms are: found by walking the resolver, and by following every link as everybody."""

import inspect
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.urls import ResolverMatch

from tests.huis.adressen import Adres, alle
from tests.robot.lezer import Pagina, tref
from tests.robot.waarden import ZONDER_BROWSER

Plek = tuple[str, str]  # persona, address of the page


def waarvan(naam: str) -> list[str]:
    """Of what a form can be a step, the nearest first: a name without its last words."""
    woorden = naam.split("_")
    return ["_".join(woorden[:tot]) for tot in range(len(woorden) - 1, 0, -1)]


def neemt_post(view: Callable[..., Any] | None) -> bool:
    """Whether a view does something with a POST, as its own declaration says."""
    while view:
        if klasse := getattr(view, "view_class", None):
            return hasattr(klasse, "post")
        eigen = getattr(view, "__closure__", None)
        if eigen and "request_method_list" in (inset := inspect.getclosurevars(view).nonlocals):
            return "POST" in inset["request_method_list"]
        view = getattr(view, "__wrapped__", None)
    return True


FORMULIEREN: dict[str, Adres] = {
    adres.naam: adres for adres in alle() if neemt_post(adres.view) and adres.naam not in ZONDER_BROWSER
}
# The forms that it got to in a whole run.
BEKEND = (Path(__file__).parent / "formulieren.txt").read_text(encoding="utf-8").split()


@dataclass
class Kaart:
    """What was met so far."""

    plekken: dict[str, dict[Plek, None]] = field(default_factory=lambda: defaultdict(dict))  # form → where it stands
    adressen: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))  # name → addresses
    acties: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))  # where forms are sent to

    def teken(self, persona: str, pagina: Pagina) -> None:
        """Put down what is on a page."""
        for formulier in pagina.formulieren:
            self.plekken[formulier.naam][persona, pagina.url] = None
            self.acties[formulier.naam][formulier.actie] = None
        for adres in pagina.links:
            if (treffer := tref(adres)) and treffer.url_name:
                self.adressen[treffer.url_name][adres] = None

    @property
    def bekend(self) -> set[str]:
        """The forms that stand somewhere, or have an address."""
        return {naam for soort in (self.plekken, self.adressen) for naam, rij in soort.items() if rij}

    def kopie(self) -> "Kaart":
        """To go on drawing in, and then throw away."""
        nieuw = Kaart()
        nieuw.plekken.update({naam: dict(rij) for naam, rij in self.plekken.items()})
        nieuw.adressen.update({naam: dict(rij) for naam, rij in self.adressen.items()})
        nieuw.acties.update({naam: dict(rij) for naam, rij in self.acties.items()})
        return nieuw

    def alles(self) -> Iterator[dict[str, None]]:
        """Per name the addresses that were met, in links and in forms."""
        for naam in sorted({*self.adressen, *self.acties}):
            yield {**self.adressen.get(naam, {}), **self.acties.get(naam, {})}


def verken(
    kaart: Kaart, persona: str, open_: Callable[[str, str], Pagina], per_adres: int, begin: Iterable[str]
) -> None:
    """Walk from these pages to whatever they lead to; `open_` draws on the map. Of each kind of address so many that
    bring no new form are enough."""
    wachtrij, geweest, vergeefs = deque(begin), set[str](), Counter[tuple[str | None, ...]]()
    zeker = len(wachtrij)
    while wachtrij:
        adres, zeker = wachtrij.popleft(), zeker - 1
        treffer = tref(adres)
        if treffer is None or adres in geweest or (zeker < 0 and vergeefs[_soort(treffer)] >= per_adres):
            continue
        geweest.add(adres)
        bekend = len(kaart.plekken)
        pagina = open_(persona, adres)
        vergeefs[_soort(treffer)] += len(kaart.plekken) == bekend
        wachtrij += [*pagina.links, *([pagina.naar] if pagina.naar else [])]


def _soort(treffer: ResolverMatch) -> tuple[str | None, ...]:
    """What kind of page an address is: its name, and a word in it such as the leefgebied."""
    woorden = (str(w) for n, w in treffer.kwargs.items() if n != "nummer" and not str(w).isdigit())
    return treffer.url_name, *woorden


def overzichten(app: str, nummer: str) -> Iterator[str]:
    """The dossier itself, and the pages about it of this app that only show something."""
    yield f"/dossiers/{nummer}/"
    for adres in alle():
        if (
            set(adres.nergens) == {"nummer"}
            and adres.view.__module__.startswith((f"{app}.", "werkvoorraad."))
            and not neemt_post(adres.view)
        ):
            yield adres.url(nummer=nummer)


def zonder_waarden() -> Iterator[str]:
    """Every address in which nothing has to be filled in."""
    yield from (adres.url() for adres in alle() if not adres.nergens)
