"""What stands in the way of an arrangement between colleagues, in words for who makes it."""

from datetime import date

from django.core.exceptions import ValidationError

from bouwstenen.templatetags.opmaak import datum
from toegang.models import Waarneming


def periode_in_woorden(waarneming: Waarneming, vanaf: date) -> str:
    """The days of a replacement, as seen from a day: t/m 11 december 2026."""
    einde = f"t/m {datum(waarneming.tot)}" if waarneming.tot else ""
    if waarneming.van > vanaf:
        return f"van {datum(waarneming.van)} {einde}" if einde else f"vanaf {datum(waarneming.van)}"
    return einde or "tot een dag die nog niet bekend is"


def bezwaar_tegen(nieuw: Waarneming, anderen: list[Waarneming]) -> ValidationError | None:
    """Why somebody cannot replace this colleague, given what was arranged already for the same days.

    PostgreSQL refuses the same (`toegang_waarneming_aanwezig`), under the same codes.
    """
    for ander in anderen:
        dagen = periode_in_woorden(ander, nieuw.van)
        if ander.afwezige_id == nieuw.waarnemer_id:
            return ValidationError(
                f"{ander.afwezige} is zelf afwezig {dagen}. Kies een andere collega.", code="waarnemer_afwezig"
            )
        if ander.waarnemer_id == nieuw.afwezige_id:
            return ValidationError(
                f"{ander.waarnemer} neemt zelf waar voor {ander.afwezige}, {dagen}."
                f" Regel eerst een andere waarnemer voor {ander.afwezige}.",
                code="afwezige_neemt_waar",
            )
    return None
