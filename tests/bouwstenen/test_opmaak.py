"""How dates and numbers look on a page."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from bouwstenen.templatetags import opmaak

DAG = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("waarde", "lang", "kort"),
    [
        (DAG, "3 maart 2027", "3 mrt 2027"),
        (datetime(2027, 3, 3, 23, 30, tzinfo=UTC), "4 maart 2027", "4 mrt 2027"),
        (None, "–", "–"),
        ("", "–", "–"),
    ],
)
def test_een_datum_staat_er_in_woorden(waarde, lang, kort):
    assert opmaak.datum(waarde) == lang
    assert opmaak.datum_kort(waarde).replace(".", "") == kort


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(Decimal("20.0"), "20"), (Decimal("22.5"), "22,5"), (Decimal("0.0"), "0"), (600, "600"), (None, "–")],
)
def test_uren_staan_er_zoals_mensen_ze_schrijven(waarde, tekst):
    assert Template("{{ uren|uren }}").render(Context({"uren": waarde})) == tekst


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        (0, "vandaag"),
        (1, "morgen"),
        (-1, "gisteren"),
        (2, "over 2 dagen"),
        (-3, "3 dagen geleden"),
        (27, "over 27 dagen"),
        (28, "over 4 weken"),
        (-90, "13 weken geleden"),
        (91, "over 3 maanden"),
        (729, "over 24 maanden"),
        (-730, "2 jaar geleden"),
        (760, "over 2 jaar en 1 maand"),
        (1090, "over 3 jaar"),
        (-1460, "4 jaar geleden"),
        (1400, "over 3 jaar en 10 maanden"),
        (2000, "over 5 jaar"),
    ],
)
def test_een_datum_zegt_hoe_ver_weg_hij_is(dagen, tekst):
    assert opmaak.afstand(DAG + timedelta(dagen), DAG) == tekst


@pytest.mark.parametrize(("dag", "vandaag"), [(None, DAG), (DAG, None), ("", DAG)])
def test_zonder_datum_is_er_geen_afstand(dag, vandaag):
    assert opmaak.afstand(dag, vandaag) == ""


@pytest.mark.parametrize(("waarde", "tekst"), [(True, "ja"), (False, "nee"), (None, "–")])
def test_ja_nee(waarde, tekst):
    assert opmaak.ja_nee(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        ("0612345678", "06 12 34 56 78"),
        ("+31 6 1234-5678", "06 12 34 56 78"),
        ("0031612345678", "06 12 34 56 78"),
        ("0736158600", "073 615 8600"),
        ("(0411) 65 59 11", "0411 65 59 11"),
        ("+49 30 901820", "+49 30 901820"),
        ("", "–"),
        (None, "–"),
    ],
)
def test_een_telefoonnummer_staat_er_zoals_men_het_zegt(waarde, tekst):
    assert opmaak.telefoon(waarde) == tekst


def test_bladeren_houdt_de_keuzes_in_het_adres():
    pagina = Paginator(range(200), 10).page(10)
    verzoek = RequestFactory().get("/dossiers/?taal=tir&page=10")
    html = Template("{% pagineer pagina %}").render(Context({"pagina": pagina, "request": verzoek}))
    assert "91 tot en met 100 van 200" in html
    assert "?taal=tir&amp;page=9" in html
    assert "?taal=tir&amp;page=11" in html
    assert 'aria-current="page"' in html


def test_op_een_enkele_pagina_valt_niets_te_bladeren():
    pagina = Paginator(range(3), 10).page(1)
    verzoek = RequestFactory().get("/dossiers/")
    assert Template("{% pagineer pagina %}").render(Context({"pagina": pagina, "request": verzoek})).strip() == ""
