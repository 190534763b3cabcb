"""What somebody can do once the diploma is there: the ways on, where each is written, and what to do (pure)."""

from dataclasses import dataclass

from inburgering.keuzes import Diplomaniveau


@dataclass(frozen=True)
class Vervolgstap:
    """One way on; `adres` is a page of the dossier on which something of it can be recorded."""

    naam: str
    uitleg: str
    doen: str
    bron: str
    adres: str = ""


B2 = Vervolgstap(
    "Staatsexamen Nederlands op B2",
    "Voor wie wil studeren aan hbo of universiteit, of een beroep wil waarvoor B2 nodig is.",
    "Bespreek of B2 nodig is. Aanmelden gaat bij DUO (staatsexamen NT2, programma II).",
    "Staatsexamen Nederlands als tweede taal, DUO",
    "advies_nieuw",
)
WERK = Vervolgstap(
    "Werk, of meer werk",
    "Met het diploma zijn er meer kansen: een baan, meer uren, of werk dat past bij de opleiding.",
    "Leg een traject of baan vast bij de activiteiten, of bespreek het in het volgende gesprek.",
    "Notitie maart 2019, 3.2",
    "activiteiten",
)
NEDERLANDER = Vervolgstap(
    "Nederlander worden (naturalisatie)",
    "Het diploma is een van de voorwaarden. Meestal moet iemand hier ook vijf jaar wonen.",
    "Verwijs naar Burgerzaken. Die neemt de aanvraag aan; de IND beslist namens de Koning.",
    "Rijkswet op het Nederlanderschap art. 7 en 8",
)
MET_Z = "Vraag bij de IND na of het certificaat van de Z-route daarvoor genoeg is."


def vervolg(niveau: str) -> list[Vervolgstap]:
    """The ways on for a diploma of this level."""
    nederlander = NEDERLANDER
    if niveau == Diplomaniveau.Z_ROUTE:
        nederlander = Vervolgstap(**vars(NEDERLANDER) | {"doen": f"{NEDERLANDER.doen} {MET_Z}"})
    return [*([] if niveau in (Diplomaniveau.B2, Diplomaniveau.Z_ROUTE) else [B2]), WERK, nederlander]
