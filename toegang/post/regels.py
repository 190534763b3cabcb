"""How long to wait before mail is tried again, how long it keeps, and why it was refused."""

from dataclasses import dataclass
from datetime import timedelta

# Together about three days: long enough for a mail server that is down over a weekend.
PAUZES = [timedelta(minutes=minuten) for minuten in (5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60)]
# Mails with a link by which somebody chooses a password; the link is made when the mail goes, and is in no table.
OVER_ACCOUNTS = "account/email/"
WELKOM, WACHTWOORD = "account/email/welkom", "account/email/password_reset_key"
MET_LINK = frozenset({WELKOM, WACHTWOORD})
# For who has an account already: there is nothing to choose, but to accept. An inviter cannot tell them apart.
OOK_HIER = "account/email/ook_hier"
UITNODIGING = MET_LINK | {OOK_HIER}
# Who asked for a new password and got nothing has asked again by then; a link that comes out of the blue frightens.
HOUDBAAR = {WACHTWOORD: timedelta(hours=12)}
# What was sent is remembered for whoever asks where their mail is; after a season nobody does.
BEWAAR = timedelta(days=90)
BLIJVEND = 500  # from here on a mail server says: do not try again


@dataclass(frozen=True)
class Weigering:
    """Why a mail did not go out. `blijvend`: trying again is no use; `overal`: the others would not go out either."""

    fout: str
    blijvend: bool = False
    overal: bool = False


ONBEREIKBAAR = Weigering("De mailserver is niet bereikbaar.", overal=True)
AANMELDEN = Weigering("De mailserver laat de toepassing niet toe. Controleer de instellingen voor e-mail.", overal=True)
ONMOGELIJK = Weigering("Naar dit adres kan geen e-mail. Controleer het adres.", blijvend=True)
ONMAAKBAAR = Weigering("Dit bericht kan niet worden gemaakt. Vraag uw technisch beheerder om in het log te kijken.")
GEBLOKKEERD = Weigering("De ontvanger mag niet meer inloggen.", blijvend=True)
VERLOPEN = Weigering("Het is te laat voor dit bericht. Verstuur het opnieuw als het nodig is.", blijvend=True)


def geweigerd_met(code: int) -> Weigering:
    """What a mail server answered; its words are not kept, because they quote addresses."""
    return Weigering(f"De mailserver weigerde dit bericht (code {code}).", blijvend=code >= BLIJVEND)


def pauze_na(pogingen: int) -> timedelta | None:
    """How long to wait after so many attempts; None: enough has been tried."""
    return PAUZES[pogingen - 1] if pogingen <= len(PAUZES) else None
