"""`manage.py meting`: formats, and one line of Dutch for whatever is wrong."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from dossier.models import Statushouder
from monitor.management.commands.meting import Command, telzicht
from tests import fabriek
from tests.monitor.caseload import alleen
from toegang.rechten import Recht

GOED = {"cohort_van": "2018-01-01", "cohort_tot": "2018-06-30", "peildatum": "2018-12-31"}


def opdracht(**velden: str) -> str:
    uit = StringIO()
    vlaggen = [f"--{naam.replace('_', '-')}={waarde}" for naam, waarde in {**GOED, **velden}.items()]
    call_command("meting", *vlaggen, stdout=uit)
    return uit.getvalue()


def test_de_enige_gemeente_hoeft_niet_genoemd(noor):
    alleen(noor, date(2018, 3, 5))
    assert json.loads(opdracht())["n_cohort"] == 1
    assert json.loads(opdracht(eenheid="persoon", gemeente=noor.gemeente.code))["n_gevolgd"] == 1


@pytest.mark.parametrize(("soort", "begin"), [("json", b"{"), ("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_naar_een_bestand(soort, begin, noor, tmp_path):
    bestand = tmp_path / "meting"
    assert opdracht(format=soort, out=str(bestand)) == ""
    assert bestand.read_bytes().startswith(begin)


def test_een_document_gaat_zonder_bestand_naar_de_uitvoer(noor, capfdbinary):
    opdracht(format="pdf")
    assert capfdbinary.readouterr().out.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"cohort_van": "gisteren"}, "--cohort-van vraagt een datum als 2018-12-31, niet 'gisteren'."),
        ({"cohort_tot": "2017-12-31"}, "--cohort-tot: Het einde van het cohort ligt vóór het begin."),
        ({"peildatum": "2999-01-01"}, "--peildatum: De peildatum ligt in de toekomst."),
        ({"peildatum": "2017-01-01"}, "--peildatum: De peildatum ligt vóór het cohort."),
        ({"cohort_van": "0001-01-01"}, "--cohort-van: Deze datum is te ver terug."),
        ({"gemeente": "niets"}, "Gemeente 'niets' is hier niet bekend. Kies uit: "),
        ({"out": "/bestaat/niet"}, "--out: /bestaat/niet kan niet worden geschreven"),
    ],
)
def test_onzin_wordt_geweigerd_in_een_regel(velden, melding, noor):
    with pytest.raises(CommandError) as fout:
        opdracht(**velden)
    assert str(fout.value).startswith(melding)
    assert "\n" not in str(fout.value)


def test_zonder_gemeente(db):
    with pytest.raises(CommandError, match="Er is nog geen gemeente ingericht"):
        opdracht()


@pytest.mark.parametrize("argumenten", [["--onzin"], [], ["--peildatum"], ["--format=csv"], ["--eenheid=gezin"]])
def test_een_onbekend_argument_geeft_een_regel_en_een_foutcode(argumenten, capsys):
    vlaggen = [f"--{naam.replace('_', '-')}={waarde}" for naam, waarde in GOED.items()] if argumenten else []
    with pytest.raises(SystemExit) as fout:
        Command().run_from_argv(["manage.py", "meting", *vlaggen, *argumenten])
    assert fout.value.code == 2
    regel = capsys.readouterr().err
    assert regel.startswith("Onbekend of onvolledig argument. Gebruik: manage.py meting")
    assert regel.count("\n") == 1


def test_de_opdracht_telt_maar_opent_geen_dossier(noor):
    wie = fabriek.dossier(noor)
    zicht = telzicht(noor.gemeente, fabriek.VANDAAG)
    assert list(Statushouder.objects.telbaar_voor(zicht)) == [wie]
    assert not Statushouder.objects.zichtbaar_voor(zicht).exists()
    assert zicht.rechten == {Recht.MONITOR}
