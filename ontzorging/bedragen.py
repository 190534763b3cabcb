"""Money: exact amounts in whole cents, and account numbers that exist on paper."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from stdnum import iban

from bouwstenen.bank import KENMERK, in_latijnse_letters, in_sepa, is_betalingskenmerk, kaal_kenmerk

CENT = Decimal("0.01")
NUL = Decimal("0.00")


def op_centen(bedrag: Decimal) -> Decimal:
    """Rounded to cents, a half upwards."""
    return bedrag.quantize(CENT, rounding=ROUND_HALF_UP)


def naar_rato(bedrag: Decimal, dagen: int, van: int) -> Decimal:
    """The part of a month's amount for so many of its days."""
    return op_centen(bedrag * dagen / van)


def euro(bedrag: Decimal) -> str:
    """As people write it: € 1.234,50; it stays on one line."""
    teken = "-" if bedrag < 0 else ""
    return f"€\N{NO-BREAK SPACE}{teken}{abs(bedrag):,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def bedragveld(naam: str, *, vanaf: Decimal = CENT, **extra: Any) -> models.DecimalField:
    """An amount in euros and cents, at most 999.999,99."""
    melding = "Een bedrag is meer dan nul." if vanaf > 0 else "Een bedrag is niet negatief."
    return models.DecimalField(
        naam, max_digits=8, decimal_places=2, validators=[MinValueValidator(vanaf, melding)], **extra
    )


def controleer_iban(nummer: str) -> None:
    """Refuse what is no IBAN: wrong length for its country, or wrong check digits."""
    if not iban.is_valid(nummer, check_country=False):  # what a bank refuses within its country, it says itself
        raise ValidationError("Dit rekeningnummer (IBAN) klopt niet. Controleer de letters en cijfers.", code="iban")
    if not in_sepa(nummer):
        raise ValidationError(
            "Naar dit land kan een betaalbestand niet betalen. Vraag om een rekeningnummer (IBAN) in Europa.",
            code="sepa",
        )


def controleer_naam(naam: str) -> None:
    """Refuse what a bank cannot print."""
    if not in_latijnse_letters(naam):
        raise ValidationError(
            "Een bank leest alleen Latijnse letters. Schrijf de naam zoals die bij het rekeningnummer staat.",
            code="schrift",
        )


def controleer_kenmerk(kenmerk: str) -> None:
    """Refuse sixteen digits that are no betalingskenmerk: money with a wrong one goes astray."""
    if KENMERK.fullmatch(kaal_kenmerk(kenmerk)) and not is_betalingskenmerk(kenmerk):
        raise ValidationError("Dit betalingskenmerk klopt niet. Controleer de 16 cijfers.", code="kenmerk")
    if not in_latijnse_letters(kenmerk):
        raise ValidationError("Een bank leest alleen Latijnse letters en cijfers.", code="schrift")


class IbanVeld(models.CharField):
    """An account number, kept without spaces and in capitals."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 34)
        super().__init__(*args, **kwargs)
        if controleer_iban not in self.validators:
            self.validators = [*self.validators, controleer_iban]

    def to_python(self, value: Any) -> Any:
        schoon = super().to_python(value)
        return iban.compact(schoon).upper() if schoon else schoon


def in_groepen(nummer: str) -> str:
    """NL91 ABNA 0417 1643 00"""
    return " ".join(nummer[begin : begin + 4] for begin in range(0, len(nummer), 4))
