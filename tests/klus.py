"""What a worker does, in the test itself: take what waits, and make it. And a kind of klus for tests alone."""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pgtrigger
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from dossier.models import Statushouder
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from toegang.afscherming import binnen
from toegang.klus.declaratie import Bestand, Mislukt, Pagina, Parameters, Soort, Werk, soort_van
from toegang.klus.handelingen import vraag_aan
from toegang.klus.models import Klus
from toegang.klus.uitvoering import faal, neem, probeer, ruim_op
from toegang.models import Medewerker
from toegang.rechten import Recht


def werk() -> Klus | None:
    """Make the klus that waits longest, in the role of the worker; what became of it."""
    dag = localdate()
    with als_werkrol():
        klus = neem(dag)
        if klus is None:
            return None
        gezegd: dict[str, Any] = {}
        probeer(klus, dag, soort_van(klus.soort), gezegd.update)
        if reden := gezegd.get("fout"):
            faal(klus, dag, reden)
    return Klus.objects.get(pk=klus.pk)


def druk(browser: Client, adres: str, **velden: str) -> Klus:
    """Press the button."""
    antwoord = browser.post(adres, query_params=velden)
    assert antwoord.status_code == 302, antwoord.status_code
    return Klus.objects.get(pk=antwoord["Location"].rstrip("/").rpartition("/")[2])


def bestand(browser: Client, adres: str, **velden: str) -> Any:
    """Press the button, wait, and download: the answer with the file."""
    klus = druk(browser, adres, **velden)
    gemaakt = werk()
    assert gemaakt
    assert gemaakt.status == "klaar", gemaakt.fout
    return browser.post(reverse("klus_ophalen", args=[klus.pk]))


# --- A kind for tests ------------------------------------------------------------------------------------------------

INHOUD = b"geheim: dossier D900001"


def _maak(zicht: Any, parameters: Parameters, werk: Werk) -> Bestand | Pagina:
    """What the tests ask for."""
    werk.meld("Schrijven", 1, 2)
    match parameters.get("doe"):
        case "weiger":
            raise Mislukt("Kies een andere periode.")
        case "weiger_veld":
            raise ValidationError("Deze rij kan niet.")
        case "mag_niet":
            raise PermissionDenied
        case "val":
            raise RuntimeError(INHOUD.decode())
        case "groei":
            raise MemoryError
        case "pagina":
            return Pagina("/caseload/")
        case "toon":
            werk.noteer("caseload", Statushouder.objects.zichtbaar_voor(zicht))
    return Bestand("proef.txt", "text/plain", INHOUD)


PROEF = Soort("proef", Recht.DOSSIER_LEZEN, _maak)


def _wacht(zicht: Any, parameters: Parameters, werk: Werk) -> Bestand:
    """Goes on until the file that it is given is there."""
    werk.meld("Wachten", 1, 3)
    while not Path(parameters["tot"]).exists():
        time.sleep(0.02)
    return Bestand("proef.txt", "text/plain", INHOUD)


TRAAG = Soort("traag", Recht.DOSSIER_LEZEN, _wacht)
KLUSSEN = {**settings.KLUSSEN, "proef": "tests.klus.PROEF", "traag": "tests.klus.TRAAG"}


def vraag(wie: Medewerker, soort: Soort = PROEF, **parameters: Any) -> Klus:
    door = fabriek.zicht(wie)
    with als_werkrol(), binnen(door):
        return vraag_aan(soort, parameters, wat="Proef: een bestand", terug="/caseload/", door=door)


def klaar(wie: Medewerker, **parameters: Any) -> Klus:
    vraag(wie, **parameters)
    klus = werk()
    assert klus
    return klus


def ouder(klus: Klus, veld: str, leeftijd: timedelta) -> None:
    """As if that happened so much earlier."""
    with pgtrigger.ignore("toegang.Klus:vraag_blijft"):
        Klus.objects.filter(pk=klus.pk).update(**{veld: Now() - leeftijd})


def ruim() -> None:
    with als_werkrol():
        ruim_op(VANDAAG)
