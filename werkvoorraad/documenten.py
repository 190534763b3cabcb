"""What the mail with reminders says: dossier numbers, never who it is about."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from bouwstenen.templatetags.opmaak import afstand, datum, te_laat
from toegang.lidmaatschap.middleware import VOOR
from toegang.lidmaatschap.queries import werkt_elders
from toegang.rechten import Rol
from werkvoorraad.models import Bericht, Herinnering
from werkvoorraad.termijnen import PER_CODE, TERMIJNEN

MEEST = 100  # terms in one mail; the worklist has them all
TEKST = """Beste collega,

{begin}

{rijen}

{slot}

In deze e-mail staan met opzet geen namen. Deze e-mail is automatisch gemaakt; u kunt er niet op antwoorden.
"""
PER_ONDERDEEL: dict[str, list[str]] = {}  # part of the dossier → codes of the terms that belong to it
for _termijn in TERMIJNEN:
    if _termijn.onderdeel:
        PER_ONDERDEEL.setdefault(_termijn.onderdeel, []).append(_termijn.code)


def herinneringsmail(bericht: Bericht, dag: date) -> EmailMessage | None:
    """The mail as it is on `dag`; None when there is nothing left in it that this person may know."""
    partner = bericht.voor.rol == Rol.PARTNER
    herinneringen = Herinnering.objects.filter(berichten=bericht)
    if partner:
        assert bericht.voor.organisatie_id is not None  # PostgreSQL gives every partner one
        herinneringen = herinneringen.nog_gedeeld_met(bericht.voor.organisatie_id, dag, PER_ONDERDEEL)
    aantal = herinneringen.count()
    if not aantal:
        return None
    velden = herinneringen.order_by("uiterlijk", "statushouder__dossiernummer", "code").values_list(
        "statushouder__dossiernummer", "code", "uiterlijk"
    )[:MEEST]
    pagina = "partner_dossier" if partner else "dossier"
    voor = _voor(bericht)
    rijen = "\n\n".join(_rij(nummer, code, uiterlijk, dag, pagina, voor) for nummer, code, uiterlijk in velden)
    een, waar = aantal == 1, bericht.voor.gemeente
    return EmailMessage(
        subject="Een termijn vraagt uw aandacht" if een else f"{aantal} termijnen vragen uw aandacht",
        body=TEKST.format(
            begin=f"Deze {'termijn' if een else 'termijnen'} bij {waar} {'vraagt' if een else 'vragen'} uw aandacht:",
            rijen=rijen,
            slot="\n".join(_slot(aantal, voor, partner=partner)),
        ),
        to=[bericht.voor.mailadres],
        headers={"Message-ID": bericht.message_id, "Auto-Submitted": "auto-generated"},
    )


def _rij(nummer: str, code: str, uiterlijk: date, dag: date, pagina: str, voor: str) -> str:
    wat = PER_CODE[code].naam if code in PER_CODE else code  # a declaration can have gone since
    wanneer = te_laat(uiterlijk, dag) if uiterlijk < dag else afstand(uiterlijk, dag)
    return f"- {wat}, dossier {nummer}\n  Uiterlijk {datum(uiterlijk)} ({wanneer})\n  {_adres(pagina, nummer)}{voor}"


def _slot(aantal: int, voor: str, *, partner: bool) -> Iterator[str]:
    if aantal > MEEST:
        yield f"Er zijn er nog {aantal - MEEST}. U vindt ze allemaal via de link hieronder.\n"
    yield "Al uw cliënten:" if partner else "Uw hele werkvoorraad:"
    yield _adres("partner_caseload" if partner else "werkvoorraad") + voor


def _voor(bericht: Bericht) -> str:
    """For who works at more places: which of them a link is about."""
    return f"?{VOOR}={bericht.voor_id}" if werkt_elders(bericht.voor) else ""


def _adres(pagina: str, *waarden: str) -> str:
    return urljoin(settings.ADRES, reverse(pagina, args=waarden))
