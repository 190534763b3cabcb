"""The table behind `test_matrix`: which right each address asks for, what it answers, and to whom.

It is written down here a second time on purpose: a right that is given by mistake, or a view that asks for the wrong
one, differs from this table.
"""

from collections.abc import Iterator
from typing import Any

from tests.huis.gegevens import (
    EEN_TEGELIJK,
    FEITEN,
    GROEP,
    INTAKE,
    KLEUREN,
    TAALEIS,
    UITNODIGING,
    VAN_PLAN,
    WEEKDEEL,
    deling,
    evaluatie,
    gemeente,
    medewerker,
    noodtoegang,
    overdracht,
    persoon,
    taak,
    vast,
    waarneming,
)
from tests.huis.matrix_account import VAN_ACCOUNT
from tests.huis.matrix_geld import GELD
from tests.huis.matrix_partner import VAN_PARTNER
from tests.huis.toets import Doel, Toets
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
    Recht.DELINGEN_INZIEN: {Rol.PRIVACY_OFFICER},
    Recht.EIGEN_ACCOUNT: set(Rol),
}

# Who reaches the dossier that the addresses lead to, in Vught (v) and in Boxtel (b).
ZIEN_DOSSIER = {"v": {"klantmanager", "waarnemer", "teamleider"}, "b": {"teamleiderboxtel"}}
ZIEN_GEDEELD = {"v": {"partner", "coach"}, "b": {"partnerboxtel", "coachboxtel"}}

# What hangs on a gemeente, each with a number of its own.
VAN_GEMEENTE = {
    "medewerker", "partner", "groepsrol", "lengte", "waarneming", "meting", "bericht", "zending", "betaalbestand",
    "goedgekeurd", "lesgroep", "organisatie",
}  # fmt: skip


def doelen(wereld: Wereld, over: str) -> Iterator[Doel]:
    """The objects of each gemeente, and an object of one dossier below the number of another."""
    if not over:
        yield Doel("", {}, set(wereld.personas))
    for g in "vb" if over else "":
        yield _doel(wereld, g, over)
    if over in {*FEITEN, *VAN_PLAN, "deling"}:
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
            return Doel(g, {"nummer": nummer, "code": "GESPREK-PIP"}, ZIEN_DOSSIER[g])
        case "dossier" | "gedeeld":
            return Doel(g, {"nummer": nummer}, (ZIEN_DOSSIER if over == "dossier" else ZIEN_GEDEELD)[g])
        case _ if over in VAN_GEMEENTE:
            return Doel(g, {"pk": rij.pk}, van_gemeente)
        case "taak":
            return Doel(g, {"pk": wereld.rijen[f"{g}1", over].pk}, ZIEN_DOSSIER[g])
        case "school":
            return Doel(g, {"school": rij.pk}, van_gemeente)
        case "keurmerk" | "contract" | "groep":
            return Doel(g, {"school": rij.aanbieder_id, "pk": rij.pk}, van_gemeente)
        case "klus" | "klus_lopend" | "werkplek" | "aanbod":
            return Doel(g, {"pk": rij.pk}, _van_een_account(wereld, over, rij))
        case "sleutel" | "toestel" | "concept" | "eigengroep":  # the last of a school that logs in
            zien = {"docent"} if over == "eigengroep" else {"klantmanager", "teamleiderboxtel"}
            return Doel(g, {"pk": rij.pk}, zien & van_gemeente)
    return _binnen_dossier(wereld, g, over, nummer)


def _van_een_account(wereld: Wereld, over: str, rij: Any) -> set[str]:
    """Who has it: a klus is of who asked for it, and a place to work of the account, wherever that works now."""
    is_van = rij.medewerker.pk if over.startswith("klus") else rij.account_id or rij.pk
    mensen = wereld.personas.items()
    return {
        naam for naam, een in mensen
        if een.wie and is_van in ({een.wie.pk} if over.startswith("klus") else een.rijen)
    }  # fmt: skip


def _binnen_dossier(wereld: Wereld, g: str, over: str, nummer: str) -> Doel:
    """Something of one client, mostly a row of its own."""
    match over:
        case "leefgebied":
            return Doel(
                g, {"nummer": nummer, "pk": wereld.rijen[f"{g}1", "intake"].pk, "leefgebied": "taalniveau"},
                ZIEN_DOSSIER[g],
            )  # fmt: skip
        case "bijeenkomst" | "module_van_partner":  # of the school that logs in
            rij: Any = wereld.rijen[g, "bijeenkomst"]
            waarde: dict[str, Any] = {"pk": rij.pk} if over == "bijeenkomst" else {"soort": rij.soort}
            zien = {"docent"} if g == "v" else set()
            return Doel(g, {"nummer": rij.statushouder.dossiernummer, **waarde}, zien)
        case "deel" | "eigen_deel":
            deel: Any = wereld.rijen[f"{g}1", "toewijzing"]
            waarden = {"nummer": nummer, "deel": deel.pk}
            if over == "eigen_deel":
                return Doel(g, waarden, ZIEN_GEDEELD[g])
            return Doel(g, {**waarden, "pk": deel.intake_id}, ZIEN_DOSSIER[g])
        case "partnerverwijzing":
            return Doel(g, {"nummer": nummer, "pk": wereld.rijen[f"{g}1", over].pk}, ZIEN_GEDEELD[g])
        case "plandocument" | "invoerblad":
            soort = "plan" if over == "plandocument" else "duo"
            pk = wereld.rijen[f"{g}1", "vast_pip"].pk
            return Doel(g, {"nummer": nummer, "pk": pk, "soort": soort}, ZIEN_DOSSIER[g])
    return Doel(g, {"nummer": nummer, "pk": wereld.rijen[f"{g}1", over].pk}, ZIEN_DOSSIER[g])


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
    "statusz": (Toets(), Toets()),
    "security_txt": (Toets(404), Toets(404)),  # nobody named a contact here
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
BESLOTEN: dict[Recht, dict[str, Toets]] = {
    Recht.EIGEN_ACCOUNT: VAN_ACCOUNT,
    Recht.RECHTEN_ZIEN: {"rechten": Toets()},
    Recht.GEBRUIKERS: {
        "medewerkers": Toets(),
        "medewerker_nieuw": Toets(200, 302, medewerker()),
        "medewerker": Toets(200, 302, medewerker(), "medewerker"),
        "medewerker_uitnodigen": Toets(None, 302, over="medewerker"),
        "tweede_stap_wissen": Toets(None, 302, over="medewerker"),
    },
    Recht.INRICHTING: {
        "berichten": Toets(),
        "bericht_opnieuw": Toets(None, 302, over="bericht"),
        "zendingen": Toets(),
        "zending_opnieuw": Toets(None, 302, over="zending"),
        "toestand": Toets(),
        "groepsrollen": Toets(),
        "groepsrol_nieuw": Toets(200, 302, vast(groep="Team", rol="klantmanager", voorrang="2")),
        "groepsrol": Toets(200, 302, vast(groep="Team", rol="klantmanager", voorrang="2"), "groepsrol"),
        "groepsrol_verwijderen": Toets(None, 302, over="groepsrol"),
        "lengtes": Toets(),
        "gemeente": Toets(),
        "gemeente_wijzigen": Toets(200, 302, gemeente),
        "gemeente_kleuren": Toets(200, 302, vast(standaard="on", **KLEUREN)),
        "organisaties": Toets(),
        "organisatie_nieuw": Toets(200, 302, vast(naam="Humanitas", soort="begeleiding")),
        "organisatie": Toets(over="organisatie"),
        "organisatie_wijzigen": Toets(200, 302, vast(naam="Andere naam", soort="wonen"), "organisatie"),
        "organisatie_beeindigen": Toets(None, 302, over="organisatie"),
        "organisatie_heropenen": Toets(None, 302, over="organisatie"),
        "vragenlijsten": Toets(),
        "lengte_nieuw": Toets(200, 302, vast(aantal="8", van="2027-02-01"), "termijn"),
        "lengte": Toets(200, 302, vast(aantal="8", van="2027-02-01"), "lengte"),
        "lengte_verwijderen": Toets(None, 302, over="lengte"),
    },
    Recht.TEAM_ZIEN: {"financiering": Toets(), "betaalbestand_xml": Toets(over="goedgekeurd")},
    Recht.CASELOAD_VERDELEN: {
        "waarnemingen": Toets(),
        "waarneming_nieuw": Toets(200, 302, waarneming),
        "waarneming": Toets(200, 302, waarneming, "waarneming"),
        "waarneming_verwijderen": Toets(None, 302, over="waarneming"),
        "overdragen": Toets(None, 302, overdracht),
        "noodtoegangen": Toets(),
    },
    Recht.LOGBOEK: {"logboek": Toets(), "logboek_xlsx": Toets(200, 302)},
    Recht.DELINGEN_INZIEN: {"deelregister": Toets(), "deelregister_xlsx": Toets(200, 302)},
    Recht.PARTNER_BEHEER: {
        "partner_medewerkers": Toets(),
        "partner_medewerker_nieuw": Toets(200, 302, medewerker()),
        "partner_medewerker": Toets(200, 302, medewerker(), "partner"),
        "partner_medewerker_uitnodigen": Toets(None, 302, over="partner"),
    },
    Recht.DOSSIER_LEZEN: {
        "caseload": Toets(),
        "zoeken": Toets(None, 302, vast(q="mk")),
        "noodtoegang": Toets(200, 200, noodtoegang),
        "werkvoorraad": Toets(),
        "niet_gesproken": Toets(),
        "mijn_agenda": Toets(),
        "agenda_nieuw": Toets(None, 201),
        "agenda_intrekken": Toets(None, 302),
        "termijnen": Toets(over="dossier"),
        "scholen": Toets(),
        "school": Toets(over="school"),
        "intakes": Toets(over="dossier"),
        "inburgering": Toets(over="dossier"),
        "inspanning": Toets(over="dossier"),
        "inspanningsdossier": Toets(over="inspanningsdossier"),
        "intake": Toets(over="intake"),
        "intake_leefgebied": Toets(over="leefgebied"),
        "intake_pdf": Toets(over="intake"),
        "activiteiten": Toets(over="dossier"),
        "intake_stand": Toets(over="intake"),
        "pips": Toets(over="dossier"),
        "pip": Toets(over="pip"),
        "pip_verschil": Toets(over="dossier"),
        "pip_handtekening": Toets(over="vast_pip"),
        "week": Toets(over="pip"),
        "week_client": Toets(over="vast_pip"),
        "pip_documenten": Toets(over="vast_pip"),
        "pip_document": Toets(over="plandocument"),
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
        **_feit("uren"),
        **_feit("taalmeting"),
        **_feit("examen"),
        **_feit("vrijstelling"),
        **_feit("afronding"),
        **_feit("module"),
        **_feit("verlenging"),
        **_feit("diplomawaardering"),
        "inspanning_maken": Toets(None, 302, vast(doel="afschalen"), "dossier"),
        **_feit("gesprek"),
        **_feit("mijlpaal"),
        **_feit("opschorting"),
        **_feit("advies"),
        **_feit("verwijzing"),
        "intake_nieuw": Toets(200, 200, INTAKE, "dossier"),  # one at a time
        "intake_gesprek": Toets(200, 302, INTAKE, "intake"),
        "intake_opslaan": Toets(None, 302, vast(**{"sterk": "Goed", "sterk.versie": "1"}), "leefgebied"),
        "intake_afronden": Toets(200, 200, vast(route="b1"), "intake"),  # much is still empty
        "intake_aanvullen": Toets(200, 302, vast(leefgebied="opleiding", tekst="Nog een"), "afgeronde_intake"),
        "intake_overnemen": Toets(None, 302, over="deel"),
        "intake_terugsturen": Toets(None, 302, over="deel"),
        "intake_opvang": Toets(over="leefgebied"),
        "intake_opvang_opslaan": Toets(None, 302, vast(**{"sterk": "Goed", "sterk.versie": "0"}), "leefgebied"),
        "lijst_invoeren": Toets(200, 200),
        "lijst_voorbeeld": Toets(200),
        "school_nieuw": Toets(200, 302, vast(naam="Nieuwe school", organisatie="")),
        "school_wijzigen": Toets(200, 302, vast(naam="Andere naam", organisatie=""), "school"),
        "keurmerk_nieuw": Toets(200, 302, vast(soort="tst", van="2026-01-01"), "school"),
        "keurmerk": Toets(200, 302, vast(soort="tst", van="2026-01-01"), "keurmerk"),
        "contract_nieuw": Toets(200, 302, vast(leerroute="z", plaatsen="5", van="2026-01-01"), "school"),
        "contract": Toets(200, 302, vast(leerroute="z", plaatsen="5", van="2026-01-01"), "contract"),
        "groep_nieuw": Toets(200, 302, GROEP, "school"),
        "groep": Toets(200, 302, GROEP, "groep"),
        "aanwezigheid": Toets(200, 302, vast(gegeven="10"), "lesgroep"),
        "leerbaarheidstoets": Toets(200, 302, vast(aangemeld_op="2026-11-02"), "dossier"),
        "pip_nieuw": Toets(None, 302, over="dossier"),
        "pip_besluit": Toets(200, 302, vast(alfabetisering="NVT", gespreksritme="13"), "pip"),
        "pip_bespreken": Toets(200, 302, vast(besproken_op="2026-11-24", taal="ti", tolk="geen"), "pip"),
        "pip_handtekening_intrekken": Toets(None, 302, over="pip"),
        "pip_vaststellen": Toets(200, 200, vast(dagtekening="2026-11-24"), "pip"),  # much is still empty
        "pip_verwijderen": Toets(None, 302, over="pip"),
        "week_advies": Toets(None, 404, over="pip"),  # nothing clashes there
        "weekdeel_nieuw": Toets(200, 302, vast(dagen="3", **WEEKDEEL), "pip"),
        "weekdeel": Toets(200, 302, vast(dag="3", **WEEKDEEL), "weekdeel"),
        "weekdeel_verwijderen": Toets(None, 302, over="weekdeel"),
        "pip_document_maken": Toets(None, 302, over="invoerblad"),
        "pip_voorstellen": Toets(None, 302, over="pip"),
        "pip_evalueren": Toets(200, 302, evaluatie, "vast_pip"),
        "doel_nieuw": Toets(200, 302, vast(leefgebied="taalniveau", tekst="Ik leer Nederlands."), "pip"),
        "doel": Toets(200, 302, vast(leefgebied="taalniveau", tekst="Ik leer lezen."), "doel"),
        "doel_verwijderen": Toets(None, 302, over="doel"),
        "doelstap_nieuw": Toets(200, 302, vast(tekst="Ik ga naar les.", wie="client"), "doel"),
        "doelstap": Toets(200, 302, vast(tekst="Ik ga naar les.", wie="client"), "doelstap"),
        "doelstap_verwijderen": Toets(None, 302, over="doelstap"),
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
        **_feit("taaleis"),
        "taaleisen": Toets(over="dossier"),
        "taaleis_besluit": Toets(200, 302, TAALEIS, "taaleis"),
    },
    Recht.DELEN: {
        "delingen": Toets(),
        "deling_nieuw": Toets(200, 302, deling, "dossier"),
        "deling": Toets(200, 302, deling, "deling"),
        "deling_intrekken": Toets(None, 302, vast(reden="op verzoek"), "deling"),
        "deling_formulier": Toets(over="deling"),
        "intake_toewijzen": Toets(200, 200, over="intake"),
        "intake_intrekken": Toets(None, 302, over="deel"),
    },
    Recht.PARTNER_DOSSIER: {naam: Toets(*toets) for naam, toets in VAN_PARTNER.items()},
    Recht.MONITOR: {
        "monitor": Toets(),
        "monitor_pdf": Toets(200, 302),
        "monitor_xlsx": Toets(200, 302),
        "metingen": Toets(),
        "meting": Toets(over="meting"),
        "meting_pdf": Toets(200, 302, over="meting"),
        "meting_xlsx": Toets(200, 302, over="meting"),
    },
    Recht.MONITOR_VASTLEGGEN: {"meting_nieuw": Toets(200, 302, vast(naam="Jaarverslag"))},
}
