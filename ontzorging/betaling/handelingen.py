"""Every write about payments: making a batch, approving it, and what became of it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from bouwstenen.bank import als_banktekst, in_latijnse_letters, in_sepa, uiterste_bankdag
from ontzorging.bedragen import euro, in_groepen
from ontzorging.betaling.sepa import NAAM, Betaalopdracht, pain001
from ontzorging.keuzes import Stand
from ontzorging.maand.handelingen import boek
from ontzorging.models import Betaalbestand, Betaling, Maandregel
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import RECHTEN, Recht, Rol
from toegang.zicht import Zicht


@transaction.atomic
def maak_bestand(bestand: Betaalbestand, *, door: Zicht) -> Betaalbestand:
    """Put every payment of closed statements that is in no batch yet into a new one, waiting for approval."""
    if not door.mag(Recht.FINANCIEN):
        raise PermissionDenied
    bestand.gemaakt_op, bestand.gemaakt_door_id = door.dag, door.medewerker_id
    open_ = Maandregel.objects.filter(gemeente_id=door.gemeente_id).te_betalen(bestand.maand)
    regels = list(open_.select_for_update(of=("self",)).order_by("betaaldag", "pk"))
    if not regels:
        raise ValidationError("Er is niets te betalen: sluit eerst een maandstaat, of alles zit al in een bestand.")
    bewaar(bestand, door=door)
    Betaling.objects.bulk_create(
        Betaling(gemeente_id=door.gemeente_id, bestand=bestand, regel=regel) for regel in regels
    )
    return bestand


@transaction.atomic
def keur_goed(bestand: Betaalbestand, *, door: Zicht) -> Betaalbestand:
    """Approve a batch that somebody else made, and fix the file that goes to the bank. Of the two at least one sees all
    the households."""
    nu = Betaalbestand.objects.select_for_update(of=("self",)).select_related("gemaakt_door").get(pk=bestand.pk)
    if nu.gemeente_id != door.gemeente_id or not door.mag(Recht.FINANCIEN):
        raise PermissionDenied
    if nu.goedgekeurd_op:
        raise ValidationError("Dit bestand is al goedgekeurd.", code="goedgekeurd")
    if nu.gemaakt_door_id == door.medewerker_id:
        raise ValidationError("Wie het bestand maakte, kan het niet goedkeuren. Vraag een collega.", code="zelfde")
    if Recht.TEAM_ZIEN not in RECHTEN[Rol(nu.gemaakt_door.rol)] | door.rechten:
        raise ValidationError("Een van de twee moet teamleider zijn. Vraag de teamleider.", code="teamleider")
    nu.goedgekeurd_op, nu.goedgekeurd_door_id = door.dag, door.medewerker_id
    alle = opdrachten(nu, door.dag)
    if onmogelijk := [reden for een in alle if (reden := _onmogelijk(een))]:
        raise ValidationError([*onmogelijk, "Er is niets goedgekeurd. Verbeter dit eerst in de maandstaat."])
    nu.inhoud = pain001(nu.rekeninghouder, nu.rekening, f"ONTZORG-{nu.pk}", alle)
    return bewaar(nu, door=door)


def opdrachten(bestand: Betaalbestand, vandaag: date) -> list[Betaalopdracht]:
    """The payments of a batch as the bank wants them."""
    betalingen = bestand.betalingen.select_related("regel").order_by("regel__betaaldag", "pk")
    return [
        Betaalopdracht(
            betaling.eindnummer, betaling.regel.ontvanger, betaling.regel.iban, betaling.regel.bedrag,
            betaling.regel.kenmerk or str(betaling.regel), uiterste_bankdag(betaling.regel.betaaldag, vanaf=vandaag),
        )
        for betaling in betalingen
    ]  # fmt: skip


def _onmogelijk(opdracht: Betaalopdracht) -> str:
    """Why a bank would refuse this payment, and with it the batch; empty when it would not. The forms refuse it too:
    this is about what was kept before they did."""
    wat = f"{euro(opdracht.bedrag)} aan {opdracht.ontvanger}"
    if not in_sepa(opdracht.iban):
        return f"{wat}: naar het land van {in_groepen(opdracht.iban)} kan een betaalbestand niet betalen."
    if not in_latijnse_letters(opdracht.ontvanger) or not als_banktekst(opdracht.ontvanger, hoogstens=NAAM):
        return f"{wat}: een bank leest alleen Latijnse letters."
    return ""


@transaction.atomic
def trek_in(bestand: Betaalbestand, *, door: Zicht) -> None:
    """Throw away a batch that nobody approved; its payments can go into another."""
    nu = Betaalbestand.objects.select_for_update(of=("self",)).get(pk=bestand.pk)
    if nu.goedgekeurd_op:
        raise ValidationError("Dit bestand is goedgekeurd en blijft bestaan.", code="goedgekeurd")
    verwijder(nu, door=door)


@transaction.atomic
def boek_betaald(bestand: Betaalbestand, *, door: Zicht) -> int:
    """The bank carried out the batch up to today: what is not known to have failed was paid; returns how many."""
    if not bestand.goedgekeurd_op:
        raise ValidationError("Dit bestand is nog niet goedgekeurd.", code="open")
    tot_nu = Maandregel.objects.filter(betaling__bestand=bestand, betaaldag__lte=door.dag)
    if not (aantal := boek(tot_nu, Stand.BETAALD, door=door)):
        raise ValidationError("Er is nog niets om te boeken: de andere betalingen zijn van een latere dag.", code="dag")
    return aantal
