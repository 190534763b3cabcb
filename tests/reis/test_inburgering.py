"""A teacher fills in the month of a whole group with the keyboard alone; a school's list with errors is put right."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as opgemaakt
from playwright.sync_api import FilePayload, Page, expect

from bouwstenen.kalender import plus_maanden
from dossier.models import Deling, Statushouder
from inburgering.models import Aanbieder, Cursus, Groep, Uren
from tests import fabriek
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Rol

NAMEN = ("Abel", "Eden", "Selam")


@pytest.fixture
def noor(transactional_db) -> Medewerker:
    return fabriek.medewerker()


@pytest.fixture
def maand() -> date:
    return plus_maanden(timezone.localdate().replace(day=1), -1)


@pytest.fixture
def groep(noor: Medewerker, maand: date) -> Groep:
    """Three clients in the group of a school that logs in, and one of whom the school knows nothing."""
    vandaag = timezone.localdate()
    school = fabriek.organisatie("KW1C", soort=Organisatie.Soort.ONDERWIJS)
    van = {"gemeente": noor.gemeente, "van": maand - timedelta(days=90)}
    aanbieder = Aanbieder.objects.create(gemeente=noor.gemeente, naam="KW1C", organisatie=school)
    groep = Groep.objects.create(
        **van, aanbieder=aanbieder, naam="B1 overdag", leerroute="b1", dagdeel="overdag", tijden="ma en wo 9.00 uur"
    )
    for naam in (*NAMEN, "Zonder"):
        wie = fabriek.dossier(noor, voornamen=naam)
        Cursus.objects.create(**van, statushouder=wie, groep=groep, aanbieder="KW1C")
        if naam in NAMEN:
            Deling.objects.create(
                gemeente=noor.gemeente, statushouder=wie, organisatie=school, onderdelen=["inburgering"],
                basis="afspraak", doel="les", van=vandaag - timedelta(days=30), tot=vandaag + timedelta(days=30),
            )  # fmt: skip
    return groep


def test_een_docent_vult_de_maand_van_een_groep_in_met_alleen_het_toetsenbord(pagina: Page, groep: Groep, maand: date):
    docent = fabriek.medewerker(Rol.PARTNER, "Els Docent", organisatie=groep.aanbieder.organisatie)
    log_in(pagina, docent)
    pagina.goto("/")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Onze groepen")
    expect(pagina.get_by_text("Zonder")).to_have_count(0)
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Aanwezigheid invullen").click()
    pagina.get_by_role("link", name=f"{opgemaakt(maand, 'F')}").click()
    toegankelijk(pagina)
    expect(pagina.get_by_label("Hoeveel uur les was er?")).to_be_focused()
    for toets in ("24", "Tab", "20,5", "Tab", "25", "Tab", "0", "Enter"):
        if toets in ("Tab", "Enter"):
            pagina.keyboard.press(toets)
        else:
            pagina.keyboard.type(toets)
    expect(pagina.get_by_text("meer dan de 24 uur les")).to_be_visible()
    toegankelijk(pagina)
    assert not Uren.objects.exists()
    pagina.get_by_label("Eden Gebre").fill("24")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("status")).to_contain_text("3 cliënten")
    rijen = Uren.objects.order_by("statushouder__voornamen").values_list("statushouder__voornamen", "aanwezig", "maand")
    assert [(naam, float(uren), dag) for naam, uren, dag in rijen] == [
        ("Abel", 20.5, maand), ("Eden", 24, maand), ("Selam", 0, maand),
    ]  # fmt: skip


def test_een_lijst_met_fouten_wordt_verbeterd_en_ingevoerd(pagina: Page, noor: Medewerker, groep: Groep, maand: date):
    clienten = [Statushouder.objects.get(voornamen=naam) for naam in NAMEN]

    def lijst(*uren: object) -> FilePayload:
        rijen = [f"{wie.dossiernummer};{maand:%Y-%m};{aantal};24" for wie, aantal in zip(clienten, uren, strict=True)]
        inhoud = "\n".join(["dossiernummer;maand;uren;gegeven", *rijen]).encode()
        return {"name": "lijst.csv", "mimeType": "text/csv", "buffer": inhoud}

    log_in(pagina, noor)
    pagina.goto(reverse("scholen"))
    pagina.get_by_role("link", name="Lijst van een school invoeren").click()
    toegankelijk(pagina)
    pagina.get_by_label("Lijst van de school").set_input_files(lijst(20, "veel", 30))
    pagina.get_by_role("button", name="Controleren").click()
    expect(pagina.get_by_role("heading", name="2 van 3 regels kloppen niet")).to_be_visible()
    expect(pagina.get_by_role("row").filter(has_text="uren is geen getal")).to_contain_text("Eden Gebre")
    expect(pagina.get_by_role("button", name="invoeren")).to_have_count(0)
    toegankelijk(pagina)
    assert not Uren.objects.exists()
    pagina.get_by_label("Lijst van de school").set_input_files(lijst(20, "12,5", 24))
    pagina.get_by_role("button", name="Controleren").click()
    expect(pagina.get_by_role("heading", name="Alle 3 regels kloppen")).to_be_visible()
    toegankelijk(pagina)
    assert not Uren.objects.exists(), "looking is not keeping"
    pagina.get_by_role("button", name="3 regels invoeren").click()
    expect(pagina.get_by_role("status")).to_contain_text("De lijst is ingevoerd: 3 nieuw.")
    assert set(Uren.objects.values_list("groep", flat=True)) == {groep.pk}
    toegankelijk(pagina)
