"""What comes out of a workbook: its parts within a bound, and their XML without surprises."""

import codecs
import io
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from bouwstenen.kind import Geweigerd

UITGEPAKT = 20 * 1024 * 1024  # bytes of all parts that are read together
MEESTE_DELEN = 1000  # in the zip
MEESTE_BLADEN = 200
DIEPSTE = 64  # elements within each other
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ONLEESBAAR = "Dit bestand is geen werkblad dat te lezen is. Sla de lijst op als XLSX, ODS of CSV (UTF-8)."
TE_GROOT = "Dit werkblad is te groot om te lezen. Bewaar alleen het blad met de lijst."
KAPOT = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, EOFError)
Eigenschappen = Mapping[str, str]


class Zip:
    """The parts of a workbook by name, in lower case; of what a part unpacks to no promise is believed."""

    def __init__(self, zip_: zipfile.ZipFile) -> None:
        self.zip, self.over = zip_, UITGEPAKT
        self.plek: dict[str, zipfile.ZipInfo] = {}
        if len(zip_.infolist()) > MEESTE_DELEN:
            raise Geweigerd(TE_GROOT, "groot")
        for deel in zip_.infolist():
            naam = deel.filename.replace("\\", "/").lower()
            if naam in self.plek:
                raise Geweigerd(ONLEESBAAR, "soort")
            self.plek[naam] = deel

    def __contains__(self, naam: str) -> bool:
        return naam.lower() in self.plek

    def lees(self, naam: str) -> bytes:
        """The bytes of one part, no more than are left for all of them."""
        deel = self.plek.get(naam.lower())
        # The other ways to pack give no bound on what one step makes.
        if deel is None or deel.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Geweigerd(ONLEESBAAR, "soort")
        try:
            with self.zip.open(deel) as bron:
                inhoud = bron.read(self.over + 1)
        except KAPOT as fout:
            raise Geweigerd(ONLEESBAAR, "soort") from fout
        self.over -= len(inhoud)
        if self.over < 0:
            raise Geweigerd(TE_GROOT, "groot")
        return inhoud


def open_zip(inhoud: bytes) -> Zip:
    try:
        return Zip(zipfile.ZipFile(io.BytesIO(inhoud)))
    except KAPOT as fout:
        raise Geweigerd(ONLEESBAAR, "soort") from fout


class Lezer:
    """Goes through one part of XML and keeps nothing but what a subclass wants to know. It is UTF-8, whatever it says,
    as for the library that reads the values; a document type, and so an entity, is refused."""

    def __init__(self, inhoud: bytes) -> None:
        self.diepte = self.bladen = 0
        if inhoud.startswith(UTF_16):
            raise Geweigerd(ONLEESBAAR, "soort")
        parser = expat.ParserCreate("UTF-8")
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._einde
        parser.StartDoctypeDeclHandler = self._weiger
        try:
            parser.Parse(inhoud, True)
        except expat.ExpatError as fout:
            raise Geweigerd(ONLEESBAAR, "soort") from fout

    def begin(self, naam: str, eigen: Eigenschappen) -> None:
        """An element begins; its name is without prefix."""

    def einde(self, naam: str) -> None:
        """And ends."""

    def tel_blad(self) -> None:
        self.bladen += 1
        if self.bladen > MEESTE_BLADEN:
            raise Geweigerd(TE_GROOT, "groot")

    def _begin(self, naam: str, eigen: Eigenschappen) -> None:
        self.diepte += 1
        if self.diepte > DIEPSTE:
            raise Geweigerd(ONLEESBAAR, "soort")
        self.begin(naam.rpartition(":")[2], eigen)

    def _einde(self, naam: str) -> None:
        self.diepte -= 1
        self.einde(naam.rpartition(":")[2])

    def _weiger(self, *_: object) -> None:
        raise Geweigerd(ONLEESBAAR, "soort")


def met(eigen: Eigenschappen, naam: str) -> str:
    """The attribute of that name, whatever its prefix; empty when there is none."""
    return next((waarde for sleutel, waarde in eigen.items() if sleutel.rpartition(":")[2] == naam), "")


def getal(tekst: str, anders: int) -> int:
    """A count or a coordinate: digits and nothing else."""
    if not tekst:
        return anders
    if not (tekst.isascii() and tekst.isdecimal() and len(tekst) < 12):
        raise Geweigerd(ONLEESBAAR, "soort")
    return int(tekst)
