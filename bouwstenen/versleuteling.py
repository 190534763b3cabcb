"""Encryption of single values at rest, and the keyed fingerprint by which an encrypted value is found.

Keys come from the settings `BSN_SLEUTELS` (Fernet keys: the first encrypts, all decrypt) and `BSN_ZOEKSLEUTEL`.
"""

import hashlib
import hmac
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.db import models


def slot() -> MultiFernet:
    """The lock made of the present keys."""
    return MultiFernet([Fernet(sleutel) for sleutel in settings.BSN_SLEUTELS])


def kenmerk(waarde: str) -> str:
    """A fingerprint of 64 hexadecimal characters: equal for equal values, useless without the key."""
    return hmac.new(settings.BSN_ZOEKSLEUTEL.encode(), waarde.encode(), hashlib.sha256).hexdigest()


class VersleuteldeTekst(models.TextField):
    """A text that is encrypted on its way into the database and decrypted on its way out."""

    def get_prep_value(self, value: Any) -> Any:
        return slot().encrypt(value.encode()).decode() if value else value

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return slot().decrypt(value.encode()).decode() if value else value
