"""The report as figures to show: the same titles, numbers and account for the page, the PDF and the workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bouwstenen.templatetags.opmaak import datum
from monitor.cijfers import Aandeel, Deel, Regel, Verloop
from monitor.cohort import Meetvraag
from monitor.definities import INSLUITING, UITSLUITING
from monitor.grafiek import VERBORGEN, Grafiek, staafdiagram
from monitor.rapport import VERBLIJF, Meetpunt, Rapport, meetpunten
from monitor.regels import INDICATOREN


@dataclass(frozen=True)
class Reeks:
    """One column of a figure: a date, or a length of stay."""

    naam: str
    n: int | None
    aandelen: Sequence[Aandeel]


@dataclass(frozen=True)
class Figuur:
    """Shares by name, in one or two series; `verantwoording` says what was counted: (term, meaning)."""

    code: str
    titel: str
    kop: str
    namen: Sequence[str]
    reeksen: Sequence[Reeks]
    verantwoording: Sequence[tuple[str, str]]

    @property
    def grafiek(self) -> Grafiek:
        reeksen = {reeks.naam: reeks.aandelen for reeks in self.reeksen}
        return staafdiagram(self.code, self.titel.lower(), self.namen, reeksen)

    @property
    def rijen(self) -> list[tuple[str, list[Aandeel]]]:
        """A row per name, with the share in every series."""
        return [(naam, [reeks.aandelen[i] for reeks in self.reeksen]) for i, naam in enumerate(self.namen)]


@dataclass(frozen=True)
class Verplaatsing:
    """Who moved from where to where between two dates."""

    code: str
    titel: str
    van: str
    naar: str
    verloop: Verloop
    verantwoording: Sequence[tuple[str, str]]

    @property
    def rijen(self) -> list[tuple[str, list[tuple[int, bool]], int]]:
        """Per state then: (name, per state now the number and whether that is the same state, total)."""
        return [
            (
                rij["naam"],
                [(n, rij["naam"] == naar) for naar, n in zip(self.verloop["kolommen"], rij["aantallen"], strict=True)],
                sum(rij["aantallen"]),
            )
            for rij in self.verloop["rijen"]
        ]

    @property
    def totalen(self) -> list[int]:
        return [sum(kolom) for kolom in zip(*(rij["aantallen"] for rij in self.verloop["rijen"]), strict=True)]


def figuren(vraag: Meetvraag, rapport: Rapport) -> list[Figuur]:
    """Key figures, activity and income on every date measured."""
    punten = meetpunten(rapport)
    delen = [(op(punt), punt["cijfers"]) for punt in punten]
    return _drie_figuren("", "", vraag, delen, " en ".join(op(punt) for punt in punten))


def figuren_per_verblijf(vraag: Meetvraag, rapport: Rapport) -> list[Figuur]:
    """The same on the peildatum, split by length of stay."""
    nu = rapport["nu"]
    delen = [(naam, nu["cijfers"]["verblijfsduur"][sleutel]) for sleutel, naam in VERBLIJF.items()]
    return _drie_figuren("verblijf-", " naar verblijfsduur", vraag, delen, op(nu))


def verplaatsingen(vraag: Meetvraag, rapport: Rapport) -> list[Verplaatsing]:
    """The movement between the two dates, when there are two."""
    gangen = (("activiteit", rapport["activiteit_verloop"]), ("inkomen", rapport["inkomen_verloop"]))
    if not rapport["eerder"]:
        return []
    van, naar = (op(punt) for punt in meetpunten(rapport))
    n = rapport["nu"]["cijfers"]["n_cohort"]
    return [
        Verplaatsing(
            f"verloop-{soort}",
            f"Verloop van {soort}",
            van,
            naar,
            gang,
            [
                ("Eenheid", vraag.cohort.eenheid.meervoud),
                ("n", f"{_getal(n)} (het hele cohort)"),
                ("Peildatums", f"{van} en {naar}"),
                ("Telt mee", "iedereen in het cohort, ook wie nog niet gehuisvest of al vertrokken is"),
                ("Telt niet mee", "wie niet in het cohort valt"),
            ],
        )
        for soort, gang in gangen
        if gang
    ]


def op(punt: Meetpunt) -> str:
    """The date of a measurement in words."""
    return datum(date.fromisoformat(punt["peildatum"]))


def gevolgd(punt: Meetpunt) -> str:
    """ "27 gevolgd van 28 (1 vertrokken)" """
    buiten = [
        f"{aantal} {woord}"
        for aantal, woord in ((punt["vertrokken"], "vertrokken"), (punt["nog_niet_gehuisvest"], "nog niet gehuisvest"))
        if aantal
    ]
    geheel, deel = punt["cijfers"]["n_cohort"], punt["cijfers"]["n_gevolgd"]
    if deel is None:
        return f"aantal gevolgd {VERBORGEN}"
    van = f" van {geheel}" if geheel is not None else ""
    return f"{deel} gevolgd{van}" + (f" ({', '.join(buiten)})" if buiten else "")


def _drie_figuren(
    code: str, toevoeging: str, vraag: Meetvraag, delen: Sequence[tuple[str, Deel]], peildatum: str
) -> list[Figuur]:
    verantwoording = _verantwoording(vraag, delen, peildatum)
    kern = [Reeks(naam, deel["n_gevolgd"], list(deel["indicatoren"].values())) for naam, deel in delen]
    namen = [naam for naam, _ in INDICATOREN.values()]
    figuren = [Figuur(f"{code}kerncijfers", f"Kerncijfers{toevoeging}", "Kerncijfer", namen, kern, verantwoording)]
    for soort, titel in (("activiteit", "Activiteit"), ("inkomen", "Inkomen")):
        reeksen = [Reeks(naam, deel["n_gevolgd"], _regels(deel, soort)) for naam, deel in delen]
        namen = [regel["naam"] for regel in _regels(delen[0][1], soort)]
        figuren.append(Figuur(f"{code}{soort}", f"{titel}{toevoeging}", titel, namen, reeksen, verantwoording))
    return figuren


def _regels(deel: Deel, soort: str) -> list[Regel]:
    return deel["activiteit"] if soort == "activiteit" else deel["inkomen"]


def _verantwoording(vraag: Meetvraag, delen: Sequence[tuple[str, Deel]], peildatum: str) -> list[tuple[str, str]]:
    """What every figure prints beside it."""
    aantallen = [_getal(deel["n_gevolgd"]) + (f" ({naam})" if len(delen) > 1 else "") for naam, deel in delen]
    return [
        ("Eenheid", vraag.cohort.eenheid.meervoud),
        ("n", " en ".join(aantallen)),
        ("Peildatum", peildatum),
        ("Telt mee", INSLUITING[vraag.cohort.eenheid]),
        ("Telt niet mee", UITSLUITING),
    ]


def _getal(aantal: int | None) -> str:
    return VERBORGEN if aantal is None else str(aantal)
