"""The page on which the gemeente decides."""

from typing import Any

from django.http import HttpResponse

from dossier.regels import leeftijd
from intake.models import Antwoord
from intake.regels import Advies, advies, per_vraag
from pip_plan.besluit.forms import BesluitFormulier
from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.diploma.queries import diplomas_van
from pip_plan.models import Pip
from pip_plan.plan.deur import bij_plan, kruimels_pip, open_pip_of_404, van_open_versie
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.queries import lesuren_van
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


def advies_bij(record: Pip, zicht: Zicht) -> Advies | None:
    """What the answers of the intake point to."""
    if record.intake is None:
        return None
    antwoorden = per_vraag(Antwoord.objects.zichtbaar_voor(zicht).filter(intake=record.intake))
    toets = getattr(record.statushouder, "leerbaarheidstoets", None)
    return advies(antwoorden, toets, leeftijd(record.statushouder, zicht.dag))


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_besluit(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The parts on which the gemeente decides, with the advice of the intake beside them."""
    record = open_pip_of_404(request, nummer, pk)
    voor = voorgeschiedenis(record.statushouder, record)
    context: dict[str, Any] = {
        "advies": advies_bij(record, request.zicht),
        "intake": record.intake,
        "nummer": nummer,
        "voor": voor,
        "eerste": voor.is_eerste(record),
        "diplomas": diplomas_van(record.statushouder, request.zicht),
        "lesuren": lesuren_van(record.statushouder),
    }
    return formulierpagina(
        request,
        BesluitFormulier(request.POST or None, instance=record, terug=bij_plan(record)),
        titel="Besluit",
        melding="Het besluit is opgeslagen.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=bewaar_besluit,
        sjabloon="pip_plan/besluit.html",
        context=context,
    )
