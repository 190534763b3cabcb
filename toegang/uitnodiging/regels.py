"""Whose account still waits for its owner, and how an invitation goes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError

from toegang.models import Medewerker
from toegang.post.documenten import link_werkt
from toegang.post.keuzes import Berichtstatus
from toegang.post.models import Zending

# Long enough for a mail to arrive; who presses the button again before that only makes the first link useless.
WACHT = timedelta(minutes=5)


def is_ongebruikt(medewerker: Medewerker) -> bool:
    """Whether nobody ever chose a password for it, came in by way of the own organisation, or accepted it."""
    if medewerker.account_id:
        return medewerker.aanvaard_op is None
    return not medewerker.has_usable_password() and medewerker.last_login is None


@dataclass(frozen=True)
class Uitnodiging:
    """The last mail with a link: `tot` is until when that works, none while it has not gone yet."""

    zending: Zending
    nu: datetime

    @property
    def tot(self) -> datetime | None:
        verstuurd = self.zending.verstuurd_op
        return verstuurd + link_werkt() if verstuurd else None

    @property
    def verlopen(self) -> bool:
        return self.tot is not None and self.tot < self.nu

    @property
    def stand(self) -> tuple[str, str]:
        """Kind and words of its status."""
        if self.zending.status == Berichtstatus.MISLUKT:
            return "te-laat", "e-mail niet verstuurd"
        if self.tot is None:
            return "gepland", "e-mail wacht op verzending"
        return ("te-laat", "link verlopen") if self.verlopen else ("gepland", "uitgenodigd")


def bezwaar_tegen_opnieuw(medewerker: Medewerker, vorige: Uitnodiging | None) -> ValidationError | None:
    """Why somebody is not invited again."""
    if not medewerker.is_active:
        return ValidationError("Dit account is geblokkeerd. Zet eerst “mag inloggen” aan.", code="geblokkeerd")
    if not is_ongebruikt(medewerker):
        return ValidationError(
            "Dit account is al in gebruik. Een nieuw wachtwoord vraagt uw collega aan op de inlogpagina.",
            code="in_gebruik",
        )
    if vorige and vorige.zending.status == Berichtstatus.WACHT:
        return ValidationError(
            "De e-mail wacht nog op verzending. Hij gaat weg zodra de mailserver hem aanneemt.", code="wacht"
        )
    if vorige and vorige.zending.verstuurd_op and vorige.nu < vorige.zending.verstuurd_op + WACHT:
        return ValidationError(
            "De e-mail is net verstuurd. Kijk ook in de map met ongewenste e-mail, of wacht vijf minuten.", code="net"
        )
    return None
