"""What is published hides small numbers, and nobody can calculate them back from what is shown."""

from collections.abc import Iterable
from copy import deepcopy
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.cijfers import Meetcijfers, meetcijfers
from monitor.cohort import Eenheid
from monitor.publicatie import DREMPEL, verberg
from monitor.queries import Telling
from monitor.rapport import Rapport, voor_publicatie
from monitor.regels import ACTIVITEITEN, INKOMENS, Stand

VELDEN = ["lang", "arbeid", "traject", "inburgering", "diploma", "traject_afgerond", "vol", "deels"]
Cel = tuple[str, ...]
Regel = dict[Cel, Fraction]


def stand(waarden: tuple[bool, ...], *, gehuisvest: bool = True, aanwezig: bool = True) -> Stand:
    lang, arbeid, traject, les, diploma, afgerond, vol, deels = waarden
    return Stand(gehuisvest, aanwezig, lang, arbeid, traject, les, diploma, afgerond, vol, deels and not vol)


standen = st.tuples(*[st.booleans()] * len(VELDEN))
aantallen = st.integers(1, 12) | st.integers(10, 40)
tellingen = st.lists(st.tuples(standen, aantallen), max_size=12).map(
    lambda rijen: [Telling((stand(waarden),), aantal) for waarden, aantal in rijen]
)


# --- The attacker: every sum that ties published numbers together ----------------------------------------------------


def delen(cijfers: Meetcijfers) -> dict[str, Any]:
    return {"alles": cijfers, **cijfers["verblijfsduur"]}


def cellen(cijfers: Meetcijfers) -> dict[Cel, int | None]:
    """Every number of a measurement by its place."""
    gevonden: dict[Cel, int | None] = {}
    for naam, deel in delen(cijfers).items():
        gevonden[naam, "n"] = deel["n_gevolgd"]
        gevonden |= {(naam, "kern", code): aandeel["aantal"] for code, aandeel in deel["indicatoren"].items()}
        gevonden |= {(naam, "activiteit", regel["naam"]): regel["aantal"] for regel in deel["activiteit"]}
        gevonden |= {(naam, "inkomen", regel["naam"]): regel["aantal"] for regel in deel["inkomen"]}
    return gevonden


def som(geheel: Cel, stukken: Iterable[Cel]) -> Regel:
    """`geheel` is the sum of `stukken`."""
    return {geheel: Fraction(-1), **{stuk: Fraction(1) for stuk in stukken}}


def verbanden() -> list[Regel]:
    """Sums that always hold; "rest" is a number that is never printed, such as partial bijstand without work."""
    regels = []
    for deel in ("alles", "zes_maanden_of_langer", "korter"):
        activiteit = {kenmerken: (deel, "activiteit", naam) for kenmerken, naam in ACTIVITEITEN.items()}
        vol, met, werk, overig = ((deel, "inkomen", naam) for naam in INKOMENS)
        arbeid, n = (deel, "kern", "arbeid"), (deel, "n")
        les = [cel for (_, _, inburgering), cel in activiteit.items() if inburgering]
        niets = activiteit[False, False, False]
        regels += [
            som(n, activiteit.values()),
            som(n, [vol, met, werk, overig]),
            som(arbeid, [cel for (heeft_werk, _, _), cel in activiteit.items() if heeft_werk]),
            som(arbeid, [met, werk]),
            som((deel, "kern", "uitkering"), [vol, met, (deel, "rest", "deels")]),
            som(overig, [(deel, "rest", "deels"), (deel, "rest", "niets")]),
            som((deel, "kern", "inburgering"), [*les, (deel, "rest", "diploma")]),
            som(n, [(deel, "kern", "actief"), (deel, "rest", "inactief")]),
            som(niets, [(deel, "rest", "inactief"), (deel, "rest", "diploma zonder activiteit")]),
        ]
        for code in ("arbeid", "uitkering", "traject_afgerond", "inburgering", "actief"):
            regels.append(som(n, [(deel, "kern", code), (deel, "zonder", code)]))
    soorten = {cel[1:] for regel in regels for cel in regel}
    regels += [som(("alles", *s), [("zes_maanden_of_langer", *s), ("korter", *s)]) for s in soorten]
    return regels


def gauss(regels: list[Regel]) -> list[Regel]:
    """The reduced row echelon form of the equations."""
    klaar: list[Regel] = []
    for regel in regels:
        rij = dict(regel)
        for eerder in klaar:
            trek_af(rij, eerder, next(iter(eerder)))
        rij = {cel: getal for cel, getal in rij.items() if getal}
        onbekend = [cel for cel in rij if cel != ("vast",)]
        if not onbekend:
            continue
        spil = onbekend[0]
        nieuw = {spil: Fraction(1), **{cel: getal / rij[spil] for cel, getal in rij.items() if cel != spil}}
        for eerder in klaar:
            trek_af(eerder, nieuw, spil)
        klaar.append(nieuw)
    return klaar


def trek_af(rij: Regel, af: Regel, spil: Cel) -> None:
    if factor := rij.get(spil, Fraction(0)):
        for cel, getal in af.items():
            rij[cel] = rij.get(cel, Fraction(0)) - factor * getal
        for cel in [cel for cel, getal in rij.items() if not getal and cel != next(iter(rij))]:
            del rij[cel]


def af_te_leiden(zichtbaar: dict[Cel, int]) -> dict[Cel, int]:
    """Every number that follows from the visible ones: by solving the sums, and because nothing is below nought."""
    bekend = dict(zichtbaar)
    while True:
        ingevuld = []
        for regel in verbanden():
            rij: Regel = {cel: getal for cel, getal in regel.items() if cel not in bekend}
            vast = sum((getal * bekend[cel] for cel, getal in regel.items() if cel in bekend), Fraction(0))
            ingevuld.append({**rij, ("vast",): vast})
        erbij: dict[Cel, int] = {}
        for rij in [*ingevuld, *gauss(ingevuld)]:
            onbekend = {cel: getal for cel, getal in rij.items() if cel != ("vast",) and getal}
            vast = rij.get(("vast",), Fraction(0))
            if len(onbekend) == 1:
                (cel, getal), *_ = onbekend.items()
                erbij[cel] = int(-vast / getal)
            elif onbekend and not vast and len({getal > 0 for getal in onbekend.values()}) == 1:
                erbij |= dict.fromkeys(onbekend, 0)
        erbij = {cel: getal for cel, getal in erbij.items() if cel not in bekend}
        if not erbij:
            return bekend
        bekend |= erbij


# --- The tests -------------------------------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(tellingen)
def test_geen_verborgen_aantal_is_terug_te_rekenen(rijen):
    cijfers = meetcijfers(rijen, 0)
    echt = cellen(cijfers)
    getoond = {cel: aantal for cel, aantal in cellen(verberg(cijfers)).items() if aantal is not None}
    assert all(echt[cel] == aantal for cel, aantal in getoond.items())
    assert not [cel for cel, aantal in getoond.items() if 0 < aantal < DREMPEL]
    assert {cel: aantal for cel, aantal in af_te_leiden(getoond).items() if 0 < aantal < DREMPEL} == {}


def test_de_aanvaller_kan_rekenen():
    """Without this the test above would prove nothing."""
    cijfers = meetcijfers(
        [Telling((stand((True, *[False] * 7)),), 30), Telling((stand((False, True, *[False] * 6)),), 5)], 0
    )
    echt = {cel: aantal for cel, aantal in cellen(cijfers).items() if aantal is not None}
    for weg in ([("korter", "n")], [("alles", "kern", "arbeid")], [("korter", "inkomen", "Arbeid"), ("korter", "n")]):
        zichtbaar = {cel: aantal for cel, aantal in echt.items() if cel not in weg}
        assert {cel: af_te_leiden(zichtbaar)[cel] for cel in weg} == {cel: echt[cel] for cel in weg}


def test_grote_aantallen_blijven_staan():
    cijfers = meetcijfers([Telling((stand(w),), 50) for w in [(True, *[False] * 7), (False, True, *[False] * 6)]], 0)
    assert verberg(cijfers) == cijfers


def test_nul_is_geen_klein_aantal():
    cijfers = verberg(meetcijfers([Telling((stand((True, *[False] * 7)),), 50)], 0))
    assert cijfers["indicatoren"]["arbeid"] == {"aantal": 0, "percentage": 0}


def rapport(gevolgd: int, *, eerder: int, vertrokken: int = 0, nog_niet: int = 0, werk: int = 0) -> Rapport:
    """Two dates of one cohort; everybody followed lives on full bijstand, or works."""
    niets = stand((True, *[False] * 5, True, False))
    rijen = [Telling((niets,), gevolgd - werk), Telling((stand((True, True, *[False] * 6)),), werk)]
    buiten = [
        Telling((stand((False,) * 8, aanwezig=False),), vertrokken),
        Telling((stand((False,) * 8, gehuisvest=False),), nog_niet),
    ]
    punt = {
        "peildatum": "2018-12-31",
        "cijfers": meetcijfers([*rijen, *buiten], 0),
        "nog_niet_gehuisvest": nog_niet,
        "vertrokken": vertrokken,
        "verblijf_maanden": 12,
    }
    toen: Any = deepcopy(punt)
    toen["cijfers"] = meetcijfers([Telling((niets,), eerder)], 0)
    toen["cijfers"]["n_cohort"] = gevolgd + vertrokken + nog_niet
    toen["nog_niet_gehuisvest"], toen["vertrokken"] = gevolgd + vertrokken + nog_niet - eerder, 0
    return {
        "nu": punt,  # type: ignore[typeddict-item]  # as in a saved report
        "eerder": toen,
        "activiteit_verloop": {"kolommen": [], "rijen": [], "gelijk": 0, "anders": 0},
        "inkomen_verloop": None,
        "werkenden": {"aantal": werk, "geheel": gevolgd, "percentage": 0},
    }


def test_de_omvang_van_het_cohort_verraadt_op_geen_van_beide_datums_wie_vertrok():
    veilig = voor_publicatie(rapport(47, eerder=20, vertrokken=3), Eenheid.HUISHOUDEN)
    assert veilig["eerder"]
    for punt in (veilig["nu"], veilig["eerder"]):
        assert (punt["cijfers"]["n_cohort"], punt["vertrokken"], punt["nog_niet_gehuisvest"]) == (None, None, None)
        assert punt["cijfers"]["n_gevolgd"]


def test_een_som_van_twee_kleine_groepen_verraadt_ze_niet():
    veilig = voor_publicatie(rapport(47, eerder=20, vertrokken=3, nog_niet=12), Eenheid.HUISHOUDEN)
    assert (veilig["nu"]["vertrokken"], veilig["nu"]["nog_niet_gehuisvest"]) == (None, None)


def test_zonder_kleine_groepen_blijft_het_cohort_zichtbaar():
    veilig = voor_publicatie(rapport(47, eerder=20, vertrokken=13), Eenheid.HUISHOUDEN)
    assert (veilig["nu"]["cijfers"]["n_cohort"], veilig["nu"]["vertrokken"]) == (60, 13)


@pytest.mark.parametrize(("eerder", "blijft"), [(47, True), (38, False), (56, False), (37, True), (57, True)])
def test_twee_datums_verraden_niet_dat_enkelen_kwamen_of_vertrokken(eerder, blijft):
    veilig = voor_publicatie(rapport(47, eerder=eerder, vertrokken=12), Eenheid.HUISHOUDEN)
    assert bool(veilig["eerder"]) is blijft
    assert veilig["nu"]["cijfers"]["n_gevolgd"] == 47


def test_het_verloop_wordt_niet_gepubliceerd():
    assert voor_publicatie(rapport(47, eerder=47), Eenheid.HUISHOUDEN)["activiteit_verloop"] is None


def test_personen_aan_het_werk_verraden_niet_hoeveel_jongeren_of_ouderen_werken():
    gegeven = rapport(60, eerder=60, werk=20)
    gegeven["werkenden"] = {"aantal": 18, "geheel": 45, "percentage": 40}
    assert voor_publicatie(gegeven, Eenheid.PERSOON)["werkenden"]["aantal"] is None
    assert voor_publicatie(gegeven, Eenheid.HUISHOUDEN)["werkenden"]["aantal"] == 18
    gegeven["werkenden"] = {"aantal": 8, "geheel": 45, "percentage": 18}
    assert voor_publicatie(gegeven, Eenheid.HUISHOUDEN)["werkenden"]["aantal"] is None
