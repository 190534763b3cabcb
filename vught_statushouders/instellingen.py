"""What the environment of a server must say, and refuses to start when it does not: every wrong variable at once, each
with what to do. `settings.py` asks this first, so that no web server, worker, beat or command starts on a guess.

A demonstration needs nothing, and is refused where it could do harm: on a database of elsewhere, or under a real name.
"""

import ipaddress
import logging
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from cryptography.fernet import Fernet

from toegang.aanmelden import organisatie

Omgeving = Mapping[str, str]
WORTEL = Path(__file__).resolve().parent.parent
# These lead nowhere: for commands that need no database, such as those that build the image.
NERGENS = {
    "DATABASE_URL": "postgresql://nergens@127.0.0.1:1/nergens",
    "REDIS_URL": "redis://127.0.0.1:1/0",
}
KORTSTE_GEHEIM = {"SECRET_KEY": 50, "BSN_ZOEKSLEUTEL": 32}  # characters
VERSCHILLENDE = 8  # characters that a secret made by chance has at least; "aaaa…" has one
NAAM = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
VOORBEELD = re.compile(r"(^|\.)(example|invalid|test)$")  # names that can never exist: the example was not changed
# What `eerste_gemeente --uit-omgeving` reads, and the name of its option.
EERSTE_GEMEENTE = {
    "EERSTE_GEMEENTE_CODE": "code",
    "EERSTE_GEMEENTE_NAAM": "naam",
    "EERSTE_GEMEENTE_BEHEERDER": "beheerder",
    "EERSTE_GEMEENTE_BEZWAARADRES": "bezwaaradres",
}
AAN_UIT = ("EMAIL_USE_TLS", "EMAIL_USE_SSL")
SMTP = "django.core.mail.backends.smtp.EmailBackend"
MAAK = "Maak een nieuwe met: {}"


@dataclass(frozen=True)
class Gebrek:
    """One variable that cannot be right, and what to do about it."""

    code: str
    naam: str
    uitleg: str


Regel = Callable[[Omgeving], Iterator[tuple[str, str]]]


def is_demo(omgeving: Omgeving) -> bool:
    return omgeving.get("DEMO") == "1"


def gebreken(omgeving: Omgeving) -> list[Gebrek]:
    """Everything that is wrong. What needs no database says nothing of a server, and is never refused."""
    if omgeving.get("DATABASE_URL") == NERGENS["DATABASE_URL"]:
        return []
    regels = DEMONSTRATIE if is_demo(omgeving) else SERVER
    return [Gebrek(code, *gebrek) for code, regel in regels.items() for gebrek in regel(omgeving)]


def eis(omgeving: Omgeving = os.environ) -> None:
    """Ends the process, in words for whoever starts it, when something is wrong."""
    if gevonden := gebreken(omgeving):
        raise SystemExit(tekst(gevonden))


def tekst(gevonden: list[Gebrek]) -> str:
    """One block, with a line per variable."""
    regels = [f"  {gebrek.naam} ({gebrek.code})\n      {gebrek.uitleg}" for gebrek in gevonden]
    slot = "README.md, 'Own server', zegt wat elke variabele inhoudt."
    return "\n".join(["De toepassing start niet: deze instellingen kloppen niet.", "", *regels, "", slot])


# --- Small questions ---------------------------------------------------------------------------------------------


def _lukt(doe: Callable[[str], object], waarde: str) -> bool:
    """Whether a parser takes this; what it says is not shown, because it can quote a secret."""
    try:
        doe(waarde)
    except Exception:
        return False
    return True


def is_hier(naam: str | None) -> bool:
    """Whether a host name leads to this machine itself."""
    naam = (naam or "").strip("[]").rstrip(".").lower()
    if naam == "localhost" or naam.endswith(".localhost"):
        return True
    try:
        ip = ipaddress.ip_address(naam)
    except ValueError:
        return False
    return ip.is_loopback or ip.is_unspecified


def lijst(omgeving: Omgeving, naam: str, anders: str = "") -> list[str]:
    """The values of a variable that holds more than one, separated by commas."""
    return [deel.strip() for deel in (omgeving.get(naam) or anders).split(",") if deel.strip()]


def eerste_gemeente(omgeving: Omgeving) -> dict[str, str]:
    """With which gemeente this installation begins; empty when nobody asks for one."""
    return {optie: (omgeving.get(naam) or "").strip() for naam, optie in EERSTE_GEMEENTE.items()}


def _mis_met_naam(naam: str | None) -> str:
    """Why people cannot find the application under this host name; empty when they can."""
    if not naam:
        return "Vul de naam van de server in, zoals statushouders.uwgemeente.nl."
    if is_hier(naam):
        return f"{naam} is deze machine zelf; vul de naam in waaronder mensen de toepassing vinden."
    if VOORBEELD.search(naam.lower()):
        return f"{naam} is een voorbeeld; vul de echte naam in."
    if not (NAAM.fullmatch(naam) or _lukt(ipaddress.ip_address, naam.strip("[]"))):
        return f"{naam} is geen naam van een server: zonder *, zonder https:// en zonder poort."
    return ""


def _mis_met_adres(adres: str) -> str:
    """Why `https://name` is none; empty when it is."""
    if not _lukt(lambda tekst: urlsplit(tekst).port, adres):
        return "Dit is geen adres; vul https:// in met daarachter de naam van de server."
    delen = urlsplit(adres)
    if delen.scheme != "https":
        return "Begin met https://, want zonder TLS werkt de toepassing niet."
    if delen.path.strip("/") or delen.query or delen.fragment or "@" in delen.netloc:
        return "Vul alleen https:// en de naam van de server in, zonder iets erachter."
    return _mis_met_naam(delen.hostname)


# --- A server ----------------------------------------------------------------------------------------------------


def _modus(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    if omgeving.get("DEMO", "") not in ("", "0", "1"):
        yield "DEMO", "Laat deze weg of zet haar op 0; alleen 1 begint een demonstratie."
    if omgeving.get("LOG_LEVEL") and omgeving["LOG_LEVEL"] not in logging.getLevelNamesMapping():
        yield "LOG_LEVEL", "Kies DEBUG, INFO, WARNING, ERROR of CRITICAL."


def _geheimen(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    for naam, kortste in KORTSTE_GEHEIM.items():
        geheim = omgeving.get(naam, "")
        if len(geheim) < kortste or len(set(geheim)) < VERSCHILLENDE or geheim.startswith("django-insecure-"):
            wat = "Deze is te kort of te makkelijk te raden." if geheim else "Deze ontbreekt."
            yield naam, f"{wat} {MAAK.format('openssl rand -hex 48')}"


def _sleutels(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    sleutels = omgeving.get("BSN_SLEUTELS", "").split(",")
    if not all(_lukt(Fernet, sleutel) for sleutel in sleutels):
        welke = "Deze ontbreekt." if sleutels == [""] else "Hierin staat iets dat geen sleutel is."
        yield "BSN_SLEUTELS", f"{welke} {MAAK.format('openssl rand -base64 32 | tr +/ -_')}"


def _database(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    adres = omgeving.get("DATABASE_URL", "")
    instelling: dict[str, Any] = {}
    _lukt(lambda tekst: instelling.update(dj_database_url.parse(tekst)), adres)
    if not (instelling.get("ENGINE", "").endswith("postgresql") and instelling.get("NAME")):
        yield "DATABASE_URL", "Vul het adres van de database in: postgresql://gebruiker:wachtwoord@server:5432/naam."


def _broker(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    adres = omgeving.get("REDIS_URL", "")
    delen = urlsplit(adres) if _lukt(lambda tekst: urlsplit(tekst).port, adres) else urlsplit("")
    if not (delen.scheme in ("redis", "rediss") and delen.hostname) and not (delen.scheme == "unix" and delen.path):
        yield "REDIS_URL", "Vul het adres van Redis of Valkey in: redis://:wachtwoord@server:6379/0."


def _plaats(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """Under which name people find it, in each variable that says so."""
    namen = lijst(omgeving, "ALLOWED_HOSTS")
    if mis_met_namen := next(filter(None, map(_mis_met_naam, namen or [""])), ""):
        yield "ALLOWED_HOSTS", mis_met_namen
    for oorsprong in lijst(omgeving, "CSRF_TRUSTED_ORIGINS"):
        if mis := _mis_met_adres(oorsprong):
            yield "CSRF_TRUSTED_ORIGINS", mis
            break
    adres = omgeving.get("ADRES", "")
    if mis := _mis_met_adres(adres):
        yield "ADRES", mis
    elif not mis_met_namen and not any(_past(urlsplit(adres).hostname or "", naam) for naam in namen):
        yield "ADRES", "Deze naam staat niet in ALLOWED_HOSTS; links in e-mail zouden niet werken."


def _past(naam: str, patroon: str) -> bool:
    """Whether ALLOWED_HOSTS lets this name in; `.gemeente.nl` is every name below it."""
    patroon = patroon.lower()
    return naam == patroon.strip("[]") or (patroon.startswith(".") and f".{naam}".endswith(patroon))


def _proxies(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(r"\d", omgeving.get("AANTAL_PROXIES", ""), re.ASCII):
        uitleg = "Vul in hoeveel eigen proxy's ervoor staan, meestal 1; anders telt iedereen als één bezoeker."
        yield "AANTAL_PROXIES", uitleg


def _mail(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    server, afzender = omgeving.get("EMAIL_HOST", ""), parseaddr(omgeving.get("DEFAULT_FROM_EMAIL", ""))[1]
    if not server or VOORBEELD.search(server.lower()) or re.search(r"[\s/@]", server):
        yield "EMAIL_HOST", "Vul de naam van de mailserver in."
    if not re.fullmatch(r"[1-9]\d{0,4}", omgeving.get("EMAIL_PORT") or "25", re.ASCII):
        yield "EMAIL_PORT", "Vul het nummer van de poort in: 25, 465 of 587."
    voor, _, achter = afzender.rpartition("@")
    if not voor or _mis_met_naam(achter):
        yield "DEFAULT_FROM_EMAIL", "Vul het adres in waarvandaan e-mail komt, zoals wegwijs@uwgemeente.nl."
    for naam in AAN_UIT:
        if omgeving.get(naam, "") not in ("", "0", "1"):
            yield naam, "Zet deze op 1 of op 0."
    if all(omgeving.get(naam) == "1" for naam in AAN_UIT):
        yield "EMAIL_USE_TLS", "Zet EMAIL_USE_TLS of EMAIL_USE_SSL op 1, niet allebei."
    if bool(omgeving.get("EMAIL_HOST_USER")) != bool(omgeving.get("EMAIL_HOST_PASSWORD")):
        yield "EMAIL_HOST_PASSWORD", "Vul EMAIL_HOST_USER en EMAIL_HOST_PASSWORD allebei in, of geen van beide."
    if omgeving.get("EMAIL_BACKEND", SMTP) != SMTP:
        yield "EMAIL_BACKEND", "Laat deze weg; zo gaat er geen e-mail weg."


def _bestanden(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    map_ = Path(omgeving.get("MEDIA_ROOT") or WORTEL / "media")
    if not map_.is_absolute() or map_.resolve().is_relative_to(WORTEL):
        yield "MEDIA_ROOT", "Kies een map buiten de code, met het hele pad: daar komen de geüploade bestanden."
    elif not _lukt(lambda pad: tempfile.TemporaryFile(dir=pad).close(), str(map_)):
        yield "MEDIA_ROOT", f"In de map {map_} kan niet worden geschreven. Maak haar aan en geef dit account het recht."


def _organisatie(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """Signing in at the own organisation: all of it, or nothing."""
    andere = [naam for naam in omgeving if naam.startswith("OIDC_") and omgeving[naam] and naam != "OIDC_SERVER_URL"]
    if not (server := omgeving.get("OIDC_SERVER_URL", "")):
        if andere:
            yield "OIDC_SERVER_URL", f"{', '.join(sorted(andere))} vraagt ook om deze; zie docs/aanmelden.md."
        return
    delen = urlsplit(server) if _lukt(lambda tekst: urlsplit(tekst).port, server) else urlsplit("")
    if not delen.hostname or (not is_demo(omgeving) and (delen.scheme != "https" or is_hier(delen.hostname))):
        yield "OIDC_SERVER_URL", "Vul het adres van de inlogdienst in; het begint met https://."
    for naam in organisatie.VERPLICHT:
        if not omgeving.get(naam):
            yield naam, "OIDC_SERVER_URL vraagt ook om deze; zie docs/aanmelden.md."
    if omgeving.get("OIDC_GEMEENTE") and not re.fullmatch(r"\d{4}", omgeving["OIDC_GEMEENTE"], re.ASCII):
        yield "OIDC_GEMEENTE", "Vul de vier cijfers van de gemeente in, zoals 0865."


def _eerste_gemeente(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """The gemeente to begin with: all that it takes, or nothing."""
    wat = eerste_gemeente(omgeving)
    if not any(wat.values()):
        return
    if not re.fullmatch(r"\d{4}", wat["code"], re.ASCII):
        yield "EERSTE_GEMEENTE_CODE", "Vul de vier cijfers van de gemeente in, zoals 0865."
    if not wat["naam"]:
        yield "EERSTE_GEMEENTE_NAAM", "Vul de naam van de gemeente in, zoals Vught."
    voor, _, achter = wat["beheerder"].rpartition("@")
    if not voor or "." not in achter or re.search(r"\s", wat["beheerder"]) or VOORBEELD.search(achter.lower()):
        yield "EERSTE_GEMEENTE_BEHEERDER", "Vul het e-mailadres van de functioneel beheerder in."


def _beveiliging(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """Where somebody who finds a hole can go; optional."""
    if not (contact := omgeving.get("BEVEILIGING_CONTACT", "").strip()):
        return
    voor, _, achter = contact.rpartition("@")
    is_pagina = contact.startswith("https://")
    mis = _mis_met_naam(urlsplit(contact).hostname if is_pagina else achter)
    if mis or re.search(r"\s", contact) or not (voor or is_pagina):
        yield "BEVEILIGING_CONTACT", "Vul een e-mailadres in, of een pagina die met https:// begint."


SERVER: dict[str, Regel] = {
    "statushouders.E001": _modus,
    "statushouders.E002": _geheimen,
    "statushouders.E003": _sleutels,
    "statushouders.E004": _database,
    "statushouders.E005": _broker,
    "statushouders.E006": _plaats,
    "statushouders.E007": _proxies,
    "statushouders.E008": _mail,
    "statushouders.E009": _bestanden,
    "statushouders.E010": _organisatie,
    "statushouders.E011": _eerste_gemeente,
    "statushouders.E012": _beveiliging,
}

# --- A demonstration ---------------------------------------------------------------------------------------------


def _demo_hier(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """It does without TLS and shows its passwords, so it stays on this machine."""
    weg = "Een demonstratie (DEMO=1) heeft wachtwoorden die iedereen kent"
    delen = urlsplit(omgeving.get("DATABASE_URL", ""))
    servers = {delen.hostname or "", *re.findall(r"(?:^|&)host(?:addr)?=([^&]*)", delen.query)} - {""}
    if not all(is_hier(server) or unquote(server).startswith("/") for server in servers):
        yield "DATABASE_URL", f"{weg}. Laat DEMO weg, of gebruik een database op deze machine."
    for naam in lijst(omgeving, "ALLOWED_HOSTS"):
        if not is_hier(naam):
            yield "ALLOWED_HOSTS", f"{weg}. Laat DEMO weg, of laat {naam} weg."
    if (adres := omgeving.get("ADRES")) and not is_hier(urlsplit(adres).hostname):
        yield "ADRES", f"{weg}. Laat DEMO weg, of laat ADRES weg."


def _demo_aanwezig(omgeving: Omgeving) -> Iterator[tuple[str, str]]:
    """The image of a server has neither the code nor the people of a demonstration."""
    if not (WORTEL / "vught_statushouders" / "demo").is_dir():
        yield "DEMO", "In deze installatie zit geen demonstratie. Laat DEMO weg, of zet haar op 0."


DEMONSTRATIE: dict[str, Regel] = {
    "statushouders.E003": _sleutels,
    "statushouders.E004": _database,
    "statushouders.E005": _broker,
    "statushouders.E010": _organisatie,
    "statushouders.E020": _demo_hier,
    "statushouders.E021": _demo_aanwezig,
}
