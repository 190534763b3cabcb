"""Whoever gives the PVT or the MAP writes down its meetings: for shared clients, and PostgreSQL agrees."""

from datetime import date, timedelta

import pytest
from django.db import Error, IntegrityError, transaction
from django.urls import reverse

from dossier.models import Deling, Statushouder
from inburgering.models import Module, Uren
from inburgering.queries import feiten_van
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from toegang.afscherming import binnen
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
VAN = {"dag": "2026-11-03", "aanwezig": "2.5", "versie": "0"}


@pytest.fixture
def begeleider(db):
    return fabriek.medewerker(Rol.PARTNER, "Begeleider", organisatie=fabriek.organisatie("VluchtelingenWerk"))


@pytest.fixture
def wie(noor, begeleider):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1), voornamen="Selam")
    deel(wie, begeleider.organisatie)
    Module.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pvt", organisatie=begeleider.organisatie)
    return wie


def deel(wie, organisatie, onderdelen=("inburgering",)):
    return Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=organisatie, onderdelen=list(onderdelen), basis="afspraak",
        doel="pvt", van=VANDAAG - timedelta(days=60), tot=VANDAAG + timedelta(days=60),
    )  # fmt: skip


def nieuw(browser, wie, soort="pvt", **velden):
    return browser.post(reverse("partner_bijeenkomst_nieuw", args=[wie.dossiernummer, soort]), VAN | velden)


def test_bijeenkomsten_tellen_mee_in_het_dossier(als, begeleider, noor, wie):
    assert nieuw(als(begeleider), wie).status_code == 302
    assert nieuw(als(begeleider), wie, dag="2026-11-10", aanwezig="3", toelichting="De raadszaal.").status_code == 302
    assert nieuw(als(begeleider), wie, dag="2026-11-17", aanwezig="0").status_code == 302
    html = " ".join(als(begeleider).get(reverse("partner_dossier", args=[wie.dossiernummer])).content.decode().split())
    for tekst in ("5,5 van 12 uur", "17 november 2026", "niet gekomen", "De raadszaal.", "Daarna tekent de cliënt"):
        assert tekst in html, tekst
    rij = Uren.objects.earliest("dag")
    assert (rij.soort, rij.bron, rij.maand, rij.groep) == ("pvt", "module", date(2026, 11, 1), None)
    assert feiten_van(wie, fabriek.zicht(noor)).uren["pvt"] == 5.5
    pagina = " ".join(als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode().split())
    assert "VluchtelingenWerk · 2 bijeenkomsten" in pagina
    assert "wie het PVT of de MAP geeft" in pagina


def test_een_vergissing_wordt_hersteld(als, begeleider, wie):
    nieuw(als(begeleider), wie)
    rij = Uren.objects.get()
    adres = reverse("partner_bijeenkomst", args=[wie.dossiernummer, rij.pk])
    assert 'value="2,5"' in als(begeleider).get(adres).content.decode()
    assert als(begeleider).post(adres, VAN | {"dag": "2026-10-27", "versie": str(rij.versie)}).status_code == 302
    rij.refresh_from_db()
    assert (rij.dag, rij.maand) == (date(2026, 10, 27), date(2026, 10, 1))


def test_wat_er_niet_was_wordt_weggehaald(als, begeleider, noor, wie):
    nieuw(als(begeleider), wie)
    adres = reverse("partner_bijeenkomst", args=[wie.dossiernummer, Uren.objects.get().pk])
    assert f"{adres}verwijderen/" in als(begeleider).get(adres).content.decode()
    html = als(begeleider).post(f"{adres}verwijderen/", follow=True).content.decode()
    assert "De bijeenkomst van 3 november 2026 is verwijderd." in html
    assert not Uren.objects.exists()
    assert "3 november 2026" in als(noor).get(reverse("historie", args=[wie.dossiernummer])).content.decode()


def test_zonder_begin_telt_de_inburgeringsplicht(als, begeleider, wie):
    assert "Dit begon op 1 april 2026." in nieuw(als(begeleider), wie, dag="2026-03-31").content.decode()
    assert nieuw(als(begeleider), wie, dag="2026-04-01").status_code == 302


@pytest.mark.parametrize(
    ("dag", "klacht"),
    [("2026-11-26", "ligt in de toekomst"), ("2026-03-31", "begon op 1 april 2026"), ("2026-04-01", "")],
)
def test_een_begin_dat_niet_kan(als, noor, wie, dag, klacht):
    module = Module.objects.get()
    velden = {"soort": "pvt", "begonnen_op": dag, "versie": str(module.versie)}
    antwoord = als(noor).post(reverse("module", args=[wie.dossiernummer, module.pk]), velden)
    assert antwoord.status_code == (200 if klacht else 302)
    if klacht:
        assert klacht in " ".join(antwoord.context["form"].errors["begonnen_op"])


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"dag": "2026-11-26"}, "De les of bijeenkomst ligt in de toekomst"),
        ({"dag": "2026-12-01"}, "De les of bijeenkomst ligt in de toekomst"),
        ({"dag": "2026-10-19"}, "Dit begon op 20 oktober 2026."),
        ({"dag": ""}, "verplicht"),
        ({"aanwezig": "13"}, "langer dan 12 uur"),
        ({"aanwezig": "-1"}, "nul of meer"),
        ({"aanwezig": "veel"}, "getal"),
        ({"dag": "2026-11-10"}, "staan er al uren"),
    ],
)
def test_een_bijeenkomst_die_niet_kan(als, begeleider, wie, velden, klacht):
    nieuw(als(begeleider), wie, dag="2026-11-10")
    Module.objects.update(begonnen_op=date(2026, 10, 20))
    assert klacht in nieuw(als(begeleider), wie, **velden).content.decode()
    assert Uren.objects.count() == 1


def test_alleen_wat_de_eigen_organisatie_geeft(als, begeleider, noor, wie):
    assert nieuw(als(begeleider), wie, "map").status_code == 404
    assert nieuw(als(begeleider), wie, "taal").status_code == 404
    ander = fabriek.medewerker(Rol.PARTNER, "Ander", organisatie=fabriek.organisatie("WSD"))
    deel(wie, ander.organisatie)
    assert nieuw(als(ander), wie).status_code == 404
    nieuw(als(begeleider), wie)
    rij = Uren.objects.get()
    assert als(ander).get(reverse("partner_bijeenkomst", args=[wie.dossiernummer, rij.pk])).status_code == 404
    assert "participatieverklaringstraject" not in als(ander).get(
        reverse("partner_dossier", args=[wie.dossiernummer])
    ).content.decode().lower()  # fmt: skip


@pytest.mark.parametrize("wat", [{"ingetrokken_op": VANDAAG, "intrekreden": "op verzoek"}, {"onderdelen": ["wonen"]}])
def test_na_het_delen_kan_het_niet_meer(als, begeleider, wie, wat):
    nieuw(als(begeleider), wie)
    rij = Uren.objects.get()
    Deling.objects.update(**wat)
    assert nieuw(als(begeleider), wie, dag="2026-11-10").status_code == 404
    assert als(begeleider).get(reverse("partner_bijeenkomst", args=[wie.dossiernummer, rij.pk])).status_code == 404


def test_postgresql_laat_alleen_eigen_bijeenkomsten_toe(begeleider, noor, wie):
    map_ = {"gemeente": wie.gemeente, "statushouder": wie, "soort": "map"}
    Module.objects.create(**map_, organisatie=fabriek.organisatie("WSD"))
    van = {"gemeente_id": wie.gemeente_id, "statushouder_id": wie.pk, "maand": date(2026, 11, 1), "aanwezig": 3}
    eigen = Uren.objects.create(**van, soort="pvt", bron="module", dag=date(2026, 11, 3))
    vreemd = Uren.objects.create(**van, soort="map", bron="module", dag=date(2026, 11, 3))
    Uren.objects.create(**van, soort="pvt", bron="client")
    geheim = fabriek.dossier(noor, voornamen="Geheim")
    Module.objects.create(gemeente=wie.gemeente, statushouder=geheim, soort="pvt", organisatie=begeleider.organisatie)
    with als_webrol(), binnen(fabriek.zicht(begeleider)):
        assert list(Uren.objects.values_list("pk", flat=True)) == [eigen.pk]
        assert Uren.objects.filter(pk=eigen.pk).update(aanwezig=2) == 1
        assert Uren.objects.filter(pk=vreemd.pk).update(aanwezig=2) == 0
        for fout in (
            {"soort": "map", "bron": "module"}, {"soort": "pvt", "bron": "eigen"}, {"soort": "taal", "bron": "school"},
            {"statushouder_id": geheim.pk, "soort": "pvt", "bron": "module"},
        ):  # fmt: skip
            with pytest.raises(Error, match="row-level security"), transaction.atomic():
                Uren.objects.create(**{**van, "dag": date(2026, 11, 12), **fout})
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            Uren.objects.filter(pk=eigen.pk).update(bron="client")
        Uren.objects.all().delete()
    assert set(Uren.objects.values_list("soort", "bron")) == {("map", "module"), ("pvt", "client")}


def test_per_bijeenkomst_en_alleen_van_het_pvt_en_de_map(wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie, "maand": date(2026, 11, 1), "aanwezig": 3, "bron": "module"}
    for fout in ({"soort": "pvt"}, {"soort": "taal", "dag": date(2026, 11, 3)}):
        with pytest.raises(IntegrityError, match="uren_bijeenkomst"), transaction.atomic():
            Uren.objects.create(**van, **fout)


def test_de_begeleider_ziet_niets_anders_van_de_client(als, begeleider, wie):
    Statushouder.objects.filter(pk=wie.pk).update(email="geheim@example.org", telefoon="0612345678")
    html = als(begeleider).get(reverse("partner_bijeenkomst_nieuw", args=[wie.dossiernummer, "pvt"])).content.decode()
    assert "Selam" in html
    assert Inzage.objects.filter(medewerker=begeleider, pagina="partner_bijeenkomst_nieuw").exists()
    for geheim in ("geheim@", "0612345678", wie.klantmanager.naam):
        assert geheim not in html
