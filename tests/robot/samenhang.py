"""What of a form belongs together: the rules that a page tells a person in words, for a robot that cannot read."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta

from tests.robot.geheugen import Ingevuld
from tests.robot.lezer import Formulier
from tests.robot.waarden import Vulling, dag_in

# What has to be done before the page of another form exists, in this order.
WERK = "a worker does what waits"
BETALINGEN = "/ontzorging/betalingen/"
BETALEN = ["maandstaat_sluiten", BETALINGEN, "betaalbestand_nieuw", BETALINGEN]
AANLOOP = [
    "agenda_nieuw", "pip_nieuw", "account_reset_password", "groepsrol_nieuw", "lengte_nieuw",
    "termijn_uitstellen",
    *BETALEN,
    "taak_klaar", "pip_bespreken", "meting_nieuw", "medewerker_nieuw", "partner_medewerker_nieuw",
    "organisatie_beeindigen",
    "monitor_pdf", WERK, "monitor_pdf", "/bestanden/",
]  # fmt: skip

# How the application says that there is one already.
AL_IN_DIE_TIJD = re.compile(r"in (?:deze|die) (?:periode|tijd)")

# What goes before within one journey, because the button alone is not enough.
VOORAF = {
    "partner_intake_inleveren": ["partner_intake_opslaan"],
    "medewerker_uitnodigen": ["medewerker_nieuw"],
    "partner_medewerker_uitnodigen": ["partner_medewerker_nieuw"],
    "uitstel_verwijderen": ["termijn_uitstellen"],
    "pip_besluit": ["pip_nieuw"],
    "pip_vaststellen": ["pip_bespreken"],
    "betaalbestand_nieuw": ["betaalbestand_intrekken", "maandstaat_sluiten", BETALINGEN],
}

Nieuw = Callable[[str], list[str]]  # something to fill in, in a field of this form
Regel = Callable[[Ingevuld, Nieuw, Vulling], None]


def _gevuld(wat: Ingevuld, naam: str, waarden: Iterable[str] = ()) -> bool:
    gekozen = set(filter(None, wat.get(naam, [])))
    return bool(gekozen & set(waarden) if waarden else gekozen)


def _vul(wat: Ingevuld, nieuw: Nieuw, namen: Iterable[str]) -> None:
    for naam in namen:
        if naam in wat and not _gevuld(wat, naam):
            wat[naam] = nieuw(naam)


def een_van(*namen: str) -> Regel:
    """One of these is filled in, and not another."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        houd = v.kans.choice([naam for naam in namen if _gevuld(wat, naam)] or namen)
        wat.update({naam: [] for naam in namen if naam in wat and naam != houd})
        _vul(wat, nieuw, [houd])

    return regel


def hoogstens_een_van(*namen: str) -> Regel:
    """One of these is filled in, or none."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if gevuld := [naam for naam in namen if _gevuld(wat, naam)]:
            houd = v.kans.choice(gevuld)
            wat.update({naam: [] for naam in gevuld if naam != houd})

    return regel


def altijd(*namen: str) -> Regel:
    """These are needed, although the page does not mark them so."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        _vul(wat, nieuw, namen)

    return regel


def samen_met(*namen: str) -> Regel:
    """All of these, or none."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if any(_gevuld(wat, naam) for naam in namen):
            _vul(wat, nieuw, namen)

    return regel


def vraagt(veld: str, waarden: Iterable[str], *namen: str) -> Regel:
    """With one of these values (or with any) the others are filled in too."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if _gevuld(wat, veld, waarden):
            _vul(wat, nieuw, namen)

    return regel


def minstens_een(einde: str) -> Regel:
    """Of the rows of a form one is filled in."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        namen = [naam for naam in wat if naam.endswith(einde)]
        if namen and not any(_gevuld(wat, naam) for naam in namen):
            _vul(wat, nieuw, [v.kans.choice(namen)])

    return regel


def alleen_bij(veld: str, waarden: Iterable[str], *namen: str) -> Regel:
    """Without one of these values (or without any) the others stay empty."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if veld in wat and not _gevuld(wat, veld, waarden):
            wat.update({naam: [] for naam in namen if naam in wat})

    return regel


def niet_bij(veld: str, waarden: Iterable[str], *namen: str) -> Regel:
    """With one of these values the others stay empty."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if _gevuld(wat, veld, waarden):
            wat.update({naam: [] for naam in namen if naam in wat})

    return regel


def minstens_een_van(*namen: str) -> Regel:
    """One of these is filled in at least."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if not any(_gevuld(wat, naam) for naam in namen):
            _vul(wat, nieuw, [v.kans.choice(namen)])

    return regel


def hoort_bij(veld: str, waarden: Collection[str], anders: str, goed: set[str]) -> Regel:
    """With one of these values goes one of those of the other field, as far as the page offers it; or else no such
    value."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if _gevuld(wat, veld, waarden) and anders in wat and not _gevuld(wat, anders, goed):
            kan = sorted(goed & set(v.teksten[anders]))
            rest = [een for een in v.teksten[veld] if een and een not in waarden] if waarden and not kan else []
            wat[anders if kan else veld] = v.kans.sample(kan or rest, min(1, len(kan or rest)))

    return regel


def op_volgorde(*namen: str) -> Regel:
    """Days and times in this order."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        er = [naam for naam in namen if _gevuld(wat, naam)]
        for naam, waarde in zip(er, sorted(wat[naam][0] for naam in er), strict=True):
            wat[naam] = [waarde]

    return regel


def op_zichzelf(veld: str, waarde: str) -> Regel:
    """This box goes with no other."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if waarde in wat.get(veld, []):
            wat[veld] = [waarde]

    return regel


def passend(veld: str, anders: str, paren: dict[str, str]) -> Regel:
    """With some values of the one field goes one value of the other."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        for waarde in wat.get(veld, []):
            if waarde in paren and anders in wat:
                wat[anders] = [paren[waarde]]

    return regel


def dag_van(veld: str, dag: str) -> Regel:
    """What is chosen in the one field says its day, and that is the day; or else it is today."""

    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        gekozen = "".join(wat.get(veld, []))
        wat[dag] = [dag_in(v.teksten.get(veld, {}).get(gekozen, "")) or v.vandaag.isoformat()]

    return regel


def _maand_van_de_dag(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    if _gevuld(wat, "dag") and _gevuld(wat, "maand"):
        maand = wat["maand"][0]
        wat["dag"] = [min(f"{maand[:7]}-{v.kans.randint(1, 24):02}", v.vandaag.isoformat())]


def _aanbod(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    """A gemeente offers a course after the plan, and before it begins."""
    if _gevuld(wat, "aangeboden_op"):
        dagen = {"aangeboden_op": v.kans.randint(-5, 0), "van": v.kans.randint(1, 9), "tot": 40, "verwacht_einde": 90}
        gevuld = {naam: na for naam, na in dagen.items() if naam == "van" or _gevuld(wat, naam)}
        wat |= {naam: [(v.vandaag + timedelta(days=na)).isoformat()] for naam, na in gevuld.items()}


HAALBAAR = {"haalbaar": "niet_haalbaar", "niet_haalbaar": "haalbaar"}


def _ander_oordeel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    """The gemeente says the opposite of the test, or nothing."""
    if _gevuld(wat, "afwijking"):
        wat["afwijking"] = [HAALBAAR[een] for een in wat["resultaat"]]


VAN_NU = ("groep", "wie", "uitgesteld_tot")  # there was none of these years ago


def _uitstel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    """What waits begins when it is looked at again."""
    if _gevuld(wat, "uitgesteld_tot") and "van" in wat:
        wat["van"] = wat["uitgesteld_tot"]


def _vroeger(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    """Whoever reads that there is one in that time takes years ago, with an end."""
    if v.vroeger and {"van", "tot"} <= set(wat) and not any(_gevuld(wat, naam) for naam in VAN_NU):
        van = date(v.kans.randint(2012, 2016), v.kans.randint(1, 12), 1)
        wat |= {"van": [van.isoformat()], "tot": [(van + timedelta(days=v.kans.randint(0, 300))).isoformat()]}


def _van_nu(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
    """Somebody has to belong to the household on the day that it begins."""
    if _gevuld(wat, "wie"):
        wat |= {"van": [(v.vandaag - timedelta(days=v.kans.randint(0, 30))).isoformat()], "tot": []}


def _niet_meer_dan(minder: str, meer: str) -> Regel:
    def regel(wat: Ingevuld, nieuw: Nieuw, v: Vulling) -> None:
        if _gevuld(wat, minder) and _gevuld(wat, meer):
            wat[meer] = ["12"]

    return regel


TRAJECT = {"traject", "traject_meer"}
ELDERS = {"wsd", "doelgroepwerkt", "kw1c", "anders"}
BEANTWOORD = {"opgepakt", "klaar", "afgewezen"}
GEZONDHEID, MAG = ("fysiek", "mentaal"), "toestemming"
TAAL = {"LE", "LU", "SC", "SP"}
PARTNERS = {"partner", "partnerbeheerder"}
BESLUIT = [samen_met("besluit", "besloten_op"), op_volgorde("gevraagd_op", "besloten_op", "tot")]
OVERAL: list[Regel] = [_vroeger, op_volgorde("van", "tot"), op_volgorde("gepland_van", "gepland_tot")]
REGELS: dict[str, list[Regel]] = {
    "activiteit": [
        alleen_bij("soort", TRAJECT, "uitvoerder", "resultaat", "waarom_niet_wegwijs"),
        vraagt("soort", TRAJECT, "uitvoerder"),
        vraagt("uitvoerder", ELDERS, "waarom_niet_wegwijs"), alleen_bij("uitvoerder", ELDERS, "waarom_niet_wegwijs"),
        vraagt("soort", {"werk"}, "uren_per_week"), vraagt("resultaat", (), "tot"),
        hoogstens_een_van("tot", "uitgesteld_tot"), alleen_bij("tot", (), "resultaat"),
        alleen_bij("uitgesteld_tot", (), "uitgesteld_reden"), vraagt("uitgesteld_tot", (), "uitgesteld_reden"),
        _uitstel, vraagt("kosten", (), "financiering"),
        vraagt("gepland_tot", (), "gepland_van"),
    ],
    "advies": [vraagt("gevolgd", {"nee"}, "waarom")],
    "cursus": [
        vraagt("stopreden", (), "tot"), op_volgorde("van", "verwacht_einde"), vraagt("aangeboden_op", (), "groep"),
        _aanbod,
    ],
    "deling": [
        minstens_een_van("delen", "leefgebieden"), passend("leefgebieden", "basis", dict.fromkeys(GEZONDHEID, MAG)),
        *(soort("basis", {MAG}, "uitgelegd_taal", "uitgelegd_door", "formulier") for soort in (alleen_bij, vraagt)),
        niet_bij("basis", {MAG}, "hele_gezin"),
    ],
    "diplomawaardering": [
        vraagt("uitkomst", (), "uitkomst_op", "aangevraagd_op"), alleen_bij("uitkomst", (), "uitkomst_op", "niveau"),
        vraagt("uitkomst", {"ja"}, "niveau"), alleen_bij("uitkomst", {"ja"}, "niveau"),
        samen_met("aangevraagd_bij", "aangevraagd_op"), op_volgorde("aangevraagd_op", "uitkomst_op"),
    ],
    "examen": [
        alleen_bij("onderdeel_examen", TAAL, "niveau"), vraagt("onderdeel_examen", TAAL, "niveau"),
        vraagt("uitslag", (), "datum", "uitslag_op"), alleen_bij("uitslag", (), "uitslag_op"),
        vraagt("onderdeel_examen", (), "aangemeld_op"), op_volgorde("aangemeld_op", "datum", "uitslag_op"),
        alleen_bij("niveau", {"B1", "B2"}, "staatsexamen"),
    ],
    "gesprek": [
        passend("soort", "kanaal", {"huisbezoek": "huisbezoek", "telefoon": "telefoon"}),
        *(vraagt(f"uiterlijk_{nummer}", (), f"afspraak_{nummer}") for nummer in range(1, 10)),
        op_volgorde("datum", "volgend_op"),
    ],
    "intake_afronden": [altijd("route", "route_reden")],
    "isk": [vraagt("uitstroom", (), "tot"), op_volgorde("van", "startkwalificatie_op")],
    "leerbaarheidstoets": [
        hoogstens_een_van("afgenomen_op", "overgeslagen", "vrijgesteld"),
        alleen_bij("afgenomen_op", (), "resultaat", "score", "nodig"), samen_met("afwijking", "afwijking_reden"),
        alleen_bij("resultaat", HAALBAAR, "afwijking", "afwijking_reden"), _ander_oordeel,
        op_volgorde("aangemeld_op", "afgenomen_op"),
    ],
    "lijst_invoeren": [altijd("bestand")],
    "overdragen": [altijd("dossier", "naar")],
    "medewerker": [alleen_bij("rol", PARTNERS, "organisatie"), vraagt("rol", PARTNERS, "organisatie")],
    "ontzorging_begin": [vraagt("begin", (), "begin_reden")],
    "ontzorging_besluit": [
        samen_met("besluit", "besluit_op", "besluit_reden"), alleen_bij("besluit", (), "brief_op"),
        vraagt("besluit", {"verlengen"}, "pip"), alleen_bij("besluit", {"verlengen"}, "pip"),
        op_volgorde("besluit_op", "brief_op"),
    ],
    "taaleis_besluit": [
        samen_met("besluit", "besloten_op", "reden", "visie_client"), vraagt("besluit", {"maatregel"}, "gesprek"),
    ],
    "pip_besluit": [
        alleen_bij("leerroute", {"b1"}, "niveau", "intensiteit", "afgeschaald"),
        vraagt("niveau", {"A2"}, "afgeschaald", "lesuren", "afschaal_reden"),
        alleen_bij("niveau", {"A2"}, "afgeschaald"), alleen_bij("leerroute", {"b1", "z"}, "map_uren", "map_invulling"),
        samen_met("ontzorging_verlengd_tot", "ontzorging_reden"), samen_met("overgenomen_van", "eerste_pip_op"),
        vraagt("ontvangen_op", (), "wacht_op"), vraagt("leerroute", (), "route_reden"),
    ],
    "module": [hoort_bij("themas", (), "soort", {"map"}), alleen_bij("soort", {"map"}, "themas")],
    "pip_evalueren": [minstens_een("-stand"), dag_van("gesprek", "datum")],
    "pip_bespreken": [
        altijd("scan", "getekend_client_op", "visie_client"), op_volgorde("besproken_op", "getekend_client_op"),
    ],
    "persoon": [op_volgorde("geboortedatum", "inburgeringsplicht_op"), hoogstens_een_van("bsn", "bsn_weg")],
    "dossier": [op_volgorde("geboortedatum", "inburgeringsplicht_op")],
    "gezinslid": [op_volgorde("geboortedatum", "inburgeringsplicht_op")],
    "uren": [
        hoort_bij("bron", {"module"}, "soort", {"pvt", "map"}), vraagt("soort", {"pvt", "map"}, "dag"),
        _maand_van_de_dag, niet_bij("bron", {"module"}, "groep"), _niet_meer_dan("aanwezig", "gegeven"),
    ],
    "uitkering": [alleen_bij("soort", {"gedeeltelijk"}, "bedrag")],
    "vastelast": [
        vraagt("soort", {"zorg"}, "wie"), alleen_bij("soort", {"zorg"}, "wie"), _van_nu,
        vraagt("doel", (), "zelf_vanaf"), op_volgorde("van", "zelf_vanaf"),
    ],
    "verlenging": [
        *BESLUIT, alleen_bij("besluit", {"toegekend"}, "tot"), vraagt("besluit", {"toegekend"}, "tot"),
    ],
    "verwijzing": [
        een_van("organisatie", "naam"), alleen_bij("status", BEANTWOORD, "teruggekoppeld_op", "terugkoppeling"),
        vraagt("status", BEANTWOORD, "teruggekoppeld_op"), vraagt("status", {"afgewezen"}, "terugkoppeling"),
        op_volgorde("datum", "teruggekoppeld_op"),
    ],
    "vrijstelling": [
        altijd("delen"), op_zichzelf("delen", "alles"), *BESLUIT, alleen_bij("soort", {"tijdelijk"}, "van", "tot"),
        vraagt("soort", {"tijdelijk"}, "tot"),
    ],
}  # fmt: skip


def samen(formulier: Formulier, wat: Ingevuld, nieuw: Nieuw, vulling: Vulling) -> Ingevuld:
    """The same filling, with what belongs together put right."""
    for regel in (*REGELS.get(formulier.naam.removesuffix("_nieuw"), []), *OVERAL):
        regel(wat, nieuw, vulling)
    return wat
