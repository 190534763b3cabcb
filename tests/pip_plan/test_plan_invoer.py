"""Bad input on every form of a plan: refused with its rule, nothing of what was typed lost, and nothing kept."""

from datetime import timedelta

import pytest
from django.urls import reverse

from dossier.models import Huisvesting
from pip_plan.models import Doel, Doelstap, Pip, Weekdeel
from pip_plan.plan import handelingen
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN, klaar

pytestmark = pytest.mark.usefixtures("vandaag")
GETYPT = "Wat ik net heb getypt."
EEN_DAG = timedelta(days=1)
BESLUIT = {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0", "begeleiding": GETYPT}


def adres(naam, wie, record) -> str:
    return reverse(naam, args=[wie.dossiernummer, record.pk])


def geweigerd(antwoord, zegt) -> None:
    """On the page itself: why, by which rule, and everything that was typed."""
    assert antwoord.status_code == 200
    html = antwoord.content.decode()
    assert antwoord.context["form"].errors
    assert zegt in html
    assert GETYPT in html


def in_de_brp(wie, dag):
    Huisvesting.objects.update(brp_op=dag)


def plichtig(wie, dag):
    wie.inburgeringsplicht_op = dag
    wie.save()


def eerder_vastgesteld(wie, dag):
    plannen.vastgesteld(wie, vastgesteld_op=dag)


@pytest.mark.parametrize(
    ("gebeurd", "zegt"),
    [
        (plichtig, "Het PIP kan niet vóór de inburgeringsplicht (25 november 2026) zijn vastgesteld"),
        (in_de_brp, "Het PIP kan niet vóór de inschrijving in de BRP (25 november 2026) zijn vastgesteld"),
        (eerder_vastgesteld, "Het PIP kan niet vóór een eerder PIP (25 november 2026) zijn vastgesteld"),
    ],
)
def test_een_dagtekening_die_te_vroeg_is(wie, noor, door, als, gebeurd, zegt):
    gebeurd(wie, VANDAAG)
    plan = klaar(wie, door, besproken_op=GEKOMEN, getekend_client_op=GEKOMEN)
    velden = {"dagtekening": VANDAAG - EEN_DAG, "te_laat_reden": GETYPT, "versie": "0"}
    antwoord = als(noor).post(adres("pip_vaststellen", wie, plan), velden)
    geweigerd(antwoord, zegt)
    assert "DUO" in antwoord.content.decode()
    plan.refresh_from_db()
    assert plan.status == "besproken"


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"leerroute": "onderwijs", "niveau": "A2", "afgeschaald": ["LE"]}, "A2 kan niet bij de Onderwijsroute"),
        ({"leerroute": "b1", "niveau": "A2", "afgeschaald": ["LE"], "lesuren": "640", "afschaal_reden": GETYPT},
         "A2 kan niet in een eerste PIP"),
        ({"leerroute": "z", "niveau": "B1"}, "B1 kan niet bij de Z-route"),
        ({"leerroute": "z", "intensiteit": "640"}, "Geschatte uren horen alleen bij de B1-route"),
    ],
)  # fmt: skip
def test_een_besluit_dat_duo_weigert(wie, noor, door, als, velden, zegt):
    plan = handelingen.begin_pip(wie, door=door)
    antwoord = als(noor).post(adres("pip_besluit", wie, plan), BESLUIT | velden)
    geweigerd(antwoord, zegt)
    plan.refresh_from_db()
    assert (plan.leerroute, plan.begeleiding) == ("", "")


def test_a2_op_een_andere_route_vraagt_niet_ook_nog_om_onderdelen(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    antwoord = als(noor).post(adres("pip_besluit", wie, plan), BESLUIT | {"leerroute": "onderwijs", "niveau": "A2"})
    geweigerd(antwoord, "A2 kan niet bij de Onderwijsroute")
    assert "afgeschaald" not in antwoord.context["form"].errors


def test_uren_voor_wie_geen_asielstatus_heeft(noor, door, als):
    wie = fabriek.dossier(noor, gezinsmigrant=True)
    plan = handelingen.begin_pip(wie, door=door)
    uren = {"leerroute": "b1", "niveau": "B1", "intensiteit": "640"}
    geweigerd(als(noor).post(adres("pip_besluit", wie, plan), BESLUIT | uren), "alleen voor asielstatushouders")


WEEKDEEL = {
    "soort": "taal",
    "wat": GETYPT,
    "dagen": ["1"],
    "van": "09:00",
    "tot": "12:00",
    "reistijd": "0",
    "versie": "0",
}
STAP = {"tekst": GETYPT, "wie": "client", "versie": "0"}
DOEL = {"leefgebied": "taalniveau", "tekst": GETYPT, "versie": "0"}
GESPREK = {"besproken_op": VANDAAG, "taal": "ti", "tolk": "geen", "visie_client": GETYPT, "versie": "0"}


@pytest.mark.parametrize(
    ("naam", "velden"),
    [
        ("pip_besluit", BESLUIT | {"leerroute": "b1", "niveau": "B1"}),
        ("pip_bespreken", GESPREK | {"niet_getekend_reden": "Later."}),
        ("pip_vaststellen", {"dagtekening": VANDAAG, "te_laat_reden": GETYPT, "versie": "0"}),
        ("doel_nieuw", DOEL),
        ("doel", DOEL),
        ("doelstap_nieuw", STAP),
        ("doelstap", STAP),
        ("weekdeel_nieuw", WEEKDEEL),
        ("weekdeel", WEEKDEEL | {"dag": "2"}),
    ],
)
def test_wie_nog_invulde_toen_een_collega_vaststelde_houdt_wat_getypt_was(wie, noor, vast, als, naam, velden):
    """A change to a fixed version, whichever form it comes from."""
    per_form = {"doel": vast.doelen.first(), "doelstap_nieuw": vast.doelen.first(), "doelstap": Doelstap.objects.get(),
                "weekdeel": Weekdeel.objects.get()}  # fmt: skip
    toen = [list(model.objects.order_by("pk").values()) for model in (Pip, Doel, Doelstap, Weekdeel)]
    antwoord = als(noor).post(adres(naam, wie, per_form.get(naam, vast)), velden)
    geweigerd(antwoord, "Dit PIP is vastgesteld en verandert niet meer")
    assert toen == [list(model.objects.order_by("pk").values()) for model in (Pip, Doel, Doelstap, Weekdeel)]


def test_een_doel_zonder_leefgebied(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    geweigerd(als(noor).post(adres("doel_nieuw", wie, plan), DOEL | {"leefgebied": ""}), "Leefgebied")
    assert not Doel.objects.exists()


def test_meer_uren_dan_een_week_heeft(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    for soort in ("werk", "zorg"):
        for dag in range(1, 8):
            plannen.weekdeel(plan, soort=soort, dag=dag, van="00:00", tot="23:30" if soort == "werk" else "00:20")
    te_veel = WEEKDEEL | {"soort": "studie", "van": "09:00", "tot": "13:00"}
    geweigerd(als(noor).post(adres("weekdeel_nieuw", wie, plan), te_veel), "meer uren dan een week heeft: 168")
    assert not Weekdeel.objects.filter(soort="studie").exists()
