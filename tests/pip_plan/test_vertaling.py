"""The words of "Mijn plan": complete in every language, each goal of the library in each, nothing of the office."""

import re

import pytest

from intake.vertaling import talen as talen_intake
from intake.vragenlijst import geldig_op, laad, versies
from pip_plan.keuzes import Dag, Examenonderdeel, Weeksoort
from pip_plan.models import Weekdeel
from pip_plan.vertaling import talen, twee_talen, woorden
from pip_plan.week.beeld import DAGDELEN, PICTOGRAMMEN, weekkaart
from tests.fabriek import VANDAAG
from vught_statushouders.voorkant import PICTOGRAMMEN as TEKENINGEN

ALLE = ["nl", "en", "ar", "ti", "fa", "tr"]
NL = woorden("nl")
INVULLING = re.compile(r"{\w+}")


def vormen(tekst: str | dict[str, str]) -> list[str]:
    """The text for any number first, then those for some."""
    return [tekst] if isinstance(tekst, str) else [tekst["other"], *tekst.values()]


@pytest.mark.parametrize("code", ALLE)
def test_een_taal_zegt_alles_wat_het_nederlands_zegt(code):
    taal = woorden(code)
    assert taal.status in ("concept", "vastgesteld")
    assert taal.richting == ("rtl" if code in ("ar", "fa") else "ltr")
    assert taal.teksten["tekst"].keys() == NL.teksten["tekst"].keys()
    for sleutel, tekst in NL.teksten["tekst"].items():
        algemeen, *bijzonder = vormen(taal.teksten["tekst"][sleutel])
        assert sorted(INVULLING.findall(algemeen)) == sorted(INVULLING.findall(vormen(tekst)[0])), sleutel
        for vorm in (algemeen, *bijzonder):  # "every week" needs no number
            assert vorm.strip()
            assert set(INVULLING.findall(vorm)) <= set(INVULLING.findall(algemeen))
    for lijst, codes in (
        ("dag", Dag.values), ("soort", Weeksoort.values), ("onderdeel", Examenonderdeel.values),
        ("dagdeel", [naam for naam, _ in DAGDELEN]),
    ):  # fmt: skip
        assert len({taal.woord(lijst, een) for een in codes}) == len(codes)


@pytest.mark.parametrize("code", ALLE[1:])
def test_elk_doel_om_uit_te_kiezen_is_vertaald(code):
    for versie in versies():
        for gebied in laad(versie).leefgebieden:
            for doel in gebied.doelen:
                assert woorden(code).doel(doel), doel
    assert woorden(code).doel("Mijn eigen kapsalon.") == ""


def test_de_talen_zijn_die_van_de_intake():
    assert talen() == talen_intake()
    assert {code for code, _ in talen()} | {"nl"} == set(ALLE)
    with pytest.raises(KeyError):
        woorden("../nl")
    assert twee_talen("so").ander is None


def test_het_nederlands_heeft_geen_woorden_van_kantoor():
    alles = " ".join(vorm for tekst in NL.teksten["tekst"].values() for vorm in vormen(tekst)).lower()
    for woord in ("leefgebied", "klantmanager", "pip", "statushouder", "beschikking", "traject", "leerroute", "map"):
        assert not re.search(rf"\b{woord}\b", alles), woord


def test_wat_ingevuld_wordt_staat_ook_van_rechts_in_de_goede_volgorde():
    telefoon = "073 555 01 23"
    assert twee_talen("ar").paar("bellen", telefoon=telefoon).ander.endswith(f"\u2066{telefoon}\u2069")
    assert twee_talen("tr").paar("bellen", telefoon=telefoon).ander.endswith(f" {telefoon}")
    dagen = twee_talen("en").paar("klaar_op", dag=VANDAAG)
    assert (dagen.nl, dagen.ander) == ("Klaar op 25 november 2026", "Finished by 25-11-2026")
    assert twee_talen("en").paar("route_a2", onderdelen=["LE", "SP"]).ander.endswith("A2: reading, speaking.")


def deel(dag, van, tot, **velden):
    uur = {naam: Weekdeel._meta.get_field(naam).to_python(tijd) for naam, tijd in (("van", van), ("tot", tot))}
    return Weekdeel(dag=dag, soort="taal", wat="les", **uur, **velden)


def test_de_week_staat_op_zijn_dag_en_dagdeel():
    delen = [deel(3, "19:00", "21:00"), deel(1, "13:00", "15:00", reistijd=20), deel(1, "09:00", "12:00")]
    beeld = weekkaart(delen, twee_talen("tr"))
    assert [(naam.nl, [len(blokken) for blokken in rij]) for naam, rij in beeld.rijen] == [
        ("ochtend", [1, 0, 0, 0, 0, 0, 0]), ("middag", [1, 0, 0, 0, 0, 0, 0]), ("avond", [0, 0, 1, 0, 0, 0, 0])
    ]  # fmt: skip
    assert [(naam.ander, [blok.tijd for blok in blokken]) for naam, blokken in beeld.per_dag] == [
        ("Pazartesi", ["09.00–12.00", "13.00–15.00"]), ("Çarşamba", ["19.00–21.00"])
    ]  # fmt: skip
    assert beeld.per_dag[0][1][1].reis.nl == "20 minuten reizen, heen"
    assert weekkaart([], twee_talen("tr")).rijen == []


def test_elke_soort_heeft_een_tekening():
    assert PICTOGRAMMEN.keys() == set(Weeksoort.values)
    assert set(PICTOGRAMMEN.values()) <= TEKENINGEN.keys()
    assert {gebied.pictogram for gebied in laad(geldig_op(VANDAAG)).leefgebieden} <= TEKENINGEN.keys()
