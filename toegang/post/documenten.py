"""What a mail of its own says."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localtime

from toegang.models import Medewerker
from toegang.post.models import Zending
from toegang.post.regels import HOUDBAAR, MET_LINK, OOK_HIER, VERLOPEN, WELKOM, Weigering


def zendingmail(zending: Zending, nu: datetime) -> EmailMessage | Weigering:
    """The mail as it is now; a refusal when it has become too late for it."""
    houdbaar = HOUDBAAR.get(zending.sjabloon)
    if houdbaar and nu > zending.gemaakt_op + houdbaar:
        return VERLOPEN
    aan = zending.voor.mailadres if zending.voor else zending.adres
    context: dict[str, Any] = {**zending.gegevens, "email": aan, "voor": zending.voor, "gemeente": zending.gemeente}
    if zending.voor and zending.sjabloon in MET_LINK:
        context["password_reset_url"] = wachtwoordlink(zending.voor)
    if zending.sjabloon in (WELKOM, OOK_HIER):
        context |= _welkom(zending, nu)
    if pagina := zending.gegevens.get("pagina"):
        context["adres"] = settings.ADRES + reverse(pagina)
    return EmailMessage(
        subject=render_to_string(f"{zending.sjabloon}_subject.txt", context).strip(),
        body=render_to_string(f"{zending.sjabloon}_message.txt", context).strip() + "\n",
        to=[aan],
        headers={"Message-ID": zending.message_id, "Auto-Submitted": "auto-generated"},
    )


def _welkom(zending: Zending, nu: datetime) -> dict[str, Any]:
    """Who invites (nobody: the command with which a gemeente begins), to what, and until when the link works."""
    return {
        "toepassing": settings.MFA_TOTP_ISSUER,
        "door": Medewerker.objects.filter(pk=zending.gegevens.get("door")).first(),
        "tot": localtime(nu + link_werkt()),
        "adres": settings.ADRES + reverse("werkplekken"),
    }


def link_werkt() -> timedelta:
    """How long a link works from the moment that the mail goes, or that it is shown."""
    return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)


def wachtwoordlink(medewerker: Medewerker) -> str:
    """Opens the page on which this person chooses a password; it works for PASSWORD_RESET_TIMEOUT from now on."""
    sleutel = {"uidb36": user_pk_to_url_str(medewerker), "key": default_token_generator.make_token(medewerker)}
    return settings.ADRES + reverse("account_reset_password_from_key", kwargs=sleutel)
