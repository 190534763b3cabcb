"""Every write around sending: taking a number, and keeping what was typed. All of it is the visitor's own."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction

from toegang.verzenden.models import Concept, Verzending
from toegang.verzenden.nummer import VELD, Nummer, lees
from toegang.zicht import Zicht

Velden = Sequence[tuple[str, str]]
GROOTST = 100_000  # bytes of what was typed in one form
MEESTE = 20  # drafts of one account
UUR, DAG = timedelta(hours=1), timedelta(days=1)
VERLOOPT = {Concept.Soort.GETYPT: DAG}  # what was sent and could not be saved: an hour
NET = timedelta(minutes=10)
NIET_GETYPT = {VELD, "terug", "versie"}  # what also a button sends along
WEGGELATEN = ("", "")  # stands for what did not fit
# Never kept: what opens something, and what is encrypted even in its own table.
NOOIT = re.compile(
    r"bsn|password|wachtwoord|credential|csrfmiddlewaretoken|^(opslaan|concept|tekening)$", re.IGNORECASE
)

# A second post with the same number waits here until the first has committed, and then finds its row. What was done
# just now in the same words is looked up in the same statement.
NEEM = """
INSERT INTO toegang_verzending AS deze (medewerker_id, nummer, inhoud, leidde_naar, op)
VALUES (%(wie)s, %(nummer)s, %(inhoud)s, '', %(op)s)
ON CONFLICT (medewerker_id, nummer) DO NOTHING
RETURNING id, EXISTS (
    SELECT FROM toegang_verzending WHERE medewerker_id = %(wie)s AND inhoud = %(inhoud)s AND op > %(sinds)s
)"""
ROND_AF = """
WITH opgeslagen AS (DELETE FROM toegang_concept WHERE medewerker_id = %(wie)s AND actie = %(actie)s)
UPDATE toegang_verzending SET leidde_naar = %(naar)s WHERE id = %(pk)s"""


@dataclass(frozen=True)
class Genomen:
    """A number that now counts: its row, and whether the same was sent a moment ago under another number."""

    pk: int
    net_ook: bool


def neem(nummer: Nummer, inhoud: str, *, door: Zicht, moment: datetime) -> Genomen | None:
    """Take a number inside the transaction of the view; None when it was taken before."""
    waarden: dict[str, int | str | datetime] = {
        "wie": door.medewerker_id,
        "nummer": nummer.waarde,
        "inhoud": inhoud,
        "op": moment,
        "sinds": moment - NET,
    }
    with connection.cursor() as cursor:
        cursor.execute(NEEM, waarden)
        rij = cursor.fetchone()
    return Genomen(*rij) if rij else None


def rond_af(pk: int, *, actie: str, naar: str, door: Zicht) -> None:
    """Note where it led; what was typed for it is saved now, and its draft goes."""
    with connection.cursor() as cursor:
        cursor.execute(ROND_AF, {"wie": door.medewerker_id, "actie": actie, "naar": naar, "pk": pk})


def geef_vrij(pk: int, *, door: Zicht) -> None:
    """Nothing was done: the same number may come again."""
    Verzending.objects.filter(pk=pk, medewerker_id=door.medewerker_id).delete()


def past(velden: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What may be kept of these fields; what is too much goes, the longest first, and leaves a field without a name."""
    over = [(naam, waarde) for naam, waarde in velden if naam and not NOOIT.search(naam)]
    alles = len(over)
    while over and len(json.dumps(over, ensure_ascii=False).encode()) > GROOTST:
        over.remove(max(over, key=lambda paar: len(paar[1].encode())))
    return over if len(over) == alles else [*over, WEGGELATEN]


@transaction.atomic
def bewaar_concept(
    pagina: str, actie: str, velden: Velden, *, soort: Concept.Soort, door: Zicht, moment: datetime
) -> Concept | None:
    """Keep what was typed, in place of what was kept for the same form; None when there is nothing to keep, or when
    it was saved in the meantime."""
    getypt = [paar for paar in velden if paar == WEGGELATEN or (paar[1] and paar[0] not in NIET_GETYPT)]
    if not getypt or al_verzonden(velden, door=door):
        return None
    eigen = Concept.objects.zichtbaar_voor(door)
    concept, _ = Concept.objects.update_or_create(
        medewerker_id=door.medewerker_id,
        pagina=pagina,
        actie=actie,
        defaults={
            "soort": soort,
            "inhoud": json.dumps(velden, ensure_ascii=False),
            "op": moment,
            "verloopt_op": moment + VERLOOPT.get(soort, UUR),
        },
    )
    eigen.exclude(pk__in=eigen.order_by("-op", "-pk").values("pk")[:MEESTE]).delete()
    return concept


def velden_van(concept: Concept) -> list[tuple[str, str]]:
    """What was typed."""
    return [(naam, waarde) for naam, waarde in json.loads(concept.inhoud)]


def al_verzonden(velden: Velden, *, door: Zicht) -> bool:
    """Whether the form that these fields come from was saved."""
    nummer = lees(dict(velden).get(VELD, ""))
    return bool(nummer) and Verzending.objects.filter(medewerker_id=door.medewerker_id, nummer=nummer.waarde).exists()  # type: ignore[union-attr]  # there is one


def gooi_weg(concept: Concept, *, door: Zicht) -> None:
    """The owner does not want it any more."""
    Concept.objects.zichtbaar_voor(door).filter(pk=concept.pk).delete()


def ruim_op(moment: datetime, geldig: timedelta) -> int:
    """Remove drafts that are too old, and numbers so old that no page with them counts any more; how many."""
    weg, _ = Concept.objects.filter(verloopt_op__lte=moment).delete()
    return weg + Verzending.objects.filter(op__lt=moment - geldig - DAG).delete()[0]
