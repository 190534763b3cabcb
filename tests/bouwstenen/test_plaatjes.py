"""A picture is drawn once before it is kept: what it becomes counts, not what it says."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from bouwstenen import plaatjes as wat
from bouwstenen.bestanden import controleer_bestand, keur
from bouwstenen.kind import Omgekomen
from bouwstenen.plaatjes import keur_scan, keur_tekening
from tests import plaatjes

GEWEIGERD = {
    "reusachtig": (lambda: plaatjes.grote_png(13_000, 13_056), wat.TE_GROOT),
    "bom": (lambda: plaatjes.grote_png(30_000, 30_208), wat.TE_GROOT),
    "rommel": (lambda: b"\x89PNG\r\n\x1a\nhandtekening", wat.BESCHADIGD),
    "een ander soort dan het begin": (lambda: b"\xff\xd8\xff" + plaatjes.png(), wat.BESCHADIGD),
    "afgekapte png": (lambda: plaatjes.ruis("PNG")[:-900], wat.BESCHADIGD),
    "afgekapte jpg": (lambda: plaatjes.ruis("JPEG")[:-900], wat.BESCHADIGD),
    "bewegend": (plaatjes.bewegend, wat.BEWEEGT),
    "drukkleuren": (lambda: plaatjes.jpg(kleuren="CMYK"), wat.DRUKKLEUR),
    "groot profiel": (lambda: plaatjes.jpg(icc_profile=bytes(2_000_000)), wat.PROFIEL),
    "profiel dat groot uitpakt": (lambda: plaatjes.met_profiel(50_000_000), wat.BESCHADIGD),
}
GOED = {
    "png": plaatjes.png, "jpg": plaatjes.jpg, "grijs": lambda: plaatjes.jpg(kleuren="L"),
    "zwart-wit": lambda: plaatjes.png(kleuren="1"), "palet": lambda: plaatjes.png(kleuren="P"),
    "foto van een telefoon": plaatjes.telefoonfoto,
    "A4 op 300 dpi": lambda: plaatjes.jpg((2480, 3508)), "met profiel": lambda: plaatjes.jpg(icc_profile=bytes(3000)),
}  # fmt: skip


@pytest.mark.parametrize("soort", GEWEIGERD)
def test_wat_niet_te_tekenen_is_wordt_geweigerd(soort):
    maak, melding = GEWEIGERD[soort]
    with pytest.raises(ValidationError) as fout:
        controleer_bestand(ContentFile(maak(), "scan"))
    assert fout.value.messages == [melding]


@pytest.mark.parametrize("soort", GOED)
def test_een_gewone_scan_of_foto_mag(soort):
    controleer_bestand(ContentFile(GOED[soort](), "scan"))


def test_een_handtekening_is_kleiner_dan_een_scan():
    keur(keur_tekening, plaatjes.png(maat=(600, 200)))
    keur(keur_scan, plaatjes.grote_png(2000, 2000))
    with pytest.raises(ValidationError, match="te veel beeldpunten"):
        keur(keur_tekening, plaatjes.grote_png(2000, 2000))


@pytest.mark.parametrize("soort", ["EPS", "GIF", "TIFF"])
def test_geen_ander_soort_wordt_geopend(soort):
    for hoe in (keur_tekening, keur_scan):
        with pytest.raises(ValidationError, match="beschadigd"):
            keur(hoe, plaatjes.ander(soort))


def test_wat_het_tekenen_laat_omvallen_wordt_geweigerd(monkeypatch):
    def valt_om(_):
        raise Omgekomen

    monkeypatch.setattr("bouwstenen.bestanden.keur_scan", valt_om)
    with pytest.raises(ValidationError, match="beschadigd"):
        controleer_bestand(ContentFile(plaatjes.png(), "scan"))


def test_een_plaatje_wordt_een_keer_bekeken(monkeypatch):
    """The form asks, and its handeling again."""
    gezien = []
    monkeypatch.setattr("bouwstenen.bestanden.keur_scan", gezien.append)
    bestand = ContentFile(plaatjes.png(), "scan")
    controleer_bestand(bestand)
    controleer_bestand(bestand)
    assert len(gezien) == 1
