"""Every write about sharing: with partners, by partners, and in an emergency."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from bouwstenen.zoeken import alleen_cijfers
from dossier import regels
from dossier.handelingen import gezin_van
from dossier.keuzes import Basis
from dossier.models import Bijdrage, Deling, Noodtoegang, Statushouder
from dossier.queries import DOSSIERNUMMER
from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.handelingen import bewaar
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.rechten import Recht, Rol
from toegang.zicht import Zicht

NOODTOEGANG = "dossier/email/noodtoegang"
NOODTOEGANG_DAGEN = 2  # today and tomorrow


@transaction.atomic
def deel(deling: Deling, *, door: Zicht, hele_gezin: bool = False) -> int:
    """Share a dossier with a partner, on request also those of the household; returns how many were shared.

    Consent is personal: it never counts for the rest of the household. Somebody with whom the partner shares already
    is left as they are.
    """
    if not door.mag(Recht.DELEN):
        raise PermissionDenied
    if hele_gezin and deling.basis == Basis.TOESTEMMING:
        raise ValidationError(
            "Toestemming geldt voor één persoon. Leg haar per gezinslid vast.", code="gezin_toestemming"
        )
    _bewaar(deling, Melding.DELING_GEWIJZIGD if deling.pk else Melding.DOSSIER_GEDEELD, door)
    gezin = gezin_van(deling.statushouder, door.dag) if hele_gezin else None
    if gezin is None:
        return 1
    al_gedeeld = Deling.objects.filter(organisatie=deling.organisatie, ingetrokken_op__isnull=True)
    overlapt = al_gedeeld.filter(van__lte=deling.tot, tot__gte=deling.van)
    leden = gezin.leden.op(door.dag).exclude(statushouder__in=overlapt.values("statushouder_id"))
    for lid in leden.select_related("statushouder"):
        velden = {naam: getattr(deling, naam) for naam in ("organisatie", "onderdelen", "basis", "doel", "van", "tot")}
        van_lid = Deling(gemeente_id=door.gemeente_id, statushouder=lid.statushouder, **velden)
        _bewaar(van_lid, Melding.DOSSIER_GEDEELD, door)
    return 1 + len(leden)


def _bewaar(deling: Deling, gebeurtenis: Melding, door: Zicht) -> Deling:
    bewaar(deling, door=door)
    meld(
        gebeurtenis, door=door, deling=deling.pk, dossier=deling.statushouder.dossiernummer,
        organisatie=deling.organisatie_id, onderdelen=[str(code) for code in deling.onderdelen],
    )  # fmt: skip
    return deling


@transaction.atomic
def trek_in(deling: Deling, *, door: Zicht, reden: str) -> Deling:
    """Withdraw a sharing: from the next request on the partner sees nothing of it."""
    if not door.mag(Recht.DELEN):
        raise PermissionDenied
    deling.ingetrokken_op = max(door.dag, deling.van)
    deling.intrekreden = reden.strip()
    return _bewaar(deling, Melding.DELING_INGETROKKEN, door)


@transaction.atomic
def voeg_bijdrage_toe(bijdrage: Bijdrage, *, door: Zicht) -> Bijdrage:
    """A partner adds something to a part that is shared with it now."""
    gedeeld = Deling.objects.geldig_voor(door, bijdrage.onderdeel).filter(statushouder=bijdrage.statushouder_id)
    if not door.mag(Recht.PARTNER_DOSSIER) or not gedeeld.exists():
        raise PermissionDenied
    regels.niet_in_toekomst(bijdrage.datum, door.dag, "De datum")
    assert door.organisatie_id is not None  # PostgreSQL gives every partner one
    bijdrage.organisatie_id = door.organisatie_id
    bijdrage.door_id = door.medewerker_id
    return bewaar(bijdrage, door=door)


@transaction.atomic
def open_met_reden(nummer: str, *, reden: str, door: Zicht) -> Statushouder:
    """Break glass: open a dossier of the gemeente outside the own caseload for two days.

    It has to be known by its exact dossier number, V-nummer or BSN. The teamleider hears of it.
    Raises ValidationError (code "nummer" or "reden") when that does not work.
    """
    if not door.mag(Recht.DOSSIER_LEZEN):
        raise PermissionDenied
    if not (alleen_cijfers(nummer) or DOSSIERNUMMER.fullmatch(nummer.strip())):
        raise ValidationError("Vul het hele dossiernummer, V-nummer of BSN in.", code="nummer")
    statushouder = Statushouder.objects.filter(gemeente_id=door.gemeente_id).zoek(nummer).first()
    if statushouder is None:
        raise ValidationError("Er is in deze gemeente geen dossier met dit nummer.", code="nummer")
    if not Statushouder.objects.zichtbaar_voor(door).filter(pk=statushouder.pk).exists():
        _geef_noodtoegang(statushouder, reden=reden, door=door)
    return statushouder


def _geef_noodtoegang(statushouder: Statushouder, *, reden: str, door: Zicht) -> None:
    toegang = Noodtoegang(
        gemeente_id=door.gemeente_id,
        statushouder=statushouder,
        medewerker_id=door.medewerker_id,
        reden=reden.strip(),
        van=door.dag,
        tot=door.dag + timedelta(days=NOODTOEGANG_DAGEN - 1),
    )
    bewaar(toegang, door=door)
    meld(Melding.DOSSIER_MET_REDEN, door=door, dossier=statushouder.dossiernummer)
    wie = Medewerker.objects.get(pk=door.medewerker_id)
    for leider in Medewerker.objects.werkzaam().filter(gemeente_id=door.gemeente_id, rol=Rol.TEAMLEIDER):
        # Without saying whose dossier.
        zet_klaar(NOODTOEGANG, voor=leider, wie=wie.naam, pagina="noodtoegangen")
