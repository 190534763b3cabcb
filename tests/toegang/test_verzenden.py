"""Once is once on the server, and what was typed comes back to its own account and nobody else's."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import WACHTWOORD
from tests.tegelijk import tegelijk
from toegang.aanmelden.sessies import SessionStore
from toegang.afscherming import binnen
from toegang.models import Medewerker
from toegang.rechten import Rol
from toegang.verzenden import handelingen, nummer
from toegang.verzenden.models import Concept, Verzending
from toegang.verzenden.tasks import opruimen
from werkvoorraad.models import Taak

INLOGGEN = reverse("account_login")
NIEUW = reverse("taak_nieuw")
GEHEIM = "zwanger van een tweeling"
Inloggen = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def klok() -> Iterator[Any]:
    """A clock that moves only when a test says so."""
    with time_machine.travel("2026-11-25 09:00+01:00", tick=False) as reis:
        yield reis


@pytest.fixture
def taak(noor) -> dict[str, Any]:
    """What a klantmanager fills in."""
    gekozen = {"herhaal": "geen", "voor": noor.pk, "opslaan": "Opslaan"}
    return {"wat": "Huisarts bellen", "uiterlijk": "2026-12-01", **gekozen}


def velden(pagina: Any, adres: str = "") -> dict[str, str]:
    """What the form of this page sends by itself."""
    html = pagina.content.decode()
    merk = f'action="{adres}"' if adres else 'class="formulier"'
    formulier = html[html.index(merk) :].partition("</form>")[0]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', formulier))


def verlies_sessie(browser: Client) -> None:
    """As after logging out in another tab: the page stays, the cookie goes."""
    del browser.cookies["sessie"]


# --- Once is once --------------------------------------------------------------------------------------------------


def test_terug_en_nog_een_keer_opslaan_maakt_er_een(als: Inloggen, noor, taak):
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak}
    eerste, tweede, derde = (browser.post(NIEUW, formulier) for _ in range(3))
    assert Taak.objects.count() == 1
    assert eerste["Location"] == tweede["Location"] == derde["Location"]
    assert "Dit had u al opgeslagen" in browser.get(tweede["Location"], follow=True).content.decode()


def test_geweigerd_en_dan_verbeterd_gaat_door_met_hetzelfde_nummer(als: Inloggen, noor, taak):
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak}
    assert browser.post(NIEUW, {**formulier, "wat": ""}).status_code == 200
    assert not Verzending.objects.exists()
    assert browser.post(NIEUW, formulier).status_code == 302
    assert Taak.objects.count() == 1


def test_wat_halverwege_breekt_telt_niet(als: Inloggen, noor, monkeypatch, taak):
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak}
    with monkeypatch.context() as lap:
        lap.setattr(Taak, "save", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            browser.post(NIEUW, formulier)
    assert not Verzending.objects.exists()
    assert browser.post(NIEUW, formulier).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_twintig_tegelijk_maken_er_een(als: Inloggen, noor, taak):
    """Each with a connection of its own: the others wait for the first, and get its answer."""
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak}
    koek, antwoorden = browser.cookies["sessie"].value, []

    def verstuur() -> None:
        een = Client()
        een.cookies["sessie"] = koek
        antwoorden.append(een.post(NIEUW, formulier))

    tegelijk(*[verstuur] * 20)
    assert [antwoord.status_code for antwoord in antwoorden] == [302] * 20
    assert len({antwoord["Location"] for antwoord in antwoorden}) == 1
    assert Taak.objects.count() == 1


def test_twee_formulieren_van_een_pagina_hebben_elk_hun_nummer(als: Inloggen, noor):
    html = als(noor).get(reverse("mijn_account")).content.decode()
    nummers = re.findall(r'name="eenmaal" value="([^"]+)"', html)
    assert len(nummers) > 1
    assert len(set(nummers)) == len(nummers)
    assert {een.medewerker_id for n in nummers if (een := nummer.lees(n))} == {noor.pk}


def test_wie_iets_anders_typt_en_terugkomt_raakt_niets_kwijt(als: Inloggen, noor, taak):
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak}
    browser.post(NIEUW, formulier, HTTP_REFERER=f"http://testserver{NIEUW}")
    antwoord = browser.post(NIEUW, {**formulier, "wat": "School bellen"}, HTTP_REFERER=f"http://testserver{NIEUW}")
    assert Taak.objects.count() == 1
    pagina = browser.get(antwoord["Location"])
    assert "was al een keer opgeslagen" in pagina.content.decode()
    assert "School bellen" in pagina.content.decode()
    assert browser.post(NIEUW, {**velden(pagina), **taak, "wat": "School bellen"}).status_code == 302
    assert Taak.objects.count() == 2


def test_precies_hetzelfde_van_een_verse_pagina_wordt_eerst_gevraagd(als: Inloggen, noor, klok, taak):
    """A browser without scripts fetches the page again when somebody goes back, and fills in what they typed."""
    browser = als(noor)
    browser.post(NIEUW, {**velden(browser.get(NIEUW)), **taak})
    antwoord = browser.post(NIEUW, {**velden(browser.get(NIEUW)), **taak})
    assert Taak.objects.count() == 1
    pagina = browser.get(antwoord["Location"])
    assert "Precies hetzelfde heeft u net al opgeslagen" in pagina.content.decode()
    browser.post(NIEUW, {**velden(pagina), **taak})
    assert Taak.objects.count() == 2
    klok.shift(timedelta(minutes=11))
    browser.post(NIEUW, {**velden(browser.get(NIEUW)), **taak})
    assert Taak.objects.count() == 3


def test_het_nummer_van_een_ander_telt_niet(als: Inloggen, noor, taak):
    ander = fabriek.medewerker(naam="Willem de Wit")
    formulier = {**velden(als(ander).get(NIEUW)), **taak}
    browser = als(noor)
    antwoord = browser.post(NIEUW, {**formulier, "wat": GEHEIM})
    assert antwoord["Location"] == reverse("start")
    assert "van een ander account" in browser.get(reverse("mijn_account")).content.decode()
    assert not Taak.objects.exists()
    assert not Concept.objects.exclude(medewerker=ander).exists()


@pytest.mark.parametrize("onzin", ["", "onzin", "1.abc.:x:y~0", "\N{SNOWMAN}", "9" * 4000])
def test_zonder_geldig_nummer_wordt_niets_opgeslagen_en_raakt_niets_kwijt(als: Inloggen, noor, onzin, taak):
    browser = als(noor)
    antwoord = browser.post(NIEUW, {**taak, "eenmaal": onzin})
    assert not Taak.objects.exists()
    pagina = browser.get(antwoord["Location"])
    assert "De pagina stond te lang open" in pagina.content.decode()
    assert browser.post(NIEUW, {**velden(pagina), **taak}).status_code == 302
    assert Taak.objects.count() == 1
    assert not Concept.objects.exists()


def test_een_nummer_is_een_week_geldig(als: Inloggen, noor, klok):
    oud = f"{nummer.nieuw(noor.pk)}~0"
    klok.shift(timedelta(days=7, seconds=-1))
    assert nummer.lees(oud)
    klok.shift(timedelta(seconds=2))
    assert nummer.lees(oud) is None


def test_na_bevestigen_telt_het_nummer_ook(noor):
    """The form waits while somebody confirms who they are; going back to it afterwards makes no second one."""
    beheer = fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")
    browser = Client()
    browser.force_login(beheer)
    adres = reverse("medewerker_nieuw")
    gegevens = {"naam": "Nieuwe Collega", "email": "nieuw@gemeente.example", "rol": "klantmanager", "organisatie": ""}
    formulier = {**velden(browser.get(adres)), **gegevens, "is_active": "on", "opslaan": "Opslaan"}
    bevestigen = browser.post(adres, formulier)["Location"]
    assert not Verzending.objects.exists()
    klaar = browser.post(bevestigen, {"password": WACHTWOORD, "next": adres})
    assert Medewerker.objects.filter(email="nieuw@gemeente.example").count() == 1
    assert Verzending.objects.get().leidde_naar == klaar["Location"] == reverse("medewerkers")
    assert browser.post(adres, formulier)["Location"] == klaar["Location"]


# --- What was typed ------------------------------------------------------------------------------------------------


def test_na_uitloggen_staat_wat_was_getypt_er_nog(als: Inloggen, noor, taak):
    browser = als(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak, "wat": GEHEIM}
    verlies_sessie(browser)
    antwoord = browser.post(NIEUW, formulier, HTTP_REFERER=f"http://testserver{NIEUW}")
    assert antwoord["Location"].startswith(f"{INLOGGEN}?next=%2Ftaken")
    ingelogd = browser.post(antwoord["Location"], {"login": noor.email, "password": WACHTWOORD})
    pagina = browser.get(ingelogd["Location"])
    assert f'value="{GEHEIM}"' in pagina.content.decode() or GEHEIM in pagina.content.decode()
    assert "U was uitgelogd; wat u had getypt staat er nog. Kijk het na en sla op." in pagina.content.decode()
    assert velden(pagina)["eenmaal"] == formulier["eenmaal"]
    assert browser.post(NIEUW, {**formulier, **velden(pagina)}).status_code == 302
    assert Taak.objects.get().wat == GEHEIM
    assert not Concept.objects.exists()


def test_een_ander_account_op_die_computer_krijgt_niets(als: Inloggen, noor, taak):
    browser, ander = als(noor), fabriek.medewerker(naam="Willem de Wit")
    formulier = {**velden(browser.get(NIEUW)), **taak, "wat": GEHEIM}
    verlies_sessie(browser)
    antwoord = browser.post(NIEUW, formulier)
    ingelogd = browser.post(antwoord["Location"], {"login": ander.email, "password": WACHTWOORD})
    pagina = browser.get(ingelogd["Location"])
    assert pagina.status_code == 200
    assert GEHEIM not in pagina.content.decode()
    assert browser.get(reverse("concept"), {"pagina": NIEUW}).json() == {}
    assert browser.post(reverse("concept_weggooien", args=[Concept.objects.get().pk])).status_code == 404
    with als_webrol(), binnen(fabriek.zicht(ander)):
        assert not Concept.objects.exists()
        assert not Verzending.objects.exists()
    with als_webrol(), binnen(fabriek.zicht(noor)):
        assert Concept.objects.count() == 1


def test_wie_hier_nooit_was_laat_niets_achter(client, db, taak):
    client.post(NIEUW, {**taak, "eenmaal": f"{nummer.nieuw(999_999)}~0"})
    client.post(NIEUW, {**taak, "eenmaal": "onzin"})
    client.post(NIEUW, taak)
    assert not Concept.objects.exists()


def test_wat_bewaard_wordt_is_versleuteld_en_klein(als: Inloggen, noor):
    browser = als(noor)
    nooit = {"password": "p", "bsn": "999000111"}
    naar = browser.post(NIEUW, {"wat": GEHEIM, "toelichting": "x" * 100_001, **nooit, "eenmaal": ""})
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud, octet_length(inhoud) FROM toegang_concept")
        inhoud, lengte = cursor.fetchone()
    assert GEHEIM not in inhoud
    assert lengte < 1000
    assert handelingen.velden_van(Concept.objects.get()) == [("wat", GEHEIM), ("", "")]
    assert "Een heel lange tekst paste niet" in browser.get(naar["Location"]).content.decode()
    with pytest.raises(IntegrityError, match="concept_blijft_klein"), transaction.atomic():
        Concept.objects.update(inhoud="x" * 120_000)


def test_precies_honderd_kb_past():
    ruimte = handelingen.GROOTST - len(json.dumps([("wat", "")]))
    assert handelingen.past([("wat", "x" * ruimte)]) == [("wat", "x" * ruimte)]
    assert handelingen.past([("wat", "x" * (ruimte + 1))]) == [handelingen.WEGGELATEN]


def test_een_account_houdt_hoogstens_twintig_concepten(als: Inloggen, noor):
    browser = als(noor)
    for plek in range(25):
        browser.post(NIEUW, {"wat": GEHEIM, "eenmaal": ""}, HTTP_REFERER=f"http://testserver{NIEUW}?terug=/{plek}")
    assert Concept.objects.count() == handelingen.MEESTE


def test_na_een_uur_is_het_weg_en_een_nummer_na_een_week(als: Inloggen, noor, klok, taak):
    browser = als(noor)
    browser.post(NIEUW, {**velden(browser.get(NIEUW)), **taak})
    naar = browser.post(NIEUW, {"wat": GEHEIM, "eenmaal": ""})["Location"]
    klok.shift(timedelta(hours=1))
    SessionStore(browser.cookies["sessie"].value).load()
    browser = als(noor)
    assert GEHEIM not in browser.get(naar).content.decode()
    assert opruimen() == 1
    klok.shift(timedelta(days=8))
    assert opruimen() == 1
    assert not Concept.objects.exists()
    assert not Verzending.objects.exists()


def test_een_zoekopdracht_en_een_wachtwoord_worden_nooit_bewaard(als: Inloggen, noor):
    browser = als(noor)
    eigen = velden(browser.get(NIEUW))["eenmaal"]
    verlies_sessie(browser)
    browser.post(reverse("zoeken"), {"q": "999000111", "eenmaal": eigen})
    browser.post(reverse("account_change_password"), {"oldpassword": GEHEIM, "eenmaal": eigen})
    assert not Concept.objects.exists()


def test_met_een_oud_teken_van_voor_het_inloggen_komt_het_terug(noor, taak):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(noor)
    formulier = {**velden(browser.get(NIEUW)), **taak, "wat": GEHEIM, "csrfmiddlewaretoken": "x" * 64}
    antwoord = browser.post(NIEUW, formulier)
    assert antwoord.status_code == 302
    assert not Taak.objects.exists()
    assert GEHEIM in browser.get(antwoord["Location"]).content.decode()
    van_elders = {**formulier, "eenmaal": f"{nummer.nieuw(fabriek.medewerker(naam='W').pk)}~0"}
    assert browser.post(NIEUW, van_elders).status_code == 403


# --- While typing --------------------------------------------------------------------------------------------------


def typ(browser: Client, *paren: tuple[str, str], actie: str = NIEUW, pagina: str = NIEUW) -> Any:
    inhoud = {"pagina": pagina, "actie": actie, "velden": paren}
    return browser.post(reverse("concept"), json.dumps(inhoud), content_type="application/json")


def test_tijdens_het_typen_bewaart_de_server_en_geeft_terug(als: Inloggen, noor, taak):
    browser = als(noor)
    eigen = velden(browser.get(NIEUW))["eenmaal"]
    assert typ(browser, ("wat", "Zwa"), ("eenmaal", eigen)).json() == {"bewaard": True}
    assert typ(browser, ("wat", GEHEIM), ("bsn", "999000111"), ("eenmaal", eigen)).json() == {"bewaard": True}
    aanbod = browser.get(reverse("concept"), {"pagina": NIEUW}).json()
    assert aanbod["velden"] == [["wat", GEHEIM], ["eenmaal", eigen]]
    pagina = browser.get(aanbod["adres"])
    assert GEHEIM in pagina.content.decode()
    assert browser.post(NIEUW, {**taak, **velden(pagina), "wat": GEHEIM}).status_code == 302
    assert browser.get(reverse("concept"), {"pagina": NIEUW}).json() == {}
    assert typ(browser, ("wat", GEHEIM), ("eenmaal", eigen)).json() == {"bewaard": False}  # it came in too late


def test_weggooien_is_weg(als: Inloggen, noor):
    browser = als(noor)
    typ(browser, ("wat", GEHEIM))
    weg = browser.get(reverse("concept"), {"pagina": NIEUW}).json()["weg"]
    assert browser.post(weg)["Location"] == NIEUW
    assert not Concept.objects.exists()


@pytest.mark.parametrize(
    ("pagina", "actie"),
    [("//elders.example/", NIEUW), ("https://elders.example/", NIEUW), ("/bestaat-niet/", NIEUW),
     (NIEUW, reverse("zoeken")), (NIEUW, reverse("account_change_password"))],
)  # fmt: skip
def test_alleen_formulieren_van_deze_toepassing(als: Inloggen, noor, pagina, actie):
    assert typ(als(noor), ("wat", GEHEIM), pagina=pagina, actie=actie).json() == {"bewaard": False}


@pytest.mark.parametrize(
    "inhoud", ["", "[]", "{}", '{"pagina": "/", "actie": "/nergens/", "velden": []}', '{"velden": 1}']
)
def test_onzin_is_een_400(als: Inloggen, noor, inhoud):
    antwoord = als(noor).post(reverse("concept"), inhoud, content_type="application/json")
    assert antwoord.status_code == 400


def test_te_veel_is_een_413(als: Inloggen, noor):
    assert typ(als(noor), ("wat", "x" * 300_000)).status_code == 413


def test_na_een_dag_is_een_concept_weg(als: Inloggen, noor, klok):
    typ(als(noor), ("wat", GEHEIM))
    assert Concept.objects.get().verloopt_op == timezone.now() + timedelta(days=1)
