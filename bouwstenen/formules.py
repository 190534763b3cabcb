"""Where the first sheet of a workbook has a formula. The reader of workbooks gives what was computed last, which is not
what somebody typed; so its text is looked through, without reading it as XML."""

import re
import zipfile

WERKBLADEN = "xl/worksheets/"
# No part of a pattern is without end: what somebody made up to keep the server busy is passed over in one go.
VOORVOEGSEL = rb"<(?:\w{1,20}:)?"
EERSTE_BLAD = re.compile(VOORVOEGSEL + rb'sheet\b[^<>]{0,500}\br:id="([^"<>]{1,100})"')
WIJZER = re.compile(VOORVOEGSEL + rb"Relationship\b[^<>]{0,1000}>")
CEL_MET_FORMULE = re.compile(
    VOORVOEGSEL + rb'c\b[^<>]{0,200}?\br="[A-Z]{1,3}(\d{1,7})"[^<>]{0,200}>\s{0,100}' + VOORVOEGSEL + rb"f[\s/>]"
)
ODS_TABEL_DICHT = b"</table:table>"
ODS_RIJ_OF_FORMULE = re.compile(rb'<table:table-row\b[^<>]{0,1000}>|table:formula="')
ODS_HERHAALD = re.compile(rb'table:number-rows-repeated="(\d{1,7})"')


def eerste_formule(boek: zipfile.ZipFile) -> int | None:
    """The number of the first row with a formula; None when there is none."""
    namen = boek.namelist()
    if "content.xml" in namen:
        return _in_ods(boek.read("content.xml"))
    bladen = [naam for naam in (_eerste_blad(boek, namen),) if naam in namen]
    for naam in bladen or [naam for naam in namen if naam.startswith(WERKBLADEN) and naam.endswith(".xml")]:
        if gevonden := CEL_MET_FORMULE.search(boek.read(naam)):
            return int(gevonden[1])
    return None


def _eerste_blad(boek: zipfile.ZipFile, namen: list[str]) -> str:
    """The part that holds the first sheet, as the workbook says; empty when it does not."""
    lijst, wijzers = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if lijst not in namen or wijzers not in namen or not (blad := EERSTE_BLAD.search(boek.read(lijst))):
        return ""
    for wijzer in WIJZER.findall(boek.read(wijzers)):
        doel = re.search(rb'\bTarget="([^"]+)"', wijzer)
        if doel and re.search(rb'\bId="' + re.escape(blad[1]) + rb'"', wijzer):
            pad = doel[1].decode(errors="replace")
            return pad.lstrip("/") if pad.startswith("/") else f"xl/{pad}"
    return ""


def _in_ods(inhoud: bytes) -> int | None:
    rij = 0
    for stuk in ODS_RIJ_OF_FORMULE.finditer(inhoud.split(ODS_TABEL_DICHT, 1)[0]):
        if stuk[0].startswith(b"table:formula"):
            return max(rij, 1)
        herhaald = ODS_HERHAALD.search(stuk[0])
        rij += int(herhaald[1]) if herhaald else 1
    return None
