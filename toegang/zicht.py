"""Zicht: what one visitor may see and do, decided once per request and handed to everything below."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from toegang.models import Medewerker, Waarneming
from toegang.rechten import RECHTEN, Recht, Rol


class Kring(StrEnum):
    """Which rows PostgreSQL itself lets a visitor reach; `afscherming.py` tells it, the policies enforce it."""

    GEMEENTE = "gemeente"  # read and write the dossiers of the gemeente
    TELLEN = "tellen"  # read them, to count; no page shows them
    ORGANISATIE = "organisatie"  # read what is shared with the organisatie
    TOEZICHT = "toezicht"  # read the read log and the register of sharings, and no dossier
    GEEN = "geen"  # no dossiers at all
    SYSTEEM = "systeem"  # a task without a person, over all gemeenten


@dataclass(frozen=True)
class Zicht:
    """Who looks, from which gemeente and organisatie, on which day, with which rights.

    `caseload_van` holds the ids of the klantmanagers whose dossiers lie inside zicht: oneself, and the colleagues
    for whom one is waarnemer on `dag`.
    """

    medewerker_id: int
    gemeente_id: int
    organisatie_id: int | None
    rol: Rol
    rechten: frozenset[Recht]
    caseload_van: frozenset[int]
    dag: date
    account_id: int | None = None  # of who works at more places: with which account they signed in
    # What was looked up once for this request, such as the ids of the dossiers inside zicht.
    onthouden: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def mag(self, recht: Recht) -> bool:
        """Whether the role has this right."""
        return recht in self.rechten

    @property
    def kring(self) -> Kring:
        """How far PostgreSQL opens the tables."""
        if self.mag(Recht.DOSSIER_LEZEN):
            return Kring.GEMEENTE
        if self.mag(Recht.PARTNER_DOSSIER):
            return Kring.ORGANISATIE
        if self.mag(Recht.MONITOR):
            return Kring.TELLEN
        return Kring.TOEZICHT if self.mag(Recht.LOGBOEK) else Kring.GEEN


def zicht_van(medewerker: Medewerker, dag: date) -> Zicht:
    """The zicht of `medewerker` on `dag` (one query). Who has not accepted to work here sees only their account."""
    rol = Rol(medewerker.rol)
    if not medewerker.werkzaam:
        return Zicht(
            medewerker.pk, 0, None, rol, frozenset({Recht.EIGEN_ACCOUNT}), frozenset(), dag, medewerker.account_id
        )
    afwezigen = Waarneming.objects.filter(waarnemer=medewerker).op(dag).values_list("afwezige_id", flat=True)
    return Zicht(
        medewerker_id=medewerker.pk,
        gemeente_id=medewerker.gemeente_id,
        organisatie_id=medewerker.organisatie_id,
        rol=rol,
        rechten=RECHTEN[rol],
        caseload_van=frozenset({medewerker.pk, *afwezigen}) if rol == Rol.KLANTMANAGER else frozenset(),
        dag=dag,
        account_id=medewerker.account_id,
    )
