"""The part of the matrix about partners: what each address answers to a GET and a POST, what is sent, the object."""

from tests.huis.gegevens import Gegevens, aanwezig, vast

NIETS = vast()
VAN_PARTNER: dict[str, tuple[int | None, int | None, Gegevens, str]] = {
    "partner_caseload": (200, None, NIETS, ""),
    "partner_dossier": (200, None, NIETS, "gedeeld"),
    "partner_verwijzing": (200, 302, vast(status="klaar", terugkoppeling="Geregeld."), "partnerverwijzing"),
    "partner_bijdrage": (
        200, 302, vast(onderdeel="begeleiding", datum="2026-11-24", tekst="Geregeld."), "gedeeld",
    ),
    "partner_groepen": (200, None, NIETS, ""),
    "partner_aanwezigheid": (200, 302, aanwezig, "eigengroep"),
    "partner_bijeenkomst_nieuw": (200, 302, vast(dag="2026-11-03", aanwezig="3"), "module_van_partner"),
    "partner_bijeenkomst": (200, 302, vast(dag="2026-10-06", aanwezig="2"), "bijeenkomst"),
    "partner_bijeenkomst_verwijderen": (None, 302, NIETS, "bijeenkomst"),
    "partner_intake": (200, None, NIETS, "eigen_deel"),
    "partner_intake_opslaan": (None, 302, vast(**{"sterk": "Goed", "sterk.versie": "1"}), "eigen_deel"),
    "partner_intake_inleveren": (None, 302, NIETS, "eigen_deel"),
}  # fmt: skip
