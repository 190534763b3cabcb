"""The terms that a first plan misses when it is fixed too late."""

from collections.abc import Sequence
from datetime import date

from dossier import termijnen as dossier
from dossier.models import Statushouder
from dossier.regels import datum_voluit
from termijnen.declaratie import Feit
from termijnen.models import Lengte
from termijnen.queries import Lokaal, Regel, Stelsel

# What can be missed by fixing a first plan too late; nothing is postponed or done here.
_OP_TIJD = Stelsel(
    Statushouder,
    {**dossier.FEITEN, "uitstel": Feit("uitstel", uit="NULL::jsonb")},
    [termijn for termijn in dossier.TERMIJNEN if termijn.code in ("PIP-WET", "PIP-BELEID")],
)


def te_laat(statushouder: Statushouder, dag: date) -> list[str]:
    """The terms that a first plan of this client misses when it is fixed on `dag`, in words."""
    lokaal: Sequence[Lokaal] = [Lokaal(een.gemeente_id, een.code, een.aantal, een.van) for een in Lengte.objects.all()]
    zelf = Statushouder.objects.filter(pk=statushouder.pk)
    gemist: list[Regel] = [
        regel for regel in _OP_TIJD.lees(zelf, lokaal=lokaal, vandaag=dag, in_een_keer=True)
        if regel.einde and regel.einde < dag
    ]  # fmt: skip
    namen = {termijn.code: f"{termijn.naam} ({termijn.grondslag})" for termijn in _OP_TIJD.termijnen}
    return [f"{namen[regel.code]}, uiterlijk {datum_voluit(regel.einde)}" for regel in gemist if regel.einde]
