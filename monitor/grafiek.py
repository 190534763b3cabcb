"""Bar charts as plain geometry for a template: a label above its bars, so that it reads on a phone and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.cijfers import Aandeel

# In units of the drawing: narrow, so that its letters stay readable on a phone.
BREEDTE = 330
RUIMTE_VOOR_GETAL = 86
STAAF, TUSSEN, LABEL, GROEP, LEGENDA = 15, 3, 19, 10, 20
VERBORGEN = "verborgen"
# (class on the page, the same colour for the PDF, where a drawing does not read the stylesheet)
KLEUREN = (("staaf-1", "#00568b"), ("staaf-2", "#b35900"))


@dataclass(frozen=True)
class Staaf:
    """One bar and the number at its end."""

    y: int
    breedte: float
    tekst: str
    klasse: str
    kleur: str

    @property
    def tekst_x(self) -> float:
        return self.breedte + 6

    @property
    def tekst_y(self) -> int:
        return self.y + STAAF - 4


@dataclass(frozen=True)
class Groep:
    """What one or two bars are about."""

    naam: str
    y: int
    staven: tuple[Staaf, ...]


@dataclass(frozen=True)
class Sleutel:
    """Which colour stands for which series."""

    naam: str
    y: int
    klasse: str
    kleur: str

    @property
    def tekst_y(self) -> int:
        return self.y + STAAF - 3


@dataclass(frozen=True)
class Grafiek:
    """A drawing; `omschrijving` says everything that it shows."""

    code: str
    titel: str
    omschrijving: str
    hoogte: int
    groepen: tuple[Groep, ...]
    legenda: tuple[Sleutel, ...]
    breedte: int = BREEDTE
    staaf: int = STAAF


def cel(aandeel: Aandeel) -> str:
    """ "17 (63%)", or that the number is not shown."""
    if aandeel["aantal"] is None:
        return VERBORGEN
    return (
        str(aandeel["aantal"]) if aandeel["percentage"] is None else f"{aandeel['aantal']} ({aandeel['percentage']}%)"
    )


def staafdiagram(code: str, titel: str, namen: Sequence[str], reeksen: dict[str, Sequence[Aandeel]]) -> Grafiek:
    """One group of bars per name, one bar in it per series."""
    legenda = _legenda(list(reeksen))
    begin = len(legenda) * LEGENDA + (GROEP if legenda else 0)
    hoogte_groep = LABEL + len(reeksen) * (STAAF + TUSSEN) + GROEP
    groepen = tuple(
        _groep(naam, begin + nummer * hoogte_groep, [reeks[nummer] for reeks in reeksen.values()])
        for nummer, naam in enumerate(namen)
    )
    inhoud = "; ".join(
        f"{groep.naam}: " + ", ".join(_met_reeks(r, s.tekst) for r, s in zip(reeksen, groep.staven, strict=True))
        for groep in groepen
    )
    return Grafiek(
        code=code,
        titel=f"Staafdiagram: {titel}",
        omschrijving=f"{inhoud}.",
        hoogte=begin + len(namen) * hoogte_groep,
        groepen=groepen,
        legenda=legenda,
    )


def _legenda(reeksen: Sequence[str]) -> tuple[Sleutel, ...]:
    """A line per series, above the bars; one series needs no explanation."""
    if len(reeksen) < 2:
        return ()
    return tuple(
        Sleutel(reeks, nummer * LEGENDA, *kleur)
        for nummer, (reeks, kleur) in enumerate(zip(reeksen, KLEUREN, strict=True))
    )


def _groep(naam: str, y: int, aandelen: Sequence[Aandeel]) -> Groep:
    schaal = (BREEDTE - RUIMTE_VOOR_GETAL) / 100
    return Groep(
        naam,
        y + LABEL - 6,
        tuple(
            Staaf(
                y=y + LABEL + i * (STAAF + TUSSEN),
                breedte=round((aandeel["percentage"] or 0) * schaal, 1),
                tekst=cel(aandeel),
                klasse=klasse,
                kleur=kleur,
            )
            for i, (aandeel, (klasse, kleur)) in enumerate(zip(aandelen, KLEUREN, strict=False))
        ),
    )


def _met_reeks(reeks: str, tekst: str) -> str:
    return f"{reeks} {tekst}" if reeks else tekst
