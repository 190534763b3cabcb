"""The figures of the house, counted: `make maat`. What may not get worse is asserted in `test_maat.py`.

Source is what runs in production: no tests, no migrations, no demonstration, no benchmarks.
"""

import ast
import os
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tests.huis.bron import WORTEL, bestanden

BUITEN = re.compile(r"^(tests|benchmarks)/|/migrations/|(^|/)demo(_[a-z]+)?\.py$|/demo/")
# What a room may hold; `ontwerp` of a file is its name alone.
KAMER = {
    "__init__", "apps", "models", "queries", "regels", "termijnen", "handelingen", "forms", "views", "beeld",
    "documenten", "tasks", "urls", "keuzes",
}  # fmt: skip
VOORVOEGSEL = re.compile(rf"^({'|'.join(sorted(KAMER - {'__init__'}))})_")
DECLARATIES = {"keuzes.py", "settings.py", "voorbeelden.py"}  # tables of words, not code that somebody walks through
GEEN_DUBBEL = {"Meta", "Media", "Config", "Command"}  # names that Django asks for
SQL = re.compile(r"CREATE\s+(OR\s+REPLACE\s+)?(CONSTRAINT\s+)?(FUNCTION|TRIGGER|POLICY)\b|\bGRANT\s+[A-Z]+.*\bTO\b")
TAG = re.compile(r"{[%{]")
KEUZE = re.compile(r"{%-?\s*(if|elif|for)\b")
LANGE_FUNCTIE, LANG_BESTAND, LANGE_REGEL, VEEL_TAGS = 30, 350, 160, 6


@cache
def _bestanden(patroon: str) -> tuple[str, ...]:
    return tuple(str(pad.relative_to(WORTEL)) for pad in bestanden(patroon))


@cache
def tekst(naam: str) -> str:
    return (WORTEL / naam).read_text(encoding="utf-8")


@cache
def boom(naam: str) -> ast.Module:
    return ast.parse(tekst(naam))


def bron() -> list[str]:
    return [naam for naam in _bestanden("*.py") if not BUITEN.search(naam)]


def sjablonen() -> list[str]:
    return [naam for naam in _bestanden("*.html") if naam.startswith("templates/")]


def lengtes() -> list[int]:
    """In lines; an empty `__init__.py` is no file to read."""
    return [aantal for naam in bron() if (aantal := len(tekst(naam).splitlines()))]


def met_voorvoegsel() -> list[str]:
    """`views_week.py`: a subject without a room."""
    return [naam for naam in bron() if VOORVOEGSEL.match(Path(naam).name)]


def te_lange_bestanden() -> list[str]:
    return [
        f"{naam} ({aantal})"
        for naam in bron()
        if Path(naam).name not in DECLARATIES and (aantal := len(tekst(naam).splitlines())) > LANG_BESTAND
    ]


def functies() -> Iterator[tuple[str, int]]:
    for naam in bron():
        for knoop in ast.walk(boom(naam)):
            if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{naam}:{knoop.lineno} {knoop.name}", (knoop.end_lineno or 0) - knoop.lineno + 1


def lange_functies() -> list[str]:
    return [f"{naam} ({aantal})" for naam, aantal in functies() if aantal > LANGE_FUNCTIE]


def dubbele_klassen() -> list[str]:
    """Class names that stand for two things; a class inside a function or another class counts too."""
    namen = Counter(knoop.name for naam in bron() for knoop in ast.walk(boom(naam)) if isinstance(knoop, ast.ClassDef))
    return sorted(naam for naam, aantal in namen.items() if aantal > 1 and naam not in GEEN_DUBBEL)


def sql_in_python() -> list[str]:
    """Guards of PostgreSQL as a text in Python, migrations included; docstrings speak about them and may."""
    gevonden = []
    for naam in (naam for naam in _bestanden("*.py") if not re.match(r"(tests|benchmarks)/", naam)):
        beschrijvingen = {
            knoop.body[0].value
            for knoop in ast.walk(boom(naam))
            if isinstance(knoop, ast.Module | ast.ClassDef | ast.FunctionDef)
            and knoop.body
            and isinstance(knoop.body[0], ast.Expr)
        }
        for knoop in ast.walk(boom(naam)):
            if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and knoop not in beschrijvingen:
                gevonden += [f"{naam}:{knoop.lineno}"] * len(SQL.findall(knoop.value))
    return gevonden


def imports_in_functies() -> list[str]:
    return [
        f"{naam}:{deel.lineno}"
        for naam in bron()
        for functie in ast.walk(boom(naam))
        if isinstance(functie, ast.FunctionDef | ast.AsyncFunctionDef)
        for deel in ast.walk(functie)
        if isinstance(deel, ast.Import | ast.ImportFrom)
    ]


def lange_sjabloonregels() -> list[str]:
    return [plek for plek, regel in _regels() if len(regel) > LANGE_REGEL]


def volle_sjabloonregels() -> list[str]:
    return [plek for plek, regel in _regels() if len(TAG.findall(regel)) > VEEL_TAGS]


def _regels() -> Iterator[tuple[str, str]]:
    for naam in sjablonen():
        for nummer, regel in enumerate(tekst(naam).splitlines(), 1):
            yield f"{naam}:{nummer}", regel


def keuzes_per_sjabloon() -> Counter[str]:
    return Counter({naam: len(KEUZE.findall(tekst(naam))) for naam in sjablonen()})


def grootste_map() -> tuple[str, int]:
    return Counter(str(Path(naam).parent) for naam in bron()).most_common(1)[0]


def tabel() -> Iterator[tuple[str, str]]:
    """What is counted, and how much of it there is."""
    alle, functies_ = bron(), list(functies())
    lang = lange_functies()
    vast = sum(Path(naam).stem in KAMER for naam in alle)
    yield "source files / lines", f"{len(lengtes())} / {sum(lengtes())}"
    yield "median file / longest", f"{statistics.median(lengtes()):.0f} / {max(lengtes())}"
    yield "files with a name of the floor plan", f"{vast / len(alle):.0%}"
    yield "prefixed file names", str(len(met_voorvoegsel()))
    yield f"files > {LANG_BESTAND} lines outside declarations", str(len(te_lange_bestanden()))
    yield "largest folder", "{} ({})".format(*grootste_map())
    yield "functions / median lines", f"{len(functies_)} / {statistics.median(n for _, n in functies_):.0f}"
    yield f"functions > {LANGE_FUNCTIE} lines", f"{len(lang)} ({len(lang) / len(functies_):.1%})"
    yield "imports inside functions", str(len(imports_in_functies()))
    yield "class names that mean two things", str(len(dubbele_klassen()))
    yield "guards of PostgreSQL in Python", str(len(sql_in_python()))
    yield (
        f"template lines > {LANGE_REGEL} / > {VEEL_TAGS} tags",
        (f"{len(lange_sjabloonregels())} / {len(volle_sjabloonregels())}"),
    )
    yield "most if/for in one template", "{} ({})".format(*keuzes_per_sjabloon().most_common(1)[0])
    yield "lines of settings", str(len(tekst("vught_statushouders/settings.py").splitlines()))


LIJSTEN: dict[str, Callable[[], list[str]]] = {
    "prefixed": met_voorvoegsel,
    "long files": te_lange_bestanden,
    "long functions": lange_functies,
    "double classes": dubbele_klassen,
    "SQL": sql_in_python,
    "long template lines": lange_sjabloonregels,
    "full template lines": volle_sjabloonregels,
}


def main() -> None:
    """Print the table, and with WAAR=… the places of one of its lines."""
    for wat, hoeveel in tabel():
        print(f"{wat:<48}{hoeveel}")
    if waar := os.environ.get("WAAR"):
        print("\n".join(["", f"{waar}:", *LIJSTEN[waar]()]))


if __name__ == "__main__":
    main()
