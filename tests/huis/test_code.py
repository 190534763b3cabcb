"""House rules for Python that no linter knows: doors to the data, clocks, sizes."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from tests.huis.bron import WORTEL, modules

MODULES = dict(modules())
# A `deur.py` fetches for the views of several rooms.
VIEWS = {naam: boom for naam, boom in MODULES.items() if Path(naam).name.startswith(("views", "deur"))}
# How a view may begin a queryset. `klantmanagers` takes the gemeente itself: names of colleagues to choose from;
# `opvallend` cuts to zicht inside.
MANAGERS = {"objects", "_default_manager", "_base_manager"}
DEUREN = {"zichtbaar_voor", "telbaar_voor", "klantmanagers", "opvallend", "none"}
# (file, model) that a page open to everybody fetches by itself.
OPEN = {("toegang/gemeente/views.py", "Gemeente")}
OPZOEKEN = {"get_object_or_404", "get_list_or_404"}
LANGSTE_FUNCTIE = 40
LANGSTE_BESTAND = 400


def omwegen(naam: str, boom: ast.Module) -> Iterator[str]:
    """Places where a view reaches rows that `zicht` did not cut."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Attribute):
            voor, na = knoop.value.attr, knoop.attr
            if voor in MANAGERS and na not in DEUREN:
                yield f"{naam}:{knoop.lineno} .{voor}.{na}"
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in OPZOEKEN:
            wat = knoop.args[0]
            if isinstance(wat, ast.Name) and wat.id[0].isupper() and (naam, wat.id) not in OPEN:
                yield f"{naam}:{knoop.lineno} {knoop.func.id}({wat.id}, ...)"


def test_een_view_begint_elke_vraag_bij_zicht():
    assert len(VIEWS) >= 3
    assert [plek for naam, boom in VIEWS.items() for plek in omwegen(naam, boom)] == []


# What crispy-forms reads as a template, so that it may hold nothing that comes from outside.
SJABLOON = {"HTML", "Fieldset", "Submit", "Button", "Reset"}


def test_een_sjabloon_in_code_is_een_vaste_tekst():
    """Text that is put together could hold {{ … }}, and would be carried out by the server."""
    aanroepen = [
        (f"{naam}:{knoop.lineno}", arg)
        for naam, boom in MODULES.items()
        if naam != "bouwstenen/pdf.py"  # the HTML of WeasyPrint is something else
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in SJABLOON
        for arg in knoop.args[:1]
    ]
    assert len(aanroepen) > 5
    assert [plek for plek, arg in aanroepen if isinstance(arg, ast.JoinedStr | ast.Call | ast.BinOp)] == []


@pytest.mark.parametrize(
    "regel",
    [
        "Statushouder.objects.filter(pk=1)",
        "x = [Statushouder.objects.all()]",
        "Statushouder._default_manager.get(pk=1)",
        "get_object_or_404(Statushouder, pk=1)",
    ],
)
def test_een_omweg_om_zicht_heen_valt_op(regel):
    assert list(omwegen("app/views.py", ast.parse(regel)))
    assert not list(omwegen("app/views.py", ast.parse("Statushouder.objects.zichtbaar_voor(zicht).filter(pk=1)")))


@pytest.mark.parametrize(
    ("bestand", "mag"),
    [
        ("dossier/regels.py", False),
        ("dossier/queries.py", False),
        ("dossier/handelingen.py", False),
        ("dossier/forms.py", False),
        ("dossier/views.py", True),
        ("dossier/tasks.py", True),
        ("toegang/middleware.py", True),
        ("monitor/management/commands/meting.py", True),
    ],
)
def test_een_klok_staat_alleen_aan_de_rand(bestand, mag):
    code = "from datetime import UTC, date, datetime\n\nfrom django.utils import timezone\n"
    code += "\n".join(["date.today()", "datetime.now(UTC)", "timezone.now()", "timezone.localdate()"])
    opdracht = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--stdin-filename", bestand, "-"]
    klaar = subprocess.run(opdracht, input=code, cwd=WORTEL, capture_output=True, text=True, check=False)
    assert klaar.stdout.count("TID251 `") == (0 if mag else 4), klaar.stdout


def test_een_import_binnen_een_functie_zegt_waarom():
    for naam, boom in MODULES.items():
        regels = (WORTEL / naam).read_text(encoding="utf-8").splitlines()
        for functie in ast.walk(boom):
            if not isinstance(functie, ast.FunctionDef):
                continue
            imports = [deel for deel in functie.body if isinstance(deel, (ast.Import, ast.ImportFrom))]
            if imports:
                eerste = imports[0].lineno
                assert "#" in regels[eerste - 1] or "#" in regels[eerste - 2], f"{naam}:{eerste}"


def test_bestanden_en_functies_blijven_klein():
    te_groot = [
        f"{naam}: {lengte} regels"
        for naam in MODULES
        if (lengte := len((WORTEL / naam).read_text(encoding="utf-8").splitlines())) > LANGSTE_BESTAND
    ]
    te_groot += [
        f"{naam}:{functie.lineno} {functie.name}"
        for naam, boom in MODULES.items()
        for functie in ast.walk(boom)
        if isinstance(functie, ast.FunctionDef) and (functie.end_lineno or 0) - functie.lineno >= LANGSTE_FUNCTIE
    ]
    assert te_groot == []


def test_de_instellingen_zijn_een_klein_bestand():
    assert len((WORTEL / "vught_statushouders" / "settings.py").read_text().splitlines()) < 350


def test_elke_browser_van_een_test_gaat_weer_dicht():
    """One that stays open keeps a thread of the server waiting, and the end of all tests with it."""
    zelf = {"tests/reis/conftest.py", "tests/reis/test_productie.py"}  # these close what they open
    roept = {
        naam
        for naam, boom in MODULES.items()
        for deel in ast.walk(boom)
        if isinstance(deel, ast.Attribute) and deel.attr == "new_context"
    }
    assert roept <= zelf


MET_SIGNAAL = ("tests/", "vught_statushouders/apps.py")


def test_geen_signalen_tussen_apps():
    """Only `migrate` says in no other way that it is ready."""
    for naam, boom in MODULES.items():
        gebruikt = {deel.module for deel in ast.walk(boom) if isinstance(deel, ast.ImportFrom)}
        assert not gebruikt & {"django.dispatch", "django.db.models.signals"} or naam.startswith(MET_SIGNAAL), naam


@pytest.mark.parametrize("app", settings.HUIS)
def test_een_kamer_heeft_een_naam_van_de_plattegrond_of_zegt_wat_erin_staat(app):
    plattegrond = (WORTEL / "docs" / "huis.md").read_text(encoding="utf-8")
    gewoon = {*re.findall(r"`(\w+\.py)`", plattegrond), "__init__.py"}
    eigen = {naam: boom for naam, boom in MODULES.items() if naam.startswith(f"{app}/") and naam.count("/") == 1}
    assert [
        naam for naam, boom in eigen.items() if naam.split("/")[1] not in gewoon and not ast.get_docstring(boom)
    ] == []


def test_de_plattegrond_en_de_leesmij_noemen_alleen_wat_er_is():
    for document in ("README.md", "docs/huis.md", "docs/beslissingen.md"):
        tekst = (WORTEL / document).read_text(encoding="utf-8")
        paden = set(re.findall(r"`((?:\w+/)+(?:\w+\.\w+)?)`", tekst)) - {".data/"}
        verwijzingen = {str(Path(document).parent / pad) for pad in re.findall(r"\]\(([^):]+)\)", tekst)}
        weg = [pad for pad in paden | verwijzingen if "<" not in pad and not (WORTEL / pad).exists()]
        assert weg == [], document


def test_elke_opdracht_van_de_leesmij_bestaat():
    leesmij = (WORTEL / "README.md").read_text(encoding="utf-8")
    doelen = set(re.findall(r"^([a-z]+):.*##", (WORTEL / "Makefile").read_text(), re.MULTILINE)) - {"help"}
    assert set(re.findall(r"make ([a-z]+)", leesmij)) - {"for", "them"} == doelen
    assert set(re.findall(r"manage\.py ([a-z_]+)", leesmij)) - {"runs"} <= set(get_commands())
