"""Opens every page, document and export of one dossier, as everybody."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from tests.huis.adressen import Adres, alle
from tests.robot.lezer import tref
from tests.robot.speler import Speler

ADRESSEN = list(alle())
VARIANTEN = 3  # of one page, such as a document in several languages


def adressen_van(speler: Speler, nummer: str, kijker: str, rijen: int) -> list[str]:
    """Every address of the resolver that takes this number, or the number of a row that its pages lead to: so many rows
    of every kind."""
    gevonden = dict.fromkeys(adres.url(nummer=nummer) for adres in ADRESSEN if set(adres.nergens) == {"nummer"})
    varianten, soorten = Counter[str](), Counter[str]()
    wachtrij = deque(gevonden)
    while wachtrij:
        pagina = speler.open(kijker, wachtrij.popleft())
        naar = [*pagina.links, *(formulier.actie for formulier in pagina.formulieren)]
        for nieuw in (verder for link in naar if _van(link, nummer) for verder in (link, *_buren(link))):
            pad, soort = urlsplit(nieuw).path, _soort(nieuw)
            if nieuw not in gevonden and varianten[pad] < VARIANTEN and soorten[soort] < rijen:
                varianten[pad] += 1
                soorten[soort] += 1
                gevonden[nieuw] = None
                wachtrij.append(nieuw)
    return list(gevonden)


def _soort(link: str) -> str:
    """The name of an address, with the word in it if there is one, such as the leefgebied."""
    treffer = tref(link)
    woorden = (w for naam, w in treffer.kwargs.items() if naam != "nummer" and isinstance(w, str)) if treffer else ()
    return " ".join([str(treffer and treffer.url_name), *woorden])


def _van(link: str, nummer: str) -> bool:
    """Whether a link leads to something of this dossier."""
    treffer = tref(link)
    return bool(treffer and treffer.kwargs and treffer.kwargs.get("nummer") == nummer)


def _buren(link: str) -> Iterator[str]:
    """What else there is of the same row: other addresses that begin the same, also when no page leads there."""
    treffer = tref(link)
    assert treffer
    waarden: dict[str, Any] = treffer.kwargs
    if len(waarden) > 1:
        begin = urlsplit(link).path
        begin = begin[: begin.rindex(f"/{list(waarden.values())[-1]}/") + 1]
        yield from (adres.url(**waarden) for adres in ADRESSEN if _past(adres, waarden, begin))


def _past(adres: Adres, waarden: dict[str, Any], begin: str) -> bool:
    gehele = {naam: isinstance(waarde, int) for naam, waarde in adres.nergens.items()}
    return gehele == {n: isinstance(w, int) for n, w in waarden.items()} and adres.url(**waarden).startswith(begin)


def wie_mag(speler: Speler, nummer: str, personas: Iterable[str]) -> str:
    """The first of these who may see this dossier."""
    personas = list(personas)
    return next((naam for naam in personas if speler.open(naam, f"/dossiers/{nummer}/").status == 200), personas[0])


def rondgang(
    speler: Speler, nummer: str, personas: Iterable[str], verdeeld: Iterable[str] = (), rijen: int = 100
) -> int:
    """Open everything of this dossier as each of these, and each address as one of those among whom the work is
    divided; how many addresses. Errors the robot keeps."""
    personas, verdeeld = list(personas), list(verdeeld)
    eerst = wie_mag(speler, nummer, personas)
    adressen = adressen_van(speler, nummer, eerst, rijen)
    for adres in adressen:
        anders = speler.kans.sample(verdeeld, min(1, len(verdeeld)))
        for persona in [*(een for een in personas if een != eerst), *anders]:
            speler.open(persona, adres)
    return len(adressen)


def overal(speler: Speler, persona: str, varianten: int) -> int:
    """Open every entry of the resolver as somebody, at so many of the addresses that were met of every kind, or at one
    that leads nowhere when none was; how many addresses."""
    gekozen = dict.fromkeys(adres.url() for adres in ADRESSEN)  # with values that lead nowhere, or without any
    soorten = Counter[str]()
    for adres in (een for rij in speler.kaart.alles() for een in rij):
        soorten[_soort(adres)] += 1
        if soorten[_soort(adres)] <= varianten:
            gekozen[adres] = None
    for adres in gekozen:
        speler.open(persona, adres)
    return len(gekozen)
