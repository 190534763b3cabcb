"""Every write about the money of a household."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from bouwstenen.pdf import maak_pdf
from dossier.handelingen import bewaar_mijlpaal
from dossier.keuzes import Mijlpaalsoort, Relatie
from dossier.models import Mijlpaal, Statushouder
from dossier.regels import datum_voluit, leeftijd, niet_in_toekomst
from dossier.stukken import leg_vast
from ontzorging.geld.periode import periodes
from ontzorging.keuzes import Besluit
from ontzorging.maand.documenten import BESLUIT, besluitbrief
from ontzorging.models import Achterstand, Besluitbrief, Ontzorging, Toeslag, VasteLast
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


@transaction.atomic
def maak_besluitbrief(
    statushouder: Statushouder, ontzorging: Ontzorging, *, door: Zicht, moment: datetime
) -> Besluitbrief:
    """Make the letter about what was decided, in the language of the client, and keep it as it is. Twice within a
    minute is one: a double click. Raises ValidationError without the day of sending, from which the client can
    object."""
    if ontzorging.brief_op is None:
        raise ValidationError("Vul eerst bij het besluit in wanneer de brief weggaat: die dag staat in de brief.")
    Ontzorging.objects.select_for_update(of=("self",)).get(pk=ontzorging.pk)
    taal = statushouder.contacttaal
    zojuist = {"taal": taal, "verzonden_op": ontzorging.brief_op, "gemaakt_op__gt": moment - timedelta(minutes=1)}
    if er_al := statushouder.besluitbrieven.filter(**zojuist, gemaakt_door=door.medewerker_id).first():
        return er_al
    pdf = maak_pdf(BESLUIT, besluitbrief(statushouder, ontzorging, door, taal))
    brief = Besluitbrief(
        gemeente_id=statushouder.gemeente_id, statushouder=statushouder, taal=taal, verzonden_op=ontzorging.brief_op
    )
    return leg_vast(brief, pdf, door=door, moment=moment)


@transaction.atomic
def bewaar_last(last: VasteLast, *, door: Zicht) -> VasteLast:
    """Save a fixed cost; whoever is insured lives in this household."""
    if last.wie_id and not last.huishouden.leden.op(last.van).filter(statushouder=last.wie_id).exists():
        raise ValidationError("Deze persoon hoort op die dag niet bij het gezin.", code="verzekerde")
    if last.wie and leeftijd(last.wie, last.van) < 18:
        raise ValidationError("Een kind is tot 18 jaar gratis verzekerd: daar is geen premie voor.", code="verzekerde")
    return bewaar(last, door=door)


@transaction.atomic
def bewaar_toeslag(toeslag: Toeslag, *, door: Zicht) -> Toeslag:
    """Save an allowance."""
    niet_in_toekomst(toeslag.aangevraagd_op, door.dag, "De aanvraag", code="aangevraagd")
    niet_in_toekomst(toeslag.ontvangen_op, door.dag, "De ontvangst", code="ontvangen")
    return bewaar(toeslag, door=door)


@transaction.atomic
def bewaar_achterstand(achterstand: Achterstand, *, door: Zicht) -> Achterstand:
    """Save arrears or a debt."""
    niet_in_toekomst(achterstand.gemeld_op, door.dag, "De melding", code="gemeld")
    niet_in_toekomst(achterstand.opgelost_op, door.dag, "De oplossing", code="opgelost")
    return bewaar(achterstand, door=door)
