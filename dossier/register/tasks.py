"""What this room makes in the background: the register of sharings as a workbook."""

from bouwstenen.xlsx import MEDIATYPE, Blad, Cel, maak_werkboek
from dossier.register.beeld import Registerregel
from dossier.register.forms import RegisterFilter
from dossier.register.models import Deelregel
from toegang.klus.declaratie import Bestand, Mislukt, Parameters, Soort, Werk
from toegang.rechten import Recht
from toegang.zicht import Zicht

MEEST = 100_000  # rows in one workbook
TE_VEEL = "Dit zijn meer dan 100.000 regels. Kies in het register een kortere periode of een dossier."
KOP = [
    "Dossier",
    "Organisatie",
    "Onderdelen",
    "Op basis van",
    "Waarvoor",
    "Toestemming",
    "Te zien van",
    "Tot en met",
    "Stand",
    "Vastgelegd",
    "Einde",
]


def _register(zicht: Zicht, parameters: Parameters, werk: Werk) -> Bestand:
    """The register as filtered on its page."""
    filterbalk = RegisterFilter(parameters, zicht=zicht)
    if not filterbalk.is_valid():
        raise Mislukt("Deze keuzes kunnen niet meer. Ga terug naar het register en kies opnieuw.")
    rijen = filterbalk.pas_toe(Deelregel.objects.zichtbaar_voor(zicht))
    if rijen.count() > MEEST:
        raise Mislukt(TE_VEEL)
    werk.meld("Regels verzamelen")
    alle = list(rijen.select_related("organisatie", "vastgelegd_door", "einde_door"))
    werk.noteer_overzicht("deelregister_xlsx", filterbalk.in_woorden, (rij.dossiernummer for rij in alle))
    werk.meld("Werkboek opmaken")
    cellen = [_rij(Registerregel(rij, zicht.dag)) for rij in alle]
    return Bestand("register-van-delingen.xlsx", MEDIATYPE, maak_werkboek([Blad("Delingen", KOP, cellen)]))


def _rij(regel: Registerregel) -> list[Cel]:
    return [
        regel.dossier,
        regel.organisatie,
        ", ".join(regel.onderdelen),
        regel.waarom,
        regel.doel,
        regel.toestemming,
        regel.van,
        regel.tot,
        regel.stand,
        regel.vastgelegd,
        regel.einde,
    ]


REGISTER = Soort("deelregister", Recht.DELINGEN_INZIEN, _register, bevestigd=True)
