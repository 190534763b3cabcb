"""`manage.py meting`: one measurement, with the same figures as the page."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.timezone import localdate

from bouwstenen.opdracht import Opdracht
from monitor.cohort import Cohort, Eenheid, Meetvraag
from monitor.definities import definities
from monitor.documenten import Beeld, als_pdf, als_werkboek
from monitor.rapport import maak_rapport, meet
from monitor.regels import bezwaren
from toegang.models import Gemeente
from toegang.rechten import Recht, Rol
from toegang.zicht import Zicht

VUGHT = "0865"
DOCUMENTEN: dict[str, Callable[..., bytes]] = {"pdf": als_pdf, "xlsx": als_werkboek}


class Command(Opdracht):
    help = "Meet een cohort op een peildatum, zoals op de pagina van de monitor."
    gebruik = (
        "manage.py meting --cohort-van DATUM --cohort-tot DATUM --peildatum DATUM [--eenheid huishouden|persoon]"
        " [--format json|pdf|xlsx] [--out BESTAND] [--gemeente CODE]"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cohort-van", metavar="DATUM", required=True, help="Gehuisvest vanaf, als 2015-09-01.")
        parser.add_argument("--cohort-tot", metavar="DATUM", required=True, help="Gehuisvest tot en met.")
        parser.add_argument("--peildatum", metavar="DATUM", required=True, help="De dag waarop gemeten wordt.")
        parser.add_argument("--eenheid", choices=Eenheid.values, default=Eenheid.HUISHOUDEN, help="Wat er telt.")
        parser.add_argument("--format", choices=["json", *DOCUMENTEN], default="json", help="Standaard json.")
        parser.add_argument("--out", metavar="BESTAND", help="Standaard: op het scherm, of naar de volgende opdracht.")
        parser.add_argument("--gemeente", metavar="CODE", help="De vier cijfers van het CBS.")

    def handle(self, *_: Any, **opties: Any) -> None:
        vandaag = localdate()
        vraag = _vraag(opties, vandaag)
        gemeente = _gemeente(opties["gemeente"])
        uitkomst = _meet(vraag, gemeente, opties["format"], vandaag)
        if opties["out"]:
            _schrijf(Path(opties["out"]), uitkomst)
        elif opties["format"] == "json":
            self.stdout.write(uitkomst.decode())
        else:
            sys.stdout.buffer.write(uitkomst)


def telzicht(gemeente: Gemeente, dag: date) -> Zicht:
    """The zicht of a command that nobody is logged in for: it may count one gemeente, and open no dossier."""
    return Zicht(
        medewerker_id=0,
        gemeente_id=gemeente.pk,
        organisatie_id=None,
        rol=Rol.BELEIDSMEDEWERKER,
        rechten=frozenset({Recht.MONITOR}),
        caseload_van=frozenset(),
        dag=dag,
    )


def _vraag(opties: dict[str, Any], vandaag: date) -> Meetvraag:
    van, tot, peildatum = (_datum(naam, opties[naam]) for naam in ("cohort_van", "cohort_tot", "peildatum"))
    if redenen := bezwaren(van, tot, peildatum, None, vandaag=vandaag):
        raise CommandError(" ".join(f"{_vlag(veld)}: {reden}" for veld, reden in redenen))
    return Meetvraag(Cohort(van, tot, Eenheid(opties["eenheid"])), peildatum)


def _vlag(naam: str) -> str:
    return "--" + naam.replace("_", "-")


def _datum(naam: str, tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise CommandError(f"{_vlag(naam)} vraagt een datum als 2018-12-31, niet {tekst!r}.") from fout


def _gemeente(code: str | None) -> Gemeente:
    """The gemeente asked for; otherwise the only one, or Vught."""
    alle = {gemeente.code: gemeente for gemeente in Gemeente.objects.order_by("code")}
    if code is None:
        code = next(iter(alle)) if len(alle) == 1 else VUGHT
    if code not in alle:
        keuze = f"Kies uit: {', '.join(alle)}." if alle else "Er is nog geen gemeente ingericht."
        raise CommandError(f"Gemeente {code!r} is hier niet bekend. {keuze}")
    return alle[code]


def _meet(vraag: Meetvraag, gemeente: Gemeente, soort: str, vandaag: date) -> bytes:
    zicht = telzicht(gemeente, vandaag)
    if soort == "json":
        return json.dumps(meet(vraag, zicht), ensure_ascii=False, indent=2).encode()
    beeld = Beeld(vraag, maak_rapport(vraag, zicht), definities(vraag.cohort.eenheid), gemeente)
    return DOCUMENTEN[soort](beeld, dag=vandaag)


def _schrijf(pad: Path, inhoud: bytes) -> None:
    try:
        pad.write_bytes(inhoud)
    except OSError as fout:
        raise CommandError(f"--out: {pad} kan niet worden geschreven ({fout.strerror}).") from fout
