"""What the monitor makes in the background: a measurement, or a frozen one, as a document or a workbook."""

from bouwstenen import pdf, xlsx
from monitor.documenten import (
    Beeld,
    als_pdf,
    als_werkboek,
    beeld_van_meting,
    beeld_van_vraag,
    bestandsnaam,
    in_woorden,
)
from monitor.forms import MonitorFormulier
from monitor.models import Meting
from toegang.klus.declaratie import Bestand, Mislukt, Parameters, Soort, Werk
from toegang.models import Gemeente
from toegang.rechten import Recht
from toegang.zicht import Zicht

VORMEN = {"pdf": (als_pdf, pdf.MEDIATYPE), "xlsx": (als_werkboek, xlsx.MEDIATYPE)}


def _meet(zicht: Zicht, parameters: Parameters, werk: Werk) -> Bestand:
    """What the form of the page asks for, `vraag`, as a file of the kind `vorm`."""
    werk.meld("Cijfers tellen")
    formulier = MonitorFormulier(parameters["vraag"], vandaag=zicht.dag)
    if not formulier.is_valid():
        raise Mislukt("Deze meting kan niet meer. Ga terug naar de monitor en kies de datums opnieuw.")
    gemeente = Gemeente.objects.get(pk=zicht.gemeente_id)
    publicatie = formulier.cleaned_data["publicatie"]
    beeld = beeld_van_vraag(formulier.vraag, zicht, gemeente, publicatie=publicatie)
    werk.noteer_overzicht(f"monitor_{parameters['vorm']}", in_woorden(formulier.vraag, publicatie=publicatie))
    return _bestand(beeld, parameters["vorm"], zicht, werk)


def _meting(zicht: Zicht, parameters: Parameters, werk: Werk) -> Bestand:
    """A frozen measurement, with the numbers that it kept."""
    werk.meld("Vastgelegde cijfers ophalen")
    metingen = Meting.objects.zichtbaar_voor(zicht).select_related("gemeente")
    record = metingen.filter(pk=parameters["meting"]).first()
    if record is None:
        raise Mislukt("Deze vastgelegde meting is er niet meer.")
    publicatie = parameters["publicatie"]
    beeld = beeld_van_meting(record, publicatie=publicatie)
    cijfers = in_woorden(record.vraag, publicatie=publicatie, naam=record.naam)
    werk.noteer_overzicht(f"meting_{parameters['vorm']}", cijfers)
    return _bestand(beeld, parameters["vorm"], zicht, werk, record.naam)


def _bestand(beeld: Beeld, vorm: str, zicht: Zicht, werk: Werk, naam: str = "") -> Bestand:
    werk.meld("Bestand opmaken")
    maak, mediatype = VORMEN[vorm]
    return Bestand(bestandsnaam(beeld.vraag, vorm), mediatype, maak(beeld, dag=zicht.dag, naam=naam))


MONITOR = Soort("monitor", Recht.MONITOR, _meet)
METING = Soort("meting", Recht.MONITOR, _meting)
