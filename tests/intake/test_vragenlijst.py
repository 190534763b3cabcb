"""The question sets and their translations: complete, and strict about what an answer is."""

import re
import tomllib

import pytest
from django.core.exceptions import ValidationError

from intake.keuzes import LEEFGEBIEDEN, VAN_GEZONDHEID
from intake.vertaling import MAP, talen, vertaling
from intake.vragenlijst import LANGSTE_TEKST, MEESTE_RIJEN, START, Vraag, geldig_op, laad, versies
from tests.fabriek import VANDAAG
from vught_statushouders.voorkant import PICTOGRAMMEN

LIJSTEN = [laad(versie) for versie in versies()]
TALEN = ["ar", "en", "fa", "ti", "tr"]


@pytest.mark.parametrize("lijst", LIJSTEN, ids=lambda lijst: lijst.versie)
def test_elke_lijst_heeft_de_dertien_leefgebieden_in_volgorde(lijst):
    assert [gebied.code for gebied in lijst.leefgebieden] == [gebied.value for gebied in LEEFGEBIEDEN]
    assert [gebied.code for gebied in lijst.leefgebieden if gebied.gezondheid] == VAN_GEZONDHEID
    assert lijst.versie == lijst.geldig_van.isoformat()
    for gebied in lijst.leefgebieden:
        codes = [vraag.code for vraag in gebied.vragen]
        assert len(codes) == len(set(codes)) >= 8, gebied.code
        assert len(gebied.per_code[START].opties) == 5
        assert gebied.inleiding
        assert gebied.pictogram in PICTOGRAMMEN
        assert len(gebied.doelen) >= 3
        for vraag in gebied.vragen:
            assert hasattr(vraag, f"_{vraag.soort}"), vraag
            assert bool(vraag.opties) == (vraag.soort in ("keuze", "meerkeuze", "ja_nee", "schaal"))
            assert bool(vraag.kolommen) == (vraag.soort == "rijen")


def test_over_gezondheid_wordt_nooit_naar_een_ziekte_gevraagd():
    for lijst in LIJSTEN:
        for code in VAN_GEZONDHEID:
            tekst = " ".join(vraag.tekst.lower() for vraag in lijst.per_code[code].vragen)
            assert not {"diagnose", "ziekte", "medicijn", "behandeling"} & set(tekst.replace("?", "").split())


def test_een_intake_begint_met_de_lijst_van_die_dag():
    assert geldig_op(VANDAAG) == "2026-09-01"
    with pytest.raises(KeyError):
        laad("../../geheim")


KEUZE = Vraag("k", "keuze", "?", opties={"a": "A", "b": "B"})
MEER = Vraag("m", "meerkeuze", "?", opties={"a": "A", "b": "B"})
GETAL = Vraag("g", "getal", "?", min=0, max=30, eenheid="jaar")
RIJEN = Vraag("r", "rijen", "?", kolommen=(Vraag("land", "tekst", "Land"), Vraag("jaren", "getal", "Jaren")))


@pytest.mark.parametrize(
    ("vraag", "waarde"),
    [
        (KEUZE, "c"), (KEUZE, ["a"]), (KEUZE, 1), (MEER, "a"), (MEER, ["a", "c"]), (MEER, [["a"]]),
        (GETAL, "drie"), (GETAL, -1), (GETAL, 31), (GETAL, "1.5"), (GETAL, [3]), (GETAL, {"a": 1}),
        (Vraag("d", "datum", "?"), "2026-02-30"), (Vraag("d", "datum", "?"), "gisteren"),
        (Vraag("t", "tekst", "?"), "x" * (LANGSTE_TEKST + 1)), (Vraag("t", "tekst", "?"), {"a": 1}),
        (RIJEN, "x"), (RIJEN, [["x"]]), (RIJEN, [{"stad": "Asmara"}]), (RIJEN, [{"jaren": "veel"}]),
        (RIJEN, [{"land": "Eritrea"}] * (MEESTE_RIJEN + 1)),
    ],
)  # fmt: skip
def test_wat_geen_antwoord_is_wordt_geweigerd(vraag, waarde):
    with pytest.raises(ValidationError):
        vraag.schoon(waarde)


@pytest.mark.parametrize(
    ("vraag", "waarde", "bewaard", "woorden"),
    [
        (KEUZE, "a", "a", "A"), (KEUZE, "", None, ""), (MEER, ["b", "a"], ["a", "b"], "A, B"), (MEER, [], None, ""),
        (GETAL, "12", 12, "12 jaar"), (GETAL, 0, 0, "0 jaar"), (Vraag("t", "tekst", "?"), "  hallo ", "hallo", "hallo"),
        (Vraag("d", "datum", "?"), "2026-02-28", "2026-02-28", "2026-02-28"),
        (RIJEN, [{"land": "Eritrea", "jaren": "3"}, {}], [{"land": "Eritrea", "jaren": 3}], "Eritrea, 3"),
    ],
)  # fmt: skip
def test_een_antwoord_wordt_schoon_bewaard(vraag, waarde, bewaard, woorden):
    assert vraag.schoon(waarde) == bewaard
    assert vraag.in_woorden(bewaard) == woorden


def beschermt(vraag: Vraag) -> bool:
    """Whether the line below it says what somebody need not tell, or must not: that is read in one's own language."""
    return bool(re.search(r"hoeft (niet te|geen)|[Vv]ertel nooit|schrijf geen|niet de oorzaak|niet waarom", vraag.hulp))


def test_de_regels_die_de_client_beschermen_worden_herkend():
    beschermd = {
        vraag.code for lijst in LIJSTEN for gebied in lijst.leefgebieden for vraag in gebied.vragen if beschermt(vraag)
    }
    assert beschermd == {
        "officiele_zaken", "gewoonten", "digid", "zorgtaken", "gevolg_uren", "aanpassing", "weg_in_zorg",
        "gevolg_leren", "steun", "contacten",
    }  # fmt: skip


@pytest.mark.parametrize(("code", "tussen"), [("ar", "، "), ("fa", "، "), ("tr", ", ")])
def test_een_rij_antwoorden_heeft_de_komma_van_de_taal(code, tussen):
    gebied = next(gebied for gebied in LIJSTEN[-1].leefgebieden if gebied.code == "taalniveau")
    vraag = next(vraag for vraag in gebied.vragen if vraag.soort == "meerkeuze")
    twee = list(vraag.opties)[:2]
    taal = vertaling(code)
    assert taal.in_woorden(gebied, vraag, twee) == tussen.join(taal.van_optie(gebied, vraag, een) for een in twee)


@pytest.mark.parametrize("code", TALEN)
def test_een_vertaling_zegt_alles_en_hoe_ver_zij_is(code):
    taal = vertaling(code)
    assert taal.status == "concept" or taal.teksten["gecontroleerd_door"]
    assert taal.richting == ("rtl" if code in ("ar", "fa") else "ltr")
    for lijst in LIJSTEN:
        for gebied in lijst.leefgebieden:
            assert taal.van_leefgebied(gebied, "naam"), gebied.code
            assert taal.van_leefgebied(gebied, "inleiding"), gebied.code
            for vraag in gebied.vragen:
                assert taal.van_vraag(gebied, vraag), (gebied.code, vraag.code)
                assert bool(taal.van_hulp(gebied, vraag)) == beschermt(vraag), (gebied.code, vraag.code)
                for optie in vraag.opties:
                    assert taal.van_optie(gebied, vraag, optie), (gebied.code, vraag.code, optie)
                assert bool(taal.van_eenheid(vraag.eenheid)) == bool(vraag.eenheid), vraag.eenheid
                for kolom in vraag.kolommen:
                    assert taal.van_kolom(gebied, vraag, kolom), (gebied.code, vraag.code, kolom.code)
                    for optie in kolom.opties:
                        assert taal.van_kolomoptie(gebied, vraag, kolom, optie), (vraag.code, kolom.code, optie)


def test_een_antwoord_in_de_andere_taal_laat_eigen_woorden_staan():
    engels = vertaling("en")
    gebied = LIJSTEN[0].per_code["opleiding"]
    vraag = gebied.per_code
    rij = {"land": "Eritrea", "naam": "Lagere school", "van_jaar": 2001, "diploma": "onderweg"}
    assert engels.in_woorden(gebied, vraag["opleidingen"], [rij]) == (
        "Country: Eritrea, School or course: Lagere school, From (year): 2001, Diploma: still studying"
    )
    assert engels.in_woorden(gebied, vraag["school_jaren"], 9) == "9 years"
    assert engels.in_woorden(gebied, vraag["verder_leren"], "ja") == "yes"
    assert engels.in_woorden(gebied, vraag["sterk"], "Ik teken graag") == ""
    assert engels.in_woorden(gebied, vraag["school_jaren"], None) == ""


def test_er_is_geen_vertaling_die_niet_bestaat():
    assert [code for code, _ in talen()] == TALEN
    assert vertaling("") is vertaling("nl") is vertaling("../en") is None
    assert all(tomllib.loads((MAP / f"{code}.toml").read_text())["taal"] == code for code in TALEN)
