"""The container files fit the application: what they copy, install, start and hand over."""

import base64
import re
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
from vught_statushouders.gezond import is_gezond
from vught_statushouders.management.commands import start
from vught_statushouders.server.__main__ import opties

COMPOSE = yaml.safe_load((WORTEL / "docker-compose.yml").read_text())
DIENSTEN: dict[str, dict[str, Any]] = COMPOSE["services"]
VAN_ONS = {naam: dienst for naam, dienst in DIENSTEN.items() if dienst["image"] == COMPOSE["name"]}
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
        assert re.fullmatch(r"python:3\.11-slim-bookworm( AS \w+)?", basis)


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
    assert stappen("USER") == ["vught"]
    assert STAPPEN.index(["USER", "vught"]) > max(n for n, (naam, _) in enumerate(STAPPEN) if naam == "RUN")
    assert not re.search(r"SECRET|SLEUTEL|PASSWORD", DOCKERFILE)
    genegeerd = (WORTEL / ".dockerignore").read_text().split()
    assert {".git", ".env", ".venv", ".data", "media", "node_modules", "tests"} <= set(genegeerd)


def test_alles_wat_git_negeert_blijft_ook_buiten_het_image():
    git = {regel.strip("/") for regel in (WORTEL / ".gitignore").read_text().split()}
    docker = {regel.removeprefix("**/") for regel in (WORTEL / ".dockerignore").read_text().split()}
    assert git - docker <= {"*.pyc", "*.egg-info"}


# --- docker-compose.yml ------------------------------------------------------------------------------------------


def test_de_diensten_van_een_eigen_server():
    assert set(DIENSTEN) == {"web", "worker", "beat", "migratie", "inrichten", "db", "broker"}
    assert set(VAN_ONS) == {"web", "worker", "beat", "migratie", "inrichten"}
    assert COMPOSE["volumes"].keys() == {"database", "bestanden"}


@pytest.mark.parametrize("naam", ["db", "broker"])
def test_gegevens_zijn_van_buiten_onbereikbaar(naam):
    assert "ports" not in DIENSTEN[naam]
    assert DIENSTEN[naam]["networks"] == ["achter"]
    assert COMPOSE["networks"]["achter"] == {"internal": True}
    assert re.fullmatch(r"(postgres|redis):\d+-bookworm", DIENSTEN[naam]["image"])


def test_alleen_de_website_staat_open_en_alleen_voor_de_eigen_proxy():
    assert {naam: dienst["ports"] for naam, dienst in DIENSTEN.items() if "ports" in dienst} == {
        "web": ["127.0.0.1:8000:8000"]
    }


def test_oudste_versies_van_database_en_broker():
    versies = {naam: int(re.findall(r"\d+", DIENSTEN[naam]["image"])[0]) for naam in ("db", "broker")}
    assert versies["db"] >= 15
    assert versies["broker"] >= 7


@pytest.mark.parametrize("naam", ["web", "worker", "db", "broker"])
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
    }


@pytest.mark.parametrize("naam", VAN_ONS)
def test_onze_diensten_mogen_niet_meer_dan_nodig(naam):
    dienst = VAN_ONS[naam]
    assert dienst["read_only"] is True
    assert dienst["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in dienst["security_opt"]
    assert dienst["environment"]["DEMO"] == "0"


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
