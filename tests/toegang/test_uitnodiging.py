"""The welcome of a new colleague: who invites to what and until when, and doing so again."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from tests import fabriek
from tests.conftest import als_webrol
from tests.post import bezorg
from tests.toegang.test_eerste_gemeente import kies_wachtwoord, link_in
from tests.toegang.test_medewerkers import NIEUW
from toegang.aanmelden.sessies import Herkomst
from toegang.afscherming import binnen
from toegang.handelingen import volg_organisatie
from toegang.models import Medewerker
from toegang.rechten import Rol
from toegang.uitnodiging.handelingen import nodig_opnieuw_uit

OPNIEUW = "Uitnodiging opnieuw versturen"


@pytest.fixture
def saskia(db) -> Medewerker:
    return fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")


@pytest.fixture
def ada(als, saskia) -> Medewerker:
    """Somebody who was invited a minute ago."""
    als(saskia).post(reverse("medewerker_nieuw"), NIEUW)
    bezorg()
    return Medewerker.objects.get(email=NIEUW["email"])


def later(**hoe: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**hoe), tick=True)


def opnieuw(beheer, wie: Medewerker, naam: str = "medewerker_uitnodigen") -> str:
    return beheer.post(reverse(naam, args=[wie.pk]), follow=True).content.decode()


def test_de_mail_is_een_welkom(als, saskia, vandaag):
    partner = fabriek.organisatie()
    als(saskia).post(reverse("medewerker_nieuw"), NIEUW | {"rol": "partner", "organisatie": str(partner.pk)})
    (mail,) = bezorg()
    tekst = " ".join(mail.body.split())
    assert mail.subject == "Welkom: uw account bij Gemeente Vught"
    assert "Welkom bij Statushouders, de toepassing waarmee Gemeente Vught en VluchtelingenWerk" in tekst
    assert "Saskia Maas (Gemeente Vught) heeft een account voor u gemaakt. U bent partnermedewerker." in tekst
    assert re.search(r"De link werkt één keer, tot 28 november 2026 om \d\d\.\d\d uur\.", tekst)
    assert "Stel een tweede stap in." in tekst
    assert f"Mail Saskia Maas: {saskia.email}." in tekst
    assert "nieuw wachtwoord aangevraagd" not in tekst


def test_opnieuw_uitnodigen_maakt_de_eerste_link_waardeloos(als, saskia, ada, client):
    eerste = link_in(bezorg()[0].body)
    beheer = als(saskia)
    assert OPNIEUW in beheer.get(reverse("medewerker", args=[ada.pk])).content.decode()
    with later(minutes=6):
        assert "een eerdere link werkt niet meer" in opnieuw(als(saskia), ada)
        tweede = link_in(bezorg()[1].body)
        assert not kies_wachtwoord(client, eerste)
        assert kies_wachtwoord(client, tweede)
        assert OPNIEUW not in als(saskia).get(reverse("medewerker", args=[ada.pk])).content.decode()
        assert "al in gebruik" in opnieuw(als(saskia), ada)


def test_een_mail_die_nog_wacht_of_net_ging_gaat_niet_nog_eens(als, saskia, ada):
    assert "net verstuurd" in opnieuw(als(saskia), ada)
    with later(minutes=6):
        opnieuw(als(saskia), ada)
        assert "wacht nog op verzending" in opnieuw(als(saskia), ada)
    assert len(bezorg()) == 2


def test_wie_geblokkeerd_is_wordt_niet_uitgenodigd(als, saskia, ada):
    Medewerker.objects.filter(pk=ada.pk).update(is_active=False)
    with later(minutes=6):
        assert "Dit account is geblokkeerd." in opnieuw(als(saskia), ada)
    assert len(bezorg()) == 1


def test_de_lijst_zegt_wie_uitgenodigd_is_wanneer_en_tot_wanneer(als, saskia, ada, noor):
    lijst = als(saskia).get(reverse("medewerkers")).content.decode()
    assert lijst.count("uitgenodigd") == 1
    assert re.search(r"Verstuurd op [^<]+; de link werkt tot [^<]+ uur\.", lijst)
    assert "mag inloggen" in lijst
    with later(days=4):
        lijst = als(saskia).get(reverse("medewerkers")).content.decode()
        assert "link verlopen" in lijst
        assert "de link werkte tot" in lijst


def test_de_lijst_filtert_op_organisatie_en_rol(als, saskia, noor):
    partner = fabriek.medewerker(Rol.PARTNER, naam="Marieke van Dijk")
    lijst = als(saskia).get(reverse("medewerkers"), {"organisatie": partner.organisatie_id}).content.decode()
    assert ("Marieke" in lijst, noor.naam in lijst) == (True, False)
    lijst = als(saskia).get(reverse("medewerkers"), {"rol": "klantmanager"}).content.decode()
    assert ("Marieke" in lijst, noor.naam in lijst) == (False, True)
    assert "Niemand past" in als(saskia).get(reverse("medewerkers"), {"rol": "teamleider"}).content.decode()


def test_een_partner_nodigt_de_eigen_mensen_uit_en_ziet_geen_andere_post(als, saskia, ada):
    henk = fabriek.medewerker(Rol.PARTNERBEHEERDER, naam="Henk Smulders")
    nieuw = {naam: NIEUW[naam] for naam in ("naam", "is_active")} | {"email": "els@partner.example"}
    als(henk).post(reverse("partner_medewerker_nieuw"), nieuw)
    els = Medewerker.objects.get(email="els@partner.example")
    assert "Henk Smulders (VluchtelingenWerk)" in bezorg()[1].body
    lijst = als(henk).get(reverse("partner_medewerkers")).content.decode()
    assert "de link werkt tot" in lijst
    with later(minutes=6):
        opnieuw(als(henk), els, "partner_medewerker_uitnodigen")
    assert [mail.to for mail in bezorg()] == [[ada.email], [els.email], [els.email]]
    antwoord = als(henk).post(reverse("partner_medewerker_uitnodigen", args=[ada.pk]))
    assert antwoord.status_code == 404
    with pytest.raises(PermissionDenied):
        nodig_opnieuw_uit(ada, door=fabriek.zicht(henk), nu=timezone.now())
    with pytest.raises(PermissionDenied):
        nodig_opnieuw_uit(henk, door=fabriek.zicht(henk), nu=timezone.now())


def test_van_een_partner_gaat_alleen_de_eigen_post_open(als, saskia, ada):
    """In PostgreSQL too."""
    henk = fabriek.medewerker(Rol.PARTNERBEHEERDER, naam="Henk Smulders")
    els = fabriek.medewerker(Rol.PARTNER, naam="Els", password="!")
    nodig_opnieuw_uit(els, door=fabriek.zicht(saskia), nu=timezone.now())
    with als_webrol(), binnen(fabriek.zicht(henk)), connection.cursor() as cursor:
        cursor.execute("SELECT voor_id FROM toegang_zending")
        assert cursor.fetchall() == [(els.pk,)]


def test_de_organisatie_kan_de_laatste_beheerder_niet_afzetten(db):
    saskia = fabriek.medewerker(Rol.BEHEERDER, "Saskia")
    with pytest.raises(ValidationError, match="laatste functioneel beheerder"):
        volg_organisatie(saskia, Rol.KLANTMANAGER, herkomst=Herkomst("", ""))
    saskia.refresh_from_db()
    assert saskia.rol == Rol.BEHEERDER
