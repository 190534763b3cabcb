"""Keep courses and the ISK."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from inburgering.keuzes import Keurmerksoort
from inburgering.leren.regels import obstakels_aanbod, over_cursus
from inburgering.models import Cursus, Isk
from inburgering.queries import leerroute_van, termijn_van
from inburgering.regels import vraag
from intake.keuzes import Leerroute
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_isk(isk: Isk, *, door: Zicht) -> Isk:
    """Save an ISK; a startkwalificatie is only recorded once it is there."""
    niet_in_toekomst(isk.startkwalificatie_op, door.dag, "De datum van de startkwalificatie")
    return bewaar(isk, door=door)


@transaction.atomic
def bewaar_cursus(cursus: Cursus, *, door: Zicht, toch: bool = False) -> Cursus:
    """Save a course. Raises ValidationError when the school of its group has no keurmerk then (code "keurmerk"), with
    the rule of DUO that an offer would break (code "duo"), and for what looks odd (code "vreemd"), unless `toch`."""
    _heeft_keurmerk(cursus)
    if cursus.aangeboden_op:
        _volgens_duo(cursus, door)
    bekend = Cursus.objects.filter(pk=cursus.pk, groep=cursus.groep, van=cursus.van)
    if not toch and not bekend.exists() and (reden := vraag(_over_cursus(cursus))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(cursus, door=door)


def _heeft_keurmerk(cursus: Cursus) -> None:
    groep = cursus.groep
    if groep is None:
        return
    soort = Keurmerksoort.TST if groep.leerroute == Leerroute.ONDERWIJS else Keurmerksoort.BLIK_OP_WERK
    if not groep.aanbieder.keurmerken.op(cursus.van).filter(soort=soort).exists():
        raise ValidationError(
            f"{groep.aanbieder} heeft op die dag geen keurmerk {soort.label}. DUO weigert dit aanbod "
            "(voorwaarden gegevensuitwisseling inburgeringsaanbod). Leg het keurmerk vast bij de school, of kies "
            "een andere groep.",
            code="keurmerk",
        )


def _volgens_duo(cursus: Cursus, door: Zicht) -> None:
    niet_in_toekomst(cursus.aangeboden_op, door.dag, "De dag van het aanbod")
    wie = cursus.statushouder
    assert cursus.aangeboden_op is not None  # only offers come here
    klachten = obstakels_aanbod(
        cursus.aangeboden_op,
        cursus.van,
        cursus.tot or cursus.verwacht_einde,
        regime=wie.regime,
        asiel=not wie.gezinsmigrant,
        termijn=termijn_van(wie, door.dag),
    )
    if klachten:
        raise ValidationError(klachten[0], code="duo")


def _over_cursus(cursus: Cursus) -> Iterator[str]:
    dan = Cursus.objects.exclude(pk=cursus.pk).op(cursus.van)
    bezet = dan.filter(groep=cursus.groep).count() if cursus.groep else 0
    lopend = list(dan.filter(statushouder=cursus.statushouder))
    return over_cursus(cursus, leerroute_van(cursus.statushouder), lopend, bezet)
