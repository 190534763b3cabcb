"""Pictures that people upload: whether each is what it says, is whole, and can be drawn. A scan is looked at in a
child process (`bouwstenen.kind`), so there is no Django here."""

import io
import warnings

from bouwstenen.kind import MEGABYTE, Geweigerd, Grenzen, in_kind

MEESTE_PIXELS = 50_000_000  # a page at 600 dpi, or the photo of a telephone
PIXELS_GETEKEND = 2_000_000  # of a signature, which is drawn in documents: the field for it on the page has 120,000
GROOTSTE_PROFIEL = MEGABYTE  # bytes of a colour profile
KLEUREN = {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "I", "I;16"}
GRENZEN = Grenzen(geheugen=1024 * MEGABYTE, uitvoer=MEGABYTE)  # the pixels of a large photo, twice
BESCHADIGD = "Deze afbeelding is beschadigd of niet compleet. Maak een nieuwe scan of foto."
TE_GROOT = "Deze afbeelding heeft te veel beeldpunten. Scan op hoogstens 300 dpi, of maak de foto kleiner."
BEWEEGT = "Deze afbeelding beweegt. Maak een gewone scan of foto."
DRUKKLEUR = "Deze afbeelding heeft de kleuren van een drukker (CMYK). Maak een gewone scan of foto."
PROFIEL = "Deze afbeelding heeft een te groot kleurprofiel. Maak een nieuwe scan of foto."


def keur_scan(inhoud: bytes) -> None:
    """Raise Geweigerd for a picture that cannot be drawn, Omgekomen for one that breaks the program that draws it."""
    in_kind(scan, inhoud, GRENZEN)


def keur_tekening(inhoud: bytes) -> None:
    """The same for a picture that is drawn in documents, and so is small."""
    in_kind(tekening, inhoud, GRENZEN)


def bekijk(inhoud: bytes, meeste_pixels: int) -> bytes:
    """Draw the whole picture once, after looking at how large it says to be."""
    from PIL import Image, UnidentifiedImageError  # late: only pictures need it

    warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound here is lower
    try:
        with Image.open(io.BytesIO(inhoud), formats=("PNG", "JPEG")) as beeld:
            _past(beeld.width * beeld.height <= meeste_pixels, TE_GROOT, "pixels")
            # Many telephones keep a small copy behind the photo; only a PNG moves.
            _past(beeld.format != "PNG" or not getattr(beeld, "is_animated", False), BEWEEGT, "beweegt")
            _past(beeld.mode in KLEUREN, DRUKKLEUR, "kleuren")
            _past(len(beeld.info.get("icc_profile") or b"") <= GROOTSTE_PROFIEL, PROFIEL, "profiel")
            beeld.load()
    except Image.DecompressionBombError as fout:
        raise Geweigerd(TE_GROOT, "pixels") from fout
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError) as fout:
        raise Geweigerd(BESCHADIGD, "beschadigd") from fout
    return b""


def _past(klopt: bool, tekst: str, code: str) -> None:
    if not klopt:
        raise Geweigerd(tekst, code)


def scan(inhoud: bytes) -> bytes:
    """In the child: a page or a photo."""
    return bekijk(inhoud, MEESTE_PIXELS)


def tekening(inhoud: bytes) -> bytes:
    """In the child: a signature."""
    return bekijk(inhoud, PIXELS_GETEKEND)
