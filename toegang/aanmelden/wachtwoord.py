"""A password that consists of words which anybody can guess: of the gemeente, of this application, of its owner.

What counts is what is left without them: a sentence may well name the town, when it is strong without it.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from toegang.models import Medewerker

ALTIJD = ["wegwijs", "statushouders", "statushouder", "inburgering", "gemeente", "welkom", "wachtwoord", "inloggen"]
SEIZOENEN = "lente|voorjaar|zomer|herfst|najaar|winter"
MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# On their own these are words like any other; with a year behind or before them they are what everybody chooses.
JAAR = r"(?:19|20)?\d\d"
PERIODE = re.compile(rf"(?:{MAANDEN}|{SEIZOENEN})(?:{JAAR})|{JAAR}(?:{MAANDEN}|{SEIZOENEN})")
# What people write for a letter; the 1 stands for two.
VERMOMD = [str.maketrans("4@3!05$7+81", f"aaeiossttb{een}") for een in "il"]
KORTST = 4  # shorter parts of a name occur in any sentence
GENOEG = 12  # letters that are left, as many as a password must have


class EigenWoorden:
    """Refuses a password of own words, also with digits, separators or lookalikes around or inside them."""

    def validate(self, password: str, user: "Medewerker | None" = None) -> None:
        gevonden, over = zonder_eigen_woorden(password, eigen_woorden(user))
        if gevonden and over < GENOEG:
            raise ValidationError(
                f"Dit wachtwoord is te raden, want “{gevonden}” ligt voor de hand."
                " Kies een zin van vier of vijf andere woorden.",
                code="eigen_woorden",
            )

    def get_help_text(self) -> str:
        return (
            "Gebruik geen woorden die een ander kan raden: uw naam, de naam van de gemeente,"
            " uw organisatie of deze toepassing, of een maand met een jaar."
        )


def eigen_woorden(user: "Medewerker | None") -> set[str]:
    """The words that belong to this installation, and to this person."""
    namen = [settings.GEMEENTE_NAAM, settings.MFA_TOTP_ISSUER]
    if user and user.pk:
        namen += [user.naam, user.adres.rpartition(".")[0], user.gemeente.naam, user.gemeente.afdeling]
        namen += [user.organisatie.naam] if user.organisatie else []
    delen = {_plat(deel) for naam in namen for deel in re.split(r"[^\w]+", naam)}
    plaats = {_plat(user.gemeente.naam)} if user and user.pk else set()  # also when it is short: Ede, Oss
    return {deel for deel in delen if len(deel) >= KORTST} | plaats | set(ALTIJD)


def zonder_eigen_woorden(wachtwoord: str, woorden: set[str]) -> tuple[str, int]:
    """The first of these words in it, and how many letters are left without all of them."""
    plat = _plat(wachtwoord)
    bedekt: set[int] = set()
    gevonden = ""
    for lezing in (plat, *(plat.translate(tabel) for tabel in VERMOMD)):
        patronen = [*(re.escape(woord) for woord in sorted(woorden, key=len, reverse=True)), PERIODE.pattern]
        for treffer in re.finditer("|".join(patronen), lezing):
            gevonden = gevonden or treffer[0]
            bedekt.update(range(*treffer.span()))
    return gevonden, sum(teken.isalpha() for plek, teken in enumerate(plat) if plek not in bedekt)


def _plat(tekst: str) -> str:
    """Small letters without accents, digits and their lookalikes; without what stands between."""
    klein = unicodedata.normalize("NFKD", tekst).lower()
    return "".join(teken for teken in klein if teken.isalnum() or teken in "@!$+")
