"""The world that the robot plays in: the demonstration, and whoever can log in there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any

import time_machine
import weasyprint
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.conf import settings
from django.db.models.functions import Now

from dossier.models import Huishoudlid, Statushouder
from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding, Vrijstelling
from inburgering.queries import termijn_van
from ontzorging.models import Maandregel, Maandstaat
from pip_plan.models import Pip
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.huis.sleutel import Sleutel
from tests.huis.wereld_account import van_account
from tests.huis.wereld_klus import klussen
from tests.robot.waarden import GEHEIM_VAN_APP
from toegang.klus.models import Klus
from toegang.models import Medewerker
from toegang.verzenden.models import Concept
from toegang.verzenden.poort import met_concept
from vught_statushouders.demo import laden
from vught_statushouders.demo.inrichting import VUGHT
from werkvoorraad.models import Bericht

PERSONAS = [
    "klantmanager@vught.example", "klantmanager2@vught.example", "teamleider@vught.example", "beleid@vught.example",
    "beheer@vught.example", "privacy@vught.example", "vluchtelingenwerk@vught.example", "docent@kw1c.example",
    "beheer@vluchtelingenwerk.example", "klantmanager@boxtel.example", "anoniem",
]  # fmt: skip
Personas = dict[str, tuple[Medewerker | None, str]]


def personas() -> Personas:
    """Everybody of the demonstration by their address, with a session; and somebody who is not logged in."""
    mensen = Medewerker.objects.filter(is_active=True, account=None).order_by("pk")
    met_sessie = {wie.adres: (wie, _sessie(wie)) for wie in mensen}
    iedereen = {**met_sessie, "anoniem": (None, "")}
    assert set(iedereen) == set(PERSONAS)
    return iedereen


def _sessie(wie: Medewerker) -> str:
    return str(fabriek.browser(wie).cookies[settings.SESSION_COOKIE_NAME].value)


def waar_veel_is() -> Iterator[tuple[str, str]]:
    """(app, number of a dossier) of the newest row of every kind, and of those of which a step was taken and not yet:
    together they have something of everything. Of steps that can still be taken two."""
    paden = {"statushouder": "statushouder__", "huishouden": "huishouden__leden__statushouder__", "dossiernummer": ""}
    for model in apps.get_models():
        pad = next((paden[veld.name] for veld in model._meta.fields if veld.name in paden), None)
        if pad is not None and hasattr(model, "pgh_event_models"):
            rijen = model._default_manager.filter(gemeente__code=VUGHT).order_by("-pk")
            stappen = [veld.name for veld in model._meta.fields if veld.name.endswith("_op") and veld.null]
            for waar in ({}, *({f"{stap}__isnull": open_} for stap in stappen for open_ in (True, False))):
                nummers = rijen.filter(**waar).values_list(f"{pad}dossiernummer", flat=True)
                # What a gemeente has outside its dossiers, and whoever was erased, has no number.
                for nummer in nummers.exclude(**{f"{pad}dossiernummer": None})[: 2 if True in waar.values() else 1]:
                    yield model._meta.app_label, nummer
    yield from (("inburgering", nummer) for nummer in _rond_het_einde())


def _rond_het_einde() -> list[str]:
    """Whose term ends first of those that still run, and whose two ended last."""
    lopend = Statushouder.objects.filter(afgesloten_op=None).order_by("pk")
    eindes = {wie.dossiernummer: einde for wie in lopend if (einde := termijn_van(wie, VANDAAG)[1])}
    volgorde = sorted(eindes, key=lambda nummer: (eindes[nummer], nummer))
    eerste = sum(einde < VANDAAG for einde in eindes.values())  # of those that still run
    return [*volgorde[eerste : eerste + 1], *volgorde[max(0, eerste - 2) : eerste]]


def van_een_script() -> list[str]:
    """Where only a script leads to: the page on which somebody was typing."""
    return [met_concept(een.pagina, een) for een in Concept.objects.all()]


@contextmanager
def op_de_dag() -> Iterator[None]:
    """The clock stands where the world begins: who logged in there has just done so."""
    with time_machine.travel(datetime.combine(VANDAAG, time(10)), tick=True):
        yield


def bouw() -> Personas:
    """Make the world."""
    laden.laad(VANDAAG, 1)
    noor = Medewerker.objects.get(email="klantmanager@vught.example")
    fabriek.statushouder(noor, achternaam="Zonder gezin")
    Bericht.objects.create(
        gemeente=noor.gemeente, voor=noor, dag=VANDAAG, message_id="<robot@mail.example>", status="mislukt"
    )
    van_account(noor, "v")
    _bijzonder(noor)
    ander = Medewerker.objects.get(email="klantmanager2@vught.example")
    Authenticator.objects.create(user=ander, type=Authenticator.Type.TOTP, data={"secret": "-"})
    beleid = Medewerker.objects.get(email="beleid@vught.example")
    TOTP.activate(beleid, GEHEIM_VAN_APP)
    Sleutel().van(beleid)
    bezig = klussen(noor, "Cijfers")["klus_lopend"]
    Klus.objects.filter(pk=bezig.pk).update(
        status="mislukt", fout="Er ging iets mis.", plek=None, hartslag_op=None, klaar_op=Now()
    )
    personas()  # so that everybody is logged in elsewhere too
    return personas()


def _bijzonder(noor: Medewerker) -> None:
    """What happens now and then: without it some choices can be made nowhere."""
    # The bank paid it, and nobody wrote that down yet.
    betaald = Maandregel.objects.filter(gemeente=noor.gemeente, stand="betaald").latest("betaaldag", "pk")
    Maandregel.objects.filter(pk=betaald.pk).update(stand="gepland")
    # Of the last two households the coming month is not drawn up yet.
    for staat in Maandstaat.objects.filter(gemeente=noor.gemeente, gesloten_op=None).order_by("-pk")[:2]:
        staat.delete()
    # Of whoever follows the Z-route the MAP and the PVT are done.
    zelf = Pip.objects.filter(gemeente=noor.gemeente, leerroute="z", status="vastgesteld").latest("pk").statushouder
    for soort in (Afrondsoort.PVT, Afrondsoort.MAP):
        Afronding.objects.get_or_create(
            gemeente=noor.gemeente, statushouder=zelf, soort=soort, defaults={"datum": VANDAAG - timedelta(days=30)}
        )
    # Under the law of 2013 effort is a ground for an exemption too.
    wie = Statushouder.objects.filter(gemeente=noor.gemeente, regime="wi2013", afgesloten_op=None).latest("pk")
    Vrijstelling.objects.create(
        gemeente=noor.gemeente, statushouder=wie, soort="ontheffing", delen=["SC"], gevraagd_op=VANDAAG,
        grond="inspanning",
    )  # fmt: skip
    # The PVT of who nearly is too late, and of who is.
    for nummer in _rond_het_einde()[:2]:
        laat = Statushouder.objects.get(dossiernummer=nummer)
        Afronding.objects.get_or_create(
            gemeente=laat.gemeente, statushouder=laat, soort=Afrondsoort.PVT,
            defaults={"datum": VANDAAG - timedelta(days=5)},
        )  # fmt: skip
    # Nobody is head of this household any more.
    lid = fabriek.dossier(noor, achternaam="Zonder hoofd").lidmaatschappen.get()
    Huishoudlid.objects.filter(pk=lid.pk).update(relatie="partner")


class SnelDocument(weasyprint.HTML):
    """A document that is written out in full once in so many times; its template is filled in every time."""

    elke, geteld = 40, 0

    def __init__(self, string: str, **rest: Any) -> None:
        type(self).geteld += 1
        self._echt = self.geteld % self.elke == 1
        if self._echt:
            super().__init__(string=string, **rest)

    def write_pdf(self, *args: Any, **kwargs: Any) -> bytes:
        return super().write_pdf(*args, **kwargs) if self._echt else b"%PDF-1.7\nnot in full"


def alle_dossiers() -> list[str]:
    """The numbers of all dossiers, of both gemeenten."""
    return list(Statushouder.objects.order_by("pk").values_list("dossiernummer", flat=True))
