"""What is known about the clients on a school's list, fetched."""

from datetime import date

from django.db.models import Min

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from dossier.regels import maand_voluit
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.lijst.regels import Stand
from inburgering.models import Cursus, Groep, Uren
from inburgering.scholen.queries import met_afspraak
from inburgering.wet.regels import bestaat, z_route_gold
from pip_plan.models import Pip
from toegang.zicht import Zicht


class Bekend:
    """What the rows are held against: the clients inside zicht, their courses, of whom a school may tell, and what it
    told before."""

    def __init__(self, nummers: set[str], zicht: Zicht) -> None:
        wie = Statushouder.objects.zichtbaar_voor(zicht).filter(dossiernummer__in=nummers)
        self.clienten = {een.dossiernummer: een for een in wie}
        self.cursussen: dict[int, list[Cursus]] = {}
        binnen = Cursus.objects.zichtbaar_voor(zicht).filter(statushouder__in=wie)
        for cursus in binnen.select_related("groep__aanbieder"):
            self.cursussen.setdefault(cursus.statushouder_id, []).append(cursus)
        self.verteld: dict[tuple[int, date, str, int | None], list[Uren]] = {}
        for rij in Uren.objects.zichtbaar_voor(zicht).filter(statushouder__in=wie, bron=Urenbron.SCHOOL):
            self.verteld.setdefault((rij.statushouder_id, rij.maand, rij.soort, rij.groep_id), []).append(rij)
        groepen = {cursus.groep for van in self.cursussen.values() for cursus in van if cursus.groep}
        self.versies: dict[int, list[tuple[str, date]]] = {}
        vast = Pip.objects.vastgesteld().filter(statushouder__in=wie).order_by("nummer")
        for van, route, dag in vast.values_list("statushouder_id", "leerroute", "vastgesteld_op"):
            if dag:
                self.versies.setdefault(van, []).append((route, dag))
        eerste = Mijlpaal.objects.filter(statushouder__in=wie, soort=Mijlpaalsoort.PIP).order_by()
        self.eerste_pip = dict(eerste.values_list("statushouder").annotate(eerste=Min("datum")))
        alle = list(self.clienten.values())
        self.mag = {een.pk: met_afspraak(alle, zicht.dag, een) for een in groepen} | {0: met_afspraak(alle, zicht.dag)}

    def volgde(self, wie: Statushouder, maand: date) -> list[Cursus]:
        """The courses that somebody followed on some day of the month."""
        tijdvak = Tijdvak(maand)
        return [
            cursus
            for cursus in self.cursussen.get(wie.pk, [])
            if cursus.van <= tijdvak.tot and (cursus.tot is None or cursus.tot >= tijdvak.van)
        ]

    def kan(self, wie: Statushouder, maand: date, soort: str) -> str:
        """Why there are no hours of this kind then, by the law and the leerroute; empty when there can be."""
        tijdvak = Tijdvak(maand)
        if not bestaat(soort, wie.regime):
            return f"{soort} bestaat niet onder de wet van deze cliënt"
        gold = z_route_gold(self.versies.get(wie.pk, []), self.eerste_pip.get(wie.pk), tijdvak.van, tijdvak.tot)
        if soort == Urensoort.PARTICIPATIE and not gold:
            return "participatie hoort bij de Z-route, en die gold toen niet voor deze cliënt"
        return ""

    def staat_er(self, wie: Statushouder, maand: date, soort: str, groep: Groep | None) -> tuple[Stand | None, str]:
        """What the school told before about the month as a whole; or what stands in the way, when that was per
        lesson."""
        rijen = self.verteld.get((wie.pk, maand, soort, groep.pk if groep else None), [])
        if any(rij.dag for rij in rijen):
            return None, f"{maand_voluit(maand)} staat er al per les: haal deze regel weg, of verbeter de lessen"
        return next(((rij.aanwezig, rij.gegeven) for rij in rijen), None), ""
