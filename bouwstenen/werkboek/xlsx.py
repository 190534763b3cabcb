"""Looking through an XLSX: which sheets people see, where their cells lie, and whether one is a formula."""

import re

from bouwstenen.kind import Geweigerd
from bouwstenen.werkboek.rijen import Vel, binnen_het_blad
from bouwstenen.werkboek.uitpakken import ONLEESBAAR, Eigenschappen, Lezer, Zip, getal

HOORT_ERIN = BEGIN = "_rels/.rels"
BOEK, BIJ_BOEK = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
NAAR_BOEK = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="boek" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    b'Target="xl/workbook.xml"/></Relationships>'
)
OOK = ("sharedStrings", "styles")
PLEK = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
WAARDE = {"v", "is", "f"}


def doorzoek(zip_: Zip) -> tuple[dict[str, bytes], list[Vel]]:
    """The parts that hold the sheets, and what there is in each."""
    boek = _Wijzers("", zip_.lees(BEGIN)).soorten.get("officeDocument", "")
    naam = boek.rpartition("/")[2]
    # Under the names by which the library knows them: SharePoint writes xl/workbook2.xml.
    delen = {BEGIN: NAAR_BOEK, BOEK: zip_.lees(boek), BIJ_BOEK: zip_.lees(f"xl/_rels/{naam}.rels")}
    wijzers = _Wijzers("xl/", delen[BIJ_BOEK])
    boek_ = _Boek(delen[BOEK])
    for blad, wijzer in boek_.gevonden:
        pad = wijzers.paden.get(wijzer, "")
        delen[pad] = zip_.lees(pad)
        cellen = _Cellen(delen[pad])
        blad.gevuld, blad.formule = cellen.gevuld, cellen.formule
    for pad in (wijzers.soorten[soort] for soort in OOK if soort in wijzers.soorten):
        delen[pad] = zip_.lees(pad)
        Lezer(delen[pad])
    return delen, [blad for blad, _ in boek_.gevonden]


class _Boek(Lezer):
    """Which sheets there are, and what points to each."""

    def __init__(self, inhoud: bytes) -> None:
        self.gevonden: list[tuple[Vel, str]] = []
        super().__init__(inhoud)
        if not self.gevonden:
            raise Geweigerd(ONLEESBAAR, "soort")

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        if naam == "sheet":
            blad = Vel(eigen.get("name", ""), self.bladen, eigen.get("state", "visible") != "visible")
            self.tel_blad()
            self.gevonden.append((blad, next((eigen[een] for een in eigen if een.endswith(":id")), "")))


class _Wijzers(Lezer):
    """Where the parts are that another part points to: by number, and by what they are."""

    def __init__(self, map_: str, inhoud: bytes) -> None:
        self.map_ = map_
        self.paden: dict[str, str] = {}
        self.soorten: dict[str, str] = {}
        super().__init__(inhoud)

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        if naam == "Relationship":
            doel = eigen.get("Target", "")
            pad = doel.removeprefix("/") if doel.startswith(("/", "xl/")) else self.map_ + doel
            self.paden[eigen.get("Id", "")] = pad
            self.soorten.setdefault(eigen.get("Type", "").rpartition("/")[2], pad)


class _Cellen(Lezer):
    """Where the cells lie that hold something. A row or a cell that does not say where it is follows the one before."""

    rij = kolom = 0
    in_cel = gevuld = False
    formule: int | None = None

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        if naam == "row":
            self.rij, self.kolom = getal(eigen.get("r", ""), self.rij + 1), 0
        elif naam == "c":
            self.in_cel = True
            self._ga_naar(eigen.get("r", ""))
        elif self.in_cel and naam in WAARDE:
            binnen_het_blad(self.rij, self.kolom)
            self.gevuld = True
            if naam == "f" and self.formule is None:
                self.formule = max(self.rij, 1)

    def einde(self, naam: str) -> None:
        if naam == "c":
            self.in_cel = False

    def _ga_naar(self, plek: str) -> None:
        if not plek:
            self.kolom += 1
            return
        if not (gevonden := PLEK.fullmatch(plek)):
            raise Geweigerd(ONLEESBAAR, "soort")
        self.kolom = 0
        for letter in gevonden[1].upper():
            self.kolom = self.kolom * 26 + ord(letter) - ord("A") + 1
        self.rij = int(gevonden[2])
