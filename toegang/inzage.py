"""The read log: a view notes what it shows, and the middleware writes it down before the page leaves.

What a page is called and which parts it shows is declared once (`settings.PAGINAS`); a view adds only what depends on
the visit, such as the parts that are shared with this partner.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction

from toegang.beveiliging.handelingen import dossiers, meld
from toegang.beveiliging.keuzes import Melding
from toegang.keuzes import in_volgorde
from toegang.logboek.doelen import doel_van
from toegang.logboek.paginas import pagina_van
from toegang.models import Inzage
from toegang.rechten import Rol
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

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


@dataclass(frozen=True)
class Genummerd:
    """A dossier of which a page knows the number alone."""

    dossiernummer: str
    achternaam: str = ""
    klantmanager_id: int = 0


@dataclass
class Notitie:
    """What one page shows, not yet written down."""

    soort: Inzage.Soort
    pagina: str  # the name of its address
    dossiers: list[Any] = field(default_factory=list)
    onderdelen: Collection[str] = ()  # those of the page, unless the visit says otherwise
    doel: str = ""
    toelichting: str = ""


def _verantwoordelijk(door: Zicht) -> models.Func:
    """For how many dossiers the visitor is responsible, counted by PostgreSQL (`toegang/logboek/wachters.sql`)."""
    klantmanagers = models.Value(sorted(door.caseload_van), ArrayField(models.BigIntegerField()))
    return models.Func(klantmanagers, function="zicht_verantwoordelijk", output_field=models.IntegerField())


def noteer(
    request: Verzoek,
    dossiers: Iterable[Dossier],
    soort: Inzage.Soort = Inzage.Soort.PAGINA,
    *,
    onderdelen: Collection[str] = (),
    doel: str = "",
    toelichting: str = "",
) -> None:
    """Note that this request shows something of these dossiers. `doel` when it is not simply the visitor's work."""
    if dossiers := list(dossiers):
        request.notities.append(Notitie(soort, _pagina(request), dossiers, onderdelen, doel, toelichting))


def noteer_overzicht(
    request: Verzoek, toelichting: str, nummers: Iterable[str] = (), soort: Inzage.Soort = Inzage.Soort.LIJST
) -> None:
    """Note a look at something that is about many people and names none, such as figures; also when it is empty."""
    dossiers = [Genummerd(nummer) for nummer in sorted(set(nummers))]
    request.notities.append(Notitie(soort, _pagina(request), dossiers, toelichting=toelichting))


def _pagina(request: Verzoek) -> str:
    assert request.resolver_match is not None  # a view was found
    return str(request.resolver_match.url_name)


@transaction.atomic(savepoint=False)
def leg_vast(notities: Collection[Notitie], *, door: Zicht, naam: str) -> None:
    """Write the notes down, in a transaction of their own. Raises when that fails, so that nothing is shown."""
    Inzage.objects.bulk_create(_rij(notitie, door, naam) for notitie in notities)
    for notitie in notities:
        if gebeurtenis := OOK_GEMELD.get(notitie.soort):
            meld(gebeurtenis, door=door, **dossiers([dossier.dossiernummer for dossier in notitie.dossiers]))


def _rij(notitie: Notitie, door: Zicht, naam: str) -> Inzage:
    pagina = pagina_van(notitie.pagina)
    klantmanagers = [dossier.klantmanager_id for dossier in notitie.dossiers]
    return Inzage(
        gemeente_id=door.gemeente_id,
        medewerker_id=door.medewerker_id,
        organisatie_id=door.organisatie_id,
        rol=door.rol,
        verantwoordelijk=_verantwoordelijk(door),
        soort=notitie.soort,
        pagina=notitie.pagina,
        onderdelen=in_volgorde(notitie.onderdelen) or pagina.zichtbaar_voor(door),
        doel=notitie.doel or doel_van(door.rol, pagina.doel, klantmanagers, door),
        toelichting=notitie.toelichting,
        dossiers=[dossier.dossiernummer for dossier in notitie.dossiers],
        buiten_caseload=_buiten_caseload(notitie.dossiers, door),
        zelfde_achternaam=_zelfde_achternaam(notitie.dossiers, naam),
    )


def _buiten_caseload(dossiers: Iterable[Dossier], door: Zicht) -> bool:
    """A klantmanager looks at a dossier of a colleague for whom there is no waarneming."""
    return door.rol == Rol.KLANTMANAGER and any(d.klantmanager_id not in door.caseload_van for d in dossiers)


def _zelfde_achternaam(dossiers: Iterable[Dossier], naam: str) -> bool:
    """Somebody looks at a namesake: perhaps a relative."""
    eigen = naam.split()[-1].casefold() if naam.split() else ""
    return any(eigen in dossier.achternaam.casefold().split() for dossier in dossiers)
