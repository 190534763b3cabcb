"""Reads a payment file as a bank does."""

from pathlib import Path
from typing import Any

import sepaxml
from lxml import etree

from ontzorging.betaling.sepa import SCHEMA

# The schema of ISO 20022 itself; what reads it here is libxml2, not the library that made the file.
XSD = etree.XMLSchema(etree.parse(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"))
NS = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


# The letters of EPC217-08, chapter 1, written down a second time.
LETTERS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ")


def gelezen(inhoud: str) -> Any:
    """The file, once it proved valid: for the schema, and for what banks agreed on beside it."""
    boom = etree.fromstring(inhoud.encode())
    XSD.assertValid(boom)
    for veld in boom.iter():
        tekst = veld.text or ""
        if len(veld) == 0:
            assert set(tekst) <= LETTERS, (veld.tag, tekst)
            assert tekst.strip("/") == tekst, (veld.tag, tekst)
            assert "//" not in tekst, (veld.tag, tekst)
            assert tekst.strip() == tekst != "", veld.tag
    return boom
