"""Reads a payment file as a bank does."""

from pathlib import Path
from typing import Any

import sepaxml
from lxml import etree

from ontzorging.sepa import SCHEMA

# The schema of ISO 20022 itself; what reads it here is libxml2, not the library that made the file.
XSD = etree.XMLSchema(etree.parse(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"))
NS = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


def gelezen(inhoud: str) -> Any:
    """The file, once it proved valid."""
    boom = etree.fromstring(inhoud.encode())
    XSD.assertValid(boom)
    return boom
