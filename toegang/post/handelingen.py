"""Putting mail in the outbox, and sending what waits there. A broker that loses everything loses no mail."""

import logging
from collections.abc import Callable
from datetime import datetime
from email.utils import make_msgid
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils.timezone import localtime

from bouwstenen.wachtrij import zet_in_rij
from toegang.afscherming import als_systeem
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Medewerker
from toegang.post.keuzes import Berichtstatus
from toegang.post.models import Uitgaand, Zending
from toegang.post.regels import (
    AANMELDEN,
    GEBLOKKEERD,
    ONBEREIKBAAR,
    ONMAAKBAAR,
    ONMOGELIJK,
    OVER_ACCOUNTS,
    Weigering,
    geweigerd_met,
    pauze_na,
)
from toegang.rechten import Recht
from toegang.zicht import Zicht

log = logging.getLogger(__name__)
# From the row that waits to the mail as it is now, or why there is none any more.
Opsteller = Callable[[Any, datetime], EmailMessage | Weigering]
# What `zet_post_klaar` takes, in its order.
GEGEVEN = ("voor", "adres", "sjabloon", "gegevens", "message_id", "gemaakt_op")
TAAK = "toegang.post.tasks.verstuur_post"


def nieuw_nummer() -> str:
    """A Message-ID, with the name under which people know this application."""
    return make_msgid(domain=urlsplit(settings.ADRES).hostname)


def zet_klaar(sjabloon: str, *, voor: Medewerker | None = None, adres: str = "", **gegevens: Any) -> None:
    """Put a mail in the outbox, in the transaction of what it tells about. The worker sends it at once when it can."""
    zending = Zending(
        voor=voor, adres="" if voor else adres, sjabloon=sjabloon, gegevens=gegevens, message_id=nieuw_nummer()
    )
    velden: list[Any] = [Zending._meta.get_field(naam) for naam in GEGEVEN]
    with connection.cursor() as cursor:
        waarden = [veld.get_db_prep_save(veld.pre_save(zending, add=True), connection) for veld in velden]
        cursor.callproc("zet_post_klaar", waarden)
    transaction.on_commit(lambda: zet_in_rij(TAAK))


def verstuur_wachtende(soort: type[Uitgaand], stel_op: Opsteller, klok: Callable[[], datetime]) -> int:
    """Send what may go out now, one by one; returns how many went. After the first that no server took, the rest waits
    for the next time."""
    nu = klok()
    with als_systeem(localtime(nu).date()):
        wachtend = list(soort.objects.aan_de_beurt(nu).values_list("pk", flat=True))
    verstuurd = 0
    for pk in wachtend:
        weigering = verstuur(soort, stel_op, pk, klok())
        if weigering and weigering.overal:
            break
        verstuurd += weigering is None
    return verstuurd


def verstuur(soort: type[Uitgaand], stel_op: Opsteller, pk: int, nu: datetime) -> Weigering | None:
    """Send one mail, unless it has gone or somebody else is sending it at this moment.

    The row stays locked until PostgreSQL knows that it was sent. Whoever dies in between leaves it waiting; only when
    the mail server had accepted it already does it go again, with the same Message-ID.
    """
    with als_systeem(localtime(nu).date()):
        rijen: Any = soort.objects.aan_de_beurt(nu).filter(pk=pk)  # each kind has `voor`, with borders of its own
        rij = rijen.select_related("voor").select_for_update(of=("self",), skip_locked=True).first()
        if rij is None:
            return None
        weigering = _lever_af(_maak(stel_op, rij, nu)) if _mag_ontvangen(rij) else GEBLOKKEERD
        _verwerk(rij, weigering, nu)
    return weigering


def _mag_ontvangen(rij: Any) -> bool:
    """Nobody gets mail about a place where they are blocked. Mail about signing in is for who may do so anywhere."""
    wie = rij.voor
    over_inloggen = isinstance(rij, Zending) and rij.sjabloon.startswith(OVER_ACCOUNTS)
    return wie is None or wie.is_active or (over_inloggen and mag_inloggen(wie))


def _verwerk(rij: Any, weigering: Weigering | None, nu: datetime) -> None:
    rij.pogingen += 1
    pauze = pauze_na(rij.pogingen)
    rij.fout = weigering.fout if weigering else ""
    rij.volgende_poging = None
    if weigering is None:
        rij.status, rij.verstuurd_op = Berichtstatus.VERSTUURD, nu
    elif weigering.blijvend or pauze is None:
        rij.status = Berichtstatus.MISLUKT
    else:
        rij.volgende_poging = nu + pauze
    if rij.voor is None and rij.status != Berichtstatus.WACHT:
        rij.delete()  # an address of somebody without an account is not kept
    else:
        rij.save()


def _maak(stel_op: Opsteller, rij: Any, nu: datetime) -> EmailMessage | Weigering:
    """The mail; one that cannot be made keeps no other waiting."""
    try:
        with transaction.atomic():
            return stel_op(rij, nu)
    except Exception:
        log.exception("Bericht %s is niet te maken.", rij.pk)
        return ONMAAKBAAR


def _lever_af(mail: EmailMessage | Weigering) -> Weigering | None:
    """Hand a mail to the server. What that answers is not kept: it quotes addresses."""
    if isinstance(mail, Weigering):
        return mail
    try:
        mail.send()
    except SMTPRecipientsRefused as fout:
        return geweigerd_met(max(code for code, _ in fout.recipients.values()))
    except (SMTPAuthenticationError, SMTPHeloError):
        return AANMELDEN
    except (SMTPConnectError, SMTPServerDisconnected):
        return ONBEREIKBAAR
    except SMTPResponseException as fout:
        return geweigerd_met(fout.smtp_code)
    except SMTPException:
        return AANMELDEN
    except OSError:
        return ONBEREIKBAAR
    except ValueError:  # an address that does not fit into a header
        return ONMOGELIJK
    return None


def ruim_op(nu: datetime) -> int:
    """Forget mail of its own that was sent long ago; returns how many. Safe to run again."""
    with als_systeem(localtime(nu).date()):
        return Zending.objects.uitgediend(nu).delete()[0]


@transaction.atomic
def verstuur_opnieuw(rij: Any, *, door: Zicht) -> None:
    """Let a mail that failed go out once more, with the next round of the worker."""
    if not door.mag(Recht.INRICHTING) or rij.gemeente_id != door.gemeente_id:
        raise PermissionDenied
    nu = type(rij).objects.select_for_update(of=("self",)).get(pk=rij.pk)
    if nu.status != Berichtstatus.MISLUKT:
        raise ValidationError("Dit bericht is al verstuurd, of wacht al op de volgende poging.", code="niet_mislukt")
    nu.status, nu.pogingen, nu.volgende_poging, nu.fout = Berichtstatus.WACHT, 0, None, ""
    if isinstance(nu, Zending):
        nu.gemaakt_op = Now()  # asked for anew: its time runs from here
    nu.save()
