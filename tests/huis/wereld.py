"""A small world in which everything could leak: two gemeenten, a dossier of every kind, and a mark in every text.

A mark says whose text it is: `mkv1wonenkm` is of Vught (v), of dossier 1, of the part "wonen". Dossier 0 is the
gemeente itself: its people, partners and measurements. `sporen` finds marks, numbers and birthdays in any answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection

from dossier.models import (
    Deling,
    Huishouden,
    Koppeling,
    Mijlpaal,
    Noodtoegang,
    Opschorting,
    Statushouder,
)
from inburgering.models import Afronding, Cursus, Diploma, Isk
from monitor.handelingen import leg_vast
from monitor.models import Meting
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek
from termijnen.models import Lengte
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.huis import wereld_advies, wereld_geld, wereld_lid
from tests.huis.sleutel import credential
from tests.huis.wereld_account import van_account
from tests.huis.wereld_inburgering import bijeenkomst, lesgroep, school, taaleis, voortgang
from tests.huis.wereld_intake import intakes
from tests.huis.wereld_klus import klussen
from tests.huis.wereld_plan import open_plan, plannen
from toegang.models import Gemeente, Groepsrol, Medewerker, Organisatie, Waarneming
from toegang.rechten import Rol
from werkvoorraad.handelingen_agenda import maak_sleutel
from werkvoorraad.models import Bericht, Taak, Uitstel

MERK = re.compile(r"mk([vb])(\d)([a-z]+)km")
GEBOREN = date(1990, 1, 10)
BSN = ["999000019", "999000020", "999000032", "999000044", "999000056", "999000068", "999000081", "999000093"]

Spoor = tuple[str, int, str]  # gemeente, dossier, part


def merk(gemeente: str, dossier: int, deel: str) -> str:
    """A word that occurs nowhere else."""
    return f"mk{gemeente}{dossier}{deel}km"


@dataclass(frozen=True)
class Persona:
    """Somebody who looks, and what may be on their pages: per dossier the parts, or None for all of it."""

    naam: str
    wie: Medewerker | None
    gemeente: str
    ziet: dict[int, frozenset[str] | None]
    sessie: str = ""
    elders: frozenset[Spoor] = frozenset()  # the names of other places where the same account works

    @property
    def rijen(self) -> set[int]:
        """This person here, and the account."""
        return {self.wie.pk, self.wie.account_id or self.wie.pk} if self.wie else set()

    def mag_zien(self, spoor: Spoor) -> bool:
        gemeente, dossier, deel = spoor
        if spoor in self.elders:
            return True
        if gemeente != self.gemeente or dossier not in self.ziet:
            return False
        delen = self.ziet[dossier]
        return delen is None or deel in delen


@dataclass
class Wereld:
    """Everything that was made: people by name, and rows by gemeente and dossier."""

    personas: dict[str, Persona] = field(default_factory=dict)
    dossiers: dict[tuple[str, int], Statushouder] = field(default_factory=dict)
    rijen: dict[tuple[str, str], Any] = field(default_factory=dict)
    nummers: dict[str, Spoor] = field(default_factory=dict)
    sommen: dict[str, str] = field(default_factory=dict)

    def sporen(self, tekst: str) -> Iterator[Spoor]:
        """What a text gives away, wherever spaces and capitals stand in it."""
        kaal = re.sub(r"\s+", "", tekst).lower()
        for gemeente, dossier, deel in MERK.findall(kaal):
            yield gemeente, int(dossier), deel
        yield from (spoor for nummer, spoor in self.nummers.items() if nummer in kaal)


def som(gemeente_id: int) -> str:
    """A checksum of everything that belongs to one gemeente."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'gemeente_id' ORDER BY table_name"
        )
        delen = [
            f"SELECT md5(string_agg(rij::text, '|' ORDER BY rij::text)) FROM {tabel} rij WHERE gemeente_id = %s"
            for (tabel,) in cursor.fetchall()
        ]
        cursor.execute(" UNION ALL ".join(delen), [gemeente_id] * len(delen))
        return " ".join(str(deel) for (deel,) in cursor.fetchall())


def bouw() -> Wereld:
    """Make the world."""
    wereld = Wereld()
    _vught(wereld)
    _boxtel(wereld)
    wereld_lid.coach(wereld)
    wereld.rijen |= wereld_advies.verwijs(wereld.dossiers, wereld.rijen)
    for naam, persona in wereld.personas.items():
        if persona.wie:
            sessie = fabriek.browser(persona.wie).cookies[settings.SESSION_COOKIE_NAME].value
            wereld.personas[naam] = replace(persona, sessie=sessie)
    connection.check_constraints()
    wereld.sommen = {g: som(wereld.rijen[g, "gemeente"].pk) for g in "vb"}
    return wereld


# --- The gemeenten and their people ----------------------------------------------------------------------------------

ALLES = None
GEMEENTE = {0: ALLES}
# Free text about access itself, which the privacy officer guards.
GELOGD = frozenset({"reden", "doel", "verlopen", "uitleg"})


def _vught(wereld: Wereld) -> None:
    gemeente = _gemeente(wereld, "v", "Vught")
    vluchtelingenwerk, woonwijze = (_organisatie(gemeente, "v", naam) for naam in ("vluchtelingenwerk", "woonwijze"))

    def erbij(naam: str, rol: Rol, ziet: dict[int, Any], organisatie: Organisatie | None = None) -> Medewerker:
        return _persona(wereld, "v", gemeente, naam, rol, ziet, organisatie)

    klantmanager = erbij("klantmanager", Rol.KLANTMANAGER, {0: ALLES, 1: ALLES, 2: ALLES, 4: ALLES})
    collega = erbij("collega", Rol.KLANTMANAGER, {0: ALLES, 3: ALLES, 4: ALLES, 5: ALLES})
    waarnemer = erbij("waarnemer", Rol.KLANTMANAGER, {0: ALLES, 1: ALLES, 2: ALLES})
    erbij("teamleider", Rol.TEAMLEIDER, dict.fromkeys(range(6), ALLES))
    beleid = erbij("beleidsmedewerker", Rol.BELEIDSMEDEWERKER, GEMEENTE)
    erbij("beheerder", Rol.BEHEERDER, GEMEENTE)
    erbij("privacyofficer", Rol.PRIVACY_OFFICER, {0: ALLES, **dict.fromkeys(range(1, 6), GELOGD)})
    zelf = {"gemeente", "vluchtelingenwerk", "partner"}
    gedeeld = frozenset({"naam", "contact", "wonen", "activiteiten", "bijdrage", "gevraagd", "doel", "verwijzing"})
    partner = erbij("partner", Rol.PARTNER, {0: frozenset({*zelf, "klantmanager"}), 1: gedeeld}, vluchtelingenwerk)
    andere = {0: frozenset({"gemeente", "woonwijze", "anderepartner", "collega"})}
    erbij("anderepartner", Rol.PARTNER, {**andere, 3: frozenset({"naam", "wonen", "doel"})}, woonwijze)
    mensen = {0: frozenset({*zelf, "partnerbeheerder", "coach"})}
    erbij("partnerbeheerder", Rol.PARTNERBEHEERDER, mensen, vluchtelingenwerk)
    wereld.personas["anoniem"] = Persona("anoniem", None, "", {})
    gezinslid = _persoon(wereld, "v", 2, klantmanager)
    open_plan(gezinslid, merk("v", 2, "plan"), 1)  # the first row of a table has to be free to change
    eigen = _vol_dossier(wereld, "v", 1, klantmanager, gezinslid)
    van_collega = _vol_dossier(wereld, "v", 3, collega)
    geopend, gestopt = (_vol_dossier(wereld, "v", nummer, collega) for nummer in (4, 5))
    delen = ["contact", "gezin", "wonen", "activiteiten", "begeleiding", "netwerk"]
    wereld.rijen["v1", "deling"] = _deling(eigen, "v", 1, vluchtelingenwerk, delen)
    _deling(eigen, "v", 1, woonwijze, delen, van=date(2026, 1, 1), tot=VANDAAG - timedelta(days=1), doel="verlopen")
    wereld.rijen["v3", "deling"] = _deling(van_collega, "v", 3, woonwijze, ["wonen"])
    _deling(gestopt, "v", 5, vluchtelingenwerk, delen, ingetrokken_op=VANDAAG, intrekreden=merk("v", 5, "reden"))
    for organisatie, van in ((vluchtelingenwerk, ""), (woonwijze, "vananderen")):
        door = partner if organisatie == vluchtelingenwerk else wereld.personas["anderepartner"].wie
        wereld_advies.bijdrage(eigen, organisatie, door, merk("v", 1, f"bijdrage{van}"))
        wereld_advies.gevraagd(wereld.rijen, "v", door, merk("v", 1, f"gevraagd{van}"))
    _docent(wereld, gemeente, eigen, van_collega)
    vandaag = {"gemeente": gemeente, "van": VANDAAG, "tot": VANDAAG, "reden": f"Nu nodig: {merk('v', 4, 'reden')}"}
    Noodtoegang.objects.create(**vandaag, statushouder=geopend, medewerker=klantmanager)
    _van_gemeente(wereld, "v", beleid, klantmanager, waarnemer, partner)


def _docent(wereld: Wereld, gemeente: Gemeente, niet_gedeeld: Statushouder, gedeeld: Statushouder) -> None:
    """A school that logs in, with two clients in its group; it may know of one of them."""
    school = fabriek.organisatie(merk("v", 0, "taalschool"), gemeente=gemeente, soort=Organisatie.Soort.ONDERWIJS)
    in_de_les = {0: frozenset({"gemeente", "taalschool", "docent", "collega"}), 3: frozenset({"naam", "doel"})}
    _persona(wereld, "v", gemeente, "docent", Rol.PARTNER, in_de_les, school)
    _deling(gedeeld, "v", 3, school, ["inburgering"])
    wereld.rijen["v", "eigengroep"] = lesgroep(gemeente, merk("v", 0, "taalschool"), [niet_gedeeld, gedeeld], school)
    wereld.rijen["v", "bijeenkomst"] = bijeenkomst(gedeeld, school)


def _boxtel(wereld: Wereld) -> None:
    gemeente = _gemeente(wereld, "b", "Boxtel")
    organisatie = _organisatie(gemeente, "b", "welzijn")

    def erbij(naam: str, rol: Rol, ziet: dict[int, Any], bij: Organisatie | None = None) -> Medewerker:
        return _persona(wereld, "b", gemeente, naam, rol, ziet, bij)

    klantmanager = erbij("teamleiderboxtel", Rol.TEAMLEIDER, {0: ALLES, 1: ALLES, 2: ALLES})
    waarnemer = fabriek.medewerker(Rol.KLANTMANAGER, merk("b", 0, "waarnemer"), gemeente=gemeente)
    beleid = erbij("beleidboxtel", Rol.BELEIDSMEDEWERKER, GEMEENTE)
    erbij("beheerderboxtel", Rol.BEHEERDER, GEMEENTE)
    zelf = frozenset({"gemeente", "welzijn", "partnerboxtel", "teamleiderboxtel"})
    gedeeld = frozenset({"naam", "contact", "bijdrage", "gevraagd", "doel", "verwijzing"})
    partner = erbij("partnerboxtel", Rol.PARTNER, {0: zelf, 1: gedeeld}, organisatie)
    eigen = _vol_dossier(wereld, "b", 1, klantmanager, _persoon(wereld, "b", 2, klantmanager))
    wereld.rijen["b1", "deling"] = _deling(eigen, "b", 1, organisatie, ["contact", "begeleiding", "netwerk"])
    wereld.rijen["b", "eigengroep"] = lesgroep(gemeente, merk("b", 0, "school"), [eigen])
    wereld.rijen["b", "bijeenkomst"] = bijeenkomst(eigen)
    wereld_advies.bijdrage(eigen, organisatie, partner, merk("b", 1, "bijdrage"))
    wereld_advies.gevraagd(wereld.rijen, "b", partner, merk("b", 1, "gevraagd"))
    _van_gemeente(wereld, "b", beleid, klantmanager, waarnemer, partner)


def _gemeente(wereld: Wereld, g: str, naam: str) -> Gemeente:
    gemeente = fabriek.gemeente(f"{naam} {merk(g, 0, 'gemeente')}", afdeling=merk(g, 0, "gemeente"))
    gemeente.thema = {"--basis-color-accent-1-bg-default": "#004488"}
    wereld.rijen[g, "gemeente"] = gemeente
    return gemeente


def _organisatie(gemeente: Gemeente, g: str, naam: str) -> Organisatie:
    return fabriek.organisatie(merk(g, 0, naam), gemeente=gemeente)


def _persona(
    wereld: Wereld, g: str, gemeente: Gemeente, naam: str, rol: Rol, ziet: dict[int, Any], bij: Organisatie | None
) -> Medewerker:
    velden = {"organisatie": bij} if bij else {}
    wie = fabriek.medewerker(rol, f"Vrouw {merk(g, 0, naam)}", gemeente=gemeente, **velden)
    wie.email = f"{merk(g, 0, naam)}@gemeente.example"
    wie.save()
    wereld.personas[naam] = Persona(naam, wie, g, ziet)
    return wie


def _van_gemeente(
    wereld: Wereld, g: str, beleid: Medewerker, klantmanager: Medewerker, waarnemer: Medewerker, partner: Medewerker
) -> None:
    """What hangs on a gemeente and not on a dossier."""
    gemeente = klantmanager.gemeente
    betaling = wereld_geld.bestanden(
        merk(g, 0, "geld"), wereld.rijen[f"{g}1", "gesloten_regel"], klantmanager, waarnemer, eerst_open=g == "v"
    )
    wereld.rijen |= {(g, naam): rij for naam, rij in betaling.items()}
    meting = Meting(
        gemeente=gemeente, naam=merk(g, 0, "meting"), cohort_van=date(2026, 1, 1), cohort_tot=date(2026, 6, 30),
        peildatum=VANDAAG, eenheid="huishouden",
    )  # fmt: skip
    sleutel = {"name": merk(g, 0, "sleutel"), "credential": credential()}
    wereld.rijen |= {
        **{(g, naam): rij for naam, rij in school(gemeente, merk(g, 0, "school")).items()},
        (g, "lengte"): Lengte.objects.create(gemeente=gemeente, code="PIP-BELEID", aantal=6, van=date(2027, 1, 1)),
        (g, "termijn"): "PIP-BELEID",
        **{(g, naam): rij for naam, rij in klussen(beleid, merk(g, 0, "meting")).items()},
        **{(g, naam): rij for naam, rij in van_account(klantmanager, g).items()},
        (g, "agenda"): maak_sleutel(door=fabriek.zicht(klantmanager)),
        (g, "meting"): leg_vast(meting, door=fabriek.zicht(beleid)),
        (g, "medewerker"): klantmanager,
        (g, "partner"): partner,
        (g, "organisatie"): partner.organisatie,
        (g, "groepsrol"): Groepsrol.objects.create(gemeente=gemeente, groep=merk(g, 0, "groep"), rol="klantmanager"),
        (g, "waarneming"): Waarneming.objects.create(
            gemeente=gemeente, afwezige=klantmanager, waarnemer=waarnemer, van=VANDAAG, tot=VANDAAG
        ),
        (g, "bericht"): Bericht.objects.create(
            gemeente=gemeente, voor=klantmanager, dag=VANDAAG, message_id=f"<{g}@mail.example>", status="mislukt"
        ),
        (g, "sleutel"): Authenticator.objects.create(user=klantmanager, type="webauthn", data=sleutel),
    }


# --- A dossier with something everywhere -----------------------------------------------------------------------------


def _persoon(wereld: Wereld, g: str, nummer: int, klantmanager: Medewerker) -> Statushouder:
    volgnummer = len(wereld.dossiers)
    geboren = GEBOREN + timedelta(days=volgnummer)
    wie = fabriek.statushouder(
        klantmanager,
        voornamen=merk(g, nummer, "naam"),
        achternaam=f"Van {merk(g, nummer, 'naam')}",
        geboortedatum=geboren,
        nationaliteit=merk(g, nummer, "persoon"),
        email=f"{merk(g, nummer, 'contact')}@post.example",
        telefoon=f"06 99 88 77 {volgnummer:02}",
        v_nummer=f"12345678{volgnummer:02}",
        bsn=BSN[volgnummer],
    )
    wereld.dossiers[g, nummer] = wie
    wereld.nummers |= {
        BSN[volgnummer]: (g, nummer, "bsn"),
        wie.v_nummer: (g, nummer, "persoon"),
        wie.telefoon.replace(" ", ""): (g, nummer, "contact"),
        f"{geboren.day}januari{geboren.year}": (g, nummer, "persoon"),
        geboren.isoformat(): (g, nummer, "persoon"),
    }
    return wie


def _vol_dossier(
    wereld: Wereld, g: str, nummer: int, klantmanager: Medewerker, *gezinsleden: Statushouder
) -> Statushouder:
    wie = _persoon(wereld, g, nummer, klantmanager)
    gezin = fabriek.huishouden(wie, *gezinsleden, naam=merk(g, nummer, "gezin"), gehuisvest=None)
    Koppeling.objects.filter(huishouden=gezin).update(
        azc=merk(g, nummer, "koppeling"), coa_contact=merk(g, nummer, "koppeling"),
        coa_email=f"{merk(g, nummer, 'koppeling')}@coa.example",
    )  # fmt: skip
    woning = fabriek.huisvesting(
        gezin, date(2026, 5, 12), straat=merk(g, nummer, "wonen"), plaats=merk(g, nummer, "wonen"),
        verhuurder=merk(g, nummer, "verhuurder"),
    )  # fmt: skip
    feiten = {
        "huishouden": gezin, "huisvesting": woning, **_feiten(wie, gezin, g, nummer), **_stappen(wie, g, nummer),
        **intakes(wie, merk(g, nummer, "intake")), **wereld_advies.rijen(wie, merk(g, nummer, "gesprek")),
        **plannen(wie, merk(g, nummer, "plan")),
    }  # fmt: skip
    for naam, rij in feiten.items():
        wereld.rijen[f"{g}{nummer}", naam] = rij
    return wie


def _feiten(wie: Statushouder, gezin: Huishouden, g: str, nummer: int) -> dict[str, Any]:
    van = {"gemeente": wie.gemeente, "van": date(2026, 6, 1)}
    werk, taal, intern = (merk(g, nummer, deel) for deel in ("activiteiten", "inburgering", "intern"))
    uitkering = Uitkering.objects.create(
        **van, huishouden=gezin, soort="volledig", toelichting=merk(g, nummer, "geld"), norm=1300, bedrag=1300
    )
    return {
        "uitkering": uitkering,
        "taaleis": taaleis(wie, merk(g, nummer, "taaleis")),
        "activiteit": Activiteit.objects.create(
            **van,
            statushouder=wie,
            soort="traject",
            organisatie=werk,
            functie=werk,
            toelichting=werk,
            uitvoerder="wsd",
            waarom_niet_wegwijs=intern,
            financiering="wmo",
            kosten=1250,
            uitgesteld_tot=VANDAAG,
            uitgesteld_reden=intern,
        ),
        "cursus": Cursus.objects.create(**van, statushouder=wie, aanbieder=taal, toelichting=taal),
        "isk": Isk.objects.create(**van, statushouder=wie, school=taal, toelichting=taal),
        **voortgang(wie, taal),
        "diploma": Diploma.objects.create(gemeente=wie.gemeente, statushouder=wie, behaald_op=date(2026, 10, 1)),
        **wereld_geld.van_gezin(gezin, merk(g, nummer, "geld"), wie.klantmanager),
        "besluitbrief": wereld_geld.brief(wie, merk(g, nummer, "geld")),
    }


def _stappen(wie: Statushouder, g: str, nummer: int) -> dict[str, Any]:
    """What was done for somebody, and what is still to be done."""
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    gezegd, stap = merk(g, nummer, "gesprek"), merk(g, nummer, "stap")
    gesprek = Gesprek.objects.create(
        **van, soort="voortgang", datum=VANDAAG, kanaal="kantoor", taal="ti", aanwezig=gezegd, verslag=gezegd,
        gevoerd_door=wie.klantmanager,
    )  # fmt: skip
    Mijlpaal.objects.create(**van, soort="pip", datum=date(2026, 9, 1), toelichting=stap)
    return {
        "gesprek": gesprek,
        "mijlpaal": Mijlpaal.objects.create(**van, soort="isk_18", datum=date(2026, 9, 1), toelichting=stap),
        "afronding": Afronding.objects.create(
            **van, soort="pvt", datum=date(2026, 10, 1), toelichting=merk(g, nummer, "inburgering")
        ),
        "opschorting": Opschorting.objects.create(
            **van, soort="opschorting", codes=["TERMIJN"], reden=stap, besloten_door="duo",
            besloten_op=date(2026, 9, 1), van=date(2026, 9, 1), tot=date(2026, 9, 30),
        ),
        "taak": Taak.objects.create(
            **van, wat=merk(g, nummer, "taak"), uiterlijk=VANDAAG, ritme_vanaf=VANDAAG, voor=wie.klantmanager,
            uit_gesprek=gesprek,
        ),
        "uitstel": Uitstel.objects.create(
            **van, code="HALFJAAR", uiterlijk=VANDAAG, tot=VANDAAG + timedelta(days=7), reden=stap,
            door=wie.klantmanager,
        ),
    }  # fmt: skip


def _deling(
    wie: Statushouder, g: str, nummer: int, organisatie: Organisatie, onderdelen: list[str], **velden: Any
) -> Deling:
    """With consent, and so with a signed form."""
    inhoud = ContentFile(b"%PDF-1.7\n" + merk(g, nummer, "formulier").encode(), "scan.pdf")
    standaard = {
        "gemeente": wie.gemeente, "statushouder": wie, "organisatie": organisatie, "onderdelen": onderdelen,
        "basis": "toestemming", "uitgelegd_taal": "ti", "uitgelegd_door": merk(g, nummer, "uitleg"),
        "formulier": inhoud, "van": VANDAAG, "tot": VANDAAG + timedelta(days=30),
    }  # fmt: skip
    doel = merk(g, nummer, velden.pop("doel", "doel"))
    return Deling.objects.create(**standaard | velden, doel=doel)
