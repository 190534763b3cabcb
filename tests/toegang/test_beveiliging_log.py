"""The security log: each handeling one line, nothing of what was rolled back, and no name, number or typed text."""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from bouwstenen.logregels import Beveiligingsregel
from dossier.handelingen_delen import deel, open_met_reden, trek_in
from dossier.models import Deling
from termijnen.models import Lengte
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang import handelingen
from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import VELDEN, Melding
from toegang.gemeente.handelingen import bewaar_gemeente, neem_in_gebruik
from toegang.inzage import Notitie, leg_vast
from toegang.models import Groepsrol, Inzage, Medewerker, Organisatie, Waarneming
from toegang.rechten import Rol
from toegang.uitnodiging.handelingen import nodig_opnieuw_uit
from werkvoorraad.handelingen_lengte import bewaar_lengte, verwijder_lengte
from werkvoorraad.organisaties.handelingen import beeindig, bewaar_organisatie, heropen

MERK = "merkteken"  # in everything that a person can type
VASTE_VELDEN = {"log", "tijd", "verzoek"}


class Vanger(logging.StreamHandler):
    """Reads the lines as they leave."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        self.setFormatter(Beveiligingsregel())

    @property
    def regels(self) -> list[dict[str, Any]]:
        return [json.loads(regel) for regel in self.stream.getvalue().splitlines()]


@pytest.fixture
def vanger() -> Iterator[Vanger]:
    logger, zelf = logging.getLogger("beveiliging"), Vanger()
    logger.addHandler(zelf)
    yield zelf
    logger.removeHandler(zelf)


def zicht(rol: Rol) -> Any:
    return fabriek.zicht(fabriek.medewerker(rol, f"{MERK} {rol}"))


def account(rol: Rol = Rol.KLANTMANAGER, **velden: Any) -> Medewerker:
    wie: Medewerker = fabriek.medewerker(rol, f"{MERK} Collega", **velden)
    return wie


def gewijzigd(**velden: Any) -> Callable[[], Any]:
    """A beheerder changes an account."""
    wie, door = account(), zicht(Rol.BEHEERDER)

    def doe() -> Any:
        for naam, waarde in velden.items():
            setattr(wie, naam, waarde)
        return handelingen.bewaar_medewerker(wie, door=door)

    return doe


def organisatie(**velden: Any) -> Organisatie:
    rij: Organisatie = fabriek.organisatie(f"{MERK} Stichting", **velden)
    return rij


def deling(noor: Medewerker) -> Deling:
    wie = fabriek.dossier(noor, achternaam=MERK, bsn="999000019")
    return Deling(
        gemeente=wie.gemeente, statushouder=wie, organisatie=organisatie(), basis="afspraak", doel=MERK, van=VANDAAG,
        tot=VANDAAG + timedelta(days=30), onderdelen=["contact"],
    )  # fmt: skip


def opgeslagen(rij: Any) -> Any:
    rij.save()
    return rij


def notitie(soort: Inzage.Soort) -> Callable[[], Any]:
    noor = account()
    wie = fabriek.dossier(noor, achternaam=MERK)
    return lambda: leg_vast(
        [Notitie(soort, "dossier", [wie], doel=MERK, toelichting=MERK)], door=fabriek.zicht(noor), naam=noor.naam
    )


def waarneming() -> Waarneming:
    weg, ander = account(), account()
    return Waarneming(gemeente=weg.gemeente, afwezige=weg, waarnemer=ander, van=VANDAAG, tot=VANDAAG)


def nieuw_account() -> Callable[[], Any]:
    door = zicht(Rol.BEHEERDER)
    wie = Medewerker(gemeente_id=door.gemeente_id, naam=MERK, email=f"{MERK}@vught.example", rol=Rol.TEAMLEIDER)
    return lambda: handelingen.bewaar_medewerker(wie, door=door)


def bij_partner() -> Callable[[], Any]:
    door = zicht(Rol.PARTNERBEHEERDER)
    wie = Medewerker(
        gemeente_id=door.gemeente_id, organisatie_id=door.organisatie_id, naam=MERK, email=f"{MERK}@partner.example",
        rol=Rol.PARTNER,
    )  # fmt: skip
    return lambda: handelingen.bewaar_partnermedewerker(wie, door=door)


def andere_organisatie() -> Callable[[], Any]:
    wie, naar, door = account(Rol.PARTNER), organisatie(), zicht(Rol.BEHEERDER)

    def doe() -> Any:
        wie.organisatie = naar
        return handelingen.bewaar_medewerker(wie, door=door)

    return doe


def zonder_factor() -> Callable[[], Any]:
    wie, door = account(), zicht(Rol.BEHEERDER)
    Authenticator.objects.create(user=wie, type="totp", data={"secret": MERK})
    return lambda: handelingen.wis_tweede_factor(wie, door=door)


def uitgenodigd() -> Callable[[], Any]:
    wie, door = account(), zicht(Rol.BEHEERDER)
    AbstractBaseUser.set_unusable_password(wie)
    wie.save()
    return lambda: nodig_opnieuw_uit(wie, door=door, nu=timezone.now())


def lengte() -> Lengte:
    return Lengte(gemeente=fabriek.gemeente(), code="PIP-BELEID", aantal=6, van=VANDAAG + timedelta(days=90))


def van(rol: Rol, doe: Callable[..., Any], rij: Any, **meer: Any) -> Callable[[], Any]:
    door = zicht(rol)
    return lambda: doe(rij, door=door, **meer)


def met_reden() -> Callable[[], Any]:
    wie, door = fabriek.dossier(account(), achternaam=MERK), zicht(Rol.KLANTMANAGER)
    return lambda: open_met_reden(wie.dossiernummer, reden=f"{MERK} nodig", door=door)


def gemeente() -> Callable[[], Any]:
    rij = fabriek.gemeente()
    rij.postadres = MERK
    return van(Rol.BEHEERDER, bewaar_gemeente, rij)


# What is done → the line that says so. Each is made first, and then done while the log is listened to.
GEVALLEN: dict[str, tuple[Callable[[], Callable[[], Any]], str]] = {
    "account": (nieuw_account, Melding.ACCOUNT_GEMAAKT),
    "account bij een partner": (bij_partner, Melding.ACCOUNT_GEMAAKT),
    "nog een keer uitnodigen": (uitgenodigd, Melding.ACCOUNT_UITGENODIGD),
    "blokkeren": (lambda: gewijzigd(is_active=False), Melding.ACCOUNT_GEBLOKKEERD),
    "andere rol": (lambda: gewijzigd(rol=Rol.TEAMLEIDER), Melding.ACCOUNT_ROL),
    "ander adres": (lambda: gewijzigd(email=f"{MERK}@vught.example"), Melding.ACCOUNT_ADRES),
    "andere organisatie": (andere_organisatie, Melding.ACCOUNT_ORGANISATIE),
    "tweede stap gewist": (zonder_factor, "factor_gewist"),
    "groep": (
        lambda: van(Rol.BEHEERDER, handelingen.bewaar_groepsrol,
                    Groepsrol(gemeente=fabriek.gemeente(), groep=MERK, rol=Rol.TEAMLEIDER)),
        Melding.GROEP_ROL,
    ),
    "waarneming": (lambda: van(Rol.TEAMLEIDER, handelingen.bewaar_waarneming, waarneming()), Melding.WAARNEMING),
    "waarneming weg": (
        lambda: van(Rol.TEAMLEIDER, handelingen.verwijder_waarneming, opgeslagen(waarneming())),
        Melding.WAARNEMING_WEG,
    ),
    "gemeente": (gemeente, Melding.GEMEENTE_GEWIJZIGD),
    "in gebruik": (
        lambda: lambda: neem_in_gebruik(code="9999", naam=MERK, beheerder=f"{MERK}@nieuw.example"),
        Melding.GEMEENTE_IN_GEBRUIK,
    ),
    "termijnlengte": (lambda: van(Rol.BEHEERDER, bewaar_lengte, lengte()), Melding.TERMIJNLENGTE),
    "termijnlengte weg": (
        lambda: van(Rol.BEHEERDER, verwijder_lengte, opgeslagen(lengte())), Melding.TERMIJNLENGTE,
    ),
    "organisatie": (
        lambda: van(Rol.BEHEERDER, bewaar_organisatie,
                    Organisatie(gemeente=fabriek.gemeente(), naam=MERK, soort="overig")),
        Melding.ORGANISATIE_GEMAAKT,
    ),
    "organisatie gewijzigd": (
        lambda: van(Rol.BEHEERDER, bewaar_organisatie, organisatie()), Melding.ORGANISATIE_GEWIJZIGD,
    ),
    "organisatie beëindigd": (lambda: van(Rol.BEHEERDER, beeindig, organisatie()), Melding.ORGANISATIE_BEEINDIGD),
    "organisatie heropend": (
        lambda: van(Rol.BEHEERDER, heropen, organisatie(beeindigd_op=VANDAAG)), Melding.ORGANISATIE_HEROPEND,
    ),
    "delen": (lambda: van(Rol.TEAMLEIDER, deel, deling(account())), Melding.DOSSIER_GEDEELD),
    "deling gewijzigd": (
        lambda: van(Rol.TEAMLEIDER, deel, opgeslagen(deling(account()))), Melding.DELING_GEWIJZIGD,
    ),
    "deling ingetrokken": (
        lambda: van(Rol.TEAMLEIDER, trek_in, opgeslagen(deling(account())), reden=MERK),
        Melding.DELING_INGETROKKEN,
    ),
    "met reden": (met_reden, Melding.DOSSIER_MET_REDEN),
    "bsn": (lambda: notitie(Inzage.Soort.BSN), Melding.BSN_GETOOND),
    "document": (lambda: notitie(Inzage.Soort.DOCUMENT), Melding.DOCUMENT_GEMAAKT),
}  # fmt: skip
# These are asked for elsewhere: a file in `test_klus.py`, a document that somebody changed in `test_documenten.py`.
ELDERS = {Melding.BESTAND_OPGEHAALD, Melding.STUK_GESCHONDEN, Melding.ACCOUNT_VRIJGEGEVEN}


def test_van_elke_gebeurtenis_is_er_een_geval():
    assert {str(soort) for _, soort in GEVALLEN.values()} | ELDERS == {*Melding, "factor_gewist"}


@pytest.mark.parametrize("geval", GEVALLEN)
def test_elke_handeling_geeft_een_regel_zonder_namen(db, vanger, django_capture_on_commit_callbacks, geval):
    maak, soort = GEVALLEN[geval]
    doe = maak()
    with django_capture_on_commit_callbacks(execute=True):
        doe()
        assert vanger.regels == [], "nothing before it is really so"
    [regel] = vanger.regels
    assert regel["gebeurtenis"] == soort
    assert set(regel) <= VELDEN | VASTE_VELDEN
    assert regel["gemeente"]
    assert ("door" in regel) == (soort != Melding.GEMEENTE_IN_GEBRUIK)
    tekst = json.dumps(regel).casefold()
    assert MERK not in tekst
    assert "999000019" not in tekst


@pytest.mark.parametrize("geval", GEVALLEN)
def test_wat_wordt_teruggedraaid_is_niet_gebeurd(db, vanger, django_capture_on_commit_callbacks, geval):
    doe = GEVALLEN[geval][0]()
    with django_capture_on_commit_callbacks(execute=True):
        punt = transaction.atomic()
        punt.__enter__()
        doe()
        transaction.set_rollback(True)
        punt.__exit__(None, None, None)
    assert vanger.regels == []


def test_weer_vrijgeven(db, vanger, django_capture_on_commit_callbacks):
    wie, door = account(is_active=False), zicht(Rol.BEHEERDER)
    wie.is_active = True
    with django_capture_on_commit_callbacks(execute=True):
        handelingen.bewaar_medewerker(wie, door=door)
    assert [(een["gebeurtenis"], een["medewerker"]) for een in vanger.regels] == [("account_vrijgegeven", wie.pk)]


def test_wie_niets_verandert_meldt_niets(db, vanger, django_capture_on_commit_callbacks):
    wie, door = account(), zicht(Rol.BEHEERDER)
    wie.telefoon = "0612345678"
    with django_capture_on_commit_callbacks(execute=True):
        handelingen.bewaar_medewerker(wie, door=door)
    assert vanger.regels == []


def test_een_naam_past_er_niet_in(db):
    with pytest.raises(ValueError, match="naam"):
        meld(Melding.ACCOUNT_GEMAAKT, door=None, naam="Noor")


def test_wat_er_anders_terechtkomt_verliest_zijn_tekst(vanger):
    logging.getLogger("beveiliging").warning("Noor van Dijk, 999000019")
    [regel] = vanger.regels
    assert "Noor" not in str(regel)
    assert regel["gebeurtenis"] == "onbekend"


def test_een_server_schrijft_het_naar_de_standaarduitvoer_en_alleen_daar():
    """The other log goes to standard error, as before."""
    code = "\n".join((
        "import logging.config",
        "from bouwstenen.logregels import inrichting",
        "logging.config.dictConfig(inrichting('INFO'))",
        "logging.getLogger('beveiliging').info('x', extra={'regel': {'gebeurtenis': 'x'}})",
        "logging.getLogger('a').info('y')",
    ))  # fmt: skip
    wortel = Path(__file__).parents[2]
    klaar = subprocess.run([sys.executable, "-c", code], cwd=wortel, capture_output=True, text=True, check=True)
    assert json.loads(klaar.stdout)["gebeurtenis"] == "x"
    assert "beveiliging" not in klaar.stderr
    assert klaar.stderr.endswith("a: y\n")
