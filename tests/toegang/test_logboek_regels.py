"""Which reading asks for a question: at the size of Vught, for a coach with five, and against a second calculation."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.logboek.regels import Uur, leesbeurten, opvallend_vanaf, tijdvak_van

# In 2026 the first of May is a Friday and no holiday, 25 and 26 December a Friday and a Saturday.
WOENSDAG, ZATERDAG, ZONDAG = date(2026, 11, 25), date(2026, 11, 28), date(2026, 11, 29)
VRIJ_2026 = {
    date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 5),
    date(2026, 5, 14), date(2026, 5, 24), date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 26),
}  # fmt: skip


def gelezen(begin: datetime, aantal: int, *, van: int | None, vanaf: int = 0, per_uur: int = 100) -> list[Uur]:
    """Somebody opens so many different dossiers, from that hour on."""
    nummers = [f"D{100000 + nummer}" for nummer in range(vanaf, vanaf + aantal)]
    return [
        Uur(1, begin + timedelta(hours=uur), frozenset(nummers[uur * per_uur : (uur + 1) * per_uur]), van)
        for uur in range(-(-aantal // per_uur))
    ]


def om(dag: date, uur: int) -> datetime:
    return datetime.combine(dag, datetime.min.time()).replace(hour=uur)


@pytest.mark.parametrize(
    ("uren", "valt_op"),
    [
        # A klantmanager in Vught, with 42 clients.
        (gelezen(om(WOENSDAG, 23), 42, van=42), True),
        (gelezen(om(WOENSDAG, 22), 42, van=42, per_uur=8), True),  # all night
        (gelezen(om(ZATERDAG, 14), 10, van=42), True),
        (
            gelezen(om(ZATERDAG, 14), 5, van=42) + gelezen(om(ZATERDAG + timedelta(days=1), 20), 5, van=42, vanaf=5),
            True,
        ),
        (gelezen(om(ZATERDAG, 14), 9, van=42), False),
        (gelezen(om(WOENSDAG, 9), 42, van=42, per_uur=6), True),
        (gelezen(om(WOENSDAG, 9), 20, van=42, per_uur=3), False),  # an ordinary working day
        (gelezen(om(WOENSDAG, 18), 5, van=42) + gelezen(om(WOENSDAG, 19), 5, van=42, vanaf=5), False),
        # A coach with five, who works in the evening as well.
        (gelezen(om(WOENSDAG, 21), 5, van=5), True),
        (gelezen(om(WOENSDAG, 21), 2, van=5), False),
        (gelezen(om(WOENSDAG, 10), 5, van=5), False),
        # A coordinator with twenty, a teamleider with two hundred, and somebody of whom it was not known.
        (gelezen(om(WOENSDAG, 2), 20, van=20), True),
        (gelezen(om(WOENSDAG, 10), 20, van=20), True),
        (gelezen(om(WOENSDAG, 10), 59, van=200), False),
        (gelezen(om(WOENSDAG, 10), 60, van=200), True),
        (gelezen(om(WOENSDAG, 10), 59, van=None), False),
        (gelezen(om(WOENSDAG, 20), 10, van=None), True),
    ],
)
def test_wat_opvalt_volgt_uit_waar_iemand_verantwoordelijk_voor_is(uren, valt_op):
    assert bool(leesbeurten(uren)) == valt_op


def test_kerst_is_een_stuk_en_een_dossier_telt_een_keer():
    kerst = [om(date(2026, 12, dag), 15) for dag in (25, 26, 27)]
    (beurt,) = leesbeurten(
        [*gelezen(kerst[0], 6, van=42), *gelezen(kerst[1], 6, van=42), *gelezen(kerst[2], 12, van=42)]
    )
    assert (beurt.tijdvak.van, beurt.tijdvak.tot) == (om(date(2026, 12, 24), 19), om(date(2026, 12, 28), 7))
    assert (beurt.aantal, beurt.verantwoordelijk, beurt.vanaf) == (12, 42, 10)


def test_twee_mensen_zijn_niet_samen_te_veel():
    een = gelezen(om(ZATERDAG, 14), 6, van=42)
    ander = [Uur(2, uur.begin, frozenset(f"E{nummer}" for nummer in uur.dossiers), 42) for uur in een]
    assert leesbeurten([*een, *ander]) == []


# --- A second calculation, hour by hour -------------------------------------------------------------------------------

MOMENTEN = st.builds(om, st.dates(date(2026, 1, 2), date(2026, 12, 30)), st.integers(0, 23))


def is_kantoor(moment: datetime) -> bool:
    """Written out: Monday to Friday from seven to seven, no holiday."""
    return moment.weekday() in {0, 1, 2, 3, 4} and moment.date() not in VRIJ_2026 and moment.hour in range(7, 19)


@given(MOMENTEN)
def test_een_tijdvak_is_alles_eromheen_van_dezelfde_soort(moment):
    tijdvak = tijdvak_van(moment)
    assert tijdvak.kantoor == is_kantoor(moment)
    uur, begin, eind = timedelta(hours=1), moment, moment
    while is_kantoor(begin - uur) == tijdvak.kantoor:
        begin -= uur
    while is_kantoor(eind + uur) == tijdvak.kantoor:
        eind += uur
    assert (tijdvak.van, tijdvak.tot) == (begin, eind + uur)


@given(
    st.lists(
        st.tuples(
            st.integers(1, 2), st.sampled_from([om(WOENSDAG, 9), om(WOENSDAG, 18), om(WOENSDAG, 19), om(ZATERDAG, 3)]),
            st.sets(st.integers(1, 40)),
        ),
        max_size=12,
    ),
    st.one_of(st.none(), st.integers(0, 130)),
)  # fmt: skip
def test_leesbeurten_zijn_wat_een_ander_ook_zou_tellen(lezingen, van):
    uren = [Uur(wie, begin, frozenset(map(str, nummers)), van) for wie, begin, nummers in lezingen]
    verwacht = set()
    for wie in (1, 2):
        for kantoor, momenten in ((True, {9, 18}), (False, {19}), (False, {3})):
            # Wednesday evening and Saturday night are two stretches.
            gezien = {n for w, begin, nummers in lezingen for n in nummers if w == wie and begin.hour in momenten}
            genoeg = len(gezien) >= 60 if kantoor else len(gezien) >= 10
            if van is not None:
                deel = len(gezien) * 4 >= van * 3 if kantoor else len(gezien) * 2 >= van
                genoeg = genoeg or (deel and len(gezien) >= (15 if kantoor else 3))
            if genoeg:
                verwacht.add((wie, min(momenten), len(gezien)))
    gevonden = {
        (b.medewerker_id, {7: 9, 19: 19 if b.tijdvak.van.date() == WOENSDAG else 3}[b.tijdvak.van.hour], b.aantal)
        for b in leesbeurten(uren)
    }
    assert gevonden == verwacht


@given(st.integers(0, 500), st.integers(0, 500), st.booleans())
def test_wie_voor_meer_verantwoordelijk_is_mag_niet_minder(een, twee, kantoor):
    minder, meer = sorted((een, twee))
    assert opvallend_vanaf(minder, kantoor=kantoor) <= opvallend_vanaf(meer, kantoor=kantoor)
    assert opvallend_vanaf(meer, kantoor=kantoor) <= opvallend_vanaf(None, kantoor=kantoor)
