"""Reads a page as a browser without scripts does: its links, its forms, and what was refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.contrib.messages import WARNING
from django.urls import Resolver404, ResolverMatch, resolve
from lxml import html

GEEN_VELD = {"submit", "button", "image", "reset"}
VELDFOUT = ".//*[contains(@class, 'veldfout') and not(@hidden)]"
FOUT = f"{VELDFOUT} | .//section[contains(@class, 'foutenlijst')]"
WAARSCHUWING = (
    "//div[contains(@class, 'utrecht-alert--error') or contains(@class, 'utrecht-alert--warning')][@role='alert' or"
    " @role='status']"
)


def zonder_nummers(naam: str) -> str:
    """The name of a field or address without the numbers of rows in it, so that two rows are the same field."""
    return re.sub(r"\d+", "#", naam)


def tref(adres: str) -> ResolverMatch | None:
    """The entry of the resolver that an address leads to."""
    return _tref(urlsplit(adres).path)


@lru_cache(maxsize=50_000)  # a page has a hundred links, and the resolver looks at every entry for each
def _tref(pad: str) -> ResolverMatch | None:
    try:
        return resolve(pad)
    except Resolver404:
        return None


@dataclass
class Veld:
    """One control, or the radios or boxes of one name."""

    naam: str
    soort: str
    waarden: list[str]  # as the page gives them
    opties: list[str] = field(default_factory=list)
    verplicht: bool = False
    meer: bool = False  # several options at once
    eigen: dict[str, str] = field(default_factory=dict)  # its attributes
    fout: str = ""
    teksten: dict[str, str] = field(default_factory=dict)  # what an option is called

    @property
    def sleutel(self) -> str:
        return zonder_nummers(self.naam)

    @property
    def kiest(self) -> bool:
        return self.soort in {"select", "radio", "checkbox"}


@dataclass
class Formulier:
    """One form with method POST on a page."""

    naam: str  # of the entry of the resolver that it goes to
    actie: str
    velden: list[Veld]
    fouten: str = ""

    @property
    def vorm(self) -> frozenset[str]:
        """Which fields it has: the same address can ask different things."""
        return frozenset(veld.sleutel for veld in self.velden)


class Pagina:
    """What was answered to one visit."""

    def __init__(self, url: str, antwoord: Any) -> None:
        self.url, self.status = url, antwoord.status_code
        self.naar = antwoord.get("Location", "") if 300 <= self.status < 400 else ""
        gezegd = getattr(getattr(antwoord, "wsgi_request", None), "_messages", None)
        # Whether the next page will say that something did not go through.
        self.waarschuwt = any(een.level >= WARNING for een in gezegd._queued_messages) if gezegd else False
        soort = antwoord.get("Content-Type", "")
        leesbaar = soort.startswith("text/html") and not antwoord.streaming and antwoord.content
        self.boom = html.fromstring(antwoord.content.decode()) if leesbaar else None
        if antwoord.streaming:
            b"".join(antwoord.streaming_content)

    @property
    def links(self) -> Iterator[str]:
        """The addresses of our own that it leads to."""
        for naar in self.boom.xpath("//a/@href") if self.boom is not None else []:
            adres = urljoin(self.url, naar).partition("#")[0]
            if adres.startswith("/") and not adres.startswith("//"):
                yield adres

    @property
    def formulieren(self) -> Iterator[Formulier]:
        for boom in self.boom.iter("form") if self.boom is not None else ():
            if (boom.get("method") or "").lower() != "post":
                continue
            actie = urljoin(self.url, boom.get("action") or self.url)
            if (treffer := tref(actie)) and treffer.url_name and _verzendbaar(boom):
                yield Formulier(treffer.url_name, actie, list(_velden(boom)), _fouten(boom))

    @property
    def waarschuwing(self) -> str:
        """What the application says above the page about what did not go through."""
        return " ".join(map(_tekst, self.boom.xpath(WAARSCHUWING))) if self.boom is not None else ""


def _tekst(knoop: Any) -> str:
    return " ".join(knoop.text_content().split())


def _fouten(boom: Any) -> str:
    return " | ".join(_tekst(knoop) for knoop in boom.xpath(FOUT))


def _fout(knoop: Any) -> str:
    """What was refused at this control: the first part of the form around it that says so, and is about it alone."""
    for boven in knoop.iterancestors():
        namen = {ander.get("name") for ander in boven.iter("input", "select", "textarea")}
        if boven.tag == "form" or len(namen) > 1:
            return ""
        if fouten := boven.xpath(VELDFOUT):
            return " ".join(map(_tekst, fouten))
    return ""


def _knoppen(boom: Any) -> list[Any]:
    """The controls of a form, also those elsewhere on the page that name it."""
    naam = boom.get("id")
    elders = boom.getroottree().xpath("//*[@form=$naam]", naam=naam) if naam else []
    return [*boom.xpath(".//input | .//select | .//textarea | .//button"), *elders]


def _verzendbaar(boom: Any) -> bool:
    soorten = {(knop.tag, knop.get("type", "submit")) for knop in _knoppen(boom)}
    return bool(soorten & {("button", "submit"), ("input", "submit")})


def _soort(knop: Any) -> str:
    anders = {"select": "select", "textarea": "textarea", "button": "submit"}
    return str(knop.get("type") or anders.get(knop.tag, "text"))


def _velden(boom: Any) -> Iterator[Veld]:
    groepen: dict[str, Veld] = {}
    knoppen: dict[str, Veld] = {}
    for knop in _knoppen(boom):
        if not knop.get("name") or knop.get("disabled") is not None or knop.xpath("ancestor::fieldset[@disabled]"):
            continue
        naam, eigen = knop.get("name"), dict(knop.attrib)
        soort = _soort(knop)
        verplicht, fout = "required" in eigen, _fout(knop)
        if soort in GEEN_VELD:
            if soort == "submit":
                knoppen.setdefault(naam, Veld(naam, "knop", [])).opties.append(knop.get("value") or "")
        elif soort == "select":
            alle = [optie for optie in knop.iter("option") if optie.get("disabled") is None]
            opties = [optie.get("value", optie.text or "") for optie in alle]
            gekozen = [waarde for optie, waarde in zip(alle, opties, strict=True) if optie.get("selected") is not None]
            meer = "multiple" in eigen
            teksten = dict(zip(opties, map(_tekst, alle), strict=True))
            kiest = gekozen or ([] if meer else opties[:1])
            yield Veld(naam, soort, kiest, opties, verplicht, meer, eigen, fout, teksten)
        elif soort in {"radio", "checkbox"}:
            veld = groepen.setdefault(naam, Veld(naam, soort, [], [], verplicht, soort == "checkbox", eigen, fout))
            veld.opties.append(knop.get("value") or "on")
            veld.teksten[veld.opties[-1]] = ""  # a robot does not look for the label
            veld.fout = veld.fout or fout
            if "checked" in eigen:
                veld.waarden.append(knop.get("value") or "on")
        else:
            waarde = (knop.text or "").removeprefix("\n") if soort == "textarea" else eigen.get("value", "")
            yield Veld(naam, soort, [waarde], [], verplicht, False, eigen, fout)
    yield from groepen.values()
    yield from knoppen.values()
