"""The container files fit the application: what they copy, install, start and hand over."""

import base64
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import yaml
from cryptography.fernet import Fernet
from django.conf import settings

from benchmarks.server import nu
from tests.huis.bron import WORTEL
from tests.huis.server import GOED
from toegang.klus.declaratie import soort_van
from toegang.klus.proces import UITSTEL
from vught_statushouders.demo import accounts
from vught_statushouders.gezond import is_gezond
from vught_statushouders.management.commands import start
from vught_statushouders.server.__main__ import opties

COMPOSE = yaml.safe_load((WORTEL / "docker-compose.yml").read_text())
DIENSTEN: dict[str, dict[str, Any]] = COMPOSE["services"]
VAN_ONS = {naam: dienst for naam, dienst in DIENSTEN.items() if "build" in dienst}
DIGEST = r"(@sha256:[0-9a-f]{64})?"  # what `make digests` writes
# Each instruction of the Dockerfile on one line, without its comments.
DOCKERFILE = re.sub(r"^\s*#.*\n", "", (WORTEL / "Dockerfile").read_text(), flags=re.MULTILINE).replace("\\\n", " ")
STAPPEN = [regel.split(maxsplit=1) for regel in DOCKERFILE.splitlines() if regel.strip()]
VOORBEELD = dict(re.findall(r"^([A-Z_]+)=(.*)$", (WORTEL / ".env.example").read_text(), re.MULTILINE))


def stappen(soort: str) -> list[str]:
    return [rest for naam, rest in STAPPEN if naam == soort]


# --- Dockerfile --------------------------------------------------------------------------------------------------


def test_elke_basis_staat_op_een_versie_en_een_debian():
    assert len(stappen("FROM")) == 2
    for basis in stappen("FROM"):
        assert re.fullmatch(rf"python:3\.13-slim-trixie{DIGEST}( AS \w+)?", basis)


def test_wat_het_image_kopieert_bestaat():
    van_hier = [rest.split()[:-1] for rest in stappen("COPY") if not rest.startswith("--from")]
    assert van_hier
    assert all((WORTEL / bron).exists() for bronnen in van_hier for bron in bronnen)


def test_pakketten_komen_alleen_van_de_vergrendelde_lijsten():
    installaties = [deel for rest in stappen("RUN") for deel in rest.split("&&") if "pip" in deel and "install" in deel]
    assert len(installaties) == 2
    for deel in installaties:
        assert "--require-hashes" in deel
        assert re.search(r"--requirement requirements/(productie|bouw)\.txt", deel)


def test_het_image_heeft_de_bibliotheken_die_documenten_vragen():
    gevraagd = re.search(r'mist="(lib[^"]+)"', (WORTEL / ".ci" / "systeem").read_text())
    assert gevraagd
    laatste = DOCKERFILE[DOCKERFILE.rindex("FROM") :]
    assert set(gevraagd[1].split()) <= set(laatste.split())


def test_het_image_draait_niet_als_root_en_bevat_geen_geheimen():
    """By number, which whoever runs it can compare with that of root."""
    assert stappen("USER") == ["10001:10001"]
    assert "useradd --uid 10001 " in DOCKERFILE
    assert STAPPEN.index(["USER", "10001:10001"]) > max(n for n, (naam, _) in enumerate(STAPPEN) if naam == "RUN")
    assert not re.search(r"SECRET|SLEUTEL|PASSWORD", DOCKERFILE)
    genegeerd = (WORTEL / ".dockerignore").read_text().split()
    assert {".git", ".env", ".venv", ".data", "media", "node_modules", "tests"} <= set(genegeerd)


def test_het_image_zegt_zelf_of_het_gezond_is():
    [controle] = stappen("HEALTHCHECK")
    assert controle.endswith('CMD ["python", "-m", "vught_statushouders.gezond"]')


def test_het_image_maakt_backups_van_de_database_ernaast():
    """The programs of PostgreSQL refuse a newer server."""
    van_het_image = re.findall(r"\bpostgresql-client-(\d+)\b", DOCKERFILE)
    assert van_het_image == re.findall(r"postgres:(\d+)", DIENSTEN["db"]["image"])


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    """The code as the image has it: without what .dockerignore names."""
    doel: Path = tmp_path_factory.mktemp("image") / "app"
    weg = [
        regel for regel in (WORTEL / ".dockerignore").read_text().splitlines() if regel and not regel.startswith("#")
    ]
    niet_hier = {Path(regel) for regel in weg}

    def overslaan(map_: str, namen: list[str]) -> set[str]:
        hier = Path(map_).relative_to(WORTEL)
        return {naam for naam in namen if naam == "__pycache__" or hier / naam in niet_hier}

    shutil.copytree(WORTEL, doel, ignore=overslaan)
    return doel


def test_in_het_image_zit_geen_demonstratie(image):
    """None of its passwords, people and commands; nor the tests."""
    tekst = {pad: pad.read_text(encoding="utf-8", errors="replace") for pad in image.rglob("*") if pad.is_file()}
    assert len(tekst) > 500
    assert [
        str(pad) for pad, inhoud in tekst.items() if accounts.WACHTWOORD in inhoud or "@vught.example" in inhoud
    ] == []
    namen = {deel for pad in tekst for deel in pad.relative_to(image).parts}
    assert not {"demo", "demodata.py", "start.py", "tests", "conftest.py", "benchmarks"} & namen


def test_zonder_demonstratie_begint_alles(image):
    """Web server, worker and commands, with every module and every address that they have."""
    code = (
        "import vught_statushouders.wsgi, pkgutil, importlib; from django.conf import settings;"
        "from django.core.management import call_command; from django.urls import reverse;"
        "from vught_statushouders.celery import app; app.loader.import_default_modules();"
        "[importlib.import_module(m.name) for naam in ['vught_statushouders', *settings.HUIS]"
        " for m in pkgutil.walk_packages([naam], naam + '.') if not m.name.endswith('__main__')];"
        "call_command('check'); reverse('account_login'); print(len(app.tasks) > 10)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code],
        cwd=image,
        env={"PATH": os.environ["PATH"], **GOED},
        capture_output=True,
        text=True,
    )
    assert klaar.stdout.splitlines()[-1:] == ["True"], klaar.stderr


def test_alles_wat_git_negeert_blijft_ook_buiten_het_image():
    git = {regel.strip("/") for regel in (WORTEL / ".gitignore").read_text().split()}
    docker = {regel.removeprefix("**/") for regel in (WORTEL / ".dockerignore").read_text().split()}
    assert git - docker <= {"*.pyc", "*.egg-info"}


# --- docker-compose.yml ------------------------------------------------------------------------------------------


def test_de_diensten_van_een_eigen_server():
    assert set(DIENSTEN) == {"web", "worker", "beat", "beheer", "migratie", "inrichten", "db", "broker"}
    assert set(VAN_ONS) == set(DIENSTEN) - {"db", "broker"}
    assert COMPOSE["volumes"].keys() == {"database", "bestanden"}


@pytest.mark.parametrize("naam", ["db", "broker"])
def test_gegevens_zijn_van_buiten_onbereikbaar(naam):
    assert "ports" not in DIENSTEN[naam]
    assert DIENSTEN[naam]["networks"] == ["achter"]
    assert COMPOSE["networks"]["achter"] == {"internal": True}
    assert re.fullmatch(rf"(postgres|redis):\d+-bookworm{DIGEST}", DIENSTEN[naam]["image"])


def test_alleen_de_website_staat_open_en_alleen_voor_de_eigen_proxy():
    assert {naam: dienst["ports"] for naam, dienst in DIENSTEN.items() if "ports" in dienst} == {
        "web": ["127.0.0.1:8000:8000"]
    }


def test_oudste_versies_van_database_en_broker():
    versies = {naam: int(re.findall(r"\d+", DIENSTEN[naam]["image"])[0]) for naam in ("db", "broker")}
    assert versies["db"] >= 15
    assert versies["broker"] >= 7


@pytest.mark.parametrize("naam", ["worker", "db", "broker"])  # `web` has that of the image
def test_elke_dienst_zegt_of_het_goed_gaat(naam):
    assert DIENSTEN[naam]["healthcheck"]["test"][0] == "CMD"


def test_niets_begint_voor_de_database_is_bijgewerkt():
    assert DIENSTEN["migratie"]["depends_on"]["db"]["condition"] == "service_healthy"
    assert DIENSTEN["migratie"]["restart"] == "no"
    for naam in ("web", "worker", "beat"):
        assert DIENSTEN[naam]["depends_on"]["migratie"]["condition"] == "service_completed_successfully"


def test_elke_dienst_heeft_een_eigen_login_voor_de_database():
    adressen = {naam: dienst["environment"]["DATABASE_URL"] for naam, dienst in VAN_ONS.items()}
    logins = {naam: re.split("[/:]+", adres)[1] for naam, adres in adressen.items()}
    assert logins == {
        "web": "vught_web",
        "worker": "vught_werker",
        "beat": "vught_werker",
        "migratie": "vught",
        "inrichten": "vught",
        "beheer": "vught",
    }


@pytest.mark.parametrize("naam", DIENSTEN)
def test_geen_dienst_is_root_of_mag_meer_dan_nodig(naam):
    dienst = DIENSTEN[naam]
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", dienst["user"])
    assert dienst["read_only"] is True
    assert dienst["cap_drop"] == ["ALL"]
    assert dienst["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "network_mode", "pid"} & dienst.keys()


@pytest.mark.parametrize("naam", DIENSTEN)
def test_geen_dienst_neemt_al_het_geheugen_alle_processen_of_de_schijf(naam):
    dienst = DIENSTEN[naam]
    assert re.fullmatch(r"[1-9]\d*[mg]", dienst["mem_limit"])
    assert 0 < dienst["pids_limit"] <= 256
    assert dienst["logging"]["options"].keys() == {"max-size", "max-file"}


def test_een_demonstratie_begint_niet_in_een_container():
    assert {dienst["environment"]["DEMO"] for dienst in VAN_ONS.values()} == {"0"}


def test_de_broker_krijgt_zijn_wachtwoord_door_een_pijp_en_niet_in_de_lijst_van_processen():
    """The real command, with a server that says what it was given."""
    soort, vlag, opdracht = DIENSTEN["broker"]["command"]
    assert (soort, vlag) == ("sh", "-c")
    met_echo = opdracht.replace("$$", "$").replace("exec redis-server", "exec sh -c 'echo \"$@\"; cat' --")
    uit = subprocess.run(
        [soort, vlag, met_echo],
        env={"PATH": os.environ["PATH"], "REDISCLI_AUTH": "geheim"},
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert uit == ["- --save  --appendonly no --dir /tmp", "requirepass geheim"]


def test_make_digests_schrijft_welk_image_precies(tmp_path):
    """With a docker that knows every image; asked again it writes the new one over the old one."""
    for naam in ("Dockerfile", "docker-compose.yml"):
        shutil.copy(WORTEL / naam, tmp_path)
    (tmp_path / "installatie").mkdir()
    shutil.copy(WORTEL / "installatie" / "digests", tmp_path / "installatie")
    docker = tmp_path / "docker"
    docker.touch(mode=0o755)
    voor = (tmp_path / "Dockerfile").read_text() + (tmp_path / "docker-compose.yml").read_text()
    for som in ("a" * 64, "b" * 64, ""):
        docker.write_text(f'#!/bin/sh\n[ -n "{som}" ] && echo sha256:{som}\n')
        klaar = subprocess.run(
            [tmp_path / "installatie" / "digests"],
            env={"PATH": f"{tmp_path}:{os.environ['PATH']}"},
            capture_output=True,
        )
        assert klaar.returncode == (0 if som else 1)
        na = (tmp_path / "Dockerfile").read_text() + (tmp_path / "docker-compose.yml").read_text()
        assert na.count(f"@sha256:{som or 'b' * 64}") == 4
        assert re.sub(DIGEST[:-1], "", na) == re.sub(DIGEST[:-1], "", voor)


def test_alles_wat_de_instellingen_vragen_wordt_gegeven():
    instellingen = (WORTEL / "vught_statushouders" / "settings.py").read_text()
    verplicht = set(re.findall(r'verplicht\("(\w+)"\)', instellingen))
    gevraagd = verplicht | set(re.findall(r'environ\.get\("(\w+)"', instellingen))
    gegeven = set(VOORBEELD) | set(VAN_ONS["web"]["environment"])
    van_het_image = set(re.findall(r"\b([A-Z_]+)=", " ".join(stappen("ENV"))))
    # For tests, for the demonstration, and for manage.py alone.
    standaard = {"EMAIL_BACKEND", "VUGHT_DATA_DIR", "PORT", "DATABASE_ROL", "DATABASE_GEDULD"}
    assert len(verplicht) == 5
    assert gevraagd - standaard <= gegeven | van_het_image


def test_een_voorbeeld_bevat_geen_geheim_en_niets_ontbreekt():
    gevraagd = set(re.findall(r"\$\{(\w+):\?", (WORTEL / "docker-compose.yml").read_text()))
    logins = {f"DATABASE_{login}_PASSWORD" for login in ("EIGENAAR", "WEB", "WERKER")}
    assert gevraagd == {"POSTGRES_PASSWORD", "REDIS_PASSWORD", *logins}
    geheim = {"SECRET_KEY", "BSN_SLEUTELS", "BSN_ZOEKSLEUTEL", *gevraagd}
    assert {naam: VOORBEELD[naam] for naam in geheim} == dict.fromkeys(geheim, "")


def test_het_voorbeeld_zegt_hoe_een_sleutel_wordt_gemaakt():
    """The command beside it makes what Fernet takes: 32 bytes in the alphabet of addresses."""
    assert "# Encrypts BSNs: openssl rand -base64 32 | tr +/ -_\n" in (WORTEL / ".env.example").read_text()
    gemaakt = base64.b64encode(bytes(range(222, 254))).decode().translate(str.maketrans("+/", "-_"))
    assert Fernet(gemaakt).decrypt(Fernet(gemaakt).encrypt(b"999990019")) == b"999990019"


@pytest.mark.parametrize("naam", ["worker", "beat"])
def test_de_opdrachten_bestaan(naam):
    opdracht = DIENSTEN[naam]["command"]
    assert opdracht[:4] == ["celery", "--app", "vught_statushouders", naam]
    hulp = subprocess.run(
        [str(Path(sys.executable).with_name("celery")), naam, "--help"], capture_output=True, text=True
    )
    assert all(deel in hulp.stdout for deel in opdracht if deel.startswith("--") and deel != "--app")


def test_een_lang_bestand_houdt_geen_mail_op():
    """There is always a process that makes no klus, on an own server and with `make run`."""
    for opdracht in (DIENSTEN["worker"]["command"], start.opdrachten(8000, WORTEL)["worker"]):
        assert int(opdracht[opdracht.index("--concurrency") + 1]) > settings.KLUSSEN_TEGELIJK


def test_het_image_start_en_meting_draaien_dezelfde_webserver():
    [opdracht] = stappen("CMD")
    van_het_image = yaml.safe_load(opdracht)
    assert van_het_image[:2] == ["python", "-m"]
    opdrachten = [van_het_image[2:], start.opdrachten(8000, Path())["web"], nu(8000)]
    assert {module for module, *_ in opdrachten} == {"vught_statushouders.server"}
    assert "command" not in DIENSTEN["web"]
    hulp = subprocess.run(
        [sys.executable, "-m", "vught_statushouders.server", "--help"], capture_output=True, text=True
    )
    for argumenten in opdrachten:
        assert all(deel in hulp.stdout for deel in argumenten if deel.startswith("--"))


def test_de_webserver_krijgt_tijd_om_te_stoppen():
    """Docker waits longer than the server needs: first for the visitors, then for the workers."""
    with patch.object(sys, "argv", ["server"]):
        stoptijd = opties().stoptijd
    assert DIENSTEN["web"]["stop_grace_period"] == "1m"
    assert 2 * stoptijd < 60


def langste_klus() -> int:
    return max(soort_van(code).seconden for code in settings.KLUSSEN)


def test_de_worker_krijgt_tijd_om_af_te_maken_wat_hij_maakt():
    minuten = re.fullmatch(r"(\d+)m", DIENSTEN["worker"]["stop_grace_period"])
    assert minuten
    assert langste_klus() + UITSTEL < 60 * int(minuten[1])


# --- The health check --------------------------------------------------------------------------------------------


class Toepassing(BaseHTTPRequestHandler):
    """Answers as the application does on its own port."""

    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/readyz" else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def poort() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Toepassing) as server:
        draad = threading.Thread(target=server.serve_forever)
        draad.start()
        yield server.server_port
        server.shutdown()
        draad.join()


def test_gezond_is_wat_readyz_zegt(poort, monkeypatch):
    assert is_gezond(poort)
    monkeypatch.setattr(Toepassing, "status", 503)
    assert not is_gezond(poort)
    assert not is_gezond(1)
