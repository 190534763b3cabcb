"""What the robot types. All that a field does not say of itself stands here, by the name of the field."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from stdnum.nl import bsn

from bouwstenen import huisstijl
from tests.fabriek import VANDAAG
from tests.robot.lezer import Veld
from toegang.gemeente.forms import KLEUREN
from vught_statushouders.demo.accounts import WACHTWOORD

# What is not filled in: there is no form without a script, or it asks for something that is elsewhere. Other tests do.
ZONDER_BROWSER: dict[str, str] = {
    "mfa_activate_totp": "asks for the code of an app that was shown its secret a moment before",
    "mfa_add_webauthn": "asks for a key in the hand",
    "mfa_login_webauthn": "asks for a key in the hand",
    "mfa_reauthenticate_webauthn": "asks for a key in the hand",
    "mfa_authenticate": "asks for the code of an app in a browser that gave the password a moment before",
    "sessie": "sent by the script that watches an idle screen",
    "account_reset_password_from_key": "asks for the secret that was mailed, in the one browser that followed it",
    "concept": "sent by the script that keeps what is typed",
    "ontgrendelen": "asks for a screen that was left alone",
    "account_signup": "says that a beheerder makes the accounts",
}
# Fields and choices that are never accepted for a reason of their own.
NOOIT: dict[str, str] = {}

TEKSTEN = [
    "Ja.", "Belt terug op dinsdag.", "naïef café – 100 % “goed”", "ሰላም ገብረ", "سلام، مرحبا بك", "Zoë Ünal-d'Ærø",
    "<b>vet</b> & {{ iets }} {% niets %}", "0", "a" * 60, "Ik wil Nederlands leren en werken in de zorg. " * 3,
    "👩🏽‍🏫 les", "'; --", "1\u00a0000", "–",
]  # fmt: skip


@dataclass
class Vulling:
    """One time that a form is filled in: chance, who does it, and the day that was named last."""

    kans: random.Random
    email: str = ""
    nummers: list[str] = field(default_factory=list)  # of dossiers
    formulier: str = ""
    dag: date = VANDAAG
    vandaag: date = VANDAAG
    teksten: dict[str, dict[str, str]] = field(default_factory=dict)  # per field what its options are called
    vroeger: bool = False  # whether it has to lie before what is there already

    def begin(self) -> None:
        """Start somewhere in the past months."""
        self.dag = VANDAAG - timedelta(days=self.kans.choice([0, 1, 10, 45, 90]))


MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split()
DAG = re.compile(rf"(\d{{1,2}}) ({'|'.join(MAANDEN)}) (\d{{4}})")
KORTE_DAG = re.compile(r"(\d\d)-(\d\d)-(\d{4})")

# Days that can lie in the future, and days that always do.
OOK_LATER = {"van", "tot", "einde", "gepland_van", "gepland_tot", "dag"}
LATER = {"uiterlijk", "uiterlijk_#", "uitgesteld_tot", "volgend_op", "verwacht_einde", "ontzorging_verlengd_tot"}

# What belongs to one row alone, so that it is not taken from another.
EIGEN = {"v_nummer", "bsn", "email", "naam"}
GEHEIM_VAN_APP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # of who has an app for the second step
NIEUW_WACHTWOORD = "zeven peren op een schaal"

Bron = Callable[[Vulling, Veld], str]


def _bsn(v: Vulling, veld: Veld) -> str:
    """A test number that nobody has."""
    while True:
        nummer = f"999{v.kans.randrange(500_000, 999_999):06}"
        if bsn.is_valid(nummer):
            return nummer


def _iban(v: Vulling, veld: Veld) -> str:
    rekening = f"{v.kans.randrange(10**10):010}"
    rest = int("".join(str(int(t, 36)) for t in f"INGB{rekening}NL00")) % 97
    return f"NL{98 - rest:02}INGB{rekening}"


def _dag(v: Vulling, veld: Veld) -> str:
    """Days on a form go forward: what ends stands below what begins. What happened did so before tomorrow."""
    v.dag += timedelta(days=v.kans.choice([0, 1, 7, 30]))
    if veld.sleutel in LATER:
        v.dag = max(v.dag, VANDAAG + timedelta(days=v.kans.choice([1, 20, 60])))
    elif veld.sleutel not in OOK_LATER:
        v.dag = min(v.dag, VANDAAG)
    return v.dag.isoformat()


GRENZEN = (("data-minst", "1"), ("data-meest", "12"))  # of a field for a number, and what fits where it has none


def _getal(v: Vulling, veld: Veld) -> str:
    laagste, hoogste = (int(float(veld.eigen.get(naam, grens).replace(",", "."))) for naam, grens in GRENZEN)
    return str(max(laagste, 0) + v.kans.randint(0, max(min(hoogste - laagste, 40), 0)))


def _tijd(v: Vulling, veld: Veld) -> str:
    return f"{v.kans.randrange(8, 20):02}:{v.kans.choice([0, 15, 30, 45]):02}"


def _bedrag(v: Vulling, veld: Veld) -> str:
    return f"{v.kans.randint(1, 900)},{v.kans.randrange(100):02}"


def _tekst(v: Vulling, veld: Veld) -> str:
    if veld.eigen.get("inputmode") in {"numeric", "decimal"}:
        return _getal(v, veld)
    meest, minst = int(veld.eigen.get("maxlength") or 2000), int(veld.eigen.get("minlength") or 1)
    tekst = v.kans.choice([tekst for tekst in (*TEKSTEN, "ü" * meest) if len(tekst) >= minst])
    return tekst[:meest].strip() or "x"


def _maand(v: Vulling, veld: Veld) -> str:
    return f"2026-{v.kans.randint(6, 11):02}"


def bestand(v: Vulling, veld: Veld) -> SimpleUploadedFile:
    """A real picture or document, of the kinds that the field names."""
    if v.formulier == "lijst_invoeren":
        rij = f"{v.kans.choice(v.nummers)};2026-{v.kans.randint(6, 10):02};8"
        return SimpleUploadedFile("lijst.csv", f"dossiernummer;maand;uren\n{rij}\n".encode(), "text/csv")
    plaatje = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(plaatje, "PNG")
    soort = v.kans.choice(["png", "pdf"] if "pdf" in veld.eigen.get("accept", "pdf") else ["png"])
    if soort == "png":
        return SimpleUploadedFile("scan.png", plaatje.getvalue(), "image/png")
    document = BytesIO()
    Image.new("RGB", (8, 8), "white").save(document, "PDF")
    return SimpleUploadedFile("scan.pdf", document.getvalue(), "application/pdf")


BIJ_DE_BANK = ["Woonwijze", "Energie & Zoon", "Şükrü Yıldız", "Dvořák/Łukasz"]  # in Latin letters, as banks read
PER_SOORT: dict[str, Bron] = {
    "date": _dag, "time": _tijd, "month": _maand,
    "email": lambda v, _: f"robot{v.kans.randrange(10**9)}@gemeente.example",
    "url": lambda v, _: "https://www.vught.example/",
    "password": lambda v, _: WACHTWOORD,
}  # fmt: skip
PER_NAAM: dict[str, Bron] = {
    "bsn": _bsn,
    "iban": _iban,
    "rekening": _iban,
    "ontvanger": lambda v, _: v.kans.choice(BIJ_DE_BANK),
    "rekeninghouder": lambda v, _: v.kans.choice(BIJ_DE_BANK),
    "kenmerk": lambda v, _: v.kans.choice(["Klant 12-345", "huur", "0000 0000 0000 0000"]),
    "v_nummer": lambda v, _: f"{v.kans.randrange(10**9, 10**10)}",
    "postcode": lambda v, _: f"52{v.kans.randrange(60, 99)} {v.kans.choice('ABCDE')}K",
    "geboortedatum": lambda v, _: date(v.kans.randint(1965, 2005), v.kans.randint(1, 12), 15).isoformat(),
    "opleidingen.van_jaar": lambda v, _: str(v.kans.randint(2005, 2012)),
    "opleidingen.tot_jaar": lambda v, _: str(v.kans.randint(2013, 2020)),
    "laatste_jaar": lambda v, _: str(v.kans.randint(2005, 2020)),
    "jaar": lambda v, _: str(v.kans.randint(1980, 2020)),
    "huisnummer": lambda v, _: str(v.kans.randint(1, 200)),
    "telefoon": lambda v, _: f"06 {v.kans.randrange(10**7, 10**8)}",
    "coa_telefoon": lambda v, _: "073 658 06 80",
    "login": lambda v, _: v.email or "klantmanager@vught.example",
    "password#": lambda v, _: NIEUW_WACHTWOORD,
    "gegeven": lambda v, _: "12",
    "aanwezig": lambda v, _: str(v.kans.randint(0, 12)),
    "uren-#": lambda v, _: str(v.kans.randint(0, 12)),
    "bedrag": _bedrag,
    "kosten": _bedrag,
    "norm": _bedrag,
    "q": lambda v, _: v.kans.choice(v.nummers),
    "nummer": lambda v, _: v.kans.choice(v.nummers),
    "bijstand": lambda v, _: str(v.kans.randint(1800, 2500)),
    "lesuren": lambda v, _: str(v.kans.randint(600, 900)),
    "pvt_uren": lambda v, _: str(v.kans.randint(12, 40)),
    "map_uren": lambda v, _: str(v.kans.randint(40, 90)),
    "gespreksritme": lambda v, _: str(v.kans.randint(1, 26)),
    "eerste_pip_op": lambda v, _: (VANDAAG - timedelta(days=v.kans.randint(0, 20))).isoformat(),
    "uren_per_week": lambda v, _: str(v.kans.randint(2, 36)),
    "plaatsen": lambda v, _: str(v.kans.randint(1, 40)),
    "vervaldag": lambda v, _: str(v.kans.randint(1, 28)),
}


def _code(v: Vulling, veld: Veld) -> str:
    """What the app shows now."""
    *_, teller = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(GEHEIM_VAN_APP, teller))


KLEUR_VAN = {naam: huisstijl.STANDAARD[token] for naam, (_, token) in KLEUREN.items()}


def _ver(v: Vulling, veld: Veld) -> str:
    """Later than any term ends."""
    return (VANDAAG + timedelta(days=v.kans.randint(5 * 365, 8 * 365))).isoformat()


def _pas(v: Vulling, veld: Veld) -> str:
    """This month."""
    return (VANDAAG - timedelta(days=v.kans.randint(0, 24))).isoformat()


PER_FORMULIER: dict[str, Bron] = {
    "account_reset_password.email": lambda v, _: "klantmanager@vught.example",
    "mfa_reauthenticate.code": _code,
    # The gemeente stays who it is, and readable; no two partners have one name.
    "gemeente_wijzigen.naam": lambda v, _: "Vught",
    "gemeente_wijzigen.code": lambda v, _: "0865",
    **{f"gemeente_kleuren.{naam}": lambda _, veld: KLEUR_VAN[veld.sleutel] for naam in KLEUREN},
    "organisatie_nieuw.naam": lambda v, _: f"Partner {v.kans.randrange(10**9)}",
    "organisatie_wijzigen.naam": lambda v, _: f"Partner {v.kans.randrange(10**9)}",
    "termijn_uitstellen.tot": lambda v, _: (VANDAAG + timedelta(days=v.kans.randint(60, 180))).isoformat(),
    **dict.fromkeys(("partner_bijeenkomst.dag", "partner_bijeenkomst_nieuw.dag"), _pas),
    **dict.fromkeys(
        ("module.begonnen_op", "module_nieuw.begonnen_op", "afronding.datum", "afronding_nieuw.datum"), _pas
    ),
    "pip_vaststellen.dagtekening": lambda v, _: VANDAAG.isoformat(),
    "nieuwe_plaats.bij": lambda v, _: v.kans.choice(v.nummers),
    "nieuwe_plaats.van": _pas,
    "verlenging.tot": _ver,
    "verlenging_nieuw.tot": _ver,
    "lengte_nieuw.van": lambda v, _: (VANDAAG + timedelta(days=v.kans.randint(1, 300))).isoformat(),
}


def dag_in(tekst: str) -> str:
    """The first day that is named; empty when there is none."""
    if wat := DAG.search(tekst):
        return date(int(wat[3]), MAANDEN.index(wat[2]) + 1, int(wat[1])).isoformat()
    return f"{wat[3]}-{wat[2]}-{wat[1]}" if (wat := KORTE_DAG.search(tekst)) else ""


def genoemde_dag(klacht: str) -> str:
    """The day that a page says to choose; empty when it names none."""
    return dag_in(klacht) if "Kies die dag" in klacht else ""


def waarde(v: Vulling, veld: Veld) -> str:
    """Something that a person could type in this field."""
    bron = (
        PER_FORMULIER.get(f"{v.formulier}.{veld.sleutel}")
        or PER_NAAM.get(veld.sleutel)
        or PER_SOORT.get(veld.soort)
        or _tekst
    )
    return bron(v, veld)
