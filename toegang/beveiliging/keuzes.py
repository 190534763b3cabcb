"""What the security log knows, and of what a line may speak."""

from enum import StrEnum


class Melding(StrEnum):
    """Something that a security officer wants to see outside this application. What happens around logging in has the
    codes of `Aanmeldsoort` beside these."""

    ACCOUNT_GEMAAKT = "account_gemaakt"
    ACCOUNT_UITGENODIGD = "account_uitgenodigd"  # once more
    ACCOUNT_GEBLOKKEERD = "account_geblokkeerd"
    ACCOUNT_VRIJGEGEVEN = "account_vrijgegeven"
    ACCOUNT_ROL = "account_rol"
    ACCOUNT_ORGANISATIE = "account_organisatie"
    ACCOUNT_ADRES = "account_adres"
    GROEP_ROL = "groep_rol"  # which role a group at the organisation gives
    WAARNEMING = "waarneming"  # whose caseload somebody sees for a while
    WAARNEMING_WEG = "waarneming_weg"
    GEMEENTE_IN_GEBRUIK = "gemeente_in_gebruik"
    GEMEENTE_GEWIJZIGD = "gemeente_gewijzigd"
    TERMIJNLENGTE = "termijnlengte"  # of a term of its own policy
    ORGANISATIE_GEMAAKT = "organisatie_gemaakt"
    ORGANISATIE_GEWIJZIGD = "organisatie_gewijzigd"
    ORGANISATIE_BEEINDIGD = "organisatie_beeindigd"
    ORGANISATIE_HEROPEND = "organisatie_heropend"
    DOSSIER_GEDEELD = "dossier_gedeeld"
    DELING_GEWIJZIGD = "deling_gewijzigd"
    DELING_INGETROKKEN = "deling_ingetrokken"
    DOSSIER_MET_REDEN = "dossier_met_reden"
    BSN_GETOOND = "bsn_getoond"
    DOCUMENT_GEMAAKT = "document_gemaakt"
    BESTAND_OPGEHAALD = "bestand_opgehaald"
    STUK_GESCHONDEN = "stuk_geschonden"  # a kept document is not what it was


# Of what a line may speak: ids, codes of our own and dossier numbers, and never a name or what somebody typed.
VELDEN = frozenset({
    "gebeurtenis", "door", "gemeente", "medewerker", "organisatie", "dossier", "dossiers", "deling", "rol", "was",
    "onderdelen", "klus", "soort", "rij", "aantal", "plaats",
})  # fmt: skip
