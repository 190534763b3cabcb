"""What the register of sharings says of one row, in finished words."""

from datetime import date

from django.utils import timezone

from bouwstenen.templatetags.opmaak import datum
from dossier.keuzes import Basis
from dossier.register.models import Deelregel
from toegang.keuzes import namen_van

# Of how it stands: the mark on the page, and its word.
STANDEN = {
    "nooit": ("neutraal", "nooit te zien"),
    "begint": ("gepland", "begint nog"),
    "loopt": ("klaar", "nu te zien"),
    "afgelopen": ("neutraal", "afgelopen"),
}


class Registerregel:
    """Who could see what of whom, why, until when and how that ended."""

    def __init__(self, rij: Deelregel, vandaag: date) -> None:
        self.dossier = rij.dossiernummer
        self.organisatie = rij.organisatie.naam
        self.onderdelen = namen_van(rij.onderdelen)
        self.waarom = rij.get_basis_display()
        self.doel = rij.doel
        self.toestemming = _toestemming(rij)
        self.van, self.tot = rij.van, rij.tot
        self.soort, self.stand = STANDEN[_stand(rij, vandaag)]
        self.vastgelegd = _door("vastgelegd", rij.vastgelegd_op, rij.vastgelegd_door)
        self.einde = _einde(rij)


def geteld(regels: int, organisaties: int, dossiers: int) -> str:
    """How much was found, in words."""
    return ", ".join(
        f"{aantal} {een if aantal == 1 else meer}"
        for aantal, een, meer in (
            (regels, "regel", "regels"),
            (organisaties, "organisatie", "organisaties"),
            (dossiers, "dossier", "dossiers"),
        )
    )


def _stand(rij: Deelregel, vandaag: date) -> str:
    if rij.tot < rij.van:
        return "nooit"
    if vandaag < rij.van:
        return "begint"
    return "loopt" if vandaag <= rij.tot and rij.einde == "" else "afgelopen"


def _toestemming(rij: Deelregel) -> str:
    """How consent was given; empty when it rests on something else."""
    if rij.basis != Basis.TOESTEMMING:
        return ""
    formulier = "met getekend formulier" if rij.met_formulier else "zonder formulier"
    return f"uitgelegd in het {rij.get_uitgelegd_taal_display()} door {rij.uitgelegd_door}, {formulier}"


def _door(wat: str, moment: date | None, wie: object) -> str:
    # Made by a command or a conversion, when nobody is known.
    return f"{wat} op {datum(moment)} door {wie or 'het systeem'}"


def _einde(rij: Deelregel) -> str:
    """Why and by whom it ended before its time; empty when its time was simply over."""
    if not rij.einde or rij.einde_op is None:
        return ""
    reden = f": {rij.einde_reden}" if rij.einde_reden else ""
    return _door(rij.get_einde_display(), timezone.localtime(rij.einde_op).date(), rij.einde_door) + reden
