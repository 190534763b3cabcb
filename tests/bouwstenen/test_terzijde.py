"""What takes long is made in a copy of the process that gives way to pages, and ends with it."""

import os
import signal
import time

import pytest
import weasyprint

from bouwstenen.terzijde import VOORRANG, Verongelukt, terzijde
from tests.bouwstenen.test_pdf import document
from tests.geduld import GEDULD

GROOT = 10_000_000  # bytes: more than a pipe holds


def test_het_antwoord_komt_heel_terug():
    assert terzijde(lambda: b"x" * GROOT) == b"x" * GROOT


def test_het_geeft_voorrang_en_wie_wacht_houdt_de_zijne():
    zelf = os.nice(0)
    assert terzijde(lambda: os.nice(0)) == min(19, zelf + VOORRANG)
    assert os.nice(0) == zelf


def test_wat_misgaat_gaat_hier_mis():
    def stuk() -> None:
        raise PermissionError("niet van u")

    with pytest.raises(PermissionError, match="niet van u"):
        terzijde(stuk)


def test_een_kopie_die_wordt_gedood_is_een_fout_en_geen_leeg_document():
    with pytest.raises(Verongelukt):
        terzijde(lambda: os.kill(os.getpid(), signal.SIGKILL))


def test_met_wie_erop_wacht_eindigt_ook_de_kopie():
    """The server ends a worker that takes too long; nobody is left who wants the document."""
    lees, schrijf = os.pipe()
    if not (ouder := os.fork()):
        os.close(lees)
        terzijde(lambda: (os.write(schrijf, b"."), time.sleep(GEDULD)))
        os._exit(0)
    os.close(schrijf)
    assert os.read(lees, 1) == b".", "the copy has begun"
    os.kill(ouder, signal.SIGKILL)
    os.waitpid(ouder, 0)
    begin = time.monotonic()
    assert os.read(lees, 1) == b"", "nobody holds the other end any more"
    assert time.monotonic() - begin < GEDULD / 2
    os.close(lees)


def test_een_document_wordt_terzijde_gemaakt(monkeypatch):
    monkeypatch.setattr(weasyprint.HTML, "write_pdf", lambda *_, **__: str(os.getpid()).encode())
    assert document('<html lang="nl"><title>t</title><p>Dag</p>', monkeypatch) != str(os.getpid()).encode()
