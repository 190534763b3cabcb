"""Every write about doing an intake together: what others know, and the parts that a partner fills in."""

from collections.abc import Collection
from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Deling
from intake.handelingen import VAST, Opgeslagen, Waarden, sla_op, sla_rijen_op
from intake.keuzes import KEUZES, VAN_GEZONDHEID, Bron
from intake.models import Bronregel, Intake, Toewijzing
from intake.regels import per_vraag
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import Recht
from toegang.zicht import Zicht


def te_vragen(intake: Intake, *, door: Zicht) -> list[tuple[Deling, str]]:
    """The leefgebieden that can be asked of a partner: shared with it today, and not asked yet."""
    al_gevraagd = set(intake.toewijzingen.values_list("organisatie_id", "leefgebied"))
    delingen = Deling.objects.geldig(door.dag).filter(statushouder=intake.statushouder_id)
    return [
        (deling, code)
        for deling in delingen.select_related("organisatie")
        for code, _ in KEUZES
        if code in deling.onderdelen
        and (deling.organisatie_id, code) not in al_gevraagd
        and (code not in VAN_GEZONDHEID or door.mag(Recht.GEZONDHEID))
    ]


@transaction.atomic
def wijs_toe(intake: Intake, delen: Collection[tuple[int, str]], uiterlijk: date, bericht: str, *, door: Zicht) -> None:
    """Ask partners for parts (organisatie, leefgebied) of an intake, before a day.

    Raises ValidationError when the day is past (code "uiterlijk"), when a part is not shared with the partner until
    that day (code "delen"), or when the intake is completed; PermissionDenied for what cannot be asked at all.
    """
    if intake.afgerond_op:
        raise ValidationError(VAST, code="vast")
    if uiterlijk < door.dag:
        raise ValidationError("Deze dag is al voorbij. Kies vandaag of later.", code="uiterlijk")
    mogelijk = {(deling.organisatie_id, code): deling for deling, code in te_vragen(intake, door=door)}
    for organisatie, code in delen:
        deling = mogelijk.get((organisatie, code))
        if deling is None:
            raise PermissionDenied
        if deling.tot is not None and deling.tot < uiterlijk:
            raise ValidationError(
                f"{deling.organisatie} ziet dit dossier tot en met {datum(deling.tot)}. Kies een eerdere dag.",
                code="uiterlijk",
            )
        deel = Toewijzing(gemeente_id=intake.gemeente_id, intake=intake, statushouder_id=intake.statushouder_id)
        deel.organisatie_id, deel.leefgebied, deel.uiterlijk, deel.bericht = organisatie, code, uiterlijk, bericht
        bewaar(deel, door=door)


@transaction.atomic
def sla_bron_op(
    intake: Intake,
    leefgebied: str,
    waarden: Waarden,
    *,
    bron: Bron,
    door: Zicht,
) -> Opgeslagen:
    """Keep what somebody else says beside the questions of one leefgebied; the same promises as `sla_op`.

    A partner writes only in its own open parts: PermissionDenied elsewhere.
    """
    partner = door.organisatie_id if bron == Bron.PARTNER else None
    if bron == Bron.PARTNER:
        _open_deel(intake, leefgebied, door=door)
    elif leefgebied in VAN_GEZONDHEID and not door.mag(Recht.GEZONDHEID):
        raise PermissionDenied
    eigen = {"statushouder_id": intake.statushouder_id, "leefgebied": leefgebied, "bron": bron}

    def nieuw(code: str) -> Bronregel:
        return Bronregel(gemeente_id=intake.gemeente_id, organisatie_id=partner, vraag=code, **eigen)

    def zet(rij: Bronregel) -> None:
        rij.door_id, rij.datum = door.medewerker_id, door.dag

    bestaand = Bronregel.objects.select_for_update(of=("self",)).select_related("door")
    return sla_rijen_op(
        intake, leefgebied, waarden,
        bestaand=bestaand.filter(**eigen, organisatie=partner), nieuw=nieuw, zet=zet, dag=door.dag,
    )  # fmt: skip


def _open_deel(intake: Intake, leefgebied: str, *, door: Zicht) -> Toewijzing:
    """The part that this partner may fill in now."""
    eigen = Toewijzing.objects.zichtbaar_voor(door).open()
    deel = eigen.filter(intake=intake, leefgebied=leefgebied).first()
    if deel is None or not door.mag(Recht.PARTNER_DOSSIER):
        raise PermissionDenied
    return deel


@transaction.atomic
def lever_in(deel: Toewijzing, *, door: Zicht) -> Toewijzing:
    """The partner is done. Raises ValidationError when nothing was filled in."""
    _open_deel(deel.intake, deel.leefgebied, door=door)
    gezegd = Bronregel.objects.filter(statushouder=deel.statushouder_id, organisatie=deel.organisatie_id)
    if not gezegd.filter(leefgebied=deel.leefgebied, waarde__isnull=False).exists():
        raise ValidationError("U heeft nog niets ingevuld. Vul minstens een vraag in.")
    deel.ingeleverd_op, deel.ingeleverd_door_id = door.dag, door.medewerker_id
    return bewaar(deel, door=door)


@transaction.atomic
def vraag_opnieuw(deel: Toewijzing, *, door: Zicht) -> Toewijzing:
    """Open a part again that was handed in: the partner goes on with it."""
    deel.ingeleverd_op = deel.ingeleverd_door = None
    return bewaar(deel, door=door)


@transaction.atomic
def neem_over(deel: Toewijzing, *, door: Zicht, moment: datetime) -> list[str]:
    """Take over what a partner handed in, and fix that part; an answer that stands there already stays.

    Returns the questions that were left alone because the client said something else.
    """
    intake = deel.intake
    gezegd = {
        een.vraag: een.waarde
        for een in Bronregel.objects.filter(
            statushouder=intake.statushouder_id,
            organisatie=deel.organisatie_id,
            leefgebied=deel.leefgebied,
            waarde__isnull=False,
        )
    }
    staat = per_vraag(intake.antwoorden.filter(leefgebied=deel.leefgebied))
    anders = [code for code in gezegd if staat.get((deel.leefgebied, code), gezegd[code]) != gezegd[code]]
    versies = dict(intake.antwoorden.filter(leefgebied=deel.leefgebied).values_list("vraag", "versie"))
    over = {code: (waarde, versies.get(code, 0)) for code, waarde in gezegd.items() if code not in anders}
    sla_op(
        intake, deel.leefgebied, over, door=door, moment=moment, bronnen=dict.fromkeys(over, Bron.PARTNER)
    )  # fmt: skip
    deel.overgenomen_op = door.dag
    bewaar(deel, door=door)
    return anders


@transaction.atomic
def trek_terug(deel: Toewijzing, *, door: Zicht) -> None:
    """Ask it no longer; what the partner wrote already stays beside the questions. Raises PermissionDenied once taken
    over."""
    if deel.overgenomen_op:
        raise PermissionDenied
    verwijder(deel, door=door)
