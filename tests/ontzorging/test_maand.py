"""The month statement: what comes in, what is paid and what the client gets, to the cent, whatever happens."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from dossier.models import Mijlpaal, Opschorting
from ontzorging.besluit.handelingen import besluit
from ontzorging.geld.queries import periodes
from ontzorging.maand.handelingen import bewaar_regel, herbereken, sluit, stel_op
from ontzorging.maand.regels import bijstand_in, laatste_dag, te_corrigeren
from ontzorging.maand.tasks import volgende_maandstaten
from ontzorging.models import Maandregel, Maandstaat, Ontzorging, Uitkering
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.ontzorging.geld import DECEMBER, IBANS, bijstand, gesloten, gezin, last, staat, verlengd
from tests.pip_plan.plannen import pip, vastgesteld
from toegang.handelingen import Verouderd

bedragen = st.decimals(Decimal("0.01"), Decimal("2500.00"), places=2)
JANUARI = date(2027, 1, 1)


@pytest.fixture
def huis(noor):
    """A household in the third month of its ontzorging."""
    _, huis = gezin(noor)
    bijstand(huis)
    return huis


@pytest.fixture
def zicht(noor):
    return fabriek.zicht(noor)


# --- To the cent -----------------------------------------------------------------------------------------------------


@hypothese(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inkomen=bedragen, lasten=st.lists(bedragen, max_size=6), keren=st.integers(1, 3))
def test_lasten_en_de_rest_voor_de_client_zijn_samen_de_bijstand(noor, inkomen, lasten, keren):
    with transaction.atomic():
        _, huis = gezin(noor)
        bijstand(huis, inkomen)
        for bedrag in lasten:
            last(huis, bedrag=bedrag)
        for _ in range(keren):
            stel_op(DECEMBER, vandaag=VANDAAG, gemeente_id=huis.gemeente_id)
        een = Maandstaat.objects.met_sommen().get(huishouden=huis)
        assert een.bijstand == inkomen
        assert een.lasten == sum(lasten)
        assert een.naar_client + een.lasten == een.bijstand + een.tekort
        assert min(een.naar_client, een.tekort) == 0
        transaction.set_rollback(True)


@given(bedrag=bedragen, knip=st.dates(date(2026, 12, 1), date(2026, 12, 30)))
def test_een_maand_in_twee_stukken_bijstand_scheelt_hooguit_een_cent(bedrag, knip):
    """Rounding each part can never lose more."""
    stukken = [Uitkering(bedrag=bedrag, van=date(2026, 1, 1), tot=knip)]
    stukken.append(Uitkering(bedrag=bedrag, van=date.fromordinal(knip.toordinal() + 1)))
    assert abs(bijstand_in(DECEMBER, stukken, None) - bedrag) <= Decimal("0.01")


@given(
    bedrag=bedragen,
    werkelijk=st.none() | bedragen,
    stand=st.sampled_from(["gepland", "betaald", "mislukt", "terug"]),
)
def test_wat_misging_komt_later_tot_op_de_cent_goed(bedrag, werkelijk, stand):
    """What was held back in both months together is what the payee should have."""
    regel = Maandregel(bedrag=bedrag, werkelijk=werkelijk, stand=stand)
    betalen, verrekenen = te_corrigeren(regel)
    if stand == "gepland":
        assert (betalen, verrekenen) == (0, 0)
    else:
        assert bedrag + betalen + verrekenen == (bedrag if werkelijk is None else werkelijk)
        ontvangen = (0 if regel.mislukt else bedrag) + betalen
        assert ontvangen >= (bedrag if werkelijk is None else werkelijk)
    assert betalen >= 0 >= verrekenen


# --- Drawing up ------------------------------------------------------------------------------------------------------


def test_de_taak_stelt_elke_maand_een_keer_op(huis, vandaag):
    last(huis)
    with als_werkrol():
        assert [volgende_maandstaten() for _ in range(3)] == [1, 0, 0]
    een = Maandstaat.objects.met_sommen().get()
    assert (een.maand, een.bijstand, een.lasten, een.naar_client) == (DECEMBER, 1300, 650, 650)


def test_postgresql_houdt_een_staat_per_gezin_en_maand(huis):
    een = staat(huis)
    with pytest.raises(IntegrityError, match="maandstaat_een_per_maand"), transaction.atomic():
        Maandstaat.objects.create(gemeente=huis.gemeente, huishouden=huis, maand=DECEMBER, bijstand=1)
    assert een.regels.count() == 0


@pytest.mark.parametrize(
    ("begin", "laatste"),
    [
        (date(2026, 8, 31), date(2027, 2, 27)),
        (date(2028, 2, 29), date(2028, 8, 28)),
        (date(2026, 9, 1), date(2027, 2, 28)),
    ],
)
def test_zes_maanden_zoals_de_kalender_ze_heeft(noor, begin, laatste):
    _, huis = gezin(noor, begin)
    bijstand(huis, van=begin)
    periode = periodes([huis.pk], VANDAAG)[huis.pk]
    assert (periode.begin, periode.laatste) == (begin, laatste)
    assert [periode.soort(dag) for dag in (laatste, date.fromordinal(laatste.toordinal() + 1))] == ["verplicht", ""]


@hypothese(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    begin=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    later=st.integers(1, 60),
    pauze=st.none() | st.integers(1, 40),
    langer=st.integers(0, 200),
)
def test_een_later_begin_verschuift_het_einde_en_een_verlenging_overlapt_nooit(noor, begin, later, pauze, langer):
    with transaction.atomic():
        wie, huis = gezin(noor, begin)
        bijstand(huis, van=begin)
        if pauze:
            stil = {"van": begin, "tot": date.fromordinal(begin.toordinal() + pauze - 1)}
            Opschorting.objects.create(
                gemeente=huis.gemeente, statushouder=wie, soort="opschorting", codes=["ONTZORG"], reden="opname",
                besloten_door="gemeente", besloten_op=begin, **stil,
            )  # fmt: skip
        eerst = periodes([huis.pk], VANDAAG)[huis.pk]
        nieuw = date.fromordinal(begin.toordinal() + later)
        tot = date.fromordinal(eerst.laatste.toordinal() + langer)
        Ontzorging.objects.create(
            gemeente=huis.gemeente, huishouden=huis, begin=nieuw, begin_reden="later", besluit="verlengen",
            besluit_op=begin, besluit_reden="nog niet klaar", pip=verlengd(wie, tot, begin),
        )  # fmt: skip
        nu = periodes([huis.pk], VANDAAG)[huis.pk]
        assert nu.einde >= eerst.einde or pauze
        assert nu.begin == nieuw
        dagen = [date.fromordinal(n) for n in range(nieuw.toordinal(), nu.laatste.toordinal() + 1)]
        soorten = [nu.soort(dag) for dag in dagen]
        assert "" not in soorten
        if "verlengd" in soorten:
            eerste = soorten.index("verlengd")
            assert dagen[eerste] >= nu.einde
            assert set(soorten[eerste:]) == {"verlengd"}
        transaction.set_rollback(True)


def test_in_een_pauze_betaalt_de_gemeente_niets_en_duurt_het_langer(huis):
    wie = huis.leden.get().statushouder
    Opschorting.objects.create(
        gemeente=huis.gemeente, statushouder=wie, soort="opschorting", codes=["ONTZORG"], reden="opname",
        besloten_door="gemeente", besloten_op=VANDAAG, van=DECEMBER, tot=laatste_dag(DECEMBER),
    )  # fmt: skip
    last(huis)
    assert stel_op(DECEMBER, vandaag=VANDAAG, gemeente_id=huis.gemeente_id) == 0
    assert periodes([huis.pk], VANDAAG)[huis.pk].einde == date(2027, 3, 31)


def test_een_gezin_dat_halverwege_vertrekt_krijgt_bijstand_naar_rato(huis):
    huis.leden.get().statushouder.__class__.objects.update(vertrokken_op=date(2026, 12, 10), vertrekreden="verhuisd")
    last(huis, vervaldag=5)
    last(huis, "water", "20.00", vervaldag=28)
    een = staat(huis)
    assert een.bijstand == Decimal("419.35")  # 10 of 31 days
    assert [regel.wat for regel in een.regels.all()] == ["huur"]
    assert stel_op(JANUARI, vandaag=VANDAAG, gemeente_id=huis.gemeente_id) == 0


def test_wat_de_client_zelf_betaalt_staat_niet_in_de_maand(huis):
    last(huis, zelf_vanaf=DECEMBER)
    last(huis, "energie", "120.00", zelf_vanaf=JANUARI)
    assert [regel.wat for regel in staat(huis).regels.all()] == ["energie"]


def test_een_vervaldag_die_niet_bestaat_wordt_de_laatste_van_de_maand(huis):
    last(huis, vervaldag=31)
    assert staat(huis, date(2027, 2, 1)).regels.get().betaaldag == date(2027, 2, 28)


# --- Closing ---------------------------------------------------------------------------------------------------------


def test_lasten_boven_de_bijstand_sluiten_alleen_met_uitleg(huis, zicht):
    last(huis, bedrag="1300.01")
    een = staat(huis)
    assert (een.naar_client, een.tekort) == (0, Decimal("0.01"))
    with pytest.raises(ValidationError, match="Leg uit"):
        sluit(een, door=zicht)
    een.uitleg = "Bijzondere bijstand vult aan."
    assert sluit(een, door=zicht).gesloten_op == VANDAAG


def test_een_gesloten_maand_verandert_niet_ook_niet_met_sql(huis, zicht):
    last(huis)
    een = gesloten(huis, zicht)
    regel = een.regels.get()
    for model, pk, velden in (
        (Maandstaat, een.pk, {"bijstand": 1}),
        (Maandstaat, een.pk, {"gesloten_op": None, "gesloten_door": None}),
        (Maandregel, regel.pk, {"bedrag": 1}),
        (Maandregel, regel.pk, {"iban": IBANS[1]}),
    ):
        with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
            model.objects.filter(pk=pk).update(**velden)
    for model, pk in ((Maandregel, regel.pk), (Maandstaat, een.pk)):
        with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
            model.objects.filter(pk=pk).delete()
    Maandregel.objects.filter(pk=regel.pk).update(stand="betaald")


def test_wie_sluit_ziet_dat_een_collega_net_iets_veranderde(huis, zicht):
    last(huis)
    een = staat(huis)
    regel = een.regels.get()
    regel.bedrag = Decimal("700.00")
    bewaar_regel(regel, door=zicht)
    with pytest.raises(Verouderd):
        sluit(een, door=zicht)
    opnieuw = Maandstaat.objects.met_sommen().get(pk=een.pk)
    assert opnieuw.naar_client == 600
    sluit(opnieuw, door=zicht)
    with pytest.raises(ValidationError, match="Een collega sloot"):
        sluit(Maandstaat.objects.get(pk=een.pk), door=zicht)


def test_opnieuw_opstellen_volgt_de_lasten_van_nu(huis, zicht):
    een = staat(huis)
    last(huis)
    assert herbereken(een, door=zicht).regels.get().bedrag == 650
    sluit(Maandstaat.objects.get(pk=een.pk), door=zicht)
    with pytest.raises(ValidationError, match="gesloten"):
        herbereken(een, door=zicht)


@pytest.mark.parametrize(
    ("stand", "werkelijk", "regels", "naar_client"),
    [
        ("mislukt", None, {("last", 650), ("herbetaling", 650), ("correctie", -650)}, 650),
        ("terug", "600.00", {("last", 650), ("herbetaling", 600), ("correctie", -650)}, 700),
        ("betaald", "660.50", {("last", 650), ("herbetaling", Decimal("10.50"))}, Decimal("639.50")),
        ("betaald", "640.00", {("last", 650), ("correctie", -10)}, 660),
        ("betaald", None, {("last", 650)}, 650),
    ],
)
def test_wat_niet_klopte_staat_een_keer_in_de_volgende_maand(huis, zicht, stand, werkelijk, regels, naar_client):
    last(huis)
    regel = gesloten(huis, zicht).regels.get()
    regel.stand, regel.werkelijk = stand, werkelijk
    bewaar_regel(regel, door=zicht)
    januari = staat(huis, JANUARI)
    assert {(r.soort, r.bedrag) for r in januari.regels.all()} == regels
    assert januari.naar_client == naar_client
    assert Maandregel.objects.filter(maandstaat=staat(huis, date(2027, 2, 1)), corrigeert__isnull=False).count() == 0
    if len(regels) > 1:
        with pytest.raises(ValidationError, match="al gecorrigeerd"):
            bewaar_regel(regel, door=zicht)
        with pytest.raises(IntegrityError, match="gecorrigeerd"), transaction.atomic():
            Maandregel.objects.filter(pk=regel.pk).update(stand="gepland")


def test_een_betaling_die_in_de_laatste_maand_mislukte_wordt_ook_daarna_nog_rechtgezet(noor, zicht):
    _, huis = gezin(noor, date(2026, 6, 10))
    bijstand(huis, van=date(2026, 6, 10))
    last(huis, bedrag="650.00")
    december = gesloten(huis, zicht)
    regel = december.regels.get()
    regel.stand, regel.werkelijk = "mislukt", Decimal("655.00")
    bewaar_regel(regel, door=zicht)
    assert periodes([huis.pk], VANDAAG)[huis.pk].laatste < JANUARI
    januari = staat(huis, JANUARI)
    assert {een.soort: een.bedrag for een in januari.regels.all()} == {
        "herbetaling": Decimal("655.00"), "correctie": Decimal("-650.00"),
    }  # fmt: skip
    assert (januari.bijstand, januari.tekort) == (0, Decimal("5.00"))
    stel_op(date(2027, 2, 1), vandaag=VANDAAG, gemeente_id=huis.gemeente_id)
    assert not Maandstaat.objects.filter(maand=date(2027, 2, 1)).exists()  # once


# --- Deciding --------------------------------------------------------------------------------------------------------


def test_een_besluit_zet_de_stap_en_verlengen_kan_alleen_na_de_zes_maanden_en_in_het_pip(huis, zicht, noor):
    wie = huis.leden.get().statushouder
    rij = Ontzorging(
        gemeente=huis.gemeente, huishouden=huis, besluit="verlengen", besluit_op=VANDAAG, besluit_reden="nog niet klaar"
    )
    with pytest.raises(ValidationError, match="in het PIP"):
        besluit(rij, door=zicht)
    ander, _ = gezin(noor, achternaam="Anders")
    for geen in (
        pip(wie),
        vastgesteld(wie, vastgesteld_op=VANDAAG),
        verlengd(ander, date(2027, 4, 30)),
    ):  # not fixed, no extension, of others
        rij.pip = geen
        with pytest.raises(ValidationError, match="vastgesteld PIP van dit gezin"):
            besluit(rij, door=zicht)
    rij.pip = verlengd(wie, date(2027, 2, 28))
    with pytest.raises(ValidationError, match="28 februari 2027"):
        besluit(rij, door=zicht)
    rij.pip = verlengd(wie, date(2027, 4, 30))
    besluit(rij, door=zicht)
    assert Mijlpaal.objects.get().soort == "ontzorg_besluit"
    periode = periodes([huis.pk], VANDAAG)[huis.pk]
    assert (periode.soort(date(2027, 2, 28)), periode.soort(date(2027, 3, 1))) == ("verplicht", "verlengd")
