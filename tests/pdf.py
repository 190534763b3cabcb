"""What every document must satisfy, whichever test asked for it: what of PDF/UA-1 a program can see."""

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any, cast

from pypdf import PdfReader


@lru_cache
def gebreken(inhoud: bytes) -> list[str]:
    """What is wrong with this document."""
    lezer = PdfReader(BytesIO(inhoud))
    return [*_als_geheel(lezer), *_letters(lezer), *_delen(lezer)]


def _als_geheel(lezer: PdfReader) -> Iterator[str]:
    wortel: Any = lezer.trailer["/Root"]
    if not wortel.get("/MarkInfo", {}).get("/Marked"):
        yield "niet gemerkt als toegankelijk"
    if "/StructTreeRoot" not in wortel:
        yield "zonder opbouw"
    if not wortel.get("/Lang"):
        yield "zonder taal"
    if not wortel.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "toont zijn titel niet"
    titel = (lezer.metadata.title if lezer.metadata else "") or ""
    beschrijving = wortel["/Metadata"].get_object().get_data() if "/Metadata" in wortel else b""
    if not titel or titel.encode() not in beschrijving:
        yield "zonder titel"
    if not re.search(rb"pdfuaid:part(>|=.)1", beschrijving):
        yield "zegt niet dat het PDF/UA-1 is"
    if not lezer.outline:
        yield "zonder bladwijzers"


def letters(lezer: PdfReader) -> Iterator[Any]:
    """Every font of the document."""
    for blad in lezer.pages:
        middelen: Any = blad["/Resources"].get_object()
        for een in (middelen.get("/Font") or {}).values():
            yield een.get_object()


def _letters(lezer: PdfReader) -> Iterator[str]:
    """Each is in the document itself, and tells which letters it draws, so that text can be copied and spoken."""
    for letter in letters(lezer):
        naam = letter["/BaseFont"]
        onder = [een.get_object() for een in letter.get("/DescendantFonts", [])] or [letter]
        for een in onder:
            beschrijving = een["/FontDescriptor"].get_object()
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & beschrijving.keys():
                yield f"letter {naam} zit er niet in"
        if "/ToUnicode" not in letter:
            yield f"letter {naam} is niet te lezen"


def delen(deel: Any) -> Iterator[Any]:
    """Every part of the structure, from the top."""
    deel = deel.get_object() if hasattr(deel, "get_object") else deel
    if isinstance(deel, list):
        for kind in deel:
            yield from delen(kind)
    elif isinstance(deel, dict):
        if "/S" in deel:
            yield deel
        if "/K" in deel:
            yield from delen(deel["/K"])


def _delen(lezer: PdfReader) -> Iterator[str]:
    vorige, wortel = 0, cast(Any, lezer.trailer["/Root"])
    for deel in delen(wortel.get("/StructTreeRoot", {})):
        soort = str(deel["/S"])
        if soort == "/TH" and not deel.get("/A", {}).get("/Scope"):
            yield "een kop van een tabel die niet zegt waarvan hij de kop is"
        if soort == "/Figure" and not deel.get("/Alt"):
            yield "een plaatje zonder tekst"
        if soort[:2] == "/H" and soort[2:].isdigit():
            if (diepte := int(soort[2:])) > vorige + 1:
                yield f"een kop {soort[1:]} na H{vorige}"
            vorige = diepte
