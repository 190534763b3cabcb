"""From nothing to a partner's first login: one command, and after that the screens alone."""

from datetime import date, timedelta
from io import StringIO

from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.fabriek import WACHTWOORD
from tests.post import bezorg
from tests.reis.conftest import toegankelijk
from tests.toegang.test_eerste_gemeente import LINK, link_in
from toegang.models import Medewerker, Organisatie

BEHEER, NOOR, MARIEKE = "beheer@vught.nl", "noor@vught.nl", "marieke@vluchtelingenwerk.nl"


def kop(pagina: Page, tekst: str) -> None:
    expect(pagina.get_by_role("heading", level=1)).to_have_text(tekst)


def kies_wachtwoord(pagina: Page, link: str) -> None:
    pagina.goto(link)
    pagina.get_by_label("Nieuw wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_label("Nieuw wachtwoord (bevestigen)").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Wachtwoord opslaan").click()


def log_voor_het_eerst_in(pagina: Page, email: str, link: str) -> None:
    """As the mail says: the link, a password, and then logging in with it."""
    kies_wachtwoord(pagina, link)
    pagina.goto("/account/inloggen/")
    pagina.get_by_label("E-mail").fill(email)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_label("Wachtwoord", exact=True).press("Enter")


def uitnodiging_aan(email: str) -> str:
    (mail,) = [mail for mail in bezorg() if mail.to == [email] and LINK.search(str(mail.body))]
    return link_in(str(mail.body))


def maak_account(pagina: Page, naam: str, email: str, rol: str) -> None:
    pagina.get_by_label("Naam").fill(naam)
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_label("Rol").select_option(rol)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("De uitnodiging is gemaakt")


def richt_in(pagina: Page) -> None:
    """The beheerder looks around, says who the gemeente is, adds a partner, and invites two people."""
    kop(pagina, "Medewerkers")
    pagina.get_by_role("link", name="Gemeente", exact=True).click()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Wijzigen van de gegevens").click()
    toegankelijk(pagina)
    pagina.get_by_label("Afdeling").fill("Wegwijs+")
    pagina.get_by_label("Adres voor bezwaar").fill("Postbus 10100, 5260 GA Vught")
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.get_by_role("link", name="Wijzigen van de kleuren").click()
    toegankelijk(pagina)
    pagina.get_by_label("Kopbalk", exact=True).fill("#e0e0e0")
    pagina.get_by_role("button", name="Voorbeeld bekijken").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Te weinig contrast voor de tekst in de kopbalk")
    toegankelijk(pagina)
    pagina.get_by_label("Kopbalk", exact=True).fill("#004d2a")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator(".kopbalk")).to_have_css("background-color", "rgb(0, 77, 42)")
    pagina.get_by_role("link", name="Organisaties").click()
    expect(pagina.get_by_text("Er zijn nog geen organisaties")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Organisatie toevoegen").first.click()
    toegankelijk(pagina)
    pagina.get_by_label("Naam").fill("VluchtelingenWerk")
    pagina.get_by_label("Soort").select_option("begeleiding")
    pagina.get_by_role("button", name="Opslaan").click()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="VluchtelingenWerk").click()
    pagina.get_by_role("link", name="Account toevoegen").click()
    maak_account(pagina, "Marieke van Dijk", MARIEKE, "partner")
    pagina.get_by_role("link", name="Nieuwe medewerker").click()
    maak_account(pagina, "Noor Bakker", NOOR, "klantmanager")
    expect(pagina.get_by_text("e-mail wacht op verzending")).to_have_count(2)
    bezorg()
    pagina.reload()
    expect(pagina.get_by_text("uitgenodigd", exact=True)).to_have_count(2)
    toegankelijk(pagina)


def maak_dossier_en_deel(pagina: Page) -> None:
    kop(pagina, "Goedendag, Noor")
    pagina.get_by_role("link", name="Caseload").click()
    pagina.get_by_role("link", name="Nieuw dossier").first.click()
    pagina.get_by_label("Voornamen").fill("Selam")
    pagina.get_by_label("Achternaam").fill("Gebre")
    pagina.get_by_label("Geboortedatum").fill("1995-03-03")
    pagina.get_by_label("Geslacht").select_option("vrouw")
    pagina.get_by_label("Contacttaal").select_option("ti")
    pagina.get_by_label("Gekoppeld op").fill((date.today() - timedelta(days=3)).isoformat())
    pagina.get_by_role("button", name="Dossier openen").click()
    kop(pagina, "Selam Gebre")
    pagina.get_by_role("link", name="Delen en logboek").click()
    pagina.get_by_role("link", name="Delen met een partner").click()
    pagina.get_by_label("Partner").select_option(label="VluchtelingenWerk")
    pagina.get_by_label("Waarvoor").fill("maatschappelijke begeleiding")
    pagina.get_by_label("Van", exact=True).fill(date.today().isoformat())
    pagina.get_by_label("Tot en met").fill((date.today() + timedelta(days=90)).isoformat())
    pagina.get_by_label("contactgegevens", exact=True).check()
    pagina.get_by_label("Op basis van").select_option("afspraak")
    pagina.get_by_role("button", name="Delen", exact=True).click()
    expect(pagina.get_by_role("status")).to_be_visible()


def test_van_niets_tot_een_partner_die_inlogt_en_ziet_wat_gedeeld_is(pagina: Page, venster):
    uit = StringIO()
    call_command("eerste_gemeente", code="0865", naam="Vught", beheerder=BEHEER, stdout=uit)
    log_voor_het_eerst_in(pagina, BEHEER, link_in(uit.getvalue()))
    richt_in(pagina)

    noor = venster()
    log_voor_het_eerst_in(noor, NOOR, uitnodiging_aan(NOOR))
    maak_dossier_en_deel(noor)

    marieke = venster()
    log_voor_het_eerst_in(marieke, MARIEKE, uitnodiging_aan(MARIEKE))
    kop(marieke, "Onze cliënten")
    expect(marieke.get_by_text("Selam Gebre")).to_be_visible()

    pagina.goto("/organisaties/")
    pagina.get_by_role("link", name="VluchtelingenWerk").click()
    expect(pagina.get_by_text("1 dossier dat gedeeld is")).to_be_visible()
    toegankelijk(pagina)
    assert Organisatie.objects.get().beeindigd_op is None
    assert Medewerker.objects.count() == 3
