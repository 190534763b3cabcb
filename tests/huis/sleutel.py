"""A security key as a browser would hand it over."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from toegang.models import Medewerker

HOST = "testserver"


def credential() -> dict[str, Any]:
    """What a browser sends when somebody sets up a key."""
    sleutel = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    vlaggen = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    gegevens = AttestedCredentialData.create(Aaguid(bytes(16)), b"sleutel", sleutel)
    bewijs = AttestationObject.create("none", AuthenticatorData.create(bytes(32), vlaggen, 1, gegevens), {})
    klant = {"type": "webauthn.create", "challenge": "AAAA", "origin": "https://localhost"}
    antwoord = {
        "clientDataJSON": websafe_encode(json.dumps(klant).encode()),
        "attestationObject": websafe_encode(bytes(bewijs)),
    }
    nummer = websafe_encode(b"sleutel")
    return {"id": nummer, "rawId": nummer, "type": "public-key", "response": antwoord}


@dataclass(frozen=True)
class Sleutel:
    """A key that is set up already, and signs whatever a page asks."""

    geheim: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def van(self, wie: Medewerker) -> None:
        publiek = AttestedCredentialData.create(
            Aaguid(bytes(16)), b"sleutel", ES256.from_cryptography_key(self.geheim.public_key())
        )
        gegevens = self._gegevens(AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT, publiek)
        bewijs = AttestationObject.create("none", gegevens, {})
        antwoord = {"attestationObject": websafe_encode(bytes(bewijs)), "clientDataJSON": _klant("create", "AAAA")}
        data = {"name": "Sleutel", "passwordless": True, "credential": _antwoord(antwoord)}
        Authenticator.objects.create(user=wie, type=Authenticator.Type.WEBAUTHN, data=data)

    def antwoord(self, vraag: dict[str, Any], *, vinger: bool) -> str:
        """The proof that it was touched; with `vinger` also that it knows by whom."""
        vlaggen = AuthenticatorData.FLAG.UP | (AuthenticatorData.FLAG.UV if vinger else AuthenticatorData.FLAG(0))
        gegevens = bytes(self._gegevens(vlaggen))
        klant = _klant("get", vraag["publicKey"]["challenge"])
        getekend = gegevens + hashlib.sha256(websafe_decode(klant)).digest()
        handtekening = self.geheim.sign(getekend, ec.ECDSA(hashes.SHA256()))
        return json.dumps(
            _antwoord(
                {
                    "authenticatorData": websafe_encode(gegevens),
                    "clientDataJSON": klant,
                    "signature": websafe_encode(handtekening),
                }
            )
        )

    def _gegevens(self, vlaggen: AuthenticatorData.FLAG, publiek: Any = b"") -> AuthenticatorData:
        return AuthenticatorData.create(hashlib.sha256(HOST.encode()).digest(), vlaggen, 1, publiek)


def _klant(wat: str, vraag: str) -> str:
    gegevens = {"type": f"webauthn.{wat}", "challenge": vraag, "origin": f"https://{HOST}", "crossOrigin": False}
    return websafe_encode(json.dumps(gegevens).encode())


def _antwoord(antwoord: dict[str, str]) -> dict[str, Any]:
    nummer = websafe_encode(b"sleutel")
    return {
        "id": nummer,
        "rawId": nummer,
        "type": "public-key",
        "clientExtensionResults": {},
        "authenticatorAttachment": "cross-platform",
        "response": antwoord,
    }
