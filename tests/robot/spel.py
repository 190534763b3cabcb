"""Playing: journeys through one world, each undone before the next, and what has to come of them."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction

from tests.robot.kaart import FORMULIEREN, Kaart, verken
from tests.robot.lezer import tref
from tests.robot.rondgang import rondgang
from tests.robot.samenhang import AANLOOP
from tests.robot.speler import Speler
from tests.robot.wereld import Personas, bouw, op_de_dag, rijke_dossiers

GENOEG = 0.9  # of what is sent has to be accepted
VAAK = {"klantmanager@vught.example", "teamleider@vught.example"}  # who reaches most


@dataclass
class Speelveld:
    """A world, who is in it, and where its forms are."""

    personas: Personas
    kaart: Kaart
    nummers: list[str]
    rijk: list[str]

    def speler(self, zaad: int) -> Speler:
        speler = Speler(self.personas, self.nummers, zaad)
        speler.kaart = self.kaart.kopie()
        return speler


@contextmanager
def speelveld(media: Path, per_adres: int, nummers: list[str] | None = None) -> Iterator[Speelveld]:
    """Make the world and look around in it; nothing of it stays."""
    oud, settings.MEDIA_ROOT = settings.MEDIA_ROOT, media
    with op_de_dag(), transaction.atomic():
        veld = Speelveld(bouw(), Kaart(), [], [])
        veld.rijk, veld.nummers = rijke_dossiers(), rijke_dossiers()
        kijker = veld.speler(0)
        for persona in veld.personas:
            begin = [f"/dossiers/{nummer}/" for nummer in veld.rijk] if persona in VAAK else []
            verken(kijker.kaart, persona, kijker.open, per_adres if persona in VAAK else 1, begin)
        for naam in AANLOOP:
            with op_de_dag():
                kijker.speel(naam)
            kijker.lees_mail()
        veld.kaart = kijker.kaart
        assert not kijker.fouten, "\n".join(kijker.fouten)
        yield veld
        transaction.set_rollback(True)
    settings.MEDIA_ROOT = oud


@contextmanager
def reis(speler: Speler) -> Iterator[None]:
    """Everything that happens in it is undone."""
    kaart = speler.kaart
    speler.kaart = kaart.kopie()
    cache.clear()
    mail.outbox.clear()
    with op_de_dag(), transaction.atomic():
        yield
        connection.check_constraints()
        transaction.set_rollback(True)
    speler.kaart = kaart


def speel(speler: Speler, naam: str, keren: int, kans: random.Random) -> None:
    """Fill in this form so many times: mostly in the world as it is, and now and then after other forms, to look
    at everything afterwards."""
    eind = Counter[bool | None]()
    while sum(eind.values()) < keren:
        with reis(speler):
            lang = kans.random() < 0.04
            for eerst in kans.choices(sorted(speler.kaart.plekken), k=kans.randint(2, 6)) if lang else ():
                if eerst in FORMULIEREN:
                    speler.speel(eerst)
            for _ in range(min(4, keren - sum(eind.values())) if lang else 1):
                gelukt = speler.speel(naam)
                eind[gelukt] += 1
                kijk_om(speler, kans)
            if lang or sum(eind.values()) >= keren:
                for nummer in _dossiers(speler, naam)[:1]:
                    rondgang(speler, nummer)


def kijk_om(speler: Speler, kans: random.Random) -> None:
    """Open the history and some other page of the dossier that was just changed."""
    if (plek := speler.laatste) and (treffer := tref(plek[1])) and (nummer := treffer.kwargs.get("nummer")):
        speler.open("klantmanager@vught.example", f"/dossiers/{nummer}/logboek/")
        adressen = sorted(adres for rij in speler.kaart.adressen.values() for adres in rij if f"/{nummer}/" in adres)
        for adres in kans.sample(adressen, min(1, len(adressen))):
            speler.open(kans.choice(list(speler.personas)), adres)


def _dossiers(speler: Speler, naam: str) -> list[str]:
    """The dossier that was last changed."""
    treffer = tref(speler.laatste[1]) if speler.laatste else None
    return [treffer.kwargs["nummer"]] if treffer and "nummer" in treffer.kwargs else []


def mankementen(speler: Speler, naam: str, *, streng: bool) -> list[str]:
    """What is wrong with how it went: errors, too little that was accepted, and what was never used."""
    geheugen = speler.geheugen[naam]
    gebreken = [f"{wat} ({keer} ×)" for wat, keer in Counter(speler.fouten).items()]
    if not geheugen.gelukt:
        gebreken.append(f"{naam}: niets aanvaard: {geheugen.klachten.most_common(3)}")
    if streng and geheugen.aandeel < GENOEG:
        gebreken.append(f"{naam}: {geheugen.gelukt} van {geheugen.posts}: {geheugen.klachten.most_common(5)}")
    if streng and geheugen.ongebruikt:
        gebreken.append(f"{naam}: nooit gebruikt: {geheugen.ongebruikt}")
    return gebreken
