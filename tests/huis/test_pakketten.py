"""Where packages come from: locked with hashes, and no file that names a registry."""

import json
import re
import tomllib

import pytest

from tests.huis.bron import WORTEL, bestanden

LIJSTEN = sorted((WORTEL / "requirements").glob("*.txt"))
VRAGEN = sorted((WORTEL / "requirements").glob("*.in"))
# In parts, because this file may not name them either.
REGISTERS = [
    ".".join(delen)
    for delen in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
        ("cdnjs", "com"),
        ("ghcr", "io"),
        ("docker", "io"),
    ]
]
DOWNLOAD = re.compile(r"https?://[^\s\"']+\.(?:whl|zip|tgz|deb|tar\.\w+)\b")
TEKST = {".py", ".toml", ".txt", ".in", ".json", ".yml", ".yaml", ".md", ".html", ".css", ".svg", ".sh", ""}


def pakketten(lijst: str) -> dict[str, list[str]]:
    """Package → its hashes, in a list of requirements."""
    regels = lijst.replace("\\\n", " ").splitlines()
    delen = [regel.split() for regel in regels if regel.strip() and not regel.lstrip().startswith("#")]
    return {eerste: [deel for deel in rest if deel.startswith("--hash=")] for eerste, *rest in delen}


@pytest.mark.parametrize("pad", LIJSTEN, ids=lambda pad: pad.name)
def test_elk_pakket_staat_vast_met_zijn_hashes(pad):
    gevonden = pakketten(pad.read_text())
    assert gevonden
    for naam, hashes in gevonden.items():
        assert re.fullmatch(r"[\w.-]+(\[[\w,.-]+\])?==[\w.!+-]+", naam), naam
        assert hashes, naam
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", som) for som in hashes), naam


def test_elke_vraag_heeft_haar_lijst():
    assert [pad.stem for pad in VRAGEN] == [pad.stem for pad in LIJSTEN]
    for vraag in VRAGEN:
        lijst = {re.split(r"[\[=]", naam)[0].lower() for naam in pakketten(vraag.with_suffix(".txt").read_text())}
        gevraagd = re.findall(r"^([A-Za-z][\w.-]*)", vraag.read_text(), re.MULTILINE)
        assert {naam.lower() for naam in gevraagd} <= lijst


def test_een_server_krijgt_dezelfde_versies_als_de_tests():
    server = set(pakketten((WORTEL / "requirements" / "productie.txt").read_text()))
    toets = set(pakketten((WORTEL / "requirements" / "ontwikkel.txt").read_text()))
    assert server <= toets


def test_de_voorkant_staat_vast_zonder_adressen():
    slot = json.loads((WORTEL / "package-lock.json").read_text())
    vraag = json.loads((WORTEL / "package.json").read_text())
    geinstalleerd = {naam: deel for naam, deel in slot["packages"].items() if naam}
    assert slot["packages"][""]["dependencies"] == vraag["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", versie) for versie in vraag["dependencies"].values())
    assert not any("resolved" in deel for deel in geinstalleerd.values())
    assert all(deel["integrity"].startswith("sha512-") for deel in geinstalleerd.values())
    assert "omit-lockfile-registry-resolved=true" in (WORTEL / ".npmrc").read_text()


def test_geen_bestand_noemt_een_register_of_een_download():
    gelezen = 0
    for pad in bestanden():
        if pad.suffix not in TEKST:
            continue
        tekst = pad.read_text(encoding="utf-8")
        gelezen += 1
        assert not [naam for naam in REGISTERS if naam in tekst], pad
        assert not DOWNLOAD.search(tekst), pad
    assert gelezen > 100


def test_geen_lijst_noemt_een_index():
    for pad in (*LIJSTEN, *VRAGEN, WORTEL / "Makefile", WORTEL / "pyproject.toml"):
        tekst = pad.read_text()
        opties = re.findall(r"^\s*(--?[a-z][a-z-]*)", tekst, re.MULTILINE)
        assert set(opties) <= {"-c", "-r", "--hash", "--no-annotate"}, (
            f"{pad}: only other lists and hashes, never where to fetch from"
        )
    assert "uv" not in tomllib.loads((WORTEL / "pyproject.toml").read_text())["tool"]
