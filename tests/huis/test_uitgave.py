"""What a version is: its number everywhere, what changed, its licence, and whom to ask."""

import re
from datetime import date
from typing import Any

import pytest
import yaml
from django.utils.timezone import now

from tests import fabriek
from tests.huis.bron import WORTEL
from toegang.rechten import Rol
from vught_statushouders.versie import PROJECT, VERSIE
from vught_statushouders.voorkant import BIBLIOTHEEK, LICENTIES

PUBLICCODE: dict[str, Any] = yaml.safe_load((WORTEL / "publiccode.yml").read_text(encoding="utf-8"))
KOPPEN = re.findall(r"^## \[(.+?)\](?: - (\S+))?$", (WORTEL / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
# Version 0.4 of the standard: what has to be there, what a list may hold, and how long a text is.
VERPLICHT = {"publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus",
             "softwareType", "description", "legal", "maintenance", "localisation"}  # fmt: skip
LENGTE = {"genericName": (1, 35), "shortDescription": (1, 150), "longDescription": (500, 10_000)}
SOORTEN = {"internal", "contract", "community", "none"}
STANDEN = {"concept", "development", "beta", "stable", "obsolete"}


def woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", tekst)


# --- The version ---------------------------------------------------------------------------------------------------


def test_een_versie_kan_een_etiket_zijn():
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSIE)


def test_elke_versie_heeft_een_stuk_in_de_lijst_van_wijzigingen_de_nieuwste_bovenaan():
    assert KOPPEN[0] == ("Unreleased", "")
    versies = [tuple(map(int, versie.split("."))) for versie, _ in KOPPEN[1:]]
    dagen = [date.fromisoformat(dag) for _, dag in KOPPEN[1:]]
    assert KOPPEN[1][0] == VERSIE
    assert versies == sorted(set(versies), reverse=True)
    assert dagen == sorted(dagen, reverse=True)


def test_overal_staat_dezelfde_versie():
    compose = yaml.safe_load((WORTEL / "docker-compose.yml").read_text())
    images = {dienst["image"] for dienst in compose["services"].values() if "build" in dienst}
    assert images == {f"{PROJECT['name']}:{VERSIE}"}
    assert (PUBLICCODE["softwareVersion"], str(PUBLICCODE["releaseDate"])) == KOPPEN[1]


def test_de_toestand_noemt_de_versie(als, client, db):
    assert client.get("/statusz").json()["versie"] == VERSIE
    beheerder = fabriek.medewerker(rol=Rol.BEHEERDER)
    assert f"in versie {VERSIE}." in als(beheerder).get("/toestand/").content.decode()


# --- The licence ---------------------------------------------------------------------------------------------------


def test_de_licentie_is_de_eupl_woord_voor_woord():
    """The library whose stylesheet is compiled in has the same one, and its text comes from somebody else."""
    van_hen = (WORTEL / "node_modules" / BIBLIOTHEEK / LICENTIES[BIBLIOTHEEK]).read_text(encoding="utf-8")
    assert woorden((WORTEL / "LICENSE").read_text(encoding="utf-8")) == woorden(van_hen)
    assert PROJECT["license"] == PUBLICCODE["legal"]["license"] == "EUPL-1.2"
    assert "Licensed under the EUPL" in (WORTEL / "README.md").read_text(encoding="utf-8")


# --- publiccode.yml ------------------------------------------------------------------------------------------------


def test_publiccode_heeft_wat_de_standaard_vraagt():
    assert PUBLICCODE["publiccodeYmlVersion"] == "0.4"
    assert PUBLICCODE.keys() >= VERPLICHT
    assert PUBLICCODE["url"].startswith("https://")
    assert PUBLICCODE["developmentStatus"] in STANDEN
    assert PUBLICCODE["softwareType"] == "standalone/web"
    assert PUBLICCODE["platforms"] == ["web"]
    assert isinstance(PUBLICCODE["localisation"]["localisationReady"], bool)
    assert PUBLICCODE["localisation"]["availableLanguages"] == list(PUBLICCODE["description"])


@pytest.mark.parametrize("taal", PUBLICCODE["description"])
def test_publiccode_beschrijft_niet_te_kort_en_niet_te_lang(taal):
    tekst = PUBLICCODE["description"][taal]
    assert [naam for naam, (kortst, langst) in LENGTE.items() if not kortst <= len(tekst[naam].strip()) <= langst] == []
    assert all(isinstance(kan, str) and len(kan) <= 100 for kan in tekst["features"])


def test_publiccode_noemt_wie_het_onderhoudt_en_zegt_hetzelfde_als_het_project():
    onderhoud = PUBLICCODE["maintenance"]
    assert onderhoud["type"] in SOORTEN
    assert onderhoud["contacts"] == PROJECT["maintainers"]
    assert all(re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", wie["email"]) for wie in onderhoud["contacts"])
    assert PUBLICCODE["url"] == PROJECT["urls"]["source"]


# --- Who found a hole ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contact", "regel"),
    [
        ("security@vught.nl", "Contact: mailto:security@vught.nl"),
        ("https://vught.nl/lek", "Contact: https://vught.nl/lek"),
    ],
)
def test_wie_een_lek_vindt_weet_waarheen(contact, regel, client, db, settings):
    settings.BEVEILIGING_CONTACT, settings.ADRES = contact, "https://statushouders.vught.nl"
    antwoord = client.get("/.well-known/security.txt")
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    regels = antwoord.content.decode().splitlines()
    assert regel in regels
    assert "Canonical: https://statushouders.vught.nl/.well-known/security.txt" in regels
    [tot] = [deel.removeprefix("Expires: ")[:10] for deel in regels if deel.startswith("Expires: ")]
    assert 30 < (date.fromisoformat(tot) - now().date()).days < 366


def test_zonder_contact_is_de_pagina_er_niet(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404
