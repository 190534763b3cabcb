"""Sending the mail that waits. The table is the outbox: a broker that loses everything loses no mail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.timezone import localtime

from toegang.afscherming import als_systeem
from toegang.handelingen import bewaar
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.documenten import herinneringsmail
from werkvoorraad.keuzes import Berichtstatus
from werkvoorraad.models import Bericht
from werkvoorraad.regels_herinnering import pauze_na

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
GEBLOKKEERD = Weigering("De ontvanger mag niet meer inloggen.", blijvend=True)
NIETS_OVER = Weigering("De dossiers worden niet meer gedeeld met deze partner.", blijvend=True)


def verstuur_wachtende(klok: Callable[[], datetime]) -> int:
    """Send what may go out now, one by one; returns how many went. After the first that no server took, the rest waits
    for the next time."""
    nu = klok()
    with als_systeem(localtime(nu).date()):
        wachtend = list(Bericht.objects.aan_de_beurt(nu).values_list("pk", flat=True))
    verstuurd = 0
    for pk in wachtend:
        weigering = verstuur(pk, klok())
        if weigering and weigering.overal:
            break
        verstuurd += weigering is None
    return verstuurd


def verstuur(bericht_id: int, nu: datetime) -> Weigering | None:
    """Send one mail, unless it has gone or somebody else is sending it at this moment.

    The row stays locked until PostgreSQL knows that it was sent. Whoever dies in between leaves it waiting; only when
    the mail server had accepted it already does it go again, with the same Message-ID.
    """
    dag = localtime(nu).date()
    with als_systeem(dag):
        rijen = Bericht.objects.aan_de_beurt(nu).select_related("voor").filter(pk=bericht_id)
        bericht = rijen.select_for_update(of=("self",), skip_locked=True).first()
        if bericht is None:
            return None
        mail = herinneringsmail(bericht, dag)
        if not bericht.voor.is_active:
            weigering: Weigering | None = GEBLOKKEERD
        else:
            weigering = _lever_af(mail) if mail else NIETS_OVER
        _verwerk(bericht, weigering, nu)
    return weigering


def _verwerk(bericht: Bericht, weigering: Weigering | None, nu: datetime) -> None:
    bericht.pogingen += 1
    pauze = pauze_na(bericht.pogingen)
    bericht.fout = weigering.fout if weigering else ""
    bericht.volgende_poging = None
    if weigering is None:
        bericht.status, bericht.verstuurd_op = Berichtstatus.VERSTUURD, nu
    elif weigering.blijvend or pauze is None:
        bericht.status = Berichtstatus.MISLUKT
    else:
        bericht.volgende_poging = nu + pauze
    bericht.save()


def _lever_af(mail: EmailMessage) -> Weigering | None:
    """Hand a mail to the server. What that answers is not kept: it quotes addresses."""
    try:
        mail.send()
    except SMTPRecipientsRefused as fout:
        return _antwoord(max(code for code, _ in fout.recipients.values()))
    except (SMTPAuthenticationError, SMTPHeloError):
        return AANMELDEN
    except (SMTPConnectError, SMTPServerDisconnected):
        return ONBEREIKBAAR
    except SMTPResponseException as fout:
        return _antwoord(fout.smtp_code)
    except SMTPException:
        return AANMELDEN
    except OSError:
        return ONBEREIKBAAR
    except ValueError:  # an address that does not fit into a header
        return ONMOGELIJK
    return None


def _antwoord(code: int) -> Weigering:
    return Weigering(f"De mailserver weigerde dit bericht (code {code}).", blijvend=code >= BLIJVEND)


@transaction.atomic
def verstuur_opnieuw(bericht: Bericht, *, door: Zicht) -> Bericht:
    """Let a mail that failed go out once more, with the next round of the worker."""
    if not door.mag(Recht.INRICHTING):
        raise PermissionDenied
    nu = Bericht.objects.select_for_update(of=("self",)).get(pk=bericht.pk)
    if nu.status != Berichtstatus.MISLUKT:
        raise ValidationError("Dit bericht is al verstuurd, of wacht al op de volgende poging.", code="niet_mislukt")
    nu.status, nu.pogingen, nu.volgende_poging, nu.fout = Berichtstatus.WACHT, 0, None, ""
    return bewaar(nu, door=door)
