"""House rules for templates: strict, nothing inline, one h1, nothing from elsewhere, none left behind."""

import ast
import re
from pathlib import Path

import allauth
import crispy_forms
import pytest
from django.template import Context, Template

from tests.huis.bron import modules, sjablonen
from tests.pagina import gebreken
from vught_statushouders.server import weigering

SJABLONEN = sjablonen()
CRISPY = [pad.read_text(encoding="utf-8") for pad in Path(str(crispy_forms.__file__)).parent.rglob("*.py")]
HTML = [naam for naam in SJABLONEN if naam.endswith(".html")]
# Django asks for these by itself, and django-allauth for the last.
FOUTPAGINAS = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html", "429.html"}
FOUTPAGINAS |= {f"{status}.html" for status in weigering.STATUSSEN}  # the web server itself asks for these
VERWIJZING = re.compile(r"""\{%\s*(?:extends|include)\s+["']([^"']+)["']""")
MAIL = re.compile(r"_(?:subject|message)\.txt$")  # django-allauth asks for a mail by the rest of its name
KEUZE = re.compile(r"\{%\s*(?:else|elif)\b")
INGEBED = re.compile(r"<style|<script(?![^>]*\bsrc=|[^>]*json)|\bstyle\s*=|\son[a-z]+\s*=", re.IGNORECASE)
# A number before a word in the plural; of what is never one, the name of the number.
MEERVOUD = re.compile(
    r"\{\{ ([\w.|]+) \}\} (?:(?:van|nog|oudere) )*(?:berichten|bijeenkomsten|cliënten|codes|dagen|dossiers|examens|"
    r"lessen|lesuren|maanden|minuten|personen|plaatsen|pogingen|regels|taken|termijnen|vragen|weken)\b"
)
NOOIT_EEN = {"nummers|length", "total_count", "pip.lesuren", "vrije_pogingen"}
ELDERS = re.compile(r"""(?:href|src|action|url\()\s*[=(]?\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)


@pytest.mark.parametrize("naam", HTML)
def test_niets_staat_in_de_pagina_zelf_of_komt_van_elders(naam):
    bron = SJABLONEN[naam]
    assert not INGEBED.search(bron)
    assert not ELDERS.search(bron)


@pytest.mark.parametrize("naam", HTML)
def test_van_een_staat_er_het_enkelvoud(naam):
    assert set(MEERVOUD.findall(SJABLONEN[naam])) <= NOOIT_EEN


@pytest.mark.parametrize("naam", HTML)
def test_hooguit_een_h1_per_keuze(naam):
    bron = SJABLONEN[naam]
    assert bron.count("<h1") <= 1 + len(KEUZE.findall(bron))


@pytest.mark.parametrize(
    "regel",
    [
        "<style>p{}</style>",
        '<p style="color:red">',
        '<rect STYLE = "x"/>',
        "<script>1</script>",
        '<a onclick="x()">',
        "<svg\nonload=x>",
    ],
)
def test_wat_de_browser_zou_weigeren_valt_op(regel):
    assert INGEBED.search(regel)
    assert gebreken(regel)


@pytest.mark.parametrize("regel", ['<script src="https://x/y.js">', '<img src="//x/y">', '<a href="javascript:x">'])
def test_een_adres_van_elders_valt_op(regel):
    assert gebreken(regel)
    assert not gebreken('<a href="/dossiers/"><script src="/static/x.js"></script><p class="on">style=x</p>')


def test_een_pagina_heeft_een_h1_en_elk_id_een_keer():
    assert gebreken("<html><h1>a</h1><h1>b</h1>") == ["2 keer <h1>"]
    assert gebreken("<html>") == ["0 keer <h1>"]
    assert gebreken('<p id="a"></p><p id="a"></p>') == ["id “a” komt vaker voor"]
    assert gebreken("<p>een deel van een pagina</p>") == []


HOOFDKNOP = '<button class="utrecht-button--primary-action">Opslaan</button>'


@pytest.mark.parametrize(
    "formulier",
    [
        f'<input name="a"><a href="/elders/">Vergeten?</a><input name="b">{HOOFDKNOP}',
        f'<input name="a"><button type="button">Zoek</button><input name="b">{HOOFDKNOP}',
        f'<input name="a"><button>Weggooien</button>{HOOFDKNOP}',
        f'<input name="a"><input type="submit" value="Zoek">{HOOFDKNOP}',
        f'<input name="a"><button class="utrecht-button--primary-action utrecht-button--danger">X</button>{HOOFDKNOP}',
    ],
)
def test_wat_het_toetsenbord_verrast_valt_op(formulier):
    assert gebreken(f"<form>{formulier}</form>")


def test_een_formulier_van_velden_en_dan_de_hoofdknop_verrast_niet():
    ernaast = '<button form="b">Met passkey</button><a href="/elders/">Vergeten?</a>'
    assert not gebreken(f'<form><input name="a"><input name="b">{HOOFDKNOP}{ernaast}</form><form id="b"></form>')
    assert not gebreken("<form><button>Een</button><button>Twee</button></form>")  # nothing in which to press Enter


def _in_python() -> set[str]:
    """Every text in the code of the apps."""
    return {
        knoop.value
        for naam, boom in modules()
        if not naam.startswith("tests/")
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    }


def _vervangt_een_van(pakket: str | None, naam: str) -> bool:
    """Whether this template takes the place of one that the package has."""
    return (Path(str(pakket)).parent / "templates" / naam).exists()


def _gevraagd_door_crispy(naam: str) -> bool:
    """Whether crispy-forms asks its template pack for this name."""
    if not naam.startswith("nlds/"):
        return False
    return any(naam.removeprefix("nlds/") in bron for bron in CRISPY)


def test_geen_sjabloon_blijft_ongebruikt_liggen():
    genoemd = {verwijzing for bron in SJABLONEN.values() for verwijzing in VERWIJZING.findall(bron)}
    genoemd |= _in_python() | FOUTPAGINAS
    ongebruikt = [
        naam
        for naam in SJABLONEN
        if not {naam, MAIL.sub("", naam)} & genoemd
        and not _vervangt_een_van(allauth.__file__, naam)
        and not _gevraagd_door_crispy(naam)
    ]
    assert ongebruikt == []


def test_elk_genoemd_sjabloon_bestaat():
    voor_allauth = Path(str(allauth.__file__)).parent / "templates"
    for naam, bron in SJABLONEN.items():
        for verwijzing in VERWIJZING.findall(bron):
            bekend = verwijzing in SJABLONEN or (voor_allauth / verwijzing).exists() or verwijzing.startswith("django/")
            assert bekend, f"{naam} vraagt om {verwijzing}"


@pytest.mark.parametrize("variabele", ["{{ onbekend }}", "{{ bekend.onbekend }}", "{{ onbekend|upper }}"])
def test_een_onbekende_variabele_laat_een_test_mislukken(variabele):
    with pytest.raises(AssertionError, match="kent geen variabele"):
        Template(variabele).render(Context({"bekend": {"naam": "x"}}))


@pytest.mark.parametrize("leeg", ["", None, 0, False, []])
def test_een_lege_waarde_is_geen_onbekende(leeg):
    assert Template("{{ bekend }}").render(Context({"bekend": leeg})) == str(leeg)
