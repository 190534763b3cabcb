"""Reading writes nothing, and whatever is written leaves a trace, however it was written."""

from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from tests.huis.matrix import doelen
from tests.huis.test_matrix import ADRESSEN, BROWSER, Bezoek, heeft_recht, tekst_van, toets_van
from tests.huis.wereld import Wereld
from toegang.rechten import SCHRIJVENDE_GET

EIGEN_APPS = [naam for naam in settings.HUIS if naam != "bouwstenen"]
EIGEN = [model for naam in EIGEN_APPS for model in apps.get_app_config(naam).get_models()]
MET_HISTORIE = [model for model in EIGEN if hasattr(model, "pgh_event_models")]
GEBEURTENISSEN = {model.pgh_event_models["insert"] for model in MET_HISTORIE}
# What keeps no history, and why.
ZONDER = {
    "Inzage": "is the log itself",
    "Deelregel": "is the history itself, looked at",
    "Aanmeldgebeurtenis": "is a log itself",
    "Sessie": "lasts a day, and holds nothing about clients",
    "Verzending": "says only that a form was sent",
    "Concept": "is not saved yet, and gone within a day",
    "Toestel": "is made by logging in, and says where from",
    "Meting": "is never changed",
    "Klus": "says itself when it was asked for, made and fetched, and lasts a week",
    "Ronde": "is never changed",
    "Herinnering": "is made by the system and never changed",
    "Vermelding": "is made by the system and never changed",
    "Bericht": "is made and sent by the system",
    "Zending": "is made and sent by the system",
    "Hartslag": "is made by the system, and holds nothing about people",
    "Pipdocument": "is never changed",
    "Inspanningsdossier": "is never changed",
    "Besluitbrief": "is never changed",
}
# One field of each that may hold any text, number or date.
VELD = {
    "Statushouder": "nationaliteit", "Huishouden": "naam", "Huishoudlid": "versie", "Koppeling": "azc",
    "Huisvesting": "straat", "Activiteit": "functie", "Cursus": "toelichting", "Isk": "toelichting",
    "Diploma": "versie", "Uitkering": "toelichting", "Deling": "doel", "Bijdrage": "tekst", "Noodtoegang": "reden",
    "Gesprek": "verslag", "Mijlpaal": "toelichting", "Opschorting": "reden", "Taak": "wat", "Uitstel": "reden",
    "Lengte": "aantal", "Agendasleutel": "gemaakt_op", "Intake": "plaats", "Antwoord": "vraag",
    "Aanvulling": "tekst", "Leerbaarheidstoets": "overgeslagen", "Bronregel": "vraag", "Toewijzing": "bericht",
    "Waarneming": "tot", "Medewerker": "naam", "Groepsrol": "groep", "Pip": "begeleiding", "Doel": "tekst",
    "Doelstap": "naam", "Evaluatie": "resultaat", "Weekdeel": "waar", "Uren": "toelichting", "Examen": "versie",
    "Vrijstelling": "versie", "Taaleis": "inzet", "Module": "bijeenkomsten", "Verlenging": "versie",
    "Diplomawaardering": "land", "Afronding": "toelichting", "Aanbieder": "plaats", "Keurmerk": "versie",
    "Taalmeting": "toelichting",
    "Contract": "versie", "Groep": "plaats", "Advies": "tekst", "Verwijzing": "waarvoor",
    "Ontzorging": "besluit_reden", "VasteLast": "kenmerk", "Toeslag": "versie", "Achterstand": "afspraak",
    "Maandstaat": "uitleg", "Maandregel": "toelichting", "Betaalbestand": "rekeninghouder", "Betaling": "versie",
    "Gemeente": "postadres", "Organisatie": "naam",
}  # fmt: skip
WIJZEN = ["save", "update", "bulk_update", "sql"]
VERLOREN = {"toegang_inzage", "toegang_sessie"}  # what reading itself leaves


# --- Reading ---------------------------------------------------------------------------------------------------------


def som_van_alles() -> dict[str, str]:
    """A checksum of every table, but the traces of reading."""
    sommen = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (tabel,) in cursor.fetchall():
            cursor.execute(f"SELECT md5(string_agg(rij::text, '|' ORDER BY rij::text)) FROM {tabel} rij")
            sommen[tabel] = cursor.fetchone()[0]
    return {tabel: waarde for tabel, waarde in sommen.items() if tabel not in VERLOREN}


@pytest.mark.parametrize("naam", ["klantmanager", "teamleider", "partner", "beheerder", "beleidsmedewerker"])
def test_lezen_laat_de_database_zoals_zij_was(naam: str, wereld: Wereld):
    persona, voor, gelezen = wereld.personas[naam], som_van_alles(), 0
    with transaction.atomic():
        for adres in ADRESSEN.values():
            if (
                adres.naam in SCHRIJVENDE_GET
                or "pdf" in adres.naam
                or (adres.recht and not heeft_recht(adres, persona))
            ):
                continue
            for doel in doelen(wereld, toets_van(adres, persona).over):
                tekst_van(Bezoek(wereld, persona, adres, doel, "GET").vraag(adres.url(**doel.waarden)))
                gelezen += 1
        assert som_van_alles() == voor
        transaction.set_rollback(True)
    assert gelezen > 25


def test_een_get_die_zou_schrijven_wordt_door_postgresql_geweigerd(wereld: Wereld, monkeypatch):
    """Not by agreement, but by a transaction that can only read."""

    def schrijf(*_: Any, **__: Any) -> None:
        wereld.dossiers["v", 1].save()

    monkeypatch.setattr("werkvoorraad.views.dossierbeeld", schrijf)
    BROWSER.cookies[settings.SESSION_COOKIE_NAME] = wereld.personas["klantmanager"].sessie
    with pytest.raises(DatabaseError, match="read-only"), transaction.atomic():
        BROWSER.get(reverse("dossier", args=[wereld.dossiers["v", 1].dossiernummer]))


# --- Writing ---------------------------------------------------------------------------------------------------------


def test_elke_tabel_heeft_historie_of_een_reden_om_er_geen_te_hebben():
    zonder = {model.__name__ for model in EIGEN if model not in MET_HISTORIE and model not in GEBEURTENISSEN}
    assert zonder == set(ZONDER)
    assert {model.__name__ for model in MET_HISTORIE} == set(VELD)


def gebeurtenissen(model: Any, soort: str, pk: int | None = None) -> int:
    rijen = model.pgh_event_models["insert"].objects.filter(pgh_label=soort)
    return rijen.filter(pgh_obj_id=pk).count() if pk else rijen.count()


@pytest.mark.parametrize("model", MET_HISTORIE, ids=lambda model: model.__name__)
def test_elke_rij_begon_in_de_historie(model: Any, wereld: Wereld):
    assert gebeurtenissen(model, "insert") == model._default_manager.count() > 0


def waarde_van(veld: models.Field, getal: int) -> Any:
    """A value for a field of any kind, different for each number."""
    if isinstance(veld, models.DateField):
        return f"2027-01-{getal + 1:02}"
    return getal + 1 if isinstance(veld, models.IntegerField) else f"een andere tekst, nummer {getal}"


def wijzig(rij: Any, veld: str, waarde: Any, wijze: str) -> None:
    """Change one field of one row, in one of the ways in which that can be done."""
    model, tabel = type(rij), rij._meta.db_table
    setattr(rij, veld, waarde)
    match wijze:
        case "save":
            rij.save(update_fields=[veld])
        case "update":
            model._default_manager.filter(pk=rij.pk).update(**{veld: waarde})
        case "bulk_update":
            model._default_manager.bulk_update([rij], [veld])
        case "sql":
            with connection.cursor() as cursor:
                cursor.execute(f"UPDATE {tabel} SET {veld} = %s WHERE id = %s", [waarde, rij.pk])


stappen = st.lists(
    st.tuples(st.sampled_from(MET_HISTORIE), st.integers(0, 4), st.sampled_from(WIJZEN)), min_size=1, max_size=25
)


@hypothese(max_examples=25)
@given(stappen=stappen)
def test_de_historie_telt_elke_wijziging_hoe_ook_gemaakt(stappen: Any, wereld: Wereld):
    """As many events as rows that really changed, each with the value that it got."""
    with transaction.atomic():
        for model, getal, wijze in stappen:
            rij = model._default_manager.order_by("pk").first()
            veld = model._meta.get_field(VELD[model.__name__])
            waarde = veld.to_python(waarde_van(veld, getal))
            anders = getattr(rij, veld.name) != waarde
            voor = gebeurtenissen(model, "update", rij.pk)
            wijzig(rij, veld.name, waarde, wijze)
            assert gebeurtenissen(model, "update", rij.pk) == voor + anders, (model, wijze)
            if anders:
                laatste = model.pgh_event_models["insert"].objects.filter(pgh_obj_id=rij.pk).latest("pgh_id")
                assert getattr(laatste, veld.name) == waarde
        transaction.set_rollback(True)


@pytest.mark.parametrize("model", MET_HISTORIE, ids=lambda model: model.__name__)
def test_wat_met_sql_wordt_verwijderd_blijft_in_de_historie(model: Any, wereld: Wereld):
    with transaction.atomic():
        rij = model._default_manager.order_by("pk").last()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [rij.pk])
        assert gebeurtenissen(model, "delete", rij.pk) == 1
        transaction.set_rollback(True)


def test_de_historie_weet_wie_op_welke_pagina_in_welk_verzoek(wereld: Wereld):
    wie, adres = wereld.personas["klantmanager"], ADRESSEN["cursus"]
    doel = next(doelen(wereld, "cursus"))
    with transaction.atomic():
        antwoord = Bezoek(wereld, wie, adres, doel, "POST").vraag(adres.url(**doel.waarden))
        assert antwoord.status_code == 302
        laatste = wereld.rijen["v1", "cursus"].events.select_related("pgh_context").latest("pgh_id")
        transaction.set_rollback(True)
    assert wie.wie
    assert laatste.pgh_context.metadata == {
        "user": wie.wie.pk, "url": adres.url(**doel.waarden), "verzoek": antwoord["X-Request-ID"],
    }  # fmt: skip
