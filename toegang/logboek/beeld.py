"""What the pages of the read log say, in finished words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode

from bouwstenen.templatetags.opmaak import datum
from toegang.keuzes import namen_van
from toegang.logboek.paginas import paginas
from toegang.logboek.regels import Leesbeurt, Leestijd
from toegang.models import Inzage, Medewerker
from toegang.zicht import Zicht

WEKEN = timedelta(weeks=4)
MEEST = 20


@dataclass(frozen=True)
class Opvallend:
    """Something that a privacy officer wants to see first: who, what, and the rows that it is about."""

    dag: date
    wie: str
    wat: str
    adres: str


def paginanaam(inzage: Inzage) -> str:
    """What was shown, in words. A row of before says it in its own words; its address can have a name by now."""
    bekend = paginas().get(inzage.pagina or inzage.toelichting)
    naam = bekend.naam if bekend else inzage.pagina
    if not naam or (inzage.toelichting and inzage.pagina):
        return ": ".join(filter(None, (naam, inzage.toelichting)))
    return naam


class Inzageregel:
    """One row of the log, as its page shows it."""

    def __init__(self, inzage: Inzage) -> None:
        self.moment = inzage.moment
        self.wie = inzage.medewerker.naam
        self.rol = inzage.get_rol_display()
        self.bij = inzage.organisatie.naam if inzage.organisatie else ""
        self.soort = "" if inzage.soort == Inzage.Soort.PAGINA else inzage.get_soort_display()
        self.pagina = paginanaam(inzage)
        self.onderdelen = namen_van(inzage.onderdelen)
        self.doel = inzage.doel
        self.dossiers = inzage.dossiers
        self.merken = [naam for naam, geldt in (
            ("buiten caseload", inzage.buiten_caseload), ("zelfde naam", inzage.zelfde_achternaam),
        ) if geldt]  # fmt: skip


def in_woorden(beurt: Leesbeurt) -> str:
    """What somebody read, and why that is told."""
    wanneer = "op één werkdag" if beurt.tijdvak.kantoor else f"buiten kantooruren, {_stuk(beurt.tijdvak)}"
    gelezen = f"{beurt.aantal} verschillende dossiers {wanneer}."
    if beurt.verantwoordelijk is None:
        return f"{gelezen} Dat valt op vanaf {beurt.vanaf}."
    return f"{gelezen} Van wie er {beurt.verantwoordelijk} heeft, valt het op vanaf {beurt.vanaf}."


def _stuk(tijdvak: Leestijd) -> str:
    return f"tussen {_moment(tijdvak.van)} en {_moment(tijdvak.tot)}"


def _moment(moment: datetime) -> str:
    return f"{datum(moment.date())} {moment.hour}.{moment:%M} uur"


def opvallend(zicht: Zicht) -> list[Opvallend]:
    """The unusual reading of the past four weeks: much of it, of namesakes, outside the own caseload."""
    sinds = zicht.dag - WEKEN
    beurten = Inzage.objects.opvallend(zicht, sinds)[:MEEST]
    namen = dict(Medewerker.objects.filter(pk__in={b.medewerker_id for b in beurten}).values_list("pk", "naam"))
    gezien = [
        Opvallend(
            beurt.tijdvak.van.date(),
            namen[beurt.medewerker_id],
            in_woorden(beurt),
            _adres(beurt.medewerker_id, beurt.tijdvak.van.date(), beurt.tijdvak.tot.date()),
        )
        for beurt in beurten
    ]
    recent = Inzage.objects.zichtbaar_voor(zicht).sinds(sinds)
    soorten = (
        ("naam", Q(zelfde_achternaam=True), "dossier van iemand met dezelfde achternaam"),
        ("buiten", Q(buiten_caseload=True), "dossier buiten de eigen caseload"),
    )
    for code, voorwaarde, wat in soorten:
        for rij in recent.per_persoon(voorwaarde)[:MEEST]:
            adres = _adres(rij["medewerker_id"], sinds, rij["dag"], code)
            gezien.append(Opvallend(rij["dag"], rij["medewerker__naam"], f"{rij['aantal']} keer een {wat}.", adres))
    return gezien


def _adres(medewerker_id: int, van: date, tot: date, bijzonder: str = "") -> str:
    vraag: dict[str, Any] = {"medewerker": medewerker_id, "van": van.isoformat(), "tot": tot.isoformat()}
    return f"{reverse('logboek')}?{urlencode({**vraag, **({'bijzonder': bijzonder} if bijzonder else {})})}"
