"""The payment file: SEPA Credit Transfer, pain.001.001.09 (ISO 20022), as banks agreed on it (`bouwstenen.bank`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import sepaxml
from xmlschema import XMLSchema

from bouwstenen.bank import als_banktekst, is_betalingskenmerk, kaal_kenmerk

SCHEMA = "pain.001.001.09"
NAAM, OMSCHRIJVING = 70, 140  # characters
# A betalingskenmerk, as Dutch banks pass it on whole.
KENMERK = (
    "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>CUR</Issr></Tp><Ref>{}</Ref></CdtrRefInf></Strd>"
)
ZONDER_BIC = "<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"


@cache
def _schema() -> XMLSchema:
    """The rules of ISO 20022; reading them takes seconds, so once per process."""
    return XMLSchema(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd")


@dataclass(frozen=True)
class Betaalopdracht:
    """One payment."""

    eindnummer: str
    ontvanger: str
    iban: str
    bedrag: Decimal
    omschrijving: str
    dag: date


def pain001(rekeninghouder: str, rekening: str, nummer: str, opdrachten: Sequence[Betaalopdracht]) -> str:
    """The file, valid against the ISO schema, or else an exception. `nummer` names it: a bank refuses it twice."""
    houder = als_banktekst(rekeninghouder, hoogstens=NAAM)
    bestand = sepaxml.SepaTransfer(
        {"name": houder, "IBAN": rekening, "batch": True, "currency": "EUR"}, schema=SCHEMA, clean=False
    )
    for een in opdrachten:
        bestand.add_payment(
            {
                "name": als_banktekst(een.ontvanger, hoogstens=NAAM),
                "IBAN": een.iban,
                "amount": int(een.bedrag * 100),
                "execution_date": een.dag,
                "description": als_banktekst(een.omschrijving, hoogstens=OMSCHRIJVING) or een.eindnummer,
                "endtoend_id": een.eindnummer,
            }
        )
    # The library makes up a number of its own, and leaves the bank of the payer open: the IBAN says which one.
    inhoud = str(bestand.export(validate=False).decode()).replace(bestand.msg_id, nummer)
    inhoud = inhoud.replace("<FinInstnId/>", ZONDER_BIC).replace("<FinInstnId />", ZONDER_BIC)
    for een in opdrachten:
        if is_betalingskenmerk(een.omschrijving):
            vrij = als_banktekst(een.omschrijving, hoogstens=OMSCHRIJVING)
            inhoud = inhoud.replace(f"<Ustrd>{vrij}</Ustrd>", KENMERK.format(kaal_kenmerk(een.omschrijving)))
    _schema().validate(inhoud)
    return inhoud
