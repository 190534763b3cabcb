"""The week in a plan: its hours, its clashes against a plain second calculation, what is refused, and the advice."""

from datetime import time

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from pip_plan.keuzes import Weeksoort
from pip_plan.models import Advies, Pip, Weekdeel
from pip_plan.week.beeld import Weekbeeld
from pip_plan.week.regels import botsingen, in_uren, samen
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen

pytestmark = pytest.mark.usefixtures("vandaag")

LES = {
    "soort": "taal", "wat": "Taalles", "waar": "KW1C", "dagen": ["2", "4"], "van": "09:00", "tot": "12:00",
    "reistijd": "30", "versie": "0",
}  # fmt: skip


def deel(dag=2, van="09:00", tot="12:00", soort="taal", wat="taalles", **velden):
    """Not saved: the rules need no database."""
    tijden = {"van": time.fromisoformat(van), "tot": time.fromisoformat(tot)}
    return Weekdeel(dag=dag, soort=soort, wat=wat, **tijden, **velden)


def zeg(*delen):
    return [botsing.tekst for botsing in botsingen(delen)]


# --- Hours and clashes (pure) ----------------------------------------------------------------------------------------


def test_uren_tellen_per_soort_op_en_reizen_apart():
    week = Weekbeeld(
        [
            deel(1, "09:00", "12:00", reistijd=20),
            deel(2, "09:30", "12:00", reistijd=25),
            deel(3, "13:00", "17:00", "werk", "winkel", reistijd=10),
            deel(7, "10:00", "10:45", "zorg", "opa"),
        ],
        700,
    )
    assert week.per_soort == [("taal", "5 uur 30"), ("werk", "4 uur"), ("zorg", "45 minuten")]
    assert week.reistijd == "1 uur 50"
    assert week.totaal == "12 uur 05"
    assert week.taal == "Taal: 5 uur 30 per week. Voor 700 uur tot het examen zijn dat 128 lesweken."
    assert Weekbeeld(week.delen).taal == Weekbeeld([deel(3, soort="werk")], 700).taal == ""


def test_een_minuut_is_enkelvoud():
    assert [in_uren(aantal) for aantal in (1, 2, 60)] == ["1 minuut", "2 minuten", "1 uur"]


def test_een_botsing_staat_er_in_woorden_met_het_advies_van_een_avondcursus():
    les, werk = deel(2, "10:00", "12:00"), deel(2, "11:30", "17:00", "werk", "werk in de winkel")
    (botsing,) = botsingen([werk, les])
    assert botsing.tekst == "dinsdag 11.30–12.00: taalles en werk in de winkel tegelijk"
    assert botsing.advies == "Stap over naar een avondcursus: taalles op dinsdag valt samen met werk in de winkel."


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        (deel(2, "19:00", "21:00"), deel(2, "18:30", "22:00", "werk", "nachtdienst")),  # the evening course is there
        (deel(2), deel(2, soort="zorg", wat="opvang")),
        (deel(2, soort="werk", wat="winkel"), deel(2, soort="stage", wat="garage")),
    ],
)
def test_bij_een_andere_botsing_moet_een_van_beide_anders(een, ander):
    (botsing,) = botsingen([een, ander])
    assert botsing.advies.startswith("Kies op dinsdag voor ")


def test_na_elkaar_kan_als_er_tijd_is_om_te_reizen():
    les, werk = (
        deel(2, reistijd=20, waar="KW1C"),
        deel(2, "12:15", "17:00", "werk", "winkel", reistijd=10, waar="Jumbo"),
    )
    assert zeg(les, werk) == ["dinsdag: na taalles (tot 12.00) begint winkel om 12.15, en de reis duurt 20 minuten"]
    assert "minstens 20 minuten voor de reis" in botsingen([les, werk])[0].advies
    werk.van = time(12, 20)
    assert zeg(les, werk) == []
    werk.van, werk.waar = time(12), "KW1C"
    assert zeg(les, werk) == []
    werk.dag = 3
    assert zeg(les, werk) == []


tijden = st.integers(0, 95).map(lambda kwartier: time(kwartier // 4, kwartier % 4 * 15))


@st.composite
def weken(trek):
    """Up to eight parts on few days, so that they often meet; of one place or of several."""
    delen = []
    for nummer in range(trek(st.integers(0, 8))):
        van, tot = sorted(trek(st.lists(tijden, min_size=2, max_size=2, unique=True)))
        delen.append(
            Weekdeel(
                pk=nummer + 1, dag=trek(st.integers(1, 3)), soort=trek(st.sampled_from(Weeksoort.values)),
                wat=f"deel {nummer}", waar=trek(st.sampled_from(["", "a", "b"])), van=van, tot=tot,
                reistijd=trek(st.sampled_from([0, 0, 10, 45])),
            )
        )  # fmt: skip
    return delen


def per_minuut(een):
    """All minutes of a part, one by one."""
    return set(range(een.van.hour * 60 + een.van.minute, een.tot.hour * 60 + een.tot.minute))


def nagerekend(delen):
    """Pairs that clash, minute by minute."""
    paren = set()
    for een in delen:
        for ander in delen:
            if een.pk >= ander.pk or een.dag != ander.dag:
                continue
            mijn, zijn = per_minuut(een), per_minuut(ander)
            eerst, dan = (mijn, zijn) if min(mijn) <= min(zijn) else (zijn, mijn)
            nodig = max(een.reistijd, ander.reistijd) if een.waar == "" or een.waar != ander.waar else 0
            if mijn & zijn or min(dan) - max(eerst) - 1 < nodig:
                paren.add(frozenset({een.pk, ander.pk}))
    return paren


@given(weken())
def test_botsingen_zijn_zoals_minuut_voor_minuut_nagerekend(delen):
    gevonden = botsingen(delen)
    assert {frozenset({b.een.pk, b.ander.pk}) for b in gevonden} == nagerekend(delen)
    assert len(gevonden) == len(nagerekend(delen))
    assert [b.een.dag for b in gevonden] == sorted(b.een.dag for b in gevonden)


@given(weken())
def test_uren_zijn_zoals_minuut_voor_minuut_nagerekend(delen):
    assert samen(delen) == sum(len(per_minuut(een)) + 2 * een.reistijd for een in delen)
    per_soort = dict(Weekbeeld(delen).per_soort)
    for soort in Weeksoort:
        aantal = sum(len(per_minuut(een)) for een in delen if een.soort == soort)
        assert per_soort.get(soort.label, in_uren(0)) == in_uren(aantal)


@given(weken())
def test_het_rooster_heeft_elk_deel_een_keer_en_elke_rij_zeven_dagen(delen):
    """A cell that reaches down stands for the rows below it; every minute of every part lies inside its cell."""
    rijen = Weekbeeld(delen).rooster
    bezet = [0] * 7
    gezien = []
    for rij in rijen:
        kolommen = iter(rij.cellen)
        for dag in range(7):
            if not bezet[dag]:
                cel = next(kolommen)
                bezet[dag] = cel.rijen
                gezien += [een.pk for een in cel.delen]
                assert all(een.dag == dag + 1 for een in cel.delen)
            bezet[dag] -= 1
        assert next(kolommen, None) is None
    assert bezet == [0] * 7
    assert sorted(gezien) == [een.pk for een in delen]


# --- What is kept and what is refused --------------------------------------------------------------------------------


@pytest.fixture
def pip(noor):
    return plannen.pip(fabriek.dossier(noor), intensiteit=600)


def adres(naam, pip, pk=None):
    """Of a page of the plan, or of one part of its week."""
    return reverse(naam, args=[pip.statushouder.dossiernummer, pk or pip.pk])


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def test_een_les_op_meer_dagen_is_een_keer_invullen(als, noor, pip):
    browser = als(noor)
    assert browser.get(adres("weekdeel_nieuw", pip), {"dag": "3"}).context["form"]["dagen"].value() == [3]
    assert browser.post(adres("weekdeel_nieuw", pip), LES)["Location"] == adres("week", pip)
    assert list(Weekdeel.objects.values_list("dag", "van", "reistijd")) == [(2, time(9), 30), (4, time(9), 30)]
    eerste = Weekdeel.objects.first()
    wijzig = LES | {"dag": "5", "tot": "11:30"}
    assert browser.post(adres("weekdeel", pip, eerste.pk), wijzig).status_code == 302
    html = browser.get(adres("week", pip)).content.decode()
    for tekst in ("Taalles", "5 uur 30", "2 uur", "7 uur 30", "Voor 600 uur tot het examen", "KW1C"):
        assert tekst in html
    assert browser.post(adres("weekdeel_verwijderen", pip, eerste.pk)).status_code == 302
    assert Weekdeel.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"dagen": []}, "dagen", "Kies er minstens één"),
        ({"dagen": ["8"]}, "dagen", "uit de lijst"),
        ({"tot": "09:00"}, "tot", "niet later"),
        ({"van": "25:00"}, "van", "geldige tijd"),
        ({"reistijd": "241"}, "reistijd", "vier uur"),
        ({"wat": ""}, "wat", "Vul dit in"),
        ({"van": "11:00", "tot": "13:00"}, "dagen", "Op dinsdag staat er op deze tijd al iets van dezelfde soort"),
        (
            {"soort": "zorg", "van": "00:00", "tot": "23:59", "reistijd": "240", "dagen": list("1234567")},
            "tot", "meer uren dan een week heeft",
        ),
    ],
)  # fmt: skip
def test_een_week_die_niet_kan_wordt_geweigerd_en_niets_gaat_verloren(als, noor, pip, anders, veld, melding):
    plannen.weekdeel(pip, dag=2, van="10:00", tot="12:00")
    antwoord = als(noor).post(adres("weekdeel_nieuw", pip), LES | {"wat": "Wat ik typte"} | anders)
    assert melding in fout(antwoord, veld)
    assert anders.get("wat", "Wat ik typte") in antwoord.content.decode()
    assert Weekdeel.objects.count() == 1


def test_ook_postgresql_weigert_dezelfde_soort_tegelijk(pip):
    plannen.weekdeel(pip, van="09:00", tot="12:00")
    plannen.weekdeel(pip, van="12:00", tot="13:00")
    plannen.weekdeel(pip, van="09:00", tot="12:00", soort="werk")
    plannen.weekdeel(pip, van="09:00", tot="12:00", dag=2)
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        plannen.weekdeel(pip, van="11:59", tot="12:30")
    assert fout.value.__cause__.diag.constraint_name == "weekdeel_niet_twee_keer"


def test_ook_postgresql_weigert_meer_uren_dan_een_week_heeft(pip):
    """Exactly a week fits, and a minute more does not; another week does not count along."""
    for dag in range(1, 8):
        plannen.weekdeel(pip, dag=dag, soort="zorg", van="00:00", tot="16:00", reistijd=240)
    assert samen(Weekdeel.objects.all()) == 7 * 24 * 60
    for velden in ({"tot": "08:01", "van": "08:00"}, {"tot": "12:00", "van": "09:00"}):
        with pytest.raises(IntegrityError) as fout, transaction.atomic():
            plannen.weekdeel(pip, **velden)
        assert fout.value.__cause__.diag.constraint_name == "week_past"
    plannen.weekdeel(plannen.pip(fabriek.dossier(pip.statushouder.klantmanager)))


def test_een_vastgestelde_week_is_alleen_te_lezen(als, noor):
    wie = fabriek.dossier(noor)
    pip = plannen.besproken(wie, **plannen.ONGETEKEND, niet_getekend_reden="Later.")
    rij = plannen.weekdeel(pip)
    Pip.objects.filter(pk=pip.pk).update(
        status="vastgesteld", vastgesteld_op=plannen.VASTGESTELD, vastgesteld_door=noor
    )
    browser = als(noor)
    html = browser.get(adres("week", pip)).content.decode()
    assert "Nederlandse les" in html
    assert adres("weekdeel_nieuw", pip) not in html
    assert adres("weekdeel", pip, rij.pk) not in html
    for naam, pk, gegevens in (
        ("weekdeel_nieuw", None, LES), ("weekdeel", rij.pk, LES | {"dag": "3"}), ("weekdeel_verwijderen", rij.pk, {}),
    ):  # fmt: skip
        if naam != "weekdeel_verwijderen":  # that one only takes what is sent
            assert "verandert niet meer" in browser.get(adres(naam, pip, pk), follow=True).content.decode()
        assert "verandert niet meer" in browser.post(adres(naam, pip, pk), gegevens, follow=True).content.decode()
    assert Weekdeel.objects.get() == rij
    assert "Nederlandse les" in browser.get(adres("pip", pip)).content.decode()


def test_wie_tekende_tekende_voor_deze_week(als, noor):
    pip = plannen.besproken(fabriek.dossier(noor))
    browser = als(noor)
    assert adres("weekdeel_nieuw", pip) not in browser.get(adres("week", pip)).content.decode()
    assert "al getekend" in fout(browser.post(adres("weekdeel_nieuw", pip), LES), "__all__")
    assert not Weekdeel.objects.exists()


def test_twee_keer_opslaan_toont_wat_de_ander_schreef(als, noor, pip):
    rij = plannen.weekdeel(pip)
    Weekdeel.objects.filter(pk=rij.pk).update(wat="Van een collega", versie=1)
    antwoord = als(noor).post(adres("weekdeel", pip, rij.pk), LES | {"dag": "1"})
    assert "Van een collega" in antwoord.content.decode()
    assert "Taalles" in antwoord.content.decode()


def test_een_deel_van_een_ander_plan_is_niet_te_bereiken(als, noor, pip):
    ander = plannen.weekdeel(plannen.pip(fabriek.dossier(fabriek.medewerker(naam="Willem"))))
    eigen = plannen.weekdeel(plannen.pip(fabriek.dossier(noor)))
    browser = als(noor)
    for vreemd in (ander, eigen):
        assert browser.get(adres("weekdeel", pip, vreemd.pk)).status_code == 404
        assert browser.post(adres("weekdeel_verwijderen", pip, vreemd.pk)).status_code == 404
    assert browser.get(adres("week", ander.pip)).status_code == 404
    assert Weekdeel.objects.count() == 2


def test_een_klik_legt_het_advies_vast_en_een_tweede_is_dezelfde(als, noor, pip):
    les = plannen.weekdeel(pip, wat="Taalles", van="09:00", tot="12:00")
    werk = plannen.weekdeel(pip, soort="werk", wat="winkel", van="11:00", tot="17:00")
    browser = als(noor)
    html = browser.get(adres("week", pip)).content.decode()
    assert "Maandag 11.00–12.00: Taalles en winkel tegelijk" in html
    assert "Advies vastleggen" in html
    paar = {"een": les.pk, "ander": werk.pk}
    eerste, tweede = (browser.post(adres("week_advies", pip), paar, follow=True).content.decode() for _ in range(2))
    record = Advies.objects.get()
    assert record.tekst == "Stap over naar een avondcursus: Taalles op maandag valt samen met winkel."
    assert (record.datum, record.gegeven_door, record.gevolgd) == (VANDAAG, noor, "open")
    assert "is vastgelegd" in eerste
    assert "staat er vandaag al" in tweede
    assert "Advies vastleggen" not in tweede
    assert "Geadviseerd op 25 nov 2026: nog niet bekend" in tweede
    for verzonnen in ({"een": werk.pk, "ander": les.pk}, {"een": les.pk}, {"een": "x", "ander": "y"}):
        assert browser.post(adres("week_advies", pip), verzonnen).status_code == 404


def test_de_cliënt_ziet_de_eigen_week_zonder_woorden_van_kantoor(als, noor, pip):
    plannen.weekdeel(pip, wat="Taalles", waar="KW1C", reistijd=20)
    html = als(noor).get(adres("week_client", pip)).content.decode()
    for tekst in (
        "Mijn week", "ሰሙነይ", "Maandag", "ሰኑይ", "Zondag", "ሰንበት", "9.00 – 12.00", "Taalles, KW1C",
        "20 minuten reizen, heen", "ትምህርቲ ቋንቋ ሆላንድ", "De vertaling is een concept",
    ):  # fmt: skip
        assert tekst in html
    assert not any(woord in html for woord in ("intensiteit", "concept</p>", "besproken met"))


def test_wie_van_rechts_leest_ziet_het_zo_en_wie_nederlands_leest_ziet_alleen_dat(als, noor):
    for taal, ziet in (("ar", 'lang="ar" dir="rtl">أسبوعي'), ("nl", ""), ("so", "")):
        pip = plannen.pip(fabriek.dossier(noor, contacttaal=taal))
        html = als(noor).get(adres("week_client", pip)).content.decode()
        assert ziet in html
        assert ("vertaald" in html) == bool(ziet)
