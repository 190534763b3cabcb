"""What a school's list would do, before it is done: what PostgreSQL would refuse, what changes, and what is new."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from dossier.models import Deling
from inburgering.lijst.handelingen import voer_in
from inburgering.lijst.invoer import keur
from inburgering.lijst.regels import goed, oordeel, samenvatting
from inburgering.models import Cursus, Uren
from tests import fabriek
from tests.inburgering.test_invoer import KOP, gedeeld, stuur
from tests.inburgering.test_school import leerling, maak_groep
from tests.lijsten import als_csv

pytestmark = pytest.mark.usefixtures("vandaag")


def lijst(*rijen):
    return als_csv([KOP, *rijen])


def uren(wie, maand=date(2026, 10, 1), aanwezig=24, gegeven=30, **velden):
    standaard = {"gemeente": wie.gemeente, "statushouder": wie, "soort": "taal", "bron": "school"}
    return Uren.objects.create(**standaard | {"maand": maand, "aanwezig": aanwezig, "gegeven": gegeven} | velden)


def voer(browser, bewijs):
    return browser.post(reverse("lijst_invoeren"), {"ondertekend": bewijs, "invoeren": "ja"}, follow=True)


# --- What would be refused -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("met_groep", [True, False])
def test_een_maand_die_er_per_les_staat_wordt_vooraf_geweigerd(als, noor, met_groep):
    groep = maak_groep(noor.gemeente) if met_groep else None
    wie = leerling(noor, groep) if groep else gedeeld(noor)
    uren(wie, aanwezig=3, gegeven=3, dag=date(2026, 10, 5), groep=groep)
    antwoord = stuur(als(noor), lijst([wie.dossiernummer, "2026-09", 20, 24], [wie.dossiernummer, "2026-10", 20, 24]))
    assert "1 van 2 regels klopt niet" in antwoord.content.decode()
    assert not antwoord.context["ondertekend"]
    goede, foute = antwoord.context["regels"]
    assert goede.fouten == ()
    assert foute.fouten == ("oktober 2026 staat er al per les: haal deze regel weg, of verbeter de lessen",)


def test_een_maand_zonder_cursus_wordt_geweigerd_met_wat_er_moet_gebeuren(noor):
    wie, groep = gedeeld(noor), maak_groep(noor.gemeente)  # since September
    met_groep = leerling(noor, groep)
    andere_soort = als_csv([[*KOP, "soort"], [wie.dossiernummer, "2026-08", 4, 8, "pvt"]])
    assert goed(keur(andere_soort, fabriek.zicht(noor))), "only lessons are of a course"
    for een in (wie, met_groep):
        regels = keur(
            lijst([een.dossiernummer, "2026-08", 20, 24], [een.dossiernummer, "2026-09", 20, 24]), fabriek.zicht(noor)
        )
        assert [regel.fouten for regel in regels] == [
            ("volgde in augustus 2026 geen cursus: leg eerst de inschrijving vast",), (),
        ]  # fmt: skip
    Cursus.objects.update(tot=date(2026, 9, 30))
    (regel,) = keur(lijst([wie.dossiernummer, "2026-10", 20, 24]), fabriek.zicht(noor))
    assert "volgde in oktober 2026 geen cursus" in regel.fouten[0]


def test_een_groep_waar_iemand_niet_in_zat_wordt_geweigerd(noor):
    wie = leerling(noor, maak_groep(noor.gemeente))
    inhoud = als_csv([[*KOP, "groep"], [wie.dossiernummer, "2026-10", 20, 24, "Avond"]])
    (regel,) = keur(inhoud, fabriek.zicht(noor))
    assert regel.fouten == ("zat in oktober 2026 niet in deze groep: verbeter de naam, of leg de inschrijving vast",)


# --- What would happen -----------------------------------------------------------------------------------------------


def test_vooraf_staat_er_per_regel_wat_er_gebeurt_en_samen(als, noor):
    nieuw, anders, gelijk, les = (gedeeld(noor) for _ in range(4))
    for wie in (anders, gelijk, les):
        uren(wie)
    antwoord = stuur(
        als(noor),
        lijst(
            [nieuw.dossiernummer, "2026-10", 20, 24], [anders.dossiernummer, "2026-10", "22,5", 30],
            [gelijk.dossiernummer, "2026-10", 24, 30], [les.dossiernummer, "2026-10", 24, ""],
        ),
    )  # fmt: skip
    html = antwoord.content.decode()
    assert [regel.gevolg for regel in antwoord.context["regels"]] == [
        "nieuw", "24 wordt 22,5", "ongewijzigd", "24 van 30 wordt 24 van onbekend",
    ]  # fmt: skip
    assert "1 nieuw, 2 veranderen, 1 ongewijzigd" in html
    assert "24 wordt 22,5" in html
    assert "22,5 van 30" in html
    assert "24,0" not in html
    html = voer(als(noor), antwoord.context["ondertekend"]).content.decode()
    assert "De lijst is ingevoerd: 1 nieuw, 2 veranderen, 1 ongewijzigd." in html
    assert set(Uren.objects.values_list("statushouder", "aanwezig")) == {
        (nieuw.pk, 20), (anders.pk, 22.5), (gelijk.pk, 24), (les.pk, 24),
    }  # fmt: skip


def test_wat_er_al_staat_hoeft_niet_te_worden_ingevoerd(als, noor):
    wie = gedeeld(noor)
    uren(wie)
    antwoord = stuur(als(noor), lijst([wie.dossiernummer, "2026-10", 24, 30]))
    assert "U hoeft niets in te voeren" in antwoord.content.decode()
    assert not antwoord.context["ondertekend"]


def test_een_regel_is_enkelvoud(als, noor):
    wie = gedeeld(noor)
    html = stuur(als(noor), lijst([wie.dossiernummer, "2026-10", 0, 30])).content.decode()
    assert "De regel klopt<" in html
    assert "1 regel invoeren" in html
    assert "0 van 30" in html, "zero is a number, and no dash"
    fout = keur(lijst([wie.dossiernummer, "2026-10", "x", 30]), fabriek.zicht(noor))
    assert oordeel(fout) == "De regel klopt niet"
    assert oordeel([*fout, *fout, *fout]) == "3 van 3 regels kloppen niet"
    uren(wie)
    (anders,) = keur(lijst([wie.dossiernummer, "2026-10", 20, 30]), fabriek.zicht(noor))
    assert (samenvatting([anders]), samenvatting([anders, anders])) == ("1 verandert", "2 veranderen")


# --- What changes between looking and keeping ------------------------------------------------------------------------


def test_wat_intussen_verandert_wordt_geweigerd_met_het_regelnummer(als, noor):
    wie, ander = gedeeld(noor), gedeeld(noor)
    rijen = lijst([ander.dossiernummer, "2026-10", 10, 30], [wie.dossiernummer, "2026-10", 20, 30])
    bewijs = stuur(als(noor), rijen).context["ondertekend"]
    intussen = uren(wie)
    antwoord = voer(als(noor), bewijs)
    assert "Regel 3: u zag “nieuw”, maar nu is het “24 wordt 20”." in antwoord.content.decode()
    assert list(Uren.objects.values_list("aanwezig", flat=True)) == [24], "all of it or nothing"
    assert voer(als(noor), antwoord.context["ondertekend"]).status_code == 200, "once it was looked at again"
    intussen.refresh_from_db()
    assert intussen.aanwezig == 20


@pytest.mark.parametrize(
    ("intussen", "klacht"),
    [
        (lambda wie: uren(wie, dag=date(2026, 10, 5), aanwezig=3, gegeven=3), "Regel 2: oktober 2026 staat er al per"),
        (lambda wie: Cursus.objects.update(van=date(2026, 11, 1)), "Regel 2: volgde in oktober 2026 geen cursus"),
        (lambda wie: Deling.objects.update(tot=date(2026, 11, 1), van=date(2026, 10, 1)), "Regel 2: de school mag dit"),
    ],
)
def test_wat_intussen_niet_meer_kan_noemt_de_regel(als, noor, intussen, klacht):
    wie = gedeeld(noor)
    bewijs = stuur(als(noor), lijst([wie.dossiernummer, "2026-10", 20, 30])).context["ondertekend"]
    intussen(wie)
    assert klacht in voer(als(noor), bewijs).content.decode()
    assert not Uren.objects.filter(dag=None).exists()


def test_ook_wat_postgresql_in_een_wedloop_weigert_noemt_de_regel(noor):
    """Between looking, in the same request, and keeping."""
    wie, groep = gedeeld(noor), maak_groep(noor.gemeente)
    leerde = leerling(noor, groep)
    door = fabriek.zicht(noor)
    regels = keur(lijst([wie.dossiernummer, "2026-10", 20, 30], [leerde.dossiernummer, "2026-10", 20, 30]), door)
    assert goed(regels)
    Cursus.objects.filter(statushouder=leerde).update(tot=date(2026, 9, 30))
    with pytest.raises(ValidationError, match=r"Regel 3: Deze cliënt zat toen niet in deze groep.*niets ingevoerd"):
        voer_in(regels, door=door)
    assert not Uren.objects.exists()
    uren(wie, dag=date(2026, 10, 5), aanwezig=3, gegeven=3)
    with pytest.raises(ValidationError, match="Regel 2: Van deze dag of maand staan er al uren"):
        voer_in(regels[:1], door=door)


stand = st.sampled_from(["leeg", "maand", "les", "maand zonder groep", "les van client"])


class TestVoorafIsAchteraf(TestCase):
    """Whatever the dossier says already: a list without complaints can be kept, and does what was said."""

    @classmethod
    def setUpTestData(cls):
        cls.noor = fabriek.medewerker()
        cls.groep = maak_groep(cls.noor.gemeente)
        cls.clienten = [leerling(cls.noor, cls.groep), gedeeld(cls.noor), leerling(cls.noor, cls.groep, deelt=False)]

    def _zet_klaar(self, wie, soort):
        groep = self.groep if wie == self.clienten[0] and "zonder groep" not in soort else None
        if soort.startswith("maand"):
            uren(wie, groep=groep)
        elif soort.startswith("les"):
            les = {"dag": date(2026, 10, 20), "aanwezig": 3, "gegeven": 3}
            uren(wie, groep=groep, **les) if soort == "les" else uren(wie, bron="client", **les)

    @settings(max_examples=150, deadline=None)
    @given(
        st.lists(stand, min_size=3, max_size=3), st.sampled_from(["2026-07", "2026-09", "2026-10", "2026-11"]),
        st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True), st.integers(20, 26),
        st.sampled_from(["", 30]),
    )  # fmt: skip
    def test_wat_vooraf_klopt_kan(self, standen, maand, rijen, aanwezig, gegeven):
        for wie, soort in zip(self.clienten, standen, strict=True):
            self._zet_klaar(wie, soort)
        door, eerst = fabriek.zicht(self.noor), Uren.objects.count()
        inhoud = lijst(*([self.clienten[nummer].dossiernummer, maand, aanwezig, gegeven] for nummer in rijen))
        regels = keur(inhoud, door)
        if goed(regels):
            voer_in(regels, door=door)
            assert Uren.objects.count() == eerst + sum(regel.gevolg == "nieuw" for regel in regels)
            assert {regel.gevolg for regel in keur(inhoud, door)} == {"ongewijzigd"}
        for regel in regels:
            if 2 in rijen and regel.wie == self.clienten[2]:
                assert any("mag dit niet vertellen" in fout for fout in regel.fouten)
