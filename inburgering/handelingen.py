"""Writes on learning the language."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import datum_voluit, niet_in_toekomst
from inburgering.keuzes import Keurmerksoort, Urenbron
from inburgering.models import Afronding, Cursus, Diploma, Examen, Isk, Module, Taalmeting, Uren
from inburgering.queries import afgerond_van, leerroute_van, termijn_van
from inburgering.queries_school import met_afspraak
from inburgering.regels import obstakels_aanbod, obstakels_afronding
from intake.keuzes import Leerroute
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_diploma(diploma: Diploma, *, door: Zicht) -> Diploma:
    """Save the inburgeringsdiploma; it is only recorded once it is there."""
    niet_in_toekomst(diploma.behaald_op, door.dag, "De datum van het diploma")
    return bewaar(diploma, door=door)


def bewaar_isk(isk: Isk, *, door: Zicht) -> Isk:
    """Save an ISK; a startkwalificatie is only recorded once it is there."""
    niet_in_toekomst(isk.startkwalificatie_op, door.dag, "De datum van de startkwalificatie")
    return bewaar(isk, door=door)


@transaction.atomic
def bewaar_cursus(cursus: Cursus, *, door: Zicht) -> Cursus:
    """Save a course. Raises ValidationError when the school of its group has no keurmerk then (code "keurmerk"), or
    with the rule of DUO that an offer would break (code "duo")."""
    groep = cursus.groep
    if groep:
        soort = Keurmerksoort.TST if groep.leerroute == Leerroute.ONDERWIJS else Keurmerksoort.BLIK_OP_WERK
        if not groep.aanbieder.keurmerken.op(cursus.van).filter(soort=soort).exists():
            raise ValidationError(
                f"{groep.aanbieder} heeft op die dag geen keurmerk {soort.label}. DUO weigert dit aanbod "
                "(voorwaarden gegevensuitwisseling inburgeringsaanbod). Leg het keurmerk vast bij de school, of kies "
                "een andere groep.",
                code="keurmerk",
            )
    if cursus.aangeboden_op:
        niet_in_toekomst(cursus.aangeboden_op, door.dag, "De dag van het aanbod")
        wie = cursus.statushouder
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
    return bewaar(cursus, door=door)


@transaction.atomic
def bewaar_uren(uren: Uren, *, door: Zicht) -> Uren:
    """Save the hours of one month or lesson. What a school says is only kept when the client agreed to that (code
    "bron")."""
    niet_in_toekomst(uren.dag, door.dag, "De les of bijeenkomst")
    niet_in_toekomst(uren.maand, door.dag, "De maand")
    if uren.bron == Urenbron.SCHOOL and not met_afspraak([uren.statushouder], door.dag, uren.groep):
        raise ValidationError(
            "Uren van de school mogen pas na afspraak of toestemming. Deel eerst het onderdeel inburgering met de "
            "school, of kies een andere bron.",
            code="bron",
        )
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
    return bewaar(meting, door=door)


@transaction.atomic
def bewaar_examen(examen: Examen, *, door: Zicht, toch: bool = False) -> Examen:
    """Save an attempt; a result is not from the future. Raises ValidationError (code "voor_plicht") for a day before
    the inburgeringsplicht, unless it was then `toch`: who does an exam in the azc keeps what was passed."""
    niet_in_toekomst(examen.uitslag_op, door.dag, "De dag van de uitslag")
    plicht = examen.statushouder.inburgeringsplicht_op
    if not toch and plicht and examen.datum and examen.datum < plicht and not _al_bekend(examen):
        raise ValidationError(
            f"De inburgeringsplicht begon op {datum_voluit(plicht)}, na dit examen. Dat kan, bijvoorbeeld in het azc."
            " Klopt de datum? Vink dat dan aan.",
            code="voor_plicht",
        )
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
