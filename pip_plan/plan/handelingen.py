"""Every write on a plan: beginning a version, the decision, goals, the talk and the signature, fixing, evaluating."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.handelingen import bewaar_mijlpaal
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from dossier.regels import datum_voluit, niet_in_toekomst
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.models import Intake
from pip_plan.keuzes import Niveau, Pipstatus
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip, Weekdeel
from pip_plan.termijnen import te_laat
from pip_plan.vaststellen.regels import (
    als_fouten,
    geen_pip,
    niet_lang_geleden,
    niet_voorbij,
    obstakels_besluit,
    obstakels_overgenomen,
    obstakels_route,
    obstakels_vaststellen,
    voorgeschiedenis,
)
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import Recht
from toegang.zicht import Zicht

R = TypeVar("R", Doel, Doelstap, Weekdeel)
VAST = "Dit PIP is vastgesteld en verandert niet meer. Begin een nieuwe versie om iets te wijzigen."
GETEKEND = "De cliënt heeft dit plan al getekend. Trek eerst de handtekening in, en bespreek de wijziging."
# What a new version takes over from the one before.
BLIJFT = (
    "leerroute", "route_reden", "niveau", "intensiteit", "alfabetisering", "mag_opleiding_afmaken",
    "afgeschaald", "lesuren", "afschaal_reden", "begeleiding", "pvt_invulling", "pvt_uren", "map_invulling",
    "map_uren", "gespreksritme", "ontzorging_verlengd_tot", "ontzorging_reden",
)  # fmt: skip


def te_wijzigen(pip: Pip, *, ook_getekend: bool = False) -> Pip:
    """The version as it is stored, locked until the end of the transaction, so that nobody fixes it meanwhile.

    Raises ValidationError when it was fixed, or signed by the client: who signed, signed for this.
    """
    nu = Pip.objects.select_for_update(of=("self",)).select_related("statushouder", "intake").get(pk=pip.pk)
    if nu.vast:
        raise ValidationError(VAST, code="vast")
    if nu.getekend_client_op and not ook_getekend:
        raise ValidationError(GETEKEND, code="getekend")
    return nu


def _mag_over(leefgebied: str, door: Zicht) -> None:
    if leefgebied in VAN_GEZONDHEID and not door.mag(Recht.GEZONDHEID):
        raise PermissionDenied


# --- A version -------------------------------------------------------------------------------------------------------


@transaction.atomic
def begin_pip(statushouder: Statushouder, *, door: Zicht) -> Pip:
    """Begin the next version: a copy of the fixed one, or else from the last completed intake, or from nothing.

    Raises ValidationError for who cannot have one: under the law of 2013, which knows no PIP, and for a child.
    """
    if reden := geen_pip(statushouder, door.dag):
        raise ValidationError(reden, code="wet")
    vorige = voorgeschiedenis(statushouder).vorige
    pip = Pip(gemeente_id=door.gemeente_id, statushouder=statushouder, nummer=vorige.nummer + 1 if vorige else 1)
    pip.intake = intake = Intake.objects.filter(statushouder=statushouder, afgerond_op__lte=door.dag).first()
    if vorige:
        for veld in BLIJFT:
            setattr(pip, veld, getattr(vorige, veld))
        bewaar(pip, door=door)
        _neem_over(vorige, pip, door)
        return pip
    if intake:
        pip.leerroute, pip.route_reden = intake.route, intake.route_reden
        pip.niveau = Niveau.B1 if intake.route == Leerroute.B1 else ""
    return bewaar(pip, door=door)


def _neem_over(vorige: Pip, pip: Pip, door: Zicht) -> None:
    """Copy goals that are not closed, with their steps, and the week."""
    for doel in vorige.doelen.prefetch_related("stappen", "evaluaties"):
        laatste = next(iter(doel.evaluaties.all()), None)
        if laatste and laatste.klaar:
            continue
        stappen = list(doel.stappen.all())
        kopie = _kopie(doel, pip_id=pip.pk, oorsprong_id=doel.oorsprong_id or doel.pk)
        bewaar(kopie, door=door)
        for stap in stappen:
            bewaar(_kopie(stap, doel_id=kopie.pk), door=door)
    for deel in vorige.week.all():
        bewaar(_kopie(deel, pip_id=pip.pk), door=door)


def _kopie(rij: R, **anders: Any) -> R:
    velden = {veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields if not veld.primary_key}
    return type(rij)(**velden | {"versie": 0} | anders)


@transaction.atomic
def bewaar_besluit(pip: Pip, *, door: Zicht) -> Pip:
    """Save the decision parts. Raises ValidationError for what DUO would refuse."""
    was = te_wijzigen(pip)
    niet_in_toekomst(pip.ontvangen_op, door.dag, "De dag waarop de informatie binnenkwam", code="ontvangen_op")
    niet_lang_geleden(pip.ontvangen_op, was.ontvangen_op, door.dag, "ontvangen_op")
    niet_in_toekomst(pip.eerste_pip_op, door.dag, "Het eerste PIP", code="eerste_pip_op")
    verlengd = "ontzorging_verlengd_tot"
    niet_voorbij(pip.ontzorging_verlengd_tot, was.ontzorging_verlengd_tot, door.dag, verlengd)
    voor = voorgeschiedenis(pip.statushouder, pip)
    route = obstakels_route(pip, voor, door.dag, pip.intake.route if pip.intake else "")
    if fouten := als_fouten([*obstakels_besluit(pip, voor), *obstakels_overgenomen(pip, voor), *route]):
        raise ValidationError(fouten)
    return bewaar(pip, door=door)


@transaction.atomic
def verwijder_concept(pip: Pip, *, door: Zicht) -> None:
    """Throw away a version that was not fixed; its history stays. Raises ValidationError when it has documents, which
    are kept, or is signed."""
    nu = te_wijzigen(pip)
    if nu.documenten.exists():
        raise ValidationError("Van deze versie zijn documenten gemaakt, en die blijven bewaard. Pas de versie aan.")
    verwijder(nu, door=door)


# --- Goals -----------------------------------------------------------------------------------------------------------


@transaction.atomic
def bewaar_doel(doel: Doel, *, door: Zicht) -> Doel:
    """Save a goal; a new one comes last. Raises PermissionDenied for health without the right."""
    te_wijzigen(doel.pip)
    _mag_over(doel.leefgebied, door)
    _komt_nog(doel, door)
    if not doel.pk:
        doel.volgorde = doel.pip.doelen.count() + 1
    return bewaar(doel, door=door)


def _komt_nog(rij: Doel | Doelstap, door: Zicht) -> None:
    """Raise ValidationError when the day on which it has to be done was put in the past; one that went by stays."""
    was = type(rij)._default_manager.filter(pk=rij.pk).values_list("uiterlijk", flat=True).first() if rij.pk else None
    niet_voorbij(rij.uiterlijk, was, door.dag, "uiterlijk")


@transaction.atomic
def neem_doelen_over(pip: Pip, voorstellen: Iterable[tuple[str, str]], *, door: Zicht) -> int:
    """Make goals of proposals, (leefgebied, text); what is in the plan already is left out. Returns how many."""
    te_wijzigen(pip)
    bestaand = set(pip.doelen.values_list("leefgebied", "tekst"))
    nieuw = [een for een in dict.fromkeys(voorstellen) if een not in bestaand]
    for leefgebied, tekst in nieuw:
        bewaar_doel(Doel(gemeente_id=door.gemeente_id, pip=pip, leefgebied=leefgebied, tekst=tekst), door=door)
    return len(nieuw)


@transaction.atomic
def verwijder_doel(doel: Doel, *, door: Zicht) -> None:
    """Take a goal out of a version that is still open."""
    te_wijzigen(doel.pip)
    verwijder(doel, door=door)


@transaction.atomic
def bewaar_stap(stap: Doelstap, *, door: Zicht) -> Doelstap:
    """Save a step towards a goal."""
    te_wijzigen(stap.doel.pip)
    _komt_nog(stap, door)
    return bewaar(stap, door=door)


@transaction.atomic
def verwijder_stap(stap: Doelstap, *, door: Zicht) -> None:
    """Take a step out of a version that is still open."""
    te_wijzigen(stap.doel.pip)
    verwijder(stap, door=door)


@transaction.atomic
def evalueer(evaluaties: Iterable[Evaluatie], *, door: Zicht) -> None:
    """Write down how far goals are; the plan itself stays as it is."""
    for een in evaluaties:
        niet_in_toekomst(een.datum, door.dag, "De datum van de evaluatie")
        _kan_toen(een)
        if een.gesprek and een.gesprek.statushouder_id != een.doel.pip.statushouder_id:
            raise PermissionDenied
        _mag_over(een.doel.leefgebied, door)
        bewaar(een, door=door)


def _kan_toen(een: Evaluatie) -> None:
    """Raise ValidationError when the plan was not there yet on that day, or the talk was on another."""
    vast = een.doel.pip.vastgesteld_op
    if vast and een.datum < vast:
        raise ValidationError(f"Dit plan is er sinds {datum_voluit(vast)}. Kies die dag of een latere.")
    if een.gesprek and een.gesprek.datum != een.datum:
        raise ValidationError(
            f"Het gesprek was op {datum_voluit(een.gesprek.datum)}. Kies die dag, of een ander gesprek."
        )


# --- Talking about it, signing, fixing -------------------------------------------------------------------------------


@transaction.atomic
def bespreek(pip: Pip, *, door: Zicht) -> Pip:
    """Save how the plan was discussed, what the client thinks, and the signature; who signed, signed for all of it."""
    was = te_wijzigen(pip)
    niet_in_toekomst(pip.besproken_op, door.dag, "De dag van het gesprek", code="besproken_op")
    niet_in_toekomst(pip.getekend_client_op, door.dag, "De handtekening", code="getekend_client_op")
    niet_lang_geleden(pip.besproken_op, was.besproken_op, door.dag, "besproken_op")
    if pip.getekend_client_op:
        _mag_tekenen(pip)
    pip.status = Pipstatus.BESPROKEN if pip.besproken_op else Pipstatus.CONCEPT
    return bewaar(pip, door=door)


def _mag_tekenen(pip: Pip) -> None:
    """Raise ValidationError when there is nothing to sign for, or when a fact changed since the decision."""
    if not (pip.leerroute and pip.doelen.exists()):
        raise ValidationError(
            "Er is nog niets om voor te tekenen: kies eerst een leerroute en doelen.", code="getekend"
        )
    if not pip.visie_client.strip():
        raise ValidationError("Schrijf eerst op wat de cliënt van het plan vindt.", code="visie_client")
    if fouten := als_fouten(obstakels_besluit(pip, voorgeschiedenis(pip.statushouder, pip))):
        raise ValidationError(fouten)


@transaction.atomic
def trek_handtekening_in(pip: Pip, *, door: Zicht) -> Pip:
    """Take the signature back, so that the plan can be changed and signed again; the files stay in the history."""
    nu = te_wijzigen(pip, ook_getekend=True)
    nu.getekend_client_op, nu.handtekening, nu.scan = None, "", ""
    return bewaar(nu, door=door)


@transaction.atomic
def stel_vast(pip: Pip, *, door: Zicht, op: date) -> Pip:
    """Fix a version for good, dated `op`. The first one also writes the step from which the inburgeringstermijn starts.

    Raises ValidationError with every obstacle and its rule.
    """
    nu = te_wijzigen(pip, ook_getekend=True)
    niet_in_toekomst(op, door.dag, "De dagtekening", code="vastgesteld_op")
    voor = voorgeschiedenis(nu.statushouder, nu)
    laat = te_laat(nu.statushouder, op) if voor.is_eerste(nu) else []
    if obstakels := obstakels_vaststellen(pip, voor, op, doelen=nu.doelen.count(), te_laat=laat):
        raise ValidationError(als_fouten(obstakels))
    pip.status, pip.vastgesteld_op, pip.vastgesteld_door_id = Pipstatus.VASTGESTELD, op, door.medewerker_id
    bewaar(pip, door=door)
    if voor.eerste is None:
        stap = Mijlpaal(gemeente_id=pip.gemeente_id, statushouder=pip.statushouder, soort=Mijlpaalsoort.PIP)
        stap.datum = pip.eerste_pip_op or op
        bewaar_mijlpaal(stap, door=door, elders=bool(pip.overgenomen_van))
    return pip
