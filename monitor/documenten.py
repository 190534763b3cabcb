"""What the page, the PDF and the workbook say: one view of a report, and the two files that are made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bouwstenen.pdf import maak_pdf
from bouwstenen.templatetags.opmaak import datum, datum_kort
from bouwstenen.xlsx import Blad, Cel, maak_werkboek
from monitor import definities as woorden
from monitor.cijfers import Aandeel
from monitor.cohort import Meetvraag
from monitor.figuren import (
    Figuur,
    Verplaatsing,
    figuren,
    figuren_per_verblijf,
    gevolgd,
    op,
    verplaatsingen,
)
from monitor.grafiek import VERBORGEN
from monitor.models import Meting
from monitor.rapport import Meetpunt, Rapport, maak_rapport, meetpunten, voor_publicatie
from monitor.referenties import WERK, Referentie
from monitor.regels import INDICATOREN
from monitor.voorbeelden import is_demo
from toegang.models import Gemeente
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Kerncijfer:
    """One key figure on the peildatum, and what it was before."""

    naam: str
    nu: Aandeel
    n: int | None
    eerder: Aandeel | None


@dataclass(frozen=True)
class Beeld:
    """A report with its definitions and footnotes, ready to show."""

    vraag: Meetvraag
    rapport: Rapport
    definities: Sequence[tuple[str, str]]
    gemeente: Gemeente
    referentie: Referentie = WERK
    waarschuwing: str = woorden.VERBLIJF

    @property
    def titel(self) -> str:
        return self.vraag.cohort.titel

    @property
    def punten(self) -> list[tuple[str, str, int | None]]:
        """Per date: (the date, "27 gevolgd van 28 (1 vertrokken)", average stay in months)."""
        return [(op(punt), gevolgd(punt), punt["verblijf_maanden"]) for punt in meetpunten(self.rapport)]

    @property
    def leeg(self) -> bool:
        """Nobody was housed in this period."""
        return self.rapport["nu"]["cijfers"]["n_cohort"] == 0

    @property
    def kerncijfers(self) -> list[Kerncijfer]:
        nu, eerder = self.rapport["nu"]["cijfers"], self.rapport["eerder"]
        return [
            Kerncijfer(
                naam,
                nu["indicatoren"][code],
                nu["n_gevolgd"],
                eerder["cijfers"]["indicatoren"][code] if eerder else None,
            )
            for code, (naam, _) in INDICATOREN.items()
        ]

    @property
    def figuren(self) -> list[Figuur]:
        return figuren(self.vraag, self.rapport)

    @property
    def figuren_per_verblijf(self) -> list[Figuur]:
        return figuren_per_verblijf(self.vraag, self.rapport)

    @property
    def verplaatsingen(self) -> list[Verplaatsing]:
        return verplaatsingen(self.vraag, self.rapport)

    @property
    def voor_publicatie(self) -> bool:
        return self.rapport.get("publicatie", False)

    @property
    def voetnoten(self) -> list[str]:
        noten = [woorden.PUBLICATIE if self.voor_publicatie else woorden.INTERN]
        return [*noten, woorden.DEMO] if is_demo(self.gemeente.code) else noten


def beeld_van_vraag(vraag: Meetvraag, zicht: Zicht, gemeente: Gemeente, *, publicatie: bool) -> Beeld:
    """What is counted now; for publication without numbers that are too small."""
    rapport = maak_rapport(vraag, zicht)
    if publicatie:
        rapport = voor_publicatie(rapport, vraag.cohort.eenheid)
    return Beeld(vraag, rapport, woorden.definities(vraag.cohort.eenheid), gemeente)


def beeld_van_meting(meting: Meting, *, publicatie: bool) -> Beeld:
    """What was counted when it was frozen, with the definitions of then."""
    vraag = meting.vraag
    rapport = voor_publicatie(meting.rapport, vraag.cohort.eenheid) if publicatie else meting.rapport
    return Beeld(vraag, rapport, meting.definities, meting.gemeente)


def bestandsnaam(vraag: Meetvraag, soort: str) -> str:
    """The name under which a download is saved."""
    return f"monitor-{vraag.cohort.van}-{vraag.cohort.tot}-op-{vraag.peildatum}.{soort}"


def bestandstitel(wat: str, vraag: Meetvraag, vorm: str, *, publicatie: bool) -> str:
    """What a file is called while it is made."""
    cohort, soort = vraag.cohort, {"pdf": "PDF", "xlsx": "Excel"}[vorm]
    ook = ", voor publicatie" if publicatie else ""
    periode = f"{datum_kort(cohort.van)} tot en met {datum_kort(cohort.tot)}"
    return f"{wat} ({soort}): {cohort.eenheid.meervoud}, {periode}, peildatum {datum_kort(vraag.peildatum)}{ook}"


def in_woorden(vraag: Meetvraag, *, publicatie: bool, naam: str = "") -> str:
    """Which figures somebody saw, for the read log: who were counted, on which date, in which version."""
    datums = " vergeleken met ".join(datum(dag) for dag in reversed(vraag.datums))
    versie = "voor publicatie" if publicatie else "intern"
    return f"{naam + ': ' if naam else ''}{vraag.cohort.titel}, peildatum {datums}, versie {versie}"


def als_pdf(beeld: Beeld, *, dag: date, naam: str = "") -> bytes:
    """The report as a document; `naam` is that of a frozen measurement."""
    context = {"beeld": beeld, "gemeente": beeld.gemeente, "dag": dag, "naam": naam}
    return maak_pdf("monitor/pdf.html", context)


# --- The workbook: a sheet per figure --------------------------------------------------------------------------------


def als_werkboek(beeld: Beeld, *, dag: date, naam: str = "") -> bytes:
    """The report as a workbook, with numbers that can be calculated with."""
    return maak_werkboek(
        [
            _blad_over(beeld, dag, naam),
            *(_blad_figuur(figuur) for figuur in [*beeld.figuren, *beeld.figuren_per_verblijf]),
            *(_blad_verplaatsing(verplaatsing) for verplaatsing in beeld.verplaatsingen),
            _blad_werkenden(beeld),
            Blad("Definities", ["Begrip", "Betekenis"], beeld.definities),
        ]
    )


def _blad_over(beeld: Beeld, dag: date, naam: str) -> Blad:
    cohort = beeld.vraag.cohort
    rijen: list[list[Cel]] = [
        ["Gemeente", beeld.gemeente.naam],
        ["Gehuisvest van", cohort.van],
        ["Gehuisvest tot en met", cohort.tot],
        ["Eenheid", cohort.eenheid.meervoud],
        ["Gemaakt op", dag],
    ]
    if naam:
        rijen.insert(0, ["Vastgelegde meting", naam])
    for punt in meetpunten(beeld.rapport):
        rijen += _punt_in_rijen(punt)
    return Blad("Meting", ["Gegeven", "Waarde"], [*rijen, *(["Voetnoot", noot] for noot in beeld.voetnoten)])


def _punt_in_rijen(punt: Meetpunt) -> list[list[Cel]]:
    return [
        ["Peildatum", date.fromisoformat(punt["peildatum"])],
        ["In het cohort", _cel(punt["cijfers"]["n_cohort"])],
        ["Gevolgd", _cel(punt["cijfers"]["n_gevolgd"])],
        ["Vertrokken", _cel(punt["vertrokken"])],
        ["Nog niet gehuisvest", _cel(punt["nog_niet_gehuisvest"])],
        ["Gemiddeld gehuisvest (maanden)", punt["verblijf_maanden"]],
    ]


def _blad_figuur(figuur: Figuur) -> Blad:
    kop = [figuur.kop, *(f"{reeks.naam}: {wat}" for reeks in figuur.reeksen for wat in ("aantal", "percentage"))]
    rijen: list[list[Cel]] = [
        [naam, *(cel for aandeel in aandelen for cel in _cellen(aandeel))] for naam, aandelen in figuur.rijen
    ]
    return Blad(_bladnaam(figuur.code), kop, [*rijen, [], *figuur.verantwoording])


def _blad_verplaatsing(deel: Verplaatsing) -> Blad:
    rijen: list[list[Cel]] = [[naam, *(n for n, _ in cellen), totaal] for naam, cellen, totaal in deel.rijen]
    kop = [f"Op {deel.van}, en waar op {deel.naar}", *deel.verloop["kolommen"], "Totaal"]
    return Blad(_bladnaam(deel.code), kop, [*rijen, [], *deel.verantwoording])


def _blad_werkenden(beeld: Beeld) -> Blad:
    werk, bron = beeld.rapport["werkenden"], beeld.referentie
    return Blad(
        "Werk landelijk",
        ["Wie", "Aantal", "Van", "Percentage", "Bron", "Datum"],
        [
            [
                f"personen van {bron.vanaf} tot {bron.tot} jaar in dit cohort",
                *_cellen(werk)[:1],
                _cel(werk["geheel"]),
                *_cellen(werk)[1:],
                f"Gemeente {beeld.gemeente.naam}",
                beeld.vraag.peildatum,
            ],
            [bron.wat, None, None, bron.percentage, bron.bron, bron.datum],
            [],
            ["Voorbehoud", bron.voorbehoud],
        ],
    )


def _bladnaam(code: str) -> str:
    return code.replace("-", " ").capitalize()


def _cel(aantal: int | None) -> Cel:
    return VERBORGEN if aantal is None else aantal


def _cellen(aandeel: Aandeel) -> list[Cel]:
    """Number and percentage; of nothing there is no percentage."""
    return [_cel(aandeel["aantal"]), VERBORGEN if aandeel["aantal"] is None else aandeel["percentage"]]
