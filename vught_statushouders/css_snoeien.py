"""Prunes a component library to the components in use and replaces its design tokens by their values.

Thousands of custom properties on one element make every style recalculation slower, so a token that nobody can
change is written out as its value. Only the tokens that a municipality may set stay custom properties.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import tinycss2

CSS_VARIABELE = re.compile(r"--[\w-]+$")
KLASSE = re.compile(r"\butrecht-[a-z0-9_-]+")
OMHULSELS = {"() block": ("(", ")"), "[] block": ("[", "]"), "{} block": ("{", "}")}


class Onbekend(Exception):
    """A token without a value and without a fallback."""


@dataclass(frozen=True)
class Klassen:
    """The component classes that occur in templates and Python code."""

    namen: frozenset[str]

    @classmethod
    def uit(cls, teksten: Iterable[str]) -> "Klassen":
        return cls(frozenset(naam for tekst in teksten for naam in KLASSE.findall(tekst)))

    def bevat(self, naam: str) -> bool:
        # A name that a template completes (`utrecht-alert--{{ ... }}`) ends in a hyphen and stands for all of them.
        return naam in self.namen or any(n.endswith("-") and naam.startswith(n) for n in self.namen)


@dataclass(frozen=True)
class Tokens:
    """Values of design tokens, and the names that stay custom properties."""

    waarden: Mapping[str, str]
    blijvend: frozenset[str]

    def los_op(self, knopen: Iterable[Any]) -> str:
        return "".join(self._knoop(knoop) for knoop in knopen)

    def _knoop(self, knoop: Any) -> str:
        if knoop.type == "function" and knoop.lower_name == "var":
            return self._variabele(knoop.arguments)
        if knoop.type == "function":
            return f"{knoop.name}({self.los_op(knoop.arguments)})"
        if knoop.type in OMHULSELS:
            openen, sluiten = OMHULSELS[knoop.type]
            return f"{openen}{self.los_op(knoop.content)}{sluiten}"
        return str(knoop.serialize())

    def _variabele(self, argumenten: list[Any]) -> str:
        zinvol = [k for k in argumenten if k.type not in ("whitespace", "comment")]
        naam = str(zinvol[0].value)
        reserve = argumenten[argumenten.index(zinvol[1]) + 1 :] if len(zinvol) > 1 else None
        if naam in self.blijvend:
            return self._blijvende_variabele(naam, reserve)
        if naam in self.waarden:
            return self.los_op(tinycss2.parse_component_value_list(self.waarden[naam])).strip()
        if reserve is None:
            raise Onbekend(naam)
        return self.los_op(reserve).strip()

    def _blijvende_variabele(self, naam: str, reserve: list[Any] | None) -> str:
        try:
            return f"var({naam})" if reserve is None else f"var({naam},{self.los_op(reserve).strip()})"
        except Onbekend:
            return f"var({naam})"


def lees_tokens(css: str) -> dict[str, str]:
    """Every custom property that is declared in the stylesheet, at any place, with its last value."""
    return {
        declaratie.name: tinycss2.serialize(declaratie.value).strip()
        for regel in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        if regel.type == "qualified-rule"
        for declaratie in _declaraties(regel)
        if CSS_VARIABELE.match(declaratie.name)
    }


def gezette_variabelen(css: str) -> frozenset[str]:
    """Names of the custom properties that rules set: those depend on the element and stay variables."""
    return frozenset(re.findall(r"(?<![\w(-])(--[\w-]+)\s*:", css))


def snoei(css: str, klassen: Klassen) -> str:
    """Only the rules whose selectors name classes in use."""
    regels = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_gesnoeide_regel(regel, klassen) for regel in regels)


def schrijf_uit(css: str, tokens: Tokens) -> str:
    """The same rules, compact, with the values of the tokens instead of references."""
    regels = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_uitgeschreven_regel(regel, tokens) for regel in regels)


def _inhoud(regel: Any) -> list[Any]:
    return list(tinycss2.parse_stylesheet(regel.content, skip_comments=True, skip_whitespace=True))


def _declaraties(regel: Any) -> list[Any]:
    delen = tinycss2.parse_blocks_contents(regel.content, skip_comments=True, skip_whitespace=True)
    return [deel for deel in delen if deel.type == "declaration"]


def _gesnoeide_regel(regel: Any, klassen: Klassen) -> str:
    if regel.type == "at-rule":
        if regel.content is None or regel.lower_at_keyword not in ("media", "supports"):
            return ""
        binnen = "".join(_gesnoeide_regel(deel, klassen) for deel in _inhoud(regel))
        return f"@{regel.at_keyword}{tinycss2.serialize(regel.prelude)}{{{binnen}}}" if binnen else ""
    if regel.type != "qualified-rule":
        return ""
    selectors = [s for s in _selectors(regel.prelude) if _in_gebruik(s, klassen)]
    return ",".join(tinycss2.serialize(s).strip() for s in selectors) + _blok(regel) if selectors else ""


def _blok(regel: Any) -> str:
    return f"{{{tinycss2.serialize(regel.content)}}}"


def _selectors(prelude: list[Any]) -> list[list[Any]]:
    """The prelude of a rule, split at its commas."""
    delen: list[list[Any]] = [[]]
    for knoop in prelude:
        if knoop.type == "literal" and knoop.value == ",":
            delen.append([])
        else:
            delen[-1].append(knoop)
    return delen


def _in_gebruik(selector: list[Any], klassen: Klassen) -> bool:
    """Whether every class of the selector is in use; those inside `:not()` and the like do not count."""
    namen = [
        volgende.value
        for knoop, volgende in pairwise(selector)
        if knoop.type == "literal" and knoop.value == "." and volgende.type == "ident"
    ]
    return bool(namen) and all(klassen.bevat(naam) for naam in namen)


def _uitgeschreven_regel(regel: Any, tokens: Tokens) -> str:
    if regel.type == "at-rule":
        kop = f"@{regel.at_keyword} {_compact(tinycss2.serialize(regel.prelude))}".rstrip()
        if regel.content is None:
            return f"{kop};"
        if regel.lower_at_keyword in ("media", "supports", "layer"):
            return f"{kop}{{{''.join(_uitgeschreven_regel(deel, tokens) for deel in _inhoud(regel))}}}"
        return f"{kop}{{{_compact(tinycss2.serialize(regel.content))}}}"
    if regel.type != "qualified-rule":
        return ""
    declaraties = ";".join(_declaratie(d, tokens) for d in _declaraties(regel))
    return f"{_compact(tinycss2.serialize(regel.prelude))}{{{declaraties}}}" if declaraties else ""


def _declaratie(declaratie: Any, tokens: Tokens) -> str:
    try:
        waarde = _compact(tokens.los_op(declaratie.value))
    except Onbekend:
        # What a browser makes of it: a property without value is unset, a custom property does not exist.
        waarde = "initial" if declaratie.name.startswith("--") else "unset"
    return f"{declaratie.name}:{waarde}{'!important' if declaratie.important else ''}"


def _compact(tekst: str) -> str:
    return re.sub(r"\s+", " ", tekst).strip()
