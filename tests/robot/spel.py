"""Playing: journeys through one world, each undone before the next, and what has to come of them."""

import logging
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings

from tests.klus import werk
from tests.robot.kaart import FORMULIEREN, Kaart, overzichten, verken, waarvan, zonder_waarden
from tests.robot.lezer import tref
from tests.robot.rondgang import rondgang
from tests.robot.samenhang import AANLOOP, VOORAF, WERK
from tests.robot.speler import VOLGT, Speler
from tests.robot.wereld import Personas, SnelDocument, alle_dossiers, bouw, op_de_dag, van_een_script, waar_veel_is

GENOEG = 0.9  # of what is sent has to be accepted
STRENG_VANAF = 100  # fillings, before every choice can be asked to have been used
ZOMAAR = 0.1  # how often the robot looks at what came of it, when nothing in it was new
OP_EEN_PLEK = 10  # fillings of one form on one page, each undone before the next
STAP_KEREN = 5  # at most, until something that others wait for went through
# Who looks around for forms: one of every role. A klantmanager and a teamleider begin where something of everything is.
VAAK = ["klantmanager@vught.example", "teamleider@vught.example"]
KIJKERS = {
    "klantmanager@vught.example": 3, "teamleider@vught.example": 1, "beleid@vught.example": 1,
    "beheer@vught.example": 1, "privacy@vught.example": 0, "vluchtelingenwerk@vught.example": 12,
    "docent@kw1c.example": 4, "beheer@vluchtelingenwerk.example": 1, "anoniem": 0,
}  # fmt: skip


@dataclass
class Speelveld:
    """A world, who is in it, and where its forms are."""

    personas: Personas
    kaart: Kaart
    nummers: list[str]  # of dossiers in which much happened

    def speler(self, zaad: int) -> Speler:
        speler = Speler(self.personas, self.nummers, zaad)
        speler.kaart = self.kaart.kopie()
        speler.dossiers = alle_dossiers()
        return speler


@contextmanager
def speelveld(media: Path) -> Iterator[Speelveld]:
    """Make the world, of which the robot has seen nothing yet; nothing of it stays. Inside it documents are made
    quickly, and refusals by the thousand are no news."""
    logging.disable(logging.ERROR)
    with (
        override_settings(MEDIA_ROOT=media, DEBUG_PROPAGATE_EXCEPTIONS=True),
        mock.patch("weasyprint.HTML", SnelDocument),
        op_de_dag(),
        transaction.atomic(),
    ):
        veld = Speelveld(bouw(), Kaart(), [])
        # Otherwise PostgreSQL goes through every check of the whole world, done long ago, at every filling.
        connection.check_constraints()
        veld.nummers = list(dict.fromkeys(nummer for _, nummer in waar_veel_is()))
        yield veld
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)


def kijk_overal(veld: Speelveld, keer: int) -> None:
    """Look for every form that there is, `keer` times as long as is just enough."""
    kijker, plaatsen = veld.speler(0), list(dict.fromkeys(waar_veel_is()))
    for persona, genoeg in KIJKERS.items():
        veel = dict.fromkeys(adres for app, nummer in plaatsen for adres in overzichten(app, nummer))
        begin = [*(veel if "klantmanager" in persona else ()), *van_een_script(), *zonder_waarden()]
        with op_de_dag():  # or else a slow machine is asked for the password again
            verken(kijker.kaart, persona, kijker.open, genoeg * keer, begin)
    zet(kijker, AANLOOP)
    for naam in sorted(set(FORMULIEREN) - kijker.kaart.bekend):
        with op_de_dag():
            _zoek(kijker, naam)
    connection.check_constraints()
    veld.kaart = kijker.kaart
    assert not kijker.fouten, "\n".join(kijker.fouten)


def _zoek(kijker: Speler, naam: str) -> None:
    """Look for a form that was not met on its own page, and first on that of what it is of."""
    for bladzijde in (*waarvan(naam), naam):
        adressen = list(kijker.kaart.adressen[bladzijde])
        for adres in dict.fromkeys([*adressen[-8:], *adressen[:8]]):  # the newest are those of a step that was taken
            for persona in KIJKERS if naam not in kijker.kaart.bekend else ():
                kijker.open(persona, adres)


def zet(speler: Speler, stappen: Iterable[str]) -> None:
    """Take these steps, each on the day that the world begins: who logged in then does not have to say so again."""
    speler.volgt = 1
    for stap in stappen:
        with op_de_dag():
            _zet(speler, stap)
        speler.lees_mail()
    speler.volgt = VOLGT


def _zet(speler: Speler, stap: str) -> None:
    """Fill in a form and look at what came of it, or open a page."""
    if stap == WERK:
        werk()
    elif stap.startswith("/"):
        for persona in VAAK:
            speler.open(persona, stap)
    elif any(speler.speel(stap) for _ in range(STAP_KEREN)) and speler.laatste:
        speler.open(*speler.laatste)
        for adres in overzichten("werkvoorraad", nummer) if (nummer := _dossier(speler)) else ():
            speler.open(speler.laatste[0], adres)


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


def speel(speler: Speler, naam: str, keren: int, kans: random.Random, *, rond: bool = True) -> None:
    """Fill in this form so many times: mostly in the world as it is, and now and then after other forms. At the end
    everything of the dossier is opened, unless not asked for."""
    over = keren
    while over > 0:
        with reis(speler):
            lang = kans.random() < 0.1
            anders = sorted(set(FORMULIEREN) & set(speler.kaart.plekken))
            for eerst in kans.sample(anders, min(3, len(anders))) if lang else ():
                speler.speel(eerst)
            zet(speler, VOORAF.get(naam, ()))
            houd = rond and over == 1  # what is filled in last stays, to be looked at by all
            over -= _vaak(speler, naam, min(OP_EEN_PLEK, over - rond), kans) if not houd else 1
            if houd and speler.speel(naam) and (nummer := _dossier(speler)):
                rondgang(speler, nummer, VAAK[:1], verdeeld=KIJKERS, rijen=1)


def _vaak(speler: Speler, naam: str, keren: int, kans: random.Random) -> int:
    """Fill in one form on one page, and look at what came of it when there is something new in it, or just so; how
    often. Finding no page counts as once, for there may never be one."""
    gedaan = 0
    for gelukt in speler.speel_vaak(naam, keren):
        gedaan += 1
        if gelukt and (speler.geheugen[naam].nieuws or kans.random() < ZOMAAR):
            kijk_om(speler, kans)
    return max(gedaan, 1)


def _dossier(speler: Speler) -> str:
    """The dossier that was last changed."""
    treffer = tref(speler.laatste[1]) if speler.laatste else None
    return str(treffer.kwargs.get("nummer", "")) if treffer else ""


def kijk_om(speler: Speler, kans: random.Random) -> None:
    """Open the history or some other page of the dossier that was just changed."""
    if nummer := _dossier(speler):
        if kans.random() < 0.5:
            speler.open("klantmanager@vught.example", f"/dossiers/{nummer}/logboek/")
        elif adressen := speler.adressen_met(nummer):
            speler.open(kans.choice(list(KIJKERS)), kans.choice(adressen))


def mankementen(speler: Speler, naam: str, keren: int) -> list[str]:
    """What is wrong with how it went: errors, too little that was accepted, and what was never used."""
    geheugen, streng = speler.geheugen[naam], keren >= STRENG_VANAF
    gebreken = [f"{wat} ({keer} ×)" for wat, keer in Counter(speler.fouten).items()]
    if geheugen.posts < keren * GENOEG:
        gebreken.append(f"{naam}: {geheugen.posts} keer verstuurd, van {keren}")
    if not geheugen.gelukt or (streng and geheugen.aandeel < GENOEG):
        gebreken.append(f"{naam}: {geheugen.gelukt} van {geheugen.posts}: {geheugen.klachten.most_common(5)}")
    if streng and geheugen.ongebruikt:
        gebreken.append(f"{naam}: nooit gebruikt: {geheugen.ongebruikt}")
    return gebreken
