"""Schools: what one may see of another gemeente, the keurmerk, and the attendance of a whole group at once."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, NotSupportedError, ProgrammingError, transaction
from django.urls import reverse

from dossier.models import Deling
from inburgering.models import Aanbieder, Contract, Cursus, Groep, Keurmerk, Uren
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.logins import leest
from toegang.afscherming import binnen
from toegang.models import Inzage, Organisatie
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")


def maak_groep(gemeente, naam="Ochtend", **velden):
    school = Aanbieder.objects.get_or_create(gemeente=gemeente, naam=velden.pop("school", "KW1C"))[0]
    standaard = {"leerroute": "b1", "dagdeel": "overdag", "tijden": "ma en wo", "van": date(2026, 1, 1), "niveau": "b1"}
    return Groep.objects.create(gemeente=gemeente, aanbieder=school, naam=naam, **standaard | velden)


def leerling(noor, groep, *, deelt=True, **velden):
    wie = fabriek.dossier(noor, **velden)
    Cursus.objects.create(
        gemeente=wie.gemeente, statushouder=wie, groep=groep, aanbieder=groep.aanbieder.naam, van=date(2026, 9, 1)
    )
    if deelt:
        Deling.objects.create(
            gemeente=wie.gemeente, statushouder=wie, organisatie=fabriek.organisatie("KW1C", soort="onderwijs"),
            onderdelen=["inburgering"], basis="afspraak", doel="les", van=VANDAAG, tot=VANDAAG + timedelta(days=30),
        )  # fmt: skip
    return wie


def pagina(groep, maand="2026-10"):
    return f"{reverse('aanwezigheid', args=[groep.pk])}?maand={maand}"


def test_een_hele_groep_in_een_keer(als, noor):
    groep = maak_groep(noor.gemeente)
    selam, eden = leerling(noor, groep), leerling(noor, groep, voornamen="Eden")
    html = als(noor).get(pagina(groep)).content.decode()
    assert "Eden Gebre" in html
    assert Inzage.objects.filter(pagina="aanwezigheid").exists()
    velden = {"gegeven": "24", f"uren-{selam.pk}": "20", f"uren-{eden.pk}": ""}
    assert als(noor).post(pagina(groep), velden).status_code == 302
    rij = Uren.objects.get()
    assert (rij.statushouder, rij.aanwezig, rij.gegeven, rij.bron, rij.maand) == (
        selam, 20, 24, "school", date(2026, 10, 1)
    )  # fmt: skip
    als(noor).post(pagina(groep), velden | {f"uren-{selam.pk}": "22"})
    assert Uren.objects.get().aanwezig == 22


def test_alles_of_niets(als, noor):
    groep = maak_groep(noor.gemeente)
    selam, eden = leerling(noor, groep), leerling(noor, groep, voornamen="Eden")
    fout = als(noor).post(pagina(groep), {"gegeven": "24", f"uren-{selam.pk}": "20", f"uren-{eden.pk}": "25"})
    assert "meer dan de 24 uur les" in fout.content.decode()
    assert 'value="20"' in fout.content.decode(), "nothing of what was typed is lost"
    assert not Uren.objects.exists()


def test_zonder_afspraak_is_het_veld_dicht(als, noor):
    groep = maak_groep(noor.gemeente)
    wie = leerling(noor, groep, deelt=False)
    html = als(noor).get(pagina(groep)).content.decode()
    assert "De school mag dit nog niet vertellen" in html
    als(noor).post(pagina(groep), {"gegeven": "24", f"uren-{wie.pk}": "20"})
    assert not Uren.objects.exists()


def test_wie_toen_niet_in_de_groep_zat_of_van_een_ander_is_staat_er_niet(als, noor):
    groep = maak_groep(noor.gemeente)
    wie = leerling(noor, groep)
    ander = leerling(fabriek.medewerker(naam="Willem"), groep, voornamen="Geheim")
    html = als(noor).get(pagina(groep)).content.decode()
    assert "Geheim" not in html
    als(noor).post(pagina(groep), {"gegeven": "24", f"uren-{wie.pk}": "4", f"uren-{ander.pk}": "20"})
    assert list(Uren.objects.values_list("statushouder", flat=True)) == [wie.pk]
    assert "Niemand van uw cliënten" in als(noor).get(pagina(groep, "2026-08")).content.decode()
    assert (
        "toekomst" in als(noor).post(pagina(groep, "2027-01"), {"gegeven": "1", f"uren-{wie.pk}": "1"}).content.decode()
    )


def test_een_cursus_bij_een_groep_vraagt_een_keurmerk(als, noor):
    groep, wie = maak_groep(noor.gemeente), fabriek.dossier(noor)
    adres = reverse("cursus_nieuw", args=[wie.dossiernummer])
    velden = {"groep": groep.pk, "van": "2026-09-01", "versie": "0"}
    assert "geen keurmerk Blik op Werk" in als(noor).post(adres, velden).content.decode()
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2026, 9, 2)
    )
    assert "geen keurmerk" in als(noor).post(adres, velden).content.decode(), "not on that day"
    Keurmerk.objects.update(van=date(2020, 1, 1))
    assert als(noor).post(adres, velden).status_code == 302
    cursus = Cursus.objects.get()
    assert (cursus.aanbieder, cursus.niveau, cursus.dagdeel) == ("KW1C", "b1", "overdag"), "the group says which"
    leeg = als(noor).post(adres, {"van": "2026-09-01", "versie": "0"})
    assert "Kies een groep, of schrijf op welke school" in leeg.content.decode()


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"verwacht_einde": "2026-08-31"}, "niet klaar zijn voordat hij begint"),
        ({"stopreden": "naar de avond"}, "ook de laatste dag"),
    ],
)
def test_een_cursus_die_niet_kan(als, noor, velden, klacht):
    wie = fabriek.dossier(noor)
    adres = reverse("cursus_nieuw", args=[wie.dossiernummer])
    html = als(noor).post(adres, {"aanbieder": "x", "van": "2026-09-01", "versie": "0", **velden}).content.decode()
    assert klacht in html


def test_twee_contracten_of_keurmerken_tegelijk_kunnen_niet(noor):
    groep = maak_groep(noor.gemeente)
    van = {"gemeente": noor.gemeente, "aanbieder": groep.aanbieder, "van": date(2026, 1, 1)}
    Contract.objects.create(**van, leerroute="b1", plaatsen=10)
    Keurmerk.objects.create(**van, soort="tst")
    with pytest.raises(IntegrityError), transaction.atomic():
        Contract.objects.create(**van, leerroute="b1", plaatsen=5)
    with pytest.raises(IntegrityError), transaction.atomic():
        Keurmerk.objects.create(**van, soort="tst")


def test_het_overzicht_telt_plaatsen_en_wie_op_les_zit(als, noor):
    groep = maak_groep(noor.gemeente)
    Contract.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, leerroute="b1", plaatsen=1, van=date(2026, 1, 1)
    )
    leerling(noor, groep)
    assert "te weinig plaatsen" not in als(noor).get(reverse("scholen")).content.decode()
    leerling(noor, groep)
    assert "te weinig plaatsen" in als(noor).get(reverse("scholen")).content.decode()


def test_een_school_die_inlogt_ziet_met_sql_alleen_haar_eigen_groepen(noor):
    eigen = maak_groep(noor.gemeente)
    maak_groep(noor.gemeente, school="Andere school")
    docent = fabriek.medewerker(
        Rol.PARTNER, "Docent", organisatie=fabriek.organisatie("KW1C", soort=Organisatie.Soort.ONDERWIJS)
    )
    Aanbieder.objects.filter(pk=eigen.aanbieder_id).update(organisatie=docent.organisatie)
    with als_webrol(), binnen(fabriek.zicht(docent)):
        assert list(Groep.objects.values_list("pk", flat=True)) == [eigen.pk]
        with pytest.raises((NotSupportedError, ProgrammingError)), transaction.atomic():
            Groep.objects.filter(pk=eigen.pk).update(plaats="x")
        assert not leest(Contract.objects.all())


def test_een_partner_die_al_een_school_is_staat_alleen_bij_die_school_in_de_lijst(als, noor):
    kw1c = fabriek.organisatie("KW1C", soort="onderwijs")
    school = Aanbieder.objects.create(gemeente=noor.gemeente, naam="Koning Willem I", organisatie=kw1c)
    vrij = fabriek.organisatie("Helder", soort="onderwijs")
    nieuw = als(noor).get(reverse("school_nieuw")).context["form"].fields["organisatie"].queryset
    eigen = als(noor).get(reverse("school_wijzigen", args=[school.pk])).context["form"].fields["organisatie"].queryset
    assert (list(nieuw), list(eigen)) == ([vrij], [vrij, kw1c])


def test_een_vak_dat_niet_kan_zegt_wat_te_doen(als, noor):
    groep = maak_groep(noor.gemeente)
    selam = leerling(noor, groep)
    adres = f"{reverse('aanwezigheid', args=[groep.pk])}?dag=2026-10-05"
    html = als(noor).post(adres, {"gegeven": "13", f"uren-{selam.pk}": "-1"}).content.decode()
    for tekst in ("Vul hoogstens 12 in.", "Vul minstens 0 in.", "Er is nog niets opgeslagen."):
        assert tekst in html
    leeg = als(noor).post(adres, {"gegeven": "", f"uren-{selam.pk}": "1"}).content.decode()
    assert "Vul dit in" in leeg
