"""The intakes of the demonstration: finished, half done and repeated, with what the AZC knew before."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from dossier.models import Huishoudlid, Statushouder
from intake.keuzes import Bron, Leerroute, Toetsresultaat
from intake.models import Antwoord, Bronregel, Intake, Leerbaarheidstoets, Toewijzing
from intake.vragenlijst import START, Leefgebied, Vraag, geldig_op, laad
from toegang.models import Medewerker
from toegang.rechten import Rol
from vught_statushouders.demo.inrichting import PARTNER, VUGHT

# Family name of the household → (days ago, how many leefgebieden were done), the first intake first.
INTAKES: dict[str, list[tuple[int, int]]] = {
    "gezin Gebre": [(35, 13)],
    "gezin Stanikzai": [(200, 13), (15, 13)],
    "gezin Bagdasarjan": [(180, 13)],
    "gezin Haddad": [(90, 13)],
    "gezin Sheikh Mohammad": [(2, 5)],
    "gezin Hashimi": [(8, 13)],
}
OPEN = "gezin Hashimi"  # everything was asked, and nobody completed it yet
SAMEN = "gezin Sheikh Mohammad"
TEKSTEN = {
    "sterk": ["Leert graag met anderen.", "Is op tijd en vraagt door.", "Helpt ook anderen in de klas."],
    "ontwikkelen": ["Meer durven praten.", "Zelf brieven lezen.", "Een beroep leren met een diploma."],
    "nodig": ["Iemand om mee te oefenen.", "Uitleg met plaatjes.", "Opvang voor de kinderen op lesdagen."],
    "vrijwilligerswerk": ["Hielp in de keuken van het azc.", "Nog geen."],
    "fijn_werk": ["Brood bakken, omdat iedereen er blij van wordt.", "Alles met mensen."],
    "kan_uitleg": ["Ik heb het huis van mijn ouders mee gebouwd.", "Ik maak kleren voor de hele familie."],
    "werkplek": ["Een kleine groep, met een vaste begeleider."],
    "andere_talen": ["Arabisch, en een beetje Engels."],
    "beroepswens": ["Iets in de zorg.", "Een eigen bakkerij."],
    "aanpassing": ["Af en toe een pauze."],
    "steun": ["Mijn zus, die al langer in Nederland is."],
    "geeft_energie": ["Koken, en samen eten."],
}
# What was told of schools and work, one row each.
RIJEN = {
    "opleidingen": [
        {"land": "Eritrea", "naam": "basisschool", "van_jaar": 2001, "tot_jaar": 2008, "diploma": "ja"},
        {"land": "Soedan", "naam": "naaicursus", "tot_jaar": 2016, "diploma": "onderweg"},
    ],
    "werk": [{"land": "Soedan", "beroep": "bakker", "jaren": 3, "bewijs": "nee"}, {"beroep": "hulp in een winkel"}],
}
ALLEEN = {"geen", "niemand", "nergens", "nu_niet", "weet_niet", "liever_niet"}  # these exclude the other boxes


def neem_af(vandaag: date, zaad: int) -> None:
    """Of the heads of a few households of today's caseload."""
    hoofden = Huishoudlid.objects.filter(huishouden__naam__in=INTAKES, relatie="hoofd", gemeente__code=VUGHT)
    for lid in hoofden.op(vandaag).select_related("statushouder__klantmanager", "huishouden").order_by("pk"):
        dobbel = Random(f"{zaad}-intake-{lid.huishouden.naam}")
        _weet_van_azc(lid.statushouder, vandaag, dobbel)
        for keer, (geleden, aantal) in enumerate(INTAKES[lid.huishouden.naam]):
            intake = _intake(lid.statushouder, vandaag - timedelta(days=geleden), aantal, keer, dobbel)
            if aantal == len(laad(intake.lijst).leefgebieden) and lid.huishouden.naam != OPEN:
                _rond_af(intake)


def vraag_partner(vandaag: date) -> None:
    """Of one running intake a partner fills in two parts: one was handed in, the other is still asked."""
    intake = Intake.objects.get(statushouder__lidmaatschappen__huishouden__naam=SAMEN, afgerond_op=None)
    door = Medewerker.objects.get(gemeente=intake.gemeente, rol=Rol.PARTNER, organisatie__naam=PARTNER)
    assert door.organisatie_id is not None  # PostgreSQL gives every partner one
    van: dict[str, Any] = {
        "gemeente": intake.gemeente, "statushouder_id": intake.statushouder_id, "organisatie_id": door.organisatie_id,
    }  # fmt: skip
    for leefgebied, dagen, klaar in (("gezinssituatie", 3, True), ("netwerk", 9, False)):
        Toewijzing.objects.create(
            **van, intake=intake, leefgebied=leefgebied, uiterlijk=vandaag + timedelta(days=dagen),
            bericht="Jullie kennen dit gezin al. Wat gaat goed, en waar is hulp nodig?",
            ingeleverd_op=vandaag if klaar else None, ingeleverd_door=door if klaar else None,
        )  # fmt: skip
    for vraag, tekst in (("sterk", "De ouders doen veel samen."), ("nodig", "Opvang voor de jongste op lesdagen.")):
        Bronregel.objects.create(
            **van, leefgebied="gezinssituatie", vraag=vraag, waarde=tekst, bron=Bron.PARTNER, door=door,
            datum=vandaag, versie=1,
        )  # fmt: skip


def _weet_van_azc(wie: Statushouder, vandaag: date, dobbel: Random) -> None:
    dag = vandaag - timedelta(days=240)
    vast: dict[str, Any] = {"gemeente": wie.gemeente, "statushouder": wie, "bron": Bron.TVS, "datum": dag}
    Bronregel.objects.create(**vast, leefgebied="opleiding", vraag="school_jaren", waarde=dobbel.randint(4, 14))
    Bronregel.objects.create(**vast, leefgebied="taalniveau", vraag="taallessen_azc", waarde="ja")
    Leerbaarheidstoets.objects.create(
        gemeente=wie.gemeente,
        statushouder=wie,
        aangemeld_op=dag + timedelta(days=20),
        afgenomen_op=dag + timedelta(days=34),
        resultaat=Toetsresultaat.HAALBAAR,
        score=dobbel.randint(30, 44),
        nodig=28,
    )


def _intake(wie: Statushouder, dag: date, aantal: int, keer: int, dobbel: Random) -> Intake:
    klantmanager = wie.klantmanager
    intake = Intake.objects.create(
        gemeente=wie.gemeente,
        statushouder=wie,
        lijst=geldig_op(dag),
        begonnen_op=dag,
        taal=wie.contacttaal,
        tolk="tolktelefoon, nummer 2148" if wie.tolk_nodig else "",
        plaats="Wegwijs+, Vught",
        minuten=90,
    )
    gebieden = laad(intake.lijst).leefgebieden[:aantal]
    Antwoord.objects.bulk_create(
        _antwoord(intake, gebied, vraag, klantmanager, keer, dobbel) for gebied in gebieden for vraag in gebied.vragen
    )
    return intake


def _rond_af(intake: Intake) -> None:
    intake.route, intake.route_reden = Leerroute.B1, "Past bij de toets en bij wat deze cliënt wil."
    intake.afgerond_op, intake.afgerond_door = intake.begonnen_op, intake.statushouder.klantmanager
    intake.save()


def _antwoord(
    intake: Intake, gebied: Leefgebied, vraag: Vraag, door: Medewerker, keer: int, dobbel: Random
) -> Antwoord:
    return Antwoord(
        gemeente=intake.gemeente,
        intake=intake,
        leefgebied=gebied.code,
        vraag=vraag.code,
        waarde=_waarde(vraag, keer, dobbel),
        versie=1,
        door=door,
        op=datetime.combine(intake.begonnen_op, time(10), UTC),
    )


def _waarde(vraag: Vraag, keer: int, dobbel: Random) -> Any:
    """An answer that could be; health has no consequences, and the second time somebody is a little further."""
    if vraag.code == START:
        return str(min(5, dobbel.randint(1, 4) + keer))
    if vraag.code in ("gevolg_uren", "gevolg_leren"):
        return "geen"
    if vraag.opties:
        een = dobbel.choice(list(vraag.opties))
        return _boxen(vraag, een) if vraag.soort == "meerkeuze" else een
    if vraag.soort == "rijen":
        return RIJEN[vraag.code]
    if vraag.soort == "getal":
        return dobbel.randint(vraag.min or 0, min(vraag.max or 12, (vraag.min or 0) + 12))
    return dobbel.choice(TEKSTEN[vraag.code]) if vraag.code in TEKSTEN else None


def _boxen(vraag: Vraag, een: str) -> list[str]:
    """The box and the one before it, when they go together."""
    codes = list(vraag.opties)
    samen = {een, codes[max(0, codes.index(een) - 1)]}
    return [een] if een in ALLEEN else [code for code in codes if code in samen - ALLEEN]
