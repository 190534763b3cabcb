"""A school that logs in: its own groups, the clients who are shared with it, and nothing else; PostgreSQL agrees."""

from datetime import date

import pytest
from django.db import Error, connection, transaction
from django.urls import reverse

from dossier.models import Deling
from inburgering.models import Cursus, Uren
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.inburgering.test_school import leerling, maak_groep
from toegang.afscherming import binnen
from toegang.models import Inzage, Organisatie
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")


def blad(groep, vraag="maand=2026-10"):
    return f"{reverse('partner_aanwezigheid', args=[groep.pk])}?{vraag}"


def test_zij_begint_bij_haar_groepen(als, docent, groep, noor):
    leerling(noor, groep)
    leerling(noor, groep, deelt=False, voornamen="Geheim")
    maak_groep(noor.gemeente, "Van een ander", school="Andere school")
    assert als(docent).get("/").url == reverse("partner_groepen")
    html = als(docent).get(reverse("partner_groepen")).content.decode()
    assert "Selam Gebre" in html
    assert "Geheim" not in html
    assert "Van een ander" not in html
    assert Inzage.objects.filter(medewerker=docent, pagina="partner_groepen").exists()


def test_een_andere_partner_heeft_geen_groepen(als, noor, groep):
    ander = fabriek.medewerker(Rol.PARTNER, "Begeleider")
    assert als(ander).get("/").url == reverse("partner_caseload")
    assert "Onze groepen" not in als(ander).get(reverse("partner_caseload")).content.decode()
    assert als(ander).get(blad(groep)).status_code == 404


def test_een_hele_groep_per_maand_en_per_les(als, docent, noor, groep):
    selam, eden = leerling(noor, groep), leerling(noor, groep, voornamen="Eden")
    geheim = leerling(noor, groep, deelt=False, voornamen="Geheim")
    html = als(docent).get(blad(groep)).content.decode()
    assert "Eden Gebre" in html
    assert "Geheim" not in html
    velden = {"gegeven": "24", f"uren-{selam.pk}": "20,5", f"uren-{eden.pk}": "0", f"uren-{geheim.pk}": "9"}
    assert als(docent).post(blad(groep), velden).status_code == 302
    rijen = Uren.objects.order_by("statushouder").values_list(
        "statushouder", "aanwezig", "gegeven", "bron", "groep", "dag"
    )
    assert list(rijen) == [
        (selam.pk, 20.5, 24, "school", groep.pk, None), (eden.pk, 0, 24, "school", groep.pk, None),
    ]  # fmt: skip
    assert 'value="20,5"' in als(docent).get(blad(groep)).content.decode(), "as it was typed"
    als(docent).post(blad(groep, "dag=2026-11-03"), {"gegeven": "3", f"uren-{selam.pk}": "2"})
    assert Uren.objects.get(dag=date(2026, 11, 3)).maand == date(2026, 11, 1)
    november = als(docent).get(blad(groep, "maand=2026-11")).content.decode()
    assert "per les ingevuld" in november
    assert "2 van 3" in november


def test_een_maand_is_per_les_of_als_geheel(als, docent, noor, groep):
    selam = leerling(noor, groep)
    als(docent).post(blad(groep, "dag=2026-10-05"), {"gegeven": "3", f"uren-{selam.pk}": "2"})
    html = als(docent).post(blad(groep), {"gegeven": "24", f"uren-{selam.pk}": "20"}).content.decode()
    assert "staan er al" in html or "per les ingevuld" in html
    assert Uren.objects.get().aanwezig == 2


@pytest.mark.parametrize(
    ("vraag", "velden", "klacht"),
    [
        ("maand=2026-10", {"gegeven": "24", "uren": "25"}, "meer dan de 24 uur les"),
        ("dag=2026-10-05", {"gegeven": "13", "uren": "2"}, "12"),
        ("dag=2026-12-05", {"gegeven": "3", "uren": "2"}, "toekomst"),
        ("maand=2026-10", {"gegeven": "veel", "uren": "2"}, "Vul een getal in"),
        ("maand=2026-10", {"gegeven": "", "uren": "2"}, "Vul dit in"),
    ],
)
def test_wat_niet_kan_wordt_gezegd(als, docent, noor, groep, vraag, velden, klacht):
    selam = leerling(noor, groep)
    velden = {"gegeven": velden["gegeven"], f"uren-{selam.pk}": velden["uren"]}
    assert klacht in als(docent).post(blad(groep, vraag), velden).content.decode()
    assert not Uren.objects.exists()


def test_na_intrekken_is_er_niemand_meer(als, docent, noor, groep):
    selam = leerling(noor, groep)
    Deling.objects.update(ingetrokken_op=VANDAAG, intrekreden="op verzoek")
    assert "Selam" not in als(docent).get(blad(groep)).content.decode()
    als(docent).post(blad(groep), {"gegeven": "24", f"uren-{selam.pk}": "20"})
    assert not Uren.objects.exists()


def test_delen_met_een_andere_school_is_niet_genoeg(als, noor, groep):
    """The gemeente too keeps what a school says only when the client agreed to that school."""
    selam = leerling(noor, groep)
    Deling.objects.update(organisatie=fabriek.organisatie("Andere school", soort=Organisatie.Soort.ONDERWIJS))
    adres = f"{reverse('aanwezigheid', args=[groep.pk])}?maand=2026-10"
    assert "De school mag dit nog niet vertellen" in als(noor).get(adres).content.decode()
    als(noor).post(adres, {"gegeven": "24", f"uren-{selam.pk}": "20"})
    assert not Uren.objects.exists()


def uren(wie, groep, **velden):
    standaard = {
        "gemeente": wie.gemeente, "statushouder": wie, "groep": groep, "soort": "taal", "bron": "school",
        "maand": date(2026, 10, 1), "aanwezig": 20, "gegeven": 24,
    }  # fmt: skip
    return Uren.objects.create(**standaard | velden)


def test_postgresql_laat_een_school_alleen_bij_haar_eigen_lessen(noor, docent, groep):
    selam, geheim = leerling(noor, groep), leerling(noor, groep, deelt=False)
    ander = maak_groep(noor.gemeente, school="Andere school")
    Cursus.objects.create(
        gemeente=noor.gemeente, statushouder=selam, groep=ander, aanbieder="Andere school", van=date(2026, 9, 1)
    )
    uren(selam, None, bron="client")
    uren(selam, ander, maand=date(2026, 9, 1))
    uren(geheim, groep, maand=date(2026, 9, 1))
    with als_webrol(), binnen(fabriek.zicht(docent)):
        assert not Uren.objects.exists(), "what the client told, another school, and who is not shared"
        for fout in (
            {"wie": geheim},
            {"groep": ander},
            {"groep": None},
            {"bron": "client"},
            {"soort": "map"},
        ):
            with pytest.raises(Error), transaction.atomic():
                uren(fout.pop("wie", selam), fout.pop("groep", groep), **fout)
        eigen = uren(selam, groep)
        assert list(Uren.objects.all()) == [eigen]
        assert Uren.objects.update(aanwezig=1) == 1
        with pytest.raises(Error), transaction.atomic():
            Uren.objects.update(bron="client")
        with pytest.raises(Error), transaction.atomic():
            Uren.objects.update(groep=ander)
    assert Uren.objects.get(pk=eigen.pk).aanwezig == 1


def test_postgresql_laat_een_school_alleen_haar_eigen_lessen_weghalen(noor, docent, groep):
    selam, geheim = leerling(noor, groep), leerling(noor, groep, deelt=False)
    ander = maak_groep(noor.gemeente, school="Andere school")
    Cursus.objects.create(
        gemeente=noor.gemeente, statushouder=selam, groep=ander, aanbieder="Andere school", van=date(2026, 9, 1)
    )
    blijft = [
        uren(selam, None, bron="client"), uren(selam, None), uren(selam, ander), uren(geheim, groep),
        uren(selam, groep, bron="eigen"), uren(selam, groep, soort="pvt"),
        uren(selam, None, bron="module", soort="pvt", dag=date(2026, 10, 5), aanwezig=3, gegeven=3),
    ]  # fmt: skip
    eigen = uren(selam, groep)
    with als_webrol(), binnen(fabriek.zicht(docent)), connection.cursor() as cursor:
        cursor.execute("DELETE FROM inburgering_uren")
        assert cursor.rowcount == 1
    assert set(Uren.objects.values_list("pk", flat=True)) == {een.pk for een in blijft}
    gebleven = Uren.pgh_event_models["delete"].objects.filter(pgh_obj_id=eigen.pk, pgh_label="delete")
    assert gebleven.get().aanwezig == 20, "the history stays"
    eigen = uren(selam, groep)
    begeleider = fabriek.medewerker(Rol.PARTNER, "Begeleider", organisatie=fabriek.organisatie())
    Deling.objects.filter(statushouder=selam).update(ingetrokken_op=VANDAAG, intrekreden="op verzoek")
    for wie in (docent, begeleider):
        with als_webrol(), binnen(fabriek.zicht(wie)):
            assert Uren.objects.all().delete()[0] == 0, "no longer shared, or never"
    assert Uren.objects.filter(pk=eigen.pk).exists()


def test_uren_liggen_in_de_tijd_en_de_gemeente_van_de_groep(noor, groep):
    selam = leerling(noor, groep)  # since September
    with pytest.raises(Error, match="niet in deze groep"), transaction.atomic():
        uren(selam, groep, maand=date(2026, 8, 1))
    Cursus.objects.update(tot=date(2026, 10, 4))
    uren(selam, groep, dag=date(2026, 10, 4), aanwezig=3, gegeven=3)
    with pytest.raises(Error, match="niet in deze groep"), transaction.atomic():
        uren(selam, groep, dag=date(2026, 10, 5), aanwezig=3, gegeven=3)
    boxtel = maak_groep(fabriek.gemeente("Boxtel"), school="School van Boxtel")
    with pytest.raises(Error), transaction.atomic():
        uren(selam, boxtel)


@pytest.mark.parametrize(
    "velden",
    [
        {"dag": date(2026, 11, 1), "aanwezig": 1, "gegeven": 2},
        {"dag": date(2026, 10, 1), "aanwezig": 1, "gegeven": 13},
        {"aanwezig": 25},
        {"maand": date(2026, 10, 2)},
    ],
)
def test_postgresql_weigert_uren_die_niet_kunnen(noor, groep, velden):
    with pytest.raises(Error), transaction.atomic():
        uren(leerling(noor, groep), groep, **velden)


def test_een_maand_en_haar_lessen_gaan_niet_samen(noor, groep):
    selam = leerling(noor, groep)
    uren(selam, groep, dag=date(2026, 10, 5), aanwezig=1, gegeven=3)
    uren(selam, groep, dag=date(2026, 10, 6), aanwezig=1, gegeven=3)
    with pytest.raises(Error, match="uren_een_keer"), transaction.atomic():
        uren(selam, groep)
    uren(selam, groep, maand=date(2026, 9, 1))
    assert Uren.objects.filter(statushouder=selam).count() == 3


def test_de_gemeente_ziet_wat_de_school_invulde(als, docent, noor, groep):
    selam = leerling(noor, groep, inburgeringsplicht_op=date(2026, 4, 1))
    als(docent).post(blad(groep), {"gegeven": "24", f"uren-{selam.pk}": "10"})
    html = als(noor).get(reverse("inburgering", args=[selam.dossiernummer])).content.decode()
    assert "10 van 24 uur" in html
    assert "In oktober 2026 minder dan 60% van de les" in html
    assert "Er volgt niets vanzelf" in html
