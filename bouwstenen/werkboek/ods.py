"""Looking through an ODS: how far its cells reach with all their repeats, and whether one is a formula."""

from bouwstenen.kind import Geweigerd
from bouwstenen.werkboek.rijen import LAATSTE_RIJ, LANGSTE_TEKST, MEESTE_KOLOMMEN, binnen_het_blad
from bouwstenen.werkboek.uitpakken import TE_GROOT, Eigenschappen, Lezer, Zip, getal, met

HOORT_ERIN = INHOUD = "content.xml"
MANIFEST = "META-INF/manifest.xml"
CELLEN = {"table-cell", "covered-table-cell"}
MEESTE_CELLEN = LAATSTE_RIJ * MEESTE_KOLOMMEN  # of all sheets, which are read together


def doorzoek(zip_: Zip) -> tuple[dict[str, bytes], int | None]:
    """The parts that hold the sheets, and the first row of the first sheet with a formula."""
    delen = {naam: zip_.lees(naam) for naam in (INHOUD, "mimetype", MANIFEST)}
    Lezer(delen[MANIFEST])
    return delen, _Bladen(delen[INHOUD]).formule


class _Bladen(Lezer):
    """Where the cells lie that hold something: a repeat reaches as far as it says."""

    rij = rijen = kolom = kolommen = cellen = 0
    in_cel = geteld = False
    formule: int | None = None

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        if naam == "table":
            self.tel_blad()
            self.rij = 0
        elif naam == "table-row":
            self.rijen = getal(met(eigen, "number-rows-repeated"), 1)
            self.rij, self.kolom = self.rij + self.rijen, 0
        elif naam in CELLEN:
            self._cel(eigen)
        elif naam == "p" and self.in_cel:
            self._gevuld()
        elif naam == "s" and getal(met(eigen, "c"), 1) > LANGSTE_TEKST:  # so many spaces
            raise Geweigerd(TE_GROOT, "groot")

    def einde(self, naam: str) -> None:
        if naam in CELLEN:
            self.in_cel = False

    def _cel(self, eigen: Eigenschappen) -> None:
        self.kolommen = getal(met(eigen, "number-columns-repeated"), 1)
        self.kolom += self.kolommen
        self.in_cel, self.geteld = True, False
        formule = met(eigen, "formula")
        if formule or met(eigen, "value-type"):
            self._gevuld()
        if formule and self.bladen == 1 and self.formule is None:
            self.formule = self.rij - self.rijen + 1

    def _gevuld(self) -> None:
        if self.geteld:
            return
        self.geteld = True
        binnen_het_blad(self.rij, self.kolom)
        self.cellen += self.rijen * self.kolommen
        if self.cellen > MEESTE_CELLEN:
            raise Geweigerd(TE_GROOT, "groot")
