"""Whatever happens in a child, the server goes on and says what it knows."""

import logging
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bouwstenen import kind
from bouwstenen.kind import MEGABYTE, Geweigerd, Grenzen, Omgekomen, in_kind
from tests.bouwstenen import kinderwerk
from tests.huis.bron import WORTEL

KORT = Grenzen(geheugen=256 * MEGABYTE, rekentijd=1, wachttijd=300, uitvoer=MEGABYTE)


def test_een_kind_geeft_zijn_antwoord():
    assert in_kind(kinderwerk.draai_om, b"abc") == b"cba"
    assert in_kind(kinderwerk.draai_om, bytes(5_000_000)) == bytes(5_000_000), "more than fits in a pipe"


def test_wat_het_werk_weigert_komt_in_woorden_terug():
    with pytest.raises(Geweigerd, match="Dit is geen lijst") as fout:
        in_kind(kinderwerk.weiger, b"")
    assert fout.value.code == "soort"


@pytest.mark.parametrize(
    ("werk", "einde"), [("eet", "4"), ("reken", "-(9|24)"), ("val_om", "-6"), ("praat", "4"), ("struikel", "4")]
)
def test_een_grens_of_een_ongeluk_eindigt_alleen_het_kind(werk, einde, caplog):
    with caplog.at_level(logging.DEBUG), pytest.raises(Omgekomen, match=f": {einde}$"):
        in_kind(getattr(kinderwerk, werk), b"", KORT)
    assert "999000019" not in caplog.text
    assert in_kind(kinderwerk.draai_om, b"ab", KORT) == b"ba"


def test_wie_geen_beurt_krijgt_hoort_dat(monkeypatch):
    """Many uploads at once do not take the memory of many."""
    monkeypatch.setattr(kind, "TEGELIJK", threading.BoundedSemaphore(1))
    with kind.TEGELIJK, pytest.raises(Omgekomen, match="too busy"):
        in_kind(kinderwerk.draai_om, b"", Grenzen(beurt=0))
    assert in_kind(kinderwerk.draai_om, b"ab", Grenzen(beurt=0)) == b"ba"


def test_een_kind_dat_wacht_wordt_beeindigd():
    with pytest.raises(Omgekomen):
        in_kind(kinderwerk.slaap, b"", Grenzen(wachttijd=1))


def test_een_kind_schrijft_geen_bestanden(tmp_path):
    with pytest.raises(Omgekomen):
        in_kind(kinderwerk.schrijf, bytes(tmp_path / "x"))
    assert not any(pad.stat().st_size for pad in tmp_path.iterdir())


def test_een_kind_krijgt_geen_sleutels_en_laadt_geen_django(monkeypatch):
    monkeypatch.setenv("BSN_SLEUTELS", "geheim")
    gezien = in_kind(kinderwerk.kijk_rond, b"").decode()
    assert "SLEUTELS" not in gezien
    assert '"django": false' in gezien


def test_ook_uit_veel_draden_tegelijk():
    with ThreadPoolExecutor(6) as draden:
        assert list(draden.map(lambda n: in_kind(kinderwerk.draai_om, bytes([n, 0])), range(6))) == [
            bytes([0, n]) for n in range(6)
        ]


def test_een_kind_van_een_begrensd_proces_blijft_binnen_diens_grens():
    """As the work of a klus, which has a limit of its own."""
    code = (
        "import resource; from bouwstenen.kind import in_kind; from tests.bouwstenen import kinderwerk;"
        "resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000));"
        "print(in_kind(kinderwerk.grens, b'').decode())"
    )
    klaar = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "400000000"
