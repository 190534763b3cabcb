"""docs/notitie.md says of every sentence of the note where it is in the application: it may not lie."""

import ast
import re
from functools import cache

import pytest

from tests.huis.adressen import alle
from tests.huis.bron import WORTEL

RIJ = re.compile(r"^\| *(\d+) *\| *([\d.]+[a-c]?) *\|(.+)\|(.+)\|(.+)\|(.+)\|(.*)\|$", re.MULTILINE)
RIJEN = [
    (int(nummer), *(deel.strip() for deel in rest))
    for nummer, *rest in RIJ.findall((WORTEL / "docs/notitie.md").read_text(encoding="utf-8"))
]
ZINNEN = 78  # in the chapters 3 to 5 of the note


@cache
def toetsen(bestand: str) -> set[str]:
    boom = ast.parse((WORTEL / "tests" / bestand).read_text(encoding="utf-8"))
    return {knoop.name for knoop in ast.walk(boom) if isinstance(knoop, ast.FunctionDef)}


def test_elke_zin_heeft_een_rij():
    assert [rij[0] for rij in RIJEN] == list(range(1, ZINNEN + 1))


@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: f"rij {rij[0]}")
def test_een_rij_noemt_een_pagina_en_een_toets_die_bestaan(rij):
    _nummer, _paragraaf, wat, stand, paginas, toets, mist = rij
    assert wat
    assert stand in {"works", "partly", "not yet"}
    assert mist or stand == "works", "say what lacks"
    if stand == "not yet":
        assert (paginas, toets) == ("–", "–")
        return
    namen = re.findall(r"`(\w+)`", paginas)
    assert namen
    assert set(namen) <= {adres.naam for adres in alle()}
    bestand, naam = re.fullmatch(r"`(.+)::(\w+)`", toets).groups()
    assert naam in toetsen(bestand)
