"""What this app makes in the background: the read log as a workbook."""

from collections.abc import Iterator

from django.utils import timezone

from bouwstenen.xlsx import MEDIATYPE, Blad, Cel, maak_werkboek
from toegang.keuzes import namen_van
from toegang.klus.declaratie import Bestand, Mislukt, Parameters, Soort, Werk
from toegang.logboek.beeld import paginanaam
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
    "Rol",
    "Organisatie",
    "Soort",
    "Pagina",
    "Onderdelen",
    "Doel",
    "Dossiers",
    "Buiten caseload",
    "Zelfde naam",
    "Verantwoordelijk voor",
]
PER_CEL = 2000  # dossiers; Excel holds no more than 32,767 characters in a cell


def _logboek(zicht: Zicht, parameters: Parameters, werk: Werk) -> Bestand:
    """The log as filtered on its page. It names dossiers by number, as that page does, and so is no look into them."""
    filterbalk = LogboekFilter(parameters, zicht=zicht)
    if not filterbalk.is_valid():
        raise Mislukt("Deze keuzes kunnen niet meer. Ga terug naar het logboek en kies opnieuw.")
    rijen = filterbalk.pas_toe(Inzage.objects.zichtbaar_voor(zicht))
    aantal = rijen.count()
    if aantal > MEEST:
        raise Mislukt(TE_VEEL)
    cellen: list[list[Cel]] = []
    for nummer, rij in enumerate(rijen.select_related("medewerker", "organisatie").iterator(PER_KEER)):
        if nummer % PER_KEER == 0:
            werk.meld("Regels verzamelen", min(nummer, aantal), aantal)
        cellen.extend(_rijen(rij))
    werk.meld("Werkboek opmaken", aantal, aantal)
    return Bestand("logboek.xlsx", MEDIATYPE, maak_werkboek([Blad("Logboek", KOP, cellen)]))


def _rijen(inzage: Inzage) -> Iterator[list[Cel]]:
    """One row, or a few when there are more dossiers than go into a cell."""
    for begin in range(0, max(1, len(inzage.dossiers)), PER_CEL):
        yield [
            timezone.localtime(inzage.moment).strftime("%Y-%m-%d %H:%M:%S"),
            inzage.medewerker.naam,
            inzage.get_rol_display(),
            inzage.organisatie.naam if inzage.organisatie else "",
            inzage.get_soort_display(),
            paginanaam(inzage),
            ", ".join(namen_van(inzage.onderdelen)),
            inzage.doel,
            ", ".join(inzage.dossiers[begin : begin + PER_CEL]),
            "ja" if inzage.buiten_caseload else "",
            "ja" if inzage.zelfde_achternaam else "",
            inzage.verantwoordelijk,
        ]


LOGBOEK = Soort("logboek", Recht.LOGBOEK, _logboek, bevestigd=True)
