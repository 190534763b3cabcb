"""Looking through an ODS: which sheets people see, how far their cells reach with all their repeats, and formulas."""

from bouwstenen.kind import Geweigerd
from bouwstenen.werkboek.rijen import LAATSTE_RIJ, LANGSTE_TEKST, MEESTE_KOLOMMEN, Vel, binnen_het_blad
from bouwstenen.werkboek.uitpakken import TE_GROOT, Eigenschappen, Lezer, Zip, getal, met

HOORT_ERIN = INHOUD = "content.xml"
MANIFEST = "META-INF/manifest.xml"
CELLEN = {"table-cell", "covered-table-cell"}
MEESTE_CELLEN = LAATSTE_RIJ * MEESTE_KOLOMMEN  # of all sheets, which are read together


def doorzoek(zip_: Zip) -> tuple[dict[str, bytes], list[Vel]]:
    """The parts that hold the sheets, and what there is in each."""
    delen = {naam: zip_.lees(naam) for naam in (INHOUD, "mimetype", MANIFEST)}
    Lezer(delen[MANIFEST])
    return delen, _Bladen(delen[INHOUD]).gevonden


class _Bladen(Lezer):
    """Where the cells lie that hold something: a repeat reaches as far as it says."""

    rij = rijen = kolom = kolommen = cellen = 0
    in_cel = geteld = False
    stijl = ""

    def __init__(self, inhoud: bytes) -> None:
        self.gevonden: list[Vel] = []
        self.verborgen: set[str] = set()  # styles of a sheet that nobody sees
        super().__init__(inhoud)

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        if naam == "style":
            self.stijl = met(eigen, "name")
        elif naam == "table-properties" and met(eigen, "display") == "false":
            self.verborgen.add(self.stijl)
        elif naam == "table":
            self.gevonden.append(Vel(met(eigen, "name"), self.bladen, met(eigen, "style-name") in self.verborgen))
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
        if formule and self.gevonden and self.gevonden[-1].formule is None:
            self.gevonden[-1].formule = self.rij - self.rijen + 1

    def _gevuld(self) -> None:
        if self.geteld:
            return
        self.geteld = True
        binnen_het_blad(self.rij, self.kolom)
        if self.gevonden:
            self.gevonden[-1].gevuld = True
        self.cellen += self.rijen * self.kolommen
        if self.cellen > MEESTE_CELLEN:
            raise Geweigerd(TE_GROOT, "groot")
