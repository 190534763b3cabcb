"""Makers of rows about money."""

from datetime import date
from decimal import Decimal
from typing import Any

from dossier.models import Huishouden, Statushouder
from ontzorging.maand.handelingen import sluit, stel_op
from ontzorging.models import Maandstaat, Uitkering, VasteLast
from pip_plan.models import Pip
from tests import fabriek
from tests.pip_plan.plannen import vastgesteld
from toegang.models import Medewerker
from toegang.zicht import Zicht

# Made up, with check digits that are right.
IBANS = ["NL91ABNA0417164300", "NL44RABO0123456789", "NL02ABNA0123456789", "NL20INGB0001234567"]
DECEMBER = date(2026, 12, 1)


def gezin(klantmanager: Medewerker, begin: date = date(2026, 9, 1), **velden: Any) -> tuple[Statushouder, Huishouden]:
    """Somebody who was housed and got bijstand on `begin`, under the law of 2021."""
    velden.setdefault("inburgeringsplicht_op", begin)
    wie = fabriek.dossier(klantmanager, gehuisvest=begin, **velden)
    return wie, wie.lidmaatschappen.get().huishouden


def bijstand(
    huis: Huishouden, bedrag: str | Decimal = "1300.00", van: date = date(2026, 9, 1), **velden: Any
) -> Uitkering:
    velden.setdefault("soort", "gedeeltelijk")
    return Uitkering.objects.create(
        gemeente=huis.gemeente, huishouden=huis, bedrag=Decimal(bedrag), norm=Decimal("9999.99"), van=van, **velden
    )


def last(huis: Huishouden, soort: str = "huur", bedrag: str | Decimal = "650.00", **velden: Any) -> VasteLast:
    standaard: dict[str, Any] = {
        "ontvanger": "Woonwijze", "iban": IBANS[0], "kenmerk": f"K{huis.vaste_lasten.count()}",
        "van": date(2026, 9, 1), "vervaldag": 1,
    }  # fmt: skip
    return VasteLast.objects.create(
        gemeente=huis.gemeente, huishouden=huis, soort=soort, bedrag=Decimal(bedrag), **standaard | velden
    )


def verlengd(wie: Statushouder, tot: date, op: date = fabriek.VANDAAG) -> Pip:
    """A fixed plan by which the ontzorging goes on."""
    return vastgesteld(wie, vastgesteld_op=op, ontzorging_verlengd_tot=tot, ontzorging_reden="nog niet klaar")


def staat(huis: Huishouden, maand: date = DECEMBER) -> Maandstaat:
    """The statement of a month, drawn up."""
    stel_op(maand, vandaag=fabriek.VANDAAG, gemeente_id=huis.gemeente_id)
    return Maandstaat.objects.met_sommen().get(huishouden=huis, maand=maand)


def gesloten(huis: Huishouden, door: Zicht, maand: date = DECEMBER) -> Maandstaat:
    return sluit(staat(huis, maand), door=door)
