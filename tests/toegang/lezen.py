"""What tests of the read log share: sharing with a partner, and the rows of a workbook."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from dossier.models import Deling, Statushouder
from tests.fabriek import VANDAAG
from toegang.models import Organisatie


def deel(wie: Statushouder, partner: Organisatie, onderdelen: list[str]) -> Deling:
    """Share these parts today, with consent."""
    return Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner, onderdelen=onderdelen, basis="toestemming",
        doel="begeleiding", uitgelegd_taal="ti", uitgelegd_door="N. Bakker", formulier="f.pdf", van=VANDAAG,
        tot=VANDAAG + timedelta(days=90),
    )  # fmt: skip


def rijen_van(antwoord: Any, tmp_path: Path) -> list[dict[str, Any]]:
    """The rows of a workbook that was downloaded, by their header."""
    pad = tmp_path / "logboek.xlsx"
    pad.write_bytes(antwoord.content)
    kop, *rijen = CalamineWorkbook.from_path(str(pad)).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, kop), rij, strict=True)) for rij in rijen]
