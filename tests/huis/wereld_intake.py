"""The intake in the small world."""

from datetime import UTC, date, datetime
from typing import Any

from dossier.models import Statushouder
from intake.models import Aanvulling, Antwoord, Bronregel, Intake, Leerbaarheidstoets
from intake.vragenlijst import geldig_op
from tests.fabriek import VANDAAG


def intakes(wie: Statushouder, gezegd: str) -> dict[str, Any]:
    """One that is going on and one that was completed, with answers, a source, an addition and the test."""
    van = {"gemeente": wie.gemeente, "statushouder": wie, "lijst": geldig_op(VANDAAG), "taal": "ti"}
    door = wie.klantmanager
    loopt = Intake.objects.create(**van, begonnen_op=date(2026, 11, 1), tolk=gezegd, aanwezig=gezegd)
    for leefgebied in ("taalniveau", "fysiek"):
        Antwoord.objects.create(
            gemeente=wie.gemeente, intake=loopt, leefgebied=leefgebied, vraag="sterk", versie=1, door=door,
            waarde=gezegd, op=datetime(2026, 11, 1, 12, tzinfo=UTC),
        )  # fmt: skip
    klaar = Intake.objects.create(
        **van, begonnen_op=date(2026, 6, 1), plaats=gezegd, afgerond_op=date(2026, 6, 2), afgerond_door=door
    )
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Aanvulling.objects.create(
        gemeente=wie.gemeente, intake=klaar, leefgebied="taalniveau", tekst=gezegd, datum=VANDAAG, door=door
    )
    Bronregel.objects.create(**van, leefgebied="taalniveau", vraag="sterk", waarde=gezegd, bron="tvs", datum=VANDAAG)
    Leerbaarheidstoets.objects.create(**van, overgeslagen=gezegd)
    return {"afgeronde_intake": klaar, "intake": loopt}
