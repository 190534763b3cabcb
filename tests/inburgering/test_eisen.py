"""What is left to do: per law, leerroute and edge, against a plain second reckoning."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.aanvragen.regels import tijdelijk_op, vrijgesteld_op
from inburgering.afronding.regels import obstakels_afronding
from inburgering.examens.beeld import rooster
from inburgering.keuzes import Mapthema
from inburgering.models import Examen, Vrijstelling
from inburgering.regels import Feiten, eisen, nog_te_doen, voldaan

DAG = date(2026, 11, 25)
TAAL = ("LE", "LU", "SC", "SP")
GENOEG = {"taal": Decimal(800), "participatie": Decimal(800), "pvt": Decimal(12), "map": Decimal(40)}
AF = {"pvt": DAG, "map": DAG, "z": DAG}


def examen(deel, niveau="", uitslag="geslaagd"):
    return Examen(onderdeel_examen=deel, niveau=niveau, datum=DAG, uitslag=uitslag)


def alle(niveau, *ook, **anders):
    """Passed in language on that level (or another per part), and in what goes without one."""
    return [*(examen(deel, anders.get(deel, niveau)) for deel in TAAL), *(examen(deel) for deel in ook)]


def wi2021(route="b1", **anders):
    standaard = {
        "regime": "wi2021", "leerroute": route, "plicht": date(2025, 1, 1), "examens": alle("B1", "KNM"),
        "uren": GENOEG, "afgerond": AF, "themas": frozenset(Mapthema.values),
    }  # fmt: skip
    return Feiten(**standaard | anders)


def wi2013(plicht=date(2019, 1, 1), **anders):
    standaard = {"regime": "wi2013", "plicht": plicht, "examens": alle("A2", "KNM", "ONA"), "afgerond": {"pvt": DAG}}
    return Feiten(**standaard | anders)


def mist(feiten):
    return [eis.code for eis in eisen(feiten) if not eis.behaald]


@pytest.mark.parametrize(
    ("feiten", "ontbreekt"),
    [
        (wi2021(), []),
        (wi2021(examens=alle("B2", "KNM")), []),
        (wi2021(examens=alle("B1", "KNM", LE="B2")), []),
        (wi2021(examens=alle("B1", "KNM", SP="A2")), ["SP"]),
        (wi2021(examens=alle("B1", "KNM", SP="A2"), afgeschaald=["SP"]), []),
        (wi2021(examens=alle("B1", "KNM", SP="A2"), afgeschaald=["SC"]), ["SP"]),
        (wi2021(examens=alle("B1")), ["KNM"]),
        (wi2021(examens=[*alle("B1", "KNM")[1:], examen("LE", "B1", "gezakt")]), ["LE"]),
        (wi2021(examens=[*alle("B1", "KNM")[1:], examen("LE", "B1", "")]), ["LE"]),
        (wi2021(examens=alle("B1", "KNM")[1:], vrijgesteld=frozenset({"LE"})), []),
        (wi2021(afgerond={"pvt": DAG}), ["map"]),
        (wi2021(afgerond={"pvt": DAG}, vrijgesteld=frozenset({"MAP"})), []),
        (wi2021(uren={**GENOEG, "map": Decimal("39.5")}), ["map"]),
        (wi2021(uren={**GENOEG, "pvt": Decimal(11)}), ["pvt"]),
        (wi2021(themas=frozenset(Mapthema.values[:7])), ["map"]),
        (wi2021(afgerond={"pvt": DAG}, themas=frozenset(), vrijgesteld=frozenset({"MAP"})), []),
        (wi2021("onderwijs", afgerond={"pvt": DAG}, themas=frozenset()), []),
        (wi2021(examens=[], uren={}, afgerond={}, startkwalificatie=DAG), []),
        (wi2013(examens=[], afgerond={}, startkwalificatie=DAG), []),
        (wi2021(examens=[], uren={}, afgerond={}, diploma=True), []),
        (wi2013(examens=[], afgerond={}, diploma=True), []),
        (wi2021("onderwijs", afgerond={"pvt": DAG}), []),
        (wi2021("onderwijs", examens=alle("A2", "KNM")), list(TAAL)),
        (wi2021("z", examens=[]), []),
        (wi2021("z", examens=[], uren={**GENOEG, "taal": Decimal(799)}), ["taal"]),
        (wi2021("z", examens=[], uren={**GENOEG, "participatie": Decimal(0)}), ["participatie"]),
        (wi2021("z", examens=[], uren={"pvt": Decimal(12), "map": Decimal(40)}, asiel=False), []),
        (wi2021("z", examens=[], afgerond={"pvt": DAG, "map": DAG}), ["z"]),
        (wi2021("", examens=[], uren={}, afgerond={}), [*TAAL, "KNM", "pvt", "map"]),
        (wi2021(examens=[], uren={}, afgerond={}, vrijgesteld=frozenset({"alles"})), []),
        (wi2013(), []),
        (wi2013(examens=alle("B1", "KNM", "ONA")), []),
        (wi2013(examens=alle("A2", "KNM")), ["ONA"]),
        (wi2013(date(2014, 12, 31), examens=alle("A2", "KNM"), afgerond={}), []),
        (wi2013(date(2015, 1, 1), examens=alle("A2", "KNM"), afgerond={}), ["ONA"]),
        (wi2013(date(2017, 9, 30), afgerond={}), []),
        (wi2013(date(2017, 10, 1), afgerond={}), ["pvt"]),
    ],
)
def test_wat_nog_moet_per_wet_route_en_rand(feiten, ontbreekt):
    assert mist(feiten) == ontbreekt
    assert voldaan(feiten) == (not ontbreekt)


def test_zonder_plicht_is_er_niets_te_doen_en_niets_gehaald():
    assert eisen(Feiten(regime="")) == []
    assert not voldaan(Feiten(regime=""))


def test_een_wissel_van_route_verandert_wat_er_nodig_is():
    in_b1 = wi2021(examens=[], uren=GENOEG)
    assert mist(in_b1) == [*TAAL, "KNM"]
    assert mist(wi2021("z", examens=[], uren=GENOEG)) == []


def een(**velden):
    """An exemption of lezen, given."""
    return Vrijstelling(
        **{"soort": "vrijstelling", "delen": ["LE"], "besluit": "toegekend", "besloten_op": DAG} | velden
    )


def test_een_vrijstelling_telt_alleen_als_duo_haar_gaf_en_voorgoed():
    morgen = DAG + timedelta(days=1)
    assert vrijgesteld_op([een()], DAG) == {"LE"}
    assert vrijgesteld_op([een(besloten_op=morgen)], DAG) == frozenset()
    assert vrijgesteld_op([een(besluit="afgewezen")], DAG) == frozenset()
    assert vrijgesteld_op([een(besluit="", besloten_op=None)], DAG) == frozenset()
    assert vrijgesteld_op([een(), een(soort="ontheffing", delen=["KNM"])], DAG) == {"LE", "KNM"}
    for delen in (["LE"], ["alles"]):
        assert vrijgesteld_op([een(soort="tijdelijk", delen=delen, tot=morgen)], DAG) == frozenset(), delen


def test_een_tijdelijke_vrijstelling_duurt_tot_en_met_haar_laatste_dag():
    tijdelijk = een(soort="tijdelijk", delen=["LE", "PVT"], tot=DAG + timedelta(days=1))
    later = een(soort="tijdelijk", tot=DAG + timedelta(days=9))
    dagen = {dag: tijdelijk_op([tijdelijk], DAG + timedelta(days=dag)) for dag in (-1, 0, 1, 2)}
    assert [sorted(dagen[dag]) for dag in (-1, 0, 1, 2)] == [[], ["LE", "PVT"], ["LE", "PVT"], []]
    for volgorde in ([tijdelijk, later], [later, tijdelijk]):
        assert tijdelijk_op(volgorde, DAG) == {"LE": later.tot, "PVT": tijdelijk.tot}
    assert tijdelijk_op([een()], DAG) == tijdelijk_op([een(soort="tijdelijk", besluit="", tot=DAG)], DAG) == {}


def test_wat_tijdelijk_is_vrijgesteld_blijft_te_doen():
    tot = date(2027, 11, 20)
    tijdelijk = {"LE": tot, "SP": tot, "PVT": tot, "MAP": tot}
    feiten = wi2021(examens=alle("B1", "KNM")[1:], afgerond={}, tijdelijk=tijdelijk)
    uitleg = {eis.code: eis.uitleg for eis in eisen(feiten)}
    woorden = "tijdelijk vrijgesteld tot en met 20 november 2027"
    assert mist(feiten) == ["LE", "pvt", "map"]
    assert not voldaan(feiten)
    assert uitleg["LE"] == woorden
    assert (uitleg["pvt"].startswith(woorden), uitleg["map"].startswith(woorden)) == (True, True)
    assert uitleg["SP"] == "geslaagd op B1", "who passed is done, also in the meantime"
    assert "lezen B1, participatieverklaringstraject en arbeidsmarkt" in nog_te_doen(eisen(feiten))


@given(
    pogingen=st.lists(
        st.tuples(
            st.sampled_from([*TAAL, "KNM"]), st.sampled_from(["A2", "B1", "B2"]),
            st.sampled_from(["geslaagd", "gezakt", "niet_gekomen", ""]),
        ),
        max_size=25,
    ),
    laag=st.sets(st.sampled_from(TAAL)),
    duo=st.lists(
        st.tuples(
            st.sampled_from([*TAAL, "KNM", "alles"]), st.sampled_from(["vrijstelling", "tijdelijk", "ontheffing"])
        ),
        max_size=4,
    ),
)  # fmt: skip
def test_examens_tegen_een_tweede_telling(pogingen, laag, duo):
    examens = [examen(deel, "" if deel == "KNM" else niveau, uitslag) for deel, niveau, uitslag in pogingen]
    besluiten = [een(delen=[deel], soort=soort, tot=DAG if soort == "tijdelijk" else None) for deel, soort in duo]
    feiten = wi2021(
        examens=examens, afgeschaald=sorted(laag), vrijgesteld=vrijgesteld_op(besluiten, DAG),
        tijdelijk=tijdelijk_op(besluiten, DAG),
    )  # fmt: skip
    vrij = {deel for deel, soort in duo if soort != "tijdelijk"}
    waarde = {"A2": 1, "B1": 2, "B2": 3}
    open_ = []
    for deel in (*TAAL, "KNM"):
        beste = max((waarde[n] for d, n, u in pogingen if d == deel and u == "geslaagd"), default=0)
        nodig = 1 if deel in laag or deel == "KNM" else 2
        if not {deel, "alles"} & vrij and beste < nodig:
            open_.append(deel)
    assert mist(feiten) == open_
    assert sum(len(rij.pogingen) for rij in rooster(feiten)) == len(pogingen)


# --- DUO's rules on closing a part -----------------------------------------------------------------------------------

BEGIN, LAATSTE = date(2024, 1, 2), date(2027, 1, 1)


def klachten(soort, datum, verwijtbaar="", **anders):
    standaard = {"regime": "wi2021", "leerroute": "b1", "termijn": (BEGIN, LAATSTE), "afgerond": {}}
    return obstakels_afronding(soort, datum, verwijtbaar, **standaard | anders)


@pytest.mark.parametrize(
    ("soort", "datum", "verwijtbaar", "anders", "klacht"),
    [
        ("map", BEGIN, "", {}, ""),
        ("map", BEGIN - timedelta(days=1), "", {}, "liep op deze dag nog niet"),
        ("pvt", DAG, "", {"termijn": (None, None)}, "liep op deze dag nog niet"),
        ("pvt", date(2018, 1, 1), "", {"regime": "wi2013", "termijn": (None, None)}, ""),
        ("map", DAG, "", {"leerroute": "onderwijs"}, "Onderwijsroute"),
        ("pvt", DAG, "", {"leerroute": "onderwijs"}, ""),
        ("map", DAG, "", {"afgerond": {"z": DAG - timedelta(days=1)}}, "niet na het eindgesprek"),
        ("map", DAG, "", {"afgerond": {"z": DAG}}, ""),
        ("z", DAG, "", {"leerroute": "z"}, "Leg eerst vast"),
        ("z", DAG, "", {"leerroute": "z", "afgerond": {"pvt": DAG}}, "eindgesprek MAP"),
        ("z", DAG, "", {"leerroute": "z", "afgerond": {"pvt": DAG, "map": DAG}}, ""),
        ("z", DAG, "", {"leerroute": "b1", "afgerond": {"pvt": DAG, "map": DAG}}, "andere route"),
        ("map", LAATSTE + timedelta(days=1), "ja", {}, ""),
        ("map", LAATSTE, "ja", {}, "als de termijn voorbij is"),
        ("map", LAATSTE, "nee", {}, ""),
        ("map", date(2026, 11, 2), "nee", {}, ""),
        ("map", date(2026, 11, 1), "nee", {}, "laatste twee maanden"),
        ("map", LAATSTE + timedelta(days=1), "nee", {}, "laatste twee maanden"),
        ("map", DAG, "ja", {"termijn": (BEGIN, None)}, "nog geen einde"),
    ],
)
def test_wat_duo_over_afronden_zegt(soort, datum, verwijtbaar, anders, klacht):
    gevonden = klachten(soort, datum, verwijtbaar, **anders)
    assert (klacht in " ".join(gevonden)) if klacht else gevonden == []
