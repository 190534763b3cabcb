"""The application as on a server: a process of its own with the settings of production, behind a proxy that does TLS.

Run as a program (`python -m tests.reis.productie`) it is that process; it says on which port it listens.
"""

import base64
import hashlib
import http.client
import os
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import connection

from tests.geduld import GEDULD

# Names as a server has them; they lead to this machine in the browser and in the process below, and nowhere else.
HOST, INLOGDIENST = "statushouders.vught.nl", "inloggen.vught.nl"
NIET_MEE = ("connection", "transfer-encoding", "server", "date")


@dataclass(frozen=True)
class Bewijs:
    """A certificate for this test, and what a browser needs to believe it."""

    pem: Path
    spki: str


def maak_bewijs(map_: Path) -> Bewijs:
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    nu = datetime.now(UTC)
    namen = x509.SubjectAlternativeName([x509.DNSName(HOST), x509.DNSName(INLOGDIENST)])
    certificaat = (
        x509.CertificateBuilder(naam, naam, sleutel.public_key(), x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=2))
        .add_extension(namen, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    pem = map_ / "bewijs.pem"
    als_pem = serialization.Encoding.PEM
    pem.write_bytes(
        sleutel.private_bytes(als_pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificaat.public_bytes(als_pem)
    )
    openbaar = sleutel.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return Bewijs(pem, base64.b64encode(hashlib.sha256(openbaar).digest()).decode())


@contextmanager
def tls(naar: int, bewijs: Bewijs) -> Iterator[int]:
    """A proxy that ends TLS and passes on to a port; the port on which it listens. It says what a proxy should say."""

    class Doorgeven(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            inhoud = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            verder = http.client.HTTPConnection("127.0.0.1", naar, timeout=60)
            extra = {"X-Forwarded-Proto": "https", "X-Forwarded-For": self.client_address[0]}
            verder.request(self.command, self.path, inhoud, {**dict(self.headers), **extra})
            antwoord = verder.getresponse()
            tekst = antwoord.read()
            self.send_response(antwoord.status)
            for kop, waarde in antwoord.getheaders():
                if kop.lower() not in NIET_MEE:
                    self.send_header(kop, waarde)
            self.end_headers()
            self.wfile.write(tekst)
            verder.close()

        do_POST = do_HEAD = do_PUT = do_GET

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    class Proxy(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A browser that goes away is no news."""

    server = Proxy(("127.0.0.1", 0), Doorgeven)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(bewijs.pem)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        draad.join()
        server.server_close()


@dataclass(frozen=True)
class Server:
    """Where it is: for browsers, and for who stands behind the proxy."""

    adres: str
    poort: int
    map_: Path


@contextmanager
def toepassing(map_: Path, bewijs: Bewijs, **extra: str) -> Iterator[Server]:
    """The application in production, on the database of this test."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    with tls(poort, bewijs) as buiten:
        adres = f"https://{HOST}:{buiten}"
        database = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
        omgeving = {
            **{naam: waarde for naam, waarde in os.environ.items() if naam not in {"DATABASE_ROL", "DEMO"}},
            "DEMO": "0",
            "DATABASE_URL": database,
            "ALLOWED_HOSTS": HOST,
            "AANTAL_PROXIES": "1",
            "ADRES": adres,
            "EMAIL_HOST": "mail.vught.nl",
            "DEFAULT_FROM_EMAIL": "wegwijs@vught.nl",
            "VUGHT_DATA_DIR": str(map_),
            "MEDIA_ROOT": str(map_),
            "REQUESTS_CA_BUNDLE": str(bewijs.pem),
            **extra,
        }
        opdracht = [sys.executable, "-m", "tests.reis.productie", str(poort)]
        proces = subprocess.Popen(opdracht, env=omgeving, stdout=subprocess.PIPE, text=True)
        try:
            assert proces.stdout
            assert proces.stdout.readline().startswith("luistert"), "De toepassing start niet als op een server."
            yield Server(adres, poort, map_)
        finally:
            proces.terminate()
            proces.communicate(timeout=GEDULD)


class _Webserver(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Stil(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def vind_hier() -> None:
    """From here on every name leads to this machine: nothing of a test goes anywhere else."""
    zoek = socket.getaddrinfo
    socket.getaddrinfo = lambda _naam, *rest, **velden: zoek("127.0.0.1", *rest, **velden)


def draai(poort: int) -> None:
    vind_hier()
    os.environ["DJANGO_SETTINGS_MODULE"] = "vught_statushouders.settings"
    from vught_statushouders.wsgi import application  # it reads the settings of this process

    server = make_server("127.0.0.1", poort, application, _Webserver, _Stil)
    sys.stdout.write("luistert\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    draai(int(sys.argv[1]))
