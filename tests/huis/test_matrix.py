"""Every address × every persona × GET and POST, in a world where everything could leak.

What is expected follows from `matrix.py`: no right is 403, an object outside zicht 404, another method 405, and never
500. Nothing in an answer may tell what its reader may not know: not the page, a document, a workbook, a header, or the
message that follows. Who is refused changes nothing, and what shows a client is in the read log.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.core.cache import cache as tellers
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.test import Client
from django.urls import resolve, reverse
from pypdf import PdfReader

from bouwstenen.pdf import maak_pdf
from tests.huis.adressen import Adres, alle
from tests.huis.matrix import BESLOTEN, OPEN, WIE_MAG, doelen
from tests.huis.toets import Doel, Toets
from tests.huis.wereld import Persona, Wereld, som
from tests.klus import werk
from toegang.rechten import RECHTEN, SCHRIJVENDE_GET, Recht, Rol

ADRESSEN = {adres.naam: adres for adres in alle()}
RECHT_VAN = {naam: recht for recht, toetsen in BESLOTEN.items() for naam in toetsen}
BROWSER = Client()
PDFS: dict[bool, tuple[str, bytes]] = {}
# What a visit always writes: the read log, the session, what happened around logging in, the mail about it, and that a
# form was sent.
SPOOR = {
    "toegang_inzage",
    "toegang_sessie",
    "toegang_aanmeldgebeurtenis",
    "toegang_zending",
    "toegang_verzending",
}
GESCHREVEN = """
    SELECT relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                    + pg_stat_get_xact_tuples_deleted(oid) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""


@pytest.fixture(autouse=True)
def _stil() -> Iterator[None]:
    """Refusals by the thousand are no news."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def _een_pdf(monkeypatch) -> None:
    """Making a document takes a second: of each kind one is read, of the others the page that it is made from."""

    def eenmaal(template: str, context: dict[str, Any]) -> bytes:
        html, soort = render_to_string(template, context), bool(context["naam"])
        if soort not in PDFS:
            PDFS[soort] = html, maak_pdf(template, context)
        return PDFS[soort][1] if PDFS[soort][0] == html else html.encode()

    monkeypatch.setattr("monitor.documenten.maak_pdf", eenmaal)


# --- The table -------------------------------------------------------------------------------------------------------


def test_elk_adres_staat_in_de_matrix_onder_het_recht_dat_het_vraagt():
    assert RECHT_VAN | dict.fromkeys(OPEN) == {naam: adres.recht for naam, adres in ADRESSEN.items()}


def test_wie_wat_mag_is_wat_de_code_zegt():
    assert {recht: {rol for rol in Rol if recht in RECHTEN[rol]} for recht in Recht} == WIE_MAG


# --- What an answer says, and what a visit writes --------------------------------------------------------------------


def tekst_van(antwoord: Any) -> str:
    """Everything that a visitor could read in an answer, also what only a program shows."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    return "\n".join([_leesbaar(inhoud), *map(unquote, antwoord.headers.values()), antwoord.cookies.output()])


@cache
def _leesbaar(inhoud: bytes) -> str:
    if inhoud.startswith(b"%PDF-1.7\n%\xf0"):
        lezer = PdfReader(BytesIO(inhoud))
        return "\n".join([str(lezer.metadata), *(pagina.extract_text() for pagina in lezer.pages)])
    if inhoud.startswith(b"PK"):
        boek = ZipFile(BytesIO(inhoud))
        return "\n".join(boek.read(naam).decode() for naam in boek.namelist())
    if inhoud.startswith(b"\x89PNG"):
        return ""  # a scan or a signature: nothing to read for a program
    return inhoud.decode()


def geschreven() -> Counter[str]:
    """How many rows of each table this transaction has written so far, also those that it took back."""
    with connection.cursor() as cursor:
        cursor.execute(GESCHREVEN)
        return Counter(dict(cursor.fetchall()))


# --- One visit -------------------------------------------------------------------------------------------------------


@dataclass
class Bezoek:
    """One persona asks for one thing in one way."""

    wereld: Wereld
    persona: Persona
    adres: Adres
    doel: Doel
    methode: str

    @property
    def toets(self) -> Toets:
        return toets_van(self.adres, self.persona)

    def verwacht(self) -> set[int]:
        """The status that the table promises."""
        if self.adres.naam not in OPEN:
            if self.persona.wie is None:
                return {302}
            if not heeft_recht(self.adres, self.persona):
                return {403}
        status = self.toets.get if self.methode == "GET" else self.toets.post
        if status is None:
            return {405}
        if self.persona.naam not in self.doel.zien:
            return {404}
        return status if isinstance(status, set) else {status}

    def vraag(self, url: str) -> Any:
        """The answer; nothing is left of the visit before."""
        BROWSER.cookies.clear()
        if self.persona.sessie:
            BROWSER.cookies[settings.SESSION_COOKIE_NAME] = self.persona.sessie
        if self.methode == "GET":
            return BROWSER.get(url)
        gegevens = self.toets.gegevens(self.wereld, self.persona.gemeente or "v")
        return BROWSER.post(url, {**self._vervalst(), **gegevens})

    def _vervalst(self) -> dict[str, Any]:
        """Fields that no form asks for, about people and rows of the other gemeente."""
        g = self.andere
        wie, gezin = self.wereld.dossiers[g, 1], self.wereld.rijen[f"{g}1", "huishouden"]
        return {
            "id": wie.pk, "pk": wie.pk, "gemeente": wie.gemeente_id, "gemeente_id": wie.gemeente_id,
            "dossiernummer": wie.dossiernummer, "nummer": wie.dossiernummer, "statushouder": wie.pk,
            "huishouden": gezin.pk, "klantmanager": wie.klantmanager_id, "medewerker": wie.klantmanager_id,
            "door": wie.klantmanager_id, "terug": "//elders.example/",
            "organisatie": self.wereld.rijen[g, "partner"].organisatie_id,
            "rol": "teamleider", "is_superuser": "on", "_method": "DELETE", "next": "//elders.example/",
        }  # fmt: skip

    @property
    def andere(self) -> str:
        return "v" if self.persona.gemeente == "b" else "b"

    def gaten(self) -> Iterator[str]:
        """Everything that is wrong."""
        voor = geschreven()
        antwoord = self.vraag(self.adres.url(**self.doel.waarden))
        nu = geschreven() - voor
        tabellen = set(nu) - SPOOR
        if antwoord.status_code not in self.verwacht():
            yield f"antwoordt {antwoord.status_code}, verwacht {sorted(self.verwacht())}"
        tekst = tekst_van(antwoord)
        if antwoord.status_code == 302:
            if antwoord["Location"][:1] != "/" or antwoord["Location"][:2] == "//":
                yield f"leidt naar {antwoord['Location']}"
            elif self.persona.wie and self.methode == "POST":
                tekst += tekst_van(BROWSER.get(reverse("weer_ingelogd")))  # shows the message, and little else
                tekst += self._gemaakt(antwoord["Location"])
                nu = geschreven() - voor
        gelukt = self.methode == "POST" and self.persona.wie and antwoord.status_code in {200, 201, 302}
        if tabellen and not gelukt and self.adres.naam not in SCHRIJVENDE_GET:
            yield f"schrijft in {sorted(tabellen)}"
        # The password is that of the account, which may lie in the other gemeente.
        elders = bool(self.persona.elders) and self.adres.naam == "account_change_password"
        if (
            gelukt
            and not elders
            and som(self.wereld.rijen[self.andere, "gemeente"].pk) != self.wereld.sommen[self.andere]
        ):
            yield "verandert iets van de andere gemeente"
        if antwoord.status_code == 404 and antwoord.content != onbekend():
            yield "verraadt op de pagina dat het bestaat"
        yield from self._verraad(tekst, "toegang_inzage" in nu, antwoord.status_code)

    def _gemaakt(self, naar: str) -> str:
        """What a worker makes for whoever asked for a file."""
        if self.adres.view.__module__ == "toegang.klus.views" or resolve(urlsplit(naar).path).url_name != "klus":
            return ""
        werk()
        return tekst_van(BROWSER.post(reverse("klus_ophalen", args=[resolve(naar).kwargs["pk"]])))

    def _verraad(self, tekst: str, in_logboek: bool, status: int) -> Iterator[str]:
        """What this reader may not know, or should have been logged."""
        sporen = set(self.wereld.sporen(tekst))
        toont_bsn = self.adres.naam == "bsn" and status == 200
        if te_veel := {s for s in sporen if not self.persona.mag_zien(s) or (s[2] == "bsn" and not toont_bsn)}:
            yield f"verraadt {sorted(te_veel)}"
        if not in_logboek and any(dossier and deel == "naam" for _, dossier, deel in sporen):
            yield "toont een cliënt zonder dat het in het logboek komt"


@cache
def onbekend() -> bytes:
    """What an address that never existed answers."""
    return BROWSER.get("/bestaat-niet/").content


def heeft_recht(adres: Adres, persona: Persona) -> bool:
    return persona.wie is not None and Rol(persona.wie.rol) in WIE_MAG[RECHT_VAN[adres.naam]]


def toets_van(adres: Adres, persona: Persona) -> Toets:
    if adres.naam in OPEN:
        return OPEN[adres.naam][persona.wie is not None]
    return BESLOTEN[RECHT_VAN[adres.naam]][adres.naam]


def bezoeken(wereld: Wereld, adres: Adres) -> Iterator[Bezoek]:
    """Every persona, object and method; who lacks the right gets no further than the door, whatever lies behind it."""
    geweigerd = set()
    for persona in wereld.personas.values():
        alle_doelen = list(doelen(wereld, toets_van(adres, persona).over))
        if adres.naam not in OPEN and not heeft_recht(adres, persona):
            rol = persona.wie.rol if persona.wie else None
            if rol in geweigerd:  # at the door only the role counts
                continue
            geweigerd.add(rol)
            del alle_doelen[1:]
        for doel in alle_doelen:
            if doel.langs and persona.naam not in doel.langs:
                continue
            tellers.clear()
            yield from (Bezoek(wereld, persona, adres, doel, methode) for methode in ("GET", "POST"))


@pytest.mark.parametrize("adres", ADRESSEN.values(), ids=str)
def test_matrix(adres: Adres, wereld: Wereld):
    gevonden = []
    for bezoek in bezoeken(wereld, adres):
        with transaction.atomic():
            gaten = list(bezoek.gaten())
            transaction.set_rollback(True)
        gevonden += [f"{bezoek.persona.naam}: {bezoek.methode} {adres} {bezoek.doel.naam}: {gat}" for gat in gaten]
    assert not gevonden, "\n".join(["", *gevonden])
