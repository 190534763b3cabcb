"""Whether somebody's effort is enough for what DUO or the gemeente is asked: rule by rule, what holds and what does not
(pure). What only a person can weigh is left open, and says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bouwstenen.templatetags.opmaak import urental
from dossier.keuzes import Regime
from dossier.regels import datum_voluit, maand_voluit
from inburgering.keuzes import Afrondsoort, Inspanningsdoel, Uitslag, Urensoort
from inburgering.models import Examen, Uren
from inburgering.regels import AFSCHAAL_UREN, Z_UREN, Feiten, eisen, nog_te_doen, vrij_van_alles
from inburgering.uren.regels import per_maand, tellend
from intake.keuzes import Leerroute
from pip_plan.duo.regels import DUO, Controle

AFSCHALEN = "Besluit inburgering 2021 art. 5.5"
Z_ROUTE = "Besluit inburgering 2021 art. 3.14"
TERMIJN, TERMIJN_2013 = "Wet inburgering 2021 art. 11", "Wet inburgering (2013) art. 7b"
SCHAKEL = "Besluit inburgering 2021; Divosa"
WEGEN = "Een mens weegt dit."


@dataclass(frozen=True)
class Inspanning:
    """What is known of somebody's effort on one day."""

    feiten: Feiten
    termijn: tuple[date | None, date | None]
    eerste_pip: date | None
    schakelen_tot: date | None
    keurmerk_uren: Decimal  # of lessons at a school with a keurmerk
    uren: Sequence[Uren]
    gesprekken: int
    adviezen: int
    gevolgd: int
    vandaag: date

    @property
    def taaluren(self) -> Decimal:
        return self.feiten.uren.get(Urensoort.TAAL, Decimal(0))

    @property
    def pogingen(self) -> list[Examen]:
        """Attempts with a result: who did not come made none."""
        return [een for een in self.feiten.examens if een.uitslag in (Uitslag.GESLAAGD, Uitslag.GEZAKT)]

    @property
    def aanwezig(self) -> int | None:
        """Of the lessons of which both are known, the share that somebody attended."""
        bekend = [rij for rij in tellend(self.uren) if rij.soort == Urensoort.TAAL and rij.gegeven]
        gegeven = sum((rij.gegeven or Decimal(0) for rij in bekend), Decimal(0))
        return round(100 * sum((rij.aanwezig for rij in bekend), Decimal(0)) / gegeven) if gegeven else None

    @property
    def telt_niet(self) -> list[str]:
        """Which hours in the table do not count, and why."""
        return [f"{maand_voluit(een.maand)}: {een.telt_niet}" for een in per_maand(self.uren) if een.telt_niet]


def voorwaarden(doel: Inspanningsdoel, van: Inspanning) -> list[Controle]:
    """Every rule for this purpose."""
    per_doel = {
        Inspanningsdoel.AFSCHALEN: _afschalen,
        Inspanningsdoel.VERLENGING: _verlenging,
        Inspanningsdoel.Z_ROUTE: _in_z_route if van.feiten.leerroute == Leerroute.Z else _naar_z_route,
    }
    return [*per_doel[doel](van), _inspanning(van)]


def _afschalen(van: Inspanning) -> Iterator[Controle]:
    route = Leerroute(van.feiten.leerroute).label if van.feiten.leerroute else "geen route bekend"
    yield Controle("De cliënt volgt de B1-route.", DUO, van.feiten.leerroute == Leerroute.B1, route)
    yield Controle(
        "Er is al een PIP; in een eerste PIP kan A2 niet.", DUO, van.eerste_pip is not None,
        datum_voluit(van.eerste_pip) if van.eerste_pip else "nog geen PIP",
    )  # fmt: skip
    yield Controle(
        "Minstens 600 uur les bij een school met keurmerk.", AFSCHALEN, _genoeg_bij_keurmerk(van),
        f"{_uur(van.taaluren)}, waarvan {_uur(van.keurmerk_uren)} bij een school met keurmerk",
    )  # fmt: skip
    open_ = [eis.in_zin for eis in eisen(van.feiten) if not eis.behaald and eis.code in ("LE", "LU", "SC", "SP")]
    klaar = "vrijgesteld of ontheven" if vrij_van_alles(van.feiten) else "alle onderdelen zijn gehaald"
    uitleg = f"nog niet gehaald: {', '.join(open_)}" if open_ else klaar
    yield Controle("Er is een examenonderdeel dat nog niet gehaald is.", AFSCHALEN, bool(open_), uitleg)


def _genoeg_bij_keurmerk(van: Inspanning) -> bool | None:
    """None when there are enough hours, but of too few it is known that the school had a keurmerk."""
    if van.keurmerk_uren >= AFSCHAAL_UREN:
        return True
    return None if van.taaluren >= AFSCHAAL_UREN else False


def _verlenging(van: Inspanning) -> Iterator[Controle]:
    einde = van.termijn[1]
    uitleg = f"de termijn loopt tot en met {datum_voluit(einde)}" if einde else "de termijn heeft nog geen einde"
    bron = TERMIJN_2013 if van.feiten.regime == Regime.WI2013 else TERMIJN
    yield Controle("De inburgeringstermijn loopt nog.", bron, van.vandaag <= einde if einde else None, uitleg)
    alle = eisen(van.feiten)
    over = nog_te_doen(alle)
    yield Controle("Er is nog iets te doen.", bron, bool(over), over or "alles is gedaan")


def _naar_z_route(van: Inspanning) -> Iterator[Controle]:
    regel, tot = "Wisselen kan tot anderhalf jaar na het begin van de termijn.", van.schakelen_tot
    if tot:
        yield Controle(regel, SCHAKEL, van.vandaag <= tot, f"uiterlijk {datum_voluit(tot)}")
    else:
        begonnen = van.termijn[0] is not None
        uitleg = "de termijn staat stil" if begonnen else "de termijn is nog niet begonnen"
        yield Controle(regel, SCHAKEL, True if begonnen else None, uitleg)


def _in_z_route(van: Inspanning) -> Iterator[Controle]:
    """What has to be there before the Z-route is finished."""
    if van.feiten.asiel:
        for soort, naam in ((Urensoort.TAAL, "taal en KNM"), (Urensoort.PARTICIPATIE, "participatie")):
            gedaan = van.feiten.uren.get(soort, Decimal(0))
            yield Controle(f"Minstens 800 uur {naam}.", Z_ROUTE, gedaan >= Z_UREN, _uur(gedaan))
    for een, regel in (
        (Afrondsoort.PVT, "De participatieverklaring is getekend."),
        (Afrondsoort.MAP, "Het eindgesprek van de MAP is geweest."),
    ):
        dag = van.feiten.afgerond.get(een)
        yield Controle(regel, DUO, dag is not None, datum_voluit(dag) if dag else "nog niet")


def _inspanning(van: Inspanning) -> Controle:
    """Whether it is enough is for a person to say, and in the end for DUO."""
    delen = [
        f"{_uur(van.taaluren)} les" + (f", {van.aanwezig}% aanwezig" if van.aanwezig is not None else ""),
        f"examens gedaan: {len(van.pogingen)}",
        f"gesprekken: {van.gesprekken}",
        f"adviezen gevolgd: {van.gevolgd} van {van.adviezen}",
    ]
    return Controle("De cliënt spande zich aantoonbaar in.", WEGEN, None, "; ".join(delen))


def _uur(uren: Decimal) -> str:
    return f"{urental(uren)} uur"
