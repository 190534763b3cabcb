"""How often somebody may guess a password or a code; `grenzen.py` says how often, docs/aanmelden.md why.

Whoever knows an address must not be able to lock its owner out, and nobody may guess without end. So attempts are
counted per place from which they come: a browser that its owner used before and a session that is open have their own,
and all strangers together share those of the account. Of these the first attempt of an address on the network goes
before a repeated one, so that a few stubborn strangers leave room for the owner somewhere else.

Counted in Django's cache. Only failures count: an attempt that was right is taken back.
"""

from dataclasses import dataclass, field

from allauth.core.exceptions import RateLimited
from allauth.core.internal.ratelimit import RateLimitUsage, consume, get_ip
from django.conf import settings
from django.http import HttpRequest

from toegang.aanmelden import toestellen
from toegang.models import Medewerker

Grens = tuple[str, str]  # its name in GRENZEN, and what is counted


@dataclass
class Poging:
    """One attempt, as it was counted."""

    geteld: list[RateLimitUsage] = field(default_factory=list)

    def terug(self) -> None:
        """It was right, or was not made: as if it never happened."""
        for keer in self.geteld:
            keer.rollback()


def wachtwoord(request: HttpRequest, email: str) -> Poging:
    """Count an attempt at the password of this address. Raises RateLimited when there is none left."""
    if request.user.is_authenticated:
        return _moet(_neem(request, ("wachtwoord_sessie", str(request.user.pk))))
    wie = gelijk_adres(email)
    toestel = toestellen.bekend(request, wie)
    if toestel and (poging := _neem(request, ("wachtwoord_toestel", str(toestel.pk)))):
        return poging
    paar = f"{get_ip(request)} {wie}"
    overal = ("wachtwoord_adres", ""), ("wachtwoord_account", wie)
    return _moet(
        _neem(request, ("wachtwoord_eerste", paar), *overal)
        or _neem(request, ("wachtwoord_paar", paar), ("wachtwoord_herhaald", wie), *overal)
    )


def code(request: HttpRequest, medewerker: Medewerker) -> Poging:
    """Count an attempt at a code of this medewerker, whose password was right. Raises RateLimited."""
    if request.user.is_authenticated:
        return _moet(_neem(request, ("code_sessie", str(medewerker.pk))))
    toestel = toestellen.bekend(request, medewerker.adres)
    if toestel and (poging := _neem(request, ("code_toestel", str(toestel.pk)))):
        return poging
    return _moet(_neem(request, ("code_account", str(medewerker.pk))))


def mag_mailen(request: HttpRequest, email: str) -> bool:
    """Whether another mail about a new password may go to this address; those that went before still work."""
    return _neem(request, ("wachtwoord_mail", gelijk_adres(email))) is not None


def gelijk_adres(email: str) -> str:
    """One spelling for all that the database takes for the same: of the long s it makes an S."""
    return email.strip().upper().lower()


def _neem(request: HttpRequest, *grenzen: Grens) -> Poging | None:
    """One attempt of each, or of none."""
    poging = Poging()
    for naam, wat in grenzen:
        keer = consume(request, app="toegang", action=naam, config=settings.GRENZEN, key=wat)
        if keer is None:
            poging.terug()
            return None
        poging.geteld.append(keer)
    return poging


def _moet(poging: Poging | None) -> Poging:
    if poging is None:
        raise RateLimited
    return poging
