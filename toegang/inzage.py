"""The read log: a view notes what it shows, and the middleware writes it down before the page leaves."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import transaction

from toegang.beveiliging.handelingen import dossiers, meld
from toegang.beveiliging.keuzes import Melding
from toegang.models import Inzage
from toegang.rechten import Rol
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

DOELEN = {
    Rol.KLANTMANAGER: "begeleiding van de cliënt",
    Rol.TEAMLEIDER: "aansturing van het team",
    Rol.PARTNER: "samenwerking met de gemeente",
}


# What of the read log is in the security log too.
OOK_GEMELD = {
    Inzage.Soort.BSN: Melding.BSN_GETOOND,
    Inzage.Soort.DOCUMENT: Melding.DOCUMENT_GEMAAKT,
}


class Dossier(Protocol):
    """What the log has to know of a client."""

    @property
    def dossiernummer(self) -> str: ...
    @property
    def achternaam(self) -> str: ...
    @property
    def klantmanager_id(self) -> int: ...


@dataclass
class Notitie:
    """Dossiers that one page shows, not yet written down."""

    soort: Inzage.Soort
    onderdeel: str
    dossiers: list[Any] = field(default_factory=list)
    doel: str = ""


def noteer(
    request: Verzoek,
    onderdeel: str,
    dossiers: Iterable[Dossier],
    soort: Inzage.Soort = Inzage.Soort.PAGINA,
    doel: str = "",
) -> None:
    """Note that this request shows a part of these dossiers; `doel` when it is not simply the visitor's work."""
    if dossiers := list(dossiers):
        request.notities.append(Notitie(soort, onderdeel, dossiers, doel))


@transaction.atomic(savepoint=False)
def leg_vast(notities: Collection[Notitie], *, door: Zicht, naam: str) -> None:
    """Write the notes down, in a transaction of their own. Raises when that fails, so that nothing is shown."""
    Inzage.objects.bulk_create(
        Inzage(
            gemeente_id=door.gemeente_id,
            medewerker_id=door.medewerker_id,
            organisatie_id=door.organisatie_id,
            soort=notitie.soort,
            onderdeel=notitie.onderdeel,
            doel=notitie.doel or DOELEN.get(door.rol, door.rol.label),
            dossiers=[dossier.dossiernummer for dossier in notitie.dossiers],
            buiten_caseload=_buiten_caseload(notitie.dossiers, door),
            zelfde_achternaam=_zelfde_achternaam(notitie.dossiers, naam),
        )
        for notitie in notities
    )
    for notitie in notities:
        if gebeurtenis := OOK_GEMELD.get(notitie.soort):
            meld(gebeurtenis, door=door, **dossiers([dossier.dossiernummer for dossier in notitie.dossiers]))


def _buiten_caseload(dossiers: Iterable[Dossier], door: Zicht) -> bool:
    """A klantmanager looks at a dossier of a colleague for whom there is no waarneming."""
    return door.rol == Rol.KLANTMANAGER and any(d.klantmanager_id not in door.caseload_van for d in dossiers)


def _zelfde_achternaam(dossiers: Iterable[Dossier], naam: str) -> bool:
    """Somebody looks at a namesake: perhaps a relative."""
    eigen = naam.split()[-1].casefold() if naam.split() else ""
    return any(eigen in dossier.achternaam.casefold().split() for dossier in dossiers)
