"""The files with which an administrator installs without containers, and the page that uses them."""

import os
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from bouwstenen.bestanden import GROOTSTE_VERZOEK
from tests.huis.bron import WORTEL
from tests.huis.server import GOED
from tests.huis.test_docker import DIENSTEN, VOORBEELD, langste_klus
from toegang.klus.proces import UITSTEL
from vught_statushouders.instellingen import gebreken

INSTALLATIE = WORTEL / "installatie"
PAGINA = (WORTEL / "docs" / "beheer.md").read_text(encoding="utf-8")
EENHEDEN = sorted((INSTALLATIE / "systemd").iterdir())
DIENSTEN_HIER = [pad for pad in EENHEDEN if pad.suffix == ".service"]
NGINX = (INSTALLATIE / "nginx" / "statushouders.conf").read_text()
DOOR = (INSTALLATIE / "nginx" / "statushouders-proxy.conf").read_text()


class Meervoud(dict):
    """Keeps every value of a key that comes more than once."""

    def __setitem__(self, naam: str, waarde: object) -> None:
        if isinstance(waarde, list) and naam in self:
            waarde = [*self[naam], *waarde]
        super().__setitem__(naam, waarde)


def eenheid(pad: Path) -> ConfigParser:
    lezer = ConfigParser(strict=False, interpolation=None, dict_type=Meervoud)
    lezer.optionxform = str  # type: ignore[assignment,method-assign]  # systemd knows capitals
    lezer.read(pad)
    return lezer


# --- systemd -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", DIENSTEN_HIER, ids=lambda pad: pad.stem)
def test_geen_dienst_is_root_of_mag_meer_dan_nodig(pad):
    dienst = eenheid(pad)["Service"]
    assert dienst["User"].startswith("statushouders")
    assert dienst["Group"] == "statushouders"
    assert (dienst["NoNewPrivileges"], dienst["ProtectSystem"], dienst["PrivateTmp"]) == ("yes", "strict", "yes")
    assert dienst["CapabilityBoundingSet"] == dienst["AmbientCapabilities"] == ""
    assert set(dienst["ReadWritePaths"].split()) <= {"/var/lib/statushouders", "/var/backups/statushouders"}


def test_elke_dienst_heeft_een_eigen_account_en_een_eigen_login():
    """Whoever breaks into the website can read neither the login of the worker nor that of the owner."""
    delen = {pad.stem.removeprefix("statushouders-"): eenheid(pad)["Service"] for pad in DIENSTEN_HIER}
    wie = {naam: dienst["User"].removeprefix("statushouders").removeprefix("-") for naam, dienst in delen.items()}
    assert wie == {"web": "web", "worker": "werker", "beat": "werker", "backup": ""}
    login = {naam: dienst["EnvironmentFile"].split("\n")[-1].rpartition("/")[2] for naam, dienst in delen.items()}
    assert login == {"web": "web", "worker": "werker", "beat": "werker", "backup": "eigenaar"}


@pytest.mark.parametrize("naam", ["web", "worker", "beat"])
def test_een_dienst_is_die_van_de_container(naam):
    """The same command, as much time to stop, and the same memory."""
    hier, daar = eenheid(INSTALLATIE / "systemd" / f"statushouders-{naam}.service")["Service"], DIENSTEN[naam]
    opdracht = hier["ExecStart"].split()[1:]
    if naam == "web":
        assert opdracht[:2] == ["-m", "vught_statushouders.server"]
    else:
        anders = {"/tmp/beat": "/run/statushouders-beat/rooster", "": '""'}
        assert opdracht == [anders.get(deel, deel) for deel in daar["command"][1:]]
    eenheden = {"s": 1, "m": 60}
    assert int(hier["TimeoutStopSec"]) == int(daar["stop_grace_period"][:-1]) * eenheden[daar["stop_grace_period"][-1]]
    assert hier["MemoryMax"].lower() == daar["mem_limit"]
    assert (hier["Restart"], hier["KillMode"]) == ("always", "mixed")


def test_de_worker_krijgt_tijd_om_af_te_maken_wat_hij_maakt():
    worker = eenheid(INSTALLATIE / "systemd" / "statushouders-worker.service")["Service"]
    assert langste_klus() + UITSTEL < int(worker["TimeoutStopSec"])


def test_systemd_begrijpt_elke_eenheid(tmp_path):
    """By systemd itself where it is; the programs that they start are not here, so `true` stands in for them."""
    if not shutil.which("systemd-analyze"):
        assert all(eenheid(pad).sections() for pad in EENHEDEN)
        return
    for pad in EENHEDEN:
        tekst = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", pad.read_text(), flags=re.MULTILINE)
        (tmp_path / pad.name).write_text(re.sub(r"^Documentation=.*\n", "", tekst, flags=re.MULTILINE))
    klaar = subprocess.run(
        ["systemd-analyze", "verify", *sorted(tmp_path.iterdir())], capture_output=True, text=True, check=False
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")


# --- nginx ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "in_het_log"),
    [
        ("/agenda/geheim.ics?x=1", "/agenda/***"),
        ("/account/wachtwoord/nieuw/1-abc-def/", "/account/wachtwoord/nieuw/***"),
        ("/dossiers/D100001/?van=1", "/dossiers/D100001/"),
        ("/werkvoorraad/", "/werkvoorraad/"),
    ],
)
def test_geen_log_van_nginx_noemt_een_adres_dat_iets_opent(adres, in_het_log):
    patronen = re.findall(r'^    "~(\^\S+)"\s+"?([^";]+)"?;$', NGINX, re.MULTILINE)
    assert len(patronen) == 2
    for patroon, wat in patronen:
        if gevonden := re.match(patroon.replace("(?<", "(?P<"), adres):
            naam = re.match(r"\$(\w+)", wat)
            assert naam
            assert gevonden[naam[1]] + wat.removeprefix(f"${naam[1]}") == in_het_log
            break
    formaat = NGINX[NGINX.index("log_format") : NGINX.index("$request_id';")]
    assert "$statushouders_pad" in formaat
    assert not re.search(r"\$(request|request_uri|uri|args|http_referer|http_user_agent)\b", formaat)
    assert set(re.findall(r"access_log \S+ ?(\S*);", NGINX)) == {"statushouders", ""}  # and `off`
    for geheim in ("/agenda/", "/account/wachtwoord/nieuw/"):
        blok = NGINX[NGINX.index(f"location {geheim} {{") :]
        assert "error_log /dev/null crit;" in blok[: blok.index("}")]


def test_nginx_zet_zelf_wat_de_toepassing_gelooft():
    koppen = dict(re.findall(r"^proxy_set_header (\S+) (\S+);$", DOOR, re.MULTILINE))
    assert koppen == {
        "Host": "$host",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "$remote_addr",
        "X-Forwarded-Host": '""',
        "Forwarded": '""',
        "X-Request-ID": "$request_id",
    }


def test_nginx_laat_iets_meer_toe_dan_de_toepassing_zelf():
    """So that a visitor gets our own page, and our own time-out."""
    assert re.findall(r"client_max_body_size (\d+)m;", NGINX) == [str(GROOTSTE_VERZOEK // 1024**2 + 1)]
    [wacht] = re.findall(r"proxy_read_timeout (\d+)s;", DOOR)
    assert int(wacht) > settings.TIJDEN["verzoek"]


def test_alleen_wat_van_ons_gevraagd_wordt_gaat_gecomprimeerd():
    """A page that another site asked for tells nothing by its length."""
    assert 'if ($http_sec_fetch_site !~ "^(same-origin|none)$") {\n    gzip off;\n}' in DOOR
    assert "gzip" not in NGINX


# --- The settings --------------------------------------------------------------------------------------------------


def lees(pad: Path) -> dict[str, str]:
    """As a shell reads it, which `statushouders` does; systemd reads the same."""
    uit = subprocess.run(
        ["sh", "-c", f"set -a; . {pad}; env -0"], env={}, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    return dict(regel.split("=", 1) for regel in uit.split("\0") if "=" in regel)


def test_de_instellingen_worden_een_keer_gemaakt_en_zijn_van_root_alleen(tmp_path):
    opdracht = [INSTALLATIE / "instellingen", tmp_path / "etc"]
    subprocess.run(opdracht, check=True, capture_output=True)
    gemaakt = {pad.name: pad.read_text() for pad in (tmp_path / "etc").iterdir()}
    assert set(gemaakt) == {"omgeving", "web", "werker", "eigenaar", "logins", "redis.conf"}
    assert {pad.stat().st_mode & 0o777 for pad in (tmp_path / "etc").iterdir()} == {0o600}
    weer = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert weer.returncode == 1
    assert {pad.name: pad.read_text() for pad in (tmp_path / "etc").iterdir()} == gemaakt


def test_met_de_instellingen_en_de_eigen_namen_begint_een_server(tmp_path):
    subprocess.run([INSTALLATIE / "instellingen", tmp_path / "etc"], check=True, capture_output=True)
    gedeeld = lees(tmp_path / "etc" / "omgeving")
    assert set(VOORBEELD) - set(gedeeld) == {
        naam for naam in VOORBEELD if naam.endswith("_PASSWORD") and "EMAIL" not in naam
    }
    leeg = {
        gebrek.naam for gebrek in gebreken({**gedeeld, **lees(tmp_path / "etc" / "web"), "MEDIA_ROOT": str(tmp_path)})
    }
    assert leeg == {"ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "ADRES", "EMAIL_HOST", "DEFAULT_FROM_EMAIL"}
    ingevuld = {naam: GOED[naam] for naam in leeg}
    adressen = set()
    for login, naam in (("web", "vught_web"), ("werker", "vught_werker"), ("eigenaar", "vught")):
        eigen = lees(tmp_path / "etc" / login)
        assert gebreken({**gedeeld, **ingevuld, **eigen, "MEDIA_ROOT": str(tmp_path)}) == []
        assert eigen["DATABASE_URL"].startswith(f"postgresql://{naam}:")
        wachtwoord = re.split("[:@]", eigen["DATABASE_URL"])[2]
        assert wachtwoord in lees(tmp_path / "etc" / "logins")[f"DATABASE_{login.upper()}_PASSWORD"]
        adressen.add(wachtwoord)
    assert len(adressen) == 3
    assert lees(tmp_path / "etc" / "werker")["DATABASE_ROL"] == "werker"
    assert f"redis://:{(tmp_path / 'etc' / 'redis.conf').read_text().split()[1]}@" in gedeeld["REDIS_URL"]


# --- The page ------------------------------------------------------------------------------------------------------


def test_elk_bestand_van_de_installatie_staat_op_de_pagina_en_andersom():
    genoemd = set(re.findall(r"statushouders-\w+\.(?:service|timer)|statushouders(?:-proxy)?\.conf", PAGINA))
    bestanden = {pad.name for pad in INSTALLATIE.rglob("*.conf")}
    assert bestanden <= genoemd
    for pad in EENHEDEN:
        assert pad.stem in PAGINA, pad
    for naam in ("instellingen", "statushouders", "digests"):
        assert os.access(INSTALLATIE / naam, os.X_OK)
        assert subprocess.run(["sh", "-n", INSTALLATIE / naam], check=False).returncode == 0


def test_elk_commando_op_de_pagina_bestaat():
    gevraagd = set(re.findall(r"^(?:CODE=\S+ )?statushouders (\w+)", PAGINA, re.MULTILINE)) | set(
        re.findall(r"`statushouders (\w+)", PAGINA)
    )
    assert {"migrate", "backup", "herstel", "controleer_herstel", "eerste_gemeente", "sleutelwissel"} <= gevraagd
    assert gevraagd <= set(get_commands())


def test_de_pakketten_op_de_pagina_zijn_die_van_het_image():
    dockerfile = (WORTEL / "Dockerfile").read_text()
    laatste = dockerfile[dockerfile.rindex("FROM") :]
    van_het_image = set(re.findall(r"\b(fonts-[\w-]+|lib[\w.-]+\d|tzdata)\b", laatste))
    assert len(van_het_image) == 5
    assert van_het_image <= set(PAGINA.split())
