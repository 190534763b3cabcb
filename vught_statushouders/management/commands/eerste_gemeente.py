"""Takes a gemeente into use: the gemeente, its functioneel beheerder, and a link with which that person begins."""

import os
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from toegang.gemeente.handelingen import InGebruik, neem_in_gebruik
from toegang.post.documenten import wachtwoordlink
from vught_statushouders import instellingen


class Command(BaseCommand):
    help = "Neemt een gemeente in gebruik, met een functioneel beheerder. Nog een keer wijzigt niets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--code", default="", help="de vier cijfers van het CBS, zoals 0865")
        parser.add_argument("--naam", default="", help="de naam zonder “Gemeente” ervoor, zoals Vught")
        parser.add_argument("--beheerder", default="", help="het e-mailadres van de functioneel beheerder")
        parser.add_argument("--bezwaaradres", default="", help="waar een bezwaar heen kan: staat in elke beschikking")
        parser.add_argument("--erbij", action="store_true", help="ook als de gemeente al een beheerder heeft")
        parser.add_argument(
            "--uit-omgeving", action="store_true", help="lees EERSTE_GEMEENTE_…; staat die er niet, doe dan niets"
        )

    def handle(self, *_: Any, uit_omgeving: bool, erbij: bool, **opties: Any) -> None:
        wat = {naam: opties[naam] for naam in instellingen.EERSTE_GEMEENTE.values()}
        if uit_omgeving:
            wat = instellingen.eerste_gemeente(os.environ)
            if not any(wat.values()):
                self.stdout.write("Er is geen gemeente gevraagd (EERSTE_GEMEENTE_CODE is leeg).")
                return
        if not (wat["code"] and wat["naam"] and wat["beheerder"]):
            raise CommandError("Geef --code, --naam en --beheerder, zoals: --code 0865 --naam Vught --beheerder …@….nl")
        try:
            uitkomst = neem_in_gebruik(**wat, erbij=erbij)
        except ValidationError as fout:
            raise CommandError(fout.messages[0]) from fout
        for regel in _verslag(uitkomst):
            self.stdout.write(regel)


def _verslag(uitkomst: InGebruik) -> list[str]:
    """What there is, and what to do next."""
    wie = uitkomst.beheerder
    regels = [f"{wie.gemeente} ({wie.gemeente.code}) is in gebruik. Functioneel beheerder: {wie.adres}."]
    if uitkomst.nieuw:
        regels.append("De uitnodiging wacht in de post en gaat weg zodra de mailserver haar aanneemt.")
    if uitkomst.ongebruikt and wie.account_id:
        regels.append(
            "De beheerder heeft al een account, logt daarmee in en neemt de uitnodiging aan: bij Waar u werkt."
        )
    elif uitkomst.ongebruikt:
        regels += [
            "Met deze link kiest de beheerder een wachtwoord. Die werkt één keer, drie dagen lang:",
            "",
            f"    {wachtwoordlink(wie)}",
            "",
        ]
    else:
        regels.append("De beheerder heeft het account al gebruikt; er is niets gewijzigd.")
    return [*regels, *uitkomst.opmerkingen]
