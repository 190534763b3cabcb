"""Every write about a month: drawing it up for all households, changing a draft, closing it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, Max, Sum

from dossier.models import Huishouden
from dossier.regels import maand_voluit
from ontzorging.bedragen import NUL
from ontzorging.geld.queries import periodes
from ontzorging.geld.regels import Periode
from ontzorging.keuzes import Regelsoort, Stand
from ontzorging.maand.regels import VAST, bijstand_in, laatste_dag, lasten_in, obstakels_sluiten, te_corrigeren
from ontzorging.models import Betaling, Maandregel, Maandstaat, Uitkering, VasteLast
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import Recht
from toegang.zicht import Zicht


def stel_op(maand: date, *, vandaag: date, gemeente_id: int) -> int:
    """Draw up the statements of a month for every household that is relieved in it, or is owed a correction; returns
    how many are new.

    May run any number of times, also at once: PostgreSQL keeps one statement per household and month. There is no
    `door`: beat asks for it.
    """
    bezig = Huishouden.objects.filter(gemeente_id=gemeente_id, uitkeringen__bedrag__isnull=False).distinct()
    klaar = set(Maandstaat.objects.filter(gemeente_id=gemeente_id, maand=maand).values_list("huishouden", flat=True))
    gezinnen = {gezin.pk: gezin for gezin in bezig if gezin.pk not in klaar}
    nieuw = 0
    for pk, periode in periodes(gezinnen, vandaag).items():
        nieuw += _stel_op_voor(gezinnen[pk], maand, periode)
    return nieuw


@transaction.atomic
def stel_op_voor(gezin: Huishouden, maand: date, *, door: Zicht) -> bool:
    """Draw up the statement of one household now; whether there was something to draw up."""
    if gezin.gemeente_id != door.gemeente_id or not door.mag(Recht.FINANCIEN):
        raise PermissionDenied
    if Maandstaat.objects.filter(huishouden=gezin, maand=maand).exists():
        return False
    periode = periodes([gezin.pk], door.dag).get(gezin.pk)
    return periode is not None and _stel_op_voor(gezin, maand, periode)


def _stel_op_voor(gezin: Huishouden, maand: date, periode: Periode) -> bool:
    """One statement; whether there was something to draw up. What an earlier month still asks for is put right too when
    the six months are over or the household left."""
    vertrek = _vertrek(gezin)
    bedrag, regels = NUL, _correcties(gezin, maand)
    if periode.raakt(maand, laatste_dag(maand)) and not (vertrek and vertrek < maand):
        bedrag = bijstand_in(maand, _bijstand(gezin), vertrek)
        regels = [*_lasten(gezin, maand, periode, vertrek), *regels]
    if not bedrag and not regels:
        return False
    try:
        with transaction.atomic():
            staat = Maandstaat.objects.create(
                gemeente_id=gezin.gemeente_id, huishouden=gezin, maand=maand, bijstand=bedrag
            )
            _zet(staat, regels)
    except IntegrityError as fout:
        if "maandstaat_een_per_maand" in str(fout):  # somebody else was just before
            return False
        raise
    return True


def _vertrek(gezin: Huishouden) -> date | None:
    """The day on which the last of the household left; None as long as somebody lives here."""
    leden = gezin.leden.filter(tot__isnull=True)
    if not leden.exists() or leden.filter(statushouder__vertrokken_op__isnull=True).exists():
        return None
    dag: date | None = leden.aggregate(dag=Max("statushouder__vertrokken_op"))["dag"]
    return dag


def _bijstand(gezin: Huishouden) -> Iterable[Uitkering]:
    return Uitkering.objects.filter(huishouden=gezin)


def _lasten(gezin: Huishouden, maand: date, periode: Periode, vertrek: date | None) -> list[Maandregel]:
    lasten = VasteLast.objects.filter(huishouden=gezin).order_by("vervaldag", "soort", "pk")
    return [
        Maandregel(
            vaste_last=last, wat=last.soort, ontvanger=last.ontvanger, iban=last.iban, kenmerk=last.kenmerk,
            bedrag=last.bedrag, betaaldag=dag,
        )
        for last, dag in lasten_in(maand, lasten, periode, vertrek)
    ]  # fmt: skip


def _correcties(gezin: Huishouden, maand: date) -> list[Maandregel]:
    """What earlier closed months still ask for: each line is put right once."""
    eerder = Maandregel.objects.filter(
        maandstaat__huishouden=gezin, maandstaat__gesloten_op__isnull=False, maandstaat__maand__lt=maand,
        correcties__isnull=True,
    ).select_related("maandstaat").order_by("pk")  # fmt: skip
    regels = []
    for regel in eerder:
        wat = {naam: getattr(regel, naam) for naam in ("wat", "ontvanger", "iban", "kenmerk")}
        uit = f"uit {maand_voluit(regel.maandstaat.maand)}"
        betalen, verrekenen = te_corrigeren(regel)
        if betalen:
            regels.append(
                Maandregel(corrigeert=regel, soort=Regelsoort.HERBETALING, bedrag=betalen, toelichting=uit, **wat)
            )
        if verrekenen:
            regels.append(
                Maandregel(corrigeert=regel, soort=Regelsoort.CORRECTIE, bedrag=verrekenen, toelichting=uit, **wat)
            )
    return regels


def _zet(staat: Maandstaat, regels: list[Maandregel]) -> None:
    for regel in regels:
        regel.maandstaat, regel.gemeente_id = staat, staat.gemeente_id
        regel.betaaldag = regel.betaaldag or staat.maand
    Maandregel.objects.bulk_create(regels)


def lasten_van(staat: Maandstaat) -> Decimal:
    """What is paid out of the bijstand in this month."""
    return staat.regels.aggregate(som=Sum("bedrag"))["som"] or NUL


def _open(staat: Maandstaat, door: Zicht) -> Maandstaat:
    """The statement, locked; refuses when it is closed or not of this gemeente."""
    nu = Maandstaat.objects.select_for_update(of=("self",)).get(pk=staat.pk)
    if nu.gemeente_id != door.gemeente_id or not door.mag(Recht.FINANCIEN):
        raise PermissionDenied
    if nu.gesloten_op:
        raise ValidationError(VAST, code="gesloten")
    return nu


@transaction.atomic
def bewaar_regel(regel: Maandregel, *, door: Zicht) -> Maandregel:
    """Save a line. In a draft everything can change, and who is about to close the month sees that it did; of a closed
    month only how the payment went, until a later month put it right."""
    staat = Maandstaat.objects.select_for_update(of=("self",)).get(pk=regel.maandstaat_id)
    if staat.gesloten_op and regel.pk and regel.correcties.exists():
        raise ValidationError("Deze regel is al gecorrigeerd in een latere maand.", code="gecorrigeerd")
    if staat.gesloten_op and not regel.pk:
        raise ValidationError(VAST, code="gesloten")
    if regel.stand == Stand.GEPLAND and regel.pk and Betaling.objects.filter(
        regel=regel, bestand__goedgekeurd_op__isnull=False
    ).exclude(regel__stand=Stand.GEPLAND).exists():  # fmt: skip
        raise ValidationError("Deze betaling is al uitgevoerd: kies betaald, mislukt of teruggeboekt.", code="stand")
    if not staat.gesloten_op and regel.stand != Stand.GEPLAND:
        raise ValidationError("Deze maand is nog niet gesloten: er kan nog niets zijn betaald.", code="stand")
    bewaar(regel, door=door)
    if not staat.gesloten_op:
        bewaar(staat, door=door)
    return regel


@transaction.atomic
def verwijder_regel(regel: Maandregel, *, door: Zicht) -> None:
    """Take a line out of a draft."""
    staat = _open(regel.maandstaat, door)
    verwijder(regel, door=door)
    bewaar(staat, door=door)


@transaction.atomic
def herbereken(staat: Maandstaat, *, door: Zicht) -> Maandstaat:
    """Draw a draft up again, from the bijstand and the costs as they are now."""
    nu = _open(staat, door)
    gezin = nu.huishouden
    periode = periodes([gezin.pk], door.dag).get(gezin.pk)
    if periode is None:
        raise ValidationError("De ontzorging van dit gezin heeft geen begin meer. Leg eerst de bijstand vast.")
    vertrek = _vertrek(gezin)
    nu.regels.all().delete()
    nu.bijstand = bijstand_in(nu.maand, _bijstand(gezin), vertrek)
    _zet(nu, [*_lasten(gezin, nu.maand, periode, vertrek), *_correcties(gezin, nu.maand)])
    return bewaar(nu, door=door)


@transaction.atomic
def sluit(staat: Maandstaat, *, door: Zicht) -> Maandstaat:
    """Close a month that was checked. Raises Verouderd when a colleague changed or closed it in the meantime."""
    Maandstaat.objects.select_for_update(of=("self",)).get(pk=staat.pk)
    if Maandstaat.objects.filter(pk=staat.pk, gesloten_op__isnull=False).exists():
        raise ValidationError(f"Een collega sloot deze maand net. {VAST}", code="gesloten")
    if obstakels := obstakels_sluiten(staat, lasten_van(staat)):
        raise ValidationError(obstakels, code="tekort")
    staat.gesloten_op, staat.gesloten_door_id = door.dag, door.medewerker_id
    try:
        return bewaar(staat, door=door)
    except Exception:
        staat.gesloten_op = staat.gesloten_door_id = None
        raise


@transaction.atomic
def boek(regels: Any, stand: Stand, *, door: Zicht) -> int:
    """Write down of these planned lines how their payment went; returns of how many. All at once, as a batch has
    hundreds; who has one of them open sees by its version that it changed."""
    if not door.mag(Recht.FINANCIEN):
        raise PermissionDenied
    gepland = regels.filter(gemeente_id=door.gemeente_id, stand=Stand.GEPLAND)
    return int(gepland.update(stand=stand, versie=F("versie") + 1))
