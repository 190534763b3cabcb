"""The floors hold: in the imports (a contract) and in the database (foreign keys)."""

import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from tests.huis.bron import WORTEL

CONTRACT = tomllib.loads((WORTEL / "pyproject.toml").read_text())["tool"]["importlinter"]
LAGEN = [[naam.strip() for naam in laag.split("|")] for laag in CONTRACT["contracts"][0]["layers"]]
HOOGTE = {naam: len(LAGEN) - nummer for nummer, laag in enumerate(LAGEN) for naam in laag}


def test_elke_app_heeft_een_verdieping():
    assert [naam for laag in LAGEN for naam in laag] == ["vught_statushouders", *settings.HUIS]
    assert sorted(CONTRACT["root_packages"]) == sorted(HOOGTE)
    assert all((WORTEL / naam / "__init__.py").exists() for naam in HOOGTE)


def test_geen_verwijzing_in_de_database_wijst_omhoog_of_opzij():
    gezien = 0
    for model in apps.get_models(include_auto_created=True):
        hier = model._meta.app_label
        for veld in model._meta.get_fields():
            if hier in HOOGTE and isinstance(veld, (models.ForeignKey, models.ManyToManyField)):
                doel = veld.related_model._meta.app_label
                gezien += 1
                assert doel == hier or HOOGTE.get(doel, 0) < HOOGTE[hier], f"{model.__name__}.{veld.name} → {doel}"
    assert gezien > 20


@pytest.mark.parametrize(("boven", "onder"), [*pairwise(settings.HUIS)])
def test_het_contract_merkt_een_import_omhoog_of_opzij(boven, onder, tmp_path):
    """The contract itself, on a small house with one wrong import in it."""
    for naam in HOOGTE:
        (tmp_path / naam).mkdir()
        (tmp_path / naam / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text((WORTEL / "pyproject.toml").read_text())
    (tmp_path / onder / "regels.py").write_text(f"import {boven}\n")
    assert _lint(tmp_path).returncode == 1
    (tmp_path / onder / "regels.py").unlink()
    (tmp_path / boven / "regels.py").write_text(f"import {onder}\n")
    assert (_lint(tmp_path).returncode == 0) == (HOOGTE[boven] > HOOGTE[onder])


def _lint(map_: Path) -> subprocess.CompletedProcess[str]:
    opdracht = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--contract", "verdiepingen"]
    return subprocess.run(opdracht, cwd=map_, capture_output=True, text=True, check=False)
