"""The sheet for DUO: every field of its PIP with a value that it takes, and every rule looked at again."""

from datetime import date

import pytest

from dossier.models import Mijlpaal
from pip_plan.duo.queries import controles
from pip_plan.duo.regels import velden
from pip_plan.models import Pip
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen

pytestmark = pytest.mark.usefixtures("vandaag")
# DUO's schema of a PIP (pip.openapi): field → the values that it takes, where these are a list.
SCHEMA = {
    "gemeentecode": None, "dagtekeningPip": None, "leerroute": {"B", "O", "Z"}, "niveau": {"A2", "B1", ""},
    "geschatteIntensiteitB1Route": None, "indicatorMagOpleidingAfmaken": {"true", "false"},
    "indicatorAlfabetiseringsonderwijs": {"A", "AA", "NVT"},
}  # fmt: skip


def niet(pip: Pip, dag: date = VANDAAG) -> list[str]:
    """The rules that this version breaks."""
    return [een.regel for een in controles(pip, dag) if een.klopt is False]


@pytest.mark.parametrize("route", ["b1", "onderwijs", "z"])
def test_elk_veld_van_duo_heeft_een_waarde_die_duo_kent(noor, route):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)
    b1 = {"niveau": "B1", "intensiteit": 600} if route == "b1" else {"niveau": ""}
    pip = plannen.vastgesteld(wie, leerroute=route, alfabetisering="AA", mag_opleiding_afmaken=True, **b1)
    gevuld = {veld.code: veld.waarde for veld in velden(pip)}
    assert gevuld.keys() == SCHEMA.keys()
    assert all(waarden is None or gevuld[code] in waarden for code, waarden in SCHEMA.items())
    assert (gevuld["dagtekeningPip"], gevuld["gemeentecode"]) == ("2026-07-08", noor.gemeente.code)
    assert niet(pip) == []


@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ({"niveau": "A2", "leerroute": "onderwijs"}, "A2 niet bij de Onderwijsroute."),
        ({"niveau": "B1", "leerroute": "z"}, "B1 niet bij de Z-route."),
        ({"niveau": "A2"}, "A2 niet in een eerste PIP."),
        ({"niveau": "A2", "lesuren": 599, "afschaal_reden": "x"}, "A2 per onderdeel na 600 lesuren, met redenen."),
        ({"niveau": "A2", "lesuren": 600}, "A2 per onderdeel na 600 lesuren, met redenen."),
        ({"niveau": ""}, "Bij de B1-route is er een niveau."),
        ({"leerroute": "z", "niveau": "", "intensiteit": 600}, "Geschatte uren alleen bij de B1-route."),
        ({"intensiteit": 10_000}, "De geschatte uren zijn 1 tot en met 9999."),
        ({"leerroute": "", "niveau": ""}, "Er is een leerroute."),
        ({"vastgesteld_op": date(2026, 11, 26)}, "De dagtekening ligt niet in de toekomst."),
        ({"vastgesteld_op": None}, "De dagtekening is ingevuld."),
        ({"vastgesteld_op": date(2026, 4, 30)}, "De dagtekening ligt niet vóór de inburgeringsplicht."),
    ],
)
def test_wat_duo_zou_weigeren_valt_op(noor, velden, regel):
    """On a version as it could never be stored."""
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)
    van = {"gemeente": wie.gemeente, "statushouder": wie, "nummer": 1, "leerroute": "b1", "niveau": "B1"}
    goed = Pip(**{**van, "vastgesteld_op": plannen.VASTGESTELD})
    assert niet(goed) == []
    assert regel in niet(Pip(**{**van, "vastgesteld_op": plannen.VASTGESTELD, **velden}))


def test_uren_zijn_er_alleen_bij_asiel(noor):
    wie = fabriek.dossier(noor, gezinsmigrant=True)
    pip = Pip(gemeente=wie.gemeente, statushouder=wie, nummer=1, leerroute="b1", niveau="B1", intensiteit=600)
    assert "Geschatte uren alleen bij asiel." in niet(pip)


def test_een_eerder_pip_telt_ook_als_het_op_papier_was(noor):
    wie = fabriek.dossier(noor)
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=date(2024, 3, 1))
    pip = Pip(
        gemeente=wie.gemeente, statushouder=wie, nummer=1, leerroute="b1", niveau="A2", lesuren=640,
        afschaal_reden="Deed alles wat kon.", vastgesteld_op=plannen.VASTGESTELD,
    )  # fmt: skip
    assert niet(pip) == []


def test_een_andere_route_kan_anderhalf_jaar_en_van_onderwijs_naar_b1_altijd(noor):
    regel = "Wisselen van leerroute binnen anderhalf jaar na het begin van de termijn."
    for van, naar, dag, mag in (
        ("b1", "z", date(2026, 1, 8), True), ("b1", "z", date(2026, 1, 9), False),
        ("onderwijs", "b1", date(2026, 11, 1), True), ("onderwijs", "z", date(2026, 11, 1), False),
    ):  # fmt: skip
        wie = fabriek.dossier(noor)
        niveau = {"niveau": "B1" if van == "b1" else ""}
        plannen.vastgesteld(wie, leerroute=van, vastgesteld_op=date(2024, 7, 8), **niveau)
        Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=date(2024, 7, 8))
        nieuw = Pip(
            gemeente=wie.gemeente, statushouder=wie, nummer=2, leerroute=naar, vastgesteld_op=dag,
            niveau="B1" if naar == "b1" else "",
        )  # fmt: skip
        assert (regel not in niet(nieuw)) == mag, (van, naar, dag)
