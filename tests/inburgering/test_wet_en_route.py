"""What belongs to the other law or route is not offered, and PostgreSQL refuses it; an exam is of a day that can be."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Mijlpaal
from inburgering.afronding.regels import obstakels_afronding
from inburgering.examens.beeld import rooster
from inburgering.models import Afronding, Diploma, Examen, Inspanningsdossier, Module, Uren, Vrijstelling
from inburgering.queries import feiten_van, looptijd_van
from inburgering.regels import Feiten
from inburgering.wet.regels import UIT_2021, bestaat
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")
ONA = {"onderdeel_examen": "ONA", "aangemeld_op": "2026-10-01"}


@pytest.fixture
def oud(noor):
    """Somebody under the law of 2013."""
    return fabriek.dossier(noor, inburgeringsplicht_op=date(2020, 5, 1))


@pytest.fixture
def nieuw(noor):
    """Somebody under the law of 2021, without a plan yet."""
    return fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)


def met_plan(wie, **velden):
    Mijlpaal.objects.get_or_create(
        gemeente=wie.gemeente, statushouder=wie, soort="pip", defaults={"datum": plannen.VASTGESTELD}
    )
    return plannen.vastgesteld(wie, **velden)


def z_route(wie, vanaf=plannen.VASTGESTELD):
    return met_plan(wie, leerroute="z", niveau="", vastgesteld_op=vanaf)


def pagina(browser, wie, naam="inburgering"):
    return " ".join(browser.get(reverse(naam, args=[wie.dossiernummer])).content.decode().split())


def bewaar(browser, wie, naam, **velden):
    return browser.post(reverse(f"{naam}_nieuw", args=[wie.dossiernummer]), {"versie": "0", **velden})


def aangeboden(browser, wie, naam, veld):
    """The choices in the form on something new."""
    formulier = browser.get(reverse(f"{naam}_nieuw", args=[wie.dossiernummer])).context["form"]
    return [str(waarde) for waarde, _ in formulier.fields[veld].choices if waarde]


# --- The law ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "veld", "alleen_2013", "alleen_2021"),
    [
        ("examen", "onderdeel_examen", {"ONA"}, set()),
        ("vrijstelling", "delen", {"ONA"}, {"MAP"}),
        ("afronding", "soort", set(), {"map"}),  # the Z-route ends after MAP and PVT
        ("module", "soort", set(), {"map"}),
        ("uren", "soort", set(), {"map"}),
        ("diploma", "niveau", set(), {"z"}),
    ],
)
def test_een_formulier_biedt_aan_wat_onder_de_wet_bestaat(als, noor, oud, nieuw, naam, veld, alleen_2013, alleen_2021):
    onder_2013, onder_2021 = (set(aangeboden(als(noor), wie, naam, veld)) for wie in (oud, nieuw))
    assert onder_2013 - onder_2021 == alleen_2013
    assert onder_2021 - onder_2013 == alleen_2021


@pytest.mark.parametrize(
    ("model", "velden"),
    [
        (Afronding, {"soort": "map", "datum": date(2021, 1, 1)}),
        (Module, {"soort": "map"}),
        (Uren, {"soort": "map", "maand": date(2021, 1, 1), "aanwezig": 2, "bron": "client"}),
        (Uren, {"soort": "participatie", "maand": date(2021, 1, 1), "aanwezig": 2, "bron": "client"}),
        (Vrijstelling, {"soort": "vrijstelling", "delen": ["LE", "MAP"]}),
        (Diploma, {"behaald_op": date(2021, 1, 1), "niveau": "z"}),
        (Inspanningsdossier, {"doel": "afschalen"}),
        (Inspanningsdossier, {"doel": "z_route"}),
    ],
)
def test_postgresql_weigert_de_map_afschalen_en_de_z_route_onder_de_wet_van_2013(noor, oud, model, velden):
    if model is Inspanningsdossier:
        velden = velden | {
            "sha256": "0" * 64, "bestand": "x.pdf", "gemaakt_op": plannen.NU, "gemaakt_door": noor,
        }  # fmt: skip
    with pytest.raises(IntegrityError, match="alleen onder de Wet inburgering 2021"), transaction.atomic():
        model.objects.create(gemeente=oud.gemeente, statushouder=oud, **velden)


@pytest.mark.parametrize(
    ("model", "velden"),
    [
        (Examen, {"onderdeel_examen": "ONA", "aangemeld_op": date(2026, 10, 1)}),
        (Vrijstelling, {"soort": "vrijstelling", "delen": ["LE", "ONA"]}),
    ],
)
def test_postgresql_weigert_ona_onder_de_wet_van_2021(oud, nieuw, model, velden):
    with pytest.raises(IntegrityError, match="ONA bestaat alleen onder de Wet inburgering 2013"), transaction.atomic():
        model.objects.create(gemeente=nieuw.gemeente, statushouder=nieuw, **velden)
    assert model.objects.create(gemeente=oud.gemeente, statushouder=oud, **velden)


def test_wie_ona_toch_stuurt_krijgt_het_niet_opgeslagen(als, noor, nieuw, oud):
    assert "uit de lijst" in bewaar(als(noor), nieuw, "examen", **ONA).content.decode()
    assert not Examen.objects.exists()
    assert bewaar(als(noor), oud, "examen", **ONA).status_code == 302


def test_wat_er_al_stond_zegt_waarom_het_niet_kan(als, noor, oud):
    ona = Examen.objects.create(gemeente=oud.gemeente, statushouder=oud, onderdeel_examen="ONA", datum=VANDAAG)
    oud.inburgeringsplicht_op = date(2022, 1, 1)
    oud.save()
    adres = reverse("examen", args=[oud.dossiernummer, ona.pk])
    gegevens = {"versie": "0", "onderdeel_examen": "ONA", "datum": VANDAAG.isoformat()}
    fouten = als(noor).post(adres, gegevens).context["form"].errors
    assert fouten["onderdeel_examen"] == ["ONA bestaat alleen onder de Wet inburgering 2013."]


@pytest.mark.parametrize("soort", ["map", "z"])
def test_afronden_van_de_map_onder_de_wet_van_2013(soort):
    standaard = {"leerroute": "", "termijn": (None, None), "afgerond": {}}
    assert obstakels_afronding(soort, VANDAAG, "", regime="wi2013", **standaard) == [UIT_2021]
    assert obstakels_afronding("pvt", VANDAAG, "", regime="wi2013", **standaard) == []


def test_zonder_bekende_wet_kan_alles():
    assert bestaat("ONA", "")
    assert bestaat("map", "")


def test_op_de_paginas_van_de_wet_van_2013_staat_niets_van_de_map_afschalen_of_de_z_route(als, noor, oud):
    namen = ("inburgering", "inspanning", "afronding_nieuw", "module_nieuw", "vrijstelling_nieuw", "uren_nieuw")
    for naam in namen:
        inhoud = pagina(als(noor), oud, naam)
        assert [woord for woord in ("MAP", "afschal", "Afschal", "Z-route") if woord in inhoud] == [], naam
    browser = als(noor)
    for doel in ("afschalen", "z_route"):
        assert browser.get(reverse("inspanning", args=[oud.dossiernummer]), {"doel": doel}).status_code == 404
        assert browser.post(reverse("inspanning_maken", args=[oud.dossiernummer]), {"doel": doel}).status_code == 404
    assert "Wet inburgering (2013) art. 7b" in pagina(browser, oud, "inspanning")


def test_onder_de_wet_van_2021_staat_de_map_er(als, noor, nieuw):
    html = pagina(als(noor), nieuw)
    assert "<h2>PVT en MAP</h2>" in html
    assert "voor afschalen, verlenging of de Z-route" in html


# --- The route -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("route", "afronden", "modules"),
    [
        ("b1", ["pvt", "map"], ["pvt", "map"]),
        ("onderwijs", ["pvt"], ["pvt"]),
        ("z", ["pvt", "map"], ["pvt", "map"]),  # its own last talk comes after both
    ],
)
def test_in_een_route_wordt_afgerond_wat_erbij_hoort(als, noor, nieuw, route, afronden, modules):
    met_plan(nieuw, leerroute=route, niveau="B1" if route == "b1" else "")
    assert aangeboden(als(noor), nieuw, "afronding", "soort") == afronden
    assert aangeboden(als(noor), nieuw, "module", "soort") == modules


def participatie(wie, maand, **velden):
    with transaction.atomic():
        return Uren.objects.create(
            gemeente=wie.gemeente,
            statushouder=wie,
            soort="participatie",
            bron="client",
            maand=maand,
            aanwezig=8,
            **velden,
        )


@pytest.mark.parametrize(
    ("maand", "dag", "kan"),
    [
        (date(2026, 6, 1), None, False),  # before the plan
        (date(2026, 7, 1), None, False),  # the B1-route
        (date(2026, 9, 1), date(2026, 9, 9), False),  # the day before the Z-route
        (date(2026, 9, 1), date(2026, 9, 10), True),
        (date(2026, 9, 1), None, True),
        (date(2026, 10, 1), date(2026, 10, 19), True),
        (date(2026, 10, 1), date(2026, 10, 20), False),  # back in the B1-route
        (date(2026, 11, 1), None, False),
    ],
)
def test_participatie_alleen_in_de_maanden_van_de_z_route(als, noor, nieuw, maand, dag, kan):
    met_plan(nieuw)
    z_route(nieuw, date(2026, 9, 10))
    met_plan(nieuw, vastgesteld_op=date(2026, 10, 20))
    if kan:
        assert participatie(nieuw, maand, dag=dag)
        return
    with pytest.raises(IntegrityError, match="hoort bij de Z-route"):
        participatie(nieuw, maand, dag=dag)
    velden = {"soort": "participatie", "maand": f"{maand:%Y-%m}", "dag": dag or "", "aanwezig": "8", "bron": "client"}
    fouten = bewaar(als(noor), nieuw, "uren", **velden).context["form"].errors["soort"]
    assert "Kies iets anders, of een maand waarin de Z-route gold." in fouten[0]


def test_wie_nooit_in_de_z_route_was_ziet_participatie_niet(als, noor, nieuw):
    assert "participatie" not in aangeboden(als(noor), nieuw, "uren", "soort"), "without a plan there is no route"
    met_plan(nieuw)
    assert "participatie" not in aangeboden(als(noor), nieuw, "uren", "soort")
    z_route(nieuw, date(2026, 9, 1))
    assert "participatie" in aangeboden(als(noor), nieuw, "uren", "soort")


def test_van_een_plan_van_elders_is_de_route_niet_bekend(als, noor, nieuw):
    Mijlpaal.objects.create(gemeente=noor.gemeente, statushouder=nieuw, soort="pip", datum=date(2026, 6, 10))
    assert "participatie" in aangeboden(als(noor), nieuw, "uren", "soort")
    met_plan(nieuw)  # the first one here, on the B1-route
    assert participatie(nieuw, date(2026, 6, 1))
    for maand in (date(2026, 5, 1), date(2026, 8, 1)):
        with pytest.raises(IntegrityError, match="hoort bij de Z-route"):
            participatie(nieuw, maand)


def test_een_examen_in_de_z_route_is_extra(als, noor, nieuw):
    z_route(nieuw)
    assert "In deze route zijn examens niet nodig." in pagina(als(noor), nieuw)
    assert "Daar zijn examens niet nodig" in pagina(als(noor), nieuw, "examen_nieuw")
    velden = {"onderdeel_examen": "LE", "niveau": "A2", "datum": "2026-10-01", "uitslag": "geslaagd",
              "uitslag_op": "2026-11-02"}  # fmt: skip
    assert bewaar(als(noor), nieuw, "examen", **velden).status_code == 302
    rij = rooster(feiten_van(nieuw, fabriek.zicht(noor)))[0]
    assert (rij.code, rij.extra, rij.behaald) == ("LE", True, False)
    tabel = pagina(als(noor), nieuw).split("<h2>Examens</h2>")[1].split("</table>")[0]
    assert "extra, hoeft niet" in tabel
    assert "nog te doen" not in tabel


def test_in_de_b1_route_is_een_examen_niet_extra(als, noor, nieuw):
    met_plan(nieuw)
    assert not any(rij.extra for rij in rooster(feiten_van(nieuw, fabriek.zicht(noor))))
    assert "Daar zijn examens niet nodig" not in pagina(als(noor), nieuw, "examen_nieuw")
    assert not any(
        rij.extra for rij in rooster(Feiten("wi2021", "z", diploma=True, examens=[Examen(onderdeel_examen="LE")]))
    )


# --- Days that cannot be ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"datum": "1990-01-01"}, "pas sinds 1 januari 2007"),
        ({"datum": "2006-12-31"}, "pas sinds 1 januari 2007"),
        ({"datum": "2026-10-01", "aangemeld_op": "1990-01-01"}, "pas sinds 1 januari 2007"),
        ({"datum": "2010-03-02"}, "nog geen 15 jaar"),
    ],
)
def test_een_examen_op_een_dag_die_niet_kan(als, noor, nieuw, velden, klacht):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "toch": "on", **velden}
    assert klacht in bewaar(als(noor), nieuw, "examen", **examen).context["form"].errors["datum"][0]
    assert not Examen.objects.exists()


@pytest.mark.parametrize(
    ("dag", "klacht"), [(date(2006, 12, 31), "2007"), (date(2010, 3, 2), "15 jaar"), (date(2010, 3, 3), "")]
)
def test_ook_postgresql_weigert_zo_een_dag(nieuw, dag, klacht):
    van = {"gemeente": nieuw.gemeente, "statushouder": nieuw, "onderdeel_examen": "KNM", "datum": dag}
    if not klacht:
        assert Examen.objects.create(**van)
        return
    with pytest.raises(IntegrityError, match=klacht), transaction.atomic():
        Examen.objects.create(**van)


def test_een_examen_van_voor_de_plicht_vraagt_of_de_datum_klopt(als, noor, nieuw):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "datum": "2015-06-01"}
    formulier = bewaar(als(noor), nieuw, "examen", **examen).context["form"]
    assert "begon op 1 mei 2026, na dit examen" in formulier.errors["datum"][0]
    assert not formulier.fields["toch"].widget.is_hidden
    assert not Examen.objects.exists()
    assert bewaar(als(noor), nieuw, "examen", **examen, toch="on").status_code == 302
    adres = reverse("examen", args=[nieuw.dossiernummer, Examen.objects.get().pk])
    uitslag = {**examen, "uitslag": "geslaagd", "uitslag_op": "2015-07-01", "versie": "0"}
    assert als(noor).post(adres, uitslag).status_code == 302, "the day was accepted before"


def test_op_de_dag_van_de_plicht_wordt_niets_gevraagd(als, noor, nieuw):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "datum": plannen.PLICHT.isoformat()}
    assert bewaar(als(noor), nieuw, "examen", **examen).status_code == 302


# --- The last day to register, under the law of 2013 -----------------------------------------------------------------


def test_ook_onder_de_wet_van_2013_is_er_een_laatste_dag_om_aan_te_melden(als, noor, oud):
    regel = next(een for een in van_dossier(oud, VANDAAG) if een.code == "EXAMEN-2013")
    assert (regel.start, regel.einde) == (date(2023, 4, 30), date(2023, 1, 15))
    assert looptijd_van(oud, VANDAAG).aanmelden == date(2023, 1, 15)
    html = pagina(als(noor), oud)
    assert "15 januari 2023" in html
    assert "#EXAMEN-2013" in html


@pytest.mark.parametrize(
    ("plicht", "delen", "klaar"),
    [
        (date(2020, 5, 1), ("LE", "LU", "SC", "SP", "KNM", "ONA"), True),
        (date(2020, 5, 1), ("LE", "LU", "SC", "SP", "KNM"), False),
        (date(2014, 12, 31), ("LE", "LU", "SC", "SP", "KNM"), True),
        (date(2014, 12, 31), ("LE", "LU", "SC", "SP", "ONA"), False),
    ],
)
def test_die_is_klaar_met_het_laatste_examen_van_die_wet(noor, plicht, delen, klaar):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plicht)
    for dag, deel in enumerate(delen, start=1):
        Examen.objects.create(
            gemeente=wie.gemeente, statushouder=wie, onderdeel_examen=deel, niveau="A2" if len(deel) == 2 else "",
            datum=date(2021, 10, dag), uitslag="geslaagd", uitslag_op=date(2021, 11, dag),
        )  # fmt: skip
    regel = next(een for een in van_dossier(wie, VANDAAG) if een.code == "EXAMEN-2013")
    assert regel.afgedaan_op == (date(2021, 11, len(delen)) if klaar else None)
