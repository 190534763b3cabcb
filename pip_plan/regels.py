"""Questions about days that every room asks (pure)."""

from datetime import date

from django.core.exceptions import ValidationError

from bouwstenen.kalender import plus_maanden
from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst


def niet_voorbij(nieuw: date | None, oud: date | None, vandaag: date, code: str) -> None:
    """Raise ValidationError when a day to come was changed to one that is past."""
    if nieuw and nieuw != oud and nieuw < vandaag:
        raise ValidationError("Deze dag is al voorbij. Kies een dag die nog komt.", code=code)


def niet_lang_geleden(nieuw: date | None, oud: date | None, vandaag: date, code: str) -> None:
    """Raise ValidationError when something of a plan that is being made was put more than a year ago."""
    if nieuw and nieuw != oud and nieuw < plus_maanden(vandaag, -12):
        raise ValidationError("Deze dag is meer dan een jaar geleden. Controleer de datum.", code=code)


def in_het_leven(statushouder: Statushouder, datum: date, vandaag: date, wat: str) -> None:
    """Raise ValidationError for a day that has not come yet, or from before the birth."""
    niet_in_toekomst(datum, vandaag, wat)
    if datum < statushouder.geboortedatum:
        raise ValidationError("Deze datum ligt vóór de geboorte. Controleer de datum.", code="toekomst")
