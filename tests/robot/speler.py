"""Fills in forms as a person would: looks at the page, types, sends, reads what was refused and mends that."""

import random
import re
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse

from tests.robot.browser import Browser
from tests.robot.geheugen import Geheugen, Ingevuld, keuzes, mogelijk
from tests.robot.kaart import FORMULIEREN, Kaart, Plek, waarvan
from tests.robot.lezer import Formulier, Pagina, Veld, tref
from tests.robot.samenhang import AL_IN_DIE_TIJD, samen
from tests.robot.waarden import EIGEN, Vulling, bestand, genoemde_dag, waarde
from toegang.models import Medewerker

POGINGEN = 4
GELUKT_MAAR = "De e-mail wacht nog op verzending."  # said after something that did go through
VOLGT = 0.25  # how often it looks at the page that comes after something that went through
BIJNA_ALLES = 0.97  # accepted: then several new things at once are no risk
VEEL = 6
ANDERE = 4  # dossiers in which a page is tried that was not known of them
VERGEEFS = 2  # fillings without any that was accepted, before another page is looked for
ADRES_IN_MAIL = re.compile(r"https?://[^/\s]+(/\S+)")


class Speler:
    """Somebody with a keyboard, who is everybody in turn."""

    def __init__(self, personas: Mapping[str, tuple[Medewerker | None, str]], nummers: list[str], zaad: int) -> None:
        self.personas, self.nummers, self.kans, self.kaart = personas, nummers, random.Random(zaad), Kaart()
        self.geheugen: dict[str, Geheugen] = defaultdict(Geheugen)
        self.fouten: list[str] = []
        self.dossiers: list[str] = []  # all that there are
        self.volgt = VOLGT
        self.bezocht = 0
        self.laatste: Plek | None = None  # where something was filled in
        self._browser = Browser()

    # --- Visiting ----------------------------------------------------------------------------------------------------

    def open(self, persona: str, url: str) -> Pagina:
        """The page at an address; an error of the server is written down."""
        return self._vraag(persona, url, None)

    def stuur(self, persona: str, formulier: Formulier, wat: dict[str, Any]) -> Pagina:
        return self._vraag(persona, formulier.actie, wat)

    def _vraag(self, persona: str, url: str, data: dict[str, Any] | None) -> Pagina:
        self._browser.cookies.clear()
        if sessie := self.personas[persona][1]:
            self._browser.cookies[settings.SESSION_COOKIE_NAME] = sessie
        self.bezocht += 1
        try:
            with transaction.atomic():
                antwoord = self._browser.get(url) if data is None else self._browser.post(url, data)
            pagina = Pagina(url, antwoord)
        except Exception as fout:  # whatever goes wrong is what the robot looks for
            waar = [deel for deel in traceback.extract_tb(fout.__traceback__) if "site-packages" not in deel.filename]
            plek = f"{waar[-1].filename.rpartition('/')[2]}:{waar[-1].lineno}" if waar else ""
            self._meld(persona, url, data, f"{type(fout).__name__}: {str(fout)[:300]} ({plek})")
            return Pagina(url, HttpResponse("", status=500, content_type="text/plain"))
        if pagina.status >= 500:
            self._meld(persona, url, data, f"antwoordt {pagina.status}")
        if data is None:  # what is shown after sending cannot be asked for again
            self.kaart.teken(persona, pagina)
        return pagina

    def _meld(self, persona: str, url: str, data: dict[str, Any] | None, wat: str) -> None:
        verstuurd = "" if data is None else f" POST {data}"
        self.fouten.append(f"{persona}: {url}{verstuurd}: {wat}")

    # --- Filling in --------------------------------------------------------------------------------------------------

    def speel(self, naam: str) -> bool | None:
        """Fill in this form once, somewhere; None when it stands nowhere (any more)."""
        if not (gevonden := self._zoek(naam)):
            return None
        return self._probeer(*gevonden)

    def speel_vaak(self, naam: str, keren: int) -> Iterator[bool]:
        """Fill it in so many times on one page, and undo each before the next. Where nothing goes through it stops."""
        gevonden, gelukt = self._zoek(naam), False
        for keer in range(keren if gevonden else 0):
            assert gevonden
            if not gelukt and keer >= (1 if self.geheugen[naam].gelukt else VERGEEFS):
                return
            cache.clear()  # somebody else, on another day
            with transaction.atomic():
                yield (nu := self._probeer(*gevonden))
                gelukt = gelukt or nu
                connection.check_constraints()
                transaction.set_rollback(True)

    def _zoek(self, naam: str) -> tuple[Plek, list[Formulier]] | None:
        """A page with this form, and the form as often as it stands there."""
        geheugen = self.geheugen[naam]
        for _ in range(20):
            if not (plekken := self._plekken(naam)):
                return None
            [plek] = self.kans.choices(plekken, [geheugen.belooft(plek) for plek in plekken])
            if keuze := [formulier for formulier in self.open(*plek).formulieren if formulier.naam == naam]:
                geheugen.bekijk(plek, keuze)
                return plek, keuze
            self.kaart.plekken[naam].pop(plek, None)
            self.kaart.adressen[naam].pop(plek[1], None)
            geheugen.plekken[plek] += 3
        return None

    def _probeer(self, plek: Plek, keuze: list[Formulier]) -> bool:
        self.laatste = plek
        formulier = self.kans.choice(keuze)
        gelukt = self._vul_in(plek[0], formulier)
        geheugen = self.geheugen[formulier.naam]
        if gelukt:
            geheugen.gunstig.add(plek)
        else:
            geheugen.plekken[plek] += 1
        return gelukt

    def adressen_met(self, nummer: str) -> list[str]:
        """What is known of this dossier."""
        return sorted(adres for rij in self.kaart.adressen.values() for adres in rij if f"/{nummer}/" in adres)

    def _plekken(self, naam: str) -> list[Plek]:
        """Where this form stands, and where it will: at addresses of its own that were not opened yet."""
        bekend = list(self.kaart.plekken.get(naam, ()))
        verwant = bekend or self._van(self.kaart.plekken, naam)
        wie = dict.fromkeys(persona for persona, _ in verwant) or ["klantmanager@vught.example"]
        # What removes something, or goes on with it, stands on the page of that.
        ervan = [] if bekend else self._van(self.kaart.adressen, naam)[-20:]
        adressen = [*self.kaart.adressen.get(naam, ()), *self._elders(naam), *ervan]
        eigen = [(persona, adres) for adres in adressen for persona in wie]
        return list(dict.fromkeys([*bekend, *eigen]))

    def _van(self, waar: Mapping[str, Iterable[Any]], naam: str) -> list[Any]:
        """What is known there of that of which this form is a step."""
        return next((list(rij) for van in waarvan(naam) if (rij := waar.get(van))), [])

    def _elders(self, naam: str) -> list[str]:
        """The same page of other dossiers, when something was not used yet that may not go with those it knows."""
        adres = FORMULIEREN[naam]
        if set(adres.nergens) != {"nummer"} or not self.geheugen[naam].ongebruikt or not self.dossiers:
            return []
        return [adres.url(nummer=nummer) for nummer in self.kans.sample(self.dossiers, ANDERE)]

    def _vul_in(self, persona: str, formulier: Formulier) -> bool:
        geheugen = self.geheugen[formulier.naam]
        wie = self.personas[persona][0]
        vulling = Vulling(self.kans, wie.adres if wie else "", self.nummers, formulier.naam)
        vulling.begin()
        vulling.vroeger = geheugen.vroeger
        vulling.teksten = {veld.naam: veld.teksten for veld in formulier.velden}
        wat = self._samen(formulier, self._kies(formulier, geheugen, vulling), geheugen, vulling)
        vorige = ""
        for _ in range(POGINGEN if geheugen.ruim else 2):
            geheugen.zie(formulier)
            bladzijde = self.stuur(persona, formulier, self._als_post(formulier, wat, vulling))
            klacht, terug = self._klacht(persona, bladzijde, formulier)
            if terug and not klacht.strip():  # a question, to be answered on the same page
                formulier, wat = terug, self._neem_over(terug, wat)
                continue
            waar = [veld.sleutel for veld in terug.velden if veld.fout] if terug else []
            geheugen.onthoud(formulier, wat, gelukt=not klacht, klacht=klacht, waar=waar)
            if not klacht:
                return True
            if not terug or (klacht == vorige and not any(veld.fout for veld in terug.velden)):
                return False  # nothing that is typed mends it
            vorige = klacht
            geheugen.vroeger = vulling.vroeger = geheugen.vroeger or bool(AL_IN_DIE_TIJD.search(klacht))
            wat = self._samen(terug, self._herstel(terug, geheugen, vulling, wat), geheugen, vulling)
            formulier = terug
        return False

    def _samen(self, formulier: Formulier, wat: Ingevuld, geheugen: Geheugen, vulling: Vulling) -> Ingevuld:
        velden = {veld.naam: veld for veld in formulier.velden}
        return samen(formulier, wat, lambda naam: self._nieuw(velden[naam], geheugen, vulling), vulling)

    def _klacht(self, persona: str, bladzijde: Pagina, formulier: Formulier) -> tuple[str, Formulier | None]:
        """What was refused ("" when nothing), and the form to try again with. A blank is a question and no refusal."""
        if bladzijde.naar:
            if (treffer := tref(bladzijde.naar)) and treffer.url_name == "account_reauthenticate" != formulier.naam:
                return "vraagt eerst het wachtwoord", None
            if not bladzijde.waarschuwt and self.kans.random() > self.volgt:
                return "", None
            vervolg = self.open(persona, bladzijde.naar)
            return "" if vervolg.waarschuwing.startswith(GELUKT_MAAR) else vervolg.waarschuwing, None
        opnieuw = next((een for een in bladzijde.formulieren if een.naam == formulier.naam), None)
        if bladzijde.status >= 400 and bladzijde.status != 422:
            return f"antwoordt {bladzijde.status}", None
        if opnieuw is None or not (opnieuw.fouten or bladzijde.waarschuwing):
            return "", None
        namen = {veld.naam for veld in formulier.velden if veld.soort != "hidden"}
        vraagt = any(veld.naam == "toch" and veld.soort == "checkbox" for veld in opnieuw.velden)
        return (" " if vraagt and "toch" not in namen else opnieuw.fouten or bladzijde.waarschuwing), opnieuw

    # --- Choosing ----------------------------------------------------------------------------------------------------

    def _kies(self, formulier: Formulier, geheugen: Geheugen, vulling: Vulling) -> Ingevuld:
        """What was accepted before, but for a few fields; freely when there is nothing yet, and now and then."""
        geheugen.zie(formulier)
        velden = [veld for veld in formulier.velden if veld.soort != "hidden"]
        voorbeeld = geheugen.voorbeeld(formulier, self.kans)
        bestaand = f"{formulier.naam}_nieuw" in FORMULIEREN  # filled in already: a few things in it are changed
        if voorbeeld and not (geheugen.ruim and self.kans.random() < 0.4):
            wat = {veld.naam: veld.waarden for veld in velden} if bestaand else _zoals(velden, voorbeeld)
            anders = self._interessant(velden, geheugen)
        else:
            wat = {veld.naam: veld.waarden for veld in velden}
            vaak = 0.5 if voorbeeld else 0.15  # first what is enough, then more
            nodig = [v for v in velden if v.soort in {"knop", "password"} or (v.verplicht and not any(v.waarden))]
            anders = [veld for veld in velden if veld in nodig or self.kans.random() < vaak]
        for veld in velden:
            if veld in anders or (veld.verplicht and not any(wat[veld.naam])):
                wat[veld.naam] = self._nieuw(veld, geheugen, vulling)
        return wat

    def _interessant(self, velden: list[Veld], geheugen: Geheugen) -> list[Veld]:
        """A field of which something was not used yet, as long as not too much is refused; and texts, always."""
        anders = [veld for veld in velden if veld.soort in {"text", "textarea"} and not _geweigerd(veld, geheugen)]
        gekozen = self.kans.sample(anders, min(len(anders), 3))
        nieuw = [v for v in velden if any(geheugen.wacht((v.sleutel, wat)) for wat in mogelijk(v))]
        if nieuw and geheugen.ruim:
            gewicht = [1 / (1 + _geweigerd(veld, geheugen)) for veld in nieuw]
            gekozen += self.kans.choices(nieuw, gewicht, k=1 if geheugen.aandeel < BIJNA_ALLES else VEEL)
        return gekozen

    def _nieuw(self, veld: Veld, geheugen: Geheugen, vulling: Vulling) -> list[str]:
        """Something else in this field."""
        if veld.soort == "file":
            return ["scan"]
        if not veld.opties:
            return [waarde(vulling, veld)]
        opties = keuzes(veld) or veld.opties
        if veld.meer and len(veld.opties) > 1:
            nog_niet = [optie for optie in opties if geheugen.wacht((veld.sleutel, optie))] or opties
            return list({*self.kans.sample(opties, self.kans.randint(0, len(opties) - 1)), self.kans.choice(nog_niet)})
        if veld.meer:
            return opties if self.kans.random() < 0.6 else []

        def gewicht(optie: str) -> float:
            sleutel = (veld.sleutel, optie)
            hier = 1 if geheugen.gebruikt[sleutel] or geheugen.kansrijk(sleutel) else 0.05
            return hier * geheugen.kans_op(sleutel) ** 2 / (1 + geheugen.gebruikt[sleutel]) ** 1.2

        return self.kans.choices(opties, [gewicht(optie) for optie in opties])

    def _neem_over(self, formulier: Formulier, wat: Ingevuld) -> Ingevuld:
        """What was typed, with an answer to what is asked now."""
        nieuw = {veld.naam: wat.get(veld.naam, veld.waarden) for veld in formulier.velden if veld.soort != "hidden"}
        return {**nieuw, **{v.naam: v.opties for v in formulier.velden if v.naam == "toch" and v.soort == "checkbox"}}

    def _herstel(self, formulier: Formulier, geheugen: Geheugen, vulling: Vulling, wat: Ingevuld) -> Ingevuld:
        """Mend what was refused: other things in the fields that are named, or else in a few of the others."""
        nieuw = self._neem_over(formulier, wat)
        velden = [veld for veld in formulier.velden if veld.naam in nieuw and veld.naam != "toch"]
        voorbeeld = geheugen.voorbeeld(formulier, self.kans)
        if voorbeeld and not geheugen.ruim:
            return _zoals(velden, voorbeeld)
        for veld in [veld for veld in velden if veld.fout] or self.kans.sample(velden, min(len(velden), 2)):
            if dag := genoemde_dag(veld.fout):
                nieuw[veld.naam] = [dag]
            elif veld.verplicht or not any(nieuw[veld.naam]) or self.kans.random() < 0.5:
                nieuw[veld.naam] = self._nieuw(veld, geheugen, vulling)
            else:
                nieuw[veld.naam] = []
        return nieuw

    def _als_post(self, formulier: Formulier, wat: Ingevuld, vulling: Vulling) -> dict[str, Any]:
        """What a browser sends: hidden fields as they stand there, and of the others what was filled in."""
        post: dict[str, Any] = defaultdict(list)
        for veld in formulier.velden:
            waarden = veld.waarden if veld.soort == "hidden" else wat.get(veld.naam, [])
            if veld.soort == "file":
                post[veld.naam] += [bestand(vulling, veld)] if any(waarden) else []
            elif veld.soort in {"checkbox", "radio", "knop"} or veld.meer:
                post[veld.naam] += waarden
            else:
                post[veld.naam] += waarden or [""]
        return {naam: waarden for naam, waarden in post.items() if waarden}

    # --- Going on ----------------------------------------------------------------------------------------------------

    def lees_mail(self) -> None:
        """Follow what was mailed, as who got it."""
        for bericht in mail.outbox:
            for pad in ADRES_IN_MAIL.findall(str(bericht.body)):
                self.open("anoniem", pad.rstrip(".,"))
        mail.outbox.clear()


def _zoals(velden: list[Veld], voorbeeld: Ingevuld) -> Ingevuld:
    """An earlier filling, as far as the same can be chosen here."""
    wat = {}
    for veld in velden:
        toen = veld.waarden if veld.sleutel in EIGEN else voorbeeld.get(veld.sleutel, veld.waarden)
        past = [een for een in toen if een in veld.opties] if veld.opties else toen
        wat[veld.naam] = past if len(past) == len(toen) else veld.waarden
    return wat


def _geweigerd(veld: Veld, geheugen: Geheugen) -> int:
    return min((geheugen.geweigerd[veld.sleutel, wat] for wat in mogelijk(veld)
                if not geheugen.gebruikt[veld.sleutel, wat]), default=0)  # fmt: skip
