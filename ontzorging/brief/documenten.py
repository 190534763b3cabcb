"""What the letter about a decision says."""

from datetime import date
from typing import Any

from bouwstenen.werkdagen import bezwaar_tot
from dossier.models import Huisvesting, Statushouder
from dossier.regels import datum_voluit
from ontzorging.documenten import briefbasis, teksten
from ontzorging.geld.queries import periodes
from ontzorging.keuzes import Besluit
from ontzorging.models import Ontzorging, VasteLast
from pip_plan.vertaling import Paar, TweeTalen
from toegang.zicht import Zicht


def _ladder(rij: Ontzorging, talen: TweeTalen, zicht: Zicht) -> list[tuple[Paar, date]]:
    """Which cost the client pays from when."""
    lasten = VasteLast.objects.zichtbaar_voor(zicht).filter(huishouden=rij.huishouden_id, zelf_vanaf__isnull=False)
    return [(talen.woord("last", een.soort), een.zelf_vanaf) for een in lasten.order_by("zelf_vanaf") if een.zelf_vanaf]


BESLUIT = "ontzorging/pdf_besluit.html"


def besluitbrief(statushouder: Statushouder, rij: Ontzorging, zicht: Zicht, taal: str) -> dict[str, Any]:
    """The context of the decision letter."""
    assert rij.besluit_op  # the view takes those that were decided
    basis = briefbasis(statushouder, zicht, taal)
    periode = periodes([rij.huishouden_id], zicht.dag).get(rij.huishouden_id)
    return {
        **basis,
        "rij": rij,
        "adres": Huisvesting.objects.zichtbaar_voor(zicht).filter(huishouden=rij.huishouden_id).op(zicht.dag).first(),
        "kenmerk": f"{statushouder.dossiernummer}, besluit van {datum_voluit(rij.besluit_op)}",
        "bezwaar_tot": bezwaar_tot(rij.brief_op) if rij.brief_op else None,
        "laatste": periode.laatste if periode else None,
        "ladder": _ladder(rij, basis["taal"], zicht) if rij.besluit == Besluit.AFBOUWEN else [],
        "besluit": basis["taal"].woord("besluit", rij.besluit),
        "t": teksten(basis["taal"], "besluit_titel", "waarom", "tot", "zelf_vanaf", "bezwaar", "vraag"),
    }
