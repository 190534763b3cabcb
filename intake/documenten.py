"""What the document of an intake says: whole, for the file; or for the client, in two languages and without notes."""

from dataclasses import dataclass
from typing import Any

from intake.keuzes import VAN_GEZONDHEID
from intake.models import Aanvulling, Antwoord, Intake
from intake.profiel import profiel
from intake.regels import per_vraag
from intake.samenvatting import samenvatting
from intake.vertaling import Vertaling, vertaling
from intake.vragenlijst import Leefgebied, laad
from toegang.rechten import Recht
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Deel:
    """One leefgebied: (question, in the other language, answer, in the other language)."""

    gebied: Leefgebied
    naam: str
    regels: list[tuple[str, str, str, str]]
    aanvullingen: list[Aanvulling]


def document(intake: Intake, zicht: Zicht, taal: str, *, voor_client: bool) -> dict[str, Any]:
    """The context of the template."""
    antwoorden = list(Antwoord.objects.zichtbaar_voor(zicht).filter(intake=intake))
    aanvullingen = list(Aanvulling.objects.zichtbaar_voor(zicht).filter(intake=intake))
    ander = vertaling(taal) if voor_client else None
    gebieden = [
        gebied
        for gebied in laad(intake.lijst).leefgebieden
        if gebied.code not in VAN_GEZONDHEID or zicht.mag(Recht.GEZONDHEID)
    ]
    waarden = per_vraag(antwoorden)
    tot_nu = list(Intake.objects.filter(statushouder=intake.statushouder_id, begonnen_op__lte=intake.begonnen_op))
    beeld = profiel(tot_nu, Antwoord.objects.zichtbaar_voor(zicht).filter(intake__in=tot_nu))
    return {
        "intake": intake,
        "statushouder": intake.statushouder,
        "gemeente": intake.gemeente,
        "dag": zicht.dag,
        "taal": ander,
        "voor_client": voor_client,
        "delen": [_deel(gebied, waarden, ander, [] if voor_client else aanvullingen) for gebied in gebieden],
        "samenvatting": [] if voor_client else samenvatting(laad(intake.lijst), waarden),
        "profiel": beeld,
    }


def _deel(
    gebied: Leefgebied, waarden: dict[tuple[str, str], Any], ander: Vertaling | None, aanvullingen: list[Aanvulling]
) -> Deel:
    regels = []
    for vraag in gebied.vragen:
        waarde = waarden.get((gebied.code, vraag.code))
        if waarde is None:
            continue
        vertaald = ander.in_woorden(gebied, vraag, waarde) if ander else ""
        regels.append(
            (vraag.tekst, ander.van_vraag(gebied, vraag) if ander else "", vraag.in_woorden(waarde), vertaald)
        )
    eigen = [een for een in aanvullingen if een.leefgebied == gebied.code]
    return Deel(gebied, ander.van_leefgebied(gebied, "naam") if ander else "", regels, eigen)
