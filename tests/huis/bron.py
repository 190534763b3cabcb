"""The source files of the project, for tests that read them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
# What git ignores, by name; nothing else may lie in the project.
GENEGEERD = {".git", *re.findall(r"^/?([\w.-]+)/$", (WORTEL / ".gitignore").read_text(), re.MULTILINE)}


def bestanden(patroon: str = "*", onder: Path = WORTEL) -> Iterator[Path]:
    """Every file of the project that git keeps."""
    for pad in sorted(onder.iterdir()):
        if pad.is_dir():
            if pad.name not in GENEGEERD:
                yield from bestanden(patroon, pad)
        elif pad.match(patroon) and not pad.name.endswith((".pyc", ".egg-info")):
            yield pad


def modules() -> Iterator[tuple[str, ast.Module]]:
    """(path, syntax tree) of everything in Python that people wrote; migrations are written by Django."""
    for pad in bestanden("*.py"):
        if pad.parent.name != "migrations":
            yield str(pad.relative_to(WORTEL)), ast.parse(pad.read_text(encoding="utf-8"))


def sjablonen() -> dict[str, str]:
    """Name → source of every template."""
    map_ = WORTEL / "templates"
    return {str(pad.relative_to(map_)): pad.read_text(encoding="utf-8") for pad in bestanden(onder=map_)}
