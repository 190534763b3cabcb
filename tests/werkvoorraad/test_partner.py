"""What a partner sees: exactly the clients and parts that are shared, and nothing else, anywhere."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.keuzes import Onderdeel
from dossier.models import Bijdrage, Deling, Huisvesting
from inburgering.models import Cursus
from ontzorging.models import Maandstaat, Uitkering, VasteLast
from pip_plan.models import Activiteit
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.post import bezorg
from toegang.models import Inzage, Medewerker
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")

# What each part brings onto the page; everything else of the client must stay away.
KENMERKEN = {
    Onderdeel.CONTACT: "06 12 34 56 78",
    Onderdeel.WONEN: "Geheimstraat",
    Onderdeel.ACTIVITEITEN: "Bakkerij Merkteken",
    Onderdeel.INBURGERING: "School Merkteken",
    Onderdeel.GELD: "Volledige bijstand",
}
NOOIT = ("NL91ABNA0417164300", "NL91 ABNA", "999000081", "•••", "1234567890", "Merknotitie", "3 maart 1995")


def deel(wie, *onderdelen, organisatie=None, **velden):
    return Deling.objects.create(
        **{
            "gemeente": wie.gemeente,
            "statushouder": wie,
            "organisatie": organisatie or fabriek.organisatie(gemeente=wie.gemeente),
            "onderdelen": list(onderdelen),
            "basis": "afspraak",
            "doel": "begeleiding",
            "van": VANDAAG,
            "tot": VANDAAG + timedelta(days=30),
        }
        | velden
    )


@pytest.fixture
def marieke(noor):
    return fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk")


@pytest.fixture
def wie(noor):
    """A client with something in every part."""
    wie = fabriek.statushouder(
        noor, bsn="999000081", v_nummer="1234567890", telefoon="0612345678", achternaam="Gedeeld"
    )
    gezin = fabriek.huishouden(wie, gehuisvest=None)
    fabriek.huisvesting(gezin, VANDAAG, straat="Geheimstraat")
    van = {"gemeente": noor.gemeente, "van": VANDAAG}
    Activiteit.objects.create(**van, statushouder=wie, soort="stage", organisatie="Bakkerij Merkteken")
    Cursus.objects.create(**van, statushouder=wie, aanbieder="School Merkteken")
    Uitkering.objects.create(**van, huishouden=gezin, soort="volledig", toelichting="Merknotitie")
    VasteLast.objects.create(
        **van, huishouden=gezin, soort="huur", ontvanger="Verhuurder Merkteken", iban="NL91ABNA0417164300", bedrag=650
    )
    return wie


def pagina(browser, wie):
    return browser.get(reverse("partner_dossier", args=[wie.dossiernummer]))


@pytest.mark.parametrize("onderdeel", KENMERKEN)
def test_een_partner_ziet_precies_het_gedeelde_onderdeel(als, marieke, wie, onderdeel):
    deel(wie, onderdeel)
    html = pagina(als(marieke), wie).content.decode()
    assert KENMERKEN[onderdeel] in html
    for ander, kenmerk in KENMERKEN.items():
        assert ander == onderdeel or kenmerk not in html, ander
    for kenmerk in NOOIT:
        assert kenmerk not in html, kenmerk


def test_alles_gedeeld_toont_nog_geen_bsn(als, marieke, wie):
    deel(wie, *(o for o in Onderdeel if o not in ("fysiek", "mentaal")))
    html = pagina(als(marieke), wie).content.decode()
    for kenmerk in KENMERKEN.values():
        assert kenmerk in html
    for kenmerk in NOOIT:
        assert kenmerk not in html


def test_van_het_geld_ziet_een_partner_de_lasten_en_wat_al_gesloten_is(als, marieke, noor, wie):
    gezin = wie.lidmaatschappen.get().huishouden
    maanden = {"gemeente": wie.gemeente, "huishouden": gezin, "bijstand": 1300}
    Maandstaat.objects.create(**maanden, maand=date(2026, 10, 1), gesloten_op=VANDAAG, gesloten_door=noor)
    Maandstaat.objects.create(**maanden, maand=date(2026, 12, 1))
    deling = deel(wie, Onderdeel.GELD)
    browser = als(marieke)
    html = pagina(browser, wie).content.decode()
    assert "Verhuurder Merkteken" in html
    assert "Oktober 2026" in html
    assert "December 2026" not in html
    deling.onderdelen = [Onderdeel.WONEN]
    deling.save()
    html = pagina(browser, wie).content.decode()
    assert "Verhuurder Merkteken" not in html
    assert "Oktober 2026" not in html


def test_een_geheim_adres_blijft_verborgen(als, marieke, wie):
    wie.geheimhouding = True
    wie.save()
    deel(wie, Onderdeel.WONEN)
    html = pagina(als(marieke), wie).content.decode()
    assert "geen adres dat u mag zien" in html
    assert Huisvesting.objects.get().straat not in html


def test_gezinsleden_die_niet_gedeeld_zijn_komen_niet_mee(als, marieke, noor):
    ouder, kind = fabriek.statushouder(noor, voornamen="Ouder"), fabriek.statushouder(noor, voornamen="Kindje")
    fabriek.huishouden(ouder, kind)
    deel(ouder, Onderdeel.GEZIN)
    assert "Kindje" not in pagina(als(marieke), ouder).content.decode()
    deel(kind, Onderdeel.GEZIN)
    assert "Kindje" in pagina(als(marieke), ouder).content.decode()


@pytest.mark.parametrize(
    "anders",
    [
        {"van": VANDAAG + timedelta(days=1)},
        {"van": VANDAAG - timedelta(days=9), "tot": VANDAAG - timedelta(days=1)},
        {"ingetrokken_op": VANDAAG, "intrekreden": "op verzoek"},
        {"organisatie": "Woonwijze"},
    ],
)
def test_een_deling_die_niet_geldt_opent_niets(als, marieke, wie, anders):
    if naam := anders.get("organisatie"):
        anders = {"organisatie": fabriek.organisatie(naam)}
    deel(wie, Onderdeel.CONTACT, **anders)
    browser = als(marieke)
    assert pagina(browser, wie).status_code == 404
    lijst = browser.get(reverse("partner_caseload")).content.decode()
    assert "Gedeeld" not in lijst
    assert "geen dossiers met u gedeeld" in lijst


def test_na_intrekken_is_het_volgende_verzoek_dicht(als, marieke, wie, noor):
    deling = deel(wie, Onderdeel.CONTACT)
    browser = als(marieke)
    assert pagina(browser, wie).status_code == 200
    stop = reverse("deling_intrekken", args=[wie.dossiernummer, deling.pk])
    als(noor).post(stop, {"reden": "Cliënt wil het niet meer"})
    assert pagina(browser, wie).status_code == 404


def test_de_lijst_toont_alleen_de_eigen_clienten(als, marieke, wie, noor):
    deel(wie, Onderdeel.CONTACT)
    fabriek.dossier(noor, achternaam="Ongedeeld")
    html = als(marieke).get(reverse("partner_caseload")).content.decode()
    assert "Gedeeld" in html
    assert "Ongedeeld" not in html
    assert "Zoek een cliënt" not in html, "a partner has no search"


def test_een_bijdrage_draagt_de_naam_van_de_organisatie(als, marieke, wie, noor):
    deel(wie, Onderdeel.BEGELEIDING)
    adres = reverse("partner_bijdrage", args=[wie.dossiernummer])
    gegevens = {"onderdeel": "begeleiding", "datum": "2026-11-24", "tekst": "DigiD is geregeld.", "versie": "0"}
    assert als(marieke).post(adres, gegevens).status_code == 302
    html = als(noor).get(reverse("dossier", args=[wie.dossiernummer])).content.decode()
    assert "DigiD is geregeld." in html
    assert "VluchtelingenWerk" in html
    assert "DigiD is geregeld." in pagina(als(marieke), wie).content.decode()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"onderdeel": "geld"}, "onderdeel"),
        ({"datum": "2026-11-26"}, "datum"),
        ({"tekst": ""}, "tekst"),
        ({"tekst": "x" * 2001}, "tekst"),
    ],
)
def test_een_bijdrage_die_niet_kan_wordt_geweigerd(als, marieke, wie, anders, veld):
    deel(wie, Onderdeel.BEGELEIDING)
    gegevens = {"onderdeel": "begeleiding", "datum": "2026-11-24", "tekst": "DigiD is geregeld.", "versie": "0"}
    antwoord = als(marieke).post(reverse("partner_bijdrage", args=[wie.dossiernummer]), gegevens | anders)
    assert antwoord.context["form"].errors[veld]
    assert not Bijdrage.objects.exists()


def test_elke_blik_van_een_partner_staat_in_het_logboek_met_het_doel(als, marieke, wie):
    deel(wie, Onderdeel.CONTACT, doel="eerste jaar begeleiding")
    pagina(als(marieke), wie)
    inzage = Inzage.objects.get(soort="pagina")
    assert (inzage.medewerker, inzage.organisatie, inzage.doel) == (
        marieke, marieke.organisatie, "eerste jaar begeleiding",
    )  # fmt: skip
    assert inzage.dossiers == [wie.dossiernummer]


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_van_een_partner_vraagt_een_vast_aantal_keer(als, marieke, noor, aantal, django_assert_num_queries):
    for _ in range(aantal):
        deel(fabriek.dossier(noor), Onderdeel.CONTACT)
    browser = als(marieke)
    with django_assert_num_queries(6):
        browser.get(reverse("partner_caseload"))


# --- The administrator of a partner ------------------------------------------------------------------------------


def test_de_beheerder_van_een_partner_kan_gebruikers_toevoegen_en_blokkeren(als, marieke):
    henk = fabriek.medewerker(Rol.PARTNERBEHEERDER, "Henk")
    fabriek.medewerker(Rol.PARTNER, "Van Woonwijze", organisatie=fabriek.organisatie("Woonwijze"))
    browser = als(henk)
    html = browser.get(reverse("partner_medewerkers")).content.decode()
    assert "Marieke" in html
    assert "Van Woonwijze" not in html
    nieuw = {"naam": "Piet", "email": "piet@vluchtelingenwerk.example", "is_active": "on", "rol": "teamleider"}
    assert browser.post(reverse("partner_medewerker_nieuw"), nieuw).status_code == 302
    piet = Medewerker.objects.get(naam="Piet")
    assert (piet.rol, piet.organisatie, piet.gemeente) == (Rol.PARTNER, henk.organisatie, henk.gemeente)
    assert len(bezorg()) == 1
    blokkeer = {"naam": "Marieke", "email": marieke.email}
    browser.post(reverse("partner_medewerker", args=[marieke.pk]), blokkeer)
    marieke.refresh_from_db()
    assert not marieke.is_active


def test_de_beheerder_van_een_partner_kan_verder_niets(als, wie, noor):
    deel(wie, Onderdeel.CONTACT)
    henk = als(fabriek.medewerker(Rol.PARTNERBEHEERDER, "Henk"))
    assert henk.get(reverse("partner_medewerker", args=[noor.pk])).status_code == 404
    assert pagina(henk, wie).status_code == 403
    assert henk.get(reverse("partner_caseload")).status_code == 403
    assert henk.get(reverse("medewerkers")).status_code == 403
