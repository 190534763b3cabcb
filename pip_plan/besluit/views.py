"""The page on which the gemeente decides."""

from typing import Any

from django.http import HttpResponse

from intake.models import Antwoord
from pip_plan.besluit.forms import BesluitFormulier
from pip_plan.besluit.handelingen import bewaar_besluit
from pip_plan.besluit.queries import advies_van_intake
from pip_plan.diploma.queries import diplomas_van
from pip_plan.plan.deur import bij_plan, kruimels_pip, niet_getekend, open_pip_of_404, van_open_versie
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.queries import lesuren_van
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_besluit(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The parts on which the gemeente decides, with the advice of the intake beside them."""
    record = niet_getekend(request, open_pip_of_404(request, nummer, pk))
    voor = voorgeschiedenis(record.statushouder, record)
    context: dict[str, Any] = {
        "advies": advies_van_intake(record, Antwoord.objects.zichtbaar_voor(request.zicht), request.zicht.dag),
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
