"""Writes on learning the language."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import datum_voluit, niet_in_toekomst
from inburgering.diploma.regels import andere_route, over_cursus, over_diploma, over_examen, vraag
from inburgering.keuzes import Keurmerksoort, Meetbron, Urenbron
from inburgering.models import Afronding, Cursus, Diploma, Examen, Isk, Module, Taalmeting, Uren
from inburgering.queries import afgerond_van, feiten_van, leerroute_van, termijn_van
from inburgering.regels import obstakels_aanbod, obstakels_afronding
from inburgering.scholen.queries import met_afspraak
from intake.keuzes import Leerroute
from toegang.handelingen import bewaar
from toegang.zicht import Zicht

NA_AFSPRAAK = (
    "mag pas na afspraak of toestemming. Deel eerst het onderdeel inburgering met de school, of kies een andere bron."
)


@transaction.atomic
def bewaar_diploma(diploma: Diploma, *, door: Zicht, toch: bool = False) -> Diploma:
    """Save the inburgeringsdiploma; it is only recorded once it is there. Raises ValidationError for a certificate of
    another leerroute (code "route"), and for what looks odd (code "vreemd"), unless it is so `toch`."""
    niet_in_toekomst(diploma.behaald_op, door.dag, "De datum van het diploma")
    feiten = feiten_van(diploma.statushouder, door)
    if reden := andere_route(diploma, feiten.leerroute):
        raise ValidationError(reden, code="route")
    bekend = Diploma.objects.filter(pk=diploma.pk, behaald_op=diploma.behaald_op, niveau=diploma.niveau)
    if not toch and not bekend.exists() and (reden := vraag(over_diploma(diploma, feiten))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(diploma, door=door)


def bewaar_isk(isk: Isk, *, door: Zicht) -> Isk:
    """Save an ISK; a startkwalificatie is only recorded once it is there."""
    niet_in_toekomst(isk.startkwalificatie_op, door.dag, "De datum van de startkwalificatie")
    return bewaar(isk, door=door)


@transaction.atomic
def bewaar_cursus(cursus: Cursus, *, door: Zicht, toch: bool = False) -> Cursus:
    """Save a course. Raises ValidationError when the school of its group has no keurmerk then (code "keurmerk"), with
    the rule of DUO that an offer would break (code "duo"), and for what looks odd (code "vreemd"), unless `toch`."""
    _heeft_keurmerk(cursus)
    if cursus.aangeboden_op:
        _volgens_duo(cursus, door)
    bekend = Cursus.objects.filter(pk=cursus.pk, groep=cursus.groep, van=cursus.van)
    if not toch and not bekend.exists() and (reden := vraag(_over_cursus(cursus))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(cursus, door=door)


def _heeft_keurmerk(cursus: Cursus) -> None:
    groep = cursus.groep
    if groep is None:
        return
    soort = Keurmerksoort.TST if groep.leerroute == Leerroute.ONDERWIJS else Keurmerksoort.BLIK_OP_WERK
    if not groep.aanbieder.keurmerken.op(cursus.van).filter(soort=soort).exists():
        raise ValidationError(
            f"{groep.aanbieder} heeft op die dag geen keurmerk {soort.label}. DUO weigert dit aanbod "
            "(voorwaarden gegevensuitwisseling inburgeringsaanbod). Leg het keurmerk vast bij de school, of kies "
            "een andere groep.",
            code="keurmerk",
        )


def _volgens_duo(cursus: Cursus, door: Zicht) -> None:
    niet_in_toekomst(cursus.aangeboden_op, door.dag, "De dag van het aanbod")
    wie = cursus.statushouder
    assert cursus.aangeboden_op is not None  # only offers come here
    klachten = obstakels_aanbod(
        cursus.aangeboden_op,
        cursus.van,
        cursus.tot or cursus.verwacht_einde,
        regime=wie.regime,
        asiel=not wie.gezinsmigrant,
        termijn=termijn_van(wie, door.dag),
    )
    if klachten:
        raise ValidationError(klachten[0], code="duo")


def _over_cursus(cursus: Cursus) -> Iterator[str]:
    dan = Cursus.objects.exclude(pk=cursus.pk).op(cursus.van)
    bezet = dan.filter(groep=cursus.groep).count() if cursus.groep else 0
    lopend = list(dan.filter(statushouder=cursus.statushouder))
    return over_cursus(cursus, leerroute_van(cursus.statushouder), lopend, bezet)


@transaction.atomic
def bewaar_uren(uren: Uren, *, door: Zicht) -> Uren:
    """Save the hours of one month or lesson. What a school says is only kept when the client agreed to that (code
    "bron")."""
    niet_in_toekomst(uren.dag, door.dag, "De les of bijeenkomst")
    niet_in_toekomst(uren.maand, door.dag, "De maand")
    if uren.bron == Urenbron.SCHOOL and not met_afspraak([uren.statushouder], door.dag, uren.groep):
        raise ValidationError(f"Wat de school vertelt {NA_AFSPRAAK}", code="bron")
    return bewaar(uren, door=door)


def bewaar_bijeenkomst(uren: Uren, *, door: Zicht) -> Uren:
    """Save a meeting of the PVT or the MAP. Raises ValidationError (code "begin") for one from before it began; or when
    that is not known, from before the inburgeringsplicht."""
    modules = Module.objects.filter(statushouder=uren.statushouder_id, soort=uren.soort)
    plicht = Statushouder.objects.filter(pk=uren.statushouder_id).values_list("inburgeringsplicht_op", flat=True)
    begin = modules.values_list("begonnen_op", flat=True).first() or plicht.first()
    if begin and uren.dag and uren.dag < begin:
        raise ValidationError(
            f"Dit begon op {datum_voluit(begin)}. Kies die dag of een latere, of vraag de klantmanager.",
            code="begin",
        )
    return bewaar_uren(uren, door=door)


def bewaar_module(module: Module, *, door: Zicht) -> Module:
    """Save the PVT or the MAP while it runs. Raises ValidationError for a begin to come, or from before the plicht."""
    niet_in_toekomst(module.begonnen_op, door.dag, "De dag waarop dit begon")
    plicht = module.statushouder.inburgeringsplicht_op
    if module.begonnen_op and plicht and module.begonnen_op < plicht:
        raise ValidationError(
            f"De inburgeringsplicht begon op {datum_voluit(plicht)}. Controleer de datum.", code="begin"
        )
    return bewaar(module, door=door)


def bewaar_taalmeting(meting: Taalmeting, *, door: Zicht) -> Taalmeting:
    """Save measured levels; they are not from the future."""
    niet_in_toekomst(meting.datum, door.dag, "De dag van de meting")
    if meting.bron == Meetbron.SCHOOL and not met_afspraak([meting.statushouder], door.dag):
        raise ValidationError(f"Wat de school vertelt {NA_AFSPRAAK}", code="bron")
    return bewaar(meting, door=door)


@transaction.atomic
def bewaar_examen(examen: Examen, *, door: Zicht, toch: bool = False) -> Examen:
    """Save an attempt; neither registration nor result is from the future. Raises ValidationError (code "vreemd") for a
    day before the inburgeringsplicht, or without one, unless it was so `toch`: who does an exam in the azc keeps it."""
    niet_in_toekomst(examen.uitslag_op, door.dag, "De dag van de uitslag")
    niet_in_toekomst(examen.aangemeld_op, door.dag, "De aanmelding", "aanmelding")
    plicht = examen.statushouder.inburgeringsplicht_op
    if not toch and not _al_bekend(examen) and (reden := vraag(over_examen(examen, plicht))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(examen, door=door)


def _al_bekend(examen: Examen) -> bool:
    """Whether this day was accepted before."""
    return Examen.objects.filter(pk=examen.pk, datum=examen.datum).exists()


@transaction.atomic
def bewaar_afronding(afronding: Afronding, *, door: Zicht) -> Afronding:
    """Close a part. Raises ValidationError (code "duo") with the rule of DUO that stands in the way."""
    niet_in_toekomst(afronding.datum, door.dag, "De datum")
    wie = afronding.statushouder
    anders = {soort: dag for soort, dag in afgerond_van(wie).items() if soort != afronding.soort}
    klachten = obstakels_afronding(
        afronding.soort,
        afronding.datum,
        afronding.verwijtbaar,
        regime=wie.regime,
        leerroute=leerroute_van(wie),
        termijn=termijn_van(wie, door.dag),
        afgerond=anders,
    )
    if klachten:
        raise ValidationError(klachten[0], code="duo")
    return bewaar(afronding, door=door)
