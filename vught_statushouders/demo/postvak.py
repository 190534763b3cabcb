"""Reads back the mail that Django's `filebased` backend wrote: the demonstration has no mail server, and shows it."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from itertools import islice
from pathlib import Path

STREEP = b"-" * 79  # Django puts this line after each message
MEEST = 1000  # files to look through, the newest first


@dataclass(frozen=True)
class Poststuk:
    """One mail as its reader sees it."""

    onderwerp: str
    van: str
    moment: datetime | None
    tekst: str


def post_voor(adres: str, map_: Path) -> list[Poststuk]:
    """The mail to this address, the newest first."""
    bestanden = sorted(map_.glob("*.log"), reverse=True)
    stukken = [
        _poststuk(stuk)
        for bestand in islice(bestanden, MEEST)
        for stuk in reversed(list(_stukken(bestand)))
        if adres.lower() in {ontvanger.addr_spec.lower() for ontvanger in stuk["To"].addresses}
    ]
    return sorted(stukken, key=lambda stuk: stuk.moment.timestamp() if stuk.moment else 0.0, reverse=True)


def _stukken(bestand: Path) -> Iterator[EmailMessage]:
    for bytes_ in bestand.read_bytes().split(STREEP + b"\n"):
        stuk = email.message_from_bytes(bytes_, policy=email.policy.default)
        if isinstance(stuk, EmailMessage) and stuk["To"]:  # the rest after the last line is none
            yield stuk


def _poststuk(stuk: EmailMessage) -> Poststuk:
    inhoud = stuk.get_body(("plain",))
    return Poststuk(
        onderwerp=str(stuk["Subject"] or ""),
        van=str(stuk["From"] or ""),
        moment=_moment(stuk["Date"].datetime) if stuk["Date"] else None,
        tekst=str(inhoud.get_content()).strip() if inhoud else "",
    )


def _moment(moment: datetime) -> datetime:
    """Django writes UTC as -0000, which Python reads as a moment without a zone."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
