"""What a bank takes: letters, days and references."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.bank import (
    als_banktekst,
    in_latijnse_letters,
    in_sepa,
    is_bankdag,
    is_betalingskenmerk,
    uiterste_bankdag,
)

LETTERS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ")


@pytest.mark.parametrize(
    ("naam", "bij_de_bank"),
    [
        ("Energie & Zoon \"BV\"", "Energie + Zoon BV"), ("Şükrü Yıldız", "Sukru Yildiz"),
        ("Đặng Thị Hà", "Dang Thi Ha"),
        ("Łukasz Żółć", "Lukasz Zolc"), ("Straße", "Strasse"),
        ("//Wonen//", "Wonen"), ("Café\u2019t Hoekje", "Cafe't Hoekje"),
        ("a//b///c", "a/b/c"), ("naam@post", "naam(at)post"),
        ("  twee   spaties ", "twee spaties"),
    ],
)  # fmt: skip
def test_zo_leest_een_bank_een_naam(naam, bij_de_bank):
    assert als_banktekst(naam, hoogstens=70) == bij_de_bank


@given(st.text(max_size=200), st.integers(1, 140))
def test_wat_er_ook_staat_een_bank_kan_het_lezen(tekst, hoogstens):
    banktekst = als_banktekst(tekst, hoogstens=hoogstens)
    assert set(banktekst) <= LETTERS
    assert len(banktekst) <= hoogstens
    assert "//" not in banktekst
    assert banktekst == banktekst.strip(" /")


@pytest.mark.parametrize("naam", ["محمد", "ገብረ", "Олена", "محمد Ali", "김"])
def test_een_ander_schrift_wordt_om_latijnse_letters_gevraagd(naam):
    assert not in_latijnse_letters(naam)


@pytest.mark.parametrize("naam", ["Öz", "O'Neill", "Jansen & Zn.", "Sint-Michielsgestel", "3e hulp", "Dvořák"])
def test_een_naam_met_tekens_mag(naam):
    assert in_latijnse_letters(naam)


def test_een_betalingskenmerk_heeft_een_controlecijfer():
    """As Dutch payees print them: of every ten numbers that share fifteen digits one holds, or none."""
    for rest in ("000000000000000", "123456789012345", "999999999999999", "020190045678901"):
        assert sum(is_betalingskenmerk(f"{cijfer}{rest}") for cijfer in range(10)) == 1
    assert is_betalingskenmerk("0000 0000 0000 0000")
    assert not is_betalingskenmerk("Klant 12345")


def test_sepa_is_meer_dan_de_euro_en_minder_dan_de_wereld():
    assert all(map(in_sepa, ("NL91ABNA0417164300", "CH9300762011623852957", "GB82WEST12345698765432")))
    assert not any(map(in_sepa, ("TR330006100519786457841326", "XK051212012345678906", "US")))


@pytest.mark.parametrize(
    ("vervalt", "betaald"),
    [
        (date(2026, 5, 1), date(2026, 4, 30)), (date(2026, 8, 1), date(2026, 7, 31)),
        (date(2026, 11, 1), date(2026, 10, 30)),
        (date(2026, 4, 6), date(2026, 4, 2)), (date(2026, 12, 26), date(2026, 12, 24)),
        (date(2027, 4, 27), date(2027, 4, 27)),
    ],
)  # fmt: skip
def test_wat_op_een_dag_zonder_banken_vervalt_wordt_ervoor_betaald(vervalt, betaald):
    """Labour Day, weekends, Easter and Christmas; not the King's birthday, on which banks do work."""
    assert uiterste_bankdag(vervalt, vanaf=date(2026, 1, 5)) == betaald


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)), st.dates(date(2024, 1, 1), date(2031, 12, 31)))
def test_een_betaling_is_op_een_bankdag_en_niet_voor_vandaag(vervalt, vandaag):
    dag = uiterste_bankdag(vervalt, vanaf=vandaag)
    assert is_bankdag(dag)
    assert dag >= vandaag
    if dag > vervalt:  # too late already: then on the first day that there is
        assert not any(is_bankdag(vandaag + timedelta(days=n)) for n in range((dag - vandaag).days))
