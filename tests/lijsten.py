"""Lists as a school sends them, in each kind of file."""

import io
import zipfile
from xml.sax.saxutils import escape

import xlsxwriter

MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    "</manifest:manifest>"
)


def als_csv(rijen, teken=";"):
    return "\n".join(teken.join(str(cel) for cel in rij) for rij in rijen).encode()


def als_xlsx(rijen, samen=""):
    bestand = io.BytesIO()
    with xlsxwriter.Workbook(bestand, {"in_memory": True, "strings_to_formulas": False}) as boek:
        blad = boek.add_worksheet()
        for nummer, rij in enumerate(rijen):
            blad.write_row(nummer, 0, rij)
        if samen:
            blad.merge_range(samen, "samen")
    return bestand.getvalue()


def als_bladen(bladen, verborgen=()):
    """Sheet name → rows."""
    bestand = io.BytesIO()
    with xlsxwriter.Workbook(bestand, {"in_memory": True, "strings_to_formulas": False}) as boek:
        for naam, rijen in bladen.items():
            blad = boek.add_worksheet(naam)
            for nummer, rij in enumerate(rijen):
                blad.write_row(nummer, 0, rij)
            if naam in verborgen:
                blad.hide()
            else:
                blad.activate()
    return bestand.getvalue()


def als_ods(rijen):
    """As small as an ODS can be."""
    ns = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    ns += 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    ns += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    cel = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    binnen = "".join(
        f"<table:table-row>{''.join(cel.format(escape(str(een))) for een in rij)}</table:table-row>" for rij in rijen
    )
    inhoud = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ns}><office:body><office:spreadsheet>'
        f'<table:table table:name="Blad">{binnen}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w") as boek:
        boek.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        boek.writestr("META-INF/manifest.xml", MANIFEST)
        boek.writestr("content.xml", inhoud)
    return bestand.getvalue()


SOORTEN = {"csv": als_csv, "xlsx": als_xlsx, "ods": als_ods}
