"""Makers of rows for tests: each fills in what a test does not care about."""

import time
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY as STAPPEN
from django.contrib.auth.hashers import make_password
from django.test import Client

from bouwstenen.versleuteling import kenmerk
from dossier.keuzes import Geslacht, Relatie, Taal
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from toegang.lidmaatschap.keuze import SLEUTEL
from toegang.models import Gemeente, Medewerker, Organisatie
from toegang.rechten import PARTNERROLLEN, Rol
from toegang.zicht import Zicht, zicht_van

VANDAAG = date(2026, 11, 25)
WACHTWOORD = "vijf appels in een mand"
_nummer = count(1)


def gemeente(naam: str = "Vught", **velden: Any) -> Gemeente:
    """The gemeente of that name; the same one every time."""
    bestaand = Gemeente.objects.filter(naam=naam).first()
    return bestaand or Gemeente.objects.create(code=f"{next(_nummer):04}", naam=naam, **velden)


def organisatie(naam: str = "VluchtelingenWerk", **velden: Any) -> Organisatie:
    velden.setdefault("gemeente", gemeente())
    velden.setdefault("soort", Organisatie.Soort.BEGELEIDING)
    return Organisatie.objects.get_or_create(naam=naam, gemeente=velden.pop("gemeente"), defaults=velden)[0]


def medewerker(rol: Rol = Rol.KLANTMANAGER, naam: str = "Noor Bakker", **velden: Any) -> Medewerker:
    velden.setdefault("gemeente", gemeente())
    if rol in PARTNERROLLEN:
        velden.setdefault("organisatie", organisatie(gemeente=velden["gemeente"]))
    velden.setdefault("password", make_password(WACHTWOORD))
    return Medewerker.objects.create(rol=rol, naam=naam, email=f"m{next(_nummer)}@gemeente.example", **velden)


def lidmaatschap(account: Medewerker, rol: Rol = Rol.PARTNER, *, aanvaard: bool = True, **velden: Any) -> Medewerker:
    """This account, at another place."""
    velden.setdefault("gemeente", gemeente("Boxtel"))
    if rol in PARTNERROLLEN:
        velden.setdefault("organisatie", organisatie(gemeente=velden["gemeente"]))
    velden.setdefault("naam", account.naam)
    if aanvaard:
        velden.setdefault("aanvaard_op", datetime(2026, 6, 1, tzinfo=UTC))
    return Medewerker.objects.create(
        account=account, rol=rol, email=None, uitnodigingsadres=account.email, password=make_password(None), **velden
    )


def zicht(wie: Medewerker, dag: date = VANDAAG) -> Zicht:
    return zicht_van(wie, dag)


def browser(wie: Medewerker) -> Client:
    """A browser without scripts in which this medewerker has just logged in, and so confirmed who they are."""
    bezoeker, account = Client(), wie.account or wie
    bezoeker.force_login(account)
    sessie = bezoeker.session
    stap = {"method": "ingelogd", "at": time.time(), "reauthenticated": True}  # as `Accounts.login` does
    sessie.update({STAPPEN: [stap], f"{STAPPEN}_user": str(account.pk), SLEUTEL: wie.pk})
    sessie.save()
    return bezoeker


def statushouder(klantmanager: Medewerker, **velden: Any) -> Statushouder:
    """A client, without a household."""
    nummer = next(_nummer)
    standaard: dict[str, Any] = {
        "voornamen": "Selam",
        "achternaam": "Gebre",
        "geboortedatum": date(1995, 3, 3),
        "geslacht": Geslacht.VROUW,
        "contacttaal": Taal.TIGRINYA,
        "dossiernummer": f"D{900_000 + nummer}",
        "gemeente": klantmanager.gemeente,
        "klantmanager": klantmanager,
    }
    if bsn := velden.get("bsn"):
        standaard["bsn_kenmerk"] = kenmerk(bsn)
    return Statushouder.objects.create(**{**standaard, **velden})


def huishouden(
    *leden: Statushouder,
    gehuisvest: date | None = date(2026, 5, 12),
    gekoppeld: date = date(2026, 3, 3),
    naam: str = "gezin Gebre",
) -> Huishouden:
    """A household of these people, coupled and (unless `gehuisvest` is None) housed; the first is its head."""
    gezin = Huishouden.objects.create(gemeente=leden[0].gemeente, naam=naam)
    Koppeling.objects.create(gemeente=gezin.gemeente, huishouden=gezin, gekoppeld_op=gekoppeld, azc="Overloon")
    for nummer, lid in enumerate(leden):
        relatie = Relatie.KIND if nummer else Relatie.HOOFD
        Huishoudlid.objects.create(
            gemeente=gezin.gemeente, huishouden=gezin, statushouder=lid, relatie=relatie, van=gekoppeld
        )
    if gehuisvest:
        huisvesting(gezin, gehuisvest)
    return gezin


def huisvesting(gezin: Huishouden, van: date, tot: date | None = None, **velden: Any) -> Huisvesting:
    standaard = {"straat": "Lindelaan", "huisnummer": "7", "postcode": "5261 AB", "plaats": gezin.gemeente.naam}
    return Huisvesting.objects.create(gemeente=gezin.gemeente, huishouden=gezin, van=van, tot=tot, **standaard | velden)


def dossier(klantmanager: Medewerker, gehuisvest: date | None = date(2026, 5, 12), **velden: Any) -> Statushouder:
    """A client in a household of one."""
    wie = statushouder(klantmanager, **velden)
    huishouden(wie, gehuisvest=gehuisvest, naam=wie.achternaam)
    return wie
