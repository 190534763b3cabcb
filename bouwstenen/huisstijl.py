"""A municipality's own colours: which design tokens it may set, and whether people can read the result."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

KOPBALK = "--basis-color-accent-1-inverse-bg-default"
KOPBALK_TEKST = "--basis-color-accent-1-inverse-color-default"
KNOP = "--basis-color-action-1-inverse-bg-default"
KNOP_TEKST = "--basis-color-action-1-inverse-color-default"
ACTIE = "--basis-color-action-1-color-default"
LINK = "--basis-color-action-2-color-default"
TEKST = "--basis-color-default-color-document"
TINT = "--basis-color-default-bg-subtle"

STANDAARD = {
    KOPBALK: "#003e65",
    KOPBALK_TEKST: "#ffffff",
    KNOP: "#00568b",
    KNOP_TEKST: "#ffffff",
    ACTIE: "#00568b",
    LINK: "#00568b",
    TEKST: "#14202e",
    TINT: "#f4f7fa",
}
WIT = "#ffffff"
# WCAG 2.2, success criterion 1.4.3 (level AA) for text of normal size.
MINIMUM_CONTRAST = 4.5
# On hover the stylesheet mixes this much black through the colour of a button.
DONKERDER = 0.85

# (text, background, how a person would call the pair)
PAREN = (
    (KOPBALK_TEKST, KOPBALK, "de tekst in de kopbalk"),
    (KNOP_TEKST, KNOP, "de tekst op een knop"),
    (ACTIE, WIT, "de tekst van een knop zonder vulling"),
    (ACTIE, TINT, "de tekst van een knop zonder vulling op de lichte tint"),
    (LINK, WIT, "een link"),
    (LINK, TINT, "een link op de lichte tint"),
    (TEKST, WIT, "de tekst"),
    (TEKST, TINT, "de tekst op de lichte tint"),
)


def contrast(kleur: str, andere: str) -> float:
    """Contrast ratio of two colours, from 1 to 21, as WCAG defines it."""
    licht, donker = sorted((_helderheid(kleur), _helderheid(andere)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def controleer_thema(thema: Any) -> None:
    """Refuses unknown names, anything but hexadecimal colours, and colours that are hard to read together."""
    if not isinstance(thema, Mapping):
        raise ValidationError("Een thema bestaat uit namen met een kleur.", code="vorm")
    fouten = [fout for naam, kleur in thema.items() if (fout := _fout_in(naam, kleur))]
    _weiger(fouten)
    _weiger(_leesbaarheid({**STANDAARD, **thema}))


def _weiger(fouten: list[ValidationError]) -> None:
    if fouten:
        raise ValidationError(fouten)


def thema_css(thema: Mapping[str, str]) -> str:
    """The stylesheet of a municipality; refuses a theme that is not valid, so that nothing else can get in."""
    controleer_thema(thema)
    return als_css(thema)


def als_css(waarden: Mapping[str, str]) -> str:
    regels = "".join(f"  {naam}: {kleur};\n" for naam, kleur in waarden.items())
    return f":root {{\n{regels}}}\n"


def _fout_in(naam: Any, kleur: Any) -> ValidationError | None:
    if naam not in STANDAARD:
        return ValidationError(
            "“%(naam)s” kan een gemeente niet instellen. Kies uit: %(namen)s.",
            code="naam",
            params={"naam": naam, "namen": ", ".join(STANDAARD)},
        )
    if not isinstance(kleur, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", kleur):
        return ValidationError(
            "“%(kleur)s” is geen kleur bij %(naam)s. Schrijf een kleur als # met zes tekens, bijvoorbeeld #00568b.",
            code="kleur",
            params={"naam": naam, "kleur": kleur},
        )
    return None


@dataclass(frozen=True)
class Oordeel:
    """How well one kind of text can be read: `namen` are the colours of it that a gemeente can set."""

    namen: tuple[str, ...]
    wat: str
    voor: str
    achter: str

    @property
    def contrast(self) -> float:
        return contrast(self.voor, self.achter)

    @property
    def genoeg(self) -> bool:
        return self.contrast >= MINIMUM_CONTRAST

    @property
    def getal(self) -> str:
        """The contrast in Dutch, never rounded up to what would be enough."""
        return f"{int(self.contrast * 10) / 10:.1f}".replace(".", ",")


def oordelen(kleuren: Mapping[str, str]) -> list[Oordeel]:
    """Every pair of colours that stand on each other, of a whole theme."""
    paren = [
        Oordeel((voor, achter) if achter in STANDAARD else (voor,), wat, kleuren[voor], kleuren.get(achter, achter))
        for voor, achter, wat in PAREN
    ]
    onder_muis = "de tekst op een knop onder de muis"
    return [*paren, Oordeel((KNOP_TEKST, KNOP), onder_muis, kleuren[KNOP_TEKST], _donkerder(kleuren[KNOP]))]


def _leesbaarheid(kleuren: Mapping[str, str]) -> list[ValidationError]:
    return [
        ValidationError(
            "Te weinig contrast voor %(wat)s: %(voor)s op %(achter)s is %(contrast)s op 1, minstens 4,5 is nodig.",
            code="contrast",
            params={"wat": een.wat, "voor": een.voor, "achter": een.achter, "contrast": een.getal},
        )
        for een in oordelen(kleuren)
        if not een.genoeg
    ]


def _delen(kleur: str) -> tuple[int, int, int]:
    return int(kleur[1:3], 16), int(kleur[3:5], 16), int(kleur[5:7], 16)


def _donkerder(kleur: str) -> str:
    return "#" + "".join(f"{round(deel * DONKERDER):02x}" for deel in _delen(kleur))


def _helderheid(kleur: str) -> float:
    """Relative luminance of an sRGB colour."""
    lineair = [
        waarde / 12.92 if waarde <= 0.04045 else ((waarde + 0.055) / 1.055) ** 2.4
        for waarde in (deel / 255 for deel in _delen(kleur))
    ]
    return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]
