"""Sessions as the server keeps them: how long they last, where they are, and how they end.

`SESSION_ENGINE` points here. A session is locked after `SESSIE_STIL` without a request, and ends `SESSIE_HOOGSTENS`
after logging in; both follow from its row, so that a cookie that was kept or copied opens nothing afterwards. How it is
opened again is in `toegang/ontgrendelen/`.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from allauth.core.internal.httpkit import get_client_ip
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from bouwstenen.versleuteling import slot

if TYPE_CHECKING:
    from toegang.models import Medewerker, Sessie

BROWSERS = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
]
APPARATEN = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
]


@dataclass(frozen=True)
class Herkomst:
    """From where somebody works, no more precise than needed to recognise it."""

    browser: str
    plaats: str


def herkomst_van(request: HttpRequest) -> Herkomst:
    """The browser in words, and the network without its last part."""
    return Herkomst(browser_in_woorden(request.headers.get("User-Agent", "")), zonder_staart(get_client_ip(request)))


def browser_in_woorden(user_agent: str) -> str:
    """Firefox op Windows"""
    browser = next((naam for teken, naam in BROWSERS if teken in user_agent), "Onbekende browser")
    apparaat = next((naam for teken, naam in APPARATEN if teken in user_agent), "een onbekend apparaat")
    return f"{browser} op {apparaat}"


def zonder_staart(adres: str | None) -> str:
    """203.0.113.x or 2001:db8:7::x: enough to tell home from work, not who sat next to whom."""
    try:
        ip = ipaddress.ip_address(adres or "")
    except ValueError:
        return "onbekend"
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if isinstance(ip, ipaddress.IPv4Address):
        return f"{str(ip).rpartition('.')[0]}.x"
    return f"{ipaddress.ip_network((ip, 48), strict=False).network_address}x"


def einde(begonnen_op: datetime, medewerker_id: int | None) -> datetime:
    """When a session that began then ends in any case; nobody's is not locked, and ends at once."""
    return begonnen_op + (settings.SESSIE_HOOGSTENS if medewerker_id else settings.SESSIE_STIL)


class SessionStore(db.SessionStore):
    """Django's own sessions in the database, in a table that also knows whose they are and how long they last."""

    rij: "Sessie | None" = None
    # `SessieMiddleware` fills these in: where the request comes from, and the seconds left, for the page.
    herkomst: Callable[[], Herkomst] = staticmethod(lambda: Herkomst(browser_in_woorden(""), zonder_staart("")))
    over = 0
    op_slot = False

    @property
    def waarschuwing(self) -> int:
        """How many seconds before the end the page says so."""
        return int(settings.SESSIE_WAARSCHUWING.total_seconds())

    @classmethod
    def get_model_class(cls) -> type["Sessie"]:
        from toegang.models import Sessie  # Django asks for this module before there are models

        return Sessie

    def _get_session_from_db(self) -> "Sessie | None":
        self.rij = super()._get_session_from_db()  # type: ignore[misc]  # Django's own; its stubs leave it out
        return self.rij

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Unreadable in the table: a text that was searched for and a message can name a client."""
        return slot().encrypt(super().encode(session_dict).encode()).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """Empty when its key is gone, or when somebody touched it: the visitor logs in again."""
        try:
            return super().decode(slot().decrypt(session_data).decode())
        except InvalidToken:
            return {}

    def create_model_instance(self, data: dict[str, Any]) -> "Sessie":
        nu = timezone.now()  # noqa: TID251  # Django saves a session without saying when
        wie = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        # The longest duration counts from logging in, and goes on when only the key of the session changes. Saving is
        # not use: a wrong password on a locked screen is saved too.
        zelfde = self.rij if self.rij and wie and self.rij.medewerker_id == wie else None
        begonnen, gebruikt = (zelfde.begonnen_op, zelfde.gebruikt_op) if zelfde else (nu, nu)
        self.rij = rij = self.get_model_class()(
            session_key=self._get_or_create_session_key(),  # type: ignore[attr-defined]  # Django has it; its stubs leave it out
            session_data=self.encode(data),
            expire_date=einde(begonnen, wie),
            medewerker_id=wie,
            begonnen_op=begonnen,
            gebruikt_op=gebruikt,
            **vars(self.herkomst()),
        )
        return rij

    def verleng(self, nu: datetime) -> None:
        """Count this request as use; written in steps, because somebody who reads asks for many pages a minute."""
        rij = self._van_iemand()
        if rij and not self.is_stil(nu) and nu - rij.gebruikt_op >= settings.SESSIE_STIL / 15:
            self.gebruik(nu)

    def gebruik(self, nu: datetime) -> None:
        """Its owner is there: also what opens a session that was locked."""
        if rij := self._van_iemand():
            rij.gebruikt_op = nu
            self.get_model_class().objects.filter(pk=self.session_key).update(gebruikt_op=nu, **vars(self.herkomst()))

    def is_stil(self, nu: datetime) -> bool:
        """Whether it was not used for so long that it is locked."""
        rij = self._van_iemand()
        return rij is not None and nu - rij.gebruikt_op >= settings.SESSIE_STIL

    def seconden_over(self, nu: datetime) -> int:
        """How long this session stays open when nothing happens any more."""
        if rij := self._van_iemand():
            return int((min(rij.expire_date, rij.gebruikt_op + settings.SESSIE_STIL) - nu).total_seconds())
        return 0

    def _van_iemand(self) -> "Sessie | None":
        return self.rij if self.get(SESSION_KEY) else None  # asking fetches the row


def eigen(medewerker: "Medewerker", nu: datetime) -> "QuerySet[Sessie]":
    """The sessions of this medewerker that are open, the last used first."""
    return medewerker.sessies.filter(expire_date__gt=nu).order_by("-gebruikt_op")


def beeindig_andere(medewerker: "Medewerker", behalve: str | None = None) -> int:
    """End every session of this medewerker but one; how many there were."""
    return medewerker.sessies.exclude(pk=behalve or "").delete()[0]


def beeindig(medewerker: "Medewerker", nummer: str | None, *, huidige: str | None) -> int:
    """End the session with this number, or without a number all of this medewerker but `huidige`; how many."""
    if nummer is None:
        return beeindig_andere(medewerker, behalve=huidige)
    sleutels = [een.pk for een in medewerker.sessies.all() if een.nummer == nummer and een.pk != huidige]
    return medewerker.sessies.filter(pk__in=sleutels).delete()[0]
