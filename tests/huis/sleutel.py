"""A security key as a browser would hand it over."""

import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData


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
