"""What the figures mean, in the words that are printed under them and kept with every frozen measurement."""

from monitor.cohort import Eenheid
from monitor.regels import ACTIVITEITEN

VERSIE = "1"

_ALGEMEEN = (
    ("Cohort", "{Eenheden} met een eerste huisvesting in deze gemeente in de gekozen periode, beide dagen inbegrepen. "
     "Een latere verhuizing binnen de gemeente telt niet als nieuwe huisvesting."),
    ("Gevolgd", "Gehuisvest op of vóór de peildatum en op die dag niet vertrokken, overleden of afgesloten."),
    ("Loopt op de peildatum", "Begonnen op of vóór de peildatum en niet geëindigd vóór de peildatum."),
    ("Arbeid", "Betaald werk, ook in deeltijd."),
    ("Traject", "Een traject naar werk of naar meer werk."),
    ("Inburgering", "Volgt op de peildatum een cursus of de ISK. In het kerncijfer inburgering telt ook een diploma "
     "mee dat op of vóór de peildatum is behaald."),
    ("Actief", "Arbeid, traject of inburgering op de peildatum, of een inburgeringsdiploma."),
    ("Uitkering", "Volledige of gedeeltelijke bijstand op de peildatum."),
    ("Traject succesvol afgerond", "Ooit, op of vóór de peildatum, een traject met goed gevolg afgesloten."),
    ("Inkomen", "Volledig bijstand: volledige bijstand en geen arbeid. Bijstand + arbeid: volledige of gedeeltelijke "
     "bijstand naast arbeid. Arbeid: arbeid en geen bijstand. Overig: de rest, bijvoorbeeld studiefinanciering of "
     "gedeeltelijke bijstand zonder arbeid."),
    ("Verblijfsduur", "Zes maanden of langer: op de peildatum zijn minstens zes kalendermaanden voorbij sinds de "
     "huisvesting."),
    ("Percentages", "In een verdeling tellen de percentages op tot 100 (methode van de grootste resten). Een los "
     "percentage is afgerond, een half naar boven."),
)  # fmt: skip
_PER_EENHEID = {
    Eenheid.HUISHOUDEN: (
        "Huishouden",
        "Een huishouden heeft een kenmerk als minstens één lid van 16 jaar of ouder het op de peildatum heeft. Het "
        "wordt gevolgd zolang minstens één lid er nog is.",
    ),
    Eenheid.PERSOON: (
        "Persoon",
        "Een persoon telt vanaf de dag dat hij of zij bij een gehuisvest huishouden hoort. Bijstand telt voor ieder "
        "lid van 16 jaar of ouder van het huishouden dat de bijstand krijgt.",
    ),
}
INSLUITING = {
    Eenheid.HUISHOUDEN: "gevolgde huishoudens; kenmerken van leden van 16 jaar of ouder",
    Eenheid.PERSOON: "alle gevolgde personen; wie jonger is dan 16 jaar telt mee in n, niet als actief",
}
UITSLUITING = "wie op de peildatum nog niet gehuisvest was, of vertrokken, overleden of afgesloten was"
VERBLIJF = (
    "Cohorten met een andere gemiddelde verblijfsduur kunt u niet met elkaar vergelijken: wie langer in de gemeente "
    "woont, heeft vaker werk."
)
DEMO = (
    "Dit zijn demogegevens. De verdeling van het tweede Vughtse cohort (augustus 2017 tot en met december 2018) is "
    "afgeleid uit de percentages in de notitie van maart 2019; de aantallen zelf staan daar niet in."
)
INTERN = "Voor intern gebruik: dit rapport bevat aantallen onder de 10 die tot personen herleidbaar kunnen zijn."
PUBLICATIE = (
    "Voor publicatie: aantallen onder de 10 zijn verborgen, en ook andere aantallen waaruit iemand ze kan terugrekenen."
    " Het verloop tussen twee peildatums blijft daarom weg. De eerste peildatum blijft helemaal weg als er tussen de"
    " twee peildatums minder dan 10 bij kwamen of vertrokken."
)


def definities(eenheid: Eenheid) -> list[tuple[str, str]]:
    """Every definition, for this unit: (term, meaning)."""
    alle = [_PER_EENHEID[eenheid], *_ALGEMEEN, ("Activiteit", "Eén van: " + "; ".join(ACTIVITEITEN.values()) + ".")]
    return [(term, tekst.format(Eenheden=eenheid.meervoud.capitalize())) for term, tekst in alle]
