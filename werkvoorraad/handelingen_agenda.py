"""Making, opening and taking back the secret address of a calendar feed."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction

from toegang.handelingen import bewaar, verwijder
from toegang.inzage import Dossier, Notitie, leg_vast
from toegang.models import Inzage, Medewerker
from toegang.rechten import Recht
from toegang.zicht import Zicht, zicht_van
from werkvoorraad.models import Agendasleutel


def vingerafdruk(tekst: str) -> str:
    """Without a key of the server, which may be lost or changed: a secret of 256 bits cannot be found by trying."""
    return hashlib.sha256(tekst.encode()).hexdigest()


@transaction.atomic
def maak_sleutel(*, door: Zicht) -> str:
    """A new secret for one's own feed, to be shown once; the one before it opens nothing from now on."""
    if not door.mag(Recht.DOSSIER_LEZEN):
        raise PermissionDenied
    Medewerker.objects.select_for_update().get(pk=door.medewerker_id)  # two clicks at once: one after the other
    eigen = Agendasleutel.objects.zichtbaar_voor(door).first()
    rij = eigen or Agendasleutel(gemeente_id=door.gemeente_id, medewerker_id=door.medewerker_id)
    sleutel = secrets.token_urlsafe(32)
    rij.vingerafdruk, rij.gemaakt_op = vingerafdruk(sleutel), door.dag
    rij.opgehaald_op, rij.genoteerd = None, ""
    bewaar(rij, door=door)
    return sleutel


@transaction.atomic
def trek_in(*, door: Zicht) -> None:
    """From now on the address opens nothing."""
    for eigen in Agendasleutel.objects.zichtbaar_voor(door):
        verwijder(eigen, door=door)


def open_met(sleutel: str, dag: date) -> Zicht | None:
    """The zicht of whoever's feed this secret opens, with the rights that they have now; None also for a blocked
    account. Nobody is known yet who could look: PostgreSQL names the one to whom it belongs."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT agenda_van(%s)", [vingerafdruk(sleutel)])
        (wie,) = cursor.fetchone()
    medewerker = Medewerker.objects.werkzaam().filter(pk=wie).first() if wie else None
    zicht = zicht_van(medewerker, dag) if medewerker else None
    return zicht if zicht and zicht.mag(Recht.DOSSIER_LEZEN) else None


@transaction.atomic
def noteer_ophalen(dossiers: Iterable[Dossier], *, door: Zicht) -> None:
    """Write down in the read log which dossiers the feed names, before it leaves.

    Calendar programs come every few hours, day and night. One line a day, and one more whenever the feed names other
    dossiers than it did before on that day, tells as much as a line for each visit, and leaves the log readable.
    """
    rij = Agendasleutel.objects.select_for_update(of=("self",)).zichtbaar_voor(door).first()
    if rij is None:
        return  # taken back at this moment
    per_nummer = {dossier.dossiernummer: dossier for dossier in dossiers}
    kenmerk = vingerafdruk(" ".join(sorted(per_nummer)))
    if (rij.opgehaald_op, rij.genoteerd) == (door.dag, kenmerk):
        return
    rij.opgehaald_op, rij.genoteerd = door.dag, kenmerk
    bewaar(rij, door=door)
    if per_nummer:
        notitie = Notitie(Inzage.Soort.LIJST, "agenda", [per_nummer[nummer] for nummer in sorted(per_nummer)])
        leg_vast([notitie], door=door, naam=rij.medewerker.naam)
