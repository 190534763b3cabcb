"""Zicht: what one visitor may see and do, decided once per request and handed to everything below."""

from dataclasses import dataclass
from datetime import date

from toegang.models import Medewerker, Waarneming
from toegang.rechten import RECHTEN, Recht, Rol


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

    def mag(self, recht: Recht) -> bool:
        """Whether the role has this right."""
        return recht in self.rechten


def zicht_van(medewerker: Medewerker, dag: date) -> Zicht:
    """The zicht of `medewerker` on `dag` (one query)."""
    rol = Rol(medewerker.rol)
    afwezigen = Waarneming.objects.filter(waarnemer=medewerker).op(dag).values_list("afwezige_id", flat=True)
    return Zicht(
        medewerker_id=medewerker.pk,
        gemeente_id=medewerker.gemeente_id,
        organisatie_id=medewerker.organisatie_id,
        rol=rol,
        rechten=RECHTEN[rol],
        caseload_van=frozenset({medewerker.pk, *afwezigen}) if rol == Rol.KLANTMANAGER else frozenset(),
        dag=dag,
    )
