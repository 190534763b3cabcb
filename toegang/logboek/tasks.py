"""What this app makes in the background: the read log as a workbook."""

from django.utils import timezone

from bouwstenen.xlsx import MEDIATYPE, Blad, Cel, maak_werkboek
from toegang.klus.declaratie import Bestand, Mislukt, Parameters, Soort, Werk
from toegang.logboek.forms import LogboekFilter
from toegang.models import Inzage
from toegang.rechten import Recht
from toegang.zicht import Zicht

MEEST = 100_000  # rows in one workbook
TE_VEEL = "Dit zijn meer dan 100.000 regels. Kies in het logboek een kortere periode of een dossier."
PER_KEER = 1000
KOP = [
    "Moment",
    "Medewerker",
    "Organisatie",
    "Soort",
    "Onderdeel",
    "Doel",
    "Dossiers",
    "Buiten caseload",
    "Zelfde naam",
]


def _logboek(zicht: Zicht, parameters: Parameters, werk: Werk) -> Bestand:
    """The log as filtered on its page. It names dossiers by number, as that page does, and so is no look into them."""
    filterbalk = LogboekFilter(parameters, zicht=zicht)
    rijen = filterbalk.pas_toe(Inzage.objects.zichtbaar_voor(zicht))
    aantal = rijen.count()
    if aantal > MEEST:
        raise Mislukt(TE_VEEL)
    cellen = []
    for nummer, rij in enumerate(rijen.select_related("medewerker", "organisatie").iterator(PER_KEER)):
        if nummer % PER_KEER == 0:
            werk.meld("Regels verzamelen", min(nummer, aantal), aantal)
        cellen.append(_rij(rij))
    werk.meld("Werkboek opmaken", aantal, aantal)
    return Bestand("logboek.xlsx", MEDIATYPE, maak_werkboek([Blad("Logboek", KOP, cellen)]))


def _rij(inzage: Inzage) -> list[Cel]:
    return [
        timezone.localtime(inzage.moment).strftime("%Y-%m-%d %H:%M:%S"),
        inzage.medewerker.naam,
        inzage.organisatie.naam if inzage.organisatie else "",
        inzage.get_soort_display(),
        inzage.onderdeel,
        inzage.doel,
        ", ".join(inzage.dossiers),
        "ja" if inzage.buiten_caseload else "",
        "ja" if inzage.zelfde_achternaam else "",
    ]


LOGBOEK = Soort("logboek", Recht.LOGBOEK, _logboek, bevestigd=True)
