"""Workbooks that nobody should send, made small: what each becomes is what matters."""

import io
import re
import struct
import zipfile

from tests.lijsten import als_ods, als_xlsx

HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WIJS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKET = "http://schemas.openxmlformats.org/package/2006/relationships"
GROOT = 30 * 1024 * 1024


def ingepakt(delen, manier=zipfile.ZIP_DEFLATED):
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w", manier) as zip_:
        for naam, deel in delen.items():
            zip_.writestr(naam, deel)
    return bestand.getvalue()


def uitgepakt(inhoud):
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def xlsx_delen(rijen, *, bladen=1, gedeeld=""):
    """The least that makes an XLSX, with these rows as XML."""
    namen = "".join(f'<sheet name="B{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, bladen + 1))
    wijzers = "".join(
        f'<Relationship Id="r{n}" Type="{WIJS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, bladen + 1)
    )
    if gedeeld:
        wijzers += f'<Relationship Id="g" Type="{WIJS}/sharedStrings" Target="sharedStrings.xml"/>'
    delen = {
        "_rels/.rels": f'<Relationships xmlns="{PAKKET}"><Relationship Id="b" Type="{WIJS}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{HOOFD}" xmlns:r="{WIJS}"><sheets>{namen}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PAKKET}">{wijzers}</Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{HOOFD}"><sheetData>{rijen}</sheetData></worksheet>',
    }
    return delen | (
        {"xl/sharedStrings.xml": f'<sst xmlns="{HOOFD}"><si><t>{gedeeld}</t></si></sst>'} if gedeeld else {}
    )


def xlsx(rijen, **opties):
    return ingepakt(xlsx_delen(rijen, **opties))


def cel(plek="", waarde="1", eigen=""):
    return "<c" + (f' r="{plek}"' if plek else "") + f"{eigen}><v>{waarde}</v></c>"


def twee_hoeken(ver):
    return xlsx(f'<row r="1">{cel("A1")}</row><row>{cel(ver)}</row>')


def ods(tabellen, stijlen=""):
    """The tables of an ODS as XML, and their styles."""
    delen = uitgepakt(als_ods([["x"]]))
    inhoud = re.sub(rb"<table:table .*</table:table>", lambda _: tabellen.encode(), delen["content.xml"])
    if stijlen:
        ns = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        automatisch = f"<office:automatic-styles {ns}>{stijlen}</office:automatic-styles><office:body>"
        inhoud = inhoud.replace(b"<office:body>", automatisch.encode())
    return ingepakt(delen | {"content.xml": inhoud})


def tabel(rijen, stijl="", naam="Blad"):
    return f"<table:table table:name='{naam}' table:style-name='{stijl}'>{rijen}</table:table>"


def rij(cellen, herhaald=1):
    return f"<table:table-row table:number-rows-repeated='{herhaald}'>{cellen}</table:table-row>"


def ods_cel(tekst="x", herhaald=1):
    eigen = f"office:value-type='string' table:number-columns-repeated='{herhaald}'"
    return f"<table:table-cell {eigen}><text:p>{tekst}</text:p></table:table-cell>"


def liegend():
    """Its directory says that each part is small; what comes out is not."""
    rijen = f'<row r="1">{cel("A1")}</row>' + " " * GROOT
    eerlijk = xlsx(rijen)
    echt = len(xlsx_delen(rijen)["xl/worksheets/sheet1.xml"])
    return eerlijk.replace(struct.pack("<I", echt), struct.pack("<I", 200))


def lachend():
    """Entities of entities of entities."""
    soorten = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    kop = f'<!DOCTYPE x [<!ENTITY l0 "ha">{soorten}]>'
    delen = xlsx_delen('<row><c t="inlineStr"><is><t>&l9;</t></is></c></row>')
    delen["xl/worksheets/sheet1.xml"] = kop + delen["xl/worksheets/sheet1.xml"]
    return ingepakt(delen)


def herschreven(inhoud, deel):
    """The same workbook, with a document type in front of this part."""
    delen = uitgepakt(inhoud)
    xml = delen[deel]
    begin = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
    return ingepakt(delen | {deel: xml[:begin] + b"<!DOCTYPE x>" + xml[begin:]})


def met_twee_gezichten():
    return ingepakt(uitgepakt(als_ods([["a"]])) | uitgepakt(als_xlsx([["b"]])))


def dubbel(anders):
    """The same name twice, the other time written like this: which one is it?"""
    delen = uitgepakt(als_xlsx([["a"]]))
    blad = "xl/worksheets/sheet1.xml"
    return ingepakt(delen | {anders(blad): delen[blad]})


DIEP = "<row>" * 5000 + cel() + "</row>" * 5000
BEDEKT = ods_cel().replace("table-cell", "covered-table-cell")
GETAL = "<table:table-cell office:value-type='float' office:value='1'/>"
GEDEELD = cel(waarde="0", eigen=" t='s'")
VER = "Op regel \\d+ staat nog iets|meer dan 40 kolommen"
ONLEESBAAR, TE_GROOT, FORMULE = "geen werkblad dat te lezen is", "te groot om te lezen", "Regel 2 heeft een formule"
ZWAAR = "kan hier niet worden gelezen"

# What it is: (the file, what is said of it).
WERKBOEKEN = {
    "laatste cel": (lambda: twee_hoeken("XFD1048576"), VER),
    "verre kolom": (lambda: twee_hoeken("DA1048576"), VER),
    "verre rij, alleen in de plek": (lambda: twee_hoeken("A1048576"), VER),
    "onzin als plek": (lambda: twee_hoeken("ZZZZ1"), ONLEESBAAR),
    "plek in enkele aanhalingstekens": (lambda: xlsx("<row>" + cel() + "<c r='XFD9'><v>1</v></c></row>"), VER),
    "verre rij, cel zonder plek": (lambda: xlsx(f'<row r="1048576">{cel()}</row>'), VER),
    "rij met een reusachtig nummer": (lambda: xlsx(f'<row r="{"9" * 40}">{cel()}</row>'), ONLEESBAAR),
    "te veel cellen zonder plek": (lambda: xlsx(f"<row>{cel() * 41}</row>"), VER),
    "te veel rijen zonder nummer": (lambda: xlsx(f"<row>{cel()}</row>" * 10_001), VER),
    "tienduizend bladen": (lambda: xlsx("<row/>", bladen=10_000), TE_GROOT),
    "tienduizend delen": (
        lambda: ingepakt(xlsx_delen("") | {f"x{n}": "" for n in range(10_000)}, zipfile.ZIP_STORED), TE_GROOT,
    ),
    "diep genest": (lambda: xlsx(DIEP), ONLEESBAAR),
    "entiteiten": (lachend, ONLEESBAAR),
    "documenttype": (lambda: herschreven(xlsx(f"<row>{cel()}</row>"), "xl/worksheets/sheet1.xml"), ONLEESBAAR),
    "documenttype bij de gedeelde teksten": (
        lambda: herschreven(xlsx(f"<row>{GEDEELD}</row>", gedeeld="x"), "xl/sharedStrings.xml"), ONLEESBAAR,
    ),
    # The library that reads the values would see nothing wrong here, and read on.
    "kapotte XML": (lambda: xlsx(f"<row r='1' r='1'>{cel()}</row>"), ONLEESBAAR),
    "verwijst naar buiten": (
        lambda: ingepakt(xlsx_delen("") | {"xl/workbook.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'}),
        ONLEESBAAR,
    ),
    "andere codering": (
        lambda: ingepakt(xlsx_delen("") | {"xl/worksheets/sheet1.xml": "<worksheet/>".encode("utf-16")}), ONLEESBAAR,
    ),
    "liegt over de maat": (liegend, ONLEESBAAR),
    "pakt groot uit": (lambda: xlsx(" " * GROOT), TE_GROOT),
    "anders ingepakt": (lambda: ingepakt(uitgepakt(als_xlsx([["a"]])), zipfile.ZIP_BZIP2), ONLEESBAAR),
    "twee gezichten": (met_twee_gezichten, ONLEESBAAR),
    "dubbele naam": (lambda: dubbel(str.upper), ONLEESBAAR),
    "dubbele naam met andere strepen": (lambda: dubbel(lambda naam: naam.replace("/", "\\")), ONLEESBAAR),
    "een tekst telkens weer": (lambda: xlsx(f"<row>{GEDEELD * 40}</row>" * 2000, gedeeld="x" * 4900), ZWAAR),
    "een tekst die samen te veel wordt": (lambda: xlsx(f"<row>{GEDEELD * 2}</row>" * 2000, gedeeld="x" * 4900), ZWAAR),
    "een cel als een boek": (lambda: xlsx(f"<row>{GEDEELD}</row>", gedeeld="x" * 6000), "meer dan 5000 tekens"),
    "formule in enkele aanhalingstekens": (
        lambda: xlsx(f"<row>{cel()}</row><row r='2'><c r='B2'><f>1+1</f><v>2</v></c></row>"), FORMULE,
    ),
    "formule zonder plek": (lambda: xlsx(f"<row>{cel()}</row><row><c><f>1+1</f><v>2</v></c></row>"), FORMULE),
    "formule na een opmerking": (
        lambda: xlsx(f'<row>{cel()}</row><row><c r="B2"><!-- x --><f>1+1</f><v>2</v></c></row>'), FORMULE,
    ),
    "formule met een voorvoegsel": (
        lambda: xlsx(f'<row>{cel()}</row><row><c r="B2"><y:f xmlns:y="{HOOFD}">1</y:f><v>2</v></c></row>'), FORMULE,
    ),
    "ods: kolommen herhaald": (lambda: ods(tabel(rij(ods_cel(herhaald=16384)))), VER),
    "ods: rijen herhaald": (lambda: ods(tabel(rij(ods_cel(), 1048576))), VER),
    "ods: op een ander blad herhaald": (lambda: ods(tabel(rij(ods_cel())) + tabel(rij(ods_cel(), 999999999))), VER),
    "ods: elk blad net niet te groot": (lambda: ods(tabel(rij(ods_cel(herhaald=40), 9999)) * 100), TE_GROOT),
    "ods: bedekte cellen herhaald": (lambda: ods(tabel(rij(BEDEKT, 1048576))), VER),
    "ods: getallen zonder tekst herhaald": (lambda: ods(tabel(rij(GETAL, 1048576))), VER),
    "ods: spaties herhaald": (lambda: ods(tabel(rij(ods_cel("<text:s text:c='4000000000'/>")))), TE_GROOT),
    "ods: duizend bladen": (lambda: ods(tabel(rij("")) * 1000), TE_GROOT),
    "ods: documenttype bij de lijst van delen": (
        lambda: herschreven(als_ods([["a"]]), "META-INF/manifest.xml"), ONLEESBAAR,
    ),
    "ods: onzin als aantal": (lambda: ods(tabel(rij(ods_cel(), -1))), ONLEESBAAR),
}  # fmt: skip


def tekstbestanden():
    """CSV: (the file, what is said of it)."""
    kop = b"dossiernummer;maand;uren\n"
    return {
        "een regel van een megabyte": (kop + b"x" * 1_000_000, "Regel 2 is niet te lezen"),
        "honderd megabyte": (b"x" * 100_000_000, "groter dan 1 MB"),
        "een aanhalingsteken dat niet sluit": (kop + b'"D1;2026-10;1\nD2;2026-10;2\n', "aanhalingsteken"),
        "een miljoen kolommen": (kop + b";" * 999_000 + b"x", "meer dan 40 kolommen"),
        "een miljoen lege regels": (kop + b"\n" * 999_000, "Op regel 10001"),
        "een nulteken": (kop + b"D1;\0;1", "geen CSV"),
        "utf-16": (kop.decode().encode("utf-16"), "UTF-8"),
        "utf-32": (kop.decode().encode("utf-32-be"), "geen CSV"),
        "latijn": (kop + "één".encode("latin-1"), "niet in UTF-8"),
        "een regel te veel": (kop + b"D1;2026-10;1\n" * 2001, "meer dan 2000 rijen"),
        "niets dan lege regels": (b"\n;;\n\n", "Het bestand is leeg"),
        "een lange cel": (kop + b"D1;2026-10;" + b"1" * 5001, "meer dan 5000 tekens"),
    }
