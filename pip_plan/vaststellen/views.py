"""The page on which a plan is fixed."""

from datetime import date
from typing import Any

from django.http import HttpResponse

from pip_plan.doel.beeld import doelen_van
from pip_plan.models import Pip
from pip_plan.opmerking.queries import opmerkingen_van
from pip_plan.plan.deur import bij_plan, kruimels_pip, open_pip_of_404, van_open_versie
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import Opmerking
from pip_plan.vaststellen.forms import VaststelFormulier
from pip_plan.vaststellen.handelingen import stel_vast
from pip_plan.vaststellen.queries import obstakels_van
from pip_plan.vaststellen.termijnen import te_laat
from pip_plan.week.queries import weekbeeld
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_vaststellen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Fix a version; everything that stands in the way is named with its rule."""
    record = open_pip_of_404(request, nummer, pk)
    voor = voorgeschiedenis(record.statushouder, record)

    def laat_op(dag: date) -> list[str]:
        return te_laat(record.statushouder, dag) if voor.is_eerste(record) else []

    laat = laat_op(request.zicht.dag)
    formulier = VaststelFormulier(
        request.POST or None,
        instance=record,
        initial={"dagtekening": request.zicht.dag},
        vandaag=request.zicht.dag,
        laat_op=lambda dag: bool(laat_op(dag)),
        terug=bij_plan(record),
    )

    def handeling(een: Pip, *, door: Zicht) -> None:
        stel_vast(een, door=door, op=formulier.cleaned_data["dagtekening"])

    context: dict[str, Any] = {
        "pip": record,
        "nummer": nummer,
        "obstakels": obstakels_van(record, voor, request.zicht.dag),
        "opmerkingen": _opmerkingen(record, request.zicht),
        "te_laat": laat,
        "eerste": voor.eerste is None,
    }
    return formulierpagina(
        request,
        formulier,
        titel="PIP vaststellen",
        melding=f"Versie {record.nummer} is vastgesteld en ligt nu vast.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=handeling,
        sjabloon="pip_plan/vaststellen.html",
        context=context,
    )


def _opmerkingen(pip: Pip, zicht: Zicht) -> list[Opmerking]:
    return [] if pip.vast else opmerkingen_van(pip, doelen_van(pip, zicht), weekbeeld(pip, zicht), zicht)
