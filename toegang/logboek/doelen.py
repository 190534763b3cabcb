"""What somebody looks into a dossier for: what a role can do it for, and which of those a look was."""

from collections.abc import Sequence
from enum import StrEnum

from toegang.rechten import Rol
from toegang.zicht import Zicht


class Leesdoel(StrEnum):
    """Purposes, as the read log shows them."""

    BEGELEIDING = "begeleiding van de cliënt"
    WAARNEMING = "waarneming voor een collega"
    COLLEGA = "dossier van een collega"
    AANSTURING = "aansturing van het team"
    VERDELEN = "verdelen van dossiers"
    BETALEN = "controle van betalingen"
    NOODTOEGANG = "toezicht op dossiers die met een reden zijn geopend"
    SAMENWERKING = "samenwerking met de gemeente"
    LES = "les en aanwezigheid"
    BELEID = "beleid en verantwoording"
    TOEZICHT = "toezicht op privacy"


# The first is the everyday work of the role; a role that is not here sees nothing that is logged.
DOELEN: dict[Rol, tuple[Leesdoel, ...]] = {
    Rol.KLANTMANAGER: (Leesdoel.BEGELEIDING, Leesdoel.WAARNEMING, Leesdoel.COLLEGA, Leesdoel.BELEID),
    Rol.TEAMLEIDER: (
        Leesdoel.AANSTURING, Leesdoel.BEGELEIDING, Leesdoel.VERDELEN, Leesdoel.BETALEN,
        Leesdoel.NOODTOEGANG, Leesdoel.BELEID,
    ),
    Rol.BELEIDSMEDEWERKER: (Leesdoel.BELEID,),
    Rol.PRIVACY_OFFICER: (Leesdoel.TOEZICHT,),
    Rol.PARTNER: (Leesdoel.SAMENWERKING, Leesdoel.LES),
}  # fmt: skip


def doel_van(rol: Rol, van_pagina: Leesdoel | None, klantmanagers: Sequence[int], zicht: Zicht) -> Leesdoel:
    """The purpose of one look at the dossiers of these klantmanagers. That of the page counts when this role can have
    it; that of a single dossier follows from whose it is; a list is the everyday work of the role."""
    kan = DOELEN[rol]
    if van_pagina in kan:
        return van_pagina
    van = klantmanagers[0] if len(klantmanagers) == 1 else None
    if van == zicht.medewerker_id and Leesdoel.BEGELEIDING in kan:
        return Leesdoel.BEGELEIDING
    if rol == Rol.KLANTMANAGER and van:
        return Leesdoel.WAARNEMING if van in zicht.caseload_van else Leesdoel.COLLEGA
    return kan[0]
