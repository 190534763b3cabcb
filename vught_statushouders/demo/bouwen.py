"""Turns the written-down households into rows, and saves them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from django.db import connection, models

from bouwstenen.kalender import geboren_uiterlijk, plus_maanden
from bouwstenen.versleuteling import kenmerk
from dossier.keuzes import Kanaal, Leesniveau
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Mijlpaal, Statushouder
from inburgering.models import Afronding, Cursus, Diploma, Isk
from ontzorging.keuzes import Bijstandsoort
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek
from toegang.models import Gemeente, Medewerker
from vught_statushouders.demo import namen
from vught_statushouders.demo.nummers import Nummers, telefoon
from vught_statushouders.demo.vorm import Gezin, Persoon

FEITEN: tuple[type[models.Model], ...] = (Activiteit, Cursus, Isk, Diploma, Mijlpaal, Gesprek, Afronding)
GEZINSFEITEN: tuple[type[models.Model], ...] = (Koppeling, Huisvesting, Uitkering)
MODELLEN: tuple[type[models.Model], ...] = (
    Huishouden,
    Statushouder,
    Huishoudlid,
    Koppeling,
    Huisvesting,
    Uitkering,
    *FEITEN,
)
BIJSTAND = {"v": Bijstandsoort.VOLLEDIG, "g": Bijstandsoort.GEDEELTELIJK}


@dataclass(frozen=True)
class Plek:
    """Where and when households are built: one klantmanager of one gemeente, on one day."""

    gemeente: Gemeente
    klantmanager: Medewerker
    vandaag: date
    dobbel: Random
    nummers: Nummers


@dataclass
class Rijen:
    """The rows of one household, not saved yet."""

    huishouden: Huishouden
    koppeling: Koppeling
    huisvestingen: list[Huisvesting]
    uitkeringen: list[Uitkering]
    leden: list[Huishoudlid] = field(default_factory=list)
    feiten: list[Any] = field(default_factory=list)


def dag(tekst: str, plek: Plek) -> date:
    """The date that a text stands for; see `vorm.py`."""
    if tekst[0] in "+-":
        return plek.vandaag + timedelta(days=int(tekst))
    if "j" in tekst:
        jaren, maanden = tekst.split("j")
        speling = 27 if maanden else 330
        geworden = plus_maanden(plek.vandaag, -12 * int(jaren) - int(maanden.rstrip("m") or 0))
        return geworden - timedelta(days=plek.dobbel.randint(1, speling))
    return date.fromisoformat(tekst)


def periode(tekst: str, plek: Plek) -> dict[str, date | None]:
    """`van` and `tot` of "begin..end"."""
    van, tot = tekst.split("..")
    return {"van": dag(van, plek), "tot": dag(tot, plek) if tot else None}


def bouw(gezin: Gezin, plek: Plek) -> Rijen:
    """All rows of one household."""
    huishouden = Huishouden(
        gemeente=plek.gemeente, naam=f"gezin {gezin.achternaam}" if gezin.leden[1:] else gezin.achternaam
    )
    huisvestingen = _huisvestingen(gezin, huishouden, plek)
    rijen = Rijen(
        huishouden=huishouden,
        koppeling=_koppeling(gezin, huishouden, huisvestingen, plek),
        huisvestingen=huisvestingen,
        uitkeringen=[
            Uitkering(gemeente=plek.gemeente, huishouden=huishouden, soort=BIJSTAND[stuk[0]], **periode(stuk[2:], plek))
            for stuk in gezin.bijstand.split(", ")
            if stuk
        ],
    )
    for persoon in gezin.leden:
        _voeg_persoon_toe(rijen, persoon, gezin, plek)
    return rijen


def _huisvestingen(gezin: Gezin, huishouden: Huishouden, plek: Plek) -> list[Huisvesting]:
    """The homes of a household; whoever was housed in the past week is not registered in the BRP yet."""
    homes = []
    for stuk in filter(None, gezin.huisvesting.split(", ")):
        wanneer = periode(stuk, plek)
        van = wanneer["van"]
        assert van is not None
        brp_op = van + timedelta(days=plek.dobbel.randint(0, 6))
        homes.append(
            Huisvesting(
                gemeente=plek.gemeente,
                huishouden=huishouden,
                contract_op=van - timedelta(days=plek.dobbel.randint(13, 20)),
                brp_op=brp_op if brp_op <= plek.vandaag else None,
                **wanneer,
                **adres(plek.gemeente, plek.dobbel),
            )
        )
    return homes


def adres(gemeente: Gemeente, dobbel: Random) -> dict[str, str]:
    """An invented address in this gemeente."""
    gebied = dobbel.choice(("5261", "5262", "5263"))
    letters = "".join(dobbel.choice("ABCDEGHJKLMNPRTVWXZ") for _ in range(2))
    return {
        "straat": dobbel.choice(namen.STRATEN),
        "huisnummer": str(dobbel.randint(1, 140)),
        "postcode": f"{gebied} {letters}",
        "plaats": gemeente.naam,
        "verhuurder": "Woonwijze" if dobbel.random() < 0.9 else "particuliere verhuurder",
    }


def _koppeling(gezin: Gezin, huishouden: Huishouden, homes: list[Huisvesting], plek: Plek) -> Koppeling:
    eerder = timedelta(days=plek.dobbel.randint(50, 110))
    contact = plek.dobbel.choice(namen.COA_CONTACTEN)
    return Koppeling(
        gemeente=plek.gemeente,
        huishouden=huishouden,
        gekoppeld_op=dag(gezin.gekoppeld, plek) if gezin.gekoppeld else homes[0].van - eerder,
        azc=plek.dobbel.choice(namen.AZC),
        coa_contact=contact,
        coa_telefoon=telefoon(plek.dobbel),
        coa_email=f"{contact.lower().replace(' ', '.')}@coa.example",
    )


def _voeg_persoon_toe(rijen: Rijen, persoon: Persoon, gezin: Gezin, plek: Plek) -> None:
    """One member: the personal data, the membership and the facts."""
    geboren = dag(persoon.geboren, plek)
    sinds = dag(persoon.sinds, plek) if persoon.sinds else None
    statushouder = _statushouder(persoon, gezin, geboren, plek)
    statushouder.inburgeringsplicht_op = _plicht(persoon, geboren, sinds, rijen, plek)
    # The household is as written down; a child that was born after the koppeling joins at birth.
    lid = Huishoudlid(
        gemeente=plek.gemeente,
        huishouden=rijen.huishouden,
        statushouder=statushouder,
        relatie=persoon.relatie,
        nareiziger=bool(sinds),
        van=sinds or max(rijen.koppeling.gekoppeld_op, geboren),
    )
    rijen.leden.append(lid)
    for feit in persoon.feiten:
        wanneer = {"behaald_op": dag(feit.periode, plek)} if feit.model is Diploma else periode(feit.periode, plek)
        rijen.feiten.append(feit.model(gemeente=plek.gemeente, statushouder=statushouder, **wanneer, **feit.velden))


def _statushouder(persoon: Persoon, gezin: Gezin, geboren: date, plek: Plek) -> Statushouder:
    voornamen, streep, achternaam = persoon.naam.partition("/")
    nationaliteit, talen = namen.LANDEN[gezin.land]
    gekozen = persoon.velden
    statushouder = Statushouder(
        gemeente=plek.gemeente,
        klantmanager=plek.klantmanager,
        voornamen=voornamen,
        achternaam=achternaam if streep else gezin.achternaam,
        geboortedatum=geboren,
        geslacht=persoon.geslacht,
        nationaliteit=nationaliteit,
        v_nummer=plek.nummers.v_nummer(),
        contacttaal=gekozen.get("taal") or plek.dobbel.choice(talen),
        geheimhouding=gekozen.get("geheimhouding", False),
    )
    if gekozen.get("bsn") != "nee":
        geef_bsn(statushouder, plek.nummers.bsn())
    if geboren <= geboren_uiterlijk(16, plek.vandaag):
        _bereikbaar(statushouder, persoon, gezin, plek)
    einde(statushouder, "vertrokken_op", "vertrekreden", persoon.vertrokken or gezin.vertrek, plek)
    einde(statushouder, "afgesloten_op", "afsluitreden", gezin.afsluiting, plek)
    return statushouder


def geef_bsn(statushouder: Statushouder, bsn: str) -> None:
    """The number and the fingerprint by which it is found."""
    statushouder.bsn, statushouder.bsn_kenmerk = bsn, kenmerk(bsn)


def einde(statushouder: Statushouder, veld: str, redenveld: str, tekst: str, plek: Plek) -> None:
    """Set a departure or a closing: "date reason"."""
    if tekst:
        wanneer, reden = tekst.split()
        setattr(statushouder, veld, dag(wanneer, plek))
        setattr(statushouder, redenveld, reden)


def _bereikbaar(statushouder: Statushouder, persoon: Persoon, gezin: Gezin, plek: Plek) -> None:
    """How to reach somebody: who came long ago reads and speaks more Dutch."""
    dobbel, gekozen = plek.dobbel, persoon.velden
    eerste = gezin.huisvesting.split("..")[0]
    jaren = (plek.vandaag - dag(eerste, plek)).days / 365 if eerste else 0
    lezen = (
        (Leesniveau.EIGEN_TAAL, Leesniveau.EIGEN_TAAL, Leesniveau.NIET, Leesniveau.BEETJE_NEDERLANDS)
        if jaren < 1
        else (Leesniveau.BEETJE_NEDERLANDS, Leesniveau.NEDERLANDS_A2, Leesniveau.EIGEN_TAAL)
        if jaren < 4
        else (
            Leesniveau.NEDERLANDS_A2,
            Leesniveau.NEDERLANDS_A2,
            Leesniveau.NEDERLANDS_B1,
            Leesniveau.BEETJE_NEDERLANDS,
        )
    )
    statushouder.leesniveau = gekozen.get("leesniveau") or dobbel.choice(lezen)
    weinig = statushouder.leesniveau in (Leesniveau.NIET, Leesniveau.EIGEN_TAAL)
    statushouder.tolk_nodig = gekozen.get("tolk", weinig and dobbel.random() < 0.7)
    kanalen = (Kanaal.BELLEN, Kanaal.BERICHT) if weinig else (Kanaal.BELLEN, Kanaal.BERICHT, Kanaal.EMAIL)
    statushouder.voorkeurskanaal = gekozen.get("kanaal") or dobbel.choice(kanalen)
    statushouder.telefoon = telefoon(dobbel)
    if statushouder.voorkeurskanaal == Kanaal.EMAIL or dobbel.random() < 0.4:
        statushouder.email = _email(statushouder)


def _email(statushouder: Statushouder) -> str:
    plat = unicodedata.normalize("NFKD", f"{statushouder.voornamen} {statushouder.achternaam}".replace("ı", "i"))
    woorden = "".join(teken for teken in plat if teken.isascii() and (teken.isalpha() or teken == " ")).lower().split()
    return f"{woorden[0]}.{woorden[-1]}@post.example"


def _plicht(persoon: Persoon, geboren: date, sinds: date | None, rijen: Rijen, plek: Plek) -> date | None:
    """Adults below pension age are obliged from their registration in the gemeente on (note, 3.2)."""
    eerste = rijen.huisvestingen[0] if rijen.huisvestingen else None
    begin = sinds or (eerste and eerste.brp_op)
    if not begin or persoon.velden.get("plicht") == "nee":
        return None
    volwassen = geboren_uiterlijk(67, begin) < geboren <= geboren_uiterlijk(18, begin)
    return begin if volwassen else None


def dossiernummers(aantal: int) -> list[str]:
    """The next free numbers, from the sequence that hands them out one by one elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('dossier_dossiernummer') FROM generate_series(1, %s)", [aantal])
        return [f"D{nummer}" for (nummer,) in cursor.fetchall()]


def bewaar_alles(alle: Iterable[Rijen]) -> int:
    """Save households with everything in them, table by table; returns how many dossiers that made."""
    alle = list(alle)
    leden = [lid for rijen in alle for lid in rijen.leden]
    statushouders = [lid.statushouder for lid in leden]
    for statushouder, nummer in zip(statushouders, dossiernummers(len(statushouders)), strict=True):
        statushouder.dossiernummer = nummer
    feiten = [feit for rijen in alle for feit in rijen.feiten]
    tabellen: list[tuple[type[models.Model], list[Any]]] = [
        (Huishouden, [rijen.huishouden for rijen in alle]),
        (Statushouder, statushouders),
        (Huishoudlid, leden),
        (Koppeling, [rijen.koppeling for rijen in alle]),
        (Huisvesting, [woning for rijen in alle for woning in rijen.huisvestingen]),
        (Uitkering, [uitkering for rijen in alle for uitkering in rijen.uitkeringen]),
        *((model, [feit for feit in feiten if type(feit) is model]) for model in FEITEN),
    ]
    for model, rijen_van_model in tabellen:
        model._default_manager.bulk_create(rijen_van_model, batch_size=1000)
    return len(statushouders)
