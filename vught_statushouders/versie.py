"""Which version this is: the one in pyproject.toml, which stands beside the code on every server."""

import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]
VERSIE: str = PROJECT["version"]
