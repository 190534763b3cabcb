"""The money of the demonstration: bijstand in euros, fixed costs, and months that were closed and paid."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Mijlpaalsoort, Relatie
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Mijlpaal
from dossier.regels import leeftijd
from ontzorging.betaling.handelingen import boek_betaald, keur_goed, maak_bestand
from ontzorging.keuzes import Bijstandsoort, Lastsoort, Stand
from ontzorging.maand.handelingen import lasten_van, sluit, stel_op
from ontzorging.maand.regels import eerste_dag, laatste_dag, volgende_maand
from ontzorging.models import (
    Achterstand,
    Betaalbestand,
    Maandregel,
    Maandstaat,
    Ontzorging,
    Toeslag,
    Uitkering,
    VasteLast,
)
from ontzorging.queries import gelddoelen
from pip_plan.models import Pip
from toegang.models import Medewerker
from toegang.rechten import Rol
from toegang.zicht import zicht_van
from vught_statushouders.demo.inrichting import VUGHT

MAANDEN = 6  # that are closed already
ALLEEN, SAMEN = Decimal("1401.50"), Decimal("2002.13")
# No such bank exists: with it every account number is somebody's invention.
WOONWIJZE, STROOM, WATER, ZORG, GEMEENTE = (
    "NL68DEMO0000000101", "NL41DEMO0000000102", "NL14DEMO0000000103", "NL84DEMO0000000104", "NL57DEMO0000000105",
)  # fmt: skip


def zet(vandaag: date, zaad: int) -> None:
    """Give the households of Vught that get bijstand now their costs and their months."""
    bezig = Uitkering.objects.filter(gemeente__code=VUGHT, van__gt=vandaag - timedelta(days=340)).op(vandaag)
    for uitkering in bezig.select_related("huishouden").order_by("pk"):
        _gezin(uitkering, vandaag, Random(f"{zaad}-geld-{uitkering.huishouden.naam}"))
    _besluiten(vandaag)
    for terug in range(MAANDEN, -1, -1):
        _maand(plus_maanden(eerste_dag(vandaag), -terug), vandaag)
    stel_op(volgende_maand(vandaag), vandaag=vandaag, gemeente_id=_mensen()[0].gemeente_id)


def _gezin(uitkering: Uitkering, vandaag: date, dobbel: Random) -> None:
    gezin = uitkering.huishouden
    leden = list(Huishoudlid.objects.filter(huishouden=gezin).op(vandaag).select_related("statushouder"))
    volwassen = [lid for lid in leden if leeftijd(lid.statushouder, vandaag) >= 18]
    norm = SAMEN if any(lid.relatie == Relatie.PARTNER for lid in leden) else ALLEEN
    deel = Decimal(1) if uitkering.soort == Bijstandsoort.VOLLEDIG else Decimal("0.6")
    uitkering.norm, uitkering.bedrag = norm, (norm * deel).quantize(Decimal("0.01"))
    uitkering.save()
    _lasten(gezin, volwassen, uitkering.van, dobbel)
    _toeslagen(gezin, leden, uitkering.van, vandaag)


def _lasten(gezin: Huishouden, volwassen: list[Huishoudlid], van: date, dobbel: Random) -> None:
    """Rent, energy, water, and the insurance of every adult."""
    woning = Huisvesting.objects.filter(huishouden=gezin).order_by("-van").first()
    kenmerk = f"{woning.postcode[:4] if woning else '0000'}{gezin.pk:06}"

    def last(soort: Lastsoort, ontvanger: str, iban: str, bedrag: str | Decimal, dag: int, **velden: object) -> None:
        VasteLast.objects.create(
            gemeente_id=gezin.gemeente_id, huishouden=gezin, soort=soort, ontvanger=ontvanger, iban=iban,
            bedrag=Decimal(bedrag), vervaldag=dag, **{"kenmerk": f"{soort[:3].upper()}{kenmerk}", "van": van, **velden},
        )  # fmt: skip

    last(Lastsoort.HUUR, "Woonwijze", WOONWIJZE, Decimal(dobbel.randint(56000, 67900)) / 100, 1)
    last(Lastsoort.ENERGIE, "Stroom van Hier", STROOM, Decimal(dobbel.randint(9500, 16500)) / 100, 15)
    last(Lastsoort.WATER, "Waterbedrijf De Bron", WATER, Decimal(dobbel.randint(1200, 2600)) / 100, 20)
    for nummer, lid in enumerate(volwassen):
        last(
            Lastsoort.ZORG, "Zorgverzekeraar Samen", ZORG, "158.25", 28, wie=lid.statushouder,
            kenmerk=f"ZOR{kenmerk}{nummer}", van=max(van, lid.van),
        )  # fmt: skip


def _toeslagen(gezin: Huishouden, leden: list[Huishoudlid], van: date, vandaag: date) -> None:
    kinderen = [lid for lid in leden if leeftijd(lid.statushouder, vandaag) < 18]
    for soort, bedrag, na in (("huur", "310.00", 40), ("zorg", "129.00", 30), ("kind", "395.00", 70)):
        if soort != "kind" or kinderen:
            ontvangen = van + timedelta(days=na)
            Toeslag.objects.create(
                gemeente_id=gezin.gemeente_id, huishouden=gezin, soort=soort, bedrag=Decimal(bedrag), van=van,
                aangevraagd_op=min(van + timedelta(days=5), vandaag),
                ontvangen_op=ontvangen if ontvangen <= vandaag and gezin.naam != "gezin Bagdasarjan" else None,
            )  # fmt: skip


def _besluiten(vandaag: date) -> None:
    """One that is phased out, one that was extended, one that is in arrears."""
    gezinnen = {gezin.naam: gezin for gezin in Huishouden.objects.filter(gemeente__code=VUGHT)}
    af, langer, achter = (gezinnen[naam] for naam in ("gezin Al-Khatib al-Hassani", "gezin Rostami", "gezin Stanikzai"))
    klaar = {naam: vandaag - timedelta(days=n) for n, naam in enumerate(("digid_op", "bankapp_op", "post_op"), 12)}
    besluit = {"besluit_op": vandaag - timedelta(days=20)}
    Ontzorging.objects.create(
        gemeente_id=af.gemeente_id, huishouden=af, besluit="afbouwen", **besluit, **klaar,
        besluit_reden="De bankapp werkt. Eerst het water en de energie zelf, daarna de huur.",
    )  # fmt: skip
    for maanden, (soort, doel) in enumerate(zip(("water", "huur"), gelddoelen(af), strict=True), 1):
        vanaf = plus_maanden(eerste_dag(vandaag), maanden)
        af.vaste_lasten.filter(soort=soort).update(zelf_vanaf=vanaf, doel=doel)
    # Who was extended did not stop.
    Mijlpaal.objects.filter(
        statushouder__lidmaatschappen__huishouden=langer, soort=Mijlpaalsoort.ONTZORG_EINDE
    ).delete()
    Ontzorging.objects.create(
        gemeente_id=langer.gemeente_id, huishouden=langer, besluit="verlengen", besluit_op=vandaag - timedelta(days=50),
        besluit_reden="Mahsa wil graag nog hulp tot de toeslagen kloppen.",
        pip=Pip.objects.get(statushouder__lidmaatschappen__huishouden=langer, ontzorging_verlengd_tot__isnull=False),
    )  # fmt: skip
    stappen = Mijlpaal.objects.filter(soort=Mijlpaalsoort.ONTZORG_BESLUIT, gemeente__code=VUGHT)
    for stap in stappen.filter(statushouder__lidmaatschappen__huishouden__ontzorging__isnull=True):
        gezin = stap.statushouder.lidmaatschappen.get().huishouden
        Ontzorging.objects.create(
            gemeente_id=gezin.gemeente_id, huishouden=gezin, besluit="stoppen", besluit_op=stap.datum,
            brief_op=stap.datum, besluit_reden="Betaalt al twee maanden zelf de rekeningen, zonder hulp.",
        )  # fmt: skip
    Achterstand.objects.create(
        gemeente_id=achter.gemeente_id, huishouden=achter, soort="huur", bij="Woonwijze", bedrag=Decimal("412.60"),
        gemeld_op=vandaag - timedelta(days=6), afspraak="Woonwijze wacht tot het gesprek van volgende week.",
    )  # fmt: skip


def _mensen() -> tuple[Medewerker, Medewerker]:
    van_vught = Medewerker.objects.filter(gemeente__code=VUGHT)
    klantmanager = van_vught.filter(rol=Rol.KLANTMANAGER).order_by("pk").first()
    teamleider = van_vught.filter(rol=Rol.TEAMLEIDER).order_by("pk").first()
    assert klantmanager  # `inrichting` made them
    assert teamleider
    return klantmanager, teamleider


def _maand(maand: date, vandaag: date) -> None:
    """Drawn up, closed, put into a batch, approved and paid; in the last month one payment failed."""
    klantmanager, teamleider = _mensen()
    dag = min(maand - timedelta(days=4), vandaag)
    maker, keurder = zicht_van(klantmanager, dag), zicht_van(teamleider, dag)
    stel_op(maand, vandaag=vandaag, gemeente_id=klantmanager.gemeente_id)
    for staat in Maandstaat.objects.filter(gemeente_id=klantmanager.gemeente_id, maand=maand):
        if lasten_van(staat) > staat.bijstand:
            staat.uitleg = "Bijzondere bijstand vult dit aan."
        sluit(staat, door=maker)
    if not Maandregel.objects.filter(gemeente_id=klantmanager.gemeente_id).te_betalen(maand).exists():
        return
    rekening = {"rekeninghouder": "Gemeente Vught", "rekening": GEMEENTE}
    bestand = maak_bestand(Betaalbestand(gemeente_id=klantmanager.gemeente_id, maand=maand, **rekening), door=maker)
    bestand = keur_goed(bestand, door=keurder)
    if maand == eerste_dag(vandaag):
        gedaan = Maandregel.objects.filter(betaling__bestand=bestand, betaaldag__lte=vandaag)
        mislukt = gedaan.filter(wat=Lastsoort.ENERGIE).order_by("pk").first()
        if mislukt:
            Maandregel.objects.filter(pk=mislukt.pk).update(stand=Stand.MISLUKT, toelichting="Rekening onbekend.")
    boek_betaald(bestand, door=zicht_van(klantmanager, min(laatste_dag(maand), vandaag)))
