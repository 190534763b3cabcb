"""Every write about the length of a term that a gemeente chooses for its own policy."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.models import Statushouder
from termijnen.declaratie import Termijn
from termijnen.models import Lengte
from termijnen.queries import Lokaal, Stelsel
from toegang.afscherming import om_te_tellen
from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.termijnen import ALLES, FEITEN, PER_CODE, lokale_lengtes


@transaction.atomic
def bewaar_lengte(lengte: Lengte, *, door: Zicht, toch: bool = False) -> Lengte:
    """Save how long a policy term lasts from a day on.

    Raises ValidationError for a term of the law; and, unless `toch`, when terms that have begun would get another end.
    """
    _eigen_beleid(lengte, door)
    vorige = Lengte.objects.filter(pk=lengte.pk).first() if lengte.pk else None
    if not toch and any(een and een.van < door.dag for een in (lengte, vorige)):
        aantal = schuiven(lengte, door=door)
        raakt = f"van {aantal} open termijn{'' if aantal == 1 else 'en'}" if aantal else "van geen enkele open termijn"
        raise ValidationError(
            f"Deze lengte gaat ook over termijnen die al zijn begonnen: {raakt} verandert de laatste dag. "
            "Is dat de bedoeling? Vink het dan aan.",
            code="al_begonnen",
        )
    bewaar(lengte, door=door)
    meld(Melding.TERMIJNLENGTE, door=door, soort=lengte.code, rij=lengte.pk)
    return lengte


@transaction.atomic
def verwijder_lengte(lengte: Lengte, *, door: Zicht) -> None:
    """Take back a length that has not counted yet; what has counted is followed by another, so that it can be told."""
    _eigen_beleid(lengte, door)
    if lengte.van < door.dag:
        raise ValidationError(
            "Deze lengte geldt al en blijft daarom staan. Kies een nieuwe lengte vanaf een latere dag: termijnen die "
            "eerder begonnen, houden dan hun datum."
        )
    soort, rij = lengte.code, lengte.pk
    verwijder(lengte, door=door)
    meld(Melding.TERMIJNLENGTE, door=door, soort=soort, rij=rij)


def _eigen_beleid(lengte: Lengte, door: Zicht) -> None:
    if not door.mag(Recht.INRICHTING):
        raise PermissionDenied
    termijn = PER_CODE.get(lengte.code)
    if termijn is None or termijn.vast:
        raise ValidationError("Deze lengte staat in de wet. Een gemeente kan haar niet kiezen.", code="wet")


def schuiven(lengte: Lengte, *, door: Zicht) -> int:
    """How many open terms of the gemeente get another last day by this length.

    Whoever keeps the settings opens no dossier; all that leaves here is a number.
    """
    nu = lokale_lengtes()
    vorige = Lengte.objects.filter(pk=lengte.pk).first() if lengte.pk else None
    straks = [een for een in nu if vorige is None or een != _lokaal(vorige)]
    with om_te_tellen(door):
        voor, na = (_eindes(lengte.code, lokaal, door) for lokaal in (nu, [*straks, _lokaal(lengte)]))
    return len(na - voor)


def _lokaal(lengte: Lengte) -> Lokaal:
    return Lokaal(lengte.gemeente_id, lengte.code, lengte.aantal, lengte.van)


def _eindes(code: str, lokaal: list[Lokaal], door: Zicht) -> set[tuple[object, ...]]:
    """The last days of this term and of the terms that follow on it, of everybody in the gemeente."""
    geraakt = [termijn for termijn in ALLES if code in _keten(termijn)]
    nodig = {stap for termijn in geraakt for stap in _keten(termijn)}
    # Of a signal every day counts, also the one that has not come yet.
    stelsel = Stelsel(Statushouder, FEITEN, [replace(een, signaal=False) for een in ALLES if een.code in nodig])
    regels = stelsel.lees(
        Statushouder.objects.filter(gemeente_id=door.gemeente_id).aanwezig(door.dag),
        lokaal=lokaal,
        vandaag=door.dag,
        alleen_open=True,
    )
    codes = {termijn.code for termijn in geraakt}
    return {(regel.statushouder_id, regel.code, regel.einde) for regel in regels if regel.code in codes}


def _keten(termijn: Termijn) -> list[str]:
    """This term, and the terms on whose end it follows."""
    return [termijn.code, *(_keten(PER_CODE[termijn.na]) if termijn.na else [])]
