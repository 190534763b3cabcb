"""Names and numbers of clients stay out of logs, mail, sessions, tasks, addresses and errors."""

import io
import logging
import re
from collections.abc import Iterator
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bouwstenen.logregels import KOP, Logregel
from bouwstenen.versleuteling import slot
from dossier.models import Huisvesting
from dossier.views_caseload import ZOEKTEKST
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.huis.adressen import alle
from tests.huis.matrix import doelen
from tests.huis.test_matrix import ADRESSEN, BROWSER, Bezoek, heeft_recht, tekst_van, toets_van
from tests.huis.wereld import Wereld, merk
from tests.post import bezorg
from toegang.afscherming import als_systeem
from toegang.models import Sessie
from werkvoorraad.handelingen_bericht import verstuur, verstuur_wachtende
from werkvoorraad.handelingen_herinnering import maak_herinneringen, nog_te_maken
from werkvoorraad.models import Bericht

KIJKERS = (
    "klantmanager", "teamleider", "partner", "partnerbeheerder", "beleidsmedewerker", "beheerder", "privacyofficer",
)  # fmt: skip
MET_OPZET = ("mailto:", "tel:")  # a link that dials or writes to the client


@pytest.fixture
def logboek() -> Iterator[io.StringIO]:
    """Everything that a server would write to its log, at the most talkative."""
    tekst = io.StringIO()
    schrijver = logging.StreamHandler(tekst)
    vormen: Any = settings.LOGGING["formatters"]
    schrijver.setFormatter(Logregel(vormen["regel"]["format"], style="{"))
    wortel = logging.getLogger()
    oud = wortel.level
    wortel.addHandler(schrijver)
    wortel.setLevel(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)  # queries are logged only where DEBUG is on
    yield tekst
    wortel.setLevel(oud)
    wortel.removeHandler(schrijver)


def van_clienten(wereld: Wereld, tekst: str) -> set[tuple[str, int, str]]:
    """What a text tells of clients; the people and partners of a gemeente may be named."""
    return {spoor for spoor in wereld.sporen(tekst) if spoor[1]}


def alles_doen(wereld: Wereld) -> Iterator[Any]:
    """Every address, read and written by somebody who may; documents say nothing here that their page does not."""
    for adres in (adres for adres in ADRESSEN.values() if "pdf" not in adres.naam):
        wie = next(wereld.personas[k] for k in KIJKERS if adres.recht is None or heeft_recht(adres, wereld.personas[k]))
        doel = next(doelen(wereld, toets_van(adres, wie).over))
        for methode in ("GET", "POST"):
            with transaction.atomic():
                antwoord = Bezoek(wereld, wie, adres, doel, methode).vraag(adres.url(**doel.waarden))
                yield antwoord, tekst_van(antwoord)
                transaction.set_rollback(True)


def is_versleuteld(sessie: Sessie) -> bool:
    """A text that was searched for and a message can name a client, so that the whole session is unreadable."""
    return bool(slot().decrypt(sessie.session_data.encode()))


def adressen_in(pagina: str) -> Iterator[str]:
    for adres in re.findall(r'(?:href|action|src)="([^"]*)"', pagina):
        if not adres.startswith(MET_OPZET):
            yield adres


def test_geen_log_mail_sessie_of_adres_noemt_een_client(wereld: Wereld, logboek):
    for antwoord, tekst in alles_doen(wereld):
        adressen = [antwoord.request["PATH_INFO"], antwoord.request["QUERY_STRING"], antwoord.get("Location", "")]
        if antwoord.get("Content-Type", "").startswith("text/html"):
            adressen += adressen_in(tekst)
        assert not van_clienten(wereld, " ".join(adressen))
        assert all(is_versleuteld(sessie) for sessie in Sessie.objects.all())
        for bericht in mail.outbox:
            assert not van_clienten(wereld, f"{bericht.subject} {bericht.body} {bericht.to}")
    assert "Not Found" in logboek.getvalue(), "the log was listened to"
    assert not van_clienten(wereld, logboek.getvalue())


def test_zoeken_op_een_naam_laat_die_nergens_leesbaar_achter(wereld: Wereld, logboek):
    wie, naam = wereld.personas["klantmanager"], merk("v", 1, "naam")
    with transaction.atomic():
        BROWSER.cookies[settings.SESSION_COOKIE_NAME] = wie.sessie
        antwoord = BROWSER.post(reverse("zoeken"), {"q": naam}, follow=True)
        assert naam in antwoord.content.decode()
        sessie = Sessie.objects.get(pk=wie.sessie)
        transaction.set_rollback(True)
    assert sessie.get_decoded()[ZOEKTEKST] == naam
    assert is_versleuteld(sessie)
    assert naam not in f"{antwoord.redirect_chain} {logboek.getvalue()}"


def test_een_adres_heeft_alleen_nummers():
    namen = {naam for adres in alle() for naam in adres.nergens}
    assert namen == {"nummer", "pk", "code", "leefgebied", "deel", "school", "soort", "uidb36", "key", "sleutel"}, (
        "a new variable: does it hold something about a person?"
    )


def test_een_taak_krijgt_niets_mee_en_de_mail_erover_noemt_niemand(
    wereld: Wereld, monkeypatch, django_capture_on_commit_callbacks
):
    gestuurd: list[tuple[Any, ...]] = []
    monkeypatch.setattr("bouwstenen.wachtrij.current_app.send_task", lambda *velden, **_: gestuurd.append(velden))
    wie, ander = wereld.personas["klantmanager"], wereld.dossiers["v", 3]
    with transaction.atomic(), django_capture_on_commit_callbacks(execute=True):
        BROWSER.cookies[settings.SESSION_COOKIE_NAME] = wie.sessie
        gegevens = {"nummer": ander.dossiernummer, "reden": f"Nu nodig: {merk('v', 3, 'reden')}"}
        assert BROWSER.post(reverse("noodtoegang"), gegevens).status_code == 302
        (bericht,) = bezorg()
        transaction.set_rollback(True)
    assert all(argumenten == () for _, argumenten in gestuurd), "a worker is woken, and told nothing"
    assert not van_clienten(wereld, f"{bericht.subject} {bericht.body}")


def test_een_herinnering_noemt_niemand_in_mail_log_of_taak(wereld: Wereld, logboek, monkeypatch):
    """To everybody who gets one: klantmanager, teamleider and partner, in both gemeenten."""

    def weiger(*_: Any) -> None:
        raise SMTPRecipientsRefused({merk("v", 1, "contact"): (550, merk("v", 1, "naam").encode())})

    with transaction.atomic(), als_werkrol():
        for gemeente_id in nog_te_maken(VANDAAG):
            maak_herinneringen(gemeente_id, VANDAAG)
        with als_systeem(VANDAAG):
            laatste = Bericht.objects.latest("pk").pk
        with monkeypatch.context() as even:
            even.setattr("werkvoorraad.documenten.EmailMessage.send", weiger)
            verstuur(laatste, timezone.now())
        verstuur_wachtende(timezone.now)
        with als_systeem(VANDAAG):
            fouten = " ".join(Bericht.objects.values_list("fout", flat=True))
            rollen = set(Bericht.objects.filter(status="verstuurd").values_list("voor__rol", flat=True))
        transaction.set_rollback(True)
    assert "code 550" in fouten
    assert not van_clienten(wereld, fouten)
    assert {"klantmanager", "teamleider", "partner"} <= rollen
    assert all(wereld_nummer(wereld, str(bericht.body)) for bericht in mail.outbox), "they are about dossiers"
    for bericht in mail.outbox:
        assert not van_clienten(wereld, bericht.message().as_string() + bericht.body)
    assert not van_clienten(wereld, logboek.getvalue())
    assert settings.CELERY_BEAT_SCHEDULE["ochtend"].keys() == {"task", "schedule", "options"}, "no arguments at all"


def wereld_nummer(wereld: Wereld, tekst: str) -> bool:
    return any(wie.dossiernummer in tekst for wie in wereld.dossiers.values())


# --- When something breaks -------------------------------------------------------------------------------------------


def breek(browser: Client, pad: str) -> Any:
    browser.raise_request_exception = False
    try:
        return browser.get(pad)
    finally:
        browser.raise_request_exception = True


def test_een_fout_die_een_client_noemt_blijft_uit_log_en_pagina(wereld: Wereld, logboek, monkeypatch):
    wie = wereld.dossiers["v", 1]

    def kapot(*_: Any, **__: Any) -> None:
        try:
            raise ValueError(f"{wie.bsn} van {wie.naam}")
        except ValueError as fout:
            raise RuntimeError(f"geen pagina voor {wie.naam}, {wie.email}") from fout

    monkeypatch.setattr("werkvoorraad.views.dossierbeeld", kapot)
    BROWSER.cookies[settings.SESSION_COOKIE_NAME] = wereld.personas["klantmanager"].sessie
    antwoord = breek(BROWSER, reverse("dossier", args=[wie.dossiernummer]))
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.content.decode()
    assert not van_clienten(wereld, antwoord.content.decode())
    regels = logboek.getvalue()
    assert not van_clienten(wereld, regels)
    assert f"{antwoord[KOP]} django.request: Internal Server Error" in regels, "its number leads to the log"
    assert regels.index("ValueError") < regels.index("RuntimeError"), "the kinds are there, the first cause first"
    assert "in kapot" in regels, "and the place"


def test_de_rij_die_postgresql_aanhaalt_komt_niet_in_het_log(wereld: Wereld, logboek):
    woning = wereld.rijen["v1", "huisvesting"]
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        Huisvesting.objects.filter(pk=woning.pk).update(tot="1990-01-01")
    assert van_clienten(wereld, str(fout.value)), "PostgreSQL quotes the whole row"
    for aantal, logger in enumerate(("django.request", "celery.app.trace")):
        gegevens = {"name": "taak", "exc": repr(fout.value), "traceback": str(fout.value)}
        vorm = "Task %(name)s raised: %(exc)s %(traceback)s"
        logging.getLogger(logger).error(vorm, gegevens, exc_info=fout._excinfo)
        assert logboek.getvalue().count("IntegrityError") >= aantal + 1
    assert not van_clienten(wereld, logboek.getvalue())


def test_het_nummer_van_een_verzoek_kiest_de_bezoeker_niet(client, db):
    een, twee = (client.get(reverse("livez"), headers={KOP: "verzonnen\r\nX: y"})[KOP] for _ in range(2))
    assert re.fullmatch("[0-9a-f]{12}", een)
    assert een != twee


def test_een_eigen_proxy_mag_het_nummer_geven_als_het_er_een_is(client, db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    goed = "0f8fad5b-d9cb-469f-a165-70867728950e"
    assert client.get(reverse("livez"), headers={KOP: goed})[KOP] == goed
    for fout in ("kort", "a" * 65, "met spatie 123", "met/streep/123", "<script>alert(1)</script>"):
        assert re.fullmatch("[0-9a-f]{12}", client.get(reverse("livez"), headers={KOP: fout})[KOP])


def test_buiten_een_verzoek_heeft_een_regel_geen_nummer(logboek):
    logging.getLogger("iets").error("Buiten een verzoek.", exc_info=(None, None, None))
    assert "- iets: Buiten een verzoek." in logboek.getvalue()


def test_een_fout_gaat_niet_per_mail_naar_een_beheerder():
    """Django's own handler would send what was typed along with it."""
    assert not logging.getLogger("django").handlers


def test_bsn_is_overal_in_de_database_versleuteld(wereld: Wereld):
    """What a dump of the whole database would hold."""
    nummers = {nummer for nummer, (_, _, deel) in wereld.nummers.items() if deel == "bsn"}
    assert len(nummers) == len(wereld.dossiers)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (tabel,) in cursor.fetchall():
            cursor.execute(f"SELECT string_agg(rij::text, ' ') FROM {tabel} rij")
            inhoud = cursor.fetchone()[0] or ""
            assert not [nummer for nummer in nummers if nummer in inhoud], tabel
