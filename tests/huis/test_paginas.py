"""What the read log calls a page, and says of it: every page has a name that people use, and parts that exist."""

import re

import pytest

from tests.huis.adressen import alle
from toegang.keuzes import GEZONDHEID, ONDERDEELNAMEN, Intern, Onderdeel
from toegang.logboek.doelen import DOELEN, Leesdoel
from toegang.logboek.paginas import paginas
from toegang.models import Inzage
from toegang.rechten import RECHTEN, Recht, Rol
from vught_statushouders.paginas import PAGINAS

ADRESSEN = {adres.naam: adres for adres in alle()}
# Whoever has one of these, sees something of a client on a page or in a file, or figures about them.
ZIET = {Recht.DOSSIER_LEZEN, Recht.PARTNER_DOSSIER, Recht.MONITOR, Recht.DELINGEN_INZIEN}
# Addresses that show a client without naming one in the address, and those that show figures or the register.
ZONDER_NUMMER = {
    "werkvoorraad", "niet_gesproken", "agenda", "caseload", "zoeken", "delingen", "noodtoegang", "noodtoegangen",
    "financiering", "ontzorging_team", "aanwezigheid", "lijst_invoeren", "dossier_nieuw", "taak", "taak_klaar",
    "taak_uitstellen", "taak_heropenen", "taak_verwijderen", "partner_caseload", "partner_groepen",
    "partner_aanwezigheid", "monitor", "monitor_pdf", "monitor_xlsx", "meting", "meting_pdf", "meting_xlsx",
    "deelregister", "deelregister_xlsx",
}  # fmt: skip


def test_elk_adres_dat_een_client_toont_heeft_een_naam_en_geen_naam_is_over():
    met_nummer = {naam for naam, adres in ADRESSEN.items() if "nummer" in adres.nergens}
    assert len(met_nummer) > 160
    assert set(paginas()) == met_nummer | ZONDER_NUMMER
    assert set(paginas()) <= set(ADRESSEN)


def test_namen_zijn_woorden_en_van_een_pagina():
    namen = [pagina.naam for pagina in PAGINAS.values()]
    assert len(set(namen)) == len(namen)
    assert [naam for naam in namen if not re.fullmatch(r"[A-Za-zëï]+(?:[ ,-]+[A-Za-zëï]+)*", naam)] == []
    assert max(map(len, namen)) < 70


def test_elke_pagina_noemt_onderdelen_die_bestaan():
    for naam, pagina in PAGINAS.items():
        assert pagina.onderdelen, naam
        assert set(pagina.onderdelen) <= set(ONDERDEELNAMEN) - {Intern.ONBEKEND}, naam


def test_wat_gedeeld_kan_worden_en_wat_gezien_kan_worden_is_een_lijst():
    assert list(ONDERDEELNAMEN) == [*Onderdeel.values, *Intern.values]
    veld = Inzage._meta.get_field("onderdelen")
    assert max(map(len, ONDERDEELNAMEN)) <= veld.base_field.max_length
    assert max(map(len, PAGINAS)) <= (Inzage._meta.get_field("pagina").max_length or 0)


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER])
def test_alleen_wie_gezondheid_mag_zien_heeft_haar_gezien(rol, noor):
    from tests import fabriek  # the database is there by now

    zicht = fabriek.zicht(fabriek.medewerker(rol, gemeente=noor.gemeente))
    gezien = PAGINAS["intake"].zichtbaar_voor(zicht)
    assert (set(GEZONDHEID) <= set(gezien)) == zicht.mag(Recht.GEZONDHEID) == (rol == Rol.KLANTMANAGER)
    assert "taalniveau" in gezien


# --- What for --------------------------------------------------------------------------------------------------------


def test_een_doel_bestaat_voor_elke_rol_die_iets_ziet():
    assert set(DOELEN) == {rol for rol in Rol if RECHTEN[rol] & ZIET}
    assert {doel for doelen in DOELEN.values() for doel in doelen} == set(Leesdoel)


def test_wie_een_pagina_opent_kan_haar_ook_daarvoor_openen():
    """A page has a purpose of its own only when it fits everybody who can open it."""
    for naam, pagina in PAGINAS.items():
        wie = {rol for rol in Rol if ADRESSEN[naam].recht in RECHTEN[rol] and rol in DOELEN}
        if pagina.doel == Leesdoel.BETALEN:  # a klantmanager pays for their own clients
            wie -= {Rol.KLANTMANAGER}
        assert pagina.doel is None or all(pagina.doel in DOELEN[rol] for rol in wie), naam
