"""Keep the begin of the ontzorging, the decision after six months, and the readiness checklist."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.handelingen import bewaar_mijlpaal
from dossier.keuzes import Mijlpaalsoort, Relatie
from dossier.models import Mijlpaal
from dossier.regels import datum_voluit, niet_in_toekomst
from ontzorging.geld.queries import periodes
from ontzorging.keuzes import Besluit
from ontzorging.models import Ontzorging
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_ontzorging(ontzorging: Ontzorging, *, door: Zicht) -> Ontzorging:
    """Save another begin, or the dates of the readiness checklist."""
    for naam in ("bankapp_op", "digid_op", "post_op", "toeslagen_op", "budget_op", "coach_op", "slotgesprek_op"):
        niet_in_toekomst(getattr(ontzorging, naam), door.dag, "Deze datum", code=naam)
    return bewaar(ontzorging, door=door)


@transaction.atomic
def besluit(ontzorging: Ontzorging, *, door: Zicht) -> Ontzorging:
    """Save what happens after the six months, and take the step that settles the term. An extension is voluntary: it
    begins where the six months end, and is that of a fixed PIP (PostgreSQL looks at whose and which)."""
    niet_in_toekomst(ontzorging.besluit_op, door.dag, "De datum van het besluit", code="besluit_op")
    niet_in_toekomst(ontzorging.brief_op, door.dag, "De dag van versturen", code="brief_op")
    if ontzorging.besluit == Besluit.VERLENGEN:
        periode = periodes([ontzorging.huishouden_id], door.dag).get(ontzorging.huishouden_id)
        if periode is None or periode.einde is None:
            raise ValidationError("Er is nog geen einde van de zes maanden. Leg eerst de bijstand vast.", code="einde")
        if ontzorging.verlengd_tot and ontzorging.verlengd_tot <= periode.einde:
            raise ValidationError(
                f"De zes maanden lopen tot en met {datum_voluit(periode.einde)}, en dit PIP verlengt tot en met"
                f" {datum_voluit(ontzorging.verlengd_tot)}. Kies een PIP met een latere datum.",
                code="einde",
            )
    bewaar(ontzorging, door=door)
    hoofd = ontzorging.huishouden.leden.filter(relatie=Relatie.HOOFD).order_by("-van").first()
    stap = {"soort": Mijlpaalsoort.ONTZORG_BESLUIT, "datum": ontzorging.besluit_op}
    if hoofd and not Mijlpaal.objects.filter(statushouder=hoofd.statushouder_id, **stap).exists():
        nieuw = Mijlpaal(gemeente_id=door.gemeente_id, statushouder_id=hoofd.statushouder_id, **stap)
        nieuw.toelichting = ontzorging.get_besluit_display()
        bewaar_mijlpaal(nieuw, door=door)
    return ontzorging
