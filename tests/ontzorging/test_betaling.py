"""The payment file: valid by the ISO schema, the sums of the statements, two people, and never a line twice."""

import threading
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from ontzorging.bedragen import controleer_iban
from ontzorging.betaling.handelingen import boek_betaald, keur_goed, maak_bestand, trek_in
from ontzorging.betaling.sepa import Betaalopdracht, pain001
from ontzorging.maand.handelingen import bewaar_regel
from ontzorging.models import Betaalbestand, Betaling
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.ontzorging.bank import NS, gelezen
from tests.ontzorging.geld import DECEMBER, IBANS, bijstand, gesloten, gezin, last, staat
from toegang.afscherming import binnen
from toegang.rechten import Rol
from toegang.zicht import zicht_van


@pytest.fixture
def leider(db):
    return fabriek.medewerker(Rol.TEAMLEIDER, "Thea Leider")


@pytest.fixture
def huis(noor):
    _, huis = gezin(noor)
    bijstand(huis)
    last(huis)
    last(huis, "energie", "120.35", ontvanger="Energie & Zo", iban=IBANS[1], vervaldag=27, kenmerk="12 34")
    return huis


def nieuw(door, maand=DECEMBER):
    van = {"rekeninghouder": "Gemeente Vught", "rekening": IBANS[3]}
    return maak_bestand(Betaalbestand(gemeente_id=door.gemeente_id, maand=maand, **van), door=door)


def test_het_bestand_klopt_met_het_schema_en_met_de_maandstaten(huis, noor, leider):
    zicht = fabriek.zicht(noor)
    een = gesloten(huis, zicht)
    bestand = keur_goed(nieuw(zicht), door=fabriek.zicht(leider))
    boom = gelezen(bestand.inhoud)
    sommen = {som.text for som in boom.findall(".//p:CstmrCdtTrfInitn/p:GrpHdr/p:CtrlSum", NS)}
    assert sommen == {"770.35"} == {str(een.lasten)}
    betalingen = boom.findall(".//p:CdtTrfTxInf", NS)
    assert len(betalingen) == 2 == int(boom.findtext(".//p:GrpHdr/p:NbOfTxs", namespaces=NS))
    assert sum(Decimal(b.findtext(".//p:InstdAmt", namespaces=NS)) for b in betalingen) == Decimal("770.35")
    assert boom.findtext(".//p:GrpHdr/p:MsgId", namespaces=NS) == f"ONTZORG-{bestand.pk}"
    nummers = {b.findtext(".//p:EndToEndId", namespaces=NS) for b in betalingen}
    assert nummers == {f"ONTZORG-{regel.pk}" for regel in een.regels.all()}
    dagen = {d.text for d in boom.findall(".//p:ReqdExctnDt/p:Dt", NS)}
    assert dagen == {"2026-12-01", "2026-12-24"}  # 27 December is a Sunday, and banks are closed from Christmas on


@hypothese(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" /&\"'<"), min_size=1, max_size=70),
            st.sampled_from(IBANS),
            st.decimals(Decimal("0.01"), Decimal("999999.99"), places=2),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_elk_bestand_is_geldig_wat_er_ook_in_staat(rijen):
    opdrachten = [
        Betaalopdracht(f"ONTZORG-{n}", "N" + naam, iban, bedrag, "K" + naam[:34], VANDAAG)
        for n, (naam, iban, bedrag) in enumerate(rijen)
    ]
    boom = gelezen(pain001("Gemeente Vught", IBANS[3], "ONTZORG-1", opdrachten))
    assert boom.findtext(".//p:DbtrAgt/p:FinInstnId/p:Othr/p:Id", namespaces=NS) == "NOTPROVIDED"
    assert Decimal(boom.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=NS)) == sum(b for _, _, b in rijen)


def test_een_betalingskenmerk_gaat_als_kenmerk_en_niet_als_tekst():
    opdrachten = [
        Betaalopdracht("ONTZORG-1", "Essent", IBANS[0], Decimal("80.00"), kenmerk, VANDAAG)
        for kenmerk in ("0000 0000 0000 0000", "Huur // december & januari")
    ]
    boom = gelezen(pain001("Gemeente Vught", IBANS[3], "ONTZORG-1", opdrachten))
    assert [een.text for een in boom.iterfind(".//p:Strd//p:Ref", namespaces=NS)] == ["0000000000000000"]
    assert [een.text for een in boom.iterfind(".//p:Ustrd", namespaces=NS)] == ["Huur / december + januari"]


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"iban": "TR330006100519786457841326"}, "naar het land van TR33"),
        ({"ontvanger": "صالح السيد"}, "alleen Latijnse letters"),
        ({"ontvanger": "///"}, "alleen Latijnse letters"),
    ],
)
def test_een_betaling_die_een_bank_weigert_houdt_het_bestand_tegen_en_zegt_welke(huis, noor, leider, velden, reden):
    """Kept before the forms refused it."""
    zicht = fabriek.zicht(noor)
    huis.vaste_lasten.filter(pk=huis.vaste_lasten.first().pk).update(**velden)
    gesloten(huis, zicht)
    bestand = nieuw(zicht)
    with pytest.raises(ValidationError) as weigering:
        keur_goed(bestand, door=fabriek.zicht(leider))
    assert reden in weigering.value.messages[0]
    bestand.refresh_from_db()
    assert (bestand.goedgekeurd_op, bestand.inhoud) == (None, "")


def test_wie_het_bestand_maakte_keurt_het_niet_goed_ook_niet_met_sql(huis, noor, leider):
    zicht = fabriek.zicht(noor)
    gesloten(huis, zicht)
    bestand = nieuw(zicht)
    with pytest.raises(ValidationError, match="Vraag een collega"):
        keur_goed(bestand, door=zicht)
    with pytest.raises(ValidationError, match="teamleider"):
        keur_goed(bestand, door=fabriek.zicht(fabriek.medewerker(naam="Kees Collega")))
    with pytest.raises(IntegrityError, match="door_een_ander"), transaction.atomic():
        Betaalbestand.objects.update(goedgekeurd_door=noor, goedgekeurd_op=VANDAAG, inhoud="x")
    assert keur_goed(bestand, door=fabriek.zicht(leider)).goedgekeurd_op == VANDAAG


def test_een_regel_wordt_een_keer_betaald(huis, noor, leider):
    zicht = fabriek.zicht(noor)
    with pytest.raises(ValidationError, match="niets te betalen"):
        nieuw(zicht)  # the month is not closed
    een = gesloten(huis, zicht)
    bestand = nieuw(zicht)
    with pytest.raises(ValidationError, match="niets te betalen"):
        nieuw(zicht)
    regel = een.regels.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Betaling.objects.create(gemeente=huis.gemeente, bestand=bestand, regel=regel)
    trek_in(bestand, door=zicht)
    tweede = keur_goed(nieuw(zicht), door=fabriek.zicht(leider))
    with pytest.raises(ValidationError, match="blijft bestaan"):
        trek_in(tweede, door=zicht)
    for verander in (
        lambda: Betaalbestand.objects.update(rekening=IBANS[1]),
        lambda: Betaling.objects.all().delete(),
        lambda: Betaling.objects.filter(regel=regel).update(gemeente=huis.gemeente, versie=9),
    ):
        with pytest.raises(IntegrityError, match="verandert niet"), transaction.atomic():
            verander()
    with pytest.raises(ValidationError, match="niets te betalen"):
        nieuw(zicht)


def test_een_open_maand_of_een_correctie_wordt_niet_betaald(huis, noor):
    zicht = fabriek.zicht(noor)
    gesloten(huis, zicht)
    bestand = nieuw(zicht)
    regel = staat(huis, date(2027, 1, 1)).regels.first()
    with pytest.raises(IntegrityError, match="gesloten maand"), transaction.atomic():
        Betaling.objects.create(gemeente=huis.gemeente, bestand=bestand, regel=regel)


def test_wat_de_bank_uitvoerde_is_betaald_behalve_wat_mislukte(huis, noor, leider):
    zicht = fabriek.zicht(noor)
    een = gesloten(huis, zicht)
    bestand = nieuw(zicht)
    with pytest.raises(ValidationError, match="nog niet goedgekeurd"):
        boek_betaald(bestand, door=zicht)
    bestand = keur_goed(bestand, door=fabriek.zicht(leider))
    with pytest.raises(ValidationError, match="latere dag"):  # no bank pays before the day
        boek_betaald(bestand, door=zicht)
    op_de_dag = zicht_van(noor, date(2026, 12, 1))
    assert boek_betaald(bestand, door=op_de_dag) == 1
    assert sorted(een.regels.values_list("stand", flat=True)) == ["betaald", "gepland"]
    energie = een.regels.get(wat="energie")
    energie.stand = "mislukt"
    energie = bewaar_regel(energie, door=zicht)
    energie.stand = "gepland"
    with pytest.raises(ValidationError, match="al uitgevoerd"):  # or nobody would pay it again
        bewaar_regel(energie, door=zicht)
    with pytest.raises(ValidationError, match="latere dag"):
        boek_betaald(bestand, door=zicht_van(noor, date(2026, 12, 31)))
    assert sorted(een.regels.values_list("stand", flat=True)) == ["betaald", "mislukt"]


@pytest.mark.django_db(transaction=True)
def test_twee_mensen_maken_tegelijk_een_bestand(noor, leider):
    """Both begin before either is done: there is one batch, and every line is in it once."""
    _, huis = gezin(noor)
    bijstand(huis)
    last(huis)
    gesloten(huis, fabriek.zicht(noor))
    start, uitkomsten = threading.Barrier(2, timeout=GEDULD), []

    def doe(wie):
        try:
            start.wait()
            with binnen(fabriek.zicht(wie)):
                uitkomsten.append(nieuw(fabriek.zicht(wie)).pk)
        except ValidationError as fout:
            uitkomsten.append(str(fout.messages[0]))
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=[wie]) for wie in (noor, leider)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(GEDULD)
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["int", "str"]
    assert Betaling.objects.count() == 1


ONGELDIG = ["NL91ABNA0417164301", "NL91ABNA041716430", "XX00", "NL91 ABNA", "GB82WEST1234569876543"]


@pytest.mark.parametrize("nummer", ONGELDIG)
def test_een_rekeningnummer_dat_niet_klopt_wordt_geweigerd(nummer):
    with pytest.raises(ValidationError, match="IBAN"):
        controleer_iban(nummer)


def test_een_rekeningnummer_van_elders_wordt_niet_strenger_bekeken_dan_bij_een_bank():
    controleer_iban("BE68539007547034")


@pytest.mark.parametrize(
    "nummer", ["TR330006100519786457841326", "BR1800360305000010009795493C1", "AE070331234567890123456"]
)
def test_een_rekeningnummer_buiten_europa_wordt_geweigerd(nummer):
    with pytest.raises(ValidationError, match="in Europa"):
        controleer_iban(nummer)


def test_een_rekeningnummer_met_spaties_en_kleine_letters_is_hetzelfde(huis):
    assert huis.vaste_lasten.model._meta.get_field("iban").to_python("nl91 abna 0417 1643 00") == IBANS[0]
