"""What the robot remembers of one form: what was accepted, what was refused, and what it did not use yet."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from random import Random

from tests.robot.lezer import Formulier, Veld
from tests.robot.waarden import NOOIT

INGEVULD = "ingevuld"
OPGEVEN = 2  # times that something new was refused on one page
Ingevuld = dict[str, list[str]]  # field → what was typed or chosen
Keus = tuple[str, str]  # field, what was chosen in it


def mogelijk(veld: Veld) -> set[str]:
    """What can be done with a field, that has to be done at least once. Rows of data, such as the people of a
    household, are no choices of the form: one of them is enough."""
    opties = keuzes(veld)
    dicht = veld.soort == "hidden" or veld.eigen.get("readonly") is not None
    if dicht or veld.sleutel in NOOIT or (veld.opties and not opties):
        return set()
    return {INGEVULD} if all(optie.isdigit() for optie in opties) else set(opties)


def keuzes(veld: Veld) -> list[str]:
    """What can be chosen in a field."""
    return [optie for optie in veld.opties if optie and f"{veld.sleutel}={optie}" not in NOOIT]


@dataclass
class Geheugen:
    """Of one form."""

    posts: int = 0
    gelukt: int = 0
    gezien: set[Keus] = field(default_factory=set)
    gebruikt: Counter[Keus] = field(default_factory=Counter)
    geweigerd: Counter[Keus] = field(default_factory=Counter)
    # Per set of fields what was accepted: an example of everything that was chosen or filled in.
    goed: dict[frozenset[str], dict[Keus, tuple[Ingevuld, set[Keus]]]] = field(default_factory=dict)
    plekken: Counter[tuple[str, str]] = field(default_factory=Counter)  # where nothing was accepted, how often
    gunstig: set[tuple[str, str]] = field(default_factory=set)  # where something was accepted
    aanbod: dict[tuple[str, str], set[tuple[str, str]]] = field(default_factory=dict)  # per place, what it offers
    staat: dict[tuple[str, str], set[tuple[str, str]]] = field(default_factory=dict)  # and what stands there already
    # Per place what was refused there, as long as it was accepted nowhere.
    vergeefs: dict[tuple[str, str], Counter[Keus]] = field(default_factory=dict)
    klachten: Counter[str] = field(default_factory=Counter)
    plek: tuple[str, str] = ("", "")  # where it is now
    vroeger: bool = False  # whether it was said that there is one already in that time
    nieuws: bool = False  # whether something was accepted just now that never was before

    def zie(self, formulier: Formulier) -> set[tuple[str, str]]:
        """Put down what this form offers."""
        aanbod = {(veld.sleutel, wat) for veld in formulier.velden for wat in mogelijk(veld)}
        self.gezien |= aanbod
        return aanbod

    def bekijk(self, plek: tuple[str, str], formulieren: Iterable[Formulier]) -> None:
        """Put down what these forms offer on this page, and what stands in them already."""
        self.aanbod[plek], self.staat[plek], self.plek = set(), set(), plek
        for formulier in formulieren:
            self.aanbod[plek] |= self.zie(formulier)
            self.staat[plek] |= {
                (v.sleutel, wat) for v in formulier.velden for wat in _gebruikt(v, {v.naam: v.waarden})
            }

    def belooft(self, plek: tuple[str, str]) -> float:
        """How much a page promises: less when it refused, more when there is something on it that was not used yet."""
        gebruikt = set(self.gebruikt)
        if self.staat.get(plek, set()) - gebruikt:
            nieuw = 20
        elif self.ruim:
            over = {keus for keus in self.aanbod.get(plek, set()) - gebruikt if self.kansrijk(keus, plek)}
            nieuw = 5 if plek not in self.aanbod or over else 1
        else:
            nieuw = 20 if plek in self.gunstig else 1
        return (0.5 if self.ruim else 0.3) ** self.plekken[plek] * nieuw

    def kansrijk(self, keus: Keus, plek: tuple[str, str] | None = None) -> bool:
        """Whether a choice was not refused on a page (this one) so often that it does not go there."""
        return self.vergeefs.get(plek or self.plek, Counter())[keus] < OPGEVEN

    def wacht(self, keus: Keus) -> bool:
        """Whether a choice was never accepted, and can be on this page."""
        return not self.gebruikt[keus] and self.kansrijk(keus)

    @property
    def ruim(self) -> bool:
        """Whether so much was accepted that something daring can be tried."""
        return self.posts - self.gelukt < 2 + 0.07 * self.posts

    @property
    def aandeel(self) -> float:
        return self.gelukt / self.posts if self.posts else 0.0

    @property
    def ongebruikt(self) -> list[tuple[str, str]]:
        return sorted(self.gezien - set(self.gebruikt))

    def voorbeeld(self, formulier: Formulier, kans: Random) -> Ingevuld | None:
        """Something that was accepted once, and rather not with a choice in it that often is not."""
        voorbeelden = list(self.goed.get(formulier.vorm, {}).values())
        gewichten = [min((self.kans_op(een) for een in gebruikt), default=1) ** 2 for _, gebruikt in voorbeelden]
        return kans.choices(voorbeelden, gewichten)[0][0] if voorbeelden else None

    def kans_op(self, sleutel: Keus) -> float:
        """How often this was accepted, of the times that it was sent."""
        return (self.gebruikt[sleutel] + 0.5) / (self.gebruikt[sleutel] + self.geweigerd[sleutel] + 0.5)

    def onthoud(
        self, formulier: Formulier, wat: Ingevuld, *, gelukt: bool, klacht: str = "", waar: Collection[str] = ()
    ) -> None:
        """Learn from one post; the complaint stands at the fields `waar`."""
        self.posts += 1
        gebruikt = {(veld.sleutel, deel) for veld in formulier.velden for deel in _gebruikt(veld, wat)}
        self.nieuws = gelukt and not gebruikt <= set(self.gebruikt)
        if gelukt:
            self.gelukt += 1
            self.gebruikt.update(gebruikt)
            per_sleutel = {veld.sleutel: wat.get(veld.naam, []) for veld in formulier.velden}
            nieuw = dict.fromkeys({*gebruikt, ("", "")}, (per_sleutel, gebruikt))
            self.goed.setdefault(formulier.vorm, {}).update(nieuw)
        else:
            self.geweigerd.update(gebruikt)
            onbekend = gebruikt - set(self.gebruikt)
            hier = self.vergeefs.setdefault(self.plek, Counter())
            hier.update({keus: OPGEVEN if keus[0] in waar and keus[1] != INGEVULD else 1 for keus in onbekend})
            self.klachten[klacht[:200]] += 1


def _gebruikt(veld: Veld, wat: Ingevuld) -> set[str]:
    gekozen = {waarde for waarde in wat.get(veld.naam, []) if waarde}
    return {INGEVULD, *(gekozen if veld.opties else ())} if gekozen else set()
