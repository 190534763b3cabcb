"""A small OpenID Connect server on the loopback address: discovery, authorisation code with PKCE, signed id_tokens."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, GEHEIM = "statushouders", "een geheim van de aanbieder"


class Aanbieder:
    """What it says about whoever logs in is in `claims`; a test changes that, or lets it sign with another key."""

    def __init__(self) -> None:
        self.sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.ondertekent_met: Any = self.sleutel
        self.claims: dict[str, Any] = {}
        self.vragen: dict[str, dict[str, str]] = {}  # code → the request for which it was given
        self.stuk = False
        self.adres = ""

    def gebruik(self, **claims: Any) -> None:
        self.claims = {
            "sub": "p-1",
            "name": "Ada Jansen",
            "email": "ada@vught.example",
            "email_verified": True,
            "groups": ["g-klant"],
            **claims,
        }

    def inloggen(self, vraag: str) -> str:
        """Somebody logs in there; where their browser goes next."""
        gevraagd = {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(vraag).query).items()}
        code = f"code-{len(self.vragen)}"
        self.vragen[code] = gevraagd
        return f"{gevraagd['redirect_uri']}?{urlencode({'code': code, 'state': gevraagd['state']})}"

    def bewijs(self, vraag: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """The answer of the token endpoint; the code counts once, and only with the verifier that belongs to it."""
        gevraagd = self.vragen.pop(vraag.get("code", ""), None)
        som = hashlib.sha256(vraag.get("code_verifier", "").encode()).digest()
        klopt = base64.urlsafe_b64encode(som).decode().rstrip("=")
        if not gevraagd or gevraagd.get("code_challenge") != klopt or vraag.get("client_secret") != GEHEIM:
            return 400, {"error": "invalid_grant"}
        nu = int(time.time())
        inhoud = {"iss": self.adres, "aud": CLIENT_ID, "iat": nu, "exp": nu + 300, **self.claims}
        token = jwt.encode(inhoud, self.ondertekent_met, algorithm="RS256", headers={"kid": "1"})
        return 200, {"access_token": "-", "token_type": "Bearer", "id_token": token}

    def antwoord(self, pad: str, vraag: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if self.stuk:
            return 500, {}
        if pad == "/.well-known/openid-configuration":
            namen = {"authorization_endpoint": "auth", "token_endpoint": "token", "jwks_uri": "jwks"}
            adressen = {naam: f"{self.adres}/{deel}" for naam, deel in namen.items()}
            return 200, {
                "issuer": self.adres,
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
                **adressen,
            }
        if pad == "/jwks":
            openbaar = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.sleutel.public_key()))
            return 200, {"keys": [{**openbaar, "kid": "1", "alg": "RS256", "use": "sig"}]}
        if pad == "/token":
            return self.bewijs(vraag)
        return 404, {}


@contextmanager
def aanbieder() -> Iterator[Aanbieder]:
    """The server, for as long as a test runs."""
    wie = Aanbieder()

    class Loket(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._geef({})

        def do_POST(self) -> None:
            inhoud = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._geef({naam: waarden[0] for naam, waarden in parse_qs(inhoud).items()})

        def _geef(self, vraag: dict[str, str]) -> None:
            status, inhoud = wie.antwoord(urlsplit(self.path).path, vraag)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(inhoud).encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Loket)
    wie.adres = f"http://127.0.0.1:{server.server_port}"
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    try:
        yield wie
    finally:
        server.shutdown()
        draad.join()
        server.server_close()
