"""The table behind `test_matrix`: which right each address asks for, what it answers, and to whom.

It is written down here a second time on purpose: a right that is given by mistake, or a view that asks for the wrong
one, differs from this table.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.fabriek import WACHTWOORD
from tests.huis.matrix_geld import GELD
from tests.huis.wereld import Wereld
from toegang.rechten import Recht, Rol

KLANTMANAGERS = {Rol.KLANTMANAGER, Rol.TEAMLEIDER}
WIE_MAG: dict[Recht, set[Rol]] = {
    Recht.DOSSIER_LEZEN: KLANTMANAGERS,
    Recht.DOSSIER_BEWERKEN: KLANTMANAGERS,
    Recht.TEAM_ZIEN: {Rol.TEAMLEIDER},
    Recht.CASELOAD_VERDELEN: {Rol.TEAMLEIDER},
    Recht.GEZONDHEID: {Rol.KLANTMANAGER},
    Recht.FINANCIEN: KLANTMANAGERS,
    Recht.DELEN: KLANTMANAGERS,
    Recht.PARTNER_DOSSIER: {Rol.PARTNER},
    Recht.PARTNER_BEHEER: {Rol.PARTNERBEHEERDER},
    Recht.MONITOR: {*KLANTMANAGERS, Rol.BELEIDSMEDEWERKER},
    Recht.MONITOR_VASTLEGGEN: {Rol.BELEIDSMEDEWERKER},
    Recht.GEBRUIKERS: {Rol.BEHEERDER},
    Recht.INRICHTING: {Rol.BEHEERDER},
    Recht.RECHTEN_ZIEN: {Rol.BEHEERDER, Rol.PRIVACY_OFFICER},
    Recht.LOGBOEK: {Rol.PRIVACY_OFFICER},
    Recht.EIGEN_ACCOUNT: set(Rol),
}

# Who reaches the dossier that the addresses lead to, in Vught (v) and in Boxtel (b).
ZIEN_DOSSIER = {"v": {"klantmanager", "waarnemer", "teamleider"}, "b": {"teamleiderboxtel"}}
ZIEN_GEDEELD = {"v": {"partner"}, "b": {"partnerboxtel"}}

Gegevens = Callable[[Wereld, str], dict[str, Any]]
Status = int | None


@dataclass(frozen=True)
class Toets:
    """What an address answers to who has the right and may see the object: to a GET, and to a POST of `gegevens`.

    None: not that method. Two numbers: the answer depends on the visitor's own account.
    """

    get: Status | set[int] = 200
    post: Status | set[int] = None
    gegevens: Gegevens = lambda wereld, gemeente: {}
    over: str = ""  # the object, see `doelen`


@dataclass(frozen=True)
class Doel:
    """Where an address leads: the values in it, the personas that see what is there, and (if not all) who tries."""

    naam: str
    waarden: dict[str, Any]
    zien: set[str]
    langs: frozenset[str] = frozenset()


def doelen(wereld: Wereld, over: str) -> Iterator[Doel]:
    """The objects of each gemeente, and an object of one dossier below the number of another."""
    if not over:
        yield Doel("", {}, set(wereld.personas))
    for g in "vb" if over else "":
        yield _doel(wereld, g, over)
    if over in {*FEITEN, "deling"}:
        for naam, dossier in (("feit van Boxtel", "b1"), ("feit van een collega", "v3")):
            pk, nummer = wereld.rijen[dossier, over].pk, wereld.dossiers["v", 1].dossiernummer
            yield Doel(naam, {"nummer": nummer, "pk": pk}, set(), frozenset(ZIEN_DOSSIER["v"]))


def _doel(wereld: Wereld, g: str, over: str) -> Doel:
    rij: Any = wereld.rijen.get((g, over))
    nummer = wereld.dossiers[g, 1].dossiernummer
    van_gemeente = {naam for naam, persona in wereld.personas.items() if persona.gemeente == g}
    match over:
        case "gemeente" | "agenda" | "termijn":
            variabele = "sleutel" if over == "agenda" else "code"
            return Doel(g, {variabele: getattr(rij, "code", rij)}, set(wereld.personas))
        case "dossiertermijn":
            return Doel(g, {"nummer": nummer, "code": "GESPREK"}, ZIEN_DOSSIER[g])
        case "leefgebied":
            return Doel(
                g, {"nummer": nummer, "pk": wereld.rijen[f"{g}1", "intake"].pk, "leefgebied": "taalniveau"},
                ZIEN_DOSSIER[g],
            )  # fmt: skip
        case "deel" | "eigen_deel":
            deel: Any = wereld.rijen[f"{g}1", "toewijzing"]
            waarden = {"nummer": nummer, "deel": deel.pk}
            if over == "eigen_deel":
                return Doel(g, waarden, ZIEN_GEDEELD[g])
            return Doel(g, {**waarden, "pk": deel.intake_id}, ZIEN_DOSSIER[g])
        case "dossier" | "gedeeld":
            return Doel(g, {"nummer": nummer}, (ZIEN_DOSSIER if over == "dossier" else ZIEN_GEDEELD)[g])
        case (
            "medewerker"
            | "partner"
            | "groepsrol"
            | "lengte"
            | "waarneming"
            | "meting"
            | "bericht"
            | "betaalbestand"
            | "goedgekeurd"
        ):
            return Doel(g, {"pk": rij.pk}, van_gemeente)
        case "taak":
            return Doel(g, {"pk": wereld.rijen[f"{g}1", over].pk}, ZIEN_DOSSIER[g])
        case "sleutel":
            return Doel(g, {"pk": rij.pk}, {"klantmanager", "teamleiderboxtel"} & van_gemeente)
    return Doel(g, {"nummer": nummer, "pk": wereld.rijen[f"{g}1", over].pk}, ZIEN_DOSSIER[g])


# --- What to send ----------------------------------------------------------------------------------------------------


def vast(**gegevens: str) -> Gegevens:
    """The same for everybody."""
    return lambda wereld, gemeente: {"versie": "0", **gegevens}


def persoon(**extra: str) -> Gegevens:
    return lambda wereld, g: {
        "voornamen": "Eden", "achternaam": "Araya", "geboortedatum": "2003-02-01", "geslacht": "vrouw",
        "contacttaal": "ti", "versie": "0", "klantmanager": wereld.rijen[g, "medewerker"].pk, **extra,
    }  # fmt: skip


def deling(wereld: Wereld, g: str) -> dict[str, Any]:
    return {
        "organisatie": wereld.rijen[g, "partner"].organisatie_id, "delen": ["begeleiding"], "doel": "begeleiding",
        "van": "2027-02-01", "tot": "2027-03-01", "basis": "afspraak", "versie": "0",
    }  # fmt: skip


def medewerker(**extra: str) -> Gegevens:
    return lambda wereld, g: {
        "naam": "Nieuwe collega", "email": "nieuw@gemeente.example", "rol": "klantmanager", "organisatie": "",
        "is_active": "on", "versie": "0", **extra,
    }  # fmt: skip


def waarneming(wereld: Wereld, g: str) -> dict[str, Any]:
    rij = wereld.rijen[g, "waarneming"]
    periode = {"van": "2027-01-04", "tot": "2027-01-08", "versie": "0"}
    return {"afwezige": rij.waarnemer_id, "waarnemer": rij.afwezige_id, **periode}


def noodtoegang(wereld: Wereld, g: str) -> dict[str, Any]:
    """A dossier of the other gemeente."""
    ander = wereld.dossiers["b" if g == "v" else "v", 1]
    return {"nummer": ander.dossiernummer, "reden": "De cliënt staat hier aan de balie."}


def overdracht(wereld: Wereld, g: str) -> dict[str, Any]:
    return {"dossier": [wereld.dossiers[g, 1].dossiernummer], "naar": wereld.rijen[g, "waarneming"].waarnemer_id}


def gesprek(wereld: Wereld, g: str) -> dict[str, Any]:
    return {
        "soort": "huisbezoek", "datum": "2026-11-24", "kanaal": "huisbezoek", "taal": "ti", "tolk": "geen",
        "gevoerd_door": wereld.rijen[g, "medewerker"].pk, "versie": "0",
    }  # fmt: skip


def taak(wereld: Wereld, g: str) -> dict[str, Any]:
    collega = wereld.rijen[g, "medewerker"].pk
    return {"wat": "Bellen", "uiterlijk": "2026-12-01", "herhaal": "geen", "voor": collega, "versie": "0"}


def opschorting(wereld: Wereld, g: str) -> dict[str, Any]:
    besluit = {"besloten_door": "duo", "besloten_op": "2026-11-01", "reden": "Besluit van DUO."}
    return {"soort": "opschorting", "codes": ["TERMIJN"], "versie": "0", **PERIODE, **besluit}


PERIODE = {"van": "2026-11-01", "tot": "2026-11-20"}
WONING = vast(van="2026-05-12", straat="Dorp", huisnummer="7", postcode="5261 AB", plaats="Vught")
INTAKE = vast(begonnen_op="2026-11-24", taal="ti")
UITNODIGING = vast(vorm="brief", dag="2026-12-01", tijd="10:00", plaats="Hal")
FEITEN: dict[str, Gegevens] = {
    "huisvesting": WONING,
    "activiteit": vast(soort="stage", organisatie="School", **PERIODE),
    "cursus": vast(aanbieder="Taalschool", **PERIODE),
    "isk": vast(school="School", van="2026-06-01"),
    "diploma": vast(behaald_op="2026-10-01"),
    "uitkering": vast(soort="volledig", van="2026-06-01"),
    "vastelast": vast(
        soort="water", ontvanger="W", iban="NL91ABNA0417164300", bedrag="20", vervaldag="1", van="2026-06-01"
    ),
    "toeslag": vast(soort="zorg", bedrag="100", van="2026-06-01"),
    "achterstand": vast(soort="schuld", bij="Bank", bedrag="50", gemeld_op="2026-11-03"),
    "gesprek": gesprek,
    "mijlpaal": vast(soort="pip", datum="2026-11-02"),
    "opschorting": opschorting,
}
# A second one at the same time does not exist, so these are refused at the field.
EEN_TEGELIJK = {"huisvesting", "isk", "diploma", "uitkering", "toeslag"}


def _feit(naam: str) -> dict[str, Toets]:
    return {
        f"{naam}_nieuw": Toets(200, 200 if naam in EEN_TEGELIJK else 302, FEITEN[naam], "dossier"),
        naam: Toets(200, 302, FEITEN[naam], naam),
        f"{naam}_verwijderen": Toets(None, 302, over=naam),
    }


# --- The table -------------------------------------------------------------------------------------------------------

OPEN: dict[str, tuple[Toets, Toets]] = {  # to who is not logged in, and to who is
    "livez": (Toets(), Toets()),
    "readyz": (Toets(), Toets()),
    "thema": (Toets(over="gemeente"), Toets(over="gemeente")),
    "agenda": (Toets(over="agenda"), Toets(over="agenda")),
    "account_login": (Toets(200, 200, vast(login="x@gemeente.example", password="fout")), Toets(302, 302)),
    "mfa_authenticate": (Toets(302, 302), Toets(302, 302)),
    "mfa_login_webauthn": (Toets(302, 302), Toets(302, 302)),
    "account_signup": (Toets(200, 200), Toets(302, 302)),
    "account_inactive": (Toets(), Toets()),
    "account_reset_password": (Toets(200, 302, vast(email="x@gemeente.example")), Toets(200, 200)),
    "account_reset_password_done": (Toets(), Toets()),
    "account_reset_password_from_key": (Toets(200, 200), Toets(200, 200)),
    "account_reset_password_from_key_done": (Toets(), Toets()),
}
WACHTWOORDEN = vast(
    oldpassword=WACHTWOORD, password1="een heel ander wachtwoord", password2="een heel ander wachtwoord"
)
BESLOTEN: dict[Recht, dict[str, Toets]] = {
    Recht.EIGEN_ACCOUNT: {
        "start": Toets(302),
        "mijn_account": Toets(),
        "post": Toets(),
        "sessie": Toets(200, 200),
        "weer_ingelogd": Toets(),
        "sessies_beeindigen": Toets(None, 302),
        "account_logout": Toets(200, 302),
        "account_reauthenticate": Toets(200, 302, vast(password=WACHTWOORD)),
        "account_change_password": Toets(200, 302, WACHTWOORDEN),
        "mfa_reauthenticate": Toets({200, 302}, {200, 302}),
        "mfa_reauthenticate_webauthn": Toets({200, 302}, {200, 302}),
        "mfa_index": Toets(),
        "mfa_activate_totp": Toets(200, 200),
        "mfa_deactivate_totp": Toets(404, 404),
        "mfa_add_webauthn": Toets(200, 200),
        "mfa_remove_webauthn": Toets(200, 302, over="sleutel"),
        "mfa_view_recovery_codes": Toets(404),
        "mfa_generate_recovery_codes": Toets({200, 302}, {200, 302}),
    },
    Recht.RECHTEN_ZIEN: {"rechten": Toets()},
    Recht.GEBRUIKERS: {
        "medewerkers": Toets(),
        "medewerker_nieuw": Toets(200, 302, medewerker()),
        "medewerker": Toets(200, 302, medewerker(), "medewerker"),
        "tweede_stap_wissen": Toets(None, 302, over="medewerker"),
    },
    Recht.INRICHTING: {
        "berichten": Toets(),
        "bericht_opnieuw": Toets(None, 302, over="bericht"),
        "groepsrollen": Toets(),
        "groepsrol_nieuw": Toets(200, 302, vast(groep="Team", rol="klantmanager", voorrang="2")),
        "groepsrol": Toets(200, 302, vast(groep="Team", rol="klantmanager", voorrang="2"), "groepsrol"),
        "groepsrol_verwijderen": Toets(None, 302, over="groepsrol"),
        "lengtes": Toets(),
        "vragenlijsten": Toets(),
        "lengte_nieuw": Toets(200, 302, vast(aantal="8", van="2027-02-01"), "termijn"),
        "lengte": Toets(200, 302, vast(aantal="8", van="2027-02-01"), "lengte"),
        "lengte_verwijderen": Toets(None, 302, over="lengte"),
    },
    Recht.CASELOAD_VERDELEN: {
        "waarnemingen": Toets(),
        "waarneming_nieuw": Toets(200, 302, waarneming),
        "waarneming": Toets(200, 302, waarneming, "waarneming"),
        "waarneming_verwijderen": Toets(None, 302, over="waarneming"),
        "overdragen": Toets(None, 302, overdracht),
        "noodtoegangen": Toets(),
    },
    Recht.LOGBOEK: {"logboek": Toets(), "logboek_xlsx": Toets()},
    Recht.PARTNER_BEHEER: {
        "partner_medewerkers": Toets(),
        "partner_medewerker_nieuw": Toets(200, 302, medewerker()),
        "partner_medewerker": Toets(200, 302, medewerker(), "partner"),
    },
    Recht.DOSSIER_LEZEN: {
        "caseload": Toets(),
        "zoeken": Toets(None, 302, vast(q="mk")),
        "noodtoegang": Toets(200, 200, noodtoegang),
        "werkvoorraad": Toets(),
        "niet_gesproken": Toets(),
        "mijn_agenda": Toets(),
        "agenda_nieuw": Toets(None, 200),
        "agenda_intrekken": Toets(None, 302),
        "termijnen": Toets(over="dossier"),
        "intakes": Toets(over="dossier"),
        "intake": Toets(over="intake"),
        "intake_leefgebied": Toets(over="leefgebied"),
        "intake_pdf": Toets(over="intake"),
        "intake_stand": Toets(over="intake"),
        "dossier": Toets(over="dossier"),
        "historie": Toets(over="dossier"),
    },
    Recht.DOSSIER_BEWERKEN: {
        "dossier_nieuw": Toets(200, 302, persoon(gekoppeld_op="2026-11-20", azc="Overloon")),
        "persoon": Toets(200, 302, persoon(), "dossier"),
        "vertrek": Toets(200, 302, vast(vertrokken_op="2026-11-20", vertrekreden="verhuisd"), "dossier"),
        "afsluiten": Toets(200, 302, vast(afgesloten_op="2026-11-20", afsluitreden="zelfstandig"), "dossier"),
        "heropenen": Toets(None, 302, over="dossier"),
        "gezinslid_nieuw": Toets(200, 302, persoon(relatie="kind", sinds="2026-11-01"), "dossier"),
        "nieuwe_plaats": Toets(302, 302, over="dossier"),  # who belongs to a household goes back to the dossier
        "lid": Toets(200, 302, vast(relatie="hoofd", van="2026-03-03"), "dossier"),
        "huishouden": Toets(200, 302, vast(naam="gezin"), "dossier"),
        "koppeling": Toets(200, 302, vast(gekoppeld_op="2026-03-03"), "dossier"),
        "bsn": Toets(None, 200, over="dossier"),
        **_feit("huisvesting"),
        **_feit("activiteit"),
        **_feit("cursus"),
        **_feit("isk"),
        **_feit("diploma"),
        **_feit("gesprek"),
        **_feit("mijlpaal"),
        **_feit("opschorting"),
        "intake_nieuw": Toets(200, 200, INTAKE, "dossier"),  # one at a time
        "intake_gesprek": Toets(200, 302, INTAKE, "intake"),
        "intake_opslaan": Toets(None, 302, vast(**{"sterk": "Goed", "sterk.versie": "1"}), "leefgebied"),
        "intake_afronden": Toets(200, 200, vast(route="b1"), "intake"),  # much is still empty
        "intake_aanvullen": Toets(200, 302, vast(leefgebied="opleiding", tekst="Nog een"), "afgeronde_intake"),
        "intake_overnemen": Toets(None, 302, over="deel"),
        "intake_terugsturen": Toets(None, 302, over="deel"),
        "intake_opvang": Toets(over="leefgebied"),
        "intake_opvang_opslaan": Toets(None, 302, vast(**{"sterk": "Goed", "sterk.versie": "0"}), "leefgebied"),
        "leerbaarheidstoets": Toets(200, 302, vast(aangemeld_op="2026-11-02"), "dossier"),
        "gesprek_telefoon": Toets(None, 302, over="dossier"),
        "bericht_voorbereiden": Toets(200, 200, UITNODIGING, "dossier"),
        "termijn_uitstellen": Toets(200, 302, vast(tot="2027-04-15", reden="ziek"), "dossiertermijn"),
        "taak_nieuw": Toets(200, 302, taak),
        "dossier_taak_nieuw": Toets(200, 302, taak, "dossier"),
        "taak": Toets(200, 302, taak, "taak"),
        "taak_klaar": Toets(None, 302, over="taak"),
        "uitstel_verwijderen": Toets(None, 302, over="uitstel"),
        "taak_uitstellen": Toets(200, 302, vast(uiterlijk="2026-12-09", uitgesteld_reden="ziek"), "taak"),
        "taak_heropenen": Toets(None, 302, over="taak"),
        "taak_verwijderen": Toets(None, 302, over="taak"),
    },
    Recht.FINANCIEN: {
        **_feit("uitkering"),
        **_feit("vastelast"),
        **_feit("toeslag"),
        **_feit("achterstand"),
        **{naam: Toets(get, post, vast(**wat), over) for naam, (get, post, wat, over) in GELD.items()},
    },
    Recht.TEAM_ZIEN: {"betaalbestand_xml": Toets(over="goedgekeurd")},
    Recht.DELEN: {
        "delingen": Toets(),
        "deling_nieuw": Toets(200, 302, deling, "dossier"),
        "deling": Toets(200, 302, deling, "deling"),
        "deling_intrekken": Toets(None, 302, vast(reden="op verzoek"), "deling"),
        "deling_formulier": Toets(over="deling"),
        "intake_toewijzen": Toets(200, 200, over="intake"),
        "intake_intrekken": Toets(None, 302, over="deel"),
    },
    Recht.PARTNER_DOSSIER: {
        "partner_caseload": Toets(),
        "partner_dossier": Toets(over="gedeeld"),
        "partner_bijdrage": Toets(
            200, 302, vast(onderdeel="begeleiding", datum="2026-11-24", tekst="Geregeld."), "gedeeld"
        ),
        "partner_intake": Toets(over="eigen_deel"),
        "partner_intake_opslaan": Toets(None, 302, vast(**{"sterk": "Goed", "sterk.versie": "1"}), "eigen_deel"),
        "partner_intake_inleveren": Toets(None, 302, over="eigen_deel"),
    },
    Recht.MONITOR: {
        "monitor": Toets(),
        "monitor_pdf": Toets(),
        "monitor_xlsx": Toets(),
        "metingen": Toets(),
        "meting": Toets(over="meting"),
        "meting_pdf": Toets(over="meting"),
        "meting_xlsx": Toets(over="meting"),
    },
    Recht.MONITOR_VASTLEGGEN: {"meting_nieuw": Toets(200, 302, vast(naam="Jaarverslag"))},
}
