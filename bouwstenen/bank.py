"""What banks in Europe agreed on: which countries, which letters, which days, which references.

Sources: European Payments Council, EPC409-09 (countries), EPC217-08 (characters); the Eurosystem (closing days of T2);
Betaalvereniging Nederland (the 16 digits of a betalingskenmerk).
"""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

import holidays

# The first two letters of the IBANs of the countries of the scheme.
LANDEN = frozenset(
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE"
    " SI SK SM VA".split()
)
GEWOON = re.compile(r"[A-Za-z0-9/\-?:().,'+ ]*")
# Letters of Latin script that are more than a letter with a sign, and signs that have a neighbour in the set.
ANDERS = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N", "ə": "e",
    "Ə": "E", "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\u02bc": "'",
    "`": "'", "\N{ACUTE ACCENT}": "'", "\N{EN DASH}": "-", "\N{EM DASH}": "-", "&": "+", "_": "-", ";": ",", "[": "(",
    "]": ")", "{": "(", "}": ")", "@": "(at)", "€": "EUR",
}  # fmt: skip
OMZETTEN = str.maketrans(ANDERS)
KENMERK = re.compile(r"\d{16}")
GEWICHTEN = (2, 4, 8, 5, 10, 9, 7, 3, 6, 1)  # from the right, and again


def in_sepa(iban: str) -> bool:
    """Whether this account is in a country to which a SEPA file pays."""
    return iban[:2] in LANDEN


def in_latijnse_letters(tekst: str) -> bool:
    """Whether a bank can print it: each letter is Latin, with or without signs. Arabic or Ge'ez is not."""
    return all(not teken.isalpha() or GEWOON.fullmatch(_los(teken)) for teken in tekst)


def als_banktekst(tekst: str, *, hoogstens: int) -> str:
    """The text in the letters of the scheme, as near to the original as they allow; never longer than `hoogstens`. A
    bank refuses a text with a slash at an end, or two together."""
    letters = "".join(teken if GEWOON.fullmatch(teken) else " " for teken in _los(tekst))
    schoon = re.sub(r"/{2,}", "/", re.sub(r" +", " ", letters)).strip(" /")
    return schoon[:hoogstens].strip(" /")


def is_betalingskenmerk(tekst: str) -> bool:
    """Sixteen digits, with or without spaces, of which the first checks the others."""
    cijfers = kaal_kenmerk(tekst)
    if not KENMERK.fullmatch(cijfers):
        return False
    som = sum(int(cijfer) * GEWICHTEN[plek % 10] for plek, cijfer in enumerate(reversed(cijfers[1:])))
    return int(cijfers[0]) == {10: 1, 11: 0}.get(rest := 11 - som % 11, rest)


def kaal_kenmerk(tekst: str) -> str:
    """Without the spaces with which it is printed."""
    return re.sub(r"[\s.]", "", tekst)


@lru_cache(maxsize=64)
def _sluitingsdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.financial_holidays("XECB", years=jaar))


def is_bankdag(dag: date) -> bool:
    """Whether money goes from bank to bank on this day."""
    return dag.weekday() < 5 and dag not in _sluitingsdagen(dag.year)


def uiterste_bankdag(dag: date, *, vanaf: date) -> date:
    """The last day on which a bank can pay what is due on `dag`: that day, or the one before it on which banks work.
    Not before the first one that is left, counted from `vanaf`."""
    while not is_bankdag(vanaf):
        vanaf += timedelta(days=1)
    while not is_bankdag(dag):
        dag -= timedelta(days=1)
    return max(dag, vanaf)


def _los(tekst: str) -> str:
    """Letters without their signs."""
    gewoon = unicodedata.normalize("NFKD", tekst.translate(OMZETTEN))
    return "".join(teken for teken in gewoon if not unicodedata.combining(teken))
