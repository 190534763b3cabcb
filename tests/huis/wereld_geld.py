"""The money in the small world: costs, months open and closed, and batches, with a mark in every text."""

from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile

from dossier.models import Huishouden, Statushouder
from ontzorging.models import (
    Achterstand,
    Besluitbrief,
    Betaalbestand,
    Betaling,
    Maandregel,
    Maandstaat,
    Ontzorging,
    Toeslag,
    VasteLast,
)
from tests.fabriek import VANDAAG
from toegang.models import Medewerker

IBAN = "NL91ABNA0417164300"


def van_gezin(gezin: Huishouden, merk: str, door: Medewerker) -> dict[str, Any]:
    """Of one household: a closed month between two that are open."""
    van: dict[str, Any] = {"gemeente": gezin.gemeente, "huishouden": gezin}
    last = VasteLast.objects.create(
        **van, soort="huur", ontvanger=merk, iban=IBAN, kenmerk=merk, bedrag=600, van=date(2026, 6, 1)
    )
    staten = [
        Maandstaat.objects.create(**van, maand=date(2026, maand, 1), bijstand=Decimal(1300), uitleg=merk)
        for maand in (10, 11, 12)
    ]
    regels = [
        Maandregel.objects.create(
            gemeente=gezin.gemeente, maandstaat=staat, vaste_last=last, wat="huur", ontvanger=merk, iban=IBAN,
            kenmerk=merk, bedrag=600, betaaldag=staat.maand, toelichting=merk,
        )
        for staat in staten
    ]  # fmt: skip
    Maandstaat.objects.filter(pk=staten[1].pk).update(gesloten_op=VANDAAG, gesloten_door=door)
    return {
        "ontzorging": Ontzorging.objects.create(
            **van, besluit="afbouwen", besluit_op=date(2026, 11, 2), besluit_reden=merk
        ),
        "vastelast": last,
        "toeslag": Toeslag.objects.create(**van, soort="zorg", bedrag=120, van=date(2026, 6, 1)),
        "achterstand": Achterstand.objects.create(
            **van, soort="schuld", bij=merk, bedrag=200, gemeld_op=date(2026, 11, 2), afspraak=merk
        ),
        "maandstaat": staten[2],
        "gesloten_staat": staten[1],
        "maandregel": regels[2],
        "gesloten_regel": regels[1],
    }


def brief(wie: Statushouder, merk: str) -> Besluitbrief:
    """A letter about a decision, as it was kept."""
    pdf = b"%PDF-1.7\n" + merk.encode()
    return Besluitbrief.objects.create(
        gemeente=wie.gemeente, statushouder=wie, taal="ti", verzonden_op=VANDAAG, sha256=sha256(pdf).hexdigest(),
        gemaakt_op=datetime(2026, 11, 1, 12, tzinfo=UTC), gemaakt_door=wie.klantmanager,
        bestand=ContentFile(pdf, "stuk.pdf"),
    )  # fmt: skip


def bestanden(merk: str, regel: Maandregel, door: Medewerker, ander: Medewerker, *, eerst_open: bool) -> dict[str, Any]:
    """A batch that waits and one that was approved; triggers keep the second, and tests want the first and the last row
    of a table to be free."""
    van: dict[str, Any] = {
        "gemeente": door.gemeente, "maand": date(2026, 11, 1), "rekeninghouder": merk, "rekening": IBAN,
        "gemaakt_op": VANDAAG, "gemaakt_door": door,
    }  # fmt: skip
    klaar = {"goedgekeurd_op": VANDAAG, "goedgekeurd_door": ander, "inhoud": f"<Document>{merk}</Document>"}
    rijen = {}
    for naam, extra in (("betaalbestand", {}), ("goedgekeurd", klaar))[:: 1 if eerst_open else -1]:
        rijen[naam] = Betaalbestand.objects.create(**van, **extra)
    Betaling.objects.create(gemeente=door.gemeente, bestand=rijen["betaalbestand"], regel=regel)
    return rijen
