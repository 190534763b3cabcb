"""The payment file: SEPA Credit Transfer as pain.001.001.09 (ISO 20022)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import sepaxml
from xmlschema import XMLSchema

SCHEMA = "pain.001.001.09"
ZONDER_BIC = "<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"


@cache
def _schema() -> XMLSchema:
    """The rules of ISO 20022; reading them takes seconds, so once per process."""
    return XMLSchema(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd")


@dataclass(frozen=True)
class Opdracht:
    """One payment."""

    eindnummer: str
    ontvanger: str
    iban: str
    bedrag: Decimal
    omschrijving: str
    dag: date


def pain001(rekeninghouder: str, rekening: str, nummer: str, opdrachten: Sequence[Opdracht]) -> str:
    """The file, valid against the ISO schema, or else an exception. `nummer` names it: a bank refuses it twice."""
    bestand = sepaxml.SepaTransfer(
        {"name": rekeninghouder, "IBAN": rekening, "batch": True, "currency": "EUR"}, schema=SCHEMA, clean=True
    )
    for een in opdrachten:
        bestand.add_payment(
            {
                "name": een.ontvanger,
                "IBAN": een.iban,
                "amount": int(een.bedrag * 100),
                "execution_date": een.dag,
                "description": een.omschrijving,
                "endtoend_id": een.eindnummer,
            }
        )
    # The library makes up a number of its own, and leaves the bank of the payer open: the IBAN says which one.
    inhoud = str(bestand.export(validate=False).decode()).replace(bestand.msg_id, nummer)
    inhoud = inhoud.replace("<FinInstnId/>", ZONDER_BIC).replace("<FinInstnId />", ZONDER_BIC)
    _schema().validate(inhoud)
    return inhoud
