"""Every word of the code has a line in docs/woorden.md, and every line a word of the code."""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models

from tests.huis.bron import WORTEL, modules

REGEL = re.compile(r"^\| (?!Word |---)(.+) \|$", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")


def regels() -> list[list[str]]:
    """The cells of each line."""
    return [regel.split(" | ") for regel in REGEL.findall((WORTEL / "docs/woorden.md").read_text(encoding="utf-8"))]


def in_woorden() -> set[str]:
    return {naam for *_, code in regels() for naam in CODE.findall(code)}


def keuzes(soort: Any = models.Choices) -> Iterator[type]:
    for onder in soort.__subclasses__():
        if onder.__module__.split(".")[0] in settings.HUIS:
            yield onder
        yield from keuzes(onder)


def test_elk_model_en_elke_keuze_staat_in_de_woordenlijst():
    modellen = {model.__name__ for app in settings.HUIS for model in apps.get_app_config(app).get_models()}
    zonder_historie = {naam for naam in modellen if not naam.endswith("Event")}
    assert len(zonder_historie) > 50
    assert zonder_historie | {een.__name__ for een in keuzes()} <= in_woorden()


def test_elk_woord_van_de_woordenlijst_bestaat():
    bron = "\n".join(
        (WORTEL / naam).read_text(encoding="utf-8") for naam, _ in modules() if not naam.startswith("tests/")
    )
    namen_van_bestanden = {"wachters.sql", "handelingen.py"}
    assert [
        naam for naam in sorted(in_woorden() - namen_van_bestanden) if not re.search(rf"\b{re.escape(naam)}\b", bron)
    ] == []


def test_elke_regel_is_af_en_elk_woord_staat_er_een_keer():
    assert [cellen for cellen in regels() if len(cellen) != 5 or not all(map(str.strip, cellen))] == []
    woorden = [cellen[0] for cellen in regels()]
    assert sorted(woorden) == sorted(set(woorden))
