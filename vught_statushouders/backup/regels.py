"""What stands in the way of putting a backup back, and what is not as it should be: sentences that say what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vught_statushouders.backup.archief import Inhoud

ROLLEN = (
    "De rollen {} ontbreken. Maak ze als beheerder van PostgreSQL, met de opdrachten van"
    " vught_statushouders/logins/logins.sql, en draai daarna `manage.py migrate`."
)
ONLEESBAAR = "{} is geen hele back-up: inhoud.json ontbreekt of is onleesbaar. Neem een andere."
NIEUWER = (
    "{} is van een andere of een nieuwere versie dan {}, die {} niet kent. Er is niets gewijzigd."
    " Installeer de versie waarmee dit gemaakt is, of een nieuwere."
)


@dataclass(frozen=True)
class Hier:
    """What is on this server already."""

    versie: str
    onbekend: list[str]  # migrations of the backup that this version does not have
    rollen: list[str]  # that are missing
    tabellen: int
    anderen: int
    bestanden: int


def over_backup(inhoud: Inhoud, map_: Path, *, heel: bool, verkeerd: str) -> Iterator[str]:
    """What is wrong with the backup itself, or with the keys of this server."""
    if not heel:
        yield f"{map_} is niet heel: een bestand ontbreekt, is afgebroken of is gewijzigd. Neem een andere."
    if verkeerd:
        yield (
            f"{verkeerd} hoort niet bij deze back-up. Zet de waarde terug die gold op {inhoud.gemaakt_op[:10]};"
            " zonder is geen BSN te lezen."
        )


def over_hier(inhoud: Inhoud, hier: Hier) -> Iterator[str]:
    """What is wrong on this server."""
    if hier.onbekend:
        yield NIEUWER.format(f"Deze back-up ({inhoud.versie})", hier.versie, ", ".join(hier.onbekend[:3]))
    if hier.rollen:
        yield ROLLEN.format(" en ".join(hier.rollen))
    if hier.tabellen:
        yield "De database is in gebruik: er staan al tabellen in. Maak een lege, en noem die in DATABASE_URL."
    if hier.anderen:
        yield "Er werkt nog iets met deze database. Stop eerst web, worker en beat."
    if hier.bestanden:
        yield "In MEDIA_ROOT staan al bestanden. Kies een lege map."


def verschil(wat: str, toen: dict[str, int], nu: dict[str, int]) -> Iterator[str]:
    """What there is less or more of than there was."""
    anders = [
        f"{naam} {toen.get(naam, 0)} → {nu.get(naam, 0)}"
        for naam in sorted({*toen, *nu})
        if toen.get(naam) != nu.get(naam)
    ]
    if anders:
        yield f"Niet hetzelfde als in de back-up ({wat}): {', '.join(anders[:5])}."
