"""The settings of a real server: TLS only, cookies that stay where they belong, and no value guessed."""

import os
import re
import runpy
import subprocess
import sys
from typing import Any

import pytest

from tests.fabriek import VANDAAG
from tests.huis.bron import WORTEL
from tests.huis.server import GOED, VERPLICHT
from toegang.models import Medewerker
from vught_statushouders.demo.inrichting import richt_in
from vught_statushouders.instellingen import gebreken

SETTINGS = WORTEL / "vught_statushouders" / "settings.py"


@pytest.fixture
def server(monkeypatch) -> None:
    """The environment of a server."""
    for naam, waarde in GOED.items():
        monkeypatch.setenv(naam, waarde)


def instellingen() -> dict[str, Any]:
    return runpy.run_path(str(SETTINGS))


def test_op_een_server_gaat_alles_over_tls(server):
    waarden = instellingen()
    assert waarden["SECURE_SSL_REDIRECT"] is True
    assert waarden["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert waarden["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    assert waarden["DEBUG"] is False


@pytest.mark.parametrize("cookie", ["SESSION", "CSRF"])
def test_cookies_zijn_van_deze_server_alleen(server, cookie):
    waarden = instellingen()
    assert waarden[f"{cookie}_COOKIE_NAME"].startswith("__Host-")
    assert waarden[f"{cookie}_COOKIE_SECURE"] is True
    assert waarden[f"{cookie}_COOKIE_HTTPONLY"] is True
    assert waarden[f"{cookie}_COOKIE_SAMESITE"] == "Lax"


def test_een_sessie_duurt_hooguit_een_werkdag(server):
    waarden = instellingen()
    assert waarden["SESSION_COOKIE_AGE"] <= 10 * 3600
    assert waarden["SESSION_EXPIRE_AT_BROWSER_CLOSE"] is True


# --- A wrong configuration does not start ------------------------------------------------------------------------

# Variable → values that cannot be right on a server; an empty one is as good as none.
FOUT: dict[str, list[str]] = {
    "SECRET_KEY": ["", "kort", "a" * 60, "django-insecure-" + GOED["SECRET_KEY"]],
    "BSN_SLEUTELS": ["", "geen-sleutel", f"{GOED['BSN_SLEUTELS']},x", f"{GOED['BSN_SLEUTELS']},", "a" * 44 + "é"],
    "BSN_ZOEKSLEUTEL": ["", "x", "a" * 64, GOED["BSN_ZOEKSLEUTEL"][:31]],
    "DATABASE_URL": ["", "onzin", "sqlite:///db.sqlite3", "mysql://db/vught", "postgresql://db:poort/vught",
                     "postgresql://db"],
    "REDIS_URL": ["", "onzin", "http://broker", "redis://", "redis://broker:poort/0"],
    "ALLOWED_HOSTS": ["", "*", "localhost", "127.0.0.1", "[::1]", "0.0.0.0", "statushouders.vught.nl,*",
                      "www.localhost", "https://statushouders.vught.nl", "statushouders.gemeente.example", "LOCALHOST"],
    "CSRF_TRUSTED_ORIGINS": ["http://statushouders.vught.nl", "statushouders.vught.nl", "https://localhost", "https://*",
                             "https://statushouders.vught.nl/pad"],
    "ADRES": ["", "http://statushouders.vught.nl", "https://localhost", "https://127.0.0.1:8000",
              "statushouders.vught.nl", "https://elders.vught.nl", "https://statushouders.vught.nl/pad", "https://[", "https://x.gemeente.example",
              "https://statushouders.vught.nl?x", "https://statushouders.vught.nl#x",
              "https://x@statushouders.vught.nl"],
    "AANTAL_PROXIES": ["", "een", "-1", "1.5", "12", "²", "٣"],
    "EMAIL_HOST": ["", "mail.gemeente.example", "smtp://mail.vught.nl", "mail vught"],
    "EMAIL_PORT": ["smtp", "0", "-25", "1000000"],
    "EMAIL_USE_TLS": ["true", "ja"],
    "EMAIL_USE_SSL": ["true", "ja"],
    "EMAIL_BACKEND": ["django.core.mail.backends.console.EmailBackend"],
    "DEFAULT_FROM_EMAIL": ["", "wegwijs", "wegwijs@localhost", "wegwijs@gemeente.example", "@vught.nl"],
    "MEDIA_ROOT": ["", "media", str(WORTEL / "media"), str(WORTEL), "/bestaat/niet", "/proc"],
    "OIDC_SERVER_URL": ["http://login.vught.nl", "login.vught.nl", "https://localhost/realms/x", "https://[",
                        "https://localhost./realms/x", "https:///realms/x"],
    "OIDC_GEMEENTE": ["Vught", "865"],
    "EERSTE_GEMEENTE_CODE": ["", "865", "Vught"],
    "EERSTE_GEMEENTE_NAAM": [""],
    "EERSTE_GEMEENTE_BEHEERDER": ["", "beheer", "beheer@vught", "be heer@vught.nl", "beheer@gemeente.example"],
    "BEVEILIGING_CONTACT": ["beveiliging", "@vught.nl", "security@gemeente.example", "http://vught.nl/melden",
                            "twee @vught.nl", "https://", "mailto:x"],
    "LOG_LEVEL": ["veel"],
    "DEMO": ["true", "ja"],
}  # fmt: skip
OIDC = {
    "OIDC_SERVER_URL": "https://login.vught.nl",
    "OIDC_CLIENT_ID": "x",
    "OIDC_CLIENT_SECRET": "y",
    "OIDC_GEMEENTE": "0865",
}

EERSTE = {
    "EERSTE_GEMEENTE_CODE": "0865",
    "EERSTE_GEMEENTE_NAAM": "Vught",
    "EERSTE_GEMEENTE_BEHEERDER": "beheer@vught.nl",
}
SAMEN = {"OIDC": OIDC, "EERSTE": EERSTE}  # what is only looked at when its neighbours are there

GEHEIM = {"SECRET_KEY", "BSN_SLEUTELS", "BSN_ZOEKSLEUTEL", "DATABASE_URL", "REDIS_URL"}


def genoemd(**anders: str) -> set[str]:
    """Which variables are named when these differ from what is right."""
    return {gebrek.naam for gebrek in gebreken({**GOED, **anders})}


def test_een_goede_inrichting_begint():
    assert genoemd() == genoemd(**OIDC) == genoemd(**EERSTE) == set()
    assert genoemd(EMAIL_PORT="587", EMAIL_USE_TLS="1", EMAIL_HOST_USER="x", EMAIL_HOST_PASSWORD="y") == set()
    assert (
        genoemd(ALLOWED_HOSTS=".vught.nl, 10.1.2.3", ADRES="https://statushouders.vught.nl/", LOG_LEVEL="INFO") == set()
    )
    assert (
        genoemd(BEVEILIGING_CONTACT="security@vught.nl")
        == genoemd(BEVEILIGING_CONTACT="https://vught.nl/melden")
        == set()
    )
    assert genoemd(DATABASE_URL="postgresql://vught@%2Fvar%2Frun/vught", REDIS_URL="unix:///run/redis.sock") == set()


@pytest.mark.parametrize(("naam", "waarde"), [(naam, waarde) for naam, waarden in FOUT.items() for waarde in waarden])
def test_wat_niet_kan_wordt_bij_naam_geweigerd(naam, waarde):
    assert genoemd(**{**SAMEN.get(naam.split("_")[0], {}), naam: waarde}) == {naam}


def test_wat_verplicht_is_staat_in_de_lijst_en_wordt_gemist():
    assert set(VERPLICHT) <= set(FOUT)
    for naam in VERPLICHT:
        rest = {ander: waarde for ander, waarde in GOED.items() if ander != naam}
        assert {gebrek.naam for gebrek in gebreken(rest)} == {naam}


def test_een_map_zonder_heel_pad_zou_afhangen_van_waar_iemand_begint(tmp_path, monkeypatch):
    (tmp_path / "media").mkdir()
    monkeypatch.chdir(tmp_path)
    assert genoemd(MEDIA_ROOT="media") == {"MEDIA_ROOT"}


@pytest.mark.parametrize("naam", ["OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_GEMEENTE"])
def test_een_halve_inlogdienst_wordt_geweigerd(naam):
    assert genoemd(**{**OIDC, naam: ""}) == {naam}


def test_wat_samen_niet_kan_wordt_geweigerd():
    assert genoemd(EMAIL_USE_TLS="1", EMAIL_USE_SSL="1") == {"EMAIL_USE_TLS"}
    assert genoemd(EMAIL_HOST_USER="wegwijs") == genoemd(EMAIL_HOST_PASSWORD="geheim") == {"EMAIL_HOST_PASSWORD"}


def test_alles_wat_niet_klopt_staat_er_in_een_keer_zonder_geheimen(server, monkeypatch):
    geheim = "wat niemand leest"
    for naam in VERPLICHT:
        monkeypatch.setenv(naam, geheim if naam in GEHEIM else "kan niet")
    with pytest.raises(SystemExit) as gestopt:
        instellingen()
    melding = str(gestopt.value)
    assert [naam for naam in VERPLICHT if f"  {naam} (statushouders.E0" not in melding] == []
    assert geheim not in melding
    assert "README.md" in melding


HIER = {"DEMO": "1", "BSN_SLEUTELS": GOED["BSN_SLEUTELS"], "REDIS_URL": "redis://127.0.0.1:1/0"}


@pytest.mark.parametrize(
    ("anders", "wie"),
    [
        ({"DATABASE_URL": "postgresql://vught@db.vught.nl/vught"}, {"DATABASE_URL"}),
        ({"DATABASE_URL": "postgresql://vught@10.0.0.5/vught"}, {"DATABASE_URL"}),
        ({"DATABASE_URL": "postgresql://vught@localhost/vught?host=db.vught.nl"}, {"DATABASE_URL"}),
        ({"DATABASE_URL": "postgresql://vught@localhost/vught?hostaddr=10.0.0.5"}, {"DATABASE_URL"}),
        ({"ALLOWED_HOSTS": "localhost,statushouders.vught.nl"}, {"ALLOWED_HOSTS"}),
        ({"ALLOWED_HOSTS": "*"}, {"ALLOWED_HOSTS"}),
        ({"ADRES": "https://statushouders.vught.nl"}, {"ADRES"}),
        ({"BSN_SLEUTELS": "onzin"}, {"BSN_SLEUTELS"}),
        ({"DATABASE_URL": "sqlite:///db.sqlite3"}, {"DATABASE_URL"}),
        ({"REDIS_URL": "onzin"}, {"REDIS_URL"}),
        ({"OIDC_CLIENT_ID": "x"}, {"OIDC_SERVER_URL"}),
        ({"DATABASE_URL": "postgresql://vught@localhost:5432/vught"}, set()),
        (
            {"DATABASE_URL": "postgresql://vught@%2Fvar%2Frun/vught", "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]"},
            set(),
        ),
        ({}, set()),
    ],
)
def test_een_demonstratie_blijft_op_deze_machine(anders, wie):
    goed = {**HIER, "DATABASE_URL": "postgresql://vught@/vught?host=/tmp/ergens/pg"}
    assert {gebrek.naam for gebrek in gebreken({**goed, **anders})} == wie


def test_waar_geen_demonstratie_is_begint_er_geen(tmp_path, monkeypatch):
    """As in the image, which lacks its code."""
    goed = {**HIER, "DATABASE_URL": "postgresql://vught@/vught?host=/tmp/ergens/pg"}
    monkeypatch.setattr("vught_statushouders.instellingen.WORTEL", tmp_path)
    assert {gebrek.naam for gebrek in gebreken(goed)} == {"DEMO"}


@pytest.mark.parametrize(
    "opdracht",
    [
        ["manage.py", "migrate"],
        ["-m", "celery", "--app", "vught_statushouders", "worker"],
        ["-m", "celery", "--app", "vught_statushouders", "beat"],
        ["-c", "import vught_statushouders.wsgi"],
    ],
    ids=["opdracht", "worker", "beat", "web"],
)
def test_geen_enkel_proces_begint_met_een_verkeerde_inrichting(opdracht):
    """One block on the screen, and no traceback."""
    omgeving = {"PATH": os.environ["PATH"], **GOED, "BSN_SLEUTELS": "geen-sleutel", "AANTAL_PROXIES": ""}
    klaar = subprocess.run(
        [sys.executable, *opdracht], cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 1
    assert klaar.stderr.startswith("De toepassing start niet: deze instellingen kloppen niet.\n")
    assert re.findall(r"^  (\w+) \(", klaar.stderr, re.MULTILINE) == ["BSN_SLEUTELS", "AANTAL_PROXIES"]
    assert "Traceback" not in klaar.stdout + klaar.stderr


def test_wat_het_image_bouwt_vraagt_geen_inrichting():
    """`collectstatic` and the like run where nothing is known yet."""
    omgeving = {"PATH": os.environ["PATH"], "DEMO": "0"}
    opdracht = [sys.executable, "manage.py", "findstatic", "css/voorkant.css"]
    klaar = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False)
    assert (klaar.returncode, klaar.stderr) == (0, "")


def test_een_demo_account_staat_alleen_in_de_demo_op_de_inlogpagina(settings, client, db):
    assert b"@vught.example" in client.get("/account/inloggen/").content
    settings.DEMO = False
    assert b"@vught.example" not in client.get("/account/inloggen/").content


def test_buiten_de_demo_heeft_geen_account_het_wachtwoord_dat_iedereen_kent(db, settings):
    settings.DEMO = False
    richt_in(VANDAAG)
    assert Medewerker.objects.count() > 5
    assert not any(wie.has_usable_password() for wie in Medewerker.objects.all())
