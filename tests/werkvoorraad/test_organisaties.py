"""The partners of a gemeente: made, changed and ended by the functioneel beheerder."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from dossier.forms_delen import DelingFormulier
from dossier.models import Deling
from inburgering.models import Aanbieder, Contract, Groep, Module
from intake.models import Toewijzing
from pip_plan.models import Verwijzing
from pip_plan.verwijzing.forms import VerwijzingFormulier
from tests import fabriek
from tests.conftest import als_webrol
from tests.tegelijk import tegelijk
from tests.toegang.test_afscherming import deel
from toegang.afscherming import binnen
from toegang.forms import MedewerkerFormulier
from toegang.models import Medewerker, Organisatie
from toegang.rechten import Rol
from werkvoorraad.organisaties.handelingen import beeindig, bewaar_organisatie, heropen
from werkvoorraad.organisaties.queries import loopt

VANDAAG = fabriek.VANDAAG


@pytest.fixture
def saskia(db) -> Medewerker:
    return fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")


@pytest.fixture
def beheer(als, saskia) -> Client:
    return als(saskia)


@pytest.fixture
def partner(db) -> Organisatie:
    return fabriek.organisatie()


def einde(organisatie: Organisatie) -> date | None:
    organisatie.refresh_from_db()
    return organisatie.beeindigd_op


# --- Made and changed ------------------------------------------------------------------------------------------------


def test_wie_begint_leest_wat_te_doen_en_maakt_elke_soort(beheer, saskia):
    assert "Er zijn nog geen organisaties" in beheer.get(reverse("organisaties")).content.decode()
    for soort in Organisatie.Soort:
        antwoord = beheer.post(reverse("organisatie_nieuw"), {"naam": f"Partner {soort.value}", "soort": soort.value})
        assert antwoord["Location"] == reverse("organisaties")
    lijst = beheer.get(reverse("organisaties")).content.decode()
    assert all(f"Partner {soort.value}" in lijst for soort in Organisatie.Soort)
    een = Organisatie.objects.get(naam="Partner wonen")
    beheer.post(reverse("organisatie_wijzigen", args=[een.pk]), {"naam": "Woonwijze", "soort": "wonen"})
    laatste = een.events.select_related("pgh_context").latest("pgh_id")
    assert (laatste.pgh_label, laatste.naam, laatste.pgh_context.metadata["user"]) == ("update", "Woonwijze", saskia.pk)


def test_dezelfde_naam_wordt_bij_het_veld_geweigerd_en_elders_mag_die(beheer, partner):
    antwoord = beheer.post(reverse("organisatie_nieuw"), {"naam": "vluchtelingenwerk", "soort": "overig"})
    assert antwoord.context["form"].errors == {"naam": ["Deze organisatie staat er al."]}
    fabriek.organisatie(gemeente=fabriek.gemeente("Boxtel"))
    assert Organisatie.objects.filter(naam="VluchtelingenWerk").count() == 2


def test_een_organisatie_van_een_andere_gemeente_bestaat_niet(beheer, saskia):
    elders = fabriek.organisatie("Welzijn", gemeente=fabriek.gemeente("Boxtel"))
    assert "Welzijn" not in beheer.get(reverse("organisaties")).content.decode()
    for naam in ("organisatie_beeindigen", "organisatie_heropenen", "organisatie_wijzigen"):
        assert beheer.post(reverse(naam, args=[elders.pk])).status_code == 404
    with pytest.raises(PermissionDenied):
        bewaar_organisatie(elders, door=fabriek.zicht(saskia))
    with pytest.raises(PermissionDenied):
        bewaar_organisatie(fabriek.organisatie(), door=fabriek.zicht(fabriek.medewerker()))


def test_de_lijst_filtert_en_verbergt_wat_beeindigd_is(beheer, partner, saskia):
    woonwijze = fabriek.organisatie("Woonwijze", soort="wonen")
    beeindig(partner, door=fabriek.zicht(saskia))
    adres = reverse("organisaties")
    assert "VluchtelingenWerk" not in beheer.get(adres).content.decode()
    alles = beheer.get(adres, {"beeindigd": "on"}).content.decode()
    assert "beëindigd" in alles
    assert "Woonwijze" in alles
    assert woonwijze.naam not in beheer.get(adres, {"soort": "begeleiding", "beeindigd": "on"}).content.decode()
    assert "Geen organisatie past" in beheer.get(adres, {"soort": "werk"}).content.decode()


def test_van_de_organisatie_naar_een_account_bij_haar(beheer, partner):
    assert "Nog niemand" in beheer.get(reverse("organisatie", args=[partner.pk])).content.decode()
    formulier = beheer.get(reverse("medewerker_nieuw"), {"organisatie": partner.pk}).context["form"]
    assert (formulier["organisatie"].value(), formulier["rol"].value()) == (str(partner.pk), Rol.PARTNER)
    assert beheer.get(reverse("medewerker_nieuw"), {"organisatie": "x' OR 1"}).status_code == 200


# --- Ended -----------------------------------------------------------------------------------------------------------


def _account(partner: Organisatie, wie: Any) -> None:
    fabriek.medewerker(Rol.PARTNER, "Marieke", organisatie=partner)


def _deling(partner: Organisatie, wie: Any) -> None:
    deel(wie, "contact", organisatie=partner)


def _verwijzing(partner: Organisatie, wie: Any) -> None:
    Verwijzing.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner, waarvoor="Taalmaatje", datum=VANDAAG,
        verwezen_door=wie.klantmanager,
    )  # fmt: skip


def _module(partner: Organisatie, wie: Any) -> None:
    Module.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pvt", organisatie=partner)


def _vraag(partner: Organisatie, wie: Any) -> None:
    intake = wie.intakes.create(gemeente=wie.gemeente, begonnen_op=VANDAAG, taal="ti")
    Toewijzing.objects.create(
        gemeente=wie.gemeente, intake=intake, statushouder=wie, organisatie=partner, leefgebied="netwerk",
        uiterlijk=VANDAAG,
    )  # fmt: skip


def _school(partner: Organisatie) -> Aanbieder:
    return Aanbieder.objects.get_or_create(gemeente=partner.gemeente, naam="School", organisatie=partner)[0]


def _contract(partner: Organisatie, wie: Any) -> None:
    Contract.objects.create(
        gemeente=partner.gemeente, aanbieder=_school(partner), leerroute="b1", plaatsen=5, van=VANDAAG, tot=VANDAAG
    )


def _groep(partner: Organisatie, wie: Any) -> None:
    Groep.objects.create(
        gemeente=partner.gemeente, aanbieder=_school(partner), naam="A", leerroute="b1", dagdeel="avond",
        tijden="di", van=VANDAAG,
    )  # fmt: skip


LOPEND = {
    "account": (_account, "1 account dat mag inloggen"),
    "deling": (_deling, "1 dossier dat gedeeld is"),
    "verwijzing": (_verwijzing, "1 verwijzing die loopt"),
    "module": (_module, "1 PVT of MAP die loopt"),
    "contract": (_contract, "1 contract dat loopt"),
    "groep": (_groep, "1 groep die loopt"),
    "vraag": (_vraag, "1 leefgebied van een intake dat gevraagd is"),
}


@pytest.mark.parametrize("soort", LOPEND)
def test_wat_loopt_wordt_genoemd_en_houdt_het_einde_tegen(vandaag, beheer, partner, noor, soort):
    maak, woorden = LOPEND[soort]
    maak(partner, fabriek.dossier(noor))
    adres = reverse("organisatie", args=[partner.pk])
    pagina = beheer.get(adres).content.decode()
    assert woorden in pagina
    assert reverse("organisatie_beeindigen", args=[partner.pk]) not in pagina
    antwoord = beheer.post(reverse("organisatie_beeindigen", args=[partner.pk]), follow=True)
    assert f"kan nog niet worden beëindigd. Er is nog: {woorden}." in antwoord.content.decode()
    assert einde(partner) is None
    with pytest.raises(IntegrityError, match="loopt nog iets"), transaction.atomic():
        Organisatie.objects.filter(pk=partner.pk).update(beeindigd_op=VANDAAG)


@pytest.mark.parametrize("soort", LOPEND)
def test_bij_wie_beeindigd_is_begint_niets_meer(vandaag, partner, noor, saskia, soort):
    wie = fabriek.dossier(noor)
    beeindig(partner, door=fabriek.zicht(saskia))
    with pytest.raises(IntegrityError, match="samenwerking met deze organisatie is beëindigd"), transaction.atomic():
        LOPEND[soort][0](partner, wie)
    heropen(partner, door=fabriek.zicht(saskia))
    LOPEND[soort][0](partner, wie)


def test_wat_voorbij_is_houdt_niets_tegen_en_blijft_staan(vandaag, beheer, partner, noor):
    wie = fabriek.dossier(noor)
    voorbij = {"van": VANDAAG - timedelta(days=30), "tot": VANDAAG - timedelta(days=1)}
    deel(wie, "contact", organisatie=partner, **voorbij)
    deel(wie, "contact", organisatie=partner, ingetrokken_op=VANDAAG, intrekreden="Op verzoek")
    fabriek.medewerker(Rol.PARTNER, "Marieke", organisatie=partner, is_active=False)
    _verwijzing(partner, wie)
    Verwijzing.objects.update(status="klaar", teruggekoppeld_op=VANDAAG)
    weg = fabriek.dossier(noor, afgesloten_op=VANDAAG, afsluitreden="zelfstandig")
    _verwijzing(partner, weg)
    antwoord = beheer.post(reverse("organisatie_beeindigen", args=[partner.pk]), follow=True)
    assert "is beëindigd." in antwoord.content.decode()
    assert einde(partner) == VANDAAG
    assert Deling.objects.filter(organisatie=partner).count() == 2
    # What there was can still be put right.
    Deling.objects.filter(organisatie=partner).update(doel="begeleiding in het eerste jaar")
    beheer.post(reverse("organisatie_heropenen", args=[partner.pk]))
    assert einde(partner) is None


def test_een_ander_ziet_en_telt_niets_van_wat_er_loopt(vandaag, partner, noor, saskia):
    _deling(partner, fabriek.dossier(noor))
    elders = fabriek.medewerker(Rol.BEHEERDER, "Elders", gemeente=fabriek.gemeente("Boxtel"))
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke", organisatie=partner)
    with als_webrol():
        for wie, telt in ((saskia, {"deling": 1, "account": 1}), (elders, {})):
            zicht = fabriek.zicht(wie)
            with binnen(zicht):
                assert loopt(partner, zicht=zicht) == telt
        zicht = fabriek.zicht(marieke)
        with pytest.raises(Exception, match="permission denied"), binnen(zicht):
            loopt(partner, zicht=zicht)
        with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT * FROM organisatie_loopt(%s, %s)", [partner.pk, VANDAAG])


def test_wie_beeindigd_is_staat_in_geen_keuzelijst_maar_blijft_waar_zij_gekozen_was(vandaag, partner, noor, saskia):
    wie, open_ = fabriek.dossier(noor), fabriek.organisatie("Woonwijze", soort="wonen")
    oud = deel(wie, "contact", organisatie=partner, ingetrokken_op=VANDAAG, intrekreden="Op verzoek")
    _verwijzing(partner, wie)
    Verwijzing.objects.update(status="klaar", teruggekoppeld_op=VANDAAG)
    beeindig(partner, door=fabriek.zicht(saskia))
    zicht, van = fabriek.zicht(noor), {"gemeente": wie.gemeente}
    nieuw = [
        DelingFormulier(instance=Deling(**van, statushouder=wie), zicht=zicht, terug="/"),
        VerwijzingFormulier(instance=Verwijzing(**van, statushouder=wie), terug="/"),
        MedewerkerFormulier(instance=Medewerker(**van), zicht=fabriek.zicht(saskia), terug="/"),
    ]
    for formulier in nieuw:
        assert list(formulier.fields["organisatie"].queryset) == [open_], formulier
    toen = DelingFormulier(instance=oud, zicht=zicht, terug="/")
    assert set(toen.fields["organisatie"].queryset) == {partner, open_}
    toen = VerwijzingFormulier(instance=Verwijzing.objects.get(), terug="/")
    assert set(toen.fields["organisatie"].queryset) == {partner, open_}


@pytest.mark.django_db(transaction=True)
def test_delen_en_beeindigen_op_hetzelfde_moment_gaan_niet_samen():
    noor, saskia = fabriek.medewerker(), fabriek.medewerker(Rol.BEHEERDER, "Saskia")
    partner, wie = fabriek.organisatie(), fabriek.dossier(noor)
    samen, geweigerd = threading.Barrier(2), list[Exception]()

    def doe(door: Medewerker, wat: Any) -> None:
        try:
            with binnen(fabriek.zicht(door)):
                samen.wait()
                wat()
        except (IntegrityError, ValidationError) as fout:
            geweigerd.append(fout)

    tegelijk(
        lambda: doe(noor, lambda: deel(wie, "contact", organisatie=partner)),
        lambda: doe(saskia, lambda: beeindig(partner, door=fabriek.zicht(saskia))),
    )
    assert len(geweigerd) == 1
    assert (einde(partner) is None) == Deling.objects.exists()
