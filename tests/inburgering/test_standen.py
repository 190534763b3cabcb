"""The statuses and headings on the pages of inburgering: which word, of which kind, and which goes first."""

from datetime import date
from typing import Any

import pytest

from inburgering.beeld import geen_examens, kop, onderkop, telt_af
from inburgering.examens.beeld import Roosterrij, rooster
from inburgering.inspanning.beeld import uitkomsten
from inburgering.models import Examen, Taaleis, Uren
from inburgering.queries import Looptijd
from inburgering.regels import Feiten, eisen
from inburgering.taaleis.beeld import toetsbeeld
from inburgering.uren.regels import per_maand
from pip_plan.duo.regels import Controle

VANDAAG = date(2026, 11, 16)
WET = "Wet inburgering 2021"


@pytest.mark.parametrize(
    ("wat", "stand"),
    [
        ({}, ("neutraal", "nog te doen")),
        ({"extra": True}, ("neutraal", "extra, hoeft niet")),
        ({"extra": True, "gepland": True}, ("gepland", "gepland")),
        ({"gepland": True, "wacht": True}, ("gepland", "wacht op uitslag")),
        ({"wacht": True, "behaald": True}, ("klaar", "gehaald")),
        ({"behaald": True, "vrijgesteld": True}, ("klaar", "vrijgesteld")),
    ],
)
def test_van_een_onderdeel_gaat_voor_wat_af_is(wat, stand):
    assert Roosterrij("LE", "Lezen", "B1", **({"behaald": False} | wat), pogingen=[]).stand == stand


def test_een_poging_zegt_wanneer_en_wat_ervan_kwam():
    examens = [
        Examen(pk=1, onderdeel_examen="LE", niveau="B1", datum=date(2026, 9, 1), uitslag="gezakt"),
        Examen(pk=2, onderdeel_examen="LE", niveau="B1", datum=VANDAAG, staatsexamen=True),
        Examen(pk=3, onderdeel_examen="LE", niveau="B1", datum=date(2027, 1, 5)),
        Examen(pk=4, onderdeel_examen="LE"),
    ]
    lezen = next(rij for rij in rooster(Feiten("wi2021", "b1", examens=examens, vandaag=VANDAAG)) if rij.code == "LE")
    assert [(een.pk, een.wanneer.split()[-1], een.afloop) for een in lezen.gedaan] == [
        (1, "B1", "gezakt"), (2, "B1", "wacht op de uitslag (staatsexamen)"), (3, "B1", "gepland"),
        (4, "aangemeld", "gepland"),
    ]  # fmt: skip
    assert lezen.gratis == "0 van 2"
    assert Roosterrij("LE", "Lezen", "", behaald=False, pogingen=[]).gratis == ""


ALLES: dict[str, Any] = {"vrijgesteld": frozenset({"ALLES"})}


@pytest.mark.parametrize(
    ("feiten", "titel", "vastleggen"),
    [
        (Feiten("wi2021", "b1"), "Nog te doen", False),
        (Feiten("wi2021", "b1", diploma=True, **ALLES), "Ingeburgerd", False),
        (Feiten("wi2021", "b1", **ALLES), "Hoeft niet in te burgeren", False),
        (Feiten("wi2021", "b1", startkwalificatie=VANDAAG), "Alles is gedaan", True),
    ],
)
def test_de_kop_zegt_hoe_ver_iemand_is(feiten, titel, vastleggen):
    boven = kop(feiten, eisen(feiten))
    assert (boven.titel, boven.diploma_vastleggen) == (titel, vastleggen)
    assert boven.nadruk == (titel == "Nog te doen")
    assert bool(boven.uitleg) != feiten.diploma


def test_zonder_examens_staat_er_waarom():
    redenen = {geen_examens(Feiten("wi2021", "z", diploma=diploma, **erbij)) for diploma, erbij in (
        (True, {}), (False, ALLES), (False, {}),
    )}  # fmt: skip
    assert len(redenen) == 3


@pytest.mark.parametrize(
    ("regime", "route", "telt"),
    [("wi2021", "b1", True), ("wi2021", "", True), ("wi2021", "z", False), ("wi2013", "", False), ("", "", False)],
)
def test_uren_tellen_alleen_af_onder_de_wet_van_2021_buiten_de_z_route(regime, route, telt):
    assert telt_af(Feiten(regime, route)) is telt


class Iemand:
    """What the heading asks of a client."""

    def __init__(self, regime):
        self.regime, self.regime_naam = regime, WET


@pytest.mark.parametrize(
    ("regime", "route", "looptijd", "delen"),
    [
        ("", "B1-route", Looptijd(None, None, None), ["Geen inburgeringsplicht vastgelegd"]),
        ("wi2021", "", Looptijd(None, None, None), [WET]),
        ("wi2021", "B1", Looptijd(VANDAAG, None, None), [WET, "B1", "termijn loopt sinds 16 november 2026"]),
        ("wi2021", "", Looptijd(VANDAAG, VANDAAG, None), [WET, "termijn tot en met 16 november 2026"]),
    ],
)  # fmt: skip
def test_onder_de_naam_staan_de_wet_de_route_en_de_termijn(regime, route, looptijd, delen):
    assert onderkop(Iemand(regime), route, looptijd) == delen


@pytest.mark.parametrize(
    ("toets", "stand"),
    [
        ({}, ("deze-week", "nog niet begonnen")),
        ({"begonnen_op": VANDAAG}, ("gepland", "leert")),
        ({"begonnen_op": VANDAAG, "gehaald": True}, ("klaar", "gehaald")),
        ({"besluit": "voldoet", "gehaald": False}, ("klaar", "besloten")),
        ({"besluit": "maatregel", "gehaald": True}, ("neutraal", "besloten")),
    ],
)
def test_een_besluit_over_de_taaleis_gaat_voor_de_uitslag(toets, stand):
    niveau = "B1" if toets.pop("gehaald", False) else "A1"
    velden = dict.fromkeys(("spreken", "luisteren", "gesprekken", "lezen", "schrijven"), niveau)
    beeld = toetsbeeld(Taaleis(**velden, toets_op=VANDAAG, besloten_op=VANDAAG, **toets))
    assert beeld.stand == stand
    assert bool(beeld.gevolg) == bool(toets.get("besluit"))


@pytest.mark.parametrize(
    ("klopt", "stand"),
    [(None, ("neutraal", "zelf wegen")), (True, ("klaar", "voldaan")), (False, ("te-laat", "niet voldaan"))],
)
def test_een_voorwaarde_komt_uit_of_vraagt_een_mens(klopt, stand):
    regel = Controle("regel", "bron", klopt, "uitleg")
    assert uitkomsten([regel]) == [(regel, stand)]


def test_uren_zeggen_ook_van_hoeveel_als_dat_bekend_is():
    van = {"maand": date(2026, 11, 1), "soort": "taal", "bron": "school", "groep_id": 1}
    lessen = [
        Uren(pk=n, dag=date(2026, 11, n), aanwezig=2, gegeven=gegeven, **van) for n, gegeven in ((2, 3), (9, None))
    ]
    (maand,) = per_maand(lessen)
    assert (maand.in_woorden, maand.aantal_lessen) == ("4 van 3 uur", "2 lessen")
    assert [woorden for _, woorden in maand.per_les] == ["2 van 3", "2"]
    (maand,) = per_maand(lessen[1:])
    assert (maand.in_woorden, maand.aantal_lessen) == ("2 uur", "1 les")
